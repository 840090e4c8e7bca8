"""Which claims speak of one and the same event. In doubt, apart.

Two claims are joined where the slots that their kind names in ``same`` are known and equal, or
where one plainly points back ("the visit") and only one event can be meant; where no word sets
them apart ("his last visit"), no date does, and no two named speakers tell them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from checker.model.claims import Claim, Event, Slot
from checker.model.clauses import Modality
from checker.model.rules import ClaimKind, RuleSet, SlotType
from checker.model.time import ResolvedTime

# What is not told as so, or as firmly planned, is never joined with what is.
FIRM = frozenset((Modality.FACT, Modality.PLAN))


@dataclass(slots=True)
class _Draft:
    kind: ClaimKind
    claims: list[Claim]
    why: list[str] = field(default_factory=list)


def join_claims(claims: Sequence[Claim], rules: RuleSet) -> tuple[Event, ...]:
    """Return the events of an article, in the order in which they are first told."""
    drafts: list[_Draft] = []
    of_kind: dict[str, list[_Draft]] = {}
    for claim in claims:
        kind = rules.kind(claim.kind)
        if kind is None:
            continue
        known = of_kind.setdefault(kind.name, [])
        fitting = [(draft, why) for draft in known[-REACH:] if (why := _same(draft, claim, kind))]
        chosen = _best(fitting, claim)
        if len(chosen) == 1:
            draft, why = chosen[0]
            draft.claims.append(claim)
            draft.why.append(why)
        else:
            drafts.append(_Draft(kind, [claim]))
            known.append(drafts[-1])
    return tuple(
        Event(number, draft.kind.name, tuple(draft.claims), tuple(draft.why))
        for number, draft in enumerate(drafts)
    )


REACH = 64
"""Events of a kind back to which a claim may be joined; more no reader keeps in mind."""
POINTED = "it points back, and only this one can be meant"
NOUN = "the same noun phrase"


def _best(fitting: Sequence[tuple[_Draft, str]], claim: Claim) -> Sequence[tuple[_Draft, str]]:
    """Return the events that the claim fits best: by the very same words, by what is the same
    with the same noun, by what is the same, by pointing back.
    """
    heads = {head for _, head in claim.nouns}
    ranks = []
    latest = max((draft.claims[-1].index for draft, _ in fitting), default=-1)
    called = [_called(draft, heads) for draft, _ in fitting]
    for (draft, why), alike in zip(fitting, called, strict=True):
        pointed = why == POINTED
        # "the visit" is the only one that was called so, unless a stay has been told of since
        plain = draft.claims[-1].index == latest and sum(called) == 1
        ranks.append((why != NOUN, pointed, not (alike and (plain or not pointed))))
    if not ranks:
        return fitting
    best = min(ranks)
    return [item for item, rank in zip(fitting, ranks, strict=True) if rank == best]


def _called(draft: _Draft, heads: set[str]) -> bool:
    """Whether an event was called by one of these nouns before."""
    return any(head in heads for claim in draft.claims for _, head in claim.nouns)


def _same(draft: _Draft, claim: Claim, kind: ClaimKind) -> str:
    """Return why the claim belongs to the draft, or "" where it does not."""
    if not _firm(claim) or not all(_firm(c) and _voices(c, claim) for c in draft.claims):
        return ""
    if any(not _marked_alike(c.marks, claim.marks) for c in draft.claims):
        return ""
    if any(_one_clause(c, claim) or _two_places(c, claim) for c in draft.claims):
        return ""
    spans = {span for span, _ in claim.nouns}
    if any(span in spans for c in draft.claims for span, _ in c.nouns):
        return NOUN
    if any(_ordered(c, claim) for c in draft.claims) or _elsewhere(draft, claim, kind):
        return ""
    if any(_one_of_many(c, claim, kind) for c in draft.claims):
        return ""
    equal: list[str] = []
    for name in kind.same:
        here = claim.slot(name)
        there = [slot for c in draft.claims if (slot := c.slot(name)) is not None]
        state = _agreement(here, there)
        if state == "differs":
            return ""
        if state == "equal":
            equal.append(name)
    if not _near(draft, claim, kind):
        return ""
    if any(_over_and_to_come(c, claim, kind) for c in draft.claims):
        return ""
    if any(_attributive(c, claim, kind) for c in draft.claims):
        return ""
    needed = [name for name in kind.same if _needed(kind, name)]
    if _bare_reference(draft, claim, kind):
        needed = [n for n in needed if claim.slot(n) or any(c.slot(n) for c in draft.claims)]
    if needed and all(name in equal for name in needed) and not _introduced(claim, kind):
        return "same " + " and ".join(equal)
    if claim.definite:
        return POINTED
    return ""


def _elsewhere(draft: _Draft, claim: Claim, kind: ClaimKind) -> bool:
    """Whether the one names its place, and the other's sentence speaks of another place only."""
    name = next(
        (s.name for s in kind.slots if s.name in kind.same and s.type is SlotType.PLACE), ""
    )
    if not name:
        return False
    return any(
        _other_place(one.slot(name), other.elsewhere)
        for c in draft.claims
        for one, other in ((c, claim), (claim, c))
    )


def _other_place(place: Slot | None, spoken: Sequence[str]) -> bool:
    if place is None or not place.entity or not spoken:
        return False
    return not any(_one_thing(place.entity, key) for key in spoken)


def _two_places(one: Claim, other: Claim) -> bool:
    """Whether the same end of two events is told of two places: "imposed in Oslo", "in Bergen"."""
    here, there = one.slot("place"), other.slot("place")
    if one.point != other.point or here is None or there is None:
        return False
    known = bool(here.entity and there.entity)
    return known and not _one_thing(here.entity, there.entity)


def _bare_reference(draft: _Draft, claim: Claim, kind: ClaimKind) -> bool:
    """Whether one side only points to what the other dates: "the day after the gates reopen".

    Then what neither of them names need not be known to be the same.
    """
    dates = [spec.name for spec in kind.slots if spec.type is SlotType.DATE]
    told = any(claim.slot(name) for name in dates)
    return not told or not any(c.slot(name) for c in draft.claims for name in dates)


def _over_and_to_come(one: Claim, other: Claim, kind: ClaimKind) -> bool:
    """Whether one tells what a person did and the other what he will do: two visits, two meetings.

    Only where both date the same end of it; an arrival that is past and a departure to come are
    one visit.
    """
    if identified_by(kind) is not SlotType.PERSON:
        return False
    if not one.point or one.point != other.point:
        return False
    if one.slot(one.point) is None or other.slot(one.point) is None:
        return False
    return {one.modality, other.modality} == {Modality.FACT, Modality.PLAN}


def _one_of_many(one: Claim, other: Claim, kind: ClaimKind) -> bool:
    """Whether a clause only counts from an act of a person: "two months after arriving there".

    A life has many arrivals; it is the one told elsewhere only if all that tells it is the same.
    """
    if identified_by(kind) is not SlotType.PERSON or not (one.referred or other.referred):
        return False
    undated = any(c.referred and c.point and c.slot(c.point) is None for c in (one, other))
    known = [(one.slot(name), other.slot(name)) for name in kind.same]
    return undated and any(
        (a is not None) != (b is not None) or (a and b and a.entity != b.entity) for a, b in known
    )


def identified_by(kind: ClaimKind) -> SlotType | None:
    """Return the type of the slot that first of all tells one event of a kind from another."""
    return next((s.type for s in kind.slots if s.name in kind.same and not s.optional), None)


def _needed(kind: ClaimKind, name: str) -> bool:
    spec = kind.slot(name)
    return spec is not None and not spec.optional


def _attributive(one: Claim, other: Claim, kind: ClaimKind) -> bool:
    """Whether a date in a noun phrase tells the two apart: "the May summit", "a hearing Tuesday".

    Such a date says which event is meant, so that another date means another event.
    """
    if identified_by(kind) is not SlotType.EVENT:
        return False
    if "<" in one.pattern and "<" in other.pattern:
        return False
    for spec in kind.slots:
        here, there = one.slot(spec.name), other.slot(spec.name)
        if spec.type is not SlotType.DATE or here is None or there is None:
            continue
        if here.time and there.time and not _close(here.time, there.time, 0):
            return True
    return False


def _marked_alike(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether no word sets the two apart.

    Names and other descriptions may be left out, "the drills" being "the Ulchi drills", but two
    that have nothing in common ("kite festival", "lantern festival") are two events.
    """
    left = [one, other]
    for sort in ("name:", "sort:"):
        described = [{m for m in marks if m.startswith(sort)} for marks in left]
        if described[0] and described[1] and not described[0] & described[1]:
            return False
        left = [marks - found for marks, found in zip(left, described, strict=True)]
    return left[0] == left[1]


def _introduced(claim: Claim, kind: ClaimKind) -> bool:
    """Whether an event that only its noun tells from others is told as new: "a drill"."""
    spec = kind.slot(kind.same[0])
    return spec is not None and spec.type is SlotType.EVENT and not claim.definite


def _firm(claim: Claim) -> bool:
    return claim.modality in FIRM and not claim.negated


def _voices(one: Claim, other: Claim) -> bool:
    """Two different named speakers may contradict each other without the article being wrong."""
    return not one.speaker or not other.speaker or one.speaker == other.speaker


def _one_clause(one: Claim, other: Claim) -> bool:
    """Two claims of one kind from one clause are two events ("Orr and Lund arrived")."""
    return one.sentence == other.sentence and one.clause == other.clause


def _ordered(one: Claim, other: Claim) -> bool:
    """What the article puts before or after another is another: "a week after the exercise"."""
    return any(r.claim == other.index for r in one.relations) or any(
        r.claim == one.index for r in other.relations
    )


def _agreement(here: Slot | None, there: Sequence[Slot]) -> str:
    if here is None or not here.entity:
        return "unknown"
    known = [slot.entity for slot in there if slot.entity]
    if not known:
        return "unknown"
    return "equal" if all(_one_thing(entity, here.entity) for entity in known) else "differs"


def _one_thing(one: str, other: str) -> bool:
    """Whether two keys name one thing: "the radio link" may be called "the link" later."""
    if one == other or one.startswith(f"{other}/") or other.startswith(f"{one}/"):
        return True  # the same, or a city and its country
    if not (one.startswith("thing:") and other.startswith("thing:")):
        return False
    here, there = (key.removeprefix("thing:").split() for key in (one, other))
    nested = set(here) <= set(there) or set(there) <= set(here)
    return nested and here[-1:] == there[-1:]


def _near(draft: _Draft, claim: Claim, kind: ClaimKind) -> bool:
    """Whether the dates of the claim can be those of the event: no reading is too far away."""
    if kind.near is None:
        return True
    names = [s.name for s in kind.slots if s.type is SlotType.DATE]
    ours = _dates(claim, names)
    theirs = [time for c in draft.claims for time in _dates(c, names)]
    return all(_close(one, other, kind.near) for one in ours for other in theirs)


def _dates(claim: Claim, names: Sequence[str]) -> list[ResolvedTime]:
    slots = (claim.slot(name) for name in names)
    return [*(slot.time for slot in slots if slot is not None and slot.time), *claim.frame]


def _close(one: ResolvedTime, other: ResolvedTime, near: int) -> bool:
    if not one.readings or not other.readings:
        return True
    return any(
        a.days.first - b.days.last <= near and b.days.first - a.days.last <= near
        for a in one.readings
        for b in other.readings
    )
