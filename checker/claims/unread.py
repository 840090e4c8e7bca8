"""What of an article no claim took up: the map of what to read next."""

from __future__ import annotations

from collections.abc import Sequence

from checker.model.claims import Claim
from checker.model.findings import Unread
from checker.model.text import Sentence
from checker.model.time import ResolvedTime


def unread(
    text: str,
    sentences: Sequence[Sentence],
    times: Sequence[ResolvedTime],
    claims: Sequence[Claim],
) -> tuple[Unread, ...]:
    """Return the sentences that were not understood, and why: their times fed no claim, or nothing
    in them did.
    """
    used = {slot.span for claim in claims for _, slot in claim.slots}
    used |= {relation.span for claim in claims for relation in claim.relations}
    left: dict[int, list[str]] = {}
    for time in times:
        mention = time.mention
        if mention.sentence >= 0 and mention.span not in used:
            left.setdefault(mention.sentence, []).append(mention.span.of(text))
    told = {claim.sentence for claim in claims}
    return tuple(
        Unread(
            sentence.span,
            sentence.span.of(text),
            _reason(left.get(sentence.number, ())),
        )
        for sentence in sentences
        if sentence.number in left or sentence.number not in told
    )


def _reason(words: Sequence[str]) -> str:
    if not words:
        return "no claim was read from it"
    return "no claim takes up " + ", ".join(f'"{word}"' for word in words)
