"""``timeline --format text``: what happens when, in order, and how each day was reached."""

from __future__ import annotations

from collections.abc import Iterator

from checker.model.findings import Report, Row
from checker.report.base import Renderer
from checker.report.blocks import hung, origin, place
from checker.report.cells import visible
from checker.report.lines import Lines
from checker.report.look import Role


class Format(Renderer):
    """A heading for the article, its rows, and what was left open."""

    between = "\n"

    def article(self, report: Report) -> str:
        """Return the article's timeline."""
        lines = Lines(report.article.text)
        shown = [self.look.paint(origin(report.article), Role.STRONG)]
        column = max((len(row.days) for row in report.timeline), default=0)
        for row in report.timeline:
            shown += self._row(row, column, lines)
        if not report.timeline:
            shown.append("  nothing could be placed in time")
        if report.undecided:
            shown.append("Left open:")
        for reason in report.undecided:
            shown += hung("  ", reason, self.look)
        return "\n".join(shown) + "\n"

    def _row(self, row: Row, column: int, lines: Lines) -> Iterator[str]:
        lead = f"  {visible(row.days).ljust(column)}  "
        yield from hung(lead, f"{row.label} ({place(lines, row.span.start)})", self.look)
        for step in row.chain:
            yield from hung(" " * (column + 4) + "- ", step, self.look)
