"""Contradictions between times of the clock as findings, with the arithmetic in minutes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from checker.checks.compose import fingerprint
from checker.checks.evaluate import Env
from checker.checks.minutes import Apart, Face, clock_network
from checker.checks.render import day_words, render
from checker.model.claims import Event
from checker.model.findings import Evidence, Finding
from checker.model.meaning import Clock
from checker.model.rules import Rule
from checker.model.text import Article, Span
from checker.model.time import Days
from checker.resolve.minutes import DAY
from checker.timeline.conflicts import Conflict, solve, steps

WORK = 100_000
"""Arcs looked at: an article has few times of the clock, and some hundred arcs settle them."""


def judge_clocks(
    article: Article, events: Sequence[Event], rules: Sequence[Rule], wrong: set[Span]
) -> list[Finding]:
    """Return a finding for each contradiction between times of the clock.

    Times that are ``wrong`` by themselves take part in none, and of those that share a time or a
    distance only the shortest is shown.
    """
    found: list[Finding] = []
    for rule in rules:
        _, kinds = rule.given[0]
        told = [event for event in events if event.kind in kinds]
        network = clock_network(told) if any(e.claims[0].gaps for e in told) else None
        if network is None:
            continue
        numbered = {event.index: event for event in told}
        seen = set(wrong)
        for conflict in sorted(
            solve(network, work=WORK).conflicts, key=lambda c: len(c.constraints)
        ):
            spans = _spans(conflict)
            if spans.isdisjoint(seen):
                seen |= spans
                found.append(_finding(article, rule, conflict, numbered))
    return found


def _spans(conflict: Conflict) -> set[Span]:
    keys = [constraint.key for constraint in conflict.constraints]
    faces = {key.said.span for key in keys if isinstance(key, Face)}
    return faces | {key.gap.span for key in keys if isinstance(key, Apart)}


@dataclass(frozen=True, slots=True)
class _Leg:
    """A distance as a walk runs through it, from one event to another."""

    apart: Apart
    forward: bool

    @property
    def start(self) -> int:
        """The event that it runs from."""
        return self.apart.other if self.forward else self.apart.event

    @property
    def end(self) -> int:
        """The event that it runs to."""
        return self.apart.event if self.forward else self.apart.other

    @property
    def said(self) -> int | None:
        """The minutes as written, with the sign of the walk."""
        said = self.apart.gap.said
        return said if said is None or self.forward else -said


def _finding(
    article: Article, rule: Rule, conflict: Conflict, events: Mapping[int, Event]
) -> Finding:
    keys = [constraint.key for constraint in conflict.constraints]
    faces = {key.event: key for key in keys if isinstance(key, Face)}
    days = {event: _day(events[event]) for event in faces}
    legs = _legs(conflict)
    aparts = [leg.apart for leg in legs]
    told = max(aparts, key=lambda apart: apart.gap.span)
    lines, total = _arithmetic(legs, faces, days)
    event = events[told.event]
    gaps = tuple(
        replace(gap, sum=total) for claim in event.claims for gap in claim.gaps if gap is told.gap
    )
    env = Env({rule.given[0][0]: replace(event, claims=(replace(event.claims[0], gaps=gaps),))})
    evidence = _evidence(article, faces, days, aparts)
    return Finding(
        rule=rule.id,
        severity=rule.severity,
        confidence=rule.confidence,
        message=render(rule.message, env),
        evidence=evidence,
        because=lines,
        repairs=_repairs(legs, faces, days),
        fingerprint=fingerprint(rule.id, evidence),
    )


def _legs(conflict: Conflict) -> list[_Leg]:
    """Return the distances of a conflict in the order of its walk, turned so that most run on."""
    legs = [
        _Leg(step.constraint.key, step.forward)
        for step in steps(conflict)
        if isinstance(step.constraint.key, Apart)
    ]
    if sum(not leg.forward for leg in legs) * 2 > len(legs):
        legs = [_Leg(leg.apart, not leg.forward) for leg in reversed(legs)]
    return legs


def _arithmetic(
    legs: Sequence[_Leg], faces: Mapping[int, Face], days: Mapping[int, int | None]
) -> tuple[tuple[str, ...], str]:
    """Return the lines of reasons, and the sum that does not come out."""
    first, last = faces.get(legs[0].start), faces.get(legs[-1].end)
    if first is None or last is None or len(faces) != 2:
        lines = tuple(f'"{leg.apart.gap.text}" is {_leg_words(leg)}' for leg in legs)
        return lines, " against ".join(_leg_words(leg) for leg in legs)
    at, day = _minute(first), days[first.event]
    opening = f'"{first.said.text}" is {_when(at, day)}'
    closing = f'but "{last.said.text}" is {_when(_minute(last), days[last.event])}'
    start, end = _hours(at), _hours(_minute(last))
    known = [leg.said for leg in legs if leg.said is not None]
    if len(known) < len(legs):
        middle = [f'"{leg.apart.gap.text}": {_leg_words(leg)}' for leg in legs]
        apart = _apart(first, last, days)
        way = "before" if apart < 0 else "after"
        said = f"{end} is {length_words(abs(apart))} {way} {start}"
        return (opening, *middle, closing), said
    middle = list[str]()
    for leg, minutes in zip(legs, known, strict=True):
        sum_ = f"{_sum(at, minutes)} = {_when(at + minutes, day)}"
        middle.append(f'"{leg.apart.gap.text}": {sum_}')
        at += minutes
    total = sum(known)
    made = _hours(_minute(first) + total)
    if made == end:  # of two days
        made, end = _when(_minute(first) + total, day), _when(_minute(last), days[last.event])
    sum_ = f"{_sum(_minute(first), total)} = {made}"
    return (opening, *middle, closing), f"{sum_}, but {end} is written"


def _sum(minute: int, added: int) -> str:
    return f"{_hours(minute)} {'+' if added >= 0 else '-'} {length_words(abs(added))}"


def _repairs(
    legs: Sequence[_Leg], faces: Mapping[int, Face], days: Mapping[int, int | None]
) -> tuple[str, ...]:
    first, last = faces.get(legs[0].start), faces.get(legs[-1].end)
    known = [leg.said for leg in legs]
    if first is None or last is None or None in known or len(faces) != 2:
        return ()
    total = sum(said for said in known if said is not None)
    found = [
        f'"{first.said.text}" -> {_when(_minute(last) - total, days[last.event])}',
        f'"{last.said.text}" -> {_when(_minute(first) + total, days[first.event])}',
    ]
    apart = _apart(first, last, days)
    for leg in legs:
        assert leg.said is not None
        needed = apart - (total - leg.said)
        if needed * leg.said > 0:
            found.append(f'"{leg.apart.gap.text}" -> {length_words(abs(needed))}')
    return tuple(found)


def _apart(first: Face, last: Face, days: Mapping[int, int | None]) -> int:
    """Return the minutes between two times, the shortest way where a day is not written."""
    minutes = _minute(last) - _minute(first)
    one, other = days[first.event], days[last.event]
    if one is not None and other is not None:
        return minutes + (other - one) * DAY
    return (minutes + DAY // 2) % DAY - DAY // 2


def _evidence(
    article: Article,
    faces: Mapping[int, Face],
    days: Mapping[int, int | None],
    aparts: Sequence[Apart],
) -> tuple[Evidence, ...]:
    read = {face.said.span: _when(_minute(face), days[event]) for event, face in faces.items()}
    for apart in aparts:
        gap = apart.gap
        read[gap.span] = "" if gap.said is None else length_words(abs(gap.said))
    return tuple(Evidence(span, span.of(article.text), read[span]) for span in sorted(read))


def _minute(face: Face) -> int:
    """Return the minute of the day that a time of the clock names."""
    value = face.said.value
    if face.minutes.said is not None or not isinstance(value, Clock):
        return face.minutes.said or 0
    return value.hour * 60 + (value.minute or 0)


def _day(event: Event) -> int | None:
    """Return the day of a time where it is written and has one reading."""
    slot = next((slot for _, slot in event.claims[0].slots), None)
    if slot is None or slot.time is None or not isinstance(slot.value, Clock):
        return None
    readings = slot.time.readings
    if slot.value.day is None or len(readings) != 1:
        return None
    days = readings[0].days
    return days.first if days.first == days.last else None


def _when(minute: int, day: int | None) -> str:
    """Return a minute in words, with its day where that is known.

    >>> _when(1510, 738023)
    'Sunday 2021-08-22 01:10'
    """
    if day is None:
        return _hours(minute)
    number = day + (minute // DAY if minute != DAY else 0)
    return f"{day_words(Days(number, number))} {_hours(minute)}"


def _hours(minute: int) -> str:
    if minute == DAY:
        return "24:00"
    return f"{minute % DAY // 60:02d}:{minute % 60:02d}"


def length_words(minutes: int) -> str:
    """Return a length in hours and minutes.

    >>> length_words(165), length_words(45), length_words(120), length_words(-90)
    ('2 h 45 min', '45 min', '2 h', '-1 h 30 min')
    """
    sign, minutes = "-" * (minutes < 0), abs(minutes)
    hours, rest = divmod(minutes, 60)
    parts = [f"{hours} h"] * bool(hours) + [f"{rest} min"] * bool(rest or not hours)
    return sign + " ".join(parts)


def _leg_words(leg: _Leg) -> str:
    gap = leg.apart.gap
    if gap.said is not None:
        return length_words(abs(gap.said))
    low, high = sorted((abs(gap.low or 0), abs(gap.high or 0)))
    if gap.low == gap.high == 0:
        return "the same time"
    if gap.low == 0 or gap.high == 0:
        return "so not earlier" if (gap.low == 0) is leg.forward else "so not later"
    if gap.low is None or gap.high is None:
        return f"{length_words(high)} or more"
    return f"{length_words(low)} to {length_words(high)}"
