"""``factcheck run``: the main job."""

from __future__ import annotations

from typing import Annotated

import typer

from checker.cli import options
from checker.cli.articles import Request, process
from checker.cli.exits import FailOn

_NAMES = "A rule's id, or a topic for all rules in it; may be given again."


def run(
    paths: options.Paths,
    format_name: Annotated[
        str, typer.Option("--format", metavar="FORMAT", help=options.format_help("run"))
    ] = "text",
    published: options.Published = None,
    fail_on: Annotated[
        FailOn, typer.Option(help="The least severity that gives exit code 1.")
    ] = FailOn.ERROR,
    rules: options.Rules = None,
    select: Annotated[
        list[str] | None, typer.Option(metavar="RULE", help=f"Check this only. {_NAMES}")
    ] = None,
    ignore: Annotated[
        list[str] | None, typer.Option(metavar="RULE", help=f"Do not check this. {_NAMES}")
    ] = None,
    jobs: options.Jobs = 1,
    no_color: options.NoColor = False,
    debug: options.Debug = False,
) -> None:
    """Check articles, and show where they contradict themselves.

    Exit codes: 0 nothing at or above --fail-on; 1 findings; 2 wrong usage, faulty rules or an
    input that cannot be read; 3 a fault of the program.
    """
    request = Request(
        paths,
        format_name,
        published=published,
        rules=rules,
        select=select or (),
        ignore=ignore or (),
        jobs=jobs,
        fail_on=fail_on,
        no_color=no_color,
        debug=debug,
    )
    process("run", request)
