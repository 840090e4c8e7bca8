"""What a meaning resolves to, before it is tied to the mention that it was read from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from math import ceil, floor

from checker.model.frozen import frozen
from checker.model.meaning import Grain, Modifier
from checker.model.time import Days, Offset, Reading
from checker.resolve.calendar import unit_days
from checker.resolve.timex import unit_value
from checker.resolve.vague import PARTS


@frozen
class Answer:
    """The fields of `ResolvedTime` but for the mention; ``value`` is that of the first reading
    where there is one, and so may be left "" then. ``remember`` tells whether later phrases
    ("the following day") may count from it. ``ends`` are the answers for the two ends of a range.
    """

    value: str = ""
    readings: tuple[Reading, ...] = ()
    type: str = "DATE"
    period: bool = False
    offset: Offset | None = None
    modifier: Modifier = Modifier.NONE
    impossible: str = ""
    steps: tuple[str, ...] = ()
    remember: bool = True
    ends: tuple[Answer, ...] = ()

    @property
    def best_value(self) -> str:
        """The TIMEX3 value: that of the first reading, else the expression's own."""
        return self.readings[0].value if self.readings else self.value


def unit_reading(grain: Grain, day: date, *steps: str) -> Reading:
    """Return the reading "the unit of that grain which holds ``day``"."""
    return Reading(unit_days(grain, day), grain, unit_value(grain, day), steps)


def distinct(readings: Iterable[Reading | None]) -> tuple[Reading, ...]:
    """Drop None and all but the first of readings that name the same days with the same value."""
    kept: dict[tuple[Days, str], Reading] = {}
    for reading in readings:
        if reading is not None:
            kept.setdefault((reading.days, reading.value), reading)
    return tuple(kept.values())


def narrowed(reading: Reading, modifier: Modifier) -> Reading:
    """Keep only the part of the reading's days that "early", "mid-" or "late" leaves.

    The value stays that of the whole unit, as TIMEX3 wants it.

    >>> early = narrowed(unit_reading(Grain.MONTH, date(2021, 6, 5)), Modifier.START)
    >>> str(early.days), early.value
    ('2021-06-01/2021-06-12', '2021-06')
    """
    row = PARTS.get(modifier)
    count = reading.days.last - reading.days.first + 1
    if row is None or row.high is None or count < 3:
        return reading
    first = reading.days.first + floor(count * row.low)
    days = Days(first, reading.days.first + ceil(count * row.high - 1e-9) - 1)
    return replace(reading, days=days, steps=(*reading.steps, f"{row.phrase}: {days}"))
