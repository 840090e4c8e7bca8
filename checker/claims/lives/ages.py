"""How old somebody is told to be, held against when he was born or how old he is elsewhere.

"Orrell, born on 2 August 1981, had turned 33 on the eve of the final"; "Vickers, now 46, was 43
when he was arrested on April 4, 2012"; "Launched in May 1974, she was 35 years old".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from checker.claims.lives.people import OTHERS, People
from checker.claims.lives.story import (
    FIGURE,
    Story,
    first_day,
    last_day,
    number_of,
    placed,
)
from checker.claims.lives.told import Age, ages_told
from checker.claims.twice.events import event_told
from checker.model.claims import Event, Slot
from checker.model.meaning import Number
from checker.model.text import Sentence, Span
from checker.model.time import ResolvedTime

AGE = "age-told"
_WITH_BIRTH = dict.fromkeys(("age", "past-age", "final-age", "turning"), "birth")
_WITH_AGE = {"age": "past-age", "past-age": "age"}
_BORN = re.compile(r"\b(?:born|birth)\b(?P<place>[^.;:()\"“”\d]{0,60})$")
_ABBREVIATED = re.compile(r"\((?:b\.|born) ?$")
_MADE = re.compile(
    r"^(?:Launched|Built|Founded|Opened|Completed|Commissioned|Laid down|Established|Planted"
    r"|Hatched)\b"
    r"[^.;:\"“”\d]{0,50}$"
)
_MADE_OLD = re.compile(
    rf"\b(?:it|she|the [\w-]+(?: [\w-]+)?) (?P<tense>is|was) (?:now )?(?P<n>{FIGURE}) years old\b"
)


@dataclass(frozen=True, slots=True)
class _Birth:
    """When somebody was born."""

    who: str
    time: ResolvedTime
    sentence: int


def age_events(story: Story, numbers: Iterator[int]) -> Iterator[Event]:
    """Yield an event for each age that fits nothing else that is told of the person's years."""
    kind = story.rules.kind(AGE)
    if kind is None:
        return
    yield from _of_things(story, numbers)
    people = People(story)
    births = list(_births(story, people))
    ages = list(ages_told(story, people, {birth.time.mention.span for birth in births}))
    if len(ages) + len(births) < 2:
        return
    read = story.read("n", frozenset(), _WITH_BIRTH) | story.read("nth", frozenset(), _WITH_BIRTH)
    twice = story.read("n", frozenset(), _WITH_AGE)
    for age in ages:
        if age.span in read:
            continue
        if not age.who:
            age = replace(age, who=f"at:{age.sentence}")
        own = [b for b in births if b.who == age.who and _clear(story, b, age)]
        if len({(first_day(b.time), last_day(b.time)) for b in own}) == 1:
            birth = own[0].time
            if age.fits(first_day(birth), last_day(birth)):
                continue
            yield _event(story, next(numbers), kind.name, birth, age)
            continue
        if own:
            continue
        for other in ages:
            if age.span in twice and other.span in twice:
                continue
            if (
                age.who.startswith("at:")
                or other is age
                or other.who != age.who
                or not other.sure
                or other.slack
            ):
                continue
            if (
                other.n == age.n
                or other.sentence > age.sentence
                or (other.sentence == age.sentence and other.span > age.span and age.sure)
            ):
                continue
            if age.fits(*other.born()):
                continue
            birth = placed(other.span, *other.born())
            yield _event(story, next(numbers), kind.name, birth, age)
            break


def _event(story: Story, number: int, kind: str, born: ResolvedTime, age: Age) -> Event:
    rule = story.rules.kind(kind)
    assert rule is not None
    said = age.span.of(story.text)
    value = Number(Decimal(age.n), Decimal(age.n))
    return event_told(
        number,
        rule,
        [
            (
                age.sentence,
                (
                    ("born", story.slot(born)),
                    ("n", Slot(age.span, said, value=value)),
                    ("when", story.slot(age.whens[0])),
                ),
            )
        ],
    )


def _births(story: Story, people: People) -> Iterator[_Birth]:
    text = story.text
    if "born" not in text and "Born" not in text and "(b." not in text:
        return
    for number, times in story.dates.items():
        sentence = story.sentences[number]
        for time in times:
            span = time.mention.span
            if sentence.quoted(span) or time.period:
                continue
            words = text[sentence.span.start : span.start]
            found = _BORN.search(words.replace("Born", "born")) or _ABBREVIATED.search(words)
            if found is None or last_day(time) >= story.published:
                continue
            at = sentence.span.start + found.start()
            opens = text[at].isupper() or words[: found.start()].rstrip()[-1:] in ("", "—", "–")
            if (
                re.search(
                    r"(?i)\b(?:before|after|since|until|were|reborn|when) ?$",
                    words[: found.start()],
                )
                or "birth" in found[0][:5]
            ):
                continue
            who = people.behind(sentence, span.end) if opens else people.before(sentence, at)
            who = who or _nameless(story, sentence, at)
            if who:
                yield _Birth(who, time, number)


def _nameless(story: Story, sentence: Sentence, at: int) -> str:
    """Return a key that only the sentence itself has, where nobody else can have been born."""
    words = story.text[sentence.span.start : at]
    return "" if OTHERS.search(words) else f"at:{sentence.number}"


def _clear(story: Story, birth: _Birth, age: Age) -> bool:
    """Whether a birth and an age of somebody whose name was not read stand in one run of words."""
    if not birth.who.startswith("at:"):
        return True
    one, other = sorted((birth.time.mention.span, age.span))
    between = story.text[one.end : other.start]
    return OTHERS.search(between) is None and re.search(r"[A-Z]|[.;:]", between) is None


def _of_things(story: Story, numbers: Iterator[int]) -> Iterator[Event]:
    """Yield an age of a thing that it cannot have reached: "Launched in 1974, she was 45"."""
    for number, times in story.dates.items():
        sentence = story.sentences[number]
        words = sentence.span.of(story.text)
        for time in times:
            start = time.mention.span.start - sentence.span.start
            if start < 0 or not _MADE.search(words[:start]):
                continue
            told = _MADE_OLD.search(words, start)
            n = number_of(told["n"]) if told is not None else None
            if told is None or n is None:
                continue
            at = sentence.span.start + told.start("n")
            span = Span(at, at + len(told["n"]))
            most = last_day(time).year
            if (
                story.published.year - most + 1 < 0
                or int(n) <= story.published.year - first_day(time).year
            ):
                continue
            age = Age("", int(n), span, number, (story.now(span),), sure=True)
            yield _event(story, next(numbers), AGE, time, age)
