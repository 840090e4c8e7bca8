"""What a typed expression is worth for given events, under charity (see `checker.checks.values`).

A `where` or `join` counts only if it `certainly` holds; an `unless` as soon as it `possibly` does;
an `assert` is broken only if it does not `possibly` hold. So whatever the article leaves open
never makes a finding.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from functools import lru_cache
from typing import Final

from checker.checks import values as v
from checker.checks.allen import comparisons
from checker.checks.functions import FUNCTIONS, Function, agree_as
from checker.checks.slots import slot_value
from checker.checks.values import (
    DateValue,
    DurationValue,
    EntityValue,
    NumberValue,
    Ranged,
    Ranges,
    TextValue,
    Truth,
    Unknown,
    Value,
)
from checker.language.expressions import RELATIONS
from checker.model.claims import Event, Slot
from checker.model.rules import Binary, Call, Expr, Literal, Name, Unary
from checker.model.time import Days

UNIT_DAYS: Final = {
    "second": (Decimal(0), Decimal(1)),
    "minute": (Decimal(0), Decimal(1)),
    "hour": (Decimal(0), Decimal(1)),
    "day": (Decimal(1), Decimal(1)),
    "week": (Decimal(7), Decimal(7)),
    "month": (Decimal(28), Decimal(31)),
    "year": (Decimal(365), Decimal(366)),
}
"""Days in a unit that a rule names: exact, for a rule's author does not round. Less than a day may
or may not run over midnight.
"""

_ARITHMETIC: Final = {"+": v.add, "-": v.subtract, "*": v.multiply, "/": v.divide}


@dataclass(frozen=True, slots=True)
class Env:
    """What the names of a rule stand for: an event for each variable, and the publication date."""

    events: Mapping[str, Event] = field(default_factory=dict)
    published: date | None = None

    def facts(self, name: Name) -> tuple[Slot, ...]:
        """Return all statements in the slot that ``name`` names."""
        event = self.events.get(name.variable)
        return event.facts(name.slot) if event is not None else ()


def possibly(expression: Expr, env: Env) -> bool:
    """Tell whether a typed condition holds under some reading, or may for all that is known."""
    return truth(expression, env) is not Truth.FALSE


def certainly(expression: Expr, env: Env) -> bool:
    """Tell whether a typed condition holds under every reading, with nothing left open."""
    return truth(expression, env) is Truth.TRUE


def truth(expression: Expr, env: Env) -> Truth:
    """Return the truth of a typed condition."""
    match expression:
        case Unary(operator="not", operand=operand):
            return truth(operand, env).negated()
        case Binary(operator="and", left=left, right=right):
            return min(truth(left, env), truth(right, env))
        case Binary(operator="or", left=left, right=right):
            return max(truth(left, env), truth(right, env))
        case Binary(operator=operator) if operator in RELATIONS:
            return min(truth(part, env) for part in comparisons(expression))
        case Binary(operator=operator, left=left, right=right):
            one = value(left, env)
            if isinstance(one, Unknown):
                return Truth.UNKNOWN
            return _compare(operator, one, value(right, env))
        case Call(function="agree", arguments=(Name() as name,)):
            return agree_as(env.facts(name), name.type)
        case Call():
            result = _call(expression, env)
            return result if isinstance(result, Truth) else Truth.UNKNOWN
    raise TypeError(f"no condition: {expression!r}")


def value(expression: Expr, env: Env) -> Value:
    """Return the value of a typed expression that is neither a condition nor an event."""
    match expression:
        case Name(variable="published", slot="", type="date"):
            day = env.published
            return Unknown() if day is None else DateValue((Days.between(day, day),))
        case Name(slot=slot, type=kind) if slot:
            return slot_value(env.facts(expression), kind)
        case Literal():
            return _literal(expression)
        case Call():
            result = _call(expression, env)
            if not isinstance(result, Truth):
                return result
        case Unary(operator="-", operand=operand):
            inner = value(operand, env)
            if isinstance(inner, Unknown):
                return inner
            return _make(expression.type, tuple(v.negative(item) for item in _ranges(inner)))
        case Binary(operator=operator, left=left, right=right) if operator in _ARITHMETIC:
            one, two = value(left, env), value(right, env)
            if isinstance(one, Unknown) or isinstance(two, Unknown):
                return Unknown()
            ranges = v.combine(_ARITHMETIC[operator], _ranges(one), _ranges(two))
            return _make(expression.type, ranges)
    raise TypeError(f"no value: {expression!r}")


def bounds(expression: Expr, env: Env) -> tuple[int | None, int | None] | None:
    """Return the whole days between which a bound of a `DifferenceConstraint` lies for given
    events, rounded outwards; None is unbounded at an end, and for the pair unknown.
    """
    if isinstance(expression, Literal):
        return _fixed_bounds(expression)
    return _bounds_of(value(expression, env))


@lru_cache(maxsize=256)
def _fixed_bounds(literal: Literal) -> tuple[int | None, int | None] | None:
    return _bounds_of(_literal(literal))


def _bounds_of(found: Value) -> tuple[int | None, int | None] | None:
    if not isinstance(found, DurationValue | NumberValue):
        return None
    whole = v.hull(found.ranges)
    return (
        None if whole.low is None else int(whole.low.to_integral_value(ROUND_FLOOR)),
        None if whole.high is None else int(whole.high.to_integral_value(ROUND_CEILING)),
    )


def _literal(literal: Literal) -> Value:
    if literal.unit == "text":
        return TextValue((literal.value,))
    number = Decimal(literal.value)
    if not literal.unit:
        return NumberValue((v.Range.exact(number),))
    low, high = UNIT_DAYS[literal.unit]
    return DurationValue((v.Range(number * low, number * high),))


def _call(call: Call, env: Env) -> Value | Truth:
    known: Function = FUNCTIONS[call.function]
    arguments: list[Value | Event | tuple[Slot, ...]] = []
    for argument, parameter in zip(call.arguments, known.parameters, strict=True):
        if parameter.slot:
            assert isinstance(argument, Name)
            arguments.append(env.facts(argument))
        elif parameter.type == "event":
            assert isinstance(argument, Name)
            event = env.events.get(argument.variable)
            if event is None:
                return Unknown()
            arguments.append(event)
        else:
            found = value(argument, env)
            if isinstance(found, Unknown):
                return found
            arguments.append(found)
    return known.call(*arguments)


def _ranges(found: Value) -> Ranges:
    if not isinstance(found, Ranged):
        raise TypeError(f"no ranges: {found!r}")
    return found.ranges


def _make(kind: str, ranges: Ranges) -> Value:
    if kind == "date":
        return v.dates(ranges)
    return DurationValue(ranges) if kind == "duration" else NumberValue(ranges)


def _compare(operator: str, left: Value, right: Value) -> Truth:
    if isinstance(left, Unknown) or isinstance(right, Unknown):
        return Truth.UNKNOWN
    if operator in ("is", "is not"):
        same = _same(left, right)
        return same if operator == "is" else same.negated()
    if isinstance(left, TextValue) and isinstance(right, TextValue):
        same = _same_text(left.options, right.options)
        return same if operator == "==" else same.negated()
    one, two = _ranges(left), _ranges(right)
    match operator:
        case "==":
            return v.equal(one, two)
        case "!=":
            return v.equal(one, two).negated()
        case "<" | "<=":
            return v.less(one, two, strict=operator == "<")
        case ">" | ">=":
            return v.less(two, one, strict=operator == ">")
        case "in":
            return v.inside(one, two)
    raise TypeError(f"no comparison: {operator}")


def _same_text(left: tuple[str, ...], right: tuple[str, ...]) -> Truth:
    if not set(left) & set(right):
        return Truth.FALSE
    return Truth.TRUE if len(left) == len(right) == 1 else Truth.UNKNOWN


def _same(left: Value, right: Value) -> Truth:
    """Return the truth of ``left is right``: who is meant, or an entity called by these words."""
    if not isinstance(left, EntityValue):
        return Truth.UNKNOWN
    if isinstance(right, TextValue):
        return Truth.of(any(option.lower() in left.words for option in right.options))
    if not isinstance(right, EntityValue) or not left.keys or not right.keys:
        return Truth.UNKNOWN
    return Truth.of(bool(set(left.keys) & set(right.keys)))
