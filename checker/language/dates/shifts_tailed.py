"""Points counted from a day or unit that is itself pointed to: "the week before last", "a week from
Friday", "two Tuesdays ago", "this time last year".
"""

from __future__ import annotations

import re

from pyparsing import ParseException

from checker.language.counts import SMALL_COUNT, count_value, unit_grain
from checker.language.leaves import GAP, HYPHEN, WEEKDAY, group, leaf, weekday_number
from checker.language.phrase import Phrase
from checker.model.meaning import DayAway, Deictic, Grain, Meaning, PartOfDay, Weekday, Which

_UNIT = "week|weekend|month|quarter|year|decade"
_COUNT = rf"(?:an?(?={GAP})|{SMALL_COUNT})"
# "the week before last Christmas" counts from that
_NO_MORE = rf"(?!{GAP}(?:(?-i:[A-Z])|week|month|year|summer|spring|fall|winter|autumn|night))"
_SAME_DAY = {"today": 0, "tomorrow": 1, "yesterday": -1}


def _twice(match: re.Match[str]) -> Deictic | PartOfDay:
    step = -2 if match["before"] else 2
    if match["unit"].lower() == "night":
        return PartOfDay("NI", Deictic(Grain.DAY, step))
    return Deictic(unit_grain(match["unit"]), step)


def _number(said: str) -> int:
    number = count_value(said)
    if number is None or not 1 <= number < 1000 or number != int(number):
        raise ParseException("no whole number of weeks")
    return int(number)


def _day(match: re.Match[str], which: Which) -> Meaning:
    if match["weekday"]:
        return Weekday(weekday_number(match["weekday"]), which)
    return Deictic(Grain.DAY, _SAME_DAY[match["day"].lower()])


def _weeks_on(match: re.Match[str]) -> DayAway:
    return DayAway(_day(match, Which.NEXT), _number(match["count"]))


def _weeks_back(match: re.Match[str]) -> DayAway:
    return DayAway(_day(match, Which.LAST), -_number(match["count"]))


def _week_on(match: re.Match[str]) -> DayAway:
    return DayAway(Weekday(weekday_number(match["weekday"]), Which.NEXT), 1)


def _weekdays_back(match: re.Match[str]) -> DayAway:
    last = Weekday(weekday_number(match["weekday"]), Which.LAST)
    return DayAway(last, 1 - _number(match["count"]))


def _this_time(match: re.Match[str]) -> Deictic:
    """Read "this time last year": the month of publication, a year back; of a week, its day."""
    sign = -1 if (match["which"] or "last").lower() == "last" else 1
    if match["unit"] is None:
        return Deictic(unit_grain(match["this"]), -{"month": 12, "week": 52}[match["this"].lower()])
    if match["unit"].lower() == "week":
        return Deictic(Grain.DAY, 7 * sign)
    return Deictic(Grain.MONTH, sign * (12 if match["unit"].lower() == "year" else 1))


_WEEKDAY = group("weekday", WEEKDAY)
_FRIDAY = Weekday(4, Which.NEXT)

PHRASES = (
    Phrase(
        "unit-twice-away",
        leaf(
            "the week before last",
            rf"the{GAP}{group('unit', _UNIT + '|night')}{GAP}"
            rf"(?:{group('before', f'before{GAP}last')}|after{GAP}next)(?!\w){_NO_MORE}",
            _twice,
        ),
        examples={
            Deictic(Grain.WEEK, -2): ("the week before last",),
            Deictic(Grain.YEAR, -2): ("the year before last",),
            Deictic(Grain.WEEK, 2): ("the week after next",),
            PartOfDay("NI", Deictic(Grain.DAY, -2)): ("the night before last",),
        },
        lookalikes=("the week before last Christmas", "the year before lasting", "the week after"),
    ),
    Phrase(
        # Its id stands before "shift": of equally long matches that of the first id is taken.
        "day-weeks-on",
        leaf(
            "a week from Friday",
            rf"{group('count', _COUNT)}{GAP}weeks?{GAP}(?:from|on)(?:{GAP}(?:this|next))?{GAP}"
            rf"(?:{_WEEKDAY}|(?<=from\s){group('day', 'today|tomorrow|yesterday')})",
            _weeks_on,
        ),
        examples={
            DayAway(_FRIDAY, 1): ("a week from Friday", "one week from Friday", "a week on Friday"),
            DayAway(_FRIDAY, 2): ("two weeks from Friday",),
            DayAway(Deictic(Grain.DAY, 0), 1): ("a week from today",),
        },
        lookalikes=("a week from now", "a week from Fridays", "the week from Friday"),
    ),
    Phrase(
        "day-weeks-ago",
        leaf(
            "a week ago Monday",
            rf"{group('count', _COUNT)}{GAP}weeks?{GAP}ago{GAP}(?:on{GAP}|last{GAP}|this{GAP})?"
            rf"(?:{_WEEKDAY}|{group('day', 'today|tomorrow|yesterday')})",
            _weeks_back,
        ),
        examples={
            DayAway(Weekday(0, Which.LAST), -1): ("a week ago Monday", "a week ago on Monday"),
            DayAway(Deictic(Grain.DAY, 0), -2): ("two weeks ago today",),
        },
        lookalikes=("a week ago", "a year ago Monday", "weeks ago Monday"),
    ),
    Phrase(
        "day-week-behind",
        leaf("Friday week", rf"{_WEEKDAY}{GAP}week(?!{HYPHEN}|{GAP}(?:of|in)(?!\w))", _week_on),
        examples={DayAway(_FRIDAY, 1): ("Friday week", "on [Friday week].")},
        lookalikes=("Friday weekly", "Fridays week", "Friday week-long"),
    ),
    Phrase(
        "weekdays-ago",
        leaf(
            "two Tuesdays ago",
            rf"{group('count', SMALL_COUNT)}{GAP}{_WEEKDAY}s?{GAP}ago",
            _weekdays_back,
        ),
        examples={DayAway(Weekday(1, Which.LAST), -1): ("two Tuesdays ago", "2 Tuesdays ago")},
        lookalikes=("Tuesdays ago", "two Tuesdays", "a Tuesday ago"),
    ),
    Phrase(
        "this-time-last-year",
        leaf(
            "this time last year",
            rf"(?:(?:this|the{GAP}same){GAP}time{GAP}{group('which', 'last|next')}{GAP}"
            rf"{group('unit', 'week|month|year')}"
            rf"|(?:a|one){GAP}year{GAP}ago{GAP}this{GAP}{group('this', 'week|month')})",
            _this_time,
        ),
        examples={
            Deictic(Grain.MONTH, -12): ("this time last year", "a year ago this month"),
            Deictic(Grain.MONTH, 12): ("this time next year",),
            Deictic(Grain.DAY, -7): ("this time last week",),
        },
        lookalikes=("this time last", "last time this year", "a year ago this summer"),
    ),
)
