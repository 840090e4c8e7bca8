"""Messages and repairs: templates filled with the article's own words and with exact days."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from checker.checks.evaluate import Env, value
from checker.checks.values import (
    DateValue,
    DurationValue,
    NumberValue,
    Range,
    TextValue,
    Unknown,
    Value,
)
from checker.model.rules import Expr, Name, Template
from checker.model.time import Days

MOST_READINGS = 3
UNSAID = "(not stated)"


def render(template: Template, env: Env) -> str:
    """Return the template with its expressions in words.

    A duration, number, name or thing that stands in a slot is given as the article has it
    ("four-day"), a date as the day that it was read as ("Saturday 2021-08-21"), whatever is
    computed as what comes out.
    """
    return "".join(
        part if isinstance(part, str) else words(part, env) for part in template.parts
    ).strip()


def repair(template: Template, env: Env) -> str | None:
    """Return a repair, such as '"Friday" -> Tuesday 2021-08-24'.

    Slots before the arrow are the words to be replaced, quoted. None where what should stand in
    their place is not known or makes no sense: more than one reading, or a number below 1.
    """
    text, arrow = "", False
    for part in template.parts:
        if isinstance(part, str):
            arrow = arrow or "->" in part
            text += part
        elif not arrow and isinstance(part, Name):
            facts = env.facts(part)
            if not facts:
                return None
            text += f'"{facts[0].text}"'
        elif not _sound(value(part, env)):
            return None
        else:
            text += words(part, env)
    return text.strip()


def words(expression: Expr, env: Env) -> str:
    """Return a typed expression in words, "(not stated)" where its value is unknown."""
    if isinstance(expression, Name) and expression.slot:
        facts = env.facts(expression)
        said = " and ".join(dict.fromkeys(slot.text for slot in facts))
        if expression.type != "date":
            return said or UNSAID
        found = value(expression, env)
        return said or UNSAID if isinstance(found, Unknown) else in_words(found)
    return in_words(value(expression, env))


def in_words(found: Value) -> str:
    """Return a value in words: "Saturday 2021-08-21", "4 days", "5 to 7", "Monday"."""
    match found:
        case DateValue(readings=readings):
            return _either([day_words(days) for days in readings])
        case DurationValue(ranges=ranges):
            number = _either([_range(item) for item in ranges])
            return f"{number} {'day' if number == '1' else 'days'}"
        case NumberValue(ranges=ranges):
            return _either([_range(item) for item in ranges])
        case TextValue(options=options):
            return _either(list(options))
    return UNSAID


def day_words(days: Days) -> str:
    """Return a day as "Saturday 2021-08-21", a stretch as "2021-08-10 to 2021-08-12".

    >>> day_words(Days(738023, 738023))
    'Saturday 2021-08-21'
    """
    if days.first != days.last:
        return str(days).replace("/", " to ")
    return f"{_WEEKDAYS[(days.first - 1) % 7]} {date.fromordinal(days.first).isoformat()}"


_WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()


def _either(options: Sequence[str]) -> str:
    different = list(dict.fromkeys(options))
    more = len(different) - MOST_READINGS
    if more > 0:
        different[MOST_READINGS:] = [f"{more} more"]
    if len(different) < 3:
        return " or ".join(different)
    return f"{', '.join(different[:-1])} or {different[-1]}"


def _range(item: Range) -> str:
    if item.low is None or item.high is None:
        end = item.high if item.low is None else item.low
        bound = "at most" if item.low is None else "at least"
        return "any number" if end is None else f"{bound} {_number(end)}"
    if item.low == item.high:
        return _number(item.low)
    return f"{_number(item.low)} to {_number(item.high)}"


def _number(number: Decimal) -> str:
    """Return a number as a copy desk writes it: no exponent, at most two decimals."""
    rounded = number.quantize(Decimal("0.01")) if abs(number) < Decimal(10) ** 20 else number
    text = f"{rounded:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _sound(found: Value) -> bool:
    match found:
        case Unknown():
            return False
        case DateValue(readings=readings):
            return len(set(readings)) == 1
        case DurationValue(ranges=ranges) | NumberValue(ranges=ranges):
            return all(item.low is not None and item.low >= 1 for item in ranges)
    return True
