"""Days of the calendars that go by the moon or the stars, from the package `holidays`.

Its tables are asked for the day of a feast and not for the days free of work of a country. The
package is imported at the first such name, for that takes longer than reading a short article.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from functools import cache

from checker.language.named_days.rules import Feast

_DAY = timedelta(days=1)
_FIRST, _LAST = 1900, 2099
"""The years for which the tables of the package hold; a stretch may end in the year after."""


@cache
def feast_days(feast: Feast, year: int) -> tuple[tuple[date, date], ...]:
    """Return first and last day of a feast that begins in a year of ours: none where the tables
    end, two where a shorter year begins and ends in it.

    >>> feast_days(Feast("hebrew", "yom_kippur"), 2021)
    ((datetime.date(2021, 9, 16), datetime.date(2021, 9, 16)),)
    """
    if not _FIRST <= year <= _LAST:
        return ()
    days_of = _calendar(feast.calendar, feast.name)
    firsts = sorted(day for day in _dates(days_of(year)) if day.year == year)
    if not feast.until_eve_of:
        shifted = [first + timedelta(days=feast.plus) for first in firsts]
        return tuple((day, day) for day in shifted)
    end_of = _calendar(feast.calendar, feast.until_eve_of)
    ends = sorted({*_dates(end_of(year)), *_dates(end_of(year + 1))})
    stretches = [(first, next((end for end in ends if end > first), None)) for first in firsts]
    return tuple((first, end - _DAY) for first, end in stretches if end is not None)


@cache
def _calendar(calendar: str, feast: str) -> Callable[[int], object]:
    """Return the library's function for a feast of a calendar."""
    from holidays.calendars.chinese import KOREAN_CALENDAR, VIETNAMESE_CALENDAR, _ChineseLunisolar
    from holidays.calendars.hebrew import _HebrewLunisolar
    from holidays.calendars.hindu import _HinduLunisolar
    from holidays.calendars.islamic import _IslamicLunar
    from holidays.calendars.persian import _Persian

    of: dict[str, Callable[[], object]] = {
        "islamic": _IslamicLunar,
        "hebrew": _HebrewLunisolar,
        "hindu": _HinduLunisolar,
        "persian": _Persian,
        "chinese": _ChineseLunisolar,
        "korean": lambda: _ChineseLunisolar(KOREAN_CALENDAR),
        "vietnamese": lambda: _ChineseLunisolar(VIETNAMESE_CALENDAR),
    }
    book = of[calendar]()
    function = getattr(book, f"{feast}_dates", None) or getattr(book, f"{feast}_date")
    days_of: Callable[[int], object] = function
    return days_of


def _dates(found: object) -> Iterable[date]:
    """Yield the dates in what the library returns: one, several, each with a flag or without."""
    if isinstance(found, date):
        yield found
    elif isinstance(found, Iterable):
        for each in found:
            yield from _dates(each)
