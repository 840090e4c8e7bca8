"""The words that put a day inside an event, or at one end of it."""

from __future__ import annotations

import re

PARTS = (
    r"(?:final|semi-?final|quarter-?final|stage|round|leg|session|match|game|concert|show|"
    r"performance|half|ceremony|phase|night|race|heat|debate|stop|screening|parade|set)s?"
)
PART = re.compile(rf"(?i){PARTS}")
"""What an event is made of: "the tournament's first semifinal"."""
AROUND = re.compile(
    r"(?i)(?<!\w)(?:(?P<during>during|throughout|in the (?:course|midst|middle) of|"
    r"on the (?:sidelines|margins|fringes|floor) of|midway through|part of)|(?P<at>at|in)|"
    rf"(?P<on>on)|(?P<part>{PARTS}) (?:of|at|in|on))\s*$"
)
"""What stands before an event that a day lies inside."""
ENDS = re.compile(
    r"(?i)(?:the|its|his|her|their)\s+"
    r"(?:(?P<last>(?:(?:second|third|fourth|fifth)\s+and\s+)?(?:last|final|closing)"
    r"(?:\s+and\s+(?:last|final))?)|(?P<opening>opening))\s+day\s+(?:of|in|at)\s*$"
)
"""What stands before an event whose first or last day is told."""
APPOSED = re.compile(r"\)?(?:,| [–—-]{1,2}| \()\s*(?:on\s+)?$")
BEHIND = re.compile(
    r"(?:\s+(?:in|at)\s+(?:the\s+)?[A-Z][\w.-]*(?:\s+[A-Z][\w.-]*)?)?,?\s+(?:on\s+)?"
)
"""What may stand between an event and the day: "at the summit in Oslo on Friday"."""
HEARERS = frozenset(("tell", "address", "attend", "brief"))
OF_PLANS = frozenset(
    "announce draw sell plan schedule postpone cancel choose name unveil call move set book "
    "invite select promise delay launch preview rehearse release publish arrange fix award grant "
    "assign list leak air".split()
)
"""What is done about a final or a concert on another day than its own."""
LONG = frozenset(
    "drill summit conference conclave trial inquest hearing inquiry festival tournament siege "
    "exhibition regatta tour mission race strike lockdown truce games retreat residency camp "
    "campaign expedition voyage cruise season recount standoff blockade pilgrimage census".split()
)
"""Sorts of event that have some length, so that a day can lie inside them."""
SHORT = frozenset(
    "drill summit conference conclave festival tournament regatta race games retreat".split()
)
MOST = 120
"""Sorts of event that are over within so many days, so that its year need not be told."""
TRAVELLED = frozenset(("tour", "mission", "pilgrimage"))
REACH = 48
"""Code points before an event that are looked at."""
OPENING = frozenset(("begin", "start", "open", "kick off", "get under way", "be launched"))
CLOSING = frozenset(
    ("end", "finish", "conclude", "close", "wrap up", "wind up", "expire", "be over")
)
RUNNING = frozenset(("run", "last", "continue", "go on"))
"""Verbs of an event's first day, of its last day, and of all between them."""
