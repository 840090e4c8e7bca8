"""The types of the check language, found when a rule is loaded.

Types are "date", "duration", "number", "text", "entity", "event" and "bool". `typed` returns the
expression with the type of every part written into it, which is what the evaluator and the linear
form read; so no rule that passes here can fail on an article.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Final

from checker.checks.functions import FUNCTIONS, Parameter
from checker.language.expressions import RELATIONS
from checker.language.syntax import RuleSyntaxError, suggestion
from checker.model.rules import (
    Binary,
    Call,
    ClaimKind,
    Expr,
    Literal,
    Name,
    SlotType,
    Template,
    Unary,
)

SLOT_TYPES: Final = {
    SlotType.PERSON: "entity",
    SlotType.PLACE: "entity",
    SlotType.THING: "entity",
    SlotType.EVENT: "entity",
    SlotType.VERB: "text",
    SlotType.CLOCK: "text",
    SlotType.DATE: "date",
    SlotType.DURATION: "duration",
    SlotType.NUMBER: "number",
    SlotType.ORDINAL: "number",
}

_SUMS: Final = {
    ("date", "+", "duration"): "date",
    ("duration", "+", "date"): "date",
    ("date", "-", "duration"): "date",
    ("date", "-", "date"): "duration",
    ("duration", "+", "duration"): "duration",
    ("duration", "-", "duration"): "duration",
    ("number", "+", "number"): "number",
    ("number", "-", "number"): "number",
    ("number", "*", "number"): "number",
    ("number", "/", "number"): "number",
    ("duration", "*", "number"): "duration",
    ("number", "*", "duration"): "duration",
    ("duration", "/", "number"): "duration",
    ("duration", "/", "duration"): "number",
}

_ORDERED: Final = ("date", "duration", "number")
_REMEDIES: Final = {
    ("date", "+", "date"): "add a duration, or subtract to get the days between",
    ("date", "+", "number"): "a number of days is written '3 days'",
    ("date", "-", "number"): "a number of days is written '3 days'",
    ("duration", "number"): "a number of days is written '3 days'",
}


@dataclass(frozen=True, slots=True)
class Scope:
    """The variables that an expression may name, each with the claim kinds it ranges over."""

    variables: Mapping[str, tuple[ClaimKind, ...]]

    def slot_type(self, name: Name) -> str:
        """Return the type of ``v.slot``. Raises `RuleSyntaxError` if no kind of ``v`` has it."""
        kinds = self._kinds(name)
        specs = [spec for kind in kinds if (spec := kind.slot(name.slot)) is not None]
        types = sorted({SLOT_TYPES[spec.type] for spec in specs})
        if len(types) == 1:
            return types[0]
        at = name.at + len(name.variable) + 1
        if types:
            raise RuleSyntaxError(
                at, f"'{name.slot}' has several types in the kinds of '{name.variable}'",
                f"types: {', '.join(types)}",
            )  # fmt: skip
        known = [spec.name for kind in kinds for spec in kind.slots]
        what = f"claim '{kinds[0].name}' has" if len(kinds) == 1 else "no kind of claim here has"
        negation = " no slot" if len(kinds) == 1 else " a slot"
        raise RuleSyntaxError(at, f"{what}{negation} '{name.slot}'", suggestion(name.slot, known))

    def extent(self, name: Name) -> tuple[str, str] | None:
        """Return the slots that hold the first and last day of the events of a variable, or None
        where its kinds have none or differ.
        """
        extents = {extent(kind) for kind in self._kinds(name)}
        return extents.pop() if len(extents) == 1 else None

    def _kinds(self, name: Name) -> tuple[ClaimKind, ...]:
        kinds = self.variables.get(name.variable)
        if kinds is None:
            known = [*self.variables, "published"]
            message = f"unknown variable '{name.variable}'"
            raise RuleSyntaxError(name.at, message, suggestion(name.variable, known))
        return kinds


def extent(kind: ClaimKind) -> tuple[str, str] | None:
    """Return the slots that hold the first and last day of an event of this kind.

    That is its ``span`` where declared, else ``start`` and ``end``, else its only date slot twice.
    """
    if kind.span is not None:
        return kind.span
    days = [slot.name for slot in kind.slots if slot.type is SlotType.DATE]
    if "start" in days and "end" in days:
        return "start", "end"
    return (days[0], days[0]) if len(days) == 1 else None


def typed(expression: Expr, scope: Scope) -> Expr:
    """Return ``expression`` with its types. Raises `RuleSyntaxError` at the first mistake."""
    match expression:
        case Name():
            return _name(expression, scope)
        case Literal(unit=unit):
            kind = {"": "number", "text": "text"}.get(unit, "duration")
            return replace(expression, type=kind)
        case Unary():
            return _unary(expression, scope)
        case Call():
            return _call(expression, scope)
        case Binary():
            left, right = typed(expression.left, scope), typed(expression.right, scope)
            kind = _binary(expression, left, right)
            if (left.type, right.type) == ("number", "duration") and kind == "bool":
                # "count in v.length" is short for "count in stay(v.length)"
                right = Call("stay", (right,), at=right.at, type="number")
            return Binary(expression.operator, left, right, at=expression.at, type=kind)
    raise TypeError(f"no expression: {expression!r}")


def condition(expression: Expr, scope: Scope) -> Expr:
    """Return ``expression`` with its types; it must be true or false."""
    return _wanted(typed(expression, scope), ("bool",))


def template(parsed: Template, scope: Scope) -> Template:
    """Return the template with the types of its expressions; each must have words."""
    parts: list[str | Expr] = []
    for part in parsed.parts:
        if isinstance(part, Expr):
            part = typed(part, scope)
            if part.type == "event":
                raise RuleSyntaxError(part.at, "an event has no words", "name one of its slots")
            _wanted(part, ("date", "duration", "number", "text", "entity"))
        parts.append(part)
    return Template(parsed.source, tuple(parts))


def names(expression: Expr) -> Iterable[Name]:
    """Yield every name in ``expression``, from left to right."""
    match expression:
        case Name():
            yield expression
        case Unary(operand=operand):
            yield from names(operand)
        case Binary(left=left, right=right):
            yield from names(left)
            yield from names(right)
        case Call(arguments=arguments):
            for argument in arguments:
                yield from names(argument)


def _name(name: Name, scope: Scope) -> Name:
    if name.variable == "published" and "published" not in scope.variables:
        if name.slot:
            raise RuleSyntaxError(name.at, "'published' is a date and has no slots")
        return replace(name, type="date")
    if name.slot:
        return replace(name, type=scope.slot_type(name))
    return replace(name, type="event", extent=scope.extent(name))


def _wanted(expression: Expr, types: tuple[str, ...]) -> Expr:
    if expression.type not in types:
        wanted = " or ".join(_article(kind) for kind in types)
        found = _article(expression.type)
        raise RuleSyntaxError(expression.at, f"expected {wanted} and found {found}")
    return expression


def _article(kind: str) -> str:
    if kind == "bool":
        return "a condition"
    return f"an {kind}" if kind[:1] in "ae" else f"a {kind}"


def _unary(expression: Unary, scope: Scope) -> Unary:
    wanted = ("bool",) if expression.operator == "not" else ("number", "duration")
    operand = _wanted(typed(expression.operand, scope), wanted)
    return Unary(expression.operator, operand, at=expression.at, type=operand.type)


def _call(call: Call, scope: Scope) -> Call:
    known = FUNCTIONS.get(call.function)
    if known is None:
        message = f"unknown function '{call.function}'"
        raise RuleSyntaxError(call.at, message, suggestion(call.function, FUNCTIONS))
    if len(call.arguments) != len(known.parameters):
        count = len(known.parameters)
        raise RuleSyntaxError(
            call.at,
            f"'{call.function}' takes {count} argument{'s' * (count != 1)}, not "
            f"{len(call.arguments)}",
            known.signature,
        )
    arguments = tuple(
        _argument(typed(argument, scope), parameter, call.function)
        for argument, parameter in zip(call.arguments, known.parameters, strict=True)
    )
    return Call(call.function, arguments, at=call.at, type=known.gives)


def _argument(argument: Expr, parameter: Parameter, function: str) -> Expr:
    if parameter.slot and not (isinstance(argument, Name) and argument.slot):
        raise RuleSyntaxError(argument.at, f"'{function}' takes a slot, such as v.start")
    if parameter.type and argument.type != parameter.type:
        raise RuleSyntaxError(
            argument.at,
            f"'{function}' takes {_article(parameter.type)}, not {_article(argument.type)}",
        )
    return argument


def _binary(expression: Binary, left: Expr, right: Expr) -> str:
    """Return the type of an operation on two typed operands."""
    sign, kinds = expression.operator, (left.type, right.type)
    if sign in ("and", "or"):
        for operand in (left, right):
            _wanted(operand, ("bool",))
        return "bool"
    if sign in "+-*/":
        known = _SUMS.get((left.type, sign, right.type))
        if known is not None:
            return known
    elif sign in RELATIONS:
        for operand in (left, right):
            _timed(operand, sign)
        return "bool"
    elif _comparable(sign, left, right):
        return "bool"
    remedy = _REMEDIES.get((left.type, sign, right.type)) or _REMEDIES.get(
        ("duration", "number") if sorted(kinds) == ["duration", "number"] else ("", ""), ""
    )
    message = f"'{sign}' cannot stand between {_article(kinds[0])} and {_article(kinds[1])}"
    raise RuleSyntaxError(expression.at, message, remedy)


def _comparable(sign: str, left: Expr, right: Expr) -> bool:
    kinds = (left.type, right.type)
    if sign in ("is", "is not"):
        return kinds in (("entity", "entity"), ("entity", "text"))
    if sign == "in":
        stays = kinds == ("number", "duration") and isinstance(right, Name)
        return stays or (kinds[0] == kinds[1] and kinds[0] in _ORDERED)
    if kinds[0] != kinds[1]:
        return False
    return kinds[0] in _ORDERED or (kinds[0] == "text" and sign in ("==", "!="))


def _timed(operand: Expr, relation: str) -> None:
    """Refuse an operand that has no place in time."""
    if operand.type == "event":
        if isinstance(operand, Name) and operand.extent is not None:
            return
        raise RuleSyntaxError(
            operand.at,
            "this event has no first and last day of its own",
            "name a date slot, or declare 'span' in the kind of claim",
        )
    if operand.type != "date":
        found = _article(operand.type)
        message = f"'{relation}' stands between events or dates, not {found}"
        raise RuleSyntaxError(operand.at, message)
