"""Faults in rule files, shown like findings: place, excerpt, message, remedy."""

from __future__ import annotations

import re

from checker.model.rules import Fault
from checker.model.text import Span
from checker.report.blocks import headline, note
from checker.report.cells import visible
from checker.report.excerpt import Label, Source, excerpt, gutter
from checker.report.look import Look, Role

_WORD = re.compile(r"[\w./-]+|\S|")


def fault_block(fault: Fault, source: str, look: Look, severity: str = "error") -> str:
    """Return a fault as text, headed by its severity ("error" or "note").

    ``source`` is the rule file's text, "" where there is none to show; the word at the fault's
    place is underlined.
    """
    shown = Source.of(source)
    labels = _labels(fault, shown)
    margin = gutter([(shown, labels)])
    role = Role.ERROR if severity == "error" else Role.NOTE
    lines = list(headline(severity, role, fault.message, look))
    arrow = look.paint(f"{' ' * margin}-->", Role.GUTTER)
    lines.append(f"{arrow} {visible(str(fault.place))}")
    if labels:
        bar = f"{' ' * margin} {look.paint('|', Role.GUTTER)}"
        lines += [bar, *excerpt(shown, labels, margin, look), bar]
    if fault.remedy:
        lines += note("help", (fault.remedy,), margin, look)
    return "\n".join(lines) + "\n"


def _labels(fault: Fault, source: Source) -> list[Label]:
    if fault.place.line > source.lines.number:
        return []
    line = source.lines.span(max(1, fault.place.line))
    start = min(line.start + max(0, fault.place.column - 1), max(line.start, line.end - 1))
    word = _WORD.match(source.text, start, line.end)
    return [Label(Span(start, max(word.end(), start + 1)), "")] if word and line.end else []
