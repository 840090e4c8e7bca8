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
    GLUE,
    WEEKDAY,
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
    Grain.QUARTER: "P{}Q",
    Grain.YEAR: "P{}Y",
    Grain.DECADE: "P{}DE",
    Grain.CENTURY: "P{}CE",
}
_FIXED = {Grain.WEEKEND: "XXXX-WXX-WE"}
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
    "semiannually": "P6M",
    "semi-annual": "P6M",
    "semi-annually": "P6M",
    "bi-weekly": "P2W",
    "bi-monthly": "P2M",
    "bimonthly": "P2M",
    "biennial": "P2Y",
    "hourly": "PT1H",
    "quarterly": "P1Q",
}
_PARTS = {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI"}
_SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
_HOLIDAYS = {"christmas": "XXXX-12-25", "new year": "XXXX-01-01", "easter": "P1Y"}
_OFTEN = rf"once|twice|thrice|{group('count', COUNT)}{GAP}times"
_TIMES = {"once": 1, "twice": 2, "thrice": 3}


def span(unit: str, number: int | str = 1) -> str:
    """Return the TIMEX3 value of every so many units: "P2W"; a weekend is one of the week."""
    word = unit_word(unit)
    if word == "night":
        return "XXXX-XX-XXTNI"
    grain = unit_grain(unit)
    if grain in _FIXED:
        return _FIXED[grain]
    return _CODE[grain].format(
        number * 2 if word == "fortnight" and isinstance(number, int) else number
    )


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
        return Recurrence(span(match["unit"], 2), quant=quant)
    if match["count"]:
        number = count_value(match["count"])
        return Recurrence(
            span(match["units"], "X" if number is None else int(number) or 1), quant=quant
        )
    if match["half"]:
        return Recurrence("PT30M" if match["half"].lower() == "hour" else "PT12H", quant=quant)
    if match["holiday"]:
        return Recurrence(_HOLIDAYS[match["holiday"].lower()], quant=quant)
    return Recurrence(span(match["unit"]), quant=quant)


def _adverb(match: re.Match[str]) -> Recurrence:
    return Recurrence(_ADVERBS[match["adverb"].lower()])


# "The annual meeting" comes round each year; "annual sales" are those of one.
_MEASURES = (
    r"(?:sales?|revenues?|rates?|incomes?|growth|dividends?|earnings|profits?|loss|losses|budgets?"
    r"|salary|salaries|wages?|pay|costs?|output|production|volume|gains?|rise|drop|fall|decline"
    r"|increases?|inflation|results?|figures?|deficit|surplus|spending|turnover|capacity|returns?"
    r"|yields?|fees?|interest|basis|average|averages|payments?|consumption|premiums?|exports?"
    r"|imports?|percentage|total|net|operating|pre-?tax|adjusted|seasonally|compound|compounded"
    r"|workers?|employees?|labou?r|value|amount|compensation|bonus|bonuses|savings|demand|charges?"
    r"|statements?|subsid(?:y|ies)|penalt(?:y|ies)|appropriations?|grants?|financials?|numbers?|consumer|economic|gross)"
)
_MEASURED = rf"{GAP}(?:[\w-]{{1,20}}{GAP})?{_MEASURES}(?!\w)"


def _annual(match: re.Match[str]) -> Recurrence:
    return Recurrence("P1Y")


def _each_of(match: re.Match[str]) -> Recurrence:
    return Recurrence(span(match["units"]), quant=match["quant"].upper())


# "Updated hourly", "hourly updates", but "hourly workers" are paid by the hour.
_ROUND_THE_CLOCK = words(
    "news", "update", "updates", "bulletin", "bulletins", "flights", "intervals", "service",
    "services", "trains", "buses", "checks", "reports", "by", "at", "from", "on", "in", "and",
    "during", "since", "until", "as", "but", "to", "or", "for",
)  # fmt: skip

PHRASES = (
    Phrase(
        "every",
        leaf(
            "every",
            group("quant", "every|each")
            + rf"{GAP}(?:{group('other', 'other|second')}{GAP}|single{GAP})?(?:"
            + rf"{group('weekday', WEEKDAY)}|{group('month', FULL_MONTH)}"
            + rf"|{group('part', '|'.join(_PARTS))}|{group('season', '|'.join(_SEASONS))}"
            + rf"|half{GLUE}{group('half', 'hour|day')}|{group('holiday', '|'.join(_HOLIDAYS))}"
            + rf"|{group('unit', ONE_UNIT)}|{group('count', COUNT)}{GAP}{group('units', UNITS)})",
            _every,
        ),
        examples={
            Recurrence("XXXX-WXX-2", quant="EVERY"): ("every Tuesday", "Every Tuesday"),
            Recurrence("P1Y", quant="EACH"): ("each year",),
            Recurrence("XXXX-07", quant="EACH"): ("each July",),
            Recurrence("P2W", quant="EVERY"): ("every other week", "every two weeks"),
            Recurrence("PXW", quant="EVERY"): ("every few weeks",),
            Recurrence("P1Q", quant="EVERY"): ("every quarter",),
            Recurrence("PT30M", quant="EVERY"): ("every half hour", "every half-hour"),
            Recurrence("XXXX-12-25", quant="EVERY"): ("every Christmas",),
            Recurrence("XXXX-XX-XXTMO", quant="EVERY"): ("every morning",),
        },
        lookalikes=("everyday", "every one", "each of the years", "every few of them"),
    ),
    Phrase(
        "adverb-of-frequency",
        leaf(
            "daily",
            not_after("average")  # "average daily volume": a measure
            + rf"(?!quarterly{_MEASURED}|hourly{GAP}(?!{_ROUND_THE_CLOCK}(?!\w))[a-z])"
            + group("adverb", words(*_ADVERBS))
            + rf"(?!{GAP}(?-i:[A-Z]))",
            _adverb,
        ),
        examples={
            Recurrence("P1D"): ("daily", "Daily"),
            Recurrence("P1Y"): ("annually", "yearly"),
            Recurrence("P1W"): ("weekly",),
            Recurrence("P1Q"): ("quarterly", "a [quarterly] meeting"),
            Recurrence("PT1H"): ("hourly",),
        },
        lookalikes=(
            "dailies",
            "the Daily Planet",
            "average daily sales",
            "annual",
            "quarterly net income",
            "an hourly wage",
            "hourly workers",
        ),
    ),
    Phrase(
        "annual",
        leaf("annual", rf"annual(?={GAP}(?-i:[a-z]))(?!{_MEASURED})", _annual),
        examples={
            Recurrence("P1Y"): (
                "the [annual] meeting",
                "its [annual] street parade",
                "[annual] report",
            )
        },
        lookalikes=(
            "annual",
            "annual sales",
            "annual net income",
            "an annual rate",
            "the Annual Meeting",
            "biannual meeting",
            "annual Bastille Day parade",
        ),
    ),
    Phrase(
        "each-of",
        leaf(
            "each of the past six years",
            rf"{group('quant', 'each|every')}{GAP}(?:one{GAP})?of{GAP}the{GAP}"
            rf"(?:past|last|next|previous|coming){GAP}(?:{COUNT}{GAP})?{group('units', UNITS)}",
            _each_of,
        ),
        examples={
            Recurrence("P1Y", quant="EACH"): (
                "each of the past six years",
                "each of the last years",
            )
        },
        lookalikes=("each of the three years", "each of them", "each of the past"),
    ),
)
