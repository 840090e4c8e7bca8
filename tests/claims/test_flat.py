"""What words beside a day say of it, whatever clause they stand in: windows, events, their ends."""

from __future__ import annotations

import time

import pytest

from checker.claims.window_links import explains
from tests.claims.stories import both

DAY = "2015-05-20"
FOUND = [
    "The tanker struck a pier on May 4. Its owner must answer within 30 days of the collision, "
    "which takes it to {June 20|June 3}.",
    "The judges overturned the levy on May 4. The ministry has 60 days from the ruling to refund "
    "it, meaning that it must be done by {June 10|July 3}.",
    "The coach resigned on Monday. She gave 30 days' notice, which means that she will be gone on "
    "{July 20|June 17}.",
    "The harvest count was published on May 6. An appeal is possible within 14 days of the "
    "publication, in other words until {June 6|May 20}.",
    "The coupon, issued on May 6, is good for 30 days and expires on {July 4|June 5}.",
    "Under the pact, which took effect at noon on Monday, the rebels must leave the port within "
    "{72|120} hours, that is by noon on Saturday.",
    "The miners' ultimatum, handed over on Monday, gave the company {48|96} hours. Unless it pays "
    "by Friday, they will flood the pit.",
    "Claims may be lodged within 28 days of the decision on May 6, that is, until "
    "{June 30|June 3}.",
    "The next hearing is on May 26. The ruling is due within 30 days of that hearing, by "
    "{August 4|June 25}.",
    "The trial opened on May 4 and ended on May 15. A locksmith gave evidence to the trial on "
    "{April 28|May 6}.",
    "The conference runs from May 24 to May 27. Ana Prado will give the opening lecture to the "
    "conference on {May 30|May 24}.",
    "The congress opened on May 4 and closed on May 9. On {May 14|May 7}, during the congress, "
    "delegates walked out.",
    "The tournament opened on May 4. Norway went out of the tournament on {May 1|May 8}.",
    "The festival opened on May 4 and closed on May 9. The festival's panel on maps, on "
    "{May 12|May 6}, drew a crowd.",
    "Lena Orr landed in Oslo on Monday, May 18, at the start of a {nine|six}-day tour of the "
    "fjords. She is to fly home on Saturday, May 23.",
    "The truce itself lapses on Friday, May 22. The road will stay shut until the truce lapses on "
    "{May 29|May 22}.",
    "The curfew ends on May 22. No match will be played before the curfew ends on "
    "{May 29|May 22}, the mayor said.",
    "Night Lines, an exhibition of etchings, opened on May 4. Visitors have doubled since the "
    "exhibition opened on {May 11|May 4}.",
    "Mount Ander erupted on May 4. Ash has fallen since the eruption began on {May 8|May 4}.",
    "The first trial, a two-week affair that began on May 4, cost a million. A clerk testified at "
    "the first trial on {April 20|May 6}.",
]
SILENT = [
    "The congress opened on May 4 and closed on May 9. During the congress, delegates recalled the "
    "strike that began on May 1.",
    "The trial opened on May 4 and ended on May 15. During the trial, prosecutors showed what "
    "Dusek had bought on April 28.",
    "The trial opened on May 4. A locksmith spoke before the trial on April 28.",
    "The curfew ends on May 22. Unless the curfew ends on May 29, no match will be played.",
    "The trade fair in Oslo ends on May 22. The boat fair ends on May 29.",
    "The board met on May 6. It has 30 days to reply to the letter, which means that Dusek will "
    "wait until July 30.",
    "People queued for up to three hours from Monday through Wednesday.",
    "The toll fell to 600 a day from April 23 through May 8.",
    "The shutdown began at midnight last Friday. The shutdown that began Saturday is the first.",
]


@pytest.mark.parametrize("text", FOUND)
def test_one_of_the_two_versions_contradicts_itself(text: str) -> None:
    wrong, right = both(DAY, text)
    assert wrong != []
    assert right == []


@pytest.mark.parametrize("text", SILENT)
def test_look_alikes_are_silent(text: str) -> None:
    _, right = both(DAY, f"{text} {{It rained.|It snowed.}}")
    assert right == []


@pytest.mark.parametrize(
    ("gap", "expected"),
    [
        (" of the crash, which leaves it until ", True),
        ("' notice, which means that she will leave on ", True),
        (", a deadline that ran out on ", True),
        (" of its opening at noon, that is, by ", True),
        (" of the vote, which runs on ", False),
        (" of the fair, which begins on ", False),
        (" in jail, paid a fine and left, by ", False),
    ],
)
def test_words_that_say_what_a_length_comes_to(gap: str, *, expected: bool) -> None:
    assert explains(gap) is expected


def test_hostile_gaps_cost_little() -> None:
    start = time.perf_counter()
    for gap in (", " * 74, ", which gives " + "the a " * 22, (", which means that she will " * 6)):
        explains(gap[:149])
    assert time.perf_counter() - start < 0.2
