"""Ranges with two ends: "Aug. 10-12", "Monday through Thursday", "1957-58", "June to August".

The month of "Aug. 10-12" is that of both halves; whose year a half without one shares ("Dec. 30 to
Jan. 2, 2021") is for the resolver to say.
"""

from __future__ import annotations

import re

from pyparsing import And, MatchFirst, ParseException, ParserElement, ParseResults, Regex

from checker.language.dates.calendar_dates import AMERICAN, BRITISH, MONTH_AND_YEAR
from checker.language.leaves import (
    ANY_WEEKDAY,
    DASH,
    DAY,
    FULL_MONTH,
    GAP,
    MONTH,
    YEAR,
    after,
    day_number,
    group,
    leaf,
    maybe,
    month_number,
    weekday_number,
    year_number,
)
from checker.language.phrase import Phrase
from checker.model.meaning import CalendarDate, Meaning, MonthName, Period, Weekday

_TO = rf"(?:{GAP}?{DASH}{{1,2}}{GAP}?|,?{GAP}(?:to|through|thru|until|till){GAP}(?:the{GAP})?)"
_YEAR = maybe(rf",?{GAP}{group('year', YEAR)}")
_BEFORE = r"(?<![\w.,:/$€£-])"
_MONTH = group("month", MONTH)
_FIRST, _LAST = group("first", DAY.replace("[.,:/][0-9]", "[.:/][0-9]")), group("last", DAY)
_LAST += rf"(?!{GAP}?(?:%|per(?:{GAP})?cent\b|pct\b))"  # "on Nov. 6 – 35 percent"
_AFTER_FROM = re.compile(after("from", "From", "between", "Between"))
_AFTER_BETWEEN = re.compile(after("between", "Between"))


def _year(match: re.Match[str]) -> int | None:
    return year_number(match["year"]) if match["year"] else None


def _days(match: re.Match[str]) -> Period:
    """Read two days of one month; "and" makes a range only of neighbours."""
    first, last = day_number(match["first"]), day_number(match["last"])
    backwards = last < first and bool(_AFTER_FROM.match(match.string, match.start()))
    if (match["and"] and last != first + 1) or (last <= first and not backwards):
        raise ParseException("not a range of days")
    year, month = _year(match), month_number(match["month"])
    ends = CalendarDate(year, month, first), CalendarDate(year, month, last)
    return _between(match, *ends)


def _between(
    match: re.Match[str], first: Meaning, last: Meaning, last_group: str = "last"
) -> Period:
    """Return the period whose ends are told by the groups ``first`` and ``last_group``."""
    at = match.start()
    return Period(first, last, (match.end("first") - at, match.start(last_group) - at))


def _refuse_list(text: str, at: int, joint_words: str) -> None:
    """Refuse two times joined by "and", unless "between" stands before them."""
    if "and" in joint_words.lower() and not _AFTER_BETWEEN.match(text, at):
        raise ParseException("two times, not a range")


def _weekdays(match: re.Match[str]) -> Period:
    _refuse_list(match.string, match.start(), match["joint"])
    ends = Weekday(weekday_number(match["first"])), Weekday(weekday_number(match["last"]))
    return _between(match, *ends)


def _months(match: re.Match[str]) -> Period:
    _refuse_list(match.string, match.start(), match["joint"])
    first, last = month_number(match["first"]), month_number(match["last"])
    if not match["year"]:
        return _between(match, MonthName(first), MonthName(last))
    year = year_number(match["year"])
    return _between(match, CalendarDate(year - (first > last), first), CalendarDate(year, last))


def _years(match: re.Match[str]) -> Period:
    _refuse_list(match.string, match.start(), match["joint"] or "")
    first = int(match["first"])
    said = match["last"] or match["spoken"]
    last = int(said) if len(said) == 4 else first - first % 100 + int(said)
    if last <= first and len(said) == 2:
        last += 100
    # "from 2014 to 2010" is a range that runs backwards, "2014-2010" no range at all
    backwards = last < first and len(said) == 4 and _AFTER_FROM.match(match.string, match.start())
    if not (first < last <= first + 150 or (backwards and first <= last + 150)):
        raise ParseException("not a range of years")
    group_of_last = "last" if match["last"] else "spoken"
    return _between(match, CalendarDate(first), CalendarDate(last), group_of_last)


def _joined_dates(text: str, at: int, tokens: ParseResults) -> Period:
    """Read two dates and what joins them; "and" makes a range only after "between"."""
    first, joint, last = tokens
    _refuse_list(text, at, joint[0])
    return Period(first, last, (joint.start() - at, joint.end() - at))


def _period(first: Meaning, last: Meaning) -> Period:
    return Period(first, last)


_AND_DAYS = rf"(?:{_TO}|{group('and', f'{GAP}(?:and|&){GAP}')})"
_DAY_RANGE = rf"{_FIRST}{_AND_DAYS}{_LAST}"
_TO_OR_AND = rf"(?:{_TO}|,?{GAP}and{GAP})"
_YEARS_JOINT = rf"{GAP}(?:to|through|until|and){GAP}"
_JOINT = Regex(rf"(?i:{_TO_OR_AND})", as_match=True).leave_whitespace()
_DATE: ParserElement = MatchFirst([AMERICAN, BRITISH])
PHRASES = (
    Phrase(
        "period-days",
        leaf("days of one month", rf"{_MONTH}{GAP}(?:the{GAP})?{_DAY_RANGE}{_YEAR}", _days),
        examples={
            _period(CalendarDate(month=8, day=10), CalendarDate(month=8, day=12)): (
                "Aug. 10-12",
                "Aug. 10 to 12",
                "August 10–12",
                "Aug. 10 through 12",
            ),
            _period(CalendarDate(2021, 8, 10), CalendarDate(2021, 8, 12)): ("Aug. 10-12, 2021",),
            _period(CalendarDate(month=8, day=10), CalendarDate(month=8, day=11)): (
                "Aug. 10 and 11",
            ),
        },
        lookalikes=("Aug. 10 and 20", "Aug. 12-10", "Aug. 10-2021", "May 1 to 100"),
    ),
    Phrase(
        "period-days-british",
        leaf("days of one month", rf"{_BEFORE}{_DAY_RANGE}{GAP}(?:of{GAP})?{_MONTH}{_YEAR}", _days),
        examples={
            _period(CalendarDate(month=10, day=4), CalendarDate(month=10, day=9)): (
                "4 to 9 October",
                "from [4 to 9 October] he",
                "4-9 October",
            ),
            _period(CalendarDate(2021, 10, 4), CalendarDate(2021, 10, 9)): ("4-9 October 2021",),
        },
        lookalikes=("won 4-1 October", "4 to 9 in October"),
    ),
    Phrase(
        "period-dates",
        And([_DATE, _JOINT, _DATE]).add_parse_action(_joined_dates),
        examples={
            _period(CalendarDate(month=8, day=30), CalendarDate(month=9, day=2)): (
                "Aug. 30 to Sept. 2",
                "30 August - 2 September",
            ),
            _period(CalendarDate(month=8, day=30), CalendarDate(2021, 9, 2)): (
                "Aug. 30 to Sept. 2, 2021",
            ),
            _period(CalendarDate(month=12, day=30), CalendarDate(2021, 1, 2)): (
                "Dec. 30 to Jan. 2, 2021",
            ),
            _period(CalendarDate(month=10, day=4), CalendarDate(month=10, day=9)): (
                "Oct 4 to Oct 9",
                "between [Oct. 4 and Oct. 9]",
            ),
        },
        lookalikes=("Aug. 30, Sept. 2", "Aug. 30 and Sept. 2"),
    ),
    Phrase(
        "period-weekdays",
        leaf(
            "weekdays",
            rf"{group('first', ANY_WEEKDAY)}{group('joint', _TO_OR_AND)}"
            rf"{group('last', ANY_WEEKDAY)}",
            _weekdays,
        ),
        examples={
            _period(Weekday(0), Weekday(3)): (
                "Monday through Thursday",
                "Monday to Thursday",
                "Monday-Thursday",
                "Mon.-Thu.",
                "between [Monday and Thursday]",
            ),
        },
        lookalikes=("Monday and Thursday", "Monday, Thursday", "Monday to Thursdays"),
    ),
    Phrase(
        "period-months",
        leaf(
            "months",
            rf"{group('first', FULL_MONTH)}{group('joint', _TO_OR_AND)}{group('last', FULL_MONTH)}"
            + maybe(rf",?{GAP}(?:of{GAP})?{group('year', YEAR)}"),
            _months,
        ),
        examples={
            _period(MonthName(6), MonthName(8)): (
                "June to August",
                "June-August",
                "June through August",
            ),
            _period(CalendarDate(2009, 6), CalendarDate(2009, 8)): (
                "June to August 2009",
                "between [June and August 2009]",
            ),
        },
        lookalikes=("June and August", "May to me"),
    ),
    Phrase(
        "period-months-and-years",
        And([MONTH_AND_YEAR, _JOINT, MONTH_AND_YEAR]).add_parse_action(_joined_dates),
        examples={
            _period(CalendarDate(2009, 6), CalendarDate(2010, 5)): (
                "June 2009 to May 2010",
                "June 2009 – May 2010",
            ),
        },
        lookalikes=("June 2009, May 2010",),
    ),
    Phrase(
        "period-years",
        leaf(
            "years",
            rf"(?<![\w$€£#/:.,-]){group('first', '(?:1[5-9]|20)[0-9]{2}')}"
            rf"(?:(?:{DASH}|/){group('last', '(?:1[5-9]|20)[0-9]{2}|[0-9]{2}')}"
            rf"|{group('joint', _YEARS_JOINT)}{group('spoken', '(?:1[5-9]|20)[0-9]{2}')})"
            r"(?![\w%/-]|[.,:][0-9])",
            _years,
        ),
        examples={
            _period(CalendarDate(1957), CalendarDate(1958)): ("1957-58", "1957-1958", "1957–58"),
            _period(CalendarDate(2010), CalendarDate(2011)): (
                "2010/11",
                "2010 to 2011",
                "between [2010 and 2011]",
            ),
            _period(CalendarDate(2014), CalendarDate(2010)): ("from [2014 to 2010]",),
            _period(CalendarDate(1999), CalendarDate(2000)): ("1999-00", "1999-2000"),
        },
        lookalikes=(
            "in 2010 and 2011",
            "2012-345",
            "cut from 9 in 2014 to 2010",
            "2010-1",
            "2021-08-22",
            "call 1500-22-33",
            "$2010-11",
        ),
    ),
)
