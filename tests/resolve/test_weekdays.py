"""Weekdays: direction by tense, preposition and story."""

from __future__ import annotations

import pytest

from checker.model.clauses import Modality, Tense
from checker.model.meaning import CalendarDate, Weekday, Which
from checker.resolve.direction import Cue
from tests.resolve.resolving import FUTURE, PAST, PRESENT, resolve, told, values

MON, TUE, WED, THU, FRI, SAT, SUN = range(7)
SUNDAY = "2021-08-22"  # the publication date of most rows


@pytest.mark.parametrize(
    ("published", "meaning", "cue", "expected"),
    [
        # Past looks back, the publication day itself allowed; planned looks forward.
        (SUNDAY, Weekday(SAT), PAST, ["2021-08-21"]),
        (SUNDAY, Weekday(SUN), PAST, ["2021-08-22"]),
        # What is told of tomorrow as past was written for tomorrow's paper.
        (SUNDAY, Weekday(MON), PAST, ["2021-08-16", "2021-08-23"]),
        (SUNDAY, Weekday(MON), FUTURE, ["2021-08-23"]),
        (SUNDAY, Weekday(SUN), FUTURE, ["2021-08-22"]),
        (SUNDAY, Weekday(SAT), FUTURE, ["2021-08-28"]),
        # Undecided: the same day or the one before first, the other stays in play.
        (SUNDAY, Weekday(SAT), None, ["2021-08-21", "2021-08-28"]),
        (SUNDAY, Weekday(SAT), PRESENT, ["2021-08-21", "2021-08-28"]),
        (SUNDAY, Weekday(SUN), None, ["2021-08-22"]),
        # Tomorrow comes before six days ago where the tense does not decide.
        ("2021-08-20", Weekday(SAT), None, ["2021-08-21", "2021-08-14"]),
        ("2021-08-20", Weekday(SAT), told(PAST, "for"), ["2021-08-21", "2021-08-14"]),
        ("2021-08-20", Weekday(SUN), None, ["2021-08-15", "2021-08-22"]),
        ("2021-08-20", Weekday(SAT), told(PRESENT, "since"), ["2021-08-14", "2021-08-21"]),
        # Prepositions that bound look forward, a past verb keeps the day before in play.
        (SUNDAY, Weekday(FRI), told(PRESENT, "by"), ["2021-08-27", "2021-08-20"]),
        (SUNDAY, Weekday(FRI), told(PRESENT, "ahead of"), ["2021-08-27", "2021-08-20"]),
        (SUNDAY, Weekday(FRI), told(PAST, "by"), ["2021-08-20", "2021-08-27"]),
        (SUNDAY, Weekday(FRI), told(PAST, "until"), ["2021-08-27", "2021-08-20"]),
        (SUNDAY, Weekday(FRI), told(PAST, "for"), ["2021-08-20", "2021-08-27"]),
        (SUNDAY, Weekday(FRI), told(PAST, "on"), ["2021-08-20"]),
        (SUNDAY, Weekday(FRI), told(FUTURE, "through"), ["2021-08-27"]),
        # Pointed to.
        (SUNDAY, Weekday(MON, Which.NEXT), None, ["2021-08-23", "2021-08-30"]),
        (SUNDAY, Weekday(SUN, Which.NEXT), FUTURE, ["2021-08-29", "2021-09-05"]),
        (SUNDAY, Weekday(FRI, Which.LAST), PAST, ["2021-08-20", "2021-08-13"]),
        (SUNDAY, Weekday(SUN, Which.LAST), PAST, ["2021-08-15", "2021-08-08"]),
        ("2021-08-18", Weekday(FRI, Which.THIS), FUTURE, ["2021-08-20"]),
        ("2021-08-18", Weekday(MON, Which.THIS), PAST, ["2021-08-16"]),
        ("2021-08-18", Weekday(FRI, Which.THIS), None, ["2021-08-20", "2021-08-13"]),
        (SUNDAY, Weekday(FRI, Which.THIS), FUTURE, ["2021-08-27", "2021-08-20"]),
        # Round the turn of a year.
        ("2021-01-01", Weekday(THU), PAST, ["2020-12-31"]),
        ("2020-12-31", Weekday(FRI), FUTURE, ["2021-01-01"]),
        # Without a publication date no day is guessed.
        ("", Weekday(SAT), PAST, []),
    ],
)
def test_weekday(published: str, meaning: Weekday, cue: Cue | None, expected: list[str]) -> None:
    (time,) = resolve(published, (meaning, cue))
    assert values(time) == expected
    assert time.value == (expected[0] if expected else "XXXX-WXX-6")


@pytest.mark.parametrize(
    ("tense", "modality", "expected"),
    [
        (Tense.PAST, Modality.PLAN, ["2021-08-28", "2021-08-21"]),  # "was due to arrive Saturday"
        (Tense.PAST, Modality.LAPSED, ["2021-08-21", "2021-08-28"]),
        (Tense.PAST, Modality.DISPUTED, ["2021-08-21"]),
        (Tense.PAST, Modality.POSSIBLE, ["2021-08-21", "2021-08-28"]),
        (Tense.PRESENT, Modality.PLAN, ["2021-08-28"]),
        (Tense.PRESENT, Modality.POSSIBLE, ["2021-08-28", "2021-08-21"]),
        (Tense.FUTURE, Modality.CONDITION, ["2021-08-28", "2021-08-21"]),
        (Tense.NONE, Modality.PLAN, ["2021-08-21", "2021-08-28"]),
        (Tense.NONE, Modality.FACT, ["2021-08-21", "2021-08-28"]),
    ],
)
def test_modality_keeps_the_other_side_unless_the_tense_decides(
    tense: Tense, modality: Modality, expected: list[str]
) -> None:
    (time,) = resolve(SUNDAY, (Weekday(SAT), Cue(tense, modality)))
    assert values(time) == expected


def test_a_story_told_far_from_publication_adds_its_own_week() -> None:
    dated = (CalendarDate(month=6, day=3), PAST)
    _, tuesday = resolve(SUNDAY, dated, (Weekday(TUE), PAST), sentences=[0, 1])
    assert values(tuesday) == ["2021-08-17", "2021-06-08", "2021-06-01"]


@pytest.mark.parametrize(
    ("first", "sentences"),
    [
        (CalendarDate(month=8, day=18), [0, 1]),  # within a week of publication
        (CalendarDate(month=6, day=3), [0, 2]),  # two sentences before
        (CalendarDate(month=6), [0, 1]),  # no day was told
    ],
)
def test_nothing_to_count_along_with(first: CalendarDate, sentences: list[int]) -> None:
    _, tuesday = resolve(SUNDAY, (first, PAST), (Weekday(TUE), PAST), sentences=sentences)
    assert values(tuesday) == ["2021-08-17"]


def test_steps_lead_from_the_words_to_the_day() -> None:
    (time,) = resolve(SUNDAY, (Weekday(SAT), PAST))
    assert time.steps == (
        "xxxxx",
        "told as past: the last Saturday on or before publication, Saturday 2021-08-21",
        "2021-08-21",
    )
    assert time.readings[0].steps == time.steps
