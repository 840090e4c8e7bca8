"""Whatever is read comes out as valid TIMEX3, and a document written as TimeML reads the same.

The grammar of values is that of TIDES 2005 (ISO 8601 with X for what is not said), as TimeML 1.2.1
takes it over. The texts are the phrases' own examples, each an article, and the fixtures.
"""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

import pytest

from checker.checks.library import load_rules
from checker.language import dates
from checker.model.findings import Report
from checker.model.rules import RuleSet
from checker.model.text import Article, Span
from checker.model.time import ResolvedTime
from checker.pipeline import read_times
from checker.read.timeml import read
from checker.report import renderer
from checker.report.look import Look

FIXTURES = sorted((Path(__file__).parents[1] / "fixtures").glob("*.txt"))
PUBLISHED = date(2021, 8, 25)

_YEAR = r"(?:BC)?[0-9X]{4}"
_UNIT = r"(?:Q[1-4X]|H[12X]|SP|SU|FA|WI|W(?:[0-5][0-9]|XX)(?:-(?:WE|WD|[1-7X]))?)"
_DAY = rf"{_YEAR}(?:-(?:{_UNIT}|(?:0[1-9]|1[0-2]|XX)(?:-(?:[0-3][0-9]|XX))?))?"
_DATE = rf"(?:{_DAY}|(?:BC)?[0-9X]{{2,3}}|(?:PAST|PRESENT|FUTURE)_REF)"
_TIME = rf"{_DAY}T(?:MO|MI|AF|EV|NI|DT|XX|[0-2][0-9](?::[0-5][0-9](?::[0-5][0-9])?)?)"
_NUMBER = r"(?:[0-9]+(?:\.[0-9]+)?|X)"
_CLOCK = rf"T(?:{_NUMBER}[HMS])+"
_DURATION = rf"P(?=.)(?:{_NUMBER}(?:Y|M|W|D|Q|DE|CE|WE|SP|SU|FA|WI))*(?:{_CLOCK})?"
VALUES = {
    "DATE": re.compile(_DATE),
    "TIME": re.compile(_TIME),
    "DURATION": re.compile(_DURATION),
    "SET": re.compile(rf"{_DURATION}|{_DAY}|{_TIME}"),
}
MODIFIERS = (
    "BEFORE AFTER ON_OR_BEFORE ON_OR_AFTER LESS_THAN MORE_THAN EQUAL_OR_LESS EQUAL_OR_MORE "
    "START MID END APPROX"
).split()


@cache
def rules() -> RuleSet:
    loaded, faults = load_rules(None)
    assert not faults
    return loaded


def read_text(text: str) -> tuple[Article, tuple[ResolvedTime, ...]]:
    article = Article("a", text, Span(0, len(text)), published=PUBLISHED)
    return article, read_times(article, rules())


WORDINGS = [
    wording.replace("[", "").replace("]", "")
    for phrase in dates.phrases()
    for wordings in phrase.examples.values()
    for wording in wordings
]


@pytest.mark.parametrize("wording", WORDINGS)
@pytest.mark.parametrize("frame", ["{}", "He spoke on {} and left.", "It will end by {}."])
def test_every_example_is_valid_timex3(wording: str, frame: str) -> None:
    article, times = read_text(frame.format(wording))
    for time in times:
        for part in time.expressions:
            assert VALUES[part.type].fullmatch(part.value), (part.type, part.value)
            assert part.modifier in ("", *MODIFIERS)
    document = renderer("times", "timeml", Look()).article(Report(article, times=times))
    for tag in ElementTree.fromstring(document).iter("TIMEX3"):
        assert {"tid", "type", "value", "functionInDocument"} <= set(tag.attrib)
        assert set(tag.attrib) <= {
            "tid", "type", "value", "mod", "quant", "freq", "functionInDocument",
        }  # fmt: skip


def test_a_header_is_not_read_again() -> None:
    header = "date 2021-08-25\n\n"
    text = header + "She left on Friday."
    article = Article("a", text, Span(len(header), len(text)), published=PUBLISHED)
    times = read_times(article, rules())
    document = renderer("times", "timeml", Look()).article(Report(article, times=times))
    (again,) = read(document.encode(), "a.tml")
    assert isinstance(again, Article)
    assert again.text == "She left on Friday."
    assert [time.value for time in read_times(again, rules())] == [time.value for time in times]


@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: path.stem)
def test_a_document_written_as_timeml_reads_the_same(path: Path) -> None:
    article, times = read_text(path.read_text(encoding="utf-8"))
    write = renderer("times", "timeml", Look())
    document = write.article(Report(article, times=times))
    (again,) = read(document.encode(), "a.tml")
    assert isinstance(again, Article)
    assert (again.text, again.published) == (article.text, article.published)
    assert read_times(again, rules()) == times
    assert write.article(Report(again, times=read_times(again, rules()))) == document
