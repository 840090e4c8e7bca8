"""Quarters and halves of a year: "third-quarter", "the first half of last year".

A quarter or half may as well be one of anything else (a game, the votes, a dollar), so each needs
company.
"""

from __future__ import annotations

import re

from pyparsing import ParseException

from checker.language.dates.relative_years import (
    A_YEAR_AGO,
    A_YEAR_EARLIER,
    POINTED,
    POINTED_OWNER,
    owning_year,
    pointed_year,
)
from checker.language.leaves import (
    APOSTROPHE,
    DAY,
    GAP,
    GLUE,
    HYPHEN,
    MONTH,
    YEAR,
    after,
    day_number,
    group,
    leaf,
    maybe,
    month_number,
    year_number,
)
from checker.language.phrase import Phrase
from checker.model.meaning import Anaphor, Deictic, Grain, InYear, Season

_NUMBER = {"first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4, "last": 4}
_HALF_NUMBER = {"first": 1, "second": 2, "last": 2, "latter": 2}
_YEAR = group("year", YEAR)
# "2004's third quarter", "last year's third quarter", "the year-ago third quarter"
_OWNER = maybe(
    rf"(?:{POINTED_OWNER}|{group('named', YEAR)}{APOSTROPHE}?s?"
    rf"|year{HYPHEN}{group('like', 'ago|earlier')}){GAP}"
)
_OF_HALF = maybe(rf"(?:{POINTED_OWNER}|year{HYPHEN}{group('like', 'ago|earlier')}){GAP}")
OF_YEAR = (
    rf"(?:(?:{GAP}(?:of|in){GAP}(?:fiscal{GAP})?|,?{GAP}){_YEAR}"
    rf"|,?{GAP}(?:(?:of|in){GAP})?{POINTED}"
    rf"|{GAP}a{GAP}year{GAP}{group('behind', 'ago|earlier|before')}"
    rf"|{GAP}of{GAP}the{GAP}(?:fiscal{GAP})?year)(?!\w)"
)
"""The year that a part of it is said to be of, which `in_its_year` reads."""
# "The last quarter" alone is the one before this; of a year it is the fourth.
_OF_SOME_YEAR = rf"{GAP}of{GAP}(?:[12][0-9]{{3}}|fiscal|this|last|next|the{GAP}(?:\w+{GAP})?year)"
_ORDINAL = rf"(?:first|second|third|fourth|final|last(?={GLUE}quarter{_OF_SOME_YEAR}))"

_GAME = re.compile(
    r"(?i)touchdown|field goal|quarterback|half-?time|rebound|free throw|outscor|scoreless"
    r"|-yard|\byards\b|-pointer|fumble|intercept|overtime|kickoff|turnover"
    r"|(?<![\w-])[0-9]{1,3}-[0-9]{1,3}(?![\w-])"
)
_BUSINESS = re.compile(
    r"(?i)%|\bper ?cent|profit|earning|revenue|\bsales|income|\bloss|export|import|growth|\bgrew"
    r"|econom|\bGDP|billion|million|output|shipment|deliver|\bprices|results|fiscal|demand"
)
_DURING = re.compile(r"(?i)\b(?:in|for|during|over)\s$")
_BEFORE, _BEHIND = 90, 60  # characters on either side in which the company is sought


def _round(match: re.Match[str]) -> str:
    return match.string[max(0, match.start() - _BEFORE) : match.end() + _BEHIND]


def in_its_year(match: re.Match[str], part: Season) -> Season | InYear:
    """Return a part of a year in the year that the match says, if any."""
    said = match.groupdict()
    if year := said.get("year") or said.get("named"):
        return Season(part.grain, part.number, year_number(year), part.which, part.fiscal)
    if pointed := said.get("pointed"):
        return InYear(part, pointed_year(pointed))
    if owner := said.get("owner"):
        return InYear(part, owning_year(owner))
    if like := said.get("like") or said.get("behind"):
        return InYear(part, A_YEAR_AGO if like.lower() == "ago" else A_YEAR_EARLIER)
    return part


def refuse_games(match: re.Match[str]) -> None:
    """Refuse the quarter or half of a game, which its neighbours tell."""
    said = match.groupdict()
    dated = any(said.get(key) for key in ("year", "named", "pointed", "owner", "like", "behind"))
    if not dated and _GAME.search(_round(match)):
        raise ParseException("of a game")


def _quarter(match: re.Match[str]) -> Season | InYear:
    refuse_games(match)
    fiscal = "fiscal" in match[0].lower()
    number = _NUMBER[match["number"].lower()]
    return in_its_year(match, Season(Grain.QUARTER, number, fiscal=fiscal))


def _half(match: re.Match[str]) -> Season | InYear:
    refuse_games(match)
    if match["bare"] is not None and not (match["owner"] or match["like"]):
        _refuse_halves_of_other_things(match)
    fiscal = "fiscal" in match[0].lower()
    number = _HALF_NUMBER[match["number"].lower()]
    return in_its_year(match, Season(Grain.HALF, number, fiscal=fiscal))


def _refuse_halves_of_other_things(match: re.Match[str]) -> None:
    before = match.string[max(0, match.start() - 8) : match.start()]
    if not (_DURING.search(before) and _BUSINESS.search(_round(match))):
        raise ParseException("half of no year")


def _ended(match: re.Match[str]) -> Season:
    """Return the quarter whose end is nearest to the day told: a month's end is often not its own.

    Companies close their books in any month; the quarter that fits best is the one told.
    """
    day = day_number(match["day"]) if match["day"] else 30
    over = (month_number(match["month"]) - 1) * 30.4 + min(day, 30)
    number = round(over / 91.2)
    year = year_number(match["year"]) if match["year"] else None
    if number == 0:
        return Season(Grain.QUARTER, 4, year and year - 1)
    return Season(Grain.QUARTER, number, year)


_RESULTS = (
    r"(?:net|pre-?tax|operating|profit|loss|earning|result|revenue|sale|income|growth|figure"
    r"|dividend|turnover|output|report)"
)
_LAST_YEAR = Deictic(Grain.YEAR, -1)
_Q1, _Q3, _H1, _H2 = (
    Season(Grain.QUARTER, 1),
    Season(Grain.QUARTER, 3),
    Season(Grain.HALF, 1),
    Season(Grain.HALF, 2),
)

PHRASES = (
    Phrase(
        "quarter",
        leaf(
            "quarter",
            # "the [third-quarter] loss"
            maybe(rf"the{GAP}(?!(?:fiscal{GLUE})?\w{{5,6}}{HYPHEN}quarter)")
            + rf"{_OWNER}(?:fiscal{GLUE})?{group('number', _ORDINAL)}"
            + rf"{GLUE}(?:fiscal{GAP})?quarter(?!{GLUE}finals?(?!\w))"
            + maybe(OF_YEAR),
            _quarter,
        ),
        examples={
            _Q3: ("the third quarter", "third-quarter", "the [third-quarter] loss"),
            _Q1: ("the first quarter", "the first quarter of the year"),
            Season(Grain.QUARTER, 3, year=2004): (
                "the third quarter of 2004",
                "the 2004 third quarter",
                "2004's third quarter",
            ),
            Season(Grain.QUARTER, 4, year=2020): ("the last quarter of 2020", "final quarter 2020"),
            Season(Grain.QUARTER, 1, fiscal=True): ("the fiscal first quarter",),
            InYear(_Q3, _LAST_YEAR): (
                "the third quarter of last year",
                "the third quarter last year",
                "last year's third quarter",
            ),
            InYear(_Q1, Deictic(Grain.YEAR, 1)): ("the first quarter of next year",),
            InYear(_Q3, Anaphor(Grain.YEAR, -1)): ("the third quarter of the previous year",),
            InYear(_Q3, A_YEAR_AGO): ("the year-ago third quarter", "third quarter a year ago"),
            InYear(_Q3, A_YEAR_EARLIER): ("the year-earlier third quarter",),
        },
        lookalikes=(
            "a quarter",
            "the third quarterback",
            "thirds quarter",
            "the first quarter-final",
            "led 52-48 after the third quarter",
            "a touchdown in the fourth quarter",
        ),
    ),
    Phrase(
        # Its id stands before "anaphor-unit": of equally long matches the first id is taken.
        "accounting-quarter",
        leaf(
            "the quarter ended Sept. 30",
            rf"the{GAP}(?:(?:latest|fiscal|full){GAP})?quarter"
            rf"(?={GAP}(?:that{GAP})?(?:ended|ending|to){GAP}(?:on{GAP})?{group('month', MONTH)}"
            + maybe(rf"{GAP}{group('day', DAY)}")
            + maybe(rf",?{GAP}{_YEAR}")
            + ")",
            _ended,
        ),
        examples={
            _Q3: ("[the quarter] ended Sept. 30", "[the quarter] ended Sept. 27"),
            Season(Grain.QUARTER, 2): ("[the quarter] ended Aug. 2", "[the quarter] ending June"),
            Season(Grain.QUARTER, 4, 2020): ("[the quarter] ended Jan. 31, 2021",),
        },
        lookalikes=("the quarter ended", "the quarter ended badly", "a quarter ended Aug. 2"),
    ),
    Phrase(
        "half-year",
        leaf(
            "half of a year",
            maybe(rf"the{GAP}(?!\w{{4,6}}{HYPHEN}half)")
            + rf"{_OF_HALF}(?:fiscal{GLUE})?{group('number', 'first|second|last|latter')}{GLUE}half"
            + rf"(?:{OF_YEAR}|(?<=(?:-|\u2010|\u2011)half)(?={GAP}{_RESULTS})"
            + rf"|{group('bare', '')}(?!{GAP}of(?!\w)|{HYPHEN}))",
            _half,
        ),
        examples={
            Season(Grain.HALF, 1, year=2019): ("the first half of 2019",),
            _H2: ("the second half of the year",),
            _H1: ("a [first-half] loss", "sales fell in [the first half]"),
            InYear(_H2, _LAST_YEAR): ("the second half of last year", "the last half of last year"),
            Season(Grain.HALF, 2, year=2003): ("the last half of 2003",),
            InYear(_H1, A_YEAR_AGO): ("the year-ago first half",),
        },
        lookalikes=(
            "the second half",
            "the first half of the game",
            "scored in the first half",
            "a first-half goal",
        ),
    ),
    Phrase(
        "quarter-listed",
        leaf(
            "the second and",
            rf"(?:the{GAP})?{group('number', 'first|second|third')}(?=(?:,{GAP}\w{{5,6}}){{0,2}}"
            rf",?{GAP}(?:and|or|to|through){GAP}(?:second|third|fourth){GAP}quarters"
            rf"{maybe(OF_YEAR)}(?!\w))",
            _quarter,
        ),
        examples={
            Season(Grain.QUARTER, 2, 2020): ("[the second] and third quarters of 2020",),
            InYear(_Q1, _LAST_YEAR): ("[the first], second and third quarters of last year",),
        },
        lookalikes=("the second and third halves", "second and quarters", "the second quarter"),
    ),
    Phrase(
        "quarter-list-end",
        leaf(
            "third quarters of 2020",
            rf"{after('and', 'or', 'to', 'through')}{group('number', 'second|third|fourth')}{GAP}"
            rf"quarters{maybe(OF_YEAR)}",
            _quarter,
        ),
        examples={Season(Grain.QUARTER, 3, 2020): ("second and [third quarters of 2020]",)},
        lookalikes=("third quarters of 2020", "and third quarter of 2020"),
    ),
)
