"""The values that the check language computes with, and truth in three steps.

A value is a union of ranges: one for each way to read the words ("Saturday" may be the last or the
next one, "12 to 18 months" is any of them). Under charity a comparison is `Truth.FALSE` only if no
reading makes it true, and `Truth.TRUE` only if every one does; what lies between, and whatever
rests on something that the article does not say, is `Truth.UNKNOWN`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import IntEnum
from itertools import product
from typing import Final, TypeAlias

from checker.model.time import Days

MOST_RANGES: Final = 64
"""Beyond so many readings only their hull is kept: wider, so never falser."""


class Truth(IntEnum):
    """Kleene's three values, ordered, so that `and` is the least and `or` the greatest."""

    FALSE = 0
    UNKNOWN = 1
    TRUE = 2

    @classmethod
    def of(cls, fact: bool) -> Truth:
        """Return TRUE or FALSE."""
        return cls.TRUE if fact else cls.FALSE

    @classmethod
    def among(cls, facts: Iterable[bool]) -> Truth:
        """Return TRUE if all facts hold, FALSE if none does, UNKNOWN if they differ or if there
        are none.
        """
        seen = set(facts)
        return cls.of(seen.pop()) if len(seen) == 1 else cls.UNKNOWN

    def negated(self) -> Truth:
        """Return the truth of `not`."""
        return Truth(2 - self)


@dataclass(frozen=True, slots=True)
class Range:
    """All numbers from ``low`` to ``high``, both included; None is unbounded."""

    low: Decimal | None
    high: Decimal | None

    @classmethod
    def exact(cls, number: int | Decimal) -> Range:
        """Return the range that holds one number."""
        return cls(Decimal(number), Decimal(number))

    def overlaps(self, other: Range) -> bool:
        """Tell whether the two share a number."""
        return not (below(self.high, other.low) or below(other.high, self.low))

    def within(self, other: Range) -> bool:
        """Tell whether every number of this range is in ``other``."""
        return (other.low is None or (self.low is not None and self.low >= other.low)) and (
            other.high is None or (self.high is not None and self.high <= other.high)
        )

    def meet(self, other: Range) -> Range:
        """Return what two overlapping ranges share."""
        lows = [low for low in (self.low, other.low) if low is not None]
        highs = [high for high in (self.high, other.high) if high is not None]
        return Range(max(lows, default=None), min(highs, default=None))


Ranges: TypeAlias = tuple[Range, ...]


def below(left: Decimal | None, right: Decimal | None) -> bool:
    """Tell whether an upper bound lies below a lower bound; None is unbounded."""
    return left is not None and right is not None and left < right


@dataclass(frozen=True, slots=True)
class Unknown:
    """Something that the article does not say, or that could not be resolved."""


@dataclass(frozen=True, slots=True)
class DateValue:
    """A date: each reading is the stretch of days in which it lies."""

    readings: tuple[Days, ...]

    @property
    def ranges(self) -> Ranges:
        """The readings as ranges of day numbers."""
        return tuple(Range(Decimal(days.first), Decimal(days.last)) for days in self.readings)


@dataclass(frozen=True, slots=True)
class DurationValue:
    """A length of time in days."""

    ranges: Ranges


@dataclass(frozen=True, slots=True)
class NumberValue:
    """A number."""

    ranges: Ranges


@dataclass(frozen=True, slots=True)
class TextValue:
    """Words; more than one option where the article allows more than one reading."""

    options: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EntityValue:
    """Who or what is meant: the keys of the entity register, and the words in lower case."""

    keys: tuple[str, ...]
    words: tuple[str, ...] = ()


Ranged: TypeAlias = DateValue | DurationValue | NumberValue
Value: TypeAlias = Ranged | TextValue | EntityValue | Unknown


def dates(ranges: Iterable[Range]) -> DateValue | Unknown:
    """Return the date that lies in one of ``ranges`` of day numbers; an open range is unknown."""
    readings = []
    for item in ranges:
        if item.low is None or item.high is None:
            return Unknown()
        readings.append(Days(int(item.low), int(item.high)))
    return DateValue(tuple(readings)) if readings else Unknown()


def tidy(ranges: Iterable[Range]) -> Ranges:
    """Drop repeated ranges and keep their number in bounds."""
    kept = tuple(dict.fromkeys(ranges))
    return kept if len(kept) <= MOST_RANGES else (hull(kept),)


def hull(ranges: Sequence[Range]) -> Range:
    """Return the smallest range that holds all of ``ranges`` (at least one)."""
    lows = [item.low for item in ranges]
    highs = [item.high for item in ranges]
    return Range(
        None if None in lows else min(low for low in lows if low is not None),
        None if None in highs else max(high for high in highs if high is not None),
    )


def common(left: Ranges, right: Ranges) -> Ranges:
    """Return what the two unions share; empty if nothing."""
    return tidy(a.meet(b) for a, b in product(left, right) if a.overlaps(b))


def combine(step: Callable[[Range, Range], Range], left: Ranges, right: Ranges) -> Ranges:
    """Return the union of ``step`` over every pair of readings."""
    return tidy(step(a, b) for a, b in product(left, right))


def add(a: Range, b: Range) -> Range:
    """Return the sums of a number of ``a`` and one of ``b``."""
    return Range(_plus(a.low, b.low), _plus(a.high, b.high))


def negative(a: Range) -> Range:
    """Return the range of the numbers with their sign turned."""
    return Range(None if a.high is None else -a.high, None if a.low is None else -a.low)


def subtract(a: Range, b: Range) -> Range:
    """Return the differences of a number of ``a`` and one of ``b``."""
    return add(a, negative(b))


def multiply(a: Range, b: Range) -> Range:
    """Return the products; unbounded as soon as one side is."""
    ends = [_times(x, y) for x in (a.low, a.high) for y in (b.low, b.high)]
    known = [end for end in ends if end is not None]
    return Range(min(known), max(known)) if len(known) == len(ends) else Range(None, None)


def divide(a: Range, b: Range) -> Range:
    """Return the quotients; unbounded where the divisor may be 0 or has an open end."""
    if b.low is None or b.high is None or b.low <= 0 <= b.high:
        return Range(None, None)
    return multiply(a, Range(1 / b.high, 1 / b.low))


def _plus(a: Decimal | None, b: Decimal | None) -> Decimal | None:
    return None if a is None or b is None else a + b


def _times(a: Decimal | None, b: Decimal | None) -> Decimal | None:
    return None if a is None or b is None else a * b


def less(left: Ranges, right: Ranges, *, strict: bool) -> Truth:
    """Return the truth of ``left < right`` (``strict``) or ``left <= right``."""

    def compare(a: Decimal | None, b: Decimal | None, *, open_end: bool) -> bool:
        if a is None or b is None:
            return open_end
        return a < b if strict else a <= b

    pairs = tuple(product(left, right))
    if all(compare(a.high, b.low, open_end=False) for a, b in pairs):
        return Truth.TRUE
    possible = any(compare(a.low, b.high, open_end=True) for a, b in pairs)
    return Truth.UNKNOWN if possible else Truth.FALSE


def equal(left: Ranges, right: Ranges) -> Truth:
    """Return the truth of ``left == right``: certain only between two exact numbers."""
    if not any(a.overlaps(b) for a, b in product(left, right)):
        return Truth.FALSE
    single = len(left) == len(right) == 1 and left == right
    return Truth.of(True) if single and left[0].low == left[0].high else Truth.UNKNOWN


def inside(left: Ranges, right: Ranges) -> Truth:
    """Return the truth of ``left in right``, where ``right`` is what is allowed."""
    if all(any(a.within(b) for b in right) for a in left):
        return Truth.TRUE
    possible = any(a.overlaps(b) for a, b in product(left, right))
    return Truth.UNKNOWN if possible else Truth.FALSE
