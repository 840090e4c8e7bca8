"""Days that repeat, told by their plural: "Mondays", "weekends", "Friday nights", "the evenings".

A weekend is WE in TIMEX3 values (TIDES 2005); TimeML tells nothing of working days, which are WD
here by the same pattern.
"""

from __future__ import annotations

import re

from checker.language.leaves import GAP, GLUE, WEEKDAY, after, group, leaf, weekday_number
from checker.language.phrase import Phrase
from checker.model.meaning import Recurrence

_PARTS = {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI"}
_PART = "|".join(_PARTS)
_KINDS = {"weekday": "WD", "weekend": "WE", "week": "WD"}
_IN = after("in", "In", "on", "On", "during", "During")


def _code(match: re.Match[str]) -> str:
    return f"T{_PARTS[match['part'].lower()]}" if match["part"] else ""


def _weekdays(match: re.Match[str]) -> Recurrence:
    number = weekday_number(match["weekdays"] or match["weekday"]) + 1
    return Recurrence(f"XXXX-WXX-{number}{_code(match)}")


def _kind(match: re.Match[str]) -> Recurrence:
    kind = (match["days"] or match["day"] or match["week"]).lower()
    return Recurrence(f"XXXX-WXX-{_KINDS[kind]}{_code(match)}")


def _parts(match: re.Match[str]) -> Recurrence:
    return Recurrence(f"XXXX-XX-XX{_code(match)}")


PHRASES = (
    Phrase(
        "weekday-repeated",
        leaf(
            "Mondays",
            rf"(?:{group('weekdays', f'{WEEKDAY}s')}"
            rf"|{group('weekday', WEEKDAY)}{GAP}{group('part', _PART)}s)",
            _weekdays,
        ),
        examples={
            Recurrence("XXXX-WXX-1"): ("Mondays", "on [Mondays] and"),
            Recurrence("XXXX-WXX-5TNI"): ("Friday nights",),
            Recurrence("XXXX-WXX-7TMO"): ("on [Sunday mornings] and",),
        },
        lookalikes=("Monday", "Monday's", "Friday night", "Friday night's"),
    ),
    Phrase(
        # Its id stands before "length-uncounted": of equally long matches the first id is taken.
        "days-repeated",
        leaf(
            "weekends",
            rf"(?:the{GAP})?(?:{group('days', 'weekday|weekend')}s"
            rf"|(?:{group('day', 'weekday|weekend')}{GLUE}|{group('week', 'week')}(?=night))"
            rf"{group('part', _PART)}s)",
            _kind,
        ),
        examples={
            Recurrence("XXXX-WXX-WE"): ("weekends", "works [weekends]"),
            Recurrence("XXXX-WXX-WD"): ("weekdays", "on [weekdays]"),
            Recurrence("XXXX-WXX-WDTNI"): ("weeknights",),
            Recurrence("XXXX-WXX-WDTMO"): ("weekday mornings",),
        },
        lookalikes=("weekend", "weeknight", "weekday", "weekday's"),
    ),
    Phrase(
        "parts-repeated",
        leaf("the evenings", rf"{_IN}the{GAP}{group('part', _PART)}s(?!{GAP}of(?!\w))", _parts),
        examples={Recurrence("XXXX-XX-XXTEV"): ("in [the evenings]", "in [the evenings], he")},
        lookalikes=("the evenings", "in the evening", "in the nights of May"),
    ),
)
