r"""Wordings: how something is said, word by word, where no clause need be understood.

    wording  := part+
    part     := word | sign | slot | "(" choice ")" | "[" choice "]" | gap | list | bar
    sign     := "," | ":" | ";" | "." | "\\(" ...
    slot     := "{" name ["*"] "}" | "{" name ":" choice "}" | "#" name "(" choice ")"
    bar      := "!(" choice ")"
    gap      := "_" | "~" | "&" | "..." | "^"
    list     := "@"
    choice   := wording ("|" wording)*

"{before} before {who} {nth} birthday" fits "25 days before his 79th birthday". ``[...]`` may be
absent, ``{who*}`` is a name and no pronoun, ``_`` a word or none, ``~`` some words without a comma
or a link ("and", "who"), ``&`` may be an aside between commas, ``...`` any words of the sentence
but times; ``^`` is a time that fills nothing, ``@`` one date or a list of them, and ``#n(in @)``
fills the slot ``n`` with how many there are. ``!(in|of)`` says what may not follow.

A wording is matched in lower case against the *signs* of a sentence, in which every time and name
that was read is one character (see `DATE` and the others), so that "Monday" and "the third week of
May" look the same. `checker.claims.worded` makes the signs and looks the slots up.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from checker.language.counts import SMALL
from checker.language.leaves import GAP
from checker.language.ordinals import ANY_ORDINAL, ORDINAL_WORDS
from checker.language.syntax import RuleSyntaxError, suggestion
from checker.model.rules import SlotType, Wording

DATE: Final = "\ue000"
LENGTH: Final = "\ue001"
PERSON: Final = "\ue003"
NAME: Final = "\ue004"

_TIMES = f"{DATE}{LENGTH}"
_LINKS = (
    r"(?:and|but|or|nor|who|whom|whose|which|that|while|when|where|because|if|than|since|until"
    r"|before|after|then)\b"
)
_ONE = rf"(?:(?!{_LINKS})[^\s,;:()\"“”{_TIMES}]{{1,24}}(?:{GAP}|(?=[,.;:()])))"
WORD = f"{_ONE}?"
FEW = f"{_ONE}{{0,7}}"
ANY = rf"[^;:\"“”{_TIMES}]{{0,90}}?"
ASIDE = rf"(?:,(?!\s(?:and|but|or)\b)[^;:\"“”{PERSON}]{{1,120}}?,)?"
_AGAIN = r"(?:(?:then\s+)?again\s+)?(?:(?:in|on)\s+)?"
_GOES_ON = r"(?:[\s,]|\b(?:and|or|to|again|also|in|on|by)\b){0,8}"
# A list is complete where it says "and" before its last date, or stands in brackets.
LIST = (
    rf"(?:(?:in|on)\s+)?{DATE}(?:(?:\s?,\s?(?:in\s+|on\s+)?{DATE}){{0,30}}"
    rf"(?:\s?,)?\s+and\s+{_AGAIN}{DATE}|(?:,\s?{DATE}){{1,30}}(?=\)))?"
    rf"(?!{_GOES_ON}{DATE})(?!\s*,?\s*(?:and|or)\s+(?:other|else|beyond|more|many|several|so))"
)
PRONOUNS: Final = frozenset("he she his her him who they them their it its".split())
_OPENING_PRONOUN = r"(?:he|she|his|her|him|who|they|them|their|it|its)\b"
_PRONOUN = rf"\b{_OPENING_PRONOUN}"
_OWNED = r"(?:['’]s?(?!\w))?"
_NUMBER = rf"(?<![\w.,$€£])(?:{SMALL}|[0-9]{{1,3}})(?![\w%]|[.,][0-9])"
_ORDINAL = rf"\b{ANY_ORDINAL}(?![\w-])"
_DESCRIBED = r"the\s+(?:[\w-]{1,24}\s+){0,2}[\w-]{1,24}"
_THING = rf"(?:[{PERSON}{NAME}]{_OWNED}|{_PRONOUN}|\b{_DESCRIBED}{_OWNED})"

_SLOT: Final[Mapping[SlotType, str]] = {
    SlotType.PERSON: rf"(?:{PERSON}{_OWNED}|{_PRONOUN})",
    SlotType.THING: _THING,
    SlotType.PLACE: f"[{NAME}]",
    SlotType.DATE: DATE,
    SlotType.DURATION: LENGTH,
    SlotType.NUMBER: _NUMBER,
    SlotType.ORDINAL: _ORDINAL,
}
# Where a wording begins with one of these, the reader asks for the beginning of the word.
_OPENING: Final[Mapping[SlotType, str]] = {
    SlotType.PERSON: rf"(?:{PERSON}{_OWNED}|{_OPENING_PRONOUN})",
    SlotType.THING: rf"(?:[{PERSON}{NAME}]{_OWNED}|{_OPENING_PRONOUN}|{_DESCRIBED}{_OWNED})",
}

_TOKEN = re.compile(
    r"(?P<slot>\{(?P<name>[a-z_]+)(?P<choice>[:*])?)|(?P<bar>!\()|(?P<count>\#(?P<counted>[a-z_]+)\()"
    r"|(?P<dots>\.\.\.)|(?P<sign>[()\[\]|}~&@^,.:;])|(?P<literal>\\.)|(?P<word>[\w'’-]+)|(?P<gap>\s+)"
)


def parse_wording(source: str, slots: Mapping[str, SlotType]) -> Wording:
    """Return the wording that ``source`` spells, for a claim with these slots.

    Raises `RuleSyntaxError` at the offset of the first thing that cannot be read.

    >>> parse_wording("[about to] turn", {}).needs
    Traceback (most recent call last):
    checker.language.syntax.RuleSyntaxError: the wording fills no slot
    >>> [sorted(need) for need in parse_wording("(turns|turned) {when}", {"when": "date"}).needs]
    [['turned', 'turns'], ['\ue000']]
    """
    reader = _Reader(source, slots)
    regex, needs = reader.choice("")
    if reader.at < len(source):
        raise RuleSyntaxError(reader.at, f"'{source[reader.at]}' closes nothing")
    if not reader.named:
        raise RuleSyntaxError(0, "the wording fills no slot")
    if not needs:
        raise RuleSyntaxError(0, "the wording has no word by which its sentences can be found")
    return Wording(source, regex, needs, tuple(reader.named))


Needs = tuple[frozenset[str], ...]
_NONE: Needs = ()


@dataclass(slots=True)
class _Reader:
    """Reads a source from left to right; ``named`` are the slots met so far."""

    source: str
    slots: Mapping[str, SlotType]
    at: int = 0
    named: list[str] = field(default_factory=list)
    opening: bool = True

    def choice(self, closing: str) -> tuple[str, Needs]:
        """Read alternatives up to ``closing`` and return their regex and what they need.

        Of several alternatives, each must need something; one of their needs is needed then.
        """
        branches: list[str] = []
        needs: list[Needs] = []
        opening = self.opening
        while True:
            self.opening = opening
            regex, found = self._sequence()
            branches.append(regex)
            needs.append(found)
            if self.at >= len(self.source):
                if closing:
                    raise RuleSyntaxError(self.at, f"'{closing}' is missing")
                break
            sign = self.source[self.at]
            self.at += 1
            if sign != "|":
                if sign != closing:
                    raise RuleSyntaxError(self.at - 1, f"'{sign}' does not fit here")
                break
        if len(branches) == 1:
            return branches[0], needs[0]
        joined = f"(?:{'|'.join(branches)})"
        if not all(needs):
            return joined, _NONE
        return joined, (frozenset().union(*(min(need, key=_commonness) for need in needs)),)

    def _sequence(self) -> tuple[str, Needs]:
        parts: list[str] = []
        needs: dict[frozenset[str], None] = {}
        while self.at < len(self.source) and self.source[self.at] not in "|)]}":
            match = _TOKEN.match(self.source, self.at)
            if match is None:
                raise RuleSyntaxError(self.at, f"cannot read '{self.source[self.at]}'")
            self.at = match.end()
            kind = match.lastgroup
            if kind == "gap":
                continue
            regex, found = self._part(match, kind)
            parts.append(regex)
            self.opening = self.opening and match[0] == "["
            needs |= dict.fromkeys(found)
        return r"\s*".join(parts), tuple(sorted(needs, key=_commonness))

    def _part(self, match: re.Match[str], kind: str | None) -> tuple[str, Needs]:
        if kind == "word":
            word = match[0]
            if word == "_":
                return WORD, _NONE
            bound = "" if self.opening else r"(?<!\w)"
            return rf"{bound}{re.escape(word.lower())}(?!\w)", _keys(word)
        if kind == "literal":
            return re.escape(match[0][1]), _NONE
        if kind == "dots":
            return ANY, _NONE
        if kind == "slot":
            return self._slot(match)
        if kind == "bar":
            regex, _ = self.choice(")")
            return rf"(?!\s*{regex})", _NONE
        if kind == "count":
            name = self._name(match["counted"], match.start() + 1)
            regex, needs = self.choice(")")
            return f"(?P<{name}>{regex})", needs
        if (sign := _SIGNS.get(match[0])) is not None:
            return sign
        if match[0] == "(":
            regex, needs = self.choice(")")
            return f"(?:{regex})", needs
        if match[0] == "[":
            opening = self.opening
            regex, _ = self.choice("]")
            self.opening = opening
            return f"(?:{regex})?", _NONE
        raise RuleSyntaxError(match.start(), f"'{match[0]}' does not fit here")

    def _slot(self, match: re.Match[str]) -> tuple[str, Needs]:
        name = self._name(match["name"], match.start() + 1)
        if match["choice"] == ":":
            regex, needs = self.choice("}")
            return f"(?P<{name}>{regex})", needs
        if self.source[self.at : self.at + 1] != "}":
            raise RuleSyntaxError(self.at, "'}' is missing")
        self.at += 1
        kind = self.slots[match["name"]]
        if match["choice"] == "*":
            return f"(?P<{name}>{PERSON}{_OWNED})", (frozenset({PERSON}),)
        if kind not in _SLOT:
            raise RuleSyntaxError(match.start(), "such a slot needs its words: {what: visit|trip}")
        regex = _OPENING.get(kind, _SLOT[kind]) if self.opening else _SLOT[kind]
        return f"(?P<{name}>{regex})", _NEEDED.get(kind, _NONE)

    def _name(self, name: str, at: int) -> str:
        """Return the name of a group; one slot may stand in several alternatives."""
        if name not in self.slots:
            raise RuleSyntaxError(at, f"unknown slot '{name}'", suggestion(name, self.slots))
        self.named.append(name)
        return f"{name}__{len(self.named)}"


_SIGNS: Final[Mapping[str, tuple[str, Needs]]] = {
    "~": (FEW, _NONE),
    ",": (",", _NONE),
    ":": (":", _NONE),
    ";": (";", _NONE),
    ".": (r"(?:[.!?]|$)", _NONE),
    "^": (f"[{_TIMES}]", _NONE),
    "&": (ASIDE, _NONE),
    "@": (LIST, (frozenset({DATE}),)),
}
WORDS: Final = re.compile(r"[a-z]+")
"""The words of a text in lower case, as wordings need them; of "20th" this is "th"."""

NUMBER: Final = "#"
ORDINAL: Final = "#th"
ORDINAL_PARTS: Final = frozenset(("st", "nd", "rd", "th", *ORDINAL_WORDS))
_NEEDED: Final[Mapping[SlotType, Needs]] = {
    SlotType.DATE: (frozenset({DATE}),),
    SlotType.DURATION: (frozenset({LENGTH}),),
    SlotType.NUMBER: (frozenset({NUMBER}),),
    SlotType.ORDINAL: (frozenset({ORDINAL}),),
}
_COMMON = frozenset(
    """a an the in on at of for to by and or was were is are be been has have had that who which
    from until till through with since his her its their it he she they as""".split()
)


def _keys(word: str) -> Needs:
    found = WORDS.findall(word.lower())
    return (frozenset({max(found, key=len)}),) if found else _NONE


def _commonness(needs: frozenset[str]) -> tuple[int, int]:
    """Rank what is needed: uncommon words first, the longer the better, then signs."""
    for rank, sign in enumerate((LENGTH, ORDINAL, NUMBER, PERSON, DATE), start=1):
        if sign in needs:
            return rank, 0
    return (0 if needs.isdisjoint(_COMMON) else len(_SIGNS)), -min(map(len, needs))
