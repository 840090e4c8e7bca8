"""Excerpts: the right columns under the right words, whatever the text holds."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model.text import Span
from checker.report.cells import width
from checker.report.excerpt import Label, Source, excerpt, gutter
from checker.report.look import Look


def drawn(text: str, *labels: tuple[str, str], columns: int = 60) -> list[str]:
    """Return the excerpt of ``text`` that quotes the given words with the given labels."""
    source = Source.of(text)
    spans = [
        Label(Span(text.index(words), text.index(words) + len(words)), said)
        for words, said in labels
    ]
    return list(excerpt(source, spans, gutter([(source, spans)]), Look(columns)))


def test_wide_characters_take_two_cells() -> None:
    assert drawn("金 met 李 on Monday", ("李", "who"), ("Monday", "when")) == [
        "1 | 金 met 李 on Monday",
        "  |        ^^    ^^^^^^ when",
        "  |        |",
        "  |        who",
    ]


def test_combining_marks_take_none() -> None:
    assert drawn("Jose\u0301 came Friday", ("Jose\u0301", ""), ("Friday", "when")) == [
        "1 | Jose\u0301 came Friday",
        "  | ^^^^      ^^^^^^ when",
    ]


def test_tabs_are_shown_as_spaces() -> None:
    assert drawn("a\tFriday", ("Friday", "when")) == ["1 | a    Friday", "  |      ^^^^^^ when"]


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_a_place_may_run_over_a_line_end(ending: str) -> None:
    text = f"He comes next{ending}Friday."
    assert drawn(text, (f"next{ending}Friday", "2021-08-27")) == [
        "1 | He comes next",
        "  |          ^^^^",
        "2 | Friday.",
        "  | ^^^^^^ 2021-08-27",
    ]


def test_lines_left_out_are_dotted() -> None:
    rows = drawn("Monday\n\n\nFriday", ("Monday", ""), ("Friday", ""))
    assert rows == ["1 | Monday", "  | ^^^^^^", "...", "4 | Friday", "  | ^^^^^^"]


def test_overlapping_places_are_drawn_one_below_the_other() -> None:
    assert drawn("a four-day visit", ("four-day visit", "visit"), ("four-day", "4 days")) == [
        "1 | a four-day visit",
        "  |   ^^^^^^^^^^^^^^ visit",
        "  |   ^^^^^^^^ 4 days",
    ]


def test_one_place_with_two_labels_is_underlined_once() -> None:
    assert drawn("on Friday", ("Friday", "a"), ("Friday", "b"), ("Friday", "a")) == [
        "1 | on Friday",
        "  |    ^^^^^^ a; b",
    ]


def test_far_apart_in_one_line_means_two_rows() -> None:
    rows = drawn(f"Monday {'and so on ' * 40}until Friday", ("Monday", "a"), ("Friday", "b"))
    assert rows == [
        "1 | Monday and so on and so on and so on and so on and so…",
        "  | ^^^^^^ a",
        "1 | …and so on and so on and so on and so on until Friday",
        "  |                                                ^^^^^^ b",
    ]


def test_a_place_longer_than_three_rows_is_cut_in_the_middle() -> None:
    text = "word " * 100
    rows = drawn(text, (text.strip(), "all of it"))
    assert [row[2:].strip(" |") for row in rows[1::2]] == [
        "^" * 50,
        "^" * 50,
        "^" * 49,
        "all of it",
    ]
    assert [row[:1] + row[-1:] for row in rows[:6:2]] == ["1…", "1…", "1d"]


def test_a_long_label_is_wrapped() -> None:
    rows = drawn("He comes on Friday.", ("Friday", "one two three " * 10))
    assert max(map(width, rows)) <= 60
    assert " ".join(row[3:].strip() for row in rows[3:]) == ("one two three " * 10).strip()


HARD = st.text(
    st.sampled_from("ab .\t\r\n金é\u0301\u200d👩\x1b\u202e\u2028"), min_size=1, max_size=300
)


@pytest.mark.slow
@given(HARD, st.data(), st.integers(40, 120))
def test_any_text_is_drawn_within_the_width(text: str, data: st.DataObject, columns: int) -> None:
    edges = st.integers(0, len(text))
    spans = [Span(*sorted((data.draw(edges), data.draw(edges)))) for _ in range(3)]
    labels = [Label(span, "read as") for span in spans]
    source = Source.of(text)
    margin = gutter([(source, labels)])
    for row in excerpt(source, labels, margin, Look(columns)):
        assert all(char.isprintable() or char == "\u200d" for char in row)
        assert width(row) <= columns
