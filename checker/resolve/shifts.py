"""Times a length away from another: "three weeks ago", "two days later", "days after the vote"."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from checker.model.meaning import Anaphor, Anchor, Grain, Length, Modifier, Season, Shift, Toward
from checker.model.time import Days, Offset, Reading
from checker.resolve.anchors import Setting, Told
from checker.resolve.answers import Answer, distinct, unit_reading
from checker.resolve.calendar import add_days, add_units, unit_days
from checker.resolve.lengths import length_days
from checker.resolve.seasons import season
from checker.resolve.timex import length_value, unit_value, unknown_value
from checker.resolve.units import bases, told_by_now
from checker.resolve.vague import LOOSE_SHIFT

_CLOCK = (Grain.SECOND, Grain.MINUTE, Grain.HOUR)
_EXACT = (Grain.DAY, Grain.PART)
# "Two days later" needs a day to count from; "two weeks later" likewise, since weeks are counted
# from days; "two years later" may count from a year.
# How many sentences a report of results stays with the quarter that it named.
REACH_OF_RESULTS = 6
_BASE_GRAIN = {Grain.WEEK: Grain.DAY, Grain.WEEKEND: Grain.DAY}


def shift(meaning: Shift, setting: Setting) -> Answer:
    """Resolve a shift.

    Where it counts from an event that the text names, it has no day of its own but an `Offset` in
    days from that event. Else it counts from publication or from the last time told.
    """
    if meaning.anchor is Anchor.EVENT:
        return _from_event(meaning, known=setting.governs)
    sign = -1 if meaning.toward is Toward.BEFORE else 1
    readings: list[Reading | None] = []
    if meaning.anchor is Anchor.NOW:
        readings += _same_period(meaning, sign, setting)
        readings.append(_away(setting.now, meaning.length, sign, "publication"))
    else:
        grain = _BASE_GRAIN.get(meaning.length.grain, meaning.length.grain)
        readings += _same_period(meaning, sign, setting)
        # The like said before runs parallel, it does not add up: in a table of results every row
        # has its "a year earlier".
        plain = replace(setting, told=[told for told in setting.told if not _like(told, meaning)])
        for told in bases(plain, Grain.DAY if grain in _CLOCK else grain):
            base = date.fromordinal(told.reading.days.last) if sign > 0 else told.first
            readings.append(_away(base, meaning.length, sign, told.reading.value))
        if not any(readings):
            why = "publication, since no such time was told before"
            readings.append(_away(setting.now, meaning.length, sign, why))
    found = distinct(readings)
    if sign > 0 and meaning.anchor is Anchor.MENTION:
        found = told_by_now(found, setting)
    if any(readings) and not found:
        return Answer(unknown_value(meaning.length.grain), modifier=meaning.length.modifier)
    return Answer(
        "PAST_REF" if sign < 0 else "FUTURE_REF",
        found,
        type="TIME" if meaning.length.grain in _CLOCK else "DATE",
        modifier=meaning.length.modifier,
        remember=_number(meaning.length) is not None,
    )


def _from_event(meaning: Shift, *, known: bool) -> Answer:
    """Return a length; with the days from the event where it is ``known`` what that is."""
    low, high = length_days(meaning.length)
    if meaning.toward is Toward.BEFORE:
        low, high = (None if high is None else -high), (None if low is None else -low)
    said = "any number of" if low is None or high is None else f"{low} to {high}"
    step = f"counts from what the text names: {said} days from it"
    return Answer(
        length_value(meaning.length),
        type="DURATION",
        offset=Offset(low, high) if known else None,
        modifier=meaning.length.modifier,
        steps=(step,),
        remember=False,
    )


def _away(base: date | None, length: Length, sign: int, origin: str) -> Reading | None:
    """Return the time a length away from ``base``, in the grain of the length."""
    if base is None:
        return None
    low, high = length_days(length)
    if low is None:
        return None
    if high is None:
        if length.low is None:
            return None
        # "More than four years ago" has no far end in logic; in practice twice the number would
        # have been said with another word.
        high = max(1, 2 * low)
    ends = sorted((sign * low, sign * high))
    first, last = add_days(base, ends[0]), add_days(base, ends[1])
    if first is None or last is None:
        return None
    step = f"{length_value(length)} {'before' if sign < 0 else 'after'} {origin}"
    number = _number(length)
    months = _months_of_years(length)
    if months is not None and (moved := add_units(base, Grain.MONTH, sign * months)):
        # "a year and a half ago" names a year, no month
        value = unit_value(Grain.YEAR, moved)
        return Reading(Days.between(first, last), Grain.YEAR, value, (step,))
    if number is None or length.grain in _CLOCK or length.plus:
        value = _clock_value(base, length) or ("PAST_REF" if sign < 0 else "FUTURE_REF")
        return Reading(Days.between(first, last), length.grain, value, (step,))
    moved = add_units(base, length.grain, sign * number)
    if moved is None:
        return None
    if length.grain in _EXACT:
        reading = unit_reading(Grain.DAY, moved, step)
        if length.modifier is Modifier.NONE:
            return reading
        return replace(reading, days=Days.between(first, last))
    return _loose(moved, length, Days.between(first, last), step)


def _months_of_years(length: Length) -> int | None:
    """Return the months of a number of years with a half ("two and a half years"), else None."""
    if length.grain is not Grain.YEAR or length.low is None or length.low != length.high:
        return None
    halves = length.low * 2
    return int(halves) * 6 if halves % 2 == 1 and halves < 20_000 else None


def _loose(moved: date, length: Length, counted: Days, step: str) -> Reading:
    """Return a unit counted loosely: "two months ago" is June, or two months back give or take."""
    unit = unit_days(length.grain, moved)
    if length.modifier is Modifier.NONE:
        half = (unit.last - unit.first + 1) * LOOSE_SHIFT.low
        counted = Days(moved.toordinal() + int(half), moved.toordinal() - int(half))
    lowest, highest = date.min.toordinal(), date.max.toordinal()
    days = Days(
        max(lowest, min(unit.first, counted.first)), min(highest, max(unit.last, counted.last))
    )
    return Reading(days, length.grain, unit_value(length.grain, moved), (step,))


def _same_period(meaning: Shift, sign: int, setting: Setting) -> list[Reading | None]:
    """Return the quarter or half just told, a year away.

    Reports of results compare like with like: after "the third quarter", "a year earlier" is the
    third quarter of the year before.
    """
    length = meaning.length
    if length.grain is not Grain.YEAR or _number(length) != 1:
        return []
    for told in reversed(setting.told):
        if setting.sentence - told.sentence > REACH_OF_RESULTS:
            return []
        if sign < 0 and _still_runs(told, setting):
            continue  # of a quarter that is not over there are no results to compare
        step = f"{told.reading.value}, a year {'before' if sign < 0 else 'after'}"
        if isinstance(told.meaning, Season) and told.meaning.grain is not Grain.SEASON:
            year = int(told.reading.value[:4]) + sign
            moved = season(replace(told.meaning, year=year), setting).readings
            return [replace(reading, steps=(step,)) for reading in moved]
        quarter = isinstance(told.meaning, Anaphor) and told.reading.grain is Grain.QUARTER
        compared = isinstance(told.meaning, Anaphor) and (told.meaning.year or told.meaning.offset)
        if quarter and not compared:
            day = add_units(told.first, Grain.YEAR, sign)
            return [unit_reading(Grain.QUARTER, day, step)] if day else []
    return []


def _still_runs(told: Told, setting: Setting) -> bool:
    """Whether a quarter told by its number was not over at publication."""
    if not isinstance(told.meaning, Season) or told.meaning.fiscal or setting.now is None:
        return False
    return told.reading.days.last > setting.now.toordinal()


def _like(told: Told, meaning: Shift) -> bool:
    return (
        isinstance(told.meaning, Shift)
        and told.meaning.toward is meaning.toward
        and told.meaning.length == meaning.length
    )


def _clock_value(base: date, length: Length) -> str:
    return f"{base.isoformat()}TXX" if length.grain in _CLOCK else ""


def _number(length: Length) -> int | None:
    """Return the number of units where it is a single whole number, else None."""
    if length.low is None or length.low != length.high:
        return None
    # A number beyond the calendar moves nothing that could be a date.
    return int(length.low) if length.low == length.low.to_integral_value() < 10_000_000 else None
