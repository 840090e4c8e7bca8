"""The day on which an article was written, as its dateline tells it."""

from __future__ import annotations

from datetime import date

import pytest

from checker.language.datelines import find_dateline
from checker.language.dates import phrases
from checker.language.scan import scan
from checker.model.text import Article, Span
from checker.resolve.written import day_written


@pytest.mark.parametrize(
    ("dateline", "published", "expected"),
    [
        ("SEOUL, Aug. 22 (Yonhap) -- ", "2021-08-23", "2021-08-22"),
        ("SEOUL, 22 Aug. (Yonhap) -- ", "2021-08-22", "2021-08-22"),
        ("SEOUL, Dec. 31 (Yonhap) -- ", "2022-01-01", "2021-12-31"),
        ("SEOUL, Aug. 22, 2021 (Yonhap) -- ", "", "2021-08-22"),
        ("SEOUL, Aug. 22, 2021 (Yonhap) -- ", "2021-09-30", "2021-08-22"),
        ("SEOUL, Aug. 10 (Yonhap) -- ", "2021-08-23", ""),
        ("SEOUL, Aug. 22 (Yonhap) -- ", "", ""),
        ("SEOUL (Yonhap) -- ", "2021-08-23", ""),
        ("", "2021-08-23", ""),
    ],
)
def test_day_written(dateline: str, published: str, expected: str) -> None:
    text = dateline + "The minister left on Aug. 21, aides said."
    day = date.fromisoformat(published) if published else None
    article = Article("a", text, Span(0, len(text)), published=day)
    times = scan(text, 0, len(text), phrases())
    written = day_written(find_dateline(article), times, day)
    assert (written.isoformat() if written else "") == expected
