"""Times of the clock and the distances between them as a network of their own, in minutes.

It is the network of `checker.checks.posting` with another unit. Each time hangs on midnight of its
day, and midnight on the calendar; the half of the day where it is not written, the day, and the
time that a distance counts from are choices, so that a conflict is one under every reading.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from checker.model.claims import Claim, Event, Gap, Slot
from checker.model.meaning import Anaphor, Clock, Grain
from checker.resolve.minutes import DAY, Minutes, clock_minutes
from checker.timeline.network import ORIGIN, Constraint, Network

FAR = 3
"""Days round those written on which a time without one is looked for."""
MOST_DAYS = 24
BASE = 1000
"""Some day to count from, where none is written."""


@dataclass(frozen=True, eq=False)
class Face:
    """A time of the clock under one reading of its figures."""

    event: int
    said: Slot
    minutes: Minutes


@dataclass(frozen=True, eq=False)
class OnDay:
    """The day of a time of the clock: ``written`` where the article gives one."""

    event: int
    written: bool


@dataclass(frozen=True, eq=False)
class Apart:
    """A distance that the article tells, from the event ``other`` to ``event``."""

    event: int
    other: int
    gap: Gap


@dataclass(slots=True)
class _Drafts:
    constraints: list[tuple[int, Constraint]] = field(default_factory=list)
    choices: dict[int, int] = field(default_factory=dict)

    def choice(self, options: int) -> int | None:
        """Return the number of a new choice, None where there is nothing to choose."""
        if options < 2:
            return None
        number = len(self.choices)
        self.choices[number] = options
        return number


def clock_network(events: Sequence[Event]) -> Network | None:
    """Return the network of the times of the clock, or None where no distance ties any of them."""
    claims = {event.index: event.claims[0] for event in events}
    groups = _groups(claims)
    if not groups:
        return None
    drafts = _Drafts()
    for group in groups:
        _post(drafts, [claims[number] for number in group])
    drafts.constraints.sort(key=lambda draft: draft[0])
    return Network([constraint for _, constraint in drafts.constraints], drafts.choices)


def _groups(claims: Mapping[int, Claim]) -> list[list[int]]:
    """Return the times that distances tie together, without those that stand alone."""
    home = {number: number for number in claims}

    def find(number: int) -> int:
        while home[number] != number:
            number = home[number]
        return number

    tied: set[int] = set()
    for number, claim in claims.items():
        for gap in claim.gaps:
            for other in gap.others:
                home[max(find(number), find(other))] = min(find(number), find(other))
                tied |= {number, other}
    groups: dict[int, list[int]] = {}
    for number in sorted(tied):
        groups.setdefault(find(number), []).append(number)
    return list(groups.values())


def _post(drafts: _Drafts, claims: Sequence[Claim]) -> None:
    written = {claim.index: _days(claim) for claim in claims}
    known = sorted({day for days in written.values() for day in days})
    spread = known or [BASE]
    reach = FAR + max(_widest(claim) for claim in claims) // DAY
    anywhere = _around(spread, reach)
    pinned = None if known else claims[0].index
    tied = {claim.index: claim for claim in claims if _same_day_as(claim) is not None}
    for claim in claims:
        at = claim.span.start
        days = written[claim.index]
        other = _same_day_as(claim)
        if claim.index == pinned:
            days, own = [BASE], False
        else:
            own = bool(days)
        if not days and claim.index in tied and other is not None and claim.days_on is not None:
            away = claim.days_on * DAY
            drafts.constraints.append(
                (at, Constraint(_midnight(other), _midnight(claim.index), away, away,
                                key=OnDay(claim.index, written=False)))
            )  # fmt: skip
        elif len(anywhere) <= MOST_DAYS or days:
            _on_days(drafts, claim, days or anywhere, own)
        _faces(drafts, claim)
        for gap in claim.gaps:
            choice = drafts.choice(len(gap.others))
            for option, from_ in enumerate(gap.others):
                drafts.constraints.append(
                    (
                        gap.span.start,
                        Constraint(
                            _point(from_),
                            _point(claim.index),
                            gap.low,
                            gap.high,
                            because=f'"{gap.text}"',
                            key=Apart(claim.index, from_, gap),
                            choice=choice,
                            option=None if choice is None else option,
                        ),
                    )
                )


def _on_days(drafts: _Drafts, claim: Claim, days: Sequence[int], written: bool) -> None:
    choice = drafts.choice(len(days))
    for option, day in enumerate(days):
        drafts.constraints.append(
            (
                claim.span.start,
                Constraint(
                    ORIGIN,
                    _midnight(claim.index),
                    day * DAY,
                    day * DAY,
                    key=OnDay(claim.index, written),
                    choice=choice,
                    option=None if choice is None else option,
                ),
            )
        )


def _faces(drafts: _Drafts, claim: Claim) -> None:
    found = list(_read(claim))
    choice = drafts.choice(len(found))
    for option, (slot, minutes) in enumerate(found):
        drafts.constraints.append(
            (
                claim.span.start,
                Constraint(
                    _midnight(claim.index),
                    _point(claim.index),
                    minutes.low,
                    minutes.high,
                    key=Face(claim.index, slot, minutes),
                    choice=choice,
                    option=None if choice is None else option,
                ),
            )
        )


def _read(claim: Claim) -> Iterator[tuple[Slot, Minutes]]:
    for _, slot in claim.slots:
        if isinstance(slot.value, Clock):
            for minutes in clock_minutes(slot.value, slot.text):
                yield slot, minutes


def _days(claim: Claim) -> list[int]:
    """Return the days on which a time of the clock is said to be; none where no day is written."""
    found: list[int] = []
    for _, slot in claim.slots:
        value, time = slot.value, slot.time
        if isinstance(value, Clock) and value.day is not None and time is not None:
            if isinstance(value.day, Anaphor) and value.day.grain is Grain.DAY:
                continue
            for reading in time.readings:
                if reading.days.last - reading.days.first > 1:
                    return []
                found += range(reading.days.first, reading.days.last + 1)
    return list(dict.fromkeys(found))


def _same_day_as(claim: Claim) -> int | None:
    """Return the event that "at 4 p.m. the same day" counts its day from, where one is meant."""
    others = {other for gap in claim.gaps for other in gap.others}
    return others.pop() if claim.days_on is not None and len(others) == 1 else None


def _widest(claim: Claim) -> int:
    ends = (end for gap in claim.gaps for end in (gap.low, gap.high) if end is not None)
    return max((abs(end) for end in ends), default=0)


def _around(days: Sequence[int], reach: int) -> list[int]:
    """Return the days round some days, the nearest first."""
    found: dict[int, None] = {}
    for away in range(reach + 1):
        for day in days:
            found.setdefault(day + away)
            found.setdefault(day - away)
    return list(found)


def _point(event: int) -> str:
    return f"{event}.at"


def _midnight(event: int) -> str:
    return f"{event}.midnight"
