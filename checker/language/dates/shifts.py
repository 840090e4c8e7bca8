"""Points some length away: "three weeks ago", "two days later", "days after the vote".

What a shift counts from is told by its word. "ago" counts from the day of publication, "later"
and "earlier" from the last time mentioned. "after" and "before" count from the event that the text
names next; where it names none ("he left two days after."), from the last time mentioned.
"""

from __future__ import annotations

import re
from decimal import Decimal

from checker.language.counts import ONE_UNIT
from checker.language.dates.anaphors import NOTHING_GOVERNED
from checker.language.dates.lengths import COUNTED, make_length, read_counted
from checker.language.leaves import APOSTROPHE, GAP, HYPHEN, group, leaf, maybe, not_after
from checker.language.modifiers import HEDGE, modifier
from checker.language.phrase import Phrase
from checker.model.meaning import Anaphor, Anchor, Grain, Length, Modifier, Shift, Toward

_ONE = Decimal(1)
_BARE = maybe(group("bare_hedge", HEDGE)) + group(
    "bare", r"seconds|minutes|hours|days|nights|weeks|months|years|decades|centuries"
)
_THE = rf"{not_after('to')}the{GAP}{group('single', 'day|night|week|month|year')}"
_LENGTH = rf"(?:{COUNTED}|{_BARE}|{_THE})"
_NOW = rf"(?:ago|from{GAP}now|from{GAP}today|hence)(?!\w)"
_MENTION = rf"(?:later|earlier|afterwards?|beforehand|previously|prior(?!{GAP}to))(?!\w)"
_SIDE = rf"(?:just{GAP})?(?:after|before|following|prior{GAP}to|since)(?!\w)"
_ALONE = rf"(?:after|before)(?!\w){NOTHING_GOVERNED}"

# "The year-ago quarter" is four before the one that the report is about.
_QUARTER_BEFORE = Anaphor(Grain.QUARTER, -4)
_LEADS_BACK = ("ago", "earlier", "before", "beforehand", "previously", "prior", "prior to")


def _length(match: re.Match[str]) -> Length:
    if match["bare"]:
        return make_length((None, None), match["bare"], modifier(match["bare_hedge"]))
    if match["single"]:
        return make_length((_ONE, _ONE), match["single"])
    return read_counted(match)


def _shift(match: re.Match[str]) -> Shift:
    if match["in_time"]:
        return Shift(_length(match), Toward.AFTER, Anchor.NOW)
    said = match["now"] or match["mention"] or match["alone"] or match["event"]
    word = " ".join(said.lower().split()).removeprefix("just ")
    toward = Toward.BEFORE if word in _LEADS_BACK else Toward.AFTER
    anchor = Anchor.EVENT
    if match["now"]:
        anchor = Anchor.NOW
    elif match["mention"] or match["alone"]:
        anchor = Anchor.MENTION
    # "the day before" is one time; of "two days before the vote" TimeML has only "two days"
    counted = anchor is Anchor.EVENT and not match["single"]
    told = len(match[0][: match.start("event") - match.start()].rstrip()) if counted else 0
    return Shift(_length(match), toward, anchor, told)


def _like_before(match: re.Match[str]) -> Shift | Anaphor:
    if "quarter" in match[0].lower():
        return _QUARTER_BEFORE
    return Shift(make_length((_ONE, _ONE), "year"), Toward.BEFORE, Anchor.MENTION)


def _compound(match: re.Match[str]) -> Shift | Anaphor:
    if match["quarter"]:
        return _QUARTER_BEFORE
    anchor = Anchor.NOW if match["side"].lower() == "ago" else Anchor.MENTION
    return Shift(make_length((_ONE, _ONE), match["unit"]), Toward.BEFORE, anchor)


_WORD = (
    rf"(?:{group('now', _NOW)}|{group('mention', _MENTION)}|{group('alone', _ALONE)}"
    rf"|{group('event', _SIDE)}(?={GAP}))"
)
_IN_TIME = rf"{APOSTROPHE}?{GAP}{group('in_time', 'time')}"  # "in two days' time"
SHIFT = leaf("shift", rf"{_LENGTH}(?:{GAP}{_WORD}|{_IN_TIME})", _shift)


def _days(number: str, hedge: Modifier = Modifier.NONE) -> Length:
    return Length(Decimal(number), Decimal(number), Grain.DAY, hedge)


_WEEKS_3 = Length(Decimal(3), Decimal(3), Grain.WEEK)
_YEAR = Length(_ONE, _ONE, Grain.YEAR)
_SOME_DAYS = Length(None, None, Grain.DAY)
_YEARS_2 = Length(Decimal(2), Decimal(2), Grain.YEAR)

PHRASES = (
    Phrase(
        "shift",
        SHIFT,
        examples={
            Shift(_WEEKS_3, Toward.BEFORE, Anchor.NOW): ("three weeks ago", "3 weeks ago"),
            Shift(_YEARS_2, Toward.AFTER, Anchor.NOW): ("two years from now", "two years' time"),
            Shift(_YEAR, Toward.BEFORE, Anchor.NOW): ("a year ago", "one year ago"),
            Shift(_YEAR, Toward.BEFORE, Anchor.MENTION): ("a year earlier",),
            Shift(_days("2"), Toward.AFTER, Anchor.MENTION): (
                "two days later",
                "[two days after], he",
            ),
            Shift(_days("2"), Toward.AFTER, Anchor.EVENT): ("[two days after] the summit",),
            Shift(_days("1"), Toward.BEFORE, Anchor.EVENT): (
                "[the day before] the vote",
                "[a day before] he left",
                "[a day before] Christmas",
            ),
            Shift(_SOME_DAYS, Toward.AFTER, Anchor.EVENT): ("[days after] the ministry warned",),
            Shift(
                Length(Decimal(2), Decimal(2), Grain.WEEK, Modifier.LESS_THAN),
                Toward.BEFORE,
                Anchor.NOW,
            ): ("nearly two weeks ago",),
            Shift(Length(None, None, Grain.YEAR), Toward.BEFORE, Anchor.NOW): (
                "several years ago",
                "years ago",
            ),
        },
        lookalikes=("two days afternoon", "soon after the vote", "two agos"),
    ),
    Phrase(
        "shift-compound",
        leaf(
            "year-ago",
            rf"(?:(?:the|a){GAP}(?=[\w-]{{1,20}}{GAP}(?:period|quarter)))?{group('unit', ONE_UNIT)}"
            rf"{HYPHEN}{group('side', 'ago|earlier')}"
            rf"(?:{GAP}(?:period|{group('quarter', 'quarter')})(?!\w))?",
            _compound,
        ),
        examples={
            Shift(_YEAR, Toward.BEFORE, Anchor.NOW): ("year-ago", "the year-ago period"),
            Shift(_YEAR, Toward.BEFORE, Anchor.MENTION): ("year-earlier", "a year-earlier period"),
            _QUARTER_BEFORE: ("the year-ago quarter", "the year-earlier quarter"),
        },
        lookalikes=("year ago-ish", "day-early"),
    ),
    Phrase(
        "shift-like-period",
        leaf(
            "the same period last year",
            rf"the{GAP}(?:(?:corresponding|same|comparable|like){GAP}(?:period|quarter)"
            rf"(?:{GAP}of)?|quarter){GAP}(?:last{GAP}year|a{GAP}year{GAP}(?:ago|earlier|before))"
            rf"|(?:last|the{GAP}previous){GAP}year{APOSTROPHE}s{GAP}(?:quarter|period)",
            _like_before,
        ),
        examples={
            Shift(_YEAR, Toward.BEFORE, Anchor.MENTION): (
                "the same period last year",
                "the corresponding period a year earlier",
                "last year's period",
            ),
            _QUARTER_BEFORE: (
                "the same quarter last year",
                "the corresponding quarter a year earlier",
                "the quarter a year ago",
                "last year's quarter",
            ),
        },
        lookalikes=("the same year", "the period last seen", "last year's quarterly"),
    ),
)
