"""The timeline of an article in words: each date of each event, in order."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from checker.checks.judge import Rulebook
from checker.checks.posting import is_firm, network, point
from checker.model.claims import Event, Slot
from checker.model.findings import Row
from checker.model.rules import RuleSet
from checker.model.text import Article
from checker.model.time import Days
from checker.timeline.bounds import Bounds
from checker.timeline.network import ORIGIN, Point
from checker.timeline.steps import Side


def timeline_rows(
    article: Article, events: Sequence[Event], rules: RuleSet, rulebook: Rulebook
) -> tuple[Row, ...]:
    """Return one row for each date that is known of an event, earliest first.

    A date that is written down has its words; one that is inferred has the chain that leads to it.
    """
    firm = [event for event in events if is_firm(event)]
    posted = network(article, firm, rulebook.linear)
    points = {name for part in posted.components for name in part.points}
    bounds = Bounds(posted)
    rows: list[tuple[tuple[int, int], int, Row]] = []
    for event in firm:
        kind = rules.kind(event.kind)
        for spec in kind.slots if kind is not None else ():
            name = point(event.index, spec.name)
            if name not in points:
                continue
            facts = event.facts(spec.name)
            low, high = bounds.bounds(name)
            if low is None and high is None:
                low, high = _stated(facts)  # in a contradiction nothing follows but what is said
            if low is None and high is None:
                continue
            span = facts[0].span if facts else event.claims[0].span
            chain = () if facts else _chain(bounds, name)
            label = f"{spec.name} of {event.kind}: {_what(event, article.text)}"
            row = Row(_days(low, high), label, event.index, spec.name, span, chain)
            first = low if low is not None else (high or 0)
            last = high if high is not None else date.max.toordinal()
            rows.append(((first, last), span.start, row))
    rows.sort(key=lambda item: item[:2])
    return tuple(row for _, _, row in rows)


def _stated(facts: Sequence[Slot]) -> tuple[int | None, int | None]:
    """Return the first and last day that the words themselves give."""
    readings = [slot.time.readings[0] for slot in facts if slot.time and slot.time.readings]
    if not readings:
        return None, None
    return min(r.days.first for r in readings), max(r.days.last for r in readings)


def _chain(bounds: Bounds, name: Point) -> tuple[str, ...]:
    for side in (Side.LATEST, Side.EARLIEST):
        steps = bounds.steps(name, side)
        if steps and steps[0].start == ORIGIN:
            return tuple(step.constraint.because for step in steps)
    return ()


def _days(low: int | None, high: int | None) -> str:
    if low is not None and high is not None:
        return str(Days(low, high))
    if low is not None:
        return f"from {Days(low, low)}"
    return f"until {Days(high, high)}" if high is not None else ""


def _what(event: Event, text: str) -> str:
    words = event.claims[0].span.of(text).replace("\n", " ")
    return words if len(words) <= 70 else words[:69].rsplit(" ", 1)[0] + " …"
