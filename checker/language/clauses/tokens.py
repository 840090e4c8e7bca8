"""A sentence into tagged tokens: closed classes by word, verbs by form and position.

A mention (a date, a name) is one token, whatever words it has. Tags are coarse on purpose: the
chunker needs to know a noun from a verb and a boundary from a comma, and no more.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from checker.language.clauses import words
from checker.language.verbs import Form, VerbForm, VerbTable
from checker.model.meaning import Anchor, Length, PersonName, PlaceName, ProperName, Shift
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
NOMINAL_BEFORE = frozenset((Tag.DET, Tag.POSS, Tag.OF_OWNER, Tag.PREP, Tag.NUM, Tag.PREP_OR_CONJ))


def tokenise(text: str, span: Span, mentions: Sequence[Mention], verbs: VerbTable) -> list[Token]:
    """Return the tagged tokens of the sentence at ``span``.

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
    return _retag(_compound(tokens))


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
                if parts == ("due", "to") and _verb_at(tokens, i + 2):
                    continue  # "is due to end" is a plan, not a cause
                span = Span(group[0].span.start, group[-1].span.end)
                out.append(Token(span, " ".join(parts), " ".join(parts), Tag.PREP))
                i += len(parts)
                break
        else:
            out.append(tokens[i])
            i += 1
    return out


def _verb_at(tokens: list[Token], i: int) -> bool:
    """Whether the token at ``i`` can be an infinitive."""
    return i < len(tokens) and (
        any(f.form is Form.BASE for f in tokens[i].forms) or tokens[i].low in ("be", "have", "do")
    )


def _retag(tokens: list[Token]) -> list[Token]:
    """Settle what only position can tell: noun or verb, "that", "to", "her"."""
    out: list[Token] = []
    finite = False  # whether the stretch since the last boundary has a finite verb
    joined = paused = False  # whether what "and", or a comma before it, joins on to had one
    for i, token in enumerate(tokens):
        before = out[-1] if out else None
        after = tokens[i + 1] if i + 1 < len(tokens) else None
        ahead = finite or (token.tag is Tag.VERB and _finite_ahead(tokens, i))
        token = _settle(token, before, after, out, finite=finite or joined, ahead=ahead)
        comma = token.tag is Tag.COMMA and finite
        joined = token.tag is Tag.CC and (finite or paused)
        paused = comma
        if token.tag in _BOUNDARIES:
            finite = False
        elif token.tag in (Tag.MODAL, Tag.AUX):
            finite = True
        elif token.tag is Tag.VERB and any(f.form in FINITE for f in token.forms):
            # a verb of saying may have a clause without "that" after it
            finite = not any(f.lemma in words.REPORTING for f in token.forms)
        out.append(token)
    return out


FINITE = frozenset((Form.PAST, Form.THIRD, Form.BASE))
_SUBJECT_LIKE = frozenset((Tag.NAME, Tag.NOUN, Tag.PRON, Tag.REL, Tag.CLOSE, Tag.TIME))
_AFTER_VERB = frozenset(
    (
        *(Tag.DET, Tag.NAME, Tag.PREP, Tag.TIME, Tag.ADV, Tag.POSS, Tag.REL, Tag.NUM, Tag.PRON),
        *(Tag.TO, Tag.PREP_OR_CONJ, Tag.QUOTE),
    )
)


def _finite_ahead(tokens: list[Token], i: int) -> bool:
    """Whether a verb that can only be finite comes before the next boundary."""
    for number in range(i + 1, min(len(tokens), i + AHEAD)):
        token = tokens[number]
        if token.tag in _BOUNDARIES:
            return False
        if token.tag in (Tag.AUX, Tag.MODAL) or _plainly_past(token):
            return True
    return False


AHEAD = 40
"""Tokens; a subject and its verb stand no further apart without a boundary between them."""
_BOUNDARIES = frozenset((Tag.REL, Tag.CONJ, Tag.STOP, Tag.COMMA, Tag.QUOTE, Tag.CC))


def _settle(
    token: Token,
    before: Token | None,
    after: Token | None,
    out: list[Token],
    *,
    finite: bool,
    ahead: bool,
) -> Token:
    low = token.low
    if low == "to" and token.tag is Tag.PREP:
        return replace(token, tag=Tag.TO) if after and _verb_at([after], 0) else token
    if low == "that" and token.tag is Tag.REL and (before is None or before.tag is Tag.PREP):
        return replace(token, tag=Tag.DET)
    if low == "her" and (after is None or after.tag in (Tag.PREP, Tag.TIME, Tag.COMMA)):
        return replace(token, tag=Tag.PRON)
    if token.tag is not Tag.VERB:
        return token
    return _noun_or_verb(token, before, after, out, finite=finite, ahead=ahead)


def _noun_or_verb(
    token: Token,
    before: Token | None,
    after: Token | None,
    out: list[Token],
    *,
    finite: bool,
    ahead: bool,
) -> Token:
    """Decide for a word that can be a verb whether it is one here."""
    forms = frozenset(f.form for f in token.forms)
    noun = Token(token.span, token.text, token.low, Tag.NOUN)
    previous = before.tag if before else None
    if previous is Tag.ADV:  # "has already agreed": look behind the adverb
        i = len(out) - 1
        while i >= 0 and out[i].tag is Tag.ADV:
            i -= 1
        previous = out[i].tag if i >= 0 else None
        before = out[i] if i >= 0 else None
    if previous in (Tag.TO, Tag.MODAL, Tag.NEG):
        return token
    if previous is Tag.AUX:
        verbal = forms & {Form.PARTICIPLE, Form.ING} or (before and before.low in words.DO)
        return token if verbal else noun
    if previous in (Tag.DET, Tag.POSS, Tag.OF_OWNER, Tag.NUM):
        return noun
    if Form.ING in forms:
        if after is None or after.tag not in _AFTER_ING:
            return noun
        clausal = previous in (Tag.PREP_OR_CONJ, Tag.CONJ)  # "after landing at"
        takes = _OBJECTS | {Tag.TIME}  # "a conference beginning Nov. 12"
        if token.low in words.NOUNS_IN_ING and after.tag not in takes and not clausal:
            return noun
        if previous is Tag.CC and after.tag is Tag.NOUN:
            return noun  # "complete and lasting peace"
        return token
    if previous is Tag.PREP:
        return noun
    if forms & {Form.PAST, Form.PARTICIPLE} and not forms & {Form.BASE}:
        # an adjective where a noun follows a start of a noun phrase: "soured ties"
        if previous is None and after is not None and after.tag is Tag.NOUN:
            return noun
        return token
    # base and -s forms: nouns more often than not
    if previous is Tag.PRON:
        return token
    if (
        previous is Tag.COMMA
        and Form.PARTICIPLE in forms
        and after is not None
        and (after.tag is Tag.TIME or after.low in ("on", "in", "by"))
    ):
        return token  # "The lines, cut on June 9, were restored"
    timed = after is not None and after.tag in _TIMED
    resumed = Form.THIRD in forms or (Form.BASE in forms and timed)
    if previous is Tag.COMMA and resumed and _resumes(out, after):
        return token  # "Dusek, who landed on May 3, flies home"
    if previous in (None, Tag.COMMA, Tag.STOP, Tag.QUOTE, Tag.PREP_OR_CONJ, Tag.CONJ):
        return noun
    if after is not None and (after.tag in (Tag.AUX, Tag.MODAL) or _plainly_past(after)):
        return noun
    ends = after is None or after.tag in (Tag.COMMA, Tag.CLOSE, Tag.QUOTE)
    if ends and previous in (Tag.NOUN, Tag.NAME) and _opened(out):
        return token  # "three days after the exercise ends"
    if previous in _SUBJECT_LIKE and not finite and after is not None:
        if after.tag not in _AFTER_VERB:
            return noun
        if Form.PAST in forms:  # "set", "cut", "hit"
            return token
        plural = before is not None and before.low.endswith("s") and before.tag is Tag.NOUN
        if previous is Tag.REL:
            return token
        if Form.THIRD in forms and previous in (Tag.NAME, Tag.NOUN) and not plural:
            sole = not ahead  # the clause has no other verb to be
            return token if previous is Tag.NAME or sole or after.tag is not Tag.PREP else noun
        if Form.BASE in forms and plural:
            return token
    passive = len(out) > 1 and out[-1].tag is Tag.VERB and out[-2].tag is Tag.AUX
    if passive and Form.THIRD in forms and after is not None and after.tag in _TIMED:
        return token  # "the camp that she has been offered begins on"
    if previous is Tag.CC and finite and after is not None and after.tag in _AFTER_VERB:
        return token
    return noun


_TIMED = frozenset((Tag.PREP, Tag.TIME))
_OBJECTS = frozenset((Tag.DET, Tag.NAME, Tag.POSS, Tag.PRON))
_AFTER_ING = _AFTER_VERB | frozenset((Tag.NOUN, Tag.VERB, Tag.COMMA, Tag.CC))


def _opened(out: list[Token]) -> bool:
    """Whether the words since the last boundary stand after a word that opens a clause."""
    for token in reversed(out):
        if token.tag in (Tag.PREP_OR_CONJ, Tag.CONJ, Tag.REL):
            return True
        if token.mention is not None and isinstance(token.mention.value, Shift):
            return token.mention.value.anchor is Anchor.EVENT
        if token.tag in (Tag.COMMA, Tag.STOP, Tag.QUOTE, Tag.VERB, Tag.AUX, Tag.MODAL):
            return False
    return False


def _resumes(out: list[Token], after: Token | None) -> bool:
    """Whether a clause may go on with its verb after the comma that closes a parenthesis."""
    commas = sum(token.tag is Tag.COMMA for token in out)
    return commas > 1 and after is not None and after.tag in _AFTER_VERB - {Tag.NUM}


def _plainly_past(token: Token) -> bool:
    """Whether a word can only be a past form ("stalled", "ended")."""
    forms = {f.form for f in token.forms}
    return bool(forms) and not forms & {Form.BASE, Form.THIRD, Form.ING}


def is_length(token: Token) -> bool:
    """Whether the token is a duration."""
    return token.mention is not None and isinstance(token.mention.value, Length)
