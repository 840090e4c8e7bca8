"""What an article tells twice, read from the words round its times."""

from __future__ import annotations

import pytest

from checker.claims.twice.nouns import (
    determiner,
    noun_behind,
    tells_of_change,
    tells_of_several,
)
from tests.claims.reading import report_on, rules

HEADS = frozenset(("vote", "hearing", "test"))


def told(text: str, kind: str) -> list[list[str]]:
    """Return the words in the slots of each event of a kind, statement by statement."""
    return [
        [slot.text for _, slot in claim.slots]
        for event in report_on(text).dates
        if event.kind == kind
        for claim in event.claims
    ]


def found(text: str) -> list[str]:
    """Return the rules that a text breaks."""
    return [finding.rule for finding in report_on(text).findings]


@pytest.mark.parametrize(
    ("text", "head", "words", "behind"),
    [
        (" vote was close", "vote", set(), set()),
        (
            " final budget votes in New Haven, he said",
            "vote",
            {"final", "budget"},
            {"new", "haven"},
        ),
        (" test vote", "vote", {"test"}, set()),
    ],
)
def test_noun_behind(text: str, head: str, words: set[str], behind: set[str]) -> None:
    noun = noun_behind(text, 0, HEADS)
    assert noun is not None
    assert (noun.head, noun.words, noun.behind) == (head, words, behind)
    assert noun.span.of(text).split()[-1].startswith(head)


@pytest.mark.parametrize(
    "text", [", the vote", " of the vote", " talks on the vote", " long and slow vote", ""]
)
def test_no_noun_behind(text: str) -> None:
    assert noun_behind(text, 0, HEADS) is None


@pytest.mark.parametrize(
    ("before", "article", "between"),
    [
        ("He read the ", "the", set()),
        ("Oslo's ", "the", set()),
        ("He read an original ", "a", {"original"}),
        ("He read ", "", {"read", "he"}),
    ],
)
def test_determiner(before: str, article: str, between: set[str]) -> None:
    assert determiner(before + "90-day", len(before), words=3) == (article, between)


def test_several_of_a_kind_are_told_of_in_few_ways() -> None:
    words = rules().vocabulary
    for text in ("a second vote", "two close votes", "the previous vote", "another test vote"):
        assert tells_of_several(text, "vote", words), text
    for text in ("the vote", "previous votes", "later in the vote", "the second voter"):
        assert not tells_of_several(text, "vote", words), text


def test_a_length_that_was_changed() -> None:
    words = rules().vocabulary
    assert tells_of_change("The board extended the ferry strike.", "strike", words)
    assert tells_of_change("The strike was then cut short.", "strike", words)
    assert not tells_of_change("The strike hurt the port. It extended a loan.", "strike", words)


def test_days_of_one_noun_are_told_with_how_often() -> None:
    text = "Friday's vote is close. Orr won Monday's vote. She spoke on Monday."
    assert told(text, "occasion") == [["vote", "Monday", "2"], ["vote", "Friday", "1"]]


@pytest.mark.parametrize(
    "text",
    [
        "Friday's vote is close. Orr won Monday's vote. She won on Monday and may lose on Friday.",
        "Orr won Monday's vote and will lose Friday's vote.",
        "Friday's vote is close. Orr won Monday's preliminary vote.",
        "Friday's vote in Bergen is close. Orr won Monday's vote in Oslo.",
        "Friday's vote is close. Orr won last Monday's vote.",
        "Orr spoke at the Sept. 11 hearing. Dusek spoke at a Sept. 13 hearing.",
        "Orr spoke at the Sept. 13 hearing. Dusek spoke at the Aug. 13 hearing.",
        "Orr spoke at a Sept. 1 hearing. Dusek spoke at the Sept. 20 hearing.",
    ],
)
def test_two_events_on_two_days(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Friday's vote is close. Orr may lose Monday's vote.", "time/event-two-days"),
        ("Orr spoke at a Sept. 11 hearing. He left the Sept. 13 hearing.", "time/event-two-days"),
        ("Orr ends a six-day boat tour of fjords. She sang on a two-day boat tour of fjords. "
            "The boat tour is dear.",
         "time/two-durations"),
        ("It made a profit in 2008 before a loss in 2006.", "time/order-of-dates"),
        ("It made a profit in 2006-2008, after a loss in 2012.", "time/order-of-dates"),
        ("They had gone at least nine years without pay from 2003 to 2006.", "time/years-long"),
        ("In 2012, 20 years ago, the pier burned down.", "time/years-apart"),
        ("The dock shut on Tuesday. The ferry stopped a day later on Monday.", "time/days-later"),
    ],
)  # fmt: skip
def test_told_twice_and_differently(text: str, rule: str) -> None:
    assert found(text) == [rule]


@pytest.mark.parametrize(
    "text",
    [
        "The yard sacked Dusek in 2008 after a plan to leave in 2012.",
        "Orr, who was born in 1961, before a law that was passed in 1950, had no passport.",
        "Orr helped the man who sold the yard in 2006 after a loss in 2012.",
        "Orr said that the yard was sold in 2006 after a loss in 2012.",
        "It took five years to rebuild the sheds that burned from 2007 to 2008.",
        "Dusek was given ten years for thefts from 2001 to 2003.",
        "In 2012, nearly 20 years ago, the pier burned down.",
        "In 1993, 30 years ago, the pier burned down.",
    ],
)
def test_what_another_reading_saves(text: str) -> None:
    assert found(text) == []
