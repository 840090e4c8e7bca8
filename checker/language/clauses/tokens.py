"""A sentence into tokens, tagged by their words alone: closed classes, verb forms, mentions.

A mention (a date, a name) is one token, whatever words it has. Tags are coarse on purpose: the
chunker needs to know a noun from a verb and a boundary from a comma, and no more. What only
position can tell is settled afterwards, in `checker.language.clauses.tagging`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from checker.language.clauses import words
from checker.language.verbs import Form, VerbForm, VerbTable
from checker.model.meaning import Length, PersonName, PlaceName, ProperName
from checker.model.text import Mention, Span


class Tag(StrEnum):
    """What a token is to the chunker."""

    TIME = "time"
    NAME = "name"
    NOUN = "noun"  # adjectives too: the last of a run is the head
    DET = "determiner"
    POSS = "possessive pronoun"
    OF_OWNER = "'s"
    PRON = "pronoun"
    NUM = "number"
    PREP = "preposition"
    CONJ = "conjunction"
    PREP_OR_CONJ = "preposition or conjunction"
    CC = "coordinator"
    REL = "relative"
    VERB = "verb"
    AUX = "auxiliary"
    MODAL = "modal"
    TO = "to before a verb"
    NEG = "negation"
    ADV = "adverb"
    COMMA = "comma"
    STOP = "; : and dashes"
    OPEN = "("
    CLOSE = ")"
    QUOTE = "quotation mark"


@dataclass(frozen=True, slots=True)
class Token:
    """A word, mark or mention with its tag. ``forms`` are its verb forms, where it has any."""

    span: Span
    text: str
    low: str
    tag: Tag
    mention: Mention | None = None
    forms: tuple[VerbForm, ...] = ()

    @property
    def infinitive(self) -> bool:
        """Whether it can be an infinitive."""
        return self.low in _INFINITIVES or any(f.form is Form.BASE for f in self.forms)


_INFINITIVES = frozenset(("be", "have", "do"))  # auxiliaries, which have no forms

WORD = re.compile(
    r"(?P<owner>['’]s\b|(?<=s)['’](?=\s))"
    r"|(?P<negation>n['’]t\b)"
    r"|(?P<short>['’](?:ll|d|re|ve|m)\b)"
    r"|(?P<number>[$€£]?\d[\d,.]*\d|[$€£]?\d)(?:%|st\b|nd\b|rd\b|th\b)?"
    r"|(?P<word>[^\W\d_](?:(?!n['’]t\b)[\w&]|[-.](?=\w)|['’](?=[^\W\d_]{2}))*)"
    r"|(?P<dash>--+|[—–]|\s-\s)"
    r"|(?P<mark>[,;:()\[\]\"“”])"
)
NUMBER_WORDS = frozenset(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety "
    "hundred thousand million billion dozen several few many".split()
)


def tokenise(text: str, span: Span, mentions: Sequence[Mention], verbs: VerbTable) -> list[Token]:
    """Return the tokens of the sentence at ``span``, each with the tag that its words suggest.

    ``mentions`` are those inside it, in text order and not overlapping.
    """
    tokens: list[Token] = []
    at = span.start
    for mention in mentions:
        _words(text, at, mention.span.start, verbs, tokens)
        named = isinstance(mention.value, PersonName | PlaceName | ProperName)
        words_of = mention.span.of(text)
        tag = Tag.NAME if named else Tag.TIME
        tokens.append(Token(mention.span, words_of, words_of.lower(), tag, mention))
        at = mention.span.end
    _words(text, at, span.end, verbs, tokens)
    return _compound(tokens)


def _words(text: str, start: int, end: int, verbs: VerbTable, into: list[Token]) -> None:
    for match in WORD.finditer(text, start, end):
        group = match.lastgroup
        word, span = match.group(), Span(match.start(), match.end())
        low = word.lower().replace("’", "'")
        if group == "word":
            into.append(_word(span, word, low, verbs, first=not into))
        elif group == "number":
            into.append(Token(span, word, low, Tag.NUM))
        elif group == "owner":
            into.append(Token(span, word, "'s", Tag.OF_OWNER))
        elif group == "negation":
            into.append(Token(span, word, "n't", Tag.NEG))
        elif group == "short":
            tag = Tag.MODAL if low in words.MODALS else Tag.AUX
            low = {"'re": "are", "'ve": "have", "'m": "am"}.get(low, low)
            into.append(Token(span, word, low, tag))
        elif group == "dash":
            word = word.strip()  # " - "
            offset = match.start() + match.group().find(word)
            span = Span(offset, offset + len(word))
            into.append(Token(span, word, "--", Tag.STOP))
        else:
            into.append(Token(span, word, low, _MARKS[low]))


_MARKS = {
    ",": Tag.COMMA,
    ";": Tag.STOP,
    ":": Tag.STOP,
    "(": Tag.OPEN,
    "[": Tag.OPEN,
    ")": Tag.CLOSE,
    "]": Tag.CLOSE,
    '"': Tag.QUOTE,
    "“": Tag.QUOTE,
    "”": Tag.QUOTE,
}


def _word(span: Span, word: str, low: str, verbs: VerbTable, *, first: bool) -> Token:
    tag = _CLOSED.get(low)
    initials = len(word) > 1 and word.isupper()  # "US" is not "us", "WHO" not "who"
    if tag is not None and not initials and (first or low == word or tag is not Tag.MODAL):
        return Token(span, word, low, tag)
    if initials or (word[0].isupper() and not first):
        return Token(span, word, low, Tag.NAME)
    if low in words.VERBAL_ADJECTIVES:
        return Token(span, word, low, Tag.VERB, forms=(VerbForm(low, Form.PARTICIPLE),))
    if low in NUMBER_WORDS:
        return Token(span, word, low, Tag.NUM)
    forms = verbs.forms(low)
    if low.endswith("ly") and not forms and low not in words.NOT_ADVERBS_IN_LY:
        return Token(span, word, low, Tag.ADV)
    return Token(span, word, low, Tag.VERB if forms else Tag.NOUN, forms=forms)


def _closed() -> dict[str, Tag]:
    table: dict[str, Tag] = {}
    for group, tag in (
        (words.ADVERBS, Tag.ADV),
        (words.PREPOSITIONS, Tag.PREP),
        (words.CONJUNCTIONS, Tag.CONJ),
        (words.PREPOSITION_OR_CONJUNCTION, Tag.PREP_OR_CONJ),
        (words.COORDINATORS, Tag.CC),
        (words.DETERMINERS, Tag.DET),
        (words.POSSESSIVES, Tag.POSS),
        (words.PRONOUNS, Tag.PRON),
        (words.RELATIVES, Tag.REL),
        (words.NEGATIONS, Tag.NEG),
        (words.BE, Tag.AUX),
        (words.HAVE, Tag.AUX),
        (words.DO, Tag.AUX),
        (words.MODALS, Tag.MODAL),
    ):
        table.update(dict.fromkeys(group, tag))
    return table


_CLOSED = _closed()


_COMPOUNDS: dict[str, list[tuple[str, ...]]] = {}  # by their first words
for _parts in words.COMPOUND_PREPOSITIONS:
    _COMPOUNDS.setdefault(_parts[0], []).append(_parts)


def _compound(tokens: list[Token]) -> list[Token]:
    """Join the words of a compound preposition ("ahead of")."""
    out: list[Token] = []
    i = 0
    while i < len(tokens):
        for parts in _COMPOUNDS.get(tokens[i].low, ()):
            group = tokens[i : i + len(parts)]
            if len(group) == len(parts) and all(
                t.low == p and t.mention is None for t, p in zip(group, parts, strict=True)
            ):
                infinitive = i + 2 < len(tokens) and tokens[i + 2].infinitive
                if parts == ("due", "to") and infinitive:
                    continue  # "is due to end" is a plan, not a cause
                span = Span(group[0].span.start, group[-1].span.end)
                out.append(Token(span, " ".join(parts), " ".join(parts), Tag.PREP))
                i += len(parts)
                break
        else:
            out.append(tokens[i])
            i += 1
    return out


def is_length(token: Token) -> bool:
    """Whether the token is a duration."""
    return token.mention is not None and isinstance(token.mention.value, Length)
