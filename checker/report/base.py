"""What every output format does: open, show each article, close."""

from __future__ import annotations

from checker.model.findings import Report
from checker.report.look import Look
from checker.report.tally import Tally


class Renderer:
    """Base of all output formats.

    Articles are rendered one by one and independently, so that they can be streamed and rendered
    in other processes. ``between`` is put between two articles of which something is shown, and
    ``single`` says that the format can hold one article only.
    """

    between = ""
    single = False

    def __init__(self, look: Look) -> None:
        self.look = look

    def opening(self) -> str:
        """Return what comes before the first article."""
        return ""

    def article(self, report: Report) -> str:
        """Return what is shown of one article; may be empty."""
        raise NotImplementedError

    def refused(self, article_id: str, path: str, message: str) -> str:
        """Return what stands for an input that could not be read or checked: nothing, unless the
        format has one row for each input. The message goes to standard error in any case.
        """
        return ""

    def closing(self, tally: Tally) -> str:
        """Return what comes after the last article."""
        return ""
