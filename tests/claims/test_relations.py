"""The order that a sentence tells in words, as bounds in days between two claims."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from checker.model.claims import Claim, Relation
from tests.claims.reading import claims, report_on


def told(found: Sequence[Claim]) -> list[Relation]:
    """Return the relations between claims, without the bound that a past tense is."""
    return [r for claim in found for r in claim.relations if r.claim is not None or r.low]


@pytest.mark.parametrize(
    ("text", "words", "low", "high"),
    [
        ("Ingrid Vale left two days after the summit ended.", "two days after", 2, 2),
        ("Ingrid Vale left two days after the summit.", "two days after", 2, 2),
        ("Ingrid Vale left the day before the summit opened.", "the day before", -1, -1),
        ("Ingrid Vale left on Monday after the summit.", "after", 0, None),
        ("Ingrid Vale left on Monday before the summit.", "before", None, 0),
        ("Ingrid Vale left on Monday ahead of the summit.", "ahead of", None, 0),
        ("Ingrid Vale left before the summit opened on Friday.", "before", None, 0),
    ],
)
def test_bounds(text: str, words: str, low: int | None, high: int | None) -> None:
    found = claims(text)
    (relation,) = told(found)
    assert (relation.text, relation.low, relation.high) == (words, low, high)
    assert relation.span.of(text) == words
    assert relation.claim is not None
    assert found[relation.claim].kind == "event"


@pytest.mark.parametrize(
    ("text", "point"),
    [
        ("Ingrid Vale left two days after the summit.", "end"),
        ("Ingrid Vale left two days before the summit.", "start"),
        ("Ingrid Vale left two days after the summit opened.", "start"),
        ("Ingrid Vale left two days before the summit ended.", "end"),
    ],
)
def test_the_end_that_is_counted_from(text: str, point: str) -> None:
    (relation,) = told(claims(text))
    assert relation.other_point == point


def test_during_is_both_sides() -> None:
    text = "During the summit, Ingrid Vale met Ana Lund on Monday."
    bounds = [
        (relation.low, relation.high, relation.other_point, relation.within)
        for claim in claims(text)
        for relation in claim.relations
    ]
    assert bounds == [(0, None, "start", True), (None, 0, "end", True)]


@pytest.mark.parametrize(
    "text",
    [
        "Ingrid Vale left on Monday. The summit ended on Sunday.",
        "Ingrid Vale left on Monday and the summit ended on Sunday.",
        "Ingrid Vale named her dog After on Monday.",
    ],
)
def test_no_order_is_read_where_none_is_told(text: str) -> None:
    assert [relation for claim in claims(text) for relation in claim.relations] == []


def test_an_order_and_its_dates_contradict_each_other() -> None:
    wrong = "The summit ended on Sept. 4. Ingrid Vale left on Sept. 9, two days after the summit."
    assert [f.rule for f in report_on(wrong).findings] == ["time/order"]
    assert report_on(wrong.replace("Sept. 9", "Sept. 6")).findings == ()


def test_what_is_past_and_undated_was_before_publication():
    text = "The ruling came 12 weeks after the judges met on Feb. 11."
    (bound,) = [r for claim in claims(text) for r in claim.relations if r.claim is None]
    assert (bound.text, bound.low) == ("came", None)


def test_a_participle_that_may_hang_higher_tells_no_order() -> None:
    text = "Vale visited the pier where Lund drowned in 2010 after winning the prize in 2014."
    assert told(claims(text)) == []
