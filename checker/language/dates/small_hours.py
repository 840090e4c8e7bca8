"""Hours of a day without a number: "the early hours of Monday", "the wee hours", "the small hours".

These are the hours before the morning of a day, and belong to that day and not to the night of the
day before. TIMEX3 has no part of the day for them. They are given as the start of the morning
(MO): NI of a Monday would be the night that follows it, a day too late.
"""

from __future__ import annotations

import re
from dataclasses import replace

from pyparsing import And, MatchFirst, Opt, ParserElement, ParseResults

from checker.language.dates.day_parts import DAY, POINTED
from checker.language.leaves import GAP, HYPHEN, group, joint, leaf, words
from checker.language.phrase import Phrase
from checker.model.meaning import CalendarDate, Deictic, Grain, Modifier, PartOfDay, Weekday

_PARTS = {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI"}
_SMALL = words(
    "early", "very early", "wee", "wee small", "small", "early morning", "predawn", "pre-dawn",
)  # fmt: skip
_LATER = rf"{group('late', 'early|late')}(?:{HYPHEN}|{GAP}){group('part', 'evening|night')}"


def _hours(match: re.Match[str]) -> PartOfDay:
    if not match["part"]:
        return PartOfDay("MO", modifier=Modifier.START)
    how = Modifier.START if match["late"].lower() == "early" else Modifier.END
    return PartOfDay(_PARTS[match["part"].lower()], modifier=how)


def _of_day(tokens: ParseResults) -> PartOfDay:
    hours, day = tokens
    assert isinstance(hours, PartOfDay)
    return replace(hours, day=day.day if isinstance(day, PartOfDay) else day)


_HOURS = leaf("the early hours", rf"the{GAP}(?:{_SMALL}|{_LATER}){GAP}hours", _hours)
_ALONE = leaf(
    "the early hours", rf"the{GAP}(?:{_SMALL}|{_LATER}){GAP}hours(?!{GAP}of(?!\w))", _hours
)
_THE_DAY: ParserElement = MatchFirst([POINTED, And([DAY, Opt(joint(rf"{GAP}morning(?!\w)"))])])
_MONDAY = Weekday(0)

PHRASES = (
    Phrase(
        "hours-of-day",
        And([_HOURS, joint(rf"{GAP}(?:of|on){GAP}"), _THE_DAY]).add_parse_action(_of_day),
        examples={
            PartOfDay("MO", _MONDAY, Modifier.START): (
                "the early hours of Monday",
                "the wee hours of Monday morning",
                "the small hours of Monday",
                "the early morning hours of Monday",
            ),
            PartOfDay("MO", CalendarDate(month=8, day=10), Modifier.START): (
                "the early hours of Aug. 10",
            ),
            PartOfDay("MO", Deictic(Grain.DAY, 0), Modifier.START): (
                "the early hours of this morning",
            ),
            PartOfDay("NI", _MONDAY, Modifier.END): ("the late-night hours of Monday",),
        },
        lookalikes=("the early hours of the war", "the opening hours on Monday"),
    ),
    Phrase(
        "hours-alone",
        _ALONE,
        examples={
            PartOfDay("MO", modifier=Modifier.START): ("the early hours", "the wee small hours"),
            PartOfDay("EV", modifier=Modifier.START): ("the early evening hours",),
        },
        lookalikes=("the early hours of the war", "the working hours", "early hours"),
    ),
)
