"""Findings and the report they go into: data only; rendering comes last."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from checker.model.text import Article, Span

if TYPE_CHECKING:
    from checker.model.claims import Claim, Event
    from checker.model.time import ResolvedTime


class Severity(StrEnum):
    """How bad a finding is."""

    NOTE = "note"
    WARNING = "warning"
    ERROR = "error"

    @property
    def rank(self) -> int:
        """0 for a note, 2 for an error."""
        return list(Severity).index(self)


class Confidence(StrEnum):
    """How sure the rule is of its findings, earned by measurement."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


@dataclass(frozen=True, slots=True)
class Evidence:
    """A place that a finding rests on. ``within`` is "text" or "title"."""

    span: Span
    text: str
    read_as: str
    within: str = "text"


@dataclass(frozen=True, slots=True)
class Finding:
    """A contradiction, with both ends quoted.

    ``because`` is the arithmetic or the chain, a step a line. ``repairs`` are changes to either
    side, any one of which would mend it. ``fingerprint`` is stable under edits elsewhere in the
    article.
    """

    rule: str
    severity: Severity
    confidence: Confidence
    message: str
    evidence: tuple[Evidence, ...]
    because: tuple[str, ...] = ()
    repairs: tuple[str, ...] = ()
    fingerprint: str = ""


@dataclass(frozen=True, slots=True)
class Unread:
    """A sentence (or part of one) that says when something was, but fed no claim."""

    span: Span
    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the resolved timeline: ``days`` as text ("2021-08-21", "after 2021-08-10")."""

    days: str
    label: str
    event: int
    slot: str
    span: Span
    chain: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """Everything that was made of one article. ``dates`` holds each date as an event of its own,
    for rules on single dates. ``undecided`` lists, in words, what was left open because too many
    readings were in play.
    """

    article: Article
    findings: tuple[Finding, ...] = ()
    times: tuple[ResolvedTime, ...] = ()
    claims: tuple[Claim, ...] = ()
    events: tuple[Event, ...] = ()
    dates: tuple[Event, ...] = ()
    timeline: tuple[Row, ...] = ()
    unread: tuple[Unread, ...] = ()
    undecided: tuple[str, ...] = ()

    @property
    def told(self) -> tuple[Claim, ...]:
        """The claims, and those of the single dates that words beside them tie, in text order."""
        tied = (claim for event in self.dates for claim in event.claims if claim.relations)
        return tuple(sorted((*self.claims, *tied), key=lambda c: (c.span.start, c.index)))

    errors: tuple[str, ...] = ()
