"""Builders for the resolver's tests: no text, only meanings, cues and places."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from checker.model.clauses import Modality, Tense
from checker.model.meaning import Grain, Length, Meaning, Modifier
from checker.model.text import Article, Mention, Sentence, Span
from checker.model.time import ResolvedTime
from checker.resolve.direction import Cue
from checker.resolve.times import resolve_times

PAST = Cue(Tense.PAST, Modality.FACT)
FUTURE = Cue(Tense.FUTURE, Modality.PLAN)
PRESENT = Cue(Tense.PRESENT, Modality.FACT)
WIDTH = 10


def told(tense: Cue, preposition: str = "", governs: bool = False) -> Cue:
    return Cue(tense.tense, tense.modality, preposition, governs=governs)


def length(
    number: float | str | tuple[int, int] | None,
    grain: Grain,
    modifier: Modifier = Modifier.NONE,
    nights: bool = False,
    plus: tuple[Length, ...] = (),
) -> Length:
    low, high = number if isinstance(number, tuple) else (number, number)
    return Length(
        None if low is None else Decimal(str(low)),
        None if high is None else Decimal(str(high)),
        grain,
        modifier,
        nights,
        plus,
    )


def resolve(
    published: str,
    *said: tuple[Meaning, Cue | None],
    sentences: Sequence[int] | None = None,
    dateline: str = "",
) -> tuple[ResolvedTime, ...]:
    """Resolve meanings said one after the other, each in the sentence given (default: all in 0)."""
    numbers = list(sentences) if sentences is not None else [0] * len(said)
    text = "x" * (WIDTH * (len(said) + 1))
    article = Article(
        id="t",
        text=text,
        body=Span(0, len(text)),
        published=date.fromisoformat(published) if published else None,
    )
    mentions = [
        Mention(Span(WIDTH * place, WIDTH * place + 5), meaning, "test", numbers[place])
        for place, (meaning, _) in enumerate(said)
    ]
    parts = [Sentence(number, number // 2, Span(0, len(text))) for number in sorted(set(numbers))]
    found = date.fromisoformat(dateline) if dateline else None
    return resolve_times(article, mentions, [cue for _, cue in said], parts, found)


def values(time: ResolvedTime) -> list[str]:
    return [reading.value for reading in time.readings]


def days(time: ResolvedTime) -> list[str]:
    return [str(reading.days) for reading in time.readings]
