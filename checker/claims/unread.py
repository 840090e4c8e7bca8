"""What the article says of time and no claim took up: the map of what to read next."""

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
    """Return the sentences with time expressions that fed no claim, and which ones those are."""
    used = {slot.span for claim in claims for _, slot in claim.slots}
    used |= {relation.span for claim in claims for relation in claim.relations}
    left: dict[int, list[str]] = {}
    for time in times:
        mention = time.mention
        if mention.sentence >= 0 and mention.span not in used:
            left.setdefault(mention.sentence, []).append(mention.span.of(text))
    return tuple(
        Unread(
            sentences[number].span,
            sentences[number].span.of(text),
            "no claim takes up " + ", ".join(f'"{words}"' for words in left[number]),
        )
        for number in sorted(left)
    )
