"""How many days a length of time may stand for.

Counted days are exact; greater units stand for the interval that they were rounded from (the
tables of `checker.resolve.vague` say how wide and why).
"""

from __future__ import annotations

from decimal import Decimal
from math import ceil, floor

from checker.model.meaning import Grain, Length, Modifier
from checker.resolve.vague import (
    FACTORS,
    LESS_THAN_ONE,
    ROUNDING,
    SINGLE,
    TWO_WEEKS,
    UNCOUNTED,
    Vague,
)

Bounds = tuple[float, float | None]
DayRange = tuple[int | None, int | None]

# Days in one unit, for the shortest and for the longest stretch of the calendar.
_UNIT: dict[Grain, tuple[float, float]] = {
    Grain.SECOND: (1 / 86400, 1 / 86400),
    Grain.MINUTE: (1 / 1440, 1 / 1440),
    Grain.HOUR: (1 / 24, 1 / 24),
    Grain.PART: (1, 1),
    Grain.DAY: (1, 1),
    Grain.WEEKEND: (7, 7),
    Grain.WEEK: (7, 7),
    Grain.MONTH: (30.4, 30.5),
    Grain.SEASON: (91, 92),
    Grain.QUARTER: (91, 92),
    Grain.HALF: (182, 183),
    Grain.YEAR: (365.2, 365.3),
    Grain.DECADE: (3652, 3653),
    Grain.CENTURY: (36524, 36525),
}
_CLOCK = (Grain.SECOND, Grain.MINUTE, Grain.HOUR)


def length_days(length: Length) -> DayRange:
    """Return how many days may lie between the first and last moment of ``length``.

    None is unbounded. Days count exactly, a clock time may or may not run over midnight.

    >>> length_days(Length(Decimal(4), Decimal(4), Grain.DAY))
    (4, 4)
    >>> length_days(Length(Decimal(2), Decimal(2), Grain.WEEK))
    (12, 16)
    >>> length_days(Length(None, None, Grain.DAY))
    (2, 10)
    """
    low, high = _bounds(length)
    for part in length.plus:
        # Smaller units make the number exact, so only their own width is added.
        more_low, more_high = _exact(part)
        low, high = low + more_low, None if high is None or more_high is None else high + more_high
    return floor(low + 1e-6), None if high is None else ceil(high - 1e-6)


def count_days_range(length: Length) -> DayRange:
    """Return how many days of the calendar a stay of that length touches, both ends counted.

    A four-day visit touches four days; three nights touch four; a weekend two or three; 48 hours
    two or three. Greater units touch one day more than lie between their ends.

    >>> count_days_range(Length(Decimal(3), Decimal(3), Grain.DAY, nights=True))
    (4, 4)
    """
    low, high = length_days(length)
    nights = length.nights or length.grain is Grain.PART
    if length.grain is Grain.DAY and not nights and not length.plus:
        return low, high
    if nights:
        return _plus_one(low), _plus_one(high)
    if length.grain is Grain.WEEKEND:
        return (None if low is None else low + 1), high
    if length.grain in _CLOCK:
        return max(low or 0, 1), _plus_one(high)
    return low, _plus_one(high)


def _plus_one(number: int | None) -> int | None:
    return None if number is None else number + 1


def _bounds(length: Length) -> Bounds:
    """Apply the modifier to the width of the plain length."""
    low, high = _exact(length) if length.plus else _plain(length)
    factor = FACTORS.get(length.modifier)
    if factor is None or length.low is None:
        return low, high
    said_low, said_high = _exact(length)
    if length.modifier is Modifier.LESS_THAN and length.high == 1:
        factor = LESS_THAN_ONE
    if length.modifier is Modifier.APPROX and length.high == 1 and length.grain in SINGLE:
        return low, high  # "a year" is as loose as "about a year", or as "yearlong"
    if length.modifier is Modifier.APPROX:
        margin = max(said_low * (1 - factor.low), 1 if length.grain not in _CLOCK else 0)
        high = None if said_high is None or high is None else max(high, said_high + margin)
        return max(0, min(low, said_low - margin)), high
    if factor.high is None:
        return min(low, said_low * factor.low), None
    return said_low * factor.low, high


def _plain(length: Length) -> Bounds:
    """Return the width of a length without its modifier and smaller units."""
    if length.low is None and length.high is None:
        row = UNCOUNTED[length.grain]
        return row.low, row.high
    low, high = _exact(length)
    slack = _slack(length)
    if slack is None:
        return low, high
    if length.low == length.high == 1:
        return slack.low, slack.high
    # A number with a fraction was rounded to halves, not to wholes.
    share = 0.5 if _fraction(length.low) or _fraction(length.high) else 1.0
    return low + slack.low * share, None if high is None else high + (slack.high or 0) * share


def _slack(length: Length) -> Vague | None:
    if length.low == length.high == 1:
        return SINGLE.get(length.grain)
    if length.grain is Grain.WEEK and length.low == length.high == 2:
        return TWO_WEEKS
    return ROUNDING.get(length.grain)


def _exact(length: Length) -> Bounds:
    """Return number times unit, with only the calendar's own width."""
    if length.low is None and length.high is None:
        row = UNCOUNTED[length.grain]
        return row.low, row.high
    shortest, longest = _UNIT[length.grain]
    low = 0.0 if length.low is None else float(length.low) * shortest
    return low, None if length.high is None else float(length.high) * longest


def _fraction(number: Decimal | None) -> bool:
    return number is not None and number != number.to_integral_value()
