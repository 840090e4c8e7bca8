"""Whether a time plainly belongs to its verb, and not to a noun that stands between the two.

"Accepted an invitation for a debate on April 10" tells the day of the debate. In doubt a date is
nobody's: it is left unread rather than given to the wrong event.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence

from checker.model.clauses import Adjunct, Clause, Modality, Nominal, VerbGroup
from checker.model.meaning import CalendarDate, Weekday
from checker.model.text import Span

# "On", or nothing, tells the day of the act; "until", "by" and "for" tell other things.
PLAIN = frozenset(("", "on", "in", "at"))
# Phrases that say where and with whom, after which a date is still the verb's.
# What is planned may be planned for, by or until a day.
PLANNED = PLAIN | frozenset("for by until till through".split())
LOCAL = frozenset("with at in near on off into across outside from".split())


def told_by(span: Span, clauses: Sequence[Clause]) -> VerbGroup | None:
    """Return the verb whose act takes place at ``span``, with no rival between; or None.

    "The deadline was Aug. 1" names a day and tells of no act; "has always stayed away on July 4"
    tells of many.
    """
    for clause in clauses:
        if clause.verb is None:
            continue
        for adjunct in clause.adjuncts:
            if adjunct.time is not None and adjunct.time.span == span:
                told = clause.verb.lemma != "be" or clause.verb.modality is Modality.PLAN
                told = told and not _period_ended(clause)
                own = told and not clause.verb.perfect and belongs(clause, adjunct)
                return clause.verb if own else None
    return None


def _period_ended(clause: Clause) -> bool:
    """Whether a stretch of time is named by its end: "the quarter ended Oct. 31"."""
    verb, subject = clause.verb, clause.subject
    if verb is None or verb.lemma != "end":
        return False
    # "the second quarter" is a time and no noun phrase, so that its verb has no subject
    return subject is None or subject.head in ("quarter", "half", "year", "month", "week", "period")


def belongs(clause: Clause, adjunct: Adjunct, events: Container[str] | None = None) -> bool:
    """Tell whether a time adjunct of a clause plainly belongs to its verb.

    It does where it stands before the verb, or behind it with at most one short object between, or
    with phrases of place and company. Where ``events`` says which nouns can have a time of their
    own, such phrases may follow an object too that cannot ("answers questions in parliament on").
    """
    verb = clause.verb
    if verb is None or adjunct.nominal is not None or adjunct.clause is not None:
        return False
    planned = verb.modality is Modality.PLAN
    if adjunct.preposition not in (PLANNED if planned else PLAIN):
        return False
    if adjunct.preposition == "in" and _is_day(adjunct):
        return False  # "penciled in June 15": nothing happens "in" a day
    if adjunct.span.start < verb.span.start:
        return True
    between = [
        other
        for other in clause.adjuncts
        if verb.span.end <= other.span.start < adjunct.span.start and other.time is None
    ]
    if any(_counts(other) for other in clause.adjuncts if _stands_between(other, verb, adjunct)):
        return False  # "came two years after the attack in June": the attack's month
    objects = [o for o in clause.objects if verb.span.end <= o.span.start < adjunct.span.start]
    for other in between:
        pointing = other.nominal is not None and other.nominal.pronoun
        local = other.preposition in LOCAL and other.nominal is not None
        if objects:
            timeless = events is not None and not _has_time((*objects, other.nominal), events)
            local = local and timeless
        if not pointing and not local:
            return False
    if between and (not objects or events is not None):
        return not _of_caption(adjunct)
    # one object, and nothing but it: "kicked off an exercise on Aug. 10"
    reach = objects[-1].span.end if objects else verb.span.end
    room = _WEEKDAY_GAP if _has_weekday(adjunct) else _GAP
    return len(objects) <= 1 and adjunct.span.start - reach <= room


def _is_day(adjunct: Adjunct) -> bool:
    value = adjunct.time.value if adjunct.time is not None else None
    return isinstance(value, CalendarDate) and value.day is not None


def _has_weekday(adjunct: Adjunct) -> bool:
    value = adjunct.time.value if adjunct.time is not None else None
    if isinstance(value, CalendarDate):
        return value.weekday is not None
    return isinstance(value, Weekday)


def _counts(adjunct: Adjunct) -> bool:
    """Whether an adjunct counts from something: "two days after the summit"."""
    return adjunct.time is not None and (adjunct.nominal is not None or adjunct.clause is not None)


def _stands_between(other: Adjunct, verb: VerbGroup, adjunct: Adjunct) -> bool:
    return verb.span.end <= other.span.start < adjunct.span.start


def _has_time(nominals: Iterable[Nominal | None], events: Container[str]) -> bool:
    return any(n is not None and any(noun in events for noun in n.nouns) for n in nominals)


def _of_caption(adjunct: Adjunct) -> bool:
    """Whether a time ends a caption: "in Times Square, New York, July 26, 2017"."""
    value = adjunct.time.value if adjunct.time is not None else None
    full = isinstance(value, CalendarDate) and value.year is not None
    return full and adjunct.preposition == ""


# Room for a preposition and an adverb ("switched on again on"), not for a phrase.
_GAP = 12
# A weekday is that of the news: "found him guilty of robbery unanimously on Friday".
_WEEKDAY_GAP = 32
