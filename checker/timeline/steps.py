"""A path of constraints walked with a running total, as a report prints it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from checker.timeline.network import ORIGIN, Constraint, Path, Point


class Side(StrEnum):
    """Which bound of a point a walk tells."""

    LATEST = "latest"
    EARLIEST = "earliest"


@dataclass(frozen=True, slots=True)
class Step:
    """One constraint of a walk, from ``start`` to ``end``.

    ``forward`` tells whether the walk runs through the constraint from its earlier point to its
    later one. ``bound`` is the constraint's own number that was used (its low or its high),
    ``days`` what was added for it (``bound``, its sign turned where the walk runs backward), and
    ``total`` the sum so far: the latest or earliest day that ``end`` can have, as an ordinal where
    the walk began at ORIGIN.
    """

    constraint: Constraint
    start: Point
    end: Point
    forward: bool
    bound: int
    days: int
    total: int


def walk(constraints: Sequence[Constraint], path: Path, side: Side) -> tuple[Step, ...]:
    """Return the steps of a path, in the order of the walk.

    For the latest days the walk runs along the edges, for the earliest against them: an edge says
    ``later <= earlier + most`` and just as well ``earlier >= later - most``.
    """
    steps: list[Step] = []
    total = 0
    for edge in path if side is Side.LATEST else reversed(path):
        constraint = constraints[edge.reason]
        ends = (edge.earlier, edge.later)
        start, end = ends if side is Side.LATEST else ends[::-1]
        days = edge.most if side is Side.LATEST else -edge.most
        if start == end:  # a point held against itself: only the number tells the direction
            forward = days == (constraint.high if side is Side.LATEST else constraint.low)
        else:
            forward = start == constraint.earlier
        total += days
        bound = days if forward else -days
        steps.append(Step(constraint, start, end, forward, bound, days, total))
    return tuple(steps)


def natural_side(constraints: Sequence[Constraint], cycle: Path) -> Side:
    """Return the side on which a reader would rather follow a cycle.

    Sums are easier to follow forward in time. Steps from and to the calendar do not count.
    """
    forward = backward = 0
    for edge in cycle:
        if ORIGIN not in (edge.earlier, edge.later):
            if edge.earlier == constraints[edge.reason].earlier:
                forward += 1
            else:
                backward += 1
    return Side.EARLIEST if backward > forward else Side.LATEST


def turned(cycle: Path, side: Side) -> Path:
    """Turn a cycle so that its walk begins at ORIGIN, or else with its first-stated constraint."""
    starts = [edge.earlier for edge in cycle]
    if ORIGIN in starts:
        first = starts.index(ORIGIN)
    else:
        first = min(range(len(cycle)), key=lambda place: cycle[place].reason)
        if side is Side.EARLIEST:  # walked from its end
            first += 1
    return cycle[first:] + cycle[:first]
