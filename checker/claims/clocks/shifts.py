"""Distances told in words of order: "two hours later", "20 minutes after the polls closed"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from checker.claims.clocks.courses import Course
from checker.claims.clocks.inorder import conclude
from checker.claims.clocks.moments import Moment, heads, is_firm
from checker.claims.clocks.scene import Scene
from checker.language.deverbal import verbs_of
from checker.model.clauses import Adjunct, Clause, ClauseKind, Nominal, Tense
from checker.model.meaning import Anchor, Shift, Toward
from checker.model.rules import Vocabulary
from checker.model.text import Span
from checker.model.time import ResolvedTime
from checker.resolve.minutes import Minutes

_THAN = re.compile(r"(?i)\s*(?:than|in the day|that day|the same day)\b")
_OF = re.compile(r"(?i)(?:\bof|-quarters?|\bwithin|\bevery|\bless|\bmore)\s$")
_AFTER_WORD = re.compile(r"(?i)\b(?:after|following|when|once|since)\b")
_THAT = re.compile(r"(?i)\s*(?:that|this)\b(?=\s*[,.;]|\s+\w+ed\b)")
_FIRST = re.compile(r"(?i)\s*the first\b(?=\s*[,.;]|$)")
_POINTING = ("the", "that", "this", "")
_IT_WAS = re.compile(r"(?i)\bit was\s(?:not until\s|about\s)?$")
_WHEN = re.compile(r"(?i)\s(?:before|when|that)\b")
_IT = frozenset(("it", "they", "this", "that"))
_NEAR = 80
_SOON = 1380
"""Of two times told one after the other the second, without a day, follows within so much."""
_STOPS = re.compile(r"[,;.:()\N{EM DASH}\N{EN DASH}]|\s-\s")


def read_shifts(scene: Scene, courses: Mapping[str, Course]) -> None:
    """Read every distance that an order word tells."""
    for time in scene.times:
        value = time.mention.value
        if isinstance(value, Shift):
            length = scene.length(value.length)
            if length is None or _OF.search(scene.before_words(time.mention.span)):
                continue
            sign = 1 if value.toward is Toward.AFTER else -1
            if value.anchor is Anchor.MENTION:
                if not _THAN.match(scene.text, time.mention.span.end):
                    _later(scene, time, length, sign)
            elif value.anchor is Anchor.EVENT:
                _from_event(scene, time, length, sign, courses)


def _later(scene: Scene, time: ResolvedTime, length: Minutes, sign: int) -> None:
    """Read "at 4 p.m., two hours later", which counts from a time told just before."""
    span, sentence = time.mention.span, time.mention.sentence
    own = scene.own(span, sentence) or _it_was(scene, span, sentence)
    start = span if own is None else Span(min(span.start, own.span.start), span.end)
    clause = own.clause if own is not None else scene.clause_at(span, sentence)
    known = [m for m in scene.before(start, sentence) if m != own]
    if not known and own is not None and sign > 0:
        known = [m for m in scene.moments if m.sentence == sentence - 2 and m.time is not None]
    if not known or _counts_from_other(scene, start, span, sentence, own):
        return
    far = sentence - known[0].sentence > 1
    if far or scene.act_between(known[0], start, sentence, clause):
        if own is not None and sign > 0:
            conclude(scene, own, known[:1], span, length)
        return
    if own is None:
        if clause is None:
            return
        own = scene.derived(span, sentence, clause)
        if own is None:
            return
    scene.try_tell(own, known, span, length, sign)


def _it_was(scene: Scene, span: Span, sentence: int) -> Moment | None:
    """Return the time of "it was 9:31 before the last one came out, 64 minutes later"."""
    here = [m for m in scene.at(sentence) if m.span.end <= span.start]
    opening = scene.sentences[sentence].span.start
    if len(here) != 1 or _IT_WAS.search(scene.text, opening, here[0].span.start) is None:
        return None
    return here[0] if _WHEN.match(scene.text, here[0].span.end) else None


def _counts_from_other(
    scene: Scene, start: Span, span: Span, sentence: int, own: Moment | None
) -> bool:
    """Whether words between tell of what may be counted from: "after the blast", "when he woke"."""
    opening = scene.sentences[sentence].span.start
    last = max((m.span.end for m in scene.moments if m.span.end <= start.start), default=0)
    at = max(opening, last)
    words = list(_AFTER_WORD.finditer(scene.text, at, start.start))
    clause = own.clause if own is not None else None
    if len(words) == 1 and clause is not None and clause.kind is ClauseKind.ADVERBIAL:
        return not words[0].start() - 1 <= clause.span.start <= words[0].end() + 1  # its own "when"
    return bool(words)


def _from_event(
    scene: Scene, time: ResolvedTime, length: Minutes, sign: int, courses: Mapping[str, Course]
) -> None:
    """Read "at 4 p.m., two hours after the 2 p.m. deadline", "... after the polls closed"."""
    span, sentence = time.mention.span, time.mention.sentence
    own = scene.own(span, sentence)
    if own is None:
        _untimed(scene, time, length, sign, courses)
        return
    if _THAT.match(scene.text, span.end) or _after_the_first(scene, own, span):
        known = [m for m in scene.before(own.span, sentence) if m != own][:1]
        if known and not scene.act_between(known[0], own.span, sentence, own.clause):
            scene.try_tell(own, known, span, length, sign)
        return
    target = _behind(scene, own, span, sentence)
    if target is None:
        adjunct = _adjunct(scene, span, sentence)
        target = _told_elsewhere(scene, own, adjunct, sign, courses) if adjunct else None
    if target is not None:
        scene.try_tell(own, [target], span, length, sign)


def _untimed(
    scene: Scene, time: ResolvedTime, length: Minutes, sign: int, courses: Mapping[str, Course]
) -> None:
    """Read "needed until 11 to cross the island and was gone six hours after landfall": an act
    without a time of its own was done after that told before it in its sentence.
    """
    span, sentence = time.mention.span, time.mention.sentence
    clause = scene.clause_at(span, sentence)
    here = [m for m in scene.at(sentence) if m.time is not None and m.reach <= span.start]
    adjunct = _adjunct(scene, span, sentence)
    if clause is None or len(here) != 1 or adjunct is None or sign < 0 or clause.link != "and":
        return
    before = here[0].clause
    verbs = [c.verb for c in (before, clause) if c is not None]
    if before is None or any(v is None or v.tense is not Tense.PAST or v.negated for v in verbs):
        return
    if (
        before.subject is None
        or clause.subject is None
        or before.subject.span != clause.subject.span
    ):
        return
    own = Moment(-1, span, sentence, None, clause)
    target = _told_elsewhere(scene, own, adjunct, sign, courses)
    if target is None or target is here[0] or not scene.comparable(here[0], target):
        return
    if here[0].sentence - target.sentence not in (0, 1):
        return
    made = scene.derived(span, sentence, clause)
    if made is not None:
        scene.tell(made, [target], span, length)
        scene.tell(made, here, clause.verb.span if clause.verb else span, Minutes(0, None, None))
        if here[0].clock is not None and here[0].clock.day is None and scene.no_day(sentence):
            scene.tell(here[0], [target], here[0].span, Minutes(0, _SOON, None))


def _after_the_first(scene: Scene, own: Moment, span: Span) -> bool:
    """Whether "a second blast came ten minutes after the first"."""
    subject = own.clause.subject if own.clause is not None else None
    if subject is None or _FIRST.match(scene.text, span.end) is None:
        return False
    return "second" in (subject.head.lower(), *subject.modifiers)


def _behind(scene: Scene, own: Moment, span: Span, sentence: int) -> Moment | None:
    """Return the time that stands with what is counted from: "after polls closed at 7 p.m."."""
    for moment in scene.moments:
        if moment.sentence != sentence or moment == own or moment.span.start < span.end:
            continue
        between = scene.text[span.end : moment.span.start]
        if len(between) > _NEAR or _STOPS.search(between.replace(".m.", "")):
            return None
        verbs = [
            c
            for c in scene.clauses.get(sentence, ())
            if c.verb is not None and span.end <= c.verb.span.start < moment.span.start
        ]
        return moment if len(verbs) < 2 and moment.end != "last" else None
    return None


def _adjunct(scene: Scene, span: Span, sentence: int) -> Adjunct | None:
    for clause in scene.clauses.get(sentence, ()):
        for adjunct in clause.adjuncts:
            if adjunct.time is not None and adjunct.time.span == span:
                return adjunct
    return None


def _told_elsewhere(
    scene: Scene, own: Moment, adjunct: Adjunct, sign: int, courses: Mapping[str, Course]
) -> Moment | None:
    """Return the only other time at which the article says that it happened."""
    others = [m for m in scene.moments if m != own and is_firm(m) and not m.end]
    nominal, found = adjunct.nominal, list[Moment]()
    if adjunct.clause is not None:
        deed = scene.clauses[own.sentence][adjunct.clause]
        if deed.verb is None or deed.verb.negated:
            return None
        subject = _subject(scene, deed, own)
        for what in ("clock-opening", "clock-closing"):
            course = _course(scene, subject, courses, deed)
            if course is not None and scene.vocabulary.has(what, deed.verb.lemma):
                end = course.end(start=what == "clock-opening")
                if end is not None and scene.tail(deed) == "":
                    return end
        found = [m for m in others if m.clause and _same_deed(scene, own, deed, subject, m.clause)]
    elif nominal is not None and (
        not scene.set_apart(nominal) or scene.vocabulary.has("clock-punctual", nominal.head.lower())
    ):
        course = _course(scene, nominal, courses, own.clause)
        if course is not None and nominal.determiner in _POINTING:
            end = course.end(start=sign < 0)
            if end is not None:
                return end
        found = [m for m in others if _is_deed(scene, nominal, m.clause, sign)]
    return found[0] if len(found) == 1 else None


def _subject(scene: Scene, deed: Clause, own: Moment) -> Nominal | None:
    """Return what a clause is about; "after it began" is about what a clause before it is."""
    subject = deed.subject
    if subject is not None and not (subject.pronoun and subject.head in ("it", "they")):
        return subject
    told = (c.subject for c in scene.clauses[own.sentence] if c.index < deed.index)
    named = [s for s in told if s is not None and not s.pronoun]
    return named[-1] if named else subject


def _course(
    scene: Scene, nominal: Nominal | None, courses: Mapping[str, Course], clause: Clause | None
) -> Course | None:
    if nominal is None or nominal.pronoun or clause is None:
        return None
    course = courses.get(nominal.head.lower())
    if course is None or not scene.alike(nominal, course.nominal):
        return None
    return course


def _same_deed(
    scene: Scene, own: Moment, deed: Clause, subject: Nominal | None, clause: Clause
) -> bool:
    one, other, words = deed.verb, clause.verb, scene.vocabulary
    if one is None or other is None or one.passive != other.passive:
        return False
    alike = one.lemma == other.lemma or any(
        words.has(name, one.lemma) and words.has(name, other.lemma)
        for name in ("clock-opening", "clock-closing")
    )
    # "Its first signal came 45 minutes after it was released"
    pointing, its = deed.subject, own.clause.subject if own.clause is not None else None
    back = pointing is not None and pointing.pronoun and pointing.head.lower() in _IT
    owned = its is not None and its.span.of(scene.text).lower().split()[0] in ("its", "their")
    if back and owned and one.lemma == other.lemma and scene.tail(deed) == scene.tail(clause):
        return True
    if not alike and _synonyms(words, scene.doing(deed), scene.doing(clause)):
        alike = True
        if subject is not None and not subject.pronoun and clause.subject is not None:
            return subject.head.lower() == clause.subject.head.lower() and not scene.set_apart(
                clause.subject
            )
    # "A man was stabbed at 11 and died at 2, three hours after he was stabbed"
    personal = subject is not None and subject.pronoun and own.clause is not None
    about = own.clause.subject if personal and own.clause is not None else None
    same = about is not None and clause.subject is not None and about.span == clause.subject.span
    # "It was broken at 7.30, an hour after it came into force": what the sentence before is about
    before = clause.sentence == own.sentence - 1 and about is not None and subject is not None
    same |= before and about is not None and subject is not None and about.head == subject.head
    plain = scene.tail(deed) == scene.tail(clause)
    return alike and plain and (same or scene.alike(subject, clause.subject))


def _synonyms(words: Vocabulary, one: str, other: str) -> bool:
    """Whether two verbs may tell of one deed: "went down", "sank"."""
    table = words.tables.get("clock-synonyms", {})
    return any(
        one in group and other in group
        for group in ((key, *value.split(", ")) for key, value in table.items())
    )


def _is_deed(scene: Scene, nominal: Nominal, clause: Clause | None, sign: int) -> bool:
    """Whether a clause tells of what a noun names: "the crash", "the start of the match"."""
    if clause is None or clause.verb is None or nominal.determiner not in _POINTING:
        return False
    names, verb, words = heads(nominal), clause.verb.lemma, scene.vocabulary
    first = verb.split(" ")[0]
    if words.has("clock-punctual", nominal.head.lower()) and _tells_of(scene, nominal, clause):
        return True
    if scene.alike(nominal, clause.subject):
        placed = words.has("clock-taking-place", verb) or words.has("clock-taking-place", first)
        opening = words.has("clock-opening", verb)
        closing = words.has("clock-closing", verb)
        if (opening or placed) if sign < 0 else (closing or placed):
            return True
    return any(done in (verb, first) for name in names for done in _verbs_for(name, words))


def _tells_of(scene: Scene, nominal: Nominal, clause: Clause) -> bool:
    """Whether a clause is about a deed without length: "the call reached her", and for "it" the
    noun that the sentence before named last.
    """
    subject = clause.subject
    if subject is not None and subject.pronoun and subject.head.lower() in _IT and clause.verb:
        if not scene.vocabulary.has("clock-taking-place", clause.verb.lemma.split(" ")[0]):
            return False
        before = scene.sentences[clause.sentence - 1].span.of(scene.text) if clause.sentence else ""
        return re.search(rf"(?i)\bthe {re.escape(nominal.head)}\W*$", before) is not None
    named = (subject, *clause.objects)
    return any(
        one is not None
        and one.head.lower() == nominal.head.lower()
        and set(one.modifiers) & _contrasts(scene) == set(nominal.modifiers) & _contrasts(scene)
        for one in named
    )


def _contrasts(scene: Scene) -> frozenset[str]:
    return scene.vocabulary.lists.get("contrast", frozenset())


def _verbs_for(noun: str, words: Vocabulary) -> Iterator[str]:
    """Yield the verbs that tell of what a noun names: "the crash" is told by "crash", "hit"."""
    for table in ("clock-deed", "deed"):
        yield from words.tables.get(table, {}).get(noun, "").split(", ")
    known = words.lists.get("verbs", frozenset())
    yield from verbs_of(noun, known | words.tables.get("irregular", {}).keys())
