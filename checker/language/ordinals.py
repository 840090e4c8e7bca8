"""Ordinals of any size, and the names of anniversaries: "twenty-fifth", "40th", "centenary"."""

from __future__ import annotations

from typing import Final

from checker.language.counts import ORDINAL_WORD, ORDINALS, ordinal_value
from checker.language.leaves import HYPHEN, words

_TENS: Final = {
    "twent": 20, "thirt": 30, "fort": 40, "fift": 50, "sixt": 60, "sevent": 70, "eight": 80,
    "ninet": 90,
}  # fmt: skip
_ONES: Final = "first second third fourth fifth sixth seventh eighth ninth".split()
_NAMED: Final = {
    "hundredth": 100, "centenary": 100, "centennial": 100, "sesquicentennial": 150,
    "sesquicentenary": 150, "bicentenary": 200, "bicentennial": 200, "tercentenary": 300,
    "tricentennial": 300, "quincentenary": 500, "quincentennial": 500, "silver jubilee": 25,
    "golden jubilee": 50, "silver wedding": 25, "ruby wedding": 40, "golden wedding": 50,
    "diamond wedding": 60, "platinum wedding": 70,
}  # fmt: skip
_COMPOUND = rf"(?:{words(*(f'{ten}y' for ten in _TENS))}{HYPHEN}{words(*_ONES)})"
_ROUND = words(*(f"{ten}ieth" for ten in _TENS))
ANY_ORDINAL: Final = (
    rf"(?:{_COMPOUND}|{_ROUND}|{ORDINAL_WORD}|{words(*_NAMED)}|[0-9]{{1,3}}(?:st|nd|rd|th))"
)

ORDINAL_WORDS: Final = frozenset(
    (*ORDINALS[:20], *(f"{ten}ieth" for ten in _TENS), *(name.split()[-1] for name in _NAMED))
)
"""The words, or their last parts, one of which every ordinal in words has."""


def any_ordinal_value(text: str) -> int | None:
    """Return the number that an ordinal or the name of an anniversary says, or None.

    >>> [any_ordinal_value(word) for word in ("twenty-fifth", "40th", "Centenary", "fiftieth", "x")]
    [25, 40, 100, 50, None]
    """
    plain = " ".join(text.lower().replace("\u2011", "-").replace("\u2010", "-").split())
    if plain in _NAMED:
        return _NAMED[plain]
    ten, dash, one = plain.partition("-")
    if dash and ten.removesuffix("y") in _TENS and one in _ONES:
        return _TENS[ten.removesuffix("y")] + _ONES.index(one) + 1
    if plain.removesuffix("ieth") in _TENS and plain.endswith("ieth"):
        return _TENS[plain.removesuffix("ieth")]
    try:
        return ordinal_value(plain)
    except ValueError:
        return None
