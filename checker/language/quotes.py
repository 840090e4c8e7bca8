"""Direct speech: which stretches of a text stand between quotation marks.

Marks are read paragraph by paragraph (a line is a paragraph here): curly and straight doubles, and
curly singles where they plainly quote. A quotation that stays open at the end of its paragraph ends
there; if the next paragraph opens with a mark again it goes on, as newspapers print long
quotations, and both parts have one number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.model.text import Quote, Span

_LINE = re.compile(r"[^\r\n]+")
_MARK = re.compile(r"[\"“”„‟«»‘’]")
_SINGLE_OPEN, _SINGLE_CLOSE = "‘", "’"
_OPENING = "“‟«"
_CLOSING = "”»"
_LOW = "„"  # opens as in German; “ then closes


def find_quotes(text: str, start: int, end: int) -> tuple[Quote, ...]:
    """Return the quotations of ``text[start:end]`` in order, marks included.

    A quotation within a quotation is part of the outer one. Straight single marks are not read:
    they are nearly always apostrophes. Inches and seconds (``6'2"``) are no marks.
    """
    quotes: list[Quote] = []
    number = -1
    running = False  # the paragraph before ended inside a quotation
    for line in _LINE.finditer(text, start, end):
        words = line[0]
        if _MARK.search(words) is None:  # as in most
            running = running and not words.strip()
            continue
        first = line.start() + len(words) - len(words.lstrip())
        last = line.start() + len(words.rstrip())
        goes_on = running and text[first] in '"“«‘'
        running = False
        for span, closed in _in_paragraph(text, first, last):
            if not (goes_on and span.start == first):
                number += 1
            quotes.append(Quote(span, number))
            running = not closed
    return tuple(quotes)


def _in_paragraph(text: str, start: int, end: int) -> Iterator[tuple[Span, bool]]:
    """Yield each quotation of one paragraph, and whether it was closed there."""
    opened = -1
    by = ""
    for match in _MARK.finditer(text, start, end):
        at, mark = match.start(), match[0]
        if opened < 0:
            if _opens(text, at, mark, start, end):
                opened, by = at, mark
        elif _closes(text, at, mark, by, end):
            yield Span(opened, at + 1), True
            opened = -1
    if opened >= 0 and by != _SINGLE_OPEN:  # a lone ‘ is an apostrophe set the wrong way
        yield Span(opened, end), False


def _opens(text: str, at: int, mark: str, start: int, end: int) -> bool:
    """Tell whether the mark can begin a quotation where none is open."""
    if mark in _CLOSING or mark == _SINGLE_CLOSE or at + 1 >= end:
        return False
    following = text[at + 1]
    if mark == _SINGLE_OPEN:
        # ‘90s and rock ‘n’ roll are elisions; a quotation opens after a space or a bracket.
        if text[at + 2 : at + 3] == _SINGLE_CLOSE:
            return False
        spaced = at == start or text[at - 1] in ' \u00a0([—–-“"/'
        return spaced and not following.isdigit() and not following.isspace()
    if mark == '"':
        if at > start and text[at - 1].isdigit():
            return False
        # A straight mark glued to the word before it and loose from the next is a stray closer.
        return not (following.isspace() and at > start and not text[at - 1].isspace())
    return True


def _closes(text: str, at: int, mark: str, by: str, end: int) -> bool:
    """Tell whether the mark ends the quotation that ``by`` opened."""
    if by == _SINGLE_OPEN:
        # An apostrophe has a letter after it; a plural's ("the allies’ plan") a letter before and
        # no stop, and then the quotation is closed further on or not at all.
        loose = at + 1 >= end or not text[at + 1].isalnum()
        return mark == _SINGLE_CLOSE and loose and not _plural(text, at, end)
    if mark in "‘’":
        return False
    if by == '"':
        inches = text[at - 1].isdigit() and "'" in text[max(0, at - 4) : at]
        return mark in '"”' and not inches
    if by == _LOW:
        return mark in "“”"
    return mark in _CLOSING or (mark == '"' and (at + 1 >= end or not text[at + 1].isalnum()))


def _plural(text: str, at: int, end: int) -> bool:
    """Tell whether the mark is the apostrophe of a plural's genitive inside a single quotation:
    after an s, before a further word, with a better closer to come in the same clause.
    """
    if text[at - 1] != "s" or not text[at + 1 : at + 3].strip():
        return False
    later = text.find(_SINGLE_CLOSE, at + 1, min(end, at + 200))
    return (
        later >= 0
        and _SINGLE_OPEN not in text[at:later]
        and not text[later + 1 : later + 2].isalnum()
    )
