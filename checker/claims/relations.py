"""The order that an article tells in words: "two days after the summit", "before he left".

An order word ties the date of its own clause to an event that stands next to it; how far apart the
two are is what the resolver made of the words.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from checker.claims.context import Context
from checker.claims.pointing import counted_from, in_days, points_back
from checker.model.claims import Claim, Relation, Slot
from checker.model.clauses import Adjunct, Clause, ClauseKind, Nominal, Tense
from checker.model.rules import RuleSet, SlotType
from checker.model.text import Span

# What a preposition says of the order: days from the event to the clause, None unbounded.
ORDER: dict[str, tuple[int | None, int | None]] = {
    "after": (0, None),
    "following": (0, None),
    "before": (None, 0),
    "ahead of": (None, 0),
    "prior to": (None, 0),
}
# "switched on again after a yearlong silence": the gap ends with what breaks it.
ENDS_GAP = (0, 1)


Bounds = tuple[int | None, int | None]


def relate(claims: Sequence[Claim], context: Context) -> list[Claim]:
    """Return the claims of one sentence with the relations among them."""
    by_clause: dict[int, Claim] = {}
    for claim in claims:
        by_clause.setdefault(claim.clause, claim)
    out: list[Claim] = []
    for claim in claims:
        found = tuple(_Told(claim, context.clauses[claim.clause], by_clause, context).relations())
        out.append(replace(claim, relations=found) if found else claim)
    return out


@dataclass(frozen=True, slots=True)
class _Told:
    """A claim, its clause, and the first claim of each clause of its sentence."""

    claim: Claim
    clause: Clause
    by_clause: Mapping[int, Claim]
    context: Context

    def relations(self) -> Iterator[Relation]:
        """Yield what the sentence says of the claim's order."""
        if self.claim.point:
            yield from self._from_adjuncts()
            yield from self._from_links()
            yield from self._from_sequence()
            yield from self._from_pointing()

    def _from_adjuncts(self) -> Iterator[Relation]:
        """Read "two days after the summit", "before the visit", "during the visit"."""
        for adjunct in self.clause.adjuncts:
            target = self._target(adjunct)
            if target is None or target.index == self.claim.index:
                continue
            if adjunct.preposition == "during" and adjunct.nominal is not None:
                yield from self._during(target, adjunct)
            elif (said := self._bounds(adjunct)) is not None:
                bounds, span = said
                named = adjunct.clause is None
                yield from self._order(target, bounds, span, named=named)

    def _target(self, adjunct: Adjunct) -> Claim | None:
        """Return the claim that an adjunct counts from."""
        if adjunct.clause is not None:
            return self.by_clause.get(adjunct.clause)
        return self._naming(adjunct.nominal)

    def _naming(self, nominal: Nominal | None) -> Claim | None:
        """Return the other claim whose event the noun phrase names."""
        if nominal is None:
            return None
        for other in self.by_clause.values():
            named = any(span == nominal.head_span for span, _ in other.nouns)
            if named and other.index != self.claim.index:
                return other
        return None

    def _bounds(self, adjunct: Adjunct) -> tuple[Bounds, Span] | None:
        """Return how far apart an adjunct puts the two, in days, and the words that do."""
        if adjunct.time is not None:
            time = self.context.times.get(adjunct.time.span)
            if time is None or time.offset is None:
                return None
            return (time.offset.low, time.offset.high), adjunct.time.span
        nominal, word = adjunct.nominal, adjunct.preposition
        if nominal is None or word not in ORDER:
            return None
        bounds = ORDER[word]
        gap = nominal.determiner == "a" and nominal.head in self.context.index.words("gap")
        if gap and bounds[0] == 0:
            bounds = ENDS_GAP
        return bounds, Span(adjunct.span.start, adjunct.span.start + len(word))

    def _during(self, target: Claim, adjunct: Adjunct) -> Iterator[Relation]:
        """Read "during the visit": not before its start and not after its end."""
        kind = self.context.rules.kind(target.kind)
        if kind is None or kind.span is None:
            return
        start, end = kind.span
        span, said = adjunct.span, adjunct.span.of(self.context.text)
        point, index = self.claim.point, target.index
        yield Relation(span, said, point, 0, None, index, start, within=True)
        yield Relation(span, said, point, None, 0, index, end, within=True)

    def _from_links(self) -> Iterator[Relation]:
        """Read "X before Y happened", "after holding talks, X": a clause tied by an order word."""
        for other in self.context.clauses:
            if other.kind is not ClauseKind.ADVERBIAL or other.link not in ("after", "before"):
                continue
            target = self.by_clause.get(other.index)
            if target is None or other.verb is None:
                continue
            if _governor(other, self.context.clauses) != self.clause.index:
                continue
            if self._may_hang_higher(other):
                continue
            span = other.verb.span
            at = self.context.text.rfind(other.link, self.clause.span.start, span.start)
            if at >= 0:
                span = Span(at, at + len(other.link))
            yield from self._order(target, ORDER[other.link], span)

    def _may_hang_higher(self, other: Clause) -> bool:
        """Whether a participle may belong to a verb above the one that it stands behind.

        "She visited the pier where he drowned in 2010 after winning the prize": who won it?
        """
        nested = self.clause.kind in (ClauseKind.RELATIVE, ClauseKind.ADVERBIAL)
        finite = other.verb is None or other.verb.tense is not Tense.NONE
        return nested and self.clause.parent is not None and not finite

    def _from_sequence(self) -> Iterator[Relation]:
        """Read "the summit, followed by talks the next day"."""
        head = self.clause.head
        if head is None:
            return
        table = self.context.rules.vocabulary.tables.get("sequence", {})
        for other in self.context.clauses:
            verb = other.verb
            if verb is None or verb.lemma not in table or not verb.passive:
                continue
            agents = (a.nominal for a in other.adjuncts if a.preposition == "by" and a.nominal)
            agent = next(agents, None)
            target = self._naming(other.subject)
            if agent is None or target is None or head.head_span != agent.head_span:
                continue
            yield from self._order(target, ORDER[table[verb.lemma]], verb.lemma_span, named=True)

    def _from_pointing(self) -> Iterator[Relation]:
        """Read "On the same day, Aug. 10,": words that point back beside the date meant."""
        claim, context = self.claim, self.context
        taken = claim.slot(claim.point)
        if taken is None or taken.time is None or points_back(taken.time.mention):
            return
        for adjunct in self.clause.adjuncts:
            if adjunct.time is None or adjunct.nominal is not None or adjunct.clause is not None:
                continue
            time = context.times.get(adjunct.time.span)
            if time is None or not points_back(time.mention) or len(time.readings) != 1:
                continue
            days, span = time.readings[0].days, time.mention.span
            origin = counted_from(time.mention, context.times)
            if origin is None or not in_days(time.mention) or span.start > taken.span.start:
                continue
            yield Relation(
                span,
                span.of(context.text),
                claim.point,
                days.first,
                days.last,
                claim=None,
                other_point="",
                counted_from=Slot(
                    origin.mention.span, origin.mention.span.of(context.text), time=origin
                ),
            )

    def _order(
        self, target: Claim, bounds: Bounds, span: Span, *, named: bool = False
    ) -> Iterator[Relation]:
        """Yield the relation to another claim; ``named`` where a noun names the other's event."""
        low, high = bounds
        backwards = low is None or (high is not None and high < 0)
        other_point = reference(target, self.context.rules, start=backwards, named=named)
        if other_point:
            said = span.of(self.context.text)
            yield Relation(span, said, self.claim.point, low, high, target.index, other_point)


def _governor(clause: Clause, clauses: Sequence[Clause]) -> int | None:
    """The clause that an adverbial clause is tied to: the one before it, or after if it leads."""
    if clause.parent is not None:
        return clause.parent
    return next(
        (c.index for c in clauses if c.index > clause.index and c.kind is ClauseKind.MAIN), None
    )


def reference(target: Claim, rules: RuleSet, *, start: bool, named: bool) -> str:
    """Return the date slot of an event that is counted from: "before" its start, "after" its end.

    A clause about one end of it ("after the summit began") means that end. What is over within a
    day ("after the fire") is counted from the day that is told.
    """
    kind = rules.kind(target.kind)
    if kind is None:
        return ""
    dated = any(s.type is SlotType.DATE for s in kind.slots)
    if kind.span is not None and (named or not _verbal(target)):
        first, last = kind.span
        brief = rules.vocabulary.lists.get("brief", frozenset())
        if any(noun in brief for _, noun in target.nouns):
            return last if target.slot(last) is not None else first
        return first if start else last
    return target.point if dated else ""


def _verbal(claim: Claim) -> bool:
    return "<" in claim.pattern
