"""Days that are counted within an event: "Sunday, the fifth day of the exercise", "day 12 of"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from checker.language.counts import ORDINAL, SMALL_COUNT, count_value, ordinal_value, unit_grain
from checker.model.clauses import Clause, Nominal
from checker.model.meaning import Grain
from checker.model.text import Span
from checker.model.time import ResolvedTime

_UNIT = r"(?P<unit>day|week|month|year)"
_NTH = re.compile(
    rf"(?i)(?<!\w)(?:(?:the|its|their|his|her)\s+(?P<nth>{ORDINAL})\s+(?:full\s+|and\s+final\s+|and\s+last\s+)?{_UNIT}"
    rf"|(?P<day>day)\s+(?P<number>{SMALL_COUNT}))\s+(?:of|into)\s+"
)
_OWN = re.compile(
    rf"(?i)(?<!\w)(?:its|their)\s+(?P<nth>{ORDINAL})\s+(?:straight\s+|consecutive\s+)?{_UNIT}(?!\w)"
)
"""A counted day of what the subject names: "the strike enters its tenth day today"."""
_JOINT = re.compile(r"\s*(?:,|on|of|as)?\s*(?:(?:late|early)\s+)?(?:on\s+)?")
_APPOSED = re.compile(r"\)?(?:,| [–—-]{1,2}| \()?\s*(?:(?:on|which is|which was|already)\s+)?$")
_BEING = re.compile(r"\s+(?:is|was|will be|marks|marked)\s+$")
_BEFORE = 24
_SPAN = {Grain.DAY: (1, 1), Grain.WEEK: (7, 7), Grain.MONTH: (28, 31), Grain.YEAR: (365, 366)}


@dataclass(frozen=True, slots=True)
class CountedDay:
    """``date`` is between ``low`` and ``high`` days after the start of the event that the noun
    phrase ``event`` names; ``span`` are the words that say so.
    """

    span: Span
    date: ResolvedTime
    event: Nominal
    low: int
    high: int


def counted_days(
    text: str, times: Sequence[ResolvedTime], clauses: Mapping[int, Sequence[Clause]]
) -> Iterator[CountedDay]:
    """Yield the counted days of an article that stand with a date, in text order.

    The first day counts as day one. Who calls the day after that the first is allowed for.
    """
    for number, here in clauses.items():
        if not here:
            continue
        start = min(clause.span.start for clause in here)
        end = max(clause.span.end for clause in here)
        dates = [t for t in times if t.mention.sentence == number and t.type in ("DATE", "TIME")]
        if not dates:
            continue
        start = min(start, dates[0].mention.span.start)
        for match in _NTH.finditer(text, start, end):
            event = _event(here, match.end())
            date = _date(text, match, dates, here, event)
            count = ordinal_value(match["nth"]) if match["nth"] else count_value(match["number"])
            if event is not None and date is not None and count is not None:
                span = Span(match.start(), match.end()).cover(event.span)
                unit = match["unit"] or match["day"]
                yield from _counted(span, date, event, int(count), unit)
        for match in _OWN.finditer(text, start, end):
            event = _subject(text, here, match.start())
            date = _date_after(text, match, dates)
            if event is not None and date is not None:
                span = Span(match.start(), match.end())
                yield from _counted(span, date, event, ordinal_value(match["nth"]), match["unit"])


def _counted(
    span: Span, date: ResolvedTime, event: Nominal, count: int, unit: str
) -> Iterator[CountedDay]:
    least, most = _SPAN[unit_grain(unit)]
    if count > 0:
        yield CountedDay(span, date, event, (count - 1) * least, count * most)


def _subject(text: str, clauses: Sequence[Clause], at: int) -> Nominal | None:
    """Return the event that is the subject of the clause in which a place lies.

    It may be told in apposition: "Silver Reef, a 12-day exercise, reached its ninth day".
    """
    heads = {clause.head.span.start: clause.head for clause in clauses if clause.head is not None}
    inside = [
        clause
        for clause in clauses
        if clause.verb is not None and clause.verb.span.end <= at < clause.span.end
    ]
    subject = inside[-1].subject if inside else None
    if subject is None:
        return None
    apposed = re.match(r",\s*", text[subject.span.end :])
    after = subject.span.end + len(apposed[0]) if apposed else -1
    return heads.get(subject.span.start) or heads.get(after)


def _date_after(
    text: str, match: re.Match[str], dates: Sequence[ResolvedTime]
) -> ResolvedTime | None:
    """Return the date behind "its tenth day": "today", "on Tuesday"."""
    for time in dates:
        start = time.mention.span.start
        if start >= match.end() and _JOINT.fullmatch(text, match.end(), start):
            return time
    return None


def _event(clauses: Sequence[Clause], at: int) -> Nominal | None:
    """Return the event noun phrase that begins at a place."""
    heads = [c.head for c in clauses if c.head is not None and c.head.span.start == at]
    return heads[0] if heads else None


def _date(
    text: str,
    match: re.Match[str],
    dates: Sequence[ResolvedTime],
    clauses: Sequence[Clause],
    event: Nominal | None,
) -> ResolvedTime | None:
    """Return the date that the counted day is: beside it, or the only one of its clause."""
    if event is None:
        return None
    for time in dates:
        span = time.mention.span
        gap = text[span.end : match.start()] if span.end <= match.start() else None
        if gap is not None and len(gap) <= _BEFORE and (_APPOSED.match(gap) or _BEING.match(gap)):
            return time
        gap = text[event.span.end : span.start] if event.span.end <= span.start else None
        if gap is not None and len(gap) <= _BEFORE and re.fullmatch(r",\s*(?:on\s+)?", gap):
            return time
    for clause in clauses:
        own = [a.time.span for a in clause.adjuncts if a.time is not None]
        if clause.span.start <= match.start() < clause.span.end and clause.verb is not None:
            inside = [t for t in dates if t.mention.span in own]
            nested = [a for a in clause.adjuncts if a.span.start <= match.start() < a.span.end]
            if len(inside) == 1 and nested and not nested[0].time:
                return inside[0]
    return None
