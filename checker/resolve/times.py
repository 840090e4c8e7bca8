"""The resolver: mentions and the publication date in, days of the calendar out.

One pass in text order, since "the following day" counts from what was told before. This floor is
the only one that knows when an article was published.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from checker.model.meaning import (
    Anaphor,
    CalendarDate,
    Clock,
    DayAway,
    Deictic,
    Era,
    InYear,
    Length,
    Meaning,
    MonthName,
    NamedDay,
    NthOf,
    Paired,
    PartOfDay,
    Period,
    Recurrence,
    Season,
    Shift,
    UnitOf,
    VagueTime,
    Weekday,
)
from checker.model.text import Article, Mention, Sentence
from checker.model.time import ResolvedTime
from checker.resolve.anchors import MEMORY, Setting, SpokenYears, Told
from checker.resolve.answers import Answer
from checker.resolve.composite import clock, part_of_day, period
from checker.resolve.dates import calendar_date, paired
from checker.resolve.direction import Cue, lean
from checker.resolve.holidays import named_day
from checker.resolve.lengths import length_days
from checker.resolve.seasons import month_name, season
from checker.resolve.shifts import shift
from checker.resolve.survey import dated, spoken_years
from checker.resolve.tied import tied
from checker.resolve.timex import length_value
from checker.resolve.units import anaphor, deictic, era
from checker.resolve.weekdays import weekday
from checker.resolve.within import within
from checker.resolve.written import days_of_writing

_PREPOSITION = 12  # characters that "Throughout " or "During " may take


def resolve_times(
    article: Article,
    mentions: Sequence[Mention],
    cues: Sequence[Cue | None],
    sentences: Sequence[Sentence],
    dateline: date | None = None,
) -> tuple[ResolvedTime, ...]:
    """Resolve every time mention of an article.

    ``mentions`` are time mentions in text order; ``cues`` has one entry for each, None where no
    clause was read. ``sentences`` place the mentions that do not say in which sentence they stand.
    ``dateline`` is the day in the article's dateline, see `checker.resolve.written`. Returns one
    `ResolvedTime` for each mention, in the same order. Raises ValueError if ``mentions`` and
    ``cues`` differ in length, TypeError for a mention that is no time (a name, a number).
    """
    mentions = _placed(mentions, sentences)
    years = SpokenYears(spoken_years(mentions, article.published))
    now, other = days_of_writing(article.published, dateline)
    starts = {sentence.number: sentence.span.start for sentence in sentences}
    told: deque[Told] = deque(maxlen=MEMORY)
    resolved = []
    for place, (mention, cue) in enumerate(zip(mentions, cues, strict=True)):
        setting = Setting(
            now=now,
            dateline=other,
            lean=lean(cue),
            sentence=mention.sentence,
            told=told,
            years=years,
            coming=_coming(mentions, place),
            governs=cue is not None and cue.governs,
            opens=_opens(article.text, mention, starts),
        )
        answer = resolve_meaning(mention.value, setting)
        resolved.append(tied(article, mention, answer))
        if answer.remember and answer.readings:
            by_calendar, with_year = dated(mention.value)
            best, at = answer.readings[0], mention.sentence
            told.append(Told(mention.value, best, at, by_calendar, with_year, setting.opens))
    return tuple(resolved)


def _opens(text: str, mention: Mention, starts: Mapping[int, int]) -> bool:
    """Whether a time opens its sentence, with a preposition before it at most."""
    start = starts.get(mention.sentence, mention.span.start)
    if mention.span.start - start > _PREPOSITION:
        return False
    return len(text[start : mention.span.start].split()) <= 1


def resolve_meaning(meaning: Meaning, setting: Setting) -> Answer:
    """Resolve one meaning where it stands; raises TypeError if it is no time."""
    match meaning:
        case CalendarDate():
            return calendar_date(meaning, setting)
        case Weekday():
            return weekday(meaning, setting)
        case MonthName():
            return month_name(meaning, setting)
        case Deictic():
            return deictic(meaning, setting)
        case Anaphor():
            return anaphor(meaning, setting)
        case Shift():
            return shift(meaning, setting)
        case Length():
            return _length(meaning)
        case Season():
            return season(meaning, setting)
        case Era():
            return era(meaning, setting)
        case NamedDay():
            return named_day(meaning, setting)
        case InYear() | UnitOf() | NthOf() | DayAway():
            return within(meaning, setting, resolve_meaning)
        case Period():
            return period(meaning, setting, resolve_meaning)
        case Paired():
            return paired(meaning, setting)
        case PartOfDay():
            return part_of_day(meaning, setting, resolve_meaning)
        case Clock():
            return clock(meaning, setting, resolve_meaning)
        case Recurrence():
            return Answer(meaning.value, type="SET", remember=False)
        case VagueTime():
            return Answer(meaning.ref, remember=False)
        case _:
            raise TypeError(f"no time: {meaning!r}")


def _length(meaning: Length) -> Answer:
    low, high = length_days(meaning)
    most = "any number" if high is None else high
    return Answer(
        length_value(meaning),
        type="DURATION",
        modifier=meaning.modifier,
        steps=(f"between {low} and {most} days from its first moment to its last",),
        remember=False,
    )


def _placed(mentions: Sequence[Mention], sentences: Sequence[Sentence]) -> tuple[Mention, ...]:
    """Give each mention that lacks it the number of the last sentence begun before it."""
    starts = [sentence.span.start for sentence in sentences]

    def place(mention: Mention) -> Mention:
        index = bisect_right(starts, mention.span.start) - 1
        if mention.sentence >= 0 or index < 0:
            return mention
        return replace(mention, sentence=sentences[index].number)

    return tuple(place(mention) for mention in mentions)


def _coming(mentions: Sequence[Mention], place: int) -> tuple[int | None, int] | None:
    """Return year and month of the date that ends the list in which a bare day stands."""
    value = mentions[place].value
    if not (isinstance(value, CalendarDate) and value.month is None and value.day is not None):
        return None
    for later in mentions[place + 1 : place + 1 + MEMORY]:
        if later.sentence != mentions[place].sentence:
            return None
        if isinstance(later.value, CalendarDate) and later.value.month is not None:
            return later.value.year, later.value.month
        if not isinstance(later.value, CalendarDate | Weekday):
            return None
    return None
