"""The times of the clock that an article tells, each with the clause whose act takes place then."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from checker.model.clauses import Adjunct, Clause, Modality, Nominal
from checker.model.meaning import Anaphor, Clock, Grain, Meaning, Period
from checker.model.text import Mention, Span
from checker.model.time import ResolvedTime


@dataclass(frozen=True, slots=True)
class Moment:
    """A point of time within a day.

    ``number`` is that of its claim. ``time`` is None for one that only its distance tells ("ten
    minutes later the first engine came"). ``clause`` is that whose verb it dates, None where it
    stands inside a noun phrase or nowhere. ``exact`` is False behind "before", "after" and "by".
    ``also`` is the same time in another zone, in a bracket behind it: "9 p.m. (2000 GMT)".
    ``days`` is how many days after the one told before it lies where the words say so ("the same
    day" is 0).
    """

    number: int
    span: Span
    sentence: int
    time: ResolvedTime | None = None
    clause: Clause | None = None
    exact: bool = True
    days: int | None = None
    end: str = ""
    also: ResolvedTime | None = None

    @property
    def reach(self) -> int:
        """Where its words stop, those in a bracket behind it included."""
        return self.span.end if self.also is None else self.also.mention.span.end + 1

    @property
    def clock(self) -> Clock | None:
        """What its words mean."""
        value = self.time.mention.value if self.time is not None else None
        return value if isinstance(value, Clock) else None


_LOOSE = re.compile(
    r"(?i)\b(?:before|after|by|past|beyond|prior to|ahead of|except|not until)\s*(?:the\s)?$"
)
# Of "20 minutes after midnight" the preposition belongs to the length.
_COUNTED = re.compile(
    r"(?i)(?:hours?|minutes?|seconds?|half|quarter)\s+(?:just\s)?(?:before|after|past)\s*(?:the\s)?$"
)
_REACH = 40
_TO = re.compile(r"(?i),?\s(?:to|until|till|through)\s(?:about\s)?")


def find_moments(
    text: str,
    times: Sequence[ResolvedTime],
    clauses: Mapping[int, Sequence[Clause]],
    first: int,
) -> tuple[Moment, ...]:
    """Return the times of the clock in text order, numbered from ``first`` on; both ends of a
    range are one each.
    """
    found: list[Moment] = []
    for time in times:
        sentence = time.mention.sentence
        clause, adjunct = _clause_of(time.mention.span, clauses.get(sentence, ()))
        for end, part in _parts(time):
            before = text[max(0, part.mention.span.start - _REACH) : part.mention.span.start]
            loose = _LOOSE.search(before) is not None and _COUNTED.search(before) is None
            found.append(
                Moment(
                    first + len(found),
                    part.mention.span,
                    sentence,
                    part,
                    clause,
                    exact=not loose,
                    days=_days(part, clause, adjunct),
                    end=end,
                )
            )
    return tuple(_ranges(text, list(_one_each(text, found))))


def _ranges(text: str, moments: Sequence[Moment]) -> Sequence[Moment]:
    """Mark the ends of "from 6 p.m. on Saturday to 9 a.m. on Sunday": two expressions, a range."""
    found = list(moments)
    for place in range(len(found) - 1):
        one, other = found[place], found[place + 1]
        before = text[max(0, one.span.start - 6) : one.span.start].lower()
        joined = _TO.fullmatch(text[one.reach : other.span.start]) is not None
        if before.endswith("from ") and joined and not (one.end or other.end):
            found[place], found[place + 1] = replace(one, end="first"), replace(other, end="last")
    return found


def _one_each(text: str, moments: Sequence[Moment]) -> Iterator[Moment]:
    """Join a time with the same one in a bracket behind it."""
    open_ = None
    for moment in moments:
        if open_ is not None:
            between = text[open_.span.end : moment.span.start]
            zoned = moment.clock is not None and open_.clock is not None and moment.clock.zone
            bracket = between.strip() == "(" and text[moment.span.end : moment.span.end + 1] == ")"
            if zoned and bracket and len(between) < 4:
                yield replace(open_, also=moment.time)
                open_ = None
                continue
            yield open_
        open_ = moment
    if open_ is not None:
        yield open_


def is_firm(moment: Moment) -> bool:
    """Tell whether a time is told as that of an act that was done, or is firmly planned."""
    verb = moment.clause.verb if moment.clause is not None else None
    if verb is None or moment.time is None or not moment.exact:
        return False
    return verb.modality in (Modality.FACT, Modality.PLAN) and not verb.negated


_BARE = re.compile(
    r"(?:(?<=\bat )|(?<=\bby )|(?<=\bfrom )|(?<=\buntil )|(?<=\babout )|(?<=\baround ))"
    r"(?P<hour>1[0-2]|[1-9])[.:](?P<minute>[0-5][0-9])(?=[\s,;)]|\.\s|\.?$)"
    r"(?!\s?(?:%|per|seconds?|secs?|met|m\b|km|miles?|points?|euros?|dollars?|pounds?|cents?|mil|bil"
    r"|degrees?|[ap]\.?m|on the|against|to the|runs?|an? \w+\b(?! later)))",
    re.IGNORECASE | re.MULTILINE,
)


def bare_times(text: str, span: Span, sentence: int) -> list[ResolvedTime]:
    """Return the times written without "a.m.", as "at 6.48" in a sentence beside one that has it.

    By themselves such figures may be a price or a score, and so they are no time expressions.
    """
    found = []
    for match in _BARE.finditer(text, span.start, span.end):
        clock = Clock(int(match["hour"]), int(match["minute"]))
        mention = Mention(Span(match.start(), match.end()), clock, "bare clock", sentence)
        found.append(ResolvedTime(mention, "TIME", ""))
    return found


def _parts(time: ResolvedTime) -> Iterator[tuple[str, ResolvedTime]]:
    """Yield a time of the clock, or both ends of a range of such."""
    value, span = time.mention.value, time.mention.span
    if isinstance(value, Clock):
        yield "", time
    elif isinstance(value, Period) and value.joint is not None:
        first, last = value.first, value.last
        if not (isinstance(first, Clock) and isinstance(last, Clock)):
            return
        # a day behind a range may be that of its first or of its last end, and so is nobody's
        dated = len(time.ends) == 2 and first.day is not None and last.day is not None
        middle = (
            Span(span.start, span.start + value.joint[0]),
            Span(span.start + value.joint[1], span.end),
        )
        for place, (name, end) in enumerate((("first", first), ("last", last))):
            one = time.ends[place] if dated else time
            meant = end if dated else replace(end, day=None)
            mention = replace(time.mention, value=meant, span=middle[place])
            yield name, replace(one, mention=mention, period=False, ends=())


def _clause_of(span: Span, clauses: Sequence[Clause]) -> tuple[Clause | None, Adjunct | None]:
    """Return the clause whose verb a time dates, and the adjunct that it is."""
    for clause in clauses:
        if clause.verb is None:
            continue
        for adjunct in clause.adjuncts:
            bare = adjunct.nominal is not None and adjunct.nominal.span == span
            if bare or (adjunct.time is not None and adjunct.time.span == span):
                return clause, adjunct
    return None, None


def _days(part: ResolvedTime, clause: Clause | None, adjunct: Adjunct | None) -> int | None:
    """Return how many days after the one before a time lies: "at 4 p.m. the same day" is 0."""
    clock = part.mention.value
    day: Meaning | None = clock.day if isinstance(clock, Clock) else None
    if day is None and clause is not None:
        beside = [a.time.value for a in clause.adjuncts if a.time is not None and a != adjunct]
        day = next((value for value in beside if isinstance(value, Anaphor)), None)
    counted = isinstance(day, Anaphor) and day.grain is Grain.DAY
    return day.offset if counted and isinstance(day, Anaphor) else None


def heads(nominal: Nominal | None) -> frozenset[str]:
    """Return the nouns that a phrase may be called by, in lower case; none for a pronoun."""
    if nominal is None or nominal.pronoun:
        return frozenset()
    own = frozenset(noun.lower() for noun in nominal.nouns)
    return own | {f"{word} {nominal.head}".lower() for word in nominal.modifiers[-1:]}
