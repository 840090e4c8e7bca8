"""Plain numbers: "12", "five", "12 to 18", "about 20", "dozens", "third"."""

from __future__ import annotations

import re
from decimal import Decimal

from checker.language.counts import (
    COUNT,
    NUMBER,
    ORDINAL,
    RANGE_JOINT,
    count_range,
    ordinal_value,
)
from checker.language.leaves import group, leaf, maybe, words
from checker.language.modifiers import HEDGE, modifier
from checker.language.phrase import Phrase
from checker.model.meaning import Modifier, Number

_AFTER_NUMBER = r"(?![\w%]|[.,:/\u2010-\u2014-][0-9])"


def _number(match: re.Match[str]) -> Number:
    low, high = count_range(match["count"])
    return Number(low, high, modifier(match["hedge"]))


def _vague(match: re.Match[str]) -> Number:
    return Number(None, None, modifier(match["hedge"]))


def _ordinal(match: re.Match[str]) -> Number:
    value = Decimal(ordinal_value(match["ordinal"]))
    return Number(value, value, ordinal=True)


_CARDINAL = leaf(
    "number",
    maybe(group("hedge", HEDGE))
    + group("count", rf"{COUNT}(?:{RANGE_JOINT}{NUMBER})?")
    + _AFTER_NUMBER,
    _number,
)
_UNCOUNTED = leaf(
    "uncounted number",
    maybe(group("hedge", HEDGE)) + words("dozens", "scores", "hundreds", "thousands", "millions"),
    _vague,
)
_ORDINAL = leaf("ordinal", group("ordinal", ORDINAL), _ordinal)

_TWELVE = Decimal(12)
_FIVE = Decimal(5)

PHRASES = (
    Phrase(
        "number",
        _CARDINAL,
        examples={
            Number(_TWELVE, _TWELVE): ("12", "twelve", "a dozen", "killed [12], and hurt more"),
            Number(_TWELVE, Decimal(18)): ("12 to 18", "12-18", "twelve to 18"),
            Number(Decimal(20), Decimal(20), Modifier.APPROX): ("about 20", "around twenty"),
            Number(Decimal(1200), Decimal(1200), Modifier.MORE_THAN): ("more than 1,200",),
            Number(Decimal("2.5"), Decimal("2.5")): ("2.5", "two and a half", "2½"),
            Number(Decimal(105), Decimal(105)): ("a hundred and five", "one hundred five"),
            Number(None, None): ("several", "a few"),
        },
        lookalikes=("the MH370 flight", "rose 3%", "in $400m bonds", "someone", "tent", "at 10:30"),
    ),
    Phrase(
        "number-ordinal",
        _ORDINAL,
        examples={Number(Decimal(3), Decimal(3), ordinal=True): ("third", "3rd", "Third")},
        lookalikes=("thirdly", "the 3rds"),
    ),
    Phrase(
        "number-uncounted",
        _UNCOUNTED,
        examples={
            Number(None, None): ("dozens", "[hundreds], he"),
            Number(None, None, Modifier.MORE_THAN): ("more than hundreds",),
        },
        lookalikes=("dozen",),
    ),
)
