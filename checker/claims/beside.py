"""What stands beside a date and tells the same day in another way.

"On Oct. 21, two weeks ago"; "on 2 April, 19 days after the raid"; "three days later, on May 6";
"on Sunday, the fifth day of the exercise". An apposition says one thing twice, whatever its clause
says of it, so that such words tie the date itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from checker.claims.counted_days import CountedDay, counted_days
from checker.claims.identity import identified_by
from checker.claims.referents import Referents, plausible
from checker.claims.relations import reference
from checker.model.claims import Claim, Relation, Slot
from checker.model.clauses import Adjunct, Clause, Nominal
from checker.model.meaning import (
    Anchor,
    CalendarDate,
    Deictic,
    Grain,
    Meaning,
    Shift,
    Toward,
    Weekday,
)
from checker.model.rules import RuleSet, SlotType
from checker.model.text import Mention, Sentence, Span
from checker.model.time import ResolvedTime
from checker.resolve.lengths import length_days

_COMMA = re.compile(r"\)?(?:,| [–—-]{1,2}| \()\s*(?:(?:just|only|exactly|precisely|a|or)\s+)*$")
"""What may stand between a date and an apposition to it: "Oct. 21, just two weeks ago"."""
_THEN = re.compile(r"\)?,\s*(?:(?:on|by)\s+)?")
"""What may stand between an apposition and the date that follows: "Two weeks later, on Oct. 21"."""
_CLOSED = re.compile(
    r"\s*(?:[,.;:)–—]|$|--)|\s(?:and|but|after|when|as|because|following|in|at|by|with|to|for|from|over)\s"
)
"""What follows an apposition. In "It took effect May 1, two weeks ago clerks ..." none does."""
_LONGEST = 24
_REACH = 1


@dataclass(frozen=True, slots=True)
class Beside:
    """Finds the relations of the dates of an article to what stands beside them."""

    text: str
    sentences: Sequence[Sentence]
    times: Sequence[ResolvedTime]
    clauses: Mapping[int, Sequence[Clause]]
    referents: Referents
    rules: RuleSet

    def relations(self, point: str) -> Mapping[Span, tuple[Relation, ...]]:
        """Return for each date's span what the words beside it say of its day.

        ``point`` is the slot of the date's own claim that the relations speak of.
        """
        found: dict[Span, tuple[Relation, ...]] = {}
        for place, time in enumerate(self.times):
            if not _dated(time.mention.value) or not time.readings or time.period:
                continue
            said = tuple(self._of(place, point))
            if said:
                found[time.mention.span] = said
        for counted in counted_days(self.text, self.times, self.clauses):
            relation = self._counted(counted, point)
            if relation is not None:
                at = counted.date.mention.span
                found[at] = (*found.get(at, ()), relation)
        return found

    def _of(self, place: int, point: str) -> Iterator[Relation]:
        date = self.times[place]
        for other in self._neighbours(place):
            value = other.mention.value
            if isinstance(value, Shift) and value.anchor is Anchor.EVENT:
                yield from self._from_event(date, other, point)
            elif isinstance(value, Shift) and value.anchor is Anchor.MENTION:
                yield from self._from_before(place, other, value, point)
            elif _from_now(value) and self._spoken_now(other) and _written(date):
                days = other.readings[0].days
                yield self._tie(other, point, days.first, days.last)

    def _spoken_now(self, other: ResolvedTime) -> bool:
        """Whether a time counts from publication. In a quotation "today" is the speaker's."""
        quoted = self.sentences[other.mention.sentence].quoted(other.mention.span)
        return len(other.readings) == 1 and not quoted

    def _neighbours(self, place: int) -> Iterator[ResolvedTime]:
        """Yield the times in apposition to a date, before it and behind it."""
        date = self.times[place].mention
        if place + 1 < len(self.times):
            after = self.times[place + 1].mention
            gap = self.text[date.span.end : after.span.start]
            beside = after.sentence == date.sentence and len(gap) <= _LONGEST
            if beside and _COMMA.match(gap) and self._is_closed(self.times[place + 1]):
                yield self.times[place + 1]
        if place:
            before = self.times[place - 1].mention
            end = self._end(self.times[place - 1])
            gap = self.text[end : date.span.start]
            beside = before.sentence == date.sentence and end <= date.span.start
            if beside and len(gap) <= _LONGEST and _THEN.fullmatch(gap):
                yield self.times[place - 1]

    def _is_closed(self, time: ResolvedTime) -> bool:
        """Whether an apposition is over where the time stops, or tells what it counts from."""
        after = _CLOSED.match(self.text, time.mention.span.end)
        return time.offset is not None or after is not None

    def _subject(self, adjunct: Adjunct, sentence: int) -> Nominal | None:
        """Return the subject of the clause that an adjunct stands in."""
        for clause in self.clauses.get(sentence, ()):
            if clause.verb is not None and adjunct in clause.adjuncts:
                return clause.subject
        return None

    def _end(self, time: ResolvedTime) -> int:
        """Where a time stops, with what it counts from ("two days after the quake")."""
        adjunct = self._adjunct(time.mention) if time.offset is not None else None
        return adjunct.span.end if adjunct is not None else time.mention.span.end

    def _adjunct(self, mention: Mention) -> Adjunct | None:
        for clause in self.clauses.get(mention.sentence, ()):
            for adjunct in clause.adjuncts:
                if adjunct.time is not None and adjunct.time.span == mention.span:
                    return adjunct
        return None

    def _from_event(
        self, date: ResolvedTime, shift: ResolvedTime, point: str
    ) -> Iterator[Relation]:
        """Read "19 days after the raid"."""
        adjunct = self._adjunct(shift.mention)
        if shift.offset is None or adjunct is None:
            return
        sentence = shift.mention.sentence
        target = self.referents.counted_from(
            adjunct, sentence, None, self._subject(adjunct, sentence)
        )
        if adjunct.clause is not None and target is not None and self._of_person(target):
            return  # "two months after arriving in the country": one arrival of many
        low, high = shift.offset.low, shift.offset.high
        if target is not None and plausible(date, low, high, target):
            relation = self._order(shift.mention.span, point, low, high, target, adjunct.clause)
            if relation is not None:
                yield relation

    def _of_person(self, claim: Claim) -> bool:
        """Whether an undated claim is one of many that a person's life has."""
        kind = self.rules.kind(claim.kind)
        return (
            kind is not None
            and claim.slot(claim.point) is None
            and identified_by(kind) is SlotType.PERSON
        )

    def _from_before(
        self, place: int, shift: ResolvedTime, value: Shift, point: str
    ) -> Iterator[Relation]:
        """Read "three days later": counted from the one date told just before the two."""
        date = self.times[place].mention
        start = min(date.span.start, shift.mention.span.start)
        low, high = length_days(value.length)
        if low is None or high is None:
            return
        if value.toward is Toward.BEFORE:
            low, high = -high, -low
        for back in range(_REACH + 1):
            told = [
                time
                for time in self.times
                if time.mention.span.end <= start
                and time.mention.sentence == date.sentence - back
                and time.type in ("DATE", "TIME")
            ]
            if not told:
                continue
            if len(told) == 1 and _counts_from(told[0]):
                days = told[0].readings[0].days
                yield self._tie(shift, point, days.first + low, days.last + high, told[0])
            return

    def _tie(
        self,
        other: ResolvedTime,
        point: str,
        first: int,
        last: int,
        origin: ResolvedTime | None = None,
    ) -> Relation:
        span = other.mention.span
        slot = None
        if origin is not None:
            at = origin.mention.span
            slot = Slot(at, at.of(self.text), time=origin)
        return Relation(span, span.of(self.text), point, first, last, None, "", counted_from=slot)

    def _counted(self, counted: CountedDay, point: str) -> Relation | None:
        target = self.referents.named(counted.event)
        if target is None:
            return None
        kind = self.rules.kind(target.kind)
        if kind is None or kind.span is None:
            return None
        span = counted.span
        said = span.of(self.text)
        low, high = counted.low, counted.high
        return Relation(span, said, point, low, high, target.index, kind.span[0])

    def _order(
        self,
        span: Span,
        point: str,
        low: int | None,
        high: int | None,
        target: Claim,
        clause: int | None,
    ) -> Relation | None:
        backwards = low is None or (high is not None and high < 0)
        other = reference(target, self.rules, start=backwards, named=clause is None)
        if not other:
            return None
        return Relation(span, span.of(self.text), point, low, high, target.index, other)


def _dated(value: Meaning | None) -> bool:
    return isinstance(value, Weekday) or (isinstance(value, CalendarDate) and bool(value.day))


def _written(time: ResolvedTime) -> bool:
    """Whether a date is told by the calendar and not by its weekday."""
    return isinstance(time.mention.value, CalendarDate)


def _from_now(value: Meaning | None) -> bool:
    if isinstance(value, Deictic):
        return value.grain is Grain.DAY
    return isinstance(value, Shift) and value.anchor is Anchor.NOW


def _counts_from(time: ResolvedTime) -> bool:
    return _dated(time.mention.value) and len(time.readings) == 1 and not time.period
