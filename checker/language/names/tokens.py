"""Runs of capitalised words, found in one pass: the gate before every name.

run  = word { " " [ link " " ] word }         at most 14 words
word = "U.S." | "J." | "O'Brien" | "Kyu-duk" | "al-Assad"
link = "van der", "de", "bin" (part of a name) | "of", "of the", "for" (part of a title)
"""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import NamedTuple

from checker.language.sentences import STARTERS

_UPPER = "A-Z" + "".join(c for c in map(chr, range(0xC0, 0x250)) if c.isupper())
_PARTICLE = (
    r"(?:van der|van den|von der|de la|de los|de las|van de|van|von|de|der|den|del|della|di|da"
    r"|dos|du|la|le|bin|ibn|bint|al|el|ter|ten|zu|y|e)"
)
_FIRST = rf"[{_UPPER}abdel]"  # of a word with its particle: "al-Assad"
_LINK = rf"(?:{_PARTICLE}|of the|of|for)"
_WORD = (
    rf"(?:(?:[{_UPPER}]\.){{1,4}}(?:[{_UPPER}](?!\w))?"
    rf"|(?:(?:[ae]l|a[dnrst]|ash|[dl]|ben|bin)[-'’])?[{_UPPER}]\w{{0,30}}(?:['’‑-]\w{{1,30}}){{0,4}}"
    rf"(?:\.(?=,? [{_UPPER}])|(?<=\b[JS]r)\.)?)"
)
_TOKEN = re.compile(rf"{_WORD}|{_LINK}(?!\w)")
_POSSESSIVES = frozenset({"'s", "’s", "'S", "’S"})
_MAX_WORDS = 13


@cache
def _run(gap: str) -> re.Pattern[str]:
    # What `re` finds fastest is the character before the run, which is matched with it.
    return re.compile(
        rf"[^\w@#/&.-](?={_FIRST}){_WORD}(?:,?{gap}(?=[JS]r\b)(?:[JS]r\.?)"
        rf"|{gap}(?:{_LINK}{gap}){{0,1}}{_WORD}){{0,{_MAX_WORDS}}}"
    )


_CONTEXT = 40  # code points before the first run, for what looks back from it


@dataclass(slots=True)
class Token:
    """A word of a run. Nobody changes one: it is not frozen because a frozen one costs four times
    as much to make, and every capital makes one.

    ``word`` is as written without its full stop and possessive; ``norm`` is in lower case without
    any stop, as the vocabulary spells it. ``end`` leaves the possessive out. ``link`` marks the
    small words between. ``breaks`` says that nothing after the word belongs to the same name.
    """

    start: int
    end: int
    word: str
    norm: str
    link: bool = False
    breaks: bool = False

    @property
    def initial(self) -> bool:
        """Whether the word is one or more initials ("J", "J.K")."""
        return len(self.norm) <= 3 and len(self.word.replace(".", "")) * 2 - 1 == len(self.word)

    @property
    def stopped(self) -> bool:
        """Whether a full stop was written after the word."""
        return self.end - self.start > len(self.word)

    @property
    def acronym(self) -> bool:
        """Whether the word is in capitals: "NATO", "U.S"."""
        return len(self.norm) > 1 and self.word.isupper()


class Run(NamedTuple):
    """A run of tokens; ``opens`` says that it begins a sentence or a quotation."""

    tokens: Sequence[Token]
    opens: bool


def find_runs(
    text: str,
    start: int,
    end: int,
    *,
    wrapped: bool,
    stopped: Callable[[str], bool],
    small: Container[str] = (),
) -> Iterator[Run]:
    """Yield the runs of ``text[start:end]``; in ``wrapped`` text they go over line ends. Runs of
    one word are left out if it is ``small`` ("The").

    A run goes over a full stop only after initials and after words for which ``stopped`` says that
    they are written with one ("gen", "jr").
    """
    pattern = _run(r"[ \n]" if wrapped else " ")
    # With a space before the text, the character before a run has the run's own number. Of a long
    # text only the part that is read is copied, and some context before it.
    skipped = max(0, start - _CONTEXT)
    window = (text[skipped - 1] if skipped else " ") + text[skipped:end]
    for match in pattern.finditer(window, start - skipped):
        first, behind = match.start() + skipped, match.end() - 1 + skipped
        whole = text[first:behind]
        if whole in small:
            continue
        opens = opens_sentence(text, first, start)
        if whole.isalpha():  # one word without a stop, as most are
            _, word, norm, link, _ = _SPELLINGS[whole]
            yield Run((Token(first, behind, word, norm, link),), opens)
            continue
        tokens: list[Token] = []
        for found in _TOKEN.finditer(text, first, behind):
            raw, at = found[0], found.start()
            size, word, norm, link, breaks = _SPELLINGS[raw]
            token = Token(at, at + size, word, norm, link, breaks)
            if (
                tokens
                and text[tokens[-1].end - 1] == "."
                and _ends_sentence(tokens[-1], token, stopped)
            ):
                yield Run(_unstopped(text, tokens, stopped), opens)
                tokens, opens = [], True
            tokens.append(token)
        if tokens:
            yield Run(_unstopped(text, tokens, stopped), opens)


def _unstopped(text: str, tokens: list[Token], stopped: Callable[[str], bool]) -> list[Token]:
    """Return the tokens without the full stop that ends the sentence after the last."""
    last = tokens[-1]
    if text[last.end - 1] == "." and not (last.initial or stopped(last.norm)):
        tokens[-1] = replace(last, end=last.end - 1)
    return tokens


def _ends_sentence(last: Token, token: Token, stopped: Callable[[str], bool]) -> bool:
    """Tell whether the full stop after ``last`` ends a sentence before ``token``."""
    return token.norm in STARTERS or not (last.initial or stopped(last.norm))


class _Spelling(NamedTuple):
    """What is known of a word as written, wherever it stands; ``size`` is without a possessive."""

    size: int
    word: str
    norm: str
    link: bool
    breaks: bool


class _Spellings(dict[str, _Spelling]):
    """The spellings of words as written, found when first asked for: news repeats its names."""

    def __missing__(self, raw: str) -> _Spelling:
        link = _LINKS.fullmatch(raw) is not None
        bare = raw[:-2] if raw[-2:] in _POSSESSIVES else raw
        norm = bare.lower().replace(".", "").replace("’", "'")
        found = _Spelling(len(bare), bare.rstrip("."), norm, link, bare != raw)
        if len(self) < _LIMIT and len(raw) <= _LONGEST:
            self[raw] = found
        return found


_LINKS = re.compile(_LINK)
_LIMIT, _LONGEST = 50_000, 40  # words and code points of one: a bound for hostile text
_SPELLINGS = _Spellings()


def opens_sentence(text: str, at: int, start: int) -> bool:
    """Tell whether the word at ``at`` begins a sentence, a line or a quotation."""
    while at > start and text[at - 1] in " \t\u00a0":
        at -= 1
    return at <= start or text[at - 1] in '.!?:;…\r\n"“‘”’•*|—–-'
