"""Who is meant: equal keys only where it is plainly the same, an empty one in doubt."""

from __future__ import annotations

import pytest

from tests.claims.reading import claims

FIRST = "Fisheries Commissioner Ingrid Vale arrived in Tallinn on Monday. "


def who(text: str) -> list[str]:
    """Return the key of each claim's actor."""
    return [slot.entity for claim in claims(text) if (slot := claim.slot("who")) is not None]


@pytest.mark.parametrize(
    "again",
    [
        "Ingrid Vale leaves on Sunday.",
        "Vale leaves on Sunday.",
        "Ms. Vale leaves on Sunday.",
        "She leaves on Sunday.",
        "The commissioner leaves on Sunday.",
        "The commissioner, Ingrid Vale, leaves on Sunday.",
    ],
)
def test_one_person_in_many_words(again: str) -> None:
    assert who(FIRST + again) == ["person:ingrid vale"] * 2


@pytest.mark.parametrize(
    ("again", "key"),
    [
        ("Jon Vale leaves on Sunday.", "person:jon vale"),
        ("Ana Lund leaves on Sunday.", "person:ana lund"),
        ("A commissioner leaves on Sunday.", ""),  # some commissioner or other
        ("It leaves on Sunday.", ""),
        ("They leave on Sunday.", ""),
    ],
)
def test_another_or_nobody_knows_who(again: str, key: str) -> None:
    assert who(FIRST + again) == ["person:ingrid vale", key]


def test_a_surname_that_two_share_is_nobody() -> None:
    text = "Ingrid Vale arrived on Monday. Jon Vale arrived on Tuesday. Vale leaves on Sunday."
    assert who(text) == ["person:ingrid vale", "person:jon vale", ""]


def test_a_subject_continues_the_subject_before() -> None:
    text = "Ingrid Vale met Ana Lund on Monday. She leaves on Sunday."
    assert who(text)[-1] == "person:ingrid vale"


def test_any_other_pronoun_with_two_candidates_is_nobody() -> None:
    text = "Ingrid Vale met Ana Lund on Monday. On Tuesday, the navy freed her."
    freed = claims(text, "happening")[-1].slot("what")
    assert freed is not None
    assert (freed.text, freed.entity) == ("her", "")


def test_a_pronoun_passes_over_persons_whom_it_cannot_mean() -> None:
    text = "Ingrid Vale met Prince Karl Berg on Monday. On Tuesday, the navy freed her."
    freed = claims(text, "happening")[-1].slot("what")
    assert freed is not None
    assert freed.entity == "person:ingrid vale"


def test_a_pronoun_does_not_look_far_back() -> None:
    text = "Ingrid Vale arrived on Monday. " + "It rained. " * 5 + "She leaves on Sunday."
    assert who(text)[-1] == ""


def test_a_group_is_its_members_in_any_order() -> None:
    text = "The navy and the army fired on Monday. The army and the navy fired on Sunday."
    first, second = who(text)
    assert first == second == "thing:army+thing:navy"


def test_what_is_described_alike_is_one_thing() -> None:
    text = "The old ferry sank on Monday. The old ferry sank on Monday. The new ferry sank."
    first, second = who(text)
    assert first == second
    assert first.startswith("thing:")


def test_kinds_of_event_are_told_by_their_word_list() -> None:
    text = "The drills began on Monday. The exercise ended on Tuesday. The strike ended on Sunday."
    keys = [slot.entity for claim in claims(text) if (slot := claim.slot("what")) is not None]
    assert keys == ["event:drill", "event:drill", "event:strike"]


def test_a_group_is_it_in_the_next_sentence() -> None:
    text = "A delegation from Oslo arrived on Monday. It leaves on Sunday."
    assert who(text) == ["thing:delegation"] * 2


def test_of_two_groups_neither_is_known() -> None:
    text = "A team arrived on Monday. A second team leaves on Sunday."
    assert who(text) == ["", ""]
