"""A pattern against a clause: which phrase fills which slot.

The clause reader has settled word order, voice and what stands in between; matching is a walk over
the few parts that a clause has.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.claims.adjacency import belongs
from checker.claims.context import Context, Match
from checker.claims.phrases import fill_phrase
from checker.claims.pointing import points_back
from checker.claims.times import fill_time, names_day
from checker.language.clauses.nounphrases import singular
from checker.model.claims import Slot
from checker.model.clauses import Adjunct, Clause, Nominal
from checker.model.rules import AdjunctTerm, ClaimKind, Pattern, SlotType, Term

NEXT_WORD = 2
"""Code points between a word and the next, a quotation mark included."""

# A day stands with "on" or with nothing ("arrived Saturday"), so that "on" is never demanded.
BARE_BEFORE_TIME = frozenset(("on", "in", "at", ""))


def match(pattern: Pattern, kind: ClaimKind, clause: Clause, context: Context) -> Match | None:
    """Return the slots that the pattern fills from the clause, or None where it does not fit."""
    found = Match(kind, context)
    if pattern.head is not None:
        if clause.head is None or not fill_phrase(pattern.head, clause.head, found):
            return None
    elif not _predicate(pattern, clause, found):
        return None
    left = _candidates(pattern, clause)
    if kind.fallback:
        left = [a for a in left if a.time is None or _own_time(clause, a, context)]
    # required adjuncts first, so that an optional one does not take what another needs
    for term in sorted(pattern.adjuncts, key=lambda t: t.optional):
        taken = _take(term, left, found)
        if taken is not None:
            adjunct, found = taken
            left.remove(adjunct)
        elif not term.optional:
            return None
    if _object_left(pattern, clause, left):
        return None
    found.point = found.point or _point(pattern, kind)
    return found


def _predicate(pattern: Pattern, clause: Clause, found: Match) -> bool:
    """Match verb, subject and object."""
    verb = clause.verb
    if verb is None or not _verb(pattern, clause, verb.lemma):
        return False
    agent, patient = _roles(pattern, clause, passive=verb.passive)
    if not _role(pattern.subject, agent, found) or not _role(pattern.object, patient, found):
        return False
    acts = next((s for s in found.kind.slots if s.type is SlotType.VERB), None)
    if acts is not None:
        span, text = verb.lemma_span, found.context.text
        found.slots[acts.name] = Slot(span, span.of(text), entity=f"verb:{verb.lemma}")
    return True


def _verb(pattern: Pattern, clause: Clause, lemma: str) -> bool:
    if pattern.verbs == ("*",) or lemma in pattern.verbs:
        return True
    for wanted in pattern.verbs:
        first, _, rest = wanted.partition(" ")
        if rest and lemma == first and _has_word(clause, rest):
            return True
    return False


def _has_word(clause: Clause, word: str) -> bool:
    nouns = [*clause.objects, *(a.nominal for a in clause.adjuncts if a.nominal is not None)]
    return any(noun.head in (word, singular(word)) for noun in nouns)


def _roles(
    pattern: Pattern, clause: Clause, *, passive: bool
) -> tuple[Nominal | None, Nominal | None]:
    """Return who acts and what is acted upon, in the pattern's own order."""
    first = clause.objects[0] if clause.objects else None
    if pattern.passive:
        return (clause.subject if passive else first), None
    if not passive:
        return clause.subject, first
    agent = next((a.nominal for a in clause.adjuncts if a.preposition == "by" and a.nominal), None)
    return agent, clause.subject


def _role(term: Term | None, nominal: Nominal | None, found: Match) -> bool:
    if term is None:
        return True
    if nominal is None:
        spec = found.spec(term.slot)
        return term.optional or (spec is not None and spec.optional and not term.words)
    return fill_phrase(term, nominal, found) or term.optional


def _candidates(pattern: Pattern, clause: Clause) -> list[Adjunct]:
    # a date tells more than words that point to one ("On the same day, Aug. 10,")
    found = sorted(clause.adjuncts, key=lambda a: a.time is not None and points_back(a.time))
    if pattern.head is None and pattern.object is None:
        found += [Adjunct(o.span, "", nominal=o) for o in clause.objects]
    return found


def _own_time(clause: Clause, adjunct: Adjunct, context: Context) -> bool:
    """Whether a time may be taken for that of a verb of which nothing else is known."""
    counts = adjunct.nominal is not None or adjunct.clause is not None
    if clause.verb is not None and clause.verb.perfect:
        return counts  # "has been hiring" tells of no day
    return counts or belongs(clause, adjunct, context.index.events)


def _take(term: AdjunctTerm, left: Sequence[Adjunct], found: Match) -> tuple[Adjunct, Match] | None:
    """Return the first adjunct that fits the term, and the match with its slots filled."""
    for adjunct in left:
        if _preposition(term, adjunct):
            trial = found.copy()
            if _fits(term.term, adjunct, trial):
                return adjunct, trial
    return None


def _preposition(term: AdjunctTerm, adjunct: Adjunct) -> bool:
    if adjunct.preposition in term.prepositions:
        return True
    if not term.prepositions:
        return adjunct.preposition == ""
    bare = adjunct.time is not None and adjunct.preposition == "" and names_day(adjunct.time)
    return bare and not BARE_BEFORE_TIME.isdisjoint(term.prepositions)


def _fits(term: Term, adjunct: Adjunct, found: Match) -> bool:
    if adjunct.time is not None:
        return fill_time(term.slot, adjunct.time, found)
    return adjunct.nominal is not None and fill_phrase(term, adjunct.nominal, found)


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


def _point(pattern: Pattern, kind: ClaimKind) -> str:
    """The first date slot that the pattern names: what the clause is about in time."""
    dates = {spec.name for spec in kind.slots if spec.type is SlotType.DATE}
    return next((t.term.slot for t in pattern.adjuncts if t.term.slot in dates), "")
