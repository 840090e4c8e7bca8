"""Scanning a text for phrases: gated, one pass, the longest match wins."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from checker.language.gate import Gate
from checker.language.phrase import Phrase
from checker.model.text import Mention, Span

_WORD_START = re.compile(r"(?<!\w)\S")
_BLANK_LINE = re.compile(r"\n[ \t\r\u00a0]*\n")


@lru_cache(maxsize=8)
def _gate(phrases: tuple[Phrase, ...]) -> Gate:
    return Gate(phrases)


def scan(text: str, start: int, end: int, phrases: Sequence[Phrase]) -> list[Mention]:
    """Return the mentions in ``text[start:end]``, in order, none overlapping another.

    At each place the longest match of any phrase wins, of equally long ones that of the phrase
    first by id; the scan goes on behind it. Words before ``start`` are seen as context, those from
    ``end`` on are not. Linear in the length of the text.
    """
    gate = _gate(tuple(phrases))
    limited = text if end >= len(text) else text[:end]
    mentions: list[Mention] = []
    behind = start
    for at, candidates in gate.places(limited, start):
        if at < behind:
            continue
        unique: dict[str, Phrase] = {}
        for candidate in candidates:
            for phrase in candidate.phrases(limited, at):
                unique[phrase.id] = phrase
        if unique:
            mention = _longest(limited, at, [unique[name] for name in sorted(unique)])
            if mention is not None:
                mentions.append(mention)
                behind = mention.span.end
    return mentions


def plain_scan(text: str, start: int, end: int, phrases: Sequence[Phrase]) -> list[Mention]:
    """Return what `scan` returns, by trying every phrase at every word start.

    Slow; it says what `scan` must equal, and the tests hold it to that.
    """
    limited = text[:end]
    return list(_plain(limited, start, sorted(phrases, key=lambda phrase: phrase.id)))


def _plain(text: str, start: int, phrases: Sequence[Phrase]) -> Iterator[Mention]:
    behind = start
    for place in _WORD_START.finditer(text, start):
        if place.start() >= behind:
            mention = _longest(text, place.start(), phrases)
            if mention is not None:
                yield mention
                behind = mention.span.end


def _longest(text: str, at: int, phrases: Sequence[Phrase]) -> Mention | None:
    """Return the longest match at a place; phrases come in the order of their ids."""
    best: Mention | None = None
    for phrase in phrases:
        match = phrase.match(text, at)
        if match is None or (best is not None and match[0] <= best.span.end):
            continue
        if not _BLANK_LINE.search(text, at, match[0]):
            best = Mention(Span(at, match[0]), match[1], phrase.id)
    return best
