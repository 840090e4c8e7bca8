"""The order that an article tells in words: "two days after the summit", "before he left".

An order word ties the date of its own clause to an event that stands next to it; how far apart the
two are is what the resolver made of the words.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from checker.claims.match import Context
from checker.claims.pointing import counted_from, in_days, points_back
from checker.model.claims import Claim, Relation, Slot
from checker.model.clauses import Adjunct, Clause, ClauseKind, Nominal
from checker.model.rules import RuleSet, SlotType
from checker.model.text import Span

# What a preposition says of the order: days from the event to the clause, None unbounded.
ORDER: dict[str, tuple[int | None, int | None]] = {
    "after": (0, None),
    "following": (0, None),
    "before": (None, 0),
    "ahead of": (None, 0),
    "prior to": (None, 0),
}
# "switched on again after a yearlong silence": the gap ends with what breaks it.
ENDS_GAP = (0, 1)


def relate(
    claims: Sequence[Claim], clauses: Sequence[Clause], context: Context, rules: RuleSet
) -> list[Claim]:
    """Return the claims of one sentence with the relations among them."""
    by_clause: dict[int, Claim] = {}
    for claim in claims:
        by_clause.setdefault(claim.clause, claim)
    out: list[Claim] = []
    for claim in claims:
        clause = clauses[claim.clause]
        found = [
            *_from_adjuncts(claim, clause, by_clause, context, rules),
            *_from_links(claim, clause, clauses, by_clause, context, rules),
            *_from_sequence(claim, clause, clauses, by_clause, context, rules),
            *_from_pointing(claim, clause, context),
        ]
        out.append(replace(claim, relations=tuple(found)) if found else claim)
    return out


def _from_adjuncts(
    claim: Claim,
    clause: Clause,
    by_clause: dict[int, Claim],
    context: Context,
    rules: RuleSet,
) -> list[Relation]:
    found = []
    for adjunct in clause.adjuncts:
        target = _target(adjunct, claim, by_clause)
        if target is None or target.index == claim.index:
            continue
        if adjunct.preposition == "during" and adjunct.nominal is not None:
            found += _during(claim, target, adjunct, context, rules)
            continue
        if adjunct.time is not None:
            time = context.times.get(adjunct.time.span)
            if time is None or time.offset is None:
                continue
            low, high = time.offset.low, time.offset.high
            span = adjunct.time.span
        elif adjunct.preposition in ORDER and adjunct.nominal is not None:
            low, high = ORDER[adjunct.preposition]
            gap = context.heads.get("gap", frozenset())
            if low == 0 and adjunct.nominal.head in gap and adjunct.nominal.determiner == "a":
                low, high = ENDS_GAP
            span = Span(adjunct.span.start, adjunct.span.start + len(adjunct.preposition))
        else:
            continue
        named = adjunct.clause is None
        found += _relation(claim, target, low, high, span, context, rules, named=named)
    return found


def _during(
    claim: Claim, target: Claim, adjunct: Adjunct, context: Context, rules: RuleSet
) -> list[Relation]:
    """Read "during the visit": not before its start and not after its end."""
    kind = rules.kind(target.kind)
    if kind is None or kind.span is None or not claim.point:
        return []
    span = adjunct.span
    first = Relation(
        span, span.of(context.text), claim.point, 0, None, target.index, kind.span[0], within=True
    )
    return [first, replace(first, low=None, high=0, other_point=kind.span[1])]


def _target(adjunct: Adjunct, claim: Claim, by_clause: dict[int, Claim]) -> Claim | None:
    if adjunct.clause is not None:
        return by_clause.get(adjunct.clause)
    if adjunct.nominal is None:
        return None
    return _naming(adjunct.nominal, claim, by_clause)


def _naming(nominal: Nominal, claim: Claim, by_clause: dict[int, Claim]) -> Claim | None:
    """Return the claim, other than ``claim``, whose event the noun phrase names."""
    for other in by_clause.values():
        named = any(span == nominal.head_span for span, _ in other.nouns)
        if named and other.index != claim.index:
            return other
    return None


def _from_links(
    claim: Claim,
    clause: Clause,
    clauses: Sequence[Clause],
    by_clause: dict[int, Claim],
    context: Context,
    rules: RuleSet,
) -> list[Relation]:
    """Read "X before Y happened", "after holding talks, X": a clause tied on by an order word."""
    found = []
    for other in clauses:
        if other.kind is not ClauseKind.ADVERBIAL or other.link not in ("after", "before"):
            continue
        if _governor(other, clauses) != clause.index or other.verb is None:
            continue
        target = by_clause.get(other.index)
        if target is None:
            continue
        low, high = ORDER[other.link]
        at = context.text.rfind(other.link, clause.span.start, other.verb.span.start)
        start = at if at >= 0 else other.span.start
        span = Span(start, start + len(other.link)) if at >= 0 else other.verb.span
        found += _relation(claim, target, low, high, span, context, rules)
    return found


def _governor(clause: Clause, clauses: Sequence[Clause]) -> int | None:
    """The clause that an adverbial clause is tied to: the one before it, or after if it leads."""
    if clause.parent is not None:
        return clause.parent
    return next(
        (c.index for c in clauses if c.index > clause.index and c.kind is ClauseKind.MAIN), None
    )


def _from_sequence(
    claim: Claim,
    clause: Clause,
    clauses: Sequence[Clause],
    by_clause: dict[int, Claim],
    context: Context,
    rules: RuleSet,
) -> list[Relation]:
    """Read "the summit, followed by talks the next day"."""
    head = clause.head
    if head is None:
        return []
    found = []
    table = rules.vocabulary.tables.get("sequence", {})
    for other in clauses:
        verb = other.verb
        if verb is None or verb.lemma not in table or not verb.passive:
            continue
        by = next((a.nominal for a in other.adjuncts if a.preposition == "by" and a.nominal), None)
        target = _naming(other.subject, claim, by_clause) if other.subject is not None else None
        if by is None or target is None or head.head_span != by.head_span:
            continue
        low, high = ORDER[table[verb.lemma]]
        span = verb.lemma_span
        found += _relation(claim, target, low, high, span, context, rules, named=True)
    return found


def _from_pointing(claim: Claim, clause: Clause, context: Context) -> list[Relation]:
    """Read "On the same day, Aug. 10,": words that point back beside the date that is meant."""
    taken = claim.slot(claim.point) if claim.point else None
    if taken is None or taken.time is None or points_back(taken.time.mention):
        return []
    found = []
    for adjunct in clause.adjuncts:
        time = context.times.get(adjunct.time.span) if adjunct.time is not None else None
        if adjunct.nominal is not None or adjunct.clause is not None:
            continue
        if time is None or not points_back(time.mention) or len(time.readings) != 1:
            continue
        origin = counted_from(time.mention, context.times)
        if origin is None or not in_days(time.mention):
            continue
        if time.mention.span.start > taken.span.start:
            continue
        days, span = time.readings[0].days, time.mention.span
        said = Slot(origin.mention.span, origin.mention.span.of(context.text), time=origin)
        found.append(
            Relation(
                span,
                span.of(context.text),
                claim.point,
                days.first,
                days.last,
                claim=None,
                other_point="",
                counted_from=said,
            )
        )
    return found


def _relation(
    claim: Claim,
    target: Claim,
    low: int | None,
    high: int | None,
    span: Span,
    context: Context,
    rules: RuleSet,
    *,
    named: bool = False,
) -> list[Relation]:
    """Return the relation of a claim to another; ``named`` where a noun names the other's event."""
    backwards = low is None or (high is not None and high < 0)
    other_point = _reference(target, rules, start=backwards, named=named)
    if not claim.point or not other_point:
        return []
    return [
        Relation(
            span=span,
            text=span.of(context.text),
            point=claim.point,
            low=low,
            high=high,
            claim=target.index,
            other_point=other_point,
        )
    ]


def _reference(target: Claim, rules: RuleSet, *, start: bool, named: bool) -> str:
    """The date of an event that is counted from: "before" its start, "after" its end.

    A clause about one end of it ("after the summit began") means that end.
    """
    kind = rules.kind(target.kind)
    if kind is None:
        return ""
    dated = any(s.type is SlotType.DATE for s in kind.slots)
    if kind.span is not None and (named or not _verbal(target)):
        return kind.span[0] if start else kind.span[1]
    return target.point if dated else ""


def _verbal(claim: Claim) -> bool:
    return "<" in claim.pattern
