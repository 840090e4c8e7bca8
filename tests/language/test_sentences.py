"""Sentences and paragraphs: where a stop ends one and where it does not."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
import yaml

from checker.language.quotes import find_quotes
from checker.language.sentences import is_wrapped, paragraphs, split_sentences
from checker.model.rules import Vocabulary
from checker.model.text import Article, Sentence, Span

RULES = Path(__file__).parents[2] / "rules" / "vocab"


def load(*names: str) -> Vocabulary:
    lists: dict[str, frozenset[str]] = {}
    for name in names:
        data = yaml.safe_load((RULES / f"{name}.yaml").read_text(encoding="utf-8"))
        lists |= {key: frozenset(map(str.lower, words)) for key, words in data["lists"].items()}
    return Vocabulary(lists, {})


WORDS = load("abbreviations")


def split(text: str) -> tuple[Sentence, ...]:
    article = Article("a", text, Span(0, len(text)))
    return split_sentences(article, find_quotes(text, 0, len(text)), WORDS)


# One text per entry; "|" marks where a sentence ends.
SPLIT = [
    "One ends here.| Two starts!| Three?| Four",
    "He met Gen. Mark Milley and Sen. Ann Bell, D-Mass., on Aug. 22.| They left.",
    "J. K. Rowling met George W. Bush.| Both smiled.",
    "It rose 3.5 per cent to $1.2 million.| Shares fell.",
    "He left the U.S. The talks went on.".replace("S. T", "S.| T"),
    "He left the U.S. President in charge.| It failed.",
    "They met at 5 p.m. Monday in St. Paul.| He slept.",
    "They met at 5 p.m.| The talks failed.",
    "Acme Inc. Chief Executive Ann Bell quit.| She was 50.",
    "He works for Acme Inc.| It fell.",
    "No. 5 won.| He said no.| No one came.",
    "Yahoo! Finance said so.| Yahoo! is old.",
    "“We go.”| He left.",
    "“We go!” he said.| He left.",
    "“Do we go?” Ann Bell asked.| He left.",
    "“Do we go?”| He left.",
    "(He left.)| She stayed.",
    "He waited ... and left.| She stayed.",
    "He waited. . . and left.",
    "He waited…| She stayed.",
    "Smith vs. Jones was heard.| It ended.",
    "She has a Ph.D. in law, e.g. from Bonn.| He has none.",
    "It was plan B.| The other failed.",
    'The ties.|The talks ended.|“Fine.”|Bell left.|"Fine," he said.',
    "In Roe v. Wade it said so.| Mayor Dan H. “Bo” Ray left.",
    "See example.com for more.| Node.Js is old.",
    "1. The first.",
    "The Dec. 3-5 and Sept. 10 talks failed.| They ended.",
    "He lives in Cambridge, Mass. “It is good,” he said.".replace("s. “", "s.| “"),
]


@pytest.mark.parametrize("marked", SPLIT)
def test_sentences(marked: str) -> None:
    text = marked.replace("|", "")
    expected = [part.strip() for part in marked.split("|")]
    assert [sentence.span.of(text) for sentence in split(text)] == expected


def test_numbers_paragraphs_and_quotes() -> None:
    text = " One “a.” Two “b\r\n\r\n“c” three. Four.\n"
    found = split(text)
    assert [s.number for s in found] == list(range(len(found)))
    assert [(s.paragraph, s.span.of(text)) for s in found] == [
        (0, "One “a.”"),
        (0, "Two “b"),
        (1, "“c” three."),
        (1, "Four."),
    ]
    assert [[q.span.of(text) for q in s.quotes] for s in found] == [["“a.”"], ["“b"], ["“c”"], []]


def test_a_quotation_is_clipped_to_each_of_its_sentences() -> None:
    text = "“One. Two. Three,” he said. Four."
    parts = [[q.span.of(text) for q in s.quotes] for s in split(text)]
    assert parts == [["“One."], ["Two."], ["Three,”"], []]


def test_the_body_alone_is_split() -> None:
    article = Article("a", "Title: X. Y.\nOne. Two.", Span(13, 22))
    spans = [s.span.of(article.text) for s in split_sentences(article, (), WORDS)]
    assert spans == ["One.", "Two."]


WRAPPED = """The council met for four hours on Tuesday to hear what the
engineers had found under the old bridge, and then it put off
the vote for a month.
The mayor, who had asked for the report in the first place, was
not in the room when it was read out.

   Nobody knew when the next train would come, and so the people
who had come by train stayed where they were for the night.
"""


def test_wrapped_text_is_not_cut_at_its_lines() -> None:
    assert is_wrapped(WRAPPED, 0, len(WRAPPED))
    found = [span.of(WRAPPED) for span in paragraphs(WRAPPED, 0, len(WRAPPED))]
    assert [words.split()[-1] for words in found] == ["month.", "out.", "night."]
    assert len(split(WRAPPED)) == 3


def test_a_line_is_a_paragraph_elsewhere() -> None:
    text = "\n".join(["Short line.", "A headline without a stop", "The council met. " * 12, "End."])
    assert not is_wrapped(text, 0, len(text))
    assert len(paragraphs(text, 0, len(text))) == 4


@pytest.mark.parametrize("text", ["", "\n\n", " \t "])
def test_nothing_gives_nothing(text: str) -> None:
    assert split(text) == ()


@pytest.mark.parametrize("piece", [". ", "A.", "a. A", '." ', "\n", "A ", "“a.” B ", " \n", "… "])
def test_hostile_text_stays_linear(piece: str) -> None:
    text = piece * 40_000
    begin = time.process_time()
    split(text)
    assert time.process_time() - begin < 4
