"""Underlines, and the labels that hang from them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.report.cells import width, wrap
from checker.report.look import Look, Role

_NARROWEST = 24  # cells in which a label is still readable
_COMFORTABLE = 48  # cells that a long label gets near the right edge


@dataclass(frozen=True, slots=True)
class Mark:
    """An underline: its first column (from 0) and its width in cells, and its label."""

    column: int
    width: int
    label: str

    @property
    def end(self) -> int:
        """The first column after the underline."""
        return self.column + self.width


def underline(marks: Sequence[Mark], room: int, look: Look) -> Iterator[str]:
    """Yield the rows to stand under a row of text, at most ``room`` cells wide.

    All marks are drawn alike, for a finding does not say which side is wrong. The last label stands
    behind its underline if it fits there; the others hang below, the rightmost first. Marks that
    overlap are drawn in layers.
    """
    for layer in _layers(marks):
        yield from _layer(layer, room, look)


def _layers(marks: Sequence[Mark]) -> list[list[Mark]]:
    """Return the marks in layers in which none touches another, each from left to right."""
    layers: list[list[Mark]] = []
    for mark in sorted(marks, key=lambda mark: (mark.column, -mark.width)):
        free = next((layer for layer in layers if layer[-1].end < mark.column), None)
        if free is None:
            layers.append([mark])
        else:
            free.append(mark)
    return layers


def _layer(marks: list[Mark], room: int, look: Look) -> Iterator[str]:
    drawn, column = "", 0
    for mark in marks:
        drawn += " " * (mark.column - column) + look.paint("^" * mark.width, Role.MARK)
        column = mark.end
    hanging = [mark for mark in marks if mark.label]
    last = marks[-1]
    if last.label and last.end + 1 + width(last.label) <= room:
        drawn += " " + look.paint("".join(wrap(last.label, room)), Role.MARK)
        hanging.remove(last)
    yield drawn
    if hanging:
        yield _pipes(hanging, look)
    while hanging:
        mark = hanging.pop()
        yield from _hung(mark, hanging, room, look)


def _hung(mark: Mark, others: list[Mark], room: int, look: Look) -> Iterator[str]:
    """Yield a label below its underline, with lines passing on its left to ``others``' labels."""
    free = others[-1].column + 2 if others else 0
    # Near the right edge the label is set further left, as far as the lines of the others allow.
    wanted = min(width(mark.label), _COMFORTABLE, room)
    column = max(free, min(mark.column, room - wanted))
    for row in wrap(mark.label, max(_NARROWEST, room - column)):
        before = _pipes(others, look)
        taken = others[-1].column + 1 if others else 0
        yield before + " " * (column - taken) + look.paint(row, Role.MARK)


def _pipes(marks: Sequence[Mark], look: Look) -> str:
    drawn, column = "", 0
    for mark in marks:
        drawn += " " * (mark.column - column) + look.paint("|", Role.MARK)
        column = mark.column + 1
    return drawn
