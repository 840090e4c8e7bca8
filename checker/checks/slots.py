"""What a slot of a claim is worth in the check language."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from checker.checks.values import (
    DateValue,
    DurationValue,
    EntityValue,
    NumberValue,
    Range,
    Ranges,
    TextValue,
    Truth,
    Unknown,
    Value,
    common,
    dates,
    tidy,
)
from checker.model.claims import Slot
from checker.model.meaning import Length, Modifier, Number
from checker.resolve.lengths import length_days

ABOUT: Final = Decimal("0.25")
"""How far "about 20" may be off: a quarter. Charity: a reporter's "about" is wide."""

ROUND_FROM: Final = 2
"""So many zeros at the end of a whole number make it a rounded one: 1,200 may be 1,150 to 1,250.
With one zero ("20 hurt") it is a count: rounding to tens is rare enough in counts of people.
"""

_MORE = frozenset({Modifier.MORE_THAN, Modifier.EQUAL_OR_MORE})
_LESS = frozenset({Modifier.LESS_THAN, Modifier.EQUAL_OR_LESS})


def number_range(number: Number) -> Range:
    """Return the numbers that a printed number may stand for.

    A printed number is the interval that it was rounded from (after statcheck), and a hedge widens
    it: "more than 20" has no upper end.

    >>> number_range(Number(Decimal("1.4"), Decimal("1.4")))
    Range(low=Decimal('1.35'), high=Decimal('1.45'))
    """
    if number.ordinal:
        return Range(number.low, number.high)  # "the 100th" is no rounded number
    low = None if number.low is None else number.low - _rounding(number.low)
    high = None if number.high is None else number.high + _rounding(number.high)
    if number.modifier in _MORE:
        return Range(low, None)
    if number.modifier in _LESS:
        return Range(None, high)
    if number.modifier is not Modifier.NONE:
        low = None if low is None else low - abs(low) * ABOUT
        high = None if high is None else high + abs(high) * ABOUT
    return Range(low, high)


def _rounding(number: Decimal) -> Decimal:
    """Return half of the unit to which ``number`` was rounded."""
    exponent = number.as_tuple().exponent
    if not isinstance(exponent, int):  # an infinity stands for no printed number
        return Decimal(0)
    if number != number.to_integral_value():
        return Decimal(5).scaleb(exponent - 1)
    whole = number.normalize().as_tuple().exponent
    assert isinstance(whole, int)
    return Decimal(5).scaleb(whole - 1) if number and whole >= ROUND_FROM else Decimal(0)


def length_of(slot: Slot) -> Length | None:
    """Return the duration that the slot's words mean, or None."""
    for value in (slot.value, slot.time.mention.value if slot.time else None):
        if isinstance(value, Length):
            return value
    return None


def as_range(low: int | None, high: int | None) -> Range:
    """Return a range of whole numbers as one of decimals."""
    return Range(
        None if low is None else Decimal(low),
        None if high is None else Decimal(high),
    )


def fact_ranges(slot: Slot, kind: str) -> Ranges:
    """Return what one statement says in a slot of type "date", "duration" or "number"; empty where
    it does not tell.
    """
    if kind == "date":
        readings = slot.time.readings if slot.time else ()
        return DateValue(tuple(reading.days for reading in readings)).ranges
    if kind == "duration":
        length = length_of(slot)
        return () if length is None else (as_range(*length_days(length)),)
    value = slot.value
    return (number_range(value),) if isinstance(value, Number) else ()


def joint(facts: Sequence[Ranges]) -> Ranges:
    """Return what all statements allow at once or, if they contradict each other, what any allows:
    that they do is for `agree` to find, and must not be found twice.
    """
    known = [ranges for ranges in facts if ranges]
    if not known:
        return ()
    together = known[0]
    for ranges in known[1:]:
        together = common(together, ranges)
    return together or tidy(item for ranges in known for item in ranges)


def slot_value(facts: Sequence[Slot], kind: str) -> Value:
    """Return the value of everything said in one slot of type ``kind``."""
    if not facts:
        return Unknown()
    if kind == "text":
        return TextValue(tuple(dict.fromkeys(slot.text for slot in facts)))
    if kind == "entity":
        return EntityValue(
            tuple(dict.fromkeys(slot.entity for slot in facts if slot.entity)),
            tuple(dict.fromkeys(slot.text.lower() for slot in facts)),
        )
    ranges = joint([fact_ranges(slot, kind) for slot in facts])
    if not ranges:
        return Unknown()
    if kind == "date":
        return dates(ranges)
    return DurationValue(ranges) if kind == "duration" else NumberValue(ranges)


def agreement(facts: Sequence[Slot], kind: str) -> Truth:
    """Tell whether all that is said in one slot can be true at once."""
    if len(facts) < 2:
        return Truth.TRUE
    if kind in ("entity", "text"):
        names = [slot.entity if kind == "entity" else slot.text.lower() for slot in facts]
        if len({name for name in names if name}) > 1:
            return Truth.FALSE
        return Truth.of(True) if all(names) else Truth.UNKNOWN
    said = [ranges for slot in facts if (ranges := fact_ranges(slot, kind))]
    if len(said) < 2:
        return Truth.UNKNOWN
    together = said[0]
    for ranges in said[1:]:
        together = common(together, ranges)
        if not together:
            return Truth.FALSE
    exact = len(said) == len(facts) and all(
        len(ranges) == 1 and ranges[0].low == ranges[0].high for ranges in said
    )
    return Truth.TRUE if exact else Truth.UNKNOWN
