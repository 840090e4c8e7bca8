"""Functions of an event: whose word it is, how sure, in what order, and what sets it apart."""

from __future__ import annotations

from collections.abc import Callable

from checker.checks.functions.registry import function
from checker.checks.values import TextValue, Truth, Unknown, Value
from checker.model.claims import Claim, Event
from checker.model.clauses import Modality, Tense


@function("event -> bool")
def order(event: Event) -> Truth:
    """Whether every order told of the event ("two days after the summit") can hold."""
    # Only the network sees both ends of a told order; tested alone it is open.
    return Truth.UNKNOWN


@function("event, event -> bool")
def same_voice(a: Event, b: Event) -> Truth:
    """Whether the same voice tells of both: the article itself, or one speaker."""
    return Truth.among(x.speaker == y.speaker for x in a.claims for y in b.claims)


@function("event, text -> bool")
def mark(event: Event, word: TextValue) -> Truth:
    """Whether the article sets the event apart by this word: "last", "another"."""
    marks = {item for claim in event.claims for item in claim.marks}
    return Truth.of(any(option.lower() in marks for option in word.options))


@function("event, event -> bool")
def inside(event: Event, frame: Event) -> Truth:
    """Whether the article says that the one happens during the other: "during the visit"."""
    homes = {claim.index for claim in frame.claims}
    return Truth.of(
        any(r.within and r.claim in homes for claim in event.claims for r in claim.relations)
    )


@function("event -> text")
def order_words(event: Event) -> Value:
    """The words that put the event before or after another: "two days after"."""
    said = [f'"{r.text}"' for claim in event.claims for r in claim.relations]
    return TextValue(tuple(dict.fromkeys(said))) if said else Unknown()


@function("event -> bool")
def marked(event: Event) -> Truth:
    """Whether a word sets it apart from others of its kind: "his last visit", "another drill"."""
    return Truth.of(any(":" not in word for claim in event.claims for word in claim.marks))


@function("event -> bool")
def planned(event: Event) -> Truth:
    """Whether it is told as a plan: "will", "is due to"."""
    return _of_claims(event, lambda claim: claim.modality is Modality.PLAN)


@function("event -> bool")
def past(event: Event) -> Truth:
    """Whether it is told as something that happened."""
    return _of_claims(
        event, lambda claim: claim.modality is Modality.FACT and claim.tense is Tense.PAST
    )


@function("event -> bool")
def possible(event: Event) -> Truth:
    """Whether it only may happen: "may", "hopes to", "if"."""
    return _of_claims(
        event, lambda claim: claim.modality in (Modality.POSSIBLE, Modality.CONDITION)
    )


@function("event -> bool")
def lapsed(event: Event) -> Truth:
    """Whether it was a plan that no longer stands: "had planned to", "was postponed"."""
    return _of_claims(event, lambda claim: claim.modality is Modality.LAPSED)


@function("event -> bool")
def disputed(event: Event) -> Truth:
    """Whether the article says that somebody disputes it: "denied that"."""
    return _of_claims(event, lambda claim: claim.modality is Modality.DISPUTED)


@function("event -> bool")
def negated(event: Event) -> Truth:
    """Whether it is told as not so: "did not arrive"."""
    return _of_claims(event, lambda claim: claim.negated)


def _of_claims(event: Event, test: Callable[[Claim], bool]) -> Truth:
    """TRUE if every statement of the event passes, UNKNOWN if only some do."""
    return Truth.among(test(claim) for claim in event.claims)
