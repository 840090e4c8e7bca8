"""A day for every point: constraints posted one at a time, each at once kept or refused.

After S. Cotton and O. Maler, "Fast and flexible difference constraint propagation for DPLL(T)",
SAT 2006. The schedule is the proof that what was posted so far can be true. A constraint that it
already obeys costs one comparison. One that it breaks moves some points to earlier days, in the
manner of Dijkstra; if that would move the very point it started from, the constraint closes a
negative cycle and is refused. Taking constraints back never breaks the schedule, so that undoing
costs only the arcs.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from heapq import heappop, heappush
from itertools import count
from typing import TypeAlias

from checker.timeline.network import ORIGIN, Constraint, Edge, Path, Point

Arc: TypeAlias = tuple[Point, int, int]
"""Where it leads, its weight (at most so many days later), the constraint it belongs to."""


class UndecidedError(Exception):
    """The work allowed was spent before the question was settled."""


class Allowance:
    """How much work may still be done, in arcs looked at."""

    __slots__ = ("left",)

    def __init__(self, left: int) -> None:
        self.left = left

    def spend(self, arcs: int) -> None:
        """Count ``arcs``; raise UndecidedError when nothing is left."""
        self.left -= arcs
        if self.left < 0:
            raise UndecidedError


class Schedule:
    """A day for every point that keeps every constraint posted and not taken back."""

    __slots__ = ("_allowance", "_arcs", "_constraints", "_trail", "days")

    def __init__(
        self, constraints: Sequence[Constraint], use: Iterable[int], allowance: Allowance
    ) -> None:
        """Make a schedule for the points of the constraints numbered ``use``; post none of them."""
        self._constraints = constraints
        self._allowance = allowance
        self.days: dict[Point, int] = _first_guess([constraints[index] for index in use])
        self._arcs: dict[Point, list[Arc]] = {point: [] for point in self.days}
        self._trail: list[Point] = []

    def mark(self) -> int:
        """Return the present state, for `undo`."""
        return len(self._trail)

    def undo(self, mark: int) -> None:
        """Take back everything posted since ``mark``."""
        while len(self._trail) > mark:
            self._arcs[self._trail.pop()].pop()

    def post(self, index: int) -> Path | None:
        """Post a constraint: None where it is kept, else a shortest negative cycle that it closes.

        A refused constraint leaves nothing behind. Of the negative cycles through the constraint
        the one with fewest edges is returned, of several such the one first stated.
        """
        constraint = self._constraints[index]
        earlier, later, low, high = (
            constraint.earlier,
            constraint.later,
            constraint.low,
            constraint.high,
        )
        if low is not None and high is not None and low > high:
            return (Edge(earlier, later, high, index), Edge(later, earlier, -low, index))
        mark = self.mark()
        cycle = None
        if high is not None:
            cycle = self._add(earlier, later, high, index)
        if low is not None and cycle is None:
            cycle = self._add(later, earlier, -low, index)
        if cycle is not None:
            self.undo(mark)
        return cycle

    def _add(self, start: Point, end: Point, most: int, index: int) -> Path | None:
        self._allowance.spend(1)
        if start == end:
            return (Edge(start, end, most, index),) if most < 0 else None
        gap = self.days[start] + most - self.days[end]
        if gap < 0 and not self._move(start, end, gap):
            return self._shortest_cycle(Edge(start, end, most, index))
        self._arcs[start].append((end, most, index))
        self._trail.append(start)
        return None

    def _move(self, fixed: Point, first: Point, gap: int) -> bool:
        """Move ``first`` by ``gap`` days, and after it all that must follow; False (and nothing
        moved) where ``fixed`` would have to.
        """
        days, arcs = self.days, self._arcs
        moved: dict[Point, int] = {}
        gaps = {first: gap}
        ticket = count()  # ties are broken by age: points need not be comparable
        heap = [(gap, next(ticket), first)]
        while heap:
            gap, _, point = heappop(heap)
            if point in moved:
                continue
            moved[point] = day = days[point] + gap
            self._allowance.spend(1 + len(arcs[point]))
            for target, most, _ in arcs[point]:
                gap = day + most - days[target]
                if gap < gaps.get(target, 0) and target not in moved:
                    if target == fixed:
                        return False
                    gaps[target] = gap
                    heappush(heap, (gap, next(ticket), target))
        days.update(moved)
        return True

    def _shortest_cycle(self, closing: Edge) -> Path:
        """Return the negative cycle through ``closing`` with fewest edges, beginning with it.

        Bellman's recursion by number of edges: layer k holds the points whose distance from the end
        of ``closing`` gets smaller when k edges are allowed. There is such a cycle, and without
        ``closing`` there is none, so that the search ends.
        """
        best: dict[Point, int] = {closing.later: 0}
        layer = dict(best)
        steps: list[dict[Point, Edge]] = []
        while closing.earlier not in best or best[closing.earlier] + closing.most >= 0:
            reached: dict[Point, int] = {}
            step: dict[Point, Edge] = {}
            for point, distance in layer.items():
                self._allowance.spend(len(self._arcs[point]))
                for target, most, reason in self._arcs[point]:
                    total = distance + most
                    known = reached.get(target, best.get(target))
                    if known is None or total < known:
                        reached[target] = total
                        step[target] = Edge(point, target, most, reason)
            best.update(reached)
            layer = reached
            steps.append(step)
        return (closing, *_walk_back(closing.earlier, steps))


def _walk_back(point: Point, steps: Sequence[dict[Point, Edge]]) -> list[Edge]:
    """Return the path that ends at ``point``, from the edges that each layer last improved by."""
    path: list[Edge] = []
    for step in reversed(steps):
        edge = step[point]
        path.append(edge)
        point = edge.earlier
    return path[::-1]


def _first_guess(constraints: Sequence[Constraint]) -> dict[Point, int]:
    """Give every point a day, near to right where that is cheap, so that little has to be moved.

    Any days would do. Readings other than the likeliest are left out of the guess.
    """
    days: dict[Point, int] = {ORIGIN: 0}
    for _ in range(3):  # enough for dates told after what hangs on them
        for constraint in constraints:
            if constraint.option:
                continue
            earlier, later = days.get(constraint.earlier), days.get(constraint.later)
            if (earlier is None) == (later is None):
                continue
            low, high = constraint.low, constraint.high
            apart = low if low is not None else high if high is not None else 0
            if earlier is not None:
                days[constraint.later] = earlier + apart
            elif later is not None:
                days[constraint.earlier] = later - apart
    for constraint in constraints:
        days.setdefault(constraint.earlier, 0)
        days.setdefault(constraint.later, 0)
    return days
