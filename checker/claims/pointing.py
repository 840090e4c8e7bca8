"""Times that point back to one told before: "the same day", "two days later", "that night"."""

from __future__ import annotations

from collections.abc import Mapping

from checker.model.meaning import Anaphor, Anchor, CalendarDate, Grain, Shift
from checker.model.text import Mention, Span
from checker.model.time import ResolvedTime


def points_back(mention: Mention) -> bool:
    """Tell whether a time counts from one mentioned before: "the same day", "a week later"."""
    value = mention.value
    return isinstance(value, Anaphor) or (
        isinstance(value, Shift) and value.anchor is Anchor.MENTION
    )


def in_days(mention: Mention) -> bool:
    """Whether a time that points back counts whole days: "the next day", "two days later"."""
    value = mention.value
    if isinstance(value, Anaphor):
        return value.grain is Grain.DAY
    if not isinstance(value, Shift):
        return False
    length = value.length
    return length.grain is Grain.DAY and length.low is not None and length.low == length.high


def counted_from(mention: Mention, times: Mapping[Span, ResolvedTime]) -> ResolvedTime | None:
    """Return what "the next day" counts from where that is plain: a date told just before it."""
    before = [time for span, time in times.items() if span.end <= mention.span.start]
    if not before:
        return None
    last = before[-1].mention
    dated = isinstance(last.value, CalendarDate) and last.value.day is not None
    return before[-1] if dated and mention.sentence - last.sentence <= 1 else None
