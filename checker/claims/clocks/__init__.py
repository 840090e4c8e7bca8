"""Times of the clock, and how far apart the article says that they are.

Each time becomes an event of its own, with the distances to others that the words tell. Rules see
the distances through `checker.checks.minutes`, which solves them in minutes.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from checker.claims.clocks.asides import read_asides
from checker.claims.clocks.courses import read_courses
from checker.claims.clocks.lengths import read_lengths
from checker.claims.clocks.limits import read_limits
from checker.claims.clocks.moments import Moment, bare_times, find_moments
from checker.claims.clocks.narrative import read_order
from checker.claims.clocks.scene import Scene
from checker.claims.clocks.shifts import read_shifts
from checker.claims.clocks.totals import read_totals
from checker.claims.entities import Entities
from checker.model.claims import Claim, Event, Gap, Slot
from checker.model.clauses import Clause, Modality, Tense
from checker.model.meaning import Clock
from checker.model.rules import ClaimKind, RuleSet, SlotType
from checker.model.text import Sentence
from checker.model.time import ResolvedTime

FEWEST = 2
MOST = 60
"""Times of the clock below which there is nothing to compare, and above which it is a timetable."""


def clock_kind(rules: RuleSet) -> tuple[ClaimKind, str] | None:
    """Return the kind with a slot for a time of the clock, and that slot's name."""
    for kind in rules.claims:
        for spec in kind.slots:
            if spec.type is SlotType.CLOCK:
                return kind, spec.name
    return None


def clock_events(
    text: str,
    sentences: Sequence[Sentence],
    times: Sequence[ResolvedTime],
    clauses: Mapping[int, Sequence[Clause]],
    entities: Entities,
    rules: RuleSet,
    first: int,
) -> tuple[Event, ...]:
    """Return one event for each time of the clock, numbered from ``first`` on."""
    found = clock_kind(rules)
    if found is None:
        return ()
    times = [time for time in times if time.mention.sentence >= 0]
    moments = find_moments(text, _with_bare(text, sentences, times), clauses, first)
    if not moments:
        return ()
    scene = Scene(text, sentences, times, clauses, entities, rules.vocabulary, list(moments))
    if FEWEST <= len(moments) <= MOST:
        courses = read_courses(scene)
        read_lengths(scene)
        read_shifts(scene, courses)
        read_asides(scene, courses)
        read_limits(scene)
        read_totals(scene)
        read_order(scene)
    kind, slot = found
    made = (_claim(scene, moment, kind, slot) for moment in scene.moments)
    return tuple(Event(claim.index, kind.name, (claim,)) for claim in made)


def _with_bare(
    text: str, sentences: Sequence[Sentence], times: Sequence[ResolvedTime]
) -> Sequence[ResolvedTime]:
    """Return the times with those that are written without "a.m." near one that has it."""
    told = {t.mention.sentence for t in times if isinstance(t.mention.value, Clock)}
    near = told | {number + 1 for number in told}
    taken = [time.mention.span for time in times]
    found = [
        bare
        for number in sorted(near)
        if 0 <= number < len(sentences)
        for bare in bare_times(text, sentences[number].span, number)
        if not any(span.overlaps(bare.mention.span) for span in taken)
    ]
    if not found:
        return times
    return sorted([*times, *found], key=lambda time: time.mention.span)


def _claim(scene: Scene, moment: Moment, kind: ClaimKind, slot: str) -> Claim:
    gaps: tuple[Gap, ...] = tuple(scene.gaps.get(moment.number, ()))
    words = moment.span.of(scene.text)
    said: tuple[tuple[str, Slot], ...] = ()
    if moment.time is not None:
        value = moment.time.mention.value
        said = ((slot, Slot(moment.span, words, time=moment.time, value=value)),)
    verb = moment.clause.verb if moment.clause is not None else None
    return Claim(
        index=moment.number,
        kind=kind.name,
        slots=said,
        span=moment.span,
        sentence=moment.sentence,
        clause=-1,
        speaker="",
        negated=False,
        modality=verb.modality if verb is not None else Modality.FACT,
        tense=verb.tense if verb is not None else Tense.NONE,
        point=slot,
        gaps=gaps,
        days_on=moment.days,
    )
