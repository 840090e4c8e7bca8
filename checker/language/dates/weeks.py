"""Weeks and weekends told by a day of theirs: "the week of Aug. 9", "the week ended Saturday"."""

from __future__ import annotations

import re

from pyparsing import And, MatchFirst, Opt, ParserElement, ParseResults

from checker.language.dates.calendar_dates import AMERICAN, BRITISH
from checker.language.leaves import (
    DASH,
    DAY,
    GAP,
    MONTH,
    WEEKDAY,
    YEAR,
    day_number,
    group,
    joint,
    leaf,
    maybe,
    month_number,
    weekday_number,
    year_number,
)
from checker.language.phrase import Phrase
from checker.model.meaning import CalendarDate, Grain, UnitOf, Weekday

_DATE: ParserElement = MatchFirst([AMERICAN, BRITISH])
# "the weekend of Sept. 4-5": the first day tells the weekend
_TO = Opt(joint(rf"(?:{DASH}|{GAP}(?:to|and){GAP}){DAY}"))
_MONTH_DAY = rf"{group('month', MONTH)}{GAP}{group('day', DAY)}" + maybe(
    rf",?{GAP}{group('year', YEAR)}"
)
_DAY = group("weekday", WEEKDAY)


def _ended(match: re.Match[str]) -> UnitOf:
    if match["weekday"]:
        return UnitOf(Grain.WEEK, Weekday(weekday_number(match["weekday"])))
    year = match["year"]
    day = CalendarDate(
        year_number(year) if year else None,
        month_number(match["month"]),
        day_number(match["day"]),
    )
    return UnitOf(Grain.WEEK, day)


def _week(tokens: ParseResults) -> UnitOf:
    return UnitOf(Grain.WEEK, tokens[0])


def _weekend(tokens: ParseResults) -> UnitOf:
    return UnitOf(Grain.WEEKEND, tokens[0])


PHRASES = (
    Phrase(
        "week-of-day",
        And([joint(rf"the{GAP}week{GAP}of{GAP}"), _DATE, _TO]).add_parse_action(_week),
        examples={
            UnitOf(Grain.WEEK, CalendarDate(month=8, day=9)): (
                "the week of Aug. 9",
                "the week of August 9-13",
                "the week of 9 August",
            ),
        },
        lookalikes=("the week of the vote", "a week of Aug. 9", "the weekend of Aug. 9"),
    ),
    Phrase(
        "weekend-of-day",
        And([joint(rf"the{GAP}weekend{GAP}of{GAP}"), _DATE, _TO]).add_parse_action(_weekend),
        examples={
            UnitOf(Grain.WEEKEND, CalendarDate(month=9, day=4)): (
                "the weekend of Sept. 4-5",
                "the weekend of Sept. 4 and 5",
                "the weekend of Sept. 4",
            ),
        },
        lookalikes=("the weekend of the vote", "the week of Aug. 9"),
    ),
    Phrase(
        # "Ended" is a verb: the day is an expression of its own, which tells what week is meant.
        # Its id stands before "anaphor-unit": of equally long matches the first id is taken.
        "accounting-week",
        leaf(
            "the week ended Saturday",
            rf"the{GAP}(?:latest{GAP}|full{GAP})?week"
            rf"(?={GAP}(?:that{GAP})?(?:ended|ending|ends){GAP}(?:on{GAP})?(?:{_MONTH_DAY}|{_DAY}))",
            _ended,
        ),
        examples={
            UnitOf(Grain.WEEK, CalendarDate(month=8, day=20)): (
                "[the week] ending Aug. 20",
                "[the week] that ended Aug. 20",
            ),
            UnitOf(Grain.WEEK, CalendarDate(2020, 8, 20)): ("[the week] ended Aug. 20, 2020",),
            UnitOf(Grain.WEEK, Weekday(5)): ("[the week] ended Saturday",),
        },
        lookalikes=("the week ended", "the week ended badly", "four weeks ended Aug. 20"),
    ),
)
