"""Lists of times as the mentions that they are made of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from checker.model.meaning import Series
from checker.model.text import Mention, Span


def spread(mentions: Iterable[Mention]) -> Iterator[Mention]:
    """Yield the mentions, each `Series` as one mention for each of its members, in text order.

    "May 3, 5 and 9, 2019" gives "May 3", "5" and "9, 2019", all of May 2019.
    """
    for mention in mentions:
        value = mention.value
        if not isinstance(value, Series):
            yield mention
            continue
        at = mention.span.start
        starts = [0, *(start for _, start in value.joints)]
        stops = [*(stop for stop, _ in value.joints), mention.span.end - at]
        for member, start, stop in zip(value.members, starts, stops, strict=True):
            yield Mention(Span(at + start, at + stop), member, mention.phrase, mention.sentence)
