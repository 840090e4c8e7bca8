"""Arithmetic of the Gregorian calendar: units that hold a day, moving by units, weekdays.

Everything takes and gives ``datetime.date`` or `Days`; nothing here knows an article. Years run
from `FIRST_YEAR` to `LAST_YEAR`, a little inside of what ``datetime.date`` holds, so that the week
or winter round any day of them can be named. Functions that could leave that range return None,
since "ten million years ago" is a thing that articles say.
"""

from __future__ import annotations

import calendar as stdlib
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from checker.model.meaning import Grain
from checker.model.time import Days

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

FIRST_YEAR, LAST_YEAR = 5, 9990

_SHIFT_MONTHS = {
    Grain.MONTH: 1,
    Grain.QUARTER: 3,
    Grain.SEASON: 3,
    Grain.HALF: 6,
    Grain.YEAR: 12,
    Grain.DECADE: 120,
    Grain.CENTURY: 1200,
}
# Winter ends in the next year. Both the calendar of the weather offices (from the first of the
# month) and that of the sun (to the equinox or solstice) are taken in, since news uses either.
_SEASONS = {
    1: ((3, 1), (6, 21)),
    2: ((6, 1), (9, 23)),
    3: ((9, 1), (12, 22)),
    4: ((12, 1), (3, 21)),
}


def make_date(year: int, month: int, day: int) -> date | None:
    """Return that day, or None where the calendar has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def last_day(year: int, month: int) -> int:
    """Return the number of days of a month."""
    return stdlib.monthrange(year, month)[1]


def why_impossible(year: int | None, month: int, day: int) -> str:
    """Say in words why a month has no such day; without a year, for every year. "" if it has.

    >>> why_impossible(2021, 6, 31)
    'June has 30 days'
    >>> why_impossible(2021, 2, 29)
    'February 2021 has 28 days'
    >>> why_impossible(None, 2, 29)
    ''
    """
    if not 1 <= month <= 12:
        return f"there is no month {month}"
    longest = last_day(2000, month)
    if not 1 <= day <= longest:
        at_most = " at most" if month == 2 else ""
        return f"{MONTHS[month - 1]} has {longest} days{at_most}"
    if year is not None and day > last_day(year, month):
        return f"{MONTHS[month - 1]} {year} has {last_day(year, month)} days"
    return ""


def known_year(year: int) -> bool:
    """Tell whether a year lies in the calendar that can be reckoned with."""
    return FIRST_YEAR <= year <= LAST_YEAR


def add_days(day: date, count: int) -> date | None:
    """Return the day ``count`` days on (back if negative), or None outside the calendar."""
    try:
        moved = day + timedelta(days=count)
    except OverflowError:
        return None
    return moved if known_year(moved.year) else None


def add_units(day: date, grain: Grain, count: int) -> date | None:
    """Move ``day`` by ``count`` units; a day that the target month lacks becomes its last.

    >>> add_units(date(2021, 8, 31), Grain.MONTH, -2)
    datetime.date(2021, 6, 30)
    """
    if grain in _SHIFT_MONTHS:
        # Bounded before relativedelta sees it, so that a huge count cannot raise or take long.
        months = _SHIFT_MONTHS[grain] * count
        if not known_year(day.year + (day.month - 1 + months) // 12):
            return None
        return day + relativedelta(months=months)
    return add_days(day, count * (7 if grain in (Grain.WEEK, Grain.WEEKEND) else 1))


def on_or_before(day: date, weekday: int) -> date:
    """Return the last such weekday (Monday = 0) on or before ``day``."""
    return day - timedelta(days=(day.weekday() - weekday) % 7)


def on_or_after(day: date, weekday: int) -> date:
    """Return the first such weekday (Monday = 0) on or after ``day``."""
    return day + timedelta(days=(weekday - day.weekday()) % 7)


def season_days(year: int, number: int) -> Days:
    """Return the days of a northern season (1 spring to 4 winter); winter is that which begins in
    ``year``.
    """
    (month, day), (end_month, end_day) = _SEASONS[number]
    return Days.between(
        date(year, month, day), date(min(year + (number == 4), 9999), end_month, end_day)
    )


def season_of(day: date) -> tuple[int, int]:
    """Return the year and number of the season by whole months; January is of the year before's
    winter.
    """
    return day.year - (day.month < 3), day.month % 12 // 3 or 4


def month_span(year: int, month: int, count: int = 1) -> Days:
    """Return the days of ``count`` months of one year, from ``month`` on."""
    end = month + count - 1
    return Days.between(date(year, month, 1), date(year, end, last_day(year, end)))


def unit_days(grain: Grain, day: date) -> Days:
    """Return the whole unit of that grain that holds ``day``.

    Weeks begin on Monday (ISO 8601). A weekend is that of the week. Units finer than a day are the
    day.

    >>> str(unit_days(Grain.WEEK, date(2021, 8, 22)))
    '2021-08-16/2021-08-22'
    """
    match grain:
        case Grain.WEEK:
            first = on_or_before(day, 0).toordinal()
            return Days(first, first + 6)
        case Grain.WEEKEND:
            first = on_or_before(day, 0).toordinal()
            return Days(first + 5, first + 6)
        case Grain.MONTH:
            return month_span(day.year, day.month)
        case Grain.SEASON:
            return season_days(*season_of(day))
        case Grain.QUARTER:
            return month_span(day.year, (day.month - 1) // 3 * 3 + 1, 3)
        case Grain.HALF:
            return month_span(day.year, (day.month - 1) // 6 * 6 + 1, 6)
        case Grain.YEAR:
            return year_days(day.year, 1)
        case Grain.DECADE:
            return year_days(day.year // 10 * 10, 10)
        case Grain.CENTURY:
            return year_days(day.year // 100 * 100, 100)
        case _:
            return Days(day.toordinal(), day.toordinal())


def year_days(year: int, count: int) -> Days:
    """Return the days of ``count`` years from ``year`` on, kept within the years 1 to 9999."""
    return Days.between(date(max(year, 1), 1, 1), date(min(year + count - 1, 9999), 12, 31))
