"""The functions of the check language: a closed list, each with its types and its meaning.

An entry is a Python function under `@function("parameters -> result")`. A parameter is one of the
types of `checker.checks.typecheck`; "... slot" takes the statements themselves instead of their
value, so that the function sees the words ("slot" alone: a slot of any type). The docstring's first
line is what `docs/rule-languages.md` says of the function.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Final

from checker.checks.slots import agreement, as_range, length_of
from checker.checks.values import (
    DateValue,
    DurationValue,
    NumberValue,
    Range,
    TextValue,
    Truth,
    Unknown,
    Value,
    add,
    combine,
    subtract,
    tidy,
)
from checker.model.claims import Claim, Event, Slot
from checker.model.clauses import Modality, Tense
from checker.model.meaning import (
    CalendarDate,
    Clock,
    Grain,
    Meaning,
    Paired,
    PartOfDay,
    Period,
    Weekday,
)
from checker.model.time import Days
from checker.resolve.lengths import count_days_range, length_days

Facts = tuple[Slot, ...]

WEEKDAYS: Final = tuple("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split())


@dataclass(frozen=True, slots=True)
class Parameter:
    """What a function takes: a type ("" for any), and whether it wants the slot itself."""

    type: str
    slot: bool = False


@dataclass(frozen=True, slots=True)
class Function:
    """A function with its types. An unknown value never reaches ``call``: it gives unknown."""

    name: str
    parameters: tuple[Parameter, ...]
    gives: str
    call: Callable[..., Value | Truth]

    @property
    def signature(self) -> str:
        """How the function is called: "count_days(date, date)"."""
        words = (" ".join(filter(None, (p.type, "slot" * p.slot))) for p in self.parameters)
        return f"{self.name}({', '.join(words)})"


FUNCTIONS: Final[dict[str, Function]] = {}


def function(signature: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Enter the decorated function in the list, under its own name without a final "_"."""
    takes, _, gives = signature.partition("->")
    parameters = []
    for word in takes.split(","):
        kind = word.strip()
        parameters.append(Parameter(kind.removesuffix("slot").strip(), kind.endswith("slot")))

    def enter(call: Callable[..., Any]) -> Callable[..., Any]:
        name = call.__name__.removesuffix("_")
        FUNCTIONS[name] = Function(name, tuple(parameters), gives.strip(), call)
        return call

    return enter


# --- days -----------------------------------------------------------------------------------------


@function("date, date -> number")
def count_days(first: DateValue, last: DateValue) -> Value:
    """The days from the first to the last, both counted: Monday to Thursday is 4."""
    between = combine(subtract, last.ranges, first.ranges)
    return NumberValue(combine(add, between, (Range.exact(1),)))


@function("date, date -> number")
def days_between(first: DateValue, last: DateValue) -> Value:
    """The days from the first to the last, the first not counted: Monday to Thursday is 3."""
    return NumberValue(combine(subtract, last.ranges, first.ranges))


@function("duration slot -> number")
def stay(facts: Facts) -> Value:
    """The days, first and last counted, that a stay of this length may touch; nights count too."""
    ranges = []
    for length in (length_of(slot) for slot in facts):
        if length is None:
            return Unknown()
        low, high = count_days_range(length)
        if length.grain is Grain.DAY and not length.nights and high is not None:
            high += 1  # "a four-day visit" of four nights touches five days
        ranges.append(as_range(low, high))
    return NumberValue(tidy(ranges)) if ranges else Unknown()


@function("duration slot -> duration")
def span(facts: Facts) -> Value:
    """The days that may lie between two dates that are said to be this far apart."""
    lengths = [length_of(slot) for slot in facts]
    known = [length for length in lengths if length is not None]
    if not known:
        return Unknown()
    return DurationValue(tidy(as_range(*length_days(length)) for length in known))


@function("duration slot -> number")
def lasting(facts: Facts) -> Value:
    """The days from first to last that this length may take, the first counted or not."""
    ranges = []
    for length in (length_of(slot) for slot in facts):
        if length is None:
            return Unknown()
        low, high = length_days(length)
        counted, _ = count_days_range(length)
        if counted is not None and low is not None:
            low = min(low, counted - 1)
        ranges.append(as_range(low, high))
    return NumberValue(tidy(ranges)) if ranges else Unknown()


@function("date -> number")
def year(value: DateValue) -> Value:
    """The year in which the date lies."""
    years = (
        Range(Decimal(_date(days.first).year), Decimal(_date(days.last).year))
        for days in value.readings
    )
    return NumberValue(tidy(years))


@function("date slot -> text")
def weekday(facts: Facts) -> Value:
    """The weekday as the article states it: "Monday" for "Monday, Aug. 24"."""
    said = [
        ", ".join(WEEKDAYS[day] for day in days)
        for slot in facts
        if slot.time and (days := _weekdays(slot.time.mention.value))
    ]
    return TextValue(tuple(dict.fromkeys(said))) if said else Unknown()


@function("date slot -> date")
def nearest_weekday(facts: Facts) -> Value:
    """The day nearest to the date that has the weekday stated: Aug. 23 for "Monday, Aug. 24"."""
    for slot in facts:
        said = _weekdays(slot.time.mention.value) if slot.time else ()
        if slot.time is None or len(said) != 1 or not slot.time.readings:
            continue
        day = slot.time.readings[0].days.first
        away = (said[0] - _date(day).weekday() + 3) % 7 - 3
        return DateValue((Days(day + away, day + away),))
    return Unknown()


@function("date -> text")
def weekday_of(value: DateValue) -> Value:
    """The weekday on which the date falls: "Tuesday" for "Monday, Aug. 24" of 2021."""
    # Two days in a row are "Wednesday and Thursday"; longer stretches are not told by weekdays.
    if any(days.last - days.first > 1 for days in value.readings):
        return Unknown()
    return TextValue(tuple(dict.fromkeys(_fall(days) for days in value.readings)))


def _fall(days: Days) -> str:
    numbers = range(days.first, days.last + 1)
    return ", ".join(WEEKDAYS[_date(number).weekday()] for number in numbers)


def _date(number: int) -> date:
    return date.fromordinal(max(1, min(number, date.max.toordinal())))


def _weekdays(value: Meaning | None) -> tuple[int, ...]:
    match value:
        case CalendarDate(weekday=int(day)) | Weekday(weekday=day):
            return (day,)
        case Paired(weekdays=days):
            return days
        case PartOfDay(day=inner) | Clock(day=inner):
            return _weekdays(inner)
    return ()


# --- what is said of a slot -----------------------------------------------------------------------


@function("slot -> bool")
def stated(facts: Facts) -> Truth:
    """Whether the article says anything in this slot."""
    return Truth.of(bool(facts))


@function("slot -> bool")
def agree(facts: Facts) -> Truth:
    """Whether all that is said in this slot can be true at once."""
    raise TypeError("agree is evaluated with the type of its slot, see `agree_as`")


def agree_as(facts: Facts, kind: str) -> Truth:
    """Return `agree` for a slot of type ``kind``."""
    return agreement(facts, kind)


@function("date slot -> bool")
def exists(facts: Facts) -> Truth:
    """Whether the date is in the calendar: "June 31" is not."""
    times = [slot.time for slot in facts if slot.time is not None]
    if not times:
        return Truth.UNKNOWN
    return Truth.of(not any(time.impossible for time in times))


@function("date slot -> bool")
def explicit(facts: Facts) -> Truth:
    """Whether the date is written with its month and day, not told by a weekday or "last week"."""
    return Truth.among(_written_out(slot.time.mention.value) for slot in facts if slot.time)


def _written_out(value: Meaning | None) -> bool:
    match value:
        case CalendarDate(month=int(), day=int()) | Paired():
            return True
        case Period(first=first, last=last):
            return _written_out(first) and _written_out(last)
        case PartOfDay(day=inner) | Clock(day=inner):
            return _written_out(inner)
    return False


@function("date slot -> bool")
def period(facts: Facts) -> Truth:
    """Whether the date is a range with two ends: "Aug. 10-12"."""
    return Truth.among(slot.time.period for slot in facts if slot.time)


@function("event -> bool")
def order(event: Event) -> Truth:
    """Whether every order told of the event ("two days after the summit") can hold."""
    # Only the network sees both ends of a told order; tested alone it is open.
    return Truth.UNKNOWN


# --- whose word, and how sure ---------------------------------------------------------------------


@function("event, event -> bool")
def same_voice(a: Event, b: Event) -> Truth:
    """Whether the same voice tells of both: the article itself, or one speaker."""
    return Truth.among(x.speaker == y.speaker for x in a.claims for y in b.claims)


@function("event, text -> bool")
def mark(event: Event, word: TextValue) -> Truth:
    """Whether the article sets the event apart by this word: "last", "another"."""
    marks = {item for claim in event.claims for item in claim.marks}
    return Truth.of(any(option.lower() in marks for option in word.options))


@function("event, event -> bool")
def inside(event: Event, frame: Event) -> Truth:
    """Whether the article says that the one happens during the other: "during the visit"."""
    homes = {claim.index for claim in frame.claims}
    return Truth.of(
        any(r.within and r.claim in homes for claim in event.claims for r in claim.relations)
    )


@function("event -> text")
def order_words(event: Event) -> Value:
    """The words that put the event before or after another: "two days after"."""
    said = [f'"{r.text}"' for claim in event.claims for r in claim.relations]
    return TextValue(tuple(dict.fromkeys(said))) if said else Unknown()


@function("event -> bool")
def marked(event: Event) -> Truth:
    """Whether a word sets it apart from others of its kind: "his last visit", "another drill"."""
    return Truth.of(any(":" not in word for claim in event.claims for word in claim.marks))


@function("event -> bool")
def planned(event: Event) -> Truth:
    """Whether it is told as a plan: "will", "is due to"."""
    return _of_claims(event, lambda claim: claim.modality is Modality.PLAN)


@function("event -> bool")
def past(event: Event) -> Truth:
    """Whether it is told as something that happened."""
    return _of_claims(
        event, lambda claim: claim.modality is Modality.FACT and claim.tense is Tense.PAST
    )


@function("event -> bool")
def possible(event: Event) -> Truth:
    """Whether it only may happen: "may", "hopes to", "if"."""
    return _of_claims(
        event, lambda claim: claim.modality in (Modality.POSSIBLE, Modality.CONDITION)
    )


@function("event -> bool")
def lapsed(event: Event) -> Truth:
    """Whether it was a plan that no longer stands: "had planned to", "was postponed"."""
    return _of_claims(event, lambda claim: claim.modality is Modality.LAPSED)


@function("event -> bool")
def disputed(event: Event) -> Truth:
    """Whether the article says that somebody disputes it: "denied that"."""
    return _of_claims(event, lambda claim: claim.modality is Modality.DISPUTED)


@function("event -> bool")
def negated(event: Event) -> Truth:
    """Whether it is told as not so: "did not arrive"."""
    return _of_claims(event, lambda claim: claim.negated)


def _of_claims(event: Event, test: Callable[[Claim], bool]) -> Truth:
    """TRUE if every statement of the event passes, UNKNOWN if only some do."""
    return Truth.among(test(claim) for claim in event.claims)
