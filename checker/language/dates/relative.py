"""Times counted from the day of publication: "today", "last month", "late next week"."""

from __future__ import annotations

import re

from checker.language.counts import unit_grain
from checker.language.leaves import (
    APOSTROPHE,
    GAP,
    HYPHEN,
    group,
    leaf,
    maybe,
    words,
)
from checker.language.modifiers import DATE_MODIFIER, modifier
from checker.language.phrase import Phrase
from checker.model.meaning import Deictic, Grain, Modifier

_DAYS = {
    "today": 0,
    "yesterday": -1,
    "tomorrow": 1,
    "the day before yesterday": -2,
    "the day after tomorrow": 2,
}
_MODIFIER = maybe(group("modifier", DATE_MODIFIER))
_STEP = {"last": -1, "past": -1, "next": 1, "coming": 1, "upcoming": 1}
_UNIT = "week|weekend|month|quarter|year|decade|century"
_WHICH = words(
    "this past", "this coming", "this", "last", "next", "the current", "current", "the present",
    "the coming", "the upcoming", "this upcoming", "this current",
)  # fmt: skip


def _day(match: re.Match[str]) -> Deictic:
    word = " ".join(match["day"].lower().split())
    return Deictic(Grain.DAY, _DAYS[word], modifier(match["modifier"]))


def _unit(match: re.Match[str]) -> Deictic:
    step = _STEP.get(match["which"].lower().split()[-1], 0)
    return Deictic(unit_grain(match["unit"]), step, modifier(match["modifier"]))


def _year_end(match: re.Match[str]) -> Deictic:
    return Deictic(unit_grain(match["unit"]), 0, Modifier.END)


def _part(match: re.Match[str]) -> Deictic:
    how = modifier(match["modifier"] or match["mid"]) if not match["turn"] else Modifier.START
    return Deictic(unit_grain(match["unit"] or match["unit_2"]), 0, how)


# "USA Today" and what else is called so
_NO_NEWSPAPER = r"(?!(?-i:(?<=[A-Z]{2}\s)(?:Today|TODAY)))"

DAY_PHRASE = leaf(
    "today",
    _MODIFIER + _NO_NEWSPAPER + group("day", words(*_DAYS)),
    _day,
)
UNIT_PHRASE = leaf(
    "last week",
    _MODIFIER
    # "the last quarter" is that before this one, "the last week" a length
    + rf"{group('which', rf'{_WHICH}|the{GAP}last(?={GAP}quarter(?!{GAP}of))')}"
    + rf"{GAP}(?:(?:fiscal|calendar|full|financial|school){GAP})?"
    + group("unit", _UNIT),
    _unit,
)

# Only what a decade or century is said to have, so that few words are looked at.
_PART_OF = words(
    "the end of", "the close of", "the middle of", "the start of", "the beginning of", "end of",
    "late in", "early in", "later in", "earlier in",
)  # fmt: skip
_TURN = rf"(?:the{GAP})?turn{GAP}of{GAP}the"

PHRASES = (
    Phrase(
        "day-relative",
        DAY_PHRASE,
        examples={
            Deictic(Grain.DAY, 0): ("today", "Today", "[today]'s vote"),
            Deictic(Grain.DAY, -1): ("yesterday",),
            Deictic(Grain.DAY, 1): ("tomorrow",),
            Deictic(Grain.DAY, -2): ("the day before yesterday",),
            Deictic(Grain.DAY, 2): ("the day after tomorrow",),
            Deictic(Grain.DAY, 0, Modifier.BEFORE): ("earlier today",),
            Deictic(Grain.DAY, -1, Modifier.END): ("late yesterday",),
        },
        lookalikes=("USA Today", "USA TODAY", "yesterdays", "todayish"),
    ),
    Phrase(
        "unit-relative",
        UNIT_PHRASE,
        examples={
            Deictic(Grain.MONTH, -1): ("last month", "Last month"),
            Deictic(Grain.YEAR, 0): ("this year", "the current year", "the current fiscal year"),
            Deictic(Grain.WEEK, 1): ("next week", "the coming week", "this coming week"),
            Deictic(Grain.WEEK, -1, Modifier.END): ("late last week", "the end of last week"),
            Deictic(Grain.MONTH, 0, Modifier.BEFORE): ("earlier this month",),
            Deictic(Grain.YEAR, 1, Modifier.START): ("early next year",),
            Deictic(Grain.WEEKEND, -1): ("last weekend", "this past weekend"),
            Deictic(Grain.QUARTER, 0): ("this quarter",),
            Deictic(Grain.QUARTER, -1): ("last quarter", "the last quarter"),
            Deictic(Grain.CENTURY, -1): ("last century",),
        },
        lookalikes=("this weekly", "last years", "next yearly"),
    ),
    Phrase(
        "unit-end",
        leaf(
            "year's end",
            rf"{group('unit', 'year|month|week')}(?:{APOSTROPHE}s{GAP}|{HYPHEN}|{GAP})end",
            _year_end,
        ),
        examples={Deictic(Grain.YEAR, 0, Modifier.END): ("year's end", "year-end", "year end")},
        lookalikes=("year ending", "years end"),
    ),
    Phrase(
        "unit-part",
        leaf(
            "the end of the decade",
            rf"(?:{group('modifier', _PART_OF)}{GAP}the|{group('turn', _TURN)}){GAP}"
            rf"{group('unit', 'decade|century')}(?!{GAP}(?:of|that|when|before|after)(?!\w))"
            rf"|{group('mid', f'mid{HYPHEN}')}{group('unit_2', 'decade|century')}",
            _part,
        ),
        examples={
            Deictic(Grain.DECADE, 0, Modifier.END): ("the end of the decade", "late in the decade"),
            Deictic(Grain.CENTURY, 0, Modifier.START): ("the turn of the century",),
            Deictic(Grain.CENTURY, 0, Modifier.MID): ("mid-century", "the middle of the century"),
        },
        lookalikes=("the century", "the end of the decades", "late in the century of war"),
    ),
)
