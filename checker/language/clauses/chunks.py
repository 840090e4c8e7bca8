"""Tokens into chunks: noun phrases, verb groups, and the marks and words between them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from checker.language.clauses.tokens import Tag, Token, is_length
from checker.language.clauses.verbgroups import read_verb_group
from checker.model.clauses import Nominal, VerbGroup
from checker.model.meaning import CalendarDate, PersonName, PlaceName
from checker.model.text import Mention, Span


class Kind(StrEnum):
    """What a chunk is."""

    NP = "noun phrase"
    VG = "verb group"
    TIME = "time"
    PREP = "preposition"
    CONJ = "conjunction"
    REL = "relative"
    CC = "coordinator"
    ADV = "adverb"
    COMMA = "comma"
    STOP = "stop"
    OPEN = "("
    CLOSE = ")"
    QUOTE = "quotation mark"
    NEG = "negation"


@dataclass(frozen=True, slots=True)
class Chunk:
    """One chunk. ``finite`` tells of a verb group whether it can stand alone; ``shape`` is
    "finite", "infinitive", "ing", "participle" or "either".
    """

    kind: Kind
    span: Span
    low: str
    nominal: Nominal | None = None
    verb: VerbGroup | None = None
    mention: Mention | None = None
    shape: str = ""
    either: bool = False  # a preposition that may be a conjunction


_PLAIN = {
    Tag.PREP: Kind.PREP,
    Tag.PREP_OR_CONJ: Kind.PREP,
    Tag.CONJ: Kind.CONJ,
    Tag.REL: Kind.REL,
    Tag.CC: Kind.CC,
    Tag.ADV: Kind.ADV,
    Tag.COMMA: Kind.COMMA,
    Tag.STOP: Kind.STOP,
    Tag.OPEN: Kind.OPEN,
    Tag.CLOSE: Kind.CLOSE,
    Tag.QUOTE: Kind.QUOTE,
    Tag.NEG: Kind.NEG,
    Tag.TO: Kind.PREP,
}
_VERBAL = frozenset((Tag.VERB, Tag.AUX, Tag.MODAL, Tag.TO))
_NOMINAL = frozenset((Tag.NAME, Tag.NOUN, Tag.DET, Tag.POSS, Tag.NUM, Tag.PRON))


def chunk(tokens: Sequence[Token]) -> list[Chunk]:
    """Return the chunks of a sentence, in order and without gaps (adverbs in groups aside)."""
    out: list[Chunk] = []
    i = 0
    while i < len(tokens):
        token = tokens[i]
        if token.tag in _VERBAL:
            group = read_verb_group(tokens, i)
            if group is not None:
                verb, shape, i = group
                out.append(Chunk(Kind.VG, verb.span, verb.lemma, verb=verb, shape=shape))
                continue
        if token.tag in _NOMINAL or (token.tag is Tag.TIME and _premodifies(tokens, i)):
            nominal, after = _noun_phrase(tokens, i)
            if nominal is not None:
                out.append(Chunk(Kind.NP, nominal.span, nominal.head, nominal=nominal))
                i = after
                continue
        if token.tag is Tag.TIME:
            out.append(Chunk(Kind.TIME, token.span, token.low, mention=token.mention))
        elif token.tag is Tag.OF_OWNER and out and out[-1].kind is Kind.TIME:
            pass  # "Tuesday's" with nothing after it
        elif token.tag in _PLAIN:
            either = token.tag is Tag.PREP_OR_CONJ
            out.append(Chunk(_PLAIN[token.tag], token.span, token.low, either=either))
        i += 1
    return _appositions(out)


def _appositions(chunks: list[Chunk]) -> list[Chunk]:
    """Give a description the name that follows it between commas: "the envoy, Noh Kyu-duk,"."""
    for i, piece in enumerate(chunks):
        if piece.low == "whose" and piece.kind is Kind.REL:
            _own(chunks, i)
    for i, piece in enumerate(chunks[:-2]):
        described, name = piece.nominal, chunks[i + 2].nominal
        if described is None or name is None or chunks[i + 1].kind is not Kind.COMMA:
            continue
        closed = i + 3 == len(chunks) or chunks[i + 3].kind in (Kind.COMMA, Kind.STOP, Kind.CLOSE)
        if closed and _is_person(name) and not _is_person(described) and not described.pronoun:
            chunks[i] = replace(piece, nominal=replace(described, apposition=name))
    return chunks


def _own(chunks: list[Chunk], whose: int) -> None:
    """Give the noun phrase after "whose" the owner that stands before it."""
    before = whose - 1
    if before >= 0 and chunks[before].kind is Kind.COMMA:
        before -= 1
    owner = chunks[before].nominal if before >= 0 else None
    owned = chunks[whose + 1].nominal if whose + 1 < len(chunks) else None
    if owner is not None and owned is not None and owned.owner is None:
        nominal = replace(owned, owner=owner)
        chunks[whose + 1] = replace(chunks[whose + 1], nominal=nominal)


def _is_person(nominal: Nominal) -> bool:
    return any(
        m.span == nominal.head_span and isinstance(m.value, PersonName) for m in nominal.mentions
    )


def _premodifies(tokens: Sequence[Token], i: int) -> bool:
    """Whether the time at ``i`` stands before a noun that it belongs to."""
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    if after is None:
        return False
    if after.tag is Tag.OF_OWNER:
        return i + 2 < len(tokens) and tokens[i + 2].tag in _HEADS
    before = tokens[i - 1] if i > 0 else None
    pointed = before is not None and before.tag in (Tag.DET, Tag.POSS, Tag.OF_OWNER)
    if after.tag is Tag.NAME:
        return pointed  # "the May 2 SAT"
    if after.tag is not Tag.NOUN:
        return False
    text = tokens[i].text
    if is_length(tokens[i]):
        return "-" in text or not text.endswith("s")
    if pointed or before is None or before.tag in (Tag.PREP, Tag.PREP_OR_CONJ, Tag.COMMA):
        return pointed
    mention = tokens[i].mention
    dated = mention is not None and isinstance(mention.value, CalendarDate)
    return dated and before.tag is Tag.VERB  # "including Sept. 11 conspirators"


_HEADS = frozenset((Tag.NOUN, Tag.NAME, Tag.NUM, Tag.VERB, Tag.TIME))


def _noun_phrase(tokens: Sequence[Token], i: int) -> tuple[Nominal | None, int]:
    """Read a noun phrase at ``i``; return it and where it ends, or None and ``i``."""
    owner: Nominal | None = None
    begin = i
    while True:
        nominal, i = _plain_phrase(tokens, i, begin, owner)
        if nominal is None:
            return owner, i
        if i < len(tokens) and tokens[i].tag is Tag.OF_OWNER:
            following = tokens[i + 1] if i + 1 < len(tokens) else None
            i += 1
            if following is not None and (
                following.tag in _NOMINAL
                or (following.tag in (Tag.VERB, Tag.TIME, Tag.ADV) and _noun_follows(tokens, i))
            ):
                owner = nominal
                continue
        return nominal, i


def _noun_follows(tokens: Sequence[Token], i: int) -> bool:
    return any(t.tag in (Tag.NOUN, Tag.NAME) for t in tokens[i : i + 3])


def _plain_phrase(
    tokens: Sequence[Token], i: int, begin: int, owner: Nominal | None
) -> tuple[Nominal | None, int]:
    start = i
    determiner = ""
    words: list[str] = []
    mentions: list[Mention] = []
    head: Token | None = None
    if tokens[i].tag is Tag.PRON and owner is None:
        token = tokens[i]
        return (
            Nominal(token.span, token.low, token.span, pronoun=True),
            i + 1,
        )
    while i < len(tokens):
        token = tokens[i]
        if token.tag in (Tag.DET, Tag.POSS) and i == start:
            determiner = token.low
            if token.tag is Tag.POSS and owner is None:
                owner = Nominal(token.span, token.low, token.span, pronoun=True)
        elif token.tag is Tag.NUM and head is None:
            words.append(token.low)
        elif token.tag is Tag.NUM and _has_person(mentions):
            break
        elif token.tag is Tag.TIME and head is None and _premodifies(tokens, i):
            if token.mention is not None:
                mentions.append(token.mention)
        elif token.tag is Tag.TIME and head is not None and _premodifies_noun(tokens, i):
            words.append(head.text if head.tag is Tag.NAME else head.low)
            head = None
            if token.mention is not None:
                mentions.append(token.mention)
        elif token.tag is Tag.OF_OWNER and i > start and tokens[i - 1].tag is Tag.TIME:
            pass  # "Tuesday's vote": the time premodifies
        elif token.tag in (Tag.NOUN, Tag.NAME):
            if head is not None and _breaks(head, token):
                break
            if head is not None:
                words.append(head.text if head.tag is Tag.NAME else head.low)
            head = token
            if token.mention is not None:
                mentions.append(token.mention)
        elif (
            token.tag is Tag.VERB
            and head is None
            and i + 1 < len(tokens)
            and tokens[i + 1].tag in (Tag.NOUN, Tag.TIME)
            and (determiner or words or owner is not None or i > start)
        ):
            words.append(token.low)  # "the soured ties", "a planned visit"
        elif token.tag is Tag.ADV and (determiner or owner) and not head and i + 1 < len(tokens):
            if tokens[i + 1].tag not in (Tag.NOUN, Tag.VERB, Tag.ADV, Tag.NUM, Tag.TIME):
                break
            words.append(token.low)  # "the much-speculated meeting", "his last visit"
        else:
            break
        i += 1
    if head is None:
        if i == start or (i == start + 1 and tokens[start].tag is Tag.POSS):
            return None, start
        last = tokens[i - 1]
        if last.tag in (Tag.DET, Tag.NUM, Tag.ADV, Tag.TIME, Tag.VERB):
            lone = Nominal(
                Span(tokens[begin].span.start, last.span.end),
                last.low,
                last.span,
                determiner,
                tuple(words),
                tuple(mentions),
                owner,
                pronoun=last.tag is Tag.DET,
            )
            return lone, i
        return None, start
    span = Span(tokens[begin].span.start, tokens[i - 1].span.end)
    name = head.mention is not None
    return (
        Nominal(
            span=span,
            head=head.text if name else singular(head.low),
            head_span=head.span,
            determiner=determiner,
            modifiers=tuple(words),
            mentions=tuple(mentions),
            owner=owner,
        ),
        i,
    )


def _has_person(mentions: Sequence[Mention]) -> bool:
    return any(isinstance(m.value, PersonName) for m in mentions)


def _premodifies_noun(tokens: Sequence[Token], i: int) -> bool:
    return "-" in tokens[i].text and _premodifies(tokens, i)


def _breaks(head: Token, token: Token) -> bool:
    """Whether two names in a row are two phrases ("In Seoul Kim said")."""
    if head.mention is None or token.mention is None:
        return False  # "the Trump administration", "the Jorge Chavez airport"
    return isinstance(head.mention.value, PersonName) or (
        isinstance(head.mention.value, PlaceName) and isinstance(token.mention.value, PersonName)
    )


def singular(noun: str) -> str:
    """Return the singular of a regular English plural.

    >>> [singular(w) for w in ("drills", "exercises", "parties", "talks", "crisis", "clashes")]
    ['drill', 'exercise', 'party', 'talk', 'crisis', 'clash']
    """
    if len(noun) < 4 or not noun.endswith("s") or noun.endswith(("ss", "us", "is")):
        return noun
    if noun.endswith("ies"):
        return noun[:-3] + "y"
    if noun.endswith(("ches", "shes", "sses", "xes")):
        return noun[:-2]
    return noun[:-1]
