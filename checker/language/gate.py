"""Where a phrase may begin, derived from its grammar.

pyparsing is slow where nothing matches. So three questions are asked before it is, each derived
from the grammars and each dearer than the one before:

* what a match can begin with, its *opening* of a few characters: the openings of all phrases make
  one regular expression, tried at word starts in one pass over the text;
* whether one of the leaves that a phrase may begin with matches there, each tried once whatever
  number of phrases begin with it, and compiled when it is first tried;
* whether the rest of the phrase may follow the leaf (`ends`).

All may say yes wrongly, never no. An element, or a piece of a pattern, that is not understood
raises TypeError or ValueError when the gate is built. The idea is regulations-parser's
``QuickSearchable``.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from pyparsing import And, Group, MatchFirst, Opt, Or, ParserElement, Regex, Suppress

from checker.language.openings import OPENING, as_pattern, folded, normalise, openings
from checker.language.phrase import Phrase

_TOLD_BY = 4

Rest = tuple[ParserElement, ...]
"""What follows a leaf in a phrase, in order."""


@dataclass(frozen=True, slots=True, eq=False)
class Candidate:
    """A leaf, and the phrases that may begin with it, each with what has to follow."""

    leaf: Regex
    uses: tuple[tuple[Phrase, Rest], ...]

    def phrases(self, text: str, at: int) -> Sequence[Phrase]:
        """Return the phrases of this leaf that may match at ``at``."""
        match = self.leaf.re_match(text, at)
        if match is None:
            return ()
        end = match.end()
        return [phrase for phrase, rest in self.uses if not rest or _follow(rest, text, end)]


class Gate:
    """All phrases' gates as one: where any may begin, and which may begin there."""

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        leaves: dict[str, Regex] = {}
        uses: dict[str, list[tuple[Phrase, Rest]]] = defaultdict(list)
        for phrase in phrases:
            for leaf, rest in beginnings(phrase.grammar):
                pattern = str(leaf.pattern)
                leaves.setdefault(pattern, leaf)
                uses[pattern].append((phrase, rest))
        table: dict[str, list[Candidate]] = defaultdict(list)
        for pattern, leaf in leaves.items():
            candidate = Candidate(leaf, tuple(uses[pattern]))
            for opening in sorted(openings(pattern)):
                table[opening].append(candidate)
        # A match may be shorter than an opening ("9"), so what follows it in the text is unknown.
        self._table = {key: tuple(row) for key, row in table.items()}
        self._sizes = tuple(sorted({len(key) for key in table}))
        # What `re` finds fastest is the character before a word. The group holds the opening; the
        # look-ahead lets the next place begin inside it. A few characters rule out nearly all
        # places, and make a pattern that is compiled in no time.
        begun = _trie(sorted({opening[:_TOLD_BY] for opening in table}))
        self._places = re.compile(rf"\W(?={begun})(?=({OPENING}))")
        self._known: dict[str, tuple[Candidate, ...]] = {}

    def places(self, text: str, start: int) -> Iterator[tuple[int, tuple[Candidate, ...]]]:
        """Yield each place from ``start`` on where a phrase may begin, with its candidates."""
        known = self._known
        # With a space before the text, the character before a place has the place's own number.
        for place in self._places.finditer(" " + folded(text), start):
            opening = place[1]
            candidates = known.get(opening)
            if candidates is None:
                candidates = self._candidates(opening)
            if candidates:
                yield place.start(), candidates

    def _candidates(self, opening: str) -> tuple[Candidate, ...]:
        plain = opening.isascii() and opening.replace(" ", "", 1).isalpha()  # most are
        key = opening if plain else normalise(opening)
        rows = [self._table.get(key[:size], ()) for size in self._sizes]
        found = tuple(dict.fromkeys(candidate for row in rows for candidate in row))
        if len(self._known) < 50_000:  # hostile text has many openings
            self._known[opening] = found
        return found


def beginnings(grammar: ParserElement) -> list[tuple[Regex, Rest]]:
    """Return the leaves that a match of ``grammar`` may begin with, each with what must follow.

    Raises TypeError for an element type that is not known here, ValueError for a leaf that skips
    white space or a grammar that may match nothing.
    """
    found, empty = _beginnings(grammar)
    if empty:
        raise ValueError(f"a phrase must not match the empty text: {grammar}")
    return found


def _beginnings(grammar: ParserElement) -> tuple[list[tuple[Regex, Rest]], bool]:
    """Return the beginnings of an element, and whether it may match nothing."""
    match grammar:
        case Regex():
            if grammar.skipWhitespace:
                raise ValueError(f"a leaf skips white space before it: {grammar}")
            return [(grammar, ())], False
        case Suppress() | Group():
            return _beginnings(_inner(grammar))
        case Opt():
            return _beginnings(_inner(grammar))[0], True
        case MatchFirst() | Or():
            parts = [_beginnings(part) for part in grammar.exprs]
            return [each for found, _ in parts for each in found], any(empty for _, empty in parts)
        case And():
            begun: list[tuple[Regex, Rest]] = []
            open_ = True
            for number, part in enumerate(grammar.exprs):
                found, empty = _beginnings(part)  # of every part, so that none is unknown
                if open_:
                    behind = tuple(grammar.exprs[number + 1 :])
                    begun += [(leaf, rest + behind) for leaf, rest in found]
                open_ = open_ and empty
            return begun, open_
        case _:
            raise TypeError(f"no gate can be derived from {type(grammar).__name__}: {grammar}")


def ends(grammar: ParserElement, text: str, at: int) -> frozenset[int]:
    """Return where a match of ``grammar`` that starts at ``at`` may end, refusals by the meaning
    of the words left out of account.
    """
    match grammar:
        case Regex():
            match = grammar.re_match(text, at)
            return frozenset() if match is None else frozenset((match.end(),))
        case Suppress() | Group():
            return ends(_inner(grammar), text, at)
        case Opt():
            return ends(_inner(grammar), text, at) | {at}
        case MatchFirst() | Or():
            return frozenset().union(*(ends(part, text, at) for part in grammar.exprs))
        case And():
            return _ends_of(grammar.exprs, text, at)
        case _:
            raise TypeError(f"no gate can be derived from {type(grammar).__name__}: {grammar}")


def _ends_of(parts: Sequence[ParserElement], text: str, at: int) -> frozenset[int]:
    reached = frozenset((at,))
    for part in parts:
        reached = frozenset().union(*(ends(part, text, here) for here in reached))
    return reached


def _follow(parts: Rest, text: str, at: int) -> bool:
    return bool(_ends_of(parts, text, at))


def _inner(grammar: ParserElement) -> ParserElement:
    inner = grammar.recurse()[0]
    assert isinstance(inner, ParserElement)
    return inner


def _trie(prefixes: list[str]) -> str:
    """Return a pattern that matches any of the normalised prefixes in a folded text, each branch
    told apart by its first character, which is what `re` skips fastest by.
    """
    shorter = "" in prefixes
    prefixes = [prefix for prefix in prefixes if prefix]
    if not prefixes:
        return ""
    branches: dict[str, list[str]] = defaultdict(list)
    for prefix in prefixes:
        branches[prefix[0]].append(prefix[1:])
    parts = [as_pattern(first) + _trie(rest) for first, rest in branches.items()]
    pattern = "(?:" + "|".join(parts) + ")" if shorter or len(parts) > 1 else parts[0]
    return pattern + "?" if shorter else pattern
