"""The rules themselves as text: the list of them, and one of them explained."""

from __future__ import annotations

from collections.abc import Iterator

from checker.model.rules import CheckExample, Rule
from checker.report.blocks import hung
from checker.report.cells import visible
from checker.report.look import Look, Role


def listing(rules: tuple[Rule, ...], look: Look) -> str:
    """Return a line for each rule: its id, its severity, and what fault it finds."""
    ids = max((len(rule.id) for rule in rules), default=0)
    lines: list[str] = []
    for rule in rules:
        lines += hung(f"{rule.id.ljust(ids)}  {rule.severity.value:<7}  ", rule.summary, look)
    return "\n".join(lines) + "\n" if lines else ""


def explanation(rule: Rule, look: Look) -> str:
    """Return a rule's fault, how sure it is, its reason, and its examples."""
    return "\n".join(_explained(rule, look)) + "\n"


def _explained(rule: Rule, look: Look) -> Iterator[str]:
    yield f"{look.paint(rule.id, Role.STRONG)}: {visible(rule.summary)}"
    yield ""
    yield f"severity {rule.severity.value}, confidence {rule.confidence.value}, in {rule.place}"
    if rule.why:
        yield ""
        yield from hung("", rule.why, look)
    for example in rule.examples:
        yield ""
        yield from _example(example, look)


def _example(example: CheckExample, look: Look) -> Iterator[str]:
    dated = f" (published {example.published})" if example.published else ""
    if not example.wrong:
        yield from hung(f"  silent{dated}: ", example.right, look)
        return
    yield from hung(f"  wrong{dated}: ", example.wrong, look)
    if example.right:
        yield from hung("  right: ", example.right, look)
