"""A sentence as signs: every time and name in it one character, so that wordings can be matched."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from checker.claims.times import split_period
from checker.language.wordings import DATE, LENGTH, NAME, PERSON
from checker.model.meaning import Anchor, Length, Period, PersonName, Shift
from checker.model.text import Mention, Span
from checker.model.time import ResolvedTime

_TAIL = re.compile(r"\s(?:ago|earlier|later|before|after|back|hence|from (?:now|today))$")
_HEAD = re.compile(r"(?:from|between)\s", re.IGNORECASE)


@dataclass(slots=True)
class Signs:
    """The signs of a sentence. ``times`` and ``names`` tell what the sign at an offset stands for;
    ``starts`` and ``places`` where each stretch of signs begins, here and in the article.
    """

    text: str = ""
    times: dict[int, ResolvedTime] = field(default_factory=dict)
    names: dict[int, Mention] = field(default_factory=dict)
    starts: list[int] = field(default_factory=list)
    places: list[Span] = field(default_factory=list)

    def span(self, start: int, end: int) -> Span:
        """Return the place in the article of the signs from ``start`` to ``end``."""
        return Span(self._place(start).start, self._place(end - 1).end)

    def _place(self, at: int) -> Span:
        number = bisect_right(self.starts, at) - 1
        whole = self.places[number]
        if at in self.times or at in self.names:
            return whole
        begin = whole.start + at - self.starts[number]
        return Span(min(begin, whole.end), min(begin + 1, whole.end))

    def _add(self, words: str, place: Span) -> None:
        if words:
            self.starts.append(len(self.text))
            self.places.append(place)
            self.text += words

    def add_words(self, text: str, start: int, end: int) -> None:
        """Add words of the article as they stand."""
        self._add(text[start:end], Span(start, end))

    def add_time(self, time: ResolvedTime, sign: str, place: Span) -> None:
        """Add the sign of a time that stands at ``place``."""
        self.times[len(self.text)] = time
        self._add(sign, place)

    def add_name(self, mention: Mention) -> None:
        """Add the sign of a name."""
        self.names[len(self.text)] = mention
        self._add(PERSON if isinstance(mention.value, PersonName) else NAME, mention.span)

    def add_joint(self, place: Span) -> None:
        """Add what joins the two ends of a range."""
        self._add(" to ", place)


def signs_of(
    text: str, span: Span, mentions: Iterable[Mention], times: Mapping[Span, ResolvedTime]
) -> Signs:
    """Return the signs of the sentence at ``span``, whose times and names ``mentions`` are."""
    signs = Signs()
    at = span.start
    for mention in sorted(mentions, key=lambda m: m.span):
        if mention.span.start < at or mention.span.end > span.end:
            continue
        time = times.get(mention.span)
        signs.add_words(text, at, mention.span.start)
        if time is None:
            signs.add_name(mention)
        else:
            _add_time(signs, text, time)
        at = mention.span.end
    signs.add_words(text, at, span.end)
    return signs


def _add_time(signs: Signs, text: str, time: ResolvedTime) -> None:
    value, span = time.mention.value, time.mention.span
    if isinstance(value, Shift):
        told = _told(value, span.of(text))
        if told:
            place = Span(span.start, span.start + told)
            signs.add_time(_as_length(time, value.length, place), LENGTH, place)
            signs.add_words(text, place.end, span.end)
            return
    if isinstance(value, Period) and value.joint is not None and time.readings:
        opening = _HEAD.match(text, span.start, span.end)
        start = opening.end() if opening else span.start
        signs.add_words(text, span.start, start)
        first, last = split_period(time)
        begin, stop = (span.start + offset for offset in value.joint)
        signs.add_time(first, DATE, span)  # each end is quoted with the other, as elsewhere
        signs.add_joint(Span(begin, stop))
        signs.add_time(last, DATE, span)
        return
    if time.type == "DURATION":
        signs.add_time(time, LENGTH, span)
    elif time.readings and time.type != "SET":
        signs.add_time(time, DATE, span)
    else:
        signs.add_words(text, span.start, span.end)


def _told(value: Shift, words: str) -> int:
    """Return where the words for the length of a shift stop, 0 where they are not told apart."""
    if value.anchor is Anchor.EVENT and value.told:
        return value.told
    tail = _TAIL.search(words)
    return tail.start() if tail is not None else 0


def _as_length(time: ResolvedTime, length: Length, place: Span) -> ResolvedTime:
    mention = replace(time.mention, span=place, value=length)
    return replace(time, mention=mention, type="DURATION", readings=(), offset=None)
