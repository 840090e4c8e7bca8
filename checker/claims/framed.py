"""Events that a day may lie inside, and the dates that only seem to be theirs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from checker.claims import frame_words as words
from checker.claims.identity import FIRM
from checker.model.claims import Claim
from checker.model.clauses import Clause
from checker.model.meaning import CalendarDate, Clock, Deictic, Grain, Meaning, PartOfDay, Weekday


def settle_frames(
    claims: Sequence[Claim], clauses: Mapping[int, Sequence[Clause]], text: str
) -> list[Claim]:
    """Return the claims, with dates taken off events that these dates only lie inside.

    In "testified at the trial on May 3" the day is that of the testimony. The trial keeps it as a
    sign of which trial is meant.
    """
    return [_settled(claim, clauses[claim.sentence], text) for claim in claims]


def _settled(claim: Claim, here: Sequence[Clause], text: str) -> Claim:
    clause = here[claim.clause]
    taken = [slot for name, slot in claim.slots if name in ("start", "end") and slot.time]
    if clause.head is None or len(taken) != 1 or not claim.definite or not is_long(claim):
        return claim
    start = clause.head.span.start
    around = words.AROUND.search(text, max(0, start - words.REACH), start)
    behind = taken[0].span.start >= clause.head.span.end
    if around is None or not behind or verb_of(clause, here) is None:
        return claim
    slots = tuple((name, slot) for name, slot in claim.slots if slot not in taken)
    frame = tuple(slot.time for slot in taken if slot.time is not None)
    return replace(claim, slots=slots, frame=(*claim.frame, *frame))


def sort_of(claim: Claim) -> str:
    """Return what sort of event a claim speaks of, "" where it is none that has a noun."""
    what = claim.slot("what")
    return what.entity.removeprefix("event:") if what is not None else ""


def is_long(claim: Claim) -> bool:
    """Tell whether a claim speaks of a visit, or of an event of a sort that has some length."""
    return claim.kind == "visit" or sort_of(claim) in words.LONG


def is_usable(claim: Claim) -> bool:
    """Tell whether an event is pointed to, and told as so."""
    return claim.definite and is_told(claim)


def is_told(claim: Claim) -> bool:
    """Tell whether an event is told as so."""
    return not claim.negated and claim.modality in FIRM


def verb_of(noun: Clause, clauses: Sequence[Clause]) -> Clause | None:
    """Return the clause with a verb that a noun phrase stands in, where it is told as so."""
    clause = clauses[noun.parent] if noun.parent is not None else None
    verb = clause.verb if clause is not None else None
    return None if verb is None or verb.negated or verb.modality not in FIRM else clause


def names_day(value: Meaning | None) -> bool:
    """Tell whether a time is a day, or an hour or a part of one."""
    match value:
        case Weekday():
            return True
        case CalendarDate(day=day):
            return day is not None
        case Deictic(grain=grain):
            return grain is Grain.DAY
        case PartOfDay(day=inner) | Clock(day=inner):
            return inner is not None and names_day(inner)
    return False
