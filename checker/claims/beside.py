"""What stands beside a date and tells the same day in another way.

"On Oct. 21, two weeks ago"; "on 9 May, 16 days after the quake"; "three days later, on May 6";
"on Sunday, the fifth day of the exercise". An apposition says one thing twice, whatever its clause
says of it, so that such words tie the date itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from checker.claims.counted_days import CountedDay, counted_days
from checker.claims.gaps import gaps, names_one_day
from checker.claims.identity import identified_by
from checker.claims.referents import Referents, plausible
from checker.claims.relations import reference
from checker.model.claims import Claim, Relation
from checker.model.clauses import Adjunct, Clause, Nominal
from checker.model.meaning import (
    Anchor,
    CalendarDate,
    DayAway,
    Deictic,
    Grain,
    Meaning,
    Shift,
)
from checker.model.rules import RuleSet, SlotType
from checker.model.text import Mention, Sentence, Span
from checker.model.time import ResolvedTime

_COMMA = re.compile(r"\)?(?:,| [–—-]{1,2}| \()\s*(?:(?:just|only|exactly|precisely|a|or)\s+)*$")
"""What may stand between a date and an apposition to it: "Oct. 21, just two weeks ago"."""
_THEN = re.compile(r"\)?,\s*(?:(?:on|by)\s+)?")
"""What may stand between an apposition and the date that follows: "Two weeks later, on Oct. 21"."""
_CLOSED = re.compile(
    r"\s*(?:[,.;:)–—]|$|--)|\s(?:and|but|after|when|as|because|following|on|in|at|by|with|to|for|from|over)\s"
)
"""What follows an apposition. In "It took effect May 1, two weeks ago clerks ..." none does."""
_LONGEST = 24
_WEEKS = 3
"""Days by which "six weeks from today" may be off."""


@dataclass(frozen=True, slots=True)
class Beside:
    """Finds the relations of the dates of an article to what stands beside them."""

    text: str
    sentences: Sequence[Sentence]
    times: Sequence[ResolvedTime]
    clauses: Mapping[int, Sequence[Clause]]
    referents: Referents
    rules: RuleSet

    def relations(
        self, point: str, numbers: Mapping[Span, int]
    ) -> Mapping[Span, tuple[Relation, ...]]:
        """Return for each date's span what the words beside it say of its day.

        ``point`` is the slot of a date's own claim that holds its day, ``numbers`` are the indexes
        of these claims.
        """
        found: dict[Span, list[Relation]] = {}
        for place, time in enumerate(self.times):
            if names_one_day(time):
                said = list(self._of(place, point, numbers))
                if said:
                    found[time.mention.span] = said
        for counted in counted_days(self.text, self.times, self.clauses):
            relation = self._counted(counted, point)
            if relation is not None:
                found.setdefault(counted.date.mention.span, []).append(relation)
        return {span: tuple(said) for span, said in found.items()}

    def _of(self, place: int, point: str, numbers: Mapping[Span, int]) -> Iterator[Relation]:
        date = self.times[place]
        for gap in gaps(self.text, self.times, place):
            number = numbers.get(gap.origin.mention.span)
            if number is not None:
                said = gap.span.of(self.text)
                yield Relation(gap.span, said, point, gap.low, gap.high, number, point)
        for other in self._neighbours(place):
            value = other.mention.value
            if isinstance(value, Shift) and value.anchor is Anchor.EVENT:
                yield from self._from_event(date, other, point)
            elif _from_now(value) and self._spoken_now(other) and _written(date):
                days = other.readings[0].days
                loose = _WEEKS if isinstance(value, DayAway) else 0
                span = other.mention.span
                low, high = days.first - loose, days.last + loose
                yield Relation(span, span.of(self.text), point, low, high, None, "")

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
        low, high = shift.offset.low, shift.offset.high
        target = self.referents.counted_from(
            adjunct,
            sentence,
            subject=self._subject(adjunct, sentence),
            fits=lambda claim: not _tells(claim, date) and plausible(date, low, high, claim),
        )
        if adjunct.clause is not None and target is not None and self._of_person(target):
            return  # "two months after arriving in the country": one arrival of many
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

    def _counted(self, counted: CountedDay, point: str) -> Relation | None:
        target = self.referents.named(counted.event)
        if target is None:
            return None
        kind = self.rules.kind(target.kind)
        if kind is None or kind.span is None:
            return None
        if identified_by(kind) is SlotType.PERSON and counted.event.adjuncts:
            return None  # "the third day of his stay in the port": one stay of several
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


def _tells(claim: Claim, date: ResolvedTime) -> bool:
    """Whether a claim is that of the date itself: it counts from another one."""
    slot = claim.slot(claim.point)
    return slot is not None and slot.span == date.mention.span


def _written(time: ResolvedTime) -> bool:
    """Whether a date is told by the calendar and not by its weekday."""
    return isinstance(time.mention.value, CalendarDate)


def _from_now(value: Meaning | None) -> bool:
    if isinstance(value, Deictic):
        return value.grain is Grain.DAY
    if isinstance(value, DayAway):
        return isinstance(value.day, Deictic)
    return isinstance(value, Shift) and value.anchor is Anchor.NOW
