"""The pattern language: what each way of writing means, and where a slip is reported."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.language.patterns import parse_pattern
from checker.language.syntax import RuleSyntaxError
from checker.model.rules import AdjunctTerm, Term


def adjunct(*prepositions: str, slot: str, optional: bool = True) -> AdjunctTerm:
    return AdjunctTerm(prepositions, Term(slot=slot), optional)


def test_a_clause_has_a_subject_a_verb_and_adjuncts():
    pattern = parse_pattern("{who} <arrive|fly in> & [in|at {place}] & on {start}")
    assert pattern.subject == Term(slot="who")
    assert pattern.verbs == ("arrive", "fly in")
    assert not pattern.passive
    assert pattern.object is None
    assert pattern.adjuncts == (
        adjunct("in", "at", slot="place"),
        adjunct("on", slot="start", optional=False),
    )


def test_what_follows_the_verb_before_the_first_ampersand_is_its_object():
    pattern = parse_pattern("{who} <visit> {place} & [{start}]")
    assert pattern.object == Term(slot="place")
    assert pattern.adjuncts == (adjunct(slot="start"),)


def test_a_preposition_after_the_verb_opens_an_adjunct_instead():
    pattern = parse_pattern("{who} <meet> with {other}")
    assert pattern.object is None
    assert pattern.adjuncts == (adjunct("with", slot="other", optional=False),)


def test_object_and_adjunct_may_follow_each_other_without_an_ampersand():
    pattern = parse_pattern("{who} <hold> %talks with|against {other} [on {start}]")
    assert pattern.object == Term(words="talks")
    assert pattern.adjuncts == (
        adjunct("with", "against", slot="other", optional=False),
        adjunct("on", slot="start"),
    )


def test_a_slot_before_the_head_is_part_of_the_phrase():
    pattern = parse_pattern("{who} <come> & [for a {length} %visit]")
    assert pattern.adjuncts[0] == AdjunctTerm(
        ("for",), Term(words="visit", literals=("a",), parts=(Term(slot="length"),)), True
    )


def test_brackets_in_a_phrase_make_the_part_optional():
    pattern = parse_pattern("{who} <come> & [for [{length}] %visit]")
    assert pattern.adjuncts[0].term.parts == (Term(slot="length", optional=True),)
    assert parse_pattern("[{who}'s] %visit").head == Term(
        words="visit", owner=Term(slot="who", optional=True)
    )


def test_a_noun_phrase_with_its_possessor():
    pattern = parse_pattern("{who}'s {length} %visit & [to {place}]")
    assert pattern.verbs == ()
    assert pattern.subject is None
    assert pattern.head == Term(words="visit", parts=(Term(slot="length"),), owner=Term(slot="who"))
    assert pattern.adjuncts == (adjunct("to", slot="place"),)


def test_a_noun_phrase_may_be_followed_by_prepositions_at_once():
    pattern = parse_pattern("%visit of|by {who} & [to {place}]")
    assert pattern.head == Term(words="visit")
    assert pattern.adjuncts == (
        adjunct("of", "by", slot="who", optional=False),
        adjunct("to", slot="place"),
    )


@pytest.mark.parametrize(
    ("verb", "lemmas", "passive"),
    [
        ("<*>", ("*",), False),
        ("<be held>", ("held",), True),
        ("<be held|be called off>", ("held", "called off"), True),
        ("<be over>", ("be over",), False),
        ("<be|last>", ("be", "last"), False),
        ("<fly (home|back)|land>", ("fly home", "fly back", "land"), False),
        ("<(touch|sit) down>", ("touch down", "sit down"), False),
    ],
)
def test_verbs(verb: str, lemmas: tuple[str, ...], passive: bool):
    pattern = parse_pattern(f"{{what}} {verb}")
    assert (pattern.verbs, pattern.passive) == (lemmas, passive)


@pytest.mark.parametrize(
    ("written", "prepositions"),
    [
        ("in {x}", ("in",)),
        ("in|at {x}", ("in", "at")),
        ("(in|at) {x}", ("in", "at")),
        ("ahead of {x}", ("ahead of",)),
        ("ahead of|before {x}", ("ahead of", "before")),
        ("before|prior to {x}", ("before", "prior to")),
    ],
)
def test_prepositions(written: str, prepositions: tuple[str, ...]):
    assert parse_pattern(f"<end> & {written}").adjuncts[0].prepositions == prepositions


def test_a_slot_can_be_bound_to_a_word_list():
    assert parse_pattern("{what: %drill} <begin>").subject == Term(slot="what", words="drill")


def test_a_backslash_makes_a_sign_literal():
    pattern = parse_pattern(r"%visit & [the \( {start}]")
    assert pattern.adjuncts[0].term.literals == ("the", "(")


@pytest.mark.parametrize(
    ("source", "at", "message"),
    [
        ("", 0, "the pattern is empty"),
        ("{who <arrive>", 0, "cannot read '{who'"),
        ("{Who} <arrive>", 0, "cannot read '{Who}'"),
        ("{who} <arrive", 6, "cannot read '<arrive'"),
        ("{who} <a> | {x}", 10, "cannot read '|'"),
        ("{who} <a> & [on {x}", 12, "'[' without its ']'"),
        ("{who} <a> & on {x}]", 18, "']' without its '['"),
        ("{who} <a> & []", 12, "the brackets are empty"),
        ("{who} <a> & [on [[{x}]]]", 17, "brackets nest once: [for a [{length}] %visit]"),
        ("{who} <a> [& on {x}]", 11, "brackets hold a phrase, no verb and no '&'"),
        ("{who} <a> & onn {x}", 12, "'onn' is neither a preposition nor a determiner"),
        ("{who} <a> & in|att {x}", 12, "'att' is no preposition"),
        ("{who} <a> on", 10, "nothing stands behind 'on'"),
        ("{who} <a> & ", 10, "nothing stands behind '&'"),
        ("{who} <a> <b>", 10, "a pattern is over one clause and has one verb"),
        ("on {x} <arrive>", 7, "only the subject stands before the verb"),
        ("{who} <be held|hold>", 6, "active and passive verbs in one choice"),
        ("{who} <HOLD>", 6, "cannot read the verb '<HOLD>'"),
        ("{who} <fly (home>", 6, "brackets do not match in '<fly (home>'"),
        ("the visit", 4, "a phrase ends in a slot or a word list"),
        ("{who} <a> [the] {x}", 11, "a word alone cannot be optional"),
        ("on {x}", 0, "a pattern needs a verb, or a noun phrase to begin with"),
        ("%visit " + "x" * 500, 0, "longer than 500 characters"),
    ],
)
def test_faults(source: str, at: int, message: str):
    with pytest.raises(RuleSyntaxError) as caught:
        parse_pattern(source)
    assert (caught.value.at, caught.value.message) == (at, message)


def test_a_mistyped_preposition_is_named():
    with pytest.raises(RuleSyntaxError) as caught:
        parse_pattern("{who} <a> & onn {x}")
    assert caught.value.remedy == "did you mean 'on'?"


@given(st.text(alphabet="{}<>[]()|&%'\\ abe:_*on", max_size=40))
def test_any_text_is_a_pattern_or_a_fault_with_a_place(source: str):
    try:
        assert parse_pattern(source).source == source
    except RuleSyntaxError as error:
        assert 0 <= error.at <= len(source)
