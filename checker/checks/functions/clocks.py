"""Functions of a time of the clock: how far the article says that it is from others."""

from __future__ import annotations

from checker.checks.functions.registry import function
from checker.checks.values import TextValue, Truth, Unknown, Value
from checker.model.claims import Event


@function("event -> bool")
def clocks(event: Event) -> Truth:
    """Whether every distance told between this time of the clock and others can hold."""
    # Only the network in minutes sees both ends of a distance; tested alone it is open.
    return Truth.UNKNOWN


@function("event -> text")
def distance_words(event: Event) -> Value:
    """The words that tell how far a time of the clock is from another: "two hours later"."""
    said = [f'"{gap.text}"' for claim in event.claims for gap in claim.gaps]
    return TextValue(tuple(dict.fromkeys(said))) if said else Unknown()


@function("event -> text")
def distance_sum(event: Event) -> Value:
    """The arithmetic of a distance that does not fit: "21:40 + 2 h 45 min = 00:25"."""
    said = [gap.sum for claim in event.claims for gap in claim.gaps if gap.sum]
    return TextValue(tuple(dict.fromkeys(said))) if said else Unknown()
