"""Times counted from the last one mentioned: "the same day", "the previous month"."""

from __future__ import annotations

import re

from checker.language.counts import unit_grain
from checker.language.dates.lengths_single import DURING
from checker.language.leaves import (
    GAP,
    HYPHEN,
    YEAR,
    group,
    leaf,
    maybe,
    not_after,
    words,
    year_number,
)
from checker.language.modifiers import DATE_MODIFIER, modifier
from checker.language.phrase import Phrase
from checker.model.meaning import Anaphor, Grain, Modifier, PartOfDay

_SAME = words("the same", "that same", "that very", "that", "same")
_FOLLOWING = words("the following", "the subsequent", "the ensuing")
_PREVIOUS = words("the previous", "the preceding", "the prior")
_UNIT = "day|week|weekend|month|quarter|year|decade|century"
_MODIFIER = maybe(group("modifier", DATE_MODIFIER))
# "the day before" points back only where nothing follows that it could be the day before of.
NOTHING_GOVERNED = (
    rf"(?!{GAP}(?!(?:and|but|or|when|while|in|on|at|with|as|by|for|to|after|before|said|was|were|had"
    rf"|is|also)(?!\w))[\w\"'\u201c\u2018$])"
)


def _same(match: re.Match[str]) -> Anaphor:
    return Anaphor(unit_grain(match["unit"]), 0, modifier(match["modifier"]))


def _stepped(match: re.Match[str]) -> Anaphor:
    step = 1 if match["following"] or match["next"] or match["then"] else -1
    unit = match["unit"] or match["day"] or match["later"]
    return Anaphor(unit_grain(unit), step, modifier(match["modifier"]))


def _beside(match: re.Match[str]) -> Anaphor | PartOfDay:
    step = -1 if match["side"].lower() in {"before", "earlier"} else 1
    if match["unit"].lower() == "night":
        return PartOfDay("NI", Anaphor(Grain.DAY, step))
    return Anaphor(unit_grain(match["unit"]), step)


def _current(match: re.Match[str]) -> Anaphor:
    return Anaphor(unit_grain(match["unit"]), 0, modifier(match["modifier"]))


def _period(match: re.Match[str]) -> Anaphor:
    """Read what reports of results call a period: the quarter that they are about."""
    year = year_number(match["year"]) if match["year"] else None
    return Anaphor(Grain.QUARTER, 0, year=year)


PHRASES = (
    Phrase(
        "anaphor",
        leaf(
            "the same day",
            _MODIFIER + rf"{_SAME}{GAP}{group('unit', _UNIT)}",
            _same,
        ),
        examples={
            Anaphor(Grain.DAY, 0): ("the same day", "that day", "that same day", "That day"),
            Anaphor(Grain.MONTH, 0): ("that month",),
            Anaphor(Grain.YEAR, 0, Modifier.AFTER): ("later that year",),
            Anaphor(Grain.DAY, 0, Modifier.BEFORE): ("earlier that day",),
        },
        lookalikes=("that daily", "that days", "that yearning"),
    ),
    Phrase(
        "anaphor-step",
        leaf(
            "the following day",
            _MODIFIER
            + rf"(?:(?:{group('following', _FOLLOWING)}"
            + rf"|{_PREVIOUS}){GAP}{group('unit', _UNIT)}"
            + rf"|{group('next', words('the next', 'next'))}{GAP}{group('day', 'day')}"
            + rf"|{not_after(*DURING, 'of')}{group('then', 'the')}{GAP}next{GAP}"
            + rf"{group('later', 'week|weekend|month|year')})",
            _stepped,
        ),
        examples={
            Anaphor(Grain.DAY, 1): ("the following day", "the next day", "The next day"),
            Anaphor(Grain.MONTH, -1): ("the previous month", "the preceding month"),
            Anaphor(Grain.WEEK, 1): ("the following week", "he left [the next week]"),
            Anaphor(Grain.YEAR, 1, Modifier.START): ("early the following year",),
        },
        lookalikes=("the next daily", "the following days", "over the next week", "next week"),
    ),
    Phrase(
        "anaphor-beside",
        leaf(
            "the day before",
            rf"the{GAP}{group('unit', 'day|night|week|month|year')}{GAP}"
            rf"{group('side', 'before|after|earlier|later')}(?!\w){NOTHING_GOVERNED}",
            _beside,
        ),
        examples={
            Anaphor(Grain.DAY, -1): (
                "[the day before].",
                "[the day before], he",
                "the day earlier",
            ),
            Anaphor(Grain.WEEK, 1): ("[the week after] and then",),
        },
        lookalikes=("the day before the vote", "the day after he left", "a day before"),
    ),
    Phrase(
        "anaphor-unit",
        leaf(
            "the year",
            maybe(group("modifier", DATE_MODIFIER))
            + rf"the{GAP}(?:(?:full|fiscal|latest){GAP}){{0,2}}"
            + rf"{group('unit', 'year|quarter|month|week|weekend')}(?!\w|{HYPHEN}\w)"
            + rf"(?!{GAP}(?:of|that|when|before|after|in{GAP}which)(?!\w)|{GAP}[12][0-9]{{3}})"
            + rf"(?!(?<=year){GAP}(?:ended|ending)(?!\w))",  # any twelve months: a length
            _current,
        ),
        examples={
            Anaphor(Grain.YEAR, 0): ("the year", "during [the year].", "the latest fiscal year"),
            Anaphor(Grain.QUARTER, 0): ("the quarter", "the latest quarter"),
            Anaphor(Grain.MONTH, 0, Modifier.END): ("the end of the month",),
            Anaphor(Grain.YEAR, 0, Modifier.BEFORE): ("earlier in the year",),
            Anaphor(Grain.WEEKEND, 0): ("the weekend",),
        },
        lookalikes=(
            "the year of the rat",
            "the yearly",
            "the day",
            "the week when",
            "the year-ago loss",
            "the year ended June 30",
        ),
    ),
    Phrase(
        "anaphor-in-day",
        leaf(
            "later in the day",
            rf"{group('modifier', 'earlier|later')}{GAP}(?:in|on){GAP}the{GAP}"
            rf"{group('unit', 'day')}"
            rf"(?!{GAP}(?:of|that|when|before|after)(?!\w))",
            _current,
        ),
        examples={
            Anaphor(Grain.DAY, 0, Modifier.AFTER): ("later in the day",),
            Anaphor(Grain.DAY, 0, Modifier.BEFORE): ("Earlier in the day",),
        },
        lookalikes=("in the day", "later in the day of the vote", "later in the days"),
    ),
    Phrase(
        "anaphor-period",
        leaf(
            "the latest period",
            rf"the{GAP}latest{GAP}period(?!{GAP}(?:of|in|when)(?!\w))"
            + rf"|the{GAP}{group('year', YEAR)}{GAP}(?:period|quarter)",
            _period,
        ),
        examples={
            Anaphor(Grain.QUARTER, 0): ("the latest period", "The latest period"),
            Anaphor(Grain.QUARTER, 0, year=1988): ("the 1988 period", "the 1988 quarter"),
        },
        lookalikes=("the latest periodical", "the latest period of calm", "the 2,000 quarters"),
    ),
)
