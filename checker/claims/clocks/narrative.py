"""What the run of a sentence tells of its times: "walked in at 9.40 and left at 9.50"."""

from __future__ import annotations

import re
from itertools import pairwise

from checker.claims.clocks.moments import Moment
from checker.claims.clocks.scene import Scene
from checker.model.clauses import Modality, Tense
from checker.model.text import Span
from checker.resolve.minutes import Minutes

_ORDER = re.compile(
    r"(?i),?\s*(?:(?:just|shortly|well|soon|immediately)\s)?(before|after)\s(?=\S+\s)"
)
_NEAR = 80
_STOPS = re.compile(r"[,;.:()\N{EM DASH}\N{EN DASH}]|\s-\s")
_DAY_LEFT = 1260
"""Of two times without a day, one said to be before the other is not this long before it."""


def read_order(scene: Scene) -> None:
    """Read which of two times of a sentence is the first."""
    told = sorted(scene.moments, key=lambda moment: moment.span.start)
    for one, other in pairwise(told):
        if one.sentence != other.sentence or one.clock is None or other.clock is None:
            continue
        if one.exact and other.exact and not (one.end or other.end):
            _order_word(scene, one, other)
            _one_after_another(scene, one, other)


def _order_word(scene: Scene, one: Moment, other: Moment) -> None:
    """Read "at 8.40, before the alarm at 9.20"."""
    between = scene.text[one.reach : other.span.start]
    order = _ORDER.match(between)
    if order is None or len(between) > _NEAR or _STOPS.search(between[order.end() :]):
        return
    start = one.reach + order.start(1)
    first, last = (one, other) if order[1].lower() == "before" else (other, one)
    if scene.comparable(last, first):
        scene.tell(last, [first], Span(start, start + len(order[1])), _least(scene, one, other))


def _one_after_another(scene: Scene, one: Moment, other: Moment) -> None:
    """Read "walked in at 9.40 a.m. and left at 9.50": what one subject did is told in its order."""
    first, last = one.clause, other.clause
    if first is None or last is None or first is last or last.link != "and":
        return
    if first.subject is None or last.subject is None or first.verb is None or last.verb is None:
        return
    if first.subject.span != last.subject.span:
        return
    plain = all(
        verb.tense is Tense.PAST and verb.modality is Modality.FACT and not verb.negated
        for verb in (first.verb, last.verb)
    )
    perfect = any(
        verb.perfect or "had" in verb.span.of(scene.text).lower().split()
        for verb in (first.verb, last.verb)
    )
    if plain and not perfect and scene.comparable(other, one):
        undated = other.clock is not None and other.clock.day is None
        most = _DAY_LEFT if undated and scene.no_day(other.sentence) else None
        scene.tell(other, [one], last.verb.span, Minutes(0, most, None))


def _least(scene: Scene, one: Moment, other: Moment) -> Minutes:
    undated = not any(m.clock is not None and m.clock.day is not None for m in (one, other))
    undated &= scene.no_day(one.sentence)
    return Minutes(0, _DAY_LEFT if undated else None, None)
