"""How many minutes lengths and times of the clock may stand for."""

from __future__ import annotations

from decimal import Decimal

import pytest

from checker.model.meaning import Clock, Grain, Length, Modifier
from checker.resolve.minutes import Minutes, clock_minutes, length_minutes


def _length(number: str, grain: Grain, hedge: Modifier = Modifier.NONE) -> Length:
    return Length(Decimal(number), Decimal(number), grain, hedge)


@pytest.mark.parametrize(
    ("length", "minutes"),
    [
        (_length("4", Grain.MINUTE), Minutes(3, 5, 4)),
        (_length("20", Grain.MINUTE), Minutes(17, 23, 20)),
        (_length("18", Grain.MINUTE), Minutes(17, 19, 18)),
        (_length("90", Grain.MINUTE), Minutes(82, 98, 90)),
        (_length("0.5", Grain.HOUR), Minutes(23, 37, 30)),
        (_length("1", Grain.HOUR), Minutes(48, 75, 60)),
        (_length("1.5", Grain.HOUR), Minutes(75, 105, 90)),
        (_length("2", Grain.HOUR), Minutes(95, 145, 120)),
        (_length("12", Grain.HOUR), Minutes(690, 750, 720)),
        (_length("2", Grain.HOUR, Modifier.APPROX), Minutes(90, 150, None)),
        (_length("2", Grain.HOUR, Modifier.LESS_THAN), Minutes(72, 145, None)),
        (_length("2", Grain.HOUR, Modifier.EQUAL_OR_LESS), Minutes(0, 145, None)),
        (_length("2", Grain.HOUR, Modifier.MORE_THAN), Minutes(95, 300, None)),
        (Length(None, None, Grain.HOUR), Minutes(60, 1400, None)),
        (Length(None, None, Grain.MINUTE), Minutes(0, 75, None)),
        (Length(Decimal(2), Decimal(3), Grain.HOUR), Minutes(105, 195, None)),
    ],
)
def test_lengths(length: Length, minutes: Minutes) -> None:
    assert length_minutes(length) == minutes


def test_smaller_units_make_a_length_exact() -> None:
    length = Length(Decimal(2), Decimal(2), Grain.HOUR, plus=(_length("45", Grain.MINUTE),))
    assert length_minutes(length) == Minutes(162, 168, 165)


@pytest.mark.parametrize("grain", [Grain.DAY, Grain.WEEK, Grain.YEAR])
def test_days_are_no_length_of_the_clock(grain: Grain) -> None:
    assert length_minutes(_length("2", grain)) is None


@pytest.mark.parametrize(
    ("clock", "words", "said"),
    [
        (Clock(9, 40), "9:40", [580, 1300]),
        (Clock(9, 40), "9:40 a.m.", [580]),
        (Clock(9, 40), "09:40", [580]),
        (Clock(21, 40), "21:40", [1300]),
        (Clock(4, 0, zone="GMT"), "0400 GMT", [240]),
        (Clock(12), "noon", [720]),
        (Clock(24), "midnight", [1440, 0]),
        (Clock(3, 30), "half past three", [210, 930]),
        (Clock(5), "five in the morning", [300]),
        (Clock(1), "1 a.m. Thursday night", [60, 1500]),
        (Clock(16, modifier=Modifier.APPROX), "about 4 p.m.", [None]),
    ],
)
def test_readings_of_a_time(clock: Clock, words: str, said: list[int | None]) -> None:
    assert [reading.said for reading in clock_minutes(clock, words)] == said


@pytest.mark.parametrize(("minute", "room"), [(None, 3), (0, 3), (15, 2), (30, 2), (20, 1), (7, 0)])
def test_round_times_have_room(minute: int | None, room: int) -> None:
    (reading,) = clock_minutes(Clock(16, minute), "p.m.")
    assert reading.high is not None
    assert (reading.high - reading.low) == 2 * room
