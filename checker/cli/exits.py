"""The exit codes, and which one a run ends with."""

from __future__ import annotations

from enum import IntEnum, StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checker.report.tally import Tally


class Exit(IntEnum):
    """What a caller can rely on. ``INTERRUPTED`` and ``PIPE`` are the shell's 128 + signal."""

    CLEAN = 0
    FINDINGS = 1
    USAGE = 2
    FAULT = 3
    INTERRUPTED = 130
    PIPE = 141


class FailOn(StrEnum):
    """The least severity that makes a run fail."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"
    NEVER = "never"


def exit_code(tally: Tally, fail_on: FailOn) -> Exit:
    """Return the worst that happened: a fault of the program before an input that could not be
    read, that before findings.
    """
    from checker.model.findings import Severity

    if tally.crashed:
        return Exit.FAULT
    if tally.refused:
        return Exit.USAGE
    if fail_on is not FailOn.NEVER and tally.at_least(Severity(fail_on.value)):
        return Exit.FINDINGS
    return Exit.CLEAN
