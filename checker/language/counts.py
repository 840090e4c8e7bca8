"""Leaves for numbers and units of time: "three and a half", "a couple of", "third", "weeks"."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from checker.language.leaves import DASH, GAP, GLUE, HYPHEN, words
from checker.model.meaning import Grain

# --- numbers --------------------------------------------------------------------------------------

_ONES = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
SMALL_WORDS = frozenset((*_ONES, *_TENS))
_POWERS = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9}
_WORD_VALUE = {word: number for number, word in enumerate(_ONES, 1)}
_WORD_VALUE |= {word: number for number, word in enumerate(_TENS, 2) for number in [number * 10]}
_WORD_VALUE |= {"a": 1, "an": 1, "zero": 0}
_VAGUE = ("a few", "several", "few", "many", "a number of", "dozens of", "scores of", "hundreds of")

# Money, codes, scores and parts of longer numbers are no counts.
COUNT_START = r"(?<![\w$€£¥#/:])(?<![\w][.,\u2010-\u2014-])"
DIGITS = r"[0-9]{1,3}(?:(?:,[0-9]{3}){1,4}|[0-9]{0,6})(?:\.[0-9]{1,3})?"
SMALL = rf"(?:{words(*_TENS)}(?:{GLUE}{words(*_ONES[:9])}(?!\w))?|{words(*_ONES)}(?!\w))"
_LARGE = rf"(?:(?:an?|{SMALL}){GLUE}{words(*_POWERS)}(?:{GAP}(?:and{GAP})?{SMALL}|(?!\w)))"
_HALF = rf"(?:{GLUE}and{GLUE}a{GLUE}half|{GAP}1/2|{HYPHEN}1/2|{GAP}?½)"
_EXACT = rf"(?:{_LARGE}|{SMALL}|{DIGITS}){_HALF}?"
_COUPLE = words(
    "a couple of", "a couple", "couple of", "a dozen", "half a dozen", "half-dozen", "dozen"
)
NUMBER = _EXACT
COUNT = rf"{COUNT_START}(?:{_COUPLE}(?!\w)|{words(*_VAGUE)}(?!\w)|{_EXACT})"
RANGE_JOINT = rf"(?:{GAP}(?:to|or){GAP}|{HYPHEN}to{HYPHEN}|{HYPHEN}or{HYPHEN}|{DASH})"
_PLAIN = rf"(?:{SMALL}|{DIGITS}){_HALF}?"  # without "hundred": enough behind another number
SMALL_COUNT = rf"(?:{SMALL}|{DIGITS})"
COUNTS = rf"{COUNT}(?:{RANGE_JOINT}{_PLAIN})?"

_JOINED = re.compile(rf"(?i:{RANGE_JOINT})")


@cache
def _range() -> re.Pattern[str]:
    return re.compile(rf"(?i:({COUNT}){RANGE_JOINT}({_EXACT}))")


_COMPOUND = re.compile(rf"(?i:(?:{'|'.join(_TENS)}){GLUE}(?:{'|'.join(_ONES[:9])}))")
_HALVES = re.compile(r"(?:and a half|1/2|½)$")


def count_value(text: str) -> Decimal | None:
    """Return the number said by a count, or None for "several", "a few" and the like.

    >>> count_value("three and a half"), count_value("a hundred and five"), count_value("a few")
    (Decimal('3.5'), Decimal('105'), None)
    """
    plain = " ".join(re.sub(r"[-\u2010\u2011\s\u00a0]+", " ", text.lower()).split())
    if plain in _VAGUE:
        return None
    if plain.startswith("half a") and "dozen" not in plain:
        return Decimal("0.5")
    if "couple" in plain:
        return Decimal(2)
    if "dozen" in plain:
        return Decimal(6 if plain.startswith("half") else 12)
    whole, halves = _HALVES.subn("", plain)
    return _sum_words(whole) + (Decimal("0.5") if halves else 0)


def _sum_words(plain: str) -> Decimal:
    total = Decimal(0)
    for word in plain.split():
        if word[0].isdigit():
            total += Decimal(word.replace(",", ""))
        elif word in _POWERS:
            total = max(total, Decimal(1)) * _POWERS[word]
        else:
            total += _WORD_VALUE.get(word, 0)
    return total


def count_range(text: str) -> tuple[Decimal | None, Decimal | None]:
    """Return the least and greatest number that "12 to 18", "two or three", "five" say.

    >>> count_range("two-to-three"), count_range("twenty-nine")
    ((Decimal('2'), Decimal('3')), (Decimal('29'), Decimal('29')))
    """
    if _COMPOUND.fullmatch(text) or not _JOINED.search(text):
        pair = None
    else:
        pair = _range().fullmatch(text)
    if pair is None:
        value = count_value(text)
        return value, value
    low, high = count_value(pair[1]), count_value(pair[2])
    if low is None or high is None or low <= high:
        return low, high
    return high, low


ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first"
).split()
ORDINAL_WORD = words(*ORDINALS)
ORDINAL = rf"(?:{ORDINAL_WORD}|[0-9]{{1,3}}(?:st|nd|rd|th))"


def ordinal_value(text: str) -> int:
    """Return 3 for "third" and "3rd"."""
    plain = text.lower()
    return int(plain[:-2]) if plain[0].isdigit() else ORDINALS.index(plain) + 1


# --- units of time --------------------------------------------------------------------------------

_UNITS: dict[str, Grain] = {
    "second": Grain.SECOND,
    "minute": Grain.MINUTE,
    "hour": Grain.HOUR,
    "day": Grain.DAY,
    "night": Grain.DAY,
    "weekend": Grain.WEEKEND,
    "week": Grain.WEEK,
    "fortnight": Grain.WEEK,
    "month": Grain.MONTH,
    "quarter": Grain.QUARTER,
    "year": Grain.YEAR,
    "decade": Grain.DECADE,
    "century": Grain.CENTURY,
}
UNIT = (
    r"(?:second|minute|min|hour|hr|day|night|weekend|week|fortnight|month|quarter|year|yr|decade)"
)
UNITS = rf"(?:{UNIT}s|centuries)"
ONE_UNIT = rf"(?:{UNIT}|century)"
_SHORT_UNITS = {"min": "minute", "hr": "hour", "yr": "year", "centurie": "century"}


def unit_word(word: str) -> str:
    """Return a unit in the singular: "days" is "day", "hrs" is "hour"."""
    single = word.lower().removesuffix("s")
    return _SHORT_UNITS.get(single, single)


def unit_grain(word: str) -> Grain:
    """Return the grain that a unit of time names, singular or plural."""
    return _UNITS[unit_word(word)]
