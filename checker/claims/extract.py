"""Clauses into claims: every pattern whose verb or noun a clause has is tried on it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from checker.claims.antecedents import settle_antecedents
from checker.claims.context import Context, Match
from checker.claims.deeds import past_bounds, relate_deeds
from checker.claims.entities import Entities
from checker.claims.framed import settle_frames
from checker.claims.index import PatternIndex
from checker.claims.marks import marks_of
from checker.claims.match import match
from checker.claims.moved import settle_moved
from checker.claims.referents import Referents
from checker.claims.relations import relate
from checker.claims.reported import settle_reported
from checker.claims.trips import settle_trips
from checker.claims.week_on import settle_ends
from checker.language.clauses.words import REPORTING
from checker.model.claims import Claim, Slot
from checker.model.clauses import Clause, ClauseKind, Modality, Nominal, Tense
from checker.model.rules import ClaimKind, Pattern, RuleSet, SlotType
from checker.model.text import Sentence, Span
from checker.model.time import ResolvedTime

POINTING = frozenset("the this that these those both".split())


@dataclass(frozen=True, slots=True)
class _Hit:
    """A match, before it is a claim."""

    pattern: Pattern
    clause: Clause
    match: Match


def read_claims(
    text: str,
    sentences: Sequence[Sentence],
    clauses: Mapping[int, Sequence[Clause]],
    times: Mapping[Span, ResolvedTime],
    entities: Entities,
    rules: RuleSet,
    index: PatternIndex,
    published: date | None,
) -> tuple[Claim, ...]:
    """Return the claims of an article, in text order.

    ``clauses`` maps sentence numbers to their clauses, ``times`` the span of each time mention to
    what it was resolved to.
    """
    claims: list[Claim] = []
    for sentence in sentences:
        here = clauses.get(sentence.number, ())
        if not here:
            continue
        here = settle_antecedents(here, entities)
        context = Context(text, times, entities, rules, index, here, sentence.span, published)
        hits = _hits(context)
        hits += _fallbacks(hits, context)
        hits.sort(key=lambda hit: (hit.clause.span.start, hit.clause.index))
        parted = [(hit, found) for hit in hits for found in _distributed(hit)]
        made = [
            _claim(hit, found, number, context)
            for number, (hit, found) in enumerate(parted, start=len(claims))
        ]
        made = settle_reported(made, here, sentence.span, text)
        claims += relate(made, context)
        for clause in here:
            if clause.kind is ClauseKind.MAIN and clause.subject is not None:
                entities.note_subject(clause.subject, sentence.span)
    claims = settle_trips(settle_ends(claims), clauses, sentences, entities, rules, text)
    claims = settle_frames(settle_moved(claims, sentences, text), clauses, text)
    referents = Referents(claims, clauses, entities, rules, text)
    related = relate_deeds(claims, clauses, text, times, referents)
    return past_bounds(related, text, published)


def _hits(context: Context) -> list[_Hit]:
    """Return for each clause the best match of each kind."""
    hits: list[_Hit] = []
    for clause in context.clauses:
        best: dict[str, _Hit] = {}
        for kind, pattern in context.index.candidates(clause):
            found = match(pattern, kind, clause, context)
            if found is None:
                continue
            known = best.get(kind.name)
            if known is None or len(found.slots) > len(known.match.slots):
                best[kind.name] = _Hit(pattern, clause, found)
        hits += best.values()
    # a noun phrase that a verb's claim of the same kind has used up says nothing of its own
    used = {
        (hit.match.kind.name, noun.span)
        for hit in hits
        if hit.clause.verb is not None
        for noun in hit.match.heads
    }
    return [
        hit
        for hit in hits
        if hit.clause.head is None or (hit.match.kind.name, hit.clause.head.span) not in used
    ]


def _fallbacks(hits: Sequence[_Hit], context: Context) -> list[_Hit]:
    """Read what no other kind has read, where it has a date or another clause counts from it."""
    clauses = context.clauses
    taken = {hit.clause.index for hit in hits}
    counted_from = _counted_from(clauses)
    out: list[_Hit] = []
    for clause in clauses:
        if clause.verb is None or clause.index in taken:
            continue
        if clause.verb.lemma == "be" and clause.verb.modality is not Modality.PLAN:
            continue  # what is, is no event
        referred = clause.index in counted_from
        timed = any(a.time is not None for a in clause.adjuncts)
        counts = any(a.time and (a.nominal or a.clause is not None) for a in clause.adjuncts)
        if not referred and (not timed or clause.verb.lemma in REPORTING):
            continue
        for kind, pattern in context.index.fallbacks:
            found = match(pattern, kind, clause, context)
            if found is not None and (referred or counts or found.point in found.slots):
                out.append(_Hit(pattern, clause, found))
                break
    return out


def _counted_from(clauses: Sequence[Clause]) -> set[int]:
    """Return the clauses that others count from: "two days after he left", "before the vote"."""
    found = {a.clause for c in clauses for a in c.adjuncts if a.clause is not None}
    return found | {
        c.index for c in clauses if c.kind is ClauseKind.ADVERBIAL and c.link in ("after", "before")
    }


def _distributed(hit: _Hit) -> Iterator[Match]:
    """Yield one match for each member of a coordinated subject ("Orr and Lund arrived")."""
    whole, context = hit.match, hit.match.context
    subject, nominal = hit.pattern.subject, hit.clause.subject
    slot = whole.spec(subject.slot) if subject is not None else None
    if slot is None or nominal is None or not nominal.parts or slot.type is not SlotType.PERSON:
        yield whole
        return
    for part in nominal.parts:
        found = whole.copy()
        key = context.key(part)
        found.slots[slot.name] = Slot(part.span, part.span.of(context.text), entity=key)
        yield found


def _claim(hit: _Hit, found: Match, number: int, context: Context) -> Claim:
    clause, kind, index = hit.clause, found.kind, context.index
    verb = clause.verb
    governor = context.clauses[clause.parent] if clause.parent is not None else None
    lead = verb or (governor.verb if governor is not None else None)
    heads = found.heads or ([clause.head] if clause.head is not None else [])
    heads = [*heads, *_beside(clause, index.own[kind.name], heads)]
    now = context.published.year if context.published is not None else None
    order = [spec.name for spec in kind.slots]
    slots = sorted(found.slots.items(), key=lambda item: order.index(item[0]))
    filled = frozenset(slot.span for _, slot in slots)
    span = clause.span
    for _, slot in slots:
        span = span.cover(slot.span)
    negated = verb.negated if verb is not None else any(h.determiner == "no" for h in heads)
    return Claim(
        index=number,
        kind=kind.name,
        slots=tuple(slots),
        span=span,
        sentence=clause.sentence,
        clause=clause.index,
        speaker=clause.speaker,
        negated=negated,
        modality=lead.modality if lead is not None else Modality.FACT,
        tense=lead.tense if lead is not None else Tense.NONE,
        marks=marks_of(heads, kind.apart | index.contrast, filled, index.nouns, now),
        definite=any(_points_back(head) for head in heads),
        pattern=hit.pattern.source,
        point=found.point or _first_date(kind),
        nouns=tuple((head.head_span, head.head) for head in heads),
        frame=tuple(_frame(clause, filled, context.times)),
        elsewhere=tuple(_places(clause, kind, found, context)),
        verb=verb.span if verb is not None else None,
        lemma=verb.lemma if verb is not None else "",
        referred=clause.index in _counted_from(context.clauses),
    )


def _beside(clause: Clause, nouns: frozenset[str], heads: Sequence[Nominal]) -> list[Nominal]:
    """Return the event that a clause is about by a phrase beside it: "On her last visit, she"."""
    return [
        adjunct.nominal
        for adjunct in clause.adjuncts
        if adjunct.nominal is not None
        and adjunct.nominal not in heads
        and adjunct.preposition in ("on", "during", "in")
        and not nouns.isdisjoint(adjunct.nominal.nouns)
    ]


def _frame(
    clause: Clause, filled: frozenset[Span], times: Mapping[Span, ResolvedTime]
) -> Iterator[ResolvedTime]:
    """Yield the times of a clause that fill no slot."""
    for adjunct in clause.adjuncts:
        if adjunct.time is not None and adjunct.time.span not in filled:
            time = times.get(adjunct.time.span)
            if time is not None and time.readings:
                yield time


def _places(clause: Clause, kind: ClaimKind, found: Match, context: Context) -> Iterator[str]:
    """Yield the places that a sentence speaks of round a claim that names none of its own.

    "From there she travels to Tokyo, where she stays until Friday". Where somebody leaves for is
    not where he is.
    """
    own = next((spec.name for spec in kind.slots if spec.type is SlotType.PLACE), None)
    if own is None or own in found.slots:
        return
    for other in context.clauses:
        towards = ("in", "at") if other.index == clause.index else ("in", "at", "to")
        for adjunct in other.adjuncts:
            nominal = adjunct.nominal
            if nominal is None or adjunct.preposition not in towards or nominal.pronoun:
                continue
            if context.entities.names_place(nominal):
                yield context.key(nominal)


def _points_back(head: Nominal) -> bool:
    if head.head[:1].isupper():
        return True  # a name points to one thing
    return head.determiner in POINTING or head.owner is not None


def _first_date(kind: ClaimKind) -> str:
    return next((s.name for s in kind.slots if s.type is SlotType.DATE), "")
