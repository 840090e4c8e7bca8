"""The day on which an article was written, where its dateline tells.

"SEOUL, Aug. 22 (Yonhap) --" in a paper of Aug. 23: its "today" is the 22nd.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from checker.model.meaning import CalendarDate
from checker.model.text import Dateline, Mention
from checker.resolve.calendar import make_date

LATEST = 3
"""Days from dateline to publication; an older dateline is that of a story run again."""
# A publication date outside these years is no date of an article, and is taken as unknown; so
# nothing counted from it for a few years can leave the calendar.
_OLDEST, _NEWEST = 1000, 9000


def day_written(
    dateline: Dateline | None, times: Iterable[Mention], published: date | None
) -> date | None:
    """Return the day in a dateline; None without one, or if its year is neither said nor plain.

    ``times`` are the time mentions of the article. A year that is not said is that of the days
    right before publication.
    """
    if dateline is None or dateline.date is None:
        return None
    for mention in times:
        said = mention.value
        if mention.span.start >= dateline.span.end:
            break
        if not (isinstance(said, CalendarDate) and mention.span.overlaps(dateline.date)):
            continue
        if said.month is None or said.day is None:
            return None
        if said.year is not None:
            return make_date(said.year, said.month, said.day)
        if published is None:
            return None
        near = [published - timedelta(days=back) for back in range(LATEST + 1)]
        return next((day for day in near if (day.month, day.day) == (said.month, said.day)), None)
    return None


def days_of_writing(
    published: date | None, dateline: date | None
) -> tuple[date | None, date | None]:
    """Return the day that "today" is counted from, and the other one that it may be.

    It is that of the dateline where this lies right before publication, else that of publication.
    """
    known = [
        day if day is not None and _OLDEST <= day.year <= _NEWEST else None
        for day in (published, dateline)
    ]
    published, dateline = known
    if published is None or dateline is None:
        return published or dateline, dateline
    if 0 <= (published - dateline).days <= LATEST:
        return dateline, published
    return published, dateline
