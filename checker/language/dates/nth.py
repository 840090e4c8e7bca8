"""Days and weeks counted in a greater unit: "the last Sunday in May", "the first of July",
"the 2nd of next month", "a Tuesday in June", "on the 15th".
"""

from __future__ import annotations

import re

from pyparsing import ParseException

from checker.language.counts import ORDINAL, ORDINAL_WORD, ordinal_value, unit_grain
from checker.language.leaves import (
    FULL_MONTH,
    GAP,
    MONTH,
    ORDINAL_DAY,
    WEEKDAY,
    YEAR,
    after,
    day_number,
    group,
    leaf,
    maybe,
    month_number,
    weekday_number,
    year_number,
)
from checker.language.phrase import Phrase
from checker.model.meaning import (
    Anaphor,
    CalendarDate,
    Deictic,
    Grain,
    Meaning,
    MonthName,
    NthOf,
    Weekday,
    Which,
)

_STEP = {"this": 0, "last": -1, "next": 1}
_OF_UNIT = (
    rf"(?:{group('which', 'this|last|next')}{GAP}{group('pointed', 'week|month|year')}"
    rf"|the{GAP}{group('told', 'month|year')})"
)
_OF = (
    rf"(?:{group('month', MONTH)}(?:,?{GAP}(?:of{GAP})?{group('year', YEAR)})?"
    rf"|{group('year_alone', YEAR)}|{_OF_UNIT})"
)
_NTH = rf"(?:{group('ordinal', ORDINAL)}|{group('last', 'last|final')})"
_COUNTED = rf"(?:{group('weekday', WEEKDAY)}|{group('grain', 'day|week|weekend')})"
# What holes, floors and rounds are numbered in.
_NUMBERED = re.compile(r"(?i)\b(?:birdie|bogey|par\b|holes?\b|putt|fairway|lap\b|inning|floor)")
_AROUND = 60  # characters on either side in which such a word is sought


def _whole(match: re.Match[str]) -> Meaning:
    """Return the unit that is counted in."""
    said = match.groupdict()
    if said.get("month"):
        month = month_number(said["month"])
        year = said.get("year")
        return CalendarDate(year_number(year), month) if year else MonthName(month)
    if said.get("year_alone"):
        return CalendarDate(year_number(said["year_alone"]))
    if said.get("told"):
        return Anaphor(unit_grain(said["told"]), 0)
    return Deictic(unit_grain(said["pointed"]), _STEP[said["which"].lower()])


def _nth(match: re.Match[str]) -> NthOf:
    number = -1 if match["last"] else ordinal_value(match["ordinal"])
    if match["weekday"]:
        return NthOf(number, Grain.DAY, _whole(match), weekday_number(match["weekday"]))
    return NthOf(number, unit_grain(match["grain"]), _whole(match))


def _any_of(match: re.Match[str]) -> NthOf:
    return NthOf(0, Grain.DAY, _whole(match), weekday_number(match["weekday"]))


def _any(match: re.Match[str]) -> Weekday:
    return Weekday(weekday_number(match["weekday"]), Which.ANY)


def _day_of_unit(match: re.Match[str]) -> NthOf:
    return NthOf(ordinal_value(match["ordinal"]), Grain.DAY, _whole(match))


def _spelled(match: re.Match[str]) -> CalendarDate:
    year = match["year"]
    return CalendarDate(
        year=year_number(year) if year else None,
        month=month_number(match["month"]),
        day=ordinal_value(match["ordinal"]),
    )


def _day_alone(match: re.Match[str]) -> CalendarDate:
    near = match.string[max(0, match.start() - _AROUND) : match.end() + _AROUND]
    if _NUMBERED.search(near):
        raise ParseException("of something else that is numbered")
    day = day_number(match["day"])
    if not 1 <= day <= 31:
        raise ParseException("no day of a month")
    return CalendarDate(day=day)


# "on the 15th." and "on the 15th and", but "on the 15th floor"
_ENDS = (
    rf"(?={GAP}(?:and|at|in|for|to|with|when|but|after|before|by|from|as|he|she|they|it)\b"
    rf"(?!{GAP}[0-9])|[.,;:!?)\u201d\"]|\Z)"
)
_MAY = MonthName(5)
_JUNE = MonthName(6)

PHRASES = (
    Phrase(
        "nth-of",
        leaf(
            "the last Sunday in May",
            rf"the{GAP}(?:very{GAP})?{_NTH}{GAP}(?:full{GAP})?{_COUNTED}{GAP}"
            rf"(?:of|in){GAP}{_OF}",
            _nth,
        ),
        examples={
            NthOf(-1, Grain.DAY, _MAY, weekday=6): ("the last Sunday in May",),
            NthOf(3, Grain.DAY, CalendarDate(2019, 1), weekday=0): (
                "the third Monday of January 2019",
                "the 3rd Monday in January 2019",
            ),
            NthOf(1, Grain.WEEKEND, MonthName(9)): ("the first weekend of September",),
            NthOf(1, Grain.WEEK, _JUNE): ("the first week of June", "the first full week of June"),
            NthOf(-1, Grain.DAY, _JUNE): ("the last day of June",),
            NthOf(-1, Grain.DAY, Anaphor(Grain.MONTH, 0)): ("the last day of the month",),
            NthOf(1, Grain.DAY, Deictic(Grain.YEAR, 1)): ("the first day of next year",),
        },
        lookalikes=(
            "the first Monday of every month",
            "the last day of the war",
            "the first week in",
            "the first month of 2019",
        ),
    ),
    Phrase(
        "any-of",
        leaf(
            "a Tuesday in June",
            rf"(?:a|one){GAP}{group('weekday', WEEKDAY)}{GAP}(?:in|of){GAP}"
            rf"(?:(?:early|late){GAP})?{_OF}",
            _any_of,
        ),
        examples={
            NthOf(0, Grain.DAY, _JUNE, weekday=1): ("a Tuesday in June",),
            NthOf(0, Grain.DAY, CalendarDate(2019), weekday=6): ("one Sunday in 2019",),
        },
        lookalikes=("Tuesday in June", "a Tuesday in Rome", "a Tuesday June"),
    ),
    Phrase(
        "any-weekday",
        leaf("a Sunday", rf"{after('on', 'On')}a{GAP}{group('weekday', WEEKDAY)}{_ENDS}", _any),
        examples={Weekday(6, Which.ANY): ("born on [a Sunday].", "on [a Sunday] in Rome")},
        lookalikes=("a Sunday paper", "on a Sunday morning", "on Sunday."),
    ),
    Phrase(
        "day-of-unit",
        leaf(
            "the 2nd of next month",
            rf"the{GAP}{group('ordinal', ORDINAL)}{GAP}of{GAP}{_OF_UNIT}",
            _day_of_unit,
        ),
        examples={
            NthOf(2, Grain.DAY, Deictic(Grain.MONTH, 1)): ("the 2nd of next month",),
            NthOf(3, Grain.DAY, Deictic(Grain.MONTH, 0)): ("the third of this month",),
            NthOf(15, Grain.DAY, Anaphor(Grain.MONTH, 0)): ("the 15th of the month",),
        },
        lookalikes=("the third of these months", "the second of its year", "a third of next month"),
    ),
    Phrase(
        "date-spelled",
        leaf(
            "the first of July",
            # "the Fourth of July" is a holiday
            rf"the{GAP}(?!fourth{GAP}of{GAP}July)"
            rf"{group('ordinal', ORDINAL_WORD)}{GAP}of{GAP}{group('month', FULL_MONTH)}"
            + maybe(rf",?{GAP}{group('year', YEAR)}"),
            _spelled,
        ),
        examples={
            CalendarDate(month=7, day=1): ("the first of July",),
            CalendarDate(2019, 5, 10): ("the tenth of May, 2019",),
        },
        lookalikes=("the first of july", "first of July", "the first of Julys"),
    ),
    Phrase(
        "day-alone",
        leaf(
            "the 15th",
            rf"{after('on', 'On', 'by', 'By', 'until', 'since', 'before')}"
            rf"the{GAP}{group('day', ORDINAL_DAY)}{_ENDS}",
            _day_alone,
        ),
        examples={CalendarDate(day=15): ("on [the 15th].", "by [the 15th] and")},
        lookalikes=(
            "on the 15th floor",
            "the 15th",
            "on the 15th and 16th",
            "a birdie on the 15th.",
            "on the 40th.",
        ),
    ),
)
