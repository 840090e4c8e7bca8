"""One article's way through the program: checked, rendered, counted.

What comes back is text and figures, so that it crosses from one process to another cheaply and the
bytes printed are the same whether one process worked or many.
"""

from __future__ import annotations

import traceback
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from checker import pipeline
from checker.model.findings import Report
from checker.model.rules import RuleSet
from checker.model.text import Article, Unreadable
from checker.report import renderer
from checker.report.base import Renderer
from checker.report.blocks import origin
from checker.report.look import Look
from checker.report.tally import Tally


class Task(StrEnum):
    """What is wanted of each article: the commands that take articles."""

    RUN = "run"
    TIMES = "times"
    CLAIMS = "claims"
    TIMELINE = "timeline"


# These show what the timeline infers; findings do not need it.
_WITH_DATES = frozenset((Task.TIMELINE, Task.CLAIMS))


@dataclass(frozen=True, slots=True)
class Trouble:
    """Something for standard error: where, what, how to mend it, and for a fault of the program
    its traceback.
    """

    where: str
    message: str
    remedy: str
    trace: str = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one input: what to print, what to say on standard error, what to count."""

    output: str
    tally: Tally
    troubles: tuple[Trouble, ...] = ()


@dataclass(frozen=True)
class Job:
    """What is done with every article: the rules, the task, the output format and its look."""

    rules: RuleSet
    task: Task
    format: str
    look: Look

    @cached_property
    def renderer(self) -> Renderer:
        """The renderer, made once per process."""
        return renderer(self.task.value, self.format, self.look)

    def work(self, item: Article | Unreadable) -> Outcome:
        """Return what came of one input; never raises for one article's sake."""
        if isinstance(item, Unreadable):
            output = self.renderer.refused(item.origin, item.origin, item.message)
            trouble = Trouble(item.origin, item.message, item.remedy)
            return Outcome(output, Tally(refused=1), (trouble,))
        try:
            report = self._report(item)
            output = self.renderer.article(report)
        except Exception as error:
            return self.crashed(item, f"{type(error).__name__}: {error}", traceback.format_exc())
        troubles = tuple(Trouble(origin(item), message, "") for message in report.errors)
        return Outcome(output, Tally.of(report), troubles)

    def crashed(self, article: Article, what: str, trace: str = "") -> Outcome:
        """Return the outcome of an article on which the program failed; ``what`` is one line."""
        message = f"the program failed on this article: {what}"
        output = self.renderer.refused(article.id, article.origin, message)
        remedy = "the other articles were checked; this is a fault of the program, please report it"
        return Outcome(
            output, Tally(crashed=1), (Trouble(origin(article), message, remedy, trace),)
        )

    def _report(self, article: Article) -> Report:
        if self.task is Task.TIMES:
            return Report(article, times=pipeline.read_times(article, self.rules))
        return pipeline.check(article, self.rules, timeline=self.task in _WITH_DATES)
