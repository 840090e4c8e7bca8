"""``run --format jsonl``: JSON Lines, one line per article."""

from __future__ import annotations

from checker.report.machine import JsonLines


class Format(JsonLines):
    """The rows of `checker.report.rows.run`."""

    command = "run"
