"""Loading the rules for a command: faults reported, unknown ids refused, a selection made."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from dataclasses import replace
from difflib import get_close_matches
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

import typer

from checker.archive import collector
from checker.cli.exits import Exit
from checker.cli.terminal import look

if TYPE_CHECKING:
    from checker.model.rules import Fault, Place, RuleSet
    from checker.report.look import Look


def load(root: Path | None, *, no_color: bool) -> RuleSet:
    """Return the rules below ``root`` (the built-in ones for None).

    Faulty rule files are reported on standard error like findings, and end the program: a rule
    that is silently left out would make an article look clean.
    """
    from checker.checks.library import load_rules

    rules, faults = load_rules(root)
    if faults:
        shown = look(sys.stderr, no_color=no_color)
        sys.stderr.write(report(faults, rules, root, shown))
        raise typer.Exit(Exit.USAGE)
    collector.resume()
    return rules


def report(
    faults: Iterable[Fault],
    rules: RuleSet,
    root: Path | None,
    shown: Look,
    severity: str = "error",
) -> str:
    """Return faults in rule files as text, each with an excerpt of its file."""
    from checker.report.faults import fault_block

    return "\n".join(
        fault_block(fault, _source(file_of(fault.place, rules, root)), shown, severity)
        for fault in faults
    )


def chosen(rules: RuleSet, select: Sequence[str], ignore: Sequence[str]) -> RuleSet:
    """Return ``rules`` with the checks that are selected (all, if none is named) and not ignored.

    A topic ("time") names every rule in it. A name that fits no rule is a usage error.
    """
    for option, names in (("--select", select), ("--ignore", ignore)):
        for name in names:
            known(rules, name, option, topics=True)
    return replace(
        rules,
        checks=tuple(
            rule
            for rule in rules.checks
            if (not select or _named(rule.id, select)) and not _named(rule.id, ignore)
        ),
    )


def known(rules: RuleSet, name: str, option: str, *, topics: bool = False) -> None:
    """Raise a usage error, with the nearest id there is, unless ``name`` is a rule's id (or, with
    ``topics``, a topic).
    """
    names = {rule.id for rule in rules.checks}
    if topics:
        names |= {identifier.split("/")[0] for identifier in names}
    if name in names:
        return
    near = get_close_matches(name, sorted(names), n=1, cutoff=0.5)
    hint = f"did you mean {near[0]}?" if near else "factcheck rules list shows them all"
    raise typer.BadParameter(f"there is no rule {name!r}; {hint}", param_hint=option)


def _named(identifier: str, names: Sequence[str]) -> bool:
    return any(identifier == name or identifier.startswith(f"{name}/") for name in names)


def file_of(place: Place, rules: RuleSet, root: Path | None) -> Path:
    """Return the rule file of a place. Places in the built-in rules begin with "rules", wherever
    those are installed; others with the folder that was given.
    """
    return Path(place.path) if root else Path(rules.root, *PurePath(place.path).parts[1:])


def _source(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
