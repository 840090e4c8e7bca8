"""The four commands that take articles, from options to exit code."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from checker.cli.exits import Exit, FailOn, exit_code
from checker.cli.library import chosen, load
from checker.cli.terminal import complain, look, write
from checker.report import formats

if TYPE_CHECKING:
    from checker.archive.job import Job
    from checker.model.text import Article, Unreadable


@dataclass(frozen=True, slots=True)
class Request:
    """What was asked for on the command line, apart from the task itself."""

    paths: Sequence[str]
    format: str
    published: str | None = None
    rules: Path | None = None
    select: Sequence[str] = ()
    ignore: Sequence[str] = ()
    jobs: int = 1
    fail_on: FailOn = FailOn.NEVER
    no_color: bool = False
    debug: bool = False


def process(task: str, request: Request) -> None:
    """Read, check and print one article after another; end with the exit code of it all.

    Usage errors are raised before anything is read.
    """
    known = formats(task)
    if request.format not in known:
        near = get_close_matches(request.format, known, n=1)
        hint = f"did you mean {near[0]}?" if near else f"it is one of {', '.join(known)}"
        raise typer.BadParameter(
            f"{task} has no format {request.format!r}; {hint}", param_hint="--format"
        )
    published = _day(request.published)

    from checker.archive.job import Job, Task
    from checker.read import read_paths

    rules = load(request.rules, no_color=request.no_color)
    rules = chosen(rules, request.select, request.ignore)
    job = Job(rules, Task(task), request.format, look(sys.stdout, no_color=request.no_color))
    stdin = sys.stdin.buffer if "-" in request.paths else None
    items = read_paths(request.paths, published=published, stdin=stdin)
    raise typer.Exit(_stream(job, items, request))


def _stream(job: Job, items: Iterable[Article | Unreadable], request: Request) -> Exit:
    """Print what comes of each input as it comes, and return the exit code."""
    from checker.archive.workers import outcomes
    from checker.report.tally import Tally

    if job.renderer.single:
        items = _only_one(items, request.format)
    tally, between = Tally(), ""
    write(job.renderer.opening())
    for outcome in outcomes(job, items, request.jobs):
        tally += outcome.tally
        if outcome.output:
            write(between + outcome.output)
            between = job.renderer.between
        for trouble in outcome.troubles:
            complain(trouble, no_color=request.no_color, debug=request.debug)
    write(job.renderer.closing(tally))
    return exit_code(tally, request.fail_on)


def _only_one(
    items: Iterable[Article | Unreadable], format_name: str
) -> list[Article | Unreadable]:
    """Return the one input there is; more are a usage error, before any is printed."""
    found = list(islice(items, 2))
    if len(found) > 1:
        raise typer.BadParameter(
            f"{format_name} holds one article; give one PATH at a time", param_hint="--format"
        )
    return found


def _day(text: str | None) -> date | None:
    if text is None:
        return None
    try:
        day = date.fromisoformat(text)
        if day.isoformat() == text:  # it reads 20210822 and 2021-W33-7, too
            return day
    except ValueError:
        pass
    raise typer.BadParameter(f"{text!r} is no day of the form YYYY-MM-DD", param_hint="--published")
