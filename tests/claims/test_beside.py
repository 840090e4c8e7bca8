"""Words beside a date that tell its day again: what fits is silent, what does not is found."""

from __future__ import annotations

from datetime import date

import pytest

from tests.claims.reading import report_on

TUESDAY = date(2023, 5, 9)


def found(text: str) -> list[str]:
    """Return the rules that answer a text."""
    return [finding.rule for finding in report_on(text, TUESDAY).findings]


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        # counted from publication
        ("The delegates left on April 25, {} ago.", "two weeks", "five weeks"),
        ("The season opens on May 26, {} from today.", "17 days", "27 days"),
        ("The pact will be signed on Aug. 17, exactly {} from now.", "100 days", "120 days"),
        ("The treaty takes effect on June 20, {} from today.", "six weeks", "nine weeks"),
        # counted from an event or a deed told elsewhere
        (
            "The dam burst on April 3. The engineer was arrested on April 22, {} after the burst.",
            "19 days",
            "nine days",
        ),
        (
            "The volcano erupted on April 28. The alert went to red on April 27, a day {} the "
            "eruption.",
            "before",
            "after",
        ),
        (
            "The storm formed on April 3. It grew into a hurricane on April 7, {} after it formed.",
            "four days",
            "nine days",
        ),
        (
            "A jury found Orr guilty on April 21. The judge passed sentence on April 25, four days "
            "{} the verdict.",
            "after",
            "before",
        ),
        (
            "Voters go back to the polls on Sunday, May 14, {} after the election of April 16.",
            "four weeks",
            "six weeks",
        ),
        # counted from a date of the sentence
        ("The men walked out on March 4 and went back on April 4, {} later.", "31 days", "51 days"),
        ("The ship left on April 3. Three weeks later, on {}, it sank.", "April 24", "April 12"),
        (
            "Lund had left the coast on 4 April and reached the camp on {}, after 25 days on the "
            "road.",
            "29 April",
            "19 April",
        ),
        (
            "The shelter that opened on April 4 closed on April 8 after {}.",
            "five days",
            "nine days",
        ),
        ("Both sides have until May 20, {} from Wednesday, to sign.", "ten days", "20 days"),
        ("The school opened on April 19, {} after March 29.", "three weeks", "five weeks"),
        # counted within an event
        (
            "The navies opened an exercise on May 1. On Friday, May 5, the {} day of the exercise, "
            "a helicopter crashed.",
            "fifth",
            "seventh",
        ),
        ("The strike began on April 24. Talks failed on Monday, day {} of the strike.", "15", "11"),
        ("The siege, which began on April 24, entered its {} day on Monday.", "15th", "25th"),
    ],
)
def test_what_stands_beside_a_date(text: str, right: str, wrong: str) -> None:
    assert found(text.format(right)) == []
    assert found(text.format(wrong)) == ["time/order"]


@pytest.mark.parametrize(
    "text",
    [
        # another of its kind, years before
        "The last ferry to sink, the Rosalind, sank on March 14, 1957. The inquiry opened on April "
        "8, 109 days after the sinking.",
        # what begins another clause is no apposition
        "Cover was to begin on May 1, two weeks ago clerks began to call.",
        # quoted speech has its own day
        '"I am here to declare today, May 8, a holiday," she said.',
        # what the length measures is something else
        "The bill passed on April 3 and was signed on May 5 after two days of talks.",
        "The firm, founded on April 3, closed on May 5 after 30 years of losses.",
        # two dates to count from
        "The rains began on April 1 and ended on April 20. On May 2, three weeks later, he left.",
        # whose launch it is cannot be told
        "The probe was launched on April 12. A rival reached orbit on May 3, five days after its "
        "launch.",
        # of many arrivals one
        "Sgt. Cole arrived in Oslo on Sunday. Cole was captured on June 30, 2019, two months after "
        "arriving in the country.",
    ],
)
def test_what_may_be_counted_otherwise(text: str) -> None:
    assert found(text) == []


def test_what_is_past_cannot_lie_after_publication() -> None:
    text = "The ruling, which came {} weeks after the judges heard the case on Feb. 14, stands."
    assert found(text.format(12)) == []
    assert found(text.format(20)) == ["time/order"]


def test_the_chain_names_the_words_and_the_day() -> None:
    text = "The navies opened an exercise on May 1. Friday, May 5, the ninth day of the exercise."
    (finding,) = report_on(text, TUESDAY).findings
    assert [item.text for item in finding.evidence] == [
        "May 1",
        "Friday, May 5",
        "the ninth day of the exercise",
    ]
    assert any("the ninth day of the exercise" in line for line in finding.because)
