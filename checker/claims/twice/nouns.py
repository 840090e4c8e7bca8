"""The noun that a time stands before: "Friday's budget vote", "the 60-day fishing ban".

Read from the words themselves, for a time alone is cheap to look behind, and the noun need not be
one that has patterns of its own.
"""

from __future__ import annotations

import re
from collections.abc import Container
from dataclasses import dataclass
from typing import Final

from checker.language.clauses.nounphrases import singular
from checker.language.verbs import inflect
from checker.model.rules import Vocabulary
from checker.model.text import Span

MOST_WORDS: Final = 5
"""Words of a phrase that are looked at: "televised presidential primary election debate"."""

_WORD: Final = re.compile(r"[ \n]([A-Za-z][A-Za-z.’'-]*[A-Za-z]|[A-Za-z])(?![\w-])")
# What can stand in no noun phrase before its head: the phrase is over.
_OVER: Final = frozenset(
    """in of on the a an that this those these his her its their our your my and or but to which
    who for by at with as after before from into than was is were are be been will would has have
    had may can could when where while if not""".split()
)
_BEFORE: Final = re.compile(r"([A-Za-z’'-]+)[ \n]$")
_ARTICLES: Final = frozenset(("a", "an", "another"))
_POINTING: Final = frozenset("the this that his her its their our your my whose".split())


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun behind a time: its head in the singular, the words between the two as written, the
    span from the first of them on, and the words that say where or of what ("in New Haven").
    """

    head: str
    words: frozenset[str]
    span: Span
    behind: frozenset[str]


_BEHIND: Final = re.compile(
    r"\s(?:in|at|on|against|with|of|by|for|between|over|near|to)((?:\s[\w’'-]+){1,5})"
)
_SMALL: Final = frozenset(("the", "a", "an", "in", "of", "and", "on", "to", "for"))


def noun_behind(text: str, at: int, heads: Container[str]) -> Noun | None:
    """Return the noun phrase that begins at ``at`` if one of ``heads`` is its head, or None.

    The last noun in a row is the head ("test vote"); in "hearing room" none is.
    """
    words: list[str] = []
    head, end = "", at
    begin = at + 1  # behind the space
    for _ in range(MOST_WORDS):
        found = _WORD.match(text, end)
        if found is None:
            break
        written = found.group(1)
        word = written.lower()
        noun = singular(word)
        known = noun if noun in heads else word if word in heads else ""
        if not known and (head or word in _OVER):
            break
        if head:
            words.append(head)
        head = known
        if not known:
            words.append(written)
        end = found.end()
    if not head:
        return None
    follows = _BEHIND.match(text, end)
    behind = frozenset(follows.group(1).lower().split()) - _SMALL if follows else frozenset()
    return Noun(head, frozenset(words), Span(begin, end), behind)


def alike(one: Noun, other: Noun, contrast: Container[str]) -> bool:
    """Tell whether two nouns may be of one thing: what is said of the one and not of the other does
    not set it apart. ``contrast`` are the words that do ("final", "second").
    """
    here, there = ({word.lower() for word in noun.words} for noun in (one, other))
    if one.head != other.head or not (here <= there or there <= here):
        return False
    # "New Haven" is a name; only in small letters is "new" a word that sets apart
    if any(word in contrast for word in one.words ^ other.words):
        return False
    return not one.behind or not other.behind or bool(one.behind & other.behind)


def determiner(text: str, at: int, *, words: int = 1) -> tuple[str, frozenset[str]]:
    """Return what opens the noun phrase in which ``at`` is, and the words between the two.

    "the" also stands for other words that point ("his", "this", "Oslo's"), "a" for those that
    introduce; "" where none of the ``words`` words before ``at`` is either.
    """
    between: list[str] = []
    for _ in range(words):
        found = _BEFORE.search(text, max(0, at - 24), at)
        if found is None:
            break
        word = found.group(1).lower()
        if word in _ARTICLES:
            return "a", frozenset(between)
        if word in _POINTING or word.endswith(("'s", "’s", "s'", "s’")):
            return "the", frozenset(between)
        between.append(word)
        at = found.start(1)
    return "", frozenset(between)


def tells_of_several(text: str, head: str, vocabulary: Vocabulary) -> bool:
    """Tell whether an article speaks of several things of a kind: "a second vote", "two votes".

    The word that says so stands right before the noun, or one word before it.
    """
    lists = vocabulary.lists
    for found in re.finditer(rf"([A-Za-z]+)\s(?:([A-Za-z-]+)\s)?{head}(s|es)?\b", text):
        first, second = (word.lower() if word else "" for word in found.group(1, 2))
        telling = lists.get("several" if found[3] else "one-more", frozenset())
        if second in telling or (first in telling and second not in _OVER):
            return True
    return False


def tells_of_change(text: str, head: str, vocabulary: Vocabulary) -> bool:
    """Tell whether an article says that the length of a thing was changed: "cut the ban"."""
    irregular = vocabulary.tables.get("irregular", {})
    forms = {
        form
        for verb in vocabulary.lists.get("changing", frozenset())
        for form in inflect(verb, irregular.get(verb, ""))
    }
    changed = "|".join(sorted(forms))
    near = rf"[^.]{{0,{NEARBY}}}"
    return bool(forms) and any(
        re.search(pattern, text) is not None
        for pattern in (rf"\b(?:{changed})\b{near}\b{head}", rf"\b{head}{near}\b(?:{changed})\b")
    )


NEARBY: Final = 60
"""Code points, in one sentence, within which a verb can be said of a noun."""
