"""The garbage collector, told what a run of the program is like.

What is loaded stays until the end, and what is made of an article is let go with it, for hardly
anything refers back to itself. So there is next to nothing to collect, and to look for it as often
as a program of which nothing is known needs it took a tenth of the time.
"""

from __future__ import annotations

import gc
from typing import Final

_RARELY: Final = 50_000
"""New objects between two looks: some megabytes at the most."""


def pause() -> None:
    """Let the collector rest while modules and rules are loaded. For a process of our own only."""
    gc.disable()


def resume() -> None:
    """Set what was loaded aside for good, and collect rarely from now on, if `pause` was called."""
    if not gc.isenabled():
        gc.freeze()
        gc.set_threshold(_RARELY)
        gc.enable()
