"""What the clause round a time mention says of its direction."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.language.clauses.words import ARRANGING, TIMETABLE
from checker.model.clauses import Adjunct, Clause, ClauseKind, Modality, Nominal, Tense
from checker.model.meaning import Anchor, Shift
from checker.model.text import Mention, Sentence
from checker.resolve.direction import UP_TO, Cue


def cue_for(mention: Mention, clauses: Sequence[Clause], sentence: Sentence) -> Cue | None:
    """Return the cue for one mention of ``sentence``, or None where no verb tells anything.

    ``clauses`` are those of the sentence, ``clauses[i].index == i``. The clause is the one that
    has the mention as an adjunct, else the smallest one with a verb that holds it; a noun phrase
    ("Tuesday's vote") and a participle take the tense of the clause that they stand in.
    """
    clause, adjunct = _home(mention, clauses)
    if clause is None:
        return None
    if adjunct is None and any(_inside(mention, nominal) for nominal in _nominals(clauses)):
        # "Will appeal Wednesday's ruling": the day is the ruling's, not the verb's.
        return Cue(Tense.NONE, Modality.FACT, quoted=_quoted(mention, sentence))
    preposition = adjunct.preposition.lower() if adjunct is not None else ""
    if preposition in UP_TO and _came_about(clause):
        preposition = ""
    governs = adjunct is not None and (adjunct.nominal is not None or adjunct.clause is not None)
    tense, modality = _told(clause, clauses)
    if modality is Modality.POSSIBLE and _sought_in_vain(clause):
        tense, modality = Tense.PAST, Modality.FACT
    governs = governs and _counts_from_event(mention)
    return Cue(tense, modality, preposition, _quoted(mention, sentence), governs)


def _came_about(clause: Clause) -> bool:
    """Whether "until" ends in what came about: "had not called him until Thursday"."""
    verb = clause.verb
    return verb is not None and verb.negated and verb.tense is Tense.PAST


# What reporters try and fail to do before they write: "could not be reached Sunday".
_SEEKING = frozenset("reach locate contact find confirm verify identify determine learn".split())
_NONE = frozenset({"no", "neither", "none", "nobody"})


def _sought_in_vain(clause: Clause) -> bool:
    """Whether the clause tells of a search that failed: its "could" is of the past."""
    verb, subject = clause.verb, clause.subject
    if verb is None or not verb.passive or verb.lemma not in _SEEKING:
        return False
    denied = subject is not None and bool({subject.determiner, subject.head.lower()} & _NONE)
    return verb.negated or denied


def _quoted(mention: Mention, sentence: Sentence) -> bool:
    return any(quote.span.contains(mention.span) for quote in sentence.quotes)


def _nominals(clauses: Sequence[Clause]) -> Iterator[Nominal]:
    for clause in clauses:
        yield from (nominal for nominal in (clause.subject, clause.head) if nominal is not None)
        yield from clause.objects
        yield from (each.nominal for each in clause.adjuncts if each.nominal is not None)


def _inside(mention: Mention, nominal: Nominal) -> bool:
    return any(inner.span == mention.span for inner in nominal.mentions) or (
        nominal.owner is not None and nominal.owner.span.contains(mention.span)
    )


def _counts_from_event(mention: Mention) -> bool:
    return isinstance(mention.value, Shift) and mention.value.anchor is Anchor.EVENT


def _home(mention: Mention, clauses: Sequence[Clause]) -> tuple[Clause | None, Adjunct | None]:
    for clause in sorted(clauses, key=lambda clause: clause.kind is ClauseKind.NOUN):
        for adjunct in clause.adjuncts:
            if adjunct.time is not None and adjunct.time.span == mention.span:
                return clause, adjunct
    holding = [
        clause
        for clause in clauses
        if clause.verb is not None and clause.span.contains(mention.span)
    ]
    smallest = min(holding, key=lambda clause: clause.span.end - clause.span.start, default=None)
    return smallest, None


def _told(clause: Clause, clauses: Sequence[Clause]) -> tuple[Tense, Modality]:
    """Return tense and modality, from the parent clause where the clause itself has no tense."""
    verb = clause.verb
    bare = verb is not None and clause.kind is ClauseKind.PARTICIPLE and not verb.passive
    if bare and verb is not None and verb.lemma in TIMETABLE:
        return Tense.NONE, Modality.FACT  # "a visit ending Friday": either side of publication
    seen = {clause.index}
    here: Clause = clause
    while here.verb is None or (
        here.verb.tense is Tense.NONE and here.verb.modality is Modality.FACT
    ):
        parent = here.parent
        if parent is None or parent in seen or not 0 <= parent < len(clauses):
            return Tense.NONE, Modality.FACT
        seen.add(parent)
        here = clauses[parent]
    if here.verb.lemma in ARRANGING and here.verb.modality is Modality.FACT:
        return Tense.NONE, Modality.POSSIBLE  # "has scheduled a vote on Thursday"
    return here.verb.tense, here.verb.modality
