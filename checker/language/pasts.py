"""From a regular past to its verb, where no list knows it: "queued" is of "queue".

The spelling rules are those by which the past is made, turned round. English drops a silent -e and
doubles a consonant, so that a few answers are guesses; they only have to be the same each time.
"""

from __future__ import annotations

import re

# After these a silent "e" was dropped, whatever stands before.
_SILENT = re.compile(
    r"(?:[uvz]|[^s]s|c|dg|[lnr]g|[aeiou]g|[bcdfgkptz]l|[^aeo]il|[^aeiou]at|[iu]at|[^aeo]ut|[cvn]it"
    r"|[mnv]ot|plet|u[lmnrd]|[^aeo]ir|[^aeou][io]d|[^aeiou]ed|[^aeo]ad|[^ao]in|ven|pon|[^aeiou]ar"
    r"|[^aeiou][aiou]k|[^aeo]am|[^aeo]ap|[^aeo]ib|com|(?:pl|st|c)or|anch)$"
)
_KEPT = re.compile(
    r"(?:[^aeiou]us|tz|zz|oo[a-z]|ea[^svz]|oa[a-z]|ou[rtnlmd]|ai[^vs]|oi[^s]|au[dl])$"
)
_ONE_SYLLABLE = re.compile(r"[^aeiou]*(?:qu)?[aeiouy][^aeiouwxy]$")
_DOUBLED = re.compile(r"([bdgklmnprtvz])\1$")
_SHORT = re.compile(r"[^aeiou]*[aeiou]ll$")


def verb_of_past(past: str) -> str:
    """Return the verb of a regular past in lower case, which ends in -ed.

    >>> [verb_of_past(w) for w in ("queued", "agreed", "refitted", "queried", "vied", "revved")]
    ['queue', 'agree', 'refit', 'query', 'vie', 'rev']
    >>> [verb_of_past(w) for w in ("drilled", "patrolled", "guessed", "buzzed", "focused", "nosed")]
    ['drill', 'patrol', 'guess', 'buzz', 'focus', 'nose']
    """
    stem = past[:-2]
    if stem.endswith("i"):
        return stem + "e" if len(stem) < 3 else stem[:-1] + "y"
    if stem.endswith("e"):
        return stem + "e"
    if _DOUBLED.search(stem):
        return stem if stem.endswith("zz") or _SHORT.match(stem) else stem[:-1]
    if _KEPT.search(stem):
        return stem
    return stem + "e" if _SILENT.search(stem) or _ONE_SYLLABLE.match(stem) else stem
