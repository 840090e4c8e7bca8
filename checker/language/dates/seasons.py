"""Seasons: "last summer", "the fall of 1998", "the summer of last year", "that winter".

"fall" and "spring" are also verbs, and all of them parts of names, so each needs company.
"""

from __future__ import annotations

import re

from checker.language.dates.relative_years import NO_CLAUSE, POINTED, pointed_year
from checker.language.dates.weekdays import WHICH, which
from checker.language.leaves import (
    APOSTROPHE,
    DASH,
    GAP,
    HYPHEN,
    SHORT_YEAR,
    YEAR,
    after,
    group,
    leaf,
    maybe,
    year_number,
)
from checker.language.modifiers import DATE_MODIFIER, modifier
from checker.language.phrase import Phrase
from checker.model.meaning import Anaphor, Deictic, Grain, InYear, Modifier, Season, Which

_SEASON = {"spring": 1, "summer": 2, "autumn": 3, "fall": 3, "winter": 4}
_NAME = "spring|summer|autumn|fall|winter"
_MODIFIER = maybe(group("modifier", DATE_MODIFIER))
_YEAR = group("year", rf"{YEAR}|{SHORT_YEAR}")


def _season(match: re.Match[str]) -> Season | InYear:
    said = match.groupdict()
    name = next(said[key] for key in ("named", "dated", "alone", "modified") if said.get(key))
    year, pointed = said.get("year"), said.get("pointed")
    part = Season(
        Grain.SEASON,
        _SEASON[name.lower()],
        year=year_number(year) if year else None,
        which=which(said.get("which")),
        modifier=modifier(said["early"] or said["modifier"]),
    )
    return InYear(part, pointed_year(pointed)) if pointed else part


def _that(match: re.Match[str]) -> InYear:
    part = Season(Grain.SEASON, _SEASON[match["name"].lower()])
    return InYear(part, Anaphor(Grain.YEAR, 0))


# "the Spring Festival", "the Winter Olympics", "Spring Hill" are names.
_NO_NAME = rf"(?!(?-i:(?<=Spring)|(?<=Summer)|(?<=Autumn)|(?<=Fall)|(?<=Winter)){GAP}(?-i:[A-Z]))"
# "in spring", where no verb can stand
_IN = after("in", "In", "by", "By", "since", "Since", "during", "During", "until", "through")
# "sales fall this year"
_NO_VERB = rf"(?!(?:fall|spring),?{GAP}(?!of(?!\w)|[12]|{APOSTROPHE}))"
_NO_MORE = rf"(?!{GAP}(?:of|in|from|to|by|training|break|coats?)(?!\w)|{HYPHEN})"

_SEASON_LEAF = leaf(
    "season",
    rf"(?:{_MODIFIER}(?:"
    rf"{group('which', WHICH)}{GAP}{group('named', _NAME)}"
    rf"|(?:the{GAP}|{_IN}|{_NO_VERB}){group('dated', _NAME)}"
    rf"(?:{GAP}of{GAP}|,?{GAP})(?:{POINTED}|{_YEAR}"
    rf"(?:(?:{DASH}|/)(?:[0-9]{{2}}){{1,2}})?)"  # "the winter of 1989-90" is that of 1989
    rf"|(?:the{GAP}|{_IN}){group('alone', _NAME)}{_NO_MORE}"
    rf")|(?:the{GAP})?{group('early', 'early|late|mid')}(?:-|{GAP})(?:the{GAP})?"
    rf"{group('modified', _NAME)}){_NO_NAME}",
    _season,
)

_SUMMER = Season(Grain.SEASON, 2)

PHRASES = (
    Phrase(
        "season",
        _SEASON_LEAF,
        examples={
            Season(Grain.SEASON, 2, which=Which.LAST): ("last summer", "this past summer"),
            Season(Grain.SEASON, 3, which=Which.THIS): ("this fall", "this autumn"),
            Season(Grain.SEASON, 3, year=1998): ("the fall of 1998", "fall 1998"),
            Season(Grain.SEASON, 2, year=1969): ("the summer of '69", "summer '69"),
            Season(Grain.SEASON, 4, year=1989): ("the winter of 1989-90",),
            Season(Grain.SEASON, 4): ("the winter", "in [winter]"),
            InYear(_SUMMER, Deictic(Grain.YEAR, -1)): (
                "the summer of last year",
                "summer last year",
            ),
            InYear(Season(Grain.SEASON, 1), Deictic(Grain.YEAR, 1)): ("in [spring next year]",),
            Season(Grain.SEASON, 2, modifier=Modifier.END): ("late summer", "the late summer"),
        },
        lookalikes=(
            "they fall in 12",
            "sales fall this year",
            "the fall of Rome",
            "spring back",
            "a winter coat",
            "the winter coat",
            "the Spring Festival",
            "the Mid-Autumn Festival",
            "the Winter Olympics",
        ),
    ),
    Phrase(
        "season-that",
        leaf(
            "that summer",
            rf"{NO_CLAUSE}(?:that|that{GAP}same|the{GAP}same){GAP}{group('name', _NAME)}{_NO_MORE}",
            _that,
        ),
        examples={InYear(_SUMMER, Anaphor(Grain.YEAR, 0)): ("[that summer] he", "the same summer")},
        lookalikes=("said that summer was over", "that summertime", "that fall in prices"),
    ),
)
