"""Noun phrases into slots: the event noun, its parts and its owner, or a name."""

from __future__ import annotations

from checker.claims.context import Context, Match
from checker.claims.figures import fill_count, fill_number
from checker.claims.times import fill_time
from checker.model.claims import Slot
from checker.model.clauses import Nominal
from checker.model.rules import SlotType, Term

_POINTING = frozenset("it they them this which that".split())


def fill_phrase(term: Term, nominal: Nominal, found: Match) -> bool:
    """Fill the slots of the term from the noun phrase; return whether it fits."""
    context = found.context
    if term.words:
        words = context.index.words(term.words)
        meant = _meant(nominal, words, context) if nominal.pronoun else nominal
        if meant is None or not (_in_list(meant, words) or _lasts(term, meant, found)):
            return False
        nominal = meant
    if term.literals and nominal.determiner not in term.literals:
        return False
    for part in term.parts:
        if not _fill_part(part, nominal, found) and not part.optional:
            return False
    if term.owner is not None:
        owner = nominal.owner
        fits = owner is not None and fill_phrase(term.owner, owner, found)
        if not fits and not term.owner.optional:
            return False
    if term.slot and not _fill(term, nominal, found):
        return False
    if term.words:
        found.heads.append(nominal)
    return True


def _fill_part(part: Term, nominal: Nominal, found: Match) -> bool:
    """Fill a slot from what stands inside a noun phrase: a time ("four-day"), a count ("third")."""
    spec = found.spec(part.slot)
    if spec is not None and spec.type in (SlotType.NUMBER, SlotType.ORDINAL):
        return fill_count(spec, nominal, found)
    return any(fill_time(part.slot, mention, found) for mention in nominal.mentions)


def _fill(term: Term, nominal: Nominal, found: Match) -> bool:
    """Fill the slot of the term with what the noun phrase names."""
    spec, context = found.spec(term.slot), found.context
    if spec is not None and spec.type is SlotType.NUMBER:
        return fill_number(spec, nominal, found)
    if spec is None or not _typed(spec.type, nominal, context, listed=bool(term.words)):
        return False
    if spec.type is SlotType.EVENT:
        key = context.entities.event(nominal, term.words)
    else:
        key = context.key(nominal)
    span = nominal.span
    if nominal.apposition is not None:
        span = span.cover(nominal.apposition.span)
    found.slots[term.slot] = Slot(span, span.of(context.text), entity=key)
    return True


def _typed(wanted: SlotType, nominal: Nominal, context: Context, *, listed: bool) -> bool:
    if wanted is SlotType.PERSON:
        group = nominal.pronoun and nominal.head == "it" and bool(context.key(nominal))
        return group or context.entities.is_person(nominal)
    if wanted is SlotType.PLACE:
        return context.entities.head_place(nominal)
    if wanted is SlotType.EVENT:
        return listed
    return wanted is SlotType.THING


def _meant(pronoun: Nominal, words: frozenset[str], context: Context) -> Nominal | None:
    """Return the event noun that "it" or "they" means: that of the clause it is joined on to
    ("opened a drill and closed it"), else the only one before it in its sentence.
    """
    if pronoun.head not in _POINTING:
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


def _lasts(term: Term, nominal: Nominal, found: Match) -> bool:
    """Whether a noun phrase is an event because it has a length: "a three-week affair"."""
    spec = found.spec(term.slot)
    if spec is None or spec.type is not SlotType.EVENT or not nominal.lasting:
        return False
    return found.context.index.known.isdisjoint(nominal.nouns)


def _in_list(nominal: Nominal, words: frozenset[str]) -> bool:
    if not words.isdisjoint(nominal.nouns):
        return True
    return any(f"{modifier} {nominal.head}" in words for modifier in nominal.modifiers[-1:])
