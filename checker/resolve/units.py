"""Units of time pointed to: "last week", "that month", "the third quarter", "the 1990s"."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from checker.model.meaning import (
    Anaphor,
    Deictic,
    Era,
    Grain,
    Modifier,
    Season,
)
from checker.model.time import Days, Reading
from checker.resolve.anchors import Setting, Told, at_least_as_fine
from checker.resolve.answers import Answer, distinct, narrowed, unit_reading
from checker.resolve.calendar import (
    add_units,
    known_year,
    year_days,
)
from checker.resolve.direction import Direction
from checker.resolve.timex import unit_value, unknown_value
from checker.resolve.weekdays import is_story

_CLOCK = (Grain.SECOND, Grain.MINUTE, Grain.HOUR)


def deictic(meaning: Deictic, setting: Setting) -> Answer:
    """Resolve a unit counted from publication; its grain is never made finer than was said."""
    grain, offset = meaning.grain, meaning.offset
    kind = "TIME" if grain in _CLOCK else "DATE"
    if setting.now is None:
        return Answer(unknown_value(grain), type=kind, modifier=meaning.modifier)
    readings = [_moved(setting.now, grain, offset, "publication")]
    if grain is Grain.DAY and setting.dateline is not None:
        readings.append(
            _moved(setting.dateline, grain, offset, "the other day of dateline and paper")
        )
    if grain is Grain.WEEKEND and offset == 0:
        readings = _bare_weekend(setting.now, setting)
    if grain is Grain.WEEK and setting.now.weekday() == 6:
        readings = _week_on_sunday(setting.now, offset, setting)
    found = tuple(_part(reading, meaning.modifier, setting.now) for reading in distinct(readings))
    return Answer(unknown_value(grain), found, type=kind, modifier=meaning.modifier)


def anaphor(meaning: Anaphor, setting: Setting) -> Answer:
    """Resolve a unit counted from the last time told at least as exactly as its own grain.

    A second reading counts from the time told before that one, if it is near; without any, the
    unit counts from publication. "The weekend" is that of the publication unless a story is told.
    """
    grain, offset = meaning.grain, meaning.offset
    readings: list[Reading | None] = []
    if grain is Grain.WEEKEND and offset == 0 and setting.now is not None:
        last = setting.last(Grain.DAY, within=1)
        if last is None or not is_story(last, setting.now):
            readings += _bare_weekend(setting.now, setting)
    if grain is Grain.QUARTER and offset in (0, -4):
        readings += _quarter_reported(meaning, setting)
    for told in bases(setting, grain, whole=offset == 0) if meaning.year is None else ():
        base = date.fromordinal(told.reading.days.last) if offset > 0 else told.first
        reading = _moved(base, grain, offset, told.reading.value)
        if offset == 0 and told.reading.grain is grain:
            reading = replace(told.reading, steps=(f"the {grain.value} told before",))
        if reading is not None:
            readings.append(_part(reading, meaning.modifier, base))
    if not readings and setting.now is not None:
        why = "publication, since no such time was told before"
        readings.append(_moved(setting.now, grain, offset, why))
    kind = "TIME" if grain in _CLOCK else "DATE"
    found = distinct(readings)
    if offset > 0:
        found = told_by_now(found, setting)
    return Answer(unknown_value(grain), found, type=kind, modifier=meaning.modifier)


def told_by_now(readings: tuple[Reading, ...], setting: Setting) -> tuple[Reading, ...]:
    """Leave out what lies after publication where the clause tells what has been.

    "Two days later they sold it" counts from what was told. If that leads beyond publication, it
    counts from something else, and nobody knows from what.
    """
    lean = setting.lean
    if setting.now is None or not lean.sure or lean.direction is not Direction.BACK:
        return readings
    tomorrow = setting.now.toordinal() + 1  # wire copy is often dated the day before it runs
    return tuple(reading for reading in readings if reading.days.first <= tomorrow)


def _quarter_reported(meaning: Anaphor, setting: Setting) -> list[Reading | None]:
    """Return the quarter that a report of results is about, for "the quarter", "the 1988 period".

    It is the one told last; where none was told, the last one over, since results come out then.
    "The year-ago quarter" is four before it.
    """
    # Not "a year earlier", "the 1988 quarter", "the year-ago quarter": these it is compared with.
    quarters = [
        told.reading
        for told in setting.told
        if told.reading.grain is Grain.QUARTER
        and isinstance(told.meaning, Season | Anaphor | Deictic)
        and not (isinstance(told.meaning, Anaphor) and (told.meaning.year or told.meaning.offset))
    ]
    if setting.now is not None and setting.lean.direction is Direction.BACK:
        # "In the quarter, it lost": not in the one that the article said is still to come.
        now = setting.now.toordinal()
        quarters = [quarter for quarter in quarters if quarter.days.last <= now] or quarters
    if quarters and meaning.year is None and meaning.offset == 0:
        return [replace(quarters[-1], steps=("the quarter told before",))]
    if quarters:
        value, why = quarters[-1].value, f"as {quarters[-1].value}"
    elif setting.now is not None and (over := add_units(setting.now, Grain.QUARTER, -1)):
        value, why = unit_value(Grain.QUARTER, over), "the last quarter over at publication"
    else:
        return []
    year = int(value[:4]) + meaning.offset // 4 if meaning.year is None else meaning.year
    return [_quarter(year, int(value[-1]), why)] if known_year(year) else []


def _quarter(year: int, number: int, why: str) -> Reading:
    return unit_reading(Grain.QUARTER, date(year, 3 * number - 2, 1), why)


def bases(setting: Setting, grain: Grain, whole: bool = False) -> list[Told]:
    """Return what "the following day" may count from: the last time told that is exact enough,
    and the one before it where it was told in the same sentence or the last.

    ``whole``: a unit as such ("the quarter") is first the last one that was told as that unit, a
    month or more first one told by the calendar, before the weekdays of who said so.
    """
    enough = [told for told in setting.told if at_least_as_fine(told.reading.grain, grain)]
    if whole and grain is Grain.YEAR and setting.now is not None:
        # "For the full year" is not the year that something runs until.
        begun = date(setting.now.year, 12, 31).toordinal()
        enough = [told for told in enough if told.reading.days.first <= begun]
    if not enough:
        return []
    near = [told for told in enough[:-1] if setting.sentence - told.sentence <= 1]
    ranked = [enough[-1], *near[-1:]]
    if whole and not at_least_as_fine(grain, Grain.WEEKEND):
        dated = [told for told in enough if told.dated]
        same = [told for told in dated if told.reading.grain is grain]
        ranked = [*same[-1:], *dated[-1:], *ranked]
    return list(dict.fromkeys(ranked))[:2]


def era(meaning: Era, setting: Setting) -> Answer:
    """Resolve a decade or century; "the '80s" is the last such decade begun at publication."""
    number, width = meaning.number, 10 if meaning.grain is Grain.DECADE else 100
    numbers = [number]
    if meaning.before_christ:
        return Answer(f"BC{number:02d}", modifier=meaning.modifier, remember=False)
    if meaning.short:
        if setting.now is None:
            return Answer(f"XX{number % 10}", modifier=meaning.modifier)
        decade = setting.now.year // 10
        last = decade - (decade - number) % 10
        numbers = [last]
        if last == decade:
            # The decade that is not over yet: in its first half, sooner that of a century before.
            young = setting.now.year % 10 < 5
            numbers = [last - 10, last] if young else [last, last - 10]
    digits = 3 if meaning.grain is Grain.DECADE else 2
    readings = tuple(
        narrowed(
            Reading(year_days(number * width, width), meaning.grain, f"{number:0{digits}d}"),
            meaning.modifier,
        )
        for number in numbers
        if known_year(number * width)
    )
    return Answer(f"{number:0{digits}d}", readings, modifier=meaning.modifier)


def _moved(base: date | None, grain: Grain, offset: int, origin: str) -> Reading | None:
    """Return the unit ``offset`` units away from that which holds ``base``."""
    moved = base and add_units(base, grain, offset)
    if not moved:
        return None
    if grain in _CLOCK:
        day = unit_reading(Grain.DAY, moved)
        return replace(day, grain=grain, value=f"{day.value}TXX")
    count = f"{offset:+d} {grain.value}" if offset else f"the {grain.value}"
    return unit_reading(grain, moved, f"{count} counted from {origin}")


def _bare_weekend(now: date, setting: Setting) -> list[Reading | None]:
    """Return the readings of "the weekend": the last one up to Wednesday, unless told as planned,
    and that of the week of publication.
    """
    this = _moved(now, Grain.WEEKEND, 0, "publication")
    last = _moved(now, Grain.WEEKEND, -1, "publication")
    direction, weekday = setting.lean.direction, now.weekday()
    if weekday >= 5 or direction is Direction.ON:
        return [this] if setting.lean.sure or weekday >= 5 else [this, last]
    if direction is Direction.BACK and setting.lean.sure:
        return [last]
    return [last, this] if weekday <= 2 else [this, last]


def _week_on_sunday(now: date, offset: int, setting: Setting) -> list[Reading | None]:
    """Return the readings of "last", "this" and "next week" said on a Sunday.

    Papers of a Sunday look back on the week that ends that day as "last week" and on to the one
    that begins the day after as "next week"; either may also be counted by the calendar, with weeks
    begun on Monday or on Sunday.
    """
    ending = _moved(now, Grain.WEEK, 0, "publication, the Sunday that ends it")
    coming = _moved(now, Grain.WEEK, 1, "publication, the Sunday before it")
    if offset == -1:
        return [ending, _moved(now, Grain.WEEK, -1, "publication")]
    if offset == 0:
        looks_on = setting.lean.direction is Direction.ON
        return [coming, ending] if looks_on else [ending, coming]
    return [
        _moved(now, Grain.WEEK, offset, "publication"),
        _moved(now, Grain.WEEK, offset + 1, "a week begun on Sunday"),
    ]


def _part(reading: Reading, modifier: Modifier, at: date) -> Reading:
    """Narrow a unit: "early" by the table, "earlier this year" to what lies before ``at``."""
    here = at.toordinal()
    days = reading.days
    if modifier not in (Modifier.BEFORE, Modifier.AFTER) or not days.first <= here <= days.last:
        return narrowed(reading, modifier)
    days = Days(days.first, here) if modifier is Modifier.BEFORE else Days(here, days.last)
    return replace(reading, days=days)
