"""What words mean before anybody asks what day it is: relative, typed meanings with a grain.

Nothing here knows the publication date. A `Weekday` is "Saturday", not a day of the calendar; the
resolver turns meanings into days. Names are TIMEX3's own where it has one.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum


class Grain(StrEnum):
    """How exactly a time was said, finest first."""

    SECOND = "second"
    MINUTE = "minute"
    HOUR = "hour"
    PART = "part of day"
    DAY = "day"
    WEEKEND = "weekend"
    WEEK = "week"
    MONTH = "month"
    SEASON = "season"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"


class Which(StrEnum):
    """Which one of its kind a word points to: "this", "next", "last" Friday; "the following" and
    "the previous" one count from what was told last; "a Friday" may be any.
    """

    BARE = ""
    THIS = "this"
    NEXT = "next"
    LAST = "last"
    FOLLOWING = "following"
    PREVIOUS = "previous"
    ANY = "any"


class Modifier(StrEnum):
    """TIMEX3 ``mod``: kept apart from the value, turned into a range for the checks."""

    NONE = ""
    START = "START"
    MID = "MID"
    END = "END"
    APPROX = "APPROX"
    LESS_THAN = "LESS_THAN"
    MORE_THAN = "MORE_THAN"
    EQUAL_OR_LESS = "EQUAL_OR_LESS"
    EQUAL_OR_MORE = "EQUAL_OR_MORE"
    BEFORE = "BEFORE"
    AFTER = "AFTER"
    ON_OR_BEFORE = "ON_OR_BEFORE"
    ON_OR_AFTER = "ON_OR_AFTER"


class Toward(StrEnum):
    """The direction of a shift."""

    BEFORE = "before"
    AFTER = "after"


class Anchor(StrEnum):
    """What a shift counts from."""

    NOW = "publication"  # "two days ago"
    MENTION = "last mention"  # "two days later", "the following day"
    EVENT = "event"  # "two days after" something that the text names next


@dataclass(frozen=True, slots=True)
class Meaning:
    """Base of all meanings."""


@dataclass(frozen=True, slots=True)
class CalendarDate(Meaning):
    """A date with the parts that were said: "Aug. 10", "Monday, Aug. 23, 2021", "June 2009".

    ``weekday`` counts from Monday = 0. ``day`` may be impossible (Feb. 30): the checks want to
    know. At least one of year, month and day is given.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    modifier: Modifier = Modifier.NONE


@dataclass(frozen=True, slots=True)
class Weekday(Meaning):
    """ "Saturday", "next Monday", "last Friday"; ``weekday`` counts from Monday = 0."""

    weekday: int
    which: Which = Which.BARE
    modifier: Modifier = Modifier.NONE


@dataclass(frozen=True, slots=True)
class MonthName(Meaning):
    """ "August" alone, "last June", "next March"; ``month`` counts from 1."""

    month: int
    which: Which = Which.BARE
    modifier: Modifier = Modifier.NONE


@dataclass(frozen=True, slots=True)
class NamedDay(Meaning):
    """A holiday or other named day ("Christmas Eve", "Election Day"), with its year if said.

    ``name`` is the entry's own name, which the resolver looks up.
    """

    name: str
    year: int | None = None
    which: Which = Which.BARE


@dataclass(frozen=True, slots=True)
class Deictic(Meaning):
    """A unit of time counted from the publication date.

    "today" is day 0, "yesterday" day -1, "last month" month -1, "this week" week 0.
    """

    grain: Grain
    offset: int
    modifier: Modifier = Modifier.NONE


@dataclass(frozen=True, slots=True)
class Anaphor(Meaning):
    """A unit of time counted from the last one mentioned.

    "the same day" and "that day" are day 0, "the following day" day +1, "the day before" (with
    nothing after it) day -1, "that month" month 0. ``year`` puts the like of it into another year:
    after "the third quarter", "the 1988 quarter" is the third of 1988.
    """

    grain: Grain
    offset: int
    modifier: Modifier = Modifier.NONE
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Season(Meaning):
    """A season, quarter or half of a year.

    ``grain`` is SEASON, QUARTER or HALF. ``number``: seasons 1 spring, 2 summer, 3 autumn,
    4 winter; quarters 1 to 4; halves 1 and 2. ``fiscal`` where the text says so.
    """

    grain: Grain
    number: int
    year: int | None = None
    which: Which = Which.BARE
    fiscal: bool = False
    modifier: Modifier = Modifier.NONE


@dataclass(frozen=True, slots=True)
class Era(Meaning):
    """A decade or century: "the 1990s" is (DECADE, 199), "'80s" (DECADE, 8, short=True),
    "the 19th century" (CENTURY, 18): the number is the ISO prefix of its years. ``before_christ``
    counts back: "the 5th century BC" is (CENTURY, 4, before_christ=True).
    """

    grain: Grain
    number: int
    short: bool = False
    modifier: Modifier = Modifier.NONE
    before_christ: bool = False


@dataclass(frozen=True, slots=True)
class InYear(Meaning):
    """ "August last year", "the third quarter of next year", "that December": a part of the year
    that ``year`` points to.

    ``part`` has no year of its own. A `Shift` for ``year`` puts it so far from the year that the
    part would have alone: "the year-ago third quarter".
    """

    part: CalendarDate | Season
    year: Deictic | Anaphor | Shift


@dataclass(frozen=True, slots=True)
class UnitOf(Meaning):
    """ "The week of Aug. 9", "the week ended Saturday": the unit of that grain that holds a day."""

    grain: Grain
    day: Meaning


@dataclass(frozen=True, slots=True)
class NthOf(Meaning):
    """ "The last Sunday in May", "the first weekend of September", "the 2nd of next month".

    ``number`` counts from 1, or back from -1, the last; 0 is any one ("a Tuesday in June"). What is
    counted is a ``weekday`` (Monday = 0), or else the units of ``grain``.
    """

    number: int
    grain: Grain
    of: Meaning
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class DayAway(Meaning):
    """ "A week from Friday", "two Tuesdays ago", "a week ago Monday": so many weeks from a day."""

    day: Meaning
    weeks: int


@dataclass(frozen=True, slots=True)
class Length(Meaning):
    """A duration: between ``low`` and ``high`` of ``grain``; both None for "days", "some time".

    "four-day" is (4, 4, DAY), "12 to 18 months" (12, 18, MONTH), "three and a half weeks"
    (3.5, 3.5, WEEK), "yearlong" (1, 1, YEAR, modifier=APPROX), "days" (None, None, DAY).
    ``nights`` marks "three nights". ``plus`` holds smaller units ("two hours and 45 minutes").
    """

    low: Decimal | None
    high: Decimal | None
    grain: Grain
    modifier: Modifier = Modifier.NONE
    nights: bool = False
    plus: tuple[Length, ...] = ()


@dataclass(frozen=True, slots=True)
class Shift(Meaning):
    """A point some length away from an anchor: "three weeks ago", "two days later", "days after".

    With ``anchor`` EVENT the thing counted from stands after the phrase in the text ("two days
    after the summit"). The grain of the result is that of the length. ``length`` None is a bare
    "before" or "after" and is not produced by the grammar. ``told`` is where the words for the
    length of a shift from an EVENT stop, in code points from the beginning of the phrase: a place
    and no part of what is meant.
    """

    length: Length
    toward: Toward
    anchor: Anchor
    told: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Period(Meaning):
    """A range with two ends: "Aug. 10-12", "from Monday to Thursday", "1957-58", "2010/11".

    ``joint`` tells where the words that join the ends begin and stop, in code points from the
    beginning of the phrase. It is a place and no part of what is meant, so two periods are equal
    without it.
    """

    first: Meaning
    last: Meaning
    joint: tuple[int, int] | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Series(Meaning):
    """Dates in a list that share what only one of them says: "May 3, 5 and 9, 2019".

    ``members`` are whole, each with the month and year that it shares. ``joints`` tells where the
    words between them stand, as `Period.joint` does.
    """

    members: tuple[Meaning, ...]
    joints: tuple[tuple[int, int], ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class Paired(Meaning):
    """Weekdays and dates said of the same days: "Wednesday and Thursday (August 22-23)".

    ``joint`` tells where the words between the two weekdays stand, as `Period.joint` does.
    """

    weekdays: tuple[int, ...]
    first: CalendarDate
    last: CalendarDate
    joint: tuple[int, int] | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class PartOfDay(Meaning):
    """ "Monday morning", "last night", "this evening": a day and a part of it.

    ``part`` is TIMEX3's own (MO, MI, AF, EV, NI, DT). ``day`` None is a bare "in the morning".
    """

    part: str
    day: Meaning | None = None
    modifier: Modifier = Modifier.NONE


@dataclass(frozen=True, slots=True)
class Clock(Meaning):
    """ "9 a.m. Monday", "noon", "0400 GMT": a time of day, with its day where said.

    ``hour`` 0 to 24; ``minute`` and ``second`` None where not said; ``zone`` as written.
    """

    hour: int
    minute: int | None = None
    second: int | None = None
    zone: str = ""
    day: Meaning | None = None
    modifier: Modifier = Modifier.NONE


@dataclass(frozen=True, slots=True)
class Recurrence(Meaning):
    """A TIMEX3 SET: "every Tuesday", "twice a week", "annual".

    ``value`` is its TIMEX3 value (``XXXX-WXX-2``, ``P1W``), ``freq`` and ``quant`` TIMEX3's own.
    """

    value: str
    freq: str = ""
    quant: str = ""


@dataclass(frozen=True, slots=True)
class VagueTime(Meaning):
    """ "now", "recently", "in the future": ``ref`` is PAST_REF, PRESENT_REF or FUTURE_REF."""

    ref: str


@dataclass(frozen=True, slots=True)
class Number(Meaning):
    """A number or a range of numbers: "12", "five", "12 to 18", "about 20", "dozens"."""

    low: Decimal | None
    high: Decimal | None
    modifier: Modifier = Modifier.NONE
    ordinal: bool = False


@dataclass(frozen=True, slots=True)
class PersonName(Meaning):
    """A person as named at one place.

    ``title`` as written without its dot ("Gen", "Deputy Foreign Minister"), ``names`` the parts of
    the name in the order written. ``lone`` is True for a single name, read as a surname.
    """

    title: str
    names: tuple[str, ...]

    @property
    def lone(self) -> bool:
        """Whether only one name was given."""
        return len(self.names) == 1


@dataclass(frozen=True, slots=True)
class PlaceName(Meaning):
    """A place by its name as the vocabulary spells it, and the country it lies in if known."""

    name: str
    country: str = ""


@dataclass(frozen=True, slots=True)
class ProperName(Meaning):
    """A capitalised name that is neither a known place nor plainly a person."""

    name: str
