"""Counted lengths of time: "three weeks", "a four-day", "12 to 18 months", "half a year".

Ages ("45-year-old", "aged 45 years") are not read as lengths.
"""

from __future__ import annotations

import re
from decimal import Decimal

from pyparsing import ParseException

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
    HYPHEN,
    after,
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
NOT_OLD = rf"(?!{HYPHEN}old|{GAP}(?:old|of{GAP}age)(?!\w)|{HYPHEN}\w)"
_FOR = re.compile(r"(?i)\b(?:for|in|within|than|over|after)\s$")
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
    """Read the groups of `COUNTED`: hedge, count, unit, and up to two smaller counts and units."""
    plus = tuple(
        make_length(count_range(match[count]), match[unit])
        for count, unit in (("more", "more_units"), ("least", "least_units"))
        # "four days, three nights" is one stay told twice, and its days say it all
        if match[unit] and unit_word(match[unit]) != "night"
    )
    low, high = count_range(match["count"])
    if match["half"]:
        low, high = (low or _ONE) + Decimal("0.5"), (high or _ONE) + Decimal("0.5")
    hedge = _hedge(match["hedge"], match["count"])
    if match["so"]:
        more = match["so"].lower().endswith("more")
        hedge = Modifier.EQUAL_OR_MORE if more else Modifier.APPROX
    return make_length((low, high), match["unit"], hedge, plus)


# "Over three years" is "during" them ("paid over three years"), and "more than" only behind another
# preposition or a verb of measure, or where a point is told by it.
_MEASURED = after(
    "for", "For", "in", "In", "of", "within", "than", "by", "after", "After", "with", "and", "just",
    "is", "was", "are", "were", "be", "been", "took", "take", "takes", "taken", "taking", "last",
    "lasted", "lasts", "lasting", "spent", "spend", "spends", "spending", "waited", "wait",
    "waiting", "lived", "had", "has", "have", "since",
)  # fmt: skip
_OVER = (
    rf"(?=over{GAP})(?:{_MEASURED}|(?=over{GAP}[^.;:]{{1,40}}?{GAP}(?:ago|old|earlier|later)\b))"
    rf"over{GAP}(?!(?:several|many|a{GAP}few|an?{GAP}[\w-]{{1,40}}{GAP}(?:period|span))(?!\w))"
)
_HEDGE = group("hedge", rf"(?!over{GAP}){HEDGE}|{_OVER}")
# "a day, five days a week": what follows the comma is a rate of its own
_NO_RATE = rf"(?!\w|{GAP}(?:an?|per|each|every){GAP}{ONE_UNIT}(?!\w))"
_SMALLER = rf"(?!(?P=unit)){group('more_units', f'{UNITS}|{UNIT}')}{_NO_RATE}"
_SMALLEST = rf"(?!(?P=more_units)){group('least_units', f'{UNITS}|{UNIT}')}{_NO_RATE}"
_TINY = rf"(?!minute{GAP}(?:amount|quantit|trace|detail|fraction|dose|particle))"

# "about two hours and 45 minutes", "a year and a half", "two weeks or so"
COUNTED = (
    rf"{_NOT_AGED}"
    + rf"(?:{_HEDGE}|{_WINDOW}{GAP})?"
    + group("count", rf"(?:{COUNTS}|(?:an?|half{GAP}an?|half{HYPHEN}an?)(?={GAP}))")
    + rf"(?:{GAP}{group('extra', _EXTRA)})?{GAP}{_TINY}"
    + group("unit", rf"(?:{UNITS}|(?!second){ONE_UNIT})(?!\w)")  # "a second" is rarely a time
    + maybe(rf"{GAP}{group('half', rf'and{GAP}a{GAP}half')}")
    + maybe(rf"{GAP}to{GAP}the{GAP}day(?!\w)")
    + maybe(
        rf",?{GAP}(?:and{GAP})?{group('more', SMALL_COUNT)}{GAP}{_SMALLER}"
        + maybe(rf",?{GAP}(?:and{GAP})?{group('least', SMALL_COUNT)}{GAP}{_SMALLEST}")
    )
    + maybe(rf"{GAP}{group('so', rf'or{GAP}(?:so|two|more)')}(?!\w)")
    + NOT_OLD
)


def _length(match: re.Match[str]) -> Length:
    """Read a length; a quarter is rather one of something else unless something speaks for it."""
    if unit_word(match["unit"]) == "quarter":
        behind = match.string[match.end() : match.end() + 4].split()
        before = match.string[max(0, match.start() - 8) : match.start()]
        spoken_for = match["extra"] or match.start("count") > match.start()
        if behind[:1] == ["of"] or not (spoken_for or _FOR.search(before)):
            raise ParseException("a quarter of something else")
    return read_counted(match)


def _hyphened(match: re.Match[str]) -> Length:
    low, high = count_range(match["count"])
    return make_length((low, high), match["unit"], _hedge(match["hedge"], match["count"]))


_PERIOD = rf"(?:{GAP}(?:period|span|stretch)(?!\w))?"


def exactly(number: str, grain: Grain, hedge: Modifier = Modifier.NONE) -> Length:
    """Return the length of one number of units."""
    return Length(Decimal(number), Decimal(number), grain, hedge)


PHRASES = (
    Phrase(
        "length",
        leaf("length", COUNTED, _length),
        examples={
            exactly("3", Grain.WEEK): ("three weeks", "3 weeks", "the past three weeks"),
            exactly("3", Grain.YEAR): ("the last three years", "another three years"),
            exactly("2", Grain.WEEK): ("two more weeks", "the first two weeks", "a fortnight"),
            exactly("1", Grain.YEAR): ("a year", "one year", "a year to the day"),
            exactly("1", Grain.HOUR): ("an hour",),
            exactly("1.5", Grain.YEAR): ("a year and a half", "one and a half years"),
            exactly("0.5", Grain.YEAR): ("half a year",),
            exactly("100", Grain.YEAR, Modifier.LESS_THAN): ("nearly a hundred years",),
            exactly("3", Grain.WEEK, Modifier.LESS_THAN): ("nearly three weeks",),
            exactly("4", Grain.HOUR, Modifier.MORE_THAN): ("more than four hours",),
            exactly("80", Grain.DAY, Modifier.EQUAL_OR_LESS): ("no more than eighty days",),
            exactly("36", Grain.HOUR, Modifier.EQUAL_OR_MORE): ("at least 36 hours",),
            exactly("2", Grain.YEAR, Modifier.APPROX): ("a couple of years", "about two years"),
            Length(Decimal(12), Decimal(18), Grain.MONTH): (
                "12 to 18 months",
                "12-18 months",
                "the next 12 to 18 months",
            ),
            Length(Decimal(2), Decimal(3), Grain.DAY): ("two or three days",),
            Length(None, None, Grain.DAY): ("several days", "a few days", "the past few days"),
            Length(Decimal(3), Decimal(3), Grain.DAY, nights=True): ("three nights",),
            Length(Decimal(2), Decimal(2), Grain.HOUR, plus=(exactly("45", Grain.MINUTE),)): (
                "two hours and 45 minutes",
            ),
            Length(
                Decimal(2),
                Decimal(2),
                Grain.HOUR,
                plus=(exactly("21", Grain.MINUTE), exactly("4", Grain.SECOND)),
            ): ("2 hours, 21 minutes and 4 seconds",),
            exactly("3", Grain.YEAR, Modifier.MORE_THAN): (
                "for [over three years]",
                "more than 3 years",
            ),
            exactly("5", Grain.YEAR): ("paid over [five years]", "[five years]"),
            exactly("2", Grain.QUARTER): ("two straight quarters", "for [two quarters]"),
        },
        lookalikes=(
            "three weeks old",
            "aged 45 years",
            "someone year",
            "a second term",
            "yearly",
            "a quarter of the voters",
            "three quarters of the vote",
            "put a quarter in it",
            "a minute amount",
        ),
    ),
    Phrase(
        "length-hyphened",
        leaf(
            "hyphened length",
            maybe(_HEDGE)
            + rf"(?:(?:an?|the){GAP}(?=[\w-]{{1,40}}{GAP}(?:period|span|stretch)))?"
            + group("count", COUNTS)
            + HYPHEN
            + group("unit", ONE_UNIT)
            + rf"(?!\w){NOT_OLD}"
            + _PERIOD,
            _hyphened,
        ),
        examples={
            exactly("4", Grain.DAY): ("four-day", "a [four-day] visit", "4-day"),
            exactly("72", Grain.HOUR): ("72-hour",),
            exactly("2.5", Grain.YEAR): ("two-and-a-half-year",),
            exactly("3", Grain.YEAR): ("a three-year period",),
            exactly("10", Grain.YEAR, Modifier.LESS_THAN): ("nearly 10-year",),
            Length(Decimal(2), Decimal(3), Grain.WEEK): ("two-to-three-week",),
        },
        lookalikes=("45-year-old", "a 3-week-old baby", "one-dayer", "one-day-international"),
    ),
)
