"""Things with a first and a last moment: "the 90-minute meeting began at 4 p.m. and ended at 6"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from checker.claims.clocks.moments import Moment
from checker.claims.clocks.scene import Scene
from checker.model.clauses import Clause, Modality, Nominal
from checker.model.meaning import Clock, Length, PersonName
from checker.model.text import Span
from checker.resolve.minutes import DAY, Minutes

_LASTING = frozenset(
    ("last", "go on", "run", "continue", "take", "drag on", "stretch", "span", "be")
)
_UNSURE = frozenset(
    "planned scheduled expected proposed intended usual typical average normal".split()
)
_TO = frozenset(("until", "till", "to", "through"))
_ORDER = Minutes(0, None, None)
_BRIEF = Minutes(0, 960, None)
_SAME = Minutes(0, 0, None)


@dataclass(slots=True)
class Course:
    """What is told of the things that one noun names. A length that is ``planned`` ("was to last
    two hours") says nothing of an end that is past.
    """

    nominal: Nominal
    starts: list[Moment] = field(default_factory=list)
    ends: list[Moment] = field(default_factory=list)
    lengths: dict[Span, Minutes] = field(default_factory=dict)
    planned: dict[Span, Minutes] = field(default_factory=dict)
    words: set[str] = field(default_factory=set)
    unsure: bool = False

    def end(self, *, start: bool) -> Moment | None:
        """Return the one start, or end, that is told of it; None where it is not plain."""
        told = self.starts if start else self.ends
        return told[0] if len(told) == 1 and not self.unsure else None


def read_courses(scene: Scene) -> dict[str, Course]:
    """Tie the start and the end of each thing by its length, where each is told once.

    Returns what is told of each thing, by its noun. Of a thing with a length and only one end the
    other is a moment too, from which more may be counted.
    """
    courses: dict[str, Course] = {}
    subject = ""
    for number in sorted(scene.clauses):
        for clause in scene.clauses[number]:
            for nominal, what in _things(scene, clause, courses, subject):
                course = courses.setdefault(nominal.head.lower(), Course(nominal))
                _doubt(scene, course, nominal)
                _note(scene, course, clause, what)
            if clause.subject is not None and not clause.subject.pronoun:
                subject = clause.subject.head.lower()
        _premodifiers(scene, number, courses)
    for course in courses.values():
        for told in (course.starts, course.ends):
            _tie_twice(scene, course, told)
        _tie(scene, course)
    return courses


def _doubt(scene: Scene, course: Course, nominal: Nominal) -> None:
    """Note where it is not plain that a phrase names the same thing as those before it did.

    A word may set it apart, or its day ("Wednesday's hearing"), another description, or that it is
    told as new ("a halt").
    """
    told = course.starts or course.ends or course.lengths
    dated = [*nominal.mentions, *(nominal.owner.mentions if nominal.owner is not None else ())]
    words = {word for word in nominal.modifiers if not any(m.isdigit() for m in word)}
    words -= {word for mention in dated for word in mention.span.of(scene.text).lower().split()}
    other = bool(words and course.words and not (words <= course.words or course.words <= words))
    new = bool(told) and nominal.determiner in ("a", "an") and nominal.span != course.nominal.span
    of_day = any(not isinstance(mention.value, Length | Clock | PersonName) for mention in dated)
    course.words |= words
    unsure = scene.set_apart(nominal) or not _UNSURE.isdisjoint(nominal.modifiers)
    course.unsure |= unsure or other or new or of_day


def _things(
    scene: Scene, clause: Clause, courses: Mapping[str, Course], subject: str
) -> Iterator[tuple[Nominal, str]]:
    """Yield the thing that a clause opens, closes or measures, and which of these it does."""
    verb = clause.verb
    if verb is None or verb.modality not in (Modality.FACT, Modality.PLAN) or verb.negated:
        return
    what = ""
    if scene.vocabulary.has("clock-opening", verb.lemma):
        what = "start"
    elif scene.vocabulary.has("clock-closing", verb.lemma):
        what = "end"
    elif verb.lemma in _LASTING:
        what = "length"
    else:
        return
    moved = clause.objects and not verb.passive and what != "length"
    thing = clause.objects[0] if moved else clause.subject
    if thing is not None and thing.pronoun and thing.head == "it" and subject in courses:
        thing = courses[subject].nominal
    if thing is not None and not thing.pronoun and not thing.parts:
        yield thing, what


def _note(scene: Scene, course: Course, clause: Clause, what: str) -> None:
    """Note the times and the length that a clause tells of a thing."""
    mine = [m for m in scene.moments if m.clause is clause and m.time is not None]
    if what == "start":
        course.starts += [m for m in mine if not m.end]
    elif what == "end":
        course.ends += [m for m in mine if not m.end]
    else:
        _note_length(scene, course, clause, mine)


def _note_length(scene: Scene, course: Course, clause: Clause, mine: list[Moment]) -> None:
    verb = clause.verb
    if verb is None or (verb.lemma == "be" and not any(m.end for m in mine)):
        return
    for adjunct in clause.adjuncts:
        span = adjunct.time.span if adjunct.time is not None else None
        for moment in mine:
            if moment.end and span is not None and span.contains(moment.span):
                if adjunct.preposition == "from":
                    (course.starts if moment.end == "first" else course.ends).append(moment)
            elif span == moment.span and adjunct.preposition in _TO:
                course.ends.append(moment)
            elif span == moment.span and adjunct.preposition == "from":
                course.starts.append(moment)
        if adjunct.time is None or adjunct.preposition not in ("", "for"):
            continue
        length = scene.length(adjunct.time.value)
        if length is not None and not scene.partly(adjunct.time.span):
            planned = verb.modality is Modality.PLAN
            (course.planned if planned else course.lengths)[adjunct.time.span] = length


def _premodifiers(scene: Scene, number: int, courses: dict[str, Course]) -> None:
    """Note "the 90-minute meeting", wherever it stands."""
    for clause in scene.clauses[number]:
        beside = (a.nominal for a in clause.adjuncts)
        for nominal in (clause.subject, clause.head, *clause.objects, *beside):
            for mention in nominal.mentions if nominal is not None else ():
                length = scene.length(mention.value)
                if nominal is None or length is None or not isinstance(mention.value, Length):
                    continue
                if mention.span.end <= nominal.head_span.start:
                    course = courses.setdefault(nominal.head.lower(), Course(nominal))
                    _doubt(scene, course, nominal)
                    course.lengths[mention.span] = length


def _tie(scene: Scene, course: Course) -> None:
    """Tell the distances of a thing of which a start and an end are known, or one and a length."""
    start, end = course.end(start=True), course.end(start=False)
    verb = end.clause.verb if end is not None and end.clause is not None else None
    if verb is not None and verb.modality is Modality.PLAN:
        course.lengths |= course.planned
    if start is not None and end is not None:
        plain = start.exact and end.exact and start != end
        if not plain or not scene.comparable(start, end) or _sessions(course, start, end):
            return
        for span, length in course.lengths.items():
            scene.tell(end, [start], span, length)
        if not course.lengths and end.span.start > start.span.start and not end.end:
            _tie_order(scene, course, start, end)
    elif len(course.lengths) == 1 and not course.unsure:
        ((span, length),) = course.lengths.items()
        if start is not None and not course.ends and start.exact:
            end = scene.derived(span, start.sentence)
            if end is not None:
                course.ends.append(end)
                scene.tell(end, [start], span, length)
        elif end is not None and not course.starts and end.exact:
            start = scene.derived(span, end.sentence)
            if start is not None:
                course.starts.append(start)
                scene.tell(end, [start], span, length)


def _sessions(course: Course, start: Moment, end: Moment) -> bool:
    """Whether the days written are so far apart that the start may be that of another session."""
    days = [
        {reading.days.first for reading in moment.time.readings}
        for moment in (start, end)
        if moment.time is not None and moment.clock is not None and moment.clock.day is not None
    ]
    if len(days) < 2 or not course.lengths:
        return False
    most = 1 + max(length.high or 0 for length in course.lengths.values()) // DAY
    return all(abs(one - other) > most for one in days[0] for other in days[1])


def _tie_order(scene: Scene, course: Course, start: Moment, end: Moment) -> None:
    verb = end.clause.verb if end.clause is not None else None
    if verb is not None:
        brief = scene.vocabulary.has("clock-brief", course.nominal.head.lower())
        close = brief and start.sentence == end.sentence
        scene.tell(end, [start], verb.span, _BRIEF if close else _ORDER)


def _tie_twice(scene: Scene, course: Course, told: list[Moment]) -> None:
    """Tell that a start, or an end, that is told twice is one time."""
    if course.unsure or len(told) != 2:
        return
    first, last = told
    one, other = first.clause, last.clause
    if one is None or other is None or one.verb is None or other.verb is None or one is other:
        return
    alike = (one.verb.tense, one.verb.modality) == (other.verb.tense, other.verb.modality)
    pointed = other.subject is not None and other.subject.determiner in ("the", "that", "this")
    same = scene.tail(one) == scene.tail(other)
    placed = any(a.nominal is not None for c in (one, other) for a in c.adjuncts)
    plain = first.exact and last.exact and scene.comparable(last, first) and not placed
    if alike and pointed and same and plain and _of_one_day(scene, first, last):
        scene.tell(last, [first], other.verb.span, _SAME)


def _of_one_day(scene: Scene, first: Moment, last: Moment) -> bool:
    days = [
        {reading.days.first for reading in moment.time.readings}
        for moment in (first, last)
        if moment.time is not None and moment.clock is not None and moment.clock.day is not None
    ]
    if len(days) == 2:
        return bool(days[0] & days[1])
    return not days and scene.no_day(first.sentence) and scene.no_day(last.sentence)
