"""Limits counted in hours with both ends told: "within 72 hours of noon on Thursday, by noon on
Sunday"; "the ultimatum, delivered at noon on Monday, gave them 72 hours", and ends at noon on
Thursday.
"""

from __future__ import annotations

import re

from checker.claims.clocks.moments import Moment
from checker.claims.clocks.scene import Scene
from checker.language.deverbal import verbs_of
from checker.model.clauses import Modality
from checker.model.meaning import Length
from checker.model.text import Span
from checker.model.time import ResolvedTime
from checker.resolve.minutes import DAY, Minutes

_WITHIN = re.compile(r"(?i)\b(?:within|in under|no later than|not later than)\s(?:the\s)?$")
_ALLOWS = re.compile(
    r"(?i)\b(?:ha(?:s|ve|d)|gi(?:ves?|ven|ving)|gave|allow(?:s|ed|ing)?|grant(?:s|ed)?|set"
    r"|offered|got)\s"
    r"(?:[\w'-]+\s){0,4}$"
)
_NAMED = re.compile(r"(?i)[\s-](?:deadline|ultimatum|notice|limit|window|grace|reprieve)\b")
_OF = re.compile(r"(?i)\s(?:of|from|after|following)\s")
_BY = re.compile(
    r"(?i)\b(?:by|until|till|before|expir(?:es|ed|ing)|expires? at|ends? at|runs? out at"
    r"|ran out at|up at"
    r"|lapses? at|expired? at|cut-off at|deadline (?:of|is|was)|due at)\s$"
)
_ULTIMATUM = re.compile(r"(?i)\b(?:ultimatum|deadline|demand|offer|order|notice|warning|letter)\b")
_RUNS_FROM = re.compile(
    r"(?i)\b(?:took effect|taken effect|came into force|entered into force|issued|delivered"
    r"|handed|served"
    r"|given|made|announced|declared|signed|set|began|started|opened|posted|read out|received|sent"
    r"|starting|beginning|running|counting|counted)\b"
)
_OTHER = re.compile(
    r"(?i)\b(?:extended|postponed|put off|pushed back|original|new|another|first set)\b"
)
_NEAR = 70
_NEXT = 1260


def read_limits(scene: Scene) -> None:
    """Read every limit in hours of which both ends are told with their days."""
    for time in scene.times:
        value, span = time.mention.value, time.mention.span
        length = scene.length(value)
        if not isinstance(value, Length) or length is None or length.said is None:
            continue
        if not scene.readable(time.mention.sentence):
            continue
        opening = scene.sentences[time.mention.sentence].span
        lead = scene.text[max(opening.start, span.start - _NEAR) : span.start]
        named = _NAMED.match(scene.text, span.end) is not None
        if not (named or _WITHIN.search(lead) or _ALLOWS.search(lead)):
            continue
        if _OTHER.search(opening.of(scene.text)):
            continue
        end = _end(scene, time)
        start = _start(scene, time, end) if end is not None else None
        if end is None or start is None or end == start:
            continue
        if _OTHER.search(scene.sentences[end.sentence].span.of(scene.text)):
            continue
        if end.clock is None or end.clock.day is None or not _one_zone(end, start):
            continue
        room = DAY if end.span.of(scene.text).lower().startswith("midnight") else 0
        high = length.high + room if length.high is not None else None
        scene.tell(end, [start], span, Minutes(max(0, length.low - room), high, length.said))


def _one_zone(end: Moment, start: Moment) -> bool:
    zones = {m.clock.zone for m in (end, start) if m.clock is not None and m.clock.zone}
    return len(zones) < 2


def _end(scene: Scene, time: ResolvedTime) -> Moment | None:
    """Return the time at which a limit ends: that behind "by" or "until" next to it or, for an
    ultimatum, in the sentence before.
    """
    span, sentence = time.mention.span, time.mention.sentence
    ahead = [m for m in scene.at(sentence) if m.time is not None and m.span.start >= span.end]
    for moment in ahead:
        if _BY.search(scene.text[span.end : moment.span.start]):
            return moment
    text = scene.sentences[sentence].span.of(scene.text)
    if ahead or _ULTIMATUM.search(text) is None:
        return None
    for number in (sentence - 1, sentence + 1):
        if not 0 <= number < len(scene.sentences):
            continue
        body = scene.sentences[number].span
        found = [m for m in scene.at(number) if m.time is not None]
        by = [m for m in found if _BY.search(scene.text[body.start : m.span.start])]
        if len(found) == len(by) == 1:
            return by[0]
    return None


def _start(scene: Scene, time: ResolvedTime, end: Moment) -> Moment | None:
    """Return the time that a limit runs from."""
    span, sentence = time.mention.span, time.mention.sentence
    here = [m for m in scene.at(sentence) if m.time is not None]
    if _OF.match(scene.text, span.end):
        for moment in here:
            between = scene.text[span.end : moment.span.start]
            if span.end <= moment.span.start and len(between) < _NEAR and not _BY.search(between):
                return moment if not re.search(r"[,;:.(]", between) else None
        return _named(scene, span, sentence)
    before = [m for m in here if m != end]
    if len(before) != 1 or before[0].clock is None or before[0].clock.day is None:
        return None
    opening = scene.sentences[sentence].span.start
    lead = scene.text[opening : before[0].span.start]
    verb = before[0].clause.verb if before[0].clause is not None else None
    if verb is not None and verb.modality is not Modality.FACT:
        return None
    return before[0] if _RUNS_FROM.search(lead) else None


def _named(scene: Scene, span: Span, sentence: int) -> Moment | None:
    """Return the only time at which what a limit runs from was done: "of the first contact"."""
    noun = re.compile(
        r"(?i)\s\w+\s(?:the|its|their|his|her)\s(?:[a-z-]+\s)?(?P<noun>[a-z-]+)\b(?!\s[a-z-]+ing)"
    )
    found = noun.match(scene.text, span.end)
    if found is None:
        return None
    name = found["noun"].lower()
    verbs = set[str]()
    for table in ("clock-deed", "deed"):
        verbs |= set(scene.vocabulary.tables.get(table, {}).get(name, "").split(", ")) - {""}
    known = scene.vocabulary.lists.get("verbs", frozenset())
    irregular = scene.vocabulary.tables.get("irregular", {}).keys()
    verbs |= set(verbs_of(name, known | irregular))
    told = [
        m
        for m in scene.moments
        if m.time is not None and m.exact and not m.end and m.clause is not None and m.clause.verb
    ]
    mine = [
        m
        for m in told
        if m.clause is not None
        and m.clause.verb is not None
        and not m.clause.verb.negated
        and m.clause.verb.modality is Modality.FACT
        and (m.clause.verb.lemma in verbs or scene.doing(m.clause) in verbs)
    ]
    if len(mine) != 1 or mine[0].sentence > sentence:
        return None
    start = mine[0]
    tied = any(gap.high is not None for gap in scene.gaps.get(start.number, ()))
    if start.clock is not None and start.clock.day is None and not tied:
        dated = [m for m in scene.at(start.sentence) if m.span.end <= start.span.start]
        if len(dated) != 1 or dated[0].clock is None or dated[0].clock.day is None:
            return None
        if not scene.no_day(start.sentence):
            return None
        scene.tell(start, dated, start.span, Minutes(0, _NEXT, None))
    return start
