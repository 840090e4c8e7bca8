"""Components, and what is refused at the door."""

import pytest

from checker.timeline.network import ORIGIN, Constraint, Network


def test_the_calendar_joins_nothing() -> None:
    network = Network(
        [
            Constraint(ORIGIN, "a", 1, 1),
            Constraint(ORIGIN, "b", 1, 1),
            Constraint("c", ORIGIN, 1, 1),
            Constraint("b", "c", 1, 1),
        ]
    )
    assert [component.points for component in network.components] == [("a",), ("b", "c")]
    assert [component.constraints for component in network.components] == [(0,), (1, 2, 3)]


def test_a_shared_choice_joins_points() -> None:
    constraints = [
        Constraint(ORIGIN, "a", 1, 1, choice=7, option=0),
        Constraint(ORIGIN, "b", 1, 1),
        Constraint(ORIGIN, "c", 1, 1, choice=7, option=1),
    ]
    network = Network(constraints, {7: 2})
    assert [component.points for component in network.components] == [("a", "c"), ("b",)]
    assert [component.choices for component in network.components] == [(7,), ()]


@pytest.mark.parametrize(
    ("choice", "option", "says"),
    [
        (0, 2, "no option 2"),
        (0, -1, "no option -1"),
        (1, 0, "choice 1 has no option"),
        (0, None, "without an option"),
        (None, 0, "without a choice"),
    ],
)
def test_an_option_that_does_not_exist_is_refused(
    choice: int | None, option: int | None, says: str
) -> None:
    with pytest.raises(ValueError, match=says):
        Network([Constraint(ORIGIN, "a", 1, 1, choice=choice, option=option)], {0: 2})
