"""Months without a day or year: "August", "last June", "mid-September", "the end of May"."""

from __future__ import annotations

import re

from checker.language.dates.weekdays import WHICH, which
from checker.language.leaves import (
    FULL_MONTH,
    GAP,
    after,
    group,
    leaf,
    maybe,
    month_number,
    not_after,
)
from checker.language.modifiers import PART_MODIFIER, modifier
from checker.language.phrase import Phrase
from checker.model.meaning import Modifier, MonthName, Which

# A month beside one of these is a month; alone, "May", "March" and the girls' names may not be.
_BEFORE_MONTH = (
    "in", "In", "since", "Since", "by", "By", "until", "Until", "till", "through", "from", "From",
    "during", "During", *(f"{month} {joint}" for month in ("April", "March", "June", "February")
    for joint in ("and", "or", "to")),
)  # fmt: skip
_NEIGHBOUR = after(*_BEFORE_MONTH)
# "before May." but "before May became prime minister"
_ENDING = (
    rf"{after('before', 'after', 'for', 'of')}(?-i:May|March)(?=[.,;:?!]|{GAP}(?:when|if|but)\b)"
)
# "the May election", "his March report": between a determiner and a noun in lower case
_DETERMINED = after("the", "The", "a", "A", "its", "his", "her", "their", "this", "that", "each")
_ATTRIBUTE = (
    rf"{_DETERMINED}(?-i:May|March)(?={GAP}(?-i:[a-z]{{3,}}))(?!{GAP}(?:on|of|to|in)(?!\w))"
)
_UNNAMED = rf"(?!{GAP}(?-i:[A-Z]))"  # "April Smith", "June Allyson" are people
_CERTAIN = (
    r"(?-i:January|February|July|September|October|November|December"
    r"|JANUARY|FEBRUARY|JULY|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER)"
)
_NAMELIKE = rf"(?:(?-i:April|June|August|APRIL|JUNE|AUGUST)(?!\w){_UNNAMED})"
_VERBLIKE = rf"(?:{_NEIGHBOUR}(?-i:May|March|MAY|MARCH)(?!\w){_UNNAMED}|{_ATTRIBUTE}|{_ENDING})"


def _month(match: re.Match[str]) -> MonthName:
    name = match["month"] or match["known"]
    return MonthName(month_number(name), which(match["which"]), modifier(match["modifier"]))


_NO_PERSON = not_after("Ms", "Mr", "Mrs", "Miss", "Augusta")
MONTH_PHRASE = leaf(
    "month",
    rf"(?:(?={PART_MODIFIER}|{WHICH}{GAP})"
    + maybe(group("modifier", PART_MODIFIER))
    + maybe(group("which", WHICH) + GAP)
    + group("known", FULL_MONTH)
    + rf"|{_NO_PERSON}{group('month', f'{_CERTAIN}|{_NAMELIKE}|{_VERBLIKE}')})",
    _month,
)

PHRASES = (
    Phrase(
        "month",
        MONTH_PHRASE,
        examples={
            MonthName(8): ("August", "AUGUST", "the [August] figures"),
            MonthName(5): ("in [May] and later", "by [May]"),
            MonthName(3): ("since [March], when", "the [March] election", "before [March]."),
            MonthName(6, Which.LAST): ("last June", "this past June"),
            MonthName(5, Which.NEXT): ("next May",),
            MonthName(5, modifier=Modifier.MID): ("mid-May",),
            MonthName(9, modifier=Modifier.MID): ("mid-September", "the middle of September"),
            MonthName(5, modifier=Modifier.END): ("the end of May", "late May"),
            MonthName(3, modifier=Modifier.START): ("early March",),
        },
        lookalikes=(
            "Theresa May said",
            "calls for May to resign",
            "before May became leader",
            "it may rain",
            "May I?",
            "the March on Washington",
            "They march on",
            "April Jones",
            "Augusta",
            "Decembers",
        ),
    ),
)
