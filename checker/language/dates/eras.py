"""Decades and centuries, short and ancient years: "the 1990s", "the early '80s", "the nineties",
"the 18th and 19th centuries", "the 5th century BC", "in '84", "A.D. 79".
"""

from __future__ import annotations

import re

from pyparsing import ParseException

from checker.language.counts import ORDINAL, ordinal_value
from checker.language.leaves import (
    APOSTROPHE,
    GAP,
    GLUE,
    HYPHEN,
    SHORT_YEAR,
    after,
    group,
    leaf,
    maybe,
    year_number,
)
from checker.language.modifiers import DATE_MODIFIER, modifier
from checker.language.phrase import Phrase
from checker.model.meaning import CalendarDate, Era, Grain, Modifier

_NAMES = {
    name: number
    for number, name in enumerate(
        "twenties thirties forties fifties sixties seventies eighties nineties".split(), 2
    )
}
_HALF = rf"the{GAP}{group('half', 'first|second|latter|last')}{GAP}half{GAP}of{GAP}"
_MODIFIER = rf"(?:{_HALF}|(?:the{GAP})?{group('modifier', DATE_MODIFIER)})?"
_HALVES = {"first": Modifier.START}
_AFTER_IN = after("in", "In", "of", "from", "From", "since", "Since", "until", "by", "By")
_WEATHER = re.compile(r"(?i)\b(?:highs?|lows?|temperatures?|degrees|mercury|thermometer|humid)")
_BEFORE, _BEHIND = 60, 30  # characters on either side in which the weather is sought
_BC = rf"(?:{GAP}(?:(?-i:BC|BCE)(?!\w)|(?-i:B\.C\.(?:E\.)?)))"
_AD = r"(?-i:AD|CE|A\.D\.|C\.E\.)"


def _modifier(match: re.Match[str]) -> Modifier:
    if match["half"]:
        return _HALVES.get(match["half"].lower(), Modifier.END)
    return modifier(match["modifier"])


def _decade(match: re.Match[str]) -> Era:
    hundreds, rest = divmod(int(match["digits"]), 100)
    if not rest and hundreds < 20:
        return Era(Grain.CENTURY, hundreds, modifier=_modifier(match))  # "the 1600s"
    return Era(Grain.DECADE, int(match["digits"]) // 10, modifier=_modifier(match))


def _short_decade(match: re.Match[str]) -> Era:
    digits, name = match["digits"] or match["plain"], match["name"]
    number = int(digits) // 10 if digits else _NAMES[name.lower()]
    if match["plain"]:
        text = match.string
        near = text[max(0, match.start() - _BEFORE) : match.end() + _BEHIND]
        if _WEATHER.search(near):
            raise ParseException("degrees")
    return Era(Grain.DECADE, number, short=True, modifier=_modifier(match))


def _century(match: re.Match[str]) -> Era:
    number = ordinal_value(match["ordinal"]) - 1
    before = bool(match["before"])
    return Era(Grain.CENTURY, number, modifier=_modifier(match), before_christ=before)


def _one_of_list(match: re.Match[str]) -> Era:
    return Era(Grain.CENTURY, ordinal_value(match["ordinal"]) - 1)


def _ancient(match: re.Match[str]) -> CalendarDate:
    if match["before"]:
        return CalendarDate(-int(match["before"].replace(",", "")))
    return CalendarDate(int(match["year"] or match["year_first"]))


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
            Era(Grain.DECADE, 200): ("the 2000s",),
            Era(Grain.CENTURY, 16): ("the 1600s",),
        },
        lookalikes=("1995s", "$1990s", "the 1990sq"),
    ),
    Phrase(
        "decade-short",
        leaf(
            "short decade",
            rf"{_MODIFIER}(?:(?:the{GAP})?{APOSTROPHE}{group('digits', '[2-9]0')}{APOSTROPHE}?s"
            rf"|the{GAP}{group('name', '|'.join(_NAMES))}"
            rf"|{_AFTER_IN}the{GAP}(?:(?:mid|early|late){GLUE})?"
            rf"{group('plain', '[2-9]0')}s)",
            _short_decade,
        ),
        examples={
            Era(Grain.DECADE, 8, short=True): (
                "the '80s",
                "the ’80s",
                "the eighties",
                "in [the 80s]",
            ),
            Era(Grain.DECADE, 6, short=True, modifier=Modifier.END): ("the late '60s",),
        },
        lookalikes=("in his 80s", "the 80s", "eighties", "temperatures in the 80s"),
    ),
    Phrase(
        "century",
        leaf(
            "century",
            # "the [15th-century] castle"
            rf"{_MODIFIER}(?:the{GAP}(?!{ORDINAL}{HYPHEN}))?"
            rf"{group('ordinal', ORDINAL)}{GLUE}century(?!{HYPHEN}old)"
            rf"(?!{GAP}(?-i:Fox)){maybe(group('before', _BC))}",
            _century,
        ),
        examples={
            Era(Grain.CENTURY, 18): (
                "the 19th century",
                "the [19th-century] castle",
                "the nineteenth century",
            ),
            Era(Grain.CENTURY, 19, modifier=Modifier.START): ("the early 20th century",),
            Era(Grain.CENTURY, 18, modifier=Modifier.END): ("the second half of the 19th century",),
            Era(Grain.CENTURY, 4, before_christ=True): ("the 5th century BC", "5th century B.C."),
        },
        lookalikes=("a century", "the 19th centuries", "half-century", "20th Century Fox"),
    ),
    Phrase(
        "century-listed",
        leaf(
            "the 18th and",
            rf"the{GAP}{group('ordinal', ORDINAL)}(?=(?:,{GAP}{ORDINAL}){{0,2}}"
            rf",?{GAP}(?:and|or|to|through){GAP}(?:the{GAP})?(?:early{GAP}|late{GAP})?{ORDINAL}"
            rf"{GAP}centuries(?!\w))",
            _one_of_list,
        ),
        examples={
            Era(Grain.CENTURY, 17): (
                "[the 18th] and 19th centuries",
                "[the 18th] or 19th centuries",
            )
        },
        lookalikes=("the 18th and 19th holes", "the 18th", "the 18th and centuries"),
    ),
    Phrase(
        "century-list-end",
        leaf(
            "19th centuries",
            rf"{after('and', 'or', 'to', 'through', 'the', 'early', 'late')}"
            rf"{group('ordinal', ORDINAL)}{GAP}centuries",
            _one_of_list,
        ),
        examples={Era(Grain.CENTURY, 18): ("the 18th and [19th centuries]",)},
        lookalikes=("19 centuries", "a 19th century"),
    ),
    Phrase(
        "year-short",
        leaf(
            "'84",
            rf"{_AFTER_IN}{group('year', SHORT_YEAR)}(?!{APOSTROPHE}?s(?!\w))",
            lambda match: CalendarDate(year_number(match["year"])),
        ),
        examples={CalendarDate(1984): ("in ['84]", "since [’84]")},
        lookalikes=("'84", "in '84s", "the '80s", "in '845"),
    ),
    Phrase(
        "year-ancient",
        leaf(
            "AD 79",
            rf"(?:the{GAP}year{GAP})?(?:{_AD}{GAP}{group('year', '[1-9][0-9]{0,3}')}"
            rf"|(?<![\w.,$€£-])(?:{group('before', '[1-9],?[0-9]{0,4}')}{_BC}"
            rf"|{group('year_first', '[1-9][0-9]{0,3}')}{GAP}{_AD}))",
            _ancient,
        ),
        examples={
            CalendarDate(79): ("AD 79", "A.D. 79", "79 AD", "the year 79 AD"),
            CalendarDate(-450): ("450 B.C.", "450 BC"),
        },
        lookalikes=("ad 79", "AD", "79 ADs", "an AD 79th"),
    ),
)
