"""Every date that an article mentions, as a claim of its own, for rules about single dates."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from checker.claims.adjacency import told_by
from checker.claims.identity import FIRM
from checker.claims.times import split_period
from checker.model.claims import Claim, Event, Relation, Slot
from checker.model.clauses import Clause, Modality, Tense, VerbGroup
from checker.model.meaning import CalendarDate, Period
from checker.model.rules import ClaimKind, RuleSet, SlotType
from checker.model.text import Span
from checker.model.time import ResolvedTime
from checker.resolve.direction import Cue, lean

Told = Callable[[str, Mapping[Span, int]], Mapping[Span, tuple[Relation, ...]]]


def date_kind(rules: RuleSet) -> tuple[ClaimKind, str] | None:
    """Return the kind with a pattern that is nothing but a date slot, and that slot's name."""
    for kind in rules.claims:
        for pattern in kind.patterns:
            head = pattern.head
            spec = kind.slot(head.slot) if head is not None and not head.words else None
            if spec is not None and spec.type is SlotType.DATE and not pattern.adjuncts:
                return kind, spec.name
    return None


def date_events(
    times: Sequence[ResolvedTime],
    cues: Sequence[Cue | None],
    clauses: Mapping[int, Sequence[Clause]],
    text: str,
    rules: RuleSet,
    first: int,
    beside: Sequence[Told],
) -> tuple[Event, ...]:
    """Return one event for each date, numbered from ``first`` on, with its clause's tense.

    Each of ``beside`` is asked what is told of the day of each date in another way; it is given
    the date slot and the numbers of the claims. Only a date that plainly is the verb's own counts
    as told by it (see `told_by`).
    """
    found = date_kind(rules)
    if found is None:
        return ()
    kind, slot = found
    events: list[Event] = []
    told: dict[int, Modality] = {}
    for time, cue in zip(times, cues, strict=True):
        if time.type not in ("DATE", "TIME") or not (time.readings or time.impossible):
            continue
        span = time.mention.span
        number = first + len(events)
        modality, tense = _certain(cue)
        told[number] = modality
        verb = told_by(time.mention.span, clauses.get(time.mention.sentence, ()))
        if verb is None:
            modality = Modality.POSSIBLE if modality in FIRM else modality
        claim = Claim(
            index=number,
            kind=kind.name,
            slots=(*_slots(kind, slot, time, text), *_told(kind, verb, text)),
            span=span if verb is None else span.cover(verb.span),
            sentence=time.mention.sentence,
            clause=-1,
            speaker="",
            negated=False,
            modality=modality,
            tense=tense,
            point=slot,
        )
        events.append(Event(number, kind.name, (claim,)))
        for end in _ends(time):
            number = first + len(events)
            inside = Slot(span, span.of(text), time=end, value=end.mention.value)
            part = replace(claim, index=number, slots=((slot, inside),))
            events.append(Event(number, kind.name, (part,)))
    return _related(events, beside, slot, told)


def _related(
    events: Sequence[Event],
    beside: Sequence[Told],
    slot: str,
    told: Mapping[int, Modality],
) -> tuple[Event, ...]:
    """Return the events of dates with the relations to what stands beside them.

    What is put inside an event is told as surely as its clause has it, whatever its verb; when it
    was told is left open.
    """
    numbers: dict[Span, int] = {}
    for event in events:
        date = event.claims[0].slot(slot)
        if date is not None:
            numbers.setdefault(date.span, event.index)
    own: dict[int, tuple[Relation, ...]] = {}
    for source in beside:
        for span, relations in source(slot, numbers).items():
            if span in numbers:
                own[numbers[span]] = (*own.get(numbers[span], ()), *relations)
    out = []
    for event in events:
        relations = own.get(event.index, ())
        if relations:
            claim = event.claims[0]
            claim = replace(claim, relations=relations)
            inside = any(relation.within for relation in relations)
            if inside and told[event.index] in FIRM and claim.modality not in FIRM:
                claim = replace(claim, modality=Modality.FACT, tense=Tense.NONE)
            event = replace(event, claims=(claim,))
        out.append(event)
    return tuple(out)


def _ends(time: ResolvedTime) -> Iterator[ResolvedTime]:
    """Yield the ends of a range with a weekday of their own: "Tuesday, March 14 to April 24"."""
    value = time.mention.value
    if not isinstance(value, Period) or not time.readings:
        return
    for end, meaning in zip(split_period(time), (value.first, value.last), strict=True):
        if isinstance(meaning, CalendarDate) and meaning.weekday is not None:
            yield replace(end, mention=replace(time.mention, value=meaning))


def _told(kind: ClaimKind, verb: VerbGroup | None, text: str) -> Iterator[tuple[str, Slot]]:
    """Yield the verb that tells the date, where the kind has a slot for one."""
    name = next((spec.name for spec in kind.slots if spec.type is SlotType.VERB), None)
    if verb is not None and name is not None:
        yield name, Slot(verb.span, verb.span.of(text), entity=f"verb:{verb.lemma}")


def _slots(kind: ClaimKind, name: str, time: ResolvedTime, text: str) -> Iterator[tuple[str, Slot]]:
    """Yield the date, and for a range its first and last day."""
    span = time.mention.span
    slot = Slot(span, span.of(text), time=time, value=time.mention.value)
    if not any(reading.days.backwards for reading in time.readings):
        yield name, slot
    if time.period and time.readings and kind.span is not None:
        first, last = split_period(time)
        yield kind.span[0], replace(slot, time=first)
        yield kind.span[1], replace(slot, time=last)


def _certain(cue: Cue | None) -> tuple[Modality, Tense]:
    """Return how a date is told, as far as its clause settles it.

    "Was put off until Friday" has a past verb, but tells nothing of when Friday is.
    """
    if cue is None:
        return Modality.FACT, Tense.NONE
    if cue.modality is Modality.PLAN and cue.tense is Tense.PRESENT:
        return Modality.POSSIBLE, cue.tense  # "arrives on Monday, May 3": a caption of the past?
    if cue.modality is Modality.PLAN and cue.quoted:
        return Modality.POSSIBLE, cue.tense  # a quotation may be older than its article
    if lean(cue).sure:
        return cue.modality, cue.tense
    doubtful = cue.modality in (Modality.FACT, Modality.PLAN)
    return Modality.POSSIBLE if doubtful else cue.modality, Tense.NONE
