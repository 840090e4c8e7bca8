"""Quotations: their marks, paragraphs, and the marks that are none."""

from __future__ import annotations

import time

import pytest

from checker.language.quotes import find_quotes


def quoted(text: str) -> list[str]:
    return [quote.span.of(text) for quote in find_quotes(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('He said, "No." She left.', ['"No."']),
        ("“We go,” he said, “now.”", ["“We go,”", "“now.”"]),
        ("“He told us ‘go’ and left,” she said.", ["“He told us ‘go’ and left,”"]),
        ("«Non», a-t-il dit.", ["«Non»"]),
        ("The ‘security crisis’ isn’t over.", ["‘security crisis’"]),
        ("He called it ‘the allies’ plan for peace’ today.", ["‘the allies’ plan for peace’"]),
        ("In the ‘90s the rock ‘n’ roll of the workers’ club", []),
        ("the workers’ and the players’ unions", []),
        ("the 6'2\" guard and the 5'11\" forward", []),
        ('the 6\'2" guard said "yes" to it', ['"yes"']),
        ('The "unclosed ends here\nThe next is plain.', ['"unclosed ends here']),
        ('a stray" mark and "a word"', ['"a word"']),
        ('“mixed marks" are closed', ['“mixed marks"']),
        ("", []),
    ],
)
def test_what_is_quoted(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


@pytest.mark.parametrize(("left", "right"), ["“”", '""'])
def test_a_quotation_over_paragraphs_is_one(left: str, right: str) -> None:
    text = f"{left}First.\n\n{left}Second.\n{left}Third,{right} he said. {left}Other.{right}"
    found = find_quotes(text, 0, len(text))
    assert [quote.number for quote in found] == [0, 0, 0, 1]
    assert [quote.span.of(text)[1:4] for quote in found] == ["Fir", "Sec", "Thi", "Oth"]


def test_an_unclosed_quotation_does_not_swallow_the_next_paragraph() -> None:
    text = "“First.\n\nNobody speaks. “Second.”"
    found = find_quotes(text, 0, len(text))
    assert [(q.number, q.span.of(text)) for q in found] == [(0, "“First."), (1, "“Second.”")]


def test_only_the_range_asked_for_is_read() -> None:
    text = '"a" b "c" d "e"'
    assert [q.span.of(text) for q in find_quotes(text, 4, 11)] == ['"c"']


@pytest.mark.parametrize("mark", ['"', "‘", "‘a’", "s’ ", "“", "‘s’ s"])
def test_hostile_marks_stay_linear(mark: str) -> None:
    text = mark * 60_000
    begin = time.process_time()
    find_quotes(text, 0, len(text))
    assert time.process_time() - begin < 3
