"""Typed claims, and the events that they are joined into."""

from __future__ import annotations

from checker.model.clauses import Modality, Tense
from checker.model.frozen import frozen
from checker.model.meaning import Meaning
from checker.model.text import Span
from checker.model.time import ResolvedTime


@frozen
class Slot:
    """What a claim says in one of its places.

    ``span`` is where the article says it. ``time`` is set for date and duration slots, ``entity``
    names the person or thing for the others ("person:sung kim"; "" where it is not known who is
    meant), ``value`` is the mention's own meaning where there was one.
    """

    span: Span
    text: str
    time: ResolvedTime | None = None
    entity: str = ""
    value: Meaning | None = None


@frozen
class Relation:
    """An order that the article tells: this claim's ``point`` lies between ``low`` and ``high``
    days after the point ``other_point`` of the claim with index ``claim`` (None is unbounded;
    "two days after the summit" is 2 and 2, "before the vote" None and 0). ``within`` marks one of
    the two sides of "during the visit", which say that the claim lies inside the other's event.
    With ``claim`` None the bounds are days of the calendar ("the same day", said beside a date),
    counted from the date ``counted_from`` that was told before.
    """

    span: Span
    text: str
    point: str
    low: int | None
    high: int | None
    claim: int | None
    other_point: str
    within: bool = False
    counted_from: Slot | None = None


@frozen
class Gap:
    """A length of time that the article tells between two times of the clock.

    This claim's time lies between ``low`` and ``high`` minutes after that of a claim with one of
    the indices ``others``: whichever of them is meant (None is unbounded). ``said`` is the number
    of minutes as written, None where the words give no number. ``sum`` is the arithmetic of a gap
    that does not fit, which only a finding has.
    """

    span: Span
    text: str
    low: int | None
    high: int | None
    said: int | None
    others: tuple[int, ...]
    sum: str = ""


@frozen
class Claim:
    """One thing that the article says.

    ``slots`` are in the order in which the claim's kind declares them. ``marks`` are the words
    that set it apart from others of its kind ("last", "preliminary", "another"). ``definite`` tells
    whether the event was pointed to ("the visit") rather than introduced ("a visit").
    ``pattern`` is the pattern that matched, for `factcheck claims`. ``point`` names the date slot
    that the clause itself speaks of ("start" for an arrival), "" where its kind has none.
    ``nouns`` are the nouns that named the event, with their places. ``frame`` are the dates of its
    clause that fill no slot ("In 2018, he spent ten days there"): they tell it from other events.
    ``elsewhere`` are the places that its sentence speaks of, where it names none of its own.
    ``verb`` is where the verb of its clause stands, None for a noun phrase, ``lemma`` the verb.
    ``referred`` marks a clause that another counts from ("after arriving", "before he left").
    ``gaps`` are told of times of the clock only; ``days_on`` is how many days after the time that
    its gaps count from the words put it ("at 4 p.m. the same day" is 0).
    """

    index: int
    kind: str
    slots: tuple[tuple[str, Slot], ...]
    span: Span
    sentence: int
    clause: int
    speaker: str
    negated: bool
    modality: Modality
    tense: Tense
    marks: frozenset[str] = frozenset()
    definite: bool = False
    pattern: str = ""
    point: str = ""
    nouns: tuple[tuple[Span, str], ...] = ()
    relations: tuple[Relation, ...] = ()
    frame: tuple[ResolvedTime, ...] = ()
    elsewhere: tuple[str, ...] = ()
    verb: Span | None = None
    lemma: str = ""
    referred: bool = False
    gaps: tuple[Gap, ...] = ()
    days_on: int | None = None

    def slot(self, name: str) -> Slot | None:
        """Return the slot of that name, or None where the claim does not fill it."""
        for key, slot in self.slots:
            if key == name:
                return slot
        return None


@frozen
class Event:
    """Claims that plainly speak of one and the same thing. ``why`` has one entry for each claim
    after the first: why it was joined.
    """

    index: int
    kind: str
    claims: tuple[Claim, ...]
    why: tuple[str, ...] = ()

    def facts(self, name: str) -> tuple[Slot, ...]:
        """Return everything said in the slot of that name, in text order."""
        return tuple(slot for claim in self.claims if (slot := claim.slot(name)) is not None)
