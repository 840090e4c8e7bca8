"""How the texts that a regular expression matches may begin: their openings.

The reader knows the part of the syntax of `re` that leaves use. What it does not know raises
ValueError, so that an opening is never missed silently.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

# An opening is `DEPTH` characters, or, where a short word comes first, that word and `TAIL` more:
# enough to tell "the la(st)" from "the fo(llowing)", few enough for a small table.
DEPTH = 4
TAIL = 2


def openings(pattern: str) -> frozenset[str]:
    """Return the openings, normalised by `normalise`, of the texts that ``pattern`` may match; a
    text shorter than an opening is given whole. Raises ValueError for syntax not known here.

    >>> sorted(openings("(?:[Tt]o)?day|[0-9]"))
    ['0', 'day', 'toda']
    """
    found = _read(pattern)
    if "" in found:
        raise ValueError(f"a phrase must not match the empty text: {pattern[:60]!r}")
    return found


def normalise(text: str) -> str:
    """Return the opening of ``text``: in lower case, runs of digits as "0", of blanks as " ", of
    dashes as "-".

    >>> normalise("3  Aug")
    '0 au'
    """
    return _join("", "".join(_folded(character) for character in text))


def _folded(character: str) -> str:
    if "0" <= character <= "9":
        return "0"
    return " " if character.isspace() else _FOLDED.get(character, character.lower())


def _join(before: str, after: str) -> str:
    """Return two normalised texts in one, runs across the seam and in ``after`` joined."""
    joined = before
    for character in after:
        if not (joined and character in _RUNS and joined[-1] == character):
            joined += character
    return joined[: _limit(joined)]


def _limit(text: str) -> int:
    """Return how much of a normalised text an opening holds."""
    blank = text.find(" ", 1, DEPTH)
    return DEPTH if blank < 0 else blank + 1 + TAIL


_RUNS = "0 -"
_DASHES = "\u2010\u2011\u2012\u2013\u2014"
_QUOTES = "\u2018\u2019"
# Characters beyond ASCII that a case-blind pattern takes for a letter of it, dashes and quotes.
_FOLDED = {"\u0130": "i", "\u0131": "i", "\u017f": "s", "\u212a": "k"}
_FOLDED |= dict.fromkeys(_DASHES, "-") | dict.fromkeys(_QUOTES, "'")
_CLASS_ESCAPES = {"d": "0", "s": " ", "t": " ", "n": " ", "r": " "}
# Escapes and classes are taken whole, so that no bracket in them counts.
_BRACKET = re.compile(r"\\.|\[(?:\\.|[^]\\])+\]|[()|]", re.DOTALL)
_WORD = "abcdefghijklmnopqrstuvwxyz0_"


@cache
def _read(pattern: str) -> frozenset[str]:
    reader = _PatternReader(pattern)
    found = reader.alternatives()
    if reader.at != len(pattern):
        raise ValueError(f"a pattern with an unmatched ')': {pattern[: reader.at][-60:]!r}")
    return found


class _PatternReader:
    """Reads the part of the syntax of `re` that leaves use, keeping only how texts begin."""

    def __init__(self, pattern: str) -> None:
        self.pattern = pattern
        self.at = 0

    def alternatives(self) -> frozenset[str]:
        found = self._sequence()
        while self._take("|"):
            found |= self._sequence()
        return found

    def _sequence(self) -> frozenset[str]:
        begun, full = frozenset([""]), frozenset[str]()
        while self.at < len(self.pattern) and self.pattern[self.at] not in "|)":
            if not begun:  # all that follows lies deeper than an opening
                self._skip_to_bar()
                break
            atom = self._atom()
            least, most = self._repeats()
            for count in range(min(most, DEPTH)):
                longer = frozenset(_join(a, b) for a in begun for b in atom)
                begun = longer if count < least else begun | longer
                full |= frozenset(text for text in begun if len(text) == _limit(text))
                begun -= full
        return begun | full

    def _atom(self) -> frozenset[str]:
        if self._take("(?P<"):
            self.at = self.pattern.index(">", self.at) + 1
            return self._closed()
        for look in ("(?=", "(?!", "(?<=", "(?<!"):
            if self._take(look):
                self._skip()
                return frozenset([""])
        for plain in ("(?:", "(?i:", "(?-i:"):
            if self._take(plain):
                return self._closed()
        if self.pattern.startswith("(?", self.at):
            raise ValueError(f"unknown group before {self.pattern[self.at :][:60]!r}")
        if self._take("("):
            return self._closed()
        if self._take("["):
            return frozenset(self._class())
        if self._take("\\b"):
            return frozenset([""])
        if self.pattern[self.at] in ".^$*+?{":
            raise ValueError(f"no opening can be told before {self.pattern[self.at :][:60]!r}")
        return frozenset(self._character())

    def _closed(self) -> frozenset[str]:
        """Read to the end of a group; the same group stands in many phrases, and is read once."""
        start = self.at
        self._skip()
        return _read(self.pattern[start : self.at - 1])

    def _skip(self) -> None:
        """Pass over the rest of a group and its end."""
        depth = 1
        for piece in _BRACKET.finditer(self.pattern, self.at):
            depth += {"(": 1, ")": -1}.get(piece[0], 0)
            if depth == 0:
                self.at = piece.end()
                return
        raise ValueError(f"a group without its ')': {self.pattern[-60:]!r}")

    def _skip_to_bar(self) -> None:
        """Pass over the rest of an alternative."""
        depth = 0
        for piece in _BRACKET.finditer(self.pattern, self.at):
            if depth == 0 and piece[0] in "|)":
                self.at = piece.start()
                return
            depth += {"(": 1, ")": -1}.get(piece[0], 0)
        self.at = len(self.pattern)

    def _character(self) -> str:
        """Read one character or escape; return the normalised characters that it may match."""
        character = self.pattern[self.at]
        self.at += 1
        if character != "\\":
            return normalise(character)
        escape = self.pattern[self.at]
        self.at += 1
        if escape == "u":
            self.at += 4
            return normalise(chr(int(self.pattern[self.at - 4 : self.at], 16)))
        if escape == "w":
            return _WORD
        if escape in _CLASS_ESCAPES:
            return _CLASS_ESCAPES[escape]
        if escape.isalnum():
            raise ValueError(f"unknown escape \\{escape} before {self.pattern[self.at :][:60]!r}")
        return normalise(escape)

    def _class(self) -> Iterator[str]:
        if self._take("^\\S"):  # all blanks but some
            self.at = self.pattern.index("]", self.at) + 1
            yield " "
            return
        if self.pattern[self.at] == "^":
            raise ValueError(f"a negated class begins no word: {self.pattern[self.at :][:60]!r}")
        while not self._take("]"):
            first = self._character()
            if self.pattern[self.at] == "-" and self.pattern[self.at + 1] != "]":
                self.at += 1
                last = self._character()
                for code in range(ord(first), ord(last) + 1):
                    yield normalise(chr(code))
            else:
                yield from first

    def _repeats(self) -> tuple[int, int]:
        if self._take("?"):
            return 0, 1
        if self._take("*"):
            return 0, DEPTH
        if self._take("+"):
            return 1, DEPTH
        if self._take("{"):
            bounds = self.pattern[self.at : self.pattern.index("}", self.at)]
            self.at += len(bounds) + 1
            least, comma, most = bounds.partition(",")
            return int(least or 0), int(most or DEPTH) if comma else int(least)
        return 1, 1

    def _take(self, token: str) -> bool:
        if self.pattern.startswith(token, self.at):
            self.at += len(token)
            return True
        return False


def either_case(character: str) -> str:
    """Return a pattern of what `normalise` makes this character of, a run where it joins runs."""
    if character == " ":
        return r"\s+"
    if character == "0":
        return "[0-9]+"
    folded = "".join(key for key, plain in _FOLDED.items() if plain == character)
    if character == "-":
        return f"[{folded}-]+"
    if character.isalpha() or folded:
        upper = character.upper() if character.isalpha() else ""
        return f"[{character}{upper}{folded}]"
    return re.escape(character)
