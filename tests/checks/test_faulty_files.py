"""A gallery of faulty rule files: each slip with the place and the words it is reported with."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.checks.rulebook import CHECK, CLAIMS, VOCAB, edited, load

TEXTS = {
    "vocab/visits.yaml": VOCAB,
    "claims/visits.yaml": CLAIMS,
    "checks/time/length.yaml": CHECK,
}


def gallery() -> list[tuple[str, ...]]:
    """Return the slips of faults.txt: the file, what is replaced, by what, and what is said."""
    text = Path(__file__).with_name("faults.txt").read_text(encoding="utf-8")
    slips = []
    for block in text.strip().split("\n\n"):
        path, *lines = block.split("\n")
        assert [line[:2] for line in lines] == ["- ", "+ ", "= "], block
        slips.append((path, *(line[2:].replace("\\n", "\n") for line in lines)))
    return slips


@pytest.mark.parametrize(("path", "old", "new", "expected"), gallery())
def test_the_slip_is_reported_at_its_place(
    tmp_path: Path, path: str, old: str, new: str, expected: str
):
    _, faults = load(tmp_path, {path: edited(TEXTS[path], old, new)})
    said = [
        f"{fault.place}".removeprefix(f"{tmp_path.as_posix()}/")
        + f" {fault.message}"
        + (f" ({fault.remedy})" if fault.remedy else "")
        for fault in faults
    ]
    assert f"{path}:{expected}" in said, said


def test_every_slip_says_something_of_its_own():
    assert len({slip[-1] for slip in gallery()}) >= 50


UNREAD = [
    ("checks/time/other.yml", "the suffix is .yaml"),
    ("checks/time/notes.txt", "expected checks/<topic>/<fault>.yaml"),
    ("checks/other.yaml", "expected checks/<topic>/<fault>.yaml"),
    ("checks/time/deep/other.yaml", "expected checks/<topic>/<fault>.yaml"),
    ("claims/deep/other.yaml", "expected claims/<topic>.yaml"),
    ("vocabulary/words.yaml", "rules stand in vocab/<topic>.yaml, claims/<topic>.yaml, "),
    ("stray.yaml", "rules stand in vocab/<topic>.yaml, claims/<topic>.yaml, "),
]


@pytest.mark.parametrize(("path", "remedy"), UNREAD)
def test_a_file_that_is_not_read_is_a_fault(tmp_path: Path, path: str, remedy: str):
    _, faults = load(tmp_path, {path: CHECK})
    assert [fault.message for fault in faults] == ["this file is not read"]
    assert faults[0].place.path == f"{tmp_path.as_posix()}/{path}"
    assert faults[0].remedy.startswith(remedy)


def test_hidden_files_are_none_of_ours(tmp_path: Path):
    assert load(tmp_path, {"checks/.swp": "x", ".git/config": "x"})[1] == ()


@pytest.mark.parametrize(
    ("data", "place", "message"),
    [
        (b"summary: caf\xe9\n", "1:13", "is not UTF-8"),
        (b"", "1:1", "the file is empty"),
        (b"# nothing\n", "1:1", "the file is empty"),
        (b"- a\n", "1:1", "expected 'key: value' lines and found a list"),
        (b"summary: a\x07b\n", "1:11", "is not YAML: control characters are not allowed"),
        (b"summary: " + b"[" * 5000, None, "is not YAML"),
        (b"a: 1\n" * 300_000, "1:1", "is larger than 1,000,000 bytes"),
    ],
)
def test_a_file_that_is_no_rule_file(tmp_path: Path, data: bytes, place: str | None, message: str):
    root = tmp_path / "rules"
    (root / "vocab").mkdir(parents=True)
    (root / "vocab" / "words.yaml").write_bytes(data)
    _, faults = load(root)
    fault = next(fault for fault in faults if fault.place.path.endswith("words.yaml"))
    assert fault.message.startswith(message)
    assert place is None or f"{fault.place.line}:{fault.place.column}" == place


def test_aliases_cannot_make_a_small_file_huge(tmp_path: Path):
    bomb = "summary: x\nlists:\n  a: &a [lol, lol]\n"
    bomb += "".join(
        f"  {y}: &{y} [*{x}, *{x}]\n" for x, y in zip("abcdefgh", "bcdefghi", strict=True)
    )
    rules, faults = load(tmp_path, {"vocab/bomb.yaml": bomb})
    assert [(f.place.line, f.message) for f in faults] == [(3, "anchors and aliases are not read")]
    assert "a" not in rules.vocabulary.lists


def test_a_missing_folder_is_a_fault(tmp_path: Path):
    from checker.checks.library import load_rules

    rules, faults = load_rules(tmp_path / "nowhere")
    assert [fault.message for fault in faults] == ["there is no such folder of rules"]
    assert rules.checks == ()


def test_a_claim_in_two_files_is_a_fault_in_the_second(tmp_path: Path):
    _, faults = load(tmp_path, {"claims/west.yaml": CLAIMS})
    assert [fault.message for fault in faults] == [
        f"the claim '{name}' is defined twice" for name in ("visit", "talks", "toll")
    ]
    assert faults[0].remedy == f"first in {tmp_path.as_posix()}/claims/visits.yaml:3:3"


def test_a_faulty_check_is_left_out_and_the_rest_is_kept(tmp_path: Path):
    broken = edited(CHECK, "v.start, v.end) in", "v.strat, v.end) in")
    rules, faults = load(tmp_path, {"checks/time/broken.yaml": broken})
    assert [rule.id for rule in rules.checks] == ["time/length"]
    assert len(faults) == 1


def test_a_faulty_pattern_does_not_fault_the_checks_of_its_kind(tmp_path: Path):
    broken = edited(CLAIMS, "[in|at {place}]", "[in|att {place}]")
    rules, faults = load(tmp_path, {"claims/visits.yaml": broken})
    assert len(faults) == 1
    assert len(rules.claims[0].patterns) == 1
    assert [rule.id for rule in rules.checks] == ["time/length"]
