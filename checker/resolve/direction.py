"""Which way a time expression looks: back to what happened, or on to what is meant to happen."""

from __future__ import annotations

from enum import StrEnum

from checker.model.clauses import Modality, Tense
from checker.model.frozen import frozen


class Direction(StrEnum):
    """The side of the publication date that a clause speaks of."""

    BACK = "back"
    ON = "on"
    OPEN = "open"


@frozen
class Lean:
    """A direction, whether the clause settles it, and why, in words.

    Where ``sure`` is False the other direction stays in play as a later reading. ``firm`` marks
    what cannot lie on the other side, however near a day there is: a shooting to come.
    """

    direction: Direction
    sure: bool
    why: str
    firm: bool = False


@frozen
class Cue:
    """What the clause round a mention says of its direction.

    ``preposition`` is the word before the mention, in lower case. ``quoted`` marks direct speech.
    ``governs`` tells, for a shift that counts from an EVENT, whether the text names what it counts
    from. ``outlook`` is the direction where words beside the mention tell it, whatever the tense.
    """

    tense: Tense
    modality: Modality
    preposition: str = ""
    quoted: bool = False
    governs: bool = False
    outlook: Lean | None = None


# What is put off or lasts "until Friday" has its end still to come, even after a past verb.
UP_TO = frozenset({"until", "till", "til"})
_ONWARD = UP_TO | {"by", "through", "ahead of", "before", "pending"}
# After a past verb these name the day that something was put on or moved to ("set the vote for
# Monday", "moved it to Friday"), which may lie on either side.
_EITHER = _ONWARD | {"for", "to", "from"}

NO_CUE = Lean(Direction.OPEN, False, "nothing tells the direction")


def lean(cue: Cue | None) -> Lean:
    """Tell which way the clause looks.

    >>> lean(Cue(Tense.PAST, Modality.FACT)).direction.value
    'back'
    """
    if cue is None:
        return NO_CUE
    if cue.outlook is not None:
        return cue.outlook
    if cue.preposition == "since":
        return Lean(Direction.BACK, True, "'since' looks back")
    past = cue.tense is Tense.PAST
    if cue.modality is Modality.LAPSED and cue.tense is not Tense.FUTURE:
        return Lean(Direction.OPEN, False, "a plan given up, on either side of publication")
    if cue.modality in (Modality.PLAN, Modality.FACT) and cue.tense is Tense.FUTURE:
        return Lean(Direction.ON, True, "told as planned")
    if cue.modality is Modality.PLAN and cue.tense is not Tense.NONE:
        # "Was due to" may have its day on either side.
        return Lean(Direction.ON, not past, "told as planned")
    if past and cue.modality is Modality.POSSIBLE:
        return Lean(Direction.OPEN, False, "was possible, on either side of publication")
    if past and cue.modality is not Modality.CONDITION:
        if cue.preposition in UP_TO:
            return Lean(Direction.ON, False, f"'{cue.preposition}' looks forward")
        if cue.preposition in _EITHER:
            return Lean(Direction.BACK, False, f"told as past, but with '{cue.preposition}'")
        return Lean(Direction.BACK, True, "told as past")
    if past:
        return Lean(Direction.BACK, False, "what might have been")
    if cue.tense is not Tense.NONE and cue.modality is not Modality.FACT:
        return Lean(Direction.ON, False, "told as possible")
    if cue.preposition in _ONWARD:
        return Lean(Direction.ON, False, f"'{cue.preposition}' looks forward")
    # Infinitives and participles take their time from elsewhere ("agreed to buy it Friday").
    return Lean(Direction.OPEN, False, "the tense does not decide")
