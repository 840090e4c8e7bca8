"""Findings from broken rules: the evidence quoted, the message filled in, the fingerprint."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from checker.checks.chains import chain_lines, chain_repairs, narrowed
from checker.checks.evaluate import Env
from checker.checks.linear import Agree, Order, linearise
from checker.checks.posting import Fact, Posted, Told
from checker.checks.render import day_words, in_words, render, repair
from checker.checks.slots import as_range, length_of
from checker.checks.values import DurationValue
from checker.model.claims import Event, Slot
from checker.model.findings import Evidence, Finding
from checker.model.rules import Rule
from checker.model.text import Article
from checker.resolve.lengths import length_days
from checker.timeline.conflicts import Conflict


def from_test(article: Article, rule: Rule, env: Env) -> Finding:
    """Return the finding of a rule whose assertion fails for ``env``."""
    slots = [slot for name in rule.evidence for slot in env.facts(name)]
    because = tuple(f'"{slot.text}" is {read}' for slot in slots if (read := read_as(slot)))
    return _finding(article, rule, env, slots, because)


def from_conflict(
    article: Article, conflict: Conflict, events: Mapping[int, Event], rules: Sequence[Rule]
) -> Finding | None:
    """Return the finding of a contradiction in the network, or None where no rule covers it.

    It is filed under the most telling rule that takes part: one that joins two events, else an
    order that the article tells, else a rule on one event, else that an event has one such date.
    """
    keys = [constraint.key for constraint in conflict.constraints]
    posted = [key for key in keys if isinstance(key, Posted)]
    told = [key for key in keys if isinstance(key, Told)]
    facts = [key for key in keys if isinstance(key, Fact)]
    filed = _filed(posted, told, facts, events, rules)
    if filed is None:
        return None
    rule, env = filed
    slots = [fact.said for fact in facts]
    slots += [Slot(key.relation.span, key.relation.text) for key in told]
    slots += [said for key in told if (said := key.relation.counted_from) is not None]
    slots += [slot for key in posted for slot in _lengths(key)]
    env = narrowed(env, facts, told, conflict)
    found = _finding(article, rule, env, slots, chain_lines(conflict))
    return replace(found, repairs=(*chain_repairs(conflict), *found.repairs))


def _filed(
    posted: Sequence[Posted],
    told: Sequence[Told],
    facts: Sequence[Fact],
    events: Mapping[int, Event],
    rules: Sequence[Rule],
) -> tuple[Rule, Env] | None:
    joining = [key for key in posted if len(key.env.events) > 1]
    measured = [key for key in posted if _lengths(key)]
    if measured and all(_is_bare(key) for key in told):
        joining = joining or measured  # the length is what contradicts, not the bare "after"
    if joining or (posted and not told):
        chosen = max(joining or posted, key=lambda key: max(key.spans))
        return chosen.rule, chosen.env
    if told:
        event = events[told[0].event]
        rule = _covering(Order, rules, event.kind, "")
    elif facts:
        event = events[facts[0].event]
        rule = _covering(Agree, rules, event.kind, facts[0].slot)
    else:
        return None
    return None if rule is None else (rule, Env({rule.given[0][0]: event}))


def _is_bare(told: Told) -> bool:
    """Whether an order word says no more than which is first."""
    return told.relation.low != told.relation.high


def _covering(
    item: type[Agree | Order], rules: Sequence[Rule], kind: str, slot: str
) -> Rule | None:
    """Return the rule that says `agree(x.slot)` or `order(x)` of this kind of event."""
    for rule in rules:
        if not any(kind in kinds for _, kinds in rule.given):
            continue
        for part in linearise(rule.assertion) or ():
            if isinstance(part, item) and (isinstance(part, Order) or part.point.slot == slot):
                return rule
    return None


def _lengths(key: Posted) -> list[Slot]:
    """The durations and the like that a rule rests on; its dates stand in the chain themselves."""
    slots = [slot for name in key.rule.evidence for slot in key.env.facts(name)]
    return [slot for slot in slots if slot.time is None or slot.time.type == "DURATION"]


def _finding(
    article: Article, rule: Rule, env: Env, slots: Iterable[Slot], because: tuple[str, ...]
) -> Finding:
    places = {slot.span: slot for slot in slots}
    evidence = tuple(
        Evidence(span, span.of(article.text), read_as(slot))
        for span, slot in sorted(places.items())
    )
    repairs = tuple(
        dict.fromkeys(
            text for template in rule.repairs if (text := repair(template, env)) is not None
        )
    )
    return Finding(
        rule=rule.id,
        severity=rule.severity,
        confidence=rule.confidence,
        message=render(rule.message, env),
        evidence=evidence,
        because=because,
        repairs=repairs,
        fingerprint=fingerprint(rule.id, evidence),
    )


def fingerprint(rule: str, evidence: Sequence[Evidence]) -> str:
    """Return a mark that stays the same when other parts of the article are edited.

    It is made of the rule and of the words quoted with what they were read as, not of places.
    """
    parts = [
        rule,
        *(f"{item.text}\N{INFORMATION SEPARATOR ONE}{item.read_as}" for item in evidence),
    ]
    return hashlib.sha256("\N{INFORMATION SEPARATOR TWO}".join(parts).encode()).hexdigest()[:16]


def read_as(slot: Slot) -> str:
    """Return in words what a place of the article was read as; "" where its words say it."""
    time = slot.time
    if time is None:
        return ""
    if time.impossible:
        return f"no such day: {time.impossible}"
    if time.readings:
        return " or ".join(dict.fromkeys(day_words(r.days) for r in time.readings[:3]))
    length = length_of(slot)
    if length is None:
        return time.value
    return in_words(DurationValue((as_range(*length_days(length)),)))


def single(findings: Sequence[Finding]) -> bool:
    """Tell whether each finding rests on one date only: that against the publication date."""
    return all(sum(bool(e.read_as) for e in finding.evidence) == 1 for finding in findings)


def together(findings: Sequence[Finding]) -> Finding:
    """Return one finding for several that very likely have one cause."""
    first = findings[0]
    evidence = tuple(sorted({e for f in findings for e in f.evidence}, key=lambda e: e.span))
    return replace(
        first,
        message=f"{len(findings)} dates have the same fault; is the publication date right? "
        + first.message,
        evidence=evidence,
        because=tuple(line for finding in findings for line in finding.because),
        repairs=(),
        fingerprint=fingerprint(first.rule, evidence),
    )
