"""Two dates with an order word between them: "in 2008 before a loss in 2010".

Only where each date is plainly that of what was done: the first stands in a clause that the order
word can be tied to and to no other, and nothing between the order word and the second looks ahead
("after agreeing to run in 2010") or opens another clause.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from checker.claims.twice.events import Slots, event_told
from checker.claims.twice.page import Page
from checker.model.claims import Event, Slot
from checker.model.clauses import Clause, ClauseKind, Modality
from checker.model.meaning import CalendarDate, Meaning, Period
from checker.model.text import Span
from checker.model.time import ResolvedTime

KIND: Final = "sequel"
_AHEAD: Final = ("planning", "calling", "forward", "moving")
REACH: Final = 100
"""Code points from the first date to the second; what is further away has a clause of its own."""

_ORDER: Final = re.compile(
    r"(?P<comma>,?)[ \n](?:(?:only|just|soon|right|even|[a-z]+ly)[ \n])?"
    r"(?P<order>after|following|before|prior to|ahead of)[ \n]"
    r"(?P<rest>(?:[^.,;:()\"“”—–\n]|[.,](?=\d))+) (?:in|on) (?:early |late )?$"
)
_LATER: Final = frozenset(("after", "following"))
"""Order words behind which the earlier of the two is told."""

# Words that open another clause, or a phrase of which the date may be; and what looks ahead.
_TURNS: Final = re.compile(
    r"(?i)\b(?:and|or|but|nor|that|which|who|whom|whose|where|when|while|because|if|as|than|until|till|since"
    r"|by|for|about|will|would|shall|should|could|can|may|might|must|not|never|next|planned|due"
    r"|to (?!the |an? |his |her |its |their |[^a-z]))\b"
)
# What may follow the second date: the end of the phrase, or one that says where, why or with whom.
_ENDS: Final = re.compile(
    r"\s*(?:$|[.,;:)\"”’—–-]|(?:and|or|but|in|at|with|to|for|as|when|which|that|because|from|by|of|amid|over|while"
    r"|who|according|during|under|despite|against|he|she|it|they)\b)"
)


def sequel_events(page: Page, numbers: Iterator[int]) -> Iterator[Event]:
    """Yield an event for each pair of dates with an order word between, as "earlier" and "later".

    What the clauses have told of the same order word is not told again.
    """
    kind = page.rules.kind(KIND)
    if kind is None:
        return
    known = page.ordered()
    for one, other in pairwise(page.times):
        gap = Span(one.mention.span.end, other.mention.span.start)
        if not 0 < gap.end - gap.start <= REACH or one.mention.sentence != other.mention.sentence:
            continue
        if not (_written_out(one) and _written_out(other)):
            continue
        found = _ORDER.match(gap.of(page.text))
        if found is None or _TURNS.search(found["rest"]):
            continue
        if not _ENDS.match(page.text, other.mention.span.end):
            continue
        order = Span(gap.start + found.start("order"), gap.start + found.end("order"))
        if any(order.overlaps(span) for span in known):
            continue
        backwards = found["order"] not in _LATER
        if _tied(one, other, page, backwards=backwards, comma=bool(found["comma"])):
            earlier, later = (one, other) if backwards else (other, one)
            said = (one.mention.sentence, _slots(earlier, later, order, page.text))
            yield event_told(next(numbers), kind, [said])


def _slots(earlier: ResolvedTime, later: ResolvedTime, order: Span, text: str) -> Slots:
    first, second = earlier.mention, later.mention
    return (
        ("earlier", Slot(first.span, first.span.of(text), time=earlier, value=first.value)),
        ("later", Slot(second.span, second.span.of(text), time=later, value=second.value)),
        ("order", Slot(order, order.of(text))),
    )


def _written_out(time: ResolvedTime) -> bool:
    """Whether a time is a date that is written with its year, or with its month and day."""
    value: Meaning | None = time.mention.value
    if isinstance(value, Period):
        value = value.first
    if not isinstance(value, CalendarDate) or not time.readings:
        return False
    return value.year is not None or value.day is not None


def _tied(
    one: ResolvedTime, other: ResolvedTime, page: Page, *, backwards: bool, comma: bool
) -> bool:
    """Whether the order word can be tied only to the clause of the first date."""
    clauses = page.clauses.get(one.mention.sentence, ())
    clause = _clause_of(one, clauses)
    if clause is None or clause.verb is None:
        return False
    behind = _clause_of(other, clauses)
    if behind is not None and behind is not clause and behind.verb is not None:
        if behind.kind is not ClauseKind.ADVERBIAL or behind.parent != clause.index:
            return False
        if behind.verb.modality is not Modality.FACT or _looks_ahead(behind.verb.lemma, page):
            return False
    if clause.parent is None or clause.kind is ClauseKind.MAIN:
        return not comma or clause.kind is ClauseKind.MAIN
    if clause.kind is ClauseKind.COMPLEMENT or clause.link == "as":
        # "told police that he left in 2010 after his arrest": told after it? Not if it is to come
        return backwards or _to_come(other, page)
    return False


def _clause_of(time: ResolvedTime, clauses: Sequence[Clause]) -> Clause | None:
    """Return the clause whose verb has the time among its adjuncts, or None."""
    for clause in clauses:
        if clause.head is None and any(
            adjunct.time is not None and adjunct.time.span == time.mention.span
            for adjunct in clause.adjuncts
        ):
            return clause
    return None


def _looks_ahead(lemma: str, page: Page) -> bool:
    """Whether a verb tells of what is still to come: "decided", "scheduled", "postponed"."""
    lists = page.rules.vocabulary.lists
    return any(
        lemma in lists.get(name, ()) for name in ("planning", "calling", "forward", "moving")
    )


def _to_come(time: ResolvedTime, page: Page) -> bool:
    today = page.published
    return today is not None and all(r.days.first > today.toordinal() for r in time.readings)
