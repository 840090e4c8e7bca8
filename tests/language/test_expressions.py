"""The check language: shape, binding strength, templates, and where a slip is reported."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.language.expressions import parse_expression, parse_template
from checker.language.syntax import RuleSyntaxError
from checker.model.rules import Binary, Call, Expr, Literal, Name, Unary

A, B, C = Name("a"), Name("b"), Name("c")


@pytest.mark.parametrize(
    ("source", "shape"),
    [
        ("v.start", Name("v", "start")),
        ("published", Name("published")),
        ("12", Literal("12")),
        ("1.5", Literal("1.5")),
        ("3 days", Literal("3", "day")),
        ("1 week", Literal("1", "week")),
        ("'last'", Literal("last", "text")),
        ("year(v.start)", Call("year", (Name("v", "start"),))),
        ("f()", Call("f", ())),
        ("a + b * c", Binary("+", A, Binary("*", B, C))),
        ("a - b - c", Binary("-", Binary("-", A, B), C)),
        ("(a + b) * c", Binary("*", Binary("+", A, B), C)),
        ("-a + b", Binary("+", Unary("-", A), B)),
        ("a < b + c", Binary("<", A, Binary("+", B, C))),
        ("a is   not b", Binary("is not", A, B)),
        ("a within b", Binary("within", A, B)),
        ("not a == b", Unary("not", Binary("==", A, B))),
        ("not (a)", Unary("not", A)),
        ("not not a", Unary("not", Unary("not", A))),
        ("not a and b", Binary("and", Unary("not", A), B)),
        ("a or b and c", Binary("or", A, Binary("and", B, C))),
        ("(a or b) and c", Binary("and", Binary("or", A, B), C)),
        ("a == -1", Binary("==", A, Unary("-", Literal("1")))),
        ("island", Name("island")),
    ],
)
def test_shapes(source: str, shape: Expr):
    assert parse_expression(source) == shape


def test_every_part_knows_its_place():
    expression = parse_expression("count_days(v.start, v.end) in stay(v.length)")
    assert isinstance(expression, Binary)
    assert (expression.at, expression.left.at, expression.right.at) == (27, 0, 30)
    assert isinstance(expression.left, Call)
    assert [part.at for part in expression.left.arguments] == [11, 20]


@pytest.mark.parametrize(
    ("source", "at", "message"),
    [
        ("", 0, "expected a name, a number or a text and found the end"),
        ("a <", 3, "expected a name, a number or a text and found the end"),
        ("a and or b", 6, "expected a name, a number or a text and found 'or'"),
        ("a b", 2, "expected an operator or the end and found 'b'"),
        ("a = b", 2, "expected an operator or the end and found '='"),
        ("a < b < c", 6, "comparisons do not chain: join two by 'and'"),
        ("a before b before c", 11, "comparisons do not chain: join two by 'and'"),
        ("f(a", 3, "expected an operator or ')' and found the end"),
        ("f(a,)", 4, "expected a name, a number or a text and found ')'"),
        ("(a", 2, "expected an operator or ')' and found the end"),
        ("v.start.x", 0, "expected a name, a number or a text and found 'v.start.x'"),
        ("'open", 0, "expected a name, a number or a text and found ''open'"),
        ("3 dayz", 2, "expected an operator or the end and found 'dayz'"),
        ("and", 0, "expected a name, a number or a text and found 'and'"),
        ("(" * 900, 0, "nested too deeply"),
        ("a + " * 600 + "a", 0, "longer than 2000 characters"),
    ],
)
def test_faults(source: str, at: int, message: str):
    with pytest.raises(RuleSyntaxError) as caught:
        parse_expression(source)
    assert (caught.value.at, caught.value.message) == (at, message)


def test_a_template_is_text_and_expressions_in_turn():
    template = parse_template("a {v.length} visit of {count_days(v.start, v.end)} days")
    assert template.parts == (
        "a ",
        Name("v", "length"),
        " visit of ",
        Call("count_days", (Name("v", "start"), Name("v", "end"))),
        " days",
    )
    assert isinstance(template.parts[3], Call)
    assert template.parts[3].arguments[1].at == 43


def test_doubled_braces_are_braces():
    assert parse_template("{{x}} and {a}").parts == ("{x} and ", A)


@pytest.mark.parametrize(
    ("source", "at", "message"),
    [
        ("a } b", 2, "'}' without its '{'"),
        ("a {b", 2, "'{' without its '}'"),
        ("a {b +} c", 6, "expected a name, a number or a text and found the end"),
        ("{}", 1, "expected a name, a number or a text and found the end"),
    ],
)
def test_faults_of_templates(source: str, at: int, message: str):
    with pytest.raises(RuleSyntaxError) as caught:
        parse_template(source)
    assert (caught.value.at, caught.value.message) == (at, message)


@given(st.text(alphabet="ab.()<=+-*/' 12,notidays{}", max_size=40))
def test_any_text_is_an_expression_or_a_fault_with_a_place(source: str):
    for parse in (parse_expression, parse_template):
        try:
            parse(source)
        except RuleSyntaxError as error:
            assert 0 <= error.at <= len(source)
