"""Times told by a greater or other one: "August last year", "the last Sunday in May"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from checker.model.meaning import (
    DayAway,
    Grain,
    InYear,
    Meaning,
    NthOf,
    Shift,
    Toward,
    UnitOf,
)
from checker.model.time import Days, Reading
from checker.resolve.anchors import Setting, at_least_as_fine
from checker.resolve.answers import Answer, distinct, unit_reading
from checker.resolve.calendar import WEEKDAYS, add_days, add_units, on_or_after, unit_days
from checker.resolve.timex import unit_value, unknown_value

Resolve = Callable[[Meaning, Setting], Answer]


def within(
    meaning: InYear | UnitOf | NthOf | DayAway, setting: Setting, resolve: Resolve
) -> Answer:
    """Resolve a time that is told by another one, which is resolved first."""
    match meaning:
        case InYear():
            return _in_year(meaning, setting, resolve)
        case UnitOf():
            return _unit_of(meaning, setting, resolve)
        case NthOf():
            return _nth_of(meaning, setting, resolve)
        case DayAway():
            return _day_away(meaning, setting, resolve)


def _in_year(meaning: InYear, setting: Setting, resolve: Resolve) -> Answer:
    """Put the part into each year that may be meant; where none is known, it stays without one."""
    if isinstance(meaning.year, Shift):
        # The like of what the part alone would be: reports compare quarter with quarter.
        pointed = resolve(meaning.part, setting)
        away = int(meaning.year.length.low or 1)
        away = -away if meaning.year.toward is Toward.BEFORE else away
    else:
        pointed, away = resolve(meaning.year, setting), 0
    if not pointed.readings:
        return replace(resolve(meaning.part, replace(setting, now=None)), readings=())
    years = dict.fromkeys(int(reading.value[:4]) + away for reading in pointed.readings)
    found = [resolve(replace(meaning.part, year=year), setting) for year in years]
    first = found[0]
    if first.impossible:
        return first
    why = pointed.readings[0].steps
    readings = distinct(
        replace(reading, steps=(*why, *reading.steps))
        for answer in found
        for reading in answer.readings
    )
    return replace(first, readings=readings)


def _unit_of(meaning: UnitOf, setting: Setting, resolve: Resolve) -> Answer:
    """Return the week or weekend round each day that may be meant.

    A week told by its Sunday is the one that ends then, as in "the week of Aug. 22": ISO 8601.
    """
    days = resolve(meaning.day, setting).readings
    readings = distinct(
        unit_reading(meaning.grain, date.fromordinal(day.days.first), *day.steps) for day in days
    )
    return Answer(unknown_value(meaning.grain), readings)


def _nth_of(meaning: NthOf, setting: Setting, resolve: Resolve) -> Answer:
    """Return the day, week or weekend counted in each stretch that may be meant.

    Of "a Tuesday in June" nobody knows which, so its value is that of the month.
    """
    whole = resolve(meaning.of, setting)
    if meaning.number == 0:
        return whole
    readings = [_nth_in(meaning, reading) for reading in whole.readings]
    if whole.readings and not any(readings):
        name = "such" if meaning.weekday is None else WEEKDAYS[meaning.weekday]
        value = whole.readings[0].value
        return Answer(unknown_value(meaning.grain), impossible=f"{value} has no {name} so counted")
    return Answer(unknown_value(meaning.grain), distinct(readings))


def _nth_in(meaning: NthOf, whole: Reading) -> Reading | None:
    first = date.fromordinal(whole.days.first)
    if meaning.weekday is not None:
        begin, step = on_or_after(first, meaning.weekday), 7
    elif meaning.grain is Grain.DAY:
        begin, step = first, 1
    else:
        # A weekend belongs to the month that its Saturday is in, a week, as in ISO 8601, to that
        # of its Thursday.
        begin, step = on_or_after(first, 5 if meaning.grain is Grain.WEEKEND else 3), 7
    last = date.fromordinal(whole.days.last)
    count = (last - begin).days // step + 1
    place = meaning.number - 1 if meaning.number > 0 else count + meaning.number
    found = add_days(begin, place * step)
    if found is None or not 0 <= place < count:
        return None
    return unit_reading(meaning.grain, found, *whole.steps, f"counted in {whole.value}")


def _day_away(meaning: DayAway, setting: Setting, resolve: Resolve) -> Answer:
    answer = resolve(meaning.day, setting)
    readings = [_weeks_from(reading, meaning.weeks) for reading in answer.readings]
    return replace(answer, readings=distinct(readings))


def _weeks_from(reading: Reading, weeks: int) -> Reading | None:
    """Return a day so many weeks on, or a greater unit so many of its own on."""
    first = date.fromordinal(reading.days.first)
    step = f"{weeks:+d} weeks from {reading.value}"
    if not at_least_as_fine(reading.grain, Grain.WEEK):
        return None
    moved = add_units(first, Grain.WEEK, weeks)
    if moved is None:
        return None
    days: Days = unit_days(reading.grain, moved)
    suffix = reading.value[10:] if "T" in reading.value else ""
    value = unit_value(reading.grain, moved) + suffix
    return Reading(days, reading.grain, value, (*reading.steps, step))
