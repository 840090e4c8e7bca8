"""Charity: what is true, what is false, and what the article leaves open."""

from __future__ import annotations

import pytest

from checker.checks.evaluate import Env, bounds, certainly, possibly, truth
from checker.checks.functions import FUNCTIONS
from checker.checks.typecheck import typed
from checker.checks.values import Truth
from checker.language.expressions import parse_expression
from checker.model.clauses import Modality, Tense
from checker.model.meaning import CalendarDate, Grain, Modifier, Paired, Weekday
from tests.checks.saying import (
    MEETING,
    PUBLISHED,
    SCOPE,
    SPAN,
    VISIT,
    ask,
    day,
    event,
    lasting,
    number,
    said,
    typed_condition,
)

TRUE, FALSE, UNKNOWN = Truth.TRUE, Truth.FALSE, Truth.UNKNOWN


def visit(*starts: str, end: str = "", length: int = 0):
    """Return a visit that starts on any of ``starts``."""
    slots = {"start": day(*starts)} if starts else {}
    slots |= {"end": day(*end.split())} if end else {}
    slots |= {"length": lasting(length)} if length else {}
    return event(VISIT, slots)


@pytest.mark.parametrize(
    ("end", "verdict"),
    [
        ("2021-08-23", FALSE),
        ("2021-08-24", TRUE),  # four days, day one counted
        ("2021-08-25", TRUE),  # four nights
        ("2021-08-26", FALSE),
        ("2021-08-23 2021-08-24", UNKNOWN),  # one of two readings fits
        ("2021-08-23 2021-08-30", FALSE),  # neither does
        ("", UNKNOWN),
    ],
)
def test_a_four_day_visit(end: str, verdict: Truth):
    told = visit("2021-08-21", end=end, length=4)
    assert ask("count_days(v.start, v.end) in stay(v.length)", v=told) is verdict
    assert ask("count_days(v.start, v.end) in v.length", v=told) is verdict


def test_readings_are_not_blurred_into_one_range():
    # 7, 14 or 0 days: no reading is 4 days, though 4 lies between them
    told = visit("2021-08-14", "2021-08-21", end="2021-08-20 2021-08-27", length=4)
    assert ask("count_days(v.start, v.end) in stay(v.length)", v=told) is FALSE


def test_nights_that_are_said_add_no_more_nights():
    told = event(
        VISIT,
        {
            "start": day("2021-08-21"),
            "end": day("2021-08-25"),
            "length": lasting(3, nights=True),
        },
    )
    assert ask("count_days(v.start, v.end) in stay(v.length)", v=told) is FALSE


@pytest.mark.parametrize(
    ("condition", "verdict"),
    [
        ("v.start < v.end", UNKNOWN),  # some day from 10 to 12, and the 12th
        ("v.start <= v.end", TRUE),
        ("v.start > v.end", FALSE),
        ("v.start == v.end", UNKNOWN),
        ("v.start != v.end", UNKNOWN),
        ("v.end == v.end", TRUE),
        ("v.start in v.end", UNKNOWN),
        ("v.end in v.start", TRUE),
        ("v.end < published", TRUE),
        ("v.end + 10 days == published", TRUE),
        ("published - v.end == 10 days", TRUE),
        ("published - 1 week > v.end", TRUE),
        ("v.end + 1 month > published", TRUE),
        ("v.length < 3 days", UNKNOWN),
        ("not v.start > v.end", TRUE),
        ("v.start > v.end or v.end < published", TRUE),
        ("v.start > v.end and v.length < 3 days", FALSE),
        ("v.start > v.end or v.length < 3 days", UNKNOWN),
        ("stated(v.start)", TRUE),
        ("stated(v.length)", FALSE),
        ("year(v.end) == 2021", TRUE),
        ("weekday_of(v.end) == 'Thursday'", TRUE),
        ("weekday_of(v.start) == 'Thursday'", UNKNOWN),
        ("weekday(v.end) == 'Thursday'", UNKNOWN),
        ("days_between(v.end, published) == 10", TRUE),
        ("count_days(v.end, published) == 11", TRUE),
    ],
)
def test_comparisons(condition: str, verdict: Truth):
    told = event(VISIT, {"start": day("2021-08-10/2021-08-12"), "end": day("2021-08-12")})
    assert ask(condition, v=told) is verdict


def test_statements_about_one_slot_narrow_each_other():
    told = event(VISIT, {"start": day("2021-08-14", "2021-08-21")}, {"start": day("2021-08-21")})
    assert ask("v.start < published - 1 day", v=told) is FALSE
    assert ask("agree(v.start)", v=told) is UNKNOWN


def test_statements_that_contradict_each_other_are_left_to_agree():
    told = event(VISIT, {"start": day("2021-08-14")}, {"start": day("2021-08-21")})
    assert ask("agree(v.start)", v=told) is FALSE
    assert ask("v.start < published - 1 day", v=told) is UNKNOWN


@pytest.mark.parametrize(
    ("facts", "verdict"),
    [
        ((number("12"),), TRUE),
        ((number("12"), number("12")), TRUE),
        ((number("12"), number("14")), FALSE),
        ((number("12"), number("12", "18")), UNKNOWN),
        ((number("1204"), number("1200")), UNKNOWN),  # 1,200 is a round number
        ((number("12"), number("10", None, Modifier.MORE_THAN)), UNKNOWN),
        ((number("12"), number("13", None, Modifier.APPROX)), UNKNOWN),
        ((number("12"), number("20", None, Modifier.MORE_THAN)), FALSE),
        ((number("12"), said("dozens")), UNKNOWN),
    ],
)
def test_numbers_agree_as_they_were_rounded(facts, verdict: Truth):
    told = event(MEETING, *({"hurt": fact} for fact in facts))
    assert ask("agree(m.hurt)", m=told) is verdict


def test_a_decimal_stands_for_what_it_was_rounded_from():
    told = event(MEETING, {"hurt": number("1.4")})
    assert ask("m.hurt == 1.44", m=told) is UNKNOWN
    assert ask("m.hurt == 1.46", m=told) is FALSE


def test_who_is_who():
    kim = event(VISIT, {"who": said("Kim")})
    lee = event(VISIT, {"who": said("Lee")}, index=1)
    nobody = event(VISIT, {"who": said("")}, index=2)
    assert ask("v.who is w.who", v=kim, w=kim) is TRUE
    assert ask("v.who is w.who", v=kim, w=lee) is FALSE
    assert ask("v.who is not w.who", v=kim, w=lee) is TRUE
    assert ask("v.who is w.who", v=kim, w=nobody) is UNKNOWN
    assert ask("v.who is 'kim'", v=kim) is TRUE


@pytest.mark.parametrize(
    ("relation", "verdict"),
    [
        ("v within w", TRUE),
        ("w within v", FALSE),
        ("v during w", FALSE),
        ("v starts w", TRUE),
        ("v before w", FALSE),
        ("w after v", FALSE),
        ("v equals v", TRUE),
        ("v overlaps w", FALSE),
        ("v meets w", FALSE),
        ("m within w", TRUE),
        ("m finishes w", FALSE),
        ("m after v", TRUE),
        ("v meets m", TRUE),  # the next day
        ("m.when before published", TRUE),
    ],
)
def test_allen_relations(relation: str, verdict: Truth):
    v = visit("2021-08-10", end="2021-08-12")
    w = visit("2021-08-10", end="2021-08-15")
    m = event(MEETING, {"when": day("2021-08-13")})
    assert ask(relation, v=v, w=w, m=m) is verdict


def test_weekdays_as_stated_and_as_they_fall():
    right = event(VISIT, {"start": day("2021-08-24", value=CalendarDate(2021, 8, 24, weekday=1))})
    wrong = event(VISIT, {"start": day("2021-08-24", value=CalendarDate(2021, 8, 24, weekday=0))})
    years = event(
        VISIT,
        {"start": day("2021-08-24", "2020-08-24", value=CalendarDate(None, 8, 24, weekday=0))},
    )
    bare = event(VISIT, {"start": day("2021-08-21", value=Weekday(5))})
    rule = "weekday(v.start) == weekday_of(v.start)"
    assert [ask(rule, v=told) for told in (right, wrong, years, bare)] == [
        TRUE, FALSE, UNKNOWN, TRUE,
    ]  # fmt: skip


def test_two_weekdays_fall_on_two_days():
    dates = CalendarDate(2018, 8, 22), CalendarDate(2018, 8, 23)
    for weekdays, verdict in (((2, 3), TRUE), ((1, 2), FALSE)):
        told = event(VISIT, {"start": day("2018-08-22/2018-08-23", value=Paired(weekdays, *dates))})
        assert ask("weekday(v.start) == weekday_of(v.start)", v=told) is verdict


def test_what_is_said_of_a_date():
    told = event(
        VISIT,
        {
            "start": day("2021-08-10", value=CalendarDate(None, 8, 10)),
            "end": day(value=CalendarDate(None, 6, 31), impossible="June has 30 days"),
        },
    )
    assert ask("explicit(v.start)", v=told) is TRUE
    assert ask("exists(v.start)", v=told) is TRUE
    assert ask("exists(v.end)", v=told) is FALSE
    assert ask("period(v.start)", v=told) is FALSE
    assert ask("period(v.end) or exists(v.end)", v=told) is FALSE


@pytest.mark.parametrize(
    ("modality", "function"),
    [
        (Modality.PLAN, "planned"),
        (Modality.FACT, "past"),
        (Modality.POSSIBLE, "possible"),
        (Modality.CONDITION, "possible"),
        (Modality.LAPSED, "lapsed"),
        (Modality.DISPUTED, "disputed"),
    ],
)
def test_how_sure_the_article_is(modality: Modality, function: str):
    sure = event(VISIT, {}, {}, modalities=(modality, modality))
    mixed = event(VISIT, {}, {}, modalities=(modality, Modality.DISPUTED))
    assert ask(f"{function}(v)", v=sure) is TRUE
    assert ask(f"{function}(v)", v=mixed) is (TRUE if function == "disputed" else UNKNOWN)
    others = {"planned", "past", "possible", "lapsed", "disputed"} - {function}
    assert all(ask(f"{other}(v)", v=sure) is FALSE for other in others)


def test_tense_voice_marks_and_denial():
    told = event(VISIT, {}, speakers=("Kim",), marks=frozenset({"last"}), negated=True)
    other = event(VISIT, {}, tense=Tense.FUTURE, index=1)
    assert ask("past(w)", w=other) is FALSE
    assert ask("same_voice(v, v)", v=told) is TRUE
    assert ask("same_voice(v, w)", v=told, w=other) is FALSE
    assert ask("mark(v, 'Last')", v=told) is TRUE
    assert ask("mark(w, 'last')", w=other) is FALSE
    assert ask("negated(v) and not negated(w)", v=told, w=other) is TRUE


def test_a_told_order_is_left_to_the_network():
    assert ask("order(v)", v=visit("2021-08-10")) is UNKNOWN


def test_an_open_condition_joins_nothing_excuses_and_breaks_nothing():
    condition, env = typed_condition("v.length < 3 days"), Env({"v": visit("2021-08-10")})
    assert not certainly(condition, env)
    assert possibly(condition, env)


def test_without_a_publication_date_nothing_is_known_of_it():
    env = Env({"v": visit("2021-08-10")}, None)
    assert truth(typed_condition("v.start < published"), env) is UNKNOWN


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("stay(v.length)", (2, 3)),
        ("span(v.length)", (2, 2)),
        ("span(v.length) * 2", (4, 4)),
        ("v.length / 4", (0, 1)),
        ("v.length / v.length", (1, 1)),
        ("-v.length", (-2, -2)),
        ("2 weeks - 1 day", (13, 13)),
        ("1 / 0", (None, None)),
        ("v.start - v.end", None),
    ],
)
def test_bounds_are_whole_days_rounded_outwards(source: str, expected):
    env = Env({"v": visit("2021-08-10", length=2)}, PUBLISHED)
    assert bounds(typed(parse_expression(source), SCOPE), env) == expected


def test_a_week_is_a_range():
    told = event(MEETING, {"when": day("2021-08-10"), "gap": lasting(2, Grain.WEEK)})
    assert ask("m.when + span(m.gap) == published + 2 days", m=told) is UNKNOWN
    assert ask("m.when + span(m.gap) == published + 9 days", m=told) is FALSE


def test_a_span_of_two_slots_has_no_extent_until_it_is_declared():
    assert SCOPE.extent(typed(parse_expression("s"), SCOPE)) is None  # type: ignore[arg-type]
    assert ask("s.first before s.last", s=event(SPAN, {"first": day("2021-01-01")})) is UNKNOWN


def test_every_function_has_a_line_for_the_reference():
    for function in FUNCTIONS.values():
        assert function.call.__doc__ and function.call.__doc__.split("\n")[0].endswith(".")
