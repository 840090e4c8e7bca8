"""Clauses into claims: every pattern whose verb or noun a clause has is tried on it.

Patterns are found by the verb or the head noun of a clause, so that a hundred more of them cost
nothing on clauses that have neither.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from checker.claims.deeds import relate_deeds
from checker.claims.entities import Entities
from checker.claims.match import Context, Match, head_lists, match
from checker.claims.relations import relate
from checker.language.clauses.words import REPORTING
from checker.model.claims import Claim, Slot
from checker.model.clauses import Clause, ClauseKind, Modality, Nominal, Tense
from checker.model.meaning import CalendarDate, Deictic, MonthName, Season, Weekday
from checker.model.rules import ClaimKind, Pattern, RuleSet, SlotType
from checker.model.text import Sentence, Span
from checker.model.time import ResolvedTime

POINTING = frozenset("the this that these those both".split())


class PatternIndex:
    """The patterns of a rule set by the verb or the noun that sets them off."""

    def __init__(self, rules: RuleSet) -> None:
        self.heads = head_lists(rules.vocabulary)
        self.contrast = rules.vocabulary.lists.get("contrast", frozenset())
        self.verbs: dict[str, list[tuple[ClaimKind, Pattern]]] = {}
        self.nouns: dict[str, list[tuple[ClaimKind, Pattern]]] = {}
        self.fallbacks: list[tuple[ClaimKind, Pattern]] = []
        self.own: dict[str, frozenset[str]] = {}
        deeds = rules.vocabulary.tables.get("deed", {})
        self.anything: list[tuple[ClaimKind, Pattern]] = []
        for kind in rules.claims:
            self.own[kind.name] = frozenset(
                noun for name in _lists(kind) for noun in self.heads.get(name, frozenset())
            )
            for pattern in kind.patterns:
                if kind.fallback:
                    self.fallbacks.append((kind, pattern))
                elif pattern.verbs == ("*",):
                    self.anything.append((kind, pattern))
                elif pattern.head is not None:
                    for word in sorted(self.heads.get(pattern.head.words, frozenset())):
                        self.nouns.setdefault(word.split()[-1], []).append((kind, pattern))
                else:
                    for verb in dict.fromkeys(v.split()[0] for v in pattern.verbs):
                        self.verbs.setdefault(verb, []).append((kind, pattern))

        self.events = frozenset((*self.nouns, *deeds))

    @property
    def lemmas(self) -> frozenset[str]:
        """The verbs that patterns name, particles aside."""
        return frozenset(self.verbs) - {"*"}

    def candidates(self, clause: Clause) -> Sequence[tuple[ClaimKind, Pattern]]:
        """Return the patterns that a clause may fit, in the order of the rule files."""
        if clause.head is not None:
            return [item for noun in clause.head.nouns for item in self.nouns.get(noun, ())]
        if clause.verb is not None:
            found = self.verbs.get(clause.verb.lemma.split()[0], ())
            if self.anything and sum(a.time is not None for a in clause.adjuncts) > 1:
                return [*found, *self.anything]
            return found
        return ()


@dataclass(slots=True)
class _Hit:
    """A match, before it is a claim."""

    kind: ClaimKind
    pattern: Pattern
    clause: Clause
    match: Match


def read_claims(
    text: str,
    sentences: Sequence[Sentence],
    clauses: Mapping[int, Sequence[Clause]],
    times: Mapping[Span, ResolvedTime],
    entities: Entities,
    rules: RuleSet,
    index: PatternIndex,
) -> tuple[Claim, ...]:
    """Return the claims of an article, in text order.

    ``clauses`` maps sentence numbers to their clauses, ``times`` the span of each time mention to
    what it was resolved to.
    """
    claims: list[Claim] = []
    for sentence in sentences:
        here = clauses.get(sentence.number, ())
        if not here:
            continue
        context = Context(
            text,
            times,
            entities,
            rules.vocabulary,
            index.heads,
            index.events,
            here,
            sentence.span,
        )
        hits = _hits(here, index, context)
        hits += _fallbacks(here, hits, index, context)
        hits.sort(key=lambda hit: (hit.clause.span.start, hit.clause.index))
        made: list[Claim] = []
        for hit in hits:
            for found in _distributed(hit, context):
                claim = _claim(hit, found, len(claims) + len(made), here, index)
                made.append(replace(claim, frame=_frame(hit.clause, claim, times)))
        claims += relate(made, here, context, rules)
    return relate_deeds(claims, clauses, text, times, entities, rules)


def _hits(clauses: Sequence[Clause], index: PatternIndex, context: Context) -> list[_Hit]:
    hits: list[_Hit] = []
    for clause in clauses:
        best: dict[str, _Hit] = {}
        for kind, pattern in index.candidates(clause):
            found = match(pattern, kind, clause, context)
            if found is None:
                continue
            known = best.get(kind.name)
            if known is None or len(found.slots) > len(known.match.slots):
                best[kind.name] = _Hit(kind, pattern, clause, found)
        hits += best.values()
    # a noun phrase that a verb's claim of the same kind has used up says nothing of its own
    used = {
        (hit.kind.name, noun.span)
        for hit in hits
        if hit.clause.verb is not None
        for noun in hit.match.heads
    }
    return [
        hit
        for hit in hits
        if hit.clause.head is None or (hit.kind.name, hit.clause.head.span) not in used
    ]


def _fallbacks(
    clauses: Sequence[Clause], hits: Sequence[_Hit], index: PatternIndex, context: Context
) -> list[_Hit]:
    """Read what no other kind has read, where it has a date or another clause counts from it."""
    taken = {hit.clause.index for hit in hits}
    counted_from = {a.clause for c in clauses for a in c.adjuncts if a.clause is not None}
    counted_from |= {
        c.index for c in clauses if c.kind is ClauseKind.ADVERBIAL and c.link in ("after", "before")
    }
    out: list[_Hit] = []
    for clause in clauses:
        if clause.verb is None or clause.index in taken:
            continue
        if clause.verb.lemma == "be" and clause.verb.modality is not Modality.PLAN:
            continue  # what is, is no event
        referred = clause.index in counted_from
        timed = any(a.time is not None for a in clause.adjuncts)
        if not referred and (not timed or clause.verb.lemma in REPORTING):
            continue
        for kind, pattern in index.fallbacks:
            found = match(pattern, kind, clause, context)
            if found is not None and (referred or found.point in found.slots):
                out.append(_Hit(kind, pattern, clause, found))
                break
    return out


def _distributed(hit: _Hit, context: Context) -> Iterator[Match]:
    """Yield one match for each member of a coordinated subject ("Kim and Noh arrived")."""
    subject = hit.pattern.subject
    slot = hit.kind.slot(subject.slot) if subject is not None and subject.slot else None
    nominal = hit.clause.subject
    if slot is None or nominal is None or not nominal.parts or slot.type is not SlotType.PERSON:
        yield hit.match
        return
    for part in nominal.parts:
        found = hit.match.copy()
        key = context.entities.key(part, context.clauses, context.sentence)
        found.slots[slot.name] = Slot(part.span, part.span.of(context.text), entity=key)
        yield found


def _claim(
    hit: _Hit, found: Match, number: int, clauses: Sequence[Clause], index: PatternIndex
) -> Claim:
    clause = hit.clause
    verb = clause.verb
    governor = clauses[clause.parent] if clause.parent is not None else None
    outer = governor.verb if governor is not None else None
    lead = verb or outer
    heads = found.heads or ([clause.head] if clause.head is not None else [])
    heads = [*heads, *_beside(clause, index.own[hit.kind.name], heads)]
    order = [s.name for s in hit.kind.slots]
    slots = sorted(found.slots.items(), key=lambda item: order.index(item[0]))
    span = clause.span
    for _, slot in slots:
        span = span.cover(slot.span)
    negated = verb.negated if verb is not None else any(h.determiner == "no" for h in heads)
    return Claim(
        index=number,
        kind=hit.kind.name,
        slots=tuple(slots),
        span=span,
        sentence=clause.sentence,
        clause=clause.index,
        speaker=clause.speaker,
        negated=negated,
        modality=lead.modality if lead is not None else Modality.FACT,
        tense=lead.tense if lead is not None else Tense.NONE,
        marks=_marks(
            heads,
            hit.kind,
            index.contrast,
            frozenset(s.span for s in found.slots.values()),
            index.nouns,
        ),
        definite=any(_points_back(head) for head in heads),
        pattern=hit.pattern.source,
        point=found.point or _first_date(hit.kind),
        nouns=tuple((head.head_span, head.head) for head in heads),
    )


def _beside(clause: Clause, nouns: frozenset[str], heads: Sequence[Nominal]) -> list[Nominal]:
    """Return the event that a clause is about by a phrase beside it: "On her last visit, she"."""
    return [
        adjunct.nominal
        for adjunct in clause.adjuncts
        if adjunct.nominal is not None
        and adjunct.nominal not in heads
        and adjunct.preposition in ("on", "during", "in")
        and not nouns.isdisjoint(adjunct.nominal.nouns)
    ]


def _lists(kind: ClaimKind) -> set[str]:
    """The word lists of event nouns that the patterns of a kind name."""
    found = set()
    for pattern in kind.patterns:
        for term in (pattern.subject, pattern.object, pattern.head):
            if term is not None and term.words:
                found.add(term.words)
        found |= {a.term.words for a in pattern.adjuncts if a.term.words}
    return found


def _frame(
    clause: Clause, claim: Claim, times: Mapping[Span, ResolvedTime]
) -> tuple[ResolvedTime, ...]:
    filled = {slot.span for _, slot in claim.slots}
    left = (a.time for a in clause.adjuncts if a.time is not None and a.time.span not in filled)
    found = (times.get(mention.span) for mention in left)
    return tuple(time for time in found if time is not None and time.readings)


def _points_back(head: Nominal) -> bool:
    if head.head[:1].isupper():
        return True  # a name points to one thing
    return head.determiner in POINTING or head.owner is not None


def _marks(
    heads: Sequence[Nominal],
    kind: ClaimKind,
    contrast: frozenset[str],
    filled: frozenset[Span],
    nouns: Collection[str],
) -> frozenset[str]:
    """Return the words that set the event apart from others of its kind.

    Names among the modifiers are marked as such ("name:hanoi" for "the Hanoi summit"), other words
    as its sort ("sort:military"), and so is a date that fills no slot ("last year's drills").
    """
    marks: set[str] = set()
    for head in heads:
        named = head.head.lower().split() if head.head[:1].isupper() else []
        if len(named) > 1:  # "Exercise Amber Gate" is its name and what it is
            noun = next((w for w in (named[-1], named[0]) if w in nouns), "")
            marks.add("name:" + " ".join(w for w in named if w != noun))
        for word in (head.determiner, *head.modifiers):
            if word[:1].isupper():
                marks.add(f"name:{word.lower()}")
            elif word and word != head.determiner and not word[0].isdigit():
                marks.add(f"sort:{word}")
            marks |= {word, *word.split("-")} & (kind.apart | contrast)
        marks -= {f"sort:{word}" for word in marks}
        owner = head.owner
        inside = (*head.mentions, *(owner.mentions if owner is not None else ()))
        marks |= {
            f"time:{mention.value}"
            for mention in inside
            if mention.span not in filled and isinstance(mention.value, _DATES)
        }
    return frozenset(marks)


_DATES = (CalendarDate, Weekday, MonthName, Deictic, Season)


def _first_date(kind: ClaimKind) -> str:
    return next((s.name for s in kind.slots if s.type is SlotType.DATE), "")
