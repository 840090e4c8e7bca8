"""Lengths: their TIMEX3 value, and the days that they may stand for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model.meaning import Grain, Length, Modifier
from checker.resolve.lengths import count_days_range, length_days
from checker.resolve.timex import length_value
from tests.resolve.resolving import length, resolve

G, M = Grain, Modifier


@pytest.mark.parametrize(
    ("meaning", "value"),
    [
        (length(4, G.DAY), "P4D"),
        (length(1, G.YEAR, M.APPROX), "P1Y"),
        (length(None, G.DAY), "PXD"),
        (length(72, G.HOUR), "PT72H"),
        (length("3.5", G.WEEK), "P3.5W"),
        (length("1.5", G.MINUTE), "PT1M30S"),
        (length("0.5", G.HOUR), "PT30M"),
        (length((12, 18), G.MONTH), "P12M"),
        (length(2, G.DECADE), "P20Y"),
        (length(3, G.CENTURY), "P300Y"),
        (length(None, G.DECADE), "PXDE"),
        (length(2, G.QUARTER), "P2Q"),
        (length(1, G.HALF), "P6M"),
        (length(1, G.WEEKEND), "P1WE"),
        (length(3, G.DAY, nights=True), "P3D"),
        (length(2, G.HOUR, plus=(length(45, G.MINUTE),)), "PT2H45M"),
        (length(1, G.YEAR, plus=(length(2, G.MONTH),)), "P1Y2M"),
        (length(1, G.DAY, plus=(length(6, G.HOUR),)), "P1DT6H"),
    ],
)
def test_value(meaning: Length, value: str) -> None:
    (time,) = resolve("2021-08-22", (meaning, None))
    assert (time.type, time.value, time.readings) == ("DURATION", value, ())
    assert time.modifier == meaning.modifier.value


@pytest.mark.parametrize(
    ("meaning", "expected"),
    [
        # Days are counted: exact.
        (length(4, G.DAY), (4, 4)),
        (length(100, G.DAY), (100, 100)),
        (length((3, 5), G.DAY), (3, 5)),
        (length(5, G.HOUR), (0, 1)),
        (length(48, G.HOUR), (2, 2)),
        (length(30, G.HOUR), (1, 2)),
        (length(20, G.MINUTE), (0, 1)),
        # Greater units are rounded.
        (length(1, G.WEEK), (5, 9)),
        (length(2, G.WEEK), (12, 16)),
        (length(3, G.WEEK), (18, 24)),
        (length("3.5", G.WEEK), (23, 26)),
        (length(1, G.MONTH), (21, 45)),
        (length(3, G.MONTH), (76, 107)),
        (length(1, G.YEAR, M.APPROX), (300, 430)),
        (length(1, G.YEAR), (300, 430)),
        (length(2, G.YEAR), (547, 914)),
        # Not counted at all.
        (length(None, G.DAY), (2, 10)),
        (length(None, G.WEEK), (10, 70)),
        (length(None, G.YEAR), (540, None)),
        # Modifiers.
        (length(3, G.WEEK, M.LESS_THAN), (12, 24)),
        (length(1, G.YEAR, M.LESS_THAN), (0, 430)),
        (length(4, G.DAY, M.MORE_THAN), (4, None)),
        (length(3, G.WEEK, M.MORE_THAN), (18, None)),
        (length(10, G.DAY, M.EQUAL_OR_LESS), (0, 10)),
        (length(10, G.DAY, M.APPROX), (7, 13)),
        (length(2, G.DAY, M.APPROX), (1, 3)),
        # A smaller unit makes the greater one exact.
        (length(1, G.WEEK, plus=(length(2, G.DAY),)), (9, 9)),
    ],
)
def test_days(meaning: Length, expected: tuple[int | None, int | None]) -> None:
    assert length_days(meaning) == expected


@pytest.mark.parametrize(
    ("meaning", "expected"),
    [
        (length(4, G.DAY), (4, 4)),
        (length(3, G.DAY, nights=True), (4, 4)),
        (length(1, G.WEEKEND), (2, 3)),
        (length(48, G.HOUR), (2, 3)),
        (length(6, G.HOUR), (1, 2)),
        (length(2, G.WEEK), (12, 17)),
        (length(None, G.DAY), (2, 10)),
        (length(4, G.DAY, M.MORE_THAN), (4, None)),
    ],
)
def test_days_touched(meaning: Length, expected: tuple[int | None, int | None]) -> None:
    assert count_days_range(meaning) == expected


COUNTS = st.integers(min_value=1, max_value=400)


@given(COUNTS, st.sampled_from(list(Grain)), st.sampled_from(list(Modifier)))
def test_bounds_are_ordered_and_modifiers_only_loosen_the_far_end(
    number: int, grain: Grain, modifier: Modifier
) -> None:
    low, high = length_days(length(number, grain, modifier))
    assert low is not None and low >= 0
    assert high is None or low <= high
    touched_low, touched_high = count_days_range(length(number, grain, modifier))
    assert touched_high is None or touched_low is None or touched_low <= touched_high
    assert length_value(length(number, grain, modifier)).startswith("P")


@given(COUNTS, st.sampled_from([G.DAY, G.WEEK, G.MONTH, G.YEAR]))
def test_more_is_longer(number: int, grain: Grain) -> None:
    fewer, more = length_days(length(number, grain)), length_days(length(number + 1, grain))
    assert fewer[0] is not None and more[0] is not None and fewer[0] < more[0]
    assert fewer[1] is not None and more[1] is not None and fewer[1] < more[1]
