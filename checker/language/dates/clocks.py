"""Times of the clock: "9 a.m. Monday", "noon", "0400 GMT", "7.30pm", "midnight on Saturday"."""

from __future__ import annotations

import re
from dataclasses import replace

from pyparsing import And, MatchFirst, Opt, ParseException, ParserElement, ParseResults

from checker.language.dates.day_parts import DAY
from checker.language.leaves import (
    APOSTROPHE,
    GAP,
    after,
    group,
    joint,
    leaf,
    maybe,
    words,
)
from checker.language.modifiers import modifier
from checker.language.phrase import Phrase
from checker.model.meaning import CalendarDate, Clock, Deictic, Grain, Modifier, Weekday

_ZONES = (
    "GMT", "UTC", "BST", "CET", "CEST", "EST", "EDT", "CST", "CDT", "MST", "MDT", "PST", "PDT",
    "ET",
    "CT", "MT", "PT", "IST", "JST", "KST", "AEST", "AEDT", "HKT", "MSK",
)  # fmt: skip
_ZONE_WORDS = words(
    "eastern time", "central time", "pacific time", "mountain time", "local time", "eastern",
    "eastern standard time", "eastern daylight time", "greenwich mean time",
)  # fmt: skip
_ZONE = rf"(?:{GAP}?\(?{group('zone', rf'(?-i:{chr(124).join(_ZONES)})|{_ZONE_WORDS}')}(?!\w)\)?)"
_HEDGE = maybe(
    group(
        "modifier",
        words(
            "about",
            "around",
            "nearly",
            "shortly after",
            "just after",
            "shortly before",
            "just before",
        )
        + GAP,
    )
)
_START = r"(?<![\w$€£#/:.,-])"
_HALF_DAY = group("half", r"a\.?m\b\.?|p\.?m\b\.?")
_PART = group("part", "morning|afternoon|evening")
_OCLOCK = rf"{GAP}o{APOSTROPHE}clock(?:{GAP}(?:in{GAP}the{GAP}{_PART}|at{GAP}night))?"
_NAMED = {"noon": 12, "midday": 12, "midnight": 24}
_NEAR = {"shortly after": Modifier.AFTER, "just after": Modifier.AFTER}
_NEAR |= {"shortly before": Modifier.BEFORE, "just before": Modifier.BEFORE}
_NEAR |= {"nearly": Modifier.BEFORE}
_HOUR = {
    word: number
    for number, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve".split(), 1
    )
}
_HOUR_WORD = words(*_HOUR)


def _hedge(said: str | None) -> Modifier:
    key = " ".join((said or "").lower().split())
    return _NEAR.get(key) or modifier(said)


def _clock(match: re.Match[str]) -> Clock:
    said = match.groupdict()
    word = said["hour"].lower()
    hour = _HOUR[word] if word in _HOUR else int(word)
    half = (said.get("half") or "").lower()
    afternoon = half.startswith("p") or said.get("part") in {"afternoon", "evening"}
    if afternoon and hour < 12:
        hour += 12
    elif half.startswith("a") and hour == 12:
        hour = 0
    minute, second = said.get("minute"), said.get("second")
    return Clock(
        hour,
        int(minute) if minute else None,
        int(second) if second else None,
        said.get("zone") or "",
        modifier=_hedge(said.get("modifier")),
    )


def _named(match: re.Match[str]) -> Clock:
    return Clock(
        _NAMED[match["name"].lower()],
        zone=match["zone"] or "",
        modifier=_hedge(match["modifier"]),
    )


# Without a zone or a word like "at", two numbers and a colon may be a score or a playing time.
_AT = re.compile(after("at", "until", "by", "from", "since", "before", "after", "till", "At"))


def _placed_clock(match: re.Match[str]) -> Clock:
    if not match["zone"] and not _AT.match(match.string, match.start()):
        raise ParseException("may be a score or a playing time")
    return _clock(match)


_MINUTES = rf"[:.]{group('minute', '[0-5][0-9]')}"
_TWELVE_HOURS = leaf(
    "9 a.m.",
    rf"{_HEDGE}{_START}{group('hour', rf'1[0-2]|0?[1-9]|{_HOUR_WORD}')}{maybe(_MINUTES)}"
    rf"{GAP}?{_HALF_DAY}{maybe(_ZONE)}",
    _clock,
)
_TWENTY_FOUR_HOURS = leaf(
    "17:30",
    rf"{_HEDGE}{_START}{group('hour', '2[0-4]|[01]?[0-9]')}:{group('minute', '[0-5][0-9]')}"
    rf"(?::{group('second', '[0-5][0-9]')})?(?![:.,-]?[0-9]){maybe(_ZONE)}",
    _placed_clock,
)
_MILITARY = leaf(
    "0400 GMT",
    rf"{_HEDGE}{_START}{group('hour', '2[0-4]|[01][0-9]')}[.:]?{group('minute', '[0-5][0-9]')}"
    rf"(?:{GAP}?hours(?:{_ZONE})?|{_ZONE.replace('<zone>', '<zone_2>')})",
    lambda match: Clock(
        int(match["hour"]),
        int(match["minute"]),
        zone=match["zone"] or match["zone_2"] or "",
        modifier=_hedge(match["modifier"]),
    ),
)
_OCLOCK_TIME = leaf(
    "9 o'clock", rf"{_HEDGE}{_START}{group('hour', f'1[0-2]|[1-9]|{_HOUR_WORD}')}{_OCLOCK}", _clock
)
_NAMED_TIME = leaf("noon", rf"{_HEDGE}{group('name', 'noon|midnight')}{maybe(_ZONE)}", _named)
TIME: ParserElement = MatchFirst(
    [_MILITARY, _TWELVE_HOURS, _TWENTY_FOUR_HOURS, _OCLOCK_TIME, _NAMED_TIME]
)


def _with_day(tokens: ParseResults) -> Clock:
    clock: Clock = tokens[0]
    return replace(clock, day=tokens[1]) if len(tokens) > 1 else clock


def _day_first(tokens: ParseResults) -> Clock:
    clock: Clock = tokens[1]
    return replace(clock, day=tokens[0])


CLOCK: ParserElement = And(
    [TIME, Opt(And([joint(rf",?{GAP}(?:on{GAP})?"), DAY]))]
).add_parse_action(_with_day)
DAY_AND_CLOCK: ParserElement = And(
    [DAY, joint(rf",?{GAP}(?:at{GAP}|by{GAP})?"), TIME]
).add_parse_action(_day_first)

PHRASES = (
    Phrase(
        "clock",
        CLOCK,
        examples={
            Clock(9, day=Weekday(0)): ("9 a.m. Monday", "9 am on Monday", "9am Monday"),
            Clock(19, 30): ("7.30pm", "7:30 p.m.", "7:30 pm", "at [19:30] and"),
            Clock(22, 30, day=Weekday(3)): ("10.30 p.m. on Thursday",),
            Clock(4, 0, zone="GMT"): ("0400 GMT", "04:00 GMT"),
            Clock(12): ("noon", "Noon"),
            Clock(24, day=CalendarDate(month=10, day=20, weekday=5)): (
                "midnight on Saturday, Oct 20",
            ),
            Clock(17, zone="EST", day=CalendarDate(month=11, day=6)): ("5 p.m. EST, Nov. 6",),
            Clock(12, day=Deictic(Grain.DAY, 1)): ("noon tomorrow",),
            Clock(9): ("9 o'clock", "nine o’clock"),
            Clock(15, modifier=Modifier.AFTER): ("shortly after 3 p.m.",),
        },
        lookalikes=("9 amps", "1:234", "$7.30pm", "a 21:10-21:16 win", "nooner", "2:1"),
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
)
