"""Visits, drills and meetings: which contradictions are reported, and by which chain."""

from datetime import date

import pytest

from checker.timeline.conflicts import Conflict, solve, steps
from checker.timeline.network import ORIGIN, Constraint, Network
from checker.timeline.steps import Side

AUG = date(2021, 8, 1).toordinal() - 1


def on(point: str, day: int, choice: int | None = None, option: int | None = None) -> Constraint:
    """``point`` falls on that day of August 2021."""
    because = f"{point} on {day} Aug"
    return Constraint(ORIGIN, point, AUG + day, AUG + day, because, point, choice, option)


def apart(
    earlier: str,
    later: str,
    low: int | None,
    high: int | None = None,
    choice: int | None = None,
    option: int | None = None,
) -> Constraint:
    because = f"{earlier} to {later}: {low}..{high}"
    return Constraint(earlier, later, low, high, because, (earlier, later), choice, option)


def words(conflict: Conflict) -> list[str]:
    return [constraint.because for constraint in conflict.constraints]


FOUR_DAYS = apart("visit.start", "visit.end", 3, 4)


def test_four_day_visit_from_saturday_to_the_friday_after() -> None:
    (conflict,) = solve(Network([on("visit.start", 21), on("visit.end", 27), FOUR_DAYS])).conflicts
    assert words(conflict) == [
        "visit.start on 21 Aug",
        "visit.start to visit.end: 3..4",
        "visit.end on 27 Aug",
    ]
    assert conflict.total == -2
    assert [step.total - AUG for step in steps(conflict)[:2]] == [21, 25]
    assert [step.forward for step in steps(conflict)] == [True, True, False]
    assert [step.bound for step in steps(conflict)] == [AUG + 21, 4, AUG + 27]
    assert steps(conflict)[-1].end == ORIGIN


def test_a_visit_that_ends_too_early_is_walked_by_its_earliest_days() -> None:
    (conflict,) = solve(Network([on("visit.end", 20), FOUR_DAYS, on("visit.start", 21)])).conflicts
    assert conflict.chain.side is Side.EARLIEST
    assert words(conflict)[0] == "visit.start on 21 Aug"
    assert [step.total - AUG for step in steps(conflict)[:2]] == [21, 24]
    assert [step.bound for step in steps(conflict)] == [AUG + 21, 3, AUG + 20]
    assert conflict.total == 4


@pytest.mark.parametrize("end", [24, 25])
def test_nights_may_be_counted(end: int) -> None:
    outcome = solve(Network([on("visit.start", 21), on("visit.end", end), FOUR_DAYS]))
    assert outcome.conflicts == ()
    assert outcome.undecided == ()


def test_a_contradiction_through_four_sentences() -> None:
    (conflict,) = solve(
        Network(
            [
                on("drill.start", 16),
                apart("drill.start", "visit.start", 5, 5),
                apart("visit.start", "talks", 2, 2),
                apart("talks", "drill.end", 1),
                on("drill.end", 23),
            ]
        )
    ).conflicts
    assert len(conflict.constraints) == 5
    assert conflict.total == 16 + 5 + 2 + 1 - 23


def test_a_reading_that_fits_is_enough() -> None:
    saturday = [on("visit.start", 14, 0, 0), on("visit.start", 21, 0, 1)]
    outcome = solve(Network([*saturday, FOUR_DAYS, on("visit.end", 24)], {0: 2}))
    assert outcome.conflicts == ()
    assert outcome.readings == {0: 1}


def test_no_reading_fits_and_each_is_shown_to_fail() -> None:
    saturday = [on("visit.start", 14, 0, 0), on("visit.start", 21, 0, 1)]
    (conflict,) = solve(Network([*saturday, FOUR_DAYS, on("visit.end", 28)], {0: 2})).conflicts
    assert conflict.chain.readings == ((0, 0),)
    assert [other.readings for other in conflict.others] == [((0, 1),)]
    assert len(conflict.core) == 4


def test_an_option_without_constraints_is_an_escape() -> None:
    saturday = [on("visit.start", 14, 0, 0), on("visit.start", 21, 0, 1)]
    outcome = solve(Network([*saturday, FOUR_DAYS, on("visit.end", 28)], {0: 3}))
    assert outcome.conflicts == ()
    assert outcome.readings == {0: 2}


def test_one_choice_in_two_events_must_be_read_alike() -> None:
    both = [
        on("talks", 14, 0, 0),
        on("talks", 21, 0, 1),
        on("summit", 14, 0, 0),
        on("summit", 21, 0, 1),
    ]
    (conflict,) = solve(Network([*both, on("talks", 14), on("summit", 21)], {0: 2})).conflicts
    assert len(conflict.core) == 4
    apart_ = [on("talks", 14), on("summit", 21)]
    assert solve(Network([*both[:2], *apart_], {0: 2})).conflicts == ()


def test_independent_contradictions_are_all_reported_in_the_order_of_the_text() -> None:
    outcome = solve(
        Network(
            [
                on("drill.start", 16),
                on("visit.start", 21),
                FOUR_DAYS,
                on("visit.end", 27),
                on("drill.start", 17),
            ]
        )
    )
    assert [words(conflict)[-1] for conflict in outcome.conflicts] == [
        "visit.end on 27 Aug",
        "drill.start on 17 Aug",
    ]


def test_two_faults_in_one_event_are_two_conflicts() -> None:
    outcome = solve(
        Network(
            [
                on("visit.start", 21),
                FOUR_DAYS,
                on("visit.end", 27),
                apart("visit.start", "talks", 0),
                apart("talks", "visit.end", 0),
                on("talks", 30),
            ]
        )
    )
    assert [words(conflict)[-1] for conflict in outcome.conflicts] == [
        "visit.end on 27 Aug",
        "talks on 30 Aug",
    ]
    # The second stands without the first one's last-stated constraint: 21 + 4 < 30.
    assert "visit.end on 27 Aug" not in words(outcome.conflicts[1])


def test_a_statement_made_twice_is_one_statement() -> None:
    twice = [on("visit.end", 27), on("visit.end", 27)]
    assert len(solve(Network([on("visit.start", 21), FOUR_DAYS, *twice])).conflicts) == 1
    readings = [on("visit.start", 14, c, 0) for c in (0, 1)]
    readings += [on("visit.start", 21, c, 1) for c in (0, 1)]
    network = Network([FOUR_DAYS, on("visit.end", 28), *readings], {0: 2, 1: 2})
    assert len(solve(network).conflicts) == 1


def test_the_shortest_chain_is_shown() -> None:
    (conflict,) = solve(
        Network(
            [
                apart("a", "b", 1),
                apart("b", "c", 1),
                apart("a", "c", 2),
                apart("a", "c", None, 1),
            ]
        )
    ).conflicts
    assert words(conflict) == ["a to c: 2..None", "a to c: None..1"]


def test_a_constraint_may_contradict_itself() -> None:
    (conflict,) = solve(Network([apart("a", "b", 5, 3)])).conflicts
    assert words(conflict) == ["a to b: 5..3"]
    assert conflict.total == -2
    assert len(steps(conflict)) == 2


def test_nothing_is_earlier_than_itself() -> None:
    (conflict,) = solve(Network([apart("a", "a", 1)])).conflicts
    assert words(conflict) == ["a to a: 1..None"]
    assert solve(Network([apart("a", "a", 0, 0)])).conflicts == ()


def test_a_cycle_away_from_the_calendar_begins_with_what_was_said_first() -> None:
    (conflict,) = solve(
        Network([apart("b", "c", 1), apart("c", "a", 1), apart("a", "b", 1)])
    ).conflicts
    assert words(conflict) == ["b to c: 1..None", "c to a: 1..None", "a to b: 1..None"]
    assert [step.total for step in steps(conflict)] == [1, 2, 3]


def test_an_empty_network_has_nothing_to_say() -> None:
    outcome = solve(Network([]))
    assert (outcome.conflicts, outcome.undecided, dict(outcome.readings)) == ((), (), {})
