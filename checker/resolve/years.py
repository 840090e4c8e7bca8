"""The year that was not written: one ranking for dates, months, seasons and holidays.

A year may come from the publication date or from one spoken of in the article. All that could be
meant stay in play; the ranking only decides which is the TIMEX3 answer.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from checker.model.meaning import Grain
from checker.model.time import Days
from checker.resolve.anchors import Setting, Told, at_least_as_fine
from checker.resolve.calendar import FIRST_YEAR, LAST_YEAR
from checker.resolve.direction import Direction
from checker.resolve.vague import NEARBY_YEAR, NEWS, REPORTED, SOON

# Sentences between a year and a day for them to be "nearby" where no publication date is known.
_NEAR = 2
# Sentences over which a year that was spoken of may still govern the days that are told. A day with
# its weekday may have any year of the article, see `fitting_years`.
_AROUND = 5
# So many times nearer must a month be than the one that the tense would sooner have, where the
# tense is not sure: "agreed to admit it in March", said in February, is not last year's March.
NEXT_DOOR = 3

DaysIn = Callable[[int], Days | None]
Ranked = tuple[tuple[int, str], ...]


def years_for_day(setting: Setting, days_in: DaysIn) -> Ranked:
    """Rank the years for a day of which only month and day (or the holiday's name) were said.

    ``days_in(year)`` is that day in a year, None where the year lacks it (Feb. 29). Returns years
    with the reason for each, best first; years without the day are left out.
    """
    if setting.now is None:
        return _spoken(setting, days_in, setting.years_within(_NEAR))
    ranked = [*_told_with_year(setting, days_in)]
    ranked += _round_publication(setting, setting.now, days_in)
    ranked += _spoken(setting, days_in, _governing(setting, setting.now, days_in))
    return _first_of_each(ranked)


def _governing(setting: Setting, now: date, days_in: DaysIn) -> tuple[int, ...]:
    """Return the years told just before that may govern a day told now.

    Where the tense is sure, the day must lie on its side of publication.
    """
    before = [
        spoken.year
        for spoken in reversed(setting.years.between(setting.sentence - _AROUND, setting.sentence))
        if spoken.written or spoken.sentence == setting.sentence
    ]
    kept = []
    for year in dict.fromkeys(before):
        days = days_in(year)
        if days is None:
            continue
        ahead, behind = days.first > now.toordinal(), days.last < now.toordinal()
        looks = setting.lean.direction if setting.lean.sure else Direction.OPEN
        if not (ahead and looks is Direction.BACK) and not (behind and looks is Direction.ON):
            kept.append(year)
    return tuple(kept)


def years_for_unit(setting: Setting, days_in: DaysIn, results: bool = False) -> Ranked:
    """Rank the years for a month, season, quarter or half of which no year was said.

    By tense: the latest that had begun at publication, or the first that had not ended; both where
    the tense leaves it open. Years spoken of nearby come after, those of the story being told
    before. ``results``: a quarter or half, which is told of when its results come out.
    """
    near = setting.years_within(_NEAR)
    if setting.now is None:
        return _spoken(setting, days_in, near)
    now = setting.now.toordinal()
    around = [(year, days) for year in _about(setting.now, 2) if (days := days_in(year))]
    begun = [year for year, days in around if days.first <= now]
    ending = [year for year, days in around if days.last >= now]
    back = [(year, f"{setting.lean.why}: the last one begun") for year in begun[-1:]]
    on = [(year, f"{setting.lean.why}: the first one not over") for year in ending[:1]]
    ranked = [*_told_with_year(setting, days_in)]
    if results and on and back and 0 < now - dict(around)[back[0][0]].last <= (REPORTED.high or 0):
        ranked += [(back[0][0], "the one just over, as results are reported")]
    if setting.lean.sure and setting.lean.direction is not Direction.OPEN:
        ranked += on if setting.lean.direction is Direction.ON else back
    else:
        looks_on = setting.lean.direction is Direction.ON
        if on and back and back[0] != on[0] and not results:
            ahead = dict(around)[on[0][0]].first - now
            behind = now - dict(around)[back[0][0]].last
            looks_on = ahead < behind * (NEXT_DOOR if looks_on else 1 / NEXT_DOOR)
        ranked += on + back if looks_on else back + on
    return _first_of_each([*ranked, *_spoken(setting, days_in, near)])


def fitting_years(setting: Setting, days_in: DaysIn, fits: Callable[[int], bool]) -> Ranked:
    """Rank the years in which a weekday fits its date, among all that could be meant.

    Beside the usual ones these are all years that the article speaks of, wherever, or only those
    spoken of nearby if the day lies within days of publication, when a reader thinks of no other
    year; and the neighbours of the publication year, as long as the day is no more than eleven
    months off: for a weekday one year on is the weekday after, so that taking those blindly would
    excuse the commonest slip, a weekday wrong by one.
    """
    ranked = [*years_for_day(setting, days_in)]
    spoken = setting.years.distinct
    if _just_now(setting, days_in):
        near = setting.years.between(setting.sentence - _AROUND, setting.sentence + _AROUND)
        spoken = frozenset(each.year for each in near)
    ranked += _spoken(setting, days_in, tuple(sorted(spoken)))
    if setting.now is not None:
        now = setting.now.toordinal()
        for year in _about(setting.now, 1):
            days = days_in(year)
            if days is not None and _nearby(days.first - now):
                ranked.append((year, "the weekday fits"))
    return _first_of_each([(year, why) for year, why in ranked if fits(year)])


def _just_now(setting: Setting, days_in: DaysIn) -> bool:
    """Whether the day, in the year of publication or next to it, is that of the news itself."""
    if setting.now is None:
        return False
    now = setting.now.toordinal()
    near = [days.first - now for year in _about(setting.now, 1) if (days := days_in(year))]
    return any(NEWS.low <= away <= (NEWS.high or 0) for away in near)


def _round_publication(setting: Setting, now: date, days_in: DaysIn) -> list[tuple[int, str]]:
    """Return the publication year and the year that brings the day nearest to publication."""
    found = {
        year: days.first - now.toordinal() for year in _about(now, 1) if (days := days_in(year))
    }
    if not found:
        return []
    nearest = min(found, key=lambda year: (abs(found[year]), found[year]))
    if now.year not in found:
        # Only Feb. 29 is absent from some years; the nearest leap year is no reading of it unless
        # it is nearer than the one that is not.
        return [(nearest, "the year nearest to publication")] if abs(found[nearest]) <= 183 else []
    ranked = [(nearest, "the year nearest to publication"), (now.year, "the year of publication")]
    if nearest == now.year:
        ranked = ranked[1:]
    lean, away = setting.lean, found[nearest]
    on_wrong_side = {Direction.BACK: away > 0, Direction.ON: away < 0, Direction.OPEN: away > 0}
    if not on_wrong_side[lean.direction]:
        return ranked
    other = nearest - 1 if away > 0 else nearest + 1
    plausible = other in found and _nearby(found[other])
    at_its_word = (SOON.low or 0) <= away <= (SOON.high or 0)
    # "Paid Dec. 4", said in October, is not of the year before: that would have been written.
    next_door = other != now.year and abs(away) * NEXT_DOOR < abs(found.get(other, 0))
    if not plausible or (other != now.year and at_its_word and not lean.firm):
        return ranked
    if lean.direction is Direction.OPEN or (next_door and not lean.firm):
        return [*ranked, (other, "the year before")]
    return [(other, f"{lean.why}: the nearest one on that side of publication"), *ranked]


def _told_with_year(setting: Setting, days_in: DaysIn) -> Ranked:
    """Return the year of the story being told: "In June 2009 ... in September".

    In one sentence, where it can be no other story, or at the beginning of the next one. A year by
    itself tells none ("the firm, founded in 1980, reported in September") unless it opens the
    sentence. A story runs on: after "in November 2019", "in February" is of 2020.
    """
    last = setting.last_dated(within=1)
    if last is None or not last.with_year or setting.lean.direction is Direction.ON:
        return ()
    if not at_least_as_fine(last.reading.grain, Grain.MONTH):
        return _spoken(setting, days_in, (last.first.year,)) if _frames(last, setting) else ()
    if last.sentence != setting.sentence and not _goes_on(last, setting):
        return ()
    year = last.first.year
    now = setting.now.toordinal() if setting.now is not None else 0
    this, following = days_in(year), days_in(year + 1)
    if this and following and following.first <= now:
        behind, ahead = (
            last.reading.days.first - this.last,
            following.first - last.reading.days.last,
        )
        if 0 < ahead < behind:
            year += 1
    return _spoken(setting, days_in, (year,))


def _frames(told: Told, setting: Setting) -> bool:
    """Whether a year opens the sentence that the day stands in: "In 1969 it sank on July 20"."""
    return told.opens and told.sentence == setting.sentence and told.reading.grain is Grain.YEAR


def _goes_on(told: Told, setting: Setting) -> bool:
    """Whether the story of the last sentence goes on: the time opens its sentence ("In April the
    borders were shut"), nothing else was told since, and the year is a past one.
    """
    past = setting.lean.direction is Direction.BACK
    other = setting.now is not None and told.first.year < setting.now.year
    return setting.opens and past and other and setting.told[-1] is told


def _spoken(setting: Setting, days_in: DaysIn, years: tuple[int, ...]) -> Ranked:
    return tuple((year, f"the article speaks of {year}") for year in years if days_in(year))


def _about(now: date, reach: int) -> range:
    return range(max(FIRST_YEAR, now.year - reach), min(LAST_YEAR, now.year + reach) + 1)


def _nearby(days: int) -> bool:
    return NEARBY_YEAR.low <= days <= (NEARBY_YEAR.high or 0)


def _first_of_each(ranked: list[tuple[int, str]]) -> Ranked:
    kept: dict[int, str] = {}
    for year, why in ranked:
        kept.setdefault(year, why)
    return tuple(kept.items())
