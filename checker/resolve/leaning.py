"""Which times hang on the clause that they stand in.

Reading clauses is what costs most in reading an article. Who wants the times alone, as ``factcheck
times`` does, reads them only where the answer may hang on one.
"""

from __future__ import annotations

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
    VagueTime,
)


def leans(meaning: Meaning) -> bool:
    """Tell whether tense or preposition may decide what a time stands for.

    True for all that is not known to stand for itself: "Friday", "in June", "two days after".

    >>> leans(CalendarDate(2021, 8, 22)), leans(CalendarDate(month=8, day=22))
    (False, True)
    """
    match meaning:
        case CalendarDate():
            return meaning.year is None
        case Length() | Recurrence() | VagueTime() | Era():
            return False
        case Deictic():
            return meaning.grain in (Grain.WEEK, Grain.WEEKEND)
        case Anaphor():
            return meaning.grain in (Grain.WEEK, Grain.WEEKEND, Grain.QUARTER)
        case Shift():
            return meaning.anchor is Anchor.EVENT
        case PartOfDay() | Clock():
            return meaning.day is not None and leans(meaning.day)
        case InYear():
            return not isinstance(meaning.year, Deictic)
        case Period():
            return leans(meaning.first) or leans(meaning.last)
        case _:
            return True
