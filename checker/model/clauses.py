"""What a sentence says, cut into clauses: who, the verb group, and the adjuncts round it."""

from __future__ import annotations

from enum import StrEnum

from checker.model.frozen import frozen
from checker.model.meaning import Grain, Length
from checker.model.text import Mention, Span

_LONG = (Grain.DAY, Grain.WEEK, Grain.MONTH, Grain.YEAR)


class Tense(StrEnum):
    """The tense of a verb group, as far as it tells when the thing happens."""

    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"
    NONE = "none"


class Modality(StrEnum):
    """How sure the clause is that the thing happens."""

    FACT = "fact"  # told as happening or happened
    PLAN = "plan"  # "will", "is set to", "due to": meant to happen
    LAPSED = "lapsed plan"  # "had planned to", "was to have", "postponed": no longer the plan
    POSSIBLE = "possible"  # "may", "could", "hopes to", "is considering"
    CONDITION = "condition"  # "if he comes", "would"
    DISPUTED = "disputed"  # "denied that", "wrongly reported"


@frozen
class Nominal:
    """A noun phrase.

    ``head`` is its head noun in lower case and singular where known ("drill"), or the name's last
    part as written. ``modifiers`` are its other content words in lower case. ``determiner`` is
    "the", "a", "his", "another", ... or "". ``mentions`` are the time, number, person and place
    mentions inside it. ``owner`` is the possessor ("Kim's visit", "his visit").
    ``parts`` are the members of a coordination ("the US and Russia"). ``apposition`` is the name
    that stands after a description ("the chief negotiator, Kwon Min-ho").
    """

    span: Span
    head: str
    head_span: Span
    determiner: str = ""
    modifiers: tuple[str, ...] = ()
    mentions: tuple[Mention, ...] = ()
    owner: Nominal | None = None
    parts: tuple[Nominal, ...] = ()
    pronoun: bool = False
    apposition: Nominal | None = None
    adjuncts: tuple[Adjunct, ...] = ()

    @property
    def nouns(self) -> tuple[str, ...]:
        """The nouns that may say what it is: the head, or in a name its last and first word
        ("Hurricane Nate", "Exercise Amber Gate", "the Hanoi Summit").
        """
        if not self.head[:1].isupper():
            return (self.head,)
        words = self.head.lower().split()
        return tuple(dict.fromkeys((words[-1], words[0])))

    @property
    def lasting(self) -> bool:
        """Whether it has a length in days or more before its head ("a 12-day expo"): what lasts so
        long is an event, whatever it is called.
        """
        return any(
            isinstance(mention.value, Length)
            and mention.value.grain in _LONG
            and mention.span.end <= self.head_span.start
            for mention in self.mentions
        )


@frozen
class Adjunct:
    """A part of a clause with its preposition ("" where there is none): exactly one of
    ``nominal`` (a noun phrase), ``time`` (a time expression) and ``clause`` (the index, in its
    sentence, of a clause: "after holding talks") is set; a shift that counts from what follows
    ("two days after the summit") has ``time`` and one of the others.
    """

    span: Span
    preposition: str
    nominal: Nominal | None = None
    time: Mention | None = None
    clause: int | None = None


@frozen
class VerbGroup:
    """A verb with its auxiliaries. ``lemma`` is the verb that carries the meaning ("is set to
    meet" is "meet"), with its particle where it has one ("kick off"). ``perfect`` marks the present
    perfect ("has arrived"), which is over, but tells of no day.
    """

    span: Span
    lemma: str
    lemma_span: Span
    tense: Tense
    modality: Modality = Modality.FACT
    passive: bool = False
    negated: bool = False
    perfect: bool = False
    progressive: bool = False


class ClauseKind(StrEnum):
    """What a clause is to its sentence."""

    MAIN = "main"
    RELATIVE = "relative"
    PARTICIPLE = "participle"
    COMPLEMENT = "complement"
    ADVERBIAL = "adverbial"
    NOUN = "noun"  # a noun phrase that names an event


@frozen
class Clause:
    """One clause, or one noun phrase read as an event.

    ``index`` is its place in its sentence. ``link`` is the word that ties it to its ``parent``
    ("who", "after", "and"). ``speaker`` is whose word it is: "" for the article's own, else the
    name or noun as written. ``head`` is set for NOUN clauses.
    """

    sentence: int
    index: int
    kind: ClauseKind
    span: Span
    subject: Nominal | None = None
    verb: VerbGroup | None = None
    objects: tuple[Nominal, ...] = ()
    adjuncts: tuple[Adjunct, ...] = ()
    head: Nominal | None = None
    link: str = ""
    parent: int | None = None
    speaker: str = ""
