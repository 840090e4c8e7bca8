"""One thing that an article gives two lengths: "a 31-day blockade", "the 30-day blockade".

Who points to "the 30-day blockade" means the one that the article has told of. Where that one was
given another length, and nothing sets the two apart, one of the lengths is wrong.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations
from typing import Final

from checker.claims.twice.events import Slots, event_told
from checker.claims.twice.nouns import (
    Noun,
    alike,
    determiner,
    noun_behind,
    tells_of_change,
    tells_of_several,
)
from checker.claims.twice.page import Page
from checker.model.claims import Event, Slot
from checker.model.meaning import Grain, Length, Modifier, Number
from checker.model.rules import Call, Expr, Name
from checker.model.time import ResolvedTime

KIND: Final = "spell"
LIST: Final = "spell"
"""The list of nouns for what lasts a time of its own."""

REACH: Final = 3
"""Words between "the" and a length: "the original 90-day ban"."""

_DATED: Final = re.compile(r"\d{4}|last|next|this")


@dataclass(frozen=True, slots=True)
class Spell:
    """A noun with its length in units of ``grain``, what opens its phrase and what stands between
    that and the length.
    """

    time: ResolvedTime
    noun: Noun
    count: Decimal
    grain: Grain
    article: str
    between: frozenset[str]


def spells(page: Page) -> Iterator[Spell]:
    """Yield the nouns of the list with a length before them: "the 60-day fishing ban"."""
    nouns = page.rules.vocabulary.lists.get(LIST, frozenset())
    for time in page.times:
        value, span = time.mention.value, time.mention.span
        if not isinstance(value, Length) or value.modifier is not Modifier.NONE or value.plus:
            continue
        if value.low is None or value.low != value.high or "-" not in span.of(page.text):
            continue
        noun = noun_behind(page.text, span.end, nouns)
        if noun is not None:
            article, between = determiner(page.text, span.start, words=REACH)
            yield Spell(time, noun, value.low, value.grain, article, between)


def spell_events(page: Page, numbers: Iterator[int]) -> Iterator[Event]:
    """Yield an event for each length of a noun that may be one thing given several lengths."""
    kind = page.rules.kind(KIND)
    if kind is None:
        return
    text = page.text
    lists = page.rules.vocabulary.lists
    contrast = lists.get("contrast", frozenset()) | lists.get("versions", frozenset())
    by_noun: dict[tuple[str, Grain], list[Spell]] = {}
    for spell in spells(page):
        by_noun.setdefault((spell.noun.head, spell.grain), []).append(spell)
    for (head, _), group in by_noun.items():
        counts = {spell.count for spell in group}
        if len(counts) < 2 or not _may_be_one(group, contrast, text):
            continue
        words = page.rules.vocabulary
        if tells_of_several(text, head, words) or tells_of_change(text, head, words):
            continue
        if _known(group, page):
            continue
        for count in sorted(counts):
            same = [spell for spell in group if spell.count == count]
            said = ((s.time.mention.sentence, _slots(s, len(same), text)) for s in same)
            yield event_told(next(numbers), kind, said)


def _may_be_one(group: Sequence[Spell], contrast: Container[str], text: str) -> bool:
    """Whether nothing sets those of one length apart from those of another."""
    return all(
        _alike(one, other, contrast, text)
        for one, other in combinations(group, 2)
        if one.count != other.count
    )


def _known(group: Sequence[Spell], page: Page) -> bool:
    """Whether two of the lengths have been read as those of one event, and a rule judges that."""
    spans = {spell.time.mention.span for spell in group}
    judged = {
        kind
        for rule in page.rules.checks
        if _is_agree(rule.assertion)
        for _, kinds in rule.given
        for kind in kinds
    }
    return any(
        event.kind in judged and sum(s.span in spans for s in event.facts("length")) > 1
        for event in page.events
    )


def _is_agree(assertion: Expr) -> bool:
    match assertion:
        case Call(function="agree", arguments=(Name(slot="length"),)):
            return True
    return False


def _alike(one: Spell, other: Spell, contrast: Container[str], text: str) -> bool:
    if not alike(one.noun, other.noun, contrast):
        return False
    if one.time.mention.sentence == other.time.mention.sentence:
        return False  # "a two-year term instead of the four-year term"
    if any(word in contrast for word in one.between ^ other.between):
        return False
    if any(_DATED.fullmatch(word) for word in one.noun.behind ^ other.noun.behind):
        return False
    later = max(one, other, key=lambda spell: spell.time.mention.span)
    return later.article == "the" or _pointed_to(one, other, text)


def _pointed_to(one: Spell, other: Spell, text: str) -> bool:
    """Whether both are introduced in the same words, and one is then pointed to: "the boat tour".

    Of a second one it would be said that it is another.
    """
    words = one.noun.span.of(text)
    if not one.noun.words or words != other.noun.span.of(text):
        return False
    if not one.noun.behind & other.noun.behind:
        return False
    return re.search(rf"\b[Tt]he\s{re.escape(words)}\b", text) is not None


def _slots(spell: Spell, told: int, text: str) -> Slots:
    time, noun = spell.time.mention, spell.noun.span
    return (
        ("what", Slot(noun, noun.of(text), entity=f"event:{spell.noun.head}")),
        ("length", Slot(time.span, time.span.of(text), time=spell.time, value=time.value)),
        ("count", Slot(time.span, str(spell.count), value=Number(spell.count, spell.count))),
        ("told", Slot(time.span, str(told), value=Number(Decimal(told), Decimal(told)))),
    )
