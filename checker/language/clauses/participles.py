"""Whether a form that may be a past is a participle: "A deal, signed in Malta, held"."""

from __future__ import annotations

from collections.abc import Sequence

from checker.language.clauses import kinds, shapes, words
from checker.language.clauses.brackets import ENDS_PHRASE
from checker.language.clauses.chunks import Chunk, at
from checker.language.clauses.drafts import Draft, draft_at
from checker.model.clauses import ClauseKind


def is_participle(chunks: Sequence[Chunk], drafts: Sequence[Draft], verb_at: int, p: int) -> bool:
    """Tell whether the verb at ``verb_at``, with chunk ``p`` before it, is a reduced relative.

    It is one where the sentence goes on to another finite verb that would else have no subject:
    after a closing comma, or right after phrases that belong to the participle. ``drafts`` are
    those of the clauses before it.
    """
    prev = at(chunks, p)
    if prev is None or chunks[verb_at].low in words.REPORTING:
        return False
    if prev.kind == kinds.CONJ:
        return True  # "if elected on Nov. 6"
    earlier = at(chunks, p - 1)
    if earlier is not None and earlier.kind == kinds.REL:
        return False  # "the talks that Lund opened on Monday ended"
    if prev.kind == kinds.NP:
        # "for a three-day visit agreed under an old accord"
        return _inside_clause(chunks, drafts, p) or _verb_due(chunks, verb_at, comma=False)
    if prev.kind == kinds.COMMA and earlier is not None and earlier.kind in ENDS_PHRASE:
        return _verb_due(chunks, verb_at, comma=True)
    return False


def _verb_due(chunks: Sequence[Chunk], verb_at: int, *, comma: bool) -> bool:
    """Whether a finite verb without a subject follows; ``comma``: behind the comma that closes."""
    for i in range(verb_at + 1, len(chunks)):
        piece, before, following = chunks[i], chunks[i - 1], at(chunks, i + 1)
        if i == verb_at + 2 and piece.shape == shapes.ING and before.kind == kinds.PREP:
            continue  # "accused of shooting a guard"
        if piece.kind == kinds.VG:
            resumes = before.kind == kinds.COMMA if comma else i > verb_at + 1
            return piece.finite and resumes
        if piece.kind in (kinds.REL, kinds.CONJ, kinds.QUOTE) or piece.either:
            return False
        if piece.kind == kinds.CC and following is not None and following.kind == kinds.VG:
            return False  # "arrived on May 3 and leaves on May 7"
        if piece.kind == kinds.COMMA and not comma:
            return False
        if piece.kind == kinds.STOP:
            return not comma and following is not None and following.shape == shapes.FINITE
        deed = before.shape == shapes.ING and i == verb_at + 3
        if piece.kind == kinds.NP and before.kind not in (kinds.PREP, kinds.CC) and not deed:
            return False
    return False


def _inside_clause(chunks: Sequence[Chunk], drafts: Sequence[Draft], p: int) -> bool:
    """Whether the noun phrase at ``p`` is an adjunct or object of a finite verb before it."""
    if p < 2 or chunks[p - 1].kind != kinds.PREP or chunks[p - 1].either:
        return False
    i = p - 2
    while i >= 0 and chunks[i].kind in (kinds.NP, kinds.PREP, kinds.TIME, kinds.ADV):
        if chunks[i].either:
            return False
        i -= 1
    draft = draft_at(drafts, i)
    if draft is None or not draft.finite or draft.reports:
        return False
    # "the talks that Lund opened in Oslo ended": the main verb is still due
    return draft.kind is not ClauseKind.RELATIVE
