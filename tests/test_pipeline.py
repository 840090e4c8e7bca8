"""From an article to its report: places, order, titles, and articles that hardly are any."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.checks.library import load_rules
from checker.model.findings import Report
from checker.model.rules import RuleSet
from checker.model.text import Article, Span
from checker.pipeline import check, read_times
from checker.read import read_paths

FIXTURES = Path(__file__).parents[1] / "fixtures"
PUBLISHED = date(2023, 9, 13)  # a Wednesday

ARTICLE = """\
Fisheries Commissioner Ingrid Vale arrived in Tallinn on Monday for a three-day visit, her
first in office. She met Estonian counterpart Maarja Tamm on Tuesday.

The summit on herring quotas, which opened on Sept. 4, was to close on Saturday, Sept. 8, 2023. \
“It was slow,” Tamm said.

Vale leaves on Sunday. The trawlers' strike began on Sept. 11 and ended on Sept. 6, a union said.
"""


@cache
def rules() -> RuleSet:
    """Return the rules that are shipped."""
    loaded, faults = load_rules(None)
    assert not faults
    return loaded


def report_on(
    text: str, published: date | None = PUBLISHED, *, title: str = "", header: int = 0
) -> Report:
    """Check a text whose first ``header`` code points are its header."""
    article = Article("a", text, Span(header, len(text)), title=title, published=published)
    return check(article, rules(), timeline=True)


def test_what_is_wrong_is_found_and_nothing_else() -> None:
    assert [finding.rule for finding in report_on(ARTICLE).findings] == [
        "time/visit-length",
        "time/weekday-date",
        "time/end-before-start",
    ]


@pytest.mark.parametrize("header", ["", "date 2023-09-13\n\n"])
def test_every_span_is_exact(header: str) -> None:
    text = header + ARTICLE
    report = report_on(text, header=len(header))
    for finding in report.findings:
        assert finding.evidence
        for evidence in finding.evidence:
            assert evidence.within == "text"
            assert evidence.span.of(text) == evidence.text
    for claim in (*report.claims, *(c for event in report.dates for c in event.claims)):
        for _, slot in claim.slots:
            assert slot.span.of(text) == slot.text
            assert claim.span.contains(slot.span)
        for relation in claim.relations:
            assert relation.span.of(text) == relation.text
    for unread in report.unread:
        assert unread.span.of(text) == unread.text
    assert all(time.mention.span.start >= len(header) for time in report.times)


def test_a_header_only_moves_the_places() -> None:
    header = "date 2023-09-13\n\n"
    plain, moved = report_on(ARTICLE), report_on(header + ARTICLE, header=len(header))
    assert [f.fingerprint for f in moved.findings] == [f.fingerprint for f in plain.findings]
    for one, other in zip(plain.findings, moved.findings, strict=True):
        places = [evidence.span.start + len(header) for evidence in one.evidence]
        assert [evidence.span.start for evidence in other.evidence] == places


def test_findings_stand_in_text_order() -> None:
    starts = [min(e.span.start for e in f.evidence) for f in report_on(ARTICLE).findings]
    assert starts == sorted(starts)
    times = [time.mention.span for time in report_on(ARTICLE).times]
    assert times == sorted(times)


def test_two_runs_are_equal() -> None:
    assert report_on(ARTICLE) == report_on(ARTICLE)


def test_an_article_before_leaves_nothing_behind() -> None:
    alone = report_on("Talks open on Friday.")
    report_on(ARTICLE)
    assert report_on("Talks open on Friday.") == alone


def test_fingerprints_tell_findings_apart_and_last() -> None:
    before = report_on(ARTICLE).findings
    after = report_on(ARTICLE + "\nIt rained.\n").findings
    assert len({finding.fingerprint for finding in before}) == len(before)
    assert [f.fingerprint for f in after] == [f.fingerprint for f in before]


def test_a_title_changes_nothing_in_the_text() -> None:
    titled = report_on(ARTICLE, title="Vale in Tallinn for herring talks")
    assert titled.findings == report_on(ARTICLE).findings
    assert titled.article.title == "Vale in Tallinn for herring talks"


class TestWithoutAPublicationDate:
    def test_no_year_is_guessed(self) -> None:
        times = report_on("It fell on Sept. 8. It rose last month.", None).times
        assert [time.value[:4] for time in times] == ["XXXX", "XXXX"]
        assert all(not time.readings for time in times)

    def test_what_needs_a_year_stays_silent(self) -> None:
        assert report_on("It fell on Monday, Sept. 8.", None).findings == ()

    def test_what_needs_none_is_found(self) -> None:
        found = report_on("It fell on Saturday, Sept. 8, 2023.", None).findings
        assert [finding.rule for finding in found] == ["time/weekday-date"]
        assert [f.rule for f in report_on(ARTICLE, None).findings].count("time/weekday-date") == 1


@pytest.mark.parametrize(
    "text", ["", "\n", "   \n\n\t", "Monday", "Rain.", ".", "“", "(", "1", "—", "’s", "\ufeff"]
)
@pytest.mark.parametrize("published", [PUBLISHED, None])
def test_an_article_of_a_word_or_less_is_clean(text: str, published: date | None) -> None:
    report = report_on(text, published)
    assert report.findings == ()
    assert report.errors == ()
    assert report.claims == ()


def test_a_header_alone_is_an_empty_article() -> None:
    report = report_on("date 2023-09-13\n", header=16)
    assert (report.times, report.findings) == ((), ())


@pytest.mark.parametrize(
    ("before", "after"),
    [("\n", "\r\n"), (" ", "\u00a0"), ("Vale", "Valé"), ("Vale", "𝒱ale"), ("—", "\u2028")],
)
def test_line_ends_and_letters_beyond_ascii_keep_spans_exact(before: str, after: str) -> None:
    text = ARTICLE.replace(before, after)
    for finding in report_on(text).findings:
        for evidence in finding.evidence:
            assert evidence.span.of(text) == evidence.text


@pytest.mark.parametrize("published", [date(1, 1, 1), date(9999, 12, 31), date(2024, 2, 29)])
def test_any_day_of_the_calendar_can_be_the_publication_date(published: date) -> None:
    text = "He left two centuries ago. She stays until next year. It began last month on Monday."
    report = report_on(text + "\n\n" + ARTICLE, published)
    assert len(report.times) > 10


def test_times_alone_are_those_of_the_report() -> None:
    report = report_on(ARTICLE)
    assert read_times(report.article, rules()) == report.times


@pytest.mark.parametrize("path", sorted(FIXTURES.glob("*.txt")), ids=lambda path: path.stem)
def test_times_alone_are_those_of_a_whole_check(path: Path) -> None:
    (article,) = read_paths([str(path)])
    assert isinstance(article, Article)
    assert read_times(article, rules()) == check(article, rules()).times


def test_times_alone_ask_the_clause_about_weeks_of_a_sunday() -> None:
    # written on a Sunday, printed on Monday: "this week" is that before or after, by the clause
    text = "TALLINN, Sept. 10 (Baltica) -- The fleet sails this week. It met a storm this week."
    report = report_on(text, date(2023, 9, 11))
    assert read_times(report.article, rules()) == report.times
    assert [time.value for time in report.times[1:]] == ["2023-W37", "2023-W36"]


def test_a_rule_set_without_checks_finds_nothing_but_reads_all() -> None:
    bare = RuleSet(rules().vocabulary, rules().claims, (), rules().root)
    report = check(report_on(ARTICLE).article, bare)
    assert report.findings == ()
    assert report.claims == report_on(ARTICLE).claims


def test_timeline_is_worked_out_only_when_asked() -> None:
    article = report_on(ARTICLE).article
    assert check(article, rules()).timeline == ()
    rows = check(article, rules(), timeline=True).timeline
    assert rows
    assert all(0 <= row.span.start < row.span.end <= len(ARTICLE) for row in rows)


SENTENCES = tuple(" ".join(ARTICLE.split()).split(". "))


@given(st.lists(st.sampled_from(SENTENCES), max_size=6), st.booleans())
def test_sentences_in_any_order_give_exact_places(parts: list[str], dated: bool) -> None:
    text = ". ".join(parts)
    report = report_on(text, PUBLISHED if dated else None)
    for finding in report.findings:
        for evidence in finding.evidence:
            assert evidence.span.of(text) == evidence.text
    starts = [min(e.span.start for e in finding.evidence) for finding in report.findings]
    assert starts == sorted(starts)
