"""A conflict of the network told step by step, and the dates that it infers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from checker.checks.evaluate import Env
from checker.checks.posting import Fact, Posted, Told
from checker.checks.render import day_words
from checker.model.claims import Event, Relation, Slot
from checker.model.meaning import CalendarDate, Grain
from checker.model.text import Mention, Span
from checker.model.time import Days, Reading, ResolvedTime
from checker.timeline.conflicts import Conflict, steps
from checker.timeline.network import ORIGIN
from checker.timeline.steps import Side, Step


def chain_lines(conflict: Conflict) -> tuple[str, ...]:
    """Return the walk round a conflict in words, a step a line."""
    walk = steps(conflict)
    if not walk or walk[0].start != ORIGIN:
        return tuple(_reason(step) for step in walk)
    lines = []
    for step in walk[:-1]:
        lines.append(_line(step, conflict.chain.side))
    lines.append(f"but {_reason(walk[-1])}")
    return tuple(lines)


def _line(step: Step, side: Side) -> str:
    if step.start == ORIGIN:
        return _reason(step)
    bound = "at the latest" if side is Side.LATEST else "at the earliest"
    days = Days(step.total, step.total)
    count = f"{abs(step.days)} {'day' if abs(step.days) == 1 else 'days'}"
    way = "on" if step.days >= 0 else "back"
    return f"{_reason(step)}: {count} {way}, so {bound} {day_words(days)}"


def _reason(step: Step) -> str:
    key = step.constraint.key
    if isinstance(key, Told):
        told, low, high = key.relation, key.relation.low, key.relation.high
        if told.claim is None and low is None and high is not None:
            return f'"{told.text}" is told as past: {day_words(Days(high, high))} at the latest'
        if told.claim is None and low is not None and high is not None:
            return f'"{told.text}" is {day_words(Days(low, high))}'
        return f'"{told.text}"'
    return step.constraint.because


def chain_repairs(conflict: Conflict) -> tuple[str, ...]:
    """Return, for each date of a conflict, the day that would make its chain close.

    A chain that fails to close by so many days is mended by moving either of its dates by as many.
    """
    walk = steps(conflict)
    repairs = []
    for step in walk:
        key = step.constraint.key
        if not isinstance(key, Fact) or step.constraint.low != step.constraint.high:
            continue
        opens = step.start == ORIGIN
        day = abs(step.bound) + (-conflict.total if opens else conflict.total)
        moved = day_words(Days(day, day)) if day > 0 else ""
        if moved:
            repairs.append(f'"{key.said.text}" -> {moved}')
    return tuple(repairs)


def narrowed(env: Env, facts: Sequence[Fact], told: Sequence[Told], conflict: Conflict) -> Env:
    """Return ``env`` with the dates and order words that take part in the conflict, and with the
    dates that it infers.

    Where several statements give a date, only those in the conflict are left. A date that no
    statement gives but that the chain leads to is added, so that a message can name it.
    """
    part: dict[tuple[int, str], list[Slot]] = {}
    for fact in facts:
        part.setdefault((fact.event, fact.slot), []).append(fact.said)
    inferred = _reached(conflict, env)
    return replace(
        env,
        events={
            variable: _narrow(event, part, [key.relation for key in told], inferred)
            for variable, event in env.events.items()
        },
    )


def _reached(conflict: Conflict, env: Env) -> dict[str, Days]:
    """Return the day that the chain gives for each of its points.

    Up to the rule that is broken the walk tells it from where it began, behind it from where it
    closes, so that both sides of the rule are shown as the article has them.
    """
    walk = steps(conflict)
    if not walk or walk[0].start != ORIGIN:
        return {}
    days: dict[str, Days] = {}
    passed = False
    for step in walk:
        key = step.constraint.key
        passed = passed or (isinstance(key, Posted) and key.env is env)
        if step.end != ORIGIN:
            day = step.total - conflict.total if passed else step.total
            days[str(step.end)] = Days(day, day)
    return days


def _narrow(
    event: Event,
    part: dict[tuple[int, str], list[Slot]],
    told: Sequence[Relation],
    inferred: dict[str, Days],
) -> Event:
    claims = [
        replace(
            claim,
            relations=tuple(relation for relation in claim.relations if relation in told),
            slots=tuple(
                kept
                for name, slot in claim.slots
                for kept in _kept(name, slot, part.get((event.index, name)))
            ),
        )
        for claim in event.claims
    ]
    for at, days in sorted(inferred.items()):
        number, _, slot = at.partition(".")
        stated = any(name == slot for claim in claims for name, _ in claim.slots)
        if int(number) == event.index and not stated:
            added = (slot, _inferred(days, claims[0].span))
            claims[0] = replace(claims[0], slots=(*claims[0].slots, added))
    return replace(event, claims=tuple(claims))


def _kept(name: str, slot: Slot, facts: list[Slot] | None) -> tuple[tuple[str, Slot], ...]:
    """Return the slot as the conflict reads it; nothing where it takes no part in it."""
    if facts is None:
        return ((name, slot),)
    return tuple((name, fact) for fact in facts if fact.span == slot.span)


def _inferred(days: Days, span: Span) -> Slot:
    """A date that nobody wrote down: known from the chain only."""
    reading = Reading(days, Grain.DAY, str(days), ("inferred from the chain",))
    mention = Mention(span, CalendarDate(), "inferred")
    return Slot(span, "", time=ResolvedTime(mention, "DATE", str(days), (reading,)))
