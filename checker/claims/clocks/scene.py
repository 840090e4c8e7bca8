"""What the readers of distances between times of the clock share: the moments, and their words."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from checker.claims.clocks.moments import Moment
from checker.claims.entities import Entities
from checker.language.clauses.words import REPORTING
from checker.model.claims import Gap
from checker.model.clauses import Clause, ClauseKind, Modality, Nominal, Tense
from checker.model.meaning import Clock, Length, Period, PlaceName, Shift
from checker.model.rules import Vocabulary
from checker.model.text import Sentence, Span
from checker.model.time import ResolvedTime
from checker.resolve.minutes import DAY, Minutes, clock_minutes, length_minutes

# Between a time and the distance that is told of it: "at 4 p.m., just two hours later".
BESIDE = re.compile(
    r"(?i)\s*[,(\N{EN DASH}\N{EM DASH}-]*\s*(?:(?:or|some|just|only|exactly|precisely|barely|fully"
    r"|a full|all of|that is|this was|that was|and)\s*)?,?\s*(?:(?:at|by|on|until|from)\s)?"
    r"(?:(?:exactly|precisely|just)\s)?"
)
_FULL_DAY = re.compile(r"[0-9]{1,2}:?[0-9]{2}\b(?!\s*[ap]\.?\s?m)")
_PARTLY = re.compile(
    r"(?i)\s(?:to\s|at a time|at a stretch|each|in all but|(?:[\w-]+\s){0,2}(?:an?|per|each|every)"
    r"\s(?:day|night|week|session|shift|person|match|game|time)\b)"
)
_UNTIL = re.compile(r"(?i)\b(?:until|till|before)\s(?:about\s)?$")
_PARTICLE = re.compile(
    r"(?i)\s(down|off|up|out|over|under|in|away|on|back|ashore|aground|missing|fire)\b"
)
_AT_PLACE = re.compile(r"\bin (?:the )?([A-Z]\w+)")
ZONES = 30
"""By whole times so many minutes do the zones differ between which a journey may lead."""
LONGEST = 2_000
"""Code points of a sentence above which it is a table or a list."""
MOST_APART = 3
"""Times told before, one of which a distance may count from."""
MOST_DERIVED = 30
"""Times that only their distance tells; further ones are not read."""


@dataclass(slots=True)
class Scene:
    """An article's times of the clock, its clauses, and the distances found so far.

    ``moments`` are in text order; those that only their distance tells are added as they are met.
    """

    text: str
    sentences: Sequence[Sentence]
    times: Sequence[ResolvedTime]
    clauses: Mapping[int, Sequence[Clause]]
    entities: Entities
    vocabulary: Vocabulary
    moments: list[Moment]
    gaps: dict[int, list[Gap]] = field(default_factory=dict)

    def tell(
        self, later: Moment, earlier: Sequence[Moment], span: Span, length: Minutes, sign: int = 1
    ) -> None:
        """Note that ``later`` lies so long after one of ``earlier``; -1 is so long before."""
        low: int | None = length.low
        high, said = length.high, length.said
        if sign < 0:
            low, high = None if high is None else -high, -length.low
        others = tuple(moment.number for moment in earlier)
        gap = Gap(
            span, span.of(self.text), low, high, None if said is None else sign * said, others
        )
        self.gaps.setdefault(later.number, []).append(gap)

    def derived(self, span: Span, sentence: int, clause: Clause | None = None) -> Moment | None:
        """Return a new moment that only its distance from others tells, at ``span``; None where
        there are too many of them.
        """
        if sum(moment.time is None for moment in self.moments) >= MOST_DERIVED:
            return None
        number = max(moment.number for moment in self.moments) + 1
        made = Moment(number, span, sentence, None, clause)
        self.moments.append(made)
        return made

    def length(self, value: object) -> Minutes | None:
        """Return the minutes of a length of the clock, else None."""
        return length_minutes(value) if isinstance(value, Length) else None

    def try_tell(
        self,
        later: Moment,
        earlier: Sequence[Moment],
        span: Span,
        length: Minutes,
        sign: int = 1,
    ) -> None:
        """As `tell`, where all the times are of one clock and those counted from are exact."""
        if not all(m.exact for m in earlier):
            return
        pairs = [(later, m) if sign > 0 else (m, later) for m in earlier]
        if all(self.comparable(*pair) for pair in pairs) or all(
            self.comparable(*pair, moving=True) and not self._zones_between(*pair, length)
            for pair in pairs
        ):
            self.tell(later, earlier, span, length, sign)

    def _zones_between(self, later: Moment, earlier: Moment, length: Minutes) -> bool:
        """Tell whether a length fits two times if zones lie between: they differ by half hours."""
        return self._apart_by(later, earlier, length, ZONES)

    def fits(self, later: Moment, earlier: Moment, length: Minutes) -> bool:
        """Tell whether a length may lie between two times, whatever their days."""
        return self._apart_by(later, earlier, length, DAY)

    def _apart_by(self, later: Moment, earlier: Moment, length: Minutes, step: int) -> bool:
        if later.clock is None or earlier.clock is None or length.high is None:
            return True
        for one in clock_minutes(earlier.clock, earlier.span.of(self.text)):
            for other in clock_minutes(later.clock, later.span.of(self.text)):
                low = other.low - (one.high or 0) - length.high
                high = (other.high or 0) - one.low - length.low
                if high // step * step >= low:
                    return True
        return False

    def at(self, sentence: int) -> list[Moment]:
        """Return the times of a sentence in text order."""
        found = [moment for moment in self.moments if moment.sentence == sentence]
        return sorted(found, key=lambda moment: moment.span)

    def own(self, span: Span, sentence: int) -> Moment | None:
        """Return the time of the clock that a distance at ``span`` is told of.

        It stands next to it, or is the only one of the same clause.
        """
        here = [m for m in self.at(sentence) if m.time is not None]
        found = list[Moment]()
        for moment in here:
            between = (
                self.text[moment.reach : span.start]
                if moment.span.end <= span.start
                else self.text[span.end : moment.span.start]
            )
            if len(between) < 40 and BESIDE.fullmatch(between):
                if "and" not in between.lower().split():
                    return moment
                found.append(moment)  # "opened at 2, and an hour later, at 3": that of 3
        if found:
            return found[0]
        clause = self.clause_at(span, sentence)
        mine = [m for m in here if clause is not None and m.clause is clause and not m.end]
        return mine[0] if len(mine) == 1 and mine[0].exact else None

    def clause_at(self, span: Span, sentence: int) -> Clause | None:
        """Return the clause of which a time at ``span`` is an adjunct."""
        for clause in self.clauses.get(sentence, ()):
            if clause.verb is not None and any(
                a.time is not None and a.time.span == span for a in clause.adjuncts
            ):
                return clause
        return None

    def before(self, span: Span, sentence: int) -> list[Moment]:
        """Return the times told before ``span`` in its sentence or, where none is, the one before,
        the nearest first.
        """
        reach = [m for m in self.moments if m.span.end <= span.start]
        here = [m for m in reach if m.sentence == sentence]
        found = here or [m for m in reach if m.sentence == sentence - 1]
        if here:
            found = [m for m in reach if sentence - 1 <= m.sentence]
        return sorted(found, key=lambda m: -m.span.start)[:MOST_APART]

    def act_between(
        self, earlier: Moment, later: Span, sentence: int, clause: Clause | None
    ) -> bool:
        """Tell whether something else was done between two times, from which may be counted."""
        for number in range(earlier.sentence, sentence + 1):
            for other in self.clauses.get(number, ()):
                if other.verb is None or other is clause or other is earlier.clause:
                    continue
                if not earlier.span.end <= other.verb.span.start < later.start:
                    continue
                if other.kind is ClauseKind.ADVERBIAL and number == earlier.sentence:
                    continue
                aside = other.kind not in (ClauseKind.MAIN, ClauseKind.ADVERBIAL)
                past = other.verb.tense is Tense.PAST and other.verb.lemma != "be"
                if aside and (number == earlier.sentence or not past):
                    continue
                if other.verb.lemma in REPORTING or any(m.clause is other for m in self.moments):
                    continue
                if clause is not None and self._inside(clause, other):
                    continue
                return True
        return False

    def _inside(self, clause: Clause, other: Clause) -> bool:
        return clause.sentence == other.sentence and clause.parent == other.index

    def comparable(self, one: Moment, other: Moment, *, moving: bool = False) -> bool:
        """Tell whether two times are of one clock: one zone, one voice, and no journey from
        ``other`` to ``one``. Where they may be ``moving``, only flights, two places and two named
        zones count against that.
        """
        voices = {m.clause.speaker for m in (one, other) if m.clause is not None}
        if len(voices - {""}) > 1 or self._told_as_false(one) or self._told_as_false(other):
            return False
        if self.journey(one, other, moving=moving):
            return False
        zones = [_zone(m) for m in (one, other) if m.time is not None]
        if len(set(zones)) < 2 or (moving and "" in zones):
            return True
        if one.sentence != other.sentence or "" not in zones:
            return False
        styles = {_FULL_DAY.match(m.span.of(self.text)) is not None for m in (one, other)}
        return len(styles) == 1

    def _told_as_false(self, moment: Moment) -> bool:
        verb = moment.clause.verb if moment.clause is not None else None
        if verb is None:
            return False
        if verb.modality in (Modality.DISPUTED, Modality.CONDITION):
            return True
        # "was not let in until 10.11" tells when it was
        return verb.negated and not _UNTIL.search(self.before_words(moment.span))

    def journey(self, later: Moment, earlier: Moment, *, moving: bool = False) -> bool:
        """Tell whether somebody was on the way between two times: maybe into another zone."""
        here, there = self.clause_round(earlier), self.clause_round(later)
        moves = self._does(here, "clock-leaving") and self._does(there, "clock-arriving")
        moves = moves and not (moving and not self._by_air(here, there))
        if moves and here is not None and there is not None and self._together(here, there):
            return True
        if any(self._carried(m, c) for m, c in ((earlier, here), (later, there))):
            return True
        places = [self._places(clause) for clause in (here, there)]
        if self._two_places(earlier, later):
            return True
        return bool(places[0] and places[1] and not places[0] & places[1])

    def _two_places(self, one: Moment, other: Moment) -> bool:
        """Whether a sentence tells of one time in one place and of another elsewhere."""
        if one.sentence != other.sentence:
            return False
        first, last = sorted((one.span, other.span))
        start = self.sentences[one.sentence].span.start
        before = _AT_PLACE.findall(self.text, start, first.start)
        between = _AT_PLACE.findall(self.text, first.end, last.start)
        return bool(before and between and not set(before) & set(between))

    def _together(self, here: Clause, there: Clause) -> bool:
        """Whether two clauses may be about one traveller."""
        one, other = here.subject, there.subject
        if one is None or other is None or one.pronoun or other.pronoun:
            return True
        carried = self.vocabulary.has("clock-carrier", one.head.lower())
        return carried or one.head.lower() == other.head.lower()

    def _by_air(self, *clauses: Clause | None) -> bool:
        """Whether a clause is about a plane or a ship, or tells of flying or sailing."""
        for clause in clauses:
            verb = clause.verb.lemma if clause is not None and clause.verb is not None else ""
            named = _nominals(clause) if clause is not None else ()
            if any(self.vocabulary.has("clock-carrier", n.head.lower()) for n in named):
                return True
            if self.vocabulary.has("clock-flying", verb):
                return True
        return False

    def doing(self, clause: Clause) -> str:
        """Return what a clause does, a verb with the particle behind it: "go down"."""
        if clause.verb is None:
            return ""
        behind = _PARTICLE.match(self.text, clause.verb.span.end)
        particle = f" {behind[1].lower()}" if behind is not None else ""
        known = clause.verb.lemma
        return known if known.endswith(particle) else known + particle

    def readable(self, sentence: int) -> bool:
        """Tell whether a sentence is short enough to be prose."""
        span = self.sentences[sentence].span
        return span.end - span.start <= LONGEST

    def clause_round(self, moment: Moment) -> Clause | None:
        """Return the clause that a time dates, or else that it stands in."""
        if moment.clause is not None:
            return moment.clause
        here = self.clauses.get(moment.sentence, ())
        return next((c for c in here if c.verb and c.span.contains(moment.span)), None)

    def _does(self, clause: Clause | None, what: str) -> bool:
        verb = clause.verb.lemma if clause is not None and clause.verb is not None else ""
        return self.vocabulary.has(what, verb)

    def _carried(self, moment: Moment, clause: Clause | None) -> bool:
        """Whether "the 2.45 pm flight" is timed by the clock of the place it starts from."""
        nouns = _nominals(clause) if clause is not None and moment.clause is None else ()
        return any(self.vocabulary.has("clock-carrier", n.head.lower()) for n in nouns)

    def _places(self, clause: Clause | None) -> set[str]:
        nouns = _nominals(clause) if clause is not None else ()
        return {
            mention.value.name
            for noun in nouns
            for mention in noun.mentions
            if isinstance(mention.value, PlaceName)
        }

    def _key(self, nominal: Nominal) -> str:
        """Return who or what a noun phrase means, "" where that is not plain."""
        starts = [sentence.span.start for sentence in self.sentences]
        number = max(0, bisect_right(starts, nominal.span.start) - 1)
        here = self.clauses.get(number, ())
        return self.entities.key(nominal, here, self.sentences[number].span)

    def alike(self, one: Nominal | None, other: Nominal | None) -> bool:
        """Tell whether ``one`` plainly points to the thing that ``other`` names."""
        if one is None or other is None or other.pronoun:
            return False
        if self.set_apart(one) or self.set_apart(other):
            return False
        here, there = self._key(one), self._key(other)
        if here and there and here.startswith(("person:", "name:")):
            return here == there
        if one.pronoun:
            return False
        described = set(one.modifiers) <= set(other.modifiers)
        return one.head.lower() == other.head.lower() and described

    def tail(self, clause: Clause) -> str:
        """Return what stands between a subject and its verb: "in the east" of "polls in the east
        closed"; nothing for what is set off by commas.
        """
        if clause.subject is None or clause.verb is None:
            return ""
        said = self.text[clause.subject.head_span.end : clause.verb.span.start].strip().lower()
        return "" if said.startswith(",") else said

    def set_apart(self, nominal: Nominal) -> bool:
        """Tell whether a word sets a thing apart from others of its kind."""
        contrast = self.vocabulary.lists.get("contrast", frozenset())
        return not contrast.isdisjoint((nominal.determiner, *nominal.modifiers))

    def before_words(self, span: Span) -> str:
        """Return what stands just before a place."""
        return self.text[max(0, span.start - 14) : span.start]

    def no_day(self, sentence: int) -> bool:
        """Tell whether a sentence has no words for a day but those of its times of the clock."""
        told = (time.mention.value for time in self.times if time.mention.sentence == sentence)
        return all(isinstance(value, Clock | Period | Length | Shift) for value in told)

    def partly(self, span: Span) -> bool:
        """Tell whether a length is that of a part or of each of many: "two hours at a time"."""
        return _PARTLY.match(self.text, span.end) is not None


def _zone(moment: Moment) -> str:
    zone = (moment.clock.zone if moment.clock is not None else "").lower()
    if zone.startswith("eastern") or zone in ("et", "est", "edt"):
        return "et"
    if zone in ("utc", "gmt", "z", "greenwich mean time"):
        return "gmt"
    return "" if zone == "local time" else zone


def _nominals(clause: Clause) -> Iterator[Nominal]:
    if clause.subject is not None:
        yield clause.subject
    if clause.head is not None:
        yield clause.head
    yield from clause.objects
    for adjunct in clause.adjuncts:
        if adjunct.nominal is not None:
            yield adjunct.nominal
            yield from (a.nominal for a in adjunct.nominal.adjuncts if a.nominal is not None)
