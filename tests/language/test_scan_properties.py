"""The gated scan equals the plain one, keeps its rules, and is linear on hostile text."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.language import dates
from checker.language.scan import plain_scan, scan

PHRASES = dates.phrases()

# What news is made of, as far as it bears on time, and what a hostile writer would add.
PIECES = (
    "Monday", "Tuesday", "Sat.", "SUNDAY", "Aug.", "August", "May", "March", "Sept", "June", "10",
    "12,", "23", "32", "2,000", "2009", "1957", "58", "2021-08-22", "08/22/2021", "1990s", "'80s",
    "9", "a.m.", "7.30pm", "noon", "0400", "GMT", "19:30", "the", "a", "an", "this", "last", "next",
    "past", "coming", "previous", "following", "same", "that", "early", "late", "mid-", "end", "of",
    "beginning", "about", "nearly", "more", "than", "at", "least", "three", "two", "twenty",
    "-five",
    "couple", "few", "several", "half", "and", "or", "to", "through", "between", "from", "until",
    "days", "day", "-day", "week", "weeks", "month", "year", "-year-old", "-long", "yearlong",
    "decade", "century", "hours", "minutes", "nights", "ago", "later", "earlier", "before", "after",
    "now", "recently", "soon", "future", "every", "twice", "daily", "annual", "Christmas", "Eve",
    "Day", "Easter", "Labor", "summer", "fall", "quarter", "third", "first", "19th", "morning",
    "night", "Night", "Times", "Days", "tonight", "today", "yesterday", "tomorrow",
    "people", "$", "%", "(", ")", "\u2013",
    "-", "\u2019s", ",", ".", "\n", "\n\n", "\u00a0", "\u201c", "\u0130", "\u212a", "\u017f", "x",
    "/",
)  # fmt: skip

news_like = st.lists(
    st.tuples(st.sampled_from(PIECES), st.sampled_from((" ", " ", " ", "", "\n", "\u00a0"))),
    max_size=25,
).map(lambda pairs: "".join(piece + gap for piece, gap in pairs))


@given(news_like)
@settings(max_examples=400, deadline=None)
def test_gated_scan_equals_plain_scan(text: str) -> None:
    assert scan(text, 0, len(text), PHRASES) == plain_scan(text, 0, len(text), PHRASES)


@given(st.text(max_size=60))
@settings(max_examples=100, deadline=None)
def test_gated_scan_equals_plain_scan_on_any_text(text: str) -> None:
    assert scan(text, 0, len(text), PHRASES) == plain_scan(text, 0, len(text), PHRASES)


@given(news_like)
@settings(max_examples=200, deadline=None)
def test_matches_keep_to_words_and_paragraphs(text: str) -> None:
    behind = 0
    for mention in scan(text, 0, len(text), PHRASES):
        start, end = mention.span.start, mention.span.end
        assert behind <= start < end <= len(text)
        assert start == 0 or not (text[start - 1].isalnum() and text[start].isalnum())
        assert end == len(text) or not (text[end - 1].isalnum() and text[end].isalnum())
        assert "\n\n" not in text[start:end]
        behind = end


@given(news_like, st.integers(0, 40), st.integers(0, 80))
@settings(max_examples=100, deadline=None)
def test_a_part_of_a_text_is_scanned_within_its_bounds(text: str, start: int, length: int) -> None:
    end = min(len(text), start + length)
    mentions = scan(text, start, end, PHRASES)
    assert all(start <= m.span.start and m.span.end <= end for m in mentions)
    assert mentions == plain_scan(text, start, end, PHRASES)


@pytest.mark.parametrize("text", ["Monday\u017f", "three day\u017f ago", "t\u0131me", "wee\u212a"])
def test_letters_that_only_fold_to_ascii_are_of_no_word(text: str) -> None:
    assert scan(text, 0, len(text), PHRASES) == []


def test_a_blank_line_ends_a_phrase() -> None:
    text = "in June\n\n2009 was long"
    assert [m.span.of(text) for m in scan(text, 0, len(text), PHRASES)] == ["June", "2009"]


HOSTILE = {
    "weekdays": "Monday ",
    "digits": "7",
    "numbers": "12 ",
    "hyphens": "-",
    "number words": "twenty-",
    "open quotes": "\u201c",
    "determiners": "the past ",
    "blanks": "a    ",
    "modifiers": "early mid-late ",
    "counts": "two and a half or ",
    "dots": "a.m.",
}


@pytest.mark.parametrize("piece", HOSTILE.values(), ids=HOSTILE.keys())
def test_scan_is_linear_on_hostile_text(piece: str) -> None:
    def seconds(size: int) -> float:
        text = piece * (size // len(piece))
        started = time.process_time()
        scan(text, 0, len(text), PHRASES)
        return time.process_time() - started

    seconds(1_000)
    # Eight times the text: a quadratic scan would take 64 times as long.
    assert seconds(80_000) < 24 * max(seconds(10_000), 0.002)
