"""Functions of weekdays that an article names without a date."""

from __future__ import annotations

from checker.checks.functions.days import WEEKDAYS
from checker.checks.functions.registry import Facts, function
from checker.checks.values import TextValue, Unknown, Value


@function("entity slot -> text")
def weekday_named(facts: Facts) -> Value:
    """The weekday that a noun names: "Tuesday" for "on Tuesdays"."""
    said = [day for slot in facts for day in WEEKDAYS if slot.text.lower().startswith(day.lower())]
    return TextValue(tuple(dict.fromkeys(said))) if said else Unknown()
