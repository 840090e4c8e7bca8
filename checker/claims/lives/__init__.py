"""Lives, posts and jubilees, read without their clauses: a number, a date and the few words that
link them, wherever asides and relative clauses part the two.

What cannot be placed fits whatever date stands near: an event is given only where none does.
"""

from __future__ import annotations

from itertools import count

from checker.claims.lives.ages import age_events
from checker.claims.lives.jubilees import jubilee_events
from checker.claims.lives.story import Story
from checker.claims.lives.tenures import tenure_events
from checker.model.claims import Event

__all__ = ["Story", "life_events"]


def life_events(story: Story, first: int) -> tuple[Event, ...]:
    """Return the events of lives that are told in two places, numbered from ``first`` on."""
    numbers = count(first)
    return (
        *age_events(story, numbers),
        *tenure_events(story, numbers),
        *jubilee_events(story, numbers),
    )
