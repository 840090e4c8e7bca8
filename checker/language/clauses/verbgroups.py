"""Verb groups: auxiliaries, the verb that carries the meaning, tense, voice, modality, polarity."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from checker.language.clauses import shapes, tags, words
from checker.language.clauses.tokens import Token
from checker.language.verbs import Form
from checker.model.clauses import Modality, Tense, VerbGroup
from checker.model.text import Span

# Named here, as a member of an `Enum` costs eight times as much to name (see `tags`).
_BASE, _THIRD, _PAST, _PARTICIPLE, _ING = (
    Form.BASE,
    Form.THIRD,
    Form.PAST,
    Form.PARTICIPLE,
    Form.ING,
)
_AFTER_BE = frozenset((_PARTICIPLE, _ING))
_SKIPPED = frozenset((tags.ADV, tags.NEG))
_NO_TENSE = Tense.NONE


@dataclass(slots=True)
class _State:
    """What has been read of a group so far. ``end`` is where it ends, behind its last verb."""

    tense: Tense = _NO_TENSE
    modality: Modality = Modality.FACT
    passive: bool = False
    negated: bool = False
    perfect: bool = False
    present_perfect: bool = False
    progressive: bool = False
    shape: shapes.Shape = shapes.FINITE
    be: bool = False
    do: bool = False
    modal: bool = False
    earlier: bool = False  # an adverb tells that it was so at an earlier day
    lapsed: bool = False
    end: int = 0
    verb: Token | None = None
    lemma: str = ""

    def take(self, verb: Token, lemma: str, tense: Tense = _NO_TENSE) -> None:
        """Take a word as the verb that carries the meaning, until a later one does."""
        self.verb, self.lemma = verb, lemma
        if tense is not _NO_TENSE:
            self.tense = tense


def read_verb_group(
    tokens: Sequence[Token], start: int
) -> tuple[VerbGroup, shapes.Shape, int] | None:
    """Read a verb group at ``start``.

    Returns the group, its shape and where it ends, or None where no verb group begins. "is due to
    end" is one group whose verb is "end".
    """
    state = _State()
    i = _group(tokens, start, state)
    if state.verb is None:
        return None
    while i < len(tokens) and (after := _raised(tokens, i, state)) is not None:
        i = after
    lemma = state.lemma
    if (
        i < len(tokens)
        and f"{lemma} {tokens[i].low}" in words.PHRASAL_VERBS
        and not _dates(tokens, i)
    ):
        lemma = f"{lemma} {tokens[i].low}"
        i += 1
    if state.lapsed and state.modality is Modality.PLAN:
        state.modality = Modality.LAPSED
    group = VerbGroup(
        span=Span(tokens[start].start, tokens[i - 1].end),
        lemma=lemma,
        lemma_span=state.verb.span,
        tense=state.tense,
        modality=state.modality,
        passive=state.passive,
        negated=state.negated,
        perfect=state.present_perfect,
        progressive=state.progressive,
    )
    return group, state.shape, i


def _dates(tokens: Sequence[Token], i: int) -> bool:
    """Whether what may be a particle is the preposition of a time: "were called on Tuesday"."""
    following = tokens[i + 1].tag if i + 1 < len(tokens) else None
    return following == tags.TIME and tokens[i].low in ("on", "in")


def _group(tokens: Sequence[Token], i: int, state: _State) -> int:
    """Read auxiliaries and the verb after them from ``i`` on; return where the group ends."""
    if tokens[i].tag == tags.TO:
        state.shape = shapes.INFINITIVE
        i += 1
    while i < len(tokens):
        token = tokens[i]
        tag = token.tag
        if tag == tags.MODAL and not (state.be or state.perfect or state.do):
            state.modal, state.tense = True, Tense.FUTURE
            state.modality = words.MODALS[token.low]
        elif tag == tags.NEG:
            state.negated = True
        elif tag == tags.ADV:
            state.earlier = state.earlier or token.low in words.LAPSED_ADVERBS
        elif tag == tags.VERB:
            return _verb(token, i, state)
        elif tag != tags.AUX:
            break
        elif token.low in words.DO and _verb_ahead(tokens, i):
            state.do = True
            state.tense = words.DO[token.low]
        elif token.low in words.HAVE:
            if state.be:
                break
            if not _have(tokens, i, state):
                return i + 1
        elif token.low in words.BE:
            settled = state.perfect or state.modal
            state.take(token, "be", _NO_TENSE if settled else words.BE[token.low])
            state.be = True
            state.end = i + 1
        else:
            break
        i += 1
    _past_by_now(state)
    return state.end if state.verb is not None else i


def _have(tokens: Sequence[Token], i: int, state: _State) -> bool:
    """Read a form of "have"; return whether it is an auxiliary, and its verb still due."""
    token, tense = tokens[i], words.HAVE[tokens[i].low]
    to = i + 1 < len(tokens) and tokens[i + 1].tag == tags.TO
    if to:  # "has to leave"
        state.take(token, "have", tense)
        return False
    if token.low == "having":
        state.shape = shapes.ING
    if not _verb_ahead(tokens, i):  # "has a plan", "will have talks"
        plain = not state.modal and state.shape == shapes.FINITE
        state.take(token, "have", tense if plain else _NO_TENSE)
        return False
    if tense is not _NO_TENSE:
        state.tense = tense
    state.perfect = True
    return True


def _verb(token: Token, i: int, state: _State) -> int:
    """Read the word at ``i`` as the verb of the group; return where the group ends."""
    forms = {f.form: f.lemma for f in reversed(token.forms)}
    if state.be and token.can_be.isdisjoint(_AFTER_BE):
        return state.end
    tense = _NO_TENSE
    if state.be and _ING in forms:
        state.progressive, form = True, _ING
    elif state.be:
        state.passive, form = True, _PARTICIPLE
    elif state.perfect:
        form = _PARTICIPLE
    elif state.do or state.modal or state.shape == shapes.INFINITIVE:
        form = _BASE
    elif _PAST in forms:
        # "set", "put" and the like are past by default in news
        form, tense = _PAST, Tense.PAST
        if _PARTICIPLE in forms and state.shape == shapes.FINITE:
            state.shape = shapes.EITHER
    elif _THIRD in forms:
        form, tense = _THIRD, Tense.PRESENT
    elif _BASE in forms:
        form, tense = _BASE, Tense.PRESENT
    elif _ING in forms:
        form, state.shape = _ING, shapes.ING
    else:
        form, state.shape, state.passive = _PARTICIPLE, shapes.PARTICIPLE, True
    state.take(token, forms.get(form) or next(iter(forms.values())), tense)
    _past_by_now(state)
    return i + 1


def _past_by_now(state: _State) -> None:
    """Take the present perfect for a past: "has arrived" is over by now."""
    if state.perfect and state.tense is Tense.PRESENT:
        state.tense, state.present_perfect = Tense.PAST, True


def _verb_ahead(tokens: Sequence[Token], i: int) -> bool:
    j = _skip(tokens, i + 1)
    return j < len(tokens) and (
        tokens[j].tag == tags.VERB or (tokens[j].tag == tags.AUX and tokens[j].low != "being")
    )


def _skip(tokens: Sequence[Token], i: int) -> int:
    """Step over adverbs and negations."""
    while i < len(tokens) and tokens[i].tag in _SKIPPED:
        i += 1
    return i


def _raised(tokens: Sequence[Token], i: int, state: _State) -> int | None:
    """Step over "due to", "scheduled to", "agreed to": the infinitive carries the meaning.

    Returns where the new group ends, or None where nothing is raised.
    """
    j = _skip(tokens, i)
    adjective = ""
    if state.lemma == "be" and j < len(tokens) and tokens[j].low in words.RAISING_ADJECTIVES:
        adjective = tokens[j].low
        j += 1
    elif state.passive or state.progressive or state.lemma in words.PUT_DOWN:
        word = state.verb.low if state.verb is not None and _done_to(state) else ""
        adjective = word if word in words.RAISING_ADJECTIVES else ""
    elif state.lemma == "be" and j < len(tokens) and tokens[j].tag == tags.TO:
        return _infinitive(tokens, j, state, Modality.PLAN)  # "is to meet", "was to have met"
    to = j < len(tokens) and tokens[j].tag == tags.TO
    if adjective:
        if to:
            if state.shape == shapes.EITHER:  # "the talks, scheduled to open"
                state.shape, state.tense = shapes.PARTICIPLE, _NO_TENSE
            return _infinitive(tokens, j, state, words.RAISING_ADJECTIVES[adjective])
        if adjective in words.SCHEDULED and state.shape != shapes.EITHER:
            # "is scheduled for Tuesday", "is due Thursday": the thing itself is planned
            state.modality, state.lemma, state.passive = Modality.PLAN, "be", False
            if state.tense is Tense.PRESENT or state.present_perfect:
                state.tense, state.present_perfect = Tense.FUTURE, False
            state.lapsed = state.perfect and state.tense is Tense.PAST
            return j if j > i else None
        return None
    if to and state.lemma in words.RAISING_VERBS and not state.passive:
        return _infinitive(tokens, j, state, words.RAISING_VERBS[state.lemma])
    return None


def _done_to(state: _State) -> bool:
    """Whether the verb is a participle; of "schedule" a past before an infinitive is one."""
    return state.passive or state.progressive or state.shape == shapes.EITHER


def _infinitive(tokens: Sequence[Token], to: int, state: _State, modality: Modality) -> int | None:
    inner = _State()
    end = _group(tokens, to, inner)
    if inner.verb is None or end <= to:
        return None
    past = state.tense is Tense.PAST and not state.present_perfect
    if inner.perfect and modality is Modality.FACT and state.tense is Tense.PRESENT:
        state.tense = Tense.PAST  # "is believed to have left"
    if modality is not Modality.FACT:
        if state.modality is not Modality.CONDITION:
            state.modality = modality
        # "had been due to", "was to have met": the plan is over
        over = past or state.shape == shapes.ING  # "had planned to", "having planned to"
        perfect = (state.perfect and over) or (inner.perfect and past)
        state.lapsed = state.lapsed or state.earlier or perfect
        if not past:
            # "has agreed to meet" is a plan of today's
            state.tense, state.present_perfect = Tense.FUTURE, False
    state.verb, state.lemma = inner.verb, inner.lemma
    state.passive, state.progressive = inner.passive, inner.progressive
    state.negated = state.negated or inner.negated
    state.perfect = inner.perfect
    return end
