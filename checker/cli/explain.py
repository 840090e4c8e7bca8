"""``factcheck explain``."""

from __future__ import annotations

import sys

from checker.cli import options
from checker.cli.library import known, load
from checker.cli.terminal import look, write


def explain(
    rule: options.RuleId,
    rules: options.Rules = None,
    no_color: options.NoColor = False,
    debug: options.Debug = False,
) -> None:
    """Explain a rule: the fault it finds, its reason, its examples."""
    from checker.report.catalogue import explanation

    loaded = load(rules, no_color=no_color)
    known(loaded, rule, "RULE")
    shown = look(sys.stdout, no_color=no_color)
    write("\n".join(explanation(each, shown) for each in loaded.checks if each.id == rule))
