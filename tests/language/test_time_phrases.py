"""Every phrase of the grammar reads its own examples and none of its look-alikes."""

from __future__ import annotations

import re

import pytest

from checker.language import dates, quantities
from checker.language.phrase import Phrase
from checker.language.scan import plain_scan, scan
from checker.language.series import spread
from checker.model.meaning import CalendarDate, Meaning, Period

_MARKED = re.compile(r"\[([^]]*)\]")

PACKAGES = (dates.phrases(), quantities.phrases())
EXAMPLES = [
    pytest.param(phrase, family, wording, meaning, id=f"{phrase.id}: {wording}")
    for family in PACKAGES
    for phrase in family
    for meaning, wordings in phrase.examples.items()
    for wording in wordings
]
LOOKALIKES = [
    pytest.param(phrase, text, id=f"{phrase.id}: {text}")
    for family in PACKAGES
    for phrase in family
    for text in phrase.lookalikes
]


def _unmark(wording: str) -> tuple[str, int, int]:
    """Return a wording without its brackets, and where the part in them lies."""
    marked = _MARKED.search(wording)
    if marked is None:
        return wording, 0, len(wording)
    return _MARKED.sub(r"\1", wording, count=1), marked.start(), marked.end() - 2


@pytest.mark.parametrize(("phrase", "family", "wording", "meaning"), EXAMPLES)
def test_reads_its_example(
    phrase: Phrase, family: tuple[Phrase, ...], wording: str, meaning: Meaning
) -> None:
    text, start, end = _unmark(wording)
    assert phrase.match(text, start) == (end, meaning)
    mentions = scan(text, 0, len(text), family)
    found = [m.value for m in mentions if (m.span.start, m.span.end) == (start, end)]
    assert found == [meaning], mentions


@pytest.mark.parametrize(("phrase", "text"), LOOKALIKES)
def test_passes_over_its_lookalike(phrase: Phrase, text: str) -> None:
    assert plain_scan(text, 0, len(text), [phrase]) == []


def test_every_phrase_has_examples() -> None:
    assert [phrase.id for family in PACKAGES for phrase in family if not phrase.examples] == []


@pytest.mark.parametrize(("phrase", "family", "wording", "meaning"), EXAMPLES)
def test_the_words_of_a_range_part_into_its_ends(
    phrase: Phrase, family: tuple[Phrase, ...], wording: str, meaning: Meaning
) -> None:
    if not isinstance(meaning, Period):
        return
    text, start, end = _unmark(wording)
    match = phrase.match(text, start)
    assert match is not None
    assert isinstance(match[1], Period)
    assert match[1].joint is not None
    stop, begin = (start + place for place in match[1].joint)
    assert start < stop <= begin < end
    assert text[stop - 1].isalnum() or text[stop - 1] == "."
    assert text[begin].isalnum()


def test_the_members_of_a_series_are_mentions_of_their_own() -> None:
    text = "Quakes hit on May 3, 5 and 9, 2019, and on 14 and 16 April."
    found = spread(scan(text, 0, len(text), dates.phrases()))
    assert [(mention.span.of(text), mention.value) for mention in found] == [
        ("May 3", CalendarDate(2019, 5, 3)),
        ("5", CalendarDate(2019, 5, 5)),
        ("9, 2019", CalendarDate(2019, 5, 9)),
        ("14", CalendarDate(month=4, day=14)),
        ("16 April", CalendarDate(month=4, day=16)),
    ]
