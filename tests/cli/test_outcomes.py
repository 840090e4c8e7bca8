"""What a run prints and ends with, once its options are right.

The pipeline is replaced by one that finds what the article tells it to, so that each severity, and
a fault of the program, can be had at will.
"""

from __future__ import annotations

import json
from pathlib import Path
from types import SimpleNamespace

import pytest

from checker.archive import job
from checker.model.findings import Confidence, Evidence, Finding, Report, Severity
from checker.model.rules import RuleSet
from checker.model.text import Article, Span
from tests.cli.conftest import Command


def obedient(article: Article, rules: RuleSet, *, timeline: bool) -> Report:
    """Return a finding for each severity that is a word of the article; crash at "crash"."""
    if "crash" in article.text:
        raise ZeroDivisionError("as told")
    findings = []
    for severity in Severity:
        at = article.text.find(severity.value)
        if at >= 0:
            span = Span(at, at + len(severity.value))
            place = Evidence(span, severity.value, "itself")
            findings.append(
                Finding(f"test/{severity.value}", severity, Confidence.HIGH, "found", (place,))
            )
    return Report(article, findings=tuple(findings))


@pytest.fixture(autouse=True)
def _obey(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(job, "pipeline", SimpleNamespace(check=obedient))
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize(
    ("words", "options", "code"),
    [
        ("nothing", "", 0),
        ("nothing", "--fail-on note", 0),
        ("an error", "", 1),
        ("an error", "--fail-on never", 0),
        ("a warning", "", 0),
        ("a warning", "--fail-on warning", 1),
        ("a warning", "--fail-on note", 1),
        ("a note", "--fail-on warning", 0),
        ("a note", "--fail-on note", 1),
        ("a crash", "", 3),
        ("a crash", "--fail-on never", 3),
        ("a note and an error", "absent.txt", 2),
        ("a crash", "absent.txt", 3),
    ],
)
def test_exit_codes(factcheck: Command, words: str, options: str, code: int) -> None:
    Path("a.txt").write_text(words)
    assert factcheck("run", "a.txt", *options.split()).code == code


def test_a_crash_is_one_line_with_the_article_and_the_rest_goes_on(factcheck: Command) -> None:
    lines = [{"id": "one", "text": "crash"}, {"id": "two", "text": "an error"}]
    Path("day.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines))
    done = factcheck("run", "--format", "jsonl", "day.jsonl")
    rows = [json.loads(line) for line in done.out.splitlines()]
    assert done.code == 3
    assert [len(row["findings"]) for row in rows] == [0, 1]
    assert rows[0]["errors"] == ["the program failed on this article: ZeroDivisionError: as told"]
    assert done.err.startswith("error: day.jsonl[one]: the program failed on this article")
    assert "Traceback" not in done.err
    assert "Traceback" in factcheck("run", "--debug", "day.jsonl").err


def test_a_fault_outside_an_article_is_one_line(
    factcheck: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise ZeroDivisionError("as told")

    monkeypatch.setattr("checker.read.read_paths", fail)
    done = factcheck("run", "a.txt")
    assert done.code == 3
    assert done.err.startswith("error: a fault of the program: ZeroDivisionError: as told\n")
    assert "Traceback" not in done.err
    assert "Traceback" in factcheck("run", "--debug", "a.txt").err


def test_the_text_report_sums_up(factcheck: Command) -> None:
    Path("a.txt").write_text("date 2021-08-22\n\nan error and a warning")
    Path("b.txt").write_text("date 2021-08-22\n\nnothing")
    done = factcheck("run", "a.txt", "b.txt")
    assert done.out.startswith("warning[test/warning]: found\n --> a.txt:3:16\n")
    assert done.out.endswith("\n\n2 findings in 2 articles: 1 error, 1 warning\n")
    assert done.err == ""


def test_no_colour_codes_without_a_terminal(factcheck: Command) -> None:
    Path("a.txt").write_text("an error")
    assert "\x1b" not in factcheck("run", "a.txt").out


def test_standard_input(factcheck: Command) -> None:
    done = factcheck("run", "--format", "jsonl", "-", stdin=b"date 2021-08-22\n\nan error")
    row = json.loads(done.out)
    assert (row["path"], row["published"], len(row["findings"])) == ("-", "2021-08-22", 1)


def test_json_is_one_document_even_when_nothing_could_be_read(factcheck: Command) -> None:
    document = json.loads(factcheck("run", "--format", "json", "absent.txt").out)
    assert document["summary"]["refused"] == 1
