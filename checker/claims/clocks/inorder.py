"""What was done between two times, and a length that may count from that instead."""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.claims.clocks.moments import Moment
from checker.claims.clocks.scene import Scene
from checker.model.text import Span
from checker.resolve.minutes import Minutes

# What is told with these words is not told in the order in which it was done.
_OUT_OF_ORDER = re.compile(
    r"(?i)\b(?:had|has|have|having|earlier|previously|already|meanwhile|first|before|after|since"
    r"|while|when|as|who|whose|which|originally|due|scheduled|would|if)\b"
)
_DAY_LEFT = 1260
"""Of two times without a day, the one told later is not this long after the other."""


def conclude(
    scene: Scene,
    own: Moment,
    known: Sequence[Moment],
    span: Span,
    length: Minutes,
) -> None:
    """Tell that ``own`` lies so long after one of ``known``, the nearest of which is the first.

    Where something else was done between, the length may count from that. It is then no longer
    than what lies between the times, for what is told in order was done in order.
    """
    clause = own.clause
    told_between = own.sentence - known[0].sentence > 1
    if not told_between and not scene.act_between(known[0], own.span, own.sentence, clause):
        scene.try_tell(own, known, span, length)
        return
    between = scene.text[known[0].reach : own.span.start]
    undated = own.clock is not None and own.clock.day is None and scene.no_day(own.sentence)
    if undated and not _OUT_OF_ORDER.search(between):
        most = max(_DAY_LEFT, length.low)
        scene.try_tell(own, known, span, Minutes(length.low, most, length.said))
