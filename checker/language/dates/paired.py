"""Weekdays and dates said of the same days: "Wednesday and Thursday (August 22-23)"."""

from __future__ import annotations

import re

from checker.language.leaves import (
    ANY_WEEKDAY,
    DASH,
    DAY,
    GAP,
    MONTH,
    YEAR,
    day_number,
    group,
    leaf,
    month_number,
    weekday_number,
    year_number,
)
from checker.language.phrase import Phrase
from checker.model.meaning import CalendarDate, Paired

_AND = rf"(?:{GAP}(?:and|&){GAP})"
_TO = rf"(?:{GAP}?{DASH}{GAP}?|{GAP}(?:to|through|until){GAP})"
_WEEKDAYS = (
    rf"{group('first_weekday', ANY_WEEKDAY)}(?:{_AND}|{group('range', _TO)})"
    rf"{group('last_weekday', ANY_WEEKDAY)}"
)
_DAYS = (
    rf"(?:{group('month', MONTH)}{GAP}{group('first', DAY)}(?:{_AND}|{_TO})"
    rf"(?:{group('last_month', MONTH)}{GAP})?{group('last', DAY)}"
    rf"|{group('british_first', DAY)}(?:{_AND}|{_TO}){group('british_last', DAY)}{GAP}"
    rf"{group('british_month', MONTH)})(?:,?{GAP}{group('year', YEAR)})?"
)


def _paired(match: re.Match[str]) -> Paired:
    start, end = weekday_number(match["first_weekday"]), weekday_number(match["last_weekday"])
    weekdays: tuple[int, ...] = (start, end)
    if match["range"]:
        weekdays = tuple((start + step) % 7 for step in range((end - start) % 7 + 1))
    month = month_number(match["month"] or match["british_month"])
    last_month = month_number(match["last_month"]) if match["last_month"] else month
    year = year_number(match["year"]) if match["year"] else None
    first = day_number(match["first"] or match["british_first"])
    last = day_number(match["last"] or match["british_last"])
    dates = CalendarDate(year, month, first), CalendarDate(year, last_month, last)
    at = match.start()
    joint = match.end("first_weekday") - at, match.start("last_weekday") - at
    return Paired(weekdays, *dates, joint)


def _august(first: int, last: int, *weekdays: int) -> Paired:
    return Paired(weekdays, CalendarDate(month=8, day=first), CalendarDate(month=8, day=last))


PHRASES = (
    Phrase(
        "paired",
        leaf(
            "weekdays and dates",
            rf"{_WEEKDAYS},?{GAP}[(]?{_DAYS}[)]?",
            _paired,
        ),
        examples={
            _august(22, 23, 2, 3): (
                "Wednesday and Thursday (August 22-23)",
                "Wednesday and Thursday, Aug. 22 and 23",
                "Wednesday and Thursday, 22-23 August",
            ),
            _august(23, 26, 0, 1, 2, 3): ("Monday through Thursday, Aug. 23-26",),
        },
        lookalikes=("Wednesday and Thursday", "Wednesday, August 22-23", "Wed and Thu (22-23)"),
    ),
)
