"""Lists of dates that share a month or a year: "May 3, 5 and 9, 2019", "in March and April 2020".

Two neighbouring days joined by "and" are a period, see `checker.language.dates.periods`.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from pyparsing import And, MatchFirst, ParseException, ParserElement, ParseResults, Regex

from checker.language.dates.calendar_dates import AMERICAN, BRITISH
from checker.language.leaves import (
    FULL_MONTH,
    GAP,
    MONTH,
    YEAR,
    after,
    day_number,
    group,
    leaf,
    maybe,
    month_number,
    not_after,
    words,
    year_number,
)
from checker.language.phrase import Phrase
from checker.model.meaning import CalendarDate, Series

_COMMA, _LAST_JOINT = rf",{GAP}", rf",?{GAP}(?:and|or|&){GAP}"
_NUMBER = r"[0-3]?[0-9](?:st|nd|rd|th)?(?![\w%]|[.:/][0-9]|,[0-9])"
_YEAR = maybe(rf",?{GAP}{group('year', YEAR)}")
_DAYS = group("days", rf"{_NUMBER}(?:{_COMMA}{_NUMBER}){{0,8}}{_LAST_JOINT}(?:the{GAP})?{_NUMBER}")
# "on Aug. 3 and 8 people were hurt": what a noun follows is a count, not a day.
_FOLLOWING = words(
    "a", "after", "and", "as", "at", "because", "before", "but", "by", "during", "for", "from",
    "he", "if", "in", "into", "is", "it", "of", "on", "or", "respectively", "she", "since", "that",
    "the", "they", "to", "was", "were", "when", "where", "which", "while", "will", "with",
)  # fmt: skip
_NO_COUNT = rf"(?!{GAP}(?!{_FOLLOWING}(?!\w))[a-z])"
_MONTHS = rf"(?:{FULL_MONTH}{_COMMA}){{0,8}}{FULL_MONTH}{_LAST_JOINT}"

_EACH_NUMBER = re.compile(r"(?<!\w)[0-3]?[0-9](?:st|nd|rd|th)?(?!\w)", re.IGNORECASE)
_EACH_MONTH = re.compile(FULL_MONTH)


def _joints(match: re.Match[str], found: list[re.Match[str]]) -> tuple[tuple[int, int], ...]:
    at = match.start()
    return tuple((one.end() - at, other.start() - at) for one, other in pairwise(found))


def _days(match: re.Match[str]) -> Series:
    found = list(_EACH_NUMBER.finditer(match.string, *match.span("days")))
    days = [day_number(each[0]) for each in found]
    if days != sorted(set(days)) or not all(1 <= day <= 31 for day in days):
        raise ParseException("not days in order")
    joint = match.string[found[-2].end() : found[-1].start()].lower()
    if len(days) == 2 and days[1] == days[0] + 1 and "or" not in joint:
        raise ParseException("a period")
    year = year_number(match["year"]) if match["year"] else None
    month = month_number(match["month"])
    dates = tuple(CalendarDate(year, month, day) for day in days)
    return Series(dates, _joints(match, found))


def _months(match: re.Match[str]) -> Series:
    found = list(_EACH_MONTH.finditer(match.string, *match.span()))
    year, last = year_number(match["year"]), month_number(found[-1][0])
    months = [month_number(each[0]) for each in found]
    # "In November, December and January 2020" runs over New Year.
    dates = tuple(CalendarDate(year - (month > last), month) for month in months)
    return Series(dates, _joints(match, found))


def _pair(text: str, at: int, tokens: ParseResults) -> Series:
    """Read two dates of which only the second has a year."""
    first, joint, last = tokens
    if first.year is not None or last.year is None:
        raise ParseException("no year to share")
    if (first.month, first.day) >= (last.month, last.day):
        raise ParseException("not dates in order")
    shared = replace(first, year=last.year)
    return Series((shared, last), ((joint.start() - at, joint.end() - at),))


_DATE: ParserElement = MatchFirst([AMERICAN, BRITISH])
_AND = Regex(rf"(?i:{GAP}(?:and|or|&){GAP})", as_match=True).leave_whitespace()
_NOT_BETWEEN = not_after("between", "Between")  # "between March and April 2020" is a period


def _of(*dates: CalendarDate) -> Series:
    return Series(dates)


PHRASES = (
    Phrase(
        "series-days",
        leaf(
            "days of a month",
            rf"{group('month', MONTH)}{GAP}(?:the{GAP})?{_DAYS}{_YEAR}{_NO_COUNT}",
            _days,
        ),
        examples={
            _of(*(CalendarDate(2019, 5, day) for day in (3, 5, 9))): (
                "May 3, 5 and 9, 2019",
                "May 3, 5, and 9, 2019",
            ),
            _of(*(CalendarDate(month=8, day=day) for day in (28, 29, 30))): ("Aug. 28, 29 and 30",),
            _of(*(CalendarDate(month=8, day=day) for day in (3, 8))): (
                "Aug. 3 and 8",
                "August 3 or 8",
                "on [Aug. 3 and 8] in Rome",
            ),
        },
        lookalikes=(
            "Aug. 3 and 4",
            "Aug. 3 or 4 people",
            "Aug. 3 and 8 people",
            "Aug. 8 and 3",
            "May 3, 5 percent and 9",
            "Aug. 3, 2019",
        ),
    ),
    Phrase(
        "series-days-british",
        leaf(
            "days before their month",
            rf"{after('on', 'On', 'the', 'both')}{_DAYS}{GAP}(?:of{GAP})?"
            rf"{group('month', MONTH)}{_YEAR}",
            _days,
        ),
        examples={
            _of(*(CalendarDate(month=9, day=day) for day in (2, 9, 16))): (
                "on [2, 9 and 16 September]",
                "on [2, 9 and 16 Sept]",
            ),
            _of(*(CalendarDate(2016, 4, day) for day in (14, 16))): ("On [14 and 16 April 2016]",),
        },
        lookalikes=("between 14 and 16 April", "won by 3 and 7 May", "on 14 and 15 April"),
    ),
    Phrase(
        "series-months",
        leaf(
            "months of a year",
            rf"{_NOT_BETWEEN}{_MONTHS}{FULL_MONTH},?{GAP}(?:of{GAP})?{group('year', YEAR)}",
            _months,
        ),
        examples={
            _of(CalendarDate(2020, 3), CalendarDate(2020, 4)): (
                "March and April 2020",
                "in [March and April of 2020],",
            ),
            _of(*(CalendarDate(2020, month) for month in (3, 4, 5))): (
                "March, April and May 2020",
            ),
            _of(CalendarDate(2019, 12), CalendarDate(2020, 1)): ("December and January 2020",),
        },
        lookalikes=("March and April", "between March and April 2020"),
    ),
    Phrase(
        "series-dates",
        And([_DATE, _AND, _DATE]).add_parse_action(_pair),
        examples={
            _of(CalendarDate(2018, 2, 1), CalendarDate(2018, 3, 15)): (
                "Feb. 1 and March 15, 2018",
                "1 February and 15 March 2018",
            ),
            _of(CalendarDate(1959, 1, 3), CalendarDate(1959, 1, 5)): ("Jan. 3 and Jan. 5, 1959",),
        },
        lookalikes=("Feb. 1 and March 15", "Feb. 1, 2017 and March 15, 2018", "Feb. 1, March 15"),
    ),
)
