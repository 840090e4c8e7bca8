"""The whole check on texts that nobody would print: it ends, in time about linear, without a fault.

A factor that grows with the text shows when the text is doubled: the time must not grow by much
more than two.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.checks.library import load_rules
from checker.model.findings import Report
from checker.model.rules import RuleSet
from checker.model.text import Article, Span
from checker.pipeline import check, read_times

MOST_GROWTH = 3.5
TOO_SHORT = 0.05  # seconds below which a ratio is noise


@pytest.fixture(autouse=True)
def only_what_is_made_here() -> Iterator[None]:
    """Let the collector pass over what other tests left, or it takes longer than a short check."""
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()


@cache
def rules() -> RuleSet:
    """Return the rules that are shipped."""
    loaded, faults = load_rules(None)
    assert not faults
    return loaded


def report_on(text: str) -> Report:
    """Check a text and see that every place in the report is exact."""
    article = Article("h", text, Span(0, len(text)), published=date(2023, 9, 13))
    report = check(article, rules(), timeline=True)
    for finding in report.findings:
        assert all(evidence.span.of(text) == evidence.text for evidence in finding.evidence)
    return report


def seconds(text: str) -> float:
    """Return the processor time of a check, the better of two where it is short."""
    taken = []
    for _ in range(2):
        begin = time.process_time()
        report_on(text)
        taken.append(time.process_time() - begin)
        if taken[0] > 1:
            break
    return min(taken)


def growth(make: Callable[[int], str], size: int) -> float:
    """Return by how much the time grows where the text is doubled."""
    return seconds(make(2 * size)) / max(seconds(make(size)), TOO_SHORT)


def repeated(piece: str) -> Callable[[int], str]:
    """Return a function that makes a text of ``piece`` about that many characters long."""
    return lambda size: piece * (size // len(piece))


def nested(size: int) -> str:
    """Return brackets in brackets."""
    return "(" * (size // 2) + "Monday" + ")" * (size // 2)


LONG: dict[str, Callable[[int], str]] = {
    "digits": repeated("7"),
    "numbers": repeated("7 "),
    "hyphens": repeated("-"),
    "hyphenated word": repeated("a-"),
    "opening quotes": repeated("“"),
    "quoted sentences": repeated("“A”. "),
    "straight quotes": repeated('"'),
    "commas": repeated(","),
    "comma, space": repeated(", "),
    "opening brackets": repeated("("),
    "closing brackets": repeated(")"),
    "dashes": repeated("— "),
    "full stops": repeated("."),
    "initials": repeated("A."),
    "capitalised words": repeated("Alpha Beta "),
    "one name": repeated("Kim "),
    "titles": repeated("Foreign Minister "),
    "after": repeated("after "),
    "spaces": repeated(" "),
    "empty lines": repeated("\n"),
    "paragraphs": repeated("Rain.\n\n"),
    "one letter": repeated("x"),
    "control characters": repeated("\x00\x07\x1b[31m\x7f "),
    "combining marks": repeated("e\u0301\u0323"),
    "marks on nothing": repeated("\u0301"),
    "right to left": repeated("\u202e\u05d0\u05d1 \u200f"),
    "joiners": repeated("\u200d\u200b\ufeff"),
    "beyond the basic plane": repeated("\U0001f600\U0001d4a6"),
    "lone surrogates": repeated("\ud83d "),
    "letters that grow in upper case": repeated("ßİŉ "),
    "a sentence without a stop": repeated("word and other "),
}


@pytest.mark.parametrize("make", LONG.values(), ids=LONG)
def test_long_texts_take_time_about_linear(make: Callable[[int], str]) -> None:
    # what grows too fast does so each time; what a busy machine held up does not
    assert any(growth(make, 20_000) < MOST_GROWTH for _ in range(3))


@pytest.mark.slow
@pytest.mark.parametrize("make", LONG.values(), ids=LONG)
def test_a_megabyte_is_read(make: Callable[[int], str]) -> None:
    assert seconds(make(1_000_000)) < 60


# Full of times, names and clauses: each piece is read as something, in one sentence or in many.
CROWDED: dict[str, Callable[[int], str]] = {
    "weekdays": repeated("Monday "),
    "weekdays in a list": repeated("Monday, "),
    "weekdays, each a sentence": repeated("Monday. "),
    "weekdays between dashes": repeated("Monday — Kim — "),
    "a date in every sentence": repeated("On May 3 it fell. "),
    "one long sentence": repeated("Kim arrived on Saturday and "),
    "short sentences": repeated("Kim arrived on Saturday. "),
    "visits": repeated("Kim arrived on Saturday for a four-day visit. "),
    "relative clauses": repeated("Kim, who arrived on Saturday, "),
    "speakers in speakers": repeated("Kim said on Monday that "),
    "conditions": repeated("if Kim left on Monday "),
    "events": repeated("the drills on Monday and "),
    "events of events": repeated("the drills of "),
    "shifts on shifts": repeated("two days after "),
    "orders": repeated("Kim left on Monday before "),
    "brackets": repeated("Kim (Monday (left) "),
    "nested brackets": nested,
    "quotations that never end": repeated("“Kim left on Monday "),
    "infinitives": repeated("to meet on Monday "),
}


@pytest.mark.parametrize("make", CROWDED.values(), ids=CROWDED)
def test_crowded_texts_end_in_time(make: Callable[[int], str]) -> None:
    assert seconds(make(2_000)) < 10


@pytest.mark.parametrize("make", CROWDED.values(), ids=CROWDED)
def test_a_crowded_paragraph_takes_nothing_from_the_next(make: Callable[[int], str]) -> None:
    wrong = "It fell on Saturday, Sept. 8, 2023."
    findings = report_on(f"{make(300)}.\n\n{wrong}").findings
    assert "Saturday, Sept. 8, 2023" in [e.text for f in findings for e in f.evidence]


PIECES = st.one_of(
    st.sampled_from(
        "Kim|Ana Lund|arrived|left|on Saturday|for a four-day visit|two days after|said|that|the"
        "|drills|began|Sept. 31|until|Friday|, |. |\n\n|“|”|(|)|—|May|2023|'s|\u0301|\u202e|\x00|-"
        "|/|9|12th|a.m.|will|not|if".split("|")
    ),
    st.text(max_size=3),
)


@given(st.lists(PIECES, max_size=30), st.sampled_from(["", " "]))
def test_any_text_is_checked(pieces: list[str], between: str) -> None:
    report_on(between.join(pieces))


CROWDED: dict[str, Callable[[int], str]] = {
    "weekdays": repeated("Monday "),
    "weekdays in sentences": repeated("On Monday he said so. "),
    "dates": repeated("Aug. 3, "),
    "days of a list": repeated("Aug. 3 and "),
    "years": repeated("in 2012 and "),
    "shifts": repeated("a year earlier "),
    "anaphors": repeated("the quarter "),
    "days before": repeated("the day before "),
    "clocks": repeated("(0400 GMT) "),
    "lengths": repeated("more than three years or so "),
    "an article": repeated("Ann Orr, who left on May 3, met Lee Dow on Friday in Oslo.\n\n"),
}


@pytest.mark.slow
@pytest.mark.parametrize("make", CROWDED.values(), ids=CROWDED)
def test_times_in_plenty_take_time_about_linear(make: Callable[[int], str]) -> None:
    def taken(size: int) -> float:
        text = make(size)
        article = Article("a", text, Span(0, len(text)), published=date(2023, 9, 13))
        begin = time.process_time()
        read_times(article, rules())
        return time.process_time() - begin

    assert any(taken(200_000) < MOST_GROWTH * max(taken(100_000), TOO_SHORT) for _ in range(3))
