"""The stable machine contract: names, order and values of ``run`` and ``times``."""

from __future__ import annotations

import json
from datetime import date
from itertools import product

import pytest

from checker.model.findings import Confidence, Evidence, Finding, Report, Severity
from checker.model.meaning import Weekday
from checker.model.text import Article, Mention, Span
from checker.model.time import ResolvedTime
from checker.report import formats, renderer
from checker.report.look import Look
from checker.report.tally import Tally

TEXT = "She came Friday.\r\nZoë\u2028left."
ARTICLE = Article(
    "a1", TEXT, Span(0, len(TEXT)), published=date(2023, 10, 15), origin="in/day.jsonl"
)
FINDING = Finding(
    "time/visit-length",
    Severity.ERROR,
    Confidence.HIGH,
    "no",
    (Evidence(Span(9, 15), "Friday", "Friday 2023-10-13"),),
    because=("one",),
    repairs=("two",),
    fingerprint="f0",
)
TIME = ResolvedTime(Mention(Span(9, 15), Weekday(4), "weekday"), "DATE", "2023-10-13")
REPORT = Report(ARTICLE, findings=(FINDING,), times=(TIME,))


def test_run_as_json_lines_is_the_contract() -> None:
    line = renderer("run", "jsonl", Look()).article(REPORT)
    assert line == (
        '{"id": "a1", "path": "in/day.jsonl", "published": "2023-10-15", "findings": '
        '[{"rule": "time/visit-length", "severity": "error", "confidence": "high", '
        '"message": "no", "evidence": [{"start": 9, "end": 15, "text": "Friday", '
        '"read_as": "Friday 2023-10-13", "in": "text"}], "because": ["one"], '
        '"repairs": ["two"], "fingerprint": "f0"}], "errors": []}\n'
    )


def test_times_as_json_lines_is_the_contract() -> None:
    line = renderer("times", "jsonl", Look()).article(REPORT)
    assert line == (
        '{"id": "a1", "published": "2023-10-15", "times": [{"start": 9, "end": 15, '
        '"text": "Friday", "type": "DATE", "value": "2023-10-13"}]}\n'
    )


def test_an_input_that_cannot_be_read_has_its_row() -> None:
    line = renderer("run", "jsonl", Look()).refused("day.jsonl:3", "day.jsonl:3", "not JSON")
    assert json.loads(line) == {
        "id": "day.jsonl:3",
        "path": "day.jsonl:3",
        "published": None,
        "findings": [],
        "errors": ["not JSON"],
    }


CODES = (0x85, 0x2028, 0x2029, 0xD800, 0)
COMMANDS = ("run", "times", "claims", "timeline")


@pytest.mark.parametrize("command", COMMANDS)
def test_json_is_one_document(command: str) -> None:
    form = renderer(command, "json", Look())
    articles = [form.article(REPORT), form.article(Report(ARTICLE))]
    tally = Tally.of(REPORT) + Tally.of(Report(ARTICLE)) + Tally(refused=1)
    rows = [*articles, form.refused("x", "x", "gone")]
    document = json.loads(form.opening() + form.between.join(rows) + form.closing(tally))
    assert [row["id"] for row in document["articles"]] == ["a1", "a1", "x"]
    assert document["articles"][2]["errors"] == ["gone"]
    assert document["summary"]["articles"] == 2
    assert document["summary"]["error"] == 1
    assert document["summary"]["refused"] == 1


@pytest.mark.parametrize(("command", "code"), list(product(COMMANDS, CODES)))
def test_one_article_is_one_line_for_every_reader(command: str, code: int) -> None:
    article = Article(f"a{chr(code)}b", TEXT, Span(0, len(TEXT)))
    line = renderer(command, "jsonl", Look()).article(Report(article))
    assert line.endswith("\n")
    assert len(line.splitlines()) == 1
    assert line.encode()
    assert json.loads(line)["id"] == f"a{chr(code)}b"


def test_an_unknown_format_is_refused() -> None:
    with pytest.raises(ValueError, match="no output format 'xml'"):
        renderer("run", "xml", Look())
    assert formats("run") == ("json", "jsonl", "text")
