"""Messages and repairs in words."""

from __future__ import annotations

import pytest

from checker.checks.evaluate import Env
from checker.checks.render import render, repair
from checker.checks.typecheck import template
from checker.language.expressions import parse_template
from tests.checks.saying import MEETING, PUBLISHED, SCOPE, VISIT, day, event, lasting, number, said

ENV = Env(
    {
        "v": event(
            VISIT,
            {
                "who": said("Ana Prado"),
                "start": day("2021-08-21", text="Saturday"),
                "end": day("2021-08-20", "2021-08-27", text="Friday"),
                "length": lasting(4, text="four-day"),
            },
        ),
        "m": event(
            MEETING, {"when": day("2021-08-10/2021-08-12"), "hurt": number("1204")}, index=1
        ),
        "w": event(VISIT, {"end": day("2021-08-24", text="Aug. 24"), "start": day(text="one day")}),
    },
    PUBLISHED,
)


def test_a_message_has_the_articles_words_and_exact_days():
    source = "a {v.length} visit by {v.who} from {v.start} cannot end {w.end}"
    assert render(template(parse_template(source), SCOPE), ENV) == (
        "a four-day visit by Ana Prado from Saturday 2021-08-21 cannot end Tuesday 2021-08-24"
    )


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("{v.end}", "Friday 2021-08-20 or Friday 2021-08-27"),
        ("{w.start}", "one day"),
        ("{w.length}", "(not stated)"),
        ("{m.when}", "2021-08-10 to 2021-08-12"),
        ("{m.hurt}", "1204"),
        ("{published}", "Sunday 2021-08-22"),
        ("{count_days(v.start, w.end)}", "4"),
        ("{count_days(v.start, v.end)}", "0 or 7"),
        ("{stay(v.length)}", "4 to 5"),
        ("{v.length - 3 days}", "1 day"),
        ("{v.length * 2}", "8 days"),
        ("{weekday_of(v.start)}", "Saturday"),
        ("{m.hurt * 1000}", "1,204,000"),
        ("{m.hurt / 7}", "172"),
        ("{1 / 3}", "0.33"),
        ("{{{v.who}}}", "{Ana Prado}"),
    ],
)
def test_values_in_words(source: str, expected: str):
    assert render(template(parse_template(source), SCOPE), ENV) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("{v.end} -> {v.start + v.length - 1 day}", '"Friday" -> Tuesday 2021-08-24'),
        ("{v.length} -> {count_days(v.start, w.end)}-day", '"four-day" -> 4-day'),
        ("{v.length} -> {count_days(v.start, v.end)}-day", None),  # which Friday is open
        ("{w.length} -> {count_days(v.start, w.end)}-day", None),  # nothing to be replaced
        ("{v.start} -> {v.end}", None),
        ("{v.length} -> {count_days(w.end, v.start)}-day", None),  # no visit of minus two days
    ],
)
def test_repairs(source: str, expected: str | None):
    assert repair(template(parse_template(source), SCOPE), ENV) == expected
