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
    low = chunks[verb_at].low
    if prev is None:
        return (
            low not in words.INVERTED and low not in words.INTRANSITIVE and _opens(chunks, verb_at)
        )
    if prev.kind == kinds.CC:
        return _joined(chunks, drafts, verb_at, p)
    if low in words.REPORTING or low in words.INTRANSITIVE:
        return False
    if prev.kind == kinds.CONJ or prev.either:
        return prev.low in words.BEFORE_PARTICIPLES  # "if elected on Nov. 6", "as planned"
    earlier = at(chunks, p - 1)
    if earlier is not None and earlier.kind == kinds.REL:
        return False  # "the talks that Lund opened on Monday ended"
    if prev.kind == kinds.NP:
        # "for a three-day visit agreed under an old accord"
        return (
            _inside_clause(chunks, drafts, p)
            or _fronted(chunks, p)
            or _verb_due(chunks, verb_at, comma=False)
        )
    if prev.kind == kinds.COMMA and earlier is not None:
        opens = earlier.kind in ENDS_PHRASE or _listed(drafts)
        return opens and _verb_due(chunks, verb_at, comma=True)
    return False


def _opens(chunks: Sequence[Chunk], verb_at: int) -> bool:
    """Whether a comma and a clause with a subject follow: "Built in 1962, the ship sails"."""
    for i in range(verb_at + 1, len(chunks) - 1):
        if chunks[i].kind == kinds.COMMA:
            return any(piece.finite for piece in chunks[i + 1 :])
        if chunks[i].kind in (kinds.STOP, kinds.QUOTE):
            break
    return False


def _listed(drafts: Sequence[Draft]) -> bool:
    """Whether the clause before is a participle, to which a comma may add another."""
    mate = drafts[-1] if drafts else None
    return (
        mate is not None and mate.kind is ClauseKind.PARTICIPLE and mate.shape == shapes.PARTICIPLE
    )


def _joined(chunks: Sequence[Chunk], drafts: Sequence[Draft], verb_at: int, p: int) -> bool:
    """Whether "and", the chunk at ``p``, joins a participle on to another, or to what stands in
    its place: ", built in 1962 and refitted in 1999,", ", 90 metres tall and finished in 1902,".
    """
    if drafts:
        comma = at(chunks, drafts[-1].verb_at - 1)
        closed = comma is not None and comma.kind == kinds.COMMA
        return _listed(drafts) and _verb_due(chunks, verb_at, comma=closed)
    return opening_apposition(chunks, p) is not None and _verb_due(chunks, verb_at, comma=True)


def opening_apposition(chunks: Sequence[Chunk], p: int) -> int | None:
    """Return the comma behind a noun phrase that opens what ends before chunk ``p``, or None."""
    i = p - 1
    while i > 0 and chunks[i].kind in (kinds.NP, kinds.PREP, kinds.TIME, kinds.ADV):
        i -= 1
    opens = i > 0 and chunks[i].kind == kinds.COMMA and chunks[i - 1].kind in ENDS_PHRASE
    return i if opens else None


def _verb_due(chunks: Sequence[Chunk], verb_at: int, *, comma: bool) -> bool:
    """Whether a finite verb without a subject follows; ``comma``: behind the comma that closes."""
    inner = False  # whether a clause inside the participle's phrase still lacks its verb
    for i in range(verb_at + 1, len(chunks)):
        piece, before, following = chunks[i], chunks[i - 1], at(chunks, i + 1)
        kind = piece.kind
        if i == verb_at + 2 and piece.shape == shapes.ING and before.kind == kinds.PREP:
            continue  # "accused of shooting a guard"
        if kind == kinds.VG:
            if inner:  # "ordered in March after a boiler exploded,"
                inner = False
                continue
            resumes = _behind_comma(chunks, i) if comma else i > verb_at + 1
            return piece.finite and resumes and not _inverted(chunks, i)
        if inner:
            continue
        clausal = kind in (kinds.REL, kinds.CONJ)
        if clausal or (piece.either and following is not None and following.kind != kinds.TIME):
            if not comma:
                return False
            inner = clausal or _clause_opens(chunks, i)
            continue
        if kind == kinds.QUOTE:
            return False
        if kind == kinds.CC and following is not None and following.kind == kinds.VG:
            # "built in 1962 and refitted in 1999, sails", not "arrived on May 3 and leaves"
            return following.shape == shapes.EITHER and _verb_due(chunks, i + 1, comma=comma)
        if kind == kinds.COMMA and not comma:
            return False
        if kind == kinds.STOP:
            return not comma and following is not None and following.shape == shapes.FINITE
        deed = before.shape == shapes.ING and i == verb_at + 3
        if kind == kinds.NP and before.kind not in (kinds.PREP, kinds.CC) and not deed:
            named = i == verb_at + 1 and chunks[verb_at].low in words.NAMING
            if not (comma and named):
                return False
    return False


def _behind_comma(chunks: Sequence[Chunk], i: int) -> bool:
    """Whether nothing but adverbs stands between the verb at ``i`` and a comma before it."""
    while i > 0 and chunks[i - 1].kind in (kinds.ADV, kinds.NEG):
        i -= 1
    return i > 0 and chunks[i - 1].kind == kinds.COMMA


def _inverted(chunks: Sequence[Chunk], i: int) -> bool:
    """Whether the verb at ``i`` is one of saying with its subject behind it: ", said Kim"."""
    if chunks[i].low not in words.INVERTED or i + 1 == len(chunks):
        return False
    behind = at(chunks, i + 2)
    return chunks[i + 1].kind == kinds.NP and (behind is None or behind.kind in _MARKS)


_MARKS = frozenset((kinds.COMMA, kinds.STOP, kinds.QUOTE, kinds.PREP))


def _clause_opens(chunks: Sequence[Chunk], i: int) -> bool:
    """Whether the word at ``i``, a preposition or a conjunction, has a finite verb behind it."""
    for piece in chunks[i + 1 :]:
        if piece.kind == kinds.VG:
            return piece.finite
        if piece.kind in (kinds.COMMA, kinds.STOP, kinds.QUOTE):
            break
    return False


def _fronted(chunks: Sequence[Chunk], p: int) -> bool:
    """Whether the noun phrase at ``p`` ends a phrase with a preposition that opens its clause, so
    that it is no subject: "In a letter released on Monday, ...".
    """
    i = p
    while i >= 1 and chunks[i].kind == kinds.NP and chunks[i - 1].kind == kinds.PREP:
        if chunks[i - 1].either:
            return False
        i -= 2
    return i < p and (i < 0 or chunks[i].kind in _STARTS)


_STARTS = frozenset((kinds.COMMA, kinds.STOP, kinds.CC, kinds.QUOTE))


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
    if draft is None or not draft.finite:
        return False
    if draft.reports:
        # "said in a statement issued on Friday", but "said in Oslo residents fled"
        return chunks[p].low in words.DOCUMENTS
    # "the talks that Lund opened in Oslo ended": the main verb is still due
    return draft.kind is not ClauseKind.RELATIVE
