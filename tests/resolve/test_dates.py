"""Dates of the calendar: years not written, weekdays that fit, days that do not exist."""

from __future__ import annotations

import pytest

from checker.language.named_days import BY_NAME
from checker.language.named_days.rules import Name
from checker.model.meaning import (
    CalendarDate,
    Deictic,
    Grain,
    Modifier,
    MonthName,
    NamedDay,
    Paired,
    Which,
)
from checker.resolve.direction import Cue
from tests.resolve.resolving import FUTURE, PAST, days, resolve, told, values

MON, TUE, WED, THU, FRI, SAT, SUN = range(7)


@pytest.mark.parametrize(
    ("published", "meaning", "cue", "expected"),
    [
        # Written in full, or as a unit.
        ("2021-08-22", CalendarDate(2009, 6, 3), PAST, ["2009-06-03"]),
        ("", CalendarDate(2009, 6, 3), None, ["2009-06-03"]),
        ("2021-08-22", CalendarDate(2009, 6), PAST, ["2009-06"]),
        ("2021-08-22", CalendarDate(2009), PAST, ["2009"]),
        # Publication year and nearest year agree: the only reading, whatever the tense.
        ("2021-08-22", CalendarDate(None, 8, 30), PAST, ["2021-08-30"]),
        ("2021-08-22", CalendarDate(None, 8, 10), FUTURE, ["2021-08-10"]),
        ("2021-08-22", CalendarDate(None, 10, 5), None, ["2021-10-05", "2020-10-05"]),
        # More than two months ahead, an undecided date may be last year's as well.
        ("2021-08-22", CalendarDate(None, 12, 25), None, ["2021-12-25", "2020-12-25"]),
        ("2021-05-07", CalendarDate(None, 11, 3), PAST, ["2020-11-03", "2021-11-03"]),
        ("2021-05-07", CalendarDate(None, 11, 3), FUTURE, ["2021-11-03"]),
        # They differ: the tense ranks them, both stay.
        ("2019-11-20", CalendarDate(None, 1, 15), PAST, ["2019-01-15", "2020-01-15"]),
        ("2019-11-20", CalendarDate(None, 1, 15), FUTURE, ["2020-01-15", "2019-01-15"]),
        ("2019-11-20", CalendarDate(None, 1, 15), None, ["2020-01-15", "2019-01-15"]),
        ("2021-01-03", CalendarDate(None, 12, 28), PAST, ["2020-12-28", "2021-12-28"]),
        ("2021-02-03", CalendarDate(None, 12, 8), FUTURE, ["2021-12-08", "2020-12-08"]),
        # Eleven months and more away by tense alone is not believed.
        ("2021-01-03", CalendarDate(None, 12, 28), FUTURE, ["2020-12-28", "2021-12-28"]),
        # A weekday decides the year where it fits one that could be meant ...
        ("2021-08-22", CalendarDate(None, 8, 23, MON), FUTURE, ["2021-08-23"]),
        ("2021-01-20", CalendarDate(None, 8, 24, MON), PAST, ["2020-08-24"]),
        # ... but not a year ago, which would excuse a weekday wrong by one.
        ("2021-08-22", CalendarDate(None, 8, 24, MON), FUTURE, ["2021-08-24"]),
        # Leap days.
        ("2020-03-10", CalendarDate(None, 2, 29), PAST, ["2020-02-29"]),
        ("", CalendarDate(None, 8, 24), PAST, []),
    ],
)
def test_date(published: str, meaning: CalendarDate, cue: Cue | None, expected: list[str]) -> None:
    (time,) = resolve(published, (meaning, cue))
    assert values(time) == expected
    assert not time.impossible


@pytest.mark.parametrize(
    ("meaning", "why"),
    [
        (CalendarDate(None, 6, 31), "June has 30 days"),
        (CalendarDate(2021, 2, 30), "February has 29 days at most"),
        (CalendarDate(2021, 2, 29), "February 2021 has 28 days"),
        (CalendarDate(None, 2, 29), "February 2021 has 28 days"),
        (CalendarDate(None, 13, 1), "there is no month 13"),
        (CalendarDate(None, 8, 0), "August has 31 days"),
    ],
)
def test_days_that_no_calendar_has(meaning: CalendarDate, why: str) -> None:
    (time,) = resolve("2021-08-22", (meaning, PAST))
    assert (time.readings, time.impossible) == ((), why)


def test_a_leap_day_takes_a_leap_year_that_the_article_speaks_of() -> None:
    _, leap = resolve("2021-08-22", (CalendarDate(2016), PAST), (CalendarDate(None, 2, 29), PAST))
    assert values(leap) == ["2016-02-29"]


class TestYearsSpokenOf:
    def test_years_told_shortly_before_stay_in_play(self) -> None:
        _, date, _ = resolve(
            "2021-08-22",
            (CalendarDate(1923), PAST),
            (CalendarDate(None, 8, 30), PAST),
            (CalendarDate(2015, 3), PAST),
            sentences=[0, 5, 9],
        )
        assert values(date) == ["2021-08-30", "1923-08-30"]

    def test_a_story_told_by_month_and_year_leads(self) -> None:
        _, date = resolve(
            "2021-08-22", (CalendarDate(2009, 6), PAST), (CalendarDate(None, 9, 4), PAST)
        )
        assert values(date) == ["2009-09-04", "2021-09-04"]

    def test_a_planned_date_is_not_part_of_the_story(self) -> None:
        _, date = resolve(
            "2021-08-22", (CalendarDate(2009, 6), PAST), (CalendarDate(None, 9, 4), FUTURE)
        )
        assert values(date)[0] == "2021-09-04"

    def test_the_weekday_picks_among_all_of_them(self) -> None:
        # June 14 was a Thursday in 2018.
        _, date = resolve(
            "2021-08-22",
            (CalendarDate(2018), PAST),
            (CalendarDate(None, 6, 14, THU), PAST),
            sentences=[0, 7],
        )
        assert values(date) == ["2018-06-14"]

    def test_a_day_close_to_publication_is_of_no_year_far_away(self) -> None:
        # Aug. 30 was a Thursday in 2018, but in a paper of Aug. 22 it is next week's.
        _, date = resolve(
            "2021-08-22",
            (CalendarDate(2018), PAST),
            (CalendarDate(None, 8, 30, THU), PAST),
            sentences=[0, 7],
        )
        assert values(date) == ["2021-08-30"]

    def test_last_year_counts_for_a_weekday(self) -> None:
        _, date = resolve(
            "2021-08-22", (Deictic(Grain.YEAR, -1), PAST), (CalendarDate(None, 8, 24, MON), PAST)
        )
        assert values(date) == ["2020-08-24"]

    def test_without_publication_a_year_nearby_serves(self) -> None:
        near, date, far = resolve(
            "",
            (CalendarDate(2009), PAST),
            (CalendarDate(None, 9, 4), PAST),
            (CalendarDate(None, 9, 5), PAST),
            sentences=[0, 1, 9],
        )
        assert (near.value, date.value, far.value) == ("2009", "2009-09-04", "XXXX-09-05")
        assert far.readings == ()


def test_a_day_alone_takes_the_month_from_the_end_of_its_list() -> None:
    monday, tuesday, _ = resolve(
        "2021-05-10",
        (CalendarDate(day=19, weekday=MON), PAST),
        (CalendarDate(day=20, weekday=TUE), PAST),
        (CalendarDate(month=4, day=21, weekday=WED), PAST),
    )
    assert [values(monday), values(tuesday)] == [["2021-04-19"], ["2021-04-20"]]


def test_a_day_alone_takes_the_month_being_told() -> None:
    _, day = resolve(
        "2021-08-22", (CalendarDate(month=7, day=3), PAST), (CalendarDate(day=21), PAST)
    )
    assert values(day)[0] == "2021-07-21"


@pytest.mark.parametrize(
    ("published", "meaning", "cue", "expected"),
    [
        ("2021-08-22", MonthName(6), PAST, ["2021-06"]),
        ("2021-08-22", MonthName(8), PAST, ["2021-08"]),
        ("2021-08-22", MonthName(12), PAST, ["2020-12"]),
        ("2021-08-22", MonthName(6), FUTURE, ["2022-06"]),
        ("2021-08-22", MonthName(8), FUTURE, ["2021-08"]),
        ("2021-08-22", MonthName(12), None, ["2020-12", "2021-12"]),
        ("2021-08-22", MonthName(8), None, ["2021-08"]),
        # Where the tense is not sure, a month close by comes before one most of a year off.
        ("2021-02-10", MonthName(3), None, ["2021-03", "2020-03"]),
        ("2021-08-13", MonthName(3), told(FUTURE, "since"), ["2021-03"]),
        ("2021-08-22", MonthName(6, Which.LAST), PAST, ["2021-06", "2020-06"]),
        ("2021-08-22", MonthName(8, Which.LAST), PAST, ["2020-08", "2019-08"]),
        ("2021-08-22", MonthName(3, Which.NEXT), FUTURE, ["2022-03", "2023-03"]),
        ("2021-08-22", MonthName(9, Which.THIS), FUTURE, ["2021-09"]),
        ("", MonthName(6), PAST, []),
    ],
)
def test_month(published: str, meaning: MonthName, cue: Cue | None, expected: list[str]) -> None:
    (time,) = resolve(published, (meaning, cue))
    assert values(time) == expected


def test_a_month_takes_the_year_of_the_story() -> None:
    _, month = resolve("2021-08-22", (CalendarDate(2009, 6), PAST), (MonthName(9), PAST))
    assert values(month) == ["2009-09", "2020-09"]


@pytest.mark.parametrize(
    ("modifier", "expected"),
    [
        (Modifier.NONE, "2021-06-01/2021-06-30"),
        (Modifier.START, "2021-06-01/2021-06-12"),
        (Modifier.MID, "2021-06-08/2021-06-23"),
        (Modifier.END, "2021-06-17/2021-06-30"),
    ],
)
def test_a_modifier_narrows_the_days_and_not_the_value(modifier: Modifier, expected: str) -> None:
    (time,) = resolve("2021-08-22", (CalendarDate(2021, 6, modifier=modifier), PAST))
    assert (time.value, days(time), time.modifier) == ("2021-06", [expected], modifier.value)


def test_or_later_has_no_days() -> None:
    (time,) = resolve("2021-08-22", (CalendarDate(1994, modifier=Modifier.ON_OR_AFTER), PAST))
    assert (time.value, time.readings) == ("1994", ())


class TestPaired:
    def test_weekdays_and_dates_of_the_same_days(self) -> None:
        meaning = Paired((WED, THU), CalendarDate(None, 8, 22), CalendarDate(None, 8, 23))
        (time,) = resolve("2018-08-20", (meaning, FUTURE))
        assert (values(time), time.period) == (["2018-08-22/2018-08-23"], True)

    def test_another_year_spoken_of(self) -> None:
        meaning = Paired((WED, THU), CalendarDate(None, 8, 22), CalendarDate(None, 8, 23))
        _, time = resolve("2021-08-20", (CalendarDate(2018), PAST), (meaning, FUTURE))
        assert values(time) == ["2018-08-22/2018-08-23"]

    def test_no_year_fits(self) -> None:
        meaning = Paired((MON, TUE), CalendarDate(None, 8, 22), CalendarDate(None, 8, 23))
        (time,) = resolve("2021-08-20", (meaning, FUTURE))
        assert values(time) == ["2021-08-22/2021-08-23"]

    def test_impossible(self) -> None:
        meaning = Paired((MON, TUE), CalendarDate(None, 6, 30), CalendarDate(None, 6, 31))
        (time,) = resolve("2021-08-20", (meaning, FUTURE))
        assert time.impossible == "June has 30 days"


@pytest.mark.parametrize(
    ("published", "meaning", "expected"),
    [
        ("2021-12-20", NamedDay("Christmas"), ["2021-12-25"]),
        ("2021-01-03", NamedDay("Christmas Eve"), ["2020-12-24", "2021-12-24"]),
        ("2021-12-28", NamedDay("New Year's Day"), ["2022-01-01", "2021-01-01"]),
        ("2021-04-10", NamedDay("Good Friday"), ["2021-04-02", "2021-04-30"]),
        ("2016-01-01", NamedDay("Easter", 2016), ["2016-03-27", "2016-05-01"]),
        ("2020-11-20", NamedDay("Election Day"), ["2020-11-03"]),
        ("2022-11-01", NamedDay("Election Day"), ["2022-11-08"]),
        ("2021-08-22", NamedDay("Thanksgiving", which=Which.LAST), ["2020-11-26", "2020-10-12"]),
        ("2021-08-22", NamedDay("Labor Day", which=Which.NEXT), ["2021-09-06", "2021-05-01"]),
        ("2021-05-20", NamedDay("Memorial Day"), ["2021-05-31"]),
        ("2021-08-22", NamedDay("St. Patrick's Day", 2021), ["2021-03-17"]),
        ("2021-08-22", NamedDay("Independence Day"), []),
        # A feast that comes twice in a year is the one that is nearer.
        (
            "2000-12-20",
            NamedDay("Eid al-Fitr"),
            ["2000-12-27", "2000-12-28", "2000-12-26", "2000-01-08", "2000-01-09", "2000-01-07"],
        ),
        ("2021-09-20", NamedDay("Yom Kippur"), ["2021-09-16", "2021-09-15"]),
        ("2021-08-22", NamedDay("Ramadan"), ["2021-XX"]),
        # Not of every year.
        ("2022-08-22", NamedDay("Super Tuesday"), ["2020-03-03", "2024-03-05"]),
        ("2022-08-22", NamedDay("Inauguration Day"), ["2021-01-20", "2025-01-20"]),
        ("2022-08-22", NamedDay("Inauguration Day", which=Which.NEXT), ["2025-01-20"]),
        ("1890-08-22", NamedDay("Ramadan"), []),
        ("", NamedDay("Christmas"), []),
    ],
)
def test_named_day(published: str, meaning: NamedDay, expected: list[str]) -> None:
    (time,) = resolve(published, (meaning, PAST))
    assert values(time) == expected


@pytest.mark.parametrize("name", BY_NAME.values(), ids=BY_NAME)
def test_every_name_that_is_read_is_resolved(name: Name) -> None:
    """From 1990 to 2030, but for the tables of India, which begin in 2001."""
    for year in range(max(1990, *(rule.since for rule in name.usages)), 2031):
        for month in (2, 6, 11):
            meaning = NamedDay(name.spellings[0])
            (time,) = resolve(f"{year}-{month:02d}-07", (meaning, PAST))
            assert time.readings or "X" not in time.value


@pytest.mark.parametrize(
    ("year", "name", "day"),
    [
        (2021, "Memorial Day", "05-31"),
        (2020, "Election Day", "11-03"),
        (2021, "Thanksgiving", "11-25"),
        (2021, "Presidents' Day", "02-15"),
        (2021, "Super Bowl Sunday", "02-07"),
        (2002, "Super Bowl Sunday", "02-03"),
        (2021, "Orthodox Easter", "05-02"),
        (2021, "Orthodox Christmas", "01-07"),
        (2022, "Eid al-Adha", "07-09"),
        (2021, "Passover", "03-28"),
        (2021, "Lunar New Year", "02-12"),
        (2021, "Chuseok", "09-21"),
        (2021, "Diwali", "11-04"),
        (2022, "Nowruz", "03-21"),
    ],
)
def test_the_day_of_a_name(year: int, name: str, day: str) -> None:
    (time,) = resolve("2021-08-22", (NamedDay(name, year), PAST))
    assert time.value == f"{year}-{day}"


def test_a_day_that_countries_have_on_days_of_their_own_proves_nothing() -> None:
    (time,) = resolve("2021-08-22", (NamedDay("Independence Day"), PAST))
    assert (time.value, time.readings) == ("2021-07-04", ())


def test_a_named_day_obeys_the_tense() -> None:
    (back,) = resolve("2021-08-22", (NamedDay("Thanksgiving"), PAST))
    (on,) = resolve("2021-08-22", (NamedDay("Thanksgiving"), FUTURE))
    assert (back.value, on.value) == ("2020-11-26", "2021-11-25")
