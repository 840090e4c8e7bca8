"""Numbers and ordinals into slots: "third" of "her third visit", the "78" of "he was 78"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from checker.claims.context import Match
from checker.language.clauses.wordtags import NUMBER_WORDS
from checker.language.counts import ORDINAL, count_value, ordinal_value
from checker.language.modifiers import HEDGE, modifier
from checker.model.claims import Slot
from checker.model.clauses import Nominal
from checker.model.meaning import Modifier, Number
from checker.model.rules import SlotSpec, SlotType
from checker.model.text import Span

_WORD = re.compile(r"[^\W_]+(?:[-,.][^\W_]+)*")
_ORDINAL = re.compile(rf"(?i:{ORDINAL})")
_HEDGED = re.compile(rf"(?i:{HEDGE})\W*$")
_REACH = 24
"""Code points before a number in which its hedge stands: "no more than about"."""


def fill_count(spec: SlotSpec, nominal: Nominal, found: Match) -> bool:
    """Fill the slot from a number or ordinal before the head of a noun phrase."""
    inside = Span(nominal.span.start, nominal.head_span.start)
    return _take(spec, inside, found)


def fill_number(spec: SlotSpec, nominal: Nominal, found: Match) -> bool:
    """Fill the slot from a noun phrase that is nothing but a number: "he was 78"."""
    return _number(nominal.head.lower()) is not None and _take(spec, nominal.span, found)


def _take(spec: SlotSpec, inside: Span, found: Match) -> bool:
    text = found.context.text
    for span in _words(text, inside):
        word = span.of(text).lower()
        ordinal = _ORDINAL.fullmatch(word) is not None
        if ordinal is not (spec.type is SlotType.ORDINAL):
            continue
        value = Decimal(ordinal_value(word)) if ordinal else _number(word)
        if value is None:
            continue
        number = Number(value, value, _hedge(text, span, inside), ordinal=ordinal)
        found.slots[spec.name] = Slot(span, span.of(text), value=number)
        return True
    return False


def _words(text: str, inside: Span) -> Iterator[Span]:
    for match in _WORD.finditer(text, inside.start, inside.end):
        yield Span(match.start(), match.end())


def _number(word: str) -> Decimal | None:
    if not (word[:1].isdigit() or word.split("-")[0] in NUMBER_WORDS):
        return None
    if word[:1].isdigit() and not re.fullmatch(r"[0-9]{1,3}(?:,[0-9]{3})*|[0-9]{1,9}", word):
        return None
    return count_value(word)


def _hedge(text: str, number: Span, inside: Span) -> Modifier:
    """Return the hedge that stands before a number: "about", "more than"."""
    before = text[max(0, inside.start - _REACH, number.start - _REACH) : number.start]
    hedge = _HEDGED.search(before)
    return modifier(hedge[0].strip()) if hedge is not None else Modifier.NONE
