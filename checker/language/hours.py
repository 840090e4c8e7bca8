"""Leaves for times of the clock: "9 a.m.", "17:30", "0400 GMT", "half past three", "noon"."""

from __future__ import annotations

import re

from pyparsing import MatchFirst, ParseException, ParserElement

from checker.language.leaves import APOSTROPHE, GAP, after, group, leaf, maybe, words
from checker.language.modifiers import modifier
from checker.model.meaning import Clock, Modifier

_ZONES = (
    "GMT", "UTC", "BST", "CET", "CEST", "EST", "EDT", "CST", "CDT", "MST", "MDT", "PST", "PDT",
    "ET", "CT", "MT", "PT", "IST", "JST", "KST", "AEST", "AEDT", "HKT", "MSK",
)  # fmt: skip
_ZONE_WORDS = words(
    "eastern time", "central time", "pacific time", "mountain time", "local time", "eastern",
    "eastern standard time", "eastern daylight time", "greenwich mean time",
)  # fmt: skip
_ZONE_NAME = rf"(?:(?-i:{'|'.join(_ZONES)})|{_ZONE_WORDS})(?!\w)"
# "5 p.m. (EST)"; of "(0400 GMT)" neither bracket is the clock's.
_ZONE = rf"{GAP}?(?:{group('zone', _ZONE_NAME)}|\({group('zone_within', _ZONE_NAME)}\))"

_NEAR = {"shortly after": Modifier.AFTER, "just after": Modifier.AFTER}
_NEAR |= {"shortly before": Modifier.BEFORE, "just before": Modifier.BEFORE}
_NEAR |= {"nearly": Modifier.BEFORE}
_HEDGE = maybe(group("modifier", words("about", "around", *_NEAR) + GAP))
# In a range a clock may stand behind a dash ("10am-4pm").
START = r"(?<![\w$€£#/:.,-])"
START_IN_RANGE = r"(?<![\w$€£#/:.,])"
# Only "p.m." owns its last dot; that of "8 pm." ends the sentence.
HALF_DAY = group("half", rf"[ap](?:m\b|\.{GAP}?m\b\.?)")
_IN_PART = (
    rf"(?:{GAP}in{GAP}the{GAP}{group('part', 'morning|afternoon|evening')}"
    rf"|{GAP}at{GAP}{group('night', 'night')})"
)
_OCLOCK = rf"{GAP}o{APOSTROPHE}clock"
_NAMED = {"noon": 12, "midday": 12, "midnight": 24}
_HOUR = {
    word: number
    for number, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve".split(), 1
    )
}
_HOUR_12 = rf"1[0-2]|0?[1-9]|{words(*_HOUR)}"
_MINUTE = group("minute", "[0-5][0-9]")
_MINUTES = rf"[:.]{_MINUTE}"


def _hedge(said: str | None) -> Modifier:
    key = " ".join((said or "").lower().split())
    return _NEAR.get(key) or modifier(said)


def later_half(hour: int, half: str, part: str = "") -> int:
    """Return the hour of twelve as one of 24, by "p.m." or a word for the part of the day.

    >>> later_half(3, "p.m."), later_half(12, "am"), later_half(9, "", "night")
    (15, 0, 21)
    """
    # "Three at night" is three hours after midnight.
    late = part in {"afternoon", "evening"} or (part == "night" and hour >= 6)
    if (half.lower().startswith("p") or late) and hour < 12:
        return hour + 12
    return 0 if half.lower().startswith("a") and hour == 12 else hour


def _clock(match: re.Match[str]) -> Clock:
    said = match.groupdict()
    word = said["hour"].lower()
    part = said.get("night") or said.get("part") or ""
    hour = _HOUR[word] if word in _HOUR else int(word)
    minute, second = said.get("minute"), said.get("second")
    return Clock(
        later_half(hour, said.get("half") or "", part.lower()),
        int(minute) if minute else None,
        int(second) if second else None,
        said.get("zone") or said.get("zone_within") or "",
        modifier=_hedge(said.get("modifier")),
    )


# Without a zone or a word like "at", figures may be a score, a playing time or a count.
_AT = re.compile(after("at", "until", "by", "from", "since", "before", "after", "till", "At"))
_AT_OR_WAS = re.compile(
    after("at", "until", "by", "from", "since", "before", "after", "till", "At", "was", "is", "to")
)


def _placed(match: re.Match[str]) -> Clock:
    clock = _clock(match)
    if not clock.zone and not _AT.match(match.string, match.start()):
        raise ParseException("may be a score or a playing time")
    return clock


def _placed_hour(match: re.Match[str]) -> Clock:
    clock = _clock(match)
    sure = match["minute"] or clock.modifier is not Modifier.NONE
    if not sure and not _AT_OR_WAS.match(match.string, match.start()):
        raise ParseException("may be a count: 'killed four in the morning'")
    return clock


def _spoken(match: re.Match[str]) -> Clock:
    """Read "half past three", "a quarter to nine"."""
    said = match.groupdict()
    minutes = {"half": 30, "quarter": 15}.get(said["share"].split()[-1].lower())
    if minutes is None:
        minutes = int(said["share"])
    word = said["hour"].lower()
    hour = _NAMED.get(word) or _HOUR.get(word) or int(word)
    hour = later_half(hour, said["half"] or "", (said["night"] or said["part"] or "").lower())
    if said["to"].lower() == "to":
        hour, minutes = (hour - 1) % 24, 60 - minutes
    return Clock(hour % 24, minutes, modifier=_hedge(said["modifier"]))


def _named(match: re.Match[str]) -> Clock:
    zone = match["zone"] or match["zone_within"] or ""
    return Clock(_NAMED[match["name"].lower()], zone=zone, modifier=_hedge(match["modifier"]))


def twelve_hours(start: str) -> ParserElement:
    """Return the leaf of "9 a.m."; ``start`` is the look-behind of its figures."""
    return leaf(
        "9 a.m.",
        rf"{_HEDGE}{start}{group('hour', _HOUR_12)}{maybe(_MINUTES)}{GAP}?{HALF_DAY}{maybe(_ZONE)}",
        _clock,
    )


def twenty_four_hours(start: str) -> ParserElement:
    """Return the leaf of "17:30"; ``start`` is the look-behind of its figures."""
    read = _placed if start == START else _clock  # behind a clock and a dash it is sure to be one
    return leaf(
        "17:30",
        rf"{_HEDGE}{start}{group('hour', '2[0-4]|[01]?[0-9]')}:{_MINUTE}"
        rf"(?::{group('second', '[0-5][0-9]')})?(?![:.,][0-9]|[0-9]){maybe(_ZONE)}",
        read,
    )


_ZONE_GROUPS = ("zone", "zone_within", "hours_zone", "hours_zone_within")
_MILITARY = leaf(
    "0400 GMT",
    rf"{_HEDGE}{START}{group('hour', '2[0-4]|[01][0-9]')}[.:]?{_MINUTE}"
    rf"(?:{GAP}?hours{maybe(_ZONE.replace('zone', 'hours_zone'))}|{_ZONE})",
    lambda match: Clock(
        int(match["hour"]),
        int(match["minute"]),
        zone=next((match[key] for key in _ZONE_GROUPS if match[key]), ""),
        modifier=_hedge(match["modifier"]),
    ),
)
# No year begins with a nought; after "at" four figures that do are a time.
_FOUR_FIGURES = leaf(
    "at 0900",
    rf"{_HEDGE}{START}{group('hour', '0[0-9]')}{_MINUTE}(?!{GAP}?[0-9]|[.,:/-][0-9])",
    _placed,
)
_OCLOCK_TIME = leaf(
    "9 o'clock",
    rf"{_HEDGE}{START}{group('hour', _HOUR_12)}{_OCLOCK}{maybe(_IN_PART)}",
    _clock,
)
_IN_THE_MORNING = leaf(
    "8:30 in the morning",
    rf"{_HEDGE}{START}{group('hour', _HOUR_12)}{maybe(_MINUTES)}{_IN_PART}",
    _placed_hour,
)
_SPOKEN = leaf(
    "half past three",
    rf"{_HEDGE}(?:{group('share', rf'half|(?:a{GAP})?quarter|(?:5|10|20|25)(?={GAP}minutes)')}"
    rf"(?:{GAP}minutes)?{GAP}{group('to', 'past|to')}{GAP}"
    rf"{group('hour', rf'{_HOUR_12}|noon|midnight')})(?![.,:]?[0-9]|%|{GAP}(?:percent|million|per))"
    rf"(?:{_OCLOCK}|{_IN_PART}|{GAP}?{HALF_DAY})?",
    _spoken,
)
_NAMED_TIME = leaf("noon", rf"{_HEDGE}{group('name', 'noon|midnight')}{maybe(_ZONE)}", _named)
_OTHERS = [_FOUR_FIGURES, _OCLOCK_TIME, _SPOKEN, _NAMED_TIME]

TIME: ParserElement = MatchFirst(
    [_MILITARY, twelve_hours(START), _IN_THE_MORNING, twenty_four_hours(START), *_OTHERS]
)
# A zone of its own shows that a clock in brackets is the one before them in other words: "noon
# (0400 GMT)", "10:35 a.m. (3:35 a.m. EDT, 0735 GMT)".
_SAME_CLOCK = rf"[0-9]{{1,2}}[:.]?(?:[0-9]{{2}})?(?:{GAP}?[ap]\.?m\.?)?{GAP}?{_ZONE_NAME}"
IN_OTHER_ZONES = rf"{GAP}\({_SAME_CLOCK}(?:[,;/]{GAP}?{_SAME_CLOCK}){{0,2}}\)"
