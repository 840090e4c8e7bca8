"""Days that a text counts down to: "the law takes effect in 30 days, on June 4".

It counts from the day of writing, or from a few days before it, when the count was started.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from checker.model.claims import Relation
from checker.model.meaning import CalendarDate, Grain, Length
from checker.model.text import Sentence, Span
from checker.model.time import ResolvedTime
from checker.resolve.lengths import length_days

_IN = re.compile(r"(?i)(?<!\bwith)\b(?:in|within)\s+$")
_BESIDE = re.compile(r"(?:,|\s--?|\s[–—])\s+(?:on\s+|by\s+)?")
NEAR = 8
EARLIER = 3
"""Days that the count may have begun before the article was written."""


@dataclass(frozen=True, slots=True)
class Countdown:
    """Finds the dates that an article counts down to."""

    text: str
    sentences: Sequence[Sentence]
    times: Sequence[ResolvedTime]
    published: int | None

    def relations(
        self, point: str, _numbers: Mapping[Span, int]
    ) -> Mapping[Span, tuple[Relation, ...]]:
        """Return for each such date's span the days that the count allows.

        ``point`` is the slot of the date's own claim that the relations speak of.
        """
        found: dict[Span, tuple[Relation, ...]] = {}
        if self.published is None:
            return found
        for place, (length, date) in enumerate(pairwise(self.times)):
            bounds = _bounds(length)
            if bounds is None or not self._counts(length, date):
                continue
            span = length.mention.span
            told = self._told(place, length)
            if told is None:
                continue  # it may count from a day told before, and which is not plain
            low, high = told[0] + bounds[0], told[1] + bounds[1] + 1
            said = span.of(self.text)
            found[date.mention.span] = (Relation(span, said, point, low, high, None, ""),)
        return found

    def _told(self, place: int, length: ResolvedTime) -> tuple[int, int] | None:
        """Return the days that the count may begin on: a day told before it, or that of writing."""
        assert self.published is not None
        low, high = self.published - EARLIER, self.published
        for time in self.times[max(0, place - NEAR) : place]:
            at = time.mention
            if at.sentence == length.mention.sentence and at.span.end <= length.mention.span.start:
                if time.type != "DATE" or len(time.readings) != 1 or time.period:
                    return None
                days = time.readings[0].days
                low, high = min(low, days.first), max(high, days.last)
        return low, high

    def _counts(self, length: ResolvedTime, date: ResolvedTime) -> bool:
        one, other = length.mention, date.mention
        value = other.value
        if one.sentence != other.sentence or not isinstance(value, CalendarDate) or not value.day:
            return False
        sentence = self.sentences[one.sentence]
        if sentence.quoted(one.span) or not date.readings:
            return False
        before = self.text[max(sentence.span.start, one.span.start - 16) : one.span.start]
        gap = self.text[one.span.end : other.span.start]
        return bool(_IN.search(before) and _BESIDE.fullmatch(gap))


def _bounds(time: ResolvedTime) -> tuple[int, int] | None:
    value = time.mention.value
    if time.type != "DURATION" or not isinstance(value, Length) or value.low is None:
        return None
    if value.grain not in (Grain.DAY, Grain.WEEK, Grain.MONTH):
        return None
    low, high = length_days(value)
    return None if low is None or high is None else (low, high)
