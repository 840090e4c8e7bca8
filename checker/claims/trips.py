"""Whose trip a noun phrase tells of: "landed on Friday to begin a week-long tour".

The length stands in a phrase of its own, whose traveller is the subject of the clause round it. Of
a trip with several stops a departure may end no more than one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from checker.claims.entities import Entities
from checker.model.claims import Claim, Slot
from checker.model.clauses import Clause, Modality, Nominal
from checker.model.rules import RuleSet, SlotType
from checker.model.text import Sentence, Span

_ABOUT = re.compile(
    r"(?i)(?<!\w)(?:on|for|during|after|from|"
    r"(?:the\s+)?(?:very\s+)?"
    r"(?:(?:first|second|third|last|final|latest|next|opening|closing)\s+(?:\w+\s+)?)?"
    r"(?:start|beginning|outset|opening|end|close|conclusion|middle|culmination|climax|day|part|"
    r"midpoint|halfway point)\s+of|midway through|halfway through|wrapping up|winding up|"
    r"rounding off|ending|beginning|starting|capping|concluding|completing)\s*$"
)
_AND_BACK = re.compile(
    r"(?i)\bbefore\s+(?:going|returning|flying|heading|travell?ing)\s+(?:back|on)\b|\bbriefly\b"
)
_REACH = 64
_TRIPS = frozenset(("trip", "tour", "journey", "swing", "mission"))
_HOME = frozenset(("return", "come", "get", "head", "go"))


def settle_trips(
    claims: Sequence[Claim],
    clauses: Mapping[int, Sequence[Clause]],
    sentences: Sequence[Sentence],
    entities: Entities,
    rules: RuleSet,
    text: str,
) -> list[Claim]:
    """Return the claims, with the traveller filled in where a phrase about a trip names none."""
    claims = _tours(claims, clauses, text)
    tripping = any(head in _TRIPS for claim in claims for _, head in claim.nouns)
    spans = {sentence.number: sentence.span for sentence in sentences}
    out = []
    for claim in claims:
        here = clauses[claim.sentence]
        clause = here[claim.clause]
        between = claim.kind == "return" and _AND_BACK.search(text, *_ends(spans[claim.sentence]))
        onward = tripping and _onward(claim, clause, entities)
        if between or onward or _stops(claim, clause, entities):
            claim = replace(claim, modality=Modality.POSSIBLE)
        kind = rules.kind(claim.kind)
        first = kind.slots[0] if kind is not None else None
        if first is not None and first.type is SlotType.PERSON and not claim.slot(first.name):
            who = _traveller(claim, here, text)
            if who is not None and entities.is_person(who):
                key = entities.key(who, here, spans[claim.sentence])
                slot = Slot(who.span, who.span.of(text), entity=key)
                claim = replace(claim, slots=((first.name, slot), *claim.slots))
        out.append(claim)
    return out


def _tours(
    claims: Sequence[Claim], clauses: Mapping[int, Sequence[Clause]], text: str
) -> Sequence[Claim]:
    """Return the claims, with a tour as the visit that it begins: "landed for a six-day tour".

    Only where whoever is on tour does not leave one of its stops: goes home, or is not told to go.
    """
    ends = [c for c in claims if c.kind == "visit" and c.point == "end" and c.slot("end")]
    if any(not _HOMEWARD.search(c.span.of(text)) for c in ends):
        return claims
    begun = {
        claim.index: arrival
        for claim in claims
        if _of_tour(claim)
        and (arrival := _begins(claim, claims, clauses[claim.sentence], text)) is not None
    }
    if len(begun) != 1:
        return claims
    who = next(iter(begun.values())).slot("who")
    out = []
    for claim in claims:
        if claim.index in begun or (_of_tour(claim) and claim.definite and not claim.marks):
            kept = tuple((n, s) for n, s in claim.slots if n in ("start", "end", "length"))
            named = (("who", who),) if who is not None else ()
            claim = replace(claim, kind="visit", slots=(*named, *kept))
        out.append(claim)
    return out


def _of_tour(claim: Claim) -> bool:
    what = claim.slot("what")
    return claim.kind == "event" and what is not None and what.entity == "event:tour"


def _begins(
    claim: Claim, claims: Sequence[Claim], clauses: Sequence[Clause], text: str
) -> Claim | None:
    """Return the arrival, dated by the article, that begins a tour of some days."""
    if claim.slot("length") is None or not claim.nouns:
        return None
    noun = clauses[claim.clause]
    if noun.head is None or noun.parent is None:
        return None
    start = noun.head.span.start
    if not _ABOUT.search(text, max(0, start - _REACH), start):
        return None
    found = [
        c
        for c in claims
        if c.kind == "visit"
        and c.sentence == claim.sentence
        and c.clause == noun.parent
        and c.point == "start"
        and c.slot("start") is not None
    ]
    return found[0] if len(found) == 1 else None


_HOMEWARD = re.compile(r"(?i)\b(?:home|back|returns?|returned|returning)\b")


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _traveller(claim: Claim, clauses: Sequence[Clause], text: str) -> Nominal | None:
    """Return the subject of the clause that the trip's noun phrase stands in."""
    named = {span for span, _ in claim.nouns}
    for noun in clauses:
        head = noun.head
        if head is None or head.head_span not in named or head.owner is not None:
            continue
        start = head.span.start
        if noun.parent is None or not _ABOUT.search(text, max(0, start - _REACH), start):
            continue
        around: Clause | None = clauses[noun.parent]
        if around is not None and around.subject is not None and around.subject.span == head.span:
            around = _host(around, head, clauses)  # a relative clause of the noun's own
        if around is not None and around.subject is not None:
            return around.subject
    return None


def _host(clause: Clause, trip: Nominal, clauses: Sequence[Clause]) -> Clause | None:
    """Return the clause that a relative clause of a trip interrupts."""
    if clause.parent is not None:
        return clauses[clause.parent]
    for other in clauses:
        beside = (a.nominal for a in other.adjuncts if a.nominal is not None)
        if other.verb is not None and (
            other.parent == clause.index or any(n.span == trip.span for n in beside)
        ):
            return other
    return None


def _onward(claim: Claim, clause: Clause, entities: Entities) -> bool:
    """Whether a departure goes on to another place, so that it may end no more than one stop."""
    if claim.kind != "visit" or claim.point != "end" or clause.verb is None:
        return False
    return clause.verb.lemma.split()[0] not in _HOME and any(
        adjunct.preposition in ("for", "to")
        and adjunct.nominal is not None
        and entities.names_place(adjunct.nominal)
        for adjunct in clause.adjuncts
    )


def _stops(claim: Claim, clause: Clause, entities: Entities) -> bool:
    """Whether a clause tells of several places with a time each: "in Oslo from ... and in Rome"."""
    if claim.kind != "visit" or clause.verb is None:
        return False
    places = [
        adjunct
        for adjunct in clause.adjuncts
        if adjunct.preposition == "in"
        and adjunct.nominal is not None
        and entities.names_place(adjunct.nominal)
    ]
    days = [a for a in clause.adjuncts if a.time is not None and a.nominal is None]
    return len(places) > 1 and len(days) > 1
