"""Lengths told beside two times of the clock: "for 40 minutes, from 2.10 pm to 2.50 pm"."""

from __future__ import annotations

import re

from checker.claims.clocks.moments import Moment
from checker.claims.clocks.scene import Scene
from checker.model.meaning import Length
from checker.model.text import Span
from checker.model.time import ResolvedTime
from checker.resolve.minutes import Minutes

_THOSE = re.compile(r"(?i)(?:those|these)\s")
_FROM = re.compile(r"(?i)\bfrom\s*$")
_BETWEEN = re.compile(r"(?i)\bbetween\s*$")
_JOINS = re.compile(r"(?i)\s*[,(\N{EM DASH}\N{EN DASH}-]?\s*(?:from|between)\s")
_SUMS = re.compile(
    r"(?i)\s*[,(\N{EM DASH}\N{EN DASH}]\s*"
    r"(?:(?:or|for|a total of|in all|a stretch of|an?|some)\s)?\s*"
)
# "a two-hour power cut from ..."
_NAMES = re.compile(r"(?i)\s((?:[a-z][\w'-]{0,20}\s?){1,3}),?\s(?:from|between)\s")
# "Between 9 and 10, 20 minutes were lost"
_COUNTS = re.compile(r"(?i)\s(?:were|was|are|is|had|have|of)\b")
_EACH = re.compile(
    r"(?i)\b(?:each|every|daily|nightly|each day|weekdays|until further)\b|\bdays?\b\s*$"
)
_BETWEEN_WORD = re.compile(r"(?i)\bbetween\b")
_AND = re.compile(r"(?i)\band\b")
_WAS = re.compile(r"(?i),?\s(?:was|were|is|are|lay|there were|there was)\s(?:just |only |some )?")
_PASSED = re.compile(r"(?i)\s(?:passed|elapsed|went by|lay|lie)\s(?:\w+\s)?between\b")
_TOOK = re.compile(r"(?i)\b(?:took|waited)\s(?:[\w'-]+\s){0,3}$")
_UNTIL = re.compile(r"(?i)\s(?:to|until|before)\s")
_NOUNS = re.compile(r"(?i)(?:\s[a-z-]+){1,2}")
_DEFINITE = re.compile(r"(?i)\b(?:the|his|her|their|its|that|this)\s$")
_AFTER_A = re.compile(r"(?i)\bafter\san?\s$")
_WHOLE_OF = re.compile(r"(?i)\b(?:after|in)\san?\s(?P<noun>[a-z-]+)\sof\s$")
_NEAR = 60
_OPENING = frozenset("waited spent for last lasts lasted lasting of took open closed".split())
_MODALS = frozenset("will to would should must may".split())


def read_lengths(scene: Scene) -> None:
    """Read every length that stands beside both ends of what it measures."""
    for time in scene.times:
        if not isinstance(time.mention.value, Length):
            continue
        length = scene.length(time.mention.value)
        if length is None:
            continue
        _took(scene, time, length)
        if scene.partly(time.mention.span):
            continue
        if not _THOSE.match(time.mention.span.of(scene.text)):
            _beside_range(scene, time, length)
            _between(scene, time, length)
            _whole(scene, time, length)


def _beside_range(scene: Scene, time: ResolvedTime, length: Minutes) -> None:
    """Read "for 40 minutes, from 2.10 pm to 2.50 pm", "from noon to 2 p.m., or two hours"."""
    span, sentence = time.mention.span, time.mention.sentence
    ends = [m for m in scene.moments if m.sentence == sentence and m.end]
    for first, last in zip(ends[::2], ends[1::2], strict=False):
        if not scene.comparable(first, last) or _sets(scene, sentence):
            continue
        if first.span.start >= span.end:
            joint = scene.text[span.end : first.span.start]
            if (_JOINS.fullmatch(joint) and _for(scene, span)) or _measures(scene, joint):
                _tell(scene, first, last, span, length, joint)
        elif len(ends) > 2 or _COUNTS.match(scene.text, span.end):
            continue
        elif last.span.end <= span.start and _SUMS.fullmatch(
            scene.text[last.span.end : span.start]
        ):
            joint = scene.text[max(0, first.span.start - 10) : first.span.start]
            joint = _BETWEEN.sub("from ", joint)  # both ends and their sum: no part of it is meant
            _tell(scene, first, last, span, length, joint)


def _tell(
    scene: Scene, first: Moment, last: Moment, span: Span, length: Minutes, joint: str
) -> None:
    if _FROM.search(joint):
        scene.tell(last, [first], span, length)
    elif _BETWEEN.search(joint):
        # "for an hour between 2 and 5": some hour of them
        scene.tell(last, [first], span, Minutes(length.low, 1439, None))


def _between(scene: Scene, time: ResolvedTime, length: Minutes) -> None:
    """Read "between the first call, at 9.02, and the second, at 9.31, were 29 minutes"."""
    span, sentence = time.mention.span, time.mention.sentence
    here = [m for m in scene.at(sentence) if m.time is not None]
    if len(here) != 2 or any(m.end for m in here):
        return
    first, last = here
    start = scene.sentences[sentence].span.start
    between = scene.text[first.reach : last.span.start]
    if last.reach <= span.start:
        opening = scene.text[start : first.span.start]
        told = _WAS.fullmatch(scene.text[last.reach : span.start]) is not None
    else:
        opening = scene.text[span.end : first.span.start]
        told = _PASSED.match(opening) is not None
    if told and _BETWEEN_WORD.search(opening) and _AND.search(between):
        scene.try_tell(last, [first], span, length)


def _took(scene: Scene, time: ResolvedTime, length: Minutes) -> None:
    """Read "the call came at 9.10 and it took crews 25 minutes to come at 9.35"."""
    span, sentence = time.mention.span, time.mention.sentence
    here = [m for m in scene.at(sentence) if m.time is not None]
    if len(here) != 2 or not here[0].span.end <= span.start < here[1].span.start:
        return
    before = scene.text[here[0].reach : span.start]
    between = scene.text[span.end : here[1].span.start]
    if len(between) > _NEAR or not (_TOOK.search(before) and _UNTIL.match(between)):
        return
    scene.try_tell(here[1], here[:1], span, length)


def _whole(scene: Scene, time: ResolvedTime, length: Minutes) -> None:
    """Read "in at 6.40 and out at 6.48. The eight-minute raid": all that lay between them."""
    span, sentence = time.mention.span, time.mention.sentence
    listed = scene.vocabulary.lists.get("clock-whole", frozenset())
    before = scene.text[max(0, span.start - 30) : span.start]
    behind, ahead = _NOUNS.match(scene.text, span.end), _WHOLE_OF.search(before)
    named = behind[0].lower().split() if behind is not None else []
    if ahead is not None:
        named = [ahead["noun"].lower()]
    elif _DEFINITE.search(before) is None and _AFTER_A.search(before) is None:
        return
    if listed.isdisjoint(named):
        return
    both = _pair_before(scene, span, sentence)
    begun = _DEFINITE.search(before) is None and any(
        scene.vocabulary.has("clock-process", noun) for noun in named
    )
    if begun:  # "over at 6 after a siege of nine hours", which may have begun before what is told
        length = Minutes(0, length.high, length.said)
    if both is not None:
        scene.try_tell(both[1], both[:1], span, length)


def _pair_before(scene: Scene, span: Span, sentence: int) -> list[Moment] | None:
    """Return the two times that a noun for all between them points to: those of its sentence and
    the one before or, where an article has no more than two, those.
    """
    told = [m for m in scene.moments if m.time is not None and m.span.end <= span.start]
    here = [m for m in told if m.sentence == sentence]
    both = here if len(here) > 1 else [m for m in told if m.sentence >= sentence - 1]
    if not both and sum(m.time is not None for m in scene.moments) == len(told):
        both = told
    if len(both) != 2 or not all(m.exact for m in both):
        return None
    if both[0].end or both[1].end:
        return both if both[0].end == "first" and both[1].end == "last" else None
    one, other = both[0].clause, both[1].clause
    return both if one is not None and other is not None and one is not other else None


def _for(scene: Scene, span: Span) -> bool:
    """Whether a length is told as that of the whole: "for 40 minutes", "will last 12 hours"."""
    before = scene.text[max(0, span.start - 14) : span.start].lower().split()
    if scene.text[span.start : span.start + 5].lower() == "last ":
        return bool(before) and before[-1] in _MODALS
    return bool(before) and before[-1] in _OPENING


def _measures(scene: Scene, joint: str) -> bool:
    """Whether a length stands before a noun of which the range is told next."""
    named = _NAMES.fullmatch(joint)
    if named is None:
        return False
    words = named[1].lower().split()
    listed = scene.vocabulary.lists.get("clock-with-breaks", frozenset())
    return listed.isdisjoint(words) and words[0] not in ("a", "per", "each", "later", "and", "or")


def _sets(scene: Scene, sentence: int) -> bool:
    """Whether a sentence tells of what is done day by day."""
    return _EACH.search(scene.sentences[sentence].span.of(scene.text)) is not None
