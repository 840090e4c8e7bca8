"""How the texts that a regular expression matches may begin: their openings.

The reader knows the part of the syntax of `re` that leaves use. What it does not know raises
ValueError, so that an opening is never missed silently.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

# An opening is `DEPTH` characters, or, where a short word comes first, that word and `TAIL` more:
# enough to tell "the la(st)" from "the fo(llowing)", few enough for a small table.
DEPTH = 5
TAIL = 3  # less than DEPTH, for a run across a seam loses one character


def openings(pattern: str) -> frozenset[str]:
    """Return the openings, normalised by `normalise`, of the texts that ``pattern`` may match; a
    text shorter than an opening is given whole. Raises ValueError for syntax not known here.

    >>> sorted(openings("(?:[Tt]o)?day|[0-9]"))
    ['0', 'day', 'today']
    """
    found = _PatternReader(pattern).alternatives(-1)
    if "" in found:
        raise ValueError(f"a phrase must not match the empty text: {pattern[:60]!r}")
    return found


def normalise(text: str) -> str:
    """Return the opening of ``text``: in lower case, runs of digits as "0", of blanks as " ", of
    dashes as "-".

    >>> normalise("3  Aug")
    '0 aug'
    """
    return _cut(_RUN.sub(r"\1", "".join(map(_plain, text))))


def _plain(character: str) -> str:
    if "0" <= character <= "9":
        return "0"
    return " " if character.isspace() else _FOLDED.get(character, character.lower())


def _joined(begun: Iterable[str], afters: Iterable[str]) -> tuple[set[str], set[str]]:
    """Return some normalised texts, none of them full, each with each of others behind it: those
    that are full then, and the rest.
    """
    full, rest = set[str](), set[str]()
    # Of the others only as much counts as there is room for. That is little, and the same behind
    # all texts that are as long and have their blank in the same place.
    known: dict[tuple[int, int, str], tuple[set[str], set[str]]] = {}
    for text in begun:
        seam = text[-1:] if text[-1:] in _RUNS else ""
        shape = (len(text), text.find(" ", 1), seam)
        tails = known.get(shape)
        if tails is None:
            tails = known[shape] = _tails(afters, *shape)
        full.update([text + tail for tail in tails[0]])
        rest.update([text + tail for tail in tails[1]])
    return full, rest


def _tails(afters: Iterable[str], size: int, blank: int, seam: str) -> tuple[set[str], set[str]]:
    """Return what is left of some texts behind one of ``size`` characters, with its first blank at
    ``blank`` (-1 for none), a run of ``seam`` joined: where it fills an opening, and where not.
    """
    full, rest = set[str](), set[str]()
    for after in afters:
        tail = after[1:] if seam and after.startswith(seam) else after
        at = blank
        if at < 0 and (found := tail.find(" ", 0 if size else 1)) >= 0:
            at = size + found
        limit = at + 1 + TAIL if 0 <= at < DEPTH else DEPTH
        tail = tail[: limit - size]
        (full if size + len(tail) == limit else rest).add(tail)
    return full, rest


def _cut(text: str) -> str:
    """Return as much of a normalised text as an opening holds."""
    blank = text.find(" ", 1, DEPTH)
    return text[: DEPTH if blank < 0 else blank + 1 + TAIL]


_RUNS = "0 -"
_RUN = re.compile(rf"([{_RUNS}])\1+")
_DASHES = "\u2010\u2011\u2012\u2013\u2014"
_QUOTES = "\u2018\u2019"
# Characters beyond ASCII that a case-blind pattern takes for a letter of it, dashes and quotes.
_FOLDED = {"\u0130": "i", "\u0131": "i", "\u017f": "s", "\u212a": "k"}
_FOLDED |= dict.fromkeys(_DASHES, "-") | dict.fromkeys(_QUOTES, "'")
_CLASS_ESCAPES = {"d": "0", "s": " ", "t": " ", "n": " ", "r": " "}
# Escapes and classes are taken whole, so that no bracket in them counts.
_BRACKET = re.compile(r"(?:[^\\\[()|]++|\\.|\[(?:\\.|[^]\\])+\])*+([()|])", re.DOTALL)
_LETTERS = re.compile(r"[A-Za-z]+(?![?*+{])")  # none of them repeated
_WORD = "abcdefghijklmnopqrstuvwxyz0_"


def _parts(pattern: str) -> dict[int, list[int]]:
    """Return where each group of a pattern begins, with its bars and its end; the whole pattern
    is the group that begins at -1.
    """
    groups: dict[int, list[int]] = {-1: []}
    open_ = [-1]
    for piece in _BRACKET.finditer(pattern):
        at = piece.start(1)
        if piece[1] == "(":
            open_.append(at)
            groups[at] = []
        elif piece[1] == "|":
            groups[open_[-1]].append(at)
        else:
            groups[open_.pop()].append(at)
            if not open_:
                raise ValueError(f"an unmatched ')': {pattern[: at + 1][-60:]!r}")
    if open_ != [-1]:
        raise ValueError(f"a group without its ')': {pattern[open_[-1] :][:60]!r}")
    groups[-1].append(len(pattern))
    return groups


_KNOWN: dict[str, frozenset[str]] = {}
"""The groups read so far: the same group stands in many phrases, and is read once."""


class _PatternReader:
    """Reads the part of the syntax of `re` that leaves use, keeping only how texts begin."""

    def __init__(self, pattern: str) -> None:
        self.pattern = pattern
        self.groups = _parts(pattern)
        self.at = 0
        self.end = 0  # of the alternative that is being read

    def alternatives(self, group: int) -> frozenset[str]:
        """Return the openings of the group that begins at ``group``, from `at` to its end."""
        bars = self.groups[group]
        text = self.pattern[self.at : bars[-1]]
        found = _KNOWN.get(text)
        if found is None:
            outer = self.end
            found = frozenset[str]()
            for self.end in bars:
                found |= self._sequence()
                self.at = self.end + 1
            self.end = outer
            _KNOWN[text] = found
        self.at = bars[-1] + 1
        return found

    def _sequence(self) -> frozenset[str]:
        begun, full = {""}, set[str]()
        while begun and self.at < self.end:  # what follows full ones lies deeper than an opening
            atom = self._atom()
            least, most = self._repeats()
            for count in range(min(most, DEPTH)):
                filled, longer = _joined(begun, atom)
                begun = longer if count < least else begun | longer
                full |= filled
        return frozenset(begun | full)

    def _atom(self) -> frozenset[str]:
        letters = _LETTERS.match(self.pattern, self.at, self.end)
        if letters is not None:
            self.at = letters.end()
            return frozenset([letters[0].lower()])
        group = self.at
        if self._take("(?P<"):
            self.at = self.pattern.index(">", self.at) + 1
            return self.alternatives(group)
        for look in ("(?=", "(?!", "(?<=", "(?<!"):
            if self._take(look):
                self.at = self.groups[group][-1] + 1
                return frozenset([""])
        for plain in ("(?:", "(?i:", "(?-i:"):
            if self._take(plain):
                return self.alternatives(group)
        if self.pattern.startswith("(?", self.at):
            raise ValueError(f"unknown group before {self.pattern[self.at :][:60]!r}")
        if self._take("("):
            return self.alternatives(group)
        if self._take("["):
            return frozenset(self._class())
        if self._take("\\b"):
            return frozenset([""])
        if self.pattern[self.at] in ".^$*+?{":
            raise ValueError(f"no opening can be told before {self.pattern[self.at :][:60]!r}")
        return frozenset(self._character())

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


def folded(text: str) -> str:
    """Return ``text`` in lower case with plain dashes and quotes; places in it stay the same."""
    if text.isascii():
        return text.lower()
    # U+0130 is the one character that lower case makes two of.
    text = text.replace("\u0130", "i").lower()
    for character, plain in _FOLDED.items():
        text = text.replace(character, plain)
    return text


_SOLID = r"[^\s0-9-]|[0-9]+(?![0-9])|-+(?!-)"
OPENING = (
    rf"[a-z]{{{DEPTH}}}|[a-z]{{1,{DEPTH - 1}}} [a-z]{{{TAIL}}}"  # most are; the rest of any text
    rf"|(?:{_SOLID}){{1,{DEPTH - 1}}}\s+(?:{_SOLID}|\s+){{0,{TAIL}}}|(?:{_SOLID}|\s+){{1,{DEPTH}}}"
)
"""A pattern of what `normalise` makes an opening of in a `folded` text."""


def as_pattern(character: str) -> str:
    """Return a pattern of what `normalise` makes this character of in a `folded` text: a run where
    it joins runs.
    """
    return {" ": r"\s+", "0": "[0-9]+", "-": "-+"}.get(character) or re.escape(character)
