"""Dates of the calendar, whole or in part: "Aug. 10, 2021", "June 2009", "Monday, Aug. 23"."""

from __future__ import annotations

from datetime import date

from checker.model.meaning import CalendarDate, Grain, Modifier, Paired
from checker.model.time import Days, Reading
from checker.resolve.anchors import Setting
from checker.resolve.answers import Answer, distinct, narrowed, unit_reading
from checker.resolve.calendar import (
    WEEKDAYS,
    add_units,
    known_year,
    last_day,
    make_date,
    month_span,
    why_impossible,
)
from checker.resolve.timex import date_value
from checker.resolve.years import fitting_years, years_for_day, years_for_unit

# "1994 or later" is a stretch without another end: no days can be given for it. ("Earlier in 1994",
# which TIMEX3 calls BEFORE, lies inside the year.)
UNBOUNDED = frozenset({Modifier.ON_OR_BEFORE, Modifier.ON_OR_AFTER})


def calendar_date(meaning: CalendarDate, setting: Setting) -> Answer:
    """Resolve a date; its year, where it has none, by `checker.resolve.years`.

    A day that no calendar has gives no readings and says why. A weekday that fits in no year
    changes nothing: the readings are the date's own, so that a check can compare the two.
    """
    value = date_value(meaning.year, meaning.month, meaning.day)
    if meaning.month is not None and not 1 <= meaning.month <= 12:
        return Answer(value, impossible=f"there is no month {meaning.month}")
    if meaning.year is not None and not known_year(meaning.year):
        return Answer(value, modifier=meaning.modifier)
    if meaning.day is None:
        readings = _whole_unit(meaning, setting)
    elif meaning.month is None:
        readings = _day_of_month(meaning, meaning.day, setting)
    else:
        readings, why = _month_day(meaning, meaning.month, meaning.day, setting)
        if why:
            return Answer(value, impossible=why, modifier=meaning.modifier)
    if meaning.modifier in UNBOUNDED:
        best = readings[0].value if readings else value
        return Answer(best, modifier=meaning.modifier, remember=False)
    readings = tuple(narrowed(reading, meaning.modifier) for reading in readings)
    return Answer(value, readings, modifier=meaning.modifier)


def paired(meaning: Paired, setting: Setting) -> Answer:
    """Resolve weekdays and dates said of the same days: in a year in which all of them fit."""
    first, last = meaning.first, meaning.last
    month, day = first.month or last.month, first.day
    last_month, last_of = last.month or first.month, last.day
    if month is None or last_month is None or day is None or last_of is None:
        return Answer("XXXX-XX-XX", period=True)
    if any(end is not None and not known_year(end) for end in (first.year, last.year)):
        return Answer("XXXX-XX-XX", period=True)
    for year, number, on in ((first.year, month, day), (last.year, last_month, last_of)):
        if why := why_impossible(year, number, on):
            return Answer(date_value(year, number, on), impossible=why, period=True)

    def days_in(year: int) -> Days | None:
        begin = make_date(year, month, day)
        end = make_date(year + (last_month < month), last_month, last_of)
        return Days.between(begin, end) if begin and end and begin <= end else None

    def fits(year: int) -> bool:
        days = days_in(year)
        if days is None or not meaning.weekdays:
            return False
        ends = (date.fromordinal(days.first), date.fromordinal(days.last))
        return (ends[0].weekday(), ends[1].weekday()) == (
            meaning.weekdays[0],
            meaning.weekdays[-1],
        )

    written = first.year or last.year
    if written is not None:
        years: tuple[tuple[int, str], ...] = ((written, "the year is written"),)
    else:
        years = fitting_years(setting, days_in, fits) or years_for_day(setting, days_in)
    readings = tuple(
        Reading(days, Grain.DAY, str(days), (why,))
        for year, why in years
        if (days := days_in(year))
    )
    values = date_value(written, month, day), date_value(written, last_month, last_of)
    ends = (
        Answer(values[0], tuple(_end(each, each.days.first) for each in readings)),
        Answer(values[1], tuple(_end(each, each.days.last) for each in readings)),
    )
    return Answer("/".join(values), readings, period=True, ends=ends)


def _end(whole: Reading, day: int) -> Reading:
    return unit_reading(Grain.DAY, date.fromordinal(day), *whole.steps)


def _whole_unit(meaning: CalendarDate, setting: Setting) -> tuple[Reading, ...]:
    """Resolve a date without a day: a month with or without its year, or a year."""
    month, year = meaning.month, meaning.year
    if month is None:
        return () if year is None else (unit_reading(Grain.YEAR, date(year, 1, 1)),)
    if year is not None:
        return (unit_reading(Grain.MONTH, date(year, month, 1)),)
    return tuple(
        unit_reading(Grain.MONTH, date(ranked, month, 1), why)
        for ranked, why in years_for_unit(setting, lambda ranked: month_span(ranked, month))
    )


def _month_day(
    meaning: CalendarDate, month: int, day: int, setting: Setting
) -> tuple[tuple[Reading, ...], str]:
    """Resolve a month and day; the second value says why no such day exists, else ""."""
    if why := why_impossible(meaning.year, month, day):
        return (), why
    if meaning.year is not None:
        return (unit_reading(Grain.DAY, date(meaning.year, month, day)),), ""

    def days_in(year: int) -> Days | None:
        found = make_date(year, month, day)
        return None if found is None else Days.between(found, found)

    years = years_for_day(setting, days_in)
    weekday = meaning.weekday
    if weekday is not None:
        fits = fitting_years(
            setting, days_in, lambda year: date(year, month, day).weekday() == weekday
        )
        years = tuple((year, f"a {WEEKDAYS[weekday]}: {why}") for year, why in fits) or years
    if not years and setting.now is not None:
        return (), why_impossible(setting.now.year, month, day)
    return tuple(unit_reading(Grain.DAY, date(year, month, day), why) for year, why in years), ""


def _day_of_month(meaning: CalendarDate, day: int, setting: Setting) -> tuple[Reading, ...]:
    """Resolve "the 21st": in the month that a list gives it, the month being told, or this one."""
    months: list[tuple[date, str]] = []
    if setting.coming is not None:
        year, month = setting.coming
        later = CalendarDate(year=year, month=month, day=day, weekday=meaning.weekday)
        return calendar_date(later, setting).readings
    told = setting.last(Grain.MONTH, within=1)
    if told is not None:
        months.append((told.first, "the month spoken of"))
    if setting.now is not None:
        for count in (0, -1, 1):
            moved = add_units(setting.now.replace(day=1), Grain.MONTH, count)
            if moved is not None:
                months.append((moved, "a month near publication"))
    found = [
        (date(first.year, first.month, day), why)
        for first, why in months
        if 1 <= day <= last_day(first.year, first.month)
    ]
    fits = [pair for pair in found if pair[0].weekday() == meaning.weekday]
    return distinct(unit_reading(Grain.DAY, on, why) for on, why in fits or found)
