"""How long somebody is told to have held a post, against the days on which it began and ended.

"Appointed in 2009 ... in his five years in charge"; "has led it since 2013 ... his six years as
leader"; "was a judge from 1988 until 2006, and in those 18 years". A length fits if it is that
between any two dates that stand near, or from one of them to the day of the article.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations

from checker.claims.lives.people import People
from checker.claims.lives.story import Story, first_day, last_day
from checker.claims.twice.events import event_told
from checker.model.claims import Event
from checker.model.meaning import Grain, Length, Modifier
from checker.model.text import Sentence, Span
from checker.model.time import ResolvedTime

HELD = "held-for"
YEAR = 365.25
ROUNDED = 1.05
"""Years by which a length may be off, whatever is counted."""

_BEGAN = re.compile(
    r"(?i)\b(?:appointed|appointment|named|elected|election|chosen|installed|inaugurated"
    r"|enthroned|crowned|sworn in"
    r"|took (?:over|office|charge|power|command|up the|the (?:post|job|chair|helm|reins|role"
    r"|throne|keys))"
    r"|taken (?:over|charge|office)|came to (?:power|office|the throne)|promoted|hired"
    r"|recruited|made (?:head|chief|director)"
    r"|became|succeeded|assumed|married|wed|launched|since|joined"
    r"|signed)\b(?P<rest>[^.;:\"“”]{0,60}?)$"
)
_NOT_THAT = re.compile(
    r"(?i)\belected to\b|\bbecame an?\b|\b(?:named|elected|appointed) (?:as )?an?\b"
    r"|\bfirst elected\b"
    r"|\b(?:deputy|vice|assistant|acting|interim)\b|\bsince\b.{0,30}\b(?:won|lost|drought|low"
    r"|high)"
)
_ENDED = re.compile(
    r"(?i)\b(?:resign\w*|retir\w+|left|leaves?|leaving|step(?:s|ped|ping)? (?:down|aside)"
    r"|st(?:ood|ands?|anding) down|quits?|gave up|gives up"
    r"|depart\w*|hand(?:ed|s) over|bow(?:ed|s) out|died|abdicat\w+|ousted|sacked|dismissed"
    r"|was voted out|lost)\b"
)
_HOLDS = re.compile(
    r"(?i)\b(?:has|have)(?: (?:now|since|also|himself|herself))? (?:led|run|headed|ruled"
    r"|governed|reigned|commanded|chaired|edited"
    r"|coached|managed|captained|steered|presided over|held (?:it|the|that)"
    r"|been (?:in (?:the (?:post|job|role|chair)|charge|office|power)"
    r"|at the helm|(?:its|the|their) \w+|mayor|governor|president|director|chief|manager|coach"
    r"|leader|chair\w*))"
    r"\b(?:(?!\b(?:that|which|who|whose|but|after)\b"
    r"|, an? )[^.;:\"“”]){0,50}?(?:\bfor (?:the (?:past|last) )?)$"
)
_HELD_THEN = re.compile(
    r"(?i)\bwas (?:its |the |their )?(?:\w+ ){0,3}?(?:director|leader|head|chief|mayor|governor"
    r"|president|manager|coach|editor|chair\w*"
    r"|captain|bishop|abbot|rector|dean|principal|headmaster|secretary|keeper|curator|conductor"
    r"|organist|judge|minister|warden) for $"
)
_AFTER = re.compile(r"(?i)\bafter (?:a total of |the past )?$")
_OWN = re.compile(
    r"(?i)\b(?:in|of|during|over|throughout|that|for|after|with|from) (?:his|her|its"
    r"|their)(?: (?:first|past|last))? $|\b(?:his|her|their) $"
)
_THOSE = re.compile(r"(?i)\b(?:in|over|during|throughout|of|through) (?:those|these) $")
_IN_POST = re.compile(
    r"(?i)\s?(?:in (?:charge|office|power|command|the (?:job|post|role|chair|office)|post)\b"
    r"|at the (?:helm|top|head|wheel)\b"
    r"|as (?P<role>[a-z]+(?: [a-z]+)?)\b|with (?:him|her|them|it)\b|at (?:his|her|their) side\b"
    r"|under (?:him|her)\b"
    r"|together\b|of (?:marriage|what|un\w+)\b|there\b|in it\b)"
)
_PLAIN_END = re.compile(r"(?i)\s?(?:[.,;)]|$|—|–)")
_GROUPED = re.compile(
    r"(?i)\b(?:combined|total|between them|respectively|consecutive|first|another|other|early"
    r"|next|later|final|earlier)\b"
)
_STOPPED = re.compile(
    r"(?i)\b(?:interrupted|interruption|returned|second (?:spell|stint)|two (?:spells|stints)"
    r"|nonconsecutive|re-?elected|stints|spells|back in)\b"
)
_READ = frozenset(("tenure", "term", "tenure-now", "time-served", "years-long"))
_READ_WITH = {"in-post": "appointment"}
_OPENS = re.compile(r"(?:He|She|They|It)\b")
_UNDER = re.compile(r"(?i)(?:less|fewer|under|no more|up to|not)\b")
_EXACT = frozenset((Modifier.NONE, Modifier.APPROX, Modifier.LESS_THAN, Modifier.EQUAL_OR_LESS))


def tenure_events(story: Story, numbers: Iterator[int]) -> Iterator[Event]:
    """Yield an event for each length of a post that no two dates near it have between them."""
    kind = story.rules.kind(HELD)
    if kind is None:
        return
    people: People | None = None
    for time in story.lengths:
        years = _years(time)
        sentence = story.sentences[time.mention.sentence]
        span = time.mention.span
        if years is None or _UNDER.match(span.of(story.text)) or sentence.quoted(span):
            continue
        found = _linked(story, sentence, span)
        if found is None or span in story.read("length", _READ, _READ_WITH):
            continue
        people = people or People(story)
        held = _held(story, people, sentence, span, *found)
        if held is None:
            continue
        start, end = held
        near = [
            t
            for t in (
                *story.around(sentence.number, 2, 1),
                *story.dates.get(sentence.number, ()),
                start,
            )
            if not t.mention.span.overlaps(span) and not _names(story.text, t)
        ]
        if any(
            _fits(years, one, other) for one, other in combinations([*near, story.now(span)], 2)
        ):
            continue
        if _STOPPED.search(story.text, sentence.span.start, sentence.span.end):
            continue
        told = story.slot(_bare(time))
        yield event_told(
            next(numbers),
            kind,
            [
                (
                    sentence.number,
                    (
                        ("start", story.slot(start)),
                        ("end", story.slot(end)),
                        ("length", told),
                    ),
                )
            ],
        )


def _bare(time: ResolvedTime) -> ResolvedTime:
    """Return a length without "nearly", which says only that it is a little shorter."""
    value = time.mention.value
    assert isinstance(value, Length)
    plain = replace(value, modifier=Modifier.NONE)
    return replace(time, mention=replace(time.mention, value=plain), modifier="")


def _years(time: ResolvedTime) -> float | None:
    """Return how many years a length has, None where it is not told in years or at most hedged."""
    value = time.mention.value
    if not isinstance(value, Length) or value.grain is not Grain.YEAR or value.low is None:
        return None
    if value.low != value.high or value.modifier not in _EXACT:
        return None
    return float(value.low) + sum(
        float(p.low or 0) / 12 for p in value.plus if p.grain is Grain.MONTH
    )


def _linked(story: Story, sentence: Sentence, span: Span) -> tuple[str, str] | None:
    """Return how a length is tied to a post ("own", "those", "after"...), and the role told."""
    before = story.text[sentence.span.start : span.start]
    behind = story.text[span.end : sentence.span.end]
    if _GROUPED.search(before[-24:]):
        return None
    post = _IN_POST.match(behind)
    role = (post["role"] or "").lower() if post is not None else ""
    if _THOSE.search(before) or re.match(r"(?i)th[eo]se ", span.of(story.text)):
        return "those", ""
    if (
        _AFTER.search(before)
        and _ENDED.search(before[-90:])
        and (post is not None or _PLAIN_END.match(behind))
    ):
        return "after", role
    if _HOLDS.search(before):
        return "holds", role
    if _HELD_THEN.search(before):
        return "held", ""
    if _OWN.search(before) and post is not None:
        return "own", role
    return None


def _held(
    story: Story, people: People, sentence: Sentence, span: Span, link: str, role: str
) -> tuple[ResolvedTime, ResolvedTime] | None:
    """Return when the post began and ended, as far as the sentences say."""
    text = story.text
    now = story.now(span)
    own = [t for t in story.dates.get(sentence.number, ()) if not t.mention.span.overlaps(span)]
    if link == "those":
        before = [t for t in own if t.mention.span.end <= span.start]
        if not before and sentence.number:
            before = list(story.dates.get(sentence.number - 1, ()))
            if before and story.sentences[sentence.number - 1].paragraph != sentence.paragraph:
                return None
        if len(before) == 2 and _between(text, before):
            return min(before, key=first_day), max(before, key=last_day)
        return None
    for number in (sentence.number, sentence.number - 1, sentence.number + 1):
        if not 0 <= number < len(story.sentences):
            continue
        other = story.sentences[number]
        if other.paragraph != sentence.paragraph:
            continue
        begun = [t for t in story.dates.get(number, ()) if _begins(story, other, t, role)]
        if not begun:
            continue
        if number != sentence.number and not _goes_on(story, people, sentence, other, span, link):
            continue
        begun = [t for t in begun if _same_holder(story, people, sentence, t, span)]
        if not begun:
            continue
        start = min(begun, key=first_day)
        if last_day(start) >= story.published:
            continue
        later = [
            t
            for t in own
            if first_day(t) > last_day(start)
            and _ENDED.search(
                text[max(sentence.span.start, t.mention.span.start - 70) : t.mention.span.start]
            )
        ]
        if link in ("after", "held") and number != sentence.number and not later and link == "held":
            return start, now
        return start, later[-1] if later else now
    return None


def _names(text: str, time: ResolvedTime) -> bool:
    """Whether a year is part of a name: "the winner of the 2004 race"."""
    span = time.mention.span
    return (
        re.search(r"\b(?:the|a|its|his|her)\s$", text[max(0, span.start - 6) : span.start])
        is not None
        and re.match(r"\s[a-z]", text[span.end : span.end + 2]) is not None
    )


def _between(text: str, dates: list[ResolvedTime]) -> bool:
    """Whether dates are the ends of something: "from 1988 until 2006"."""
    words = text[max(0, dates[0].mention.span.start - 12) : dates[-1].mention.span.end]
    return re.search(r"(?i)\b(?:from|between)\b", words) is not None


def _begins(story: Story, sentence: Sentence, time: ResolvedTime, role: str) -> bool:
    """Whether a date is that on which a post began, of that role where one is told."""
    words = story.text[sentence.span.start : time.mention.span.start]
    found = _BEGAN.search(words)
    if found is None or sentence.quoted(time.mention.span):
        return False
    if (
        re.search(
            r"\b(?:until|till|before|by|after|resigned|retired|left|to leave|who|which"
            r"|and then)\b",
            found["rest"],
        )
        and "since" not in found[0].lower()
    ):
        return False
    clause = words[max(0, found.start() - 60) :]
    if _NOT_THAT.search(words[found.start() :]):
        return False
    title = re.match(
        r"(?!(?:to|of|at|in|on|by|from)\b)(?:\w+ )?(?:(?:as|the|its|their|his|her) )*([a-z]+)",
        found["rest"].strip(),
    )
    if (
        role
        and title is not None
        and title[1] not in ("in", "on", "to", "at", "by", "as", "unanimously", "last")
    ):
        named = role.split()
        return any(word in clause.lower() for word in named) or found[0].lower().startswith(
            ("since", "took", "came")
        )
    return True


def _same_holder(
    story: Story, people: People, sentence: Sentence, start: ResolvedTime, span: Span
) -> bool:
    """Whether nobody else is named between the start of a post and its length in one sentence."""
    at = start.mention.span.end
    if start.mention.sentence != sentence.number or at > span.start:
        return True
    text = story.text
    if re.search(r"[A-Z][\w’'-]+,? who (?:has|have)\b", text[at : span.start]):
        return False
    named = people.named(sentence, Span(at, span.start))
    return all(text[max(at, m.span.start - 4) : m.span.start].endswith("by ") for m in named)


def _goes_on(
    story: Story, people: People, sentence: Sentence, other: Sentence, span: Span, link: str
) -> bool:
    """Whether two sentences beside each other speak of one person."""
    if link == "holds" and re.search(
        r"\b(?:who|whose|whom|which)\b", story.text[sentence.span.start : span.start]
    ):
        return False
    who = people.before(sentence, span.start)
    named = people.named(other, other.span)
    keys = {people.key(m) for m in named}
    if who:
        return not named or keys == {who}
    opens = _OPENS.match(story.text, sentence.span.start)
    before = _OPENS.match(story.text, other.span.start)
    same = opens is not None and before is not None and opens[0] == before[0]
    return same and not named and not people.named(sentence, sentence.span)


def _fits(years: float, one: ResolvedTime, other: ResolvedTime) -> bool:
    """Whether so many years may lie between two times, in either order."""
    low = min(
        abs((first_day(one) - last_day(other)).days), abs((last_day(one) - first_day(other)).days)
    )
    high = max(
        abs((first_day(one) - last_day(other)).days), abs((last_day(one) - first_day(other)).days)
    )
    return low / YEAR - ROUNDED <= years <= high / YEAR + ROUNDED
