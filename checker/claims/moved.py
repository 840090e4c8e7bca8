"""Ends and starts that no longer stand: "was due to lapse at midnight" of a truce since extended.

Where an article tells that something was extended, put off or brought forward, what was planned
before is no rival of what is planned now; and what is told after talks were resumed is told of
other talks than those that had broken up.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from checker.model.claims import Claim
from checker.model.clauses import Modality, Tense
from checker.model.text import Sentence

_MOVED = re.compile(
    r"(?i)\b(?:extend|extension|prolong|renew|postpone|delay|reschedul|defer|lengthen|shorten|"
    r"truncat|curtail|cut(?:ting)? short|put(?:ting)? (?:off|back)|push(?:ed|ing)? back|"
    r"mov(?:ed?|ing) (?:back|forward|up)|brought forward|bring(?:ing)? forward|"
    r"roll(?:ed|ing)? over|called off|cancel|scrap|abandon)"
)
_AGAIN = re.compile(
    r"(?i)\b(?:resum|reconven|restart|reimpos|renew|reinstat|reopen|rejoin|back to the table)"
)


def settle_moved(claims: Sequence[Claim], sentences: Sequence[Sentence], text: str) -> list[Claim]:
    """Return the claims, with the plans that were changed since marked as lapsed.

    A plan "was to" be; and what an extension is told of was planned before it, up to its sentence.
    """
    events: dict[int, list[str]] = {}
    for claim in claims:
        if key := _key(claim):
            events.setdefault(claim.sentence, []).append(key)
    if not events:
        return list(claims)
    keys = [key for here in events.values() for key in here]
    first: dict[str, int] = {}
    if len(set(keys)) < len(keys):
        told = _told_of(_AGAIN, sentences, text, events)
        first = {key: numbers[0] for key, numbers in told.items()}
    last: dict[str, int] = {}
    if any(_is_plan(claim) for claim in claims):
        told = _told_of(_MOVED, sentences, text, events)
        last = {key: numbers[-1] for key, numbers in told.items()}
    if not first and not last:
        return list(claims)
    return [_lapsed(_apart(claim, first), last) for claim in claims]


def _told_of(
    words: re.Pattern[str],
    sentences: Sequence[Sentence],
    text: str,
    events: Mapping[int, Sequence[str]],
) -> dict[str, list[int]]:
    """Return for each event the sentences that have such words of it: its own, or the next."""
    found: dict[str, list[int]] = {}
    for sentence in sentences:
        if sentence.number not in events and sentence.number - 1 not in events:
            continue
        if words.search(text, sentence.span.start, sentence.span.end):
            number = sentence.number
            here = events.get(number) or events.get(number - 1, ())
            for key in here:
                found.setdefault(key, []).append(number)
    return found


def _apart(claim: Claim, first: Mapping[str, int]) -> Claim:
    """Set apart what is told from the sentence on in which an event is resumed."""
    key = _key(claim)
    if key and first.get(key, claim.sentence + 1) <= claim.sentence:
        return replace(claim, marks=claim.marks | {"resumed"})
    return claim


def _lapsed(claim: Claim, last: Mapping[str, int]) -> Claim:
    if not last or not _is_plan(claim):
        return claim
    key = _key(claim)
    before = bool(key) and claim.sentence <= last.get(key, -1)
    if claim.tense is Tense.PAST or before:
        return replace(claim, modality=Modality.LAPSED)
    return claim


def _is_plan(claim: Claim) -> bool:
    return claim.modality is Modality.PLAN and "<" in claim.pattern


def _key(claim: Claim) -> str:
    what = claim.slot("what")
    return what.entity if what is not None and what.entity.startswith("event:") else ""
