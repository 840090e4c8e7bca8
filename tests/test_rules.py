"""The rules that are shipped: they load, they lint clean, and every example in them holds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import chain

import pytest

from checker.checks.library import load_rules
from checker.checks.lint import LEAST_LOOK_ALIKES, LEAST_PAIRS, lint
from checker.model.rules import ClaimKind, Fault, Place, Rule, RuleSet
from checker.selftest import ExampleResult, run_examples


@cache
def loaded() -> tuple[RuleSet, tuple[Fault, ...]]:
    """Return the shipped rules, and what is wrong with their files."""
    return load_rules(None)


def rules() -> RuleSet:
    """Return the shipped rules."""
    return loaded()[0]


@cache
def results(owner: str) -> tuple[ExampleResult, ...]:
    """Return what became of the examples of one rule or kind of claim."""
    return tuple(run_examples(rules(), owner))


def examples() -> Iterator[tuple[str, Place]]:
    """Yield every example by whose it is and where it stands, without running it."""
    for rule in rules().checks:
        for example in rule.examples:
            yield rule.id, example.place
    for kind in rules().claims:
        for claim_example in kind.examples:
            yield kind.name, claim_example.place


EXAMPLES = list(examples())


def where(value: object) -> str:
    """Return what a test is called by: the file with its line, or whose example it is."""
    if isinstance(value, Place):
        return f"{value.path.rpartition('/')[2]}:{value.line}"
    return str(value)


@pytest.mark.parametrize(("owner", "place"), EXAMPLES, ids=where)
def test_example_holds(owner: str, place: Place) -> None:
    of_place = [result for result in results(owner) if result.place == place]
    assert of_place, "the example was not run"
    assert [result.message for result in of_place if not result.ok] == []


def test_no_example_is_left_out() -> None:
    owners = dict.fromkeys(owner for owner, _ in EXAMPLES)
    run = list(chain.from_iterable(results(owner) for owner in owners))
    assert {(result.id, result.place) for result in run} == set(EXAMPLES)
    pairs = sum(bool(e.wrong) + bool(e.right) for r in rules().checks for e in r.examples)
    assert len(run) == pairs + sum(len(kind.examples) for kind in rules().claims)


def test_the_shipped_rules_load_without_a_fault() -> None:
    shown, faults = loaded()
    assert faults == ()
    assert shown.checks
    assert shown.claims


@pytest.mark.parametrize("rule", rules().checks, ids=lambda rule: rule.id)
def test_a_check_has_its_pairs_its_look_alikes_and_its_reason(rule: Rule) -> None:
    pairs = [example for example in rule.examples if example.wrong]
    assert len(pairs) >= LEAST_PAIRS
    assert all(example.right for example in pairs)
    assert len(rule.examples) - len(pairs) >= LEAST_LOOK_ALIKES
    assert rule.summary
    assert rule.why


@pytest.mark.parametrize("kind", rules().claims, ids=lambda kind: kind.name)
def test_a_kind_of_claim_has_examples_of_both_sorts(kind: ClaimKind) -> None:
    assert {bool(example.claims) for example in kind.examples} == {True, False}


def test_the_shipped_rules_lint_clean() -> None:
    assert [f"{fault.place}: {fault.message}" for fault in lint(rules())] == []


def test_ids_are_told_once_and_are_paths() -> None:
    ids = [rule.id for rule in rules().checks]
    assert len(set(ids)) == len(ids)
    for rule in rules().checks:
        assert rule.place.path.endswith(f"checks/{rule.id}.yaml")


def test_an_example_that_does_not_hold_is_told_with_its_place() -> None:
    rule = next(rule for rule in rules().checks if rule.id == "time/weekday-date")
    swapped = tuple(
        replace(e, wrong=e.right, right=e.wrong) if e.wrong else e for e in rule.examples
    )
    turned = replace(rules(), checks=(replace(rule, examples=swapped),))
    failed = [result for result in run_examples(turned, rule.id) if not result.ok]
    assert len(failed) == 2 * sum(bool(e.wrong) for e in rule.examples)
    assert all(result.message and result.id == rule.id for result in failed)
