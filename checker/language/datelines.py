"""Datelines: where and when a report says it was written.

    dateline = place { "," place } [ "," date ] [ "(" agency ")" ] dash

``SEOUL, Aug. 22 (Reuters) -``, ``WASHINGTON (AP) —``, ``Almaty, Kazakhstan –``, ``LONDON —``. It
opens the article or follows a byline ("By ...") or a line or two above the first paragraph.
"""

from __future__ import annotations

import re

from checker.model.text import Article, Dateline, Span

_UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĘĚĞĢĪİĶŁŃŅŇŌŐŘŚŞŠŤŪŮŰŹŻŽ"
_WORD = rf"[{_UPPER}][\w.'’-]{{1,24}}"
_PLACE = rf"{_WORD}(?:[ /-](?:(?:de|la|al|el|of|the|on|do|da|dos|am|sur) ){{0,2}}{_WORD}){{0,3}}"
_MONTH = (
    r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|January|February|March|April|May|June"
    r"|July|August|September|October|November|December"
    r"|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEPT|SEP|OCT|NOV|DEC)\.?"
)
_DATE = rf"(?:{_MONTH} \d{{1,2}}|\d{{1,2}} {_MONTH})(?:,? \d{{4}})?"
_DATELINE = re.compile(
    rf"(?P<place>{_PLACE}(?:, {_PLACE}){{0,2}}?)"
    rf"(?:,? (?P<date>{_DATE}))?"
    r",?(?P<agency> ?\([^()\r\n]{2,40}\))?"
    r"(?: ?(?P<dash>[—–]|--)\s{0,3}| - ?)(?=\S|\s|\Z)"
)
_LINE = re.compile(r"[^\r\n]+")
# Behind a photograph's caption, a headline, a byline and its agency, no dateline comes later.
_LINES = 5


def find_dateline(article: Article) -> Dateline | None:
    """Return the dateline of the article, or None.

    Its span runs from the place to the dash. Without a date or an agency the place must be in
    capitals, or be "City, Country", and the text must begin like a sentence: "NATO - the alliance
    - met" has no dateline.
    """
    lines = _LINE.finditer(article.text, article.body.start, article.body.end)
    seen = 0
    for line in lines:
        words = line[0].lstrip(" \t\u00a0\ufeff")
        if not words:
            continue
        found = _match(article.text, line.end() - len(words), line.end())
        if found is not None:
            return found
        seen += 1
        if seen == _LINES:
            break
    return None


def _match(text: str, start: int, end: int) -> Dateline | None:
    match = _DATELINE.match(text, start, end)
    if match is None or not _plausible(match):
        return None
    dash = match.end("dash") if match["dash"] else match.end()
    day = Span(*match.span("date")) if match["date"] else None
    while text[dash - 1].isspace():
        dash -= 1
    return Dateline(Span(start, dash), Span(*match.span("place")), day)


def _plausible(match: re.Match[str]) -> bool:
    place = match["place"]
    if match["date"] or match["agency"]:
        return True
    if match.string[match.end() : match.end() + 1].islower():
        return False
    head = place.split(",")[0]
    return (head.isupper() and len(head) > 3) or ("," in place and len(place.split()) <= 5)
