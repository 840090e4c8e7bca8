"""What a wording is made into, and where its faults are."""

from __future__ import annotations

import re

import pytest

from checker.language.ordinals import any_ordinal_value
from checker.language.syntax import RuleSyntaxError
from checker.language.wordings import DATE, LENGTH, PERSON, parse_wording
from checker.model.rules import SlotType

SLOTS = {
    "who": SlotType.PERSON,
    "n": SlotType.NUMBER,
    "nth": SlotType.ORDINAL,
    "when": SlotType.DATE,
    "length": SlotType.DURATION,
    "what": SlotType.EVENT,
}


def fits(source: str, words: str) -> bool:
    return re.search(parse_wording(source, SLOTS).regex, words) is not None


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("{length} before {who} {nth} birthday", f"{LENGTH} before his 79th birthday"),
        ("{who*} , {n} ,", f"{PERSON}, 61, said"),
        ("born [(on|in)] {when}", f"born {DATE}"),
        ("born ~ in {when}", f"born near the port in {DATE}"),
        ("{who*} & died {when}", f"{PERSON}, who was born {DATE}, died {DATE}"),
        ("won #n(in @)", f"won in {DATE}, {DATE} and {DATE}"),
        ("her {nth} {what: visit|trip} !(as|of)", "her third trip to the coast"),
        ("every _ week on {when}", f"every second week on {DATE}"),
        ("every _ week on {when}", f"every week on {DATE}"),
        ("died \\( {when} \\)", f"died ({DATE})"),
    ],
)
def test_fits(source: str, words: str) -> None:
    assert fits(source, words)


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("born ~ in {when}", f"born, and in {DATE}"),
        ("born ~ in {when}", f"born when the war began in {DATE}"),
        ("born ... in {when}", f"born {DATE} in {DATE}"),
        ("{who*} turned {n}", "he turned 61"),
        ("turned {n}", "turned 61%"),
        ("turned {n}", "turned 61.5"),
        ("{nth} degree", "first-degree"),
        ("her {nth} {what: visit|trip} !(as|of)", "her third trip of the year"),
        ("won #n(in @) .", f"won in {DATE}, {DATE} and others."),
    ],
)
def test_does_not_fit(source: str, words: str) -> None:
    assert not fits(source, words)


def test_a_slot_may_stand_in_two_alternatives() -> None:
    wording = parse_wording("turned (on {when}|{when})", SLOTS)
    assert wording.slots == ("when", "when")
    assert fits("turned (on {when}|{when})", f"turned {DATE}")


@pytest.mark.parametrize(
    ("source", "at"),
    [
        ("born in {wen}", 9),
        ("born (on|in {when}", 18),
        ("born on) {when}", 7),
        ("born {when", 10),
        ("born in", 0),
        ("{what} was {nth}", 0),
        ("born %x {when}", 5),
        ("[(on|in)] ^", 0),
    ],
)
def test_faults_have_their_place(source: str, at: int) -> None:
    with pytest.raises(RuleSyntaxError) as fault:
        parse_wording(source, SLOTS)
    assert fault.value.at == at


def test_ordinals() -> None:
    said = ["third", "twenty-first", "ninetieth", "101st", "golden wedding", "hundredth", "x"]
    assert [any_ordinal_value(word) for word in said] == [3, 21, 90, 101, 50, 100, None]
