"""Ranges of the clock: "from 10am to 4pm Saturday", "5-7 p.m. Friday", "9 a.m.-5 p.m."."""

from __future__ import annotations

import re
from dataclasses import replace

from pyparsing import And, MatchFirst, ParseException, ParserElement, ParseResults, Regex

from checker.language.dates.clocks import behind
from checker.language.dates.day_parts import DAY
from checker.language.hours import (
    START,
    START_IN_RANGE,
    TIME,
    later_half,
    twelve_hours,
    twenty_four_hours,
)
from checker.language.leaves import DASH, GAP, after, group, joint, leaf
from checker.language.phrase import Phrase
from checker.model.meaning import Clock, Meaning, Period, Weekday

_TO = rf"(?:{GAP}?{DASH}{GAP}?|{GAP}(?:to|until|till|through|and){GAP})"
_JOINT = Regex(rf"(?i:{_TO})", as_match=True).leave_whitespace()
_AFTER_BETWEEN = re.compile(after("between", "Between"))


def _hour(match: re.Match[str]) -> Clock:
    """Read the "5" of "5-7 p.m." in the half of the last hour, that of "11-1 p.m." in the other."""
    last = later_half(int(match["last"]), match["half"])
    first = int(match["hour"]) % 12 + (12 if last >= 12 else 0)
    minute = int(match["minute"]) if match["minute"] else None
    return Clock(first if first <= last else (first + 12) % 24, minute)


_HOUR = leaf(
    "first hour of a range",
    rf"{START}{group('hour', '1[0-2]|[1-9]')}(?:[:.]{group('minute', '[0-5][0-9]')})?"
    rf"(?={_TO}{group('last', '1[0-2]|[1-9]')}(?:[:.][0-5][0-9])?{GAP}?{group('half', '[ap]')}"
    r"(?:m\b|\.m))",
    _hour,
)
_FIRST: ParserElement = MatchFirst([TIME, _HOUR])
_LAST: ParserElement = behind(
    MatchFirst([twelve_hours(START_IN_RANGE), twenty_four_hours(START_IN_RANGE), TIME])
)


def _range(text: str, at: int, tokens: ParseResults) -> Period:
    """Read two clocks and what joins them, maybe behind the day of both; "and" makes a range only
    after "between".
    """
    *day, first, joint_, last = tokens
    if "and" in joint_[0].lower() and not _AFTER_BETWEEN.match(text, at):
        raise ParseException("two times, not a range")
    if day:
        first = replace(first, day=day[0])
    return Period(first, last, (joint_.start() - at, joint_.end() - at))


def _period(first: Clock, last: Clock) -> Period:
    return Period(first, last)


_SATURDAY: Meaning = Weekday(5)
_FRIDAY: Meaning = Weekday(4)

PHRASES = (
    Phrase(
        "clock-range",
        And([_FIRST, _JOINT, _LAST]).add_parse_action(_range),
        examples={
            _period(Clock(10), Clock(16)): ("10am-4pm", "10 a.m. to 4 p.m.", "10am – 4pm"),
            _period(Clock(10), Clock(16, day=_SATURDAY)): ("from [10am to 4pm Saturday]",),
            _period(Clock(14), Clock(15, day=Weekday(6))): (
                "between [2 p.m. and 3 p.m. on Sunday]",
                "between [2 and 3 p.m. on Sunday]",
            ),
            _period(Clock(17), Clock(19, day=_FRIDAY)): ("5-7 p.m. Friday", "5 to 7 p.m. Friday"),
            _period(Clock(9), Clock(17)): ("9 a.m.-5 p.m.", "[9am-5pm]."),
            _period(Clock(11), Clock(13)): ("11-1 p.m.",),
            _period(Clock(10, 0), Clock(16, 30)): ("at [10:00-16:30]", "10:00 a.m. until 4.30pm"),
        },
        lookalikes=("at 2 p.m. and 3 p.m.", "won 5-7 on Friday", "a 10-4 vote", "9-5 pounds"),
    ),
    # Before "from 10am to 4pm" a day is an expression of its own, which lends its date to both.
    Phrase(
        "clock-range-of-day",
        And([DAY, joint(rf",?{GAP}(?:at{GAP})?"), TIME, _JOINT, _LAST]).add_parse_action(_range),
        examples={
            _period(Clock(10, day=_SATURDAY), Clock(16)): (
                "Saturday, 10am-4pm",
                "Saturday 10 a.m. to 4 p.m.",
            ),
        },
        lookalikes=("Saturday, 5-7", "Saturday at 10am and 4pm", "Saturday from 10am to 4pm"),
    ),
)
