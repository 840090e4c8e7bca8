"""The times of an article round a length: the words between them, and the days told before it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from checker.model.claims import Claim, Event
from checker.model.clauses import Clause
from checker.model.meaning import (
    CalendarDate,
    Clock,
    Deictic,
    Grain,
    Meaning,
    PartOfDay,
    Period,
    Weekday,
)
from checker.model.text import Sentence
from checker.model.time import ResolvedTime

NEAR = 8
"""Times before and behind a length among which the ends of its window are looked for."""
FAR = 160
"""Code points that are looked at before a time, or between two."""


@dataclass(frozen=True, slots=True)
class WindowText:
    """What an article says round its times."""

    text: str
    sentences: Sequence[Sentence]
    times: Sequence[ResolvedTime]
    clauses: Mapping[int, Sequence[Clause]]
    claims: Sequence[Claim]
    dates: Sequence[Event] = ()
    published: int | None = None

    def near(self, place: int) -> Sequence[ResolvedTime]:
        """Return the times round the one at ``place``, itself among them."""
        return self.times[max(0, place - NEAR) : place + NEAR]

    def before(self, time: ResolvedTime) -> str:
        """Return the words of its sentence before a time."""
        start = time.mention.span.start
        begin = self.sentences[time.mention.sentence].span.start
        return self.text[max(begin, start - FAR) : start]

    def between(self, one: ResolvedTime, other: ResolvedTime) -> str:
        """Return the words between two times of a sentence, or what no words are where none are."""
        start, end = one.mention.span.end, other.mention.span.start
        together = one.mention.sentence == other.mention.sentence
        return self.text[start:end] if together and 0 <= end - start <= FAR else "\0"

    def sentence_before(self, time: ResolvedTime) -> str:
        """Return all the words of its sentence before a time."""
        begin = self.sentences[time.mention.sentence].span.start
        return self.text[begin : time.mention.span.start]

    def days_of(self, sentence: int) -> list[ResolvedTime]:
        """Return the days of the calendar that a sentence names."""
        return [t for t in self.times if t.mention.sentence == sentence and is_day(t)]

    def told(self, place: int, back: int) -> list[ResolvedTime]:
        """Return the dates told before a length in its sentence, or so many sentences back."""
        sentence = self.times[place].mention.sentence - back
        return [
            time
            for time in self.times[max(0, place - NEAR) : place]
            if time.mention.sentence == sentence and time.type in ("DATE", "TIME")
        ]


def is_day(time: ResolvedTime) -> bool:
    """Tell whether a time is one day of the calendar, or an hour of one."""
    return is_dated(time) and not time.period


def is_dated(time: ResolvedTime) -> bool:
    """Tell whether a time is a day, or days from one to another."""
    return bool(time.readings) and _day(time.mention.value)


def _day(value: Meaning | None) -> bool:
    match value:
        case Weekday() | Clock():
            return True
        case CalendarDate(day=day):
            return day is not None
        case Deictic(grain=grain):
            return grain is Grain.DAY
        case PartOfDay(day=inner):
            return inner is not None and _day(inner)
        case Period(first=first, last=last):
            return _day(first) and _day(last)
    return False
