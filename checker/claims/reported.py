"""Plans in reported speech: "the union said the strike would end on Sunday".

There "would" is the "will" of a past moment. It is a condition where the sentence has one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from checker.model.claims import Claim
from checker.model.clauses import Clause, Modality, VerbGroup
from checker.model.text import Span

_WOULD = re.compile(r"would\b(?! have\b)")
_CONDITION = re.compile(
    r"(?i)\b(?:if|unless|whether|were to|should|could|might|provided|otherwise|in case|depend\w*|"
    r"prefer\w*|like|want\w*|hope\w*|wish\w*|had|no longer|instead|originally)\b"
)


def settle_reported(
    claims: Sequence[Claim], clauses: Sequence[Clause], sentence: Span, text: str
) -> list[Claim]:
    """Return the claims of a sentence, with what somebody said would happen told as a plan."""
    if not any(claim.modality is Modality.CONDITION for claim in claims):
        return list(claims)
    if _CONDITION.search(text, sentence.start, sentence.end):
        return list(claims)
    return [
        replace(claim, modality=Modality.PLAN)
        if claim.modality is Modality.CONDITION
        and claim.speaker
        and _reported(clauses[claim.clause].verb, text)
        else claim
        for claim in claims
    ]


def _reported(verb: VerbGroup | None, text: str) -> bool:
    return verb is not None and bool(_WOULD.match(text, verb.span.start, verb.span.end))
