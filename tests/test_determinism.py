"""The same bytes for the same articles, whatever machine, place, locale, zone and day it is."""

from __future__ import annotations

import os
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
FIXTURES = sorted(str(path) for path in (ROOT / "fixtures").glob("*.txt"))

# Two machines, with nothing alike that could be otherwise.
MACHINES: dict[str, dict[str, str]] = {
    "one": {
        "PYTHONHASHSEED": "1",
        "TZ": "Pacific/Kiritimati",
        "LANG": "C",
        "LC_ALL": "C",
        "PYTHONUTF8": "0",
        "COLUMNS": "20",
        "TERM": "dumb",
    },
    "another": {
        "PYTHONHASHSEED": "4711",
        "TZ": "Pacific/Niue",
        "LANG": "de_DE.UTF-8",
        "LC_ALL": "de_DE.UTF-8",
        "LANGUAGE": "de",
        "PYTHONIOENCODING": "latin-1",
        "FORCE_COLOR": "1",
        "TERM": "xterm-256color",
        "HOME": "/nonexistent",
        "XDG_CONFIG_HOME": "/nonexistent",
    },
}

# Read by Python before anything else: every way to ask what day it is answers with another one.
CLOCK = """
import datetime, time

SHIFT = {days} * 86400
_time, _gmtime, _localtime = time.time, time.gmtime, time.localtime
time.time = lambda: _time() + SHIFT
time.time_ns = lambda: int(time.time() * 1e9)
time.gmtime = lambda seconds=None: _gmtime(time.time() if seconds is None else seconds)
time.localtime = lambda seconds=None: _localtime(time.time() if seconds is None else seconds)


class date(datetime.date):
    @classmethod
    def today(cls):
        return cls.fromtimestamp(time.time())


class datetime_(datetime.datetime):
    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(time.time(), tz)

    @classmethod
    def today(cls):
        return cls.fromtimestamp(time.time())

    @classmethod
    def utcnow(cls):
        return cls.utcfromtimestamp(time.time())


datetime.date, datetime.datetime = date, datetime_
"""


def python(*arguments: str, cwd: Path = ROOT, **environment: str) -> bytes:
    """Return what a Python process prints, with some of its environment changed."""
    path = os.pathsep.join(filter(None, (environment.pop("PYTHONPATH", ""), str(ROOT))))
    done = subprocess.run(
        [sys.executable, *arguments],
        capture_output=True,
        env={**os.environ, **environment, "PYTHONPATH": path},
        cwd=cwd,
        check=False,
    )
    assert done.returncode in (0, 1), done.stderr.decode()
    return done.stdout


def run(*options: str, cwd: Path = ROOT, **environment: str) -> bytes:
    """Return what ``factcheck run`` prints for the fixtures as JSON Lines."""
    command = ("-m", "checker", "run", "--format", "jsonl", *options, *FIXTURES)
    return python(*command, cwd=cwd, **environment)


@cache
def expected() -> bytes:
    """Return what it prints here and now."""
    printed = run(PYTHONHASHSEED="0", TZ="UTC")
    assert printed.count(b"\n") == len(FIXTURES)
    return printed


@pytest.mark.parametrize("environment", MACHINES.values(), ids=MACHINES)
def test_the_machine_makes_no_difference(environment: dict[str, str]) -> None:
    assert run(**environment) == expected()


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(2, 8))
def test_the_order_of_sets_makes_no_difference(seed: int) -> None:
    assert run(PYTHONHASHSEED=str(seed)) == expected()


@pytest.mark.parametrize("jobs", ["2", pytest.param("1", marks=pytest.mark.slow)])
def test_the_number_of_workers_makes_no_difference(jobs: str) -> None:
    assert run("-j", jobs) == expected()


def test_the_working_folder_makes_no_difference(tmp_path: Path) -> None:
    (tmp_path / "rules").mkdir()
    assert run(cwd=tmp_path) == expected()


SLOW_SHIFTS = [pytest.param(days, marks=pytest.mark.slow) for days in (-20_000, -3, 1, 366)]


@pytest.mark.parametrize("days", [20_000, *SLOW_SHIFTS])
def test_the_clock_makes_no_difference(days: int, tmp_path: Path) -> None:
    (tmp_path / "sitecustomize.py").write_text(CLOCK.format(days=days), encoding="utf-8")
    today = "import datetime, time; print(datetime.date.today(), time.localtime()[:3])"
    assert python("-c", today, PYTHONPATH=str(tmp_path)) != python("-c", today)
    assert run(PYTHONPATH=str(tmp_path)) == expected()


@pytest.mark.parametrize(
    "command", ["claims", *(pytest.param(c, marks=pytest.mark.slow) for c in ("times", "timeline"))]
)
def test_other_commands_are_the_same_too(command: str) -> None:
    arguments = ("-m", "checker", command, "--format", "jsonl", *FIXTURES[:3])
    one, other = (python(*arguments, **environment) for environment in MACHINES.values())
    assert one == other
    assert one
