"""Whatever is said on whatever day: no crash, readings in order, the same answer twice."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model.clauses import Modality, Tense
from checker.model.meaning import (
    Anaphor,
    Anchor,
    CalendarDate,
    Clock,
    Deictic,
    Era,
    Grain,
    Length,
    Meaning,
    Modifier,
    MonthName,
    NamedDay,
    Paired,
    PartOfDay,
    Period,
    Season,
    Shift,
    Toward,
    Weekday,
    Which,
)
from checker.resolve.direction import Cue
from tests.resolve.resolving import length, resolve

years = st.none() | st.integers(0, 12000) | st.integers(1990, 2030)
grains = st.sampled_from(list(Grain))
modifiers = st.sampled_from(list(Modifier))
which = st.sampled_from(list(Which))
lengths: st.SearchStrategy[Length] = st.builds(
    length, st.none() | st.integers(0, 10**12) | st.integers(1, 9), grains, modifiers
)
dates = st.builds(
    CalendarDate,
    years,
    st.none() | st.integers(0, 14),
    st.none() | st.integers(0, 40),
    st.none() | st.integers(0, 6),
    modifiers,
).filter(lambda said: (said.year, said.month, said.day) != (None, None, None))
simple: st.SearchStrategy[Meaning] = st.one_of(
    dates,
    st.builds(Weekday, st.integers(0, 6), which, modifiers),
    st.builds(MonthName, st.integers(1, 12), which, modifiers),
    st.builds(NamedDay, st.sampled_from(["Easter", "Thanksgiving", "Ramadan"]), years, which),
    st.builds(Deictic, grains, st.integers(-20000, 20000), modifiers),
    st.builds(Anaphor, grains, st.integers(-3, 3), modifiers),
    st.builds(
        Season,
        st.sampled_from([Grain.SEASON, Grain.QUARTER]),
        st.integers(1, 4),
        years,
        which,
        st.booleans(),
        modifiers,
    ),
    st.builds(
        Era, st.sampled_from([Grain.DECADE, Grain.CENTURY]), st.integers(0, 300), st.booleans()
    ),
    lengths,
    st.builds(Shift, lengths, st.sampled_from(list(Toward)), st.sampled_from(list(Anchor))),
)
meanings: st.SearchStrategy[Meaning] = st.one_of(
    simple,
    st.builds(Period, simple, simple),
    st.builds(Paired, st.just((0, 1)), dates, dates),
    st.builds(PartOfDay, st.sampled_from(["MO", "NI"]), st.none() | simple, modifiers),
    st.builds(Clock, st.integers(0, 24), st.none() | st.integers(0, 59), day=st.none() | simple),
)
cues = st.none() | st.builds(
    Cue,
    st.sampled_from(list(Tense)),
    st.sampled_from(list(Modality)),
    st.sampled_from(["", "by", "until", "on", "for"]),
    st.booleans(),
    st.booleans(),
)
published = st.one_of(
    st.just(""),
    st.dates().map(date.isoformat),
    st.dates(date(2010, 1, 1), date(2025, 12, 31)).map(date.isoformat),
    st.sampled_from(["0001-01-01", "9999-12-31", "2020-02-29"]),
)
said = st.lists(st.tuples(meanings, cues), min_size=1, max_size=4)


@given(published, said)
def test_any_meanings_on_any_day(day: str, spoken: list[tuple[Meaning, Cue | None]]) -> None:
    times = resolve(day, *spoken)
    assert times == resolve(day, *spoken)
    assert len(times) == len(spoken)
    for time in times:
        assert time.value
        assert time.steps[0] == "xxxxx"
        assert len({(reading.days, reading.value) for reading in time.readings}) == len(
            time.readings
        )
        for reading in time.readings:
            assert time.period or reading.days.first <= reading.days.last
            assert str(reading.days) == reading.steps[-1]
            assert not time.impossible


@pytest.mark.parametrize("sentences", [[0], [0, 1]])
def test_cues_must_match_mentions(sentences: list[int]) -> None:
    from checker.model.text import Article, Mention, Span
    from checker.resolve.times import resolve_times

    article = Article("t", "x", Span(0, 1), published=date(2021, 8, 22))
    mentions = [Mention(Span(0, 1), Weekday(0), "test", number) for number in sentences]
    with pytest.raises(ValueError, match="argument"):
        resolve_times(article, mentions, [None] * (len(sentences) + 1), [])
