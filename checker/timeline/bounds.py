"""What follows for a single point: between which days it must lie, and by which chain.

Each consistent combination of readings gives a point its tightest bounds by shortest paths from and
to ORIGIN; over all combinations the widest of them holds (the union hull).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final, TypeAlias

from checker.timeline.choices import Search
from checker.timeline.conflicts import WORK
from checker.timeline.network import ORIGIN, Component, Constraint, Edge, Network, Path, Point
from checker.timeline.schedule import Allowance, UndecidedError
from checker.timeline.steps import Side, Step, walk

READINGS: Final = 256
"""Combinations of readings looked at for one component; past them readings are left out."""

_Found: TypeAlias = tuple[int, Path]


class Bounds:
    """The bounds of a network's points, worked out by component when first asked for."""

    def __init__(self, network: Network, limit: int = READINGS, work: int = WORK) -> None:
        self._network = network
        self._limit = limit
        self._work = work
        self._home = {
            point: number
            for number, component in enumerate(network.components)
            for point in component.points
        }
        self._known: dict[int, dict[tuple[Point, Side], _Found]] = {}

    def bounds(self, point: Point) -> tuple[int | None, int | None]:
        """Return the first and last day that ``point`` can have; None where nothing bounds it.

        A component in conflict has no bounds. Where too many readings are in play the bounds are
        those that hold without any: wider perhaps, never wrong. Unknown points have none.
        """
        low, high = self._get(point, Side.EARLIEST), self._get(point, Side.LATEST)
        return (low[0] if low else None, high[0] if high else None)

    def steps(self, point: Point, side: Side) -> tuple[Step, ...]:
        """Return the walk from ORIGIN that gives a bound, with running totals; () without one."""
        found = self._get(point, side)
        return walk(self._network.constraints, found[1], side) if found else ()

    def chain(self, point: Point, side: Side) -> tuple[Constraint, ...]:
        """Return the constraints that give a bound, from ORIGIN to ``point``; () without one.

        Of the shortest paths it is one with fewest constraints; of several readings that give the
        bound, the likeliest.
        """
        return tuple(step.constraint for step in self.steps(point, side))

    def _get(self, point: Point, side: Side) -> _Found | None:
        number = self._home.get(point)
        if number is None:
            return None
        if number not in self._known:
            self._known[number] = self._component(self._network.components[number])
        return self._known[number].get((point, side))

    def _component(self, component: Component) -> dict[tuple[Point, Side], _Found]:
        network = self._network
        allowance = Allowance(self._work * len(component.constraints) // len(network.constraints))
        search = Search(
            network.constraints, component.constraints, network.choices, allowance, self._limit
        )
        plain = [i for i in component.constraints if network.constraints[i].choice is None]
        hull: dict[tuple[Point, Side], _Found] | None = None
        try:
            for reading in search.readings():
                use = [
                    index
                    for index in component.constraints
                    if (taken := network.constraints[index].taken) is None
                    or reading[taken[0]] == taken[1]
                ]
                here = _tightest(network.constraints, use, allowance)
                hull = here if hull is None else _wider(hull, here)
        except UndecidedError:
            return self._plain(plain)
        return hull or {}

    def _plain(self, use: Sequence[int]) -> dict[tuple[Point, Side], _Found]:
        """Return the bounds that hold under any reading, {} where these cannot be had either."""
        network = self._network
        allowance = Allowance(self._work)
        try:
            for _ in Search(network.constraints, use, {}, allowance).readings():
                return _tightest(network.constraints, use, allowance)
        except UndecidedError:
            return {}
        return {}


def _wider(
    one: dict[tuple[Point, Side], _Found], other: dict[tuple[Point, Side], _Found]
) -> dict[tuple[Point, Side], _Found]:
    """Return what holds whichever of two readings is meant; the first one's path where equal."""
    both: dict[tuple[Point, Side], _Found] = {}
    for key, found in one.items():
        if key in other:
            later = other[key][0] > found[0]
            differ = other[key][0] != found[0]
            both[key] = other[key] if differ and later == (key[1] is Side.LATEST) else found
    return both


def _tightest(
    constraints: Sequence[Constraint], use: Iterable[int], allowance: Allowance
) -> dict[tuple[Point, Side], _Found]:
    """Return the tightest bounds under constraints that can all be true."""
    after: dict[Point, list[Edge]] = {}
    before: dict[Point, list[Edge]] = {}
    for index in use:
        constraint = constraints[index]
        earlier, later = constraint.earlier, constraint.later
        edges = []
        if constraint.high is not None:
            edges.append(Edge(earlier, later, constraint.high, index))
        if constraint.low is not None:
            edges.append(Edge(later, earlier, -constraint.low, index))
        for edge in edges:
            after.setdefault(edge.earlier, []).append(edge)
            before.setdefault(edge.later, []).append(edge)
    latest = _paths(after, Side.LATEST, allowance)
    earliest = _paths(before, Side.EARLIEST, allowance)
    bounds = {(point, Side.LATEST): found for point, found in latest.items()}
    bounds.update(((p, Side.EARLIEST), (-days, path)) for p, (days, path) in earliest.items())
    return bounds


def _paths(edges: dict[Point, list[Edge]], side: Side, allowance: Allowance) -> dict[Point, _Found]:
    """Return the shortest path between ORIGIN and each point, with fewest edges (Bellman 1958).

    ``edges`` has, for each point, those to look at from there: away from ORIGIN for the latest
    days, towards it for the earliest.
    """
    best: dict[Point, _Found] = {ORIGIN: (0, ())}
    layer = dict(best)
    while layer:
        reached: dict[Point, _Found] = {}
        for point, (days, path) in layer.items():
            allowance.spend(1 + len(path) + len(edges.get(point, ())))
            for edge in edges.get(point, ()):
                target = edge.later if side is Side.LATEST else edge.earlier
                known = reached.get(target) or best.get(target)
                if known is None or days + edge.most < known[0]:
                    longer = (*path, edge) if side is Side.LATEST else (edge, *path)
                    reached[target] = (days + edge.most, longer)
        best.update(reached)
        layer = reached
    return best
