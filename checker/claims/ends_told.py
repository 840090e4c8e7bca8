"""Ends of events that stand plainly behind the event's noun: "until the truce expires on May 3".

A clause may be nested too deep to be read, or have a word such as "itself" in it. And an event may
be called by a name beside its noun: "White Gold, the show that opens in May, closes on June 9".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from checker.claims.entities import Entities
from checker.claims.frame_words import CLOSING, OPENING, RUNNING
from checker.claims.framed import names_day
from checker.claims.identity import FIRM
from checker.claims.marks import marks_of
from checker.claims.times import split_period
from checker.model.claims import Claim, Slot
from checker.model.clauses import Clause, Modality, Nominal, Tense
from checker.model.meaning import Clock, Meaning
from checker.model.rules import RuleSet
from checker.model.text import Sentence, Span
from checker.model.time import ResolvedTime

KIND = "event"
_TOLD = re.compile(
    r"(?P<phrase>(?P<determiner>[Tt]he|[Tt]his|[Tt]hat|[Ii]ts)\s+(?P<words>(?:[\w’'-]+\s+){0,3}?)"
    r"(?P<noun>[A-Za-z][\w-]+))(?:\s+(?:itself|proper|officially|formally|finally|actually))?\s+"
    r"(?:(?P<closes>(?:ends?|expires?|lapses?|finish(?:es)?|concludes?|closes?|runs\s+out|"
    r"comes\s+to\s+an\s+end|winds\s+up|wraps\s+up|is\s+over))|"
    r"(?P<closed>ended|expired|lapsed|finished|concluded|closed|ran\s+out|came\s+to\s+an\s+end|"
    r"wound\s+up|wrapped\s+up|was\s+over)|"
    r"(?P<opens>(?:begins?|starts?|opens?|takes\s+effect|comes\s+into\s+force|gets\s+under\s+way|"
    r"kicks\s+off|convenes))|"
    r"(?P<opened>began|started|opened|took\s+effect|came\s+into\s+force|got\s+under\s+way|"
    r"kicked\s+off|convened|broke\s+out))"
    r"(?:\s+(?:in|at)\s+(?:the\s+)?[A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*)?)?,?\s+(?:(?:late|early)\s+)?"
    r"(?:on\s+|at\s+)?$"
)
"""Before a day: an event's noun with a verb that opens or closes it."""
_VERB = re.compile(
    r"\b(?:ends?|ended|expire|lapse|finish|conclude|close|runs? out|ran out|wound|winds|wrap|"
    r"over|begins?|began|start|open|effect|force|way|kick|convene|out)"
)
_VERB_REACH = 60
"""Before most days none of these stands: a quick look spares a long one."""
_DOUBT = re.compile(
    r"(?i)\b(?:if|unless|whether|had|would|should|could|might|may|hop\w+|want\w*|wish\w*|"
    r"supposed|originally|initially|rumou?rs?|wrongly|denied|deny|den(?:ies|ying)|not|never)\s+"
    r"(?:(?!(?:until|till|before|after|since|when|once|because)\b)[\w’'-]+\s+){0,4}$"
)
_NAMED = re.compile(r"(?P<name>[A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*){0,3}),\s+$")
"""Before an event's noun that says what the thing of a name is."""
_REACH = 120


def apposed(claims: Sequence[Claim], rules: RuleSet, text: str) -> tuple[Claim, ...]:
    """Return the claims, where "the first trial, a three-week affair that" is one event.

    A noun that names no sort of event says nothing of its own of the event before it.
    """
    heads: dict[int, Claim] = {}
    for claim in claims:
        what = claim.slot("what")
        if claim.kind == KIND and what is not None and claim.nouns:
            heads.setdefault(claim.nouns[0][0].end, claim)
    out = []
    for claim in claims:
        what = claim.slot("what")
        event = None
        if claim.kind == KIND and what is not None and claim.nouns and not claim.definite:
            known = rules.vocabulary.has("event", claim.nouns[0][1])
            begin = what.span.start
            event = heads.get(begin - 2) if text[begin - 2 : begin] == ", " else None
            event = None if known else event
        if event is not None and what is not None and (own := event.slot("what")) is not None:
            slots = tuple(
                (n, replace(s, entity=own.entity) if n == "what" else s) for n, s in claim.slots
            )
            claim = replace(
                claim,
                slots=slots,
                marks=event.marks,
                nouns=(*claim.nouns, *event.nouns),
                definite=event.definite,
            )
        out.append(claim)
    return tuple(out)


def ends_told(
    claims: Sequence[Claim],
    clauses: Mapping[int, Sequence[Clause]],
    sentences: Sequence[Sentence],
    times: Sequence[ResolvedTime],
    entities: Entities,
    rules: RuleSet,
    text: str,
) -> tuple[Claim, ...]:
    """Return the claims about ends of events that no clause told, numbered after ``claims``."""
    kind = rules.kind(KIND)
    if kind is None or kind.span is None:
        return ()
    taken = {slot.span for claim in claims if claim.kind == KIND for _, slot in claim.slots}
    out: list[Claim] = []
    by_span = {time.mention.span: time for time in times}
    for time in times:
        span = time.mention.span
        if span in taken or not time.readings or not _plain_day(time.mention.value):
            continue
        sentence = sentences[time.mention.sentence]
        begin = max(sentence.span.start, span.start - _REACH)
        if not _VERB.search(text, max(begin, span.start - _VERB_REACH), span.start):
            continue
        found = _TOLD.search(text, begin, span.start)
        if found is None or sentence.quoted(span) or _DOUBT.search(text, begin, found.start()):
            continue
        event = _event(found)
        if event is None or not rules.vocabulary.has("event", event.head):
            continue
        point = kind.span[1] if found["closes"] or found["closed"] else kind.span[0]
        past = found["closed"] or found["opened"]
        slots = ((point, Slot(span, span.of(text), time=time, value=time.mention.value)),)
        speaker = _speaker(clauses.get(sentence.number, ()), span)
        claim = _claim(event, slots, bool(past), entities, rules, text)
        number = len(claims) + len(out)
        out.append(replace(claim, index=number, sentence=sentence.number, speaker=speaker))
    for claim in _called(claims, clauses, by_span, taken, text):
        out.append(replace(claim, index=len(claims) + len(out)))
    return tuple(out)


def _plain_day(value: Meaning | None) -> bool:
    """Whether a time is a day, or an hour of one: at midnight it may be the day before or after."""
    at_midnight = isinstance(value, Clock) and value.hour in (0, 24)
    return names_day(value) and not at_midnight


def _event(found: re.Match[str]) -> Nominal | None:
    """Return the noun phrase of the event, with the words before its noun."""
    words = tuple(found["words"].split())
    if any(word.lower() in _VERBAL for word in words):
        return None
    at = Span(*found.span("noun"))
    lowered = tuple(word if word[:1].isupper() else word.lower() for word in words)
    return Nominal(
        Span(*found.span("phrase")), found["noun"].lower(), at, found["determiner"].lower(), lowered
    )


_VERBAL = frozenset("of that which who and or but in on at after before until when as said".split())


def _claim(
    event: Nominal,
    slots: tuple[tuple[str, Slot], ...],
    past: bool,
    entities: Entities,
    rules: RuleSet,
    text: str,
) -> Claim:
    kind = rules.kind(KIND)
    apart = kind.apart if kind is not None else frozenset[str]()
    what = Slot(event.span, event.span.of(text), entity=entities.event(event, "event"))
    return Claim(
        index=0,
        kind=KIND,
        slots=(("what", what), *slots),
        span=event.span.cover(slots[0][1].span),
        sentence=0,
        clause=-1,
        speaker="",
        negated=False,
        modality=Modality.FACT if past else Modality.PLAN,
        tense=Tense.PAST if past else Tense.PRESENT,
        marks=marks_of((event,), apart, frozenset(), (), None),
        definite=True,
        pattern="<flat>",
        point=slots[0][0],
        nouns=((event.head_span, event.head),),
    )


def _speaker(clauses: Sequence[Clause], span: Span) -> str:
    """Return whose word the innermost clause round a place is."""
    inside = [c for c in clauses if c.span.start <= span.start < c.span.end]
    inner = min(inside, key=lambda c: c.span.end - c.span.start, default=None)
    return inner.speaker if inner is not None else ""


def _called(
    claims: Sequence[Claim],
    clauses: Mapping[int, Sequence[Clause]],
    times: Mapping[Span, ResolvedTime],
    taken: set[Span],
    text: str,
) -> Iterator[Claim]:
    """Yield what clauses tell of the ends of an event by the name that stands beside its noun."""
    names: dict[str, Claim] = {}
    for claim in claims:
        if claim.kind == KIND and claim.slot("what") is not None:
            start = claim.span.start
            named = _NAMED.search(text, max(0, start - _REACH), start)
            if named is not None:
                names.setdefault(named["name"], claim)
    if not names:
        return
    for here in clauses.values():
        for clause in here:
            verb, subject = clause.verb, clause.subject
            if verb is None or subject is None or verb.negated or verb.modality not in FIRM:
                continue
            event = names.get(subject.span.of(text))
            if event is None:
                continue
            slots = tuple(_ends(clause, times, taken, text))
            if slots:
                yield replace(
                    event,
                    slots=(*(s for s in event.slots if s[0] == "what"), *slots),
                    sentence=clause.sentence,
                    clause=clause.index,
                    speaker=clause.speaker,
                    modality=verb.modality,
                    tense=verb.tense,
                    pattern="<called>",
                    point=slots[0][0],
                    relations=(),
                    definite=True,
                )


def _ends(
    clause: Clause, times: Mapping[Span, ResolvedTime], taken: set[Span], text: str
) -> Iterator[tuple[str, Slot]]:
    """Yield the ends of an event that a verb such as "open", "close" or "run" tells."""
    verb = clause.verb
    if verb is None:
        return
    for adjunct in clause.adjuncts:
        time = times.get(adjunct.time.span) if adjunct.time is not None else None
        if time is None or not time.readings or adjunct.nominal or time.mention.span in taken:
            continue
        span = time.mention.span
        slot = Slot(span, span.of(text), time=time, value=time.mention.value)
        if verb.lemma in RUNNING and adjunct.preposition == "from" and time.period:
            first, last = split_period(time)
            yield "start", replace(slot, time=first)
            yield "end", replace(slot, time=last)
        elif not time.period and names_day(time.mention.value):
            if verb.lemma in OPENING and adjunct.preposition in ("", "on"):
                yield "start", slot
            elif (verb.lemma in CLOSING and adjunct.preposition in ("", "on")) or (
                verb.lemma in RUNNING and adjunct.preposition in ("until", "till", "through")
            ):
                yield "end", slot
