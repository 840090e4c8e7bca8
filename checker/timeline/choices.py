"""Which combinations of readings can be true: a depth-first search that learns from each failure.

The unconditional constraints are posted first, then one reading of each choice after another, the
likeliest first. Where a reading closes a negative cycle, the readings that the cycle rests on can
never be taken together: a *nogood*. When all options of a choice have failed, their nogoods
resolve into one about the choices before it, and the search goes back to the last of those that it
names (conflict-directed backjumping: P. Prosser, Computational Intelligence 9, 1993; that nogoods
are kept is from R. Dechter, Artificial Intelligence 41, 1990). So a component is mostly settled by
far fewer trials than it has combinations. A nogood about no reading at all proves that none can be
true.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from checker.timeline.network import Constraint, Path, Taken
from checker.timeline.schedule import Allowance, Schedule, UndecidedError

LIMIT: Final = 4096
"""Combinations tried in one search before it gives up; a subtree cut off counts as one."""


@dataclass(frozen=True, slots=True)
class Nogood:
    """Readings that cannot be taken together, and the negative cycles that prove it."""

    readings: frozenset[Taken]
    cycles: tuple[Path, ...]


@dataclass(slots=True)
class _Level:
    """One choice on the way down: the next option to try, and how the ones before it failed."""

    choice: int
    options: int
    next: int = 0
    mark: int = 0
    failed: list[Nogood] = field(default_factory=list)
    fruitful: bool = False

    def enter(self) -> None:
        """Start afresh, under other readings of the choices before."""
        self.next, self.fruitful = 0, False
        self.failed.clear()


class Search:
    """A search through the readings of the constraints numbered ``use``."""

    __slots__ = (
        "_allowance",
        "_conditional",
        "_constraints",
        "_learnt",
        "_levels",
        "_limit",
        "_plain",
        "_schedule",
        "refutation",
    )

    def __init__(
        self,
        constraints: Sequence[Constraint],
        use: Sequence[int],
        choices: Mapping[int, int],
        allowance: Allowance,
        limit: int = LIMIT,
    ) -> None:
        self._constraints = constraints
        self._plain = [index for index in use if constraints[index].choice is None]
        self._conditional: dict[Taken, list[int]] = {}
        for index in use:
            taken = constraints[index].taken
            if taken is not None:
                self._conditional.setdefault(taken, []).append(index)
        named = sorted({choice for choice, _ in self._conditional})
        self._levels = [_Level(choice, choices[choice]) for choice in named]
        self._schedule = Schedule(constraints, use, allowance)
        self._learnt: dict[Taken, list[Nogood]] = {}
        self._allowance = allowance
        self._limit = limit
        self.refutation: tuple[Path, ...] | None = None
        """After the search: negative cycles of which every combination contains one, or None."""

    def readings(self) -> Iterator[dict[int, int]]:
        """Yield every combination that can be true, as choice -> option, the likeliest first.

        Combinations are in lexicographic order of (choice, option). Raises UndecidedError when
        more than ``limit`` were tried or the allowance is spent. To be called once.
        """
        self._allowance.spend(len(self._plain) + len(self._conditional))
        for index in self._plain:
            cycle = self._schedule.post(index)
            if cycle is not None:
                self.refutation = (cycle,)
                return
        levels, taken, depth, tried = self._levels, dict[int, int](), 0, 0
        while depth >= 0:
            if depth == len(levels):
                yield dict(taken)
                tried += 1
                for level in levels:
                    level.fruitful = True
                depth = self._go_back(depth, taken, None)
            elif levels[depth].next == levels[depth].options:
                level = levels[depth]
                nogood = None if level.fruitful else self._resolve(level)
                depth = self._go_back(depth, taken, nogood)
            else:
                level = levels[depth]
                option, level.next = level.next, level.next + 1
                level.mark = self._schedule.mark()
                failure = self._take((level.choice, option), taken)
                if failure is not None:
                    tried += 1
                    level.failed.append(failure)
                else:
                    taken[level.choice] = option
                    depth += 1
                    if depth < len(levels):
                        levels[depth].enter()
            if tried > self._limit:
                raise UndecidedError

    def _go_back(self, depth: int, taken: dict[int, int], nogood: Nogood | None) -> int:
        """Leave a level that is done with; return the depth to go on at, -1 where there is none.

        With a nogood that is the last level whose reading it names: other options of the levels
        between could not help.
        """
        while depth > 0:
            depth -= 1
            level = self._levels[depth]
            reading = (level.choice, taken.pop(level.choice))
            self._schedule.undo(level.mark)
            if nogood is None:
                return depth
            if reading in nogood.readings:
                level.failed.append(nogood)
                self._learnt.setdefault(reading, []).append(nogood)
                return depth
        self.refutation = nogood.cycles if nogood is not None else None
        return -1

    def _take(self, reading: Taken, taken: Mapping[int, int]) -> Nogood | None:
        """Post what holds under ``reading``; say why not where it cannot be true with the rest."""
        for nogood in self._learnt.get(reading, ()):
            if all(
                taken.get(choice) == option
                for choice, option in nogood.readings
                if choice != reading[0]
            ):
                return nogood
        mark = self._schedule.mark()
        for index in self._conditional.get(reading, ()):
            cycle = self._schedule.post(index)
            if cycle is not None:
                self._schedule.undo(mark)
                nogood = Nogood(readings_of(self._constraints, cycle), (cycle,))
                self._learnt.setdefault(reading, []).append(nogood)
                return nogood
        return None

    def _resolve(self, level: _Level) -> Nogood:
        """Return what follows once every option of a choice has failed."""
        own = {(level.choice, option) for option in range(level.options)}
        readings = frozenset().union(*(nogood.readings for nogood in level.failed)) - own
        self._allowance.spend(sum(len(nogood.cycles) for nogood in level.failed))
        cycles = dict.fromkeys(cycle for nogood in level.failed for cycle in nogood.cycles)
        return Nogood(readings, tuple(cycles))


def readings_of(constraints: Sequence[Constraint], cycle: Path) -> frozenset[Taken]:
    """Return the readings that a cycle rests on."""
    taken = (constraints[edge.reason].taken for edge in cycle)
    return frozenset(reading for reading in taken if reading is not None)


def refute(
    constraints: Sequence[Constraint],
    use: Sequence[int],
    choices: Mapping[int, int],
    allowance: Allowance,
    limit: int = LIMIT,
) -> tuple[Path, ...] | dict[int, int]:
    """Return the likeliest combination of readings that can be true, or a proof that there is none.

    The proof is a tuple of negative cycles: every combination contains one of them.
    """
    search = Search(constraints, use, choices, allowance, limit)
    for reading in search.readings():
        return reading
    return search.refutation or ()
