"""What prose puts in between, and where it opens: parentheses, dashes, pairs of commas."""

from __future__ import annotations

from collections.abc import Sequence

from checker.language.clauses import kinds, shapes
from checker.language.clauses.chunks import Chunk
from checker.language.clauses.drafts import Draft, draft_at

ENDS_PHRASE = frozenset((kinds.NP, kinds.CLOSE))


def opening(chunks: Sequence[Chunk], drafts: Sequence[Draft], close: int) -> int | None:
    """Return what opens the bracket that the chunk at ``close`` may close, or None.

    ``drafts`` are those of the clauses before it. A parenthesis without its opening mark is taken
    to open where it closes.
    """
    kind = chunks[close].kind
    if kind == kinds.CLOSE:
        return opening_parenthesis(chunks, close)
    if kind == kinds.COMMA:
        return opening_comma(chunks, drafts, close)
    return _opening_dash(chunks, close) if kind == kinds.STOP else None


def opening_parenthesis(chunks: Sequence[Chunk], close: int) -> int:
    """Return the "(" before the ")" at ``close``, or ``close`` where there is none."""
    return next((i for i in range(close - 1, -1, -1) if chunks[i].kind == kinds.OPEN), close)


def _opening_dash(chunks: Sequence[Chunk], close: int) -> int | None:
    for i in range(close - 1, 0, -1):
        if chunks[i].kind == kinds.STOP and chunks[i - 1].kind == kinds.NP:
            return i
    return None


def opening_comma(chunks: Sequence[Chunk], drafts: Sequence[Draft], close: int) -> int | None:
    """Return the comma that opens the parenthesis which the comma at ``close`` closes.

    What stands between is an appositive, a relative clause, a participle, an age or an
    attribution; a noun phrase stands before it.
    """
    for i in range(close - 1, 0, -1):
        piece = chunks[i]
        if piece.kind in (kinds.STOP, kinds.QUOTE):
            return None
        if piece.kind != kinds.COMMA:
            continue
        # "who arrived on Monday, after two days of rain,"
        inside = chunks[i + 1]
        timed = chunks[i - 1].kind == kinds.TIME and inside.kind == kinds.PREP
        if inside.either:
            timed = False  # "for a year now, as the envoys have"
        if chunks[i - 1].kind not in ENDS_PHRASE and not timed:
            continue
        if _parenthetical(chunks, drafts, i + 1, close):
            return i
    return None


def _parenthetical(chunks: Sequence[Chunk], drafts: Sequence[Draft], begin: int, end: int) -> bool:
    while begin < end and chunks[begin].kind == kinds.ADV:
        begin += 1  # "originally planned for Monday"
    inner = chunks[begin:end]
    if not inner:
        return False
    first = inner[0]
    if first.kind in (kinds.REL, kinds.CONJ):
        return True
    if first.kind == kinds.PREP and inner[1:] and inner[1].kind == kinds.REL:
        return True
    if first.kind == kinds.VG:
        draft = draft_at(drafts, begin)
        return draft is not None and (
            draft.shape in (shapes.ING, shapes.PARTICIPLE, shapes.INFINITIVE) or draft.reports
        )
    finite = any(draft.finite and begin <= draft.verb_at < end for draft in drafts)
    if first.kind == kinds.NP and finite:
        told = draft_at(drafts, begin + 1)
        if told is not None and told.reports and not any(p.finite for p in inner[2:]):
            return True  # ", police said on Monday,"
        # "a veteran who led the talks" is still an appositive
        return any(piece.kind == kinds.REL for piece in inner)
    return not finite and first.kind in (kinds.NP, kinds.PREP, kinds.TIME)
