"""Lengths of all that lies between two times, told right behind the second: "left at 8.31 and came
up at 9.05, a ride of 34 minutes"; and those that point back at both: "those 34 minutes".
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from checker.claims.clocks.inorder import conclude
from checker.claims.clocks.moments import Moment
from checker.claims.clocks.scene import Scene
from checker.model.clauses import Modality
from checker.model.meaning import Clock, Length
from checker.model.text import Span
from checker.model.time import ResolvedTime
from checker.resolve.minutes import Minutes

_DASH = "\N{EM DASH}\N{EN DASH}"
_ARTICLE = r"(?:an?|the|his|her|their|its|this|that)"
_DAY_WORDS = (
    r"(?:\s(?:local time|sharp|at night|in the (?:morning|afternoon|evening)"
    r"|(?:on\s|in\s)?(?:that|the same|the next|the following)\s(?:day|morning|afternoon|evening"
    r"|night)))?"
)
_BREAK = (
    rf"{_DAY_WORDS}(?:,\s(?:when|where|with|by which time)\s[^,.;:]{{3,80}})?\s*[,;({_DASH}-]+\s*"
)
_SAYS = (
    r"(?:(?:or|thus|that is,?|in what was|making(?: it| for)?|meaning|for"
    r"|which (?:made|makes|is|was|meant)(?: it)?|(?:it|this|that) (?:is|was))\s)?"
)
# "..., a ride of 34 minutes", "..., a wait that lasted 34 minutes"
_NOUN_OF = re.compile(
    rf"(?i){_BREAK}{_SAYS}(?P<after>(?:after|following)\s)?{_ARTICLE}\s(?:[\w'-]+\s){{0,3}}?"
    r"(?P<noun>[a-z][a-z-]+),?\s(?:of|lasting|(?:that|which)\s(?:lasted|took))\s$"
)
# "..., a 34-minute ride"
_BEFORE_NOUN = re.compile(
    rf"(?i){_BREAK}{_SAYS}(?P<after>(?:after|following)\s)?{_ARTICLE}\s(?:[\w'-]+\s){{0,2}}?$"
)
_NOUN = re.compile(
    r"(?i)[\s-](?:[a-z'-]+\s){0,2}?(?P<noun>[a-z-]+)(?=\s*(?:[.,;:)]|$|\s(?:in|on|that"
    r"|which|for|at|of|by|with|as|to|and)\b))"
)
_ATTRIBUTE = re.compile(r"(?i)-(?:minute|hour|second)s?(?:-long)?$|hour-long$|half-hour$")
_AFTER = re.compile(rf"(?i){_BREAK}after\s(?:a total of\s|exactly\s|just\s|only\s)?$")
_TOOK = re.compile(
    rf"(?i){_BREAK}(?:(?:and|which|it|that|this|all)\s){{0,2}}(?:had\s|will\s|would\s"
    rf"|is to\s)?(?:took|taking|taken|last|lasted"
    r"|lasting|needed|needing|having (?:taken|lasted|needed))\s(?:(?:him|her|them|it|us)\s)?"
    r"(?:all of\s|just\s|only\s)?$"
)
_SUM = re.compile(
    rf"(?i){_BREAK}(?:or|that is,?|that was|some|a total of|in all,?|all told,?)?\s?$"
)
_IN_ALL = re.compile(
    r"(?i)\s(?:in all|all told|altogether|in total|from (?:start|first|end) to \w+)\b"
)
# "..., two and a half hours that nobody enjoyed"
_WHICH = re.compile(r"(?i)\s(?:that|which|in which|during which|of which)\s")
_AFTER_A = re.compile(
    rf"(?i){_DAY_WORDS},?\s(?:after|following)\s{_ARTICLE}\s(?:[\w'-]+\s){{0,2}}?$"
)
_AFTER_A_NOUN = re.compile(
    rf"(?i){_DAY_WORDS},?\s(?:after"
    rf"|following)\s{_ARTICLE}\s(?:[\w'-]+\s){{0,2}}?(?P<noun>[a-z-]+)\sof\s$"
)
_PASSED = re.compile(
    r"(?i)\s(?:(?:had|have|has)\s)?(?:(?:been|were|was)\s)?(?:passed|elapsed|gone by"
    r"|went by|(?P<lost>lost))\b"
)
# What is added to a length, or keeps part of it away: "90 minutes plus stoppages".
_BESIDES = re.compile(
    r"(?i)\s(?:plus|if|with|including|excluding|not (?:counting|including)|without"
    r"|on average|at (?:most"
    r"|least|best|worst)|for (?:most|some|many|the)|or (?:more|so|less)|and (?:a|then|more)"
    r"|spread)\b"
)
# "Those three hours in the garden" are some other three hours.
_ELSEWHERE = re.compile(r"(?i)\s(?:that|when|in|on|at|with|of|without|under|with|a|each)\b")
_IT_TOOK = re.compile(
    r"(?i)(?:it|that|this|the\s(?:whole|entire)\s[a-z-]+|(?:the|his|her"
    r"|their)\s(?P<noun>[a-z-]+))\s"
    r"(?:had\s)?(?:all\s)?(?:took|taken|lasted|needed|was over in)\s(?:(?:him|her|them|us)\s)?"
    r"(?:just\s|only\s|all of\s)?$"
)
_PART = re.compile(
    rf"(?i){_BREAK}(?:so\b|thus\b|leaving\b|having\b|keeping\b|giving\b|meaning\b"
    rf"|which\s(?:gives?|gave|left|leaves)\b)"
    r"[^.;:]{0,60}$"
)
_TO = re.compile(r"(?i)\sto\s(?!(?:go|spare|\d|\w+ (?:minutes|hours))\b)")
_LEAVES = re.compile(r"(?i)\b(?:leaving|keeping|depriving)\b")
_STOP = re.compile(r"\s*(?:[.,;:)]|$)")
_OTHER = re.compile(
    r"(?i)\s(?:from|away|per|each|every|late|early|behind|ahead|short|more|longer|shorter|earlier"
    r"|older|younger|faster|slower|quicker|less|to (?:go|spare)|into|before|after|of)\b"
)
_THOSE = re.compile(r"(?i)(?:those|these)\s")
_THAT_IT_LASTED = re.compile(
    r"(?i)\s(?:(?:that|which)\s)?(?:(?:it|they|he|she|we|the\s[a-z-]+)\s)?(?:had\s)?"
    r"(?:(?:all\s)?(?:lasted|took|passed|elapsed|went by|spent|lay)\b)"
    r"|\s(?:in )?between\b(?!\s(?:\d|noon|midnight))"
    r"|\s(?:of|in) the interval\b"
)
_BETWEEN = re.compile(r"(?i)\sbetween\s(?:about\s)?$")
_AND = re.compile(
    r"(?i)\band\s(?:(?:the|its|his|her|their)\s(?:[\w'-]+\s){1,4})?(?:at\s|about\s)?$"
)
_UP_TO = re.compile(r"(?i)\b(?:to|until|till)\s(?:about\s)?$")
_EXACT = re.compile(r"(?i)(?:the|those|these|all|his|her|their|its)\s")
_DAY_LEFT = 1260
"""Of two times without a day, the one told later is not this long after the other."""
_NEAR = 3
"""Sentences over which a length may point back at the times that it lies between."""
_MANY = 4


@dataclass(frozen=True, slots=True)
class _Link:
    """What the words beside a length make of it; ``noun`` is what it is a length of."""

    how: str
    noun: str = ""


def read_totals(scene: Scene) -> None:
    """Read every such length of which nothing has been read before."""
    timed = {moment.number for moment in scene.moments if moment.time is not None}
    known = [
        gap.span
        for number, gaps in scene.gaps.items()
        for gap in gaps
        if number in timed and timed.issuperset(gap.others)
    ]
    for time in scene.times:
        span, value = time.mention.span, time.mention.value
        length = scene.length(value)
        if length is None or not isinstance(value, Length):
            continue
        if not scene.readable(time.mention.sentence):
            continue
        if any(span.overlaps(other) for other in known):
            continue
        if scene.partly(span) and not _TO.match(scene.text, span.end):
            continue
        if _between(scene, time, length) or _points_back(scene, time, length):
            continue
        if not _behind(scene, time, length):
            _part(scene, time, length)


def _part(scene: Scene, time: ResolvedTime, length: Minutes) -> None:
    """Read what is told of two times at once: "45 minutes had been lost", "It took 45 minutes",
    and "leaving the town in the dark for 45 minutes", which may be less than what lies between.
    """
    span, sentence = time.mention.span, time.mention.sentence
    opening = scene.sentences[sentence].span.start
    here = [m for m in scene.at(sentence) if m.time is not None and m.reach <= span.start]
    lead = scene.text[opening : span.start]
    took = _IT_TOOK.fullmatch(lead.lstrip())
    if not here and took is not None and _STOP.match(scene.text, span.end):
        here = [m for m in scene.at(sentence - 1) if m.time is not None]
        noun = (took["noun"] or "").lower()
        way = not noun or any(
            scene.vocabulary.has(name, noun) for name in ("clock-way", "clock-whole")
        )
        if len(here) == 2 and way and _plain(scene, _Link("took"), *here):
            scene.try_tell(here[1], here[:1], span, length)
        return
    if len(here) != 2 or not all(_told(m) for m in here) or here[0].end:
        return
    stopped = _pair(scene, "clock-pausing", "clock-resuming", *here)
    passed = _PASSED.match(scene.text, span.end)
    if passed is not None and (stopped or not passed["lost"]):
        scene.try_tell(here[1], here[:1], span, length)
        return
    lead = scene.text[here[1].reach : span.start]
    if _PART.fullmatch(lead) is None or _OTHER.match(scene.text, span.end):
        return
    if stopped and _LEAVES.search(lead):
        scene.try_tell(here[1], here[:1], span, length)
    elif not any(m.clock is not None and m.clock.day is not None for m in here):
        most = Minutes(length.low, max(_DAY_LEFT, length.low), length.said)
        scene.try_tell(here[1], here[:1], span, most)


def _pair(scene: Scene, begun: str, ended: str, first: Moment, last: Moment) -> bool:
    one, other = first.clause, last.clause
    if one is None or other is None or one.verb is None or other.verb is None:
        return False
    words = scene.vocabulary
    return any(words.has(begun, verb) for verb in (one.verb.lemma, scene.doing(one))) and any(
        words.has(ended, verb) for verb in (other.verb.lemma, scene.doing(other))
    )


def _behind(scene: Scene, time: ResolvedTime, length: Minutes) -> bool:
    """Read a length that stands right behind the second of two times."""
    span, sentence = time.mention.span, time.mention.sentence
    here = [m for m in scene.at(sentence) if m.time is not None and m.reach <= span.start]
    if not here:
        return False
    own = here[-1]
    link = _link(scene, own, span)
    if link is None or _BESIDES.match(scene.text, span.end):
        return False
    if sum(1 for m in scene.at(sentence) if m.end) > 2:
        return False
    first = [m for m in here[:-1] if m.end != "last"]
    if own.end:
        first = [m for m in here[-2:-1] if m.end == "first" and own.end == "last"]
        if not first:
            return False
    elif not first:
        first = [m for m in scene.at(sentence - 1) if m.time is not None and not m.end]
    first = first[-_NEAR:][::-1]
    if first and _plain(scene, link, first[0], own):
        process = link.how == "after a" and scene.vocabulary.has("clock-process", link.noun)
        # a siege may have begun before the first of two times that are told of it
        whole = Minutes(0, length.high, length.said) if process else length
        conclude(scene, own, first, span, whole)
    return True


def _link(scene: Scene, own: Moment, span: Span) -> _Link | None:
    lead = _without_days(scene, own, span)
    words = span.of(scene.text)
    if words.lower().startswith("last "):  # "will last 30 hours"
        lead += "last "
    if _TO.match(scene.text, span.end):
        return _Link("took") if _TOOK.fullmatch(lead) else None
    if _ATTRIBUTE.search(words):
        before, noun = (
            _BEFORE_NOUN.fullmatch(lead) or _AFTER_A.fullmatch(lead),
            _NOUN.match(scene.text, span.end),
        )
        if before is None or noun is None:
            return None
        named = noun["noun"].lower()
        after = before.re is _AFTER_A or before["after"]
        return _Link("after a" if after else "a", named)
    if _IN_ALL.match(scene.text, span.end) and _SUM.fullmatch(lead):
        return _Link("a")
    if _OTHER.match(scene.text, span.end):
        return None
    of = _NOUN_OF.fullmatch(lead)
    if of is not None:
        return _Link("after a" if of["after"] else "a", of["noun"].lower())
    of = _AFTER_A_NOUN.fullmatch(lead)
    if of is not None:
        return _Link("after a", of["noun"].lower())
    if _AFTER.fullmatch(lead) and _STOP.match(scene.text, span.end):
        return _Link("after")
    if _SUM.fullmatch(lead) and _WHICH.match(scene.text, span.end):
        return _Link("a")
    return _Link("took") if _TOOK.fullmatch(lead) else None


def _without_days(scene: Scene, own: Moment, span: Span) -> str:
    """Return what stands between a time and a length, without the day that it may be told with."""
    lead, at = "", own.reach
    for time in scene.times:
        day = time.mention.span
        if own.reach <= day.start and day.end <= span.start:
            if isinstance(time.mention.value, Clock | Length):
                return "."
            lead += re.sub(
                r"(?i)(?:^|\s)(?:on|of)\s$|\(\s*$", "", scene.text[at : day.start]
            ).rstrip(", ")
            at = day.end
    return lead + scene.text[at : span.start].lstrip(")" if lead != "" or at != own.reach else "")


def _plain(scene: Scene, link: _Link, first: Moment, own: Moment) -> bool:
    """Whether what a length is told of is plainly what lies between two times."""
    words = scene.vocabulary
    if not all(_told(moment) for moment in (first, own)):
        return False
    whole = words.has("clock-whole", link.noun) or words.has("clock-way", link.noun)
    if link.how == "a":
        apart = words.has("clock-carrier", link.noun) or words.has("clock-with-breaks", link.noun)
        one, other = first.clause, own.clause
        if other is not None and other.verb is not None and not own.end and not whole:
            # "doors open at 7 and the film starts at 8, a comedy of 80 minutes"
            verb = other.verb.lemma
            again = one is not None and one.verb is not None and one.verb.lemma == verb
            apart |= again or verb.split(" ")[0] == "be" or words.has("clock-opening", verb)
        return not apart
    begun = first.clause.verb.lemma if first.clause and first.clause.verb else ""
    lists = ("clock-opening", "clock-setting-out", "clock-pausing", "clock-leaving")
    sets_out = any(words.has(name, begun) for name in lists)
    if link.how == "after a":  # "stormed at 5 and over at 6, after a siege of nine hours"
        return whole
    if own.end == "last":
        return True
    ended = own.clause.verb.lemma if own.clause and own.clause.verb else ""
    lists = ("clock-closing", "clock-coming-back", "clock-arriving", "clock-resuming")
    comes = any(words.has(name, ended) for name in lists)
    return sets_out and (comes or link.how == "after")


def _told(moment: Moment) -> bool:
    verb = moment.clause.verb if moment.clause is not None else None
    return moment.exact and (verb is None or verb.modality in (Modality.FACT, Modality.PLAN))


def _points_back(scene: Scene, time: ResolvedTime, length: Minutes) -> bool:
    """Read "those 50 minutes", "the 50 minutes that it lasted": between the last two times."""
    span, sentence = time.mention.span, time.mention.sentence
    words = span.of(scene.text)
    those = _THOSE.match(words) is not None
    lasted = _EXACT.match(words) and _THAT_IT_LASTED.match(scene.text, span.end)
    if not (those or lasted):
        return False
    if those and _ELSEWHERE.match(scene.text, span.end):
        return True
    told = [m for m in scene.moments if m.time is not None and m.reach <= span.start]
    told.sort(key=lambda m: m.span)
    near = list[Moment]()
    for number in range(sentence, max(-1, sentence - _NEAR), -1):
        near = [m for m in told if m.sentence >= number]
        if len(near) > 1:
            break
    if not 1 < len(near) <= _MANY or not all(_told(m) for m in near):
        return True
    first, last = near[-2:]
    if _earlier(scene, last) and not _earlier(scene, first):
        first, last = last, first
    others = [(a, b) for a in near for b in near if a != b and {a, b} != {first, last}]
    if not any(scene.fits(b, a, length) for a, b in others):
        scene.try_tell(last, [first], span, length)
    return True


def _earlier(scene: Scene, moment: Moment) -> bool:
    """Whether a time is told as that of something before: "had begun at 9.10"."""
    verb = moment.clause.verb if moment.clause is not None else None
    return verb is not None and verb.span.of(scene.text).lower().startswith("had")


def _between(scene: Scene, time: ResolvedTime, length: Minutes) -> bool:
    """Read "in the 20 minutes between 5.40, when it was told, and 6, when trading closed"."""
    span, sentence = time.mention.span, time.mention.sentence
    ahead = [m for m in scene.at(sentence) if m.time is not None and m.span.start >= span.end]
    if len(ahead) != 2 or any(m.end for m in ahead):
        return False
    joint = scene.text[span.end : ahead[0].span.start]
    middle = scene.text[ahead[0].reach : ahead[1].span.start]
    named = re.match(r"(?i)\s(?:that\s\w+\s|which\s\w+\s)?(between|from)\s", joint)
    if named is None or len(joint) > 60 or not _EXACT.match(span.of(scene.text)):
        return False
    joins = _AND if named[1].lower() == "between" else _UP_TO
    if not joins.search(middle) or re.search(r"[.;:]\s", middle):
        return False
    scene.try_tell(ahead[1], ahead[:1], span, length)
    return True
