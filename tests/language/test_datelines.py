"""Datelines: their place and date, and openings that only look like one."""

from __future__ import annotations

import pytest

from checker.language.datelines import find_dateline
from checker.model.text import Article, Span


def read(text: str, start: int = 0) -> tuple[str, str | None, str | None] | None:
    found = find_dateline(Article("a", text, Span(start, len(text))))
    if found is None:
        return None
    parts = [span.of(text) if span else None for span in (found.place, found.date)]
    return found.span.of(text), parts[0], parts[1]


@pytest.mark.parametrize(
    ("dateline", "place", "day"),
    [
        ("SEOUL, Aug. 22 (Reuters) -", "SEOUL", "Aug. 22"),
        ("WASHINGTON (AP) —", "WASHINGTON", None),
        ("WASHINGTON(AP) --", "WASHINGTON", None),
        ("VELMAR, Oct 17 -", "VELMAR", "Oct 17"),
        ("Almaty, Kazakhstan –", "Almaty, Kazakhstan", None),
        ("LONDON —", "LONDON", None),
        ("RIO DE JANEIRO, 3 March 2014 (AFP) –", "RIO DE JANEIRO", "3 March 2014"),
        ("RIO de JANEIRO, 3 March —", "RIO de JANEIRO", "3 March"),
        ("ST. LOUIS, Mo. (AP) —", "ST. LOUIS, Mo.", None),
        ("BEIJING, September 4 (Xinhua) --", "BEIJING", "September 4"),
        ("TEL AVIV/GAZA, Nov 9 (Reuters) -", "TEL AVIV/GAZA", "Nov 9"),
        ("SÃO PAULO, Brazil —", "SÃO PAULO, Brazil", None),
        ("Paris (AFP) -", "Paris", None),
    ],
)
def test_datelines(dateline: str, place: str, day: str | None) -> None:
    assert read(f"{dateline} Talks began.") == (dateline, place, day)
    assert read(f"By Ann Bell\n\n{dateline} Talks began.") == (dateline, place, day)
    assert read(f"{dateline}\n\nTalks began.") == (dateline, place, day)


@pytest.mark.parametrize(
    "text",
    [
        "Talks began in SEOUL, Aug. 22 (Reuters) - and ended.",
        "Brexit - the word - is new.",
        "NATO - the alliance - met.",
        "Monday's vote — the third — failed.",
        "Talks, he said - and meant it - began.",
        "One\n\nTwo\n\nThree\n\nFour\n\nFive\n\nLONDON — Talks began.",
        "MOSCOW-BASED firms fell.",
        "",
    ],
)
def test_no_dateline(text: str) -> None:
    assert read(text) is None


def test_the_header_is_left_out() -> None:
    assert read("LONDON — x\nTalks began.", start=11) is None
