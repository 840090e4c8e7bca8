"""Days known by name: "Christmas Eve", "Election Day", "last Thanksgiving", "New Year's Day 2020".

The names stand in `checker/language/named_days`, each with its spellings and how its day is found.
"""

from __future__ import annotations

import re

from checker.language.dates.weekdays import WHICH, which
from checker.language.leaves import (
    APOSTROPHE,
    GAP,
    GLUE,
    YEAR,
    group,
    leaf,
    maybe,
    words,
    year_number,
)
from checker.language.named_days import DAYS, known_as
from checker.language.phrase import Phrase
from checker.model.meaning import CalendarDate, NamedDay, Which

# "Mother's", "Mothers'", "Mothers": written with one sign, so that `words` keeps it whole.
_OWNER = "\N{DAGGER}"
_MARKS = {
    _OWNER: f"(?:{APOSTROPHE}s|s{APOSTROPHE}?)",
    "'": f"{APOSTROPHE}?",
    r"\.": r"\.?",
    r"\-": GLUE,
}


def _pattern(spellings: list[str]) -> str:
    pattern = words(*(re.sub(r"(?:'s|s')\b|s'(?= )", _OWNER, each) for each in spellings))
    return re.sub("|".join(map(re.escape, _MARKS)), lambda sign: _MARKS[sign[0]], pattern)


_NAMES = _pattern([spelling for day in DAYS for spelling in day.spellings])
# Names that go on: places, pacts, films and firms that are called after the day.
_NOT_MORE = (
    rf"(?!{GAP}(?-i:Islands?|Parade|Club|River|Rising|[Aa]greement|[Aa]ccords?|Church|School"
    r"|Hospital|Cathedral|War|[Oo]ffensive|Massacre|Inc|Corp|Carol|Sunday|Murders))"
)
_YEAR = maybe(rf",?{GAP}(?:of{GAP}|in{GAP})?{group('year', YEAR)}")


def _named(match: re.Match[str]) -> NamedDay:
    year = match["year"]
    return NamedDay(
        known_as(match["name"]), year_number(year) if year else None, which(match["which"])
    )


NAMED_DAY = leaf(
    "named day",
    maybe(group("which", WHICH) + GAP) + rf"(?-i:{group('name', _NAMES)})(?!\w){_NOT_MORE}{_YEAR}",
    _named,
)


def _attacks(match: re.Match[str]) -> CalendarDate:
    return CalendarDate(2001, 9, 11)


_SEPTEMBER_11 = rf"Sept(?:ember|\.)?{GAP}11(?:th)?|(?:the{GAP})?11{GAP}Sept(?:ember)?"
_OF_THE_ATTACKS = (
    rf"(?={GAP}(?:(?:terror|terrorist|suicide|hijack){GAP})?"
    r"(?:attacks|attackers|hijackers|hijackings|plotters|commission|memorial)\b)"
)

PHRASES = (
    Phrase(
        "named-day",
        NAMED_DAY,
        examples={
            NamedDay("Christmas"): ("Christmas", "Christmas Day"),
            NamedDay("Christmas Eve"): ("Christmas Eve",),
            NamedDay("New Year's Eve"): ("New Year's Eve", "New Year’s Eve"),
            NamedDay("Labor Day"): ("Labor Day",),
            NamedDay("Thanksgiving", which=Which.LAST): ("last Thanksgiving",),
            NamedDay("Election Day"): ("Election Day",),
            NamedDay("Fourth of July"): ("Fourth of July", "the Fourth of July", "July Fourth"),
            NamedDay("Easter", 2016): ("Easter 2016", "Easter Sunday 2016"),
            NamedDay("Veterans Day"): ("Veterans Day", "Veterans' Day", "Veteran's Day"),
            NamedDay("Mother's Day"): ("Mother's Day", "Mothers’ Day", "Mothers Day"),
            NamedDay("Valentine's Day"): ("St. Valentine's Day", "Saint Valentine’s Day"),
            NamedDay("Orthodox Christmas"): ("Orthodox Christmas", "Coptic Christmas"),
            NamedDay("Eid al-Fitr"): ("Eid al-Fitr", "Eid al Fitr", "Eid-ul-Fitr"),
            NamedDay("Lunar New Year"): ("Lunar New Year", "the Spring Festival"),
            NamedDay("Diwali", 2020): ("Diwali 2020", "Deepavali in 2020"),
            NamedDay("VE Day"): ("VE Day", "V-E Day"),
        },
        lookalikes=(
            "Eastern", "a new year", "election day", "Christmas Island", "labor days",
            "the Good Friday Agreement", "Corpus Christi", "the Tet Offensive", "New Year",
            "the Yom Kippur War", "Hollis", "Tetris",
        ),
    ),
    Phrase(
        "nine-eleven",
        leaf("9/11", r"(?<![\w/.-])9/11(?![\w/])", _attacks),
        examples={CalendarDate(2001, 9, 11): ("9/11", "the [9/11] attacks")},
        lookalikes=("19/11", "9/11/2003", "9/110"),
    ),
    Phrase(
        "attacks-of-2001",  # of two equally long phrases the first by id is taken: before "date"
        leaf("Sept. 11", rf"(?<![\w/.-])(?:{_SEPTEMBER_11}){_OF_THE_ATTACKS}", _attacks),
        examples={
            CalendarDate(2001, 9, 11): (
                "the [Sept. 11] attacks",
                "the [September 11] hijackers",
                "[the 11 September] terrorist attacks",
            )
        },
        lookalikes=("the Sept. 11 vote", "the Sept. 12 attacks", "an attack on Sept. 11"),
    ),
)  # fmt: skip
