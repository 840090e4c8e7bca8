"""Times made of other times: periods, parts of a day, times of the clock."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from checker.model.meaning import (
    CalendarDate,
    Clock,
    Grain,
    Meaning,
    Modifier,
    MonthName,
    PartOfDay,
    Period,
    Season,
    Weekday,
    Which,
)
from checker.model.time import Days, Reading
from checker.resolve.anchors import Setting, at_least_as_fine
from checker.resolve.answers import Answer, distinct, unit_reading
from checker.resolve.calendar import WEEKDAYS, on_or_after, on_or_before
from checker.resolve.timex import clock_value

MOST_OF_A_YEAR = 330
"""A range of dates without years may run over New Year, but "Aug. 12 to Aug. 10" is not a year."""

Resolve = Callable[[Meaning, Setting], Answer]


def part_of_day(meaning: PartOfDay, setting: Setting, resolve: Resolve) -> Answer:
    """Resolve "Monday morning", or a bare "in the morning" of the day being told."""
    return _in_day(f"T{meaning.part}", Grain.PART, meaning.day, meaning.modifier, setting, resolve)


def clock(meaning: Clock, setting: Setting, resolve: Resolve) -> Answer:
    """Resolve a time of day, on its own day or on the day being told.

    The zone changes no value: no article says in which zone its other days are counted.
    """
    grain = Grain.HOUR if meaning.minute is None else Grain.MINUTE
    suffix = clock_value(meaning)
    return _in_day(suffix, grain, meaning.day, meaning.modifier, setting, resolve)


def _in_day(
    suffix: str,
    grain: Grain,
    day: Meaning | None,
    modifier: Modifier,
    setting: Setting,
    resolve: Resolve,
) -> Answer:
    if day is None:
        days = _day_told(setting)
        if not days:
            return Answer(f"XXXX-XX-XX{suffix}", type="TIME", modifier=modifier)
        answer = Answer(readings=days)
    else:
        answer = resolve(day, setting)
    readings = tuple(
        replace(reading, grain=grain, value=f"{reading.value}{suffix}")
        for reading in answer.readings
        if at_least_as_fine(reading.grain, Grain.DAY)
    )
    return replace(
        answer,
        value=f"{answer.best_value}{suffix}",
        readings=readings,
        type="TIME",
        modifier=modifier,
        remember=answer.remember and day is not None,
    )


def _day_told(setting: Setting) -> tuple[Reading, ...]:
    """Return the day told last in this or the previous sentence, then that of publication."""
    found = []
    told = setting.last(Grain.DAY, within=1)
    if told is not None:
        found.append(unit_reading(Grain.DAY, told.first, "the day told last"))
    if setting.now is not None:
        found.append(unit_reading(Grain.DAY, setting.now, "the day of publication"))
    return distinct(found)


def period(meaning: Period, setting: Setting, resolve: Resolve) -> Answer:
    """Resolve a range with two ends; each lends the other what only one of them says."""
    first, last = share(meaning.first, meaning.last)
    opening = resolve(first, setting)
    closing = resolve(last, setting)
    value = f"{opening.best_value}/{closing.best_value}"
    kind = "TIME" if opening.type == closing.type == "TIME" else "DATE"
    impossible = opening.impossible or closing.impossible
    if impossible:
        ends = opening, closing
        return Answer(value, type=kind, period=True, impossible=impossible, ends=ends)
    pairs: list[tuple[Reading, Reading | None]]
    if isinstance(first, Weekday) and not isinstance(last, Weekday):
        pairs = [(_before(first, end), end) for end in closing.readings]
    else:
        starts = opening.readings
        pairs = [(start, _end_for(start, last, closing, setting, resolve)) for start in starts]
    whole = [(start, end) for start, end in pairs if end is not None]
    readings = distinct(_joined(start, end) for start, end in whole)
    if whole:
        opening = replace(opening, readings=distinct(start for start, _ in whole))
        closing = replace(closing, readings=distinct(end for _, end in whole))
    return Answer(
        value,
        readings,
        type=kind,
        period=True,
        modifier=opening.modifier or closing.modifier,
        remember=not any(reading.days.backwards for reading in readings),
        ends=(opening, closing),
    )


def share(first: Meaning, last: Meaning) -> tuple[Meaning, Meaning]:
    """Fill in each end of a period with what only the other one says.

    >>> share(CalendarDate(month=8, day=10), CalendarDate(day=12))[1].month
    8
    """
    first, last = _as_date(first, last), _as_date(last, first)
    if isinstance(first, CalendarDate) and isinstance(last, CalendarDate):
        if last.month is None and last.day is not None:
            last = replace(last, month=first.month)
        if first.month is None and first.day is not None:
            first = replace(first, month=last.month)
        # "Dec. 28 to Jan. 3" runs over New Year, "May 21 to May 10" runs backwards
        months = (last.month or 12) - (first.month or 1)
        wraps = months < 0 and months + 12 <= MOST_OF_A_YEAR // 31
        if first.year is None and last.year is not None:
            first = replace(first, year=last.year - wraps)
        elif last.year is None and first.year is not None:
            last = replace(last, year=first.year + wraps)
    elif isinstance(first, Season) and isinstance(last, Season):
        if first.year is None and last.year is not None:
            first = replace(first, year=last.year - (last.number < first.number))
        elif last.year is None and first.year is not None:
            last = replace(last, year=first.year + (last.number < first.number))
    elif isinstance(first, Clock | PartOfDay) and isinstance(last, Clock | PartOfDay):
        first, last = (
            replace(first, day=first.day or last.day),
            replace(last, day=last.day or first.day),
        )
    return first, last


def _as_date(end: Meaning, other: Meaning) -> Meaning:
    """Read a bare month beside a date as a date without day, so that it can share the year."""
    bare = isinstance(end, MonthName) and end.which is Which.BARE
    if bare and isinstance(end, MonthName) and isinstance(other, CalendarDate | MonthName):
        return CalendarDate(month=end.month, modifier=end.modifier)
    return end


def _before(first: Weekday, end: Reading) -> Reading:
    day = on_or_before(date.fromordinal(end.days.first), first.weekday)
    return unit_reading(Grain.DAY, day, f"the last {WEEKDAYS[first.weekday]} before the end")


def _end_for(
    start: Reading, last: Meaning, closing: Answer, setting: Setting, resolve: Resolve
) -> Reading | None:
    """Return the end that goes with one reading of the beginning: the first not before it."""
    if isinstance(last, Weekday):
        day = on_or_after(date.fromordinal(start.days.last), last.weekday)
        return unit_reading(Grain.DAY, day, f"to the next {WEEKDAYS[last.weekday]}")
    if isinstance(last, CalendarDate) and last.year is None and last.month is not None:
        year = date.fromordinal(start.days.first).year
        ends = [
            end
            for candidate in (year, year + 1)
            for end in resolve(replace(last, year=candidate), setting).readings
        ]
        for end in ends:
            if 0 <= end.days.last - start.days.first <= MOST_OF_A_YEAR:
                return end
        if ends and last.day is not None:
            return ends[0]
    if isinstance(last, CalendarDate) and last.year is not None and closing.readings:
        return closing.readings[0]
    later = [end for end in closing.readings if end.days.last >= start.days.first]
    return min(later, key=lambda end: end.days.last) if later else None


def _joined(start: Reading, end: Reading) -> Reading:
    """Return the stretch from the first day of one reading to the last of another.

    It runs backwards where the text has it so ("from Aug. 12 to Aug. 10"); a check will say so.
    """
    coarser = end.grain if at_least_as_fine(start.grain, end.grain) else start.grain
    days = Days(start.days.first, end.days.last)
    steps = (*start.steps, *(step for step in end.steps if step not in start.steps))
    return Reading(days, coarser, f"{start.value}/{end.value}", steps)
