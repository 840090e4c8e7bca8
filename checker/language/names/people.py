"""Persons in a run of tokens: titles, given names, initials, particles, surnames, suffixes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from checker.language.names.lexicon import Lexicon
from checker.language.names.order import is_hyphenated_given, may_open_east_asian, opens_east_asian
from checker.language.names.tokens import Token
from checker.language.sentences import STARTERS

_MAX_NAMES = 4
_BEFORE = 48
_LOWER_WORDS = re.compile(r"(?:(?<=\s)|(?<=^)|(?<=[\"“(]))((?:[a-z-]{2,20}\s){1,3})\Z")
_LOWER = "abcdefghijklmnopqrstuvwxyz-"
_LOCATIVE = re.compile(r"\b(?:in|to|from|at|near|into|across|outside|around|for)\s\Z")
_AGE = re.compile(r",\s\d{1,3}(?:[,.;]|\s(?:and|said|was|who)\b)")
_APPOSITION = re.compile(r",\s((?:[\w.’'-]{1,24}\s){0,7}[\w’'-]{1,24})")


@dataclass(frozen=True, slots=True)
class Person:
    """A person read at tokens ``first`` to ``last`` (after it); title words may be empty."""

    first: int
    last: int
    title: str
    names: tuple[str, ...]


def person_at(tokens: Sequence[Token], at: int, lexicon: Lexicon, text: str) -> Person | None:
    """Read the person that begins at token ``at``, or None.

    ``text`` is that of the tokens: "in Florence ..." is a city's.
    """
    named = lexicon.longest_title(tokens, at)
    if named > at:
        title = " ".join(token.word for token in tokens[at:named])
        names = _names(tokens, named, lexicon, least=1)
        if names is None or tokens[named - 1].breaks:
            return None
        return Person(at, names[0], title, names[1])
    return untitled_at(tokens, at, lexicon, text)


def untitled_at(
    tokens: Sequence[Token], at: int, lexicon: Lexicon, text: str = ""
) -> Person | None:
    """Read the person without a title that begins at token ``at``, or None; without a ``text``,
    whatever stands before.
    """
    if not _may_open(tokens, at, lexicon, text):
        return None
    names = _names(tokens, at, lexicon, least=2)
    return Person(at, names[0], "", names[1]) if names else None


def _may_open(tokens: Sequence[Token], at: int, lexicon: Lexicon, text: str) -> bool:
    """Tell whether the token may begin a full name that has no title."""
    token = tokens[at]
    if token.link or token.breaks or at + 1 >= len(tokens):
        return False
    following = tokens[at + 1]
    if is_hyphenated_given(following.word) and may_open_east_asian(token.word):
        return True
    if token.initial and not token.acronym:
        return token.stopped
    if opens_east_asian(token.norm):
        return not following.link
    if not lexicon.is_given(token):
        return token.initial and "." in token.word
    # "in Florence ..." is the city
    return lexicon.place(token.norm) is None or not _LOCATIVE.search(before(text, token.start))


def before(text: str, at: int) -> str:
    """Return as much of the text before ``at`` as tells of a name that stands there."""
    return text[max(0, at - _BEFORE) : at]


def _names(
    tokens: Sequence[Token], at: int, lexicon: Lexicon, *, least: int
) -> tuple[int, tuple[str, ...]] | None:
    """Read names from ``at``: the index after them and the names, particles joined to the next.

    None if there are fewer than ``least``, or if the run is the name of an organisation.
    """
    names: list[str] = []
    particle = ""
    here = at
    while here < len(tokens) and len(names) < _MAX_NAMES:
        token = tokens[here]
        if token.link:
            if token.norm in {"of", "of the", "for"} or (not names and least > 1):
                break
            particle = f"{token.word} "
        elif lexicon.is_suffix(token) and names:
            names.append(token.word)
        elif _stops(tokens, here, lexicon, names):
            break
        else:
            names.append(particle + token.word)
            particle = ""
        here += 1
        if token.breaks:
            break
    end = here - 1 if particle else here
    if len(names) < least or all(len(name.rstrip(".")) == 1 for name in names):
        return None
    if end < len(tokens) and not tokens[end - 1].breaks and lexicon.is_organisation(tokens[end]):
        return None
    return end, tuple(names)


def _stops(tokens: Sequence[Token], at: int, lexicon: Lexicon, names: Sequence[str]) -> bool:
    """Tell whether the token cannot go on with the name read so far."""
    token = tokens[at]
    small = token.norm in STARTERS and not (token.initial and token.stopped)  # "Mark A. Bell"
    if names and (small or lexicon.longest_place(tokens, at) > at + 1):
        return True
    if "-" in token.word and token.word.split("-")[0].isupper() and not token.initial:
        return True
    if lexicon.is_organisation(token):
        return not (names and token.norm in lexicon.org_surnames)
    if token.norm in lexicon.nationalities and token.norm not in lexicon.doubtful_given:
        return True
    if lexicon.is_calendar(token) and not (names and token.norm in {"may", "march", "august"}):
        return not (token.norm in lexicon.given and not names)
    if token.acronym and not token.initial:
        return True
    if names and lexicon.longest_title(tokens, at) > at:
        # "Martin Luther King Jr.": a title that closes the name is a surname.
        closes = at + 1 == len(tokens) or lexicon.is_suffix(tokens[at + 1])
        return not closes and not token.breaks
    return False


def lower_title(text: str, at: int, lexicon: Lexicon) -> str:
    """Return the role in lower case that stands just before ``at`` and belongs to the name there.

    "said foreign minister Lund" gives "foreign minister". Without one, "".
    """
    if not text[at - 1 : at].isspace() or text[at - 2 : at - 1] not in _LOWER:
        return ""  # as for most names
    match = _LOWER_WORDS.search(before(text, at))
    if match is None:
        return ""
    words = match[1].split()
    for count in range(len(words), 0, -1):
        phrase = " ".join(words[-count:])
        if phrase in lexicon.titles or (count == 1 and phrase in lexicon.roles):
            return phrase
    return ""


def is_told(after: str, lexicon: Lexicon) -> bool:
    """Tell whether the words after a name say that it is a person's: an age, or a role in
    apposition (", 34,", ", the bank's chief economist").
    """
    if _AGE.match(after):
        return True
    match = _APPOSITION.match(after)
    return match is not None and any(word in lexicon.roles for word in match[1].split())
