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
from itertools import groupby, takewhile

from pyparsing import ParseException, ParserElement, ParseResults, Regex

from checker.model.meaning import Meaning

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


# What a case-blind pattern takes for an i, s or k: "Monday\u017f" is no weekday.
_NO_WORD = re.compile("[\u0130\u0131\u017f\u212a]")


class Leaf(Regex):
    """A regular expression that ends at the end of a word, and how its match is read."""

    def __init__(self, name: str, pattern: str, read: Callable[[re.Match[str]], Meaning]) -> None:
        super().__init__(rf"(?i:{pattern})(?!\w)", as_match=True)
        self._read = read
        self.leave_whitespace().set_parse_action(self._action).set_name(name)
        _never_empty(self)

    def read_at(self, text: str, at: int) -> tuple[int, Meaning]:
        """Return where the match at ``at`` ends and what it means, as parsing does, but without
        its apparatus. Raises ParseException where there is none.
        """
        match = self.re_match(text, at)
        if match is None:
            raise ParseException(text, at, self.errmsg, self)
        return match.end(), self._meaning(match)

    def _action(self, tokens: ParseResults) -> Meaning:
        return self._meaning(tokens[0])

    def _meaning(self, match: re.Match[str]) -> Meaning:
        if not match[0].isascii() and _NO_WORD.search(match[0]):
            raise ParseException(f"a letter of no English word: {match[0]}")
        return self._read(match)


def leaf(name: str, pattern: str, read: Callable[[re.Match[str]], Meaning]) -> ParserElement:
    """Return a grammar element of one regular expression that ends at the end of a word.

    ``name`` is what errors and diagrams call it. ``read`` turns the match into the meaning; it may
    raise `pyparsing.ParseException` to refuse it.
    """
    return Leaf(name, pattern, read)


def joint(pattern: str) -> ParserElement:
    """Return an element that joins two others and leaves nothing behind ("Monday *to* Friday")."""
    return _never_empty(Regex(f"(?i:{pattern})").leave_whitespace()).suppress()


def _never_empty(element: ParserElement) -> ParserElement:
    """Tell pyparsing that an element takes something: else it compiles the expression to see."""
    element.mayReturnEmpty = False
    return element


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
