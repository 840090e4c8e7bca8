"""Outputs that the documentation shows, made again by running the commands that it names.

A page may hold two kinds of marks, each a comment on the line before a fenced block:

    <!-- file: strike.txt -->          the block is a file; its text is written
    <!-- output of: COMMAND -->        the block is what the command prints; it is run

Marks are taken in the order of the page, in a folder of its own that holds the repository's
``fixtures`` and a copy of its rules called ``my-rules``. So a page may show a first try that fails.

``python -m tests.docs.shown`` writes the outputs of today into the pages.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGES = (ROOT / "README.md", ROOT / "docs" / "adding-a-rule.md")

_MARK = re.compile(
    r"<!-- (?P<what>file|output of): (?P<name>[^\n]{1,200}) -->\n```\w{0,10}\n(?P<block>.*?)```\n",
    re.DOTALL,
)


def refreshed(page: str, folder: Path) -> str:
    """Return the page with every shown output made again in ``folder``, which must be empty."""
    shutil.copytree(ROOT / "rules", folder / "my-rules")
    shutil.copytree(ROOT / "fixtures", folder / "fixtures")

    def again(mark: re.Match[str]) -> str:
        if mark["what"] == "file":
            path = folder / mark["name"]
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(mark["block"], encoding="utf-8")
            return mark[0]
        start, end = mark.start("block") - mark.start(), mark.end("block") - mark.start()
        return mark[0][:start] + printed(mark["name"], folder) + mark[0][end:]

    return _MARK.sub(again, page)


def printed(command: str, folder: Path) -> str:
    """Return all that a command line prints; ``factcheck`` in it is the program of this tree."""
    program = f'factcheck() {{ "{sys.executable}" -m checker "$@"; }}\n'
    done = subprocess.run(
        ["bash", "-c", program + command],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
        timeout=60,
    )
    return done.stdout


def main() -> None:
    """Write the outputs of today into the pages."""
    for page in PAGES:
        with tempfile.TemporaryDirectory() as folder:
            text = page.read_text(encoding="utf-8")
            page.write_text(refreshed(text, Path(folder)), encoding="utf-8")


if __name__ == "__main__":
    main()
