"""Chunks into clauses: which noun phrase is whose subject, and what stands round each verb.

Every verb group makes one clause. Its subject is found by going left over what prose puts in
between (appositives, relative clauses, parentheses, prepositional phrases); what stands to its
right, up to the next clause, are its objects and adjuncts.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from checker.language.clauses import kinds, shapes, words
from checker.language.clauses.brackets import opening_comma, opening_parenthesis
from checker.language.clauses.chunks import Chunk, at
from checker.language.clauses.complements import complete
from checker.language.clauses.coordination import joined_before
from checker.language.clauses.drafts import Draft
from checker.language.clauses.links import tie, time_adjunct
from checker.language.clauses.participles import is_participle, opening_apposition
from checker.language.clauses.subjects import behind_place, find_subject, head_of
from checker.model.clauses import Adjunct, ClauseKind, Modality, Tense, VerbGroup


def assemble(chunks: Sequence[Chunk]) -> tuple[list[Draft], list[Draft]]:
    """Return one draft per verb group of a sentence, in order, and those that share its verb."""
    drafts: list[Draft] = []
    for k, piece in enumerate(chunks):
        if piece.verb is not None and piece.shape is not None:
            drafts.append(_begin(chunks, drafts, k, piece.verb, piece.shape))
    _share_subjects(drafts)
    silent: list[Draft] = []
    for number in range(len(drafts)):
        silent += complete(chunks, drafts, number)
    return drafts, silent


def _begin(
    chunks: Sequence[Chunk], drafts: Sequence[Draft], k: int, verb: VerbGroup, shape: shapes.Shape
) -> Draft:
    """Return a clause with all that stands before its verb: kind, link, subject, adjuncts."""
    p, between = _skip_left(chunks, k - 1)
    draft = Draft(k, verb, shape, start=k, parent=len(drafts) - 1 if drafts else None)
    prev = at(chunks, p)
    reduced = shape == shapes.EITHER and is_participle(chunks, drafts, k, p)
    own = not reduced  # whether the times right before the verb are its own
    if reduced:
        draft.shape, draft.verb = shapes.PARTICIPLE, _acted_upon(verb)
        _participle(chunks, draft, p, reduced=True)
        if prev is not None and (prev.kind == kinds.CC or draft.subject is None):
            _join_participle(chunks, drafts, draft, p)
    elif shape == shapes.INFINITIVE:
        _infinitive(chunks, drafts, draft, p)
    elif shape in (shapes.ING, shapes.PARTICIPLE):
        due = shape == shapes.PARTICIPLE and is_participle(chunks, drafts, k, p)
        _participle(chunks, draft, p, reduced=due)
    elif prev is not None and prev.kind == kinds.REL:
        _relative(chunks, draft, p)
    elif prev is not None and prev.kind == kinds.CC and drafts:
        _coordinate(chunks, drafts, draft, p)
    elif not _inverted(chunks, drafts, draft, p):
        own = _finite(chunks, drafts, draft, p)
    if own and draft.subject_at is not None and draft.subject_at <= p:
        draft.before.extend(between)
    return draft


def _skip_left(chunks: Sequence[Chunk], p: int) -> tuple[int, list[Adjunct]]:
    """Step over adverbs and time adjuncts that stand right before a verb."""
    found: list[Adjunct] = []
    while p >= 0:
        if chunks[p].kind in (kinds.ADV, kinds.NEG):
            p -= 1
        elif chunks[p].kind == kinds.TIME:
            adjunct, begin = time_adjunct(chunks, p)
            if begin == 0:
                return p, []  # the time is the subject
            found.append(adjunct)
            p = begin - 1
        else:
            break
    return p, found


def _infinitive(chunks: Sequence[Chunk], drafts: Sequence[Draft], draft: Draft, p: int) -> None:
    draft.kind, draft.link = ClauseKind.COMPLEMENT, "to"
    prev = at(chunks, p)
    if (described := _to_be(chunks, draft, p)) is not None and not (
        drafts and described == p == drafts[-1].verb_at + 1
    ):
        draft.subject, draft.subject_at = chunks[described].nominal, described
        draft.kind, draft.antecedent_at = ClauseKind.PARTICIPLE, described
        draft.verb = replace(draft.verb, tense=Tense.FUTURE, modality=Modality.PLAN)
    elif not drafts:
        if p == 0 and prev is not None and prev.nominal is not None and _alone(chunks, draft):
            # a headline: "Lund to visit Lima in June"
            draft.kind, draft.subject, draft.subject_at = ClauseKind.MAIN, prev.nominal, p
            draft.verb = replace(draft.verb, tense=Tense.FUTURE, modality=Modality.PLAN)
    elif prev is not None and prev.kind == kinds.NP and p == drafts[-1].verb_at + 1:
        draft.subject = prev.nominal  # "asked Lund to leave"
    else:
        draft.shares_subject = True


def _alone(chunks: Sequence[Chunk], draft: Draft) -> bool:
    """Whether a name and the infinitive behind it are the one predicate of their sentence."""
    named = chunks[0].nominal is not None and bool(chunks[0].nominal.mentions)
    return named and not any(piece.finite for piece in chunks[draft.verb_at + 1 :])


def _to_be(chunks: Sequence[Chunk], draft: Draft, p: int) -> int | None:
    """Return the noun phrase that "to be held on May 3" is said of, at ``p`` or behind a comma."""
    if not draft.verb.passive or p < 0:
        return None
    if chunks[p].kind == kinds.COMMA:
        p -= 1
    if p < 0 or chunks[p].kind != kinds.NP or (p > 0 and chunks[p - 1].low == "for"):
        return None
    return behind_place(chunks, p)


def _participle(chunks: Sequence[Chunk], draft: Draft, p: int, *, reduced: bool) -> None:
    draft.kind = ClauseKind.PARTICIPLE
    prev = at(chunks, p)
    if prev is not None and prev.kind == kinds.COMMA and chunks[p - 1].kind == kinds.NP and reduced:
        # ", held in Oslo," is said of all before the comma: "The first of three debates"
        draft.subject_at = draft.antecedent_at = head_of(chunks, behind_place(chunks, p - 1))
        draft.subject = chunks[draft.subject_at].nominal
    elif prev is not None and prev.kind in (kinds.PREP, kinds.CONJ):
        draft.kind, draft.link, draft.start = ClauseKind.ADVERBIAL, prev.low, p
        draft.shares_subject = True
    elif prev is not None and prev.kind == kinds.NP:
        draft.subject, draft.subject_at = prev.nominal, p
        draft.antecedent_at = p
    else:
        draft.shares_subject = True


def _acted_upon(verb: VerbGroup) -> VerbGroup:
    """Return the verb of a reduced relative, which was read as a past."""
    if verb.lemma_span.start > verb.span.start and verb.modality is not Modality.FACT:
        return replace(verb, tense=Tense.FUTURE)  # "expected to open"
    return replace(verb, passive=True, tense=Tense.NONE)


def _join_participle(
    chunks: Sequence[Chunk], drafts: Sequence[Draft], draft: Draft, p: int
) -> None:
    """Give a participle behind "and" what the one before it is said of."""
    draft.link, draft.start = chunks[p].low.strip(","), p
    comma = opening_apposition(chunks, p)
    if drafts:
        mate = drafts[-1]
        draft.parent = mate.parent
        draft.subject, draft.subject_at = mate.subject, mate.subject_at
        draft.antecedent_at = mate.antecedent_at
    elif comma is not None:
        draft.subject_at = draft.antecedent_at = behind_place(chunks, comma - 1)
        draft.subject = chunks[draft.subject_at].nominal


def _relative(chunks: Sequence[Chunk], draft: Draft, p: int) -> None:
    draft.kind, draft.link, draft.start = ClauseKind.RELATIVE, chunks[p].low, p
    q = p - 1
    while q >= 0 and chunks[q].kind in (kinds.COMMA, kinds.ADV, kinds.CC, kinds.CLOSE):
        if chunks[q].kind == kinds.CLOSE:
            q = opening_parenthesis(chunks, q)
        q -= 1
    if q >= 0 and chunks[q].kind == kinds.NP:
        if draft.link == "who" or draft.verb.lemma in words.OF_EVENTS:
            q = behind_place(chunks, q)
        draft.subject, draft.subject_at = chunks[q].nominal, q
        draft.antecedent_at = q


def _coordinate(chunks: Sequence[Chunk], drafts: Sequence[Draft], draft: Draft, p: int) -> None:
    comma = p > 0 and chunks[p - 1].kind == kinds.COMMA
    draft.link, draft.start = chunks[p].low, p - 1 if comma else p
    finite = [d for d in drafts if d.finite]
    # "opened, and end": on from the main clause
    main = [d for d in finite if not comma or d.kind in (ClauseKind.MAIN, ClauseKind.COMPLEMENT)]
    mate = (main or finite or drafts)[-1]
    if comma and len(main) > 1 and mate is drafts[-1] and _aside(chunks, mate):
        mate = main[-2]  # "He has been ill since May, his lawyer said, and was"
    draft.kind, draft.parent = mate.kind, mate.parent
    draft.subject, draft.subject_at = mate.subject, mate.subject_at
    if mate.verb.passive and draft.shape == shapes.EITHER:
        draft.verb = replace(draft.verb, passive=True)  # "was held and followed by"


def _aside(chunks: Sequence[Chunk], draft: Draft) -> bool:
    """Whether a clause only says, between commas, whose word the rest is."""
    said = draft.reports and draft.subject_at is not None and draft.kind is ClauseKind.MAIN
    opened = at(chunks, (draft.subject_at or 0) - 1)
    closed = at(chunks, draft.verb_at + 1)
    return (
        said
        and opened is not None
        and opened.kind == kinds.COMMA
        and closed is not None
        and closed.kind == kinds.COMMA
    )


def _inverted(chunks: Sequence[Chunk], drafts: Sequence[Draft], draft: Draft, p: int) -> bool:
    """Read "...," said Kim: the subject follows a verb of saying."""
    prev, following = at(chunks, p), at(chunks, draft.verb_at + 1)
    if not draft.reports or prev is None or following is None or following.kind != kinds.NP:
        return False
    behind = at(chunks, draft.verb_at + 2)
    if behind is not None and behind.finite:
        return False  # ", said they had left"
    after_comma = prev.kind == kinds.COMMA and drafts and opening_comma(chunks, drafts, p) is None
    if prev.kind != kinds.QUOTE and not after_comma:
        return False
    draft.subject, draft.subject_at = following.nominal, draft.verb_at + 1
    return True


def _finite(chunks: Sequence[Chunk], drafts: Sequence[Draft], draft: Draft, p: int) -> bool:
    """Find subject and link; return whether the times right before the verb are its own."""
    found = find_subject(chunks, drafts, p)
    if found is None:
        if drafts and p >= 0 and chunks[p].kind == kinds.COMMA and _series(chunks, draft.verb_at):
            _coordinate(chunks, drafts, draft, p)
            draft.link, draft.start = "and", p
        return False
    subject_at, bracketed = found
    draft.subject, begin = joined_before(chunks, subject_at)
    draft.subject_at = subject_at
    draft.start = tie(chunks, drafts, draft, begin)
    if not bracketed:
        return True
    if (age := _age(chunks, subject_at + 1)) is not None:
        draft.before.append(age)
    if not any(other.verb_at > subject_at for other in drafts):
        return True
    # what stands between belongs to the clause that it opened
    closes = chunks[p].kind in (kinds.COMMA, kinds.CLOSE, kinds.STOP)
    draft.start = p if closes else draft.verb_at
    return closes


def _series(chunks: Sequence[Chunk], verb_at: int) -> bool:
    """Whether "and" joins another verb on: "arrived, met the king on Sunday and left"."""
    for i in range(verb_at + 1, len(chunks)):
        kind = chunks[i].kind
        if kind == kinds.CC:
            i += 1
            while i < len(chunks) and chunks[i].kind in _BEFORE_VERB:
                i += 1
            if i < len(chunks) and chunks[i].finite:
                return True
        elif kind in (kinds.STOP, kinds.QUOTE):
            break
    return False


_BEFORE_VERB = frozenset((kinds.ADV, kinds.NEG, kinds.TIME, kinds.PREP))


def _age(chunks: Sequence[Chunk], opens: int) -> Adjunct | None:
    """Return the age in the bracket at ``opens``: ", aged 65,", ", 65,", "(65)"."""
    said, after = at(chunks, opens + 1), at(chunks, opens + 2)
    if said is None or after is None:
        return None
    if said.kind == kinds.PREP and said.low == words.AGED and after.nominal is not None:
        return Adjunct(said.span.cover(after.span), words.AGED, nominal=after.nominal)
    number = said.nominal is not None and said.low.isdigit() and not said.nominal.determiner
    if number and after.kind in _CLOSES_AGE and len(said.low) <= LONGEST_AGE:
        return Adjunct(said.span, words.AGED, nominal=said.nominal)
    return None


_CLOSES_AGE = frozenset((kinds.COMMA, kinds.CLOSE))
LONGEST_AGE = 3
"""Digits."""


def _share_subjects(drafts: Sequence[Draft]) -> None:
    """Give a draft that shares its subject that of the nearest before it, or the first after."""
    for number, draft in enumerate(drafts):
        if draft.shares_subject and draft.subject is None:
            before = [d for d in drafts[:number] if d.subject is not None]
            after = [d for d in drafts[number + 1 :] if d.finite]
            after = [d for d in after if d.kind is ClauseKind.MAIN] or after
            source = before[-1] if before else (after[0] if after else None)
            if source is not None:
                draft.subject = source.subject
