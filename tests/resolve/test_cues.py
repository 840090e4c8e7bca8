"""Cues: which clause tells the direction of a time mention."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checker.model.clauses import (
    Adjunct,
    Clause,
    ClauseKind,
    Modality,
    Nominal,
    Tense,
    VerbGroup,
)
from checker.model.meaning import Anchor, Grain, Meaning, Shift, Toward, Weekday
from checker.model.text import Mention, Quote, Sentence, Span
from checker.resolve.cues import cue_for
from checker.resolve.direction import Cue, Direction, lean
from checker.resolve.outlook import Outlook
from tests.resolve.resolving import length

SENTENCE = Sentence(0, 0, Span(0, 100), quotes=(Quote(Span(80, 100), 0),))


def mention(start: int, value: Meaning | None = None) -> Mention:
    return Mention(Span(start, start + 5), value or Weekday(0), "test", 0)


def verb(tense: Tense, modality: Modality = Modality.FACT) -> VerbGroup:
    return VerbGroup(Span(10, 14), "meet", Span(10, 14), tense, modality)


def clause(
    index: int,
    group: VerbGroup | None,
    adjuncts: tuple[Adjunct, ...] = (),
    objects: tuple[Nominal, ...] = (),
    span: Span = SENTENCE.span,
    parent: int | None = None,
) -> Clause:
    kind = ClauseKind.MAIN if group else ClauseKind.NOUN
    return Clause(
        0, index, kind, span, verb=group, adjuncts=adjuncts, objects=objects, parent=parent
    )


def test_an_adjunct_takes_its_verb_and_its_preposition() -> None:
    day = mention(30)
    found = cue_for(
        day, [clause(0, verb(Tense.PAST), (Adjunct(Span(27, 35), "On", time=day),))], SENTENCE
    )
    assert found == Cue(Tense.PAST, Modality.FACT, "on")


@pytest.mark.parametrize(
    ("lemma", "passive", "negated", "direction"),
    [
        ("search", False, False, Direction.BACK),  # "searched until Saturday"
        ("reach", False, True, Direction.BACK),  # "did not reach her until Saturday"
        ("jail", True, False, Direction.ON),  # "was jailed until Saturday"
        ("extend", False, False, Direction.ON),  # "extended it until Saturday"
    ],
)
def test_until_ends_in_the_past_unless_something_was_put_off(
    lemma: str, passive: bool, negated: bool, direction: Direction
) -> None:
    day = mention(30)
    group = replace(verb(Tense.PAST), lemma=lemma, passive=passive, negated=negated)
    adjunct = Adjunct(Span(24, 35), "until", time=day)
    outlook = Outlook(lasting=frozenset({"extend"}))
    found = cue_for(day, [clause(0, group, (adjunct,))], SENTENCE, outlook=outlook)
    assert lean(found).direction is direction


@pytest.mark.parametrize(
    ("lemma", "negated", "expected"),
    [
        ("reach", True, Cue(Tense.PAST, Modality.FACT)),
        ("reach", False, Cue(Tense.PRESENT, Modality.POSSIBLE)),
        ("hold", True, Cue(Tense.PRESENT, Modality.POSSIBLE)),
    ],
)
def test_who_could_not_be_reached_was_sought_before(
    lemma: str, negated: bool, expected: Cue
) -> None:
    day = mention(30)
    could = verb(Tense.PRESENT, Modality.POSSIBLE)
    group = replace(could, lemma=lemma, negated=negated, passive=True)
    found = cue_for(day, [clause(0, group, (Adjunct(Span(24, 35), "", time=day),))], SENTENCE)
    assert found == expected


def test_the_smallest_clause_decides_without_an_adjunct() -> None:
    day = mention(30)
    clauses = [
        clause(0, verb(Tense.PAST)),
        clause(1, verb(Tense.FUTURE, Modality.PLAN), span=Span(25, 60), parent=0),
    ]
    assert cue_for(day, clauses, SENTENCE) == Cue(Tense.FUTURE, Modality.PLAN)


def test_a_participle_takes_the_tense_of_its_parent() -> None:
    day = mention(30)
    adjunct = Adjunct(Span(27, 35), "on", time=day)
    clauses = [clause(0, verb(Tense.PAST)), clause(1, verb(Tense.NONE), (adjunct,), parent=0)]
    assert cue_for(day, clauses, SENTENCE) == Cue(Tense.PAST, Modality.FACT, "on")


def test_clauses_that_are_parents_of_each_other_end() -> None:
    day = mention(30)
    adjunct = Adjunct(Span(27, 35), "", time=day)
    clauses = [
        clause(0, verb(Tense.NONE), parent=1),
        clause(1, verb(Tense.NONE), (adjunct,), parent=0),
    ]
    assert cue_for(day, clauses, SENTENCE) == Cue(Tense.NONE, Modality.FACT)


def test_a_day_inside_a_noun_phrase_is_not_the_verbs() -> None:
    day = mention(30)
    ruling = Nominal(Span(28, 50), "ruling", Span(40, 46), mentions=(day,))
    clauses = [clause(0, verb(Tense.FUTURE, Modality.PLAN), objects=(ruling,))]
    assert cue_for(day, clauses, SENTENCE) == Cue(Tense.NONE, Modality.FACT)


@pytest.mark.parametrize(("anchor", "governs"), [(Anchor.EVENT, True), (Anchor.NOW, False)])
def test_a_shift_governs_what_its_adjunct_names(anchor: Anchor, governs: bool) -> None:
    after = mention(30, Shift(length(2, Grain.DAY), Toward.AFTER, anchor))
    summit = Nominal(Span(36, 46), "summit", Span(40, 46))
    adjunct = Adjunct(Span(30, 46), "", nominal=summit, time=after)
    found = cue_for(after, [clause(0, verb(Tense.PAST), (adjunct,))], SENTENCE)
    assert found is not None
    assert found.governs is governs


def test_direct_speech_is_marked() -> None:
    found = cue_for(mention(90), [clause(0, verb(Tense.PAST))], SENTENCE)
    assert found is not None
    assert found.quoted


def test_no_verb_no_cue() -> None:
    assert cue_for(mention(30), [], SENTENCE) is None
