"""Which times hang on the clause that they stand in.

Reading clauses is what costs most in reading an article. Who wants the times alone, as ``factcheck
times`` does, reads them only where the answer may hang on one.
"""

from __future__ import annotations

from datetime import date

from checker.model.meaning import (
    Anaphor,
    Anchor,
    CalendarDate,
    Clock,
    Deictic,
    Era,
    Grain,
    InYear,
    Length,
    Meaning,
    PartOfDay,
    Period,
    Recurrence,
    Shift,
    Toward,
    VagueTime,
)

SUNDAY = 6


def leans(meaning: Meaning, today: date | None = None) -> bool:
    """Tell whether tense or preposition may decide what a time stands for.

    True for all that is not known to stand for itself: "Friday", "in June", "two days after".
    "Last week" hangs on it only on a Sunday, see `checker.resolve.units`; ``today`` is the day of
    writing, None where it is not known.

    >>> leans(CalendarDate(2021, 8, 22)), leans(CalendarDate(month=8, day=22))
    (False, True)
    """
    match meaning:
        case CalendarDate():
            return meaning.year is None
        case Length() | Recurrence() | VagueTime() | Era():
            return False
        case Deictic():
            sunday = today is None or today.weekday() == SUNDAY
            return meaning.grain is Grain.WEEKEND or (meaning.grain is Grain.WEEK and sunday)
        case Anaphor():
            return meaning.grain in (Grain.WEEKEND, Grain.QUARTER) or meaning.offset > 0
        case Shift():
            onward = meaning.anchor is Anchor.MENTION and meaning.toward is Toward.AFTER
            return meaning.anchor is Anchor.EVENT or onward
        case PartOfDay() | Clock():
            return meaning.day is not None and leans(meaning.day, today)
        case InYear():
            return not isinstance(meaning.year, Deictic)
        case Period():
            return leans(meaning.first, today) or leans(meaning.last, today)
        case _:
            return True
