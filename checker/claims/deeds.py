"""Order words that count from what is told elsewhere: "three days after the landing"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from checker.claims.referents import Referents, plausible
from checker.claims.relations import ORDER
from checker.model.claims import Claim, Relation
from checker.model.clauses import Adjunct, Clause
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
            target = referents.deed(adjunct.nominal, claim)
            date = claim.slot(claim.point)
            if date is not None and date.time is not None and target is not None:
                target = target if plausible(date.time, low, high, target) else None
            if target is not None and span not in known:
                said = span.of(text)
                found.append(
                    Relation(span, said, claim.point, low, high, target.index, target.point)
                )
        out.append(replace(claim, relations=(*claim.relations, *found)) if found else claim)
    return tuple(out)


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
