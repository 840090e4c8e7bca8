"""What an article tells twice in noun phrases and side by side, so that the two must agree.

Each module reads one kind from the words round its times, without the clause round them: its
function takes a `Page` and gives events. They are numbered behind those that clauses gave.
"""

from __future__ import annotations

from itertools import count

from checker.claims.twice.named_days import named_day_events
from checker.claims.twice.occasions import occasion_events
from checker.claims.twice.page import Page
from checker.claims.twice.sequels import sequel_events
from checker.claims.twice.spells import spell_events
from checker.claims.twice.steps import step_events
from checker.claims.twice.years import year_events
from checker.model.claims import Event

__all__ = ["Page", "events_told_twice"]


def events_told_twice(page: Page, first: int) -> tuple[Event, ...]:
    """Return the events that an article tells twice, numbered from ``first`` on."""
    numbers = count(first)
    readers = (
        named_day_events,
        occasion_events,
        sequel_events,
        spell_events,
        step_events,
        year_events,
    )
    return tuple(event for read in readers for event in read(page, numbers))
