"""What has a length is an event, whatever it is called."""

from __future__ import annotations

import pytest

from tests.claims.reading import events, report_on


@pytest.mark.parametrize(
    ("length", "rules"), [("four-day", []), ("eight-day", ["time/duration-dates"])]
)
def test_a_noun_of_no_list(length: str, rules: list[str]) -> None:
    text = f"Kits are sold at a {length} expo that opened on Sept. 6 and ended on Sept. 9."
    assert [finding.rule for finding in report_on(text).findings] == rules


def test_a_visit_stays_a_visit() -> None:
    text = "Ingrid Vale is in Oslo for a four-day visit, which began on Sunday."
    assert events(text, "event") == []
