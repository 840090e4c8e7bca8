"""Verb groups: auxiliaries, the verb that carries the meaning, tense, voice, modality, polarity."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from checker.language.clauses import words
from checker.language.clauses.tokens import Tag, Token
from checker.language.verbs import Form
from checker.model.clauses import Modality, Tense, VerbGroup
from checker.model.text import Span

_SKIPPED = frozenset((Tag.ADV, Tag.NEG))


@dataclass(slots=True)
class _State:
    """What has been read of a group so far."""

    tense: Tense = Tense.NONE
    modality: Modality = Modality.FACT
    passive: bool = False
    negated: bool = False
    perfect: bool = False
    progressive: bool = False
    shape: str = "finite"
    lapsed: bool = False
    present_perfect: bool = False
    end: int = 0
    verb: Token | None = None
    lemma: str = ""
    seen: list[str] = field(default_factory=list)
    ambiguous: bool = False


def read_verb_group(tokens: Sequence[Token], start: int) -> tuple[VerbGroup, str, int] | None:
    """Read a verb group at ``start``.

    Returns the group, its shape and where it ends, or None where no verb group begins. The shape
    is "finite", "infinitive", "ing", "participle", or "either" for a bare form that is both a past
    and a participle ("ended", "held"). "is due to end" is one group whose verb is "end".
    """
    state = _State()
    i = _group(tokens, start, state)
    if state.verb is None:
        return None
    while i < len(tokens):
        after = _raised(tokens, i, state)
        if after is None:
            break
        i = after
    verb = state.verb
    lemma = state.lemma
    if i < len(tokens) and tokens[i].low in words.PARTICLES and _particle(tokens, i, lemma):
        lemma = f"{lemma} {tokens[i].low}"
        i += 1
    if state.lapsed and state.modality is Modality.PLAN:
        state.modality = Modality.LAPSED
    group = VerbGroup(
        span=Span(tokens[start].span.start, tokens[i - 1].span.end),
        lemma=lemma,
        lemma_span=verb.span,
        tense=state.tense,
        modality=state.modality,
        passive=state.passive,
        negated=state.negated,
        perfect=state.present_perfect,
        progressive=state.progressive,
    )
    shape = "either" if state.ambiguous and state.shape == "finite" else state.shape
    return group, shape, i


def _group(tokens: Sequence[Token], i: int, state: _State) -> int:
    """Read auxiliaries and the verb after them from ``i`` on; return where the group ends."""
    if tokens[i].tag is Tag.TO:
        state.shape = "infinitive"
        i += 1
    be = have = do = modal = False
    last = i
    while i < len(tokens):
        token = tokens[i]
        if token.tag is Tag.MODAL and not (be or have or do):
            modal = True
            state.modality = words.MODALS[token.low]
            state.tense = Tense.FUTURE
        elif token.tag is Tag.NEG or (token.low == "no" and _longer(tokens, i)):
            state.negated = True
            if not (be or have or do or modal) and state.shape == "finite" and state.verb is None:
                i += 1
                continue
        elif token.tag is Tag.ADV:
            state.seen.append(token.low)
        elif token.low in words.DO and token.tag is Tag.AUX and _verb_ahead(tokens, i):
            do = True
            _tense(state, words.DO[token.low])
        elif token.low in words.HAVE and token.tag is Tag.AUX:
            if be:
                break
            if not _verb_ahead(tokens, i) and not _to_ahead(tokens, i):
                return _main(tokens, i, state, "have", words.HAVE[token.low], modal=modal)
            have = True
            if _to_ahead(tokens, i):
                state.verb, state.lemma = token, "have"
                _tense(state, words.HAVE[token.low])
                return i + 1
            if words.HAVE[token.low] == "ing":
                state.shape = "ing"
            _tense(state, words.HAVE[token.low])
            state.perfect = True
        elif token.low in words.BE and token.tag is Tag.AUX:
            be = True
            form = words.BE[token.low]
            if form == "ing" and not state.tense and not have:
                state.shape = "ing"
            if form in ("present", "past") and not have and not modal:
                _tense(state, form)
            state.verb, state.lemma = token, "be"
            last = i + 1
        elif token.tag is Tag.VERB:
            return _verb(tokens, i, state, be=be, have=have, do=do, modal=modal, last=last)
        else:
            break
        i += 1
    if have and state.perfect and state.tense is Tense.PRESENT:
        state.tense = Tense.PAST
        state.present_perfect = True
    return last if state.verb is not None else i


def _verb(
    tokens: Sequence[Token],
    i: int,
    state: _State,
    *,
    be: bool,
    have: bool,
    do: bool,
    modal: bool,
    last: int,
) -> int:
    token = tokens[i]
    forms = {f.form: f.lemma for f in reversed(token.forms)}
    if be and not forms.keys() & {Form.PARTICIPLE, Form.ING}:
        return last
    if be and Form.ING in forms:
        state.progressive, state.lemma = True, forms[Form.ING]
    elif be:
        state.passive, state.lemma = True, forms[Form.PARTICIPLE]
    elif have:
        state.lemma = forms.get(Form.PARTICIPLE) or next(iter(forms.values()))
    elif do or modal or state.shape == "infinitive":
        state.lemma = forms.get(Form.BASE) or next(iter(forms.values()))
    elif Form.PAST in forms:
        # "set", "put" and the like are past by default in news
        state.lemma, state.tense = forms[Form.PAST], Tense.PAST
        state.ambiguous = Form.PARTICIPLE in forms
    elif Form.THIRD in forms:
        state.lemma, state.tense = forms[Form.THIRD], Tense.PRESENT
    elif Form.BASE in forms:
        state.lemma, state.tense = forms[Form.BASE], Tense.PRESENT
    elif Form.ING in forms:
        state.lemma, state.shape = forms[Form.ING], "ing"
    else:
        state.lemma, state.shape = forms[Form.PARTICIPLE], "participle"
        state.passive = True
    state.verb = token
    if have and state.tense is Tense.PRESENT:
        state.tense = Tense.PAST  # "has arrived": over by now
        state.present_perfect = True
    return i + 1


def _main(
    tokens: Sequence[Token], i: int, state: _State, lemma: str, form: str, *, modal: bool
) -> int:
    """Take the auxiliary at ``i`` as the main verb ("has a plan", "will have talks")."""
    state.verb, state.lemma = tokens[i], lemma
    if form == "ing":
        state.shape = "ing"
    elif not modal and state.shape == "finite":
        _tense(state, form)
    return i + 1


def _tense(state: _State, form: str) -> None:
    if form == "present":
        state.tense = Tense.PRESENT
    elif form == "past":
        state.tense = Tense.PAST


def _longer(tokens: Sequence[Token], i: int) -> bool:
    return i + 1 < len(tokens) and tokens[i + 1].low == "longer"


def _verb_ahead(tokens: Sequence[Token], i: int) -> bool:
    j = i + 1
    while j < len(tokens) and tokens[j].tag in _SKIPPED:
        j += 1
    return j < len(tokens) and (
        tokens[j].tag is Tag.VERB or (tokens[j].tag is Tag.AUX and tokens[j].low != "being")
    )


def _to_ahead(tokens: Sequence[Token], i: int) -> bool:
    return i + 1 < len(tokens) and tokens[i + 1].tag is Tag.TO


def _raised(tokens: Sequence[Token], i: int, state: _State) -> int | None:
    """Step over "due to", "scheduled to", "agreed to": the infinitive carries the meaning.

    Returns where the new group ends, or None where nothing is raised.
    """
    j = i
    while j < len(tokens) and tokens[j].tag in _SKIPPED:
        j += 1
    adjective = ""
    if state.lemma == "be" and j < len(tokens) and tokens[j].low in words.RAISING_ADJECTIVES:
        adjective = tokens[j].low
        j += 1
    elif state.passive or state.progressive:
        word = state.verb.low if state.verb is not None else ""
        adjective = word if word in words.RAISING_ADJECTIVES else ""
    elif state.lemma == "be" and j < len(tokens) and tokens[j].tag is Tag.TO:
        modality = Modality.PLAN  # "is to meet", "was to have met"
        return _infinitive(tokens, j, state, modality)
    if adjective:
        if j < len(tokens) and tokens[j].tag is Tag.TO:
            return _infinitive(tokens, j, state, words.RAISING_ADJECTIVES[adjective])
        if adjective in words.SCHEDULED:
            # "is scheduled for Tuesday", "is due Thursday": the thing itself is planned
            state.modality, state.lemma, state.passive = Modality.PLAN, "be", False
            if state.tense is Tense.PRESENT:
                state.tense = Tense.FUTURE
            state.lapsed = state.perfect and state.tense is Tense.PAST
            return j if j > i else None
        return None
    to = j < len(tokens) and tokens[j].tag is Tag.TO
    if to and state.lemma in words.RAISING_VERBS and not state.passive:
        return _infinitive(tokens, j, state, words.RAISING_VERBS[state.lemma])
    return None


def _infinitive(tokens: Sequence[Token], to: int, state: _State, modality: Modality) -> int | None:
    inner = _State()
    end = _group(tokens, to, inner)
    if inner.verb is None or end <= to:
        return None
    past = state.tense is Tense.PAST
    if modality is not Modality.FACT:
        if state.modality is not Modality.CONDITION:
            state.modality = modality
        # "had been due to", "was to have met": the plan is over
        over = past or state.shape == "ing"  # "had planned to", "having planned to"
        state.lapsed = state.lapsed or (state.perfect and over) or (inner.perfect and past)
        state.lapsed = state.lapsed or bool(words.LAPSED_ADVERBS & set(state.seen))
        if not past:
            state.tense = Tense.FUTURE
    state.verb, state.lemma = inner.verb, inner.lemma
    state.passive, state.progressive = inner.passive, inner.progressive
    state.negated = state.negated or inner.negated
    state.perfect = inner.perfect
    return end


_PHRASAL = frozenset(
    "kick off|set off|take off|call off|fly out|fly home|fly in|fly back|break out|break down|"
    "break off|cut off|carry out|wind up|wrap up|touch down|set out|head out|check in|check out|"
    "pull out|step down|step in|go on|move in|move out|close down|shut down|open up|take over|"
    "get back|come back|go back|bring forward|put off|lift off|blast off|drop out|turn up|"
    "break up|run out|walk out|pull back|roll out|hold up|set up|call on|switch on|switch off|"
    "turn on|turn off|be over|cut back|call up|draw up|open up|"
    "head home|head back|come in|go out|pass away|give up|hand over|take place|lock down".split("|")
)


def _particle(tokens: Sequence[Token], i: int, lemma: str) -> bool:
    return f"{lemma} {tokens[i].low}" in _PHRASAL
