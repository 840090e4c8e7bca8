"""The words that say which day a length comes to: "within 30 days, which gives it until May 6".

They say plainly that the day and the length are one and the same limit, so that anything may stand
before them.
"""

from __future__ import annotations

import re

_UNTIL = (
    r"(?:until|till|up to|through|to|by|before|on|at|no later than|not later than|on or before)"
)
_BY = r"(?:until|till|through|by|no later than|not later than|at the latest by|on or before|before)"
_WHOM = r"(?:it|them|him|her|us|you|me|(?:the|its|his|her|their)\s+(?:[\w’'-]+\s+){0,2}?[\w’'-]+)"
_VERB = (
    r"(?:means?|meant|leaves?|left|gives?|gave|takes?|took|brings?|brought|allows?|allowed|makes?|"
    r"made|puts?|sets?|carries|carried|works out|worked out|comes? out|came out|amounts?|runs?|ran)"
)
_ADVERB = r"(?:would|will|could|effectively|in effect|in practice|also|now|therefore|thus|in turn)"
_EXPLAINS = re.compile(
    rf"(?i)[^;:\"“”]*?(?:,|\s--?|\s[–—]|\s\()\s*(?:or\s+)?(?:"
    # "which gives it until", "meaning that she must go by", "which means she will leave on"
    rf"(?:(?:which|that|this)\s+(?:{_ADVERB}\s+)*{_VERB}|meaning|giving|leaving|taking|bringing|"
    rf"allowing|(?:and\s+)?so)"
    rf"(?:\s+{_WHOM})?(?:\s+(?:that\s+)?(?:she|he|it|they|we|{_WHOM})\s+(?:[\w’'-]+\s+){{0,5}}?"
    rf"[\w’'-]+)?(?:\s+(?:a|the)\s+(?:final\s+)?(?:deadline|cut-?off|limit|date)\s+(?:of|is))?"
    rf"\s+(?:only\s+|just\s+)?{_UNTIL}"
    # "that is, by", "in other words until", "or by", "so by"
    rf"|(?:that\s+is(?:\s+to\s+say)?|in\s+other\s+words|namely|i\.?e\.?|that\s+means|so),?\s+{_BY}"
    # "a deadline that ran out on", "the deadline being"
    rf"|(?:an?|the)\s+(?:[\w-]+\s+)?(?:deadline|limit|cut-?off|ultimatum|window|period)\s+"
    rf"(?:(?:that|which)\s+)?(?:ran\s+out|runs\s+out|expire[sd]|expiring|passed|passes|falls|fell|"
    rf"end(?:s|ed|ing)|lapse[sd]|is|was|being|of)"
    rf")\s+(?:on\s+|at\s+)?(?:the\s+end\s+of\s+)?"
)
_LAPSES = re.compile(
    r"(?i)(?:\s+only|\s+after\s+that)?,?\s+(?:and|but)\s+(?:(?:is|was|are|were)\s+)?"
    r"(?:(?:(?:now\s+)?(?:due|set|scheduled)\s+to|will)\s+)?"
    r"(?:lapse|expire|run\s+out|end)[sd]?\s+(?:on\s+|at\s+)?"
)
"""Behind a length that says how long a thing is good: "valid for 14 days and due to lapse on"."""
HOLDS = re.compile(
    r"(?i)\b(?:(?P<within>within)|valid|good|open|in\s+force|available)\s+(?:for\s+)?"
    r"(?:about\s+|a\s+period\s+of\s+)?(?:the\s+next\s+)?$"
)
"""Before a length that counts from what was told just before: "valid for 14 days"."""
_AMBIGUOUS = re.compile(
    r"(?i)\s+(?:of|after|from|following|before)\s[^,]*(?:,\s*which\s+\w+\s+on\s*)$"
)
"""What may speak of the event that the length counts from: "of the vote, which runs on"."""
ULTIMATUM = re.compile(r"(?i)\b(?:ultimatum|deadline)\b")
UNLESS = re.compile(r"(?i)\b(?:unless|if|until|till)\b[^.;:]{3,100}?\bby\s+(?:the\s+end\s+of\s+)?$")
"""Before the day on which an ultimatum runs out."""
_PLAIN = re.compile(
    r"(?i)[^,;:\"“”]*?(?:,|\s--?|\s[–—]|\s\()\s*(?:or\s+)?(?:until|till|by|no later than|"
    r"not later than|on or before|ending|expiring)\s+(?:on\s+|at\s+)?(?:the\s+end\s+of\s+)?"
)
"""Between a length and a day that stands beside it: "28 days from the reopening, until"."""
_JOINED = re.compile(r"(?i)\s(?:and|but|then|who|which|when|where|while)\s")
_ASIDE = re.compile(r"[,(–—]|\s--?\s|\s(?:and|but)\s")
LONGEST = 150


def explains(gap: str) -> bool:
    """Tell whether the words between a length and a day say that the one comes to the other.

    >>> explains(" of the crash, which gives it until "), explains(" of the vote, which is on ")
    (True, False)
    """
    if len(gap) > LONGEST or not _ASIDE.search(gap):
        return False
    if _LAPSES.fullmatch(gap) or (_PLAIN.fullmatch(gap) and not _JOINED.search(gap)):
        return True
    return _EXPLAINS.fullmatch(gap) is not None and not _AMBIGUOUS.fullmatch(gap)
