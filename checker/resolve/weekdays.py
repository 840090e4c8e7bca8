"""Weekdays: "Saturday", "next Monday", "last Friday"."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from checker.model.meaning import Grain, Weekday, Which
from checker.model.time import Reading
from checker.resolve.anchors import Setting, Told
from checker.resolve.answers import Answer, distinct, unit_reading
from checker.resolve.calendar import WEEKDAYS, add_days, on_or_after, on_or_before
from checker.resolve.direction import Direction
from checker.resolve.vague import STORY

Choice = tuple[date | None, str]


def weekday(meaning: Weekday, setting: Setting) -> Answer:
    """Resolve a weekday from the publication date by the direction of its clause.

    Where a story is being told whose days lie more than a week from publication, the weekday may
    also count along in it. Without a publication date a weekday has no readings.
    """
    value = f"XXXX-WXX-{meaning.weekday + 1}"
    if setting.now is None or meaning.which is Which.ANY:
        return Answer(value, modifier=meaning.modifier)
    if meaning.which in (Which.FOLLOWING, Which.PREVIOUS):
        beside = _beside(meaning, setting)
        if beside is not None:
            return Answer(value, (beside,), modifier=meaning.modifier)
    choices = _choices(meaning, setting.now, setting)
    from_publication = [_reading(choice) for choice in choices]
    story = _in_story(meaning, setting.now, setting)
    readings = distinct([*from_publication[:1], *story, *from_publication[1:]])
    return Answer(value, readings, modifier=meaning.modifier)


def _choices(meaning: Weekday, now: date, setting: Setting) -> list[Choice]:
    """Return the days that it may be, counted from publication, best first."""
    wanted = meaning.weekday
    name = WEEKDAYS[wanted]
    match meaning.which:
        case Which.NEXT | Which.FOLLOWING:
            first = on_or_after(_moved(now, 1), wanted)
            return [
                (first, f"the first {name} after publication"),
                (add_days(first, 7), f"the second {name} after publication"),
            ]
        case Which.LAST | Which.PREVIOUS:
            first = on_or_before(_moved(now, -1), wanted)
            return [
                (first, f"the last {name} before publication"),
                (add_days(first, -7), f"the {name} of the week before"),
            ]
    back = (on_or_before(now, wanted), f"the last {name} on or before publication")
    on = (on_or_after(now, wanted), f"the first {name} on or after publication")
    if meaning.which is Which.THIS:
        week = (on_or_after(on_or_before(now, 0), wanted), f"{name} of the week of publication")
        other = on if week[0] < now else back
        looks_away = {Direction.BACK: week[0] > now, Direction.ON: week[0] < now}
        if looks_away.get(setting.lean.direction, False):
            return [_because(setting, other), week]
        return [week] if setting.lean.sure else [week, other]
    # "The vote set for Friday", published on Thursday, is that of tomorrow, whatever the tense.
    tomorrow = not setting.lean.sure and on[0] == add_days(now, 1)
    looks_on = setting.lean.direction is Direction.ON or tomorrow
    choices: list[Choice] = [_because(setting, on), back]
    if not looks_on:
        choices = [_because(setting, back), on]
    if setting.lean.sure and setting.lean.direction is Direction.BACK:
        # wire copy is often dated the day before it runs
        late = _moved(now, 1)
        if late.weekday() == wanted:
            return [choices[0], (late, "the day after the date that the article bears")]
    return choices[:1] if setting.lean.sure else choices


def _beside(meaning: Weekday, setting: Setting) -> Reading | None:
    """Return the first such weekday after, or the last before, the day told last."""
    told = setting.last(Grain.DAY)
    if told is None:
        return None
    name, last = WEEKDAYS[meaning.weekday], date.fromordinal(told.reading.days.last)
    if meaning.which is Which.FOLLOWING:
        day = on_or_after(_moved(last, 1), meaning.weekday)
        return unit_reading(Grain.DAY, day, f"the first {name} after {told.reading.value}")
    day = on_or_before(_moved(told.first, -1), meaning.weekday)
    return unit_reading(Grain.DAY, day, f"the last {name} before {told.reading.value}")


def _in_story(meaning: Weekday, now: date, setting: Setting) -> list[Reading]:
    """Return the days that it may be if it counts along in a story told just before."""
    told = _story_day(setting, now)
    if told is None or meaning.which is not Which.BARE:
        return []
    why = f"counted from {told.reading.value}, just told"
    found = (on_or_after(told.first, meaning.weekday), on_or_before(told.first, meaning.weekday))
    return [unit_reading(Grain.DAY, day, why) for day in found]


def _story_day(setting: Setting, now: date) -> Told | None:
    """Return the last dated day of this or the last sentence if far from publication."""
    told = setting.last(Grain.DAY, within=1)
    return told if told is not None and is_story(told, now) else None


def is_story(told: Told, now: date) -> bool:
    """Tell whether a time told by the calendar lies so far from publication that what follows may
    count along from it.
    """
    away = told.reading.days.first - now.toordinal()
    return told.dated and not STORY.low <= away <= (STORY.high or 0)


def _because(setting: Setting, choice: Choice) -> Choice:
    return choice[0], f"{setting.lean.why}: {choice[1]}"


def _reading(choice: Choice) -> Reading | None:
    day, why = choice
    if day is None:
        return None
    return replace(unit_reading(Grain.DAY, day), steps=(f"{why}, {WEEKDAYS[day.weekday()]} {day}",))


def _moved(day: date, count: int) -> date:
    return add_days(day, count) or day
