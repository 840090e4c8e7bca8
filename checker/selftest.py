"""The examples that live in the rule files, run through the same pipeline as articles."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from checker.model.claims import Claim, Slot
from checker.model.findings import Report
from checker.model.rules import ClaimExample, ClaimKind, Place, Rule, RuleSet
from checker.model.text import Article, Span
from checker.pipeline import check


@dataclass(frozen=True, slots=True)
class ExampleResult:
    """What became of one example: of which rule or claim, where it is written, what went wrong."""

    id: str
    place: Place
    ok: bool
    message: str = ""


def run_examples(rules: RuleSet, only: str | None = None) -> Iterator[ExampleResult]:
    """Run every example of the rule files, or those of one rule or kind of claim.

    A check's wrong text must give a finding of that rule and of no other, its right text and its
    look-alikes none at all. A claim's text must be read as its example says.
    """
    for rule in rules.checks:
        if only in (None, rule.id):
            yield from _of_rule(rule, rules)
    for kind in rules.claims:
        if only in (None, kind.name):
            for example in kind.examples:
                message = _claims(kind, example, rules)
                yield ExampleResult(kind.name, example.place, not message, message)


def _of_rule(rule: Rule, rules: RuleSet) -> Iterator[ExampleResult]:
    for example in rule.examples:
        if example.wrong:
            found = [
                finding.rule for finding in _read(example.wrong, example.published, rules).findings
            ]
            ok = found == [rule.id]
            said = ", ".join(found) or "nothing"
            message = (
                "" if ok else f"should be found, and only that; found was {said}: {example.wrong}"
            )
            yield ExampleResult(rule.id, example.place, ok, message)
        if example.right:
            found = [
                finding.rule for finding in _read(example.right, example.published, rules).findings
            ]
            message = (
                f"should be silent; found was {', '.join(found)}: {example.right}" if found else ""
            )
            yield ExampleResult(rule.id, example.place, not found, message)


def _read(text: str, published: str, rules: RuleSet) -> Report:
    day = date.fromisoformat(published) if published else None
    return check(Article("example", text, Span(0, len(text)), published=day), rules)


def _claims(kind: ClaimKind, example: ClaimExample, rules: RuleSet) -> str:
    """Return how the reading differs from the example, or ""."""
    report = _read(example.text, example.published, rules)
    read = [claim for claim in report.claims if claim.kind == kind.name]
    if kind.name not in {claim.kind for claim in report.claims}:
        read = [c for event in report.dates for c in event.claims if c.kind == kind.name]
    left = list(read)
    for wanted in example.claims:
        hit = next((claim for claim in left if _fits(wanted, claim)), None)
        if hit is None:
            said = "; ".join(_words(claim) for claim in read) or "none"
            return f"expected {_shown(wanted)}; read was {said}: {example.text}"
        left.remove(hit)
    if left and not example.claims:
        return f"should be read as no {kind.name}; read was {_words(left[0])}: {example.text}"
    return ""


def _fits(wanted: Mapping[str, str], claim: Claim) -> bool:
    return all(
        (slot := claim.slot(name)) is not None and value in _values(slot)
        for name, value in wanted.items()
    )


def _values(slot: Slot) -> set[str]:
    values = {slot.text, slot.entity, slot.entity.partition(":")[2]}
    if slot.time is not None:
        values |= {slot.time.value, *(str(reading.days) for reading in slot.time.readings[:1])}
    return values


def _shown(wanted: Mapping[str, str]) -> str:
    return ", ".join(f"{name}: {value}" for name, value in wanted.items())


def _words(claim: Claim) -> str:
    shown = (
        f"{name}: {slot.text}"
        + (f" ({slot.time.best.days})" if slot.time is not None and slot.time.best else "")
        for name, slot in claim.slots
    )
    return "{" + ", ".join(shown) + "}"
