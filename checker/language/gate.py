"""Where a phrase may begin, derived from its grammar.

pyparsing is slow where nothing matches. So two things are derived from every grammar:

* its *opening*, the first few characters that a match can have. The openings of all phrases make
  one regular expression, tried at word starts in one pass over the text;
* its *outline*, a regular expression that matches wherever the grammar does (and perhaps
  elsewhere), tried only where the opening fits.

Both may say yes wrongly, never no. An element, or a piece of a pattern, that is not understood
raises TypeError or ValueError when the gate is built. The idea is regulations-parser's
``QuickSearchable``.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from pyparsing import (
    And,
    Empty,
    FollowedBy,
    Group,
    Literal,
    MatchFirst,
    NotAny,
    OneOrMore,
    Opt,
    Or,
    ParserElement,
    Regex,
    Suppress,
    ZeroOrMore,
)

from checker.language.openings import either_case, normalise, openings
from checker.language.phrase import Phrase

_NAMED = re.compile(r"\(\?P<\w+>")


def outline(grammar: ParserElement) -> str:
    """Return a regular expression that matches wherever ``grammar`` may.

    Raises TypeError for an element type that is not known here.
    """
    blanks = r"\s*" if grammar.skipWhitespace else ""
    match grammar:
        case Suppress() | Group():
            return blanks + outline(_inner(grammar))
        case Regex():
            return f"{blanks}(?:{_NAMED.sub('(?:', str(grammar.pattern))})"
        case Literal():
            return blanks + re.escape(grammar.match)
        case And():
            return "".join(outline(part) for part in grammar.exprs)
        case MatchFirst() | Or():
            return "(?:" + "|".join(outline(part) for part in grammar.exprs) + ")"
        case Opt() | ZeroOrMore() | OneOrMore():
            repeat = {Opt: "?", ZeroOrMore: "*", OneOrMore: "+"}[type(grammar)]
            return f"(?:{outline(_inner(grammar))}){repeat}"
        case FollowedBy() | NotAny() | Empty():
            return ""
        case _:
            raise TypeError(f"no gate can be derived from {type(grammar).__name__}: {grammar}")


def _inner(grammar: ParserElement) -> ParserElement:
    inner = grammar.recurse()[0]
    assert isinstance(inner, ParserElement)
    return inner


@dataclass(frozen=True, slots=True)
class Candidate:
    """A phrase with its compiled outline."""

    phrase: Phrase
    outline: re.Pattern[str]


class Gate:
    """All phrases' gates as one: where any may begin, and which may begin there."""

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        table: dict[str, list[Candidate]] = defaultdict(list)
        for phrase in phrases:
            pattern = outline(phrase.grammar)
            grammar = phrase.grammar
            # A phrase of one leaf is its own outline, and compiled already.
            compiled = grammar.re if isinstance(grammar, Regex) else re.compile(pattern)
            candidate = Candidate(phrase, compiled)
            for opening in sorted(openings(pattern)):
                table[opening].append(candidate)
        # A match may be shorter than DEPTH ("9"), so what follows it in the text is unknown.
        self._table = {key: tuple(row) for key, row in table.items()}
        self._sizes = tuple(sorted({len(key) for key in table}))
        # The group holds the opening; the look-ahead lets the next place begin inside it.
        self.places = re.compile(r"(?<!\w)(?=(" + _trie(sorted(table)) + "))")
        self._known: dict[str, tuple[Candidate, ...]] = {}

    def candidates(self, opening: str) -> tuple[Candidate, ...]:
        """Return the phrases that may begin with ``opening``, group 1 of a match of `places`."""
        known = self._known.get(opening)
        if known is None:
            key = normalise(opening)
            rows = [self._table.get(key[:size], ()) for size in self._sizes]
            unique = {candidate.phrase.id: candidate for row in rows for candidate in row}
            known = tuple(unique[name] for name in sorted(unique))
            if len(self._known) < 50_000:  # hostile text has many openings
                self._known[opening] = known
        return known


def _trie(prefixes: list[str]) -> str:
    """Return a pattern that matches any of the normalised prefixes, each branch told apart by its
    first character, which is what `re` skips fastest by.
    """
    shorter = "" in prefixes
    prefixes = [prefix for prefix in prefixes if prefix]
    if not prefixes:
        return ""
    branches: dict[str, list[str]] = defaultdict(list)
    for prefix in prefixes:
        branches[prefix[0]].append(prefix[1:])
    parts = []
    for character, rest in branches.items():
        parts.append(either_case(character) + _trie(sorted(set(rest))))
    pattern = "(?:" + "|".join(parts) + ")" if shorter or len(parts) > 1 else parts[0]
    return pattern + "?" if shorter else pattern
