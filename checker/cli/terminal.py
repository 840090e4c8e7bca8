"""Standard output and standard error: UTF-8 whatever the locale, and no mess when a pipe closes.

This is the only place that looks at the terminal and the environment.
"""

from __future__ import annotations

import os
import shutil
import sys
from io import TextIOWrapper
from typing import TYPE_CHECKING, TextIO

import typer

from checker.cli.exits import Exit

if TYPE_CHECKING:
    from checker.archive.job import Trouble
    from checker.report.look import Look

_NARROWEST, _USUAL, _WIDEST = 40, 100, 160


def use_utf8() -> None:
    """Make both streams write UTF-8 with LF line ends."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def look(stream: TextIO, *, no_color: bool) -> Look:
    """Return how to write to ``stream``: colours on a terminal only, and never against NO_COLOR
    (https://no-color.org); the terminal's width, or 100 cells elsewhere.
    """
    from checker.report.look import Look

    if not stream.isatty():
        return Look(_USUAL, colour=False)
    columns = shutil.get_terminal_size((_USUAL, 24)).columns
    plain = no_color or bool(os.environ.get("NO_COLOR")) or os.environ.get("TERM") == "dumb"
    return Look(max(_NARROWEST, min(columns, _WIDEST)), colour=not plain)


def write(text: str) -> None:
    """Write to standard output at once; a reader that has gone away ends the program quietly."""
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        # What is still buffered would raise again when the interpreter exits.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise typer.Exit(Exit.PIPE) from None


def complain(trouble: Trouble, *, no_color: bool, debug: bool) -> None:
    """Write a message to standard error, with the traceback if ``debug``."""
    from checker.report.blocks import trouble as block

    shown = look(sys.stderr, no_color=no_color)
    sys.stderr.write(block(trouble.where, trouble.message, trouble.remedy, shown))
    if debug and trouble.trace:
        sys.stderr.write(trouble.trace)
