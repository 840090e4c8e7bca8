"""Dates of the calendar: "Aug. 10", "Monday, 23 August 2021", "2021-08-22", "June 2009"."""

from __future__ import annotations

import re

from pyparsing import MatchFirst, ParseException

from checker.language.leaves import (
    ANY_WEEKDAY,
    DAY,
    GAP,
    MONTH,
    ORDINAL_DAY,
    SHORT_YEAR,
    YEAR,
    day_number,
    group,
    leaf,
    maybe,
    month_number,
    weekday_number,
    year_number,
)
from checker.language.modifiers import DATE_MODIFIER, modifier
from checker.language.phrase import Phrase
from checker.model.meaning import CalendarDate, Modifier

_YEAR = group("year", rf"{YEAR}|{SHORT_YEAR}")
_LATER_YEAR = maybe(rf",?{GAP}{_YEAR}")
_MODIFIER = maybe(group("modifier", DATE_MODIFIER))
_WEEKDAY_FIRST = maybe(
    rf"(?:(?:this|next|last|coming|past){GAP})?{group('weekday', ANY_WEEKDAY)},?{GAP}(?:the{GAP})?"
)
_MONTH = group("month", MONTH)
_THE_DAY = rf"(?:the{GAP})?{group('day', DAY)}"
# A weekday behind: "Aug. 23 (Monday)", "Aug. 23, a Monday".
_WEEKDAY_LAST = (
    rf"(?:{GAP}\({group('behind', ANY_WEEKDAY)}\)|,{GAP}a{GAP}{group('after', ANY_WEEKDAY)})"
)


def _read(match: re.Match[str]) -> CalendarDate:
    said = match.groupdict()
    weekday = said.get("weekday") or said.get("behind") or said.get("after")
    year, month, day = said.get("year"), said.get("month"), said.get("day")
    return CalendarDate(
        year=year_number(year) if year else None,
        month=month_number(month) if month else None,
        day=day_number(day) if day else None,
        weekday=weekday_number(weekday) if weekday else None,
        modifier=modifier(said.get("modifier")),
    )


def _read_numeric(match: re.Match[str]) -> CalendarDate:
    """Read month/day/year, the American order; day/month/year where only that can be meant."""
    month, day = int(match["first"]), int(match["second"])
    if month > 12 >= day:
        month, day = day, month
    if month > 12:
        raise ParseException("neither number is a month")
    year = match["year"]
    return CalendarDate(year_number(year), month, day)


AMERICAN = leaf(
    "American date",
    _MODIFIER + _WEEKDAY_FIRST + rf"{_MONTH}{GAP}?{_THE_DAY}{_LATER_YEAR}" + maybe(_WEEKDAY_LAST),
    _read,
)
BRITISH = leaf(
    "British date",
    _MODIFIER
    + _WEEKDAY_FIRST
    + rf"(?:the{GAP})?(?<![\w.,:/$€£-]){group('day', DAY)}{GAP}(?:of{GAP})?{_MONTH}{_LATER_YEAR}"
    + maybe(_WEEKDAY_LAST),
    _read,
)
ISO = leaf(
    "ISO date",
    r"(?<![\w/.-])(?P<year>(?:1[5-9]|20)[0-9]{2})-(?P<iso>0[1-9]|1[0-2])-(?P<day>[0-3][0-9])(?![\w-])",
    lambda match: CalendarDate(int(match["year"]), int(match["iso"]), int(match["day"])),
)
NUMERIC = leaf(
    "numeric date",
    r"(?<![\w/.-])(?P<first>[0-3]?[0-9])/(?P<second>[0-3]?[0-9])/(?P<year>(?:19|20)?[0-9]{2})(?![\w/-])",
    _read_numeric,
)
# "24-Aug-2021"; in full, or "10-May-20" would be a range.
HYPHENED = leaf(
    "hyphened date",
    rf"(?<![\w/.-]){group('day', '[0-3]?[0-9]')}-{group('month', MONTH)}-{group('year', YEAR)}"
    r"(?![-/])",
    _read,
)
# "24.08.2021", the order of continental Europe; American dates are never written with dots.
DOTTED = leaf(
    "dotted date",
    r"(?<![\w/.-])(?P<day>[0-3]?[0-9])\.(?P<numeral>0?[1-9]|1[0-2])\.(?P<year>(?:19|20)[0-9]{2})"
    r"(?![/-]|[.,:][0-9])",
    lambda match: CalendarDate(int(match["year"]), int(match["numeral"]), int(match["day"])),
)


def _iso_month(match: re.Match[str]) -> CalendarDate:
    """Read "2021-08", but not "2001-08", which may be a range of years."""
    year, month = int(match["year"]), int(match["numeral"])
    if month >= year % 100:
        raise ParseException("may be a range of years")
    return CalendarDate(year, month)


ISO_MONTH = leaf(
    "ISO month",
    r"(?<![\w$€£#/:.,-])(?P<year>20[0-9]{2})-(?P<numeral>0[1-9]|1[0-2])(?![\w%/-]|[.,:][0-9])",
    _iso_month,
)
# A bare number is a day only in a list that goes on: "Monday 20, Tuesday 21 April".
_LIST_GOES_ON = rf"(?=,?{GAP}(?:and{GAP})?{ANY_WEEKDAY}{GAP}(?:the{GAP})?[0-3]?[0-9])"
_LONE_DAY = rf"{ORDINAL_DAY}(?!{GAP}[A-Z])|{DAY}{_LIST_GOES_ON}"
WEEKDAY_AND_DAY = leaf(
    "weekday and day of the month",
    rf"{group('weekday', ANY_WEEKDAY)},?{GAP}(?:the{GAP})?{group('day', _LONE_DAY)}",
    _read,
)
MONTH_AND_YEAR = leaf(
    "month and year",
    _MODIFIER + rf"{_MONTH}(?:,?{GAP}(?:of{GAP})?){_YEAR}",
    _read,
)
# Ordered so that the first to match is the longest: a month's day before its year.
DATE = MatchFirst(
    [AMERICAN, BRITISH, ISO, HYPHENED, NUMERIC, DOTTED, MONTH_AND_YEAR, WEEKDAY_AND_DAY]
)

_AUG_10 = CalendarDate(month=8, day=10)
_MONDAY_23 = CalendarDate(month=8, day=23, weekday=0)

PHRASES = (
    Phrase(
        "date",
        AMERICAN,
        examples={
            _AUG_10: ("Aug. 10", "Aug 10", "August 10", "August 10th", "AUG. 10", "Aug.\n10"),
            CalendarDate(2021, 8, 10): ("Aug. 10, 2021", "August 10 2021", "Aug 10 2021"),
            CalendarDate(month=9, day=3): ("Sept. 3", "Sept 3", "Sep 3", "September 3rd"),
            _MONDAY_23: ("Monday, Aug. 23", "Monday Aug 23", "Aug. 23 (Monday)", "Mon., Aug. 23"),
            CalendarDate(2021, 8, 23, 0): ("Aug. 23, 2021, a Monday", "this Monday, Aug. 23, 2021"),
            CalendarDate(month=11, day=1, modifier=Modifier.APPROX): ("around Nov. 1",),
            CalendarDate(month=2, day=30): ("Feb. 30",),
            CalendarDate(month=8, day=32): ("Aug. 32",),
        },
        lookalikes=(
            "may 10 people",
            "They march 3 miles",
            "Mar-a-Lago",
            "Dec. 10,000 copies",
            "June 4.5 percent",
            "Marc 3",
        ),
    ),
    Phrase(
        "date-british",
        BRITISH,
        examples={
            CalendarDate(2021, 8, 10): ("10 August 2021", "10th August, 2021"),
            _AUG_10: ("10th of August", "the 10th of August", "10 Aug"),
            _MONDAY_23: ("Monday 23 August", "Monday, the 23rd of August"),
        },
        lookalikes=("$10 August bill", "1.10 August", "killed 10 in August"),
    ),
    Phrase(
        "date-in-parentheses",
        leaf(
            "weekday with its date in parentheses",
            rf"{group('weekday', ANY_WEEKDAY)}{GAP}?\((?:{_MONTH}{GAP}{group('day', DAY)}"
            rf"|{group('day_first', DAY)}{GAP}{group('month_last', MONTH)}){_LATER_YEAR}\)",
            lambda match: CalendarDate(
                year=year_number(match["year"]) if match["year"] else None,
                month=month_number(match["month"] or match["month_last"]),
                day=day_number(match["day"] or match["day_first"]),
                weekday=weekday_number(match["weekday"]),
            ),
        ),
        examples={_MONDAY_23: ("Monday (Aug. 23)", "Monday (23 August)")},
        lookalikes=("Monday (Aug.)", "Monday (23)"),
    ),
    Phrase(
        "date-iso",
        ISO,
        examples={CalendarDate(2021, 8, 22): ("2021-08-22",)},
        lookalikes=("2021-08-22-17", "12021-08-22", "2021-18-22"),
    ),
    Phrase(
        "date-numeric",
        NUMERIC,
        examples={
            CalendarDate(2021, 8, 22): ("08/22/2021", "8/22/21", "22/08/2021"),
            CalendarDate(1998, 10, 26): ("10/26/98",),
        },
        lookalikes=("24/31/2021", "1/2", "a/08/22/2021", "3/4/5/06"),
    ),
    Phrase(
        "date-hyphened",
        HYPHENED,
        examples={CalendarDate(2021, 8, 24): ("24-Aug-2021", "24-August-2021")},
        lookalikes=("24-Aug-21", "124-Aug-2021", "24-may-2021", "24-Aug"),
    ),
    Phrase(
        "date-dotted",
        DOTTED,
        examples={CalendarDate(2021, 8, 24): ("24.08.2021", "24.8.2021", "on [24.08.2021].")},
        lookalikes=("24.13.2021", "1.24.08.2021", "24.08.2021.5", "24.08.21"),
    ),
    Phrase(
        "date-iso-month",  # of two equally long phrases the first by id is taken: before "period"
        ISO_MONTH,
        examples={
            CalendarDate(2021, 8): ("2021-08", "in [2021-08]."),
            CalendarDate(2013, 12): ("2013-12",),
        },
        lookalikes=("2001-08", "2010-11", "1998-05", "2021-08-22", "2021-081", "2021-13"),
    ),
    Phrase(
        "date-weekday-and-day",
        WEEKDAY_AND_DAY,
        examples={
            CalendarDate(day=23, weekday=0): ("Monday the 23rd", "[Monday 23], Tuesday 24 May")
        },
        lookalikes=("Monday 23", "Monday's 3rd"),
    ),
    Phrase(
        "month-and-year",
        MONTH_AND_YEAR,
        examples={
            CalendarDate(2009, 6): ("June 2009", "June, 2009", "June of 2009"),
            CalendarDate(2009, 6, modifier=Modifier.START): ("early June 2009",),
            CalendarDate(2009, 6, modifier=Modifier.MID): ("mid-June 2009",),
            CalendarDate(2009, 6, modifier=Modifier.END): ("the end of June 2009",),
            CalendarDate(1998, 6): ("June '98", "June 1998"),
        },
        lookalikes=("may 2000 people", "June 20,000", "Jun 2009km"),
    ),
)
