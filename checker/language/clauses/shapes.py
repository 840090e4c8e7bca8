"""Shapes: what a verb group can be in its clause. No `Enum`, for the reason told in `tags`."""

from __future__ import annotations

from typing import NewType

Shape = NewType("Shape", str)

FINITE = Shape("finite")
INFINITIVE = Shape("infinitive")
ING = Shape("ing")
PARTICIPLE = Shape("participle")
EITHER = Shape("either")  # a bare form that is both a past and a participle ("ended", "held")

CAN_STAND_ALONE = frozenset((FINITE, EITHER))
