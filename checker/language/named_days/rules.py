"""How the day of a name is found in a year, as data: the resolver does the arithmetic."""

from __future__ import annotations

from dataclasses import dataclass

MON, TUE, WED, THU, FRI, SAT, SUN = range(7)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """The years from ``since`` to ``until`` in which it holds; every one of them, or, with
    ``every``, those that leave ``rest`` when divided by it.
    """

    since: int = 0
    until: int = 9999
    every: int = 1
    rest: int = 0

    def holds(self, year: int) -> bool:
        """Whether there is such a day in a year."""
        return self.since <= year <= self.until and year % self.every == self.rest


@dataclass(frozen=True, slots=True)
class Fixed(Rule):
    """The same day each year."""

    month: int
    day: int


@dataclass(frozen=True, slots=True)
class OnOrAfter(Rule):
    """The first such weekday on or after a day; the third Monday is the first from the 15th on."""

    month: int
    day: int
    weekday: int


@dataclass(frozen=True, slots=True)
class FromEaster(Rule):
    """So many days after Easter Sunday, before it if negative."""

    plus: int
    orthodox: bool = False


@dataclass(frozen=True, slots=True)
class Feast(Rule):
    """A day of another calendar, ``plus`` days; ``name`` is that of the library `holidays`.

    ``until_eve_of`` names the feast before which a stretch of days ends: Ramadan ends with the day
    before Eid al-Fitr.
    """

    calendar: str
    name: str
    plus: int = 0
    until_eve_of: str = ""


@dataclass(frozen=True, slots=True)
class Listed(Rule):
    """Days that somebody sets anew each time, as (year, month, day)."""

    days: tuple[tuple[int, int, int], ...]

    def holds(self, year: int) -> bool:
        """Whether a day is listed for a year."""
        return any(listed == year for listed, _, _ in self.days)


@dataclass(frozen=True, slots=True)
class Name:
    """A day known by name.

    ``spellings`` are the wordings that are read, the first is the name by which it goes. A blank
    stands for any, a hyphen for a hyphen or a blank, "'s" also for "s'" and "s", and a dot may be
    missing. ``usages`` are the days it may mean, the commonest in English-language news first.
    ``local``: countries have it on days of their own, so that the first usage is the best answer
    where an answer is wanted, and proves nothing.
    """

    spellings: tuple[str, ...]
    usages: tuple[Rule, ...]
    local: bool = False

    @property
    def yearly(self) -> bool:
        """Whether there is such a day in each year."""
        return not any(rule.every > 1 or isinstance(rule, Listed) for rule in self.usages)


def name(spellings: str, *usages: Rule, local: bool = False) -> Name:
    """Return a day with its spellings, which are parted by bars.

    >>> name("Boxing Day | St. Stephen's Day", Fixed(12, 26)).spellings
    ('Boxing Day', "St. Stephen's Day")
    """
    return Name(tuple(each.strip() for each in spellings.split("|")), usages, local)
