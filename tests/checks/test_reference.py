"""docs/rule-languages.md names everything that a rule's author can write, and its examples load."""

from __future__ import annotations

import re
from pathlib import Path

from checker.checks.functions import FUNCTIONS
from checker.checks.kinds import KEYS as CLAIM_KEYS
from checker.checks.rulefile import KEYS as CHECK_KEYS
from checker.language.expressions import STRENGTH
from checker.language.patterns import parse_pattern
from checker.model.rules import SlotType
from tests.checks.rulebook import CHECK, edited, load

PAGE = (Path(__file__).parents[2] / "docs" / "rule-languages.md").read_text(encoding="utf-8")


def test_every_function_stands_there_with_its_types_and_meaning():
    for function in FUNCTIONS.values():
        meaning = (function.call.__doc__ or "").split("\n")[0]
        assert f"| `{function.signature}` | {function.gives} | {meaning} |" in PAGE


def test_every_key_operator_and_slot_type_stands_there():
    keys = {*CLAIM_KEYS, *CHECK_KEYS, "lists", "tables"}
    missing = [name for name in sorted(keys) if not re.search(rf"`{name}`|^ *{name}:", PAGE, re.M)]
    missing += [sign for sign in STRENGTH if f"`{sign}`" not in PAGE]
    missing += [name for name in SlotType if f"`{name}`" not in PAGE]
    assert missing == []


def test_its_claims_and_its_check_are_read_without_a_fault(tmp_path: Path):
    words, claims, check = re.findall(r"```yaml\n(.*?)```", PAGE, re.S)
    check = edited(check, 'wrong: "..."', 'wrong: "x"')
    files = {"vocab/visits.yaml": words, "claims/visits.yaml": claims, "checks/a/b.yaml": check}
    rules, faults = load(tmp_path, files | {"checks/time/length.yaml": CHECK})
    assert faults == ()
    assert [rule.id for rule in rules.checks] == ["a/b", "time/length"]


def test_its_patterns_can_be_read():
    rows = re.findall(
        r"^\| (`[^\n]*`) \| ", PAGE.split("### Patterns")[1].split("### Wordings")[0], re.M
    )
    patterns = [cell for row in rows for cell in re.findall(r"`([^`]+)`", row)]
    assert len(patterns) > 15
    for pattern in patterns:
        source = pattern.replace("\\|", "|")
        if source.startswith("\\"):
            source = f"%visit & [the {source} {{x}}]"
        elif source.startswith(("&", "[", "for")):
            source = f"{{x}} <y> & {source.removeprefix('&')}"
        elif source.startswith("<"):
            source = f"{{x}} {source}"
        parse_pattern(source)
