"""Who is meant by "he" where an article tells of one death: its obituary has one subject.

"He was 78" behind the sentence that tells the death, and "before his 79th birthday" in one that
tells it again, are of the dead; so is "he was born", unless a relative is spoken of.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from checker.claims.entities import PERSONAL
from checker.model.claims import Claim, Slot

DEATH = "death"
BESIDE_DEATH = frozenset(("final-age",))
ANYWHERE = frozenset(("birth", "past-age", "last-birthday"))
NEXT = 2
"""Sentences behind that of a death in which an age is that at the death."""


def name_subject(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Return the claims, with the one person who has died where only a pronoun stood."""
    dead = {who.entity for claim in claims if (who := _dated_death(claim)) is not None}
    if len(dead) != 1:
        return tuple(claims)
    subject = next(iter(dead))
    told = [claim.sentence for claim in claims if _dated_death(claim) is not None]
    return tuple(_named(claim, subject, told) for claim in claims)


def _dated_death(claim: Claim) -> Slot | None:
    who = claim.slot("who")
    dated = claim.kind == DEATH and claim.slot("when") is not None
    return who if dated and who is not None and who.entity else None


def _named(claim: Claim, subject: str, told: Sequence[int]) -> Claim:
    who = claim.slot("who")
    if who is None or who.entity or who.text.lower() not in PERSONAL:
        return claim
    behind = any(0 <= claim.sentence - sentence <= NEXT for sentence in told)
    if claim.kind not in ANYWHERE and not (claim.kind in BESIDE_DEATH and behind):
        return claim
    slots = tuple(
        (name, replace(slot, entity=subject) if name == "who" else slot)
        for name, slot in claim.slots
    )
    return replace(claim, slots=slots)
