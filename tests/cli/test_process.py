"""What only a process of its own can show: encodings, pipes, start-up, several workers."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FIXTURES = sorted(str(path) for path in (ROOT / "fixtures").glob("*.txt"))
HEAVY = {"rich", "yaml", "pyparsing", "dateutil", "concurrent", "multiprocessing"}


def factcheck(
    *arguments: str, stdin: bytes = b"", **environment: str
) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "checker", *arguments]
    env = {**os.environ, **environment}
    return subprocess.run(command, input=stdin, capture_output=True, env=env, cwd=ROOT, check=False)


def test_help_loads_nothing_heavy() -> None:
    script = (
        "import sys; from checker.cli import main; main(['run', '--help']);"
        "print(*sorted({name.split('.')[0] for name in sys.modules}), file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, cwd=ROOT, check=True
    )
    assert "typer" in done.stderr.split()
    assert HEAVY.isdisjoint(done.stderr.split())


def test_output_is_utf8_with_line_feeds_whatever_the_locale() -> None:
    article = "date 2021-08-22\n\nZoë came on Saturday.\n".encode()
    plain = factcheck("times", "--format", "timeml", "-", stdin=article, PYTHONUTF8="0", LC_ALL="C")
    other = factcheck("times", "--format", "timeml", "-", stdin=article, PYTHONIOENCODING="latin-1")
    assert plain.returncode == other.returncode == 0
    assert "Zoë" in plain.stdout.decode()
    assert plain.stdout == other.stdout
    assert b"\r" not in plain.stdout


def on_a_terminal(*arguments: str, **environment: str) -> bytes:
    """Return what a command prints where standard error is a terminal."""
    reader, writer = os.openpty()
    env = {key: value for key, value in os.environ.items() if key != "NO_COLOR"}
    subprocess.run(
        [sys.executable, "-m", "checker", *arguments],
        stdout=subprocess.DEVNULL,
        stderr=writer,
        env={**env, "TERM": "xterm", **environment},
        cwd=ROOT,
        check=False,
    )
    os.close(writer)
    printed = os.read(reader, 10_000)
    os.close(reader)
    return printed


def test_colours_on_a_terminal_unless_they_are_refused() -> None:
    assert b"\x1b[1;31merror\x1b[0m: absent.txt" in on_a_terminal("run", "absent.txt")
    for plain in (
        on_a_terminal("run", "absent.txt", "--no-color"),
        on_a_terminal("run", "absent.txt", NO_COLOR="1"),
        on_a_terminal("run", "absent.txt", TERM="dumb"),
    ):
        assert plain.startswith(b"error: absent.txt")
        assert b"\x1b" not in plain


def test_a_reader_that_goes_away_ends_the_run_quietly() -> None:
    command = [sys.executable, "-m", "checker", "run", "--format", "jsonl", *FIXTURES * 3]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 141


@pytest.mark.parametrize("form", ["text", "json", "jsonl"])
def test_any_number_of_workers_prints_the_same_bytes(form: str) -> None:
    arguments = ["run", "--format", form, "absent.txt", *FIXTURES]
    one = factcheck(*arguments)
    three = factcheck(*arguments, "--jobs", "3")
    assert one.returncode == three.returncode == 2
    assert one.stdout == three.stdout
    assert one.stderr == three.stderr


def test_no_environment_or_clock_changes_an_answer() -> None:
    arguments = ["run", "--format", "jsonl", *FIXTURES]
    here = factcheck(*arguments, TZ="UTC", PYTHONHASHSEED="1")
    there = factcheck(*arguments, TZ="Pacific/Kiritimati", LC_ALL="C", PYTHONHASHSEED="2")
    assert here.stdout == there.stdout


def test_a_contradiction_is_found_from_end_to_end() -> None:
    article = b"date 2021-08-22\n\nThe council meets on Monday, Aug. 24, 2021, officials said.\n"
    done = factcheck("run", "--format", "jsonl", "-", stdin=article)
    (finding,) = json.loads(done.stdout)["findings"]
    assert done.returncode == 1
    assert finding["rule"] == "time/weekday-date"
    text = article.decode()
    assert all(text[e["start"] : e["end"]] == e["text"] for e in finding["evidence"])
