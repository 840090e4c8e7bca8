"""What the times of an article say before any of them is resolved: the years that it speaks of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from checker.model.meaning import (
    Anchor,
    CalendarDate,
    Clock,
    DayAway,
    Deictic,
    Grain,
    InYear,
    Meaning,
    MonthName,
    NamedDay,
    NthOf,
    Paired,
    PartOfDay,
    Period,
    Season,
    Shift,
    Toward,
    UnitOf,
)
from checker.model.text import Mention
from checker.resolve.anchors import SpokenYear
from checker.resolve.calendar import known_year


def spoken_years(mentions: Sequence[Mention], published: date | None) -> tuple[SpokenYear, ...]:
    """Collect the years that the article speaks of, written or only hinted at, in text order."""
    years = []
    for mention in mentions:
        for part in _parts(mention.value):
            written = getattr(part, "year", None)
            if isinstance(written, int):
                if not known_year(written):
                    continue
                years.append(SpokenYear(written, mention.sentence))
            elif published is not None and (away := _years_away(part)) is not None:
                years.append(SpokenYear(published.year + away, mention.sentence, written=False))
    return tuple(years)


def _years_away(meaning: Meaning) -> int | None:
    """Return how many years "last year" or "two years ago" lies from that of publication."""
    if isinstance(meaning, Deictic) and meaning.grain is Grain.YEAR and meaning.offset:
        return meaning.offset
    if not (isinstance(meaning, Shift) and meaning.anchor is Anchor.NOW):
        return None
    number = meaning.length.low
    if meaning.length.grain is not Grain.YEAR or number is None or number > 1000:
        return None
    return -int(number) if meaning.toward is Toward.BEFORE else int(number)


def _parts(meaning: Meaning) -> Iterator[Meaning]:
    """Yield a meaning and the meanings that it is made of."""
    yield meaning
    match meaning:
        case Period() | Paired():
            yield from _parts(meaning.first)
            yield from _parts(meaning.last)
        case PartOfDay() | Clock() if meaning.day is not None:
            yield from _parts(meaning.day)
        case UnitOf() | DayAway():
            yield from _parts(meaning.day)
        case NthOf():
            yield from _parts(meaning.of)
        case InYear():
            yield from _parts(meaning.part)
            yield from _parts(meaning.year)


def dated(meaning: Meaning) -> tuple[bool, bool]:
    """Tell whether a meaning is a date of the calendar, and whether its year was written."""
    parts = list(_parts(meaning))
    dated = any(isinstance(part, CalendarDate | MonthName | NamedDay | Season) for part in parts)
    return dated, any(getattr(part, "year", None) is not None for part in parts)
