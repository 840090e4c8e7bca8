r"""The pattern language: how a claim is worded, clause by clause.

    pattern  := clause | noun
    clause   := [phrase] verb [phrase | adjunct] ("&" adjunct)*
    noun     := phrase adjunct* ("&" adjunct)*
    verb     := "<" form ("|" form)* ">"       "<arrive|land>", "<be held>" (passive), "<*>" (any)
    adjunct  := [prepositions] phrase | "[" [prepositions] phrase "]"         "[in|at {place}]"
    phrase   := [owner] word* part* head                                "{who}'s {length} %visit"
    head     := "{" slot "}" | "{" slot ":" "%" list "}" | "%" list
    owner    := head "'s"
    part     := head | "[" head | owner "]"

Prepositions to choose from are written ``in|at`` or ``(in|at)``; a choice of a part of a verb
stands in round brackets: ``<fly (home|back)>``. A word in a phrase is literal; ``\`` takes from the
sign behind it whatever meaning it has here. A word before a head is a preposition if it is one of
`PREPOSITIONS`.

`cut` takes a pattern into pieces; what the pieces are to each other is told here, by their order.
Slots and word lists are known to the library, which checks them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import product
from typing import Final

from checker.language.pattern_pieces import Group, Item, Piece, Sign, Verb, cut
from checker.language.syntax import RuleSyntaxError, suggestion
from checker.model.rules import AdjunctTerm, Pattern, Term

PREPOSITIONS: Final = frozenset(
    """
    about above across after against aged along alongside amid among around as at before behind
    below beneath beside besides between beyond by despite down during except following for
    from in including inside into like near of off on onto out outside over past pending per
    since than through throughout till to toward towards under until unto up upon via with
    within without
    """.split()
) | {
    "according to", "ahead of", "along with", "apart from", "as of", "away from", "because of",
    "close to", "due to", "in front of", "instead of", "next to", "on behalf of", "out of",
    "prior to", "starting on", "together with", "up to",
}  # fmt: skip
"""The prepositions that a pattern may name; a closed class of English."""

DETERMINERS: Final = frozenset("the a an his her its their our this that these those".split())
"""The words that may open a phrase that has no preposition."""

_MOST_FORMS = 64


@lru_cache(maxsize=4096)
def parse_pattern(source: str) -> Pattern:
    """Return the pattern that ``source`` spells.

    Raises `RuleSyntaxError` at the offset of the first thing that cannot be read.

    >>> parse_pattern("{who} <arrive> & [in|at {place}]").adjuncts[0].prepositions
    ('in', 'at')
    """
    row = cut(source)
    verbs = [number for number, item in enumerate(row) if isinstance(item, Verb)]
    if len(verbs) > 1:
        raise RuleSyntaxError(row[verbs[1]].at, "a pattern is over one clause and has one verb")
    return _clause(source, row, verbs[0]) if verbs else _noun(source, row)


def _clause(source: str, row: list[Item], verb_at: int) -> Pattern:
    verb = row[verb_at]
    assert isinstance(verb, Verb)
    verbs, passive = _verbs(verb)
    subject, loose = _phrases(row[:verb_at])
    if loose or (and_ := next((x for x in row[:verb_at] if isinstance(x, Sign)), None)):
        at = and_.at if not loose and and_ else verb.at
        raise RuleSyntaxError(at, "only the subject stands before the verb", "put it behind it")
    segments = _segments(row[verb_at + 1 :])
    target, adjuncts = _phrases(segments[0])
    for segment in segments[1:]:
        adjuncts += _adjuncts(segment, source)
    return Pattern(source, subject, verbs, passive, target, None, tuple(adjuncts))


def _noun(source: str, row: list[Item]) -> Pattern:
    segments = _segments(row)
    head, adjuncts = _phrases(segments[0])
    if head is None or head.optional:
        raise RuleSyntaxError(0, "a pattern needs a verb, or a noun phrase to begin with")
    for segment in segments[1:]:
        adjuncts += _adjuncts(segment, source)
    return Pattern(source, head=head, adjuncts=tuple(adjuncts))


def _segments(row: list[Item]) -> list[list[Item]]:
    """Cut the row at each ``&``."""
    segments: list[list[Item]] = [[]]
    for item in row:
        if isinstance(item, Sign):
            segments.append([])
        else:
            segments[-1].append(item)
    return segments


def _adjuncts(segment: list[Item], source: str) -> list[AdjunctTerm]:
    """Return the adjuncts that stand between one ``&`` and the next: at least one."""
    if not segment:
        raise RuleSyntaxError(source.rfind("&"), "nothing stands behind '&'")
    first = segment[0]
    if len(segment) == 1 and isinstance(first, Group):
        return [replace(_adjunct(first.pieces), optional=True)]
    phrase, adjuncts = _phrases(segment)
    if phrase is None:
        return adjuncts
    opening = first.pieces[0] if isinstance(first, Group) else first
    assert isinstance(opening, Piece)
    _check_opening(opening)
    return [AdjunctTerm((), replace(phrase, optional=False), phrase.optional), *adjuncts]


def _phrases(items: list[Item]) -> tuple[Term | None, list[AdjunctTerm]]:
    """Return the phrase that ``items`` begin with, if any, and the adjuncts that follow it."""
    starts = [number for number, item in enumerate(items) if _opens_adjunct(item)]
    # "%visit of|by {who}": the words of one preposition are one opening, not two
    starts = [n for n in starts if n == 0 or n - 1 not in starts or isinstance(items[n], Group)]
    first = starts[0] if starts else len(items)
    adjuncts = []
    for start, stop in zip(starts, [*starts[1:], len(items)], strict=False):
        group = items[start]
        if isinstance(group, Group):
            adjuncts.append(replace(_adjunct(group.pieces), optional=True))
            if stop > start + 1:
                at = items[start + 1].at
                raise RuleSyntaxError(at, "does not belong to the adjunct before it", "write '&'")
        else:
            adjuncts.append(_adjunct(tuple(items[start:stop])))
    return (_phrase(items[:first]) if first else None), adjuncts


def _opens_adjunct(item: Item) -> bool:
    """Tell whether ``item`` is a preposition, or brackets that begin with one."""
    piece = item.pieces[0] if isinstance(item, Group) else item
    return (
        isinstance(piece, Piece)
        and bool(piece.word)
        and ("|" in piece.word or piece.word in PREPOSITIONS or piece.word in _OPENINGS)
    )


_OPENINGS = frozenset(name.split()[0] for name in PREPOSITIONS if " " in name) - PREPOSITIONS


def _adjunct(items: tuple[Item, ...]) -> AdjunctTerm:
    """Return an adjunct made of prepositions, if any, and one phrase."""
    words: list[Piece] = []
    for item in items:
        if not isinstance(item, Piece) or not item.word:
            break
        words.append(item)
    if not words:
        return AdjunctTerm((), _phrase(list(items)))
    taken, prepositions = _prepositions(words)
    if not taken:
        _check_opening(words[0])
    if taken == len(items):
        raise RuleSyntaxError(words[-1].at, f"nothing stands behind '{words[-1].word}'")
    return AdjunctTerm(prepositions, _phrase(list(items[taken:])))


def _prepositions(words: list[Piece]) -> tuple[int, tuple[str, ...]]:
    """Return how many of ``words`` are prepositions, and the prepositions: "ahead of|before"."""
    for count in range(min(len(words), 5), 0, -1):
        names = tuple(" ".join(word.word for word in words[:count]).split("|"))
        if all(name in PREPOSITIONS for name in names):
            return count, names
    if "|" in words[0].word or words[0].word in _OPENINGS:
        names = tuple(words[0].word.split("|"))
        wrong = next((name for name in names if name not in PREPOSITIONS), names[0])
        remedy = "write a choice without spaces: in|at"
        if wrong:
            remedy = suggestion(wrong, PREPOSITIONS)
        raise RuleSyntaxError(words[0].at, f"'{wrong}' is no preposition", remedy)
    return 0, ()


def _check_opening(piece: Piece) -> None:
    """Refuse a mistyped preposition, which would otherwise count as a word of the phrase."""
    word = _plain(piece.word)
    if word and word not in DETERMINERS and not piece.word.startswith("\\"):
        remedy = suggestion(word, PREPOSITIONS | DETERMINERS)
        raise RuleSyntaxError(
            piece.at,
            f"'{word}' is neither a preposition nor a determiner",
            remedy if remedy.startswith("did") else "see docs/rule-languages.md",
        )


def _phrase(items: list[Item]) -> Term:
    """Return the noun phrase that ``items`` spell: owner, words, parts, head, in this order."""
    if len(items) == 1 and isinstance(only := items[0], Group):
        return replace(_phrase(list(only.pieces)), optional=True)
    *before, last = items
    if not isinstance(last, Piece) or last.word or last.owner:
        raise RuleSyntaxError(last.at, "a phrase ends in a slot or a word list")
    owner: Term | None = None
    literals: list[str] = []
    parts: list[Term] = []
    for piece, optional in _loose(before):
        if piece.owner:
            owner = replace(piece.term(), optional=optional)
        elif not piece.word:
            parts.append(replace(piece.term(), optional=optional))
        elif optional:
            raise RuleSyntaxError(piece.at, "a word alone cannot be optional", "leave it out")
        elif "|" in piece.word and "\\|" not in piece.word:
            raise RuleSyntaxError(piece.at, "choice is for verbs and prepositions")
        else:
            literals.append(_plain(piece.word))
    return replace(last.term(), literals=tuple(literals), parts=tuple(parts), owner=owner)


def _loose(items: Sequence[Item]) -> Iterator[tuple[Piece, bool]]:
    """Yield the pieces of ``items``, and whether they stand in brackets."""
    for item in items:
        if isinstance(item, Group):
            yield from ((piece, True) for piece, _ in _loose(item.pieces))
        elif isinstance(item, Piece):
            yield item, False


def _plain(word: str) -> str:
    r"""Return the word without its backslashes: ``\(`` is "(".

    >>> _plain(r"\(a")
    '(a'
    """
    return re.sub(r"\\(.)", r"\1", word)


def _verbs(verb: Verb) -> tuple[tuple[str, ...], bool]:
    """Return the lemmas that a verb in angle brackets stands for, and whether it is passive."""
    if verb.forms.strip() == "*":
        return ("*",), False
    forms = [" ".join(form.split()) for form in _choices(verb)]
    passive = {_is_passive(form) for form in forms}
    lemmas = [form.removeprefix("be ") if _is_passive(form) else form for form in forms]
    if any(not re.fullmatch(r"[a-z][a-z' -]{0,40}", lemma) for lemma in lemmas):
        raise RuleSyntaxError(
            verb.at, f"cannot read the verb '<{verb.forms}>'", "a verb is written <arrive|fly in>"
        )
    if len(passive) > 1:
        raise RuleSyntaxError(
            verb.at, "active and passive verbs in one choice", "write two patterns"
        )
    return tuple(dict.fromkeys(lemmas)), passive.pop()


def _is_passive(form: str) -> bool:
    """Tell "be held" from "be over" and "be under way", which only say where things stand."""
    words = form.split()
    return len(words) > 1 and words[0] == "be" and words[1] not in PREPOSITIONS | _STATES


_STATES = frozenset("ahead away back due here home there underway".split())


def _choices(verb: Verb) -> list[str]:
    """Return every form: ``fly (home|back)|land`` is "fly home", "fly back", "land"."""
    cut = re.split(r"\(([^()]*)\)", verb.forms)
    inner = [part.split("|") for part in cut[1::2]]
    if any(sign in outer for outer in cut[::2] for sign in "()"):
        raise RuleSyntaxError(verb.at, f"brackets do not match in '<{verb.forms}>'")
    marked = "".join(
        part if number % 2 == 0 else f"\0{number // 2}\0" for number, part in enumerate(cut)
    )
    forms: list[str] = []
    for form in marked.split("|"):
        pieces = form.split("\0")
        options = [
            [piece] if number % 2 == 0 else inner[int(piece)] for number, piece in enumerate(pieces)
        ]
        forms += ["".join(choice) for choice in product(*options)]
        if len(forms) > _MOST_FORMS:
            raise RuleSyntaxError(verb.at, f"more than {_MOST_FORMS} forms of the verb")
    return forms
