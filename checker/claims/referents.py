"""Which claim a noun phrase points to: "the landing", "his arrival", "the talks".

A noun stands for what a verb has told ("marines landed on Sept. 11"), "the fire" for what "broke
out", and "the strike" for a strike told of elsewhere. Only where one such thing is told in the
article is it plain which is meant; in doubt nothing is.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from checker.claims.entities import Entities
from checker.model.claims import Claim
from checker.model.clauses import Adjunct, Clause, Nominal
from checker.model.rules import RuleSet
from checker.model.text import Span

POINTING = frozenset(("the", "that", "this", "these", "those"))
ENDS_OF_STAY = {"arrival": "start", "departure": "end"}


class Referents:
    """The claims of an article, found by what names them."""

    def __init__(
        self,
        claims: Sequence[Claim],
        clauses: Mapping[int, Sequence[Clause]],
        entities: Entities,
        rules: RuleSet,
        text: str,
    ) -> None:
        self._claims = claims
        self._clauses = clauses
        self._entities = entities
        self._rules = rules
        self._text = text
        self._deeds = rules.vocabulary.tables.get("deed", {})
        self._occurrence = rules.vocabulary.lists.get("occurrence", frozenset())
        self._named: dict[Span, Claim] = {}
        self._first: dict[tuple[int, int], Claim] = {}
        for claim in claims:
            self._first.setdefault((claim.sentence, claim.clause), claim)
            for span, _ in claim.nouns:
                self._named.setdefault(span, claim)

    def counted_from(self, adjunct: Adjunct, sentence: int, claim: Claim | None) -> Claim | None:
        """Return the claim that "two days after the summit", "before he left" counts from.

        ``claim`` is the claim whose clause the adjunct stands in, where there is one: it is never
        the answer, and its subject is whom "his arrival" means.
        """
        if adjunct.clause is not None:
            target = self._first.get((sentence, adjunct.clause))
            return None if target is None or target is claim else target
        if adjunct.nominal is None:
            return None
        return self.named(adjunct.nominal, claim)

    def named(self, nominal: Nominal, claim: Claim | None = None) -> Claim | None:
        """Return the claim whose event a noun phrase names: its own, else what a verb told."""
        own = self._named.get(nominal.head_span)
        if own is not None and own is not claim:
            return own
        return self.deed(nominal, claim)

    def deed(self, nominal: Nominal, claim: Claim | None) -> Claim | None:
        """Return the one claim of a verb that tells of the deed that the noun phrase names."""
        if nominal.owner is not None and nominal.head in ENDS_OF_STAY:
            return self._end_of_stay(nominal, claim)
        if nominal.determiner not in POINTING:
            return None
        verbs = self._deeds.get(nominal.head, "").split(", ")
        thing = self._entities.key(nominal, (), nominal.span)
        found: list[Claim] = []
        for other in self._claims:
            act = other.slot("act")
            if other is claim or act is None or not other.point:
                continue
            done = act.entity.removeprefix("verb:")
            who = other.slot("who")
            told = any(self._does(verb, done, other) for verb in verbs if verb)
            occurred = done in self._occurrence and who is not None and thing == who.entity != ""
            if told or occurred:
                found.append(other)
        return _only(found)

    def _does(self, deed: str, done: str, claim: Claim) -> bool:
        """Whether a verb, or a verb with a word of its clause ("find guilty"), is the deed."""
        verb, _, word = deed.partition(" ")
        if done == deed:
            return True
        return bool(word) and done == verb and word in claim.span.of(self._text).split()

    def _end_of_stay(self, nominal: Nominal, claim: Claim | None) -> Claim | None:
        """Return the one claim of somebody's arrival or departure: "after his arrival"."""
        point = ENDS_OF_STAY[nominal.head]
        owner = nominal.owner
        who = claim.slot("who") if claim is not None else None
        key = ""
        if owner is not None and not owner.pronoun:
            key = self._entities.key(owner, (), owner.span)
        elif who is not None:
            key = who.entity
        found = [
            other
            for other in self._claims
            if other is not claim
            and other.point == point
            and (arrived := other.slot("who")) is not None
            and key
            and arrived.entity == key
            and other.slot(point) is not None
        ]
        return found[0] if len(found) == 1 else None


def _only(found: Sequence[Claim]) -> Claim | None:
    """Return the first of the claims where all of them tell of one day, else None.

    "Found one guilty on Friday" and "convicted the other on Friday" are the verdicts of Friday.
    """
    days = {_days(claim) for claim in found}
    return found[0] if len(days) == 1 else None


def _days(claim: Claim) -> tuple[tuple[int, int], ...]:
    slot = claim.slot(claim.point)
    if slot is None or slot.time is None:
        return ()
    return tuple((r.days.first, r.days.last) for r in slot.time.readings)
