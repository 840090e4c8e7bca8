"""``factcheck timeline``."""

from __future__ import annotations

from typing import Annotated

import typer

from checker.cli import options
from checker.cli.articles import Request, process


def timeline(
    paths: options.Paths,
    format_name: Annotated[
        str, typer.Option("--format", metavar="FORMAT", help=options.format_help("timeline"))
    ] = "text",
    published: options.Published = None,
    rules: options.Rules = None,
    jobs: options.Jobs = 1,
    no_color: options.NoColor = False,
    debug: options.Debug = False,
) -> None:
    """Show the resolved timeline of articles."""
    request = Request(
        paths,
        format_name,
        published=published,
        rules=rules,
        jobs=jobs,
        no_color=no_color,
        debug=debug,
    )
    process("timeline", request)
