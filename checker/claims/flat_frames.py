"""Days that the words beside them put inside an event, whatever clause they stand in.

"During her stay, on Monday, met"; "gave evidence to the trial on May 22"; "knocked out of the cup
on July 19"; "the workshop's session on ice, on Wednesday"; "on Aug. 31, during the visit".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.claims.frame_words import PARTS
from checker.claims.framed import names_day
from checker.model.text import Mention, Span

_DETERMINER = r"(?:the|this|that|his|her|its|their)\s+"
_EVENT = rf"(?P<event>{_DETERMINER}(?:[\w’'-]+\s+){{0,3}}?(?P<noun>[A-Za-z][\w-]+))"
_DURING = (
    r"(?:during|throughout|in the (?:course|midst|middle) of|midway through|halfway through|"
    r"on the (?:sidelines|margins|fringes) of)"
)
_HEARD = (
    r"(?:(?:g[ai]ve[sn]?|giving|offer(?:s|ed|ing)?|made|makes?|making|present(?:s|ed|ing)?|"
    r"deliver(?:s|ed|ing)?|read(?:s|ing)?)\s+(?:[\w’'-]+\s+){0,3}?(?:evidence|testimony|statements?|"
    r"speech|address|lecture|paper|talk|keynote|presentation|submission)s?\s+(?:to|at|before)"
    r"|(?:testif(?:y|ies|ied|ying)|appear(?:s|ed|ing)?|sp(?:oke|eaks?|eaking)|sang|sings?|played|"
    r"plays?|perform(?:s|ed)?|compete[sd]?|swam|swims?|r[au]n|raced?)\s+(?:to|at|in))"
)
_OUT = (
    r"(?:(?:went|goes?|gone|going|knocked|crash(?:ed|es|ing)|bow(?:ed|s|ing)|tumbled|bundled|"
    r"dumped|put|sent|thrown|slumped|limped|beaten|slid|exited)\s+(?:clean\s+)?out\s+of"
    r"|(?:eliminated|dumped|ejected)\s+from)"
)
_PLACE = r"(?:\s+(?:in|at)\s+(?:the\s+)?[A-Z][\w.’'-]*(?:\s+[A-Z][\w.’'-]*)?)?"
_ON = r",?\s+(?:(?:late|early)\s+)?(?:on\s+)?"
_BEHIND = re.compile(
    rf"(?i:(?<!\w)(?:(?P<during>{_DURING})|(?P<heard>{_HEARD})|(?P<out>{_OUT}))\s+{_EVENT})"
    rf"{_PLACE}{_ON}$"
)
"""Before a day: an event, and how the clause lies inside it."""
_AHEAD = re.compile(rf"(?i),?\s+{_DURING}\s+{_EVENT}(?=\s*[,.;:)]|\s+(?:to|in|at)\s)")
"""Behind a day: "on Aug. 31, during the visit, it was told"."""
_PLANNED = re.compile(
    rf"(?i)(?<!\w){_DURING}\s+{_EVENT},?\s+(?P<rest>[^.;:\"“”]{{3,120}}?),?\s+on\s+$"
)
_WILL = re.compile(r"(?i)\b(?:will|is to|are to|is due to|are due to|is set to|are set to)\b")
_BREAK = re.compile(
    r"(?i)\b(?:who|whom|which|that|whose|where|when|while|after|before|because|since|if|as|until|"
    r"had|was|were|said|says|announced|signed|recall\w*|mark|commemorat\w*|anniversary|begun|from|"
    r"ahead|following)\b"
)
_OWNED = re.compile(
    rf"(?i)(?<!\w)(?P<event>{_DETERMINER}(?:[\w-]+\s+){{0,2}}?(?P<noun>[A-Za-z][\w-]+))[’']s\s+"
    rf"(?:[\w-]+\s+){{0,3}}?(?:{PARTS}|lecture|workshop|seminar|sitting|reading|meeting|hearing|"
    rf"recital|masterclass|panel|talk|day)"
    rf"(?:\s+(?:on|about|of|for|with|in|between|against)\s+[^,;:.]{{3,60}}?)?,\s+on\s+$"
)
"""Before a day that stands in apposition to a part of an event: "the workshop's session, on"."""
_REACH = 200
_NEAR = 120
_ENDS = re.compile(r"[\w.’'-](?:,?\s+on|,)\s+$|[a-z]\s+$")
"""Before a day that an event may stand before."""
_STOP = re.compile(r"[.!?;][\"”’']?\s+(?=[A-Z\"“‘'])|\n")

FlatFrame = tuple[Mention, Span, str, int]
"""A day; the words that name its event; the event's noun; where that noun starts."""


def flat_frames(text: str, times: Sequence[Mention]) -> Iterator[FlatFrame]:
    """Yield the days of an article that stand beside an event that they lie in, in text order."""
    for mention in times:
        if not names_day(mention.value):
            continue
        found = _before(text, mention) or _AHEAD.match(text, mention.span.end)
        if found is not None:
            span = Span(*found.span("event"))
            yield mention, span, found["noun"], found.start("noun")


def _before(text: str, mention: Mention) -> re.Match[str] | None:
    start = mention.span.start
    begin = max(0, start - _REACH)
    stops = [match.end() for match in _STOP.finditer(text, begin, start)]
    begin = stops[-1] if stops else begin
    if not _ENDS.search(text, max(begin, start - 6), start):
        return None  # most days stand behind something else
    found = _BEHIND.search(text, max(begin, start - _NEAR), start)
    if found is None and ("'s " in text[begin:start] or "’s " in text[begin:start]):
        found = _OWNED.search(text, begin, start)
    if found is not None:
        return found
    found = _PLANNED.search(text, begin, start)
    if found is None or not _WILL.search(found["rest"]) or _BREAK.search(found["rest"]):
        return None
    return found
