"""Years beside a count: "May 1925, 100 years ago", "a four-year closure, from 2011 to 2015".

The two stand side by side and say the same, so that each can be held against the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise
from typing import Final

from checker.claims.times import split_period
from checker.claims.twice.events import Slots, event_told
from checker.claims.twice.nouns import noun_behind
from checker.claims.twice.page import Page
from checker.model.claims import Event, Slot
from checker.model.meaning import (
    Anchor,
    CalendarDate,
    Grain,
    Length,
    Meaning,
    Modifier,
    Number,
    Period,
    Shift,
)
from checker.model.text import Mention, Span
from checker.model.time import ResolvedTime

AGO: Final = "years-ago"
MEASURED: Final = "years-long"

# "In May 1925, 100 years ago", "20 years ago, in 2003", "(eight years ago, in 2010)".
_APPOSED: Final = re.compile(
    r"\s?[,(–—]\s?(?:or |that is |back )?(?:in )?(?:early |late )?|\s(?:back )?in "
)
# "A four-year closure - from 2011 to 2015", "gone three years without repair from 2003 to 2006".
_FROM: Final = re.compile(
    r"(?P<words>(?:\s[a-z][a-z-]*){0,4}?)(?:\s[–—-]+|,)?\s?(?:from |between |\()"
)
_EXACT: Final = frozenset((Modifier.NONE,))
_MORE: Final = frozenset((Modifier.MORE_THAN, Modifier.EQUAL_OR_MORE))
# With these the years are those of something else: "ten years for thefts from 2001 to 2003".
_OTHER: Final = frozenset(
    """for on over by as to of than after before since ago later earlier that which who where when
    and or but about old""".split()
)


def year_events(page: Page, numbers: Iterator[int]) -> Iterator[Event]:
    """Yield an event for each count of years that stands beside the years it counts."""
    ago, measured = page.rules.kind(AGO), page.rules.kind(MEASURED)
    for one, other in pairwise(page.times):
        if one.mention.sentence != other.mention.sentence:
            continue
        gap = Span(one.mention.span.end, other.mention.span.start)
        if not 0 < gap.end - gap.start <= REACH:
            continue
        said = None
        if ago is not None:
            said = _ago(one, other, gap, page.text) or _ago(other, one, gap, page.text)
            if said is not None:
                yield event_told(next(numbers), ago, [(one.mention.sentence, said)])
        if said is None and measured is not None:
            said = _measured(one, other, gap, page)
            if said is not None:
                yield event_told(next(numbers), measured, [(one.mention.sentence, said)])


REACH: Final = 48
"""Code points between a count of years and the years."""


def _ago(count: ResolvedTime, when: ResolvedTime, gap: Span, text: str) -> Slots | None:
    """Read "in May 1925, 100 years ago", in either order."""
    shift, day = count.mention.value, when.mention.value
    if not isinstance(shift, Shift) or shift.anchor is not Anchor.NOW or not count.readings:
        return None
    if _years(shift.length) is None or not isinstance(day, CalendarDate) or day.year is None:
        return None
    if _APPOSED.fullmatch(gap.of(text)) is None:
        return None
    slack = _slack(shift.length)
    span = count.mention.span
    return (
        ("when", _slot(when, text)),
        ("ago", _slot(count, text)),
        ("slack", Slot(span, str(slack), value=Number(slack, slack))),
    )


def _measured(length: ResolvedTime, period: ResolvedTime, gap: Span, page: Page) -> Slots | None:
    """Read "a four-year closure - from 2011 to 2015"; "what" is the closure, where it is named."""
    value, text = length.mention.value, page.text
    if not isinstance(value, Length) or value.modifier not in _EXACT | _MORE:
        return None
    if _years(replace(value, modifier=Modifier.NONE)) is None or not _of_years(period):
        return None
    found = _FROM.fullmatch(gap.of(text))
    if found is None or not _OTHER.isdisjoint(found["words"].split()):
        return None
    if _verb_within(gap, period.mention, page):
        return None
    first, last = split_period(period)
    slots: Slots = (
        ("length", _slot(length, text)),
        ("start", _slot(first, text)),
        ("end", _slot(last, text)),
    )
    if "-" not in length.mention.span.of(text):
        return slots
    noun = noun_behind(text, length.mention.span.end, page.rules.vocabulary.lists.get("spell", ()))
    # "a ten-year-bond index from 2001 to 2003": only what lasts has the years for its own
    if noun is None or noun.span.end != gap.start + found.end("words"):
        return None
    if value.modifier in _MORE:
        return slots
    return (*slots, ("what", Slot(noun.span, noun.span.of(text), entity=f"event:{noun.head}")))


def _years(length: Length) -> Decimal | None:
    """Return the number of years of a length that is counted in nothing but years."""
    if length.grain is not Grain.YEAR or length.plus or length.modifier is not Modifier.NONE:
        return None
    return length.low if length.low == length.high else None


def _slack(length: Length) -> Decimal:
    """Return by how many years a count may be off: one, or a tenth of a round number."""
    years = _years(length) or Decimal(1)
    return max(Decimal(1), years / 10) if years % 10 == 0 else Decimal(1)


def _of_years(period: ResolvedTime) -> bool:
    value: Meaning | None = period.mention.value
    if not isinstance(value, Period) or not period.readings:
        return False
    ends = (value.first, value.last)
    written = all(isinstance(end, CalendarDate) and end.year is not None for end in ends)
    return written and not any(reading.days.backwards for reading in period.readings)


def _verb_within(gap: Span, period: Mention, page: Page) -> bool:
    """Whether a verb stands between: "five years to rebuild what burned from 2007 to 2008"."""
    return any(
        clause.verb is not None and clause.verb.span.overlaps(gap)
        for clause in page.clauses.get(period.sentence, ())
    )


def _slot(time: ResolvedTime, text: str) -> Slot:
    span = time.mention.span
    return Slot(span, span.of(text), time=time, value=time.mention.value)
