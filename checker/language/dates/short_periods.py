"""Quarters, halves and years in the short forms of reports: "Q3 2019", "1H21", "FY21"."""

from __future__ import annotations

import re

from pyparsing import ParseException

from checker.language.leaves import DASH, GAP, SHORT_YEAR, YEAR, group, leaf, maybe, year_number
from checker.language.phrase import Phrase
from checker.model.meaning import CalendarDate, Grain, Period, Season


def _short(match: re.Match[str], grain: Grain) -> Season:
    said = match["year"] or match["short"]
    return Season(
        grain, int(match["before"] or match["after"]), year_number(said) if said else None
    )


def _year(match: re.Match[str]) -> CalendarDate:
    return CalendarDate(year_number(match["year"]))


def _double(match: re.Match[str]) -> Period:
    """Read a fiscal year named after the two years that it lies in."""
    first, last = int(match["first"]), int(match["last"])
    if last % 100 != (first + 1) % 100:
        raise ParseException("no two years that follow each other")
    at = match.start()
    joint = match.end("first") - at, match.start("last") - at
    return Period(CalendarDate(first), CalendarDate(first + 1), joint)


_SHORT_BEHIND = (
    rf"(?:{GAP}(?:of{GAP}|FY)?{group('year', rf'{YEAR}|{SHORT_YEAR}')}"
    rf"|{group('short', rf'{SHORT_YEAR}|[0-3][0-9]')}(?!\w))"
)

PHRASES = (
    Phrase(
        "quarter-short",
        leaf(
            "Q3",
            rf"(?-i:Q{group('before', '[1-4]')}|{group('after', '[1-4]')}Q){maybe(_SHORT_BEHIND)}",
            lambda match: _short(match, Grain.QUARTER),
        ),
        examples={
            Season(Grain.QUARTER, 3, year=2019): ("Q3 2019", "Q3 of 2019", "3Q 2019", "3Q19"),
            Season(Grain.QUARTER, 2): ("Q2", "2Q"),
        },
        lookalikes=("Q5", "FAQ2", "Q345", "a 3QX"),
    ),
    Phrase(
        "half-short",
        leaf(
            "H1",
            rf"(?-i:H{group('before', '[12]')}|{group('after', '[12]')}H){_SHORT_BEHIND}",
            lambda match: _short(match, Grain.HALF),
        ),
        examples={
            Season(Grain.HALF, 1, year=2021): ("H1 2021", "1H 2021", "1H21", "H1 of 2021"),
        },
        lookalikes=("H1", "H1N1", "2H of it", "H12021"),
    ),
    Phrase(
        "fiscal-year-short",
        leaf("FY21", rf"(?-i:FY){GAP}?{group('year', '[0-3][0-9]')}", _year),
        examples={CalendarDate(2021): ("FY21", "FY 21")},
        lookalikes=("FY2", "FY213", "fy21"),
    ),
    Phrase(
        "fiscal-year-double",
        leaf(
            "fiscal 2020-21",
            rf"(?:the{GAP})?(?:(?:fiscal|financial)(?:{GAP}year)?|FY){GAP}?"
            rf"{group('first', '(?:19|20)[0-9]{2}')}(?:{DASH}|/)"
            rf"{group('last', '(?:19|20)?[0-9]{2}')}",
            _double,
        ),
        examples={
            Period(CalendarDate(2020), CalendarDate(2021)): (
                "fiscal 2020-21",
                "the fiscal year 2020-21",
                "FY2020/21",
            )
        },
        lookalikes=("fiscal 2020-25", "fiscal 2020", "2020-21"),
    ),
)
