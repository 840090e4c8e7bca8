"""Times of the clock, with their day: "9 a.m. Monday", "noon (0400 GMT) on Friday", "7.30pm"."""

from __future__ import annotations

import re
from dataclasses import replace

from pyparsing import And, Opt, ParseException, ParserElement, ParseResults

from checker.language.dates.day_parts import DAY
from checker.language.hours import IN_OTHER_ZONES, TIME, later_half
from checker.language.leaves import GAP, group, joint, leaf, maybe
from checker.language.phrase import Phrase
from checker.model.meaning import (
    CalendarDate,
    Clock,
    Deictic,
    Grain,
    Modifier,
    PartOfDay,
    Weekday,
)

_PARTS = {"afternoon": "AF", "evening": "EV", "night": "NI", "morning": "MO"}
_PART = leaf(
    "part of the day of a clock",
    group("part", "morning|afternoon|evening|night"),
    lambda match: PartOfDay(_PARTS[match["part"].lower()]),
)
_NAMES = {code: name for name, code in _PARTS.items()}


def with_day(tokens: ParseResults) -> Clock:
    """Join a clock with the day behind it and, for "8:30 Sunday night", the part of that day."""
    clock, *behind = tokens
    assert isinstance(clock, Clock)
    if not behind:
        return clock
    if len(behind) > 1 and 1 <= clock.hour < 12:
        clock = replace(clock, hour=later_half(clock.hour, "", _NAMES[behind[1].part]))
    return replace(clock, day=behind[0])


def _day_first(tokens: ParseResults) -> Clock:
    clock: Clock = tokens[1]
    return replace(clock, day=tokens[0])


def behind(time: ParserElement) -> ParserElement:
    """Return the element of a clock and of the day behind it, if there is one.

    The day is also that of a clock in other words before it: "3 p.m. (1300 GMT) on Saturday" is one
    expression.
    """
    day = And([joint(rf"{maybe(IN_OTHER_ZONES)},?{GAP}(?:on{GAP})?"), DAY])
    part = And([joint(GAP), _PART])
    return And([time, Opt(And([day, Opt(part)]))]).add_parse_action(with_day)


CLOCK: ParserElement = behind(TIME)
DAY_AND_CLOCK: ParserElement = And(
    [DAY, joint(rf",?{GAP}(?:at{GAP}|by{GAP})?"), TIME]
).add_parse_action(_day_first)


def _iso(match: re.Match[str]) -> Clock:
    if not 1 <= int(match["day"]) <= 31:
        raise ParseException("no day")
    second = match["second"]
    return Clock(
        int(match["hour"]),
        int(match["minute"]),
        int(second) if second else None,
        match["zone"] or "",
        CalendarDate(int(match["year"]), int(match["month"]), int(match["day"])),
    )


_ISO = leaf(
    "2021-08-25T14:30",
    r"(?<![\w/.-])(?P<year>(?:1[5-9]|20)[0-9]{2})-(?P<month>0[1-9]|1[0-2])-(?P<day>[0-3][0-9])"
    r"[T ](?P<hour>[01][0-9]|2[0-3]):(?P<minute>[0-5][0-9])"
    r"(?::(?P<second>[0-5][0-9])(?:[.,][0-9]{1,9})?)?(?P<zone>Z|[+-][0-9]{2}:?[0-9]{2})?(?![:-])",
    _iso,
)

_SATURDAY = Weekday(5)
_AUG_25 = CalendarDate(2021, 8, 25)

PHRASES = (
    Phrase(
        "clock",
        CLOCK,
        examples={
            Clock(9, day=Weekday(0)): ("9 a.m. Monday", "9 am on Monday", "9am Monday"),
            Clock(19, 30): ("7.30pm", "7:30 p.m.", "7:30 pm", "at [19:30] and", "[7.30pm]."),
            Clock(20): ("8 p.m.", "8 p. m.", "[8 pm]. She", "at [eight in the evening]"),
            Clock(22, 30, day=Weekday(3)): ("10.30 p.m. on Thursday",),
            Clock(4, 0, zone="GMT"): ("0400 GMT", "04:00 GMT", "noon ([0400 GMT])"),
            Clock(12): ("noon", "Noon", "[noon] (0400 GMT)"),
            Clock(24, day=CalendarDate(month=10, day=20, weekday=5)): (
                "midnight on Saturday, Oct 20",
            ),
            Clock(17, zone="EST", day=CalendarDate(month=10, day=8)): (
                "5 p.m. EST, Oct. 8",
                "5 p.m. (EST), Oct. 8",
            ),
            Clock(15, day=_SATURDAY): ("3 p.m. (1300 GMT) on Saturday", "3 p.m. Saturday"),
            Clock(10, 35, day=Weekday(4)): (
                "10:35 a.m. (0535 GMT) on Friday",
                "10:35 a.m. (3:35 a.m. EDT, 0735 GMT) on Friday",
            ),
            Clock(12, day=Deictic(Grain.DAY, 1)): ("noon tomorrow",),
            Clock(9): ("9 o'clock", "nine o’clock", "9 o'clock in the morning"),
            Clock(9, 0): ("at [0900] and", "at [9:00]", "[0900 hours]"),
            Clock(21, 30): ("2130 hours", "half past nine at night"),
            Clock(17, 0, zone="UTC", day=Weekday(4)): ("1700 UTC on Friday",),
            Clock(15, modifier=Modifier.AFTER): ("shortly after 3 p.m.",),
            Clock(3, 30): ("half past three", "half past 3"),
            Clock(8, 15): ("a quarter past eight", "quarter past eight o'clock"),
            Clock(8, 45): ("a quarter to nine", "quarter to 9 in the morning"),
            Clock(8, 20): ("20 minutes past eight",),
            Clock(8, 30): ("8:30 in the morning",),
            Clock(5): ("at [5 in the morning]", "it was [five in the morning]"),
            Clock(20, 30, day=_SATURDAY): ("at [8:30 Saturday night]", "8:30 p.m. Saturday night"),
        },
        lookalikes=(
            "9 amps", "1:234", "$7.30pm", "a 21:10-21:16 win", "nooner", "2:1", "in 0900",
            "a quarter to five million", "he shot 4 in the morning", "call at 0800 1900",
            "a quarter of them",
        ),
    ),
    Phrase(
        "clock-day-first",
        DAY_AND_CLOCK,
        examples={
            Clock(9, day=Weekday(0)): ("Monday at 9 a.m.", "Monday, 9 a.m."),
            Clock(12, day=Weekday(3)): ("Thursday at noon",),
        },
        lookalikes=("Monday at 9", "Monday by 3 points"),
    ),
    Phrase(
        "clock-iso",
        _ISO,
        examples={
            Clock(14, 30, 0, "Z", _AUG_25): ("2021-08-25T14:30:00Z",),
            Clock(14, 30, 22, "+02:00", _AUG_25): ("2021-08-25T14:30:22+02:00",),
            Clock(14, 30, day=_AUG_25): ("2021-08-25 14:30", "2021-08-25T14:30"),
        },
        lookalikes=("2021-08-25 24:30", "2021-08-25", "2021-08-99T14:30", "12021-08-25T14:30"),
    ),
)  # fmt: skip
