"""Functions that count years: birthdays, anniversaries, years of the calendar."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from checker.checks.functions.registry import Facts, function
from checker.checks.slots import slot_value
from checker.checks.values import DateValue, NumberValue, Range, Unknown, Value, tidy
from checker.model.time import Days

_LAST = date.max.toordinal()


@function("date, date -> number")
def full_years(first: DateValue, last: DateValue) -> Value:
    """The birthdays from the first to the last: from Aug. 14, 1927, to July 20, 2006, are 78."""
    return NumberValue(
        tidy(
            Range(Decimal(_full(a.last, b.first)), Decimal(_full(a.first, b.last)))
            for a in first.readings
            for b in last.readings
        )
    )


@function("date, date -> number")
def calendar_years(first: DateValue, last: DateValue) -> NumberValue:
    """The years from that of the first to that of the last: from 1951 to 2006 are 55."""
    return NumberValue(
        tidy(
            Range(
                Decimal(_date(b.first).year - _date(a.last).year),
                Decimal(_date(b.last).year - _date(a.first).year),
            )
            for a in first.readings
            for b in last.readings
        )
    )


@function("date, date slot, date -> number")
def years_by(first: DateValue, told: Facts, today: DateValue) -> Value:
    """The years from the first to the date told; if none is, to the last, a year more or less."""
    if told:
        day = slot_value(told, "date")
        return calendar_years(first, day) if isinstance(day, DateValue) else Unknown()
    found = calendar_years(first, today)
    one = Decimal(1)
    return NumberValue(
        tuple(
            Range(None if r.low is None else r.low - one, None if r.high is None else r.high + one)
            for r in found.ranges
        )
    )


@function("date, number -> date")
def anniversary(day: DateValue, number: NumberValue) -> Value:
    """The day so many years later: the 79th of Aug. 14, 1927, is Aug. 14, 2006."""
    days = []
    for years in number.ranges:
        if years.low is None or years.high is None:
            return Unknown()
        days += [
            Days(_moved(reading.first, int(years.low)), _moved(reading.last, int(years.high)))
            for reading in day.readings
        ]
    return DateValue(tuple(dict.fromkeys(days))) if days else Unknown()


def _full(first: int, last: int) -> int:
    one, other = _date(first), _date(last)
    return other.year - one.year - ((other.month, other.day) < (one.month, one.day))


def _moved(day: int, years: int) -> int:
    moved = _date(day)
    year = max(1, min(9999, moved.year + years))
    if (moved.month, moved.day) == (2, 29):
        return date(year, 3, 1).toordinal() - 1  # Feb. 29, or Feb. 28 where there is none
    return moved.replace(year=year).toordinal()


def _date(number: int) -> date:
    return date.fromordinal(max(1, min(number, _LAST)))
