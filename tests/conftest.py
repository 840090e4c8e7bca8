"""How property tests run: the same examples on every run, so that a build never fails by chance."""

from __future__ import annotations

from hypothesis import settings

# No deadline: the first example of a test loads the rules. `--hypothesis-profile=explore` looks
# for new examples instead; what it finds belongs into a test of its own.
settings.register_profile("check", derandomize=True, deadline=None)
settings.register_profile("explore", deadline=None, max_examples=1000)
settings.load_profile("check")
