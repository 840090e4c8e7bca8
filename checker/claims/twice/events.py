"""Events with the slots that were read from words round a time."""

from __future__ import annotations

from collections.abc import Iterable

from checker.model.claims import Claim, Event, Slot
from checker.model.clauses import Modality, Tense
from checker.model.rules import ClaimKind

Slots = tuple[tuple[str, Slot], ...]
"""What one statement says, by the names of the slots."""


def event_told(number: int, kind: ClaimKind, said: Iterable[tuple[int, Slots]]) -> Event:
    """Return the event of which ``said`` has the statements, each with its sentence's number.

    They stand in no clause, so that they count wherever they are told.
    """
    claims = []
    for sentence, slots in said:
        span = slots[0][1].span
        for _, slot in slots[1:]:
            span = span.cover(slot.span)
        claims.append(
            Claim(
                index=number,
                kind=kind.name,
                slots=slots,
                span=span,
                sentence=sentence,
                clause=-1,
                speaker="",
                negated=False,
                modality=Modality.FACT,
                tense=Tense.NONE,
            )
        )
    return Event(number, kind.name, tuple(claims))
