"""Functions that count days and read the calendar."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Final

from checker.checks.functions.registry import Facts, function
from checker.checks.slots import as_range, length_of
from checker.checks.values import (
    DateValue,
    DurationValue,
    NumberValue,
    Range,
    TextValue,
    Unknown,
    Value,
    add,
    combine,
    subtract,
    tidy,
)
from checker.model.meaning import CalendarDate, Clock, Grain, Meaning, Paired, PartOfDay, Weekday
from checker.model.time import Days
from checker.resolve.lengths import count_days_range, length_days

WEEKDAYS: Final = tuple("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split())


@function("date, date -> number")
def count_days(first: DateValue, last: DateValue) -> Value:
    """The days from the first to the last, both counted: Monday to Thursday is 4."""
    between = combine(subtract, last.ranges, first.ranges)
    return NumberValue(combine(add, between, (Range.exact(1),)))


@function("date, date -> number")
def days_between(first: DateValue, last: DateValue) -> Value:
    """The days from the first to the last, the first not counted: Monday to Thursday is 3."""
    return NumberValue(combine(subtract, last.ranges, first.ranges))


@function("duration slot -> number")
def stay(facts: Facts) -> Value:
    """The days, first and last counted, that a stay of this length may touch; nights count too."""
    ranges = []
    for length in (length_of(slot) for slot in facts):
        if length is None:
            return Unknown()
        low, high = count_days_range(length)
        if length.grain is Grain.DAY and not length.nights and high is not None:
            high += 1  # "a four-day visit" of four nights touches five days
        ranges.append(as_range(low, high))
    return NumberValue(tidy(ranges)) if ranges else Unknown()


@function("duration slot -> duration")
def span(facts: Facts) -> Value:
    """The days that may lie between two dates that are said to be this far apart."""
    lengths = [length_of(slot) for slot in facts]
    known = [length for length in lengths if length is not None]
    if not known:
        return Unknown()
    return DurationValue(tidy(as_range(*length_days(length)) for length in known))


@function("duration slot -> number")
def lasting(facts: Facts) -> Value:
    """The days from first to last that this length may take, the first counted or not."""
    ranges = []
    for length in (length_of(slot) for slot in facts):
        if length is None:
            return Unknown()
        low, high = length_days(length)
        counted, _ = count_days_range(length)
        if counted is not None and low is not None:
            low = min(low, counted - 1)
        ranges.append(as_range(low, high))
    return NumberValue(tidy(ranges)) if ranges else Unknown()


@function("date -> number")
def year(value: DateValue) -> Value:
    """The year in which the date lies."""
    years = (
        Range(Decimal(_date(days.first).year), Decimal(_date(days.last).year))
        for days in value.readings
    )
    return NumberValue(tidy(years))


@function("date slot -> text")
def weekday(facts: Facts) -> Value:
    """The weekday as the article states it: "Monday" for "Monday, Aug. 24"."""
    said = [
        ", ".join(WEEKDAYS[day] for day in days)
        for slot in facts
        if slot.time and (days := _weekdays(slot.time.mention.value))
    ]
    return TextValue(tuple(dict.fromkeys(said))) if said else Unknown()


@function("date slot -> date")
def nearest_weekday(facts: Facts) -> Value:
    """The day nearest to the date that has the weekday stated: Aug. 23 for "Monday, Aug. 24"."""
    for slot in facts:
        said = _weekdays(slot.time.mention.value) if slot.time else ()
        if slot.time is None or len(said) != 1 or not slot.time.readings:
            continue
        day = slot.time.readings[0].days.first
        away = (said[0] - _date(day).weekday() + 3) % 7 - 3
        return DateValue((Days(day + away, day + away),))
    return Unknown()


@function("date -> text")
def weekday_of(value: DateValue) -> Value:
    """The weekday on which the date falls: "Tuesday" for "Monday, Aug. 24" of 2021."""
    # Two days in a row are "Wednesday and Thursday"; longer stretches are not told by weekdays.
    if any(days.last - days.first > 1 for days in value.readings):
        return Unknown()
    return TextValue(tuple(dict.fromkeys(_fall(days) for days in value.readings)))


def _fall(days: Days) -> str:
    numbers = range(days.first, days.last + 1)
    return ", ".join(WEEKDAYS[_date(number).weekday()] for number in numbers)


def _date(number: int) -> date:
    return date.fromordinal(max(1, min(number, date.max.toordinal())))


def _weekdays(value: Meaning | None) -> tuple[int, ...]:
    match value:
        case CalendarDate(weekday=int(day)) | Weekday(weekday=day):
            return (day,)
        case Paired(weekdays=days):
            return days
        case PartOfDay(day=inner) | Clock(day=inner):
            return _weekdays(inner)
    return ()
