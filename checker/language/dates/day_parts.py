"""Parts of a day: "Monday morning", "last night", "tonight", "this evening", "overnight"."""

from __future__ import annotations

import re
from dataclasses import replace

from pyparsing import And, MatchFirst, ParserElement, ParseResults

from checker.language.dates.calendar_dates import DATE
from checker.language.dates.named_days import NAMED_DAY
from checker.language.dates.relative import DAY_PHRASE
from checker.language.dates.weekdays import WEEKDAY_PHRASE
from checker.language.leaves import GAP, HYPHEN, after, group, joint, leaf, maybe, words
from checker.language.modifiers import PART_MODIFIER, modifier
from checker.language.phrase import Phrase
from checker.model.meaning import (
    Anaphor,
    CalendarDate,
    Deictic,
    Grain,
    Modifier,
    PartOfDay,
    Weekday,
)

# One day, however it is named; the first to match is the longest.
DAY = MatchFirst([DATE, WEEKDAY_PHRASE, DAY_PHRASE, NAMED_DAY])

_CODES = {
    "morning": "MO",
    "midday": "MI",
    "lunchtime": "MI",
    "afternoon": "AF",
    "evening": "EV",
    "night": "NI",
    "overnight": "NI",
    "daytime": "DT",
    "dawn": "MO",
    "dusk": "EV",
    "nightfall": "NI",
}
_PART = words(*(code for code in _CODES if code not in {"overnight", "daytime", "nightfall"}))
_MODIFIER = maybe(group("modifier", PART_MODIFIER))
_TODAY = Deictic(Grain.DAY, 0)


def _code(word: str) -> str:
    return _CODES[" ".join(word.lower().split())]


def _part(match: re.Match[str]) -> PartOfDay:
    return PartOfDay(_code(match["part"]), modifier=modifier(match["modifier"]))


def _pointed(match: re.Match[str]) -> PartOfDay:
    which = match["which"].lower().split()[-1]
    part = _code(match["part"])
    how = modifier(match["modifier"])
    if which in {"that", "same"}:
        return PartOfDay(part, Anaphor(Grain.DAY, 0), how)
    if which in {"next", "following"}:
        return PartOfDay(part, Anaphor(Grain.DAY, 1), how)
    if which == "previous":
        return PartOfDay(part, Anaphor(Grain.DAY, -1), how)
    return PartOfDay(part, Deictic(Grain.DAY, -1 if which == "last" else 0), how)


def _tonight(match: re.Match[str]) -> PartOfDay:
    return PartOfDay("NI", _TODAY, modifier(match["modifier"]))


def _with_day(tokens: ParseResults) -> PartOfDay:
    """Join a day and its part, in either order; a modifier of the day is one of the part."""
    first, second = tokens
    part, day = (first, second) if isinstance(first, PartOfDay) else (second, first)
    how = getattr(day, "modifier", Modifier.NONE)
    if how is not Modifier.NONE:
        day = replace(day, modifier=Modifier.NONE)
    return replace(part, day=day, modifier=how if how is not Modifier.NONE else part.modifier)


# In running text "mid-morning" and "late afternoon" are times by themselves only in some places.
_IN = after("in", "by", "at", "until", "till", "since", "from", "through", "around", "before", "By")
_AT = after(
    "at", "before", "by", "until", "till", "since", "from", "around", "after", "At", "Before"
)
_BARE = (
    rf"(?:{_AT}{group('edge', 'dawn|dusk')}(?!{GAP}?-|{GAP}(?:of|raids?|prayers?)(?!\w))"
    rf"|{group('mid', f'mid(?:{HYPHEN}|{GAP})?')}{group('middle', 'morning|afternoon|evening')}"
    rf"|{_IN}{group('early', 'early|late')}(?:{HYPHEN}|{GAP})"
    rf"{group('part', 'morning|afternoon|evening')})(?!s)"
)


def _bare(match: re.Match[str]) -> PartOfDay:
    part = match["edge"] or match["middle"] or match["part"]
    return PartOfDay(_code(part), modifier=modifier("mid" if match["mid"] else match["early"]))


_PART_BEHIND = leaf("part of day", rf"{_MODIFIER}{group('part', _PART)}", _part)
_PART_FRONT = leaf(
    "part of day before its day",
    rf"{_MODIFIER}(?:the{GAP})?{_MODIFIER.replace('modifier', 'modifier_2')}"
    rf"{group('part', _PART)}(?!s)",
    lambda match: PartOfDay(
        _code(match["part"]), modifier=modifier(match["modifier"] or match["modifier_2"])
    ),
)
# "Monday morning", "Monday in the morning", "the Friday-night shooting"
_TO_PART = joint(rf"(?:{HYPHEN}|,?{GAP}(?:(?:in|on){GAP}(?:the{GAP})?|at{GAP}|the{GAP})?)")
DAY_THEN_PART: ParserElement = And([DAY, _TO_PART, _PART_BEHIND]).add_parse_action(_with_day)
PART_THEN_DAY: ParserElement = And(
    [_PART_FRONT, joint(rf",?{GAP}(?:(?:of|on){GAP})?"), DAY]
).add_parse_action(_with_day)

POINTED = leaf(
    "this morning",
    _MODIFIER
    + group(
        "which",
        words(
            "this",
            "last",
            "that",
            "that same",
            "the same",
            "the next",
            "the following",
            "the previous",
        ),
    )
    + rf"{GAP}{group('part', _PART)}",
    _pointed,
)

_SATURDAY = Weekday(5)

PHRASES = (
    Phrase(
        "part-of-day",
        DAY_THEN_PART,
        examples={
            PartOfDay("NI", _SATURDAY): (
                "Saturday night",
                "Saturday at night",
                "the [Saturday-night] shooting",
            ),
            PartOfDay("MO", Weekday(0)): ("Monday morning", "Monday in the morning"),
            PartOfDay("NI", Weekday(0), Modifier.END): ("late Monday night",),
            PartOfDay("AF", Deictic(Grain.DAY, -1)): ("yesterday afternoon",),
            PartOfDay("EV", CalendarDate(month=8, day=23)): ("Aug. 23, in the evening",),
        },
        lookalikes=("Saturday nights", "the night shift", "Monday mornings"),
    ),
    Phrase(
        "part-of-day-first",
        PART_THEN_DAY,
        examples={
            PartOfDay("MO", CalendarDate(month=8, day=10)): ("the morning of Aug. 10",),
            PartOfDay("AF", Deictic(Grain.DAY, -1), Modifier.MID): ("mid-afternoon yesterday",),
            PartOfDay("NI", Weekday(4)): ("the night of Friday", "the night on Friday"),
        },
        lookalikes=("morning of the vote", "nights of Aug. 10"),
    ),
    Phrase(
        "part-of-day-pointed",
        POINTED,
        examples={
            PartOfDay("MO", _TODAY): ("this morning",),
            PartOfDay("NI", Deictic(Grain.DAY, -1)): ("last night",),
            PartOfDay("EV", Anaphor(Grain.DAY, 0)): ("that evening", "the same evening"),
            PartOfDay("AF", _TODAY, Modifier.AFTER): ("later this afternoon",),
            PartOfDay("MO", Anaphor(Grain.DAY, 1)): ("the next morning",),
        },
        lookalikes=("last nights", "this morningside"),
    ),
    Phrase(
        "part-of-day-modified",
        leaf("mid-morning", _BARE, _bare),
        examples={
            PartOfDay("MO"): ("at [dawn]", "before [dawn] and"),
            PartOfDay("EV"): ("until [dusk]",),
            PartOfDay("MO", modifier=Modifier.MID): ("by [mid-morning]", "a [midmorning] call"),
            PartOfDay("AF", modifier=Modifier.MID): ("mid-afternoon", "mid afternoon"),
            PartOfDay("AF", modifier=Modifier.END): ("in [late afternoon] trading",),
            PartOfDay("EV", modifier=Modifier.START): ("by [early evening]",),
        },
        lookalikes=(
            "the dawn of an era",
            "at dawn-to-dusk",
            "Dawn said",
            "a late evening",
            "at dawn prayers",
        ),
    ),
    Phrase(
        "night-before-last",
        leaf(
            "the night before last",
            rf"(?:the{GAP})?night{GAP}before{GAP}last",
            lambda match: PartOfDay("NI", Deictic(Grain.DAY, -2)),
        ),
        examples={PartOfDay("NI", Deictic(Grain.DAY, -2)): ("the night before last",)},
        lookalikes=("the night before", "before last"),
    ),
    Phrase(
        "tonight",
        leaf("tonight", rf"{_MODIFIER}tonight", _tonight),
        examples={
            PartOfDay("NI", _TODAY): ("tonight", "Tonight"),
            PartOfDay("NI", _TODAY, Modifier.AFTER): ("later tonight",),
        },
        lookalikes=("tonights", "The Tonightly"),
    ),
    Phrase(
        "part-of-day-bare",
        leaf(
            "in the morning",
            rf"(?:{_MODIFIER}the{GAP}(?P<modifier_2>{PART_MODIFIER})?"
            rf"{group('part', 'morning|afternoon|evening')}(?!s)"
            rf"(?!{GAP}(?!(?:and|or|before|after|when|as|hours?)(?!\w))[a-z])|(?P<over>overnight|midday|nightfall|daytime))",
            lambda match: PartOfDay(
                _code(match["part"] or match["over"]),
                modifier=modifier(match["modifier"] or match["modifier_2"]),
            ),
        ),
        examples={
            PartOfDay("MO"): ("the morning", "in [the morning] and"),
            PartOfDay("EV", modifier=Modifier.START): ("the early evening",),
            PartOfDay("NI"): ("overnight",),
            PartOfDay("MI"): ("midday",),
        },
        lookalikes=("the morning paper", "the evening news"),
    ),
)
