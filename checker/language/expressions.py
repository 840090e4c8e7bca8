"""The check language: the expressions and message templates of ``rules/checks``.

    expression  := operand (operator operand)*
    operand     := prefix* (call | group | number unit? | text | name)
    prefix      := "not" | "-"
    call        := function "(" [expression ("," expression)*] ")"
    group       := "(" expression ")"
    name        := variable ["." slot] | "published"
    template    := (literal | "{" expression "}")*

The grammar reads a flat row of operands and operators; `_climb` then gives it its shape by the
binding strength of the operators. pyparsing's ``infix_notation`` does both at once, but tries every
level of strength at every operand, which made loading the rules ten times slower.

Nothing here knows types or functions: see `checker.checks.typecheck`.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

import pyparsing as pp

from checker.language.syntax import RuleSyntaxError
from checker.model.rules import Binary, Call, Expr, Literal, Name, Template, Unary

RELATIONS: Final = frozenset(
    "before after meets overlaps during starts finishes equals within".split()
)
"""Allen's relations between two stretches of time, under the names that the rules use."""

COMPARISONS: Final = frozenset({"==", "!=", "<", "<=", ">", ">=", "in", "is", "is not"})

STRENGTH: Final = (
    {"or": 1, "and": 2}
    | dict.fromkeys(COMPARISONS | RELATIONS, 4)
    | {"+": 5, "-": 5, "*": 6, "/": 6}
)
"""How tightly each operator binds; ``not`` stands between ``and`` and the comparisons."""

_NOT, _NEGATIVE = 3, 7
_COMPARISON = 4
_UNITS = "second|minute|hour|day|week|month|year"
_RESERVED = frozenset("and or not in is".split()) | RELATIONS
_FREE = rf"(?!(?:{'|'.join(sorted(_RESERVED))})\b)"
_LONGEST = 2000
"""No sane expression is longer; a bound keeps hostile files from costing time."""

_OPERATOR = re.compile(
    r"[=!<>]=|[-+*/<>]|(?:is[ \t]{1,20}not|and|or|in|is|" + "|".join(sorted(RELATIONS)) + r")\b"
)
_OPERAND = re.compile(
    rf"(?P<number>\d{{1,15}}(?:\.\d{{1,10}})?)(?:[ \t]{{0,20}}(?P<unit>{_UNITS})s?\b)?"
    r"|'(?P<text>[^'\n]*)'"
    rf"|{_FREE}(?P<variable>[A-Za-z_]\w*)"
    r"(?:\.(?P<slot>[A-Za-z_]\w*))?(?![\w.(])"
)


def _operand(source: str, at: int, tokens: pp.ParseResults) -> Expr:
    found = tokens[0]
    match found.lastgroup:
        case "number" | "unit":
            return Literal(found["number"], found["unit"] or "", at=at)
        case "text":
            return Literal(found["text"], "text", at=at)
    return Name(found["variable"], found["slot"] or "", at=at)


def _call(source: str, at: int, tokens: pp.ParseResults) -> Expr:
    return Call(tokens[0], tuple(tokens[1:]), at=at)


def _operator(source: str, at: int, tokens: pp.ParseResults) -> tuple[int, str]:
    return at, " ".join(tokens[0].split())


def _row(source: str, at: int, tokens: pp.ParseResults) -> Expr:
    return tokens[0] if len(tokens) == 1 else _climb(source, list(tokens)[::-1], 0)


def _climb(source: str, row: list[Expr | tuple[int, str]], floor: int) -> Expr:
    """Return the expression that the reversed ``row`` begins with, as far as its operators bind at
    least as tightly as ``floor``, and take it off the row.
    """
    first = row.pop()
    if isinstance(first, Expr):
        left = first
    else:
        at, sign = first
        left = Unary(sign, _climb(source, row, _NOT if sign == "not" else _NEGATIVE), at=at)
    compared = False
    while row and not isinstance(operator := row[-1], Expr):
        at, sign = operator
        strength = STRENGTH[sign]
        if strength < floor:
            break
        if strength == _COMPARISON and compared:
            raise pp.ParseFatalException(source, at, _CHAINED)
        row.pop()
        left = Binary(sign, left, _climb(source, row, strength + 1), at=at)
        compared = compared or strength == _COMPARISON
    return left


_CHAINED = "comparisons do not chain: join two by 'and'"


def _grammar() -> pp.ParserElement:
    """Build the grammar; every leaf is one regular expression."""
    expression, unit = pp.Forward(), pp.Forward()
    operand = pp.Regex(_OPERAND, as_match=True).set_parse_action(_operand)
    function = pp.Regex(_FREE + r"[A-Za-z_]\w*(?=[ \t]{0,20}\()")
    close = pp.Suppress(")").set_name("')'")
    arguments = pp.Optional(expression + pp.ZeroOrMore(pp.Suppress(",") - expression))
    call = function + pp.Suppress("(") - arguments - close
    group = pp.Suppress("(") - expression - close
    prefix = pp.Regex(r"not\b|-").set_parse_action(_operator)
    operator = pp.Regex(_OPERATOR).set_parse_action(_operator)
    unit <<= operand | call.set_parse_action(_call) | group | (prefix - unit)
    expression <<= (unit + pp.ZeroOrMore(operator - unit)).set_parse_action(_row)
    whole: pp.ParserElement = expression + pp.StringEnd()
    return whole.parse_with_tabs()


_EXPRESSION: Final = _grammar()


def _readable(source: str, error: pp.ParseBaseException) -> RuleSyntaxError:
    """Say in plain words where and why pyparsing stopped."""
    at = error.loc + len(source[error.loc :]) - len(source[error.loc :].lstrip())
    if error.msg == _CHAINED:
        return RuleSyntaxError(at, _CHAINED)
    rest = source[at : at + 20].split()
    found = f"'{rest[0]}'" if rest else "the end"
    if error.msg.endswith("end of text"):
        remedy = "equality is written '=='" if found.startswith("'=") else ""
        return RuleSyntaxError(at, f"expected an operator or the end and found {found}", remedy)
    if error.msg == "Expected ')'":
        return RuleSyntaxError(at, f"expected an operator or ')' and found {found}")
    return RuleSyntaxError(at, f"expected a name, a number or a text and found {found}")


@lru_cache(maxsize=4096)  # the same short expressions stand in hundreds of places
def parse_expression(source: str) -> Expr:
    """Return the expression that ``source`` spells.

    Raises `RuleSyntaxError` at the offset of the first thing that cannot be read.

    >>> parse_expression("v.start < 3 days").operator
    '<'
    """
    if len(source) > _LONGEST:
        raise RuleSyntaxError(0, f"longer than {_LONGEST} characters", "split it")
    try:
        expression: Expr = _EXPRESSION.parse_string(source)[0]
    except pp.ParseBaseException as error:
        raise _readable(source, error) from None
    except RecursionError:
        raise RuleSyntaxError(0, "nested too deeply") from None
    return expression


@lru_cache(maxsize=1024)
def parse_template(source: str) -> Template:
    """Return the message that ``source`` spells; ``{{`` and ``}}`` stand for the braces themselves.

    Offsets of the expressions count from the beginning of ``source``. Raises `RuleSyntaxError`.
    """
    parts: list[str | Expr] = []
    literal, position = "", 0
    while position < len(source):
        stop = _BRACE.search(source, position)
        literal += source[position : stop.start() if stop else len(source)]
        if stop is None:
            break
        position = stop.end()
        if len(stop.group()) == 2:
            literal += stop.group()[0]
            continue
        if stop.group() == "}":
            raise RuleSyntaxError(stop.start(), "'}' without its '{'", "write '}}' for a brace")
        expression, position = _braced(source, position)
        parts += [literal, expression] if literal else [expression]
        literal = ""
    if literal:
        parts.append(literal)
    return Template(source, tuple(parts))


_BRACE = re.compile(r"\{\{|\}\}|[{}]")


def _braced(source: str, position: int) -> tuple[Expr, int]:
    """Return the expression that begins behind a brace, and the offset behind its closing brace."""
    close = source.find("}", position)
    if close < 0 or "{" in source[position:close]:
        raise RuleSyntaxError(position - 1, "'{' without its '}'", "write '{{' for a brace")
    inside = source[position:close]
    try:
        return _moved(parse_expression(inside), position), close + 1
    except RuleSyntaxError as error:
        raise RuleSyntaxError(position + error.at, error.message, error.remedy) from None


def _moved(expression: Expr, by: int) -> Expr:
    """Return the expression with every offset ``by`` further on."""
    at = expression.at + by
    match expression:
        case Name(variable, slot):
            return Name(variable, slot, at=at)
        case Literal(value, unit):
            return Literal(value, unit, at=at)
        case Call(function, arguments):
            return Call(function, tuple(_moved(part, by) for part in arguments), at=at)
        case Binary(operator, left, right):
            return Binary(operator, _moved(left, by), _moved(right, by), at=at)
        case Unary(operator, operand):
            return Unary(operator, _moved(operand, by), at=at)
    raise TypeError(f"no expression: {expression!r}")
