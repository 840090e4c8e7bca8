"""Verbs by which a day is put ahead: "agreed to meet Friday", "set a hearing for Monday".

The tense of such a verb is that of the deed of planning; the day beside it is that of the plan. The
words are those of ``rules/vocab/outlook.yaml``, see `checker.resolve.outlook`.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.language.clauses.words import ARRANGING, REPORTING, TIMETABLE
from checker.model.clauses import Clause, ClauseKind, Modality, Tense, VerbGroup
from checker.model.meaning import CalendarDate, Meaning, PartOfDay, Period, Weekday
from checker.model.text import Mention
from checker.resolve.direction import Direction, Lean
from checker.resolve.outlook import Outlook, any_between


def of_verb(clause: Clause, clauses: Sequence[Clause], outlook: Outlook, text: str) -> Lean | None:
    """Tell where a clause looks by the verb that it hangs on; None where its tense tells it."""
    return (
        _of_hope(clause, text)
        or _of_infinitive(clause, clauses, outlook)
        or _of_timetable(clause, clauses)
    )


# "He hoped to play Saturday": what somebody hoped for is still to come, unlike "could not play".
_HOPING = ("hop", "want", "wish", "aim", "threaten", "offer", "intend")


def _of_hope(clause: Clause, text: str) -> Lean | None:
    verb = clause.verb
    if verb is None or verb.tense is not Tense.PAST or verb.modality is not Modality.POSSIBLE:
        return None
    if text[verb.span.start : verb.span.end].lower().startswith(_HOPING):
        return Lean(Direction.ON, False, "what somebody hopes for is still to come")
    return None


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
        # "a survey to be published Saturday"
        return Lean(Direction.ON, False, "is to be done") if verb.passive else None
    lemma = outer.verb.lemma
    if lemma in outlook.forward:
        return Lean(Direction.ON, False, f"what '{lemma}' leads to is still to come")
    if outer.verb.tense in (Tense.FUTURE, Tense.PRESENT) and not outer.verb.perfect:
        return Lean(Direction.ON, False, "hangs on what is still to come")
    if outer.verb.tense is Tense.PAST and outer.verb.modality is Modality.FACT:
        return Lean(Direction.BACK, False, "told as past")
    return None


def _of_timetable(clause: Clause, clauses: Sequence[Clause]) -> Lean | None:
    """Tell where "opening Monday" looks: on, unless what it hangs on is past."""
    if not tells_timetable(clause):
        return None
    outer = _outer(clause, clauses)
    if outer is None or outer.verb is None:
        return Lean(Direction.ON, False, "told as a timetable")
    if outer.verb.tense is Tense.PAST and outer.verb.modality is Modality.FACT:
        return None
    return Lean(Direction.ON, False, "hangs on what is still to come")


# "Is accused of shooting him on Sunday": the day is that of the deed.
_ACCUSING = frozenset("accuse charge suspect convict blame hold believe think know".split())


def of_plan(mention: Mention, clause: Clause, preposition: str, outlook: Outlook) -> Lean | None:
    """Tell whether the day is not that of the verb but that of what its object comes to."""
    verb = clause.verb
    if verb is None:
        return None
    if verb.tense is Tense.PRESENT and verb.modality is Modality.FACT and not verb.perfect:
        if verb.lemma in _ACCUSING or (verb.lemma in REPORTING and not clause.objects):
            return None
        return Lean(Direction.ON, False, "told as a timetable")
    past = verb.tense is Tense.PAST or is_done(clause)
    if not past or verb.modality is not Modality.FACT:
        return None
    if preposition == "for" and _of_days(mention.value):
        return Lean(Direction.ON, False, f"'{verb.lemma} for' a day puts something on it")
    if verb.lemma in outlook.moving and preposition in ("to", "until", "from"):
        return Lean(Direction.ON, False, f"what '{verb.lemma}' puts off has not been yet")
    # "called crews to a house Sunday" is over, "called them back for a vote Sunday" is not
    leading = ("for",) if verb.lemma in ("call", "recall") else ("for", "to")
    nominals = [
        each.nominal.span
        for each in clause.adjuncts
        if each.nominal is not None and each.preposition in leading
    ]
    if verb.lemma in outlook.calling and any_between(verb.span, mention.span, nominals):
        return Lean(Direction.ON, False, f"what '{verb.lemma}' leads to comes after")
    objects = [each.span for each in clause.objects]
    if verb.lemma in outlook.planning and any_between(
        verb.span, mention.span, [*objects, *nominals]
    ):
        return Lean(Direction.ON, False, f"what '{verb.lemma}' is of is still to come")
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


def tells_timetable(clause: Clause) -> bool:
    """Whether a participle tells of a timetable: "a visit ending Friday"."""
    verb = clause.verb
    bare = verb is not None and clause.kind is ClauseKind.PARTICIPLE and not verb.passive
    return bare and verb is not None and verb.lemma in TIMETABLE


def arranges(verb: VerbGroup) -> bool:
    """Whether a verb tells of arranging: a day beside it may be that of what it arranged."""
    return verb.lemma in ARRANGING and verb.modality is Modality.FACT


def is_done(clause: Clause) -> bool:
    """Whether a participle tells what was done to its noun: "the man arrested Sunday"."""
    verb = clause.verb
    return (
        verb is not None
        and clause.kind is ClauseKind.PARTICIPLE
        and verb.passive
        and verb.tense is Tense.NONE
        and verb.modality is Modality.FACT
        and not arranges(verb)
    )
