"""Vague words as ranges: one table, a row for each phrase or kind of phrase, with its reason.

The ranges are wide on purpose. A finding rests on what lies OUTSIDE of them, so each row states
the bounds beyond which a careful editor would no longer let the word stand.
"""

from __future__ import annotations

from dataclasses import dataclass

from checker.model.meaning import Grain, Modifier


@dataclass(frozen=True, slots=True)
class Vague:
    """``low`` and ``high`` bound the phrase, both included; ``high`` None is unbounded.

    The unit is that of the table that the row stands in.
    """

    phrase: str
    low: float
    high: float | None
    why: str


# Lengths of which no number was said, in days between their first and last moment.
UNCOUNTED: dict[Grain, Vague] = {
    Grain.SECOND: Vague("seconds", 0, 1, "may run over midnight"),
    Grain.MINUTE: Vague("minutes", 0, 1, "may run over midnight"),
    Grain.HOUR: Vague("hours", 0, 2, "'hours' stops where 'days' begins: some 36 of them"),
    Grain.PART: Vague("nights", 1, 14, "as 'days', but one night can lie between two days"),
    Grain.DAY: Vague("days", 2, 10, "plural, and longer would be said in weeks"),
    Grain.WEEKEND: Vague("weekends", 2, 60, "plural, a week apart at least; some eight"),
    Grain.WEEK: Vague("weeks", 10, 70, "'two weeks' rounded down; longer would be said in months"),
    Grain.MONTH: Vague("months", 42, 550, "six weeks up to 'eighteen months'; then years"),
    Grain.SEASON: Vague("seasons", 90, 1100, "plural; a few sporting or theatre seasons"),
    Grain.QUARTER: Vague("quarters", 120, 1100, "plural; 'recent quarters' reach three years back"),
    Grain.HALF: Vague("half-years", 270, 1100, "plural"),
    Grain.YEAR: Vague("years", 540, None, "eighteen months is 'nearly two years'; no upper end"),
    Grain.DECADE: Vague("decades", 5400, None, "fifteen years is 'more than a decade'"),
    Grain.CENTURY: Vague("centuries", 54000, None, "as decades"),
}

# One unit counted ("a week", "one-month", "yearlong"), in days between first and last moment.
SINGLE: dict[Grain, Vague] = {
    Grain.WEEKEND: Vague("a weekend", 1, 3, "Saturday to Sunday, or Friday evening to Monday"),
    Grain.WEEK: Vague("a week", 5, 9, "a working week, Monday to Friday, up to two days over"),
    Grain.MONTH: Vague("a month", 21, 45, "three weeks would be said as such; six weeks as well"),
    Grain.SEASON: Vague("a season", 60, 130, "three months, a month either way"),
    Grain.QUARTER: Vague("a quarter", 75, 107, "90 to 92 days, half a month either way"),
    Grain.HALF: Vague("a half-year", 150, 215, "181 to 184 days, a month either way"),
    Grain.YEAR: Vague("a year, yearlong", 300, 430, "ten to fourteen months; others are counted"),
    Grain.DECADE: Vague("a decade", 2920, 4380, "eight to twelve years"),
    Grain.CENTURY: Vague("a century", 29200, 43800, "eighty to a hundred and twenty years"),
}

# What a count of several units may be out by, in days: half a unit, since the printed number stands
# for the interval that it was rounded from (the reading of Nuijten's statcheck), less where people
# count the days themselves.
ROUNDING: dict[Grain, Vague] = {
    Grain.WEEKEND: Vague("N weekends", -6, 6, "from the first day of one to the last of another"),
    Grain.WEEK: Vague("N weeks", -3, 3, "half a week"),
    Grain.MONTH: Vague("N months", -15, 15, "half a month"),
    Grain.SEASON: Vague("N seasons", -46, 46, "half a season"),
    Grain.QUARTER: Vague("N quarters", -46, 46, "half a quarter"),
    Grain.HALF: Vague("N half-years", -91, 91, "half of one"),
    Grain.YEAR: Vague("N years", -183, 183, "half a year"),
    Grain.DECADE: Vague("N decades", -1826, 1826, "half a decade"),
    Grain.CENTURY: Vague("N centuries", -18262, 18262, "half a century"),
}
TWO_WEEKS = Vague("two weeks", -2, 2, "a fortnight is counted in days: 12 to 16, not a half more")

# A modifier on a length: factors of the length said.
FACTORS: dict[Modifier, Vague] = {
    Modifier.APPROX: Vague("about, some, roughly", 0.75, 1.25, "a quarter either way"),
    Modifier.LESS_THAN: Vague("nearly, less than", 0.6, 1.0, "less would be said with less"),
    Modifier.EQUAL_OR_LESS: Vague("at most, up to", 0.0, 1.0, "a bound, however small the thing"),
    Modifier.MORE_THAN: Vague("more than, over", 1.0, None, "a bound, however large the thing"),
    Modifier.EQUAL_OR_MORE: Vague("at least", 1.0, None, "a bound, however large the thing"),
}
LESS_THAN_ONE = Vague("less than a year", 0.0, 1.0, "no smaller number of the unit to say instead")

# "Early", "mid" and "late" in a unit: shares of its days. Thirds with a margin, so that the parts
# overlap: a day on the border may be called either.
PARTS: dict[Modifier, Vague] = {
    Modifier.START: Vague("early, beginning of", 0.0, 0.4, "the first third; early June: 1 to 12"),
    Modifier.MID: Vague("mid-, middle of", 0.25, 0.75, "the middle half; mid-June: 8 to 23"),
    Modifier.END: Vague("late, end of", 0.55, 1.0, "the last third; late June: 17 to 30"),
}

# A time counted loosely from another ("two months ago"): the unit named by the calendar, and so
# much of a unit round the day reached by exact counting.
LOOSE_SHIFT = Vague("two months ago", -0.5, 0.5, "half a unit round the day exactly so long ago")

# Beyond this many days from publication a month and day without a year is not taken for a day of
# the year nearest by tense alone: nobody writes "Dec. 20" in late November for eleven months ago.
NEARBY_YEAR = Vague("Dec. 20", -330, 330, "eleven months; past that the year would be written")
# A day of this year up to so far on the wrong side for its tense is still taken at its word: it is
# likelier that the day or the tense is wrong, which is for a check to say, than that an unnamed
# year was meant.
SOON = Vague("kicked off on Aug. 30", -60, 40, "within weeks the reader takes the day at its word")
# A weekday with its date so close to publication is this year's, whatever years are spoken of.
NEWS = Vague("on Monday, Aug. 24", -12, 12, "the news of the week before and the plans of the next")
# A day this far from publication belongs to a story told in order, which weekdays may count along.
STORY = Vague("On the Tuesday", -7, 7, "within a week, a weekday counts from publication")
# A quarter or half that ended no longer ago than this is the one being talked of, even with "will".
REPORTED = Vague("third-quarter earnings", 0, 100, "results come out within some three months")
