"""Repeated times, TIMEX3's SET: "every Tuesday", "annual", "twice a week", "Mondays"."""

from __future__ import annotations

import re

from checker.language.counts import (
    COUNT,
    ONE_UNIT,
    UNITS,
    count_value,
    unit_grain,
    unit_word,
)
from checker.language.leaves import (
    FULL_MONTH,
    GAP,
    WEEKDAY,
    after,
    group,
    leaf,
    month_number,
    not_after,
    weekday_number,
    words,
)
from checker.language.phrase import Phrase
from checker.model.meaning import Grain, Recurrence

_CODE = {
    Grain.SECOND: "PT{}S",
    Grain.MINUTE: "PT{}M",
    Grain.HOUR: "PT{}H",
    Grain.DAY: "P{}D",
    Grain.WEEK: "P{}W",
    Grain.MONTH: "P{}M",
    Grain.YEAR: "P{}Y",
    Grain.DECADE: "P{}DE",
    Grain.CENTURY: "P{}CE",
}
_FIXED = {Grain.QUARTER: "XXXX-QX", Grain.WEEKEND: "XXXX-WXX-WE"}
_ADVERBS = {
    "daily": "P1D",
    "nightly": "XXXX-XX-XXTNI",
    "weekly": "P1W",
    "biweekly": "P2W",
    "fortnightly": "P2W",
    "monthly": "P1M",
    "yearly": "P1Y",
    "annually": "P1Y",
    "semiannual": "P6M",
    "biennial": "P2Y",
}
_PARTS = {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI"}
_SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
_OFTEN = rf"once|twice|thrice|{group('count', COUNT)}{GAP}times"
_TIMES = {"once": 1, "twice": 2, "thrice": 3}


def _span(unit: str, number: int = 1) -> str:
    word = unit_word(unit)
    if word == "night":
        return "XXXX-XX-XXTNI"
    grain = unit_grain(unit)
    if grain in _FIXED:
        return _FIXED[grain]
    return _CODE[grain].format(number * 2 if word == "fortnight" else number)


def _every(match: re.Match[str]) -> Recurrence:
    quant = match["quant"].upper()
    if match["weekday"]:
        return Recurrence(f"XXXX-WXX-{weekday_number(match['weekday']) + 1}", quant=quant)
    if match["month"]:
        return Recurrence(f"XXXX-{month_number(match['month']):02d}", quant=quant)
    if match["part"]:
        return Recurrence(f"XXXX-XX-XXT{_PARTS[match['part'].lower()]}", quant=quant)
    if match["season"]:
        return Recurrence(f"XXXX-{_SEASONS[match['season'].lower()]}", quant=quant)
    if match["other"]:
        return Recurrence(_span(match["unit"], 2), quant=quant)
    if match["count"]:
        return Recurrence(_span(match["units"], int(count_value(match["count"]) or 1)), quant=quant)
    return Recurrence(_span(match["unit"]), quant=quant)


def _adverb(match: re.Match[str]) -> Recurrence:
    return Recurrence(_ADVERBS[match["adverb"].lower()])


def _weekdays(match: re.Match[str]) -> Recurrence:
    return Recurrence(f"XXXX-WXX-{weekday_number(match['weekday']) + 1}")


def _times(match: re.Match[str]) -> Recurrence:
    often = match["often"].lower()
    number = _TIMES.get(often) or int(count_value(match["count"]) or 0)
    return Recurrence(_span(match["unit"]), freq=f"{number or 'X'}X")


def _rate(match: re.Match[str]) -> Recurrence:
    return Recurrence(_span(match["unit"]))


# A measure right before makes a rate: "$2 million a year", "40% a month", "five hours a day".
_MEASURES = (
    "million", "billion", "thousand", "percent", "times", "hours", "people", "dollars", "cents",
    "euros", "pounds", "tons", "tonnes", "barrels", "units", "copies",
)  # fmt: skip
_MEASURED = rf"(?:(?<=[0-9%]\s)|{after(*_MEASURES)})"


PHRASES = (
    Phrase(
        "every",
        leaf(
            "every",
            group("quant", "every|each")
            + rf"{GAP}(?:{group('other', 'other|second')}{GAP}|single{GAP})?(?:"
            + rf"{group('weekday', WEEKDAY)}|{group('month', FULL_MONTH)}"
            + rf"|{group('part', '|'.join(_PARTS))}|{group('season', '|'.join(_SEASONS))}"
            + rf"|{group('unit', ONE_UNIT)}|{group('count', COUNT)}{GAP}{group('units', UNITS)})",
            _every,
        ),
        examples={
            Recurrence("XXXX-WXX-2", quant="EVERY"): ("every Tuesday", "Every Tuesday"),
            Recurrence("P1Y", quant="EACH"): ("each year",),
            Recurrence("XXXX-07", quant="EACH"): ("each July",),
            Recurrence("P2W", quant="EVERY"): ("every other week", "every two weeks"),
            Recurrence("XXXX-XX-XXTMO", quant="EVERY"): ("every morning",),
        },
        lookalikes=("everyday", "every one", "each of the years"),
    ),
    Phrase(
        "adverb-of-frequency",
        leaf(
            "daily",
            not_after("average")  # "average daily volume": a measure
            + group("adverb", words(*_ADVERBS))
            + rf"(?!{GAP}(?-i:[A-Z]))",
            _adverb,
        ),
        examples={
            Recurrence("P1D"): ("daily", "Daily"),
            Recurrence("P1Y"): ("annually", "yearly"),
            Recurrence("P1W"): ("weekly",),
        },
        lookalikes=("dailies", "the Daily Planet", "average daily sales", "annual"),
    ),
    Phrase(
        "weekday-repeated",
        leaf("Mondays", group("weekday", rf"{WEEKDAY}s"), _weekdays),
        examples={Recurrence("XXXX-WXX-1"): ("Mondays", "on [Mondays] and")},
        lookalikes=("Monday", "Monday's"),
    ),
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
        leaf("a year", rf"{_MEASURED}an?{GAP}{group('unit', ONE_UNIT)}", _rate),
        examples={
            Recurrence("P1Y"): ("$2 million [a year] in fees",),
            Recurrence("P1D"): ("five hours [a day]",),
        },
        lookalikes=("it takes a year", "he won a year of it"),
    ),
)
