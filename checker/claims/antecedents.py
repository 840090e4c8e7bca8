"""What a relative clause speaks of: "a visit to Norway, which began on Sunday" is of the visit.

The clause reader takes the nearest noun. A place has no beginning; the event whose place it is has.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from checker.claims.entities import Entities
from checker.model.clauses import Clause, ClauseKind, Nominal

_OF_EVENTS = frozenset(
    "begin start open end finish conclude close run last wrap up wind expire continue".split()
)


def settle_antecedents(clauses: Sequence[Clause], entities: Entities) -> Sequence[Clause]:
    """Return the clauses of a sentence, with events for places as subjects of relative clauses."""
    if not any(_about_place(clause, entities) for clause in clauses):
        return clauses
    events = {
        adjunct.nominal.span: clause.head
        for clause in clauses
        if clause.head is not None
        for adjunct in clause.adjuncts
        if adjunct.nominal is not None and adjunct.preposition in ("to", "of", "in")
    }
    out = []
    for clause in clauses:
        subject: Nominal | None = clause.subject
        if _about_place(clause, entities) and subject is not None and subject.span in events:
            clause = replace(clause, subject=events[subject.span])
        out.append(clause)
    return out


def _about_place(clause: Clause, entities: Entities) -> bool:
    verb, subject = clause.verb, clause.subject
    return (
        clause.kind is ClauseKind.RELATIVE
        and verb is not None
        and subject is not None
        and verb.lemma.split()[0] in _OF_EVENTS
        and (entities.names_place(subject) or subject.head[:1].isupper())
        and not entities.is_person(subject)
    )
