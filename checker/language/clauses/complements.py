"""What stands behind a verb, up to the next clause: its objects and adjuncts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from checker.language.clauses import kinds
from checker.language.clauses.chunks import Chunk
from checker.language.clauses.coordination import joined_after
from checker.language.clauses.drafts import Draft
from checker.language.clauses.gapping import gapped, opens_gap
from checker.model.clauses import Adjunct, Nominal
from checker.model.text import Span


def complete(chunks: Sequence[Chunk], drafts: Sequence[Draft], number: int) -> list[Draft]:
    """Give the draft its objects and the adjuncts after its verb.

    Returns the clauses behind it that have its verb without saying it.
    """
    draft = drafts[number]
    end = _territory(chunks, drafts, number)
    i = draft.verb_at + 1
    after_comma = False
    while i < end:
        piece = chunks[i]
        following = chunks[i + 1] if i + 1 < end else None
        relative = piece.kind == kinds.TIME and chunks[i - 1].kind == kinds.REL
        if piece.kind == kinds.TIME and not relative:
            i = _time(chunks, drafts, number, i)
            continue
        if piece.kind == kinds.PREP and following is not None:
            if following.kind == kinds.TIME:
                i = _time(chunks, drafts, number, i + 1, preposition=piece)
                continue
            if following.nominal is not None:
                i = _phrase(chunks, draft, i, end)
                after_comma = False
                continue
        elif piece.kind == kinds.NP:
            if not after_comma and i != draft.subject_at:
                nominal, i = joined_after(chunks, i, end)
                draft.objects.append(nominal)
                continue
        elif (
            piece.kind in _JOINS
            and chunks[i - 1].kind == kinds.TIME
            and (draft.finite and opens_gap(chunks, i, end))
        ):
            return gapped(chunks, draft, i, end)
        elif piece.kind == kinds.COMMA:
            after_comma = True
        elif piece.kind == kinds.ADV and piece.low in ("here", "there", "home"):
            span = piece.span
            place = Nominal(span, piece.low, span, pronoun=True)
            draft.after.append(Adjunct(span, "", nominal=place))
        elif piece.kind == kinds.STOP:
            break
        i += 1
    return []


_JOINS = frozenset((kinds.CC, kinds.COMMA))


def _territory(chunks: Sequence[Chunk], drafts: Sequence[Draft], number: int) -> int:
    """Return the chunk before which what belongs to a clause ends: where the next one starts."""
    verb_at = drafts[number].verb_at
    end = len(chunks)
    for later in drafts[number + 1 :]:
        if verb_at < later.start < end:
            end = later.start
        if later.opens is not None and verb_at < later.opens < end:
            end = later.opens
    return end


def _time(
    chunks: Sequence[Chunk],
    drafts: Sequence[Draft],
    number: int,
    i: int,
    preposition: Chunk | None = None,
) -> int:
    """Add the time at ``i``; a shift takes with it what it counts from. Return where it ends."""
    piece = chunks[i]
    start, end, low = piece.start, piece.end, ""
    if preposition is not None:
        start, low = preposition.start, preposition.low
    clause: int | None = None
    nominal: Nominal | None = None
    i += 1
    if piece.from_event:
        later = range(number + 1, len(drafts))
        clause = next((n for n in later if drafts[n].start == i), None)
        if clause is None and i < len(chunks):
            nominal = chunks[i].nominal
        if nominal is not None:
            end = nominal.span.end
            i += 1
    drafts[number].after.append(
        Adjunct(Span(start, end), low, nominal=nominal, time=piece.mention, clause=clause)
    )
    return i


def _phrase(chunks: Sequence[Chunk], draft: Draft, i: int, end: int) -> int:
    """Add the prepositional phrase at ``i``; return where it ends."""
    preposition, first = chunks[i], chunks[i + 1].nominal
    nominal, after = joined_after(chunks, i + 1, end)
    if preposition.low != "of":
        span = Span(preposition.start, nominal.span.end)
        draft.after.append(Adjunct(span, preposition.low, nominal=nominal))
    elif first is not None and draft.objects and draft.objects[-1].span == chunks[i - 1].span:
        # an object reaches over the "of" that belongs to it: "the port of Callao"
        last = draft.objects[-1]
        draft.objects[-1] = replace(last, span=last.span.cover(first.span))
    return after
