"""Assertions that say no more than how far apart two days are.

Such an assertion need not be tested alone: as edges of the article's simple temporal network
(Dechter, Meiri and Pearl 1991) it takes part in every chain of reasons. An assertion that is not
linear ("or", "!=", sums of numbers, texts) is a test.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, TypeAlias

from checker.checks.allen import comparisons
from checker.checks.functions import FUNCTIONS
from checker.language.expressions import RELATIONS
from checker.model.rules import Binary, Call, Expr, Literal, Name, Unary


@dataclass(frozen=True, slots=True)
class DifferenceConstraint:
    """``low <= later - earlier <= high``, in days.

    ``later`` and ``earlier`` are date slots of events, or ``published``. The bounds are
    expressions without points, whose interval `checker.checks.evaluate.bounds` finds for given
    events: its lower end bounds from below, its upper end from above. None leaves a side open.
    ``source`` is the comparison that the constraint was made from, for the explanation.
    """

    later: Name
    earlier: Name
    low: Expr | None
    high: Expr | None
    source: Expr = field(compare=False)


@dataclass(frozen=True, slots=True)
class Agree:
    """Everything that the article says of ``point`` must be true at once."""

    point: Name


@dataclass(frozen=True, slots=True)
class Order:
    """Every order that the article tells of ``event`` ("two days after the summit") must hold."""

    event: Name


@dataclass(frozen=True, slots=True)
class Clocks:
    """Every distance told between the time of the clock that is ``event`` and others must hold."""

    event: Name


LinearForm: TypeAlias = tuple[DifferenceConstraint | Agree | Order | Clocks, ...]

_TURNED: Final = {"<": ">=", "<=": ">", ">": "<=", ">=": "<"}


def linearise(expression: Expr) -> LinearForm | None:
    """Return the constraints, all of which the typed ``expression`` asserts, or None where it
    asserts anything else. The expression must come from `checker.checks.typecheck.condition`.
    """
    match expression:
        case Binary(operator="and", left=left, right=right):
            return _both(linearise(left), linearise(right))
        case Binary(operator=operator) if operator in RELATIONS:
            form: LinearForm | None = ()
            for part in comparisons(expression):
                form = _both(form, _comparison(part, part.operator, expression))
            return form
        case Binary(operator=operator):
            return _comparison(expression, operator, expression)
        case Unary(operator="not", operand=Binary(operator=operator) as inner):
            if operator in _TURNED:
                return _comparison(inner, _TURNED[operator], expression)
        case Call(function="agree", arguments=(Name(type="date") as point,)):
            return (Agree(point),)
        case Call(function="order", arguments=(Name() as event,)):
            return (Order(event),)
        case Call(function="clocks", arguments=(Name() as event,)):
            return (Clocks(event),)
    return None


def _both(left: LinearForm | None, right: LinearForm | None) -> LinearForm | None:
    return None if left is None or right is None else left + right


@dataclass(frozen=True, slots=True)
class _Sum:
    """``points`` with their factors, plus ``rest`` (no points in it), plus ``days``."""

    points: Mapping[Name, int]
    rest: Expr | None = None
    days: int = 0

    def plus(self, other: _Sum, sign: int) -> _Sum:
        points = dict(self.points)
        for point, factor in other.points.items():
            points[point] = points.get(point, 0) + sign * factor
        kept = {point: factor for point, factor in points.items() if factor}
        rest = _join(self.rest, other.rest, sign)
        return _Sum(kept, rest, self.days + sign * other.days)


def _join(left: Expr | None, right: Expr | None, sign: int) -> Expr | None:
    """Return ``left + sign * right``, where None is nothing."""
    if right is None:
        return left
    if left is None:
        return right if sign > 0 else Unary("-", right, at=right.at, type=right.type)
    return Binary("+" if sign > 0 else "-", left, right, at=right.at, type=right.type)


def _comparison(expression: Binary, operator: str, source: Expr) -> LinearForm | None:
    left, right = _sum(expression.left), _sum(expression.right)
    if left is None or right is None or operator not in (*_TURNED, "==", "in"):
        return None
    if operator == "in" and (right.points or expression.right.type == "date"):
        return None  # "in" a stretch of days: some day of it, which is no difference
    difference = left.plus(right, -1)
    factors = sorted(difference.points.values())
    if factors != [-1, 1]:
        return None
    later, earlier = sorted(difference.points, key=lambda p: -difference.points[p])
    # later - earlier + rest + days <operator> 0
    if operator == "in":
        bound = _bound(right.plus(_Sum({}, left.rest, left.days), -1), 0, expression)
        return (DifferenceConstraint(later, earlier, bound, bound, source),)
    offset = _Sum({}).plus(_Sum({}, difference.rest, difference.days), -1)
    strict = {"<": -1, ">": 1}.get(operator, 0)
    bound = _bound(offset, strict, expression)
    low = bound if operator in (">", ">=", "==") else None
    high = bound if operator in ("<", "<=", "==") else None
    return (DifferenceConstraint(later, earlier, low, high, source),)


def _bound(total: _Sum, more: int, expression: Binary) -> Expr:
    """Return ``total + more`` as an expression of its own."""
    days, rest, at = total.days + more, total.rest, expression.at
    counted = rest is not None and rest.type == "number"
    unit, kind = ("", "number") if counted else ("day", "duration")
    number = Literal(str(abs(days)), unit, at=at, type=kind)
    if rest is None:
        return number if days >= 0 else Unary("-", number, at=at, type=kind)
    if not days:
        return rest
    return Binary("+" if days > 0 else "-", rest, number, at=at, type=kind)


def _sum(expression: Expr) -> _Sum | None:
    """Return the expression as a sum of points and of things that hold no points, or None."""
    match expression:
        case Name(type="date"):
            return _Sum({expression: 1})
        case Name(type="duration" | "number"):
            return _Sum({}, expression)
        case Literal(value=value, unit="" | "day") if value.isdigit():
            return _Sum({}, None, int(value))
        case Literal(type="duration" | "number"):
            return _Sum({}, expression)
        case Call(function="count_days" | "days_between" as function, arguments=(first, last)):
            one, two = _sum(first), _sum(last)
            if one is None or two is None:
                return None
            total = two.plus(one, -1)
            return total.plus(_Sum({}, None, 1), 1) if function == "count_days" else total
        case Call(function=function) if _of_lengths(function):
            return _Sum({}, expression)
        case Unary(operator="-", operand=operand):
            inner = _sum(operand)
            return None if inner is None else _Sum({}).plus(inner, -1)
        case Binary(operator="+" | "-" as operator, left=left, right=right):
            one, two = _sum(left), _sum(right)
            if one is None or two is None:
                return None
            return one.plus(two, 1 if operator == "+" else -1)
        case Binary(operator="*" | "/", type="duration" | "number"):
            parts = (_sum(expression.left), _sum(expression.right))
            plain = all(part is not None and not part.points for part in parts)
            return _Sum({}, expression) if plain else None
    return None


def _of_lengths(function: str) -> bool:
    """Tell whether a function looks at durations only, so that no point hides in its value."""
    return all(parameter.type == "duration" for parameter in FUNCTIONS[function].parameters)
