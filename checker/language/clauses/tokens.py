"""A sentence into tokens, tagged by their words alone: closed classes, verb forms, mentions.

A mention (a date, a name) is one token, whatever words it has. Tags are coarse on purpose: the
chunker needs to know a noun from a verb and a boundary from a comma, and no more. What only
position can tell is settled afterwards, in `checker.language.clauses.tagging`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from checker.language.clauses import tags, words
from checker.language.clauses.wordtags import WordTags
from checker.language.verbs import Form, VerbForm
from checker.model.meaning import Length, PersonName, PlaceName, ProperName, VagueTime
from checker.model.text import Mention, Span


@dataclass(slots=True)
class Token:
    """A word, mark or mention with its tag.

    ``forms`` are its verb forms, where it has any, and ``can_be`` what they are. Nobody changes a
    token: it is not frozen, and has its span in two parts, because one is made of every word and
    would cost five times as much.
    """

    start: int
    end: int
    text: str
    low: str
    tag: tags.Tag
    mention: Mention | None = None
    forms: tuple[VerbForm, ...] = ()
    can_be: frozenset[Form] = frozenset()

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end) if self.mention is None else self.mention.span

    @property
    def infinitive(self) -> bool:
        """Whether it can be an infinitive."""
        return self.low in _INFINITIVES or Form.BASE in self.can_be


_INFINITIVES = frozenset(("be", "have", "do"))  # auxiliaries, which have no forms

# The space before a word is matched with it, which saves a vain look at the space. A word goes on
# over inner dots, dashes and apostrophes, but not over the "n't" of "didn't" or the "'ll" of
# "we'll"; nearly all have none of these, and are taken in one step.
WORD = re.compile(
    r" ?+(?P<word>(?!n['’]t\b)[^\W\d_]"
    r"(?:\w*+(?![&'’]|[-.]\w)|(?:(?!n['’]t\b)[\w&]|[-.](?=\w)|['’](?!(?:ll|re|ve)\b)(?=[^\W\d_]{2}))*))"
    r"|(?P<mark>[,;:()\[\]\"“”])"
    r"|(?P<owner>['’]s\b|(?<=s)['’](?=\s))"
    r"|(?P<negation>n['’]t\b)"
    r"|(?P<short>['’](?:ll|d|re|ve|m)\b)"
    r"|(?P<number>[$€£]?\d[\d,.]*\d|[$€£]?\d)(?:%|st\b|nd\b|rd\b|th\b)?"
    r"|(?P<dash>--+|[—–]|\s-\s)"
)
_SHORT = {"'re": "are", "'ve": "have", "'m": "am"}
_MARKS = {
    ",": tags.COMMA,
    ";": tags.STOP,
    ":": tags.STOP,
    "(": tags.OPEN,
    "[": tags.OPEN,
    ")": tags.CLOSE,
    "]": tags.CLOSE,
    '"': tags.QUOTE,
    "“": tags.QUOTE,
    "”": tags.QUOTE,
}


def tokenise(
    text: str, span: Span, mentions: Sequence[Mention], word_tags: WordTags
) -> list[Token]:
    """Return the tokens of the sentence at ``span``, each with the tag that its words suggest.

    ``mentions`` are those inside it, in text order and not overlapping.
    """
    tokens: list[Token] = []
    at = span.start
    for mention in mentions:
        start, end = mention.span.start, mention.span.end
        _words(text, at, start, word_tags, tokens)
        named = isinstance(mention.value, (PersonName, PlaceName, ProperName))
        words_of = text[start:end]
        tag = tags.NAME if named else tags.TIME
        if tokens and tokens[-1].tag in _HELPERS and isinstance(mention.value, VagueTime):
            tag = tags.ADV  # "will now run until": inside its verb group
        tokens.append(Token(start, end, words_of, words_of.lower(), tag, mention))
        at = end
    _words(text, at, span.end, word_tags, tokens)
    return _compound(tokens)


def _words(text: str, start: int, end: int, word_tags: WordTags, into: list[Token]) -> None:
    for match in WORD.finditer(text, start, end):
        group = match.lastgroup
        if group == "word":
            word = match[1]
            at, behind = match.span(1)
            low, tag, forms, can_be = word_tags[word] if into else word_tags.opening(word)
            into.append(Token(at, behind, word, low, tag, None, forms, can_be))
            continue
        word = match[0]
        at, behind = match.span()
        if group == "mark":
            into.append(Token(at, behind, word, word, _MARKS[word]))
        elif group == "number":
            into.append(Token(at, behind, word, word.lower(), tags.NUM))
        elif group == "owner":
            is_verb = bool(into) and into[-1].tag == tags.PRON  # "she's leaving Friday"
            low, tag = ("is", tags.AUX) if is_verb else ("'s", tags.OF_OWNER)
            into.append(Token(at, behind, word, low, tag))
        elif group == "negation":
            into.append(Token(at, behind, word, "n't", tags.NEG))
        elif group == "short":
            low = word.lower().replace("’", "'")
            tag = tags.MODAL if low in words.MODALS else tags.AUX
            into.append(Token(at, behind, word, _SHORT.get(low, low), tag))
        else:
            dash = word.strip()  # " - "
            at += word.find(dash)
            into.append(Token(at, at + len(dash), dash, "--", tags.STOP))


_HELPERS = frozenset((tags.MODAL, tags.AUX))
# "Wound up the visit" is of "wind". Alone, "wound" is an injury far more often.
_WOUND = (VerbForm("wind", Form.PAST), VerbForm("wind", Form.PARTICIPLE))
_WOUND_CAN_BE = frozenset((Form.PAST, Form.PARTICIPLE))
_COMPOUNDS: dict[str, list[tuple[str, ...]]] = {}  # by their first words
for _parts in words.COMPOUND_PREPOSITIONS:
    _COMPOUNDS.setdefault(_parts[0], []).append(_parts)


def _compound(tokens: list[Token]) -> list[Token]:
    """Join the words of a compound preposition ("ahead of")."""
    out: list[Token] = []
    behind = 0  # of the tokens that were taken
    for i, token in enumerate(tokens):
        if token.low == "wound" and i + 1 < len(tokens) and tokens[i + 1].low == "up":
            tokens[i] = replace(token, tag=tags.VERB, forms=_WOUND, can_be=_WOUND_CAN_BE)
        if token.low in _COMPOUNDS and i >= behind:
            parts = _compound_at(tokens, i)
            if parts:
                out += tokens[behind:i]
                behind = i + len(parts)
                joined = " ".join(parts)
                out.append(Token(token.start, tokens[behind - 1].end, joined, joined, tags.PREP))
    if not behind:
        return tokens
    out += tokens[behind:]
    return out


def _compound_at(tokens: Sequence[Token], i: int) -> tuple[str, ...]:
    """Return the words of the compound preposition that begins at ``i``; () if there is none."""
    for parts in _COMPOUNDS[tokens[i].low]:
        group = tokens[i : i + len(parts)]
        if len(group) == len(parts) and all(
            t.low == p and t.mention is None for t, p in zip(group, parts, strict=True)
        ):
            infinitive = i + 2 < len(tokens) and tokens[i + 2].infinitive
            if not (parts == ("due", "to") and infinitive):  # "is due to end" is a plan
                return parts
    return ()


def is_length(token: Token) -> bool:
    """Whether the token is a duration."""
    return token.mention is not None and isinstance(token.mention.value, Length)
