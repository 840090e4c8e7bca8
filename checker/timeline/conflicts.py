"""What cannot be true, each with the shortest chain of constraints that shows it.

Policy, in the order in which it applies (`docs/how-it-reasons.md` explains it with examples):

1. A component is in conflict only if every combination of its readings is inconsistent.
2. Constraints that depend on no reading are posted in the order in which the article states them.
   One that closes a negative cycle with those before it is a conflict: the shortest cycle through
   it is the chain. It is then left out, and the rest goes on. So each chain holds a constraint that
   no earlier one holds, and stays a conflict without the last-stated constraint of each of those.
3. If then no combination of readings can be true, the proof is cut down to a minimal set: without
   any one of its constraints (the last-stated are tried first) some combination can be true.
   The chain is the cycle of its likeliest readings; the other cycles show that no other reading
   helps. The last-stated constraint of the chain is left out, with the other readings of its
   choice, and the search is made again. A chain with nothing new in it is not reported.
4. With a constraint every exact repetition of it is left out: one statement made twice is one.
5. Conflicts come in the order of the last-stated constraint of their chains, where an attentive
   reader would stop.
6. A component whose search passes its bounds is listed as undecided; what was proven before that
   stands.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from checker.timeline.choices import LIMIT, readings_of, refute
from checker.timeline.network import Component, Constraint, Network, Path, Point
from checker.timeline.schedule import Allowance, Schedule, UndecidedError
from checker.timeline.steps import Side, Step, natural_side, turned, walk

WORK: Final = 500_000
"""Arcs looked at for one network, shared out by the constraints of each component: under a second.

An ordinary article needs some hundreds.
"""


@dataclass(frozen=True, slots=True)
class Chain:
    """A minimal negative cycle: constraints that cannot all be true.

    ``constraints`` are in the order of the walk, which begins at ORIGIN where the cycle runs
    through it. ``total`` is the walk's sum: below 0 where it tells latest days, above 0 where it
    tells earliest days; a cycle that can be true would come back to 0 or have days to spare.
    ``readings`` are the (choice, option) pairs that it rests on.
    """

    constraints: tuple[Constraint, ...]
    side: Side
    total: int
    readings: tuple[tuple[int, int], ...]
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Conflict:
    """A contradiction under every combination of readings.

    ``chain`` is the one to show: the cycle of the likeliest readings. ``others`` are the cycles
    that close the other readings. ``core`` is the minimal set of constraints that all this rests
    on, in the order in which they are stated.
    """

    chain: Chain
    others: tuple[Chain, ...]
    core: tuple[Constraint, ...]

    @property
    def constraints(self) -> tuple[Constraint, ...]:
        """The constraints of the chain, in the order of its walk."""
        return self.chain.constraints

    @property
    def total(self) -> int:
        """The cycle sum of the chain, by how many days it fails to close."""
        return self.chain.total


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a network.

    ``undecided`` has the points of each component that was given up. ``readings`` has the
    likeliest option of each choice that can be true together with the rest (where there were
    conflicts: with the rest of what was not left out).
    """

    conflicts: tuple[Conflict, ...]
    undecided: tuple[tuple[Point, ...], ...]
    readings: Mapping[int, int]


def steps(conflict: Conflict | Chain) -> tuple[Step, ...]:
    """Return the walk round a conflict's chain, step by step, with running totals."""
    return conflict.steps if isinstance(conflict, Chain) else conflict.chain.steps


def solve(network: Network, limit: int = LIMIT, work: int = WORK) -> Outcome:
    """Return every independent conflict of a network, by the policy above.

    ``limit`` bounds the combinations of readings tried in one search, ``work`` the arcs looked at.
    The answer depends on nothing but the arguments; no time is measured.
    """
    found: list[tuple[int, Conflict]] = []
    undecided: list[tuple[Point, ...]] = []
    readings: dict[int, int] = {}
    for component in network.components:
        if _stands_alone(network, component):
            continue
        share = work * len(component.constraints) // len(network.constraints)
        judge = _Judge(network, component, Allowance(share), limit)
        try:
            readings.update(judge.run())
        except UndecidedError:
            undecided.append(component.points)
        found.extend(judge.found)
    found.sort(key=lambda entry: entry[0])
    return Outcome(
        tuple(conflict for _, conflict in found),
        tuple(undecided),
        dict(sorted(readings.items())),
    )


def _stands_alone(network: Network, component: Component) -> bool:
    """Whether a component is one statement with nothing to contradict it, as most are in news."""
    if len(component.constraints) > 1:
        return False
    only = network.constraints[component.constraints[0]]
    if only.choice is not None or only.earlier == only.later:
        return False
    return only.low is None or only.high is None or only.low <= only.high


class _Judge:
    """The conflicts of one component: ``found``, each with its last-stated constraint."""

    def __init__(
        self, network: Network, component: Component, allowance: Allowance, limit: int
    ) -> None:
        self._constraints = network.constraints
        self._choices = network.choices
        self._allowance = allowance
        self._limit = limit
        self._live = list(component.constraints)
        self._shown: set[int] = set()
        self.found: list[tuple[int, Conflict]] = []

    def run(self) -> dict[int, int]:
        """Find all conflicts; return the likeliest readings of what is left.

        Raises UndecidedError where a bound is passed.
        """
        result = self._refute(self._live)
        if isinstance(result, tuple):
            self._without_readings()
            result = self._refute(self._live)
        while isinstance(result, tuple):
            self._report(self._minimal(result))
            result = self._refute(self._live)
        return result

    def _refute(self, use: Sequence[int]) -> tuple[Path, ...] | dict[int, int]:
        return refute(self._constraints, use, self._choices, self._allowance, self._limit)

    def _without_readings(self) -> None:
        """Report the conflicts between constraints that depend on no reading."""
        schedule = Schedule(self._constraints, self._live, self._allowance)
        for index in tuple(self._live):
            if index in self._live and self._constraints[index].choice is None:
                cycle = schedule.post(index)
                if cycle is not None:
                    self._report((cycle,))

    def _minimal(self, proof: tuple[Path, ...]) -> tuple[Path, ...]:
        """Cut a proof down until each of its constraints is needed."""
        for index in sorted(_rests_on(proof), reverse=True):
            core = _rests_on(proof)
            if index in core:
                smaller = self._refute([other for other in core if other != index])
                if isinstance(smaller, tuple):
                    proof = smaller
        # Once more over just what is needed: the search may have gone round by other cycles.
        settled = self._refute(_rests_on(proof))
        return settled if isinstance(settled, tuple) else proof

    def _report(self, proof: tuple[Path, ...]) -> None:
        """Add the conflict that a minimal proof shows, and leave out its last-stated constraint."""
        likeliest = next(
            cycle
            for cycle in proof
            if all(option == 0 for _, option in readings_of(self._constraints, cycle))
        )
        core = _rests_on(proof)
        chain = {edge.reason for edge in likeliest}
        if not chain <= self._shown:
            others = tuple(self._chain(cycle) for cycle in proof if cycle is not likeliest)
            stated = tuple(self._constraints[index] for index in core)
            self.found.append((max(chain), Conflict(self._chain(likeliest), others, stated)))
        self._shown |= chain
        self._leave_out(max(chain), core)

    def _chain(self, cycle: Path) -> Chain:
        side = natural_side(self._constraints, cycle)
        steps = walk(self._constraints, turned(cycle, side), side)
        # A constraint that contradicts itself (low > high) is walked there and back.
        constraints = tuple(dict.fromkeys(step.constraint for step in steps))
        readings = tuple(sorted(readings_of(self._constraints, cycle)))
        return Chain(constraints, side, steps[-1].total, readings, steps)

    def _leave_out(self, last: int, core: Sequence[int]) -> None:
        choice = self._constraints[last].choice
        if choice is None:
            gone = {_said(self._constraints[last])}
        else:
            together = (self._constraints[index] for index in core)
            gone = {_said(other) for other in together if other.choice == choice}
        self._live = [index for index in self._live if _said(self._constraints[index]) not in gone]


def _rests_on(proof: Sequence[Path]) -> list[int]:
    """Return the constraints of some cycles, in the order in which they are stated."""
    return sorted({edge.reason for cycle in proof for edge in cycle})


def _said(constraint: Constraint) -> tuple[object, ...]:
    """Return what a constraint says, without why or where: equal for exact repetitions.

    Words said twice are two choices, so that only the rank of the reading counts here.
    """
    return (
        constraint.earlier,
        constraint.later,
        constraint.low,
        constraint.high,
        constraint.option,
    )
