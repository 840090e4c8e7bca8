"""Large and crooked input: bounded work, no finding without a proof, nothing lost from sight."""

import time

import pytest

from checker.timeline.bounds import Bounds
from checker.timeline.conflicts import solve
from checker.timeline.network import ORIGIN, Constraint, Network


def pigeons(count: int, days: int) -> Network:
    """``count`` events on ``days`` days, no two of them on the same day: hard for any search."""
    points = [f"event {number}" for number in range(count)]
    constraints = [Constraint(ORIGIN, point, 1, days) for point in points]
    choices: dict[int, int] = {}
    for later in range(count):
        for earlier in range(later):
            choice = len(choices)
            choices[choice] = 2
            ends = (points[earlier], points[later])
            constraints.append(Constraint(*ends, 1, None, choice=choice, option=0))
            constraints.append(Constraint(*ends, None, -1, choice=choice, option=1))
    return Network(constraints, choices)


def falling(count: int) -> Network:
    """A long chain told from its end: each constraint moves all points told so far."""
    return Network([Constraint(f"e{n}", f"e{n + 1}", None, -1) for n in reversed(range(count))])


def quarrel(count: int) -> Network:
    """One point on as many days as there are statements, each of which may be read in two ways."""
    return Network(
        [Constraint(ORIGIN, "x", n, n, choice=n // 2, option=n % 2) for n in range(count)],
        dict.fromkeys(range(count // 2), 2),
    )


CASES = {
    "pigeons": pigeons(44, 43),
    "falling": falling(2000),
    "quarrel": quarrel(2000),
    "days": Network([Constraint(ORIGIN, "x", n, n) for n in range(2000)]),
}


@pytest.mark.parametrize("network", CASES.values(), ids=CASES)
def test_two_thousand_constraints_are_settled_or_given_up_in_time(network: Network) -> None:
    begin = time.process_time()
    solve(network)
    Bounds(network).bounds(network.components[0].points[-1])
    assert time.process_time() - begin < 5  # two seconds on the machine it was written on


def test_too_many_readings_are_undecided_and_listed() -> None:
    hard = pigeons(9, 8)
    outcome = solve(hard)
    assert outcome.conflicts == ()
    assert outcome.undecided == (hard.components[0].points,)


def test_few_readings_are_decided() -> None:
    assert len(solve(pigeons(4, 3)).conflicts) == 1
    assert solve(pigeons(5, 5)).conflicts == ()


def test_what_was_proven_stands_where_the_rest_is_undecided() -> None:
    hard = pigeons(9, 8)
    network = Network([*hard.constraints, Constraint(ORIGIN, "event 0", 20, 20)], hard.choices)
    outcome = solve(network)
    assert len(outcome.conflicts) == 1
    assert len(outcome.undecided) == 1


def test_an_easy_component_beside_a_hard_one_is_decided() -> None:
    hard = pigeons(9, 8)
    easy = [Constraint("a", "b", 1, 2), Constraint("a", "b", 3, 4)]
    outcome = solve(Network([*hard.constraints, *easy], hard.choices))
    assert [set(conflict.constraints) for conflict in outcome.conflicts] == [set(easy)]
    assert len(outcome.undecided) == 1
