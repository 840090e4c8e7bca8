"""``times --format text``: each time expression, its value, and how the value was reached."""

from __future__ import annotations

from collections.abc import Iterator

from checker.model.findings import Report
from checker.model.time import ResolvedTime
from checker.report.base import Renderer
from checker.report.blocks import hung, origin, place
from checker.report.cells import visible
from checker.report.lines import Lines
from checker.report.look import Role


class Format(Renderer):
    """A heading for the article, then a block for each time in text order."""

    between = "\n"

    def article(self, report: Report) -> str:
        """Return the article's times; the heading alone where there is none."""
        article = report.article
        date = f"published {article.published}" if article.published else "no publication date"
        lines = Lines(article.text)
        blocks = [f"{self.look.paint(origin(article), Role.STRONG)} ({date})"]
        for time in report.times:
            for expression in time.expressions:
                blocks += self._time(expression, article.text, lines)
        return "\n".join(blocks) + "\n"

    def _time(self, time: ResolvedTime, text: str, lines: Lines) -> Iterator[str]:
        span = time.mention.span
        words = " ".join(visible(span.of(text)).split())
        modifier = f" mod={time.modifier}" if time.modifier else ""
        where = self.look.paint(place(lines, span.start).rjust(8), Role.GUTTER)
        value = self.look.paint(f"{time.type} {time.value or '-'}{modifier}", Role.STRONG)
        yield f'{where}  "{words}"  {value}'
        known = {words, time.value, *(str(reading.days) for reading in time.readings)}
        for number, reading in enumerate(time.readings):
            days = f"{'or ' if number else ''}{reading.days}"
            yield from hung(" " * 10, _reached(days, reading.steps, known), self.look)
        if time.steps and not time.readings:
            yield from hung(" " * 10, _reached("", time.steps, known), self.look)
        if time.impossible:
            yield from hung(" " * 10, f"impossible: {time.impossible}", self.look)


def _reached(days: str, steps: tuple[str, ...], known: set[str]) -> str:
    """Return the steps to a reading, without those that only say again what stands above."""
    return ": ".join(filter(None, (days, "; ".join(step for step in steps if step not in known))))
