"""Years alone: "2019", "the year 2000", "fiscal 1989", "early 2011", "nineteen ninety-six".

Four digits are a year only where nothing speaks against it: no money, count, score, flight,
resolution or model before it, nothing counted behind it.
"""

from __future__ import annotations

import re

from checker.language.counts import count_value
from checker.language.leaves import (
    DASH,
    GAP,
    GLUE,
    MONTH,
    SHORT_YEAR,
    YEAR,
    after,
    group,
    leaf,
    maybe,
    month_number,
    not_after,
    words,
    year_number,
)
from checker.language.modifiers import DATE_MODIFIER, modifier
from checker.language.phrase import Phrase
from checker.model.meaning import CalendarDate, Modifier

# Nouns whose number is a name, not a year.
_NUMBERED = (
    "Flight", "flight", "Route", "Resolution", "resolution", "Highway", "Interstate", "No.", "Room",
    "number", "Number", "Bill", "bill", "Section", "section", "Article", "Model", "model", "Boeing",
    "Airbus", "Expo", "Euro", "Vision", "Agenda", "Horizon",
    "Windows", "Unit", "Rule", "Chapter", "Title", "Box", "line", "page", "about",
    "nearly",
    "almost", "than", "least", "over", "some", "Dow",
)  # fmt: skip
_IN = (
    "since at least",
    "until at least",
    "in",
    "In",
    "since",
    "Since",
    "the",
    "The",
    "until",
    "by",
    "By",
    "of",
    "before",
    "after",
)
_MEASURE = words(
    "percent", "per cent", "feet", "foot", "miles", "mile", "metres", "meters", "metre", "meter",
    "km", "kilometres", "kilometers", "kg", "pounds", "points", "votes", "people", "dollars",
    "euros",
    "men", "women", "children", "troops", "soldiers", "police", "gmt", "hours", "mph", "kph",
    "yards",
    "acres", "tons", "tonnes", "calories", "million", "billion", "thousand", "hundred", "block of",
    "street", "avenue", "st", "ave", "rpm", "or so", "additional", "more", "other", "new",
)  # fmt: skip
_STREET = rf"(?-i:[A-Z][a-z]{{1,20}}{GAP})?(?:St|Ave|Rd|Blvd|Street|Avenue|Road)"
# "A 1998 Toyota": the year of a model is part of its name.
_MAKE = (
    "(?-i:Acura|Audi|BMW|Bentley|Buick|Cadillac|Chev(?:rolet|y)|Chrysler|Corvette|Dodge|Ferrari"
    "|Fiat|Ford|GMC|Harley|Honda|Hyundai|Infiniti|Isuzu|Jaguar|Jeep|Kia|Lamborghini|Lexus"
    "|Lincoln Town|Mazda|Mercedes|Mercury|Mitsubishi|Nissan|Oldsmobile|Peugeot|Plymouth|Pontiac"
    "|Porsche|Renault|Rolls|Saab|Saturn|Skoda|Subaru|Suzuki|Tesla|Toyota|Volkswagen|Volvo|Yamaha)"
)
_COUNTED = rf"(?!{GLUE}{_MEASURE}(?!\w)|{GAP}(?:{_STREET}|{_MAKE})(?!\w))"
# "2000 members" is a count, "2014 gains" are those of a year: only round numbers are counts.
_PLURAL = rf"(?!(?<=[05]0){GAP}(?-i:[a-z]{{3,20}}(?<![su]s)(?<!(?:[tw]a|hi)s)s)(?!\w))"
_BEFORE = r"(?<![\w$€£¥#/:@+])(?<![\w$€£][.,\u2010-\u2014-])"
_AFTER = rf"(?!{DASH}(?:[0-9]|\w{{1,12}}{DASH})|[a-zA-Z])"


def _year(match: re.Match[str]) -> CalendarDate:
    return CalendarDate(year_number(match["year"]), modifier=modifier(match["modifier"]))


def _named_year(match: re.Match[str]) -> CalendarDate:
    said = match["year"]
    if said[0].isdigit() or not said[0].isalpha():
        year = year_number(said)
    else:
        year = 2000 + int(count_value(match["since"] or "") or 0)
    return CalendarDate(year, modifier=modifier(match["modifier"]))


def _spoken(match: re.Match[str]) -> CalendarDate:
    hundreds = count_value(match["century"]) or 0
    year = int(hundreds) * 100 + int(count_value(match["rest"]) or 0)
    month = match["month"]
    return CalendarDate(year, month_number(month) if month else None)


_MODIFIER = group("modifier", DATE_MODIFIER)
_TENS = words("ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_DIGIT = words("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_CENTURIES = words("fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty")
_REST = rf"(?:{_TENS}(?:{GLUE}{_DIGIT}(?!\w))?(?!\w)|eleven|twelve)"
_TWO_THOUSAND = rf"two{GAP}thousand(?:{GAP}(?:and{GAP})?{group('since', _DIGIT)}(?!\w))?"
_MODERN = r"(?:19|20)[0-9]{2}(?![\w%]|[.,:/][0-9])"
_CLEAR = rf"{not_after(*_NUMBERED)}{_MODERN}{_PLURAL}"
_SAID = rf"{after(*_IN)}{YEAR}"

PHRASES = (
    Phrase(
        "year",
        leaf(
            "year",
            _BEFORE + maybe(_MODIFIER) + rf"{group('year', f'{_CLEAR}|{_SAID}')}{_COUNTED}{_AFTER}",
            _year,
        ),
        examples={
            CalendarDate(2019): ("in [2019] and", "the [2019] election", "2019", "[2019]'s end"),
            CalendarDate(1848): ("since [1848]",),
            CalendarDate(2011, modifier=Modifier.START): ("early 2011", "the beginning of 2011"),
            CalendarDate(1998, modifier=Modifier.MID): ("mid-1998",),
            CalendarDate(1994, modifier=Modifier.END): ("the end of 1994", "late 1994"),
        },
        lookalikes=(
            "$2000",
            "2,000",
            "2000 soldiers",
            "about 1500 people",
            "Flight 1549",
            "Resolution 1929",
            "2012-345",
            "1984m",
            "won 2010-1",
            "Windows 2000",
            "Expo 2020",
            "1600 Pennsylvania Avenue",
            "a 1998 Toyota pickup",
            "2000 Park Avenue",
            "no. A-2000",
            "20190",
            "2000 feet",
        ),
    ),
    Phrase(
        "year-named",
        leaf(
            "named year",
            maybe(_MODIFIER)
            + rf"(?:the{GAP})?(?:year|fiscal(?:{GAP}year)?|calendar(?:{GAP}year)?|FY){GAP}?"
            + group("year", rf"{YEAR}|{SHORT_YEAR}|{_TWO_THOUSAND}"),
            _named_year,
        ),
        examples={
            CalendarDate(2000): ("the year 2000", "the year two thousand"),
            CalendarDate(1989): ("fiscal 1989", "fiscal year 1989"),
        },
        lookalikes=("the year 20,000", "last year 12"),
    ),
    Phrase(
        "year-spoken",
        leaf(
            "spoken year",
            maybe(rf"{group('month', MONTH)}(?:,?{GAP}(?:of{GAP})?)")
            + rf"{group('century', _CENTURIES)}{GLUE}{group('rest', _REST)}",
            _spoken,
        ),
        examples={
            CalendarDate(1996): ("nineteen ninety-six", "nineteen ninety six"),
            CalendarDate(1996, 3): ("March nineteen ninety-six", "March of nineteen ninety six"),
        },
        lookalikes=("nineteen", "nineteen people", "nine ninety"),
    ),
)
