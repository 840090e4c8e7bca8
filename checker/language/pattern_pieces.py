"""The pieces of the pattern language: slots, word lists, words, verbs and brackets."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, TypeAlias

import pyparsing as pp

from checker.language.syntax import RuleSyntaxError
from checker.model.rules import Term

LONGEST: Final = 500
"""No sane pattern is longer; a bound keeps hostile files from costing time."""

_TOKEN = re.compile(
    r"\{[ ]?(?P<slot>[a-z_]\w*)[ ]?(?::[ ]?%(?P<of>[a-z][\w-]*)[ ]?)?\}(?P<slot_s>['’]s)?"
    r"|%(?P<list>[a-z][\w-]*)(?P<list_s>['’]s)?"
    r"|<(?P<verb>[^<>]*)>"
    r"|(?P<sign>[&\[\]])"
    r"|\((?P<choice>[a-z][a-z |]*)\)"
    r"|(?P<word>(?:\\.|[^\s\[\]{}<>%&|()\\])(?:\\.|[^\s\[\]{}<>%&()\\])*)"
)


@dataclass(frozen=True, slots=True)
class Piece:
    """A slot, word list or word, and where it stands. ``owner`` marks "'s"."""

    at: int
    slot: str = ""
    words: str = ""
    word: str = ""
    owner: bool = False

    def term(self) -> Term:
        """Return the slot or word list as a term of its own."""
        return Term(slot=self.slot, words=self.words)


@dataclass(frozen=True, slots=True)
class Group:
    """What stands in square brackets."""

    at: int
    pieces: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Verb:
    """What stands in angle brackets, as written."""

    at: int
    forms: str


@dataclass(frozen=True, slots=True)
class Sign:
    """An ``&`` or a square bracket."""

    at: int
    text: str


Item: TypeAlias = Piece | Group | Verb | Sign


def _token(source: str, at: int, tokens: pp.ParseResults) -> Piece | Verb | Sign:
    found = tokens[0]
    if found["slot"]:
        owner = bool(found["slot_s"])
        return Piece(at, slot=found["slot"], words=found["of"] or "", owner=owner)
    if found["list"]:
        return Piece(at, words=found["list"], owner=bool(found["list_s"]))
    if found["sign"]:
        return Sign(at, found["sign"])
    if word := found["word"] or found["choice"]:
        return Piece(at, word=word)
    return Verb(at, found["verb"])


def _grammar() -> pp.ParserElement:
    """Build the grammar: one leaf, one regular expression. Brackets, which nest once at most, are
    paired by `_nested`: as grammar rules they made loading three times slower.
    """
    token = pp.Regex(_TOKEN, as_match=True).set_parse_action(_token)
    whole: pp.ParserElement = pp.OneOrMore(token) + pp.StringEnd()
    return whole.parse_with_tabs()


_PATTERN: Final = _grammar()


def cut(source: str) -> list[Item]:
    """Return the pieces of a pattern, those in square brackets as groups.

    Raises `RuleSyntaxError` at the offset of the first thing that cannot be read.
    """
    if len(source) > LONGEST:
        raise RuleSyntaxError(0, f"longer than {LONGEST} characters", "write two patterns")
    try:
        return _nested(list(_PATTERN.parse_string(source)))
    except pp.ParseBaseException as error:
        raise _readable(source, error) from None


def _readable(source: str, error: pp.ParseBaseException) -> RuleSyntaxError:
    at = error.loc + len(source[error.loc :]) - len(source[error.loc :].lstrip())
    rest = source[at : at + 20].split()
    if not rest:
        return RuleSyntaxError(at, "the pattern is empty")
    remedy = {
        "{": "a slot is written {name} or {name: %list}",
        "%": "a word list is written %name",
        "<": "a verb is written <arrive> or <arrive|land>",
        "(": "a choice is written (in|at), a bracket of the text \\(",
        ")": "a bracket of the text is written \\)",
        "|": "write a choice without spaces: in|at",
    }.get(rest[0][0], "")
    return RuleSyntaxError(at, f"cannot read '{rest[0]}'", remedy)


def _nested(row: list[Item]) -> list[Item]:
    """Return the row with what stands in square brackets as groups."""
    levels: list[list[Item]] = [[]]
    opened: list[int] = []
    for item in row:
        if not isinstance(item, Sign) or item.text == "&":
            if opened and not isinstance(item, Piece):
                raise RuleSyntaxError(item.at, "brackets hold a phrase, no verb and no '&'")
            levels[-1].append(item)
        elif item.text == "[":
            if len(opened) == 2:
                raise RuleSyntaxError(item.at, "brackets nest once: [for a [{length}] %visit]")
            opened.append(item.at)
            levels.append([])
        elif not opened:
            raise RuleSyntaxError(item.at, "']' without its '['")
        else:
            inside = levels.pop()
            if not inside:
                raise RuleSyntaxError(opened[-1], "the brackets are empty")
            levels[-1].append(Group(opened.pop(), tuple(inside)))
    if opened:
        raise RuleSyntaxError(opened[-1], "'[' without its ']'")
    return levels[0]
