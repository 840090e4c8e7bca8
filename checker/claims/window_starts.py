"""Where a window of time begins, in the many ways in which an article may say so."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from checker.claims import window_links as links
from checker.claims import window_words as words
from checker.claims.identity import FIRM
from checker.claims.referents import POINTING, Referents
from checker.claims.window_text import NEAR, WindowText, is_day
from checker.model.claims import Claim, Relation
from checker.model.clauses import Clause, Modality, Nominal, Tense
from checker.model.meaning import Grain, Length
from checker.model.text import Span
from checker.model.time import Days, ResolvedTime

NEARBY = 270
"""Days within which both ends of a window lie where its start is found by a verb alone."""


@dataclass(slots=True)
class Window:
    """What is known of a window so far."""

    length: ResolvedTime
    start: ResolvedTime | None = None
    end: ResolvedTime | None = None
    relations: list[Relation] = field(default_factory=list)
    explained: bool = False


def find_start(place: int, window: Window, near: WindowText, referents: Referents) -> None:
    """Find the start of the window whose length is the time at ``place``, if the article tells it.

    The first way of saying so that is used settles it, found or not.
    """
    if _then(place, window, near) or _given(place, window, near):
        return
    if words.OF.match(near.text, window.length.mention.span.end):
        _of(place, window, near, referents)
    elif not words.ANCHORED.match(near.text, window.length.mention.span.end):
        _told_before(place, window, near)


def _then(place: int, window: Window, near: WindowText) -> bool:
    """Read "the loser then has 10 days": from the one day told just before."""
    if not words.THEN.search(near.before(window.length)):
        return False
    told = near.told(place, 0) or near.told(place, 1)
    days = [time for time in told if is_day(time)]
    if len(days) == 1:
        window.start = days[0]
    return True


def _of(place: int, window: Window, near: WindowText, referents: Referents) -> None:
    """Read "within 21 days of the ruling": from the day of what is named, or that is told of it."""
    length = window.length.mention
    behind = words.OF.match(near.text, length.span.end)
    if behind is None:
        return
    head = Span(*behind.span("head"))
    after = near.times[place + 1 : place + 2]
    if after and words.ON.fullmatch(near.text[head.end : after[0].mention.span.start]):
        window.start = after[0] if is_day(after[0]) else None
        return
    event = Nominal(
        Span(behind.start("determiner"), head.end), behind["head"], head, behind["determiner"]
    )
    target = referents.named(event)
    told = _between(place, window, near)  # "of the verdict, which was read on April 13, by"
    if target is not None and _plain(target):
        span = Span(length.span.start, head.end)
        said = span.of(near.text)
        window.relations.append(Relation(span, said, "start", 0, 1, target.index, target.point))
    elif len(told) == 1 and is_day(told[0]):
        window.start = told[0]
    elif event.determiner in POINTING:
        found = _done(referents.verbs(event.head), window, near) or _held(event.head, place, near)
        window.start = _later(found, 1) if found is not None else None


def _plain(target: Claim) -> bool:
    """Whether a claim tells as so of a day that something may count from."""
    told = bool(target.point and target.slot(target.point))
    return told and target.modality in FIRM and not target.negated


def _done(verbs: Sequence[str], window: Window, near: WindowText) -> ResolvedTime | None:
    """Return the one day on which the article says that one of the deeds was done."""
    found: list[ResolvedTime] = []
    for event in near.dates:
        claim = event.claims[0]
        verb, when = claim.slot("told"), claim.slot("when")
        past = claim.modality is Modality.FACT and claim.tense is Tense.PAST
        if verb is not None and when is not None and past and when.time is not None:
            done = verb.entity.removeprefix("verb:")
            if any(done == deed for deed in verbs) and _fits(when.time, window):
                found.append(when.time)
    return _one_day(found)


def _fits(time: ResolvedTime, window: Window) -> bool:
    """Whether a window can begin on a day: a slip puts weeks between them, not years."""
    end = window.end.best if window.end is not None else None
    start = time.best
    if end is None or start is None:
        return end is None
    return abs(end.days.first - start.days.first) <= NEARBY


def _held(noun: str, place: int, near: WindowText) -> ResolvedTime | None:
    """Return the one day that the sentences just before give to an event called so."""
    sentence = near.times[place].mention.sentence
    held = re.compile(rf"(?i)\b{re.escape(noun)}{words.HELD}")
    return _one_day(
        [
            time
            for time in near.times[max(0, place - NEAR) : place]
            if is_day(time)
            and time.mention.sentence >= sentence - words.SENTENCES
            and held.search(near.before(time))
        ]
    )


def _one_day(times: Sequence[ResolvedTime]) -> ResolvedTime | None:
    """Return the first of the times, where all of them are of one day."""
    days = {reading.days for time in times[:1] for reading in time.readings}
    if not days or any(not days & {r.days for r in time.readings} for time in times):
        return None
    return times[0]


def _told_before(place: int, window: Window, near: WindowText) -> None:
    """Read "The bill reached her on Monday. She has 10 days, until ..." from the day just before.

    The window may open a little later than on that day, and it opens no earlier.
    """
    before = near.before(window.length)
    good = links.HOLDS.search(before)
    if window.end is None or not (good or words.HOLDS.search(before)):
        return
    hours = _in_hours(window.length)
    within = good is not None and good["within"] is not None
    for told, late in (
        (_between(place, window, near), 0 if hours else words.SOON),
        (near.told(place, 0), 0 if hours else words.SOON if good else words.LATER),
        ([] if within else near.told(place, 1), 1 if hours else words.LATER),
    ):
        days = [time for time in told if is_day(time)]
        if told:
            if len(days) == 1 and (window.explained or len(told) == 1):
                window.start = _later(days[0], late)
                if within and not hours:
                    window.start = _or_now(window.start, near)
            return


def _in_hours(length: ResolvedTime) -> bool:
    value = length.mention.value
    return isinstance(value, Length) and value.grain is Grain.HOUR


def _or_now(time: ResolvedTime, near: WindowText) -> ResolvedTime:
    """Return a day with that of publication as another reading: "within 30 days", from now."""
    if near.published is None or not time.readings:
        return time
    now = near.published
    other = replace(time.readings[-1], days=Days(now - 1, now + words.SOON))
    return replace(time, readings=(*time.readings, other))


def _between(place: int, window: Window, near: WindowText) -> list[ResolvedTime]:
    """Return the times between a length and the day that its window runs to."""
    if window.end is None:
        return []
    end = window.end.mention.span.start
    return [t for t in near.times[place + 1 : place + 4] if t.mention.span.start < end]


def _given(place: int, window: Window, near: WindowText) -> bool:
    """Read "gave the rebels 48 hours on Monday": from the day of the giving."""
    span = window.length.mention.span
    for clause in near.clauses.get(window.length.mention.sentence, ()):
        if not _gives(clause) or not _gives_it(clause, span, near.text):
            continue
        own = {
            adjunct.time.span
            for adjunct in clause.adjuncts
            if adjunct.time is not None and adjunct.preposition in ("", "on")
        }
        days = [t for t in near.near(place) if t.mention.span in own and is_day(t)]
        if len(days) == 1:
            window.start = days[0]
            return True
    return False


def _gives(clause: Clause) -> bool:
    verb = clause.verb
    if verb is None or verb.lemma not in words.GIVING or verb.negated or verb.perfect:
        return False
    return verb.tense is Tense.PAST and verb.modality is Modality.FACT


def _gives_it(clause: Clause, span: Span, text: str) -> bool:
    """Whether what a clause gives is the length: by itself, or as that of an ultimatum."""
    if any(a.time is not None and a.time.span == span and not a.nominal for a in clause.adjuncts):
        return True
    inside = any(o.span.start <= span.start < o.span.end for o in clause.objects)
    return inside and words.LIMIT.match(text, span.end) is not None


def _later(time: ResolvedTime, days: int) -> ResolvedTime:
    """Return a day as that day or any of so many days after it, the day itself first."""
    readings = tuple(
        replace(r, days=Days(r.days.first + late, r.days.last + late))
        for late in range(days + 1)
        for r in time.readings
    )
    return replace(time, readings=readings)
