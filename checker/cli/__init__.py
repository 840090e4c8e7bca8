"""The command line: one file per command, no logic.

Whatever a command needs beyond its options is imported inside it, so that ``--help`` and a mistyped
option answer at once.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import Annotated

import typer

from checker import __version__
from checker.archive import collector
from checker.cli import rules
from checker.cli.claims import claims
from checker.cli.exits import Exit
from checker.cli.explain import explain
from checker.cli.run import run
from checker.cli.terminal import use_utf8
from checker.cli.timeline import timeline
from checker.cli.times import times

app = typer.Typer(
    name="factcheck",
    add_completion=False,
    rich_markup_mode=None,  # rich would take half of the time that --help may take
    pretty_exceptions_enable=False,
    no_args_is_help=True,
)
for command in (run, times, claims, timeline, explain):
    app.command()(command)
app.add_typer(rules.app, name="rules")


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"factcheck {__version__}")
        raise typer.Exit


@app.callback()
def _factcheck(
    version: Annotated[
        bool,
        typer.Option("--version", callback=_version, is_eager=True, help="Show the version."),
    ] = False,
) -> None:
    """Find where a news article contradicts itself, from its own words."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line (``sys.argv`` by default) and return the exit code.

    Nothing escapes: a fault of the program is one line on standard error and exit code 3, with a
    traceback only where ``--debug`` was given.
    """
    use_utf8()
    given = sys.argv[1:] if arguments is None else list(arguments)
    if arguments is None:
        collector.pause()
    try:
        app(args=given, prog_name="factcheck")
    except SystemExit as done:
        return done.code if isinstance(done.code, int) else Exit.CLEAN
    except KeyboardInterrupt:
        return Exit.INTERRUPTED
    except Exception as error:
        if "--debug" in given:
            import traceback

            traceback.print_exc()
        sys.stderr.write(f"error: a fault of the program: {type(error).__name__}: {error}\n")
        if "--debug" not in given:
            sys.stderr.write("  help: run again with --debug for the traceback, and report it\n")
        return Exit.FAULT
    return Exit.CLEAN
