"""The commands on the rules themselves, from a folder that is not the project's."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Command

RULE = "time/weekday-date"


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_list_has_a_line_for_each_rule(factcheck: Command) -> None:
    done = factcheck("rules", "list")
    assert done.code == 0
    assert [line.split()[0] for line in done.out.splitlines()].count(RULE) == 1


def test_show_prints_the_file_as_it_is_written(factcheck: Command) -> None:
    done = factcheck("rules", "show", RULE)
    root = Path(__file__).parents[2]
    assert done.code == 0
    assert done.out == (root / "rules" / "checks" / f"{RULE}.yaml").read_text(encoding="utf-8")


def test_explain_has_the_reason_and_the_examples(factcheck: Command) -> None:
    done = factcheck("explain", RULE)
    assert done.code == 0
    assert done.out.startswith(f"{RULE}: ")
    assert "  wrong" in done.out
    assert "  right: " in done.out


def test_the_examples_of_a_rule_are_its_test(factcheck: Command) -> None:
    done = factcheck("rules", "test", RULE)
    assert done.out.endswith(" 0 do not\n")
    assert done.code == 0


def test_the_rules_have_no_faults(factcheck: Command) -> None:
    done = factcheck("rules", "lint")
    assert (done.code, done.out) == (0, "no faults\n")
