"""Lengths and times of the clock in minutes, each with the room that its words leave.

A printed time is rounded: "4 p.m." is said of what began at three minutes past, "two hours later"
of what came twenty minutes after that. The bounds are those beyond which a careful editor would no
longer let the words stand.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from math import ceil, floor

from checker.model.meaning import Clock, Grain, Length, Modifier

DAY = 1440
HALF_DAY = 720


@dataclass(frozen=True, slots=True)
class Minutes:
    """From ``low`` to ``high`` minutes, both included, None unbounded; ``said`` is the number as it
    is written, None where no number was said.
    """

    low: int
    high: int | None
    said: int | None


_UNIT = {Grain.SECOND: Decimal(1) / 60, Grain.MINUTE: Decimal(1), Grain.HOUR: Decimal(60)}
# Of lengths without a number: "hours" is more than one, and stops where "a day" begins.
_UNCOUNTED = {
    Grain.SECOND: Minutes(0, 3, None),
    Grain.MINUTE: Minutes(0, 75, None),
    Grain.HOUR: Minutes(60, 1400, None),
}
_LESS = (Modifier.LESS_THAN, Modifier.EQUAL_OR_LESS)
_MORE = (Modifier.MORE_THAN, Modifier.EQUAL_OR_MORE)


def length_minutes(length: Length) -> Minutes | None:
    """Return how many minutes a length may stand for; None where it is not one of the clock.

    >>> length_minutes(Length(Decimal(2), Decimal(2), Grain.HOUR))
    Minutes(low=95, high=145, said=120)
    """
    parts = (length, *length.plus)
    if any(part.grain not in _UNIT for part in parts):
        return None
    if length.low is None or length.high is None:
        return _UNCOUNTED[length.grain] if length.low is length.high else None
    low = sum(((part.low or 0) * _UNIT[part.grain] for part in parts), Decimal(0))
    high = sum(((part.high or 0) * _UNIT[part.grain] for part in parts), Decimal(0))
    least = low - _room(low, parts[-1], below=True)
    most = high + _room(high, parts[-1], below=False)
    said = int(low) if low == high and low == int(low) else None
    return _hedged(Minutes(max(0, floor(least)), ceil(most), said), low, high, length.modifier)


def _room(minutes: Decimal, finest: Length, *, below: bool) -> int:
    """Return by how many minutes a length may be out that was counted in so fine a unit."""
    if finest.grain is Grain.SECOND:
        return 1
    if finest.grain is Grain.MINUTE:
        if minutes % 5 or minutes < 10:
            return 1
        return 3 if minutes < 60 or (finest.low or 0) < minutes else 8
    if finest.low != finest.high or (finest.low or 0) % 1:
        return 7 if minutes < 60 else 15
    if minutes <= 60:
        return 12 if below else 15
    return 25 if minutes < 360 else 30


def _hedged(plain: Minutes, low: Decimal, high: Decimal, hedge: Modifier) -> Minutes:
    """Widen a length by the word that stands before it."""
    if hedge is Modifier.NONE:
        return plain
    if hedge in _LESS:
        least = low * Decimal("0.6") if hedge is Modifier.LESS_THAN else 0
        return Minutes(floor(least), plain.high, None)
    if hedge in _MORE:
        return Minutes(plain.low, ceil(high * 2 + 60), None)  # of more one would say more
    return Minutes(
        min(plain.low, floor(low * Decimal("0.75"))),
        max(plain.high or 0, ceil(high * Decimal("1.25"))),
        None,
    )


_TOLD_HALF = re.compile(r"(?i)[ap]\.?\s?m\b|morning|afternoon|evening|night|noon|hours|[0-9]{4}")
_FULL_DAY = re.compile(r"(?<![0-9])0[0-9]")
SMALL_HOURS = 5


def clock_minutes(clock: Clock, words: str) -> tuple[Minutes, ...]:
    """Return the readings of a time of the clock, in minutes after midnight of its day.

    ``words`` are its own. Where neither they nor the figures tell the half of the day, there are
    two readings. "Midnight on Saturday" is either end of it.

    >>> [reading.said for reading in clock_minutes(Clock(9, 40), "9:40")]
    [580, 1300]
    """
    minute = clock.hour * 60 + (clock.minute or 0)
    found = [minute]
    if minute >= DAY:
        found.append(minute - DAY)
    elif 1 <= clock.hour <= 12 and not clock.zone and not _tells_half(words):
        found.append((minute + HALF_DAY) % DAY)
    if "night" in words.lower().split():  # "1 a.m. Thursday night" may be Friday
        found += [other + DAY for other in found if other < SMALL_HOURS * 60]
    return tuple(_blurred(other, clock) for other in dict.fromkeys(found))


def _tells_half(words: str) -> bool:
    return _TOLD_HALF.search(words) is not None or _FULL_DAY.search(words) is not None


def _blurred(minute: int, clock: Clock) -> Minutes:
    """Return a time of the clock with the room that rounding and a word before it leave."""
    if clock.modifier is Modifier.AFTER:
        return Minutes(minute, minute + 30, None)
    if clock.modifier is Modifier.BEFORE:
        return Minutes(minute - 30, minute, None)
    if clock.modifier is not Modifier.NONE:
        return Minutes(minute - 25, minute + 25, None)
    at = clock.minute or 0
    room = 3 if at == 0 else 2 if at % 15 == 0 else 1 if at % 5 == 0 else 0
    return Minutes(minute - room, minute + room, minute)
