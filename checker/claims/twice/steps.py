"""A day counted from one told before, with its own name: "on Thursday ... a day later on Friday".

Of the days told in the same sentence or the one before, it counts from one that fits, if any does.
Where only one can be meant, the date itself has the order, see `checker.claims.beside`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from checker.claims.twice.events import Slots, event_told
from checker.claims.twice.page import Page
from checker.model.claims import Event, Slot
from checker.model.meaning import (
    Anaphor,
    Anchor,
    CalendarDate,
    Grain,
    Meaning,
    Modifier,
    Number,
    Shift,
    Toward,
    Weekday,
    Which,
)
from checker.model.time import ResolvedTime

KIND: Final = "step"
BACK: Final = 1
"""Sentences back to which a day may be counted from."""

_BESIDE: Final = re.compile(r",? (?:on |\()?")


def step_events(page: Page, numbers: Iterator[int]) -> Iterator[Event]:
    """Yield an event for each day that is both counted from another and named."""
    kind = page.rules.kind(KIND)
    if kind is None:
        return
    times, known = page.times, page.ordered()
    for number, time in enumerate(times[:-1]):
        days = _days_counted(time.mention.value)
        named = times[number + 1]
        if days is None or not _names_day(named) or time.mention.span in known:
            continue
        if _BESIDE.fullmatch(page.text, time.mention.span.end, named.mention.span.start) is None:
            continue
        origin = _origin(times[:number], time, named, days)
        if origin is not None:
            said = (time.mention.sentence, _slots(origin, time, named, days, page.text))
            yield event_told(next(numbers), kind, [said])


def _days_counted(value: Meaning | None) -> int | None:
    """Return how many days a time lies after one told before: -1 for "a day earlier"."""
    match value:
        case Anaphor(grain=Grain.DAY, offset=offset, modifier=Modifier.NONE) if offset:
            return offset
        case Shift(length=length, toward=toward, anchor=Anchor.MENTION):
            whole = length.grain is Grain.DAY and length.low == length.high and not length.plus
            if not whole or length.low is None or length.modifier is not Modifier.NONE:
                return None
            return int(length.low) if toward is Toward.AFTER else -int(length.low)
    return None


def _names_day(time: ResolvedTime) -> bool:
    """Whether a time is one day by its weekday or its date."""
    value = time.mention.value
    if isinstance(value, CalendarDate):
        return value.day is not None and bool(time.readings)
    return isinstance(value, Weekday) and value.which is Which.BARE and bool(time.readings)


def _origin(
    before: Sequence[ResolvedTime], time: ResolvedTime, named: ResolvedTime, days: int
) -> ResolvedTime | None:
    """Return the day that is counted from: the last one told that fits, else the last one told.

    None where days are told that have no name, which may be any: "on Thursday ... that day".
    """
    near = [t for t in before if time.mention.sentence - t.mention.sentence <= BACK]
    near = [t for t in near if any(r.grain is Grain.DAY for r in t.readings)]
    if not near or not all(_names_day(t) for t in near):
        return None
    wanted = {reading.days.first - days for reading in named.readings}
    fitting = [t for t in near if any(reading.days.first in wanted for reading in t.readings)]
    return (fitting or near)[-1]


def _slots(
    origin: ResolvedTime, time: ResolvedTime, named: ResolvedTime, days: int, text: str
) -> Slots:
    count = Number(Decimal(days), Decimal(days))
    return (
        ("origin", _slot(origin, text)),
        ("days", Slot(time.mention.span, time.mention.span.of(text), value=count)),
        ("when", _slot(named, text)),
    )


def _slot(time: ResolvedTime, text: str) -> Slot:
    span = time.mention.span
    return Slot(span, span.of(text), time=time, value=time.mention.value)
