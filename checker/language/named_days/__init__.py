"""The days known by name: one table for the grammar, which reads the spellings, and for the
resolver, which works out the rules.
"""

from __future__ import annotations

import re

from checker.language.named_days import church, civil, lunar
from checker.language.named_days.rules import Name

DAYS: tuple[Name, ...] = (*civil.DAYS, *church.DAYS, *lunar.DAYS)
BY_NAME: dict[str, Name] = {day.spellings[0]: day for day in DAYS}
"""Each day under the name that a `NamedDay` bears."""


_MARKS = str.maketrans(dict.fromkeys("'\u2018\u2019.,"))
_BETWEEN = re.compile(r"[-\u2010\u2011\s]+")


def normal(spelling: str) -> str:
    """Return a spelling without what writers differ in.

    >>> normal("Saint Valentine’s  Day"), normal("Eid-al-Fitr"), normal("Mothers' Day")
    ('stvalentinesday', 'eidalfitr', 'mothersday')
    """
    words = _BETWEEN.split(spelling.casefold().translate(_MARKS))
    return "".join("st" if word == "saint" else word for word in words)


_BY_SPELLING: dict[str, str] = {
    normal(spelling): day.spellings[0] for day in DAYS for spelling in day.spellings
}


def known_as(spelling: str) -> str:
    """Return the name of the day that is spelled so.

    >>> known_as("St. Stephen’s Day")
    'Boxing Day'
    """
    return _BY_SPELLING[normal(spelling)]
