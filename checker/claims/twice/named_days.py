"""A named day with its date beside it: "Christmas Eve, Dec. 24", "Ash Wednesday (Feb. 18)"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from checker.claims.twice.events import Slots, event_told
from checker.claims.twice.page import Page
from checker.model.claims import Event, Slot
from checker.model.meaning import CalendarDate, NamedDay

KIND: Final = "named-day"
_BESIDE: Final = re.compile(r",? (?:on |\()?")


def named_day_events(page: Page, numbers: Iterator[int]) -> Iterator[Event]:
    """Yield an event for each named day that has its date right behind it."""
    kind = page.rules.kind(KIND)
    if kind is None:
        return
    for one, other in pairwise(page.times):
        name, date = one.mention, other.mention
        if not isinstance(name.value, NamedDay) or not isinstance(date.value, CalendarDate):
            continue
        if date.value.day is None or not one.readings or not other.readings:
            continue
        if _BESIDE.fullmatch(page.text, name.span.end, date.span.start) is None:
            continue
        slots: Slots = (
            ("name", Slot(name.span, name.span.of(page.text), time=one, value=name.value)),
            ("when", Slot(date.span, date.span.of(page.text), time=other, value=date.value)),
        )
        yield event_told(next(numbers), kind, [(name.sentence, slots)])
