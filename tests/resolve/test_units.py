"""Units pointed to, shifts, periods, times of day, and what has no place in the calendar."""

from __future__ import annotations

from datetime import date

import pytest

from checker.model.meaning import (
    Anaphor,
    Anchor,
    CalendarDate,
    Clock,
    Deictic,
    Era,
    Grain,
    Meaning,
    Modifier,
    MonthName,
    Number,
    PartOfDay,
    Period,
    Recurrence,
    Season,
    Shift,
    Toward,
    VagueTime,
    Weekday,
    Which,
)
from checker.model.text import Article, Mention, Sentence, Span
from checker.model.time import Offset
from checker.resolve.direction import Cue
from checker.resolve.times import resolve_times
from tests.resolve.resolving import FUTURE, PAST, days, length, resolve, told, values

G = Grain
SUNDAY = "2021-08-22"
AUG_10 = (CalendarDate(2021, 8, 10), PAST)


@pytest.mark.parametrize(
    ("published", "meaning", "cue", "expected"),
    [
        (SUNDAY, Deictic(G.DAY, 0), PAST, ["2021-08-22"]),
        (SUNDAY, Deictic(G.DAY, -1), PAST, ["2021-08-21"]),
        ("2021-03-01", Deictic(G.DAY, -1), PAST, ["2021-02-28"]),
        ("2021-08-20", Deictic(G.WEEK, -1), PAST, ["2021-W32"]),
        ("2021-08-20", Deictic(G.WEEK, 0), PAST, ["2021-W33"]),
        # A paper of a Sunday looks back on the week that ends that day, and on to the next one.
        (SUNDAY, Deictic(G.WEEK, -1), PAST, ["2021-W33", "2021-W32"]),
        (SUNDAY, Deictic(G.WEEK, 0), PAST, ["2021-W33", "2021-W34"]),
        (SUNDAY, Deictic(G.WEEK, 0), FUTURE, ["2021-W34", "2021-W33"]),
        (SUNDAY, Deictic(G.WEEK, 1), FUTURE, ["2021-W34", "2021-W35"]),
        ("2021-01-02", Deictic(G.WEEK, 0), PAST, ["2020-W53"]),
        (SUNDAY, Deictic(G.MONTH, -1), PAST, ["2021-07"]),
        ("2021-01-31", Deictic(G.MONTH, 1), FUTURE, ["2021-02"]),
        (SUNDAY, Deictic(G.QUARTER, -1), PAST, ["2021-Q2"]),
        (SUNDAY, Deictic(G.YEAR, -1), PAST, ["2020"]),
        (SUNDAY, Deictic(G.DECADE, -1), PAST, ["201"]),
        (SUNDAY, Deictic(G.CENTURY, -1), PAST, ["19"]),
        ("2021-08-20", Deictic(G.WEEKEND, -1), PAST, ["2021-W32-WE"]),
        ("2021-08-17", Deictic(G.WEEKEND, 0), PAST, ["2021-W32-WE"]),
        ("2021-08-17", Deictic(G.WEEKEND, 0), FUTURE, ["2021-W33-WE"]),
        ("2021-08-17", Deictic(G.WEEKEND, 0), None, ["2021-W32-WE", "2021-W33-WE"]),
        ("2021-08-20", Deictic(G.WEEKEND, 0), None, ["2021-W33-WE", "2021-W32-WE"]),
        (SUNDAY, Deictic(G.WEEKEND, 0), PAST, ["2021-W33-WE"]),
        ("", Deictic(G.WEEK, -1), PAST, []),
    ],
)
def test_deictic(published: str, meaning: Deictic, cue: Cue | None, expected: list[str]) -> None:
    (time,) = resolve(published, (meaning, cue))
    assert values(time) == expected


@pytest.mark.parametrize(
    ("meaning", "expected"),
    [
        (Deictic(G.WEEK, -1, Modifier.START), "2021-08-09/2021-08-11"),
        (Deictic(G.WEEK, -1, Modifier.END), "2021-08-12/2021-08-15"),
        (Deictic(G.YEAR, 0, Modifier.BEFORE), "2021-01-01/2021-08-20"),
        (Deictic(G.MONTH, 0, Modifier.AFTER), "2021-08-20/2021-08-31"),
        (Deictic(G.YEAR, 1, Modifier.START), "2022-01-01/2022-05-26"),
    ],
)
def test_parts_of_units(meaning: Deictic, expected: str) -> None:
    (time,) = resolve("2021-08-20", (meaning, PAST))
    assert days(time) == [expected]


@pytest.mark.parametrize(
    ("dateline", "expected"),
    [
        ("2021-08-21", ["2021-08-20", "2021-08-21"]),  # written the day before it was printed
        ("2021-08-22", ["2021-08-21"]),
        ("2021-08-10", ["2021-08-21", "2021-08-09"]),  # too old a dateline to be believed
        ("2021-08-23", ["2021-08-21", "2021-08-22"]),
    ],
)
def test_today_is_the_day_of_the_dateline(dateline: str, expected: list[str]) -> None:
    (time,) = resolve(SUNDAY, (Deictic(G.DAY, -1), PAST), dateline=dateline)
    assert values(time) == expected


def test_weekdays_count_from_the_dateline() -> None:
    (time,) = resolve(SUNDAY, (Weekday(6), PAST), dateline="2021-08-21")
    assert values(time) == ["2021-08-15", "2021-08-22"]


def test_the_dateline_stands_in_for_a_missing_publication_date() -> None:
    (time,) = resolve("", (Weekday(5), PAST), dateline="2021-08-22")
    assert values(time) == ["2021-08-21"]


@pytest.mark.parametrize(
    ("before", "meaning", "expected"),
    [
        ([AUG_10], Anaphor(G.DAY, 0), ["2021-08-10"]),
        ([AUG_10], Anaphor(G.DAY, 1), ["2021-08-11"]),
        ([AUG_10], Anaphor(G.DAY, -1), ["2021-08-09"]),
        ([AUG_10], Anaphor(G.WEEK, 1), ["2021-W33"]),
        ([AUG_10], Anaphor(G.MONTH, 0), ["2021-08"]),
        ([(CalendarDate(2009), PAST)], Anaphor(G.YEAR, 1), ["2010"]),
        # Two days told side by side: either may be meant, the last one first.
        (
            [AUG_10, (CalendarDate(2021, 8, 4), PAST)],
            Anaphor(G.DAY, 1),
            ["2021-08-05", "2021-08-11"],
        ),
        # A month cannot tell which day; then publication serves.
        ([(CalendarDate(2009, 6), PAST)], Anaphor(G.DAY, 1), ["2021-08-23"]),
        # A unit is the last one told as such.
        (
            [(Season(G.QUARTER, 3, 2019), PAST), (Weekday(4), PAST)],
            Anaphor(G.QUARTER, 0),
            ["2019-Q3", "2021-Q3"],
        ),
        # From the end of a period.
        (
            [(Period(CalendarDate(2021, 8, 10), CalendarDate(day=12)), PAST)],
            Anaphor(G.DAY, 1),
            ["2021-08-13"],
        ),
    ],
)
def test_anaphor(before: list[tuple[Meaning, Cue]], meaning: Anaphor, expected: list[str]) -> None:
    *_, time = resolve(SUNDAY, *before, (meaning, PAST))
    assert values(time) == expected


def test_later_that_year_lies_after_the_time_told() -> None:
    _, time = resolve(
        SUNDAY, (CalendarDate(2009, 6, 3), PAST), (Anaphor(G.YEAR, 0, Modifier.AFTER), PAST)
    )
    assert (time.value, days(time)) == ("2009", ["2009-06-03/2009-12-31"])


def ago(number: float | None, grain: Grain, modifier: Modifier = Modifier.NONE) -> Shift:
    return Shift(length(number, grain, modifier), Toward.BEFORE, Anchor.NOW)


@pytest.mark.parametrize(
    ("meaning", "value", "stretch"),
    [
        (ago(2, G.DAY), "2021-08-20", "2021-08-20"),
        (ago(3, G.WEEK), "2021-W30", "2021-07-26/2021-08-04"),
        (ago(2, G.MONTH), "2021-06", "2021-06-01/2021-07-07"),
        (ago(4, G.YEAR), "2017", "2017-01-01/2018-02-20"),
        (ago(1, G.YEAR), "2020", "2020-01-01/2021-02-21"),
        (ago(1, G.DECADE), "201", "2006-08-22/2019-12-31"),
        (ago(None, G.DAY), "PAST_REF", "2021-08-12/2021-08-20"),
        (ago(2, G.DAY, Modifier.APPROX), "2021-08-20", "2021-08-19/2021-08-21"),
        (ago(3, G.HOUR), "2021-08-22TXX", "2021-08-21/2021-08-22"),
        (
            Shift(length(2, G.DAY), Toward.AFTER, Anchor.NOW),
            "2021-08-24",
            "2021-08-24",
        ),
    ],
)
def test_shift_from_publication(meaning: Shift, value: str, stretch: str) -> None:
    (time,) = resolve(SUNDAY, (meaning, PAST))
    assert (time.value, days(time)) == (value, [stretch])


@pytest.mark.parametrize("number", [5_000, 10_000_000, 10**30])
def test_a_shift_out_of_the_calendar_has_no_day(number: int) -> None:
    (time,) = resolve(SUNDAY, (ago(number, G.YEAR), PAST))
    assert (time.value, time.readings) == ("PAST_REF", ())


def test_a_shift_from_the_last_mention() -> None:
    later = Shift(length(2, G.DAY), Toward.AFTER, Anchor.MENTION)
    _, time = resolve(SUNDAY, AUG_10, (later, PAST))
    assert values(time) == ["2021-08-12"]


def test_a_shift_from_an_event_that_was_not_found_is_a_length() -> None:
    after = Shift(length(2, G.DAY), Toward.AFTER, Anchor.EVENT)
    _, time = resolve(SUNDAY, AUG_10, (after, PAST))
    assert (time.type, time.value, time.readings, time.offset) == ("DURATION", "P2D", (), None)


@pytest.mark.parametrize(
    ("cue", "expected"), [(PAST, "XXXX-XX-XX"), (FUTURE, "2021-08-26")], ids=["past", "future"]
)
def test_what_has_been_does_not_count_beyond_publication(cue: Cue, expected: str) -> None:
    later = Shift(length(4, G.DAY), Toward.AFTER, Anchor.MENTION)
    (time,) = resolve(SUNDAY, (later, cue))
    assert time.value == expected
    (time,) = resolve(SUNDAY, (Anaphor(G.MONTH, 1), PAST))
    assert time.value == "XXXX-XX"


def test_the_same_words_again_run_parallel() -> None:
    earlier = Shift(length(1, G.YEAR), Toward.BEFORE, Anchor.MENTION)
    _, first, second = resolve(SUNDAY, (CalendarDate(2021), PAST), (earlier, PAST), (earlier, PAST))
    assert (first.value, second.value) == ("2020", "2020")


NOVEMBER = "2021-11-05"
THIRD, FOURTH = (Season(G.QUARTER, 3), PAST), (Season(G.QUARTER, 4), FUTURE)


@pytest.mark.parametrize(
    ("before", "meaning", "cue", "expected"),
    [
        # Nothing told: the last one over, since results come out then.
        ([], Anaphor(G.QUARTER, 0), PAST, "2021-Q3"),
        # Of two told, what was lost was lost in the one that is over.
        ([THIRD, FOURTH], Anaphor(G.QUARTER, 0), PAST, "2021-Q3"),
        ([THIRD, FOURTH], Anaphor(G.QUARTER, 0), FUTURE, "2021-Q4"),
        ([THIRD], Anaphor(G.QUARTER, 0, year=2018), PAST, "2018-Q3"),
        ([], Anaphor(G.QUARTER, 0, year=2018), PAST, "2018-Q3"),
        ([THIRD, (Anaphor(G.QUARTER, 0, year=2018), PAST)], Anaphor(G.QUARTER, 0), PAST, "2021-Q3"),
        ([THIRD, FOURTH], Shift(length(1, G.YEAR), Toward.BEFORE, Anchor.MENTION), PAST, "2020-Q3"),
        ([(Anaphor(G.QUARTER, 0), PAST)], ago(1, G.YEAR), PAST, "2020-Q3"),
    ],
)
def test_the_quarter_of_results(
    before: list[tuple[Meaning, Cue]], meaning: Meaning, cue: Cue, expected: str
) -> None:
    assert resolve(NOVEMBER, *before, (meaning, cue))[-1].value == expected


def test_the_full_year_is_not_the_one_that_something_runs_until() -> None:
    later = (CalendarDate(2030), FUTURE)
    assert resolve(NOVEMBER, later, (Anaphor(G.YEAR, 0), PAST))[-1].value == "2021"


def test_a_year_before_a_quarter_is_a_quarter() -> None:
    _, time = resolve(SUNDAY, (Season(G.QUARTER, 2), PAST), (ago(1, G.YEAR), PAST))
    assert values(time) == ["2020-Q2", "2020"]


@pytest.mark.parametrize(
    ("number", "grain", "toward", "modifier", "offset"),
    [
        (2, G.DAY, Toward.AFTER, Modifier.NONE, Offset(2, 2)),
        (1, G.DAY, Toward.BEFORE, Modifier.NONE, Offset(-1, -1)),
        (None, G.DAY, Toward.AFTER, Modifier.NONE, Offset(2, 10)),
        (None, G.DAY, Toward.BEFORE, Modifier.NONE, Offset(-10, -2)),
        (2, G.WEEK, Toward.AFTER, Modifier.NONE, Offset(12, 16)),
        (5, G.HOUR, Toward.AFTER, Modifier.NONE, Offset(0, 1)),
        (2, G.WEEK, Toward.AFTER, Modifier.MORE_THAN, Offset(12, None)),
        (2, G.WEEK, Toward.BEFORE, Modifier.MORE_THAN, Offset(None, -12)),
        (None, G.YEAR, Toward.BEFORE, Modifier.NONE, Offset(None, -540)),
    ],
)
def test_a_shift_from_a_named_event_is_an_offset(
    number: int | None, grain: Grain, toward: Toward, modifier: Modifier, offset: Offset
) -> None:
    meaning = Shift(length(number, grain, modifier), toward, Anchor.EVENT)
    (time,) = resolve(SUNDAY, (meaning, told(PAST, governs=True)))
    assert (time.offset, time.readings) == (offset, ())


@pytest.mark.parametrize(
    ("published", "meaning", "cue", "value", "stretch"),
    [
        (SUNDAY, Season(G.SEASON, 2, 1998), PAST, "1998-SU", "1998-06-01/1998-09-23"),
        (SUNDAY, Season(G.SEASON, 4, 1994), PAST, "1994-WI", "1993-12-01/1995-03-21"),
        (SUNDAY, Season(G.SEASON, 3, which=Which.LAST), PAST, "2020-FA", "2020-09-01/2020-12-22"),
        (SUNDAY, Season(G.QUARTER, 1), PAST, "2021-Q1", "2021-01-01/2021-03-31"),
        (SUNDAY, Season(G.QUARTER, 2), FUTURE, "2021-Q2", "2021-04-01/2021-06-30"),
        (SUNDAY, Season(G.QUARTER, 4), FUTURE, "2021-Q4", "2021-10-01/2021-12-31"),
        (SUNDAY, Season(G.HALF, 1, 2020), PAST, "2020-H1", "2020-01-01/2020-06-30"),
        (SUNDAY, Season(G.QUARTER, 1, 2020, fiscal=True), PAST, "2020-Q1", "2019-01-01/2020-12-31"),
        (SUNDAY, Era(G.DECADE, 199), PAST, "199", "1990-01-01/1999-12-31"),
        (SUNDAY, Era(G.DECADE, 8, short=True), PAST, "198", "1980-01-01/1989-12-31"),
        (SUNDAY, Era(G.CENTURY, 18), PAST, "18", "1800-01-01/1899-12-31"),
    ],
)
def test_seasons_and_eras(
    published: str, meaning: Meaning, cue: Cue, value: str, stretch: str
) -> None:
    (time,) = resolve(published, (meaning, cue))
    assert (time.value, days(time)[0]) == (value, stretch)


D = CalendarDate


@pytest.mark.parametrize(
    ("first", "last", "cue", "expected"),
    [
        (D(None, 8, 10), D(None, None, 12), PAST, ["2021-08-10/2021-08-12"]),
        (D(None, None, 10), D(None, 8, 12), PAST, ["2021-08-10/2021-08-12"]),
        (D(None, 6, 3), D(2009, 7, 5), PAST, ["2009-06-03/2009-07-05"]),
        (D(None, 12, 30), D(2009, 1, 5), PAST, ["2008-12-30/2009-01-05"]),
        (D(2008, 12, 30), D(None, 1, 5), PAST, ["2008-12-30/2009-01-05"]),
        (MonthName(6), D(2009, 9), PAST, ["2009-06/2009-09"]),
        (D(1957), D(1958), PAST, ["1957/1958"]),
        (Weekday(0), Weekday(3), PAST, ["2021-08-16/2021-08-19", "2021-08-23/2021-08-26"]),
        (Weekday(0), Weekday(3), FUTURE, ["2021-08-23/2021-08-26"]),
        (Weekday(5), Weekday(1), PAST, ["2021-08-21/2021-08-24"]),
        (Weekday(0), D(None, 8, 26), FUTURE, ["2021-08-23/2021-08-26"]),
        (Season(G.QUARTER, 1), Season(G.QUARTER, 3, 2019), PAST, ["2019-Q1/2019-Q3"]),
        (
            Clock(9, 0),
            Clock(17, 30, day=Weekday(0)),
            FUTURE,
            ["2021-08-23T09:00/2021-08-23T17:30"],
        ),
    ],
)
def test_period(first: Meaning, last: Meaning, cue: Cue, expected: list[str]) -> None:
    (time,) = resolve(SUNDAY, (Period(first, last), cue))
    assert (values(time), time.period) == (expected, True)


def test_a_period_spans_its_ends() -> None:
    (time,) = resolve(SUNDAY, (Period(D(1957), D(1958)), PAST))
    assert days(time) == ["1957-01-01/1958-12-31"]


def test_the_ends_of_a_period_are_times_of_their_own() -> None:
    # said as "Aug. 10-12": ten code points of which the joint is the eighth
    said = Period(D(None, 8, 10), D(None, 8, 12), joint=(2, 3))
    (time,) = resolve(SUNDAY, (said, PAST))
    assert [end.value for end in time.expressions] == ["2021-08-10", "2021-08-12"]
    spans = [(end.mention.span.start, end.mention.span.end) for end in time.expressions]
    start, stop = time.mention.span.start, time.mention.span.end
    assert spans == [(start, start + 2), (start + 3, stop)]


def test_a_period_whose_words_cannot_be_parted_is_one_time() -> None:
    (time,) = resolve(SUNDAY, (Period(D(1957), D(1958)), PAST))
    assert time.expressions == (time,)


def test_a_period_with_an_end_that_does_not_exist() -> None:
    (time,) = resolve(SUNDAY, (Period(D(None, 6, 28), D(None, None, 31)), PAST))
    assert (time.impossible, time.readings) == ("June has 30 days", ())


def test_a_period_keeps_both_years_in_play() -> None:
    (time,) = resolve("2019-11-20", (Period(D(None, 1, 10), D(None, 1, 12)), None))
    assert values(time) == ["2020-01-10/2020-01-12", "2019-01-10/2019-01-12"]


@pytest.mark.parametrize(
    ("meaning", "value"),
    [
        (PartOfDay("MO", Weekday(5)), "2021-08-21TMO"),
        (PartOfDay("NI", Deictic(G.DAY, -1)), "2021-08-21TNI"),
        (PartOfDay("MO"), "2021-08-22TMO"),
        (Clock(9, 0, day=D(None, 8, 22)), "2021-08-22T09:00"),
        (Clock(9), "2021-08-22T09:00"),
        (Clock(4, 5, 30, zone="GMT", day=Weekday(5)), "2021-08-21T04:05:30"),
        (Clock(24, day=Weekday(5)), "2021-08-21T24:00"),
    ],
)
def test_times_of_day(meaning: Meaning, value: str) -> None:
    (time,) = resolve(SUNDAY, (meaning, PAST))
    assert (time.type, time.value, days(time)) == ("TIME", value, [value[:10]])


def test_a_bare_hour_is_of_the_day_told_last() -> None:
    _, time = resolve(SUNDAY, AUG_10, (Clock(9, 15), PAST))
    assert values(time) == ["2021-08-10T09:15", "2021-08-22T09:15"]


def test_without_any_day() -> None:
    (time,) = resolve("", (Clock(9, 15), PAST))
    assert (time.value, time.readings) == ("XXXX-XX-XXT09:15", ())


@pytest.mark.parametrize(
    ("meaning", "kind", "value"),
    [
        (Recurrence("XXXX-WXX-2"), "SET", "XXXX-WXX-2"),
        (VagueTime("PRESENT_REF"), "DATE", "PRESENT_REF"),
    ],
)
def test_no_place_in_the_calendar(meaning: Meaning, kind: str, value: str) -> None:
    (time,) = resolve(SUNDAY, (meaning, PAST))
    assert (time.type, time.value, time.readings) == (kind, value, ())


def test_what_is_no_time_is_refused() -> None:
    with pytest.raises(TypeError, match="no time"):
        resolve(SUNDAY, (Number(None, None), PAST))


def test_mentions_without_a_sentence_are_placed_by_their_span() -> None:
    text = "x" * 100
    article = Article("t", text, Span(0, 100), published=date(2021, 8, 22))
    spans = [Span(0, 30), Span(30, 60), Span(60, 100)]
    parts = [Sentence(number, 0, span) for number, span in enumerate(spans)]
    far = Mention(Span(5, 9), CalendarDate(month=6, day=3), "test")
    mentions = [
        far,
        Mention(Span(35, 39), Weekday(1), "test"),
        Mention(Span(70, 74), Weekday(1), "t"),
    ]
    _, near, later = resolve_times(article, mentions, [PAST] * 3, parts)
    assert len(near.readings) == 3
    assert len(later.readings) == 1
    assert later.mention.sentence == 2
