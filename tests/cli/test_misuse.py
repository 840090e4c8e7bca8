"""Everything that a user can get wrong ends with exit code 2, a message and a remedy."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.cli.conftest import Command

GOOD = "date 2021-08-22\n\nThe council met here.\n"
RULE = "time/weekday-date"


@pytest.fixture
def inputs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder with one input of each kind that is wrong, and enter it."""
    (tmp_path / "good.txt").write_text(GOOD)
    (tmp_path / "empty.txt").write_text("")
    (tmp_path / "latin.txt").write_bytes("date 2021-08-22\n\nZo\xeb came.".encode("latin-1"))
    (tmp_path / "binary.txt").write_bytes(b"\x00\x01\x02")
    (tmp_path / "header.txt").write_text("date 2021-02-30\n\nText.")
    (tmp_path / "headed.txt").write_text("date 2021-08-22\n\n")
    (tmp_path / "page.html").write_text("<p>Text.</p>")
    (tmp_path / "broken.tml").write_text("<TimeML><TEXT>x</TimeML>")
    (tmp_path / "broken.jsonl").write_text('{"id": "a", "text": "A."}\n{"id": \n')
    (tmp_path / "textless.jsonl").write_text('{"id": "a"}\n')
    (tmp_path / "nothing").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("command", "said"),
    [
        ("", "Usage: factcheck"),
        ("rum", "Did you mean 'run'?"),
        ("run", "Missing argument"),
        ("run --colour good.txt", "No such option"),
        ("run --format jsom good.txt", "did you mean json?"),
        ("run --format timeml good.txt", "it is one of json, jsonl, text"),
        ("run --published tomorrow good.txt", "is no day of the form YYYY-MM-DD"),
        ("run --published 2021-02-30 good.txt", "is no day of the form YYYY-MM-DD"),
        ("run --published 20210822 good.txt", "is no day of the form YYYY-MM-DD"),
        ("run --fail-on fatal good.txt", "--fail-on"),
        ("run --jobs 0 good.txt", "--jobs"),
        ("run --jobs many good.txt", "--jobs"),
        ("run --rules elsewhere good.txt", "does not exist"),
        ("run --rules good.txt good.txt", "is a file"),
        (f"run --select {RULE}s good.txt", f"did you mean {RULE}?"),
        ("run --ignore zzz good.txt", "factcheck rules list shows them all"),
        ("run absent.txt", "absent.txt: no such file or folder"),
        ("run empty.txt", "empty.txt: the file is empty"),
        ("run latin.txt", "save it as UTF-8"),
        ("run binary.txt", "give plain text in UTF-8"),
        ("run header.txt", "header.txt:1:6: the header's date is no day of the calendar"),
        ("run headed.txt", "add the article's text"),
        ("run page.html", "use one of the suffixes"),
        ("run broken.tml", "correct the mark-up"),
        ("run broken.jsonl", "broken.jsonl:2:8: not JSON"),
        ("run textless.jsonl", '"text" is missing'),
        ("run nothing", "the folder holds no article"),
        ("run -", "-: the file is empty"),
        ("times --format timeml good.txt good.txt", "timeml holds one article"),
        ("explain time/weekday-dat", f"did you mean {RULE}?"),
        ("rules", "Usage: factcheck rules"),
        ("rules shw", "Did you mean 'show'?"),
        ("rules show time/weekday-dat", f"did you mean {RULE}?"),
        ("rules test nonsense", "factcheck rules list shows them all"),
    ],
)
def test_misuse(factcheck: Command, inputs: Path, command: str, said: str) -> None:
    done = factcheck(*command.split())
    assert done.code == 2
    # Usage errors are wrapped by the option parser at the terminal's width.
    assert said in " ".join((done.err + done.out).split())


def test_a_faulty_rule_file_is_reported_with_its_place(factcheck: Command, inputs: Path) -> None:
    check = inputs / "rules" / "checks" / "time" / "odd.yaml"
    check.parent.mkdir(parents=True)
    check.write_text("summary: Odd\n")
    done = factcheck("run", "--rules", inputs / "rules", "good.txt")
    assert done.code == 2
    assert done.out == ""
    assert re.search(r"--> \S+odd\.yaml:\d+:\d+\n", done.err)
    assert "1 | summary: Odd\n  | ^^^^^^^\n" in done.err


def test_one_bad_input_does_not_stop_the_others(factcheck: Command, inputs: Path) -> None:
    done = factcheck("run", "--format", "jsonl", "absent.txt", "good.txt", "broken.jsonl")
    rows = [json.loads(line) for line in done.out.splitlines()]
    assert done.code == 2
    assert [(row["id"], bool(row["errors"])) for row in rows] == [
        ("absent.txt", True),
        ("good", False),
        ("a", False),
        ("broken.jsonl:2:8", True),
    ]
    assert all(row["findings"] == [] for row in rows)


def test_timeml_prints_nothing_where_it_cannot_hold_all(factcheck: Command, inputs: Path) -> None:
    assert factcheck("times", "--format", "timeml", "good.txt", "good.txt").out == ""


def test_help_and_version_are_no_misuse(factcheck: Command) -> None:
    assert factcheck("--help").code == 0
    assert factcheck("run", "--help").code == 0
    version = factcheck("--version")
    assert version.code == 0
    assert version.out.startswith("factcheck ")
