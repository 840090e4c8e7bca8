"""Order words that count from what is told elsewhere: "three days after the landing"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import partial

from checker.claims.referents import Referents, plausible
from checker.claims.relations import ORDER
from checker.model.claims import Claim, Event, Relation
from checker.model.clauses import Adjunct, Clause, Modality, Tense
from checker.model.text import Span
from checker.model.time import ResolvedTime


def relate_deeds(
    claims: Sequence[Claim],
    clauses: Mapping[int, Sequence[Clause]],
    text: str,
    times: Mapping[Span, ResolvedTime],
    referents: Referents,
) -> tuple[Claim, ...]:
    """Return the claims with the relations to deeds added."""
    out = []
    for claim in claims:
        found: list[Relation] = []
        known = {relation.span for relation in claim.relations}
        for adjunct in clauses[claim.sentence][claim.clause].adjuncts:
            bounds = _bounds(adjunct, times)
            if bounds is None or adjunct.nominal is None or not claim.point:
                continue
            low, high, span = bounds
            date = claim.slot(claim.point)
            day = date.time if date is not None else None
            target = referents.deed(
                adjunct.nominal, claim, fits=partial(_plausible, day, low, high)
            )
            if target is not None and span not in known:
                said = span.of(text)
                found.append(
                    Relation(span, said, claim.point, low, high, target.index, target.point)
                )
        found += _began(claim, clauses[claim.sentence][claim.clause], referents, text)
        out.append(replace(claim, relations=(*claim.relations, *found)) if found else claim)
    return tuple(out)


def _began(claim: Claim, clause: Clause, referents: Referents, text: str) -> Iterator[Relation]:
    """Yield that a deed was done on the day it began: "the eruption began", "erupted"."""
    verb, date, subject = claim.verb, claim.slot(claim.point), clause.subject
    if verb is None or date is None or subject is None or claim.negated:
        return
    if claim.lemma not in _BEGIN or claim.modality is not Modality.FACT or claim.nouns:
        return
    if subject.determiner != "the" or subject.modifiers:
        return

    def fits(other: Claim) -> bool:
        told = all(head != subject.head for _, head in other.nouns)  # by a verb: "erupted"
        return told and _plausible(date.time, 0, 0, other)

    target = referents.deed(subject, claim, fits=fits)
    if target is not None and target.tense is Tense.PAST and target.modality is Modality.FACT:
        point = target.point
        yield Relation(verb, verb.of(text), claim.point, 0, 1, target.index, point)


_BEGIN = frozenset(("begin", "start", "happen", "occur", "take place"))


def settled(claims: Sequence[Claim], dates: Sequence[Event]) -> tuple[Claim, ...]:
    """Return the claims without the relations that stand in apposition to another date.

    In "Voters go to the polls on Sunday, four weeks after the first round" the words tell of
    Sunday, whatever clause they were read with.
    """
    beside: dict[Span, Span] = {}
    for event in dates:
        for claim in event.claims:
            date = claim.slot(claim.point)
            for relation in claim.relations:
                if date is not None:
                    beside[relation.span] = date.span
    out = []
    for claim in claims:
        own = claim.slot(claim.point)
        at = own.span if own is not None else None
        kept = tuple(r for r in claim.relations if beside.get(r.span, at) == at)
        out.append(replace(claim, relations=kept) if len(kept) < len(claim.relations) else claim)
    return tuple(out)


def past_bounds(claims: Sequence[Claim], text: str, published: date | None) -> tuple[Claim, ...]:
    """Return the claims with the day of publication as a bound for what is told as past.

    Only where something counts from a day that is not told, or is counted to it: "concluded talks,
    eight years after they began".
    """
    if published is None:
        return tuple(claims)
    last = published.toordinal() + 1  # a day for time zones
    out = []
    for claim in claims:
        told = claim.tense is Tense.PAST and claim.modality is Modality.FACT and not claim.negated
        counted = any(relation.claim is not None for relation in claim.relations)
        verb = claim.verb
        if told and counted and verb is not None and claim.slot(claim.point) is None:
            bound = Relation(verb, verb.of(text), claim.point, None, last, None, "")
            claim = replace(claim, relations=(*claim.relations, bound))
        out.append(claim)
    return tuple(out)


def _plausible(date: ResolvedTime | None, low: int | None, high: int | None, target: Claim) -> bool:
    return date is None or plausible(date, low, high, target)


def _bounds(
    adjunct: Adjunct, times: Mapping[Span, ResolvedTime]
) -> tuple[int | None, int | None, Span] | None:
    if adjunct.time is not None:
        time = times.get(adjunct.time.span)
        if time is None or time.offset is None:
            return None
        return time.offset.low, time.offset.high, adjunct.time.span
    if adjunct.preposition not in ORDER:
        return None
    low, high = ORDER[adjunct.preposition]
    start = adjunct.span.start
    return low, high, Span(start, start + len(adjunct.preposition))
