"""Events and rules into one constraint network for the article.

Everything that the article says of a date hangs its event's point on the calendar; each reading of
the words is an option of a choice. Rules and order words tie points to each other. The constraints
are posted in text order, so that a conflict is found where it was stated last.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from checker.checks.bindings import bindings
from checker.checks.evaluate import Env, bounds
from checker.checks.linear import DifferenceConstraint, LinearForm
from checker.checks.render import day_words
from checker.claims.identity import FIRM
from checker.model.claims import Event, Relation, Slot
from checker.model.clauses import Modality
from checker.model.rules import Name, Rule
from checker.model.text import Article, Span
from checker.model.time import Reading
from checker.timeline.network import ORIGIN, Constraint, Network


@dataclass(frozen=True, eq=False)
class Fact:
    """What one place of the article says of one date of an event, under one reading."""

    event: int
    slot: str
    said: Slot


@dataclass(frozen=True, eq=False)
class Posted:
    """A constraint that a rule made for the events ``env`` binds."""

    rule: Rule
    env: Env
    spans: tuple[Span, ...]


@dataclass(frozen=True, eq=False)
class Told:
    """An order that the article tells in words, and the claim that tells it."""

    relation: Relation
    event: int


Key = Fact | Posted | Told


def point(event: int, slot: str) -> str:
    """Return the name of an event's date in the network."""
    return f"{event}.{slot}"


def is_firm(event: Event) -> bool:
    """Tell whether all of an event is told as so, or as planned: nothing else is judged.

    A date that is only mentioned may stand in any clause.
    """
    if event.claims[0].clause < 0:
        return event.claims[0].modality is not Modality.DISPUTED
    return all(claim.modality in FIRM and not claim.negated for claim in event.claims)


def network(
    article: Article,
    events: Sequence[Event],
    rules: Sequence[tuple[Rule, LinearForm]],
) -> Network:
    """Return the network of an article's events under the rules that are linear."""
    drafts: list[tuple[int, Constraint]] = []
    choices: dict[int, int] = {}
    numbers: dict[Span, int] = {}
    for event in events:
        for at, constraint in _facts(event, choices, numbers):
            drafts.append((at, constraint))
    homes = {claim.index: event.index for event in events for claim in event.claims}
    for event in events:
        drafts += _told(event, homes)
    for rule, form in rules:
        # What must agree, or come in an order told, hangs on its points as it is: nothing to post.
        differences = [item for item in form if isinstance(item, DifferenceConstraint)]
        if differences:
            for env in bindings(rule, events, article.published):
                drafts += _posted(rule, differences, env)
    drafts.sort(key=lambda draft: draft[0])
    return Network([constraint for _, constraint in drafts], choices)


def _facts(
    event: Event, choices: dict[int, int], numbers: dict[Span, int]
) -> Iterator[tuple[int, Constraint]]:
    for claim in event.claims:
        for name, slot in claim.slots:
            time = slot.time
            if time is None or not time.readings or time.type == "DURATION":
                continue
            many = len(time.readings) > 1
            choice = numbers.setdefault(slot.span, len(numbers)) if many else None
            if choice is not None:
                choices[choice] = len(time.readings)
            for option, reading in enumerate(time.readings):
                yield (
                    slot.span.start,
                    Constraint(
                        ORIGIN,
                        point(event.index, name),
                        reading.days.first,
                        reading.days.last,
                        because=f'"{slot.text}" is {day_words(reading.days)}',
                        key=Fact(event.index, name, _under(slot, reading)),
                        choice=choice,
                        option=option if many else None,
                    ),
                )


def _under(slot: Slot, reading: Reading) -> Slot:
    """Return the slot as it stands if its words are read so."""
    assert slot.time is not None
    if len(slot.time.readings) == 1:
        return slot
    return replace(slot, time=replace(slot.time, readings=(reading,)))


def _told(event: Event, homes: Mapping[int, int]) -> list[tuple[int, Constraint]]:
    found = []
    for claim in event.claims:
        for relation in claim.relations:
            home = homes.get(relation.claim) if relation.claim is not None else None
            same = home == event.index and relation.point == relation.other_point
            if relation.within or same:
                continue
            if home is None and relation.claim is not None:
                continue
            found.append(
                (
                    relation.span.start,
                    Constraint(
                        ORIGIN if home is None else point(home, relation.other_point),
                        point(event.index, relation.point),
                        relation.low,
                        relation.high,
                        because=f'"{relation.text}"',
                        key=Told(relation, event.index),
                    ),
                )
            )
    return found


def _posted(
    rule: Rule, differences: Sequence[DifferenceConstraint], env: Env
) -> list[tuple[int, Constraint]]:
    found = []
    for item in differences:
        constraint = _difference(rule, item, env)
        if constraint is not None:
            key = constraint.key
            assert isinstance(key, Posted)
            at = max((span.start for span in key.spans), default=0)
            found.append((at, constraint))
    return found


def _difference(rule: Rule, item: DifferenceConstraint, env: Env) -> Constraint | None:
    later, earlier = _point(item.later, env), _point(item.earlier, env)
    if later is None or earlier is None:
        return None
    low = bounds(item.low, env) if item.low is not None else None
    high = bounds(item.high, env) if item.high is not None else None
    if (item.low is not None and low is None) or (item.high is not None and high is None):
        return None  # an operand that the article does not give
    least = low[0] if low is not None else None
    most = high[1] if high is not None else None
    today = env.published.toordinal() if env.published else 0
    if item.later.variable == "published":
        least, most = _moved(least, -today), _moved(most, -today)
    elif item.earlier.variable == "published":
        least, most = _moved(least, today), _moved(most, today)
    if least is None and most is None:
        return None
    spans = tuple(slot.span for name in rule.evidence for slot in env.facts(name))
    return Constraint(
        earlier,
        later,
        least,
        most,
        because=_reason(rule, env),
        key=Posted(rule, env, spans),
    )


def _reason(rule: Rule, env: Env) -> str:
    """Return what a constraint rests on: the length stated, else why the rule holds."""
    lengths = [
        slot.text
        for name in rule.evidence
        for slot in env.facts(name)
        if slot.time is not None and slot.time.type == "DURATION"
    ]
    return f'"{lengths[0]}"' if lengths else rule.why.split(". ")[0].rstrip(".")


def _point(name: Name, env: Env) -> str | None:
    if name.variable == "published":
        return ORIGIN if env.published is not None else None
    event = env.events.get(name.variable)
    return point(event.index, name.slot) if event is not None else None


def _moved(bound: int | None, by: int) -> int | None:
    return None if bound is None else bound + by
