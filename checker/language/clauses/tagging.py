"""What only position can tell of a token: noun or verb, and which "that", "to" and "her".

A word that can be a verb is one or not by what stands right before and after it, and by whether
its clause has a finite verb already.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from checker.language.clauses import words
from checker.language.clauses.tokens import Tag, Token
from checker.language.verbs import Form
from checker.model.meaning import Anchor, Shift

AHEAD = 40
"""Tokens; a subject and its verb stand no further apart without a boundary between them."""

_FINITE = frozenset((Form.PAST, Form.THIRD, Form.BASE))
_BOUNDARIES = frozenset((Tag.REL, Tag.CONJ, Tag.STOP, Tag.COMMA, Tag.QUOTE, Tag.CC))
_SUBJECT_LIKE = frozenset((Tag.NAME, Tag.NOUN, Tag.PRON, Tag.REL, Tag.CLOSE, Tag.TIME))
_OBJECTS = frozenset((Tag.DET, Tag.NAME, Tag.POSS, Tag.PRON))
_TIMED = frozenset((Tag.PREP, Tag.TIME))
_RESUMED = _OBJECTS | _TIMED | {Tag.ADV, Tag.REL, Tag.TO, Tag.PREP_OR_CONJ, Tag.QUOTE}
_AFTER_VERB = _RESUMED | {Tag.NUM}
_AFTER_ING = _AFTER_VERB | {Tag.NOUN, Tag.VERB, Tag.COMMA, Tag.CC}
# Before these a clause has not begun, so that a base form is its first noun.
_OPENINGS = frozenset((None, Tag.COMMA, Tag.STOP, Tag.QUOTE, Tag.PREP_OR_CONJ, Tag.CONJ))


def settle_tags(tokens: Sequence[Token]) -> list[Token]:
    """Return the tokens of a sentence with the tags that they have where they stand."""
    out: list[Token] = []
    finite = False  # whether the stretch since the last boundary has a finite verb
    joined = paused = False  # whether what "and", or a comma before it, joins on to had one
    for i, token in enumerate(tokens):
        if token.tag is Tag.VERB:
            if not _Place.of(tokens, i, out, finite=finite or joined).is_verb():
                token = Token(token.span, token.text, token.low, Tag.NOUN)
        else:
            after = tokens[i + 1] if i + 1 < len(tokens) else None
            token = _settle(token, out[-1] if out else None, after)
        comma = token.tag is Tag.COMMA and finite
        joined = token.tag is Tag.CC and (finite or paused)
        paused = comma
        if token.tag in _BOUNDARIES:
            finite = False
        elif token.tag in (Tag.MODAL, Tag.AUX):
            finite = True
        elif token.tag is Tag.VERB and any(f.form in _FINITE for f in token.forms):
            # a verb of saying may have a clause without "that" after it
            finite = not any(f.lemma in words.REPORTING for f in token.forms)
        out.append(token)
    return out


def _settle(token: Token, before: Token | None, after: Token | None) -> Token:
    """Settle the words of closed classes that belong to two."""
    low = token.low
    if low == "to" and token.tag is Tag.PREP and after is not None and after.infinitive:
        return replace(token, tag=Tag.TO)
    if low == "that" and token.tag is Tag.REL and (before is None or before.tag is Tag.PREP):
        return replace(token, tag=Tag.DET)
    if low == "her" and (after is None or after.tag in (Tag.PREP, Tag.TIME, Tag.COMMA)):
        return replace(token, tag=Tag.PRON)
    return token


@dataclass(frozen=True, slots=True)
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
        forms = frozenset(f.form for f in tokens[at].forms)
        # "has already agreed": look behind the adverb
        before = next((token for token in reversed(out) if token.tag is not Tag.ADV), None)
        after = tokens[at + 1] if at + 1 < len(tokens) else None
        return cls(tokens, at, forms, out, before, after, finite)

    def is_verb(self) -> bool:
        """Tell whether the word is a verb here, and not a noun or an adjective."""
        previous = self.before.tag if self.before is not None else None
        if previous in (Tag.TO, Tag.MODAL, Tag.NEG):
            return True
        if self.before is not None and previous is Tag.AUX:
            verbal = not self.forms.isdisjoint((Form.PARTICIPLE, Form.ING))
            return verbal or self.before.low in words.DO
        if previous in (Tag.DET, Tag.POSS, Tag.OF_OWNER, Tag.NUM):
            return False
        if Form.ING in self.forms:
            return self._ing(previous)
        if previous is Tag.PREP:
            return False
        if Form.BASE not in self.forms and (
            Form.PAST in self.forms or Form.PARTICIPLE in self.forms
        ):
            # an adjective where a noun follows a start of a noun phrase: "soured ties"
            return previous is not None or self.after is None or self.after.tag is not Tag.NOUN
        return self._plain(previous)

    def _ing(self, previous: Tag | None) -> bool:
        after = self.after
        if after is None or after.tag not in _AFTER_ING:
            return False
        clausal = previous in (Tag.PREP_OR_CONJ, Tag.CONJ)  # "after landing at"
        takes = after.tag in _OBJECTS or after.tag is Tag.TIME  # "beginning Nov. 12"
        if self.tokens[self.at].low in words.NOUNS_IN_ING and not takes and not clausal:
            return False
        # "complete and lasting peace"
        return previous is not Tag.CC or after.tag is not Tag.NOUN

    def _plain(self, previous: Tag | None) -> bool:
        """Decide on base and -s forms: nouns more often than not."""
        after, forms = self.after, self.forms
        if previous is Tag.PRON:
            return True
        timed = after is not None and after.tag in _TIMED
        if previous is Tag.COMMA and after is not None:
            if Form.PARTICIPLE in forms and (
                after.tag is Tag.TIME or after.low in ("on", "in", "by")
            ):
                return True  # "The lines, cut on June 9, were restored"
            resumed = Form.THIRD in forms or (Form.BASE in forms and timed)
            if resumed and after.tag in _RESUMED and self._commas() > 1:
                return True  # "Dusek, who landed on May 3, flies home"
        if previous in _OPENINGS:
            return False
        if after is not None and (after.tag in (Tag.AUX, Tag.MODAL) or _plainly_past(after)):
            return False
        ends = after is None or after.tag in (Tag.COMMA, Tag.CLOSE, Tag.QUOTE)
        agrees = Form.THIRD in forms or (self.out and self.out[-1].low.endswith("s"))
        if ends and agrees and previous in (Tag.NOUN, Tag.NAME) and _opened(self.out):
            return True  # "three days after the exercise ends"
        if previous in _SUBJECT_LIKE and not self.finite and after is not None:
            sure = self._predicate(previous, after)
            if sure is not None:
                return sure
        passive = len(self.out) > 1 and (
            self.out[-1].tag is Tag.VERB and self.out[-2].tag is Tag.AUX
        )
        if passive and Form.THIRD in forms and timed:
            return True  # "the camp that she has been offered begins on"
        return previous is Tag.CC and self.finite and after is not None and after.tag in _AFTER_VERB

    def _predicate(self, previous: Tag | None, after: Token) -> bool | None:
        """Decide, where it is plain, behind what may be the subject of a clause without a verb."""
        if after.tag not in _AFTER_VERB:
            return False
        if Form.PAST in self.forms or previous is Tag.REL:  # "set", "cut", "hit"
            return True
        before = self.before
        plural = before is not None and before.tag is Tag.NOUN and before.low.endswith("s")
        if Form.THIRD in self.forms and previous in (Tag.NAME, Tag.NOUN) and not plural:
            if previous is Tag.NAME or after.tag is not Tag.PREP:
                return True
            return not _finite_ahead(self.tokens, self.at)  # the clause has no other verb to be
        return True if Form.BASE in self.forms and plural else None

    def _commas(self) -> int:
        return sum(token.tag is Tag.COMMA for token in self.out)


def _finite_ahead(tokens: Sequence[Token], i: int) -> bool:
    """Whether a verb that can only be finite comes before the next boundary."""
    for token in tokens[i + 1 : i + AHEAD]:
        if token.tag in _BOUNDARIES:
            return False
        if token.tag in (Tag.AUX, Tag.MODAL) or _plainly_past(token):
            return True
    return False


def _opened(before: Sequence[Token]) -> bool:
    """Whether the words since the last boundary stand after a word that opens a clause."""
    for token in reversed(before):
        if token.tag in (Tag.PREP_OR_CONJ, Tag.CONJ, Tag.REL):
            return True
        if token.mention is not None and isinstance(token.mention.value, Shift):
            return token.mention.value.anchor is Anchor.EVENT
        if token.tag in (Tag.COMMA, Tag.STOP, Tag.QUOTE, Tag.VERB, Tag.AUX, Tag.MODAL):
            return False
    return False


def _plainly_past(token: Token) -> bool:
    """Whether a word can only be a past form ("stalled", "ended")."""
    forms = {f.form for f in token.forms}
    return bool(forms) and not forms & {Form.BASE, Form.THIRD, Form.ING}
