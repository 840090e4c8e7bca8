"""Lengths that say how far apart two dates of a sentence are.

"Walked out on April 4 and went back on June 4, 61 days later"; "sailed on 3 March and made
port on 20 March, after 17 days at sea"; "Oct. 31, ten days from Wednesday"; "Sept. 30, three
weeks after Sept. 9".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.model.meaning import (
    Anchor,
    CalendarDate,
    Clock,
    Grain,
    Length,
    Meaning,
    PartOfDay,
    Shift,
    Toward,
    Weekday,
)
from checker.model.text import Span
from checker.model.time import ResolvedTime
from checker.resolve.lengths import count_days_range, length_days

_LONGEST = 40
_LATER = re.compile(r"\)?,?\s*(?:(?:just|only|exactly|some|about)\s+)*")
_THEN = re.compile(r",\s*(?:(?:on|by)\s+)?")
_AFTER = re.compile(
    r"\)?(?:\s+at the earliest)?,?\s+(?:ending\s+)?after\s+(?:(?:just|only)\s+)?"
    r"(?:an?\s+(?:\w+\s+)?(?:closure|absence|break|stay|wait|journey|silence|gap|shutdown|halt|pause)\s+of\s+)?"
)
"""What stands between a date and the length that ends with it."""
_OVER = re.compile(
    r"\s*(?:[.;,)]|$)|\s+(?:on the road|at sea|in space|in orbit|in the air|underground|adrift|away"
    r"|(?:in|of|under) (?:jail|prison|custody|captivity|hospital|hiding|detention|quarantine"
    r"|exile|darkness))\b"
)
"""What follows such a length, so that it measures nothing else: not "after two days of debate"."""
_FROM = re.compile(r"\s+(?:from|after|before)\s+")


@dataclass(frozen=True, slots=True)
class Gap:
    """A date lies between ``low`` and ``high`` days after ``origin``; ``span`` says so."""

    span: Span
    origin: ResolvedTime
    low: int
    high: int


def gaps(text: str, times: Sequence[ResolvedTime], place: int) -> Iterator[Gap]:
    """Yield what the sentence says of how far the date at ``place`` lies from other dates."""
    date = times[place].mention
    near = [
        time
        for time in times[max(0, place - _AROUND) : place + _AROUND]
        if time.mention.sentence == date.sentence
    ]
    at = near.index(times[place])
    before, after = near[:at], near[at + 1 :]
    if after:
        words = text[date.span.end : after[0].mention.span.start]
        if len(words) <= _LONGEST:
            yield from _behind(text, words, times[place], before, after)
    if before:
        words = text[before[-1].mention.span.end : date.span.start]
        value = before[-1].mention.value
        later = isinstance(value, Shift) and value.anchor is Anchor.MENTION
        if later and _THEN.fullmatch(words):
            yield from _later(before[-1], before[:-1], times, place)


_AROUND = 12
"""Times to either side that are looked at: no sentence that is read has more."""


def _behind(
    text: str,
    words: str,
    date: ResolvedTime,
    before: Sequence[ResolvedTime],
    after: Sequence[ResolvedTime],
) -> Iterator[Gap]:
    """Read a length that stands behind the date."""
    length = after[0]
    value, span = length.mention.value, length.mention.span
    if isinstance(value, Shift) and value.anchor is Anchor.MENTION and _LATER.fullmatch(words):
        yield from _later(length, before, before, len(before))
    elif len(after) > 1 and _LATER.fullmatch(words) and words.strip():
        joint = text[span.end : after[1].mention.span.start]
        counted = value.length if isinstance(value, Shift) else value
        shifts = isinstance(value, Shift) and value.anchor is Anchor.EVENT
        from_day = isinstance(value, Length) and _FROM.fullmatch(joint) is not None
        if isinstance(counted, Length) and names_one_day(after[1]):
            if shifts and not joint.strip():
                backwards = isinstance(value, Shift) and value.toward is Toward.BEFORE
                yield from _gap(length, counted, after[1], backwards=backwards)
            elif from_day:
                yield from _gap(length, counted, after[1], backwards="before" in joint)
    elif isinstance(value, Length) and _AFTER.fullmatch(words) and _OVER.match(text, span.end):
        origins = _origins(before)
        if len(origins) == 1 and value.grain in _CALENDAR:
            low, high = length_days(value)
            counted_low, _ = count_days_range(value)
            if low is not None and high is not None and counted_low is not None:
                # both days may be counted: "closes on Saturday after five days", from Tuesday
                yield Gap(span, origins[0], min(low, counted_low - 1), high)


_CALENDAR = (Grain.DAY, Grain.WEEK, Grain.MONTH, Grain.YEAR)


def _later(
    shift: ResolvedTime,
    before: Sequence[ResolvedTime],
    times: Sequence[ResolvedTime],
    place: int,
) -> Iterator[Gap]:
    """Read "nine days later": counted from the one date of the sentence told before, else from
    the one date of the sentence before it.
    """
    value = shift.mention.value
    if not isinstance(value, Shift):
        return
    told = before
    if not told:
        number = shift.mention.sentence - 1
        told = [time for time in times[:place] if time.mention.sentence == number]
    origins = _origins(told)
    if len(origins) == 1:
        backwards = value.toward is Toward.BEFORE
        yield from _gap(shift, value.length, origins[0], backwards=backwards)


def _gap(
    said: ResolvedTime, length: Length, origin: ResolvedTime, *, backwards: bool
) -> Iterator[Gap]:
    low, high = length_days(length)
    if low is None or high is None or length.grain not in _CALENDAR:
        return
    if backwards:
        low, high = -high, -low
    yield Gap(said.mention.span, origin, low, high)


def _origins(told: Sequence[ResolvedTime]) -> list[ResolvedTime]:
    """Return the dates that something may be counted from; more than one leaves it open.

    A date of a month or a year among them leaves it open too.
    """
    dates = [t for t in told if t.type in ("DATE", "TIME") and t.readings]
    return dates if all(names_one_day(time) for time in dates) else []


def names_one_day(time: ResolvedTime) -> bool:
    """Tell whether a time names a day by its weekday or in the calendar, an hour of it included."""
    if time.period or not time.readings or time.type not in ("DATE", "TIME"):
        return False
    return _of_day(time.mention.value)


def _of_day(value: Meaning | None) -> bool:
    match value:
        case CalendarDate(day=int()) | Weekday():
            return True
        case PartOfDay(day=inner) | Clock(day=inner):
            return _of_day(inner)
    return False
