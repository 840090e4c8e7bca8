"""Vague times: "now", "recently", "in the [future]", "these days"."""

from __future__ import annotations

import re

from checker.language.counts import COUNTS, UNIT
from checker.language.leaves import GAP, after, leaf, not_after, words
from checker.language.phrase import Phrase
from checker.model.meaning import VagueTime

PAST, PRESENT, FUTURE = "PAST_REF", "PRESENT_REF", "FUTURE_REF"

_PAST = words(
    "recently", "more recently", "most recently", "lately", "the past", "recent",
    "the recent past", "the distant past", "long ago", "a long time ago", "some time ago",
    "not long ago", "then current", "then-current",
)  # fmt: skip
_PRESENT = words(
    "now", "right now", "by now", "currently", "at present", "nowadays", "these days", "current",
    "presently", "this moment", "the present moment", "the present",
    "the present time",
)  # fmt: skip
_FUTURE = words(
    "the future", "the near future", "the foreseeable future", "the not too distant future",
    "the coming days and weeks", "soon", "near future", "a later date", "sooner or later",
)  # fmt: skip


def _past(match: re.Match[str]) -> VagueTime:
    return VagueTime(PAST)


def _present(match: re.Match[str]) -> VagueTime:
    return VagueTime(PRESENT)


def _future(match: re.Match[str]) -> VagueTime:
    return VagueTime(FUTURE)


# "the past three years" is a length.
_NO_LENGTH = rf"(?!{GAP}(?:{COUNTS}|{UNIT})(?!\w))"
_NOT_COMPARED = rf"(?!{GAP}(?:than|as|after)(?!\w))"

PHRASES = (
    Phrase(
        "vague-past",
        leaf("recently", rf"{_PAST}{_NOT_COMPARED}{_NO_LENGTH}", _past),
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
        lookalikes=("past", "the pasta", "the past week"),
    ),
    Phrase(
        "vague-present",
        leaf("now", rf"{_PRESENT}|{after('at', 'At', 'for', 'For')}the{GAP}moment", _present),
        examples={VagueTime(PRESENT): ("now", "currently", "right now", "these days", "current")},
        lookalikes=("know", "nowhere", "currents", "the moment he left"),
    ),
    Phrase(
        "vague-future",
        leaf("soon", rf"{not_after('as', 'As', 'too')}{_FUTURE}{_NOT_COMPARED}", _future),
        examples={VagueTime(FUTURE): ("soon", "the future", "the near future")},
        lookalikes=("futures", "future sales", "sooner", "as soon as", "soon after"),
    ),
)
