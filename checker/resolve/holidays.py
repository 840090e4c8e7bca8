"""Named days: the day of the calendar that "Christmas Eve" or "Good Friday" is in a year.

The rules are written out here, with Easter from dateutil, and not taken from the package
`holidays`: importing that one country of it takes over half a second, several times the reading of
an article, and it holds dateutil below the release that this project runs on. It also answers
another question: which days are free of work where, by the law of which year.

Only days that fall alike wherever the name is used, or of which all usages can be listed, stand in
the table. Days fixed by sighting the moon, or by each country for itself ("Independence Day"), are
left without readings: no answer is better than the wrong country's.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from dateutil.easter import EASTER_ORTHODOX, EASTER_WESTERN, easter

from checker.model.meaning import Grain, NamedDay, Which
from checker.model.time import Days
from checker.resolve.anchors import Setting
from checker.resolve.answers import Answer, unit_reading
from checker.resolve.calendar import last_day, on_or_after, on_or_before
from checker.resolve.years import years_for_day

DayOf = Callable[[int], date]
MON, TUE, THU, SUN = 0, 1, 3, 6


def _fixed(month: int, day: int) -> DayOf:
    return lambda year: date(year, month, day)


def _nth(month: int, weekday: int, number: int, plus: int = 0) -> DayOf:
    """Return the ``number``-th such weekday of a month (-1: the last), ``plus`` days."""

    def day_of(year: int) -> date:
        if number < 0:
            found = on_or_before(date(year, month, last_day(year, month)), weekday)
        else:
            found = on_or_after(date(year, month, 7 * number - 6), weekday)
        return found + timedelta(days=plus)

    return day_of


def _easter(plus: int, orthodox: bool = False) -> DayOf:
    if orthodox:
        return lambda year: easter(year, EASTER_ORTHODOX) + timedelta(days=plus)
    return lambda year: easter(year, EASTER_WESTERN) + timedelta(days=plus)


# Name to its day; where usage differs, the commoner one in English-language news comes first.
NAMED_DAYS: dict[str, tuple[DayOf, ...]] = {
    "new year": (_fixed(1, 1),),
    "new years day": (_fixed(1, 1),),
    "new years eve": (_fixed(12, 31),),
    "epiphany": (_fixed(1, 6),),
    "martin luther king day": (_nth(1, MON, 3),),
    "martin luther king jr day": (_nth(1, MON, 3),),
    "mlk day": (_nth(1, MON, 3),),
    "inauguration day": (_fixed(1, 20),),
    "australia day": (_fixed(1, 26),),
    "holocaust memorial day": (_fixed(1, 27),),
    "groundhog day": (_fixed(2, 2),),
    "valentines day": (_fixed(2, 14),),
    "st valentines day": (_fixed(2, 14),),
    "presidents day": (_nth(2, MON, 3),),
    "shrove tuesday": (_easter(-47),),
    "mardi gras": (_easter(-47),),
    "pancake day": (_easter(-47),),
    "ash wednesday": (_easter(-46),),
    "international womens day": (_fixed(3, 8),),
    "st patricks day": (_fixed(3, 17),),
    "palm sunday": (_easter(-7),),
    "maundy thursday": (_easter(-3),),
    "holy thursday": (_easter(-3),),
    "good friday": (_easter(-2), _easter(-2, orthodox=True)),
    "holy saturday": (_easter(-1),),
    "easter": (_easter(0), _easter(0, orthodox=True)),
    "easter sunday": (_easter(0), _easter(0, orthodox=True)),
    "orthodox easter": (_easter(0, orthodox=True),),
    "easter monday": (_easter(1), _easter(1, orthodox=True)),
    "ascension day": (_easter(39),),
    "pentecost": (_easter(49),),
    "whit sunday": (_easter(49),),
    "whit monday": (_easter(50),),
    "corpus christi": (_easter(60), _easter(63)),
    "april fools day": (_fixed(4, 1),),
    "earth day": (_fixed(4, 22),),
    "st georges day": (_fixed(4, 23),),
    "anzac day": (_fixed(4, 25),),
    "may day": (_fixed(5, 1),),
    "cinco de mayo": (_fixed(5, 5),),
    "mothers day": (_nth(5, SUN, 2), _easter(-21)),
    "mothering sunday": (_easter(-21),),
    "memorial day": (_nth(5, MON, -1),),
    "flag day": (_fixed(6, 14),),
    "fathers day": (_nth(6, SUN, 3),),
    "juneteenth": (_fixed(6, 19),),
    "canada day": (_fixed(7, 1),),
    "fourth of july": (_fixed(7, 4),),
    "july 4th": (_fixed(7, 4),),
    "bastille day": (_fixed(7, 14),),
    "labor day": (_nth(9, MON, 1), _fixed(5, 1)),
    "labour day": (_fixed(5, 1), _nth(9, MON, 1)),
    "columbus day": (_nth(10, MON, 2),),
    "indigenous peoples day": (_nth(10, MON, 2),),
    "halloween": (_fixed(10, 31),),
    "all saints day": (_fixed(11, 1),),
    "all souls day": (_fixed(11, 2),),
    "guy fawkes night": (_fixed(11, 5),),
    "guy fawkes day": (_fixed(11, 5),),
    "bonfire night": (_fixed(11, 5),),
    "election day": (_nth(11, MON, 1, plus=1),),
    "veterans day": (_fixed(11, 11),),
    "armistice day": (_fixed(11, 11),),
    "remembrance day": (_fixed(11, 11),),
    "remembrance sunday": (_nth(11, SUN, 2),),
    "thanksgiving": (_nth(11, THU, 4), _nth(10, MON, 2)),
    "thanksgiving day": (_nth(11, THU, 4), _nth(10, MON, 2)),
    "black friday": (_nth(11, THU, 4, plus=1),),
    "cyber monday": (_nth(11, THU, 4, plus=4),),
    "giving tuesday": (_nth(11, THU, 4, plus=5),),
    "world aids day": (_fixed(12, 1),),
    "pearl harbor day": (_fixed(12, 7),),
    "christmas eve": (_fixed(12, 24),),
    "christmas": (_fixed(12, 25),),
    "christmas day": (_fixed(12, 25),),
    "boxing day": (_fixed(12, 26),),
    "st stephens day": (_fixed(12, 26),),
}


def normal_name(name: str) -> str:
    """Return the name as the table spells it: lower case, no apostrophes or dots, "st".

    >>> normal_name("Saint Patrick’s Day")
    'st patricks day'
    """
    plain = name.casefold().translate({ord(mark): None for mark in "'’."}).replace("-", " ")
    words = ["st" if word == "saint" else word for word in plain.split()]
    return " ".join(words[1:] if words[:1] == ["the"] else words)


def days_named(name: str, year: int) -> tuple[date, ...]:
    """Return the days that a name may mean in a year, commonest first; none if it is not known."""
    if not 1583 <= year <= 4099:  # the years for which dateutil's Easter holds
        return ()
    found = (day_of(year) for day_of in NAMED_DAYS.get(normal_name(name), ()))
    return tuple(dict.fromkeys(found))


def named_day(meaning: NamedDay, setting: Setting) -> Answer:
    """Resolve a named day; its year, where it has none, as for a month and day."""

    def days_in(year: int) -> Days | None:
        found = days_named(meaning.name, year)
        return Days.between(found[0], found[0]) if found else None

    if meaning.year is not None:
        years: tuple[tuple[int, str], ...] = ((meaning.year, "the year is written"),)
    elif meaning.which not in (Which.BARE, Which.THIS):
        years = _pointed(meaning.which, setting, days_in)
    else:
        years = years_for_day(setting, days_in)
    found = [(days_named(meaning.name, year), why) for year, why in years]
    most = max((len(days) for days, _ in found), default=0)
    readings = tuple(
        unit_reading(Grain.DAY, days[place], f"{meaning.name}, {why}")
        for place in range(most)
        for days, why in found
        if place < len(days)
    )
    value = "XXXX-XX-XX" if meaning.year is None else f"{meaning.year:04d}-XX-XX"
    return Answer(value, readings)


def _pointed(
    which: Which, setting: Setting, days_in: Callable[[int], Days | None]
) -> tuple[tuple[int, str], ...]:
    """Return the year of "last Thanksgiving" or "next Easter"."""
    if setting.now is None:
        return ()
    now = setting.now.toordinal()
    around = [
        (year, days.first)
        for year in range(setting.now.year - 1, setting.now.year + 2)
        if (days := days_in(year)) is not None
    ]
    if which in (Which.LAST, Which.PREVIOUS):
        before = [year for year, day in around if day < now]
        return tuple((year, "the last one before publication") for year in before[-1:])
    after = [year for year, day in around if day > now]
    return tuple((year, "the first one after publication") for year in after[:1])
