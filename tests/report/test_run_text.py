"""The text report of ``run``, whole: what an editor reads."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from checker.model.findings import Confidence, Evidence, Finding, Report, Severity
from checker.model.text import Article, Span
from checker.report import renderer
from checker.report.cells import width
from checker.report.look import Look
from checker.report.tally import Tally

TEXT = (
    "LIMA (Field News) - Canada's envoy, Marianne Tellier, landed here Friday for a five-day visit "
    "while newspapers were still printing warnings of a hostile horizon over the coming drills, "
    "and the harbour was full of grey ships that nobody had seen come in.\n"
    "\n"
    "Nobody flies this far to be told no.\n"
    "\n"
    "She leaves for Ottawa on Thursday night.\n"
)
ARTICLE = Article(
    id="envoy",
    text=TEXT,
    body=Span(0, len(TEXT)),
    title="Envoy in Lima for four days",
    published=date(2023, 10, 15),
    origin="news/envoy.txt",
)


def evidence(words: str, read_as: str, within: str = "text", text: str = "") -> Evidence:
    source = text or (ARTICLE.title if within == "title" else TEXT)
    start = source.index(words)
    return Evidence(Span(start, start + len(words)), words, read_as, within)


VISIT = Finding(
    rule="time/visit-length",
    severity=Severity.ERROR,
    confidence=Confidence.HIGH,
    message="a five-day visit that starts 2023-10-13 cannot end 2023-10-19: that is 7 days",
    evidence=(
        evidence("five-day", "5 days, or 5 nights"),
        evidence("Friday", "Friday 2023-10-13, the last one"),
        evidence("Thursday night", "Thursday 2023-10-19, the next one"),
    ),
    because=("2023-10-13 to 2023-10-19 is 7 days, both counted", "7 is neither 5 nor 6"),
    repairs=("Thursday -> Tuesday", "five-day -> seven-day"),
    fingerprint="abc",
)
TITLE = Finding(
    rule="time/title",
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    message="the headline says four days, the article five",
    evidence=(evidence("four days", "4 days", "title"), evidence("five-day", "5 days")),
)


def shown(*findings: Finding, article: Article = ARTICLE, look: Look | None = None) -> str:
    return renderer("run", "text", look or Look()).article(Report(article, findings=findings))


def test_both_ends_are_underlined_in_different_paragraphs() -> None:
    assert (
        shown(VISIT)
        == """\
error[time/visit-length]: a five-day visit that starts 2023-10-13 cannot end 2023-10-19: that is 7
                          days
 --> news/envoy.txt:1:80
  |
1 | …Marianne Tellier, landed here Friday for a five-day visit while newspapers were still…
  |                                ^^^^^^       ^^^^^^^^ 5 days, or 5 nights
  |                                |
  |                                Friday 2023-10-13, the last one
...
5 | She leaves for Ottawa on Thursday night.
  |                          ^^^^^^^^^^^^^^ Thursday 2023-10-19, the next one
  |
  = because: 2023-10-13 to 2023-10-19 is 7 days, both counted
             7 is neither 5 nor 6
  = help: either Thursday -> Tuesday,
          or five-day -> seven-day
"""
    )


def test_the_headline_is_quoted_as_title() -> None:
    assert (
        shown(TITLE)
        == """\
warning[time/title]: the headline says four days, the article five
     --> news/envoy.txt:title:19
      |
title | Envoy in Lima for four days
      |                   ^^^^^^^^^ 4 days
    1 | …Tellier, landed here Friday for a five-day visit while newspapers were still…
      |                                    ^^^^^^^^ 5 days
      |
"""
    )


def test_an_article_without_findings_is_not_shown() -> None:
    assert shown() == ""


@pytest.mark.parametrize("columns", [40, 60, 100])
def test_no_row_is_wider_than_the_terminal(columns: int) -> None:
    rows = shown(VISIT, TITLE, look=Look(columns)).splitlines()
    excerpts = [row for row in rows if " | " in row]
    assert excerpts
    assert max(map(width, excerpts)) <= columns


def test_colours_change_nothing_but_colours() -> None:
    coloured = shown(VISIT, look=Look(colour=True))
    plain = shown(VISIT)
    assert "\x1b[1;31merror[time/visit-length]\x1b[0m" in coloured
    for code in ("0", "1", "32", "34", "1;31", "1;35"):
        coloured = coloured.replace(f"\x1b[{code}m", "")
    assert coloured == plain


def test_control_characters_are_shown_and_never_sent() -> None:
    text = "Go \x1b]0;owned\x07 on Fri\u202eday, \x9b2J now"
    article = replace(ARTICLE, text=text, body=Span(0, len(text)), origin="a\x1b[2J.txt")
    finding = replace(
        VISIT,
        message="read \x1b[2J",
        evidence=(evidence("Fri\u202eday", "a \x07 bell", text=text),),
        because=("\x1b[31m",),
        repairs=("\u2066x",),
    )
    printed = shown(finding, article=article)
    assert not [char for char in printed if char != "\n" and not char.isprintable()]
    assert "Go ␛]0;owned␇ on Fri<U+202E>day, <U+009B>2J now" in printed
    assert "         ^^^^^^^^^^^^^^" in printed


def test_the_closing_line_counts() -> None:
    close = renderer("run", "text", Look()).closing
    assert close(Tally(articles=1, errors=1, warnings=1)) == (
        "\n2 findings in 1 article: 1 error, 1 warning\n"
    )
    assert close(Tally(articles=3)) == "no findings in 3 articles\n"
    assert close(Tally(articles=2, notes=3, refused=1, crashed=1)) == (
        "\n3 findings in 2 articles: 3 notes; 1 input could not be read; "
        "1 article could not be checked\n"
    )
    assert close(Tally(articles=1, undated=1)) == (
        "no findings in 1 article\n"
        "1 article without a publication date: what needs one was left open "
        "(give --published YYYY-MM-DD)\n"
    )
