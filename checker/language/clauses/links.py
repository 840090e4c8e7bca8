"""What ties a finite clause to what stands before it, and the phrases in front of its subject."""

from __future__ import annotations

from collections.abc import Sequence

from checker.language.clauses import kinds, words
from checker.language.clauses.brackets import opening_parenthesis
from checker.language.clauses.chunks import Chunk, at
from checker.language.clauses.drafts import Draft, draft_at
from checker.model.clauses import Adjunct, ClauseKind
from checker.model.text import Span

_BOUNDARIES = frozenset((kinds.CC, kinds.CONJ, kinds.REL, kinds.STOP, kinds.QUOTE, kinds.OPEN))
_OPENING = _BOUNDARIES - {kinds.CC}
_BEHIND_FRONTED = frozenset(
    (kinds.COMMA, kinds.PREP, kinds.TIME, kinds.NP, kinds.REL, kinds.CONJ, kinds.VG, kinds.OPEN)
)


def tie(chunks: Sequence[Chunk], drafts: Sequence[Draft], draft: Draft, subject_at: int) -> int:
    """Give a finite clause its kind, its link and its fronted adjuncts; return where it starts.

    ``drafts`` are those of the clauses before it.
    """
    last = drafts[-1] if drafts else None
    fronted, i, over = _fronted(chunks, drafts, subject_at)
    begin = subject_at
    if boundary := _is_boundary(chunks, i, fronted, over=over is not None):
        draft.before.extend(fronted)
        begin = i + 1
    direct = at(chunks, begin - 1)
    start, linked = begin, begin - 1  # where it starts without a link and with one
    if boundary and over is not None:
        draft.opens, start, linked = begin, over[0], over[0]
        if drafts[over[1]].link in words.CONDITIONAL_LINKS:
            draft.parent = over[1]  # "If it rains on Monday, ...": as sure as that
        else:
            draft.parent = over[1] - 1 if over[1] > 0 else None
    if direct is None:
        return start
    if direct.kind == kinds.CONJ or direct.either:
        draft.kind, draft.link = ClauseKind.ADVERBIAL, direct.low
        return linked
    if direct.from_event:
        draft.kind, draft.link = ClauseKind.ADVERBIAL, "shift"
    elif direct.kind == kinds.REL:
        draft.link = direct.low
        _under_relative(chunks, last, draft, begin - 1)
        governed = begin > 1 and chunks[begin - 2].kind == kinds.PREP  # "talks in which"
        return linked - 1 if governed and over is None else linked
    elif direct.kind == kinds.CC and begin > 1:
        draft.link = direct.low
        if last is not None:
            draft.parent = last.parent
        return linked
    elif direct.kind == kinds.VG or (not boundary and last is not None and last.reports):
        draft.kind = ClauseKind.COMPLEMENT
    return start


def time_adjunct(chunks: Sequence[Chunk], i: int) -> tuple[Adjunct, int]:
    """Return the adjunct that the time at ``i`` closes, and where it begins."""
    piece, before = chunks[i], at(chunks, i - 1)
    if before is None or before.kind != kinds.PREP:
        return Adjunct(piece.span, "", time=piece.mention), i
    return Adjunct(Span(before.start, piece.end), before.low, time=piece.mention), i - 1


def _fronted(
    chunks: Sequence[Chunk], drafts: Sequence[Draft], subject_at: int
) -> tuple[list[Adjunct], int, tuple[int, int] | None]:
    """Return the adjuncts right before a subject, and the last chunk before them.

    Third come, if clauses stand among them, where the last ends and the number of the first.
    """
    i = subject_at - 1
    number = len(drafts)  # of the first draft that was stepped over
    found: list[Adjunct] = []
    clauses: tuple[int, int] | None = None
    kept: tuple[list[Adjunct], int, tuple[int, int] | None] | None = None  # found behind "and"
    while i >= 0:
        piece, before, behind = chunks[i], at(chunks, i - 1), chunks[i + 1].kind
        if piece.kind in (kinds.COMMA, kinds.ADV):
            i -= 1
        elif piece.kind in _OPENING:
            break
        elif piece.kind == kinds.CLOSE:
            i = opening_parenthesis(chunks, i) - 1
        elif behind == kinds.COMMA and (over := _subordinate(chunks, drafts, number, i)):
            number = over[0]
            clauses = (i + 1 if clauses is None else clauses[0], number)
            i = over[1] - 1
        elif piece.kind == kinds.CC and kept is None and found and _timed(chunks, i - 1):
            kept = found[:], i, clauses
            i -= 1
        elif (taken := _fronted_at(chunks, drafts, i, before, behind)) is not None:
            adjunct, begin = taken
            if adjunct is not None:
                found.append(adjunct)
            i = begin - 1
        else:
            break  # "days after the ministry warned": the clause hangs on the shift
    if kept is not None and not _is_boundary(chunks, i, found, over=clauses is not None):
        found, i, clauses = kept
    return found[::-1], i, clauses


def _timed(chunks: Sequence[Chunk], i: int) -> bool:
    """Whether a time stands at ``i``, or before the comma there."""
    if i > 0 and chunks[i].kind == kinds.COMMA:
        i -= 1
    return i >= 0 and chunks[i].kind == kinds.TIME


def _subordinate(
    chunks: Sequence[Chunk], drafts: Sequence[Draft], number: int, end: int
) -> tuple[int, int] | None:
    """Return the clause that ends at chunk ``end`` and hangs on what follows, and its start.

    "In Oslo, where talks resumed on Tuesday, the envoys ...": ``number`` is that of the first
    draft that lies behind it.
    """
    while number > 0:
        number -= 1
        draft = drafts[number]
        if draft.kind is ClauseKind.MAIN or draft.verb_at > end:
            return None
        if draft.kind is not ClauseKind.COMPLEMENT:
            return _outermost(chunks, drafts, number)
    return None


def _outermost(chunks: Sequence[Chunk], drafts: Sequence[Draft], number: int) -> tuple[int, int]:
    """Return the clause that this one stands in, without a mark between them, and its start.

    "Asked by reporters when the talks would end, Lund ...": from "when" to "Asked".
    """
    while number > 0:
        outer, start = drafts[number - 1], drafts[number].start
        within = chunks[outer.verb_at : start]
        if outer.kind is ClauseKind.MAIN:
            break
        # "In a letter dated March 4 and seen by the paper, ..."
        joined = drafts[number].kind is outer.kind and drafts[number].link == "and"
        if not joined and any(piece.kind in _MARKS for piece in within):
            break
        number -= 1
    return number, drafts[number].start


_MARKS = frozenset((kinds.COMMA, kinds.STOP, kinds.CC, kinds.QUOTE, kinds.REL))


def _fronted_at(
    chunks: Sequence[Chunk],
    drafts: Sequence[Draft],
    i: int,
    before: Chunk | None,
    behind: kinds.Kind,
) -> tuple[Adjunct | None, int] | None:
    """Return the fronted adjunct that chunk ``i`` ends, and where it begins; None if it ends none.

    An apposition ("On Friday, the third day of the blockade, drivers ...") is one without a
    preposition, if it is of a time, and else is nothing.
    """
    piece = chunks[i]
    if piece.kind == kinds.TIME and not piece.from_event:
        return time_adjunct(chunks, i)
    if piece.nominal is not None and before is not None:
        time, preposition, begin = None, "", i - 1
        if before.from_event and behind == kinds.COMMA:
            time = before.mention  # "The day after the landing,"
        elif before.kind == kinds.PREP and behind in _BEHIND_FRONTED:
            preposition = before.low
        elif before.kind == kinds.COMMA and _apposed(chunks, i):
            if chunks[i - 2].kind != kinds.TIME:
                return None, i
            begin = i
        else:
            return None
        span = Span(chunks[begin].start, piece.end)
        return Adjunct(span, preposition, nominal=piece.nominal, time=time), begin
    return _shifted(chunks, drafts, i) if piece.kind == kinds.VG else None


def _apposed(chunks: Sequence[Chunk], i: int) -> bool:
    """Whether the noun phrase at ``i``, behind a comma, is said of a time or place before it."""
    j = i + 1
    while j + 1 < len(chunks) and chunks[j].kind == kinds.PREP and chunks[j + 1].kind in _PHRASES:
        j += 2
    if j >= len(chunks) or chunks[j].kind not in (kinds.COMMA, kinds.REL, kinds.CONJ) or i < 3:
        return False
    placed = chunks[i - 2].kind == kinds.NP and chunks[i - 3].kind == kinds.PREP
    return chunks[i - 2].kind == kinds.TIME or placed


_PHRASES = frozenset((kinds.NP, kinds.TIME))


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


def _is_boundary(
    chunks: Sequence[Chunk], i: int, fronted: Sequence[Adjunct], *, over: bool = False
) -> bool:
    """Whether the clause with these fronted adjuncts begins behind chunk ``i``.

    ``over`` says that a clause stands among them.
    """
    piece = at(chunks, i)
    if piece is None:
        return True
    if piece.kind == kinds.CC and i > 0:
        if over:  # "fired at guests and, after the talks ended, fled"
            marks = (chunks[i - 1].kind, chunks[i + 1].kind)
            return kinds.COMMA in marks or kinds.STOP in marks
        if fronted:
            # "between Wednesday and July 3, the paper said": two times, not a clause of its own
            return chunks[i - 1].kind != kinds.TIME
    return piece.kind in _BOUNDARIES


def _under_relative(
    chunks: Sequence[Chunk], last: Draft | None, draft: Draft, relative: int
) -> None:
    """Take in what stands before "that": a noun phrase is its object, if nobody says the clause."""
    before = at(chunks, relative - 1)
    if before is not None and before.kind == kinds.PREP and _is_phrase(at(chunks, relative - 2)):
        draft.kind, draft.antecedent_at = ClauseKind.RELATIVE, relative - 2  # "talks in which"
        return
    saying = last is not None and last.reports
    if before is None or before.nominal is None or saying or _content(chunks, before, draft):
        draft.kind = ClauseKind.COMPLEMENT
        if before is not None and before.nominal is not None and not saying:
            draft.antecedent_at = relative - 1
    else:
        draft.kind, draft.antecedent_at = ClauseKind.RELATIVE, relative - 1
        draft.objects.append(before.nominal)


def _is_phrase(piece: Chunk | None) -> bool:
    return piece is not None and piece.kind == kinds.NP


def _content(chunks: Sequence[Chunk], before: Chunk, draft: Draft) -> bool:
    """Whether "that" opens what a word is of: "reports that the talks had begun"."""
    if draft.link != "that":
        return False
    if before.low in words.CONTENT_ADJECTIVES:
        return True
    has_object = _is_phrase(at(chunks, draft.verb_at + 1))
    made = draft.verb.lemma in words.MADE and not draft.verb.passive and not has_object
    return before.low in words.CONTENT_NOUNS and not made
