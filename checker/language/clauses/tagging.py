"""What only position can tell of a token: noun or verb, and which "that", "to" and "her".

A word that can be a verb is one or not by what stands right before and after it, and by whether
its clause has a finite verb already.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from checker.language.clauses import tags, words
from checker.language.clauses.tokens import Token
from checker.language.verbs import Form, VerbForm
from checker.model.meaning import Anchor, Shift

AHEAD = 40
"""Tokens; a subject and its verb stand no further apart without a boundary between them."""

# Named here, as a member of an `Enum` costs eight times as much to name (see `tags`).
_BASE, _THIRD, _PAST, _PARTICIPLE, _ING = (
    Form.BASE,
    Form.THIRD,
    Form.PAST,
    Form.PARTICIPLE,
    Form.ING,
)
_FINITE = frozenset((_PAST, _THIRD, _BASE))
_NOT_PAST = frozenset((_BASE, _THIRD, _ING))
_VERBAL = frozenset((_PARTICIPLE, _ING))
_PASTS = frozenset((_PAST, _PARTICIPLE))
_BOUNDARIES = frozenset((tags.REL, tags.CONJ, tags.STOP, tags.COMMA, tags.QUOTE, tags.CC))
_HELPERS = frozenset((tags.MODAL, tags.AUX))
_SUBJECT_LIKE = frozenset((tags.NAME, tags.NOUN, tags.PRON, tags.REL, tags.CLOSE, tags.TIME))
_OBJECTS = frozenset((tags.DET, tags.NAME, tags.POSS, tags.PRON))
_TIMED = frozenset((tags.PREP, tags.TIME))
_RESUMED = _OBJECTS | _TIMED | {tags.ADV, tags.REL, tags.TO, tags.PREP_OR_CONJ, tags.QUOTE}
_AFTER_VERB = _RESUMED | {tags.NUM}
_AFTER_ING = _AFTER_VERB | {tags.NOUN, tags.VERB, tags.COMMA, tags.CC}
_BEFORE_VERB = frozenset((tags.TO, tags.MODAL, tags.NEG))
_BEFORE_NOUN = frozenset((tags.DET, tags.POSS, tags.OF_OWNER, tags.NUM))
# Before these a clause has not begun, so that a base form is its first noun.
_OPENINGS = frozenset((None, tags.COMMA, tags.STOP, tags.QUOTE, tags.PREP_OR_CONJ, tags.CONJ))
_OF_TWO_CLASSES = frozenset(
    "to that her last once so home about around aged age though north south east west".split()
)


def settle_tags(tokens: Sequence[Token]) -> list[Token]:
    """Return the tokens of a sentence with the tags that they have where they stand."""
    out: list[Token] = []
    finite = False  # whether the stretch since the last boundary has a finite verb
    joined = paused = False  # whether what "and", or a comma before it, joins on to had one
    for i, token in enumerate(tokens):
        if token.tag == tags.VERB:
            if not _Place.of(tokens, i, out, finite=finite or joined).is_verb():
                token = Token(token.start, token.end, token.text, token.low, tags.NOUN)
        elif token.low in _OF_TWO_CLASSES:
            token = _settle(token, tokens, i, out)
        tag = token.tag
        if tag in _BOUNDARIES:
            joined = tag == tags.CC and (finite or paused)
            paused = tag == tags.COMMA and finite
            finite = False
        else:
            joined = paused = False
            if tag in _HELPERS:
                finite = True
            elif tag == tags.VERB and not token.can_be.isdisjoint(_FINITE):
                # a verb of saying may have a clause without "that" after it
                finite = not any(form.lemma in words.REPORTING for form in token.forms)
        out.append(token)
    return out


def _settle(token: Token, tokens: Sequence[Token], i: int, out: Sequence[Token]) -> Token:
    """Settle the token at ``i``, a word of two closed classes; ``out`` are those before it."""
    low, tag = token.low, token.tag
    before = out[-1] if out else None
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    if low == "last":
        lasting = before is not None and before.tag in _BEFORE_VERB and _lasts(tokens, i)
        return replace(token, tag=tags.VERB, forms=_LAST, can_be=_BASES) if lasting else token
    if low == "to" and after is not None and after.low == "last" and _lasts(tokens, i + 1):
        return _tagged(token, tags.TO)
    if low == "to" and tag == tags.PREP and after is not None and after.infinitive:
        return token if _back_to(before, after) else _tagged(token, tags.TO)
    if low == "that" and tag == tags.REL and (before is None or _takes_noun(before)):
        return _tagged(token, tags.DET)
    if low == "her" and (after is None or after.tag in _AFTER_OBJECT):
        return _tagged(token, tags.PRON)
    if low in _MOST_FREQUENT:
        return token
    if tag == tags.CONJ and low in _ADVERB_TOO and not _opens_clause(low, before, after):
        return replace(token, tag=tags.ADV)  # "once again", "has so far met"
    if after is not None and after.tag == tags.NUM and low in _BEFORE_NUMBERS:
        if low in ("age", "aged"):
            return replace(token, tag=tags.PREP, low=words.AGED)
        return token if _tells_of(before) else replace(token, tag=tags.NUM)  # "about 78"
    if low == "though" and after is not None and after.tag == tags.COMMA:
        return replace(token, tag=tags.ADV)
    if low in _DIRECTIONS:
        if after is None or after.tag in _NOUNS or before is None or before.tag != tags.VERB:
            return token
        return replace(token, tag=tags.ADV)  # "drove north"
    if low == "home" and before is not None and before.tag in _BEFORE_NOUN:
        return replace(token, tag=tags.NOUN)  # "at her home"
    return token


_LAST = (VerbForm("last", Form.BASE),)
_BASES = frozenset((_BASE,))
_LASTING = frozenset("for until till through beyond into longer about at up as between".split())


def _lasts(tokens: Sequence[Token], i: int) -> bool:
    """Whether "last" at ``i`` is a verb, if a verb may stand there: "to last three days"."""
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    return after is None or after.tag == tags.TIME or after.low in _LASTING


# These are no nouns behind a noun: "before the exercise ends", unlike "before the summit talks".
_BEGINS_OR_ENDS = frozenset(
    "begins ends opens reopens closes expires lapses finishes concludes resumes convenes".split()
)
_MOST_FREQUENT = frozenset(("to", "that", "her"))


def _tagged(token: Token, tag: tags.Tag) -> Token:
    """Return the token, which can be no verb, with another tag."""
    return Token(token.start, token.end, token.text, token.low, tag)


def _back_to(before: Token | None, after: Token) -> bool:
    """Whether "to work" tells where somebody goes: "returned to work", "back to school"."""
    if after.low != "work" or before is None:
        return False
    return before.low == "back" or any(f.lemma in _RETURNING for f in before.forms)


_RETURNING = frozenset(("return", "go", "get", "come"))


def _tells_of(before: Token | None) -> bool:
    """Whether "about" tells of what a word speaks: "asked about 20", "told Kim about 20"."""
    if before is None or before.tag in (tags.NOUN, tags.NAME, tags.PRON):
        return before is not None
    return any(form.lemma in words.SPEAKING for form in before.forms)


_BEFORE_NUMBERS = frozenset(("about", "around", "age", "aged"))
_DIRECTIONS = frozenset(("north", "south", "east", "west"))
_NOUNS = frozenset((tags.NOUN, tags.NAME))
_ADVERB_TOO = frozenset(("once", "so"))


def _opens_clause(low: str, before: Token | None, after: Token | None) -> bool:
    """Whether "once" or "so" opens a clause between these."""
    if after is None or after.tag in (tags.ADV, tags.VERB, tags.AUX, tags.MODAL):
        return False
    if low == "once" or before is None or before.tag == tags.COMMA:
        return True
    people = after.tag == tags.NOUN and after.low.endswith("s")  # "so members can", no adjective
    return before.tag != tags.AUX and (people or after.tag in _OBJECTS)


_AFTER_OBJECT = frozenset((tags.PREP, tags.TIME, tags.COMMA))


@dataclass(slots=True)
class _Place:
    """A word that can be a verb, where it stands.

    ``out`` are the tokens before it, settled; ``before`` is the last of them that is no adverb;
    ``finite`` says whether the clause has a finite verb already.
    """

    tokens: Sequence[Token]
    at: int
    forms: frozenset[Form]
    out: Sequence[Token]
    before: Token | None
    after: Token | None
    finite: bool

    @classmethod
    def of(cls, tokens: Sequence[Token], at: int, out: Sequence[Token], *, finite: bool) -> _Place:
        """Look round the token at ``at``."""
        here = len(out) - 1
        while here >= 0 and out[here].tag == tags.ADV:
            here -= 1  # "has already agreed": look behind the adverb
        before = out[here] if here >= 0 else None
        after = tokens[at + 1] if at + 1 < len(tokens) else None
        return cls(tokens, at, tokens[at].can_be, out, before, after, finite)

    def is_verb(self) -> bool:
        """Tell whether the word is a verb here, and not a noun or an adjective."""
        previous = self.before.tag if self.before is not None else None
        if previous in _BEFORE_VERB:
            return True
        if self.before is not None and previous == tags.AUX:
            return not self.forms.isdisjoint(_VERBAL) or self.before.low in words.DO
        if previous in _BEFORE_NOUN:
            return False
        if _ING in self.forms:
            return self._ing(previous)
        if previous == tags.PREP:
            return False
        if _BASE not in self.forms and not self.forms.isdisjoint(_PASTS):
            # an adjective where a noun follows a start of a noun phrase: "soured ties"
            return previous is not None or self.after is None or self.after.tag != tags.NOUN
        return self._plain(previous)

    def _ing(self, previous: tags.Tag | None) -> bool:
        after = self.after
        if after is None or after.tag not in _AFTER_ING:
            return False
        clausal = previous in (tags.PREP_OR_CONJ, tags.CONJ)  # "after landing at"
        # "beginning Nov. 12", "killing two"
        takes = after.tag in _OBJECTS or after.tag in (tags.TIME, tags.NUM)
        # ", meeting in Oslo for the first time,"
        aside = previous == tags.COMMA and after.tag == tags.PREP and after.low != "of"
        noun = self.tokens[self.at].low in words.NOUNS_IN_ING
        if noun and not takes and not clausal and not aside:
            return False
        # "complete and lasting peace"
        return previous != tags.CC or after.tag != tags.NOUN

    def _own(self, low: str, previous: tags.Tag | None) -> bool | None:
        """Decide on words of which more is known."""
        after = self.after.low if self.after is not None else ""
        if low in words.NEVER_NOUNS:
            return True
        if low in words.HARDLY_NOUNS and previous in _SUBJECT_LIKE and _opened(self.out):
            return True  # "after a pipe burst in the cellar"
        if low in _TAKING and after in _TAKEN:
            return previous not in (None, tags.PREP)  # "the second takes place on Monday"
        if low == "close" and after == "to":
            return False  # "sources close to the talks"
        return None

    def _plain(self, previous: tags.Tag | None) -> bool:
        """Decide on base and -s forms: nouns more often than not."""
        after, forms = self.after, self.forms
        low = self.tokens[self.at].low
        if previous == tags.PRON:
            return True
        if low in _OF_THEIR_OWN and (sure := self._own(low, previous)) is not None:
            return sure
        timed = after is not None and after.tag in _TIMED
        if previous == tags.COMMA and after is not None:
            if _PARTICIPLE in forms and (after.tag == tags.TIME or after.low in _AFTER_PARTICIPLE):
                return True  # "The lines, cut on June 9, were restored"
            resumed = _THIRD in forms or (_BASE in forms and timed)
            if resumed and after.tag in _AFTER_VERB and self._commas() > 1:
                return True  # "Dusek, who landed on May 3, flies home"
            if resumed and after.tag == tags.NOUN and self._resumes():
                return True  # "Dusek, who won on May 3, takes office"
        if previous in _OPENINGS:
            return False
        if after is not None and (after.tag in _HELPERS or _plainly_past(after)):
            return False
        ends = after is None or after.tag in (tags.COMMA, tags.CLOSE, tags.QUOTE)
        agrees = _THIRD in forms or (self.out and self.out[-1].low.endswith("s"))
        if ends and agrees and previous in (tags.NOUN, tags.NAME) and _opened(self.out):
            return True  # "three days after the exercise ends"
        if low in _BEGINS_OR_ENDS and previous in (tags.NOUN, tags.NAME) and _opened(self.out):
            return after is None or after.tag != tags.NOUN  # "until the truce expires on Oct. 30"
        if _THIRD in forms and previous in (tags.NOUN, tags.NAME) and not self.finite:
            single = self.before is not None and not self.before.low.endswith("s")
            if single and _opened(self.out, sure=True):
                return not _finite_ahead(self.tokens, self.at)  # "if no party wins half"
        if ends and _PAST in forms and previous in (tags.NOUN, tags.NAME) and not self.finite:
            return _opened(self.out, sure=True)  # "when a dam burst"
        if previous in _SUBJECT_LIKE and not self.finite and after is not None:
            sure = self._predicate(previous, after)
            if sure is not None:
                return sure
        passive = len(self.out) > 1 and (
            self.out[-1].tag == tags.VERB and self.out[-2].tag == tags.AUX
        )
        if passive and _THIRD in forms and timed:
            return True  # "the camp that she has been offered begins on"
        return (
            previous == tags.CC and self.finite and after is not None and after.tag in _AFTER_VERB
        )

    def _predicate(self, previous: tags.Tag | None, after: Token) -> bool | None:
        """Decide, where it is plain, behind what may be the subject of a clause without a verb."""
        if previous == tags.REL and after.tag == tags.NOUN and _THIRD in self.forms:
            person = self.before is not None and self.before.low == "who"
            return person or not _finite_ahead(self.tokens, self.at)  # "who takes office"
        if after.tag not in _AFTER_VERB:
            # "the ban takes effect": no two nouns that stand together
            return _THIRD in self.forms and after.low in words.LIGHT_OBJECTS
        if _PAST in self.forms or previous == tags.REL:  # "set", "cut", "hit"
            return True
        before = self.before
        many = before is not None and before.low.endswith("s")
        plural = many and previous == tags.NOUN
        if many and previous == tags.NAME and _BASE in self.forms and after.tag in _OBJECTS:
            return True  # "the Jaguars open their season"
        if _THIRD in self.forms and previous in (tags.NAME, tags.NOUN) and not plural:
            if previous == tags.NAME or after.tag != tags.PREP:
                return True
            return not _finite_ahead(self.tokens, self.at)  # the clause has no other verb to be
        return True if _BASE in self.forms and plural else None

    def _resumes(self) -> bool:
        """Whether the clause before a comma was a relative one, and no other verb is to come."""
        relative = self._commas() > 1 and any(token.tag == tags.REL for token in self.out)
        return relative and not _finite_ahead(self.tokens, self.at)

    def _commas(self) -> int:
        return sum(token.tag == tags.COMMA for token in self.out)


_TAKING = frozenset(("take", "takes"))
_OF_THEIR_OWN = words.NEVER_NOUNS | words.HARDLY_NOUNS | _TAKING | {"close"}
_TAKEN = frozenset(("place", "part", "effect", "office", "action", "control", "charge"))
_AFTER_PARTICIPLE = frozenset(
    "on in by for at since during after before under from as with to".split()
)


def _finite_ahead(tokens: Sequence[Token], i: int) -> bool:
    """Whether a verb that can only be finite comes before the next boundary."""
    for token in tokens[i + 1 : i + AHEAD]:
        if token.tag in _BOUNDARIES:
            return False
        if token.tag in _HELPERS or _plainly_past(token):
            return True
    return False


def _takes_noun(before: Token) -> bool:
    """Whether a noun phrase must follow: "of that", "nine days after that call"."""
    if before.tag == tags.PREP:
        return True
    value = before.mention.value if before.mention is not None else None
    return isinstance(value, Shift) and value.anchor is Anchor.EVENT


def _opened(before: Sequence[Token], *, sure: bool = False) -> bool:
    """Whether the words since the last boundary stand after a word that opens a clause.

    With ``sure`` it is one that can do nothing else: "when", but not "after".
    """
    for token in reversed(before):
        if token.tag in (tags.PREP_OR_CONJ, tags.CONJ, tags.REL):
            return not sure or token.tag == tags.CONJ
        if token.mention is not None and isinstance(token.mention.value, Shift):
            return token.mention.value.anchor is Anchor.EVENT
        if token.tag in (tags.COMMA, tags.STOP, tags.QUOTE, tags.VERB, tags.AUX, tags.MODAL):
            return False
    return False


def _plainly_past(token: Token) -> bool:
    """Whether a word can only be a past form ("stalled", "ended")."""
    return bool(token.can_be) and token.can_be.isdisjoint(_NOT_PAST)
