"""What ties a finite clause to what stands before it, and the phrases in front of its subject."""

from __future__ import annotations

from collections.abc import Sequence

from checker.language.clauses import kinds
from checker.language.clauses.chunks import Chunk, at
from checker.language.clauses.drafts import Draft, draft_at
from checker.model.clauses import Adjunct, ClauseKind
from checker.model.text import Span

_BOUNDARIES = frozenset((kinds.CC, kinds.CONJ, kinds.REL, kinds.STOP, kinds.QUOTE, kinds.OPEN))
_BEHIND_FRONTED = frozenset((kinds.COMMA, kinds.PREP, kinds.TIME, kinds.NP))


def tie(chunks: Sequence[Chunk], drafts: Sequence[Draft], draft: Draft, subject_at: int) -> int:
    """Give a finite clause its kind, its link and its fronted adjuncts; return where it starts.

    ``drafts`` are those of the clauses before it.
    """
    last = drafts[-1] if drafts else None
    begin = subject_at
    fronted, i = _fronted(chunks, drafts, begin)
    boundary = _is_boundary(chunks, i, fronted)
    if boundary:
        draft.before.extend(fronted)
        begin = i + 1
    direct = at(chunks, begin - 1)
    if direct is None:
        return begin
    if direct.kind == kinds.CONJ or direct.either:
        draft.kind, draft.link = ClauseKind.ADVERBIAL, direct.low
        return begin - 1
    if direct.from_event:
        draft.kind, draft.link = ClauseKind.ADVERBIAL, "shift"
    elif direct.kind == kinds.REL:
        draft.link = direct.low
        _under_relative(chunks, last, draft, begin - 1)
        return begin - 1
    elif direct.kind == kinds.CC:
        draft.link = direct.low
        if last is not None:
            draft.parent = last.parent
        return begin - 1
    elif direct.kind == kinds.VG or (not boundary and last is not None and last.reports):
        draft.kind = ClauseKind.COMPLEMENT
    return begin


def time_adjunct(chunks: Sequence[Chunk], i: int) -> tuple[Adjunct, int]:
    """Return the adjunct that the time at ``i`` closes, and where it begins."""
    piece, before = chunks[i], at(chunks, i - 1)
    if before is None or before.kind != kinds.PREP:
        return Adjunct(piece.span, "", time=piece.mention), i
    return Adjunct(Span(before.start, piece.end), before.low, time=piece.mention), i - 1


def _fronted(
    chunks: Sequence[Chunk], drafts: Sequence[Draft], subject_at: int
) -> tuple[list[Adjunct], int]:
    """Return the adjuncts right before a subject, and the last chunk before them."""
    i = subject_at - 1
    found: list[Adjunct] = []
    while i >= 0:
        piece, before = chunks[i], at(chunks, i - 1)
        if piece.kind in (kinds.COMMA, kinds.ADV):
            i -= 1
            continue
        if piece.kind == kinds.TIME and not piece.from_event:
            adjunct, begin = time_adjunct(chunks, i)
        elif piece.nominal is not None and before is not None:
            following = chunks[i + 1].kind
            time, preposition = None, ""
            if before.from_event and following == kinds.COMMA:
                time = before.mention  # "The day after the landing,"
            elif before.kind == kinds.PREP and following in _BEHIND_FRONTED:
                preposition = before.low
            else:
                break
            span = Span(before.start, piece.end)
            adjunct, begin = Adjunct(span, preposition, nominal=piece.nominal, time=time), i - 1
        elif piece.kind == kinds.VG and (shifted := _shifted(chunks, drafts, i)) is not None:
            adjunct, begin = shifted
        else:
            break  # "days after the ministry warned": the clause hangs on the shift
        found.append(adjunct)
        i = begin - 1
    return found[::-1], i


def _shifted(
    chunks: Sequence[Chunk], drafts: Sequence[Draft], i: int
) -> tuple[Adjunct, int] | None:
    """Return the clause with an order word that the verb at ``i`` closes, and where it begins.

    "On Aug. 13, a day after the drills began, the ministry ...": it dates the clause behind it.
    """
    draft = draft_at(drafts, i)
    shift = at(chunks, draft.start - 1) if draft is not None else None
    if draft is None or draft.link != "shift" or shift is None or shift.mention is None:
        return None
    number = drafts.index(draft)
    return Adjunct(shift.span, "", time=shift.mention, clause=number), draft.start - 1


def _is_boundary(chunks: Sequence[Chunk], i: int, fronted: Sequence[Adjunct]) -> bool:
    """Whether the clause with these fronted adjuncts begins behind chunk ``i``."""
    piece = at(chunks, i)
    if piece is None:
        return True
    if piece.kind == kinds.CC and i > 0 and fronted:
        # "between Wednesday and July 3, the paper said": two times, not a clause of its own
        return chunks[i - 1].kind != kinds.TIME
    return piece.kind in _BOUNDARIES


def _under_relative(
    chunks: Sequence[Chunk], last: Draft | None, draft: Draft, relative: int
) -> None:
    """Take in what stands before "that": a noun phrase is its object, if nobody says the clause."""
    before = at(chunks, relative - 1)
    saying = last is not None and last.reports
    if before is None or before.nominal is None or saying:
        draft.kind = ClauseKind.COMPLEMENT
    else:
        draft.kind, draft.antecedent_at = ClauseKind.RELATIVE, relative - 1
        draft.objects.append(before.nominal)
