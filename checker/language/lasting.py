""" "Last" that is a verb before a length: "will last four days", not "the last four days"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from checker.model.meaning import Length
from checker.model.text import Mention, Span

_LAST = re.compile(r"last\s+")
_VERB = re.compile(
    r"(?i)\b(?:will|would|to|could|can|may|might|should|must|did|does|do|not|only|n['’]t|['’]ll)\s+$"
)
_REACH = 12


def without_last(text: str, mentions: Iterable[Mention]) -> list[Mention]:
    """Return the mentions, with "last" left out of those where it is the verb of its clause.

    >>> from decimal import Decimal
    >>> from checker.model.meaning import Grain
    >>> four = Length(Decimal(4), Decimal(4), Grain.DAY)
    >>> without_last("It will last four days.", [Mention(Span(8, 22), four, "")])[0].span.start
    13
    """
    out = []
    for mention in mentions:
        start, end = mention.span.start, mention.span.end
        last = _LAST.match(text, start, end) if isinstance(mention.value, Length) else None
        if last is not None and _VERB.search(text, max(0, start - _REACH), start):
            mention = replace(mention, span=Span(last.end(), end))
        out.append(mention)
    return out
