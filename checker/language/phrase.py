"""A phrase: one entry of the grammar, with the examples that are its test."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Mapping
from dataclasses import dataclass
from types import ModuleType

from pyparsing import ParseException, ParserElement

from checker.language.leaves import Leaf
from checker.language.namesakes import is_name
from checker.model.meaning import Meaning


@dataclass(frozen=True, slots=True, eq=False)
class Phrase:
    """One kind of wording and what it means.

    ``id`` names it for good ("weekday"). ``grammar`` is a pyparsing element whose parse action
    yields one frozen `Meaning`; it skips no white space of its own. ``examples`` maps each meaning
    to its wordings. A wording is matched whole, or, where it needs neighbours, the part in square
    brackets is: ``"arrived [Saturday] for talks"``. ``lookalikes`` are texts in which this phrase
    must match nowhere.
    """

    id: str
    grammar: ParserElement
    examples: Mapping[Meaning, tuple[str, ...]]
    lookalikes: tuple[str, ...] = ()

    def match(self, text: str, at: int) -> tuple[int, Meaning] | None:
        """Return where a match that starts at ``at`` ends, and its meaning; None if there is none.

        A match that ends inside a word is none, and so is one of words that belong to a name.
        """
        grammar = self.grammar
        try:
            if isinstance(grammar, Leaf):  # as most are
                end, meaning = grammar.read_at(text, at)
            else:
                end, meaning = _parsed(grammar, text, at)
        except (ParseException, IndexError):
            return None
        if end <= at or (end < len(text) and _is_word(text[end]) and _is_word(text[end - 1])):
            return None
        return None if is_name(text, at, end, meaning) else (end, meaning)


def _parsed(grammar: ParserElement, text: str, at: int) -> tuple[int, Meaning]:
    # The only way to parse at a place of a longer text, so that look-behinds see what stands before
    # it; `try_parse`, the public name for it, drops the tokens.
    end, tokens = grammar._parse(text, at)
    return end, tokens[0]


def _is_word(character: str) -> bool:
    return character.isalnum() or character == "_"


def gather(package: ModuleType) -> tuple[Phrase, ...]:
    """Return the phrases of every file of a package, ordered by id.

    Each file names its own in ``PHRASES``; the folder is the only list. Raises ValueError if two
    entries share an id.
    """
    found: dict[str, Phrase] = {}
    for info in pkgutil.iter_modules(package.__path__, package.__name__ + "."):
        for phrase in importlib.import_module(info.name).PHRASES:
            if phrase.id in found:
                raise ValueError(f"two phrases are called {phrase.id!r}; the second in {info.name}")
            found[phrase.id] = phrase
    return tuple(found[key] for key in sorted(found))
