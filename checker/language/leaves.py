"""The shared leaves of every grammar, each one regular expression, and what their words mean.

A leaf is written as a fragment of a pattern (`MONTH`, `COUNT`, `UNIT` ...) so that a phrase is one
or few regular expressions, and a function that reads the matched words. Conventions:

* Fragments are case-blind, except names of weekdays and months, which are written with a capital
  or in capitals (so "may", "march", "sun" and "sat" are never dates).
* White space inside a phrase is `GAP`: blanks, at most one line break, never a blank line.
* Repetition is bounded and never nested, so matching is linear on hostile text.
* Digits are ``[0-9]``: other scripts' digits are not read.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from decimal import Decimal
from itertools import groupby, takewhile

from pyparsing import ParserElement, ParseResults, Regex

from checker.model.meaning import Grain, Meaning, Modifier

GAP = r"(?:[^\S\n]{0,4}\s[^\S\n]{0,8})"
HYPHEN = r"[-\u2010\u2011]"
DASH = r"[-\u2010-\u2014]"
APOSTROPHE = r"['\u2018\u2019]"
GLUE = rf"(?:{HYPHEN}|{GAP})"  # "four-day", "four day"


def group(name: str, pattern: str) -> str:
    """Return ``pattern`` as the named group ``name``."""
    return f"(?P<{name}>{pattern})"


def maybe(pattern: str) -> str:
    """Return ``pattern`` made optional."""
    return f"(?:{pattern})?"


def words(*alternatives: str) -> str:
    """Return a group that matches any of the alternatives, the longest that fits.

    A blank in an alternative stands for `GAP`. What several begin with is written once: "the
    last" and "the next" share "the ", which makes the pattern short and quick to refuse.

    >>> words("may", "march", "a")
    '(?:a|ma(?:rch|y))'
    """
    return f"(?:{_factored(sorted(set(alternatives)))})"


def _factored(sorted_words: list[str]) -> str:
    """Return the alternatives of sorted words with common beginnings factored out."""
    branches = []
    for _, same in groupby(filter(None, sorted_words), key=lambda word: word[0]):
        tails = list(same)
        shared = _shared_beginning(tails[0], tails[-1])
        rest = _factored([tail[len(shared) :] for tail in tails])
        if len(tails) > 1:
            rest = f"(?:{rest})" + ("?" if shared in tails else "")
        branches.append(re.escape(shared).replace(r"\ ", GAP) + rest)
    return "|".join(branches)


def _shared_beginning(one: str, other: str) -> str:
    """Return what two words begin with; of sorted words, the first and last tell for all."""
    same = takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False))
    return "".join(character for character, _ in same)


def after(*contexts: str) -> str:
    """Return a look-behind: one of these words and a blank stand right before."""
    return (
        "(?:" + "|".join(rf"(?<=\b{re.escape(context)}[ \n\u00a0])" for context in contexts) + ")"
    )


def not_after(*contexts: str) -> str:
    """Return a look-behind: none of these words, with a blank, stands right before."""
    return "".join(rf"(?<!\b{re.escape(context)}[ \n\u00a0])" for context in contexts)


def leaf(name: str, pattern: str, read: Callable[[re.Match[str]], Meaning]) -> ParserElement:
    """Return a grammar element of one regular expression that ends at the end of a word.

    ``name`` is what errors and diagrams call it. ``read`` turns the match into the meaning; it may
    raise `pyparsing.ParseException` to refuse it.
    """

    def action(tokens: ParseResults) -> Meaning:
        return read(tokens[0])

    element = Regex(rf"(?i:{pattern})(?!\w)", as_match=True)
    return element.leave_whitespace().set_parse_action(action).set_name(name)


def joint(pattern: str) -> ParserElement:
    """Return an element that joins two others and leaves nothing behind ("Monday *to* Friday")."""
    return Regex(f"(?i:{pattern})").leave_whitespace().suppress()


# --- weekdays and months --------------------------------------------------------------------------

_WEEKDAYS = (
    ("Monday", "Mon"),
    ("Tuesday", "Tues", "Tue"),
    ("Wednesday", "Weds", "Wed"),
    ("Thursday", "Thurs", "Thur", "Thu"),
    ("Friday", "Fri"),
    ("Saturday", "Sat"),
    ("Sunday", "Sun"),
)
_MONTHS = (
    ("January", "Jan"),
    ("February", "Feb"),
    ("March", "Mar"),
    ("April", "Apr"),
    ("May",),
    ("June", "Jun"),
    ("July", "Jul"),
    ("August", "Aug"),
    ("September", "Sept", "Sep"),
    ("October", "Oct"),
    ("November", "Nov"),
    ("December", "Dec"),
)


def _names(table: Iterable[tuple[str, ...]], *, short: bool) -> str:
    """Return a case-exact pattern of a table's names; abbreviations may carry a dot."""
    full = [form for row in table for form in (row[0], row[0].upper())]
    if not short:
        return f"(?-i:{words(*full)})"
    brief = [form for row in table for word in row[1:] for form in (word, word.upper())]
    return f"(?-i:{words(*full, *brief, *(form + '.' for form in brief))})"


def _index(table: Iterable[tuple[str, ...]], first: int) -> dict[str, int]:
    return {name.lower(): number for number, row in enumerate(table, first) for name in row}


WEEKDAY = _names(_WEEKDAYS, short=False)
ANY_WEEKDAY = _names(_WEEKDAYS, short=True)  # with abbreviations: only beside a date
FULL_MONTH = _names(_MONTHS, short=False)
MONTH = _names(_MONTHS, short=True)

_WEEKDAY_NUMBER = _index(_WEEKDAYS, 0)
_MONTH_NUMBER = _index(_MONTHS, 1)


def weekday_number(word: str) -> int:
    """Return 0 for Monday to 6 for Sunday; the plural and the dot are allowed.

    >>> weekday_number("Sat."), weekday_number("Mondays")
    (5, 0)
    """
    key = word.lower().rstrip(".")
    return _WEEKDAY_NUMBER[key if key in _WEEKDAY_NUMBER else key.rstrip("s")]


def month_number(word: str) -> int:
    """Return 1 for January to 12 for December.

    >>> month_number("Sept.")
    9
    """
    return _MONTH_NUMBER[word.lower().rstrip(".")]


# --- days and years of the calendar ---------------------------------------------------------------

DAY = r"[0-3]?[0-9](?:st|nd|rd|th)?(?![\w%]|[.,:/][0-9])"  # up to 39: an impossible day is kept
ORDINAL_DAY = r"[0-3]?[0-9](?:st|nd|rd|th)(?!\w)"
YEAR = r"(?:1[5-9]|20)[0-9]{2}(?![\w%]|[.,:/][0-9]|(?<=00)0)"
SHORT_YEAR = rf"{APOSTROPHE}[0-9]{{2}}(?!\w)"

_PIVOT = 30  # '30 to '99 are the last century's, '00 to '29 this one's


def year_number(text: str) -> int:
    """Return the year of "1998" or "'98".

    >>> year_number("'98"), year_number("2021")
    (1998, 2021)
    """
    digits = text.strip("'\u2018\u2019")
    if len(digits) == 4:
        return int(digits)
    return int(digits) + (1900 if int(digits) >= _PIVOT else 2000)


def day_number(text: str) -> int:
    """Return the number in "10" or "10th"."""
    return int(text.rstrip("stndrhSTNDRH"))


# --- numbers --------------------------------------------------------------------------------------

_ONES = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
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
COUNTS = rf"{COUNT}(?:{RANGE_JOINT}(?:{_EXACT}))?"

_RANGE = re.compile(rf"(?i:({COUNT}){RANGE_JOINT}({_EXACT}))")
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

    >>> count_range("two-to-three")
    (Decimal('2'), Decimal('3'))
    """
    pair = _RANGE.fullmatch(text)
    if pair is None:
        value = count_value(text)
        return value, value
    low, high = count_value(pair[1]), count_value(pair[2])
    if low is None or high is None or low <= high:
        return low, high
    return high, low


_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first"
).split()
ORDINAL_WORD = words(*_ORDINALS)
ORDINAL = rf"(?:{ORDINAL_WORD}|[0-9]{{1,3}}(?:st|nd|rd|th))"


def ordinal_value(text: str) -> int:
    """Return 3 for "third" and "3rd"."""
    plain = text.lower()
    return int(plain[:-2]) if plain[0].isdigit() else _ORDINALS.index(plain) + 1


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


# --- modifiers ------------------------------------------------------------------------------------

_START = (
    "early",
    "early in",
    "early on",
    "the beginning of",
    "beginning of",
    "the start of",
    "the early part of",
)
_MIDDLE = ("mid", "the middle of", "middle of")
_END = (
    "late", "late in", "late on", "the end of", "end of", "the close of", "the latter part of",
    "the tail end of",
)  # fmt: skip
_BEFORE = ("earlier", "earlier in", "earlier on")
_AFTER = ("later", "later in", "later on")
_APPROX = ("about", "around", "approximately", "roughly", "circa")
_PREFIXED = rf"(?:mid|early|late){HYPHEN}"  # "mid-August"
_PARTS = (*_START, *_MIDDLE, *_END, *_BEFORE, *_AFTER)
PART_MODIFIER = rf"(?:{_PREFIXED}|{words(*_PARTS)}{GAP})"
DATE_MODIFIER = rf"(?:{_PREFIXED}|{words(*_PARTS, *_APPROX)}{GAP})"

_HEDGES: dict[str, Modifier] = {
    "about": Modifier.APPROX,
    "around": Modifier.APPROX,
    "roughly": Modifier.APPROX,
    "approximately": Modifier.APPROX,
    "some": Modifier.APPROX,
    "an estimated": Modifier.APPROX,
    "nearly": Modifier.LESS_THAN,
    "almost": Modifier.LESS_THAN,
    "just under": Modifier.LESS_THAN,
    "under": Modifier.LESS_THAN,
    "less than": Modifier.LESS_THAN,
    "fewer than": Modifier.LESS_THAN,
    "more than": Modifier.MORE_THAN,
    "just over": Modifier.MORE_THAN,
    "over": Modifier.MORE_THAN,
    "well over": Modifier.MORE_THAN,
    "longer than": Modifier.MORE_THAN,
    "at least": Modifier.EQUAL_OR_MORE,
    "no less than": Modifier.EQUAL_OR_MORE,
    "no fewer than": Modifier.EQUAL_OR_MORE,
    "a minimum of": Modifier.EQUAL_OR_MORE,
    "up to": Modifier.EQUAL_OR_LESS,
    "as much as": Modifier.EQUAL_OR_LESS,
    "as many as": Modifier.EQUAL_OR_LESS,
    "at most": Modifier.EQUAL_OR_LESS,
    "no more than": Modifier.EQUAL_OR_LESS,
    "not more than": Modifier.EQUAL_OR_LESS,
    "a maximum of": Modifier.EQUAL_OR_LESS,
}
HEDGE = rf"{words(*_HEDGES)}{GAP}"

_MODIFIER: dict[str, Modifier] = (
    _HEDGES
    | dict.fromkeys(_START, Modifier.START)
    | dict.fromkeys(_MIDDLE, Modifier.MID)
    | dict.fromkeys(_END, Modifier.END)
    | dict.fromkeys(_BEFORE, Modifier.BEFORE)
    | dict.fromkeys(_AFTER, Modifier.AFTER)
    | dict.fromkeys(_APPROX, Modifier.APPROX)
)


def modifier(words_: str | None) -> Modifier:
    """Return the modifier that "early", "mid-", "nearly", "more than" ... stand for.

    >>> modifier("mid-"), modifier("More  than "), modifier(None)
    (<Modifier.MID: 'MID'>, <Modifier.MORE_THAN: 'MORE_THAN'>, <Modifier.NONE: ''>)
    """
    if not words_:
        return Modifier.NONE
    key = " ".join(words_.lower().replace("-", " ").split())
    return _MODIFIER.get(key, Modifier.NONE)
