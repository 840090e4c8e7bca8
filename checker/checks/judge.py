"""Rules over the events of an article: findings, and what was left undecided.

A rule whose assertion is a difference of dates goes into the article's one network (see `posting`);
any other is tested by itself for each way to fill its variables.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from checker.checks.bindings import bindings
from checker.checks.clockwork import judge_clocks
from checker.checks.compose import from_conflict, from_test, single, together
from checker.checks.evaluate import possibly
from checker.checks.linear import Clocks, LinearForm, linearise
from checker.checks.posting import Fact, is_firm, network
from checker.model.claims import Event
from checker.model.findings import Finding
from checker.model.rules import Rule, RuleSet
from checker.model.text import Article, Span
from checker.timeline.conflicts import Conflict, solve


def judge(
    article: Article, events: Sequence[Event], rulebook: Rulebook
) -> tuple[tuple[Finding, ...], tuple[str, ...]]:
    """Return the findings of an article in text order, and what could not be decided, in words."""
    told = [event for event in events if is_firm(event)]
    found: list[Finding] = []
    kinds = {event.kind for event in told}
    for rule in rulebook.tests:
        if any(kinds.isdisjoint(of) for _, of in rule.given):
            continue  # as for most rules in most articles
        for env in bindings(rule, told, article.published):
            if not possibly(rule.assertion, env):
                found.append(from_test(article, rule, env))
    dated = [event for event in told if event.kind not in rulebook.clock_kinds]
    posted = network(
        article,
        dated,
        [
            pair
            for pair in rulebook.linear
            if not any(kinds.isdisjoint(k) for _, k in pair[0].given)
        ],
    )
    outcome = solve(posted)
    by_number = {event.index: event for event in events}
    wrong = {e.span for finding in found for e in finding.evidence}
    rules = [rule for rule, _ in rulebook.linear]
    # one that no rule covers is dropped first: it must not stand for another of the same dates
    covered = {
        id(conflict): finding
        for conflict in outcome.conflicts
        if (finding := from_conflict(article, conflict, by_number, rules)) is not None
    }
    conflicts = [conflict for conflict in outcome.conflicts if id(conflict) in covered]
    found += [covered[id(conflict)] for conflict in _roots(conflicts, wrong)]
    wrong = {e.span for finding in found for e in finding.evidence}
    found += judge_clocks(article, told, rulebook.clocks, wrong)
    undecided = tuple(
        "too many readings to decide whether these can all be true: "
        + ", ".join(_named(str(point), by_number) for point in points)
        for points in outcome.undecided
    )
    return _distinct(_gathered(found)), undecided


def _roots(conflicts: Sequence[Conflict], wrong: Iterable[Span]) -> list[Conflict]:
    """Return the conflicts that have no date in common, the shortest first.

    One wrong date contradicts all that hangs on it. The most direct contradiction is shown; when
    it is mended, what is left comes to light. Dates that are ``wrong`` by themselves are left out.
    """
    kept: list[Conflict] = []
    seen = set(wrong)
    for conflict in sorted(conflicts, key=lambda c: (len(c.constraints), _width(c))):
        spans = {
            key.said.span
            for key in (constraint.key for constraint in conflict.core)
            if isinstance(key, Fact)
        }
        if spans.isdisjoint(seen):
            kept.append(conflict)
            seen |= spans
    return kept


def _width(conflict: Conflict) -> int:
    """How many events a conflict joins: of two as short, the one about a single event is shown."""
    keys = (constraint.key for constraint in conflict.constraints)
    return len({key.event for key in keys if isinstance(key, Fact)})


MANY = 3


def _gathered(findings: Sequence[Finding]) -> list[Finding]:
    """Put findings of one rule together where an article has many of them.

    Many dates that are wrong in the same way point to one cause outside of them, the publication
    date above all, and are one finding.
    """
    out: list[Finding] = []
    for rule in dict.fromkeys(finding.rule for finding in findings):
        same = [finding for finding in findings if finding.rule == rule]
        out += [together(same)] if len(same) >= MANY and single(same) else same
    return out


@dataclass(frozen=True, slots=True)
class Rulebook:
    """The checks of a rule set: those for the network of days with their constraints, those to
    test, and those for the network of minutes.
    """

    linear: tuple[tuple[Rule, LinearForm], ...]
    tests: tuple[Rule, ...]
    clocks: tuple[Rule, ...] = ()

    @property
    def clock_kinds(self) -> frozenset[str]:
        """The kinds of claim that are times of the clock."""
        return frozenset(kind for rule in self.clocks for _, kinds in rule.given for kind in kinds)

    @classmethod
    def of(cls, rules: RuleSet) -> Rulebook:
        """Sort the checks; what is compared with nothing but publication needs no network."""
        linear: list[tuple[Rule, LinearForm]] = []
        tests: list[Rule] = []
        clocks: list[Rule] = []
        for rule in rules.checks:
            form = linearise(rule.assertion)
            if form is not None and all(isinstance(item, Clocks) for item in form):
                clocks.append(rule)
            elif form is None or _only_published(form):
                tests.append(rule)
            else:
                linear.append((rule, form))
        return cls(tuple(linear), tuple(tests), tuple(clocks))


def _only_published(form: LinearForm) -> bool:
    return all(
        "published" in (getattr(name, "variable", "") for name in _names(item)) for item in form
    )


def _names(item: object) -> tuple[object, ...]:
    return (getattr(item, "later", None), getattr(item, "earlier", None))


def _named(point: str, events: dict[int, Event]) -> str:
    number, _, slot = point.partition(".")
    event = events[int(number)]
    return f"the {slot} of {event.kind} {number}"


def _distinct(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """Return findings in text order, each place and rule once."""
    seen: dict[tuple[str, tuple[tuple[int, int], ...]], Finding] = {}
    for finding in findings:
        places = tuple(sorted((e.span.start, e.span.end) for e in finding.evidence))
        seen.setdefault((finding.rule, places), finding)
    return tuple(sorted(seen.values(), key=lambda f: (f.evidence[0].span, f.rule)))
