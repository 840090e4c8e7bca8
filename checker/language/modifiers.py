"""Leaves for modifiers of dates and lengths: "early", "mid-", "nearly", "more than"."""

from __future__ import annotations

from checker.language.leaves import GAP, HYPHEN, words
from checker.model.meaning import Modifier

_START = (
    "early",
    "early in",
    "early on",
    "the beginning of",
    "beginning of",
    "the start of",
    "the early part of",
)
_MIDDLE = ("mid", "the middle of", "middle of")
_END = (
    "late", "late in", "late on", "the end of", "end of", "the close of", "the latter part of",
    "the tail end of",
)  # fmt: skip
_BEFORE = ("earlier", "earlier in", "earlier on")
_AFTER = ("later", "later in", "later on")
_APPROX = ("about", "around", "approximately", "roughly", "circa")
_PREFIXED = rf"(?:mid|early|late){HYPHEN}"  # "mid-August"
_PARTS = (*_START, *_MIDDLE, *_END, *_BEFORE, *_AFTER)
PART_MODIFIER = rf"(?:{_PREFIXED}|{words(*_PARTS)}{GAP})"
DATE_MODIFIER = rf"(?:{_PREFIXED}|{words(*_PARTS, *_APPROX)}{GAP})"

_HEDGES: dict[str, Modifier] = {
    "about": Modifier.APPROX,
    "around": Modifier.APPROX,
    "roughly": Modifier.APPROX,
    "approximately": Modifier.APPROX,
    "some": Modifier.APPROX,
    "an estimated": Modifier.APPROX,
    "nearly": Modifier.LESS_THAN,
    "almost": Modifier.LESS_THAN,
    "just under": Modifier.LESS_THAN,
    "under": Modifier.LESS_THAN,
    "less than": Modifier.LESS_THAN,
    "fewer than": Modifier.LESS_THAN,
    "more than": Modifier.MORE_THAN,
    "just over": Modifier.MORE_THAN,
    "over": Modifier.MORE_THAN,
    "well over": Modifier.MORE_THAN,
    "longer than": Modifier.MORE_THAN,
    "at least": Modifier.EQUAL_OR_MORE,
    "no less than": Modifier.EQUAL_OR_MORE,
    "no fewer than": Modifier.EQUAL_OR_MORE,
    "a minimum of": Modifier.EQUAL_OR_MORE,
    "up to": Modifier.EQUAL_OR_LESS,
    "as much as": Modifier.EQUAL_OR_LESS,
    "as many as": Modifier.EQUAL_OR_LESS,
    "at most": Modifier.EQUAL_OR_LESS,
    "no more than": Modifier.EQUAL_OR_LESS,
    "not more than": Modifier.EQUAL_OR_LESS,
    "a maximum of": Modifier.EQUAL_OR_LESS,
}
HEDGE = rf"{words(*_HEDGES)}{GAP}"

_MODIFIER: dict[str, Modifier] = (
    _HEDGES
    | dict.fromkeys(_START, Modifier.START)
    | dict.fromkeys(_MIDDLE, Modifier.MID)
    | dict.fromkeys(_END, Modifier.END)
    | dict.fromkeys(_BEFORE, Modifier.BEFORE)
    | dict.fromkeys(_AFTER, Modifier.AFTER)
    | dict.fromkeys(_APPROX, Modifier.APPROX)
)


def modifier(words_: str | None) -> Modifier:
    """Return the modifier that "early", "mid-", "nearly", "more than" ... stand for.

    >>> modifier("mid-"), modifier("More  than "), modifier(None)
    (<Modifier.MID: 'MID'>, <Modifier.MORE_THAN: 'MORE_THAN'>, <Modifier.NONE: ''>)
    """
    if not words_:
        return Modifier.NONE
    key = " ".join(words_.lower().replace("-", " ").split())
    return _MODIFIER.get(key, Modifier.NONE)
