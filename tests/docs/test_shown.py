"""What the documentation shows is what the program does, and its tutorial's rules hold."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from checker.checks.library import load_rules
from checker.selftest import run_examples
from tests.docs.shown import PAGES, ROOT, refreshed

TUTORIAL = ROOT / "docs" / "adding-a-rule.md"
_RULE_FILE = re.compile(r"<!-- file: my-rules/(\S{1,80}) -->\n```yaml\n(.*?)```\n", re.DOTALL)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_shown_outputs_are_those_of_today(page: Path, tmp_path: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert "<!-- output of: factcheck " in text
    # `python -m tests.docs.shown` writes them anew
    assert refreshed(text, tmp_path) == text


def test_rules_of_the_tutorial_hold_beside_all_others(tmp_path: Path) -> None:
    root = tmp_path / "rules"
    shutil.copytree(ROOT / "rules", root)
    for name, text in _RULE_FILE.findall(TUTORIAL.read_text(encoding="utf-8")):
        path = root / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    rules, faults = load_rules(root)
    assert not faults
    made = ("who/meets-self", "time/quarantine-length", "quarantine")
    results = [result for name in made for result in run_examples(rules, name)]
    assert {result.id for result in results} == set(made)
    assert [result.message for result in results if not result.ok] == []


def test_every_link_between_pages_leads_somewhere() -> None:
    pages = [ROOT / "README.md", ROOT / "CHANGELOG.md", ROOT / "fixtures" / "README.md"]
    pages += sorted((ROOT / "docs").rglob("*.md"))
    broken = [
        f"{page.relative_to(ROOT)}: {link}"
        for page in pages
        for link in re.findall(r"\]\((?!https?:)([^)#\s]{1,200})", page.read_text(encoding="utf-8"))
        if not (page.parent / link).exists()
    ]
    assert broken == []
