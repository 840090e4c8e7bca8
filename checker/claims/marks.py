"""The words that set an event apart from others of its kind: "last", "Hanoi", "military"."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence, Set

from checker.model.clauses import Nominal
from checker.model.meaning import CalendarDate, Deictic, MonthName, Season, Weekday
from checker.model.text import Span

_DATES = (CalendarDate, Weekday, MonthName, Deictic, Season)


def marks_of(
    heads: Sequence[Nominal],
    apart: Set[str],
    filled: Set[Span],
    nouns: Container[str],
    now: int | None,
) -> frozenset[str]:
    """Return the marks of an event that is named by the noun phrases ``heads``.

    ``apart`` are the words that are marks as they stand, ``filled`` the times that fill a slot,
    ``nouns`` the event nouns. Names among the modifiers are marked as such ("name:hanoi" for "the
    Hanoi summit"), other words as its sort ("sort:military"), and so is a date that fills no slot
    ("last year's drills"). ``now`` is the year of publication: a year that stands before the noun
    sets its event apart, if it is another one.
    """
    marks: set[str] = set()
    for head in heads:
        marks |= {*_own_name(head, nouns), *_modifiers(head, apart)}
        marks -= {f"sort:{word}" for word in marks}
        marks |= set(_dates(head, filled, now))
    return frozenset(marks)


def _own_name(head: Nominal, nouns: Container[str]) -> Iterator[str]:
    """Yield the name of "Exercise Amber Gate", without the word that says what it is."""
    named = head.head.lower().split() if head.head[:1].isupper() else []
    if len(named) > 1:
        noun = next((word for word in (named[-1], named[0]) if word in nouns), "")
        yield "name:" + " ".join(word for word in named if word != noun)


def _modifiers(head: Nominal, apart: Set[str]) -> Iterator[str]:
    for word in (head.determiner, *head.modifiers):
        if word[:1].isupper():
            yield f"name:{word.lower()}"
        elif word and word != head.determiner and not word[0].isdigit():
            yield f"sort:{word}"
        yield from {word, *word.split("-")} & apart
    if head.owner is not None and not head.owner.pronoun:
        yield from set(head.owner.head.lower().split()) & apart  # "the women's race"


def _dates(head: Nominal, filled: Set[Span], now: int | None) -> Iterator[str]:
    for adjunct in head.adjuncts:
        told = adjunct.time.value if adjunct.time is not None else None
        if isinstance(told, CalendarDate) and told.month is None and told.year not in (None, now):
            yield f"time:{told.year}"  # "the ceasefire of 2014"
    inside = (*head.mentions, *(head.owner.mentions if head.owner is not None else ()))
    for mention in inside:
        value = mention.value
        year = value.year if isinstance(value, CalendarDate) and value.month is None else None
        if year and year != now and mention.span.end <= head.head_span.start:
            yield f"time:{year}"  # "the 2004 race" is not the race of this year
        elif mention.span not in filled and isinstance(value, _DATES):
            yield f"time:{value}"
