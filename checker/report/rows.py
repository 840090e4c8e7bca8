"""An article's report as plain data, the stable machine contract of ``run`` and ``times``.

``start`` and ``end`` count code points of the article's text as it came, or of its title where
``in`` is "title".
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from checker.model.claims import Claim, Slot
from checker.model.findings import Finding, Report
from checker.model.text import Article, Span
from checker.model.time import ResolvedTime

Data = Mapping[str, Any]


def run(report: Report) -> Data:
    """Return the row of ``run``: an article with its findings."""
    return {
        **_article(report.article),
        "findings": [_finding(finding) for finding in report.findings],
        "errors": list(report.errors),
    }


def times(report: Report) -> Data:
    """Return the row of ``times``: an article with its TIMEX3 expressions."""
    head = _article(report.article)
    row: dict[str, Any] = {
        "id": head["id"],
        "published": head["published"],
        "times": [
            _time(expression, report.article.text)
            for time in report.times
            for expression in time.expressions
        ],
    }
    return {**row, "errors": list(report.errors)} if report.errors else row


def claims(report: Report) -> Data:
    """Return the row of ``claims``: the claims, the events they were joined into, and what was not
    understood. ``claims`` in an event are the claims' indices.
    """
    return {
        **_article(report.article),
        "claims": [_claim(claim) for claim in report.told],
        "events": [
            {
                "index": event.index,
                "kind": event.kind,
                "claims": [claim.index for claim in event.claims],
                "why": list(event.why),
            }
            for event in report.events
        ],
        "unread": [
            {**_span(part.span), "text": part.text, "reason": part.reason} for part in report.unread
        ],
        "errors": list(report.errors),
    }


def timeline(report: Report) -> Data:
    """Return the row of ``timeline``: the resolved timeline, and what was left open."""
    return {
        **_article(report.article),
        "rows": [
            {
                "days": row.days,
                "label": row.label,
                "event": row.event,
                "slot": row.slot,
                **_span(row.span),
                "chain": list(row.chain),
            }
            for row in report.timeline
        ],
        "undecided": list(report.undecided),
        "errors": list(report.errors),
    }


# What holds the content of a row of each command.
CONTENT = {
    "run": ("findings",),
    "times": ("times",),
    "claims": ("claims", "events", "unread"),
    "timeline": ("rows", "undecided"),
}


def refused(command: str, article_id: str, path: str, message: str) -> Data:
    """Return the row that stands for an input that could not be read or checked."""
    empty: dict[str, Any] = {key: [] for key in CONTENT[command]}
    where = {"id": article_id, "path": path, "published": None}
    if command == "times":
        del where["path"]
    return {**where, **empty, "errors": [message]}


def _article(article: Article) -> dict[str, Any]:
    published = article.published.isoformat() if article.published else None
    return {"id": article.id, "path": article.origin, "published": published}


def _span(span: Span) -> dict[str, int]:
    return {"start": span.start, "end": span.end}


def _finding(finding: Finding) -> Data:
    return {
        "rule": finding.rule,
        "severity": finding.severity.value,
        "confidence": finding.confidence.value,
        "message": finding.message,
        "evidence": [
            {
                **_span(place.span),
                "text": place.text,
                "read_as": place.read_as,
                "in": place.within,
            }
            for place in finding.evidence
        ],
        "because": list(finding.because),
        "repairs": list(finding.repairs),
        "fingerprint": finding.fingerprint,
    }


def _time(time: ResolvedTime, text: str) -> Data:
    span = time.mention.span
    return {**_span(span), "text": span.of(text), "type": time.type, "value": time.value}


def _claim(claim: Claim) -> Data:
    return {
        "index": claim.index,
        "kind": claim.kind,
        **_span(claim.span),
        "slots": {name: _slot(slot) for name, slot in claim.slots},
        "speaker": claim.speaker,
        "negated": claim.negated,
        "modality": claim.modality.value,
        "tense": claim.tense.value,
        "marks": sorted(claim.marks),
        "definite": claim.definite,
        "pattern": claim.pattern,
        "relations": [
            {
                **_span(relation.span),
                "text": relation.text,
                "point": relation.point,
                "low": relation.low,
                "high": relation.high,
                "claim": relation.claim,
                "other_point": relation.other_point,
            }
            for relation in claim.relations
        ],
    }


def _slot(slot: Slot) -> Data:
    readings = slot.time.readings if slot.time else ()
    return {
        **_span(slot.span),
        "text": slot.text,
        "entity": slot.entity,
        "value": slot.time.value if slot.time else "",
        "days": [str(reading.days) for reading in readings],
    }
