"""``run --format text``: findings for people, in the manner of a compiler's diagnostics.

Both ends of a contradiction are quoted and underlined alike, with what each was read as; below them
come the arithmetic and the repairs.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.model.findings import Evidence, Finding, Report, Severity
from checker.model.text import Article
from checker.report.base import Renderer
from checker.report.blocks import headline, note, origin, place
from checker.report.excerpt import Label, Source, excerpt, gutter
from checker.report.look import Role
from checker.report.tally import Tally, count

_ROLES = {
    Severity.ERROR: Role.ERROR,
    Severity.WARNING: Role.WARNING,
    Severity.NOTE: Role.NOTE,
}


class Format(Renderer):
    """One block per finding, and a closing line."""

    between = "\n"

    def article(self, report: Report) -> str:
        """Return the article's findings in their order, or "" where there is none."""
        if not report.findings:
            return ""
        text, title = Source.of(report.article.text), Source.of(report.article.title, "title")
        blocks = (
            "\n".join(self._finding(finding, report.article, text, title))
            for finding in report.findings
        )
        return "\n\n".join(blocks) + "\n"

    def _finding(
        self, finding: Finding, article: Article, text: Source, title: Source
    ) -> Iterator[str]:
        look = self.look
        kind = f"{finding.severity.value}[{finding.rule}]"
        yield from headline(kind, _ROLES[finding.severity], finding.message, look)
        parts = [
            (source, _labels(finding.evidence, within))
            for source, within in ((title, "title"), (text, "text"))
        ]
        margin = gutter(parts)
        arrow = look.paint(f"{' ' * margin}-->", Role.GUTTER)
        yield f"{arrow} {_where(finding, article, text)}"
        bar = f"{' ' * margin} {look.paint('|', Role.GUTTER)}"
        yield bar
        for source, labels in parts:
            yield from excerpt(source, labels, margin, look)
        yield bar
        yield from note("because", finding.because, margin, look)
        yield from note("help", _choices(finding.repairs), margin, look)

    def closing(self, tally: Tally) -> str:
        """Return the summary line, and a word on articles whose date is not known."""
        if tally.findings:
            found = f"{count(tally.findings, 'finding')} in {count(tally.articles, 'article')}: "
            found += ", ".join(
                count(number, noun)
                for number, noun in (
                    (tally.errors, "error"),
                    (tally.warnings, "warning"),
                    (tally.notes, "note"),
                )
                if number
            )
        else:
            found = f"no findings in {count(tally.articles, 'article')}"
        if tally.refused:
            found += f"; {count(tally.refused, 'input')} could not be read"
        if tally.crashed:
            found += f"; {count(tally.crashed, 'article')} could not be checked"
        lead = "\n" if tally.findings else ""
        text = f"{lead}{found}\n"
        if tally.undated:
            dated = f"{count(tally.undated, 'article')} without a publication date"
            text += f"{dated}: what needs one was left open (give --published YYYY-MM-DD)\n"
        return text


def _labels(evidence: tuple[Evidence, ...], within: str) -> list[Label]:
    return [Label(item.span, item.read_as) for item in evidence if item.within == within]


def _where(finding: Finding, article: Article, text: Source) -> str:
    """Return path, line and column of the first place quoted."""
    first = finding.evidence[0] if finding.evidence else None
    if first is None:
        return origin(article)
    if first.within == "title":
        return f"{origin(article)}:title:{first.span.start + 1}"
    return f"{origin(article)}:{place(text.lines, first.span.start)}"


def _choices(repairs: tuple[str, ...]) -> tuple[str, ...]:
    """Return the repairs as alternatives: "either ..., or ..."."""
    if len(repairs) < 2:
        return repairs
    first, *others = repairs
    last = len(others) - 1
    return (
        f"either {first},",
        *(f"or {repair}{'' if number == last else ','}" for number, repair in enumerate(others)),
    )
