"""A pattern against a clause: which phrase fills which slot.

The clause reader has settled word order, voice and what stands in between; matching is a walk over
the few parts that a clause has.
"""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, field, replace

from checker.claims.adjacency import belongs
from checker.claims.entities import Entities
from checker.claims.pointing import counted_from, points_back
from checker.language.clauses.nounphrases import singular
from checker.model.claims import Slot
from checker.model.clauses import Adjunct, Clause, ClauseKind, Nominal
from checker.model.meaning import (
    Anaphor,
    CalendarDate,
    Clock,
    Era,
    Grain,
    MonthName,
    PartOfDay,
    Period,
)
from checker.model.rules import AdjunctTerm, ClaimKind, Pattern, SlotType, Term, Vocabulary
from checker.model.text import Mention, Span
from checker.model.time import ResolvedTime

# A day stands with "on" or with nothing ("arrived Saturday"), so that "on" is never demanded.
NEXT_WORD = 2  # code points between a word and the next, a quotation mark included
BARE_BEFORE_TIME = frozenset(("on", "in", "at", ""))


@dataclass(frozen=True, slots=True)
class Context:
    """What matching needs of the article besides the clause."""

    text: str
    times: Mapping[Span, ResolvedTime]
    entities: Entities
    vocabulary: Vocabulary
    heads: Mapping[str, frozenset[str]]
    events: Container[str]
    clauses: Sequence[Clause]
    sentence: Span


@dataclass(slots=True)
class Match:
    """Slots filled so far, the event nouns met, and the date slot that the clause speaks of."""

    slots: dict[str, Slot] = field(default_factory=dict)
    heads: list[Nominal] = field(default_factory=list)
    point: str = ""

    def copy(self) -> Match:
        """Return a match that can be changed without changing this one."""
        return Match(dict(self.slots), list(self.heads), self.point)


def head_lists(vocabulary: Vocabulary) -> dict[str, frozenset[str]]:
    """Return every word list with its words in the singular, as `Nominal.head` has them."""
    return {
        name: frozenset(
            " ".join((*word.split()[:-1], singular(word.split()[-1]))) for word in words
        )
        for name, words in vocabulary.lists.items()
        if name != "verbs"
    }


def match(pattern: Pattern, kind: ClaimKind, clause: Clause, context: Context) -> Match | None:
    """Return the slots that the pattern fills from the clause, or None where it does not fit."""
    found = Match()
    if pattern.head is not None:
        if clause.kind is not ClauseKind.NOUN or clause.head is None:
            return None
        if not _phrase(pattern.head, clause.head, kind, context, found):
            return None
    else:
        verb = clause.verb
        if verb is None or not _verb(pattern, clause):
            return None
        agent, patient = _roles(pattern, clause)
        if not _role(pattern.subject, agent, kind, context, found):
            return None
        if not _role(pattern.object, patient, kind, context, found):
            return None
        acts = next((s for s in kind.slots if s.type is SlotType.VERB), None)
        if acts is not None:
            span = verb.lemma_span
            found.slots[acts.name] = Slot(span, span.of(context.text), entity=f"verb:{verb.lemma}")
    left = _candidates(pattern, clause)
    if kind.fallback:
        left = [a for a in left if a.time is None or _own_time(clause, a, context)]
    # required adjuncts first, so that an optional one does not take what another needs
    for term in sorted(pattern.adjuncts, key=lambda t: t.optional):
        taken = _adjunct(term, left, kind, context, found)
        if taken is not None:
            left.remove(taken)
        elif not term.optional:
            return None
    if _object_left(pattern, clause, left):
        return None
    found.point = found.point or _point(pattern, kind)
    return found


def _own_time(clause: Clause, adjunct: Adjunct, context: Context) -> bool:
    """Whether a time may be taken for that of a verb of which nothing else is known."""
    return belongs(clause, adjunct, context.events) or bool(adjunct.nominal or adjunct.clause)


def _object_left(pattern: Pattern, clause: Clause, left: Sequence[Adjunct]) -> bool:
    """Whether the clause has an object of which an intransitive pattern knows nothing.

    "Left office" is no departure.
    """
    verb = clause.verb
    if verb is None or verb.passive or pattern.object is not None or pattern.verbs == ("*",):
        return False
    return any(
        a.preposition == ""
        and a.nominal in clause.objects
        and 0 <= a.span.start - verb.span.end <= NEXT_WORD
        for a in left
    )


def _verb(pattern: Pattern, clause: Clause) -> bool:
    verb = clause.verb
    assert verb is not None
    if pattern.verbs == ("*",):
        return True
    if verb.lemma in pattern.verbs:
        return True
    for wanted in pattern.verbs:
        first, _, rest = wanted.partition(" ")
        if rest and verb.lemma == first and _has_word(clause, rest):
            return True
    return False


def _has_word(clause: Clause, word: str) -> bool:
    nouns = [*clause.objects, *(a.nominal for a in clause.adjuncts if a.nominal is not None)]
    return any(noun.head == singular(word) or noun.head == word for noun in nouns)


def _roles(pattern: Pattern, clause: Clause) -> tuple[Nominal | None, Nominal | None]:
    """Return who acts and what is acted upon, in the pattern's own order."""
    verb = clause.verb
    assert verb is not None
    first = clause.objects[0] if clause.objects else None
    if pattern.passive:
        return (clause.subject if verb.passive else first), None
    if not verb.passive:
        return clause.subject, first
    agent = next((a.nominal for a in clause.adjuncts if a.preposition == "by" and a.nominal), None)
    return agent, clause.subject


def _role(
    term: Term | None, nominal: Nominal | None, kind: ClaimKind, context: Context, found: Match
) -> bool:
    if term is None:
        return True
    if nominal is None:
        spec = kind.slot(term.slot) if term.slot else None
        return term.optional or (spec is not None and spec.optional and not term.words)
    if _phrase(term, nominal, kind, context, found):
        return True
    return term.optional


def _candidates(pattern: Pattern, clause: Clause) -> list[Adjunct]:
    # a date tells more than words that point to one ("On the same day, Aug. 10,")
    found = sorted(clause.adjuncts, key=lambda a: a.time is not None and points_back(a.time))
    if pattern.head is None and pattern.object is None:
        found += [Adjunct(o.span, "", nominal=o) for o in clause.objects]
    return found


def _adjunct(
    term: AdjunctTerm,
    left: Sequence[Adjunct],
    kind: ClaimKind,
    context: Context,
    found: Match,
) -> Adjunct | None:
    for adjunct in left:
        if not _preposition(term, adjunct):
            continue
        trial = found.copy()
        if _fits(term.term, adjunct, kind, context, trial):
            found.slots, found.heads, found.point = trial.slots, trial.heads, trial.point
            return adjunct
    return None


def _preposition(term: AdjunctTerm, adjunct: Adjunct) -> bool:
    if adjunct.preposition in term.prepositions:
        return True
    if not term.prepositions:
        return adjunct.preposition == ""
    bare = adjunct.time is not None and adjunct.preposition == "" and _names_day(adjunct.time)
    return bare and not BARE_BEFORE_TIME.isdisjoint(term.prepositions)


def _names_day(mention: Mention) -> bool:
    """Whether a time may stand without a preposition: a day may; "started 2019" has an object."""
    value = mention.value
    if isinstance(value, CalendarDate):
        return value.day is not None
    if isinstance(value, Anaphor):
        return value.grain is Grain.DAY  # "began the week" has an object
    return not isinstance(value, MonthName | Era)


def _fits(term: Term, adjunct: Adjunct, kind: ClaimKind, context: Context, found: Match) -> bool:
    spec = kind.slot(term.slot) if term.slot else None
    if adjunct.time is not None:
        return spec is not None and _time(term.slot, spec.type, adjunct.time, kind, context, found)
    if adjunct.nominal is None:
        return False
    return _phrase(term, adjunct.nominal, kind, context, found)


def _time(
    name: str, wanted: SlotType, mention: Mention, kind: ClaimKind, context: Context, found: Match
) -> bool:
    time = context.times.get(mention.span)
    if time is None:
        return False
    if wanted is SlotType.DURATION:
        if time.type != "DURATION" or time.readings:
            return False
    elif wanted is SlotType.DATE:
        placed = bool(time.readings) or time.offset is not None or bool(time.impossible)
        if time.type not in ("DATE", "TIME") or not placed or _of_any_day(mention, context):
            return False
    else:
        return False
    slot = Slot(mention.span, mention.span.of(context.text), time=time, value=mention.value)
    if wanted is SlotType.DATE:
        found.point = found.point or name
        if time.period and (kind.span is None or name != kind.span[0]):
            if any(reading.days.backwards for reading in time.readings):
                return False
        elif time.period and kind.span is not None:
            first, last = split_period(time)
            found.slots[kind.span[0]] = replace(slot, time=first)
            found.slots.setdefault(kind.span[1], replace(slot, time=last))
            return True
    found.slots[name] = slot
    return True


def _of_any_day(mention: Mention, context: Context) -> bool:
    """Whether a time tells the hour and no day of its own: "from 7pm to 6am", "that night"."""
    value = mention.value
    ends = (value.first, value.last) if isinstance(value, Period) else (value,)
    return all(
        isinstance(end, Clock | PartOfDay) and _no_day(end, mention, context) for end in ends
    )


def _no_day(end: Clock | PartOfDay, mention: Mention, context: Context) -> bool:
    """Whether an hour has no day, or one pointed to ("that night") from no date just told."""
    if isinstance(end.day, Anaphor):
        return counted_from(mention, context.times) is None
    return end.day is None


def split_period(time: ResolvedTime) -> tuple[ResolvedTime, ResolvedTime]:
    """Return the first and the last day of a range, as two times."""
    firsts = tuple(replace(r, days=replace(r.days, last=r.days.first)) for r in time.readings)
    lasts = tuple(replace(r, days=replace(r.days, first=r.days.last)) for r in time.readings)
    return (
        replace(time, readings=firsts, period=False),
        replace(time, readings=lasts, period=False),
    )


def _phrase(term: Term, nominal: Nominal, kind: ClaimKind, context: Context, found: Match) -> bool:
    """Whether the noun phrase fits the term; fills the slots that it holds."""
    if term.words and nominal.pronoun:
        pointed = _meant(nominal, context.heads.get(term.words, frozenset()), context)
        if pointed is None:
            return False
        nominal = pointed
    if term.words and not _in_list(nominal, context.heads.get(term.words, frozenset())):
        return False
    if term.literals and nominal.determiner not in term.literals:
        return False
    for part in term.parts:
        if not _part(part, nominal, kind, context, found) and not part.optional:
            return False
    if term.owner is not None:
        fits = nominal.owner is not None and _phrase(
            term.owner, nominal.owner, kind, context, found
        )
        if not fits and not term.owner.optional:
            return False
    if term.slot:
        spec = kind.slot(term.slot)
        if spec is None or not _typed(spec.type, nominal, context, listed=bool(term.words)):
            return False
        if spec.type is SlotType.EVENT:
            key = context.entities.event(nominal, term.words)
        else:
            key = context.entities.key(nominal, context.clauses, context.sentence)
        span = nominal.span
        if nominal.apposition is not None:
            span = span.cover(nominal.apposition.span)
        found.slots[term.slot] = Slot(span, span.of(context.text), entity=key)
    if term.words:
        found.heads.append(nominal)
    return True


def _meant(pronoun: Nominal, words: frozenset[str], context: Context) -> Nominal | None:
    """Return the event noun that "it" or "they" means: that of the clause it is joined on to
    ("opened a drill and closed it"), else the only one before it in its sentence.
    """
    if pronoun.head not in ("it", "they", "them", "this", "which", "that"):
        return None
    verbal = [c for c in context.clauses if c.verb and c.verb.span.end <= pronoun.span.start]
    if len(verbal) > 1:
        parts = (verbal[-2].subject, *verbal[-2].objects)
        near = [part for part in parts if part is not None and _in_list(part, words)]
        if len(near) == 1 and verbal[-1].link in ("and", "but"):
            return near[0]
    nouns = [
        clause.head
        for clause in context.clauses
        if clause.head is not None
        and clause.head.span.end <= pronoun.span.start
        and _in_list(clause.head, words)
    ]
    return nouns[0] if len(nouns) == 1 else None


def _in_list(nominal: Nominal, words: frozenset[str]) -> bool:
    if not words.isdisjoint(nominal.nouns):
        return True
    return any(f"{modifier} {nominal.head}" in words for modifier in nominal.modifiers[-1:])


def _part(part: Term, nominal: Nominal, kind: ClaimKind, context: Context, found: Match) -> bool:
    spec = kind.slot(part.slot) if part.slot else None
    if spec is None:
        return False
    return any(
        _time(part.slot, spec.type, mention, kind, context, found) for mention in nominal.mentions
    )


def _typed(wanted: SlotType, nominal: Nominal, context: Context, *, listed: bool) -> bool:
    if wanted is SlotType.PERSON:
        return context.entities.is_person(nominal)
    if wanted is SlotType.PLACE:
        return context.entities.head_place(nominal)
    if wanted is SlotType.EVENT:
        return listed
    return wanted is SlotType.THING


def _point(pattern: Pattern, kind: ClaimKind) -> str:
    """The first date slot that the pattern names: what the clause is about in time."""
    named = [t.term.slot for t in pattern.adjuncts]
    for name in named:
        spec = kind.slot(name)
        if spec is not None and spec.type is SlotType.DATE:
            return name
    return ""
