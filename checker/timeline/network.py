"""Simple temporal networks: points in time, and how many days may lie between them.

After R. Dechter, I. Meiri and J. Pearl, "Temporal constraint networks", Artificial Intelligence 49
(1991). A constraint bounds the difference of two points, in whole days; the calendar hangs on one
further point, `ORIGIN`, whose day is 0, so that "x is 2021-08-21" bounds x - ORIGIN by the ordinal
of that date. A *choice* stands for words that can be read in more than one way; a constraint may
depend on one of its readings. Nothing here knows what the points stand for.

`schedule` posts constraints one at a time, `choices` searches the readings, `conflicts` explains
what cannot be true, `bounds` says what follows from what is true.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from typing import Final, TypeAlias

from checker.model.frozen import frozen

Point: TypeAlias = Hashable
Taken: TypeAlias = tuple[int, int]
"""One reading taken: a choice, and the number of its option."""

ORIGIN: Final = "ORIGIN"
"""The zero of the calendar: the day before 0001-01-01, whose ordinal is 1."""


@frozen
class Edge:
    """``later - earlier <= most``, in days: one side of constraint number ``reason``.

    A lower bound is an edge the other way round, with its sign turned.
    """

    earlier: Point
    later: Point
    most: int
    reason: int


Path: TypeAlias = tuple[Edge, ...]
"""Edges, each beginning (``earlier``) where the one before it ends (``later``)."""


@frozen
class Constraint:
    """``low <= later - earlier <= high``, in days; None leaves that side open.

    ``because`` gives the reason in words, ``key`` is the caller's own handle. With ``choice`` set
    the constraint holds only if that choice is read as its option number ``option``; the options of
    a choice are ranked, 0 being the likeliest. Where a network lists its constraints, their order
    is the order in which the article states them.
    """

    earlier: Point
    later: Point
    low: int | None
    high: int | None
    because: str = ""
    key: Hashable = None
    choice: int | None = None
    option: int | None = None

    @property
    def taken(self) -> Taken | None:
        """The reading that the constraint depends on, or None."""
        return None if self.choice is None or self.option is None else (self.choice, self.option)


@frozen
class Component:
    """A part of a network that can be judged alone.

    ``points`` are in the order in which they are first named, without ORIGIN; ``constraints`` are
    indices into the network's; ``choices`` are those that any of them depends on, ascending.
    """

    points: tuple[Point, ...]
    constraints: tuple[int, ...]
    choices: tuple[int, ...]


class Network:
    """Constraints, and the number of options of each choice that they depend on."""

    __slots__ = ("choices", "components", "constraints")

    def __init__(
        self, constraints: Sequence[Constraint], choices: Mapping[int, int] | None = None
    ) -> None:
        """Check the constraints and split them into components.

        Raises ValueError where a constraint depends on an option that does not exist, or names a
        choice without an option or the other way round.
        """
        self.constraints: tuple[Constraint, ...] = tuple(constraints)
        self.choices: dict[int, int] = dict(choices or {})
        for constraint in self.constraints:
            _check(constraint, self.choices)
        self.components: tuple[Component, ...] = _components(self.constraints)


def _check(constraint: Constraint, choices: Mapping[int, int]) -> None:
    choice, option = constraint.choice, constraint.option
    if (choice is None) != (option is None):
        raise ValueError(f"a choice without an option, or an option without a choice: {constraint}")
    if choice is not None and option is not None and not 0 <= option < choices.get(choice, 0):
        raise ValueError(f"choice {choice} has no option {option}: {constraint}")


def _components(constraints: Sequence[Constraint]) -> tuple[Component, ...]:
    """Group constraints that share a point or a choice, in the order of each group's first one.

    ORIGIN joins nothing: it is a cut point, so that no minimal cycle runs from one group through it
    to another, and two dates that share only the calendar cannot contradict each other.
    """
    # A disjoint-set forest over constraints; a point or choice belongs where it was first named.
    parent = list(range(len(constraints)))
    home: dict[tuple[str, Hashable], int] = {}

    def find(index: int) -> int:
        while parent[index] != index:
            parent[index] = parent[parent[index]]
            index = parent[index]
        return index

    for index, constraint in enumerate(constraints):
        for handle in _handles(constraint):
            first, second = find(home.setdefault(handle, index)), find(index)
            parent[max(first, second)] = min(first, second)
    groups: dict[int, list[int]] = {}
    for index in range(len(constraints)):
        groups.setdefault(find(index), []).append(index)
    return tuple(_component(constraints, group) for group in groups.values())


def _handles(constraint: Constraint) -> list[tuple[str, Hashable]]:
    ends = (constraint.earlier, constraint.later)
    handles: list[tuple[str, Hashable]] = [("point", end) for end in ends if end != ORIGIN]
    if constraint.choice is not None:
        handles.append(("choice", constraint.choice))
    return handles


def _component(constraints: Sequence[Constraint], group: list[int]) -> Component:
    points: dict[Point, None] = {}
    choices: set[int] = set()
    for index in group:
        constraint = constraints[index]
        points[constraint.earlier] = points[constraint.later] = None
        if constraint.choice is not None:
            choices.add(constraint.choice)
    points.pop(ORIGIN, None)
    return Component(tuple(points), tuple(group), tuple(sorted(choices)))
