"""``factcheck rules``: the rules themselves."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from checker.cli import options
from checker.cli.exits import Exit
from checker.cli.library import file_of, known, load, report
from checker.cli.terminal import look, write

app = typer.Typer(
    help="List, show, test and lint the rules.", rich_markup_mode=None, no_args_is_help=True
)


@app.command("list")
def list_rules(
    rules: options.Rules = None,
    no_color: options.NoColor = False,
    debug: options.Debug = False,
) -> None:
    """List all rules with their severity."""
    from checker.report.catalogue import listing

    loaded = load(rules, no_color=no_color)
    write(listing(loaded.checks, look(sys.stdout, no_color=no_color)))


@app.command()
def show(
    rule: options.RuleId,
    rules: options.Rules = None,
    no_color: options.NoColor = False,
    debug: options.Debug = False,
) -> None:
    """Show a rule's file as it is written."""
    loaded = load(rules, no_color=no_color)
    known(loaded, rule, "RULE")
    for each in loaded.checks:
        if each.id == rule:
            write(file_of(each.place, loaded, rules).read_text(encoding="utf-8"))


@app.command()
def test(
    rule: Annotated[
        str | None,
        typer.Argument(metavar="[RULE]", help="One rule's id or kind of claim; all if left out."),
    ] = None,
    rules: options.Rules = None,
    no_color: options.NoColor = False,
    debug: options.Debug = False,
) -> None:
    """Run the examples that are written with the rules; exit code 1 if one does not hold."""
    from checker.selftest import run_examples

    loaded = load(rules, no_color=no_color)
    if rule is not None and loaded.kind(rule) is None:
        known(loaded, rule, "RULE")
    held = failed = 0
    for result in run_examples(loaded, rule):
        if result.ok:
            held += 1
        else:
            failed += 1
            write(f"{result.place}: {result.id}: {result.message}\n")
    write(f"{held + failed} examples: {held} hold, {failed} do not\n")
    raise typer.Exit(Exit.FINDINGS if failed else Exit.CLEAN)


@app.command()
def lint(
    rules: options.Rules = None,
    no_color: options.NoColor = False,
    debug: options.Debug = False,
) -> None:
    """Look for faults in rule files that load but are not as they should be; exit code 1 if any."""
    from checker.checks.lint import lint as find_faults

    loaded = load(rules, no_color=no_color)
    faults = find_faults(loaded)
    shown = look(sys.stdout, no_color=no_color)
    write(report(faults, loaded, rules, shown, "note") if faults else "no faults\n")
    raise typer.Exit(Exit.FINDINGS if faults else Exit.CLEAN)
