"""Every date that an article mentions, as a claim of its own, for rules about single dates."""

from __future__ import annotations

from collections.abc import Sequence

from checker.model.claims import Claim, Event, Slot
from checker.model.clauses import Modality, Tense
from checker.model.rules import ClaimKind, RuleSet, SlotType
from checker.model.time import ResolvedTime
from checker.resolve.direction import Cue, lean


def date_kind(rules: RuleSet) -> tuple[ClaimKind, str] | None:
    """Return the kind with a pattern that is nothing but a date slot, and that slot's name."""
    for kind in rules.claims:
        for pattern in kind.patterns:
            head = pattern.head
            spec = kind.slot(head.slot) if head is not None and not head.words else None
            if spec is not None and spec.type is SlotType.DATE and not pattern.adjuncts:
                return kind, spec.name
    return None


def date_events(
    times: Sequence[ResolvedTime], cues: Sequence[Cue | None], text: str, rules: RuleSet, first: int
) -> tuple[Event, ...]:
    """Return one event for each date, numbered from ``first`` on, with its clause's tense."""
    found = date_kind(rules)
    if found is None:
        return ()
    kind, slot = found
    events: list[Event] = []
    for time, cue in zip(times, cues, strict=True):
        if time.type not in ("DATE", "TIME") or not (time.readings or time.impossible):
            continue
        span = time.mention.span
        number = first + len(events)
        modality, tense = _certain(cue)
        claim = Claim(
            index=number,
            kind=kind.name,
            slots=((slot, Slot(span, span.of(text), time=time, value=time.mention.value)),),
            span=span,
            sentence=time.mention.sentence,
            clause=-1,
            speaker="",
            negated=False,
            modality=modality,
            tense=tense,
            point=slot,
        )
        events.append(Event(number, kind.name, (claim,)))
    return tuple(events)


def _certain(cue: Cue | None) -> tuple[Modality, Tense]:
    """Return how a date is told, as far as its clause settles it.

    "Was put off until Friday" has a past verb, but tells nothing of when Friday is.
    """
    if cue is None:
        return Modality.FACT, Tense.NONE
    if lean(cue).sure:
        return cue.modality, cue.tense
    doubtful = cue.modality in (Modality.FACT, Modality.PLAN)
    return Modality.POSSIBLE if doubtful else cue.modality, Tense.NONE
