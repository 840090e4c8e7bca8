"""Offsets into lines and columns."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from checker.model.text import Span

_BREAK = re.compile(r"\r\n|\n|\r")


class Lines:
    r"""The lines of a text, ended by LF, CRLF or CR.

    >>> lines = Lines("one\r\ntwo")
    >>> lines.place(6)
    (2, 2)
    >>> lines.span(1)
    Span(start=0, end=3)
    """

    __slots__ = ("_ends", "_starts")

    def __init__(self, text: str) -> None:
        breaks = [match.span() for match in _BREAK.finditer(text)]
        self._starts = [0, *(end for _, end in breaks)]
        self._ends = [*(start for start, _ in breaks), len(text)]

    @property
    def number(self) -> int:
        """How many lines there are; a text that ends with a line end has an empty last one."""
        return len(self._starts)

    def place(self, offset: int) -> tuple[int, int]:
        """Return line and column of a code point; both count from 1, columns in code points."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def span(self, line: int) -> Span:
        """Return the span of a line (counted from 1) without its ending."""
        return Span(self._starts[line - 1], self._ends[line - 1])

    def split(self, span: Span) -> Iterator[tuple[int, Span]]:
        """Yield the number and the part of each line that ``span`` touches, in order; line endings
        belong to no part, and lines of which nothing is left are passed over.
        """
        last, _ = self.place(max(span.start, span.end - 1))
        for line in range(self.place(span.start)[0], last + 1):
            whole = self.span(line)
            part = Span(max(span.start, whole.start), min(span.end, whole.end))
            if part.start < part.end:
                yield line, part
