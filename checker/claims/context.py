"""What matching works with: the sentence that a clause stands in, and what is filled so far."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from checker.claims.entities import Entities
from checker.claims.index import PatternIndex
from checker.model.claims import Slot
from checker.model.clauses import Clause, Nominal
from checker.model.rules import ClaimKind, RuleSet, SlotSpec
from checker.model.text import Span
from checker.model.time import ResolvedTime


@dataclass(frozen=True, slots=True)
class Context:
    """A sentence with its clauses, and what is known of the article and the rules."""

    text: str
    times: Mapping[Span, ResolvedTime]
    entities: Entities
    rules: RuleSet
    index: PatternIndex
    clauses: Sequence[Clause]
    sentence: Span
    published: date | None = None

    def key(self, nominal: Nominal) -> str:
        """Return what a noun phrase of the sentence names."""
        return self.entities.key(nominal, self.clauses, self.sentence)


@dataclass(slots=True)
class Match:
    """Slots filled so far, the event nouns met, and the date slot that the clause speaks of."""

    kind: ClaimKind
    context: Context
    slots: dict[str, Slot] = field(default_factory=dict)
    heads: list[Nominal] = field(default_factory=list)
    point: str = ""

    def copy(self) -> Match:
        """Return a match that can be changed without changing this one."""
        return Match(self.kind, self.context, dict(self.slots), list(self.heads), self.point)

    def spec(self, name: str) -> SlotSpec | None:
        """Return the slot of the kind that a term names, or None where it names none."""
        return self.kind.slot(name) if name else None
