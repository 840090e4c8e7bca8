"""Days that an article puts inside an event: "at the trial on May 3", "the tournament's final".

Whether the date hangs on the verb or on the event's noun, the day lies inside the event: "told the
conference on Tuesday". What goes before or comes after an event is never said so.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from checker.claims import frame_words as words
from checker.claims.adjacency import belongs
from checker.claims.entities import Entities
from checker.claims.flat_frames import flat_frames
from checker.claims.framed import is_long, is_told, is_usable, names_day, sort_of, verb_of
from checker.claims.identity import FIRM
from checker.model.claims import Claim, Relation
from checker.model.clauses import Adjunct, Clause, Nominal
from checker.model.rules import RuleSet
from checker.model.text import Mention, Span
from checker.model.time import ResolvedTime

Framed = tuple[Claim, Mention, Span, int]
"""An event, a day of it, the words that say so, and which day: 1 the last, -1 the first, 0 any."""


class Frames:
    """Finds the events that the dates of an article lie inside."""

    def __init__(
        self,
        text: str,
        times: Sequence[ResolvedTime],
        clauses: Mapping[int, Sequence[Clause]],
        claims: Sequence[Claim],
        entities: Entities,
        rules: RuleSet,
    ) -> None:
        self._text = text
        self._clauses = clauses
        self._entities = entities
        self._rules = rules
        self._times: dict[int, list[Mention]] = {}
        for time in times:
            self._times.setdefault(time.mention.sentence, []).append(time.mention)
        self._named = {span: claim for claim in claims for span, _ in claim.nouns}
        self._at = {
            span.start: claim
            for claim in reversed(claims)
            if self._rules.kind(claim.kind) is not None
            for span, _ in claim.nouns
        }
        self._of_clause: dict[tuple[int, int], list[Claim]] = {}
        self._of_sentence: dict[int, list[Claim]] = {}
        self._of_sort: dict[str, list[Claim]] = {}
        self._visitors: set[str] = set()
        for claim in claims:
            self._of_clause.setdefault((claim.sentence, claim.clause), []).append(claim)
            what, who = claim.slot("what"), claim.slot("who")
            if what is not None and what.entity.startswith("event:"):
                self._of_sort.setdefault(what.entity, []).append(claim)
                self._of_sentence.setdefault(claim.sentence, []).append(claim)
            if claim.kind == "visit" and who is not None and who.entity:
                self._visitors.add(who.entity)

    def relations(
        self, point: str, _numbers: Mapping[Span, int]
    ) -> Mapping[Span, tuple[Relation, ...]]:
        """Return for each date's span the relations that put it inside an event.

        ``point`` is the slot of the date's own claim that the relations speak of.
        """
        found: dict[Span, tuple[Relation, ...]] = {}
        framed = list(self._framed())
        known = {date.span for _, date, _, _ in framed}
        framed += [one for one in self._flat() if one[1].span not in known]
        for target, date, span, which in framed:
            kind = self._rules.kind(target.kind)
            if kind is None or kind.span is None:
                continue
            start, end = kind.span
            said, index = span.of(self._text), target.index
            most = words.MOST if sort_of(target) in words.SHORT else None
            if which:
                last = end if which > 0 else start
                new: tuple[Relation, ...] = (Relation(span, said, point, 0, 0, index, last),)
            else:
                new = (
                    Relation(span, said, point, 0, None, index, start, within=True),
                    Relation(span, said, point, None, 0, index, end, within=True),
                )
                if most is not None and self._several(target):
                    # in which year it was is not plain, but it was the year of the event
                    new = (Relation(span, said, point, 0, most, index, start), *new)
            found[date.span] = (*found.get(date.span, ()), *new)
        return found

    def _flat(self) -> Iterator[Framed]:
        """Read what stands beside the days themselves, where no clause told it."""
        times = [mention for here in self._times.values() for mention in here]
        for date, span, noun, at in flat_frames(self._text, times):
            target = self._at.get(at)
            if target is not None and not target.definite:
                continue
            if target is None:
                head = Span(at, at + len(noun))
                determiner = self._text[span.start : at].split(None, 1)[0].lower()
                event = Nominal(span, noun.lower(), head, determiner)
                target = self._owner(event, date.sentence)
            if target is None or not is_told(target) or self._is_dated(target, date):
                continue
            yield target, date, span, 0

    def _several(self, target: Claim) -> bool:
        """Whether the days told of events of a sort may be of several years."""
        same = self._of_sort.get(f"event:{sort_of(target)}", [])
        starts = [slot.time for claim in same if (slot := claim.slot("start")) and slot.time]
        return any(len(time.readings) > 1 for time in starts)

    def _is_dated(self, target: Claim, date: Mention) -> bool:
        """Whether a day is one end of the event, or was put inside it as that of a visitor."""
        return any(slot.span == date.span for _, slot in target.slots)

    def _framed(self) -> Iterator[Framed]:
        for here in self._clauses.values():
            for clause in here:
                if clause.head is not None:
                    target = self._named.get(clause.head.head_span)
                    if target is not None and is_usable(target):
                        yield from self._around(clause, here, target)
                elif clause.verb is not None:
                    yield from self._owned(clause)

    def _around(self, noun: Clause, here: Sequence[Clause], target: Claim) -> Iterator[Framed]:
        """Read "at the trial", "on the sidelines of the summit", "told the conference"."""
        nominal, clause = noun.head, verb_of(noun, here)
        if nominal is None or clause is None or clause.verb is None:
            return
        ends = self._ends_of(nominal, clause)
        if ends is not None:
            yield target, *ends
            return
        span = self._said(nominal, clause, target)
        if span is None or self._told_already(clause, target):
            return
        start, subject = nominal.span.start, clause.subject
        inside = subject is not None and subject.span.start < start <= subject.span.end
        before = inside or start < clause.verb.span.start
        if before and clause.verb.lemma in words.OF_PLANS:
            return
        date = self._date(clause, span, subject=before)
        if date is not None and not any(slot.span == date.span for _, slot in target.slots):
            yield target, date, span, 0

    def _said(self, nominal: Nominal, clause: Clause, target: Claim) -> Span | None:
        """Return the words that put the clause inside the event, or None."""
        start = nominal.span.start
        around = words.AROUND.search(self._text, max(0, start - words.REACH), start)
        if around is not None:
            sort = sort_of(target)
            if around["during"]:
                fits = True
            elif around["on"]:
                fits = target.kind == "visit" or sort in words.TRAVELLED
            else:
                fits = sort in words.LONG
            if fits:
                return Span(around.start(), nominal.span.end)
        heard = clause.verb is not None and clause.verb.lemma in words.HEARERS
        return nominal.span if heard and nominal in clause.objects and is_long(target) else None

    def _ends_of(self, nominal: Nominal, clause: Clause) -> tuple[Mention, Span, int] | None:
        """Read "on Friday, the last day of the visit"."""
        start = nominal.span.start
        told = words.ENDS.search(self._text, max(0, start - words.REACH), start)
        if told is None:
            return None
        for mention in self._times.get(clause.sentence, ()):
            gap = self._text[mention.span.end : told.start()]
            apposed = mention.span.end <= told.start() and words.APPOSED.fullmatch(gap)
            if apposed and names_day(mention.value):
                span = Span(told.start(), nominal.span.end)
                return mention, span, 1 if told["last"] else -1
        return None

    def _owned(self, clause: Clause) -> Iterator[Framed]:
        """Read "the tournament's first semifinal was played on"."""
        verb = clause.verb
        if verb is None or verb.negated or verb.modality not in FIRM:
            return
        if verb.lemma in words.OF_PLANS:
            return
        for nominal in (clause.subject, *clause.objects):
            if nominal is None or nominal.owner is None:
                continue
            if not words.PART.fullmatch(nominal.head.lower()):
                continue
            target = self._owner(nominal.owner, clause.sentence)
            date = self._date(clause, nominal.span, subject=nominal is clause.subject)
            if target is not None and date is not None:
                yield target, date, nominal.span, 0

    def _owner(self, owner: Nominal, sentence: int) -> Claim | None:
        """Return the one event of its sort that an article speaks of; for "its" that of the
        sentence before.
        """
        if owner.head == "its":
            same = self._of_sentence.get(sentence - 1, [])
            if len({sort_of(claim) for claim in same}) != 1:
                return None
        elif owner.determiner in ("the", "this"):
            same = self._of_sort.get(self._entities.event(owner, "event"), [])
        else:
            return None
        if len({claim.marks for claim in same}) > 1:
            return None
        dated = [c for c in same if c.slot("start") or c.slot("end")]
        introduced = same[:1]  # "a workshop in Oslo" is what "the workshop" points to
        return next(
            (c for c in dated if (is_usable(c) or (c in introduced and is_told(c))) and is_long(c)),
            None,
        )

    def _told_already(self, clause: Clause, target: Claim) -> bool:
        """Whether a claim about a visitor puts the clause inside the visit already."""
        return any(
            relation.within and relation.claim == target.index
            for claim in self._of_clause.get((clause.sentence, clause.index), ())
            if any(slot.entity in self._visitors for _, slot in claim.slots)
            for relation in claim.relations
        )

    def _date(self, clause: Clause, span: Span, *, subject: bool) -> Mention | None:
        """Return the one day of a clause that lies inside the event named at ``span``."""
        found = [a.time for a in clause.adjuncts if self._is_own(clause, a, span, subject=subject)]
        return found[0] if len(found) == 1 else None

    def _is_own(self, clause: Clause, adjunct: Adjunct, span: Span, *, subject: bool) -> bool:
        """Whether a date is that of a verb to which the event belongs as well."""
        time, verb = adjunct.time, clause.verb
        if verb is None or time is None or not names_day(time.value):
            return False
        if adjunct.nominal is not None or adjunct.clause is not None:
            return False
        if adjunct.preposition not in ("", "on"):
            return False
        if adjunct.span.start >= span.end and not subject:
            return words.BEHIND.fullmatch(self._text, span.end, time.span.start) is not None
        if subject and verb.lemma == "be":
            return adjunct.span.start - verb.span.end in (0, 1)
        return belongs(clause, adjunct)
