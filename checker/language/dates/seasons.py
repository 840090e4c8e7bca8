"""Seasons, quarters and halves: "last summer", "the fall of 1998", "third-quarter", "Q3 2019".

"fall" and "spring" are also verbs, "quarter" and "half" also parts, so each needs company.
"""

from __future__ import annotations

import re

from checker.language.dates.weekdays import WHICH, which
from checker.language.leaves import (
    APOSTROPHE,
    GAP,
    GLUE,
    HYPHEN,
    YEAR,
    group,
    leaf,
    maybe,
    year_number,
)
from checker.language.modifiers import DATE_MODIFIER, modifier
from checker.language.phrase import Phrase
from checker.model.meaning import Grain, Modifier, Season, Which

_SEASON = {"spring": 1, "summer": 2, "autumn": 3, "fall": 3, "winter": 4}
_NUMBER = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "final": 4,
    "1": 1,
    "2": 2,
    "3": 3,
    "4": 4,
}
_NAME = "spring|summer|autumn|fall|winter"
_MODIFIER = maybe(group("modifier", DATE_MODIFIER))
_YEAR = group("year", YEAR)
_OWNER = rf"(?:(?:this|last|next){GAP}year{APOSTROPHE}s|{group('owner', YEAR)}{APOSTROPHE}?s?)"
_OF_YEAR = maybe(rf"(?:{GAP}of{GAP}(?:fiscal{GAP})?|,?{GAP}){_YEAR}")
_ORDINAL = group("number", "first|second|third|fourth|final")
_OF_A_YEAR = (
    rf"(?={GAP}of{GAP}(?:the|this|last|next|fiscal)?{GAP}?(?:year|fiscal|month|[12][0-9]{{3}}))"
)


def _season(match: re.Match[str]) -> Season:
    said = match.groupdict()
    name = next(said[key] for key in ("pointed", "dated", "alone", "modified") if said.get(key))
    year = said.get("year")
    return Season(
        Grain.SEASON,
        _SEASON[name.lower()],
        year=year_number(year) if year else None,
        which=which(said.get("which")),
        modifier=modifier(said["early"] or said["modifier"]),
    )


def _part(grain: Grain, match: re.Match[str]) -> Season:
    said = match.groupdict()
    year = said.get("year") or said.get("owner")
    fiscal = "fiscal" in match[0].lower()
    return Season(
        grain,
        _NUMBER[said["number"].lower()],
        year=year_number(year) if year else None,
        fiscal=fiscal,
        modifier=modifier(said.get("modifier")),
    )


def _quarter(match: re.Match[str]) -> Season:
    return _part(Grain.QUARTER, match)


def _half(match: re.Match[str]) -> Season:
    return _part(Grain.HALF, match)


_SEASON_LEAF = leaf(
    "season",
    rf"(?:{_MODIFIER}(?:"
    rf"{group('which', WHICH)}{GAP}{group('pointed', _NAME)}"
    rf"|(?:the{GAP})?{group('dated', _NAME)}(?:{GAP}of{GAP}|,?{GAP}){_YEAR}"
    rf"|the{GAP}{group('alone', 'spring|summer|autumn|winter|fall')}(?!{GAP}(?:of|in|from|to|by))"
    rf")|(?:the{GAP})?{group('early', 'early|late|mid')}(?:-|{GAP})(?:the{GAP})?"
    rf"{group('modified', _NAME)})",
    _season,
)

PHRASES = (
    Phrase(
        "season",
        _SEASON_LEAF,
        examples={
            Season(Grain.SEASON, 2, which=Which.LAST): ("last summer", "this past summer"),
            Season(Grain.SEASON, 3, which=Which.THIS): ("this fall", "this autumn"),
            Season(Grain.SEASON, 3, year=1998): ("the fall of 1998", "fall 1998"),
            Season(Grain.SEASON, 4): ("the winter",),
            Season(Grain.SEASON, 2, modifier=Modifier.END): ("late summer", "the late summer"),
        },
        lookalikes=("they fall in 12", "the fall of Rome", "spring back", "a winter coat"),
    ),
    Phrase(
        "quarter",
        leaf(
            "quarter",
            maybe(
                rf"the{GAP}(?!(?:fiscal{GLUE})?\w{{5,6}}{HYPHEN}quarter)"
            )  # "the [third-quarter] loss"
            + maybe(rf"{_OWNER}{GAP}")
            + maybe(rf"fiscal{GLUE}")
            + _ORDINAL
            + rf"{GLUE}(?:fiscal{GAP})?quarter"
            + _OF_YEAR,
            _quarter,
        ),
        examples={
            Season(Grain.QUARTER, 3): (
                "the third quarter",
                "third-quarter",
                "the [third-quarter] loss",
            ),
            Season(Grain.QUARTER, 3, year=1990): (
                "the third quarter of 1990",
                "the 1990 third quarter",
                "1990's third quarter",
            ),
            Season(Grain.QUARTER, 1, fiscal=True): ("the fiscal first quarter",),
        },
        lookalikes=("a quarter", "the third quarterback", "thirds quarter"),
    ),
    Phrase(
        "quarter-short",
        leaf("Q3", rf"Q{group('number', '[1-4]')}{maybe(rf'{GAP}(?:of{GAP})?{_YEAR}')}", _quarter),
        examples={
            Season(Grain.QUARTER, 3, year=2019): ("Q3 2019", "Q3 of 2019"),
            Season(Grain.QUARTER, 2): ("Q2",),
        },
        lookalikes=("Q5", "FAQ2", "Q34"),
    ),
    Phrase(
        "half-year",
        leaf(
            "half of a year",
            rf"the{GAP}{group('number', 'first|second')}{GLUE}half"
            rf"(?:{GAP}of{GAP}{_YEAR}|{_OF_A_YEAR})",
            _half,
        ),
        examples={
            Season(Grain.HALF, 1, year=2019): ("the first half of 2019",),
            Season(Grain.HALF, 2): ("[the second half] of the year",),
        },
        lookalikes=("the second half", "the first half of the game"),
    ),
)
