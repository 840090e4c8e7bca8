"""Weekdays without a date: "Saturday", "next Monday", "last Friday", "early Tuesday"."""

from __future__ import annotations

import re

from checker.language.leaves import (
    GAP,
    WEEKDAY,
    group,
    leaf,
    maybe,
    weekday_number,
    words,
)
from checker.language.modifiers import PART_MODIFIER, modifier
from checker.language.phrase import Phrase
from checker.model.meaning import Modifier, Weekday, Which

WHICH = words(
    "this", "this past", "this coming", "next", "last", "past", "coming", "the coming", "the past",
    "the previous", "the following", "the next", "the last",
)  # fmt: skip
_WHICH = {
    "next": Which.NEXT,
    "coming": Which.NEXT,
    "this": Which.THIS,
    "following": Which.FOLLOWING,
    "previous": Which.PREVIOUS,
}


def which(said: str | None) -> Which:
    """Return which one "this", "last", "the coming" ... point to.

    >>> which("this past"), which("the coming"), which(None)
    (<Which.LAST: 'last'>, <Which.NEXT: 'next'>, <Which.BARE: ''>)
    """
    return _WHICH.get(said.lower().split()[-1], Which.LAST) if said else Which.BARE


def _weekday(match: re.Match[str]) -> Weekday:
    return Weekday(
        weekday_number(match["weekday"]), which(match["which"]), modifier(match["modifier"])
    )


WEEKDAY_PHRASE = leaf(
    "weekday",
    maybe(group("modifier", PART_MODIFIER))  # "got around Wednesday's ruling"
    + maybe(group("which", WHICH) + GAP)
    + group("weekday", WEEKDAY),
    _weekday,
)

PHRASES = (
    Phrase(
        "weekday",
        WEEKDAY_PHRASE,
        examples={
            Weekday(5): ("Saturday", "SATURDAY", "[Saturday]'s vote", "a [Saturday] meeting"),
            Weekday(0, Which.NEXT): ("next Monday", "this coming Monday"),
            Weekday(4, Which.LAST): ("last Friday", "this past Friday"),
            Weekday(0, Which.FOLLOWING): ("the following Monday",),
            Weekday(4, Which.PREVIOUS): ("the previous Friday",),
            Weekday(2, Which.THIS): ("this Wednesday",),
            Weekday(1, modifier=Modifier.START): ("early Tuesday",),
            Weekday(3, modifier=Modifier.END): ("late Thursday", "late on Thursday"),
            Weekday(6, modifier=Modifier.BEFORE): ("earlier Sunday", "Earlier on Sunday"),
        },
        lookalikes=("the sun", "he sat", "Mondayish", "Sundays", "wed", "Fri", "monday"),
    ),
)
