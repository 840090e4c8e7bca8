"""Order words that count from a deed told elsewhere: "three days after the landing".

A noun such as "landing" stands for what a verb has told ("marines landed on Sept. 11"); "the fire"
for what "broke out". Only where one such deed is told in the article is it plain which is meant.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from checker.claims.entities import Entities
from checker.claims.relations import ORDER
from checker.model.claims import Claim, Relation
from checker.model.clauses import Adjunct, Clause, Nominal
from checker.model.rules import RuleSet
from checker.model.text import Span
from checker.model.time import ResolvedTime


def relate_deeds(
    claims: Sequence[Claim],
    clauses: Mapping[int, Sequence[Clause]],
    text: str,
    times: Mapping[Span, ResolvedTime],
    entities: Entities,
    rules: RuleSet,
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
            target = _deed(adjunct.nominal, claim, claims, entities, rules)
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


def _deed(
    nominal: Nominal, claim: Claim, claims: Sequence[Claim], entities: Entities, rules: RuleSet
) -> Claim | None:
    """Return the one claim that tells of the deed that the noun phrase names."""
    if nominal.owner is not None and nominal.head in ENDS_OF_STAY:
        return _end_of_stay(nominal, claim, claims, entities)
    if nominal.determiner not in ("the", "that", "this"):
        return None
    verb = rules.vocabulary.tables.get("deed", {}).get(nominal.head)
    occurrence = rules.vocabulary.lists.get("occurrence", frozenset())
    thing = entities.key(nominal, (), nominal.span)
    found = []
    for other in claims:
        act, who = other.slot("act"), other.slot("who")
        if other.index == claim.index or act is None or not other.point:
            continue
        done = act.entity.removeprefix("verb:")
        told = verb is not None and done == verb
        occurred = done in occurrence and who is not None and thing and who.entity == thing
        if told or occurred:
            found.append(other)
    return found[0] if len(found) == 1 else None


ENDS_OF_STAY = {"arrival": "start", "departure": "end"}


def _end_of_stay(
    nominal: Nominal, claim: Claim, claims: Sequence[Claim], entities: Entities
) -> Claim | None:
    """Return the one claim that tells of somebody's arrival or departure: "after his arrival"."""
    point = ENDS_OF_STAY[nominal.head]
    owner = nominal.owner
    who = claim.slot("who")
    key = ""
    if owner is not None and not owner.pronoun:
        key = entities.key(owner, (), owner.span)
    elif who is not None:
        key = who.entity
    found = [
        other
        for other in claims
        if other.index != claim.index
        and other.point == point
        and (arrived := other.slot("who")) is not None
        and key
        and arrived.entity == key
        and other.slot(point) is not None
    ]
    return found[0] if len(found) == 1 else None
