"""Which events a rule speaks of: every way to fill its variables that its conditions allow."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import product

from checker.checks.evaluate import Env, certainly, possibly
from checker.model.claims import Event
from checker.model.rules import Call, Name, Rule


def bindings(rule: Rule, events: Sequence[Event], published: date | None) -> Iterator[Env]:
    """Yield the environments in which the rule's assertion is to hold, in text order.

    Events are joined only if every ``join`` and ``where`` certainly holds and no ``unless``
    possibly does, and only if the event of the last variable has no other partner.
    """
    pools: list[list[Event]] = []
    held = _held(rule)
    for name, kinds in rule.given:
        wanted = frozenset(kinds)  # of "any" there are many
        pool = [event for event in events if event.kind in wanted]
        if name in held:  # there are few of them, and a product of the rest is dear
            pool = [event for event in pool if _lies_inside(event)]
        if not pool:  # as for most rules in most articles
            return
        pools.append(pool)
    conditions = (*rule.join, *rule.where)
    found: list[Env] = []
    names = [name for name, _ in rule.given]
    for chosen in product(*pools):
        if len({event.index for event in chosen}) < len(chosen):
            continue
        env = Env(dict(zip(names, chosen, strict=True)), published)
        if not all(certainly(condition, env) for condition in conditions):
            continue
        if any(possibly(condition, env) for condition in rule.unless):
            continue
        found.append(env)
    yield from _unambiguous(found, names)


def _held(rule: Rule) -> set[str]:
    """Return the variables that a rule joins by lying inside another: `inside(m, e)`."""
    return {
        condition.arguments[0].variable
        for condition in rule.join
        if isinstance(condition, Call)
        and condition.function == "inside"
        and isinstance(condition.arguments[0], Name)
    }


def _lies_inside(event: Event) -> bool:
    return any(relation.within for claim in event.claims for relation in claim.relations)


def _unambiguous(found: Sequence[Env], names: Sequence[str]) -> Iterator[Env]:
    """Leave out where an event could be joined with more than one other: in doubt, with none."""
    if len(names) < 2:
        yield from found
        return
    partners = Counter(env.events[names[-1]].index for env in found)
    yield from (env for env in found if partners[env.events[names[-1]].index] == 1)
