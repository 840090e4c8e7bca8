"""Noun phrases: where one ends, its head, and what stands before the head.

The last noun of a run is the head; determiner, owner, numbers, participles and times before it are
its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from checker.language.clauses import tags
from checker.language.clauses.tokens import Token, is_length
from checker.model.clauses import Nominal
from checker.model.meaning import CalendarDate, PersonName, PlaceName
from checker.model.text import Mention, Span

_NOUNS = frozenset((tags.NOUN, tags.NAME))
_DETERMINERS = frozenset((tags.DET, tags.POSS))
_BEGINS = frozenset((tags.NAME, tags.NOUN, tags.DET, tags.POSS, tags.NUM, tags.PRON))
_INSIDE = (_BEGINS - {tags.PRON}) | {tags.TIME, tags.OF_OWNER, tags.VERB, tags.ADV}
_AFTER_HEAD = _NOUNS | {tags.TIME}
_GOES_ON = _AFTER_HEAD | {tags.OF_OWNER}
_OWNED = frozenset((tags.NOUN, tags.NAME, tags.NUM, tags.VERB, tags.TIME))
_AFTER_ADVERB = frozenset((tags.NOUN, tags.VERB, tags.ADV, tags.NUM, tags.TIME))
_AFTER_PARTICIPLE = frozenset((tags.NOUN, tags.TIME, tags.NUM))
_BEFORE_NUMBER = frozenset(("estimated", "additional", "extra", "average", "further", "record"))
_ALONE = frozenset(("first", "last", "next", "best", "most"))
# These may stand for the noun that they would go with: "the three", "both", "the wounded".
_HEADLESS = frozenset((tags.DET, tags.NUM, tags.ADV, tags.TIME, tags.VERB))


def read_noun_phrase(tokens: Sequence[Token], i: int) -> tuple[Nominal | None, int]:
    """Read a noun phrase at ``i``; return it and where it ends, or None and a place to go on from.

    Owners are read on to what they own: "the envoy's last visit" is one phrase.
    """
    following = tokens[i + 1].tag if i + 1 < len(tokens) else None
    if tokens[i].tag in _NOUNS and following not in _GOES_ON:
        return _bare(tokens[i], tokens[i].start, None), i + 1  # nearly half of them
    if tokens[i].tag not in _BEGINS and not (
        tokens[i].tag == tags.TIME and _premodifies(tokens, i)
    ):
        return None, i
    owner: Nominal | None = None
    begin = i
    while True:
        nominal, i = _plain_phrase(tokens, i, begin, owner)
        if nominal is None:
            return owner, i
        if i == len(tokens) or tokens[i].tag != tags.OF_OWNER:
            return nominal, i
        i += 1
        following = tokens[i].tag if i < len(tokens) else None
        opens = following in (tags.VERB, tags.TIME, tags.ADV) and _noun_near(tokens, i)
        if following not in _BEGINS and not opens:
            return nominal, i
        owner = nominal


def _noun_near(tokens: Sequence[Token], i: int) -> bool:
    return any(token.tag in _NOUNS for token in tokens[i : i + 3])


@dataclass(slots=True)
class _Draft:
    """A noun phrase in the making, from the token at ``start`` on."""

    tokens: Sequence[Token]
    start: int
    owner: Nominal | None
    determiner: str = ""
    words: list[str] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    head: Token | None = None

    def take(self, i: int) -> bool:
        """Take in the token at ``i``; return whether the phrase reaches over it."""
        token, head = self.tokens[i], self.head
        tag = token.tag
        if tag == tags.NUM and head is not None and head.low in _BEFORE_NUMBER:
            self.words.append(head.low)  # "an estimated $3 million"
            self.head = None
        elif tag in _NOUNS:
            if head is not None and _two_phrases(head, token):
                return False
            self._head(token)
        elif tag in _DETERMINERS:
            if i != self.start:
                return False
            self.determiner = token.low
            if tag == tags.POSS and self.owner is None:
                self.owner = _pronoun(token)
        elif tag == tags.TIME:
            hyphened = head is None or "-" in token.text  # "the Ulchi two-week drill"
            if not hyphened or not _premodifies(self.tokens, i):
                return False
            self._head(None)
        elif tag == tags.OF_OWNER:  # "Tuesday's vote": the time premodifies
            return i > self.start and self.tokens[i - 1].tag == tags.TIME
        elif head is None and self._premodifier(i):
            self.words.append(token.low)
        else:
            return False
        if token.mention is not None:
            self.mentions.append(token.mention)
        return True

    def _head(self, token: Token | None) -> None:
        """Make a token the head, and what was taken for it a modifier."""
        if self.head is not None:
            self.words.append(self.head.text if self.head.tag == tags.NAME else self.head.low)
        self.head = token

    def _premodifier(self, i: int) -> bool:
        """Whether a number, participle or adverb stands before the head."""
        tag = self.tokens[i].tag
        if tag == tags.NUM:
            return True
        following = self.tokens[i + 1].tag if i + 1 < len(self.tokens) else None
        if tag == tags.VERB:  # "the soured ties", "a planned visit", "an estimated $3 million"
            begun = i > self.start or self.owner is not None
            return begun and following in _AFTER_PARTICIPLE
        if tag == tags.ADV:  # "the much-speculated meeting", "his last visit"
            begun = bool(self.determiner) or self.owner is not None
            alone = self.tokens[i].low in _ALONE and following not in _NOUNS  # "the first of three"
            return begun and (alone or following in _AFTER_ADVERB)
        return False

    def finish(self, begin: int, end: int) -> Nominal | None:
        """Return the phrase, from ``begin``, where its owners start, or None if it is none."""
        head, pronoun = self.head, False
        if head is None:
            head = self.tokens[end - 1]
            if end == self.start or head.tag not in _HEADLESS:
                return None
            name, pronoun = head.low, head.tag == tags.DET
        else:
            name = head.text if head.mention is not None else singular(head.low)
        span = Span(self.tokens[begin].start, self.tokens[end - 1].end)
        alone = span.start == head.start and span.end == head.end
        return Nominal(
            span=span,
            head=name,
            head_span=span if alone else head.span,
            determiner=self.determiner,
            modifiers=tuple(self.words),
            mentions=tuple(self.mentions),
            owner=self.owner,
            pronoun=pronoun,
        )


def _plain_phrase(
    tokens: Sequence[Token], start: int, begin: int, owner: Nominal | None
) -> tuple[Nominal | None, int]:
    """Read a phrase without what it owns; return it and where it ends, or None and ``start``."""
    if tokens[start].tag == tags.PRON and owner is None:
        return _pronoun(tokens[start]), start + 1
    if _is_bare(tokens, start):
        return _bare(tokens[start], tokens[begin].start, owner), start + 1
    draft = _Draft(tokens, start, owner)
    end = start
    while end < len(tokens) and tokens[end].tag in _INSIDE and draft.take(end):
        end += 1
    nominal = draft.finish(begin, end)
    return (nominal, end) if nominal is not None else (None, start)


def _is_bare(tokens: Sequence[Token], i: int) -> bool:
    """Whether the token at ``i`` is a whole phrase."""
    if tokens[i].tag not in _NOUNS:
        return False
    return i + 1 == len(tokens) or tokens[i + 1].tag not in _AFTER_HEAD


def _bare(token: Token, begin: int, owner: Nominal | None) -> Nominal:
    """Return the phrase of one noun or name, and of its owner's before it, from ``begin`` on."""
    head_span = token.span
    mention = token.mention
    return Nominal(
        span=head_span if begin == token.start else Span(begin, token.end),
        head=singular(token.low) if mention is None else token.text,
        head_span=head_span,
        mentions=() if mention is None else (mention,),
        owner=owner,
    )


def _pronoun(token: Token) -> Nominal:
    span = token.span
    return Nominal(span, token.low, span, pronoun=True)


def _premodifies(tokens: Sequence[Token], i: int) -> bool:
    """Whether the time at ``i`` stands before a noun that it belongs to."""
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    if after is None:
        return False
    if after.tag == tags.OF_OWNER:
        return i + 2 < len(tokens) and tokens[i + 2].tag in _OWNED
    before = tokens[i - 1] if i > 0 else None
    pointed = before is not None and before.tag in (tags.DET, tags.POSS, tags.OF_OWNER)
    if after.tag == tags.NAME:
        return pointed  # "the May 2 SAT"
    if after.tag != tags.NOUN:
        return False
    if is_length(tokens[i]):
        text = tokens[i].text
        return "-" in text or not text.endswith("s")
    if pointed or before is None:
        return pointed
    mention = tokens[i].mention
    dated = mention is not None and isinstance(mention.value, CalendarDate)
    return dated and before.tag == tags.VERB  # "including Sept. 11 conspirators"


def _two_phrases(head: Token, token: Token) -> bool:
    """Whether two names in a row are two phrases ("In Seoul Kim said")."""
    if head.mention is None or token.mention is None:
        return False  # "the Trump administration", "the Jorge Chavez airport"
    return isinstance(head.mention.value, PersonName) or (
        isinstance(head.mention.value, PlaceName) and isinstance(token.mention.value, PersonName)
    )


_NO_PLURALS = ("ss", "us", "is", "news", "series", "headquarters", "means")


def singular(noun: str) -> str:
    """Return the singular of a regular English plural.

    >>> [singular(w) for w in ("drills", "exercises", "parties", "talks", "crisis", "clashes")]
    ['drill', 'exercise', 'party', 'talk', 'crisis', 'clash']
    """
    if len(noun) < 4 or not noun.endswith("s") or noun.endswith(_NO_PLURALS):
        return noun
    if noun.endswith("ies"):
        return noun[:-3] + "y"
    if noun.endswith(("ches", "shes", "sses", "xes")):
        return noun[:-2]
    return noun[:-1]
