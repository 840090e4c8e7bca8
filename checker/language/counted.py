"""Which sentences may count something without naming a time: "It will be the 20th", "He was 78".

Clauses are read only where something may come of it, see decision 17; beside times these are the
ordinals from the third on and the numbers that a verb of being or becoming makes an age.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.language.counts import ORDINAL_WORD

_COUNTED = re.compile(
    rf"(?<!\w)(?:(?!(?i:first|second)\b)(?i:{ORDINAL_WORD})"
    r"|\d{1,3}(?:st|nd|rd|th)"
    r"|(?i:was|were|is|aged|turned|turns|turn|be|age)\s(?:(?:about|around|nearly|almost|just|only"
    r"|still|now|over)\s)?\d{1,3})(?![\w,.-]?\w)"
)


def counted_places(text: str, start: int, end: int) -> Iterator[int]:
    """Yield where such a count begins, in text order.

    >>> list(counted_places("He was 78. It will be the 20th. The first.", 0, 42))
    [3, 26]
    """
    for match in _COUNTED.finditer(text, start, end):
        yield match.start()
