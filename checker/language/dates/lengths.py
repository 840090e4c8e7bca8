"""Lengths of time: "three weeks", "a four-day", "12 to 18 months", "the past year", "yearlong".

Ages ("45-year-old", "aged 45 years") are not read as lengths.
"""

from __future__ import annotations

import re
from decimal import Decimal

from checker.language.counts import (
    COUNTS,
    ONE_UNIT,
    SMALL_COUNT,
    UNIT,
    UNITS,
    count_range,
    unit_grain,
    unit_word,
)
from checker.language.leaves import (
    GAP,
    GLUE,
    HYPHEN,
    group,
    leaf,
    maybe,
    not_after,
    words,
)
from checker.language.modifiers import HEDGE, modifier
from checker.language.phrase import Phrase
from checker.model.meaning import Grain, Length, Modifier

_ONE = Decimal(1)
_NOT_OLD = rf"(?!{HYPHEN}old|{GAP}(?:old|of{GAP}age)(?!\w)|{HYPHEN}\w)"
_NOT_AGED = not_after("aged", "age")
_EXTRA = words(
    "more", "additional", "full", "straight", "consecutive", "trading", "business", "working",
    "calendar", "extra", "long", "whole", "successive", "fiscal",
)  # fmt: skip
_WINDOW = words(
    "the past", "the last", "the next", "the coming", "the first", "the final", "the latest",
    "the previous", "the following", "the preceding", "the same", "another", "a further",
    "the initial",
    "the", "these", "those", "past", "last", "next", "this past", "these past", "an additional",
    "the remaining", "the recent", "the opening", "the closing", "the entire", "an extra",
)  # fmt: skip
_ONE_WINDOW = words(
    "the past", "the last", "the next", "another", "an entire", "a full", "a whole",
    "past", "a single", "an additional", "the first", "the final",
)  # fmt: skip
_LOOSE_WINDOW = words(
    "recent", "the coming", "coming", "the past", "past", "the last", "the next", "many", "several",
    "the recent", "some", "the intervening", "the ensuing", "the following", "the first",
    "the early",
    "the final", "a few more", "all those", "the subsequent", "the latter", "previous",
    "the previous",
)  # fmt: skip


_PLURALS = "hours|days|nights|weeks|months|quarters|years|decades|centuries|weekends"


def make_length(
    count: tuple[Decimal | None, Decimal | None],
    unit: str,
    hedge: Modifier = Modifier.NONE,
    plus: tuple[Length, ...] = (),
) -> Length:
    """Return the length of so many of a unit; a fortnight is two weeks, a night a day."""
    low, high = count
    word = unit_word(unit)
    if word == "fortnight":
        low, high = low and low * 2, high and high * 2
    return Length(low, high, unit_grain(unit), hedge, word == "night", plus)


def _hedge(text: str | None, counted: str = "") -> Modifier:
    said = modifier(text)
    if said is Modifier.NONE and "couple" in counted.lower():
        return Modifier.APPROX
    return said


def read_counted(match: re.Match[str]) -> Length:
    """Read the groups of `COUNTED`: hedge, count, unit, and a smaller count and unit."""
    plus: tuple[Length, ...] = ()
    if match["more_units"] and unit_word(match["more_units"]) != "night":
        # "four days, three nights" is one stay told twice, and its days say it all
        plus = (make_length(count_range(match["more"]), match["more_units"]),)
    low, high = count_range(match["count"])
    if match["half"]:
        low, high = (low or _ONE) + Decimal("0.5"), (high or _ONE) + Decimal("0.5")
    hedge = Modifier.APPROX if match["so"] else _hedge(match["hedge"], match["count"])
    return make_length((low, high), match["unit"], hedge, plus)


# "over several years" is "during" them, "over three years" more than so many
_NOT_DURING = (
    rf"(?!over{GAP}(?:several|many|a{GAP}few|an?{GAP}[\w-]{{1,40}}{GAP}(?:period|span))(?!\w))"
)

# "about two hours and 45 minutes", "a year and a half", "two weeks or so"
COUNTED = (
    rf"{_NOT_AGED}"
    + rf"(?:{_NOT_DURING}{group('hedge', HEDGE)}|{_WINDOW}{GAP})?"
    + group("count", rf"(?:{COUNTS}|(?:an?|half{GAP}an?|half{HYPHEN}an?)(?={GAP}))")
    + rf"(?:{GAP}{_EXTRA})?{GAP}"
    + group("unit", rf"(?:{UNITS}|(?!second){ONE_UNIT})(?!\w)")  # "a second" is rarely a time
    + maybe(rf"{GAP}{group('half', rf'and{GAP}a{GAP}half')}")
    + maybe(
        rf",?{GAP}(?:and{GAP})?{group('more', SMALL_COUNT)}{GAP}"
        rf"{group('more_units', rf'{UNITS}|{UNIT}')}(?!\w)"
    )
    + maybe(rf"{GAP}{group('so', rf'or{GAP}(?:so|two|more)')}(?!\w)")
    + _NOT_OLD
)


def _hyphened(match: re.Match[str]) -> Length:
    low, high = count_range(match["count"])
    return make_length((low, high), match["unit"], _hedge(match["hedge"], match["count"]))


def _one(match: re.Match[str]) -> Length:
    return make_length((_ONE, _ONE), match["unit"])


def _loose(match: re.Match[str]) -> Length:
    return make_length((None, None), match["unit"])


def _long(match: re.Match[str]) -> Length:
    if match["plural"]:
        return make_length((None, None), match["plural"])
    if match["count"]:
        return make_length(count_range(match["count"]), match["unit"])
    return make_length((_ONE, _ONE), match["unit"], Modifier.APPROX)


def _fraction(match: re.Match[str]) -> Length:
    part = Decimal("0.5") if match["part"].lower() == "half" else Decimal("0.25")
    return make_length((part, part), match["unit"], modifier(match["hedge"]))


_PERIOD = rf"(?:{GAP}(?:period|span|stretch)(?!\w))?"


def _of(number: str, grain: Grain, hedge: Modifier = Modifier.NONE) -> Length:
    return Length(Decimal(number), Decimal(number), grain, hedge)


PHRASES = (
    Phrase(
        "length",
        leaf("length", COUNTED, read_counted),
        examples={
            _of("3", Grain.WEEK): ("three weeks", "3 weeks", "the past three weeks"),
            _of("3", Grain.YEAR): ("the last three years", "another three years"),
            _of("2", Grain.WEEK): ("two more weeks", "the first two weeks", "a fortnight"),
            _of("1", Grain.YEAR): ("a year", "one year"),
            _of("1", Grain.HOUR): ("an hour",),
            _of("1.5", Grain.YEAR): ("a year and a half", "one and a half years"),
            _of("0.5", Grain.YEAR): ("half a year",),
            _of("100", Grain.YEAR, Modifier.LESS_THAN): ("almost a hundred years",),
            _of("3", Grain.WEEK, Modifier.LESS_THAN): ("nearly three weeks",),
            _of("4", Grain.HOUR, Modifier.MORE_THAN): ("more than four hours",),
            _of("60", Grain.DAY, Modifier.EQUAL_OR_LESS): ("no more than sixty days",),
            _of("72", Grain.HOUR, Modifier.EQUAL_OR_MORE): ("at least 72 hours",),
            _of("2", Grain.YEAR, Modifier.APPROX): ("a couple of years", "about two years"),
            Length(Decimal(12), Decimal(18), Grain.MONTH): (
                "12 to 18 months",
                "12-18 months",
                "the next 12 to 18 months",
            ),
            Length(Decimal(2), Decimal(3), Grain.DAY): ("two or three days",),
            Length(None, None, Grain.DAY): ("several days", "a few days", "the past few days"),
            Length(Decimal(3), Decimal(3), Grain.DAY, nights=True): ("three nights",),
            Length(Decimal(2), Decimal(2), Grain.HOUR, plus=(_of("45", Grain.MINUTE),)): (
                "two hours and 45 minutes",
            ),
        },
        lookalikes=("three weeks old", "aged 45 years", "someone year", "a second term", "yearly"),
    ),
    Phrase(
        "length-hyphened",
        leaf(
            "hyphened length",
            maybe(_NOT_DURING + group("hedge", HEDGE))
            + rf"(?:(?:an?|the){GAP}(?=[\w-]{{1,40}}{GAP}(?:period|span|stretch)))?"
            + group("count", COUNTS)
            + HYPHEN
            + group("unit", ONE_UNIT)
            + rf"(?!\w){_NOT_OLD}"
            + _PERIOD,
            _hyphened,
        ),
        examples={
            _of("4", Grain.DAY): ("four-day", "a [four-day] visit", "4-day"),
            _of("72", Grain.HOUR): ("72-hour",),
            _of("2.5", Grain.YEAR): ("two-and-a-half-year",),
            _of("3", Grain.YEAR): ("a three-year period",),
            _of("10", Grain.YEAR, Modifier.LESS_THAN): ("nearly 10-year",),
            Length(Decimal(2), Decimal(3), Grain.WEEK): ("two-to-three-week",),
        },
        lookalikes=("45-year-old", "a 3-week-old baby", "one-dayer", "one-day-international"),
    ),
    Phrase(
        "length-one",
        leaf(
            "one unit",
            rf"{_ONE_WINDOW}{GAP}{group('unit', ONE_UNIT)}(?!\w){_NOT_OLD}",
            _one,
        ),
        examples={
            _of("1", Grain.YEAR): ("the past year", "another year", "a full year"),
            _of("1", Grain.DECADE): ("the last decade", "the past decade"),
        },
        lookalikes=("last year", "the past years", "the lasting week"),
    ),
    Phrase(
        "length-year-ended",
        leaf(
            "the year ended",
            rf"the{GAP}(?:(?:full|fiscal){GAP})?{group('unit', 'year')}"
            rf"(?={GAP}(?:ended|ending)(?!\w))",
            _one,
        ),
        examples={_of("1", Grain.YEAR): ("[the year] ended March 31", "[the fiscal year] ending")},
        lookalikes=("the year", "the years ended", "the year in the end"),
    ),
    Phrase(
        "length-uncounted",
        leaf(
            "uncounted length",
            rf"(?:{_LOOSE_WINDOW}{GAP}|(?!quarters))"
            + group("unit", rf"(?:{_PLURALS})")
            + rf"{_NOT_OLD}(?!{GAP}(?:when|like)(?!\w))",
            _loose,
        ),
        examples={
            Length(None, None, Grain.DAY): ("days", "recent days", "for [days] and"),
            Length(None, None, Grain.YEAR): (
                "years",
                "the past years",
                "many years",
                "over [several years]",
            ),
            Length(None, None, Grain.QUARTER): ("recent quarters", "coming quarters"),
        },
        lookalikes=("weekdays", "years old", "day", "officers' quarters", "days when he wins"),
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
            _of("1", Grain.YEAR, Modifier.APPROX): ("yearlong", "year-long", "a [yearlong] ban"),
            _of("1", Grain.WEEK, Modifier.APPROX): ("week-long", "weeklong"),
            _of("1", Grain.DECADE, Modifier.APPROX): ("decade-old", "decade-long"),
            _of("3", Grain.MONTH): ("three-month-long",),
            Length(None, None, Grain.HOUR): ("hours-long",),
            Length(None, None, Grain.DECADE): ("decades-old", "decades-long"),
        },
        lookalikes=("45-year-old", "daylight", "along", "a year long ago"),
    ),
    Phrase(
        "length-fraction",
        leaf(
            "part of a unit",
            maybe(group("hedge", HEDGE))
            + rf"(?:an?{GAP})?{group('part', 'half|quarter')}(?:{GLUE}|{GAP}of{GAP}an?{GAP})"
            + group("unit", "hour|day|decade|century")
            + r"(?!\w)",
            _fraction,
        ),
        examples={
            _of("0.5", Grain.HOUR): ("a half-hour", "half-hour"),
            _of("0.25", Grain.CENTURY): ("a quarter of a century", "a quarter-century"),
        },
        lookalikes=("half past", "a quarter"),
    ),
)
