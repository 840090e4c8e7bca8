"""The phrases of quantity, one file for each kind; a new file in this folder is found by itself."""

from __future__ import annotations

import sys
from functools import cache

from checker.language.phrase import Phrase, gather


@cache
def phrases() -> tuple[Phrase, ...]:
    """Return every phrase of quantity, ordered by id; the grammars are built at the first call."""
    return gather(sys.modules[__name__])
