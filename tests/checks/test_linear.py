"""Which assertions become edges of the network, and which remain tests."""

from __future__ import annotations

import pytest

from checker.checks.evaluate import Env, bounds
from checker.checks.linear import Agree, DifferenceConstraint, Order, linearise
from checker.model.rules import Name
from tests.checks.saying import MEETING, PUBLISHED, VISIT, event, lasting, number, typed_condition

ENV = Env(
    {
        "v": event(VISIT, {"length": lasting(4)}),
        "w": event(VISIT, {}, index=1),
        "m": event(MEETING, {"gap": lasting(2), "hurt": number("7")}, index=2),
    },
    PUBLISHED,
)


def edges(source: str) -> list[str] | None:
    """Return the constraints as text: "v.end - v.start in 3..4"."""
    form = linearise(typed_condition(source))
    if form is None:
        return None
    shown = []
    for item in form:
        assert isinstance(item, DifferenceConstraint)
        low = bounds(item.low, ENV) if item.low else None
        high = bounds(item.high, ENV) if item.high else None
        least = "" if low is None else low[0]
        most = "" if high is None else high[1]
        shown.append(f"{point(item.later)} - {point(item.earlier)} in {least}..{most}")
    return shown


def point(name: Name) -> str:
    return f"{name.variable}.{name.slot}" if name.slot else name.variable


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("count_days(v.start, v.end) in stay(v.length)", ["v.end - v.start in 3..4"]),
        ("count_days(v.start, v.end) in v.length", ["v.end - v.start in 3..4"]),
        ("count_days(v.start, v.end) == 4", ["v.end - v.start in 3..3"]),
        ("days_between(v.start, v.end) <= 4", ["v.end - v.start in ..4"]),
        ("days_between(v.start, v.end) in lasting(v.length)", ["v.end - v.start in 3..4"]),
        ("v.end - v.start in v.length", ["v.end - v.start in 4..4"]),
        ("m.when - v.start in span(m.gap)", ["m.when - v.start in 2..2"]),
        ("v.start <= v.end", ["v.start - v.end in ..0"]),
        ("v.end < w.start", ["v.end - w.start in ..-1"]),
        ("v.end > w.start", ["v.end - w.start in 1.."]),
        ("v.end >= w.start + 2 days", ["v.end - w.start in 2.."]),
        ("v.end - 1 week < w.start", ["v.end - w.start in ..6"]),
        ("v.start == m.when", ["v.start - m.when in 0..0"]),
        ("m.when + m.gap == v.start", ["m.when - v.start in -2..-2"]),
        ("m.when == v.start + m.gap * 2 - 1 day", ["m.when - v.start in 3..3"]),
        ("published <= m.when", ["published - m.when in ..0"]),
        ("not v.end < w.start", ["v.end - w.start in 0.."]),
        ("days_between(v.start, v.end) > m.hurt / 2", ["v.end - v.start in 4.."]),
        (
            "v.start <= v.end and v.end <= w.start",
            ["v.start - v.end in ..0", "v.end - w.start in ..0"],
        ),
        ("m within v", ["v.start - m.when in ..0", "m.when - v.end in ..0"]),
        ("m.when within v", ["v.start - m.when in ..0", "m.when - v.end in ..0"]),
        ("v before w", ["v.end - w.start in ..-1"]),
        ("v meets w", ["v.end - w.start in ..0", "w.start - v.end in ..1"]),
        ("v equals w", ["v.start - w.start in 0..0", "v.end - w.end in 0..0"]),
    ],
)
def test_differences_become_edges(source: str, expected: list[str]):
    assert edges(source) == expected


@pytest.mark.parametrize(
    "source",
    [
        "v.start != v.end",
        "v.start < v.end or v.end < w.start",
        "v.start < v.end and v.who is w.who",
        "not (v.start < v.end and v.end < w.start)",
        "v.start in v.end",
        "v.length < 3 days",
        "m.hurt == 12",
        "v.start == v.start",
        "(v.end - v.start) * 2 < 3 days",
        "(v.end - v.start) + (w.end - w.start) < 3 days",
        "year(v.start) == 2021",
        "weekday(v.start) == weekday_of(v.start)",
        "exists(v.start)",
        "agree(m.hurt)",
    ],
)
def test_the_rest_are_tests(source: str):
    assert linearise(typed_condition(source)) is None


def test_agreement_on_a_date_is_left_to_its_point():
    assert linearise(typed_condition("agree(v.end)")) == (Agree(Name("v", "end")),)


def test_a_told_order_is_left_to_the_network():
    assert linearise(typed_condition("order(v)")) == (Order(Name("v")),)


def test_an_unknown_operand_leaves_a_bound_unknown():
    form = linearise(typed_condition("w.end - w.start in w.length"))
    assert form is not None
    assert isinstance(form[0], DifferenceConstraint)
    assert form[0].low is not None
    assert bounds(form[0].low, ENV) is None
