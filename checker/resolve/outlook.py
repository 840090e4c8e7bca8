"""Which way a time looks by the words beside it, where no tense tells.

A noun that a time belongs to ("Friday's shooting", "ahead of Sunday's vote") and a word of
scheduling right before it ("effective March 1", "a trip set for Monday") say more than the verb of
the clause, and do so even where the clause could not be read.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from checker.model.clauses import Tense
from checker.model.rules import Vocabulary
from checker.model.text import Sentence, Span
from checker.resolve.direction import Cue, Direction, Lean, lean

# How many characters before and behind a time are looked at: a few words.
_REACH = 60

_TO_COME = r"scheduled|slated|planned|due|forecast|billed|expected|tentatively|rescheduled|booked"
_PUT_ON = re.compile(
    # "effective March 1", "payable on June 4"
    r"\b(?:effective|payable|redeemable)(?: (?:on|as of|from|in))? $"
    # "a hearing scheduled (for) Thursday", but "as scheduled on Thursday", "as expected Friday"
    rf"|(?<!\bas )\b(?:{_TO_COME})(?: (?:for|on|by|in|from|until))? $"
    r"|(?<!\bas )\bset for (?:early |late )?$"
    # "talks set to open on Tuesday", "a storm forecast to hit the coast on Saturday"
    rf"|\b(?:set|{_TO_COME}) to (?:be )?[a-z]+(?: [\w'\u2019-]+){{0,3}}?"
    r"(?: (?:on|in|by|at|from))? $"
    # "a deadline of Friday"
    r"|\bdeadline of $"
    # "a concert to be held Friday"
    r"|\bto be [a-z]+(?:ed|ld|wn|en|ne|id|de)(?: (?:on|in|by))? $",
    re.IGNORECASE,
)
# One of these is in whatever `_PUT_ON` matches, and is looked for much sooner.
_PUT_ON_BY = frozenset(
    ("effective", "payable", "redeemable", "set ", "deadline", "to be ", *_TO_COME.split("|"))
)
# "had been planned for Monday", "originally set for Friday": the plan of an earlier day.
_LAPSED = re.compile(
    r"\b(?:had been|originally|initially|previously|once|to have)\b", re.IGNORECASE
)
# "up 3 points from May": what is compared with has been.
_COMPARED = re.compile(
    r"\b(?:up|down|higher|lower|increased?|decreased?|declined?|dropp?(?:ed)?|rise|rose|risen|fell"
    r"|fallen|fall|gain|unchanged|changed?|jump(?:ed)?)(?: [^.;]{1,40})? from $",
    re.IGNORECASE,
)
_AHEAD = re.compile(
    r"\b(?:ahead of|in advance of|head(?:ing|ed)? into|going into|in the run-?up to|until|pending)"
    r"(?: (?:the|a|an|its|his|her|their|this))? $",
    re.IGNORECASE,
)
_BEFORE = re.compile(r"\bbefore(?: (?:the|a|an|its|his|her|their))? $", re.IGNORECASE)
_BEHIND = re.compile(r"\b(?:after|since|following)(?: (?:the|a|an|its|his|her|their))? $", re.I)
_WITHIN = re.compile(r"\b(?:in|at|during)(?: (?:the|a|an|its|his|her|their))? $", re.IGNORECASE)
_FOR = re.compile(r"\bfor(?: (?:the|a|an|its|his|her|their))? $", re.IGNORECASE)
_NOUN = re.compile(r"(?:['\u2019]s?)?((?: [a-z][a-z-]*){1,3})", re.IGNORECASE)
# A noun phrase ends before these.
_NO_NOUN = frozenset(
    "a an the and or but of in on at to for from with by as after before since until when while "
    "who which that is was were are be has have had will would may could said says he she it they "
    "because against between about into over under during if than then also".split()
)


@dataclass(frozen=True, slots=True)
class Outlook:
    """The lists of ``rules/vocab/outlook.yaml``, which says what each is for."""

    over: frozenset[str] = frozenset()
    known: frozenset[str] = frozenset()
    planned: frozenset[str] = frozenset()
    moving: frozenset[str] = frozenset()
    calling: frozenset[str] = frozenset()
    planning: frozenset[str] = frozenset()
    forward: frozenset[str] = frozenset()
    lasting: frozenset[str] = frozenset()

    @classmethod
    def of(cls, vocabulary: Vocabulary) -> Outlook:
        """Take the lists out of a vocabulary; one that it lacks is empty."""
        names = ("over", "known", "planned", "moving", "calling", "planning", "forward", "lasting")
        return cls(*(vocabulary.lists.get(name, frozenset()) for name in names))

    @property
    def _nouns(self) -> frozenset[str]:
        return self.over | self.known | self.planned

    def noun_behind(self, text: str, time: Span, sentence: Sentence, *, owned: bool = False) -> str:
        """Return the noun that the words right behind a time end in, if it is a known one: in
        "Friday's fatal shooting" that is "shooting". "" where none is known. ``owned``: only one
        that the time has a possessive for.
        """
        behind = _NOUN.match(text, time.end, min(sentence.span.end, time.end + _REACH))
        if behind is None:
            return ""
        possessive = behind.start(1) > time.end
        if owned and not possessive:
            return ""
        words: list[str] = behind[1].lower().split()
        for number, word in enumerate(words):
            if word in _NO_NOUN:
                return ""
            for noun in (word, word.removesuffix("s")):
                # "a Friday deadline" stands close; between "Friday" and "game" may be a sentence
                if noun in self._nouns and (possessive or number == 0):
                    return noun
        return ""


def put_on(text: str, time: Span, sentence: Sentence) -> Lean | None:
    """Tell whether a word of scheduling right before a time puts something on that day."""
    before = _before(text, time, sentence)
    words = before.casefold()
    if words.endswith("from ") and _COMPARED.search(before):
        return Lean(Direction.BACK, False, "what is compared with has been")
    found = _PUT_ON.search(before) if any(sign in words for sign in _PUT_ON_BY) else None
    if found is None or _LAPSED.search(before, max(0, found.start() - _REACH // 3)):
        return None
    return Lean(Direction.ON, False, f"'{' '.join(found[0].split())}' looks forward")


def of_noun(
    text: str, time: Span, sentence: Sentence, noun: str, outlook: Outlook, cue: Cue | None
) -> Lean | None:
    """Tell which way a time looks that belongs to a noun ("Friday's shooting").

    ``noun`` is what `Outlook.noun_behind` found, ``cue`` that of the clause that the noun stands
    in. None where neither noun nor preposition nor verb tells.
    """
    before = _before(text, time, sentence)
    if noun in outlook.over:
        return Lean(Direction.BACK, True, f"a {noun} is told of when it is over", firm=True)
    if _AHEAD.search(before):
        return Lean(Direction.ON, False, "what is ahead has not been yet")
    if noun in outlook.known:
        return Lean(Direction.BACK, False, f"a {noun} is told of when it is over")
    to_come = cue is not None and lean(cue).direction is Direction.ON
    if _BEHIND.search(before) and not to_come:
        return Lean(Direction.BACK, False, "what something comes after has been")
    if cue is not None and _WITHIN.search(before) and lean(cue).direction is Direction.BACK:
        return Lean(Direction.BACK, False, "told as past")
    if noun not in outlook.planned:
        return None
    if to_come:
        return Lean(Direction.ON, False, "told of what is to come")
    if _FOR.search(before):
        return Lean(Direction.ON, False, f"what is done for a {noun} comes before it")
    if cue is not None and cue.tense is Tense.PRESENT and _BEFORE.search(before):
        return Lean(Direction.ON, False, "what is ahead has not been yet")
    return None


def _before(text: str, time: Span, sentence: Sentence) -> str:
    """Return the words before a time, in its sentence, white space as single blanks."""
    start = max(sentence.span.start, time.start - _REACH)
    return " ".join(text[start : time.start].split()) + " "


def any_between(verb: Span, time: Span, parts: Iterable[Span]) -> bool:
    """Tell whether one of the parts of a clause stands between its verb and a time."""
    return any(verb.end <= part.start and part.end <= time.start for part in parts)
