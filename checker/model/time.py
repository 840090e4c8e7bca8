"""Time once resolved: days of the calendar, and how each reading was reached."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from checker.model.frozen import frozen
from checker.model.meaning import Grain

if TYPE_CHECKING:
    from checker.model.text import Mention


@frozen(order=True)
class Days:
    """A stretch of whole days, both ends included, as proleptic Gregorian ordinals
    (``datetime.date.toordinal``).
    """

    first: int
    last: int

    @classmethod
    def between(cls, first: date, last: date) -> Days:
        """Return the stretch from ``first`` to ``last``, both included."""
        return cls(first.toordinal(), last.toordinal())

    @property
    def backwards(self) -> bool:
        """Whether the text has the last day before the first ("from Aug. 12 to Aug. 10")."""
        return self.last < self.first

    def overlaps(self, other: Days) -> bool:
        """Tell whether the two stretches share a day."""
        return self.first <= other.last and other.first <= self.last

    def __str__(self) -> str:
        first, last = date.fromordinal(self.first), date.fromordinal(self.last)
        return first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}"


@frozen
class Reading:
    """One way to take a time expression.

    ``days`` is the stretch in which it lies (a day-grained reading has one day; "in June" has
    thirty). ``value`` is its TIMEX3 value. ``steps`` say how it was reached, in words, in order.
    """

    days: Days
    grain: Grain
    value: str
    steps: tuple[str, ...] = ()


@frozen
class Offset:
    """A time that hangs on an event of the article: between ``low`` and ``high`` days away from it
    (negative before it). None is unbounded.
    """

    low: int | None
    high: int | None


@frozen
class ResolvedTime:
    """A time mention with its readings, ranked: the first is the TIMEX3 answer, checks use all.

    ``type`` is TIMEX3's (DATE, TIME, DURATION, SET). ``value`` is the TIMEX3 value of the best
    reading, or of the expression itself where it has no place in the calendar (durations, sets,
    PAST_REF). ``readings`` is empty where no day could be found. ``period`` marks a range, whose
    readings span from its first day to its last; otherwise a stretch means "some day in it".
    ``offset`` is set where the mention counts from an event that the text names next to it.
    ``impossible`` says why the words name no day that exists ("June has 30 days"), else "".
    ``steps`` say, in words and in order, how the answer was reached: those of the best reading, or
    for what has no place in the calendar its own.
    """

    mention: Mention
    type: str
    value: str
    readings: tuple[Reading, ...] = ()
    period: bool = False
    offset: Offset | None = None
    modifier: str = ""
    impossible: str = ""
    steps: tuple[str, ...] = ()
    ends: tuple[ResolvedTime, ...] = ()

    @property
    def expressions(self) -> tuple[ResolvedTime, ...]:
        """What TIMEX3 has of it: the ends of a range, each a time of its own, or itself.

        A TIMEX3 value holds one date, so TimeML has "from 1999 to 2004" as two expressions.
        """
        return self.ends or (self,)

    @property
    def best(self) -> Reading | None:
        """The first reading, or None."""
        return self.readings[0] if self.readings else None
