"""Short articles for these tests: their claims and events, as a test can compare them."""

from __future__ import annotations

from datetime import date
from functools import cache

from checker.checks.library import load_rules
from checker.model.claims import Claim, Event
from checker.model.findings import Report
from checker.model.rules import RuleSet
from checker.model.text import Article, Span
from checker.pipeline import check

WEDNESDAY = date(2023, 9, 13)


@cache
def rules() -> RuleSet:
    """Return the rules that are shipped."""
    loaded, faults = load_rules(None)
    assert not faults
    return loaded


def report_on(text: str, published: date = WEDNESDAY) -> Report:
    """Check a text that was published on a Wednesday."""
    return check(Article("t", text, Span(0, len(text)), published=published), rules())


def claims(text: str, kind: str = "") -> list[Claim]:
    """Return the claims of a text, or those of one kind."""
    return [claim for claim in report_on(text).claims if kind in ("", claim.kind)]


def said(claim: Claim) -> dict[str, str]:
    """Return a claim's slots: a day or its range in ISO form, else the words."""
    return {
        name: str(slot.time.best.days) if slot.time is not None and slot.time.best else slot.text
        for name, slot in claim.slots
    }


def events(text: str, kind: str) -> list[list[str]]:
    """Return the events of one kind, each as the numbers and words of the claims joined in it."""
    return [joined(event) for event in report_on(text).events if event.kind == kind]


def joined(event: Event) -> list[str]:
    """Return what each claim of an event says, as one line."""
    return [
        ", ".join(f"{name} {value}" for name, value in said(claim).items())
        for claim in event.claims
    ]
