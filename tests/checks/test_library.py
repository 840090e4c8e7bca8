"""A library without slips: what its files become."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.checks.library import default_root, load_rules
from checker.checks.linear import linearise
from checker.checks.lint import lint
from checker.model.findings import Confidence, Severity
from checker.model.rules import ClaimExample, Name, SlotSpec, SlotType
from tests.checks.rulebook import CHECK, CLAIMS, edited, load, write


def test_it_has_no_fault(tmp_path: Path):
    assert load(tmp_path)[1] == ()


def test_vocabulary(tmp_path: Path):
    vocabulary = load(tmp_path)[0].vocabulary
    assert vocabulary.lists["visit"] == frozenset({"visit", "trip"})
    assert vocabulary.tables == {"irregular": {"hold": "held held"}}
    assert str(vocabulary.places["visit"]).endswith("vocab/visits.yaml:3:3")


def test_a_kind_of_claim(tmp_path: Path):
    kind = load(tmp_path)[0].claims[0]
    assert kind.slots[:2] == (
        SlotSpec("who", SlotType.PERSON, False),
        SlotSpec("place", SlotType.PLACE, True),
    )
    assert kind.same == ("who", "place")
    assert kind.apart == frozenset({"another", "last", "previous"})
    assert (kind.near, kind.fallback, kind.span) == (20, False, None)
    assert [pattern.verbs for pattern in kind.patterns] == [("arrive",), ("leave",)]
    assert kind.examples == (
        ClaimExample(
            "Ana Prado arrived Saturday for a four-day visit.",
            "2021-08-22",
            ({"who": "Ana Prado", "start": "2021-08-21", "length": "four-day"},),
            kind.examples[0].place,
        ),
        ClaimExample("The visit was long.", "", (), kind.examples[1].place),
    )


def test_a_passive_pattern_gets_the_lemma_of_its_participle(tmp_path: Path):
    toll = load(tmp_path)[0].kind("toll")
    assert toll is not None
    assert (toll.patterns[0].verbs, toll.patterns[0].passive) == (("hold",), True)
    assert toll.fallback


def test_a_declared_span(tmp_path: Path):
    claims = edited(CLAIMS, "near: 20", "span: [start, end]")
    assert load(tmp_path, {"claims/visits.yaml": claims})[0].claims[0].span == ("start", "end")


def test_a_check(tmp_path: Path):
    rule = load(tmp_path)[0].checks[0]
    assert rule.id == "time/length"
    assert (rule.severity, rule.confidence) == (Severity.ERROR, Confidence.HIGH)
    assert rule.given == (("v", ("visit",)),)
    assert rule.evidence == (Name("v", "length"), Name("v", "start"), Name("v", "end"))
    assert [bool(example.wrong) for example in rule.examples] == [True, False]
    assert rule.why == "Day one counts."
    assert linearise(rule.assertion) is not None


def test_any_stands_for_every_kind_and_a_list_is_a_conjunction(tmp_path: Path):
    check = edited(
        CHECK, "given: {v: visit}", "given: {v: any, w: [visit, talks]}\njoin: v.who is w.who"
    )
    check = edited(
        check,
        "count_days(v.start, v.end) in stay(v.length)",
        "[v.start <= v.end, v.end <= w.start]",
    )
    rules, faults = load(tmp_path, {"checks/time/length.yaml": check})
    assert faults == ()
    rule = rules.checks[0]
    assert rule.given == (("v", ("talks", "toll", "visit")), ("w", ("visit", "talks")))
    form = linearise(rule.assertion)
    assert form is not None
    assert len(form) == 2


def test_rules_come_in_the_order_of_their_paths(tmp_path: Path):
    rules, _ = load(tmp_path, {f"checks/{name}.yaml": CHECK for name in ("who/b", "time/a", "a/z")})
    assert [rule.id for rule in rules.checks] == ["a/z", "time/a", "time/length", "who/b"]


def test_the_rules_of_the_checkout_are_the_default():
    assert default_root() == Path(__file__).resolve().parents[2] / "rules"
    assert load_rules()[0].vocabulary.lists


def test_reading_twice_gives_the_same(tmp_path: Path):
    root = write(tmp_path)
    assert load_rules(root) == load_rules(root)


MESSAGE = "a {v.length} visit that starts {v.start} cannot end {v.end}"
TWO = "given: {v: visit, w: talks}\njoin: same_voice(v, w)"


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("summary: A visit's length does not fit its days\n", "", "the rule has no 'summary'"),
        ("why: Day one counts.\n", "", "the rule has no 'why'"),
        ("why:", "why:", "1 of at least 3 pairs of wrong and right"),
        ("why:", "why:", "1 of at least 3 look-alikes"),
        (MESSAGE, "no {v.who}", "the message quotes no evidence"),
        ("given: {v: visit}", TWO, "nothing in 'join' says that the claims speak of one thing"),
    ],
)
def test_lint_of_a_check(tmp_path: Path, old: str, new: str, message: str):
    path = "checks/time/length.yaml"
    notes = linted(tmp_path, {path: edited(CHECK, old, new)})
    assert f"{path}:1:1: {message}" in notes, notes


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("near:", "near:", "no check uses the claim 'talks'"),
        ("near:", "near:", "the claim 'talks' has no look-alike"),
        (
            "claims: [{who: Prado, with: Lund}]",
            "claims: []",
            "the claim 'talks' has no example that it is read from",
        ),
    ],
)
def test_lint_of_a_kind_of_claim(tmp_path: Path, old: str, new: str, message: str):
    path = "claims/visits.yaml"
    notes = linted(tmp_path, {path: edited(CLAIMS, old, new)})
    assert f"{path}:16:3: {message}" in notes, notes


def test_lint_of_word_lists(tmp_path: Path):
    spare = "summary: x\nlists: {spare: [a]}\n"
    note = "vocab/spare.yaml:2:9: no pattern uses the word list 'spare'"
    found = linted(tmp_path / "patterns", {"vocab/spare.yaml": spare})
    assert [line for line in found if "word list" in line] == [note]
    found = linted(tmp_path / "program", {"vocab/spare.yaml": "used_by: program\n" + spare})
    assert [line for line in found if "word list" in line] == []


def linted(root: Path, files: dict[str, str]) -> list[str]:
    """Return the notes on a library without faults, with paths inside it."""
    rules, faults = load(root, files)
    assert faults == ()
    notes = lint(rules)
    return [f"{note.place}: {note.message}".removeprefix(f"{root.as_posix()}/") for note in notes]
