"""From one sentence to its claims: which phrase fills which slot, and how sure it is."""

from __future__ import annotations

import pytest

from checker.model.clauses import Modality, Tense
from tests.claims.reading import claims, said

VISIT, EVENT, MEETING, HAPPENING, GAP = "visit", "event", "meeting", "happening", "interruption"


@pytest.mark.parametrize(
    ("text", "kind", "slots"),
    [
        # word order, titles, appositives and what stands between change nothing
        (
            "Ingrid Vale arrived in Tallinn on Monday.",
            VISIT,
            {"who": "Ingrid Vale", "place": "Tallinn", "start": "2023-09-11"},
        ),
        (
            "On Monday, Ingrid Vale arrived in Tallinn.",
            VISIT,
            {"who": "Ingrid Vale", "place": "Tallinn", "start": "2023-09-11"},
        ),
        (
            "Ingrid Vale, the fisheries commissioner, arrived in Tallinn on Monday.",
            VISIT,
            {"who": "Ingrid Vale", "place": "Tallinn", "start": "2023-09-11"},
        ),
        (
            "Fisheries Commissioner Ingrid Vale landed here Monday for a three-day visit.",
            VISIT,
            {
                "who": "Fisheries Commissioner Ingrid Vale",
                "place": "here",
                "start": "2023-09-11",
                "length": "three-day",
            },
        ),
        # each date goes to the end that its verb speaks of
        ("Ingrid Vale leaves on Sunday.", VISIT, {"who": "Ingrid Vale", "end": "2023-09-17"}),
        ("The drills begin on Monday.", EVENT, {"what": "The drills", "start": "2023-09-18"}),
        ("The drills ended on Monday.", EVENT, {"what": "The drills", "end": "2023-09-11"}),
        (
            "The drills will run until Sept. 20.",
            EVENT,
            {"what": "The drills", "end": "2023-09-20"},
        ),
        (
            "The navy kicked off a joint exercise on Sept. 4.",
            EVENT,
            {"what": "a joint exercise", "who": "The navy", "start": "2023-09-04"},
        ),
        # a length stands in the noun phrase or beside it
        (
            "The three-day summit opened on Monday.",
            EVENT,
            {"what": "The three-day summit", "start": "2023-09-11", "length": "three-day"},
        ),
        # the passive turns its sides round
        (
            "The hotline was cut on Sept. 1.",
            GAP,
            {"what": "The hotline", "start": "2023-09-01"},
        ),
        (
            "The army cut the hotline on Sept. 1.",
            GAP,
            {"what": "the hotline", "start": "2023-09-01"},
        ),
        (
            "Ingrid Vale met Ana Lund in Tallinn on Monday.",
            MEETING,
            {"who": "Ingrid Vale", "with": "Ana Lund", "place": "Tallinn", "when": "2023-09-11"},
        ),
        (
            "Ana Lund was received by Ingrid Vale on Monday.",
            MEETING,
            {"who": "Ingrid Vale", "with": "Ana Lund", "when": "2023-09-11"},
        ),
        (
            "Ingrid Vale held talks with Ana Lund on Monday.",
            MEETING,
            {"who": "Ingrid Vale", "with": "Ana Lund", "when": "2023-09-11"},
        ),
        # what no other kind has read
        (
            "The navy sank the trawler on Monday.",
            HAPPENING,
            {"who": "The navy", "act": "sank", "what": "the trawler", "when": "2023-09-11"},
        ),
    ],
)
def test_slots(text: str, kind: str, slots: dict[str, str]) -> None:
    (claim,) = claims(text, kind)
    assert said(claim) == slots


@pytest.mark.parametrize(
    "text",
    [
        "A storm arrived on Monday.",  # a visitor is a person
        "Ingrid Vale left office on Monday.",  # an object of which the pattern knows nothing
        "Ingrid Vale wrote to Ana Lund on Monday.",
        "Prices landed in June.",
    ],
)
def test_no_visit(text: str) -> None:
    assert claims(text, VISIT) == []


def test_each_of_two_subjects_arrives() -> None:
    found = claims("Ingrid Vale and Ana Lund arrived in Tallinn on Monday.", VISIT)
    assert [said(claim)["who"] for claim in found] == ["Ingrid Vale", "Ana Lund"]
    assert {said(claim)["start"] for claim in found} == {"2023-09-11"}


@pytest.mark.parametrize(
    ("text", "modality", "tense", "negated"),
    [
        ("Ingrid Vale arrived on Monday.", Modality.FACT, Tense.PAST, False),
        ("Ingrid Vale will arrive on Monday.", Modality.PLAN, Tense.FUTURE, False),
        ("Ingrid Vale may arrive on Monday.", Modality.POSSIBLE, Tense.FUTURE, False),
        ("Ingrid Vale had been due to arrive on Monday.", Modality.LAPSED, Tense.PAST, False),
        ("Ingrid Vale did not arrive on Monday.", Modality.FACT, Tense.PAST, True),
        ("If Ingrid Vale arrives on Monday, it ends.", Modality.CONDITION, Tense.PRESENT, False),
    ],
)
def test_a_claim_is_as_sure_as_its_verb(
    text: str, modality: Modality, tense: Tense, negated: bool
) -> None:
    claim = claims(text, VISIT)[0]
    assert (claim.modality, claim.tense, claim.negated) == (modality, tense, negated)


def test_a_claim_knows_whose_word_it_is() -> None:
    own, reported = claims("Ingrid Vale arrived on Monday. Ana Lund said the drills end on Sunday.")
    assert own.speaker == ""
    assert reported.speaker == "Ana Lund"


@pytest.mark.parametrize(
    ("text", "marks", "definite"),
    [
        ("The drills began on Monday.", set(), True),
        ("A drill began on Monday.", set(), False),
        ("Another drill began on Monday.", {"another"}, False),
        ("A preliminary drill began on Monday.", {"preliminary"}, False),
        ("Her second visit began on Monday.", {"second"}, True),
    ],
)
def test_marks_and_pointing(text: str, marks: set[str], definite: bool) -> None:
    (claim,) = (claim for claim in claims(text) if claim.kind != "nth-visit")
    assert set(claim.marks) == marks
    assert claim.definite is definite


def test_words_of_time_that_fill_no_slot_set_an_event_apart() -> None:
    (claim,) = claims("Last year's drills began on Sept. 21.")
    assert any(mark.startswith("time:") for mark in claim.marks)


def test_claims_are_numbered_in_text_order() -> None:
    found = claims(
        "Ingrid Vale arrived on Monday. The drills, which began on Friday, ended on Sunday."
    )
    assert [claim.index for claim in found] == list(range(len(found)))
    starts = [claim.span.start for claim in found]
    assert starts == sorted(starts)


def test_the_present_perfect_tells_of_no_day() -> None:
    found = claims("After the cuts of Monday the mill has been hiring welders.", "happening")
    assert all(claim.slot("when") is None for claim in found)
