"""Tags: what a token is to the chunker.

They are names of a module and no `Enum`, as a word's tag is compared some dozens of times and a
member of an Enum costs eight times as much to name.
"""

from __future__ import annotations

from typing import NewType

Tag = NewType("Tag", str)

TIME = Tag("time")
NAME = Tag("name")
NOUN = Tag("noun")  # adjectives too: the last of a run is the head
DET = Tag("determiner")
POSS = Tag("possessive pronoun")
OF_OWNER = Tag("'s")
PRON = Tag("pronoun")
NUM = Tag("number")
PREP = Tag("preposition")
CONJ = Tag("conjunction")
PREP_OR_CONJ = Tag("preposition or conjunction")
CC = Tag("coordinator")
REL = Tag("relative")
VERB = Tag("verb")
AUX = Tag("auxiliary")
MODAL = Tag("modal")
TO = Tag("to before a verb")
NEG = Tag("negation")
ADV = Tag("adverb")
COMMA = Tag("comma")
STOP = Tag("; : and dashes")
OPEN = Tag("(")
CLOSE = Tag(")")
QUOTE = Tag("quotation mark")
