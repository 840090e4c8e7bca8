"""Ages, posts and jubilees that are told in two places, read from the words round them."""

from __future__ import annotations

from datetime import date

import pytest

from checker.claims.lives.story import birthdays, number_of, years_earlier
from tests.claims.reading import report_on

OWN = frozenset(("time/age-told", "time/held-for", "time/jubilee-told"))


def found(text: str) -> set[str]:
    """Return which of the rules of lives a text breaks."""
    return {finding.rule for finding in report_on(text).findings} & OWN


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Pavel Dusek, the mayor, was born on 4 March 1950 and turns 64 tomorrow.", "age-told"),
        ("Pavel Dusek was 24 when he joined the navy in 1974. Now 92, he sells boats.", "age-told"),
        ("Built in Hull in 1960, the trawler was 98 years old when it was scrapped.", "age-told"),
        ("The abbot was elected in 1990 and in his 51 years as abbot has built walls.", "held-for"),
        ("Lena Orr took charge of the choir in 1999. She has led it for 47 years.", "held-for"),
        ("Ana Prado ran it from 1988 to 2006. In those 28 years it lost money.", "held-for"),
        (
            "He became leader in 2004. He resigned in March 2010 after 41 years in office.",
            "held-for",
        ),
        ("The school opened in 1936. Its 60th anniversary falls in June.", "jubilee-told"),
        ("The chapel, consecrated in 1811, opens for its 350th anniversary.", "jubilee-told"),
    ],
)
def test_what_no_date_near_it_fits_is_found(text: str, rule: str) -> None:
    assert found(text) == {f"time/{rule}"}


@pytest.mark.parametrize(
    "text",
    [
        "Lena Orr was born in 1950. Her daughter Ana turned 36 on Monday.",
        "Lena Orr, 61, and her husband, Pavel, who was born in 1935, run a bar.",
        "A man, who was 24 in 1990, and a woman, who is 81, were hurt.",
        "Orr was appointed in 2003 after 14 years at the ministry.",
        "Orr was elected to parliament in 1990 and has led the party for four years.",
        "Orr took over in 2003 from Pavel Dusek, who has led the party for 34 years.",
        "Orr was appointed in 2003. His predecessor, Pavel Dusek, held the post for 14 years.",
        "The company was founded in 1961. The city will mark its 300th anniversary in June.",
        "The hall opened in 1936. The 10th anniversary edition of a festival opens today.",
        "The company, founded in 1961, celebrates the 25th anniversary of its first shop.",
    ],
)
def test_lives_of_others_stay_apart(text: str) -> None:
    assert found(text) == set()


def test_years_of_a_life() -> None:
    assert birthdays(date(1930, 5, 14), date(2010, 5, 13)) == 79
    assert years_earlier(date(2012, 2, 29), 11) == date(2001, 3, 1)
    assert number_of("twenty-nine") == 29
