"""Claims that wordings make: places in the article, who is meant, and what is left out."""

from __future__ import annotations

from datetime import date

import pytest

from checker.claims.signs import signs_of
from checker.language.wordings import DATE, LENGTH, PERSON
from checker.model.text import Span
from tests.claims.reading import claims, report_on, said

TEXT = "Ingrid Vale ran it for 12 years, from 1990 to 2002, and left two weeks before Easter."


def test_signs_keep_the_places_of_times_and_names() -> None:
    report = report_on(TEXT)
    times = {time.mention.span: time for time in report.times}
    mentions = [time.mention for time in report.times]
    signs = signs_of(TEXT, Span(0, len(TEXT)), mentions, times)
    assert f"for {LENGTH}, from {DATE} to {DATE}, and" in signs.text
    assert f"{LENGTH} before" in signs.text
    assert signs.span(signs.text.index("left"), len(signs.text)).of(TEXT).startswith("left two")
    at = signs.text.index(LENGTH)
    assert signs.span(at, at + 1).of(TEXT) == "12 years"
    assert PERSON not in signs.text


@pytest.mark.parametrize(
    ("text", "kind", "slots"),
    [
        ("Ingrid Vale, 61, sails.", "age", {"who": "Ingrid Vale", "n": "61"}),
        (
            "Ingrid Vale died on Friday, 11 days before her 80th birthday.",
            "last-birthday",
            {"who": "her", "nth": "80th", "before": "11 days"},
        ),
        (
            "She was 24 when she joined the navy in 1974.",
            "past-age",
            {"who": "She", "n": "24", "when": "1974-01-01/1974-12-31"},
        ),
        (
            "For 12 years, from 1990 until a flood closed it in 2002, she ran it.",
            "tenure",
            {
                "start": "1990-01-01/1990-12-31",
                "end": "2002-01-01/2002-12-31",
                "length": "12 years",
            },
        ),
        (
            "She won twice, in 1990 and 2002.",
            "listed",
            {"n": "twice", "dates": "2002-01-01/2002-12-31"},
        ),
    ],
)
def test_slots(text: str, kind: str, slots: dict[str, str]) -> None:
    (claim,) = claims(text, kind)
    assert said(claim) == slots


@pytest.mark.parametrize(
    "text",
    [
        '"Ingrid Vale, 61, sails," he said.',
        "Ingrid Vale, never 61, sails.",
        "Ingrid Vale won 6-1, 61, 4.",
    ],
)
def test_what_is_quoted_denied_or_no_age_is_no_claim(text: str) -> None:
    assert claims(text, "age") == []


def who(text: str, kind: str) -> str:
    (claim,) = claims(text, kind)
    slot = claim.slot("who")
    assert slot is not None
    return slot.entity


def test_he_is_who_has_died_where_the_article_tells_of_one_death() -> None:
    text = (
        "Olaf Vale, whose boats sailed to Kiel with Jan Moe and Per Lie, died on Friday. He was 80."
    )
    assert who(text, "final-age") == "person:olaf vale"


def test_a_relative_without_a_name_may_be_meant() -> None:
    text = "Olaf Vale died on Friday. His brother died a week after his 80th birthday."
    assert who(text, "last-birthday").startswith("somebody:")


def test_a_first_name_tells_a_relative_from_a_surname() -> None:
    text = "Vale died on Friday. Capt. Vale was known to all. Amos Vale, 81, is his brother."
    assert who(text, "age") not in ("person:vale", "")


def test_what_a_clause_has_told_is_not_told_again() -> None:
    assert len(claims("Ingrid Vale was born in Kiel on June 2, 1930.", "birth")) == 1


def test_words_of_doubt_near_by_mark_a_claim() -> None:
    (claim,) = claims(
        "The regatta, held every summer since 1987 except in 1990, is free.", "yearly"
    )
    assert claim.marks == {"except"}


def test_nothing_slow_on_hostile_text() -> None:
    for text in (
        "Ingrid Vale, 61, " * 400,
        "for 12 years, from 1990 " * 300,
        "his 80th birthday " * 500,
    ):
        report_on(text, date(2023, 9, 13))
