"""Verbs that are said once and meant twice: "Lund flew to Lima on Monday and Borg on Tuesday".

What stands behind "and" has a time of its own, and no verb. It is a clause with the verb before it:
with another subject, with another object ("visited Lima on Monday and Quito on Tuesday") or with
another place ("arrived in Lima on Monday and Quito on Tuesday").
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.language.clauses import kinds
from checker.language.clauses.chunks import Chunk, at
from checker.language.clauses.drafts import Draft
from checker.language.clauses.links import time_adjunct
from checker.model.clauses import Adjunct, ClauseKind, Nominal
from checker.model.meaning import PlaceName
from checker.model.text import Span

_JOINS = frozenset((kinds.CC, kinds.COMMA))


def opens_gap(chunks: Sequence[Chunk], i: int, end: int) -> bool:
    """Whether a clause without its verb follows the comma or "and" at ``i``, before ``end``.

    A time stands before it. A comma opens one only if "and" joins another on: "Lima on Monday,
    Quito on Tuesday and ...".
    """
    while i < end and chunks[i].kind in _JOINS:
        closing = chunks[i].low in ("and", "but")
        behind = _member(chunks, i + 1, end)
        if behind is None:
            return False
        if closing:
            return True
        i = behind
    return False


def gapped(chunks: Sequence[Chunk], draft: Draft, i: int, end: int) -> list[Draft]:
    """Return the clauses without verbs that follow ``draft`` from the comma or "and" at ``i``."""
    found: list[Draft] = []
    while i < end and chunks[i].kind in _JOINS:
        behind = _member(chunks, i + 1, end)
        if behind is None:
            break
        found.append(_clause(chunks, draft, i + 1, behind))
        i = behind
    return found


def _member(chunks: Sequence[Chunk], i: int, end: int) -> int | None:
    """Return where the noun phrase or place at ``i``, its phrases and its time end, or None."""
    while i < end and chunks[i].kind == kinds.ADV:
        i += 1  # "and again in Quito"
    if i + 1 < end and chunks[i].kind == kinds.PREP and _place_at(chunks, i + 1):
        i += 1  # ", in Quito on Thursday"
    if i >= end or chunks[i].kind != kinds.NP:
        return None
    i += 1
    while i < end:
        if chunks[i].kind == kinds.TIME:
            while i + 2 < end and chunks[i + 1].kind == kinds.CC and _is_time(chunks[i + 2]):
                i += 2  # "on Friday and Saturday"
            after = chunks[i + 1].kind if i + 1 < end else None
            return i + 1 if after is None or after in _ENDS else None
        if chunks[i].kind != kinds.PREP or chunks[i].either or i + 1 == end:
            return None
        i += 1
        if chunks[i].kind == kinds.NP:
            i += 1
    return None


_ENDS = frozenset((kinds.CC, kinds.COMMA, kinds.STOP, kinds.QUOTE, kinds.ADV))


def _clause(chunks: Sequence[Chunk], draft: Draft, first: int, behind: int) -> Draft:
    """Return the clause of ``draft``'s verb that the chunks from ``first`` on tell."""
    out = Draft(draft.verb_at, draft.verb, draft.shape, start=first)
    out.kind, out.link, out.parent = draft.kind, "and", draft.parent
    out.subject, out.subject_at = draft.subject, draft.subject_at
    joined = chunks[first - 1].end
    while chunks[first].kind == kinds.ADV:
        first += 1
    preposition = _placed(chunks, first, joined)
    if chunks[first].kind == kinds.PREP:
        preposition = chunks[first].low
        first += 1
    nominal = chunks[first].nominal
    assert nominal is not None
    if preposition and _is_place(nominal):
        out.after.append(Adjunct(nominal.span, preposition, nominal=nominal))
        out.objects.extend(draft.objects)
    elif draft.objects and not draft.verb.passive:
        out.objects.append(nominal)
    else:
        out.subject, out.subject_at = nominal, first
        if draft.kind is ClauseKind.RELATIVE:
            out.kind = ClauseKind.MAIN
    i = first + 1
    while i < behind:
        piece, following = chunks[i], at(chunks, i + 1)
        if piece.kind == kinds.TIME:
            out.after.append(time_adjunct(chunks, i)[0])
        elif piece.kind == kinds.PREP and following is not None and following.nominal is not None:
            span = Span(piece.start, following.end)
            if piece.low != "of":
                out.after.append(Adjunct(span, piece.low, nominal=following.nominal))
        i += 1
    return out


def _placed(chunks: Sequence[Chunk], first: int, joined: int) -> str:
    """Return the preposition of the place before the time before ``first``, or "".

    ``joined`` is where the comma or "and" between them ends.
    """
    i = first - 1
    while i > 0 and chunks[i].end >= joined:
        i -= 1
    while i > 0 and chunks[i].kind in (kinds.TIME, kinds.PREP, kinds.COMMA):
        i -= 1
    nominal, before = chunks[i].nominal, at(chunks, i - 1)
    if nominal is None or before is None or before.kind != kinds.PREP or not _is_place(nominal):
        return ""
    return before.low


def _is_time(piece: Chunk) -> bool:
    return piece.kind == kinds.TIME


def _place_at(chunks: Sequence[Chunk], i: int) -> bool:
    nominal = chunks[i].nominal
    return nominal is not None and _is_place(nominal)


def _is_place(nominal: Nominal) -> bool:
    return any(isinstance(mention.value, PlaceName) for mention in nominal.mentions)
