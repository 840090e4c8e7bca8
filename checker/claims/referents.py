"""Which claim a noun phrase points to: "the landing", "his arrival", "the talks".

A noun stands for what a verb has told ("marines landed on Sept. 11"), "the fire" for what "broke
out", and "the strike" for a strike told of elsewhere. Only where one such thing is told in the
article is it plain which is meant; in doubt nothing is.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from checker.claims.entities import PERSONAL, Entities
from checker.language.deverbal import verbs_of
from checker.model.claims import Claim
from checker.model.clauses import Adjunct, Clause, Nominal
from checker.model.rules import RuleSet
from checker.model.text import Span
from checker.model.time import ResolvedTime

POINTING = frozenset(("the", "that", "this", "these", "those"))
NEAR = 45
"""Days that a slip may put between a date and what it counts from."""
_PRONOUNS = frozenset(("it", "he", "she", "they"))
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
        self._verbs = frozenset(
            (
                *rules.vocabulary.lists.get("verbs", ()),
                *rules.vocabulary.tables.get("irregular", ()),
            )
        )
        self._occurrence = rules.vocabulary.lists.get("occurrence", frozenset())
        self._named: dict[Span, Claim] = {}
        self._first: dict[tuple[int, int], Claim] = {}
        for claim in claims:
            self._first.setdefault((claim.sentence, claim.clause), claim)
            for span, _ in claim.nouns:
                self._named.setdefault(span, claim)

    def counted_from(
        self,
        adjunct: Adjunct,
        sentence: int,
        claim: Claim | None = None,
        subject: Nominal | None = None,
        fits: Callable[[Claim], bool] = lambda _: True,
    ) -> Claim | None:
        """Return the claim that "two days after the summit", "before he left" counts from.

        ``claim`` is the claim whose clause the adjunct stands in, where there is one: it is never
        the answer. ``subject`` is the subject of that clause, whom "its launch" means. ``fits``
        tells whether a claim can be meant at all.
        """
        if adjunct.clause is not None:
            target = self._first.get((sentence, adjunct.clause))
            if target is None or target is claim:
                return None
            return target if _dated(target) else self._told_again(target)
        if adjunct.nominal is None:
            return None
        return self.named(adjunct.nominal, claim, subject, fits)

    def named(
        self,
        nominal: Nominal,
        claim: Claim | None = None,
        subject: Nominal | None = None,
        fits: Callable[[Claim], bool] = lambda _: True,
    ) -> Claim | None:
        """Return the claim whose event a noun phrase names: its own, else what a verb told."""
        own = self._named.get(nominal.head_span)
        if own is None or own is claim:
            return self.deed(nominal, claim, subject, fits)
        if _dated(own) or any(
            _dated(other) and any(head == nominal.head for _, head in other.nouns)
            for other in self._claims
        ):
            return own  # which of the events called so it is, is for `identity` to say
        return self.deed(nominal, claim, subject, fits) or own

    def deed(
        self,
        nominal: Nominal,
        claim: Claim | None,
        subject: Nominal | None = None,
        fits: Callable[[Claim], bool] = lambda _: True,
    ) -> Claim | None:
        """Return the one claim that tells of the deed that the noun phrase names.

        A verb told it ("marines landed"), or the same noun with its date ("the raid of May 3").
        """
        if nominal.owner is not None and nominal.head in ENDS_OF_STAY:
            return self._end_of_stay(nominal, claim)
        if nominal.determiner not in POINTING and nominal.owner is None:
            return None
        if nominal.head in ENDS_OF_ANYTHING:
            return None
        verbs = self.verbs(nominal.head)
        whose = self._whose(nominal, claim, subject)
        if whose is None:
            return None
        thing = self._entities.key(nominal, (), nominal.span)
        found: list[Claim] = []
        for other in self._claims:
            who = other.slot("who")
            if other is claim or not _dated(other) or not fits(other):
                continue
            if any(head == nominal.head for _, head in other.nouns):
                found.append(other)
            elif other.lemma:
                told = any(self._does(verb, other.lemma, other) for verb in verbs)
                happened = other.lemma in self._occurrence and who is not None
                if (told and _concerns(other, whose)) or (
                    happened and who is not None and thing == who.entity != ""
                ):
                    found.append(other)
        return _only(found)

    def verbs(self, noun: str) -> list[str]:
        """Return the verbs that tell of the deed that a noun names, from the table or its form."""
        known = [verb for verb in self._deeds.get(noun, "").split(", ") if verb]
        return known + list(verbs_of(noun, self._verbs))

    def _whose(self, nominal: Nominal, claim: Claim | None, subject: Nominal | None) -> str | None:
        """Return whose deed a noun phrase names ("his death"), "" where it does not matter, and
        None where it cannot be told ("its launch").
        """
        owner = nominal.owner
        if owner is None:
            return ""
        if not owner.pronoun:
            return self._entities.key(owner, (), owner.span)
        who = claim.slot("who") if claim is not None else None
        if who is not None and who.entity:
            return who.entity
        personal = owner.head in PERSONAL
        named = subject is not None and not subject.pronoun
        if subject is not None and named and self._entities.is_person(subject) is personal:
            return self._entities.key(subject, (), subject.span) or None
        return "" if personal else None

    def _told_again(self, claim: Claim) -> Claim:
        """Return the one dated claim of the same act, where the clause only points to it.

        "Leopold formed on Thursday ... four days after it formed".
        """
        act, who = claim.slot("act"), claim.slot("who")
        if act is None:
            return claim
        found = []
        for other in self._claims:
            done, doer = other.slot("act"), other.slot("who")
            if other is claim or done is None or done.entity != act.entity or not _dated(other):
                continue
            if who is None or doer is None:
                continue
            if who.text.lower() in _PRONOUNS or (who.entity and who.entity == doer.entity):
                found.append(other)
        return _only(found) or claim

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


ENDS_OF_ANYTHING = frozenset("end start beginning close conclusion finish completion stop".split())


def _dated(claim: Claim) -> bool:
    slot = claim.slot(claim.point)
    return slot is not None and slot.time is not None and bool(slot.time.readings)


def _concerns(claim: Claim, whose: str) -> bool:
    """Whether a deed can be somebody's: it is not plainly done by and to others only."""
    if not whose:
        return True
    keys = [slot.entity for name in ("who", "what", "with") if (slot := claim.slot(name))]
    return whose in keys or "" in keys


def _only(found: Sequence[Claim]) -> Claim | None:
    """Return the first of the claims where all of them tell of one day, else None.

    "Found one guilty on Friday" and "convicted the other on Friday" are the verdicts of Friday.
    """
    days = {_days(claim) for claim in found}
    return found[0] if len(days) == 1 else None


def plausible(date: ResolvedTime, low: int | None, high: int | None, target: Claim) -> bool:
    """Tell whether what a ``date`` counts from, ``low`` to ``high`` days away, can be the target.

    A slip puts days or weeks between the two; another event of the kind lies years away.
    """
    slot = target.slot(target.point)
    if slot is None or slot.time is None:
        return True
    most = 2 * max(abs(low or 0), abs(high or 0), NEAR)
    return any(
        abs(one.days.first - other.days.first) <= most
        for one in date.readings
        for other in slot.time.readings
    )


def _days(claim: Claim) -> tuple[tuple[int, int], ...]:
    slot = claim.slot(claim.point)
    if slot is None or slot.time is None:
        return ()
    return tuple((r.days.first, r.days.last) for r in slot.time.readings)
