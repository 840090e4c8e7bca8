"""Noun phrases that name events ("the four-day visit", "his last visit in June") as clauses."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from checker.language.clauses import kinds
from checker.language.clauses.chunks import Chunk
from checker.language.clauses.coordination import listed
from checker.language.clauses.drafts import Draft, cover
from checker.model.clauses import Adjunct, Clause, ClauseKind, Nominal
from checker.model.meaning import CalendarDate, Deictic, Grain, MonthName
from checker.model.text import Mention, Span

# After these a phrase with a time in it is one piece: "during his last visit in June".
CLOSE_PREPOSITIONS = frozenset(
    "of,during,after,before,since,following,until,ahead of,at,from,despite".split(",")
)
# These verbs add nothing to the event that is their object: its time is their time.
LIGHT_VERBS = frozenset(
    "be,have,hold,make,pay,begin,start,conduct,stage,host,launch,complete,end,finish,conclude,"
    "schedule,plan,wrap up,kick off,continue,resume,open,close".split(",")
)


def noun_clauses(
    chunks: Sequence[Chunk],
    drafts: Sequence[Draft],
    sentence: int,
    event_nouns: frozenset[str],
    first_index: int,
) -> list[Clause]:
    """Return a NOUN clause for each noun phrase whose head is in ``event_nouns``, or that has a
    length of its own ("a 12-day expo").
    """
    out: list[Clause] = []
    for i, piece in enumerate(chunks):
        nominal = piece.nominal
        if piece.kind != kinds.NP or nominal is None:
            continue
        head = nominal.head
        named = head in event_nouns or not (head.islower() or event_nouns.isdisjoint(nominal.nouns))
        if not named and not (nominal.mentions and nominal.lasting):
            continue
        parent = _governor(i, nominal, drafts)
        adjuncts = tuple(_adjuncts(chunks, i, drafts, parent))
        out.append(
            Clause(
                sentence=sentence,
                index=first_index + len(out),
                kind=ClauseKind.NOUN,
                span=cover([nominal.span, *(adjunct.span for adjunct in adjuncts)]),
                adjuncts=adjuncts,
                head=replace(nominal, adjuncts=adjuncts),
                parent=parent,
            )
        )
    return out


def _governor(i: int, nominal: Nominal, drafts: Sequence[Draft]) -> int | None:
    """The clause in whose reach the noun phrase at chunk ``i`` stands."""
    found = None
    for number, draft in enumerate(drafts):
        if draft.subject_at == i and draft.kind is not ClauseKind.RELATIVE:
            return number
        if draft.verb_at > i and any(a.nominal is nominal for a in draft.before):
            return number  # "On a visit that began on Monday, she met"
        if draft.verb_at < i:
            found = number
    if found is None and drafts:
        return 0
    return found


def _adjuncts(
    chunks: Sequence[Chunk], i: int, drafts: Sequence[Draft], parent: int | None
) -> list[Adjunct]:
    takes_time = _takes_time(chunks, i, drafts, parent)
    # "the collapse of the summit in 2019" is the summit's year, but "the start of his tour on
    # Wednesday" the start's day
    inside = i > 0 and chunks[i - 1].low == "of"
    found: list[Adjunct] = []
    j = i + 1
    while j < len(chunks):
        piece = chunks[j]
        following = chunks[j + 1] if j + 1 < len(chunks) else None
        timed = piece.mention is not None and not (inside and _is_day(piece.mention))
        if piece.kind == kinds.TIME and piece.mention is not None and takes_time and timed:
            found.append(Adjunct(piece.span, "", time=piece.mention))
            j += 1
        elif piece.kind == kinds.PREP and following is not None and following.mention is not None:
            own = takes_time or piece.low == "of"  # "after the election of Sept. 18"
            if not own or (inside and _is_day(following.mention)):
                break
            span = Span(piece.start, following.end)
            found.append(Adjunct(span, piece.low, time=following.mention))
            j += 2
        elif piece.kind == kinds.PREP and following is not None and following.nominal is not None:
            nominal, j = listed(chunks, j + 1)
            span = Span(piece.start, nominal.span.end)
            found.append(Adjunct(span, piece.low, nominal=nominal))
        else:
            break
    return found


def _is_day(mention: Mention) -> bool:
    value = mention.value
    return not (
        isinstance(value, MonthName)
        or (isinstance(value, CalendarDate) and value.day is None)
        or (isinstance(value, Deictic) and value.grain is Grain.YEAR)
    )


def _takes_time(
    chunks: Sequence[Chunk], i: int, drafts: Sequence[Draft], parent: int | None
) -> bool:
    """Whether a time after the noun phrase belongs to it rather than to the verb."""
    if parent is None:
        return True
    draft = drafts[parent]
    if draft.verb_at > i:
        return True  # before its verb: "the visit on Monday was"
    before = chunks[i - 1] if i > 0 else None
    if before is not None and before.kind == kinds.PREP:
        return before.low in CLOSE_PREPOSITIONS
    return draft.verb.lemma in LIGHT_VERBS
