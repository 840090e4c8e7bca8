"""Whose word a clause is, and how sure it is, as the rest of its sentence tells.

A clause under a verb of saying is the word of that verb's subject; under a denial it is disputed;
under "if" it is a condition; a plan that "but" or "postponed" takes back has lapsed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from checker.language.clauses import tags, words
from checker.language.clauses.nounphrases import singular
from checker.language.clauses.tokens import Token
from checker.model.clauses import Clause, ClauseKind, Modality, Nominal, Tense
from checker.model.text import Sentence


def voice(
    clauses: Sequence[Clause], tokens: Sequence[Token], sentence: Sentence, text: str
) -> tuple[Clause, ...]:
    """Return the clauses with speaker and modality settled."""
    lows = {token.low for token in tokens}
    inverted = (
        len(tokens) > 1
        and tokens[0].low in ("had", "should", "were")
        and not any(token.tag == tags.VERB for token in tokens[1:2])
    )
    question = text[sentence.span.start : sentence.span.end].rstrip("\"”’' ").endswith("?")
    wrong = not lows.isdisjoint(words.WRONG) and _called_wrong(tokens)
    said_by_all = _trailing(clauses, text) or _according(clauses, text)
    lapsed = _lapsed(clauses, lows)
    moved = [c for c in clauses if c.verb and c.verb.lemma in words.LAPSED_VERBS]
    moved = [c for c in moved if c.verb and not c.verb.negated]  # "was postponed"
    earlier = None if lows.isdisjoint(words.LAPSED_ADVERBS) else _earlier_plan(clauses, tokens)
    condition = inverted or any(c.link in words.CONDITIONAL_LINKS for c in clauses)
    out: list[Clause] = []
    denied_from = min(
        (c.index for c in clauses if c.verb and c.verb.lemma in _DENYING and _denies(c)),
        default=None,
    )
    insisted = {c.index for c in clauses if c.verb and c.verb.lemma in words.INSISTING}
    for clause in clauses:
        speaker = _speaker(clause, clauses, sentence, text) or said_by_all
        modality = _own(clause, clauses)
        if question:
            modality = Modality.POSSIBLE
        if inverted or (condition and _conditional(clause, modality, clauses)):
            modality = Modality.CONDITION
        if modality is Modality.PLAN and (
            lapsed or clause.index == earlier or any(_lapses(clause, by) for by in moved)
        ):
            modality = Modality.LAPSED
        if wrong or (denied_from is not None and _after(clause, clauses, denied_from)):
            modality = Modality.DISPUTED
        if (
            clause.kind is ClauseKind.COMPLEMENT
            and clause.link != "to"
            and clause.parent in insisted
        ):
            modality = max_doubt(modality, Modality.POSSIBLE)
        verb = clause.verb
        if verb is not None and verb.modality is not modality:
            verb = replace(verb, modality=modality)
        same = speaker == clause.speaker and verb is clause.verb
        out.append(clause if same else replace(clause, speaker=speaker, verb=verb))
    return tuple(out)


_DENYING = words.DENYING | {"be"}


def _denies(clause: Clause) -> bool:
    """Whether a clause calls what follows untrue: "denied that", "it was not true that"."""
    verb = clause.verb
    if verb is None:
        return False
    if verb.lemma in words.DENYING:
        return not verb.negated
    if verb.lemma != "be" or not clause.objects:
        return False
    said = clause.objects[0]
    if said.head in words.TRUTHS:
        return said.determiner == "no"  # "there was no truth in"
    return verb.negated and said.head in words.TRUE


def _own(clause: Clause, clauses: Sequence[Clause]) -> Modality:
    if clause.verb is not None:
        own = clause.verb.modality
        # an infinitive of purpose is as sure as what it serves: "will come to hold talks"
        if clause.link == "to" and clause.parent is not None and own is Modality.FACT:
            parent = clauses[clause.parent].verb
            if _asked(clause, clauses[clause.parent]):
                return Modality.POSSIBLE  # "had wanted the festival to end on Friday"
            return Modality.PLAN if parent is None else max_doubt(parent.modality, Modality.PLAN)
        return Modality.PLAN if _timetable(clause) and own is Modality.FACT else own
    if clause.parent is not None and clause.parent < len(clauses):
        parent = clauses[clause.parent].verb
        if parent is not None:
            return parent.modality
    return Modality.FACT


def _asked(clause: Clause, parent: Clause) -> bool:
    """Whether an infinitive has a subject of its own: what somebody wants another to do."""
    subject, outer = clause.subject, parent.subject
    return subject is not None and subject in parent.objects and subject is not outer


def _timetable(clause: Clause) -> bool:
    """Whether a verb in the present tells of what is to come: "she leaves on Tuesday"."""
    verb = clause.verb
    if verb is None or verb.tense is not Tense.PRESENT or verb.passive or verb.perfect:
        return False
    timed = any(a.time is not None for a in clause.adjuncts)
    return timed and (verb.progressive or verb.lemma.split()[0] in words.TIMETABLE)


_DOUBT = (
    Modality.FACT,
    Modality.PLAN,
    Modality.POSSIBLE,
    Modality.CONDITION,
    Modality.LAPSED,
    Modality.DISPUTED,
)


def max_doubt(one: Modality, other: Modality) -> Modality:
    """Return the less sure of two modalities."""
    return max(one, other, key=_DOUBT.index)


def _conditional(clause: Clause, modality: Modality, clauses: Sequence[Clause]) -> bool:
    """Whether a clause of a sentence with "if" is the condition, or hangs on it."""
    return (
        clause.link in words.CONDITIONAL_LINKS
        or modality in (Modality.PLAN, Modality.POSSIBLE)
        or _under_condition(clause, clauses)
    )


def _under_condition(clause: Clause, clauses: Sequence[Clause]) -> bool:
    seen = clause
    for _ in range(len(clauses)):
        if seen.parent is None or seen.parent >= len(clauses):
            return False
        seen = clauses[seen.parent]
        if seen.link in words.CONDITIONAL_LINKS:
            return True
    return False


def _after(clause: Clause, clauses: Sequence[Clause], denied_from: int) -> bool:
    denial = clauses[denied_from]
    return (
        denial.verb is not None
        and clause.span.end > denial.verb.span.end
        and (clause.index != denied_from)
    )


def _lapsed(clauses: Sequence[Clause], lows: set[str]) -> bool:
    if "longer" in lows and "no" not in lows:
        return True  # "decided to stay longer"
    planned_past = any(
        c.verb is not None and c.verb.modality is Modality.PLAN and c.verb.tense is Tense.PAST
        for c in clauses
    )
    turned = "instead" in lows or any(
        c.link == "but" and c.verb is not None and c.verb.modality is Modality.FACT for c in clauses
    )
    return planned_past and turned


def _lapses(clause: Clause, by: Clause) -> bool:
    """Whether a plan has lapsed by what another clause of its sentence tells.

    What has been postponed before may well be planned now: "The match, postponed twice because of
    fog, will be played on Monday".
    """
    aside = by.kind in (ClauseKind.RELATIVE, ClauseKind.PARTICIPLE) and by.index < clause.index
    if not aside or clause.kind is not ClauseKind.MAIN or clause.verb is None:
        return True
    past = clause.verb.tense is Tense.PAST
    return past or by.subject is None or clause.subject is None or by.subject != clause.subject


def _called_wrong(tokens: Sequence[Token]) -> bool:
    """Whether a word of error is said of what is told, and not of a thing: "a false alarm"."""
    lows = {token.low for token in tokens}
    for i, token in enumerate(tokens):
        if token.low not in words.WRONG:
            continue
        if token.low in words.EDITED and lows.isdisjoint(words.ARTICLES) and i > 1:
            continue  # "The law was amended in 2014"
        after = tokens[i + 1] if i + 1 < len(tokens) else None
        thing = after is not None and after.tag == tags.NOUN and token.low in words.WRONG_THINGS
        if not thing or (after is not None and singular(after.low) in words.TOLD):
            return True
    return False


def _earlier_plan(clauses: Sequence[Clause], tokens: Sequence[Token]) -> int | None:
    """Return the clause that "originally", which is among the tokens, opens: "the drills,
    originally due to end on Friday".
    """
    at = next(t.end for t in tokens if t.low in words.LAPSED_ADVERBS)
    return next((c.index for c in clauses if c.verb and c.verb.span.start >= at), None)


def _speaker(clause: Clause, clauses: Sequence[Clause], sentence: Sentence, text: str) -> str:
    seen: Clause | None = clause
    for _ in range(len(clauses)):
        if seen is None or seen.parent is None or seen.parent >= len(clauses):
            break
        parent = clauses[seen.parent]
        if (
            parent.verb is not None
            and parent.verb.lemma in words.REPORTING
            and seen.kind in (ClauseKind.COMPLEMENT, ClauseKind.NOUN)
            and seen.link != "to"
            and seen.span.start >= parent.verb.span.end
        ):
            return _name(parent.subject, text)
        seen = parent
    if sentence.quotes and any(
        q.span.start <= clause.span.start and clause.span.end <= q.span.end for q in sentence.quotes
    ):
        return "a quotation"
    return ""


def _trailing(clauses: Sequence[Clause], text: str) -> str:
    """The subject of a verb of saying that closes its sentence: "..., Kim said"."""
    finite = [c for c in clauses if c.verb is not None]
    if len(finite) < 2:
        return ""
    last = finite[-1]
    if last.verb is None or last.verb.lemma not in words.REPORTING:
        return _between(finite, text)
    if last.objects and last.verb.lemma != "tell":
        return _between(finite, text)
    if last.kind not in (ClauseKind.MAIN, ClauseKind.COMPLEMENT):
        return ""
    if last.verb.tense is Tense.FUTURE or last.verb.passive:
        return ""  # "The inquiry will report by May"
    return _name(last.subject, text)


def _between(finite: Sequence[Clause], text: str) -> str:
    """The subject of a verb of saying inside its sentence: "The two, police said, left"."""
    for clause, following in pairwise(finite):
        verb = clause.verb
        if verb is None or verb.lemma not in ("say", "tell") or clause.kind is not ClauseKind.MAIN:
            continue
        subject, speaker = following.subject, clause.subject
        if subject is None or speaker is None or clause.objects:
            continue
        if subject.span.end <= speaker.span.start:
            return _name(speaker, text)  # between the subject and its verb
    return ""


def _according(clauses: Sequence[Clause], text: str) -> str:
    for clause in clauses:
        for adjunct in clause.adjuncts:
            if adjunct.preposition == "according to" and adjunct.nominal is not None:
                return _name(adjunct.nominal, text)
    return ""


def _name(nominal: Nominal | None, text: str) -> str:
    return nominal.span.of(text) if nominal is not None else ""
