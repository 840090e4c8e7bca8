"""Bare weekdays, months and days of a month look the way that a copy editor would read them.

The sentences stand in ``directions.yaml``. A value listed there as a gap is known to be missed; the
test fails when it is found, so that the list stays true.
"""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from checker.checks.library import load_rules
from checker.model.rules import RuleSet
from checker.model.text import Article, Span
from checker.pipeline import read_times

ENTRIES: list[dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parent / "directions.yaml").read_text(encoding="utf-8")
)
_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


@cache
def rules() -> RuleSet:
    loaded, faults = load_rules(None)
    assert not faults
    return loaded


def unmark(marked: str) -> tuple[str, list[Span]]:
    """Return a text without its brackets, and where the parts in them lie."""
    text, spans = "", []
    for number, part in enumerate(re.split(r"\[([^]]*)\]", marked)):
        if number % 2:
            spans.append(Span(len(text), len(text) + len(part)))
        text += part
    return text, spans


def missed(entry: dict[str, Any]) -> list[str]:
    """Return the values of an entry that are not the answer where they should be."""
    text, spans = unmark(entry["text"])
    article = Article("a", text, Span(0, len(text)), published=entry["date"])
    times = [part for time in read_times(article, rules()) for part in time.expressions]
    return [
        value
        for span, value in zip(spans, entry["want"], strict=True)
        if not any(part.mention.span.overlaps(span) and part.value == value for part in times)
    ]


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: f"{entry['date']}")
def test_direction(entry: dict[str, Any]) -> None:
    assert missed(entry) == entry.get("gap", [])


def test_at_least_95_in_100_are_right_in_each_kind() -> None:
    for kind in (r"\d{4}-\d\d-\d\d", r"\d{4}-\d\d"):
        wanted = [value for entry in ENTRIES for value in entry["want"]]
        gaps = [value for entry in ENTRIES for value in entry.get("gap", [])]
        total = sum(bool(re.fullmatch(kind, value)) for value in wanted)
        wrong = sum(bool(re.fullmatch(kind, value)) for value in gaps)
        assert wrong <= total * 0.05, (kind, total, wrong)


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: f"{entry['date']}")
def test_the_entry_itself_is_sound(entry: dict[str, Any]) -> None:
    text, spans = unmark(entry["text"])
    assert len(spans) == len(entry["want"])
    for span, value in zip(spans, entry["want"], strict=True):
        words = span.of(text)
        if len(value) == len("2021-08-22"):
            day = date.fromisoformat(value)
            assert abs((day - entry["date"]).days) < 330
            named = words[:3] in _WEEKDAYS
            assert _WEEKDAYS[day.weekday()] == words[:3] if named else str(day.day) in words
