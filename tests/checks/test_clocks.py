"""Times of the clock against the lengths told between them: what is found, and how it is told."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from checker.claims.clocks import MOST
from tests.claims.reading import report_on

TUESDAY = date(2025, 5, 6)


def _cases() -> list[tuple[bool, date, str]]:
    found = []
    for line in Path(__file__).with_name("clocks.txt").read_text(encoding="utf-8").splitlines():
        case = re.fullmatch(r"([+-]) (?:(\d{4}-\d\d-\d\d) )?(.+)", line)
        if case is not None:
            day = date.fromisoformat(case[2]) if case[2] else TUESDAY
            found.append((case[1] == "+", day, case[3]))
    return found


def _findings(text: str, published: date = TUESDAY) -> list[str]:
    return [finding.rule for finding in report_on(text, published).findings]


@pytest.mark.parametrize(("wrong", "published", "text"), _cases())
def test_found_or_silent(wrong: bool, published: date, text: str) -> None:
    # a window in hours that days already rule out is a matter of days
    right_answers = (["time/clock"], ["time/deadline"]) if wrong else ([],)
    assert _findings(text, published) in right_answers


CHAIN = (
    "The count opened at 8 a.m. on Friday. Twelve minutes later the first box was brought in. "
    "At 8.52 a.m., 20 minutes after that, the lights failed."
)


def test_a_chain_over_three_sentences() -> None:
    (finding,) = report_on(CHAIN, TUESDAY).findings
    assert finding.message == (
        '"20 minutes after" does not fit the times of the clock: '
        "08:00 + 32 min = 08:32, but 08:52 is written"
    )
    assert finding.because == (
        '"8 a.m. on Friday" is Friday 2025-05-02 08:00',
        '"Twelve minutes later": 08:00 + 12 min = Friday 2025-05-02 08:12',
        '"20 minutes after": 08:12 + 20 min = Friday 2025-05-02 08:32',
        'but "8.52 a.m." is 08:52',
    )
    assert finding.repairs == (
        '"8 a.m. on Friday" -> 08:20',
        '"8.52 a.m." -> Friday 2025-05-02 08:32',
        '"Twelve minutes later" -> 32 min',
        '"20 minutes after" -> 40 min',
    )
    assert [item.text for item in finding.evidence] == [
        "8 a.m. on Friday",
        "Twelve minutes later",
        "8.52 a.m.",
        "20 minutes after",
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "The concert began at 9 p.m. and ended at 7 p.m.",
            '"ended" does not fit the times of the clock: 19:00 is 2 h before 21:00',
        ),
        (
            "The kiln went out at 10 p.m. and was lit at 4.05 a.m., some nine hours later.",
            '"some nine hours later" does not fit the times of the clock: '
            "04:05 is 6 h 5 min after 22:00",
        ),
        (
            "The blackout lasted 40 minutes. The 50-minute blackout began at 8.05 p.m. and ended "
            "at 8.45 p.m.",
            '"50-minute" does not fit the times of the clock: 40 min against 50 min',
        ),
        (
            "The sale opened at midnight on Sunday and closed at noon on Monday, 20 hours later.",
            '"20 hours later" does not fit the times of the clock: '
            "24:00 + 20 h = 20:00, but 12:00 is written",
        ),
    ],
)
def test_the_sum_in_the_message(text: str, said: str) -> None:
    assert [finding.message for finding in report_on(text, TUESDAY).findings] == [said]


def test_a_timetable_is_left_alone() -> None:
    row = "The pump stopped at 9.10 p.m. and ran again at 9.50 p.m., 25 minutes later. "
    assert set(_findings(row * 20)) == {"time/clock"}
    assert not _findings(row * (MOST // 2 + 1))


def test_one_wrong_time_is_one_finding() -> None:
    text = (
        "The pump failed at 9.10 p.m., ran again at 9.50 p.m., 25 minutes later, and was sealed "
        "at 10.20 p.m., half an hour later."
    )
    assert _findings(text) == ["time/clock"]
