"""Excerpts: the lines of a text that matter, each place underlined and labelled.

Nothing else in the program makes excerpts. News often has a whole paragraph on one line, so a line
is not shown whole: it is cut to windows round the underlined places, one row each, and places that
fit into one row share it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from checker.model.text import Span
from checker.report.cells import Cell, cells
from checker.report.labels import Mark, underline
from checker.report.lines import Lines
from checker.report.look import Look, Role

ELLIPSIS = "…"
_LONGEST = 3  # rows shown of one place; of a longer one, the first rows and the last


@dataclass(frozen=True, slots=True)
class Label:
    """A place in a text and what to say about it."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Source:
    """A text that excerpts are made of. ``name`` stands in the gutter in place of line numbers
    where it is set ("title").
    """

    text: str
    lines: Lines
    name: str = ""

    @classmethod
    def of(cls, text: str, name: str = "") -> Source:
        """Return the source for ``text``."""
        return cls(text, Lines(text), name)


@dataclass(frozen=True, slots=True)
class _Window:
    """One row: the places in it, all of one line, and the part of the line that is shown."""

    line: int
    labels: tuple[Label, ...]
    shown: Span

    @property
    def span(self) -> Span:
        return Span(self.labels[0].span.start, max(label.span.end for label in self.labels))


def gutter(parts: Sequence[tuple[Source, Sequence[Label]]]) -> int:
    """Return how wide the column of line numbers must be for these excerpts."""
    names = [
        source.name or str(source.lines.place(label.span.end)[0])
        for source, labels in parts
        for label in labels
    ]
    return max(map(len, names), default=1)


def excerpt(source: Source, labels: Sequence[Label], margin: int, look: Look) -> Iterator[str]:
    """Yield the lines of an excerpt, without line ends.

    ``margin`` is the width of the column of line numbers (`gutter`). Places may overlap, stand in
    any order, and run over line ends. A row that cannot follow on from the one above, because
    lines between them are left out, is parted from it by dots.
    """
    room = max(20, look.width - margin - 3)
    before = 0
    for window in _grown(source, _windows(source, labels, room), room):
        if before and window.line > before + 1:
            yield look.paint("." * max(3, margin), Role.GUTTER)
        before = window.line
        number = look.paint((source.name or str(window.line)).rjust(margin), Role.GUTTER)
        empty = " " * margin
        bar = look.paint("|", Role.GUTTER)
        text, marks = _drawn(source, window)
        yield f"{number} {bar} {text}"
        for row in underline(marks, room, look):
            yield f"{empty} {bar} {row}".rstrip()


def _windows(source: Source, labels: Sequence[Label], room: int) -> Iterator[_Window]:
    """Yield the labels' places, line by line, gathered into rows that hold them."""
    parts = sorted(
        (part for label in _merged(labels) for part in _parts(source, label, room)),
        key=lambda part: (part[0], part[1].span),
    )
    held: _Window | None = None
    for line, label in parts:
        if held is not None:
            reach = held.span.cover(label.span)
            if held.line == line and _cells_between(source.text, reach) <= room - 2:
                held = replace(held, labels=(*held.labels, label))
                continue
            yield held
        held = _Window(line, (label,), label.span)
    if held is not None:
        yield held


def _merged(labels: Sequence[Label]) -> list[Label]:
    """Return the labels with those of one and the same place made into one."""
    texts: dict[Span, list[str]] = {}
    for label in labels:
        said = texts.setdefault(label.span, [])
        if label.text and label.text not in said:
            said.append(label.text)
    return [Label(span, "; ".join(said)) for span, said in texts.items()]


def _parts(source: Source, label: Label, room: int) -> list[tuple[int, Label]]:
    """Return a place in parts that fit a row each; the last carries the label."""
    rows = [
        (line, row)
        for line, part in source.lines.split(label.span)
        for row in _rows(source.text, part, room - 2)
    ]
    if len(rows) > _LONGEST:
        rows = [*rows[: _LONGEST - 1], rows[-1]]
    return [(line, Label(row, label.text if (line, row) == rows[-1] else "")) for line, row in rows]


def _rows(text: str, part: Span, room: int) -> Iterator[Span]:
    """Yield ``part`` of a line in pieces of at most ``room`` cells, cut after a space if any."""
    start, taken, cut = part.start, 0, None
    for cell in cells(text, part.start, part.end):
        if taken + cell.width > room:
            stop = cut or cell.start
            yield Span(start, stop)
            taken = _cells_between(text, Span(stop, cell.start))
            start, cut = stop, None
        taken += cell.width
        if cell.shown == " ":
            cut = cell.end
    yield Span(start, part.end)


def _cells_between(text: str, span: Span) -> int:
    # A character takes at least one cell or is a combining mark; either way a span far longer than
    # any row need not be measured.
    if span.end - span.start > 10_000:
        return span.end - span.start
    return sum(cell.width for cell in cells(text, span.start, span.end))


def _grown(source: Source, windows: Iterator[_Window], room: int) -> Iterator[_Window]:
    """Yield the windows with as much of their line round them as the row has room for, but not a
    place that a neighbouring window of the same line shows.
    """
    found = list(windows)
    for index, window in enumerate(found):
        limits = source.lines.span(window.line)
        if index and found[index - 1].line == window.line:
            limits = Span(found[index - 1].span.end, limits.end)
        if index + 1 < len(found) and found[index + 1].line == window.line:
            limits = Span(limits.start, found[index + 1].span.start)
        yield replace(window, shown=_context(source.text, window.span, limits, room - 2))


def _context(text: str, core: Span, limits: Span, room: int) -> Span:
    """Return ``core`` with words before and after it, within ``limits``, in ``room`` cells."""
    # Four code points a cell leave room for combining marks, and a hostile line unmeasured.
    before = list(cells(text, max(limits.start, core.start - 4 * room), core.start))[::-1]
    after = list(cells(text, core.end, min(limits.end, core.end + 4 * room)))
    spare = max(0, room - _cells_between(text, core))
    left = _fitting(before, max(spare // 2, spare - sum(cell.width for cell in after)))
    right = _fitting(after, spare - sum(cell.width for cell in left))
    start = left[-1].start if left else core.start
    end = right[-1].end if right else core.end
    if start > limits.start and not text[start - 1].isspace():
        start = next((cell.end for cell in reversed(left) if cell.shown.isspace()), start)
    if end < limits.end and not text[end].isspace():
        end = next((cell.start for cell in reversed(right) if cell.shown.isspace()), end)
    return Span(start, end)


def _fitting(candidates: Sequence[Cell], room: int) -> list[Cell]:
    taken: list[Cell] = []
    for cell in candidates:
        room -= cell.width
        if room < 0:
            break
        taken.append(cell)
    return taken


def _drawn(source: Source, window: _Window) -> tuple[str, list[Mark]]:
    """Return a row as shown, and the columns in it of the window's places."""
    whole, shown = source.lines.span(window.line), window.shown
    row, column = "", 0
    if shown.start > whole.start:
        row, column = ELLIPSIS, 1
    columns: dict[int, int] = {}
    for cell in cells(source.text, shown.start, shown.end):
        columns.update(dict.fromkeys(range(cell.start, cell.end), column))
        row += cell.shown
        column += cell.width
    columns[shown.end] = column
    if shown.end < whole.end:
        row += ELLIPSIS
    marks = []
    for label in window.labels:
        first = columns[label.span.start]
        last = next(
            (columns[at] for at in range(label.span.end, shown.end) if columns[at] > first), column
        )
        marks.append(Mark(first, max(1, last - first), label.text))
    return row.rstrip(), marks
