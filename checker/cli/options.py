"""The arguments and options that several commands share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from checker.report import formats

Paths = Annotated[
    list[str],
    typer.Argument(metavar="PATH", help="Files, folders, or - for standard input."),
]
Published = Annotated[
    str | None,
    typer.Option(
        metavar="YYYY-MM-DD", help="The publication date; wins over the one in the article."
    ),
]
Rules = Annotated[
    Path | None,
    typer.Option(
        exists=True, file_okay=False, help="A folder of rules to use instead of the built-in ones."
    ),
]
Jobs = Annotated[int, typer.Option("--jobs", "-j", min=1, help="Processes to work with.")]
NoColor = Annotated[bool, typer.Option("--no-color", help="No colours, even on a terminal.")]
# Read by `main` from the command line itself: a fault may come before the options are parsed.
Debug = Annotated[bool, typer.Option("--debug", help="Show tracebacks of faults.")]
RuleId = Annotated[str, typer.Argument(metavar="RULE", help="A rule's id, e.g. time/weekday-date.")]


def format_help(command: str) -> str:
    """Return the help text of a command's --format."""
    return f"One of {', '.join(formats(command))}."
