"""TIMEX3 values, written as ISO 8601 with TIMEX3's own additions (``W33-WE``, ``SU``, ``Q3``).

Source: TimeML Annotation Guidelines 1.2.1, section 2.2 (after TIDES 2005).
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from checker.model.meaning import Clock, Grain, Length
from checker.resolve.calendar import season_of

SEASON_CODES = {1: "SP", 2: "SU", 3: "FA", 4: "WI"}
_UNITS = {
    Grain.SECOND: "S",
    Grain.MINUTE: "M",
    Grain.HOUR: "H",
    Grain.DAY: "D",
    Grain.WEEKEND: "WE",
    Grain.WEEK: "W",
    Grain.MONTH: "M",
    Grain.QUARTER: "Q",
    Grain.HALF: "H",
    Grain.YEAR: "Y",
    Grain.DECADE: "DE",
    Grain.CENTURY: "CE",
}
_CLOCK_UNITS = (Grain.SECOND, Grain.MINUTE, Grain.HOUR)
_FINER = {Grain.HOUR: Grain.MINUTE, Grain.MINUTE: Grain.SECOND}
_YEARS_IN = {Grain.DECADE: 10, Grain.CENTURY: 100}
# What stands for a unit whose place in the calendar is not known.
_UNKNOWN = {
    Grain.WEEKEND: "XXXX-WXX-WE",
    Grain.WEEK: "XXXX-WXX",
    Grain.MONTH: "XXXX-XX",
    Grain.SEASON: "XXXX-XX",
    Grain.QUARTER: "XXXX-QX",
    Grain.HALF: "XXXX-HX",
    Grain.YEAR: "XXXX",
    Grain.DECADE: "XXX",
    Grain.CENTURY: "XX",
}


def unit_value(grain: Grain, day: date) -> str:
    """Return the value of the unit of that grain that holds ``day``.

    >>> unit_value(Grain.WEEK, date(2021, 8, 22)), unit_value(Grain.QUARTER, date(2021, 8, 22))
    ('2021-W33', '2021-Q3')
    """
    year, week, _ = day.isocalendar()
    match grain:
        case Grain.WEEK:
            return f"{year:04d}-W{week:02d}"
        case Grain.WEEKEND:
            return f"{year:04d}-W{week:02d}-WE"
        case Grain.MONTH:
            return f"{day.year:04d}-{day.month:02d}"
        case Grain.SEASON:
            begun, number = season_of(day)
            return f"{begun:04d}-{SEASON_CODES[number]}"
        case Grain.QUARTER:
            return f"{day.year:04d}-Q{(day.month + 2) // 3}"
        case Grain.HALF:
            return f"{day.year:04d}-H{(day.month + 5) // 6}"
        case Grain.YEAR:
            return f"{day.year:04d}"
        case Grain.DECADE:
            return f"{day.year // 10:03d}"
        case Grain.CENTURY:
            return f"{day.year // 100:02d}"
        case _:
            return day.isoformat()


def unknown_value(grain: Grain) -> str:
    """Return the value of a unit of which nothing but the grain is known."""
    return _UNKNOWN.get(grain, "XXXX-XX-XX")


def date_value(year: int | None, month: int | None, day: int | None) -> str:
    """Return a date as far as it was said, X for what was not; a year below 0 is one BC.

    >>> date_value(None, 8, 24), date_value(2009, None, None)
    ('XXXX-08-24', '2009')
    """
    value = "XXXX" if year is None else f"{year:04d}" if year >= 0 else f"BC{-year:04d}"
    if month is not None or day is not None:
        value += "-XX" if month is None else f"-{month:02d}"
    return value if day is None else f"{value}-{day:02d}"


def clock_value(clock: Clock) -> str:
    """Return the part of a TIME value from its T on.

    >>> clock_value(Clock(9, 5))
    'T09:05'
    """
    value = f"T{clock.hour:02d}:{clock.minute or 0:02d}"
    return value if clock.second is None else f"{value}:{clock.second:02d}"


def length_value(length: Length) -> str:
    """Return the DURATION value of a length: ``P4D``, ``PT2H45M``, ``P3.5W``, ``PXD``.

    TIMEX3 has no ranges of numbers: "four to six weeks" has the value of its lower
    one, ``P4W``. Decades and
    centuries that were counted are years (two decades ``P20Y``); nights count as days.

    >>> length_value(Length(Decimal("1.5"), Decimal("1.5"), Grain.HOUR))
    'PT1H30M'
    """
    days, clock = "", ""
    for part in (length, *length.plus):
        if part.grain in (*_CLOCK_UNITS, Grain.PART):
            clock += _clock_part(part)
        else:
            days += _day_part(part)
    return f"P{days}" + (f"T{clock}" if clock else "")


def _day_part(part: Length) -> str:
    number, grain = _number(part), part.grain
    if number is not None and grain in _YEARS_IN:
        number, grain = number * _YEARS_IN[grain], Grain.YEAR
    if grain is Grain.SEASON:
        number, grain = (None if number is None else number * 3), Grain.MONTH
    if grain is Grain.HALF:
        number, grain = (None if number is None else number * 6), Grain.MONTH
    return f"{plain(number)}{_UNITS[grain]}"


def _clock_part(part: Length) -> str:
    number, grain = _number(part), part.grain
    if grain is Grain.PART:
        return f"{plain(number)}H"
    if number is None or number == number.to_integral_value() or grain not in _FINER:
        return f"{plain(number)}{_UNITS[grain]}"
    whole = number // 1
    rest = (number - whole) * 60
    head = f"{plain(whole)}{_UNITS[grain]}" if whole else ""
    return f"{head}{plain(rest)}{_UNITS[_FINER[grain]]}"


def _number(part: Length) -> Decimal | None:
    return part.low if part.high is not None else None


def plain(number: Decimal | None) -> str:
    """Return a number without exponent or trailing zeros, "X" for None.

    >>> plain(Decimal("20.0")), plain(Decimal("3.50"))
    ('20', '3.5')
    """
    if number is None:
        return "X"
    if number == number.to_integral_value():
        return str(int(number))
    return f"{number.normalize():f}"
