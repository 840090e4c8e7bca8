"""Lengths of which no number is said: "years", "many weeks", "weeks or months", "yearlong"."""

from __future__ import annotations

import re
from decimal import Decimal

from checker.language.counts import COUNTS, ONE_UNIT, UNITS, count_range
from checker.language.dates.lengths import NOT_OLD, exactly, make_length
from checker.language.leaves import GAP, GLUE, HYPHEN, after, group, leaf, not_after, words
from checker.language.phrase import Phrase
from checker.model.meaning import Grain, Length, Modifier

_ONE = Decimal(1)
# "Past years" point and do not last, see `checker.language.dates.vague`.
_LOOSE_WINDOW = words(
    "recent", "the recent", "coming", "the coming", "upcoming", "the upcoming", "the past",
    "the last", "the next", "many", "several", "some", "the intervening", "the ensuing",
    "the following", "the first", "the early", "the final", "a few more", "all those",
    "the subsequent", "the latter", "previous", "the previous", "the",
)  # fmt: skip
# "Within minutes"; alone they may be those of a meeting, or a second helping.
_BRIEFLY = after("within", "Within", "for")
_PLURALS = "hours|days|nights|weeks|months|quarters|years|decades|centuries"


def _loose(match: re.Match[str]) -> Length:
    return make_length((None, None), match["unit"] or match["alone"] or match["brief"])


def _long(match: re.Match[str]) -> Length:
    if match["plural"]:
        return make_length((None, None), match["plural"])
    if match["count"]:
        return make_length(count_range(match["count"]), match["unit"])
    return make_length((_ONE, _ONE), match["unit"], Modifier.APPROX)


PHRASES = (
    Phrase(
        "length-uncounted",
        leaf(
            "uncounted length",
            # "weekends" alone repeat, "quarters" alone are rooms
            rf"(?:{_LOOSE_WINDOW}{GAP}{group('unit', _PLURALS + '|weekends')}"
            rf"|{not_after('light')}(?!quarters){group('alone', _PLURALS)}"
            rf"(?:{GAP}or{GAP}(?:{_PLURALS}))?|{_BRIEFLY}{group('brief', 'minutes|seconds')})"
            rf"{NOT_OLD}(?!{GAP}(?:when|like)(?!\w))",
            _loose,
        ),
        examples={
            Length(None, None, Grain.DAY): (
                "days",
                "for [days] and",
                "the days",
                "recent days",
                "the coming days",
            ),
            Length(None, None, Grain.WEEK): ("weeks", "weeks or months", "the next weeks"),
            Length(None, None, Grain.YEAR): (
                "years",
                "many years",
                "over [several years]",
                "over [the years]",
            ),
            Length(None, None, Grain.WEEKEND): ("several weekends",),
            Length(None, None, Grain.MINUTE): ("within [minutes]",),
        },
        lookalikes=(
            "light years",
            "the minutes",
            "weekdays",
            "years old",
            "day",
            "officers' quarters",
            "days when he wins",
        ),
    ),
    Phrase(
        "length-long",
        leaf(
            "yearlong",
            rf"(?:(?:{group('count', COUNTS)}{GLUE})?{group('unit', ONE_UNIT)}"
            rf"|{group('plural', UNITS)})"
            rf"(?:{HYPHEN}?long|{HYPHEN}old)(?<!year{HYPHEN}old)(?<!month{HYPHEN}old)"
            rf"(?<!week{HYPHEN}old)(?<!day{HYPHEN}old)(?<!hour{HYPHEN}old)",
            _long,
        ),
        examples={
            exactly("1", Grain.YEAR, Modifier.APPROX): (
                "yearlong",
                "year-long",
                "a [yearlong] ban",
            ),
            exactly("1", Grain.WEEK, Modifier.APPROX): ("week-long", "weeklong"),
            exactly("1", Grain.DECADE, Modifier.APPROX): ("decade-old", "decade-long"),
            exactly("3", Grain.MONTH): ("three-month-long",),
            Length(None, None, Grain.HOUR): ("hours-long",),
            Length(None, None, Grain.DECADE): ("decades-old", "decades-long"),
        },
        lookalikes=("45-year-old", "daylight", "along", "a year long ago"),
    ),
)
