"""Who is meant where a life is told: the person named last, or whom the sentences speak of.

Nobody is meant where relatives, namesakes or several persons stand in between.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from checker.claims.lives.story import Story
from checker.model.meaning import PersonName
from checker.model.text import Mention, Sentence, Span

_PRONOUN = re.compile(r"\b(?:[Hh]e|[Ss]he|[Hh]is|[Hh]ers?|[Hh]im)\b")
OTHERS = re.compile(
    r"(?i)\b(?:(?:half-|step)?(?:brother|sister)|mother|father|parents?|wife|husband|sons?"
    r"|daughters?|uncle"
    r"|aunt|cousin|nephew|niece|grand\w{3,8}|twin|widow|widower|child|children|baby|predecessor"
    r"|successor|partner|girlfriend|boyfriend|fianc\w+|namesake|another|friend|ancestor|victims?"
    r"|stepson|stepdaughter|couple|colleague|teammate|namesakes|sibling|siblings)s?\b(?:-in-law)?"
)
# "the daughter of a railway clerk", "a tanner's son": whose child one is.
_CHILD = re.compile(
    r"(?i)\b(?:the |a |an )?(?:\w+ )?(?:son|daughter|child|grandson) of an? |['’]s (?:son"
    r"|daughter)\b"
)
_DESCRIBED = re.compile(
    r"\b[Tt]he\s(?:[\w-]{1,20}\s){0,2}?([\w-]{2,20})(?=,\s(?:who|born)\b|\s(?:was born|is|turn))"
)
_LINK = re.compile(
    r"['’]?s?(?:,|\s\(|,?\s(?:who|now|had|has|is|was|himself|herself|only|just|aged|and so"
    r"|both))*[\s,]*(?:who\s)?(?:was|is|had|has|now)?\s?"
)
_PLACED = re.compile(r"(?:, of|\bin|\bat|\bnear|\bfrom)\s$")
"""Before the name of a street or a town: "Edna Pask, of Mill Lane"."""
_KIN = re.compile(
    r"(His|Her) (?:\w+ )?(daughter|sister|mother|wife|niece|aunt|widow|son|brother|father"
    r"|husband|nephew|uncle|widower),? "
)
_WOMEN = frozenset("daughter sister mother wife niece aunt widow".split())
_FEMALE = frozenset("she her hers".split())
_SUBJECT = re.compile(r"\b(?:[Hh]e|[Ss]he)\b")
_KIN_BEFORE = re.compile(
    rf"(?i)\b(?:his|her|whose|their|['’]s)\s(?:\w+\s)?{OTHERS.pattern[4:]},?\s$"
)
_KIN_JUST_BEFORE = re.compile(rf"{OTHERS.pattern},?\s$")
_AHEAD = re.compile(
    r"(?:Since|After|In|During|Before|At|When|As|For|With|On|By|Throughout|Under|Until|Despite"
    r"|Over)\s[^.,;]*,"
)
BACK = 12
"""Sentences that are looked through for whom a pronoun means."""


@dataclass(slots=True)
class People:
    """The persons of a story and the places that name them."""

    story: Story
    _named: dict[int, list[Mention]] = field(init=False)
    _kin: set[str] = field(init=False)

    def __post_init__(self) -> None:
        self._named = {}
        self._kin = set()
        for mention in self.story.names:
            if isinstance(mention.value, PersonName):
                self._named.setdefault(mention.sentence, []).append(mention)
                start = mention.span.start
                if not mention.value.lone and _KIN_JUST_BEFORE.search(
                    self.story.text, max(0, start - 30), start
                ):
                    self._kin.add(self.key(mention))

    def key(self, mention: Mention) -> str:
        """Return the key of a named person, "" where two can be meant.

        A surname alone is not that of a relative who shares it: "a brother, Amos Tolliver".
        """
        found = self.story.identities.entity(mention)
        if len(found) != 1:
            return ""
        lone = isinstance(mention.value, PersonName) and mention.value.lone
        return "" if lone and found[0] in self._kin else found[0]

    def named(self, sentence: Sentence, within: Span) -> list[Mention]:
        """Return the mentions of persons there that nobody quoted says."""
        return [
            m
            for m in self._named.get(sentence.number, ())
            if within.contains(m.span)
            and not sentence.quoted(m.span)
            and not _PLACED.search(self.story.text, max(0, m.span.start - 8), m.span.start)
        ]

    def before(self, sentence: Sentence, at: int) -> str:
        """Return whom the words before ``at`` speak of: "Orrell, born on 2 August 1981, had"."""
        text = self.story.text
        within = Span(sentence.span.start, at)
        if text.startswith("Born ", sentence.span.start) and ", " in within.of(text):
            return self.behind(sentence, sentence.span.start + 5)
        words = within.of(text)
        named = self.named(sentence, within)
        if named and _LINK.fullmatch(text, named[-1].span.end, at):
            opening = text[
                max(sentence.span.start, named[-1].span.start - 40) : named[-1].span.start
            ]
            return "" if OTHERS.search(opening) else self.key(named[-1])
        if OTHERS.search(_CHILD.sub(" ", words)):
            return ""
        keys = {self.key(m) for m in named}
        if len(keys) > 1:
            return ""
        if keys:
            return next(iter(keys))
        described = _DESCRIBED.search(text, sentence.span.start, at + 12)
        if described is not None and described.start() < at:
            return self._holder(described[1], at)
        pronoun = _PRONOUN.search(words)
        if pronoun is None:
            return ""
        return self.topic(sentence.number - 1, pronoun[0])

    def behind(self, sentence: Sentence, at: int) -> str:
        """Return whom a participle that opens a sentence speaks of: "Born in 1923, he went"."""
        text = self.story.text
        named = self.named(sentence, Span(at, sentence.span.end))
        pronoun = _SUBJECT.search(text, at, sentence.span.end)
        if named and (pronoun is None or named[0].span.start < pronoun.start()):
            start = named[0].span.start
            beside = text[max(at, start - 25) : start]
            return "" if _KIN_BEFORE.search(beside) else self.key(named[0])
        return "" if pronoun is None else self.topic(sentence.number - 1, pronoun[0])

    def _holder(self, noun: str, at: int) -> str:
        """Return who is described: "the foreman", or "the Slovak" where only one is named."""
        holders = self.story.identities.title_holder(noun)
        if len(holders) == 1:
            return holders[0]
        named = {self.key(m) for ms in self._named.values() for m in ms if m.span.end <= at}
        return next(iter(named)) if len(named) == 1 and not holders else ""

    def topic(self, number: int, pronoun: str) -> str:
        """Return whom a sentence speaks of, and so ``pronoun`` that opens the next: "He ran it"."""
        text, female = self.story.text, pronoun.lower() in _FEMALE
        for back in range(number, max(-1, number - BACK), -1):
            sentence = self.story.sentences[back]
            named = self.named(sentence, sentence.span)
            if named:
                kin = _KIN.match(text, sentence.span.start, named[0].span.end)
                if kin is not None and named[0].span.start in (kin.end(), kin.start(2)):
                    own, other = kin[1].lower() == "her", kin[2].lower() in _WOMEN
                    if own is other is female:
                        return ""
                    if other is female:
                        return self.key(named[0])
                    continue
            first = next(
                (
                    m.start()
                    for m in _PRONOUN.finditer(text, sentence.span.start, sentence.span.end)
                    if not sentence.quoted(Span(m.start(), m.end()))
                ),
                sentence.span.end,
            )
            ahead = _AHEAD.match(text, sentence.span.start, sentence.span.end)
            if named and ahead is not None and ahead.start() < first < ahead.end():
                first = sentence.span.end if named[0].span.start < ahead.end() + 25 else first
            if named and named[0].span.start < first:
                before = text[sentence.span.start : named[0].span.start]
                if OTHERS.search(before) or len({self.key(m) for m in named}) > 2:
                    return ""
                return self.key(named[0])
        return ""
