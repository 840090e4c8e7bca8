"""Windows of time: "the loser then has 10 days, until Dec. 13", "extended by a week, to May 21".

A window is a length with the day that it runs to and the day that it runs from. The three stand
close together, or the article says where the window begins: "then" counts from the day told just
before, "of the ruling" from the ruling, and an extension from the day on which what is extended
was to end. Such words are arithmetic, whatever their clause says of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from checker.claims import window_links as links
from checker.claims import window_words as words
from checker.claims.referents import Referents
from checker.claims.times import split_period
from checker.claims.window_starts import Window, find_start
from checker.claims.window_text import WindowText, is_dated, is_day
from checker.model.claims import Claim, Event, Relation, Slot
from checker.model.clauses import Modality, Tense
from checker.model.meaning import Clock, Grain, Length
from checker.model.rules import ClaimKind, RuleSet, SlotType
from checker.model.time import ResolvedTime

KIND = "window"


@dataclass(frozen=True, slots=True)
class Windows:
    """Finds the windows of an article."""

    near: WindowText
    referents: Referents
    rules: RuleSet

    def events(self, first: int) -> tuple[Event, ...]:
        """Return one event for each window, numbered from ``first`` on."""
        kind = self.rules.kind(KIND)
        if kind is None or kind.span is None:
            return ()
        out: list[Event] = []
        limits: Sequence[Claim] | None = None
        for place, time in enumerate(self.near.times):
            if not _measures(time):
                continue
            window = self._window(place)
            if window.end is None and window.start is not None:
                limits = _limits(self.near.claims) if limits is None else limits
                self._ultimatum(window, limits)
            known = (window.start is not None) + (window.end is not None) + len(window.relations)
            if known > 1:
                number = first + len(out)
                out.append(Event(number, kind.name, (self._claim(window, number, kind),)))
        return tuple(out)

    def _window(self, place: int) -> Window:
        window = Window(self.near.times[place])
        self._to(place, window)
        self._from(place, window)
        if self._extends(window.length):
            self._extension(place, window)
        elif window.start is None:
            find_start(place, window, self.near, self.referents)
        return window

    def _to(self, place: int, window: Window) -> None:
        """Read the day that the window runs to: "10 days, until Dec. 13"."""
        for other in self.near.times[place + 1 : place + 4]:
            gap = self.near.between(window.length, other)
            plain = words.TO_DAY.fullmatch(gap) or words.TO_DAY_LATER.fullmatch(gap)
            if (plain or links.explains(gap)) and is_day(other):
                window.end = other
                window.explained = not plain
                return
        self._unless(place, window)

    def _unless(self, place: int, window: Window) -> None:
        """Read "will walk out unless their terms are met by noon on Friday. The ultimatum ..."."""
        sentence = window.length.mention.sentence
        span = self.near.sentences[sentence].span
        if not links.ULTIMATUM.search(self.near.text, span.start, span.end):
            return
        found = [
            time
            for time in self.near.near(place)
            if abs(time.mention.sentence - sentence) <= 1
            and is_day(time)
            and links.UNLESS.search(self.near.sentence_before(time))
        ]
        if len(found) == 1:
            window.end = found[0]

    def _from(self, place: int, window: Window) -> None:
        """Read the day that the window runs from: "28 days, from Aug. 16 to Sept. 12"."""
        behind = self.near.times[place + 1 : place + 3]
        if not behind or not words.FROM.fullmatch(self.near.between(window.length, behind[0])):
            return
        if behind[0].period and is_dated(behind[0]):
            before = self.near.before(window.length)
            rate = words.RATE.match(window.length.mention.span.of(self.near.text))
            if not before.endswith("for ") and not rate and not words.AT_MOST.search(before):
                # else a stretch: "stayed for six days, from ... to ..."
                window.start, window.end = split_period(behind[0])
        elif is_day(behind[0]):
            window.start = behind[0]
            if window.end is None and len(behind) > 1 and is_day(behind[1]):
                gap = self.near.between(*behind)
                window.end = behind[1] if words.TO_DAY.fullmatch(gap) else None

    def _ultimatum(self, window: Window, limits: Sequence[Claim]) -> None:
        """Tie a window to the end of the one ultimatum or deadline that the article speaks of."""
        at = window.length.mention.sentence
        found = [claim for claim in limits if claim.definite or claim.sentence == at]
        ends = [claim for claim in found if at <= claim.sentence and claim.slot("end") is not None]
        if len(ends) == 1 and not any(claim.marks != ends[0].marks for claim in found):
            span = window.length.mention.span
            said = span.of(self.near.text)
            window.relations.append(Relation(span, said, "end", 0, 0, ends[0].index, "end"))

    def _extends(self, length: ResolvedTime) -> bool:
        before = words.LENGTHEN.search(self.near.before(length))
        return bool(before or words.LONGER.match(self.near.text, length.mention.span.end))

    def _extension(self, place: int, window: Window) -> None:
        """Read both ends of an extension: when it was to end, and when it ends now."""
        sentence = window.length.mention.sentence
        for other in self.near.near(place):
            beside = abs(other.mention.sentence - sentence) <= 1
            if not beside or not is_day(other) or other is window.end:
                continue
            if words.WAS_TO_END.search(self.near.before(other)):
                window.start = other
        if window.end is None:
            window.end = self._now_ends(place)
        window.start, window.end = _night(window.start), _night(window.end)

    def _now_ends(self, place: int) -> ResolvedTime | None:
        """Return the one day to which the next sentences say it runs now: "will now last until"."""
        sentence = self.near.times[place].mention.sentence
        found = [
            other
            for other in self.near.near(place)
            if sentence < other.mention.sentence <= sentence + words.SENTENCES
            and is_day(other)
            and words.NOW_RUNS.search(self.near.before(other))
        ]
        return found[0] if len(found) == 1 else None

    def _claim(self, window: Window, number: int, kind: ClaimKind) -> Claim:
        start, end = kind.span or ("", "")
        named = {start: window.start, end: window.end}
        slots: list[tuple[str, Slot]] = []
        span = window.length.mention.span
        for spec in kind.slots:
            time = window.length if spec.type is SlotType.DURATION else named.get(spec.name)
            if time is not None:
                at = time.mention.span
                slot = Slot(at, at.of(self.near.text), time, value=time.mention.value)
                slots.append((spec.name, slot))
                span = span.cover(at)
        return Claim(
            index=number,
            kind=kind.name,
            slots=tuple(slots),
            span=span,
            sentence=window.length.mention.sentence,
            clause=-1,
            speaker="",
            negated=False,
            modality=Modality.FACT,
            tense=Tense.NONE,
            point=end,
            relations=tuple(window.relations),
        )


def _limits(claims: Sequence[Claim]) -> list[Claim]:
    """Return the claims about an ultimatum or a deadline that do not say when it began."""
    return [
        claim
        for claim in claims
        if (what := claim.slot("what")) is not None
        and what.entity == "event:deadline"
        and claim.slot("start") is None
        and not claim.negated
    ]


def _night(time: ResolvedTime | None) -> ResolvedTime | None:
    """Return a time at midnight as either midnight: that before the day and that behind it."""
    value = time.mention.value if time is not None else None
    if time is None or not isinstance(value, Clock) or value.hour not in (0, 24):
        return time
    readings = tuple(replace(r, days=replace(r.days, last=r.days.last + 1)) for r in time.readings)
    return replace(time, readings=readings)


def _measures(time: ResolvedTime) -> bool:
    """Whether a time is a length of hours, days or more, with a number."""
    value = time.mention.value
    if time.type != "DURATION" or time.readings or not isinstance(value, Length):
        return False
    return value.low is not None and value.grain not in (Grain.SECOND, Grain.MINUTE)
