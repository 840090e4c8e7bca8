"""The gate may say yes wrongly, never no, and refuses what it does not understand."""

from __future__ import annotations

import pytest
from pyparsing import And, Group, Literal, MatchFirst, Opt, Or, ParserElement, Regex, Suppress

from checker.language.gate import Gate, beginnings, ends
from checker.language.openings import folded, normalise, openings
from checker.language.phrase import Phrase


def _plain(element: ParserElement) -> ParserElement:
    return element.leave_whitespace()


def _leaf(pattern: str) -> ParserElement:
    return _plain(Regex(pattern))


def _let_through(grammar: ParserElement, text: str) -> list[str]:
    """Return "it" for each way in which the grammar may match at the start of the text."""
    gate = Gate([Phrase("it", grammar, {}, ())])
    return [
        phrase.id
        for at, candidates in gate.places(text, 0)
        for candidate in candidates
        for phrase in candidate.phrases(text, at)
        if at == 0
    ]


GRAMMARS = [
    pytest.param(_leaf("[ab]c?"), ["a", "bc"], id="Regex"),
    pytest.param(_leaf("(?P<day>[0-9]+)(?=x)"), ["12x"], id="Regex with a name and a look-ahead"),
    pytest.param(Suppress(_leaf("of")), ["of"], id="Suppress"),
    pytest.param(Group(_leaf("x+")), ["xx"], id="Group"),
    pytest.param(And([_leaf("a"), _leaf(" b")]), ["a b"], id="And"),
    pytest.param(And([Opt(_leaf("a")), _leaf("b")]), ["ab", "b"], id="Opt"),
    pytest.param(MatchFirst([_leaf("to"), _leaf("till")]), ["to", "till"], id="MatchFirst"),
    pytest.param(Or([_leaf("to"), _leaf("till")]), ["to", "till"], id="Or"),
    pytest.param(
        And([MatchFirst([_leaf("a"), _leaf("ab")]), _leaf("c")]), ["ac", "abc"], id="two ends"
    ),
]


@pytest.mark.parametrize(("grammar", "texts"), GRAMMARS)
def test_grammar_is_let_through_where_it_matches(grammar: ParserElement, texts: list[str]) -> None:
    for text in texts:
        assert "it" in _let_through(grammar, text), text


def test_what_cannot_follow_keeps_a_phrase_out() -> None:
    grammar = And([_leaf("a"), Opt(_leaf(",")), _leaf(" b")])
    assert _let_through(grammar, "a, b") == ["it"]
    assert _let_through(grammar, "a, c") == []


def test_ends_are_all_places_where_a_match_may_end() -> None:
    grammar = And([MatchFirst([_leaf("a"), _leaf("ab")]), Opt(_leaf("b"))])
    assert ends(grammar, "abb", 0) == {1, 2, 3}
    assert ends(grammar, "b", 0) == frozenset()


def test_unknown_element_is_refused() -> None:
    with pytest.raises(TypeError, match="Literal"):
        beginnings(And([_leaf("a"), _plain(Literal("b"))]))


@pytest.mark.parametrize(
    "grammar", [Regex("a"), Opt(_leaf("a")), And([Opt(_leaf("a")), Opt(_leaf("b"))])]
)
def test_white_space_before_a_leaf_and_the_empty_text_are_refused(grammar: ParserElement) -> None:
    with pytest.raises(ValueError, match=r"white space|empty"):
        beginnings(grammar)


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("[Tt]oday", {"today"}),
        ("(?:a|an) b", {"a b", "an b"}),
        ("x?y{2}", {"yy", "xyy"}),
        ("[0-9]{1,4}", {"0"}),
        ("(?<!no )(?P<n>day)s?", {"day", "days"}),
        (r"the\s+week", {"the wee"}),
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


def test_folding_keeps_places() -> None:
    for code in range(0x20000):
        assert len(folded(chr(code))) == 1, hex(code)
    assert folded("A\u212aIN \u2013 I\u0130") == "akin - ii"


def test_gate_offers_a_phrase_only_where_it_may_begin() -> None:
    today = Phrase("today", _leaf("(?i:today)"), {}, ())
    week = Phrase("week", _leaf("(?i:the week)"), {}, ())
    text = "Today the week, the day and xtoday"
    found = {
        at: [phrase.id for candidate in candidates for phrase, _ in candidate.uses]
        for at, candidates in Gate([today, week]).places(text, 0)
    }
    assert found == {0: ["today"], 6: ["week"]}
