"""Functions of where two things are told: what stands next to each other is of one matter."""

from __future__ import annotations

from checker.checks.functions.registry import Facts, function
from checker.checks.slots import slot_value
from checker.checks.values import DateValue, Truth, Value
from checker.model.claims import Event

_YEAR = 366


@function("event, event -> bool")
def follows(event: Event, other: Event) -> Truth:
    """Whether the second is told in the same sentence as the first, or in the one behind it."""
    return Truth.of(
        any(0 <= b.sentence - a.sentence <= 1 for a in event.claims for b in other.claims)
    )


@function("event, event -> bool")
def adjacent(event: Event, other: Event) -> Truth:
    """Whether both are told in one sentence, or in two that stand next to each other."""
    return Truth.of(
        any(abs(b.sentence - a.sentence) <= 1 for a in event.claims for b in other.claims)
    )


@function("event, event -> bool")
def one_sentence(event: Event, other: Event) -> Truth:
    """Whether both are told in one sentence."""
    return Truth.of(any(a.sentence == b.sentence for a in event.claims for b in other.claims))


@function("number slot -> date")
def last_of(facts: Facts) -> Value:
    """The last date of a list that was counted: 1998 for "in 1984, 1991 and 1998"."""
    return slot_value(facts, "date")


@function("event, event, date -> bool")
def of_another_year(event: Event, other: Event, day: DateValue) -> Truth:
    """Whether the sentence of the first has a date, not of the second, over a year from the day."""
    known = {slot.span for claim in other.claims for _, slot in claim.slots}
    stray = [
        reading.days
        for claim in event.claims
        for time in claim.frame
        if time.mention.span not in known
        for reading in time.readings[:1]
    ]
    return Truth.of(
        any(
            abs(days.first - now.first) > _YEAR and abs(days.last - now.last) > _YEAR
            for days in stray
            for now in day.readings
        )
    )
