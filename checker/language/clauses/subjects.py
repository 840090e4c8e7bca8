"""Whose subject a noun phrase is: leftwards from a verb, over all that prose puts in between."""

from __future__ import annotations

from collections.abc import Sequence

from checker.language.clauses import kinds
from checker.language.clauses.brackets import opening
from checker.language.clauses.chunks import Chunk
from checker.language.clauses.drafts import Draft, draft_at
from checker.model.clauses import ClauseKind
from checker.model.meaning import PlaceName


def find_subject(
    chunks: Sequence[Chunk], drafts: Sequence[Draft], p: int
) -> tuple[int, bool] | None:
    """Return the place of the head noun phrase of the subject that ends at chunk ``p``.

    With it whether a bracket or a clause stands between it and the verb. ``drafts`` are those of
    the clauses before the verb.
    """
    bracketed = False
    while p >= 0:
        piece = chunks[p]
        if piece.kind in (kinds.CLOSE, kinds.COMMA, kinds.STOP):
            opens = opening(chunks, drafts, p)
            if opens is None:
                return None
            p, bracketed = opens - 1, True
        elif piece.kind in (kinds.QUOTE, kinds.ADV):
            p -= 1
        elif piece.kind in (kinds.TIME, kinds.NP, kinds.VG):
            antecedent = _antecedent(chunks, drafts, p)
            if antecedent is not None:
                p, bracketed = antecedent, True
            elif piece.kind == kinds.NP:
                return head_of(chunks, p), bracketed
            elif piece.kind == kinds.TIME:
                p -= 2 if chunks[p - 1].kind == kinds.PREP else 1
            else:
                return None
        else:
            return None
    return None


def _antecedent(chunks: Sequence[Chunk], drafts: Sequence[Draft], p: int) -> int | None:
    """Return what the relative or participle clause, without commas, that ends at ``p`` tells of.

    "The drills that the allies began on Monday will run": from "Monday" to "The drills".
    """
    i = p
    while i >= 0 and chunks[i].kind in (kinds.NP, kinds.PREP, kinds.TIME, kinds.ADV, kinds.CC):
        i -= 1
    draft = draft_at(drafts, i)
    if draft is not None and draft.kind is ClauseKind.ADVERBIAL and draft.parent is not None:
        # "a man accused of stabbing his neighbour will"
        outer = drafts[draft.parent]
        opened = i > 0 and chunks[i - 1].kind == kinds.PREP and outer.verb_at == i - 2
        return outer.antecedent_at if opened else None
    if draft is None or draft.antecedent_at is None:
        return None
    if chunks[p - 1].either and _own_clause(chunks, drafts, draft, i, p):
        return None
    governed = i == p or chunks[p - 1].kind in (kinds.PREP, kinds.CC)
    # "residents who lost power may": an object, but "a man who said power may": a subject
    governed = governed or (draft.kind is ClauseKind.RELATIVE and i == p - 1 and not draft.reports)
    return draft.antecedent_at if governed or chunks[p].kind != kinds.NP else None


def _own_clause(
    chunks: Sequence[Chunk], drafts: Sequence[Draft], draft: Draft, i: int, p: int
) -> bool:
    """Whether "after", "before" or the like right before chunk ``p`` opens a clause with it.

    The verb of ``draft`` is chunk ``i``, and the verb in question stands behind ``p``.
    """
    if chunks[i - 1].kind == kinds.COMMA:
        return True  # "The inquiry, ordered in March after a boiler exploded,"
    begin = draft.antecedent_at or 0
    if any(d.verb_at < begin and d.finite and not d.reports for d in drafts):
        return True  # "Police held a man who fled after a boiler exploded"
    verbs = 0
    for piece in chunks[p + 1 :]:
        if piece.kind in _ENDING:
            break
        verbs += piece.finite
    return verbs > 1  # "The man who fled after a boiler exploded was found"


_ENDING = frozenset((kinds.COMMA, kinds.CC, kinds.CONJ, kinds.REL, kinds.STOP, kinds.QUOTE))


def head_of(chunks: Sequence[Chunk], j: int) -> int:
    """From the last noun phrase of a subject back over "of ..." and other phrases."""
    while j >= 2 and chunks[j - 2].kind == kinds.NP:
        before, earlier = chunks[j - 1], chunks[j - 3] if j >= 3 else None
        if before.kind == kinds.PREP and not before.either:
            if earlier is not None and earlier.kind == kinds.VG and before.low != "of":
                break  # the phrase belongs to the verb before: "met Lund in Oslo Orr"
        elif before.low in ("and", "or") and before.kind == kinds.CC:
            # "envoys of the US and Russia": inside the phrase
            governed = earlier is not None and earlier.kind == kinds.PREP and not earlier.either
            if not governed or _pronoun(chunks[j]):
                break
        else:
            break
        j -= 2
    return j


def behind_place(chunks: Sequence[Chunk], j: int) -> int:
    """From a place back to the noun phrase that it belongs to, if any: "the president of Chad"."""
    while j >= 2 and chunks[j - 2].kind == kinds.NP and chunks[j - 1].kind == kinds.PREP:
        nominal = chunks[j].nominal
        if nominal is None or not any(
            isinstance(m.value, PlaceName) and m.span == nominal.head_span for m in nominal.mentions
        ):
            break
        j -= 2
    return j


def _pronoun(piece: Chunk) -> bool:
    return piece.nominal is not None and piece.nominal.pronoun
