"""The words round a window of time: what it runs to, what it runs from, what was extended.

Each is matched against the few words before a time, between two times or behind one.
"""

from __future__ import annotations

import re

_NOUN = (
    r"(?:-?\s*(?:[a-z-]+\s+)?(?:window|period|notice|deadline|reprieve|stay|respite|pause|limit|"
    r"ban|suspension|moratorium|truce|ceasefire|lockdown|curfew|freeze|halt|closure|embargo|"
    r"amnesty|ultimatum|extension|delay|renewal|postponement))"
)
_UNTIL = (
    r"(?:until|till|'til|through|ending|expiring"
    r"|(?:running|lasting|going)\s+(?:until|to|through))"
)
TO_DAY = re.compile(
    rf"(?i)(?:{_NOUN})?(?:,|\s--?|\s[–—])?\s+(?:or\s+|that is,?\s+)?"
    rf"(?:{_UNTIL}|to|up to)\s+(?:on\s+)?"
)
TO_DAY_LATER = re.compile(
    rf"(?i)\s+(?:(?:in which )?to\s+[\w' -]{{2,50}}?"
    rf"|(?:of|after|from|following)\s+[^;:]{{3,80}}?),"
    rf"\s*(?:or\s+)?(?:{_UNTIL}|by|no later than|on or before)\s+(?:on\s+)?"
    r"|[^;:]{3,100}?\bgiving\s+\w+\s+until\s+(?:on\s+)?"
)
"""Between a length and the day that it runs to."""
FROM = re.compile(
    r"(?i),?\s+(?:from|starting|beginning|commencing|effective|(?:running|dating|counting)\s+from)"
    r"\s+(?:on\s+)?"
)
"""Between a length and the day that it runs from."""
RATE = re.compile(r"(?i)an?\s")
"""A length that is no window from one day to another: "600 deaths a day from June 3 to June 8"."""
AT_MOST = re.compile(r"(?i)\b(?:as long as|average of|up to|as much as|as many as)\s+$")
THEN = re.compile(
    r"(?i)(?<!since )(?<!\w)(?:then|thereafter)\s+(?:(?:will|would)\s+)?"
    r"(?:has|have|had|gets?|got|faces?|comes?|begins?|starts?|be given|follows?"
    r"|runs?(?:\s+for)?|waits?(?:\s+for)?)\s+(?:a\s+|another\s+)?$"
    r"|(?:has|have|had|gets?|will have|would have)\s+then\s+$"
)
OF = re.compile(
    r"[’']?\s+(?:of|after|from|following|since)\s+(?P<determiner>the|that|this|its|his|her|their)\s+"
    r"(?:[\w’'-]+\s+){0,2}?(?P<head>[a-z][a-z-]+)(?=\s*[,.;)–—]"
    r"|\s+(?:--?|on|at|of|by|until|to|in|for|and|or|from|before|with)\s)"
)
"""Behind a length: the event that it counts from."""
ON = re.compile(r"\s+(?:(?:in|at)\s+(?:the\s+)?[\w’'-]+(?:\s+[\w’'-]+)?,?\s+)?(?:on|of|at)\s+")
HELD = r"\b[^,.;:]{0,40}?\b(?:on|of|at|is|was|be|for)\s+(?:at\s+)?$"
"""Between the noun of an event and its day, told before: "the last hearing will be on Friday"."""
ANCHORED = re.compile(r"(?i)\s+(?:of|from|after|following|before)\s")
"""Behind a length that counts from something else than a day told before."""
GIVING = frozenset("give grant allow hand offer allot issue set serve deliver impose order".split())
LIMIT = re.compile(r"(?i)['’]?\s+(?:\w+\s+)?(?:ultimatum|deadline|notice|reprieve|stay)\b")
HOLDS = re.compile(
    r"(?i)\b(?:has|have|had|gets?|got|gave|gives?|giving|given|granted|allowed|for)\s+"
    r"(?:[\w-]+\s+){0,4}?(?:about\s+)?$"
)
LATER, SOON = 7, 2
"""Days after what is told just before within which a window may open: until papers are served."""
LENGTHEN = re.compile(
    r"(?i)\b(?:extend|prolong|renew|roll(?:ed|s|ing)?\s+over|postpone|delay|lengthen|"
    r"put(?:s|ting)?\s+off|push(?:ed|es|ing)?\s+back|mov(?:ed?|es|ing)\s+back)\w*\b"
    r"[^.;]*?\b(?:by|for)\s+(?:about\s+|another\s+|a\s+further\s+)?$"
)
LONGER = re.compile(r"(?i)\s*-?(?:extension|prolongation|renewal|postponement)\b")
WAS_TO_END = re.compile(
    r"(?i)\b(?:was|were|had been)\s+(?:(?:due|set|scheduled|expected|originally|meant)\s+)*"
    r"to\s+(?:have\s+)?(?:end|expire|lapse|run\s+out|finish|close|begin|start)\w*\s+(?:on\s+|at\s+)?$"
    r"|\boriginally\s+(?:due\s+|set\s+)?(?:on\s+|for\s+)?$|\bfrom\s+$"
)
"""Before the day on which what was extended was to end."""
NOW_RUNS = re.compile(
    r"(?i)\b(?:will|would|now|is|was|are)\b[^.;]{0,40}\b(?:runs?|lasts?|holds?|continues?|stays?|"
    r"remains?|in\s+(?:force|place|effect)|expires?|ends?|lapses?|due)\b[^.;]{0,30}"
    r"\b(?:until|till|through|to|on)\s+(?:on\s+)?$"
)
"""Before the day on which it ends now."""
SENTENCES = 2
