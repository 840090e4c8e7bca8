"""Which claims are one event, and why; what is kept apart."""

from __future__ import annotations

import pytest

from checker.claims.identity import NOUN, POINTED
from tests.claims.reading import events, report_on

ARRIVAL = "Ingrid Vale arrived in Tallinn on Monday for a four-day visit. "
DRILLS = "The drills begin on Monday. "


@pytest.mark.parametrize(
    ("text", "kind", "why"),
    [
        (ARRIVAL + "Vale leaves on Sunday.", "visit", "same who"),
        (ARRIVAL + "She leaves on Sunday.", "visit", "same who"),
        (ARRIVAL + "The visit ends on Sunday.", "visit", POINTED),
        (DRILLS + "The drills run until Sept. 20.", "event", "same what"),
        (DRILLS + "The exercise ends on Sept. 20.", "event", "same what"),
        ("The strike began on Sept. 4 and ended on Sept. 6.", "event", NOUN),
        ("The drills, which began on Sept. 4, will end on Sunday.", "event", NOUN),
        (
            "Ingrid Vale met Ana Lund on Monday. Vale met Lund on Tuesday.",
            "meeting",
            "same who and with",
        ),
        (
            "The hotline was cut on Sept. 1. The hotline was restored on Sept. 8.",
            "interruption",
            "same what",
        ),
    ],
)
def test_joined_and_why(text: str, kind: str, why: str) -> None:
    (event,) = [event for event in report_on(text).events if event.kind == kind]
    assert len(event.claims) == 2
    assert event.why == (why,)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        # another person, another place, another date far away
        (ARRIVAL + "Ana Lund leaves on Sunday.", "visit"),
        (ARRIVAL + "Jon Vale leaves on Sunday.", "visit"),
        (ARRIVAL + "Vale arrived in Riga on Tuesday.", "visit"),
        (ARRIVAL + "Vale leaves on Dec. 3.", "visit"),
        # words that set apart
        (ARRIVAL + "Her last visit ended on Sept. 1.", "visit"),
        (DRILLS + "Another drill begins on Sept. 21.", "event"),
        (DRILLS + "Last year's drills began on Sept. 21.", "event"),
        (DRILLS + "A drill begins on Sept. 21.", "event"),
        ("The Riga summit opened on Sept. 4. The Oslo summit opened on Sept. 5.", "event"),
        # how sure each is, and whose word it is
        (ARRIVAL + "Vale may leave on Sunday.", "visit"),
        (ARRIVAL + "Vale had been due to leave on Sunday.", "visit"),
        (ARRIVAL + "Vale did not leave on Tuesday.", "visit"),
        (ARRIVAL + "Ana Lund denied that Vale leaves on Sunday.", "visit"),
        (
            "The drills begin on Monday, the navy said. The drills begin Tuesday, the army said.",
            "event",
        ),
        # two in one clause
        ("Ingrid Vale and Ana Lund arrived in Tallinn on Monday.", "visit"),
        # what stands before or after another is another
        ("The drills began a week after the exercise ended.", "event"),
        # other actors and acts
        (
            "The navy sank the trawler on Sept. 4. The army sank the trawler on Sept. 6.",
            "happening",
        ),
        (
            "The navy sank the trawler on Sept. 4. The navy raised the trawler on Sept. 6.",
            "happening",
        ),
    ],
)
def test_kept_apart(text: str, kind: str) -> None:
    found = events(text, kind)
    assert len(found) == 2
    assert all(len(joined) == 1 for joined in found)


def test_what_could_mean_either_of_two_is_joined_with_neither() -> None:
    text = ARRIVAL + "Ana Lund arrived on Tuesday for a short visit. The visit ends on Sunday."
    assert [len(joined) for joined in events(text, "visit")] == [1, 1, 1]


def test_three_claims_of_one_event_each_have_their_reason() -> None:
    text = ARRIVAL + "Vale leaves on Sunday. The visit ends on Sunday."
    (event,) = [event for event in report_on(text).events if event.kind == "visit"]
    assert event.why == ("same who", POINTED)
    assert [slot.text for slot in event.facts("end")] == ["Sunday", "Sunday"]


def test_events_are_numbered_in_the_order_in_which_they_are_told() -> None:
    text = "The strike began on Sept. 4. " + ARRIVAL + "The strike ended on Sept. 6."
    found = report_on(text).events
    assert [(event.index, event.kind) for event in found] == [(0, "event"), (1, "visit")]


def test_a_joined_claim_is_in_one_event_only() -> None:
    text = ARRIVAL + DRILLS + "Vale leaves on Sunday. The drills end on Friday."
    report = report_on(text)
    numbers = sorted(claim.index for event in report.events for claim in event.claims)
    assert numbers == [claim.index for claim in report.claims]
