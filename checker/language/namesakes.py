"""Names made of words of time: the "Sunday Times", "60 Minutes", the "Six-Day War", "Mr. Friday".

Running text writes units and parts of the day small. A capital tells a name ("Saturday Night Live",
"24 Hours of Le Mans"), unless the whole line is a heading in which each word has one. Weekdays and
months are always capitalised; of them only the neighbours can tell.
"""

from __future__ import annotations

import re

from checker.language.leaves import GAP
from checker.model.meaning import Meaning, NamedDay, Number

_PARTS = "Night|Morning|Afternoon|Evening"
_UNIT = re.compile(
    rf"\b(?:Seconds?|Minutes?|Hours?|Days|Weeks?|Months?|Years|{_PARTS}|Daily|Weekly"
    r"|Nightly|Monthly|Day(?= (?:After|Before)))\b|-Day\b"
    r"|-(?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine)\b"  # "Nineteen Eighty-Four"
)
_WORD_BEFORE = re.compile(r"(?<![\w.])[A-Z0-9][\w\u2019']*\Z")
# Words that a heading writes small as well; any other small word tells that the line is none.
_SMALL = "an?|the|of|in|on|at|to|for|by|and|or|as|but|nor|from|with|over|is|vs|up|off|out|after|s|t"
_OTHER_SMALL = re.compile(rf"(?<![\w-])(?!(?:{_SMALL})\b)[a-z]+")
_FAR = 160  # characters of its line that are looked at on either side

# What follows a weekday in a name. Some of these words may also begin what was said on that day.
_AFTER_DAY = re.compile(
    rf"(?:(?<=Sunday){GAP}(?:Times(?! Square)|Telegraph|Mirror|Express|Mail|Herald|Tribune"
    rf"|[Ss]chool)|(?<=Friday){GAP}Times(?! Square)|{GAP}(?:Island|Harbou?r|Addams|Weld)"
    r"|\.(?:com|org|net))\b"
)
_AFTER_THE_DAY = re.compile(
    rf"(?<=[Tt]he[ \n]Sunday){GAP}"
    r"(?:Business|Independent|People|Post|Service|Sport|Star|Sun|World)\b"
)
_PART_AFTER = re.compile(rf"[ \n-](?:{_PARTS})\b")
# What makes another word of a unit that is written small.
_AFTER_UNIT = {
    "quarter": re.compile(r"-?finals?\b|-?finalists?\b|-?backs?\b"),
    "minute": re.compile(rf"{GAP}(?:amounts?|quantit|traces?|details?|particles?|fractions?)"),
    "past": re.compile(rf"{GAP}(?:tense|participle|master|president of)\b"),
    "century": re.compile(rf"{GAP}(?:Fox|Studios|Foundation|Fund|Insurance|Theatre|Theater)\b"),
}
_TITLES = ("Mr. ", "Mr ", "Mrs. ", "Mrs ", "Ms. ", "Ms ", "Miss ")
# A word, what would show that it is no part of the name, and what it makes a name of.
_BEFORE = (
    ("Sheffield ", ("in Sheffield ", "In Sheffield ", "at Sheffield "), "Wednesday"),
    ("Good ", (), "Friday"),  # the named day, unless that was refused: the Good Friday Agreement
    ("Day After ", (), "Tomorrow"),
    ("Ruby ", (), "Tuesday"),
    ("Mail on ", ("Daily Mail on ", "Royal Mail on "), "Sunday"),
    ("High ", (), "Noon"),
    ("News ", (), "Sunday"),  # "Fox News Sunday"
)
_GIRLS = {"April", "May", "June", "August"}
_KIN = ("daughter ", "wife ", "sister ", "mother ", "niece ", "girlfriend ", "granddaughter ")
_QUOTES = {'"': '"', "\u201c": "\u201d", "\u2018": "\u2019", "'": "'"}


def is_name(text: str, start: int, end: int, meaning: Meaning) -> bool:
    """Tell whether the words that were read as a time belong to a name.

    >>> is_name("as the Sunday Times said", 7, 13, Meaning())
    True
    """
    if isinstance(meaning, Number):
        return False
    last = text[end - 1]
    if last == "y" and text.startswith("day", end - 3) and _before_a_name(text, end):
        return True
    if last in "ertyERTY":
        follows = _AFTER_UNIT.get(_last_word(text, start, end))
        if follows is not None and follows.match(text, end):
            return True
    if text[start].isupper() and _behind_a_name(text, start, end):
        return True
    if isinstance(meaning, NamedDay):
        return _is_quoted(text, start, end)
    return _has_capital_unit(text, start, end)


def _last_word(text: str, start: int, end: int) -> str:
    return text[max(start, end - 7) : end].rpartition(" ")[2].rpartition("-")[2].lower()


def _before_a_name(text: str, end: int) -> bool:
    """Tell whether a day has behind it what makes it a name."""
    if _AFTER_DAY.match(text, end) or _AFTER_THE_DAY.match(text, end):
        return True
    return _PART_AFTER.match(text, end) is not None and not _in_heading(text, end, end + 1)


def _behind_a_name(text: str, start: int, end: int) -> bool:
    """Tell whether the word before makes a name of a capitalised one."""
    if text.endswith(_TITLES, 0, start):
        return True
    for word, unless, name in _BEFORE:
        if text.endswith(word, 0, start) and text.startswith(name, start):
            return not text.endswith(unless, 0, start)
    return text[start:end] in _GIRLS and text.endswith(_KIN, 0, start)


def _is_quoted(text: str, start: int, end: int) -> bool:
    """Tell whether the words fill a pair of quotation marks, as the title of a film does."""
    closing = _QUOTES.get(text[start - 1 : start])
    return closing is not None and text.startswith(closing, end)


def _has_capital_unit(text: str, start: int, end: int) -> bool:
    unit = _UNIT.search(text, start, end)
    if unit is None:
        return False
    if unit.start() == start:
        # "Days later" at the beginning of a sentence, but "Happy Days".
        before = text[max(0, start - 24) : start]
        if not before.endswith(" ") or not _WORD_BEFORE.search(before[:-1]):
            return False
    return not _in_heading(text, start, end)


def _in_heading(text: str, start: int, end: int) -> bool:
    """Tell whether the line has capitals throughout, but for little words."""
    low = max(text.rfind("\n", max(0, start - _FAR), start) + 1, start - _FAR, 0)
    high = text.find("\n", end, end + _FAR)
    high = min(len(text), end + _FAR) if high < 0 else high
    return not (_OTHER_SMALL.search(text, low, start) or _OTHER_SMALL.search(text, end, high))
