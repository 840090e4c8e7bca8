"""The rule files, parsed and type-checked: vocabulary, claim kinds, checks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from checker.model.findings import Confidence, Severity


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a rule file something stands; line and column count from 1."""

    path: str
    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong with a rule file: where, what, and how to mend it."""

    place: Place
    message: str
    remedy: str = ""


# --- the pattern language -------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Term:
    """A noun phrase, time or name in a pattern.

    ``{start}`` is a slot (``slot`` = "start"). ``%drill`` is a noun phrase whose head is in the
    word list "drill" (``words``). ``{what: %drill}`` is both. ``parts`` are terms that stand inside
    the phrase: in ``{who}'s {length} %visit`` the term ``%visit`` has the slot "length" among its
    parts and "who" as ``owner``. Literal words before the head ("the", "a") are in ``literals``.
    """

    slot: str = ""
    words: str = ""
    literals: tuple[str, ...] = ()
    parts: tuple[Term, ...] = ()
    owner: Term | None = None
    optional: bool = False


@dataclass(frozen=True, slots=True)
class AdjunctTerm:
    """``[on {start}]``: prepositions (any one; empty means none is written), a term, and whether
    the adjunct may be absent.
    """

    prepositions: tuple[str, ...]
    term: Term
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Pattern:
    """One pattern over a clause.

    ``verbs`` are lemmas, any one of which the clause's verb must be; empty for a pattern over a
    noun phrase (then ``head`` is set); ``("*",)`` is any verb. ``passive`` says that the pattern
    was written in the passive (``<be held>``), so that its subject is the one acted upon.
    """

    source: str
    subject: Term | None = None
    verbs: tuple[str, ...] = ()
    passive: bool = False
    object: Term | None = None
    head: Term | None = None
    adjuncts: tuple[AdjunctTerm, ...] = ()


@dataclass(frozen=True, slots=True)
class Wording:
    """One wording over a sentence as it runs, see `checker.language.wordings`.

    ``regex`` is over the sentence with its times and names replaced by signs; each group is named
    after the slot that it fills, with a number behind. In every sentence that fits stands at least
    one of each set of ``needs``: words, and the signs of what is not told by words.
    """

    source: str
    regex: str
    needs: tuple[frozenset[str], ...]
    slots: tuple[str, ...]


class SlotType(StrEnum):
    """What may fill a slot of a claim."""

    PERSON = "person"
    PLACE = "place"
    DATE = "date"
    CLOCK = "clock"  # a time of day, in kinds whose claims the program makes itself
    DURATION = "duration"
    NUMBER = "number"  # "78", "four": said as a noun phrase of its own, or before a noun
    ORDINAL = "ordinal"  # "third", "20th": before a noun
    THING = "thing"  # any noun phrase
    EVENT = "event"  # a noun phrase or clause that names an event
    VERB = "verb"  # the verb itself, for patterns with <*>


@dataclass(frozen=True, slots=True)
class SlotSpec:
    """A slot that a claim kind declares."""

    name: str
    type: SlotType
    optional: bool


@dataclass(frozen=True, slots=True)
class ClaimExample:
    """A snippet and what must be read from it.

    ``claims`` has one entry per claim of this kind that the text makes: slot name to the expected
    value as text (a date or range in ISO form, or the words). Empty means that no claim of this
    kind may be read: a look-alike.
    """

    text: str
    published: str
    claims: tuple[Mapping[str, str], ...]
    place: Place


@dataclass(frozen=True, slots=True)
class ClaimKind:
    """A kind of claim: what it says, how it is worded, when two are about one thing.

    ``same``: slots that must not differ for two claims to be one event (and the first of which
    must be known in both, unless one points back: "the visit"). ``apart``: words that set an event
    apart from the others of its kind. ``near``: two dates for one slot that lie more than this
    many days apart are two events (None: no limit). ``span``: the pair of slots, if any, that are
    the first and last day of one event, so that the one cannot be after the other.
    ``fallback``: the kind is used only for a clause in which no other claim was read.
    ``wordings``: how it is worded over a sentence as it runs, beside the ``patterns``.
    """

    name: str
    slots: tuple[SlotSpec, ...]
    patterns: tuple[Pattern, ...]
    same: tuple[str, ...]
    apart: frozenset[str]
    near: int | None
    examples: tuple[ClaimExample, ...]
    place: Place
    fallback: bool = False
    span: tuple[str, str] | None = None
    wordings: tuple[Wording, ...] = ()

    def slot(self, name: str) -> SlotSpec | None:
        """Return the slot of that name, or None."""
        return next((slot for slot in self.slots if slot.name == name), None)


# --- the check language ---------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Expr:
    """Base of all expressions of the check language.

    ``at`` is the offset in its source. ``type`` is the type that the type checker found ("date",
    "number", ...), "" before it has looked.
    """

    at: int = field(default=0, kw_only=True, compare=False)
    type: str = field(default="", kw_only=True, compare=False)


@dataclass(frozen=True, slots=True)
class Name(Expr):
    """``v.start`` (variable "v", slot "start"), ``v`` (slot ""), or ``published``.

    ``extent`` is set by the type checker on a variable that stands alone: the slots that hold the
    first and the last day of its event, None where its kind has none.
    """

    variable: str
    slot: str = ""
    extent: tuple[str, str] | None = field(default=None, kw_only=True, compare=False)


@dataclass(frozen=True, slots=True)
class Literal(Expr):
    """A number, a text, or a number of days (``3 days``: unit "day")."""

    value: str
    unit: str = ""  # "" number, "text", or a unit of time in the singular


@dataclass(frozen=True, slots=True)
class Call(Expr):
    """A function of the closed list with its arguments."""

    function: str
    arguments: tuple[Expr, ...]


@dataclass(frozen=True, slots=True)
class Binary(Expr):
    """Two operands: + - * / ; == != < <= > >= ; in, within, before, after, meets, overlaps,
    during, starts, finishes, equals, is; and, or.
    """

    operator: str
    left: Expr
    right: Expr


@dataclass(frozen=True, slots=True)
class Unary(Expr):
    """``not x`` or ``-x``."""

    operator: str
    operand: Expr


@dataclass(frozen=True, slots=True)
class Template:
    """A message: literal texts and expressions in turn (``"a {v.length} visit"``)."""

    source: str
    parts: tuple[str | Expr, ...]


@dataclass(frozen=True, slots=True)
class CheckExample:
    """A minimal pair (wrong and right) or a look-alike (``wrong`` empty)."""

    published: str
    wrong: str
    right: str
    place: Place


@dataclass(frozen=True, slots=True)
class Rule:
    """A check: a constraint over claims, with its reason and its examples.

    ``given`` maps each variable to the claim kinds it ranges over. ``id`` is the path of the file
    under ``checks`` without its suffix ("time/visit-length").
    """

    id: str
    summary: str
    severity: Severity
    confidence: Confidence
    given: tuple[tuple[str, tuple[str, ...]], ...]
    join: tuple[Expr, ...]
    where: tuple[Expr, ...]
    unless: tuple[Expr, ...]
    assertion: Expr
    message: Template
    evidence: tuple[Name, ...]
    repairs: tuple[Template, ...]
    why: str
    examples: tuple[CheckExample, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words of the rule files: each list's name to its words in lower case (a word may have
    several parts: "fly home"). ``tables`` holds the topics that map words to something.
    ``places`` tells where each list and table stands, ``program`` which lists the program itself
    reads, besides those that patterns name.
    """

    lists: Mapping[str, frozenset[str]]
    tables: Mapping[str, Mapping[str, str]]
    places: Mapping[str, Place] = field(default_factory=dict)
    program: frozenset[str] = frozenset()

    def has(self, name: str, word: str) -> bool:
        """Tell whether ``word`` is in the list ``name``."""
        return word in self.lists.get(name, frozenset())


@dataclass(frozen=True, slots=True)
class RuleSet:
    """Everything that was loaded from a rules folder."""

    vocabulary: Vocabulary
    claims: tuple[ClaimKind, ...]
    checks: tuple[Rule, ...]
    root: str

    def kind(self, name: str) -> ClaimKind | None:
        """Return the claim kind of that name, or None."""
        return next((kind for kind in self.claims if kind.name == name), None)
