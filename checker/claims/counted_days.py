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
            if event is None or date is None:
                continue
            count = ordinal_value(match["nth"]) if match["nth"] else count_value(match["number"])
            if count is None or count < 1:
                continue
            least, most = _SPAN[unit_grain(match["unit"] or match["day"])]
            span = Span(match.start(), match.end()).cover(event.span)
            low = (int(count) - 1) * least
            yield CountedDay(span, date, event, low, int(count) * most)


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
