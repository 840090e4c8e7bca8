"""What the clause round a time mention says of its direction."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from checker.language.clauses.words import ARRANGING, REPORTING, TIMETABLE
from checker.model.clauses import Adjunct, Clause, ClauseKind, Modality, Nominal, Tense, VerbGroup
from checker.model.meaning import (
    Anchor,
    CalendarDate,
    Meaning,
    MonthName,
    PartOfDay,
    Period,
    Shift,
    Weekday,
)
from checker.model.text import Mention, Sentence
from checker.resolve.direction import UP_TO, Cue, Direction, Lean
from checker.resolve.outlook import Outlook, any_between, of_noun, put_on

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
    cue = None if clause is None else _of_clause(mention, clause, adjunct, clauses, outlook)
    noun = "" if adjunct else outlook.noun_behind(text, mention.span, sentence)
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
    cue = replace(cue or _NO_TENSE, quoted=_quoted(mention, sentence))
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
) -> Cue:
    """Return what the clause says: tense, modality, preposition, and what its verb puts ahead."""
    preposition = adjunct.preposition.lower() if adjunct is not None else ""
    if preposition in UP_TO and _came_about(clause, outlook):
        preposition = ""
    governs = adjunct is not None and (adjunct.nominal is not None or adjunct.clause is not None)
    tense, modality = _told(clause, clauses)
    if modality is Modality.POSSIBLE and _sought_in_vain(clause):
        tense, modality = Tense.PAST, Modality.FACT
    lean = _of_infinitive(clause, clauses, outlook) or _of_timetable(clause, clauses)
    if lean is None and adjunct is not None:
        lean = _of_plan(mention, clause, preposition, outlook)
    return Cue(
        tense,
        modality,
        preposition,
        governs=governs and _counts_from_event(mention),
        outlook=lean,
    )


def _of_infinitive(clause: Clause, clauses: Sequence[Clause], outlook: Outlook) -> Lean | None:
    """Tell where an infinitive looks from the verb that it hangs on.

    "Agreed to meet Friday" is still to come; "flew in to meet them Friday" is as past as the
    flight, and "will fly in to meet them Friday" as much to come.
    """
    verb = clause.verb
    if clause.link != "to" or verb is None or verb.tense is not Tense.NONE:
        return None
    outer = _outer(clause, clauses)
    if outer is None or outer.verb is None:
        return None
    lemma = outer.verb.lemma
    if lemma in outlook.forward:
        return Lean(Direction.ON, False, f"what somebody {lemma}s to do is still to come")
    if outer.verb.tense in (Tense.FUTURE, Tense.PRESENT) and not outer.verb.perfect:
        return Lean(Direction.ON, False, "hangs on what is still to come")
    if outer.verb.tense is Tense.PAST and outer.verb.modality is Modality.FACT:
        return Lean(Direction.BACK, False, "told as past")
    return None


def _of_timetable(clause: Clause, clauses: Sequence[Clause]) -> Lean | None:
    """Tell where "opening Monday" looks: on, unless what it hangs on is past."""
    if not _tells_timetable(clause):
        return None
    outer = _outer(clause, clauses)
    if outer is None or outer.verb is None:
        return Lean(Direction.ON, False, "told as a timetable")
    if outer.verb.tense is Tense.PAST and outer.verb.modality is Modality.FACT:
        return None
    return Lean(Direction.ON, False, "hangs on what is still to come")


def _of_plan(mention: Mention, clause: Clause, preposition: str, outlook: Outlook) -> Lean | None:
    """Tell whether the day is not that of the verb but that of what its object comes to."""
    verb = clause.verb
    if verb is None:
        return None
    if verb.tense is Tense.PRESENT and verb.modality is Modality.FACT and not verb.perfect:
        if verb.lemma in REPORTING:
            return None
        return Lean(Direction.ON, False, "told as a timetable")
    if verb.tense is not Tense.PAST or verb.modality is not Modality.FACT:
        return None
    if preposition == "for" and _of_days(mention.value):
        return Lean(Direction.ON, False, f"what somebody {verb.lemma}s for a day comes on it")
    if verb.lemma in outlook.moving and preposition in ("to", "until", "from"):
        return Lean(Direction.ON, False, f"what somebody {verb.lemma}s has not been yet")
    nominals = [each.nominal.span for each in clause.adjuncts if each.nominal is not None]
    if verb.lemma in outlook.calling and any_between(verb.span, mention.span, nominals):
        return Lean(Direction.ON, False, f"what somebody {verb.lemma}s for comes after")
    objects = [each.span for each in clause.objects]
    if verb.lemma in outlook.planning and any_between(
        verb.span, mention.span, [*objects, *nominals]
    ):
        return Lean(Direction.ON, False, f"what somebody {verb.lemma}s is still to come")
    return None


def _of_days(meaning: Meaning) -> bool:
    """Whether a time names a day, not a month whose sales one may speak of ("sales for July")."""
    match meaning:
        case Weekday():
            return True
        case CalendarDate():
            return meaning.day is not None
        case Period():
            return _of_days(meaning.first)
        case PartOfDay():
            return meaning.day is not None and _of_days(meaning.day)
        case MonthName():
            return False
    return False


def _outer(clause: Clause, clauses: Sequence[Clause]) -> Clause | None:
    """Return the next clause round this one whose verb has a tense or a modality."""
    seen = {clause.index}
    here = clause
    while here.parent is not None and here.parent not in seen and here.parent < len(clauses):
        seen.add(here.parent)
        here = clauses[here.parent]
        if here.verb is not None and here.verb.tense is not Tense.NONE:
            return here
    return None


def _came_about(clause: Clause, outlook: Outlook) -> bool:
    """Whether "until" ends in what came about: "searched until Monday", "not till Thursday".

    What is put off, or done to somebody, "until Friday" has its end still to come.
    """
    verb = clause.verb
    if verb is None or verb.tense is not Tense.PAST or verb.modality is not Modality.FACT:
        return False
    lasting = verb.passive or _arranges(verb) or verb.lemma in outlook.moving | outlook.lasting
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


def _tells_timetable(clause: Clause) -> bool:
    """Whether a participle tells of a timetable: "a visit ending Friday"."""
    verb = clause.verb
    bare = verb is not None and clause.kind is ClauseKind.PARTICIPLE and not verb.passive
    return bare and verb is not None and verb.lemma in TIMETABLE


def _told(clause: Clause, clauses: Sequence[Clause]) -> tuple[Tense, Modality]:
    """Return tense and modality, from the parent clause where the clause itself has no tense."""
    if _tells_timetable(clause):
        return Tense.NONE, Modality.FACT  # either side of publication
    if _is_done(clause):
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
    if _arranges(here.verb):
        return Tense.NONE, Modality.POSSIBLE  # "has scheduled a vote on Thursday"
    return here.verb.tense, here.verb.modality


def _arranges(verb: VerbGroup) -> bool:
    return verb.lemma in ARRANGING and verb.modality is Modality.FACT


def _is_done(clause: Clause) -> bool:
    """Whether a participle tells what was done to its noun: "the man arrested Sunday"."""
    verb = clause.verb
    return (
        verb is not None
        and clause.kind is ClauseKind.PARTICIPLE
        and verb.passive
        and verb.tense is Tense.NONE
        and verb.modality is Modality.FACT
        and not _arranges(verb)
    )
