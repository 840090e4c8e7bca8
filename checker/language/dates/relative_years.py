"""Months and days with a year that is pointed to: "August last year", "Sept. 3 of this year".

The year belongs to the same expression as in "August 2020". "That December" is the December of the
year told last.
"""

from __future__ import annotations

import re
from decimal import Decimal

from checker.language.leaves import (
    APOSTROPHE,
    DAY,
    FULL_MONTH,
    GAP,
    MONTH,
    day_number,
    group,
    leaf,
    maybe,
    month_number,
    not_after,
    words,
)
from checker.language.modifiers import PART_MODIFIER, modifier
from checker.language.phrase import Phrase
from checker.model.meaning import (
    Anaphor,
    Anchor,
    CalendarDate,
    Deictic,
    Grain,
    InYear,
    Length,
    Modifier,
    Shift,
    Toward,
)

_DEICTIC = {"this": 0, "the current": 0, "last": -1, "next": 1, "the coming": 1}
_ANAPHORIC = {
    "that": 0, "that same": 0, "the same": 0, "the previous": -1, "the preceding": -1,
    "the prior": -1, "the following": 1, "the next": 1,
}  # fmt: skip
POINTED = rf"{group('pointed', words(*_DEICTIC, *_ANAPHORIC))}{GAP}(?:fiscal{GAP})?year"
"""A year pointed to, which `pointed_year` reads."""
POINTED_OWNER = (
    rf"(?:the{GAP})?{group('owner', 'this|last|next|previous|prior|current')}{GAP}(?:fiscal{GAP})?"
    rf"year{APOSTROPHE}s"
)
"""A year pointed to as owner, "last year's", which `owning_year` reads."""

_YEAR_LENGTH = Length(Decimal(1), Decimal(1), Grain.YEAR)
A_YEAR_AGO = Shift(_YEAR_LENGTH, Toward.BEFORE, Anchor.NOW)
A_YEAR_EARLIER = Shift(_YEAR_LENGTH, Toward.BEFORE, Anchor.MENTION)

# After these, "that" joins a clause: "he said that August sales rose".
_CLAUSE_FOLLOWS = (
    "said", "say", "says", "saying", "added", "reported", "announced", "believe", "believes",
    "believed", "expect", "expects", "expected", "estimated", "noted", "show", "showed", "shows",
    "showing", "hope", "hoped", "fear", "feared", "fears", "told", "suggested", "suggests", "means",
    "meant", "fact", "likely", "indicated", "warned", "news", "predicted", "so", "is", "was",
)  # fmt: skip
NO_CLAUSE = not_after(*_CLAUSE_FOLLOWS)


def pointed_year(said: str) -> Deictic | Anaphor:
    """Return the year that "last", "the following" ... point to.

    >>> pointed_year("last").offset, pointed_year("that").grain
    (-1, <Grain.YEAR: 'year'>)
    """
    key = " ".join(said.lower().split())
    if key in _DEICTIC:
        return Deictic(Grain.YEAR, _DEICTIC[key])
    return Anaphor(Grain.YEAR, _ANAPHORIC[key])


def owning_year(said: str) -> Deictic | Anaphor:
    """Return the year of "last year's", "the previous year's"."""
    word = said.lower()
    return pointed_year(word if word in {"this", "last", "next"} else f"the {word}")


def _part(match: re.Match[str]) -> CalendarDate:
    said = match.groupdict()
    day = said.get("day") or said.get("day_first")
    month = said.get("month_first") or said.get("month")
    return CalendarDate(
        month=month_number(month or ""),
        day=day_number(day) if day else None,
        modifier=modifier(said.get("modifier")),
    )


def _in_year(match: re.Match[str]) -> InYear:
    return InYear(_part(match), pointed_year(match["pointed"]))


def _owned(match: re.Match[str]) -> InYear:
    return InYear(_part(match), owning_year(match["owner"]))


def _that(match: re.Match[str]) -> InYear:
    return InYear(_part(match), Anaphor(Grain.YEAR, 0))


_MODIFIER = maybe(group("modifier", PART_MODIFIER))
_MONTH_DAY = rf"{group('month', MONTH)}(?:{GAP}(?:the{GAP})?{group('day', DAY)})?"
_DAY_MONTH = (
    rf"(?:the{GAP})?(?<![\w.,:/$€£-]){group('day_first', DAY)}{GAP}(?:of{GAP})?"
    rf"{group('month_first', MONTH)}"
)
_CLAUSE_ENDS = (
    rf"(?!{GAP}(?!(?:he|she|they|it|we|I|the|a|an|his|her|their|its|in|for|when|under|by|and|to|after"
    rf"|before|at|with|from|of|on|as|but|or|while|that|there|until|because|over|during)(?!\w))"
    rf"[a-z])"
)
_LAST_YEAR = Deictic(Grain.YEAR, -1)
_AUGUST = CalendarDate(month=8)
_AUG_24 = CalendarDate(month=8, day=24)

PHRASES = (
    Phrase(
        "month-in-pointed-year",
        leaf(
            "August last year",
            rf"{_MODIFIER}(?:{_MONTH_DAY}|{_DAY_MONTH}),?{GAP}(?:(?:of|in){GAP})?{POINTED}",
            _in_year,
        ),
        examples={
            InYear(_AUGUST, _LAST_YEAR): ("August last year", "Aug. of last year"),
            InYear(_AUG_24, _LAST_YEAR): ("Aug. 24 last year", "the 24th of August, last year"),
            InYear(CalendarDate(month=5), Deictic(Grain.YEAR, 0)): ("May this year",),
            InYear(CalendarDate(month=4), Deictic(Grain.YEAR, 1)): ("April next year",),
            InYear(CalendarDate(month=6), Anaphor(Grain.YEAR, 1)): ("June of the following year",),
            InYear(CalendarDate(month=6, modifier=Modifier.END), _LAST_YEAR): (
                "late June last year",
                "late June of last year",
            ),
        },
        lookalikes=("August, the last year", "May 24,000 last year", "the last yearling"),
    ),
    Phrase(
        "month-of-owning-year",
        leaf("last year's August", rf"{POINTED_OWNER}{GAP}{_MONTH_DAY}", _owned),
        examples={InYear(_AUGUST, _LAST_YEAR): ("last year's August", "last year’s Aug.")},
        lookalikes=("last year's figures", "this years August"),
    ),
    Phrase(
        "month-that",
        leaf(
            "that December",
            rf"{NO_CLAUSE}(?:that|that{GAP}same|the{GAP}same){GAP}{group('month', FULL_MONTH)}"
            # "that September stay" is not so far back as the year told last
            rf"(?:{GAP}{group('day', DAY)})?(?!,?{GAP}[12][0-9]{{3}}){_CLAUSE_ENDS}",
            _that,
        ),
        examples={InYear(CalendarDate(month=12), Anaphor(Grain.YEAR, 0)): ("[that December] he",)},
        lookalikes=(
            "he said that August was hot",
            "that December 2003 vote",
            "that September stay",
            "that decembrist",
        ),
    ),
)
