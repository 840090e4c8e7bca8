"""Decades and centuries: "the 1990s", "the early '80s", "the nineties", "the 19th century"."""

from __future__ import annotations

import re

from checker.language.counts import ORDINAL, ordinal_value
from checker.language.leaves import APOSTROPHE, GAP, GLUE, HYPHEN, group, leaf, maybe
from checker.language.modifiers import DATE_MODIFIER, modifier
from checker.language.phrase import Phrase
from checker.model.meaning import Era, Grain, Modifier

_NAMES = {
    name: number
    for number, name in enumerate(
        "twenties thirties forties fifties sixties seventies eighties nineties".split(), 2
    )
}
_MODIFIER = maybe(rf"(?:the{GAP})?{group('modifier', DATE_MODIFIER)}")


def _decade(match: re.Match[str]) -> Era:
    return Era(Grain.DECADE, int(match["digits"]) // 10, modifier=modifier(match["modifier"]))


def _short_decade(match: re.Match[str]) -> Era:
    digits, name = match["digits"], match["name"]
    number = int(digits) // 10 if digits else _NAMES[name.lower()]
    return Era(Grain.DECADE, number, short=True, modifier=modifier(match["modifier"]))


def _century(match: re.Match[str]) -> Era:
    number = ordinal_value(match["ordinal"]) - 1
    return Era(Grain.CENTURY, number, modifier=modifier(match["modifier"]))


PHRASES = (
    Phrase(
        "decade",
        leaf(
            "decade",
            rf"{_MODIFIER}(?:the{GAP})?(?<![\w$€£.,])"
            rf"{group('digits', '(?:1[5-9]|20)[0-9]0')}{APOSTROPHE}?s",
            _decade,
        ),
        examples={
            Era(Grain.DECADE, 199): ("the 1990s", "1990s", "1990's"),
            Era(Grain.DECADE, 199, modifier=Modifier.START): ("the early 1990s", "early 1990s"),
            Era(Grain.DECADE, 198, modifier=Modifier.MID): ("the mid-1980s", "mid-1980s"),
        },
        lookalikes=("1995s", "$1990s", "the 1990sq"),
    ),
    Phrase(
        "decade-short",
        leaf(
            "short decade",
            rf"{_MODIFIER}(?:(?:the{GAP})?{APOSTROPHE}{group('digits', '[2-9]0')}{APOSTROPHE}?s"
            rf"|the{GAP}{group('name', '|'.join(_NAMES))})",
            _short_decade,
        ),
        examples={
            Era(Grain.DECADE, 8, short=True): ("the '80s", "the ’80s", "the eighties"),
            Era(Grain.DECADE, 6, short=True, modifier=Modifier.END): ("the late '60s",),
        },
        lookalikes=("in his 80s", "the 80s", "eighties"),
    ),
    Phrase(
        "century",
        leaf(
            "century",
            rf"{_MODIFIER}(?:the{GAP})?{group('ordinal', ORDINAL)}{GLUE}century(?!{HYPHEN}old)",
            _century,
        ),
        examples={
            Era(Grain.CENTURY, 18): ("the 19th century", "19th-century", "the nineteenth century"),
            Era(Grain.CENTURY, 19, modifier=Modifier.START): ("the early 20th century",),
        },
        lookalikes=("a century", "the 19th centuries", "half-century"),
    ),
)
