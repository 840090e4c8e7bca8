"""Times into slots: which of them tell a day or a length, and of what."""

from __future__ import annotations

from dataclasses import replace

from checker.claims.context import Match
from checker.claims.pointing import counted_from
from checker.model.claims import Slot
from checker.model.meaning import (
    Anaphor,
    CalendarDate,
    Clock,
    Era,
    Grain,
    MonthName,
    PartOfDay,
    Period,
)
from checker.model.rules import SlotType
from checker.model.text import Mention
from checker.model.time import ResolvedTime


def fill_time(name: str, mention: Mention, found: Match) -> bool:
    """Fill the slot from a time; return whether it can.

    A range fills both ends of an event that has two.
    """
    spec, time = found.spec(name), found.context.times.get(mention.span)
    if spec is None or time is None:
        return False
    slot = Slot(mention.span, mention.span.of(found.context.text), time=time, value=mention.value)
    if spec.type is SlotType.DURATION:
        if time.type != "DURATION" or time.readings:
            return False
        found.slots[name] = slot
        return True
    if spec.type is not SlotType.DATE or not _is_placed(time) or _of_any_day(mention, found):
        return False
    found.point = found.point or name
    ends = found.kind.span
    if time.period and ends is not None and name == ends[0]:
        first, last = split_period(time)
        found.slots[name] = replace(slot, time=first)
        found.slots.setdefault(ends[1], replace(slot, time=last))
        return True
    if time.period and any(reading.days.backwards for reading in time.readings):
        return False
    found.slots[name] = slot
    return True


def _is_placed(time: ResolvedTime) -> bool:
    """Whether a time is a date, or an hour of one, that stands somewhere in the calendar."""
    placed = bool(time.readings) or time.offset is not None or bool(time.impossible)
    return placed and time.type in ("DATE", "TIME")


def _of_any_day(mention: Mention, found: Match) -> bool:
    """Whether a time tells the hour and no day of its own: "from 7pm to 6am", "that night"."""
    value = mention.value
    ends = (value.first, value.last) if isinstance(value, Period) else (value,)
    return all(isinstance(end, Clock | PartOfDay) and _no_day(end, mention, found) for end in ends)


def _no_day(end: Clock | PartOfDay, mention: Mention, found: Match) -> bool:
    """Whether an hour has no day, or one pointed to ("that night") from no date just told."""
    if isinstance(end.day, Anaphor):
        return counted_from(mention, found.context.times) is None
    return end.day is None


def names_day(mention: Mention) -> bool:
    """Tell whether a time may stand without a preposition: a day may.

    "Started 2019" and "began the week" have an object.
    """
    value = mention.value
    if isinstance(value, CalendarDate):
        return value.day is not None
    if isinstance(value, Anaphor):
        return value.grain is Grain.DAY
    return not isinstance(value, MonthName | Era)


def split_period(time: ResolvedTime) -> tuple[ResolvedTime, ResolvedTime]:
    """Return the first and the last day of a range, as two times.

    An end that is no day ("from 1946 to 1971") is some day of its year.
    """
    if len(time.readings) == 1 and len(time.ends) == 2:
        first, last = (end.readings for end in time.ends)
        if len(first) == len(last) == 1 and first[0].days.first <= last[0].days.last:
            return (
                replace(time, readings=first, period=False, ends=()),
                replace(time, readings=last, period=False, ends=()),
            )
    firsts = tuple(replace(r, days=replace(r.days, last=r.days.first)) for r in time.readings)
    lasts = tuple(replace(r, days=replace(r.days, first=r.days.last)) for r in time.readings)
    return (
        replace(time, readings=firsts, period=False),
        replace(time, readings=lasts, period=False),
    )
