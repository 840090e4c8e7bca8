"""Functions of what is said in a slot, and how it is written."""

from __future__ import annotations

from checker.checks.functions.registry import Facts, function
from checker.checks.slots import agreement
from checker.checks.values import Truth
from checker.model.meaning import CalendarDate, Clock, Meaning, Paired, PartOfDay, Period


@function("slot -> bool")
def stated(facts: Facts) -> Truth:
    """Whether the article says anything in this slot."""
    return Truth.of(bool(facts))


@function("slot -> bool")
def agree(facts: Facts) -> Truth:
    """Whether all that is said in this slot can be true at once."""
    raise TypeError("agree is evaluated with the type of its slot, see `agree_as`")


def agree_as(facts: Facts, kind: str) -> Truth:
    """Return `agree` for a slot of type ``kind``."""
    return agreement(facts, kind)


@function("date slot -> bool")
def exists(facts: Facts) -> Truth:
    """Whether the date is in the calendar: "June 31" is not."""
    times = [slot.time for slot in facts if slot.time is not None]
    if not times:
        return Truth.UNKNOWN
    return Truth.of(not any(time.impossible for time in times))


@function("date slot -> bool")
def explicit(facts: Facts) -> Truth:
    """Whether the date is written with its month and day, not told by a weekday or "last week"."""
    return Truth.among(_written_out(slot.time.mention.value) for slot in facts if slot.time)


def _written_out(value: Meaning | None) -> bool:
    match value:
        case CalendarDate(month=int(), day=int()) | Paired():
            return True
        case Period(first=first, last=last):
            return _written_out(first) and _written_out(last)
        case PartOfDay(day=inner) | Clock(day=inner):
            return _written_out(inner)
    return False


@function("date slot -> bool")
def period(facts: Facts) -> Truth:
    """Whether the date is a range with two ends: "Aug. 10-12"."""
    return Truth.among(slot.time.period for slot in facts if slot.time)
