"""Small random networks, against an independent judge: every combination, Floyd and Warshall."""

from collections.abc import Sequence
from itertools import product
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from checker.timeline.bounds import Bounds
from checker.timeline.conflicts import Chain, solve, steps
from checker.timeline.network import ORIGIN, Constraint, Network, Point
from checker.timeline.steps import Side

POINTS = (ORIGIN, "a", "b", "c", "d")
CHOICES = {0: 2, 1: 3, 2: 2}
Days = dict[tuple[Point, Point], float]


@st.composite
def constraint(draw: st.DrawFn, choices: bool = True) -> Constraint:
    earlier, later = draw(st.sampled_from(POINTS)), draw(st.sampled_from(POINTS))
    low = draw(st.none() | st.integers(-4, 4))
    high = draw(st.none() | st.integers(-4, 4))
    choice = draw(st.none() | st.sampled_from(sorted(CHOICES))) if choices else None
    option = draw(st.integers(0, CHOICES[choice] - 1)) if choice is not None else None
    return Constraint(earlier, later, low, high, choice=choice, option=option)


def networks(choices: bool = True) -> st.SearchStrategy[list[Constraint]]:
    # The number in ``because`` tells equal constraints apart.
    return st.lists(constraint(choices), max_size=14).map(
        lambda drawn: [
            Constraint(c.earlier, c.later, c.low, c.high, str(n), n, c.choice, c.option)
            for n, c in enumerate(drawn)
        ]
    )


def distances(constraints: Sequence[Constraint]) -> Days | None:
    """All shortest distances, or None where the constraints cannot all be true."""
    apart: Days = {(p, q): 0 if p == q else float("inf") for p in POINTS for q in POINTS}
    for c in constraints:
        if c.high is not None:
            apart[c.earlier, c.later] = min(apart[c.earlier, c.later], c.high)
        if c.low is not None:
            apart[c.later, c.earlier] = min(apart[c.later, c.earlier], -c.low)
    for k, i, j in product(POINTS, repeat=3):
        apart[i, j] = min(apart[i, j], apart[i, k] + apart[k, j])
    return None if any(apart[p, p] < 0 for p in POINTS) else apart


def combinations(constraints: Sequence[Constraint]) -> list[tuple[dict[int, int], Days]]:
    """Every combination of readings that can be true, the likeliest first."""
    named = sorted({c.choice for c in constraints if c.choice is not None})
    found = []
    for options in product(*(range(CHOICES[choice]) for choice in named)):
        reading = dict(zip(named, options, strict=True))
        held = [c for c in constraints if c.choice is None or reading[c.choice] == c.option]
        apart = distances(held)
        if apart is not None:
            found.append((reading, apart))
    return found


def test_the_judge_knows_a_contradiction() -> None:
    assert distances([Constraint("a", "b", 1, None), Constraint("b", "a", 1, None)]) is None
    assert distances([Constraint("a", "b", 1, None), Constraint("b", "a", -1, None)]) is not None


@settings(max_examples=300, deadline=None)
@given(networks())
def test_a_component_is_in_conflict_only_if_every_combination_is(
    constraints: list[Constraint],
) -> None:
    network = Network(constraints, CHOICES)
    outcome = solve(network)
    assert outcome.undecided == ()
    for component in network.components:
        inside = [constraints[index] for index in component.constraints]
        possible = combinations(inside)
        conflicts = [c for c in outcome.conflicts if set(c.core) <= set(inside)]
        assert bool(conflicts) != bool(possible)
        if possible:
            likeliest = possible[0][0]
            assert {choice: outcome.readings[choice] for choice in likeliest} == likeliest


@settings(max_examples=300, deadline=None)
@given(networks())
def test_conflicts_are_minimal(constraints: list[Constraint]) -> None:
    shown: set[Constraint] = set()
    for conflict in solve(Network(constraints, CHOICES)).conflicts:
        core = conflict.core
        assert combinations(core) == []
        for left_out in core:
            assert combinations([c for c in core if c is not left_out])
        for chain in (conflict.chain, *conflict.others):
            is_minimal_cycle(chain)
        assert all(option == 0 for _, option in conflict.chain.readings)
        assert set(conflict.constraints) <= set(core)
        chains = (conflict.chain, *conflict.others)
        assert {c for chain in chains for c in chain.constraints} == set(core)
        assert not set(conflict.constraints) <= shown
        shown.update(conflict.constraints)


def is_minimal_cycle(chain: Chain) -> None:
    assert distances(chain.constraints) is None
    for left_out in chain.constraints:
        assert distances([c for c in chain.constraints if c is not left_out]) is not None
    walk = steps(chain)
    assert walk[0].start == walk[-1].end
    assert [step.end for step in walk[:-1]] == [step.start for step in walk[1:]]
    total = 0
    for step in walk:
        ends = (step.constraint.earlier, step.constraint.later)
        assert (step.start, step.end) == (ends if step.forward else ends[::-1])
        assert step.bound in (step.constraint.low, step.constraint.high)
        assert step.days == (step.bound if step.forward else -step.bound)
        total += step.days
        assert step.total == total
    assert total == chain.total
    assert total < 0 if chain.side is Side.LATEST else total > 0
    if any(ORIGIN in (step.start, step.end) for step in walk):
        assert walk[0].start == ORIGIN


@settings(max_examples=200, deadline=None)
@given(networks(choices=False))
def test_each_conflict_is_independent_and_none_is_missed(constraints: list[Constraint]) -> None:
    shown: set[Constraint] = set()
    left_out: set[Constraint] = set()
    for conflict in solve(Network(constraints)).conflicts:
        last = max(conflict.constraints, key=lambda c: int(c.because))
        assert last not in shown
        assert not left_out & set(conflict.constraints)
        shown.update(conflict.constraints)
        left_out.add(last)
    said = {(c.earlier, c.later, c.low, c.high) for c in left_out}
    rest = [c for c in constraints if (c.earlier, c.later, c.low, c.high) not in said]
    assert distances(rest) is not None


@settings(max_examples=200, deadline=None)
@given(networks())
def test_bounds_are_the_hull_over_all_combinations(constraints: list[Constraint]) -> None:
    network = Network(constraints, CHOICES)
    inferred = Bounds(network)
    for component in network.components:
        possible = combinations([constraints[index] for index in component.constraints])
        for point in component.points:
            if not possible:
                assert inferred.bounds(point) == (None, None)
                continue
            high = max(apart[ORIGIN, point] for _, apart in possible)
            low = min(-apart[point, ORIGIN] for _, apart in possible)
            expected = (
                None if low == float("-inf") else low,
                None if high == float("inf") else high,
            )
            assert inferred.bounds(point) == expected
            for side, bound in zip((Side.EARLIEST, Side.LATEST), expected, strict=True):
                walk = inferred.steps(point, side)
                assert bool(walk) == (bound is not None)
                if walk:
                    assert (walk[0].start, walk[-1].end) == (ORIGIN, point)
                    assert walk[-1].total == bound


@settings(max_examples=150, deadline=None)
@given(networks(), st.randoms(use_true_random=False))
def test_the_order_of_constraints_changes_no_verdict(
    constraints: list[Constraint], shuffle: Random
) -> None:
    mixed = constraints[:]
    shuffle.shuffle(mixed)
    first, second = (solve(Network(order, CHOICES)) for order in (constraints, mixed))
    assert first == solve(Network(constraints, dict(reversed(CHOICES.items()))))
    assert bool(first.conflicts) == bool(second.conflicts)
    if not first.conflicts:
        assert first.readings == second.readings
        one, other = Bounds(Network(constraints, CHOICES)), Bounds(Network(mixed, CHOICES))
        assert all(one.bounds(p) == other.bounds(p) for p in POINTS[1:])


@settings(max_examples=150, deadline=None)
@given(networks(), networks(), st.randoms(use_true_random=False))
def test_how_components_are_interleaved_does_not_matter(
    ours: list[Constraint], theirs: list[Constraint], shuffle: Random
) -> None:
    theirs = [
        Constraint(
            c.earlier if c.earlier == ORIGIN else f"{c.earlier}'",
            c.later if c.later == ORIGIN else f"{c.later}'",
            c.low, c.high, f"{c.because}'", c.key,
            None if c.choice is None else c.choice + 10, c.option,
        )
        for c in theirs
    ]  # fmt: skip
    choices = {**CHOICES, **{choice + 10: options for choice, options in CHOICES.items()}}
    turns = [True] * len(ours) + [False] * len(theirs)
    shuffle.shuffle(turns)
    mine, yours = iter(ours), iter(theirs)
    mixed = [next(mine if turn else yours) for turn in turns]
    expected = {
        *solve(Network(ours, choices)).conflicts,
        *solve(Network(theirs, choices)).conflicts,
    }
    assert set(solve(Network(mixed, choices)).conflicts) == expected
