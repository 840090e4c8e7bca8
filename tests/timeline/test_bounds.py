"""What follows for a single point, and by which chain."""

from checker.timeline.bounds import Bounds
from checker.timeline.network import ORIGIN, Constraint, Network
from checker.timeline.steps import Side

STARTS = Constraint(ORIGIN, "start", 100, 100, "starts on day 100")
LASTS = Constraint("start", "end", 3, 4, "four days")
TALKS = Constraint("talks", "end", 1, None, "talks before the end")


def test_bounds_follow_through_a_chain() -> None:
    inferred = Bounds(Network([STARTS, LASTS, TALKS]))
    assert inferred.bounds("start") == (100, 100)
    assert inferred.bounds("end") == (103, 104)
    assert inferred.bounds("talks") == (None, 103)
    assert inferred.chain("talks", Side.LATEST) == (STARTS, LASTS, TALKS)
    assert inferred.chain("talks", Side.EARLIEST) == ()
    totals = [step.total for step in inferred.steps("talks", Side.LATEST)]
    assert totals == [100, 104, 103]
    assert [step.bound for step in inferred.steps("end", Side.EARLIEST)] == [100, 3]


def test_readings_are_joined_and_impossible_ones_left_out() -> None:
    readings = [
        Constraint(ORIGIN, "start", d, d, choice=0, option=n) for n, d in enumerate((93, 100, 107))
    ]
    before = Constraint(ORIGIN, "end", None, 105)
    inferred = Bounds(Network([*readings, LASTS, before], {0: 3}))
    assert inferred.bounds("start") == (93, 100)
    assert inferred.bounds("end") == (96, 104)
    assert inferred.chain("end", Side.EARLIEST) == (readings[0], LASTS)
    assert inferred.chain("end", Side.LATEST) == (readings[1], LASTS)


def test_one_reading_that_leaves_a_point_open_leaves_it_open() -> None:
    reading = Constraint(ORIGIN, "start", 100, 100, choice=0, option=0)
    assert Bounds(Network([reading, LASTS], {0: 2})).bounds("start") == (None, None)


def test_the_shorter_chain_is_given() -> None:
    direct = Constraint(ORIGIN, "end", 104, 104)
    inferred = Bounds(Network([STARTS, LASTS, direct]))
    assert inferred.chain("end", Side.LATEST) == (direct,)


def test_nothing_follows_from_a_contradiction_or_about_an_unknown_point() -> None:
    inferred = Bounds(Network([STARTS, LASTS, Constraint(ORIGIN, "end", 90, 90)]))
    assert inferred.bounds("end") == (None, None)
    assert inferred.bounds("nobody") == (None, None)
    assert inferred.chain("nobody", Side.LATEST) == ()


def test_with_too_many_readings_only_what_holds_without_them_is_told() -> None:
    readings = [Constraint(ORIGIN, "start", 100 + n, None, choice=n, option=0) for n in range(10)]
    inferred = Bounds(Network([*readings, STARTS, LASTS], dict.fromkeys(range(10), 2)), limit=8)
    assert inferred.bounds("end") == (103, 104)
