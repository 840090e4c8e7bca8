"""Which jubilee a thing is told to have, against the year in which it began.

"The bank, founded in 1964, will celebrate its 60th anniversary next year"; "whose chapel was
consecrated in 1710 and whose 300th anniversary this year". A jubilee fits if any year that the
article names reaches it, for that may be what is remembered.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from checker.claims.lives.story import Story, first_day, last_day
from checker.claims.twice.events import event_told
from checker.language.ordinals import ANY_ORDINAL, any_ordinal_value
from checker.model.claims import Event, Slot
from checker.model.meaning import Number
from checker.model.text import Sentence, Span
from checker.model.time import ResolvedTime

JUBILEE = "jubilee-told"
LEAST = 3
"""Years that something must be old: a younger thing is told of by months."""

_NTH = re.compile(
    rf"\b(?P<whose>its|whose|their|the|The|Its|Their|our"
    rf"|['’]s)\s(?P<nth>{ANY_ORDINAL})\s(?:[a-z-]+\s)?(?P<what>anniversary|birthday)\b"
    r"|\b(?P<whose2>its|whose|their|the|The|Its|Their)\s(?P<jubilee>centenary|centennial"
    r"|bicentenary|bicentennial|sesquicentennial"
    r"|tercentenary|golden jubilee|silver jubilee|diamond jubilee)\b"
)
_JUBILEES = {
    "centenary": 100, "centennial": 100, "bicentenary": 200, "bicentennial": 200,
    "sesquicentennial": 150, "tercentenary": 300, "golden jubilee": 50, "silver jubilee": 25,
    "diamond jubilee": 60,
}  # fmt: skip
_BEGAN = re.compile(
    r"(?i)\b(?:founded|established|set up|formed|launched|created|inaugurated|consecrated"
    r"|dedicated|incorporated"
    r"|chartered|unveiled|completed|built|erected|commissioned|was (?:first )?(?:opened|started"
    r"|begun|laid|published|printed"
    r"|performed|staged|held|run|played|broadcast|discovered|signed|born)|(?:was"
    r"|were) (?:[a-z]+ ){0,3}opened|opened|began|debuted|started|premiered|killed"
    r"|explosion|fire|disaster|battle|siege|massacre|earthquake|flood|crash|sinking|treaty"
    r"|independence|dates? (?:back )?(?:to|from))\b"
    r"(?P<rest>(?:\s(?!and\b|but\b|who\b|which\b|after\b|before\b)[\w’'-]+){0,7}?\s?,?\s?(?:on"
    r"|in|of|from|to)?\s?)$"
)
_TRANSITIVE = re.compile(
    r"(?i)^(?:opened|began|started|killed|built|completed|launched|created|formed|unveiled)$"
)
_OBJECT = re.compile(
    r"(?i)^\s(?!in\b|on\b|at\b|by\b|its doors\b|as\b|here\b|with\b|life\b|for\b|there\b|back\b"
    r"|way back\b|under\b|near\b)\w"
)
_OF = re.compile(
    r"(?i)^\s(?:of|since|as|in (?:the )?(?:office|power|post|charge|business|job)|together|from"
    r"|for|at|with)\b"
)
_OWN = frozenset(("its", "whose", "their"))
_THING = re.compile(r"(?:The|This|That)\s((?:[\w-]+\s){0,2}[\w-]+)")
_NAME = re.compile(
    r"(?!(?:A|An|It|They|Its|Their|On|In|At|For|To|When|As|But|And|There|Now|Next|Last|Plans"
    r"|Next|From)\b)[A-Z][\w-]+"
)
_READ = frozenset(("milestone", "anniversary"))
_READ_WITH = {"jubilee": "founding"}
_TOLD_OF = re.compile(
    r"\s(?:was|is|will|falls?|fell|came|comes|passe[sd]|this|next|last|on|in|has|had)\b|[,.;)]"
)
_EDITION = re.compile(
    r"\s(?:edition|issue|season|tour|series|album|collection|re-?issue|version|box|coin"
    r"|stamp)s?\b"
)
_NOT_NOW = re.compile(
    r"(?i)\b(?:would have|approach\w*|ahead of|before|until|by|towards?|up to|after|since"
    r"|if)\s(?:[\w'’]+\s){0,2}$"
)
_PERSON = re.compile(r"(?i)\b(?:he|she|couple|wedding|married|wife|husband)\b")
_YEAR = re.compile(r"\b(1[0-9]{3}|20[0-9]{2})\b")
_PAST = re.compile(
    r"\b(?:marked|celebrated|observed|held|honou?red|commemorated|was|were|fell|toasted|staged"
    r"|had)\b"
)


def jubilee_events(story: Story, numbers: Iterator[int]) -> Iterator[Event]:
    """Yield an event for each jubilee that no year of the article reaches."""
    kind = story.rules.kind(JUBILEE)
    if kind is None:
        return
    text = story.text
    if not any(word in text for word in ("anniversary", "birthday", "centen", "jubilee")):
        return
    years: set[int] = set()
    read = story.read("nth", _READ, _READ_WITH)
    for match in _NTH.finditer(text):
        sentence = story.sentence(match.start())
        group = "nth" if match["nth"] else "jubilee"
        nth = (
            any_ordinal_value(match["nth"].lower())
            if match["nth"]
            else _JUBILEES[match["jubilee"].lower()]
        )
        span = Span(match.start(group), match.end(group))
        if sentence is None or nth is None or nth < LEAST or sentence.quoted(span) or span in read:
            continue
        if _OF.match(text, match.end()) or _OF.match(text[match.end() : match.end() + 24]):
            continue
        if _NOT_NOW.search(text[max(sentence.span.start, match.start() - 30) : match.start()]):
            continue
        if "wedding" in match[0] or re.search(
            r"(?i)\bwedding|couple|married\b", sentence.span.of(text)
        ):
            continue
        whose = (match["whose"] or match["whose2"]).lower()
        if _EDITION.match(text, match.end()) or (
            whose not in _OWN and not _TOLD_OF.match(text, match.end())
        ):
            continue
        start = _start(story, sentence, span, whose)
        if start is None:
            continue
        whens = _whens(story, sentence, match, start)
        years = years or {int(m[1]) for m in _YEAR.finditer(text)}
        began = {*years, *range(first_day(start).year, last_day(start).year + 1)}
        reached = {
            day
            for when in whens
            for day in range(first_day(when).year - 1, last_day(when).year + 2)
        }
        if any(year + nth in reached for year in began):
            continue
        value = Number(Decimal(nth), Decimal(nth), ordinal=True)
        yield event_told(
            next(numbers),
            kind,
            [
                (
                    sentence.number,
                    (
                        ("start", story.slot(start)),
                        ("nth", Slot(span, span.of(text), value=value)),
                        ("when", story.slot(whens[0])),
                    ),
                )
            ],
        )


def _start(story: Story, sentence: Sentence, span: Span, whose: str) -> ResolvedTime | None:
    """Return when that began whose jubilee it is: as its sentence says, or the only one near."""
    number = sentence.number
    if whose in _OWN:
        own = [t for t in story.dates.get(number, ()) if _begins(story, sentence, t)]
        if own:
            return own[0] if len({t.value for t in own}) == 1 else None
        offsets: tuple[int, ...] = (1, -1, -2, 2)
    else:
        offsets = (-1,)
    for offset in offsets:
        other = number + offset
        if not 0 <= other < len(story.sentences):
            continue
        near = story.sentences[other]
        if near.paragraph != sentence.paragraph:
            continue
        if offset > 0 and not re.match(r"(?:It|They|The)\b", near.span.of(story.text)):
            continue
        if offset < 0 and whose in _OWN and not _same_thing(story, sentence, near):
            continue
        found = [t for t in story.dates.get(other, ()) if _begins(story, near, t)]
        if found:
            return found[0] if len({t.value for t in found}) == 1 else None
    return None


def _same_thing(story: Story, sentence: Sentence, other: Sentence) -> bool:
    """Whether what opens a sentence is told of in the other too, or is no thing of its own."""
    words = sentence.span.of(story.text)
    said = other.span.of(story.text).lower()
    thing = _THING.match(words)
    if thing is not None:
        return any(len(word) > 2 and word in said for word in thing[1].lower().split())
    name = _NAME.match(words)
    return name is None or name[0].lower() in said


def _begins(story: Story, sentence: Sentence, time: ResolvedTime) -> bool:
    """Whether something began on a date: "opened in 1938", but not "opened a shop in 1938"."""
    if sentence.quoted(time.mention.span) or last_day(time).year > story.published.year - LEAST:
        return False
    if _YEAR.search(time.mention.span.of(story.text)) is None:
        return False
    words = story.text[sentence.span.start : time.mention.span.start]
    found = _BEGAN.search(words)
    if found is None:
        return False
    verb = found[0][: found.start("rest") - found.start()].lower()
    if _TRANSITIVE.match(verb) and _OBJECT.match(found["rest"]):
        return re.search(r"(?i)\b(?:was|were|been) $", words[: found.start()]) is not None
    return True


def _whens(
    story: Story, sentence: Sentence, match: re.Match[str], start: ResolvedTime
) -> list[ResolvedTime]:
    """Return when the jubilee may be: on a date of the sentence, or in the days of the article."""
    own = [
        t
        for t in story.dates.get(sentence.number, ())
        if t.mention.span != start.mention.span and last_day(t) > last_day(start)
    ]
    return [*own, story.now(Span(match.start(), match.end()))]
