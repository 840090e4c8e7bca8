"""Single units as lengths: "the past year", "the year ended", "all day", "a quarter-century"."""

from __future__ import annotations

import re
from decimal import Decimal

from checker.language.counts import ONE_UNIT
from checker.language.dates.lengths import NOT_OLD, exactly, make_length
from checker.language.leaves import GAP, GLUE, after, group, leaf, words
from checker.language.modifiers import HEDGE, modifier
from checker.language.phrase import Phrase
from checker.model.meaning import Grain, Length

_ONE = Decimal(1)
_ONE_WINDOW = words(
    "the past", "the last", "the next", "another", "an entire", "a full", "a whole", "the whole",
    "the entire", "past", "a single", "an additional", "the first", "the final",
)  # fmt: skip
# "The first quarter" is one of a year; "he left the next month" tells when, "over the next month"
# how long.
DURING = ("over", "Over", "in", "In", "within", "during", "During", "for", "For", "throughout")
_NO_POINT = (
    rf"(?!the{GAP}(?:first|final|last){GAP}quarter)(?:(?!the{GAP}next{GAP})|{after(*DURING)})"
)


def _one(match: re.Match[str]) -> Length:
    return make_length((_ONE, _ONE), match["unit"])


def _fraction(match: re.Match[str]) -> Length:
    part = Decimal("0.5") if match["part"].lower() == "half" else Decimal("0.25")
    return make_length((part, part), match["unit"], modifier(match["hedge"]))


def _run(match: re.Match[str]) -> Length:
    """Read the time that a race took, told as by a stopwatch."""
    hours, minutes, seconds = (
        make_length((Decimal(match[unit]), Decimal(match[unit])), unit)
        for unit in ("hour", "minute", "second")
    )
    return Length(hours.low, hours.high, Grain.HOUR, plus=(minutes, seconds))


PHRASES = (
    Phrase(
        "length-one",
        leaf(
            "one unit",
            rf"{_NO_POINT}{_ONE_WINDOW}{GAP}{group('unit', ONE_UNIT)}(?!\w){NOT_OLD}",
            _one,
        ),
        examples={
            exactly("1", Grain.YEAR): ("the past year", "another year", "the whole year"),
            exactly("1", Grain.DECADE): ("the last decade", "the past decade"),
        },
        lookalikes=(
            "last year",
            "the past years",
            "the lasting week",
            "the first quarter",
            "left the next week",
        ),
    ),
    Phrase(
        "length-year-ended",
        leaf(
            "the year ended",
            rf"the{GAP}(?:(?:full|fiscal){GAP})?{group('unit', 'year')}"
            rf"(?={GAP}(?:ended|ending)(?!\w))",
            _one,
        ),
        examples={
            exactly("1", Grain.YEAR): ("[the year] ended June 30", "[the fiscal year] ending")
        },
        lookalikes=("the year", "the years ended", "the year in the end"),
    ),
    Phrase(
        "length-all",
        leaf(
            "all day",
            rf"all{GLUE}{group('unit', 'day|night|week|month|year|weekend')}"
            rf"(?:{GLUE}long)?(?!{GAP}old(?!\w))",
            _one,
        ),
        examples={
            exactly("1", Grain.DAY): ("all day", "all day long", "an [all-day] meeting"),
            Length(_ONE, _ONE, Grain.DAY, nights=True): ("all night",),
            exactly("1", Grain.YEAR): ("all year", "all year long"),
        },
        lookalikes=("all days", "all daylight", "overall week"),
    ),
    Phrase(
        "length-fraction",
        leaf(
            "part of a unit",
            rf"(?:{group('hedge', HEDGE)}|the{GAP}(?:last|past|next){GAP})?"
            + rf"(?:an?{GAP})?{group('part', 'half|quarter')}(?:{GLUE}|{GAP}of{GAP}an?{GAP})"
            + group("unit", "hour|day|decade|century")
            + r"(?!\w)",
            _fraction,
        ),
        examples={
            exactly("0.5", Grain.HOUR): ("a half-hour", "half-hour"),
            exactly("0.25", Grain.CENTURY): (
                "a quarter of a century",
                "a quarter-century",
                "the last quarter of a century",
            ),
        },
        lookalikes=("half past", "a quarter"),
    ),
    Phrase(
        "length-run",
        leaf(
            "3:07:35",
            rf"{after('time of', 'times of', 'finished in', 'clocked', 'won in', 'timed in')}"
            rf"{group('hour', '[0-9]{1,2}')}:{group('minute', '[0-5][0-9]')}"
            rf":{group('second', '[0-5][0-9]')}",
            _run,
        ),
        examples={
            Length(
                Decimal(3),
                Decimal(3),
                Grain.HOUR,
                plus=(exactly("7", Grain.MINUTE), exactly("35", Grain.SECOND)),
            ): ("a time of [3:07:35]",),
        },
        lookalikes=("at 3:07:35", "time of 3:07", "a time of 3:67:35"),
    ),
)
