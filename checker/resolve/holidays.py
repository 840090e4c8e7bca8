"""Named days: the day of the calendar that "Christmas Eve" or "Good Friday" is in a year.

The names and their rules are one table, `checker/language/named_days`; here is the arithmetic. Of
a name with several usages each is a reading. A name that countries use of days of their own
("Independence Day") has the answer of the commonest usage and no readings, since nothing follows
from it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from dateutil.easter import EASTER_ORTHODOX, EASTER_WESTERN, easter

from checker.language.named_days import BY_NAME
from checker.language.named_days.rules import Feast, Fixed, FromEaster, Listed, OnOrAfter, Rule
from checker.model.meaning import Grain, NamedDay, Which
from checker.model.time import Days, Reading
from checker.resolve.anchors import Setting
from checker.resolve.answers import Answer, distinct
from checker.resolve.calendar import on_or_after
from checker.resolve.calendars import feast_days
from checker.resolve.direction import Direction
from checker.resolve.timex import unit_value
from checker.resolve.years import Ranked, years_for_day

Stretch = tuple[date, date]

_FIRST, _LAST = 1583, 4099
"""The years for which dateutil's Easter holds."""
_FAR = 8
"""Years within which a day that is not of every year comes again."""


def _by_rule(rule: Rule, year: int) -> tuple[Stretch, ...]:
    """Return first and last day of what a rule names in a year; two where it comes twice."""
    if not rule.holds(year):
        return ()
    match rule:
        case Fixed():
            days = [date(year, rule.month, rule.day)]
        case OnOrAfter():
            days = [on_or_after(date(year, rule.month, rule.day), rule.weekday)]
        case FromEaster():
            sunday = easter(year, EASTER_ORTHODOX if rule.orthodox else EASTER_WESTERN)
            days = [sunday + timedelta(days=rule.plus)]
        case Listed():
            days = [date(*listed) for listed in rule.days if listed[0] == year]
        case Feast():
            return feast_days(rule, year)
        case _:
            raise TypeError(f"no rule for a day: {rule!r}")
    return tuple((day, day) for day in days)


def days_named(name: str, year: int, near: date | None = None) -> tuple[Stretch, ...]:
    """Return the days that a name may mean in a year, each from first to last, commonest usage
    first; none if it is not known.

    Of a feast that comes twice in one year the one nearer to ``near`` comes first.
    """
    known = BY_NAME.get(name)
    if known is None or not _FIRST <= year <= _LAST:
        return ()
    found, again = [], []
    for rule in known.usages:
        days = list(_by_rule(rule, year))
        if near is not None:
            days.sort(key=lambda each: abs((each[0] - near).days))
        found += days[:1]
        again += days[1:]
    return tuple(dict.fromkeys(found + again))


def named_day(meaning: NamedDay, setting: Setting) -> Answer:
    """Resolve a named day; its year, where it has none, as for a month and day.

    But tense is believed: "was quiet on Halloween", said in August, is of the year before, whereas
    "Oct. 31" would have had its year written.
    """
    if setting.lean.sure:
        setting = replace(setting, lean=replace(setting.lean, firm=True))
    known = BY_NAME.get(meaning.name)

    def days_in(year: int) -> Days | None:
        found = days_named(meaning.name, year, setting.now)
        return Days.between(*found[0]) if found else None

    if meaning.year is not None:
        years: Ranked = ((meaning.year, "the year is written"),)
    elif meaning.which not in (Which.BARE, Which.THIS):
        years = _pointed(meaning.which, setting, days_in)
    elif known is None or known.yearly:
        years = years_for_day(setting, days_in)
    else:
        years = _not_every_year(setting, days_in) or years_for_day(setting, days_in)
    found = [(days_named(meaning.name, year, setting.now), why) for year, why in years]
    most = max((len(days) for days, _ in found), default=0)
    readings = distinct(
        _reading(days[place], f"{meaning.name}, {why}")
        for place in range(most)
        for days, why in found
        if place < len(days)
    )
    value = "XXXX-XX-XX" if meaning.year is None else f"{meaning.year:04d}-XX-XX"
    answer = Answer(value, readings, period=any(each.grain is Grain.MONTH for each in readings))
    if known is not None and known.local and readings:
        why_local = f"{meaning.name}, on days of their own in some countries"
        return replace(answer, value=readings[0].value, readings=(), steps=(why_local,))
    return answer


def _reading(stretch: Stretch, why: str) -> Reading:
    """Return one day as it is; a month by the moon as its days, and one more on either side."""
    first, last = stretch
    if first == last:
        return Reading(Days.between(first, first), Grain.DAY, unit_value(Grain.DAY, first), (why,))
    seen = timedelta(days=1)
    days = Days.between(first - seen, last + seen)
    # a month of that year which ISO 8601 has no number for
    return Reading(days, Grain.MONTH, f"{first.year:04d}-XX", (why, f"{first} to {last}"))


def _not_every_year(setting: Setting, days_in: Callable[[int], Days | None]) -> Ranked:
    """Return the years of the last such day and of the next, by tense, else the nearer first."""
    if setting.now is None:
        return ()
    now = setting.now.toordinal()
    around = range(setting.now.year - _FAR, setting.now.year + _FAR + 1)
    days = {year: found.first for year in around if (found := days_in(year))}
    last = [year for year, day in days.items() if day <= now][-1:]
    coming = [year for year, day in days.items() if day > now][:1]
    nearest = sorted((*last, *coming), key=lambda year: abs(days[year] - now))
    looks = setting.lean.direction
    ranked = {Direction.BACK: last + coming, Direction.ON: coming + last}.get(looks, nearest)
    return tuple((year, "the last or the next one") for year in ranked)


def _pointed(
    which: Which, setting: Setting, days_in: Callable[[int], Days | None]
) -> tuple[tuple[int, str], ...]:
    """Return the year of "last Thanksgiving" or "next Easter"."""
    if setting.now is None:
        return ()
    now = setting.now.toordinal()
    around = [
        (year, days.first)
        for year in range(setting.now.year - _FAR, setting.now.year + _FAR + 1)
        if (days := days_in(year)) is not None
    ]
    if which in (Which.LAST, Which.PREVIOUS):
        before = [year for year, day in around if day < now]
        return tuple((year, "the last one before publication") for year in before[-1:])
    after = [year for year, day in around if day > now]
    return tuple((year, "the first one after publication") for year in after[:1])
