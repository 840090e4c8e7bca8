"""Months and parts of a year by name: "last June", "the third quarter", "next summer"."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from checker.model.meaning import CalendarDate, Grain, MonthName, Season, Which
from checker.model.time import Days, Reading
from checker.resolve.anchors import Setting
from checker.resolve.answers import Answer, narrowed, unit_reading
from checker.resolve.calendar import known_year, month_span, season_days
from checker.resolve.dates import calendar_date
from checker.resolve.timex import SEASON_CODES
from checker.resolve.years import years_for_unit


def month_name(meaning: MonthName, setting: Setting) -> Answer:
    """Resolve a month by name: bare by tense, "last June" and "next March" from publication."""
    month = meaning.month
    if meaning.which is Which.BARE:
        bare = CalendarDate(month=month, modifier=meaning.modifier)
        return calendar_date(bare, setting)
    years = _pointed(meaning.which, setting, lambda year: month_span(year, month))
    readings = tuple(
        narrowed(unit_reading(Grain.MONTH, date(year, month, 1), why), meaning.modifier)
        for year, why in years
    )
    return Answer(f"XXXX-{month:02d}", readings, modifier=meaning.modifier)


def season(meaning: Season, setting: Setting) -> Answer:
    """Resolve a season, quarter or half of a year.

    A fiscal year may begin in any month of the year before, so a fiscal part keeps its value but
    may lie anywhere in those two years.
    """
    code = _code(meaning)

    def days_in(year: int) -> Days:
        return _season_days(meaning, year)

    if meaning.year is not None:
        if not known_year(meaning.year):
            return Answer(f"{meaning.year:04d}-{code}", modifier=meaning.modifier)
        years: tuple[tuple[int, str], ...] = ((meaning.year, "the year is written"),)
    elif meaning.which is Which.BARE:
        years = years_for_unit(setting, days_in, results=meaning.grain is not Grain.SEASON)
    else:
        years = _pointed(meaning.which, setting, days_in)
    readings = []
    for year, why in years:
        days = days_in(year)
        if meaning.grain is Grain.SEASON and meaning.number == 4 and meaning.year is not None:
            # "The winter of 1994" is said of the one that began and of the one that ended in it.
            days = Days(season_days(year - 1, 4).first, days.last)
        if meaning.fiscal:
            days = Days.between(date(year - 1, 1, 1), date(year, 12, 31))
        reading = Reading(days, meaning.grain, f"{year:04d}-{code}", (why,))
        readings.append(narrowed(reading, meaning.modifier))
    return Answer(f"XXXX-{code}", tuple(readings), modifier=meaning.modifier)


def _pointed(
    which: Which, setting: Setting, days_in: Callable[[int], Days]
) -> tuple[tuple[int, str], ...]:
    """Return the years for "last", "next" and "this" with a month, season, quarter or half.

    "Last June" is the last one over before the month of publication; said late in a year it may
    also be that of the year before, so that stays in play, and likewise for "next".
    """
    if setting.now is None:
        return ()
    now = setting.now.toordinal()
    years = range(setting.now.year - 3, setting.now.year + 4)
    if which in (Which.LAST, Which.PREVIOUS):
        over = [year for year in years if days_in(year).last < now]
        first = (over[-1], "the last one over before publication")
        return (first, (over[-2], "the one before that"))
    if which in (Which.NEXT, Which.FOLLOWING):
        coming = [year for year in years if days_in(year).first > now]
        return ((coming[0], "the first one to begin after publication"), (coming[1], "the next"))
    if days_in(setting.now.year).last <= date(setting.now.year, 12, 31).toordinal():
        return ((setting.now.year, "the one of this year"),)
    near = min(years, key=lambda year: (_distance(days_in(year), now), year))
    return ((near, "the one nearest to publication"),)


def _distance(days: Days, day: int) -> int:
    return max(days.first - day, day - days.last, 0)


def _season_days(meaning: Season, year: int) -> Days:
    match meaning.grain:
        case Grain.QUARTER:
            return month_span(year, meaning.number * 3 - 2, 3)
        case Grain.HALF:
            return month_span(year, meaning.number * 6 - 5, 6)
        case _:
            return season_days(year, meaning.number)


def _code(meaning: Season) -> str:
    match meaning.grain:
        case Grain.QUARTER:
            return f"Q{meaning.number}"
        case Grain.HALF:
            return f"H{meaning.number}"
        case _:
            return SEASON_CODES[meaning.number]
