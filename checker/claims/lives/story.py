"""An article as the readers of lives see it: its sentences with the dates and lengths in each."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from checker.claims.times import split_period
from checker.language.counts import SMALL, count_value
from checker.model.claims import Claim, Slot
from checker.model.meaning import Grain, Meaning, Period
from checker.model.rules import RuleSet
from checker.model.text import Mention, Sentence, Span
from checker.model.time import Days, Reading, ResolvedTime
from checker.resolve.persons import Identities

FIGURE = rf"(?:{SMALL}|[0-9]{{1,3}})(?![\w%-]|[.,][0-9])"
"""A number as it may tell an age: "58", "ten", "twenty-nine"."""


LONGEST = 1_000
"""Code points of a sentence; what is longer is a table or a list."""

NEAR = 800
"""Days from the best reading of a time in which others are asked too."""


@dataclass(slots=True)
class Story:
    """An article: ``dates`` and ``lengths`` are its times by the number of their sentence, the
    ends of a range each for itself.
    """

    text: str
    sentences: Sequence[Sentence]
    times: Sequence[ResolvedTime]
    names: Sequence[Mention]
    identities: Identities
    published: date
    rules: RuleSet
    claims: Sequence[Claim] = ()
    dates: Mapping[int, Sequence[ResolvedTime]] = field(init=False)
    lengths: Sequence[ResolvedTime] = field(init=False)

    def __post_init__(self) -> None:
        dates: dict[int, list[ResolvedTime]] = {}
        lengths: list[ResolvedTime] = []
        for time in self.times:
            number = time.mention.sentence
            if number < 0 or self.sentence(time.mention.span.start) is None:
                continue
            if time.type == "DURATION":
                lengths.append(time)
            elif time.readings and time.type in ("DATE", "TIME"):
                ends = split_period(time) if isinstance(time.mention.value, Period) else (time,)
                dates.setdefault(number, []).extend(ends)
        self.dates, self.lengths = dates, lengths

    def read(self, slot: str, alone: frozenset[str], with_other: Mapping[str, str]) -> set[Span]:
        """Return the places that fill a slot of claims that rules hold against something already.

        Claims of the kinds ``alone`` say both sides; those ``with_other`` where a claim of the
        other kind is made of the same person or thing.
        """
        known: dict[str, set[str]] = {}
        for claim in self.claims:
            who = claim.slot("who") or claim.slot("what")
            if who is not None and who.entity:
                known.setdefault(claim.kind, set()).add(who.entity)
        found: set[Span] = set()
        for claim in self.claims:
            told = claim.slot(slot)
            if told is None:
                continue
            who = claim.slot("who") or claim.slot("what")
            other = known.get(with_other.get(claim.kind, ""), set())
            if claim.kind in alone or (who is not None and who.entity in other):
                found.add(told.span)
        return found

    def sentence(self, at: int) -> Sentence | None:
        """Return the sentence in which an offset lies, unless it is a table or a list."""
        number = bisect_right(self.sentences, at, key=lambda s: s.span.start) - 1
        found = self.sentences[number] if number >= 0 else None
        if found is None or at >= found.span.end or found.span.end - found.span.start > LONGEST:
            return None
        return found

    def around(self, number: int, before: int, after: int) -> list[ResolvedTime]:
        """Return the dates of a sentence and of so many before and behind it in its paragraph."""
        paragraph = self.sentences[number].paragraph
        first, last = max(0, number - before), min(len(self.sentences) - 1, number + after)
        return [
            time
            for other in range(first, last + 1)
            if self.sentences[other].paragraph == paragraph
            for time in self.dates.get(other, ())
        ]

    def slot(self, time: ResolvedTime) -> Slot:
        """Return the slot that a time fills."""
        span = time.mention.span
        return Slot(span, span.of(self.text), time=time, value=time.mention.value)

    def now(self, span: Span) -> ResolvedTime:
        """Return the day of the article as a time that stands at ``span``."""
        return placed(span, self.published, self.published)


def placed(span: Span, first: date, last: date) -> ResolvedTime:
    """Return a time that nobody wrote: some day between two, for the words at ``span``."""
    days = Days.between(first, last)
    return ResolvedTime(
        Mention(span, Meaning(), "", -1), "DATE", str(days), (Reading(days, Grain.DAY, str(days)),)
    )


def first_day(time: ResolvedTime) -> date:
    """Return the first day that a time may mean; far from its best reading it is another's."""
    best = time.readings[0].days
    return date.fromordinal(
        min(r.days.first for r in time.readings if abs(r.days.first - best.first) <= NEAR)
    )


def last_day(time: ResolvedTime) -> date:
    """Return the last day that a time may mean, see `first_day`."""
    best = time.readings[0].days
    return date.fromordinal(
        max(r.days.last for r in time.readings if abs(r.days.first - best.first) <= NEAR)
    )


def years_earlier(day: date, years: int) -> date:
    """Return the day so many years before another; February 29 is March 1 in other years."""
    year = max(1, day.year - years)
    try:
        return day.replace(year=year)
    except ValueError:
        return date(year, 3, 1)


def birthdays(born: date, day: date) -> int:
    """Return how old somebody is on a day."""
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def number_of(words: str) -> int | None:
    """Return the number that `FIGURE` has found; None of what is no word of a number by itself."""
    try:
        value = count_value(words.lower())
    except ArithmeticError:
        return None
    return None if value is None else int(value)
