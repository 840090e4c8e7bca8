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
    parted = False  # whether a time may stand inside a verb group
    for mention in mentions:
        start, end = mention.span.start, mention.span.end
        _words(text, at, start, word_tags, tokens)
        named = isinstance(mention.value, (PersonName, PlaceName, ProperName))
        words_of = text[start:end]
        tag = tags.NAME if named else tags.TIME
        if words_of.startswith("last ") and tokens and _expects_verb(tokens[-1], mention):
            tokens.append(Token(start, start + 4, "last", "last", tags.ADV))  # until it is settled
            start, words_of = start + 5, words_of[5:]
        if tag == tags.TIME and tokens:
            parted = parted or tokens[-1].tag in _BEFORE_PARTED
        if tokens and tokens[-1].tag in _HELPERS and isinstance(mention.value, VagueTime):
            tag = tags.ADV  # "will now run until": inside its verb group
        tokens.append(Token(start, end, words_of, words_of.lower(), tag, mention))
        at = end
    _words(text, at, span.end, word_tags, tokens)
    tokens = _compound(tokens)
    turned = bool(tokens) and tokens[0].low in _INVERTING
    return _in_order(tokens) if parted or turned else tokens


def _expects_verb(before: Token, mention: Mention) -> bool:
    """Whether "last three days" behind a token is a verb and a length: "to last three days"."""
    base = before.tag in (tags.MODAL, tags.NEG) or before.low == "to"
    return base and isinstance(mention.value, Length)


def _words(text: str, start: int, end: int, word_tags: WordTags, into: list[Token]) -> None:
    for match in WORD.finditer(text, start, end):
        group = match.lastgroup
        if group == "word":
            word, behind = match[1], match.end()
            at = behind - len(word)
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
# Compounds by their first and second words.
_COMPOUNDS: dict[str, dict[str, list[tuple[str, ...]]]] = {}
for _parts in (
    *words.COMPOUND_PREPOSITIONS,
    *words.COMPOUND_CONJUNCTIONS,
    *words.HEDGES,
    words.NO_LONGER,
    *words.COMPOUND_ADVERBS,
):
    _COMPOUNDS.setdefault(_parts[0], {}).setdefault(_parts[1], []).append(_parts)


def _compound(tokens: list[Token]) -> list[Token]:
    """Join the words of a compound: "ahead of", "by the time", "more than" before a number."""
    out: list[Token] = []
    behind = 0  # of the tokens that were taken
    for i, token in enumerate(tokens):
        if token.low == "wound" and i + 1 < len(tokens) and tokens[i + 1].low == "up":
            tokens[i] = replace(token, tag=tags.VERB, forms=_WOUND, can_be=_WOUND_CAN_BE)
        seconds = _COMPOUNDS.get(token.low)
        if seconds is not None and i >= behind and i + 1 < len(tokens):
            options = seconds.get(tokens[i + 1].low)
            parts = _compound_at(tokens, i, options) if options else ()
            if parts:
                out += tokens[behind:i]
                behind = i + len(parts)
                tag = _COMPOUND_TAGS.get(parts, tags.PREP)
                if tag == tags.NUM and tokens[behind].tag == tags.TIME:
                    tag = tags.ADV  # "until at least Thursday"
                joined = words.AGED if parts in words.AT_AGE else " ".join(parts)
                out.append(Token(token.start, tokens[behind - 1].end, joined, joined, tag))
    if not behind:
        return tokens
    out += tokens[behind:]
    return out


_COMPOUND_TAGS: dict[tuple[str, ...], tags.Tag] = {
    **dict.fromkeys(words.COMPOUND_CONJUNCTIONS, tags.CONJ),
    words.NO_LONGER: tags.NEG,
    **dict.fromkeys(words.COMPOUND_ADVERBS, tags.ADV),
    **dict.fromkeys(words.HEDGES, tags.NUM),  # a part of the phrase that the number opens
}
_COUNTED = frozenset((tags.NUM, tags.TIME))
_BEFORE_NUMBERS = frozenset((*words.HEDGES, *words.AT_AGE))


def _compound_at(
    tokens: Sequence[Token], i: int, options: Sequence[tuple[str, ...]]
) -> tuple[str, ...]:
    """Return which of the options begins at ``i``; () if none does."""
    for parts in options:
        end = i + len(parts)
        group = tokens[i:end]
        if len(group) == len(parts) and all(
            t.low == p and t.mention is None for t, p in zip(group, parts, strict=True)
        ):
            after = tokens[end] if end < len(tokens) else None
            if parts in _BEFORE_NUMBERS and (after is None or after.tag not in _COUNTED):
                continue
            if parts in words.COMPOUND_ADVERBS and (i == 0 or tokens[i - 1].tag not in _HELPERS):
                continue
            infinitive = after is not None and after.infinitive
            if not (parts == ("due", "to") and infinitive):  # "is due to end" is a plan
                return parts
    return ()


def _in_order(tokens: list[Token]) -> list[Token]:
    """Put a time inside a verb group before it, and an inverted auxiliary before its verb.

    "Was on Monday jailed" is read as "on Monday was jailed", and "Only then were residents told" as
    "Only then residents were told".
    """
    if tokens and tokens[0].low in _INVERTING:
        tokens = _turned(tokens)
    for i in range(1, len(tokens) - 1):
        if tokens[i].tag == tags.TIME and tokens[i + 1].tag in _VERBS:
            tokens = _closed_up(tokens, i)
    return tokens


_BEFORE_PARTED = frozenset((tags.PREP, tags.PREP_OR_CONJ, tags.AUX, tags.MODAL))
_VERBS = frozenset((tags.VERB, tags.AUX))
_HELPERS = frozenset((tags.AUX, tags.MODAL))
_INVERTING = frozenset("not only never nor rarely seldom hardly no".split())
_NOMINAL = frozenset(
    (tags.DET, tags.POSS, tags.NOUN, tags.NAME, tags.NUM, tags.PRON, tags.OF_OWNER)
)


def _closed_up(tokens: list[Token], time: int) -> list[Token]:
    """Put the time at ``time`` before the auxiliary that it parts from its verb."""
    opens = time - 1 if tokens[time - 1].tag in (tags.PREP, tags.PREP_OR_CONJ) else time
    if opens < 1 or tokens[opens - 1].tag not in _HELPERS:
        return tokens
    if opens == time and is_length(tokens[time]):
        return tokens  # "had two days left"
    verb = time + 1
    while verb + 1 < len(tokens) and tokens[verb].tag == tags.AUX:
        verb += 1
    helper = tokens[verb - 1] if verb > time + 1 else tokens[opens - 1]
    if tokens[verb].tag == tags.VERB and not _continues(helper, tokens[verb]):
        return tokens
    begin = opens - 1
    while begin > 0 and tokens[begin - 1].tag in _HELPERS:
        begin -= 1
    moved = tokens[opens : time + 1]
    return [*tokens[:begin], *moved, *tokens[begin:opens], *tokens[time + 1 :]]


def _continues(helper: Token, verb: Token) -> bool:
    """Whether a verb can be that of an auxiliary: "will open", "had become", "was jailed"."""
    if helper.tag == tags.MODAL or helper.low in words.DO:
        return Form.BASE in verb.can_be
    if helper.low in words.HAVE:
        return Form.PARTICIPLE in verb.can_be
    return not verb.can_be.isdisjoint((Form.PARTICIPLE, Form.ING))


def _turned(tokens: list[Token]) -> list[Token]:
    """Put the first auxiliary behind the noun phrase that stands between it and its verb."""
    i = next((i for i, token in enumerate(tokens) if token.tag in _HELPERS), None)
    if i is None:
        return tokens
    end = i + 1
    while end < len(tokens) and tokens[end].tag in _NOMINAL:
        end += 1
    if end == i + 1 or end == len(tokens):
        return tokens
    verb = tokens[end]
    helped = verb.tag == tags.AUX or (verb.tag == tags.VERB and _continues(tokens[i], verb))
    if not helped:
        return tokens
    return [*tokens[:i], *tokens[i + 1 : end], tokens[i], *tokens[end:]]


def is_length(token: Token) -> bool:
    """Whether the token is a duration."""
    return token.mention is not None and isinstance(token.mention.value, Length)
