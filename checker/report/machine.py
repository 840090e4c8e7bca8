"""JSON and JSON Lines, for any command."""

from __future__ import annotations

import json
import re
from typing import ClassVar

from checker.model.findings import Report
from checker.report import rows
from checker.report.base import Renderer
from checker.report.tally import Tally

# JSON allows these in a string, but some readers end a line at them, and a lone surrogate has no
# UTF-8 form. Escaped, they mean the same.
_UNSAFE = re.compile("[\x7f-\x9f\u2028\u2029\ud800-\udfff]")


def dump(data: rows.Data) -> str:
    r"""Return ``data`` as JSON on one line, in readable UTF-8.

    >>> dump({"text": "Zoë\u2028"})
    '{"text": "Zoë\\u2028"}'
    """
    text = json.dumps(data, ensure_ascii=False, allow_nan=False)
    return _UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


class _Machine(Renderer):
    """What both forms share: an article is its row."""

    command: ClassVar[str]

    def article(self, report: Report) -> str:
        return dump(getattr(rows, self.command)(report))

    def refused(self, article_id: str, path: str, message: str) -> str:
        return dump(rows.refused(self.command, article_id, path, message))


class JsonLines(_Machine):
    """One line per article, in input order; an input that cannot be read has its line too."""

    def article(self, report: Report) -> str:
        """Return the article's row and a line end."""
        return super().article(report) + "\n"

    def refused(self, article_id: str, path: str, message: str) -> str:
        """Return a row without content and a line end."""
        return super().refused(article_id, path, message) + "\n"


class JsonDocument(_Machine):
    """One document: ``{"articles": [rows], "summary": {counts}}``."""

    between = ",\n"

    def opening(self) -> str:
        """Return the start of the document."""
        return '{"articles": [\n'

    def closing(self, tally: Tally) -> str:
        """Return the summary and the end of the document."""
        summary = {
            "articles": tally.articles,
            "error": tally.errors,
            "warning": tally.warnings,
            "note": tally.notes,
            "undated": tally.undated,
            "refused": tally.refused,
            "crashed": tally.crashed,
        }
        return f'\n], "summary": {dump(summary)}}}\n'
