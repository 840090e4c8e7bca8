"""What the resolver knows when it comes to a mention: publication, years, times told before."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from checker.model.frozen import frozen
from checker.model.meaning import Grain, Meaning
from checker.model.time import Reading
from checker.resolve.direction import Lean

MEMORY = 100
"""How many times and years are looked back at. No reader remembers more, and without a bound the
cost of a table of dates would grow with its square.
"""

_ORDER = {grain: place for place, grain in enumerate(Grain)}


def at_least_as_fine(grain: Grain, than: Grain) -> bool:
    """Tell whether ``grain`` says a time as exactly as ``than`` or more so."""
    return _ORDER[grain] <= _ORDER[than]


@frozen
class Told:
    """A time that was resolved before: its best reading and where it was said.

    ``meaning`` is what was said. ``dated`` marks a date of the calendar (not a weekday or
    "yesterday"), ``with_year`` one whose year was written. ``opens`` marks one that opens its
    sentence ("In 1969 the crew ...") and so frames all of it.
    """

    meaning: Meaning
    reading: Reading
    sentence: int
    dated: bool = False
    with_year: bool = False
    opens: bool = False

    @property
    def first(self) -> date:
        """The first day that it may mean."""
        return date.fromordinal(self.reading.days.first)


@frozen
class SpokenYear:
    """A year that the article speaks of. ``written`` is False for "last year" and "a year ago"."""

    year: int
    sentence: int
    written: bool = True


@dataclass(frozen=True)
class SpokenYears:
    """All years that an article speaks of, in text order, found by their sentence."""

    years: Sequence[SpokenYear]

    @cached_property
    def _sentences(self) -> list[int]:
        return [spoken.sentence for spoken in self.years]

    @cached_property
    def distinct(self) -> frozenset[int]:
        """The years without their places."""
        return frozenset(spoken.year for spoken in self.years)

    def between(self, first: int, last: int) -> Sequence[SpokenYear]:
        """Return the years of the sentences ``first`` to ``last``, `MEMORY` of them at most."""
        start = bisect_left(self._sentences, first)
        stop = bisect_right(self._sentences, last)
        return self.years[start : min(stop, start + MEMORY)]


@frozen
class Setting:
    """Where one mention stands.

    ``now`` is the day of writing: that of a dateline right before publication, else that of
    publication, or None; ``dateline`` is the other one of the two. ``told`` are the
    last `MEMORY` times before this one, oldest first. ``years`` are all years of the article.
    ``coming`` is the (year, month) that a list's last date gives to the days before it ("Monday
    20, Tuesday 21 and Wednesday 22 April"). ``opens`` marks a mention that opens its sentence.
    """

    now: date | None
    dateline: date | None
    lean: Lean
    sentence: int
    told: Sequence[Told]
    years: SpokenYears
    coming: tuple[int | None, int] | None = None
    governs: bool = False
    opens: bool = False

    def last(self, grain: Grain, within: int | None = None) -> Told | None:
        """Return the last time told at least as exactly as ``grain``, or None.

        ``within`` limits the search to so many sentences back (0: this sentence).
        """
        for told in reversed(self.told):
            if within is not None and self.sentence - told.sentence > within:
                return None
            if at_least_as_fine(told.reading.grain, grain):
                return told
        return None

    def last_dated(self, within: int) -> Told | None:
        """Return the last time told by the calendar, no more than so many sentences back."""
        for told in reversed(self.told):
            if self.sentence - told.sentence > within:
                return None
            if told.dated:
                return told
        return None

    def years_within(self, sentences: int) -> tuple[int, ...]:
        """Return the written years of the sentences nearby, before and after, nearest first."""
        window = self.years.between(self.sentence - sentences, self.sentence + sentences)
        near = [
            (abs(self.sentence - spoken.sentence), place, spoken.year)
            for place, spoken in enumerate(window)
            if spoken.written
        ]
        return tuple(dict.fromkeys(year for _, _, year in sorted(near)))
