"""Lengths that the words round them make distances: "45 minutes late", "15 minutes apart",
"three hours into the debate", "after 16 hours of talks".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from checker.claims.clocks.courses import Course
from checker.claims.clocks.moments import Moment, is_firm
from checker.claims.clocks.scene import Scene
from checker.language.clauses.nounphrases import singular
from checker.model.clauses import Modality, Nominal
from checker.model.meaning import Length
from checker.model.text import Span
from checker.model.time import ResolvedTime
from checker.resolve.minutes import Minutes

_LATE = re.compile(
    r"(?i)\s+(late|behind schedule|early|ahead of (?:schedule|time))\b(?!\s+(?:in|on|for)\b)"
)
_DELAY = re.compile(r"(?i)[\s-]delay\b")
_DELAY_OF = re.compile(r"(?i)\bdelay of\s$")
_INTO = re.compile(r"(?i)\s+into\s")
_APART = re.compile(r"(?i)\s+(?:apart|between (?:them|the two))\b")
_DUE = re.compile(
    r"(?i)\b(?:due|scheduled|planned|supposed|expected|meant|timetabled|set|slated)\b"
)
# "The 6.30 p.m. ferry" is that of the timetable.
_SERVICE = re.compile(
    r"(?i)\s(?:\w+\s)?(?:train|ferry|bus|service|express|tram|boat|flight|kick-?off|start)\b"
)
_FOR = re.compile(r"(?i)\bfor\s$")
_AFTER = re.compile(r"(?i)\bafter\s$")
# "After six hours in the water" is all of the time; "after two hours of talks" is not.
_WHOLE = re.compile(
    r"(?i)\s*(?:[.,;)]|$|(?:in|on|at|under|inside|away|aboard|of deliberations?|behind)\b)"
)
_OF = re.compile(r"(?i)\s+of\s+(?P<nouns>[a-z]{3,20}(?:\s[a-z]{3,20})?)\b")
_IN = re.compile(r"(?i),\s(?:all\s)?(?P<word>in|within)\s$")
_STOP = re.compile(r"\s*(?:[.,;)]|$)")


def read_asides(scene: Scene, courses: Mapping[str, Course]) -> None:
    """Read every length that such a word stands by."""
    for time in scene.times:
        value = time.mention.value
        length = scene.length(value)
        if not isinstance(value, Length) or length is None:
            continue
        span, text = time.mention.span, scene.text
        before = scene.before_words(span)
        late = _LATE.match(text, span.end)
        if late is not None:
            early = late[1].lower() in ("early", "ahead of schedule", "ahead of time")
            _against_plan(scene, time, Span(span.start, late.end()), length, -1 if early else 1)
        elif _DELAY.match(text, span.end) or _DELAY_OF.search(before):
            _against_plan(scene, time, span, length, 1)
        elif _APART.match(text, span.end):
            _apart(scene, time, length)
        elif _INTO.match(text, span.end):
            _into(scene, time, length, courses)
        elif _AFTER.search(before):
            if _WHOLE.match(text, span.end):
                _after_all(scene, time, length)
            else:
                _after_some(scene, time, length, courses)
        elif _FOR.search(before):
            _paused(scene, time, length)
        elif (inside := _IN.search(before)) and _STOP.match(text, span.end):
            _within(scene, time, length, inside["word"].lower())


def _against_plan(scene: Scene, time: ResolvedTime, said: Span, length: Minutes, sign: int) -> None:
    """Read "due at 7 p.m. but began at 7.45 p.m., 45 minutes late"."""
    sentence = time.mention.sentence
    told = [m for m in scene.at(sentence) if m.span.end <= said.start and m.time is not None]
    own = scene.own(time.mention.span, sentence) or (told[-1] if len(told) == 2 else None)
    if own is None:
        return
    planned = [m for m in scene.before(own.span, sentence) if m != own and _due(scene, m)]
    if not planned:  # "an hour late; he had been due at 9"
        near = (*scene.at(sentence), *scene.at(sentence + 1))
        planned = [m for m in near if m != own and _due(scene, m)]
    if len(planned) == 1:
        scene.try_tell(own, planned, said, length, sign)


def _due(scene: Scene, moment: Moment) -> bool:
    clause = moment.clause
    if clause is None:
        return _SERVICE.match(scene.text, moment.span.end) is not None
    if clause.verb is None:
        return False
    planned = clause.verb.modality in (Modality.LAPSED, Modality.PLAN)
    return planned or _DUE.search(clause.span.of(scene.text)) is not None


def _apart(scene: Scene, time: ResolvedTime, length: Minutes) -> None:
    """Read "at 9.10 and 9.25, 15 minutes apart"."""
    span, sentence = time.mention.span, time.mention.sentence
    here = [m for m in scene.at(sentence) if m.time is not None]
    both = here or [m for m in scene.at(sentence - 1) if m.time is not None]
    if len(both) == 2 and all(m.span.end <= span.start and not m.end for m in both):
        scene.try_tell(both[1], both[:1], span, length)


def _into(scene: Scene, time: ResolvedTime, length: Minutes, courses: Mapping[str, Course]) -> None:
    """Read "at 5 p.m., three hours into the debate"."""
    span, sentence = time.mention.span, time.mention.sentence
    own, clause = scene.own(span, sentence), scene.clause_at(span, sentence)
    nouns = [a.nominal for a in clause.adjuncts if a.preposition == "into"] if clause else []
    thing = nouns[0] if len(nouns) == 1 else None
    if own is None or thing is None or scene.set_apart(thing):
        return
    opened = list(_openings(scene, thing, own, courses))
    if len(opened) == 1:
        scene.try_tell(own, opened, span, length)


def _openings(
    scene: Scene, thing: Nominal, own: Moment, courses: Mapping[str, Course]
) -> Iterator[Moment]:
    """Yield the times at which a thing began: "the debate opened", "took off" for a flight."""
    course = courses.get(thing.head.lower())
    start = course.end(start=True) if course is not None else None
    if start is not None:
        yield start
        return
    verbs = scene.vocabulary.tables.get("clock-begun", {}).get(thing.head.lower(), "").split(", ")
    for moment in scene.moments:
        verb = moment.clause.verb if moment.clause is not None else None
        if moment != own and verb is not None and is_firm(moment) and verb.lemma in verbs:
            yield moment


def _after_all(scene: Scene, time: ResolvedTime, length: Minutes) -> None:
    """Read "set off at 5 a.m. and finished at 7 a.m. after two hours"."""
    span, sentence = time.mention.span, time.mention.sentence
    here = [m for m in scene.at(sentence) if m.span.end <= span.start]
    if len(here) < 2 or here[-1].clause is None or here[-2].clause is None:
        return
    first, last = here[-2].clause, here[-1].clause
    if first.verb is None or last.verb is None or first.subject is None or last.subject is None:
        return
    words = scene.vocabulary
    one = first.subject.span == last.subject.span and first is not last
    whole = words.has("clock-setting-out", first.verb.lemma)
    whole &= words.has("clock-coming-back", last.verb.lemma)
    if one and whole and here[-1].exact:
        scene.try_tell(here[-1], [here[-2]], span, length)


def _after_some(
    scene: Scene, time: ResolvedTime, length: Minutes, courses: Mapping[str, Course]
) -> None:
    """Read "at 3 a.m. after 16 hours of talks", which began that long before at the least: there
    may have been breaks.
    """
    span, sentence = time.mention.span, time.mention.sentence
    named = _OF.match(scene.text, span.end)
    own = scene.own(span, sentence)
    if named is None or own is None:
        return
    nouns = [name for word in named["nouns"].lower().split() for name in (word, singular(word))]
    course = next((courses[noun] for noun in nouns if noun in courses), None)
    start = course.end(start=True) if course is not None else None
    if start is not None and start != own:
        scene.try_tell(own, [start], span, Minutes(length.low, None, None))


def _within(scene: Scene, time: ResolvedTime, length: Minutes, word: str) -> None:
    """Read "on sale at 9 a.m. and gone by 9.50, in 20 minutes"."""
    span, sentence = time.mention.span, time.mention.sentence
    here: Sequence[Moment] = [m for m in scene.at(sentence) if m.time is not None]
    if len(here) != 2 or here[1].span.end > span.start or here[0].end:
        return
    if scene.act_between(here[0], here[1].span, sentence, here[1].clause):
        return
    most = length if word == "in" else Minutes(0, length.high, None)
    scene.try_tell(here[1], here[:1], span, most)


def _paused(scene: Scene, time: ResolvedTime, length: Minutes) -> None:
    """Read "was halted at 10.12 for 15 minutes. It resumed at 10.27"."""
    span, sentence = time.mention.span, time.mention.sentence
    stopped = [m for m in scene.at(sentence) if m.span.start < span.start and m.time is not None]
    clause = scene.clause_at(span, sentence)
    if len(stopped) != 1 or clause is None or stopped[0].clause is not clause:
        return
    near = [*scene.at(sentence), *scene.at(sentence + 1)]
    after = [m for m in near if m.span.start > span.start and m.time is not None]
    if not after or after[0].clause is None or after[0].clause.verb is None or clause.verb is None:
        return
    words, verb = scene.vocabulary, after[0].clause.verb.lemma
    pair = words.has("clock-pausing", clause.verb.lemma) and words.has("clock-resuming", verb)
    if pair and stopped[0].exact and after[0].exact:
        scene.try_tell(after[0], stopped, span, length)
