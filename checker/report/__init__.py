"""Reports into text: one folder per command, in it one file per output format.

A format is added by adding a file: `formats` lists the folder, and `renderer` loads the one asked
for. Each of these modules holds one class named ``Format``, a `checker.report.base.Renderer`.
"""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checker.report.base import Renderer
    from checker.report.look import Look


def formats(command: str) -> tuple[str, ...]:
    """Return the names of the output formats of ``command`` ("run", "times", ...), sorted.

    >>> formats("times")
    ('json', 'jsonl', 'text', 'timeml')
    """
    folder = Path(__file__).parent / command
    return tuple(sorted(path.stem for path in folder.glob("[!_]*.py")))


def renderer(command: str, format_name: str, look: Look) -> Renderer:
    """Return the renderer of one output format.

    ``format_name`` must be one of `formats`; an unknown one is a ValueError.
    """
    if format_name not in formats(command):
        raise ValueError(f"{command} has no output format {format_name!r}")
    module = import_module(f"checker.report.{command}.{format_name}")
    made: Renderer = module.Format(look)
    return made
