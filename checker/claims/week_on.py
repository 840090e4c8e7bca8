"""Ends that are told by their weekday: "opens on Monday and closes on Thursday".

Read from the day of writing alone, a Wednesday, that Thursday would come before that Monday. An end
is counted from its start as well.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from checker.model.claims import Claim, Slot
from checker.model.meaning import Clock, Meaning, PartOfDay, Weekday, Which
from checker.model.time import Reading, ResolvedTime

WEEK = 7
MOST = 64
"""Starts that are looked at; no article tells of more, and a list that does costs their square."""
_NEAR = 3
"""Sentences between a start and an end that are told as of one thing."""


def settle_ends(claims: Sequence[Claim]) -> list[Claim]:
    """Return the claims, with a further reading of each end that would come before its start."""
    starts = [
        (claim, slot)
        for claim in claims
        if (slot := claim.slot("start")) is not None and _bare(slot)
    ][:MOST]
    return (
        [replace(claim, slots=tuple(_slots(claim, starts))) for claim in claims]
        if starts
        else (list(claims))
    )


def _slots(claim: Claim, starts: Sequence[tuple[Claim, Slot]]) -> Iterator[tuple[str, Slot]]:
    for name, slot in claim.slots:
        time = slot.time
        if name == "end" and time is not None and _bare(slot) and len(time.readings) == 1:
            day = time.readings[0].days.first
            if any(_begins_later(one, told, claim, slot, day) for one, told in starts):
                later = _week_on(time.readings[0])
                slot = replace(slot, time=replace(time, readings=(time.readings[0], later)))
        yield name, slot


def _begins_later(one: Claim, told: Slot, claim: Claim, slot: Slot, day: int) -> bool:
    """Whether a start told just before comes in the week after the day of an end."""
    time: ResolvedTime | None = told.time
    if one.kind != claim.kind or time is None or told.span.start > slot.span.start:
        return False
    if claim.sentence - one.sentence > _NEAR:
        return False
    return any(0 < reading.days.first - day < WEEK for reading in time.readings)


def _week_on(reading: Reading) -> Reading:
    first, last = reading.days.first + WEEK, reading.days.last + WEEK
    said = f"or a week on, counted from the start: {date.fromordinal(first).isoformat()}"
    days = replace(reading.days, first=first, last=last)
    return replace(reading, days=days, value=date.fromordinal(first).isoformat(), steps=(said,))


def _bare(slot: Slot) -> bool:
    return slot.time is not None and not slot.time.period and _weekday(slot.time.mention.value)


def _weekday(value: Meaning | None) -> bool:
    match value:
        case Weekday(which=which):
            return which is Which.BARE
        case PartOfDay(day=inner) | Clock(day=inner):
            return inner is not None and _weekday(inner)
    return False
