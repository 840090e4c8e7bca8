"""What the readers of this package read from: an article's words, its times and its clauses."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from checker.model.claims import Event
from checker.model.clauses import Clause
from checker.model.rules import RuleSet
from checker.model.text import Span
from checker.model.time import ResolvedTime


@dataclass(frozen=True, slots=True)
class Page:
    """An article as far as it is read: ``clauses`` by the number of their sentence, ``events`` what
    was read from clauses and of dates. ``published`` is None where nobody says when that was.
    """

    text: str
    times: Sequence[ResolvedTime]
    clauses: Mapping[int, Sequence[Clause]]
    events: Sequence[Event]
    published: date | None
    rules: RuleSet

    def ordered(self) -> frozenset[Span]:
        """Return the words of which an order was read already: "two days after"."""
        return frozenset(
            relation.span
            for event in self.events
            for claim in event.claims
            for relation in claim.relations
        )
