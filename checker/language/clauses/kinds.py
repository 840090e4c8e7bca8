"""Kinds: what a chunk is to the assembly of clauses. No `Enum`, for the reason told in `tags`."""

from __future__ import annotations

from typing import NewType

Kind = NewType("Kind", str)

NP = Kind("noun phrase")
VG = Kind("verb group")
TIME = Kind("time")
PREP = Kind("preposition")
CONJ = Kind("conjunction")
REL = Kind("relative")
CC = Kind("coordinator")
ADV = Kind("adverb")
COMMA = Kind("comma")
STOP = Kind("stop")
OPEN = Kind("(")
CLOSE = Kind(")")
QUOTE = Kind("quotation mark")
NEG = Kind("negation")
