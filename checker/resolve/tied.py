"""An answer tied to the words that it is for: what the resolver gives of each mention."""

from __future__ import annotations

from dataclasses import replace

from checker.model.meaning import Paired, Period, Shift
from checker.model.text import Article, Mention, Span
from checker.model.time import Reading, ResolvedTime
from checker.resolve.answers import Answer


def tied(article: Article, mention: Mention, answer: Answer) -> ResolvedTime:
    """Tie an answer to its mention; the steps begin with its words and end with the days."""
    words = mention.span.of(article.text)
    readings = tuple(_told_in_full(words, reading) for reading in answer.readings)
    steps = tuple(step for step in (words, *answer.steps, answer.impossible) if step)
    return ResolvedTime(
        mention=mention,
        type=answer.type,
        value=answer.best_value,
        readings=readings,
        period=answer.period,
        offset=answer.offset,
        modifier=answer.modifier.value,
        impossible=answer.impossible,
        steps=readings[0].steps if readings else (*steps, answer.best_value),
        ends=_ends(article, mention, answer),
    )


def _ends(article: Article, mention: Mention, answer: Answer) -> tuple[ResolvedTime, ...]:
    """Tie the answers for the two ends of a range to their words.

    Of "two days after the vote" TIMEX3 has the two days: what joins them to the vote is a signal.
    """
    whole, value = mention.span, mention.value
    if isinstance(value, Shift) and value.told:
        length = replace(mention, span=Span(whole.start, whole.start + value.told))
        return (tied(article, replace(length, value=value.length), answer),)
    if not (isinstance(value, Period | Paired) and value.joint and answer.ends):
        return ()
    stop, start = (whole.start + place for place in value.joint)
    first = replace(mention, span=Span(whole.start, stop), value=value.first)
    last = replace(mention, span=Span(start, whole.end), value=value.last)
    return tuple(
        tied(article, end, of_end) for end, of_end in zip((first, last), answer.ends, strict=True)
    )


def _told_in_full(words: str, reading: Reading) -> Reading:
    return replace(reading, steps=(words, *reading.steps, str(reading.days)))
