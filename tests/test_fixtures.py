"""Whole articles through the production path: silent as written, one finding for each fault put in.

The articles and their variants stand in ``fixtures/`` (the format is in its README). The second
half of this file tests the fixtures themselves, with nothing of ours: that each variant is well
formed, and that every weekday an article prints beside a date is the right one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from checker.checks.library import load_rules
from checker.model.findings import Finding, Report
from checker.model.rules import RuleSet
from checker.model.text import Article, Span
from checker.pipeline import check
from checker.read import read_paths

FIXTURES = Path(__file__).parents[1] / "fixtures"
SILENT = "none"
KEYS = {"id", "change", "expect", "quotes", "why", "gap"}

# A quote of a variant: its words, each given with enough of the text around them to be found once.
# The outer tuple is "all of", the inner "any of".
Quotes = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Variant:
    """One change to an article, and the rule that must answer it (`SILENT` for none)."""

    article: str
    id: str
    change: tuple[tuple[str, str], ...]
    expect: str
    quotes: Quotes
    why: str
    gap: str = ""

    @property
    def name(self) -> str:
        """What the test is called by: ``envoys-talks/departure-thursday``."""
        return f"{self.article}/{self.id}"


def articles() -> list[str]:
    """Return the names of the articles, sorted."""
    return sorted(path.stem for path in FIXTURES.glob("*.txt"))


def source(article: str) -> str:
    """Return an article's file as text, line ends untouched."""
    return (FIXTURES / f"{article}.txt").read_bytes().decode("utf-8")


def raw_variants(article: str) -> list[dict[str, Any]]:
    """Return the entries of an article's variants file as YAML has them."""
    entries = yaml.safe_load((FIXTURES / f"{article}.yaml").read_text(encoding="utf-8"))
    assert isinstance(entries, list), f"{article}.yaml must be a list"
    return entries


def variants() -> Iterator[Variant]:
    """Yield every variant of every article, in the order of the files."""
    for article in articles():
        for entry in raw_variants(article):
            quotes = entry.get("quotes", [])
            yield Variant(
                article=article,
                id=str(entry["id"]),
                change=tuple((old, new) for old, new in entry["change"]),
                expect=str(entry["expect"]),
                quotes=tuple((q,) if isinstance(q, str) else tuple(q) for q in quotes),
                why=str(entry["why"]),
                gap=str(entry.get("gap", "")),
            )


VARIANTS = list(variants())
FAULTS = [variant for variant in VARIANTS if variant.expect != SILENT and not variant.gap]
GAPS = [variant for variant in VARIANTS if variant.gap]
LOOKALIKES = [variant for variant in VARIANTS if variant.expect == SILENT]


def edited(variant: Variant) -> str:
    """Return the article with the variant's changes made, each to words that occur once."""
    text = source(variant.article)
    for old, new in variant.change:
        assert text.count(old) == 1, f"{variant.name}: {old!r} occurs {text.count(old)} times"
        text = text.replace(old, new)
    return text


def marked(text: str, quote: str) -> Span:
    """Return the place of a quote in ``text``: the words in brackets, or all of it without any.

    The quote must occur exactly once.
    """
    before, bracket, rest = quote.partition("[")
    words, _, after = rest.partition("]") if bracket else (before, "", "")
    before = before if bracket else ""
    whole = before + words + after
    assert text.count(whole) == 1, f"{whole!r} occurs {text.count(whole)} times"
    start = text.index(whole) + len(before)
    return Span(start, start + len(words))


@cache
def rules() -> RuleSet:
    """Return the rules that are shipped, loaded once."""
    loaded, faults = load_rules(None)
    assert not faults, faults
    return loaded


def report_on(text: str, folder: Path, name: str) -> Report:
    """Write ``text`` to a file and check it as `factcheck run` would."""
    path = folder / f"{name}.txt"
    path.write_bytes(text.encode("utf-8"))
    (article,) = read_paths([str(path)])
    assert isinstance(article, Article), article
    report = check(article, rules())
    assert not report.errors, report.errors
    return report


def told(findings: tuple[Finding, ...]) -> str:
    """Return the findings as a failing test should show them."""
    return "\n".join(
        f"{f.rule}: {f.message} <<{' | '.join(e.text for e in f.evidence)}>>" for f in findings
    )


def covers(finding: Finding, place: Span) -> bool:
    """Tell whether one piece of the finding's evidence holds the place."""
    return any(e.within == "text" and e.span.contains(place) for e in finding.evidence)


@pytest.mark.parametrize("article", articles())
def test_article_is_silent(article: str, tmp_path: Path) -> None:
    report = report_on(source(article), tmp_path, article)
    assert not report.findings, told(report.findings)


@pytest.mark.parametrize("variant", FAULTS, ids=lambda variant: variant.name)
def test_fault_is_found_once_with_both_ends(variant: Variant, tmp_path: Path) -> None:
    text = edited(variant)
    findings = report_on(text, tmp_path, variant.article).findings
    assert [f.rule for f in findings] == [variant.expect], f"{variant.why}\n{told(findings)}"
    for choice in variant.quotes:
        places = [marked(text, quote) for quote in choice]
        assert any(covers(findings[0], place) for place in places), (
            f"no evidence for {' or '.join(choice)}\n{told(findings)}"
        )


@pytest.mark.parametrize("variant", GAPS, ids=lambda variant: variant.name)
def test_gap_is_still_one(variant: Variant, tmp_path: Path) -> None:
    """What is not found yet is listed with its reason, and leaves the list when it is found."""
    findings = report_on(edited(variant), tmp_path, variant.article).findings
    assert not findings, f"found now: take out the gap of {variant.name}\n{told(findings)}"


@pytest.mark.parametrize("variant", LOOKALIKES, ids=lambda variant: variant.name)
def test_lookalike_is_silent(variant: Variant, tmp_path: Path) -> None:
    report = report_on(edited(variant), tmp_path, variant.article)
    assert not report.findings, f"{variant.why}\n{told(report.findings)}"


# --- the fixtures themselves ----------------------------------------------------------------------

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTH = rf"(?P<month>{'|'.join(MONTHS)})[a-z]{{0,6}}\.?"
_YEAR = r"(?:,? (?P<year>(?:19|20)\d\d))?"
_WEEKDAY = rf"(?P<weekday>{'|'.join(DAYS)})"
PAIRS = (
    re.compile(rf"{_WEEKDAY},? \(?{_MONTH} (?P<day>\d{{1,2}})\b{_YEAR}"),
    re.compile(rf"{_WEEKDAY},? \(?(?P<day>\d{{1,2}}) {_MONTH}{_YEAR}"),
)


def pairs(text: str) -> Iterator[tuple[str, bool]]:
    """Yield each weekday printed beside a date, and whether it can be right: in the year that is
    printed with it, else in the year of publication or in one that the text names.
    """
    published = re.match(r"date (\d{4})-", text)
    assert published is not None
    spoken = [int(year) for year in re.findall(r"\b(?:19|20)\d\d\b", text)]
    for pattern in PAIRS:
        for found in pattern.finditer(text):
            years = [int(found["year"])] if found["year"] else spoken
            month, day = MONTHS.index(found["month"]) + 1, int(found["day"])
            yield found[0], found["weekday"] in {weekday(year, month, day) for year in years}


def weekday(year: int, month: int, day: int) -> str:
    """Return the name of the day's weekday, or "" where the year has no such day (Feb. 29)."""
    try:
        return DAYS[date(year, month, day).weekday()]
    except ValueError:
        return ""


@pytest.mark.parametrize("article", articles())
def test_article_is_right_by_the_calendar(article: str) -> None:
    assert [words for words, right in pairs(source(article)) if not right] == []


@pytest.mark.parametrize("variant", VARIANTS, ids=lambda variant: variant.name)
def test_variant_is_wrong_by_the_calendar_where_it_should_be(variant: Variant) -> None:
    wrong = [words for words, right in pairs(edited(variant)) if not right]
    if variant.expect != "time/impossible-date":  # a day that is not has no weekday either
        assert len(wrong) == (variant.expect == "time/weekday-date"), wrong


def test_calendar_test_can_fail() -> None:
    text = "date 2014-07-03\n\nIt began on Monday 11 June, a Sunday, and on Wednesday, June 11."
    assert list(pairs(text)) == [("Wednesday, June 11", True), ("Monday 11 June", False)]


@pytest.mark.parametrize("article", articles())
def test_article_is_whole(article: str) -> None:
    header, _, body = source(article).partition("\n\n")
    assert re.fullmatch(r"date \d{4}-\d\d-\d\d(\nTitle: .+)?", header)
    assert len(body.split()) >= 220
    assert {path.stem for path in FIXTURES.glob("*.yaml")} == set(articles())


@pytest.mark.parametrize("article", articles())
def test_variants_are_well_formed(article: str) -> None:
    ids = [entry["id"] for entry in raw_variants(article)]
    assert len(set(ids)) == len(ids)
    for entry in raw_variants(article):
        assert set(entry) <= KEYS, entry["id"]
        assert entry["why"], entry["id"]
        assert bool(entry.get("quotes")) == (entry["expect"] != SILENT), entry["id"]


@pytest.mark.parametrize("variant", VARIANTS, ids=lambda variant: variant.name)
def test_variant_fits_its_article(variant: Variant) -> None:
    text = edited(variant)
    assert text != source(variant.article)
    for choice in variant.quotes:
        for quote in choice:
            assert marked(text, quote)


def test_expected_rules_exist() -> None:
    known = {rule.id for rule in rules().checks}
    assert sorted({variant.expect for variant in FAULTS} - known) == []
