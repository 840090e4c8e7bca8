"""What the clause round a time mention says of its direction."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from checker.model.clauses import Adjunct, Clause, ClauseKind, Modality, Nominal, Tense
from checker.model.meaning import Anchor, Shift
from checker.model.text import Mention, Sentence
from checker.resolve.direction import UP_TO, Cue, Direction, Lean
from checker.resolve.outlook import Outlook, of_noun, put_on
from checker.resolve.plans import arranges, is_done, of_plan, of_verb, tells_timetable

_NO_TENSE = Cue(Tense.NONE, Modality.FACT)


def cue_for(
    mention: Mention,
    clauses: Sequence[Clause],
    sentence: Sentence,
    text: str = "",
    outlook: Outlook | None = None,
) -> Cue | None:
    """Return the cue for one mention of ``sentence``, or None where nothing tells anything.

    ``clauses`` are those of the sentence, ``clauses[i].index == i``. The clause is the one that
    has the mention as an adjunct, else the smallest one with a verb that holds it; a noun phrase
    ("Tuesday's vote") and a participle take the tense of the clause that they stand in. ``text``
    is the article's and ``outlook`` the words that tell more than the tense; without them it is
    the tense alone that tells.
    """
    outlook = outlook or Outlook()
    clause, adjunct = _home(mention, clauses)
    cue = None if clause is None else _of_clause(mention, clause, adjunct, clauses, outlook, text)
    # "in Wednesday's attack": what a time owns is known whatever the clause was read as
    noun = outlook.noun_behind(text, mention.span, sentence, owned=adjunct is not None)
    beside = None
    if noun or (adjunct is None and _in_noun_phrase(mention, clauses)):
        # "Will appeal Wednesday's ruling": the day is the ruling's, not the verb's.
        beside = of_noun(text, mention.span, sentence, noun, outlook, cue)
        if beside is None and clause is not None and _moves(clause, noun, outlook):
            beside = Lean(Direction.ON, False, f"a {noun} that is moved has not been yet")
        cue = _NO_TENSE
    if beside is None and (cue is None or cue.tense is not Tense.FUTURE):
        beside = put_on(text, mention.span, sentence)
    if cue is None and beside is None:
        return None
    cue = replace(cue or _NO_TENSE, quoted=sentence.quoted(mention.span))
    return cue if beside is None else replace(cue, outlook=beside)


def _moves(clause: Clause, noun: str, outlook: Outlook) -> bool:
    return (
        clause.verb is not None and clause.verb.lemma in outlook.moving and noun in outlook.planned
    )


def _in_noun_phrase(mention: Mention, clauses: Sequence[Clause]) -> bool:
    return any(_inside(mention, nominal) for nominal in _nominals(clauses))


def _of_clause(
    mention: Mention,
    clause: Clause,
    adjunct: Adjunct | None,
    clauses: Sequence[Clause],
    outlook: Outlook,
    text: str,
) -> Cue:
    """Return what the clause says: tense, modality, preposition, and what its verb puts ahead."""
    preposition = adjunct.preposition.lower() if adjunct is not None else ""
    if preposition in UP_TO and _came_about(clause, outlook):
        preposition = ""
    governs = adjunct is not None and (adjunct.nominal is not None or adjunct.clause is not None)
    tense, modality = _told(clause, clauses)
    if modality is Modality.POSSIBLE and _sought_in_vain(clause):
        tense, modality = Tense.PAST, Modality.FACT
    return Cue(
        tense,
        modality,
        preposition,
        governs=governs and _counts_from_event(mention),
        outlook=of_verb(clause, clauses, outlook, text)
        or (of_plan(mention, clause, preposition, outlook) if adjunct is not None else None),
    )


def _came_about(clause: Clause, outlook: Outlook) -> bool:
    """Whether "until" ends in what came about: "searched until Monday", "not till Thursday".

    What is put off, or done to somebody, "until Friday" has its end still to come.
    """
    verb = clause.verb
    if verb is None or verb.tense is not Tense.PAST or verb.modality is not Modality.FACT:
        return False
    lasting = verb.passive or arranges(verb) or verb.lemma in outlook.moving | outlook.lasting
    return verb.negated or not lasting


# What reporters try and fail to do before they write: "could not be reached Sunday".
_SEEKING = frozenset("reach locate contact find confirm verify identify determine learn".split())
_NONE = frozenset({"no", "neither", "none", "nobody"})


def _sought_in_vain(clause: Clause) -> bool:
    """Whether the clause tells of a search that failed: its "could" is of the past."""
    verb, subject = clause.verb, clause.subject
    if verb is None or not verb.passive or verb.lemma not in _SEEKING:
        return False
    denied = subject is not None and bool({subject.determiner, subject.head.lower()} & _NONE)
    return verb.negated or denied or clause.link == "nor"


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
    if tells_timetable(clause):
        return Tense.NONE, Modality.FACT  # either side of publication
    if is_done(clause):
        return Tense.PAST, Modality.FACT
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
    if arranges(here.verb):
        return Tense.NONE, Modality.POSSIBLE  # "has scheduled a vote on Thursday"
    return here.verb.tense, here.verb.modality
