"""Where a window of time begins, in the many ways in which an article may say so."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from checker.claims import window_words as words
from checker.claims.referents import Referents
from checker.claims.window_text import WindowText, is_day
from checker.model.claims import Relation
from checker.model.clauses import Clause, Modality, Nominal, Tense
from checker.model.text import Span
from checker.model.time import ResolvedTime


@dataclass(slots=True)
class Window:
    """What is known of a window so far."""

    length: ResolvedTime
    start: ResolvedTime | None = None
    end: ResolvedTime | None = None
    relations: list[Relation] = field(default_factory=list)


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
    if target is not None and target.point and target.slot(target.point):
        span = Span(length.span.start, head.end)
        said = span.of(near.text)
        window.relations.append(Relation(span, said, "start", 0, 1, target.index, target.point))
        return
    told = _between(place, window, near)  # "of the verdict, which was read on April 13, by"
    if len(told) == 1 and is_day(told[0]):
        window.start = told[0]


def _told_before(place: int, window: Window, near: WindowText) -> None:
    """Read "The bill reached her on Monday. She has 10 days, until ..." from the day just before.

    The window may open a little later than on that day, and it opens no earlier.
    """
    if window.end is None or not words.HOLDS.search(near.before(window.length)):
        return
    for told, late in (
        (_between(place, window, near), words.SOON),
        (near.told(place, 0), words.LATER),
        (near.told(place, 1), words.LATER),
    ):
        if told:
            if len(told) == 1 and is_day(told[0]):
                window.start = _later(told[0], late)
            return


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
    """Return a day as that day or any of so many days after it."""
    readings = tuple(
        replace(r, days=replace(r.days, last=r.days.last + days)) for r in time.readings
    )
    return replace(time, readings=readings)
