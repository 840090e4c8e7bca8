"""Vague times: "now", "recently", "in the [future]", "these days"."""

from __future__ import annotations

import re

from checker.language.counts import COUNTS, UNIT
from checker.language.leaves import APOSTROPHE, GAP, HYPHEN, after, leaf, not_after, words
from checker.language.phrase import Phrase
from checker.model.meaning import VagueTime

PAST, PRESENT, FUTURE = "PAST_REF", "PRESENT_REF", "FUTURE_REF"

_PAST = words(
    "recently", "more recently", "most recently", "lately", "the past", "recent",
    "the recent past", "the distant past", "long ago", "a long time ago", "some time ago",
    "the other day", "not long ago", "then current", "then-current",
)  # fmt: skip
_PRESENT = words(
    "now", "right now", "by now", "currently", "at present", "nowadays", "these days", "current",
    "presently", "this moment", "the present moment", "the present",
    "the present time",
)  # fmt: skip
_FUTURE = words(
    "the future", "the near future", "the foreseeable future", "the not too distant future",
    "soon", "near future", "a later date", "sooner or later",
)  # fmt: skip


def _past(match: re.Match[str]) -> VagueTime:
    return VagueTime(PAST)


def _present(match: re.Match[str]) -> VagueTime:
    return VagueTime(PRESENT)


def _future(match: re.Match[str]) -> VagueTime:
    return VagueTime(FUTURE)


# "the past three years" is a length.
_NO_LENGTH = rf"(?!{GAP}(?:{COUNTS}|{UNIT})(?!\w))"
# "Today's children" is that of the age, "today's talks" are those of the day.
_OF_AN_AGE = (
    rf"{APOSTROPHE}s{GAP}(?:[a-z]+{GAP})?(?:youth|youngsters|kids|children|students|teenagers|world"
    r"|society|generation|people|men|women|parents|families|consumers|taxpayers|workers|workplace"
    r"|standards|technology|computers|cars|economy|culture|politics|media|environment)\b"
)
_NOT_COMPARED = rf"(?!{GAP}(?:than|as|after)(?!\w))"

_PREPOSITION = after("at", "At", "for", "For")
_TO_THIS = after("to", "To")
# "The past tense" is none of time.
_NO_GRAMMAR = rf"(?!(?<=past){GAP}(?:tense|participle|perfect)(?!\w))"
# "In past years" tells when and measures nothing. "Recent years" and "the coming days" are as much
# lengths as "the past few days", and TimeML documents have them so more often than not.
_UNITS = "hours|days|nights|weeks|weekends|months|quarters|seasons|years|decades|centuries"
_SPAN = rf"(?:{_UNITS})(?:{GAP}(?:and|or){GAP}(?:{_UNITS}))?(?!{HYPHEN})"
_TERM = rf"the{GAP}(?:near|nearer|short|shorter|medium|long|longer){GAP}term(?!{HYPHEN})"
# "He will one day be king", "hopes to one day sing"
_MODAL = after(
    "will", "would", "could", "may", "might", "can", "should", "must", "to", "'ll", "\u2019ll", "'d"
)

PHRASES = (
    Phrase(
        "vague-past",
        leaf("recently", rf"{_PAST}{_NOT_COMPARED}{_NO_LENGTH}{_NO_GRAMMAR}", _past),
        examples={
            VagueTime(PAST): (
                "recently",
                "Recently",
                "the past",
                "long ago",
                "a long time ago",
                "some time ago",
                "not long ago",
                "recent",
            )
        },
        lookalikes=("past", "the pasta", "the past week", "the past tense"),
    ),
    Phrase(
        "vague-present",
        leaf("now", rf"{_PRESENT}|{_PREPOSITION}the{GAP}moment|{_TO_THIS}this{GAP}day", _present),
        examples={
            VagueTime(PRESENT): ("now", "currently", "right now", "these days", "to [this day]")
        },
        lookalikes=("know", "nowhere", "currents", "the moment he left", "this day"),
    ),
    Phrase(
        # Its id stands before "day-relative": of equally long matches the first id's is taken.
        "age-of-today",
        leaf("even today", rf"{after('even', 'Even')}today|today(?={_OF_AN_AGE})", _present),
        examples={VagueTime(PRESENT): ("even [today]", "for [today]'s children")},
        lookalikes=("today", "today's talks", "today's vote"),
    ),
    Phrase(
        "vague-future",
        leaf("soon", rf"{not_after('as', 'As', 'too')}{_FUTURE}{_NOT_COMPARED}", _future),
        examples={VagueTime(FUTURE): ("soon", "the future", "the near future")},
        lookalikes=("futures", "future sales", "sooner", "as soon as", "soon after"),
    ),
    Phrase(
        "vague-past-units",
        leaf("past years", rf"(?:past|bygone){GAP}{_SPAN}", _past),
        examples={VagueTime(PAST): ("past years", "in [bygone days]", "past weeks and months")},
        lookalikes=("past few days", "past two years", "past year"),
    ),
    Phrase(
        "vague-term",
        leaf(
            "the long term", rf"{after('in', 'In', 'for', 'For', 'over', 'Over')}{_TERM}", _future
        ),
        examples={
            VagueTime(FUTURE): ("in [the long term]", "over [the near term]", "in [the short term]")
        },
        lookalikes=("the long term", "in the long term-limit debate", "in the first term"),
    ),
    Phrase(
        # Its id stands before "length": of equally long matches that of the first id is taken.
        "future-day",
        leaf("one day", rf"(?:someday|some{GAP}day|{_MODAL}one{GAP}day)", _future),
        examples={
            VagueTime(FUTURE): ("someday", "some day", "will [one day] be", "hopes to [one day] go")
        },
        lookalikes=("one day", "some days", "on one day", "some daylight"),
    ),
)
