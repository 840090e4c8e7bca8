"""Words beside a time that tell which way it looks."""

from __future__ import annotations

import pytest

from checker.checks.library import load_rules
from checker.model.clauses import Modality, Tense
from checker.model.text import Sentence, Span
from checker.resolve.direction import Cue, Direction, Lean
from checker.resolve.outlook import Outlook, of_noun, put_on

OUTLOOK = Outlook.of(load_rules(None)[0].vocabulary)


def placed(marked: str) -> tuple[str, Span, Sentence]:
    """Return a sentence without its brackets, and the time in them."""
    start, end = marked.index("["), marked.index("]") - 1
    text = marked.replace("[", "").replace("]", "")
    return text, Span(start, end), Sentence(0, 0, Span(0, len(text)))


@pytest.mark.parametrize(
    ("marked", "noun"),
    [
        ("[Friday]'s fatal shooting shocked all.", "shooting"),
        ("The [Friday] deadline passed.", "deadline"),
        ("In [Sunday]'s presidential elections he won.", "election"),
        ("He said [Friday] the deadline passed.", ""),
        ("He left [Friday] after the shooting.", ""),
        ("[Friday] games are rare.", "game"),
        ("She slept on [Friday].", ""),
    ],
)
def test_the_noun_that_a_time_belongs_to(marked: str, noun: str) -> None:
    assert OUTLOOK.noun_behind(*placed(marked)) == noun


def test_what_a_time_owns_needs_a_possessive() -> None:
    assert OUTLOOK.noun_behind(*placed("in [Monday]'s attack"), owned=True) == "attack"
    assert OUTLOOK.noun_behind(*placed("in [Monday] attacks"), owned=True) == ""


@pytest.mark.parametrize(
    ("marked", "direction"),
    [
        ("He resigned, effective [Friday].", Direction.ON),
        ("A trip set for [Friday] was long.", Direction.ON),
        ("Talks due to open on [Friday] matter.", Direction.ON),
        ("A concert to be held [Friday] is free.", Direction.ON),
        ("Support was up 3 points from [May].", Direction.BACK),
        ("It had been scheduled for [Friday].", None),
        ("It ended, as expected, on [Friday].", None),
        ("It ended as scheduled on [Friday].", None),
        ("He set a record on [Friday].", None),
    ],
)
def test_words_of_scheduling(marked: str, direction: Direction | None) -> None:
    lean = put_on(*placed(marked))
    assert (lean and lean.direction) == direction


PAST = Cue(Tense.PAST, Modality.FACT)
FUTURE = Cue(Tense.FUTURE, Modality.PLAN)


@pytest.mark.parametrize(
    ("marked", "cue", "direction"),
    [
        ("They will mourn [Friday]'s shooting.", FUTURE, Direction.BACK),
        ("He will appeal [Friday]'s ruling.", FUTURE, Direction.BACK),
        ("Stocks fell ahead of [Friday]'s report.", PAST, Direction.ON),
        ("He will miss [Friday]'s game.", FUTURE, Direction.ON),
        ("He sold tickets for [Friday]'s game.", PAST, Direction.ON),
        ("He scored twice in [Friday]'s game.", PAST, Direction.BACK),
        ("He left after [Friday]'s game.", PAST, Direction.BACK),
        ("He liked [Friday]'s game.", PAST, None),
    ],
)
def test_which_way_the_time_of_a_noun_looks(
    marked: str, cue: Cue, direction: Direction | None
) -> None:
    text, time, sentence = placed(marked)
    noun = OUTLOOK.noun_behind(text, time, sentence)
    lean = of_noun(text, time, sentence, noun, OUTLOOK, cue)
    assert (lean and lean.direction) == direction


def test_only_what_nobody_knows_of_before_is_certain() -> None:
    def told(marked: str) -> Lean | None:
        text, time, sentence = placed(marked)
        noun = OUTLOOK.noun_behind(text, time, sentence)
        return of_noun(text, time, sentence, noun, OUTLOOK, PAST)

    shooting, ruling = told("after [Friday]'s shooting"), told("after [Friday]'s ruling")
    assert shooting is not None
    assert ruling is not None
    assert (shooting.sure, shooting.firm) == (True, True)
    assert (ruling.sure, ruling.firm) == (False, False)
