"""One event that an article names with two days: "Friday's vote", "Monday's vote".

Who writes "Monday's vote" takes it that the reader knows which vote is meant. Where two days are
told of one noun, either the article has told of two such events or one of the days is wrong. Here
it is settled which mentions may be of one event; how often the article speaks of each day goes with
them, for a second event is hardly told of without its day.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations
from typing import Final

from checker.claims.twice.events import Slots, event_told
from checker.claims.twice.nouns import Noun, alike, determiner, noun_behind, tells_of_several
from checker.claims.twice.page import Page
from checker.model.claims import Event, Slot
from checker.model.meaning import (
    CalendarDate,
    Clock,
    Meaning,
    Number,
    PartOfDay,
    Weekday,
    Which,
)
from checker.model.time import ResolvedTime

KIND: Final = "occasion"
_OWNER: Final = re.compile(r"['’]s?(?=\s)")
Day = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Mention:
    """A noun with its day; ``day`` is a weekday alone, or a month and its day."""

    time: ResolvedTime
    noun: Noun
    day: Day
    pointed: bool


def occasion_events(page: Page, numbers: Iterator[int]) -> Iterator[Event]:
    """Yield an event for each day of a noun that may be one event told with several days.

    ``numbers`` numbers them. No event is made of a noun with a single day: it contradicts nothing.
    """
    kind = page.rules.kind(KIND)
    if kind is None:
        return
    lists, text = page.rules.vocabulary.lists, page.text
    nouns, contrast = lists.get("occasion", frozenset()), lists.get("contrast", frozenset())
    by_noun: dict[str, list[_Mention]] = {}
    for mention in _mentions(page.times, text, nouns):
        by_noun.setdefault(mention.noun.head, []).append(mention)
    for head, group in by_noun.items():
        days = {mention.day for mention in group}
        if len(days) < 2 or not _may_be_one(group, contrast, kind.near):
            continue
        if tells_of_several(text, head, page.rules.vocabulary):
            continue
        for day in sorted(days):
            same = [mention for mention in group if mention.day == day]
            told = _times_told(same[0], page.times)
            yield event_told(
                next(numbers),
                kind,
                ((m.time.mention.sentence, _slots(head, m, told, text)) for m in same),
            )


def _mentions(
    times: Sequence[ResolvedTime], text: str, nouns: Container[str]
) -> Iterator[_Mention]:
    """Yield the nouns of the list with the day that stands before them."""
    for time in times:
        day = _day(time.mention.value)
        if day is None or time.type != "DATE" or not time.readings:
            continue
        span = time.mention.span
        owner = _OWNER.match(text, span.end)
        noun = noun_behind(text, owner.end() if owner is not None else span.end, nouns)
        if noun is None:
            continue
        article = "the" if owner is not None else determiner(text, span.start)[0]
        if article:
            yield _Mention(time, noun, day, article == "the")


def _day(value: Meaning | None) -> Day | None:
    match value:
        case Weekday(weekday=day, which=Which.BARE):
            return (day,)
        case CalendarDate(month=int(month), day=int(day)):
            return (month, day)
    return None


def _may_be_one(group: Sequence[_Mention], contrast: Container[str], near: int | None) -> bool:
    """Whether nothing sets those of one day apart from those of another."""
    return all(
        _alike(one, other, contrast, near)
        for one, other in combinations(group, 2)
        if one.day != other.day
    )


def _alike(one: _Mention, other: _Mention, contrast: Container[str], near: int | None) -> bool:
    if len(one.day) != len(other.day):
        return False
    if one.time.mention.sentence == other.time.mention.sentence:
        return False  # said in one breath, two are meant: "after Monday's vote and Friday's vote"
    if not alike(one.noun, other.noun, contrast):
        return False
    # what is introduced ("a June 3 hearing") after the other is another
    if not max(one, other, key=lambda m: m.time.mention.span).pointed:
        return False
    if len(one.day) == 1:
        return True
    # a slip changes the day; in another month, or weeks away, it is another of its kind
    return one.day[0] == other.day[0] and (near is None or abs(one.day[1] - other.day[1]) <= near)


def _times_told(mention: _Mention, times: Sequence[ResolvedTime]) -> int:
    """Return how often the article speaks of the day of a mention, by whatever words."""
    days = {r.days for r in mention.time.readings if r.days.first == r.days.last}
    count = 0
    for time in times:
        same_name = _day_named(time.mention.value) == mention.day
        count += same_name or any(reading.days in days for reading in time.readings)
    return count


def _day_named(value: Meaning | None) -> Day | None:
    """Return the weekday or date that a time names, with an hour or without."""
    match value:
        case PartOfDay(day=inner) | Clock(day=inner):
            return _day_named(inner)
        case Weekday(weekday=day):
            return (day,)
    return _day(value)


def _slots(head: str, mention: _Mention, told: int, text: str) -> Slots:
    time, noun = mention.time.mention, mention.noun.span
    return (
        ("what", Slot(noun, noun.of(text), entity=f"event:{head}")),
        ("when", Slot(time.span, time.span.of(text), time=mention.time, value=time.value)),
        ("told", Slot(time.span, str(told), value=Number(Decimal(told), Decimal(told)))),
    )
