"""Days known by name: "Christmas Eve", "Election Day", "last Thanksgiving", "New Year's Day 2020".

Each name is the one under which the resolver finds the day; the pattern holds its other wordings.
"""

from __future__ import annotations

import re

from checker.language.dates.weekdays import WHICH, which
from checker.language.leaves import (
    APOSTROPHE,
    GAP,
    YEAR,
    group,
    leaf,
    maybe,
    year_number,
)
from checker.language.phrase import Phrase
from checker.model.meaning import CalendarDate, NamedDay, Which

_S = f"(?:{APOSTROPHE}s|s{APOSTROPHE}?|s)"
_DAYS: dict[str, str] = {
    "Christmas Eve": "Christmas Eve",
    "Christmas": "Christmas(?: Day)?",
    "Boxing Day": "Boxing Day",
    "New Year's Eve": f"New Year(?:{_S})? Eve",
    "New Year's Day": f"New Year{_S}(?: Day)?",
    "Martin Luther King Day": "(?:Martin Luther King|MLK),?(?: Jr.?)? Day",
    "Groundhog Day": "Groundhog Day",
    "Valentine's Day": f"(?:St.? )?Valentine{_S} Day",
    "Presidents Day": f"President{_S} Day",
    "St. Patrick's Day": f"(?:St.?|Saint) Patrick{_S} Day",
    "Ash Wednesday": "Ash Wednesday",
    "Palm Sunday": "Palm Sunday",
    "Good Friday": "Good Friday",
    "Easter Monday": "Easter Monday",
    "Easter": "Easter(?: Sunday)?",
    "Pentecost": "Pentecost|Whit Sunday",
    "April Fools' Day": f"April Fool(?:{_S})? Day",
    "May Day": "May Day",
    "Mother's Day": f"Mother{_S} Day",
    "Memorial Day": "Memorial Day",
    "Father's Day": f"Father{_S} Day",
    "Juneteenth": "Juneteenth",
    "Independence Day": "Independence Day|(?:the )?Fourth of July|July Fourth",
    "Bastille Day": "Bastille Day",
    "Labor Day": "Labou?r Day",
    "Columbus Day": "Columbus Day",
    "Halloween": f"Hallow{APOSTROPHE}?e{APOSTROPHE}?en",
    "Guy Fawkes Night": "Guy Fawkes (?:Night|Day)|Bonfire Night",
    "Election Day": "Election Day",
    "Veterans Day": f"Veteran{_S} Day|Armistice Day",
    "Remembrance Day": "Remembrance Day",
    "Thanksgiving": "Thanksgiving(?: Day)?",
    "Black Friday": "Black Friday",
    "Cyber Monday": "Cyber Monday",
    "Inauguration Day": "Inauguration Day",
    "Super Tuesday": "Super Tuesday",
    "Ramadan": "Ramadan",
    "Yom Kippur": "Yom Kippur",
    "Rosh Hashanah": "Rosh Hashanah",
    "Passover": "Passover",
    "Hanukkah": "Hanukkah",
    "Earth Day": "Earth Day",
    "Tax Day": "Tax Day",
}
_GROUP = {f"n{number}": name for number, name in enumerate(_DAYS)}
_NAMES = "|".join(
    group(key, _DAYS[name].replace(" ", GAP).replace(".?", r"\.?")) for key, name in _GROUP.items()
)
_NOT_MORE = rf"(?!{GAP}(?-i:Island|Islands|Parade|Club|River|Rising))"


def _named(match: re.Match[str]) -> NamedDay:
    name = next(_GROUP[key] for key in _GROUP if match[key])
    year = match["year"]
    return NamedDay(name, year_number(year) if year else None, which(match["which"]))


NAMED_DAY = leaf(
    "named day",
    maybe(group("which", WHICH) + GAP)
    + rf"(?-i:{_NAMES})(?!\w){_NOT_MORE}"
    + maybe(rf",?{GAP}(?:of{GAP}|in{GAP})?{group('year', YEAR)}"),
    _named,
)


def _attacks(match: re.Match[str]) -> CalendarDate:
    return CalendarDate(2001, 9, 11)


PHRASES = (
    Phrase(
        "named-day",
        NAMED_DAY,
        examples={
            NamedDay("Christmas"): ("Christmas", "Christmas Day"),
            NamedDay("Christmas Eve"): ("Christmas Eve",),
            NamedDay("New Year's Eve"): ("New Year's Eve", "New Year’s Eve"),
            NamedDay("Labor Day"): ("Labor Day", "Labour Day"),
            NamedDay("Thanksgiving", which=Which.LAST): ("last Thanksgiving",),
            NamedDay("Election Day"): ("Election Day",),
            NamedDay("Independence Day"): ("Independence Day", "the Fourth of July"),
            NamedDay("Easter", 2016): ("Easter 2016", "Easter Sunday 2016"),
            NamedDay("Veterans Day"): ("Veterans Day", "Veterans' Day"),
        },
        lookalikes=("Eastern", "a new year", "election day", "Christmas Island", "labor days"),
    ),
    Phrase(
        "nine-eleven",
        leaf("9/11", r"(?<![\w/.-])9/11(?![\w/])", _attacks),
        examples={CalendarDate(2001, 9, 11): ("9/11", "the [9/11] attacks")},
        lookalikes=("19/11", "9/11/2003", "9/110"),
    ),
)
