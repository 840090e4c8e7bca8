"""Events made by hand, so that the check language is tested without reading any text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

from checker.checks.evaluate import Env, truth
from checker.checks.typecheck import Scope, condition
from checker.checks.values import Truth
from checker.language.expressions import parse_expression
from checker.model.claims import Claim, Event, Slot
from checker.model.clauses import Modality, Tense
from checker.model.meaning import Grain, Length, Meaning, Modifier, Number
from checker.model.rules import ClaimKind, Expr, Place, SlotSpec, SlotType
from checker.model.text import Mention, Span
from checker.model.time import Days, Reading, ResolvedTime

NOWHERE = Span(0, 0)
HERE = Place("x.yaml", 1, 1)
PUBLISHED = date(2021, 8, 22)


def kind(name: str, **slots: str) -> ClaimKind:
    """Return a kind of claim with optional slots of the given types."""
    specs = tuple(SlotSpec(slot, SlotType(of), True) for slot, of in slots.items())
    return ClaimKind(name, specs, (), (), frozenset(), None, (), HERE)


VISIT = kind("visit", who="person", place="place", start="date", end="date", length="duration")
MEETING = kind("meeting", who="person", when="date", gap="duration", hurt="number", act="verb")
SPAN = kind("span", first="date", last="date")
SCOPE = Scope({"v": (VISIT,), "w": (VISIT,), "m": (MEETING,), "s": (SPAN,), "e": (VISIT, MEETING)})


def said(text: str, value: Meaning | None = None) -> Slot:
    """Return a slot that holds words, and perhaps a number."""
    return Slot(NOWHERE, text, entity=f"person:{text.lower()}" if text else "", value=value)


def number(low: str, high: str | None = None, modifier: Modifier = Modifier.NONE) -> Slot:
    """Return a slot that holds a number or a range."""
    return said(low, Number(Decimal(low), Decimal(high or low), modifier))


def day(
    *stretches: str,
    value: Meaning | None = None,
    text: str = "",
    period: bool = False,
    impossible: str = "",
) -> Slot:
    """Return a slot that holds a date; each stretch is a reading: "2021-08-21" or "first/last"."""
    readings = []
    for stretch in stretches:
        first, _, last = stretch.partition("/")
        days = Days.between(date.fromisoformat(first), date.fromisoformat(last or first))
        readings.append(Reading(days, Grain.DAY, stretch))
    mention = Mention(NOWHERE, value or Meaning(), "test")
    time = ResolvedTime(
        mention, "DATE", stretches[0] if stretches else "", tuple(readings),
        period=period, impossible=impossible,
    )  # fmt: skip
    return Slot(NOWHERE, text or (stretches[0] if stretches else "some day"), time)


def lasting(count: int, grain: Grain = Grain.DAY, *, nights: bool = False, text: str = "") -> Slot:
    """Return a slot that holds a duration."""
    length = Length(Decimal(count), Decimal(count), grain, nights=nights)
    return Slot(NOWHERE, text or f"{count}-{grain}", value=length)


def event(
    of: ClaimKind,
    *claims: Mapping[str, Slot],
    speakers: Sequence[str] = (),
    modalities: Sequence[Modality] = (),
    tense: Tense = Tense.PAST,
    negated: bool = False,
    marks: frozenset[str] = frozenset(),
    index: int = 0,
) -> Event:
    """Return an event of that kind, of which each mapping is one claim."""
    return Event(
        index,
        of.name,
        tuple(
            Claim(
                number_,
                of.name,
                tuple(slots.items()),
                NOWHERE,
                0,
                0,
                speakers[number_] if speakers else "",
                negated,
                modalities[number_] if modalities else Modality.FACT,
                tense,
                marks,
            )
            for number_, slots in enumerate(claims)
        ),
    )


def ask(source: str, **events: Event) -> Truth:
    """Return the truth of a condition for the given events."""
    return truth(typed_condition(source), Env(events, PUBLISHED))


def typed_condition(source: str) -> Expr:
    """Return a condition with its types."""
    return condition(parse_expression(source), SCOPE)
