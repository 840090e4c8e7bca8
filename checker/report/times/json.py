"""``times --format json``: one JSON document."""

from __future__ import annotations

from checker.report.machine import JsonDocument


class Format(JsonDocument):
    """The rows of `checker.report.rows.times`."""

    command = "times"
