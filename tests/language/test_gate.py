"""The gate may say yes wrongly, never no, and refuses what it does not understand."""

from __future__ import annotations

import re

import pytest
from pyparsing import (
    And,
    Group,
    Literal,
    MatchFirst,
    OneOrMore,
    Opt,
    Or,
    ParserElement,
    Regex,
    Suppress,
    Word,
)

from checker.language.gate import Gate, outline
from checker.language.openings import normalise, openings
from checker.language.phrase import Phrase


def _plain(element: ParserElement) -> ParserElement:
    return element.leave_whitespace()


GRAMMARS = [
    pytest.param(Regex("[ab]c?"), ["a", "bc"], id="Regex"),
    pytest.param(Regex("(?P<day>[0-9]+)(?=x)"), ["12x"], id="Regex with a name and a look-ahead"),
    pytest.param(Literal("a.m."), ["a.m."], id="Literal"),
    pytest.param(Suppress(Literal("of")), ["of"], id="Suppress"),
    pytest.param(Group(Regex("x+")), ["xx"], id="Group"),
    pytest.param(And([Regex("a"), Regex("b")]), ["ab", "a b"], id="And"),
    pytest.param(And([Opt(Regex("a")), Regex("b")]), ["ab", "b"], id="Opt"),
    pytest.param(MatchFirst([Literal("to"), Literal("till")]), ["to", "till"], id="MatchFirst"),
    pytest.param(Or([Literal("to"), Literal("till")]), ["to", "till"], id="Or"),
    pytest.param(OneOrMore(Regex("a,")), ["a,", "a,a,"], id="OneOrMore"),
]


@pytest.mark.parametrize(("grammar", "texts"), GRAMMARS)
def test_outline_matches_what_the_grammar_matches(grammar: ParserElement, texts: list[str]) -> None:
    for text in texts:
        assert re.match(outline(grammar), text), text


def test_unknown_element_is_refused() -> None:
    with pytest.raises(TypeError, match="Word"):
        outline(And([Literal("a"), Word("b")]))


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("[Tt]oday", {"toda"}),
        ("(?:a|an) b", {"a b", "an b"}),
        ("x?y{2}", {"yy", "xyy"}),
        ("[0-9]{1,4}", {"0"}),
        ("(?<!no )(?P<n>day)s?", {"day", "days"}),
        (r"the\s+week", {"the we"}),
        ("[-\u2013]5", {"-0"}),
    ],
)
def test_openings(pattern: str, expected: set[str]) -> None:
    assert openings(pattern) == expected


@pytest.mark.parametrize("pattern", [".x", "^x", "[^a]b", r"\Qx", "(?(1)a|b)", "(a", "a)", "a?"])
def test_unreadable_pattern_is_refused(pattern: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        openings(pattern)


def test_normalise_folds_what_case_blind_patterns_take_for_ascii() -> None:
    assert normalise("\u212aelvin") == normalise("kelvin")
    assert normalise("1999\u201300") == "0-0"


def test_gate_offers_a_phrase_only_where_it_may_begin() -> None:
    today = Phrase("today", _plain(Regex("(?i:today)")), {}, ())
    week = Phrase("week", _plain(Regex("(?i:the week)")), {}, ())
    gate = Gate([today, week])
    found = {
        place.start(): [candidate.phrase.id for candidate in gate.candidates(place[1])]
        for place in gate.places.finditer("Today the week, the day and xtoday")
    }
    assert found == {0: ["today"], 6: ["week"]}
