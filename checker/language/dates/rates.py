"""Rates told by a number: "twice a week", "five days a week", "$2 million a year"."""

from __future__ import annotations

import re

from checker.language.counts import COUNT, ONE_UNIT, count_value, unit_word
from checker.language.dates.recurrences import span
from checker.language.leaves import GAP, after, group, leaf
from checker.language.phrase import Phrase
from checker.model.meaning import Recurrence

_OFTEN = rf"once|twice|thrice|{group('count', COUNT)}{GAP}times"
_TIMES = {"once": 1, "twice": 2, "thrice": 3}
# TIMEX3's freq counts units by their ISO letter ("3D").
_LETTERS = {"hour": "H", "day": "D", "night": "D", "week": "W", "month": "M", "minute": "M"}


def _times(match: re.Match[str]) -> Recurrence:
    often = match["often"].lower()
    number = _TIMES.get(often) or int(count_value(match["count"]) or 0)
    return Recurrence(span(match["unit"]), freq=f"{number or 'X'}X")


def _rate(match: re.Match[str]) -> Recurrence:
    return Recurrence(span(match["unit"]))


def _share(match: re.Match[str]) -> Recurrence:
    """Read "five days a week": of each week, so much."""
    number = count_value(match["number"])
    letter = _LETTERS[unit_word(match["part"])]
    return Recurrence(span(match["unit"]), freq=f"{'X' if number is None else number}{letter}")


# A measure right before makes a rate: "$2 million a year", "40% a month", "five hours a day".
_MEASURES = (
    "million", "billion", "thousand", "percent", "times", "hours", "people", "dollars", "cents",
    "euros", "pounds", "tons", "tonnes", "barrels", "units", "copies", "days", "nights", "weeks",
    "miles", "kilometers", "kilometres", "meters", "metres", "feet", "minutes", "games",
)  # fmt: skip
# "$200bn a year", "£3m a week"
_MEASURED = rf"(?:(?<=[0-9%]\s)|(?<=[0-9](?:bn|tn)\s)|(?<=[0-9][mk]\s)|{after(*_MEASURES)})"


# "for three days a year ago"
_NOT_SINCE = rf"(?!\w|{GAP}(?:ago|later|earlier|before|after)(?!\w))"

PHRASES = (
    Phrase(
        "times-a-unit",
        leaf(
            "twice a week",
            rf"{group('often', _OFTEN)}{GAP}"
            rf"(?:an?|per|each|every){GAP}{group('unit', ONE_UNIT)}",
            _times,
        ),
        examples={
            Recurrence("P1W", freq="2X"): ("twice a week",),
            Recurrence("P1D", freq="3X"): ("three times a day", "three times per day"),
        },
        lookalikes=("twice a weekly", "once upon a time"),
    ),
    Phrase(
        "per-unit",
        leaf("per year", rf"per{GAP}{group('unit', ONE_UNIT)}", _rate),
        examples={Recurrence("P1Y"): ("per year",), Recurrence("PT1H"): ("per hour",)},
        lookalikes=("per cent", "per yearling", "per years"),
    ),
    Phrase(
        # Its id stands before "length": of equally long matches that of the first id is taken.
        "each-unit",
        leaf("a year", rf"{_MEASURED}an?{GAP}{group('unit', ONE_UNIT)}{_NOT_SINCE}", _rate),
        examples={
            Recurrence("P1Y"): ("$2 million [a year] in rent",),
            Recurrence("P1D"): ("five barrels [a day]",),
        },
        lookalikes=("it takes a year", "he won a year of it", "three days a year ago"),
    ),
    Phrase(
        "share-of-unit",
        leaf(
            "five days a week",
            rf"{group('number', COUNT)}{GAP}{group('part', '|'.join(_LETTERS))}s?"
            rf"{GAP}(?:an?|per|each|every){GAP}{group('unit', 'day|night|week|weekend|month|year')}"
            rf"{_NOT_SINCE}",
            _share,
        ),
        examples={
            Recurrence("P1W", freq="5D"): ("five days a week", "5 days each week"),
            Recurrence("P1D", freq="24H"): ("24 hours a day", "24 hours per day"),
        },
        lookalikes=("five days a weekly", "for three days a year ago", "days a week"),
    ),
)
