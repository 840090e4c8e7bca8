"""``claims --format text``: each claim with its slots, whose word it is, how sure, and what it was
joined with; then what was not understood.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.model.claims import Claim, Event, Relation, Slot
from checker.model.findings import Report, Row
from checker.model.time import Days
from checker.report.base import Renderer
from checker.report.blocks import hung, origin, place
from checker.report.cells import visible
from checker.report.lines import Lines
from checker.report.look import Role
from checker.report.tally import count


class Format(Renderer):
    """A heading for the article, a block per claim, and the list of what was not understood."""

    between = "\n"

    def article(self, report: Report) -> str:
        """Return everything read from one article, in text order."""
        lines = Lines(report.article.text)
        shown = [self.look.paint(origin(report.article), Role.STRONG)]
        for claim in report.told:
            shown += self._claim(claim, report, lines)
        if not report.told:
            shown.append("  no claims")
        if report.unread:
            shown.append("Not understood:")
        elif report.times:
            shown.append("Not understood: nothing")
        for part in report.unread:
            where = place(lines, part.span.start)
            shown += hung(f"  {where}  ", f'"{part.text}": {part.reason}', self.look)
        return "\n".join(shown) + "\n"

    def _claim(self, claim: Claim, report: Report, lines: Lines) -> Iterator[str]:
        kind = self.look.paint(claim.kind, Role.STRONG)
        yield f"  {place(lines, claim.span.start)}  {kind}  ({_standing(claim)})"
        indent = max((len(name) for name, _ in claim.slots), default=0)
        for name, slot in claim.slots:
            yield from hung(f"      {name.ljust(indent)}  ", _said(slot), self.look)
        for row in _inferred(claim, report):
            yield from hung(f"      {row.slot.ljust(indent)}  ", f"inferred: {row.days}", self.look)
        for relation in claim.relations:
            yield from hung("      ~ ", _ordered(relation, report, lines), self.look)
        for joined in _joined(claim, report.events, lines):
            yield from hung("      = ", joined, self.look)


def _inferred(claim: Claim, report: Report) -> Iterator[Row]:
    """Yield the dates that nobody wrote down of the event that a claim is the first to tell of."""
    for event in report.events:
        if event.claims[0].index == claim.index:
            for row in report.timeline:
                if row.event == event.index and not event.facts(row.slot):
                    yield row


def _standing(claim: Claim) -> str:
    """Return whose word a claim is and how sure: "said by police; plan, future; negated"."""
    parts = [f"said by {visible(claim.speaker)}" if claim.speaker else "the article's own word"]
    certainty = claim.modality.value
    if claim.tense.value != "none":
        certainty += f", {claim.tense.value}"
    parts.append(certainty)
    if claim.negated:
        parts.append("negated")
    if claim.marks:
        marks = sorted(mark.rpartition(":")[2] for mark in claim.marks)
        parts.append(f"told apart as {', '.join(marks)}")
    return "; ".join(parts)


def _said(slot: Slot) -> str:
    said = f'"{slot.text}"'
    if slot.time:
        days = " or ".join(str(reading.days) for reading in slot.time.readings)
        said += f": {days or slot.time.value or 'no day of the calendar'}"
    elif slot.entity:
        said += f": {slot.entity}"
    return said


def _ordered(relation: Relation, report: Report, lines: Lines) -> str:
    """Return an order in words: '"two days after": its start is 2 days after the start of ...'."""
    if relation.claim is None:
        if relation.low is None and relation.high is not None:
            last = Days(relation.high, relation.high)
            return f'"{relation.text}" is told as past: its {relation.point} is by {last}'
        days = Days(relation.low or 0, relation.high or 0)
        return f'"{relation.text}": its {relation.point} is {days}'
    other = next((claim for claim in report.told if claim.index == relation.claim), None)
    name = f"the {other.kind} at {place(lines, other.span.start)}" if other else "another claim"
    points = f"its {relation.point} is", f"the {relation.other_point} of {name}"
    return f'"{relation.text}": {points[0]} {_distance(relation.low, relation.high)} {points[1]}'


def _distance(low: int | None, high: int | None) -> str:
    """Return how far apart two points are.

    >>> _distance(2, 2), _distance(None, 0), _distance(1, None), _distance(2, 4)
    ('2 days after', 'not after', 'at least 1 day after', '2 to 4 days after')
    """
    if low is None and high is None:
        return "any number of days from"
    if low is None:
        return f"at most {count(high or 0, 'day')} after" if high else "not after"
    if high is None:
        return f"at least {count(low, 'day')} after" if low else "not before"
    return f"{count(low, 'day')} after" if low == high else f"{low} to {high} days after"


def _joined(claim: Claim, events: tuple[Event, ...], lines: Lines) -> Iterator[str]:
    """Yield what a claim was joined with and why; nothing for the first claim of its event."""
    for event in events:
        first, *others = event.claims
        for position, other in enumerate(others):
            if other.index == claim.index:
                why = event.why[position] if position < len(event.why) else "no reason given"
                yield f"joined with the {first.kind} at {place(lines, first.span.start)}: {why}"
