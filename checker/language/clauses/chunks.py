"""Tokens into chunks: noun phrases, verb groups, and the marks and words between them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from checker.language.clauses import kinds, shapes, tags
from checker.language.clauses.nounphrases import read_noun_phrase
from checker.language.clauses.tokens import Token
from checker.language.clauses.verbgroups import read_verb_group
from checker.model.clauses import Nominal, VerbGroup
from checker.model.meaning import Anchor, PersonName, Shift
from checker.model.text import Mention, Span


@dataclass(slots=True)
class Chunk:
    """One chunk, with what it was read as: a noun phrase, a verb group or a time.

    Nobody changes a chunk; it is not frozen for the reason told in `Token`.
    """

    kind: kinds.Kind
    start: int
    end: int
    low: str
    either: bool = False  # a preposition that may be a conjunction
    nominal: Nominal | None = None
    verb: VerbGroup | None = None
    mention: Mention | None = None
    shape: shapes.Shape | None = None  # of a verb group

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)

    @property
    def finite(self) -> bool:
        """Whether it is a verb group that can stand alone."""
        return self.shape in shapes.CAN_STAND_ALONE

    @property
    def from_event(self) -> bool:
        """Whether it is a shift that counts from what stands next: "two days after"."""
        value = self.mention.value if self.mention is not None else None
        return isinstance(value, Shift) and value.anchor is Anchor.EVENT


def at(chunks: Sequence[Chunk], i: int) -> Chunk | None:
    """Return the chunk at ``i``, or None before the first and behind the last."""
    return chunks[i] if 0 <= i < len(chunks) else None


_PLAIN = {
    tags.PREP: kinds.PREP,
    tags.PREP_OR_CONJ: kinds.PREP,
    tags.CONJ: kinds.CONJ,
    tags.REL: kinds.REL,
    tags.CC: kinds.CC,
    tags.ADV: kinds.ADV,
    tags.COMMA: kinds.COMMA,
    tags.STOP: kinds.STOP,
    tags.OPEN: kinds.OPEN,
    tags.CLOSE: kinds.CLOSE,
    tags.QUOTE: kinds.QUOTE,
    tags.NEG: kinds.NEG,
}
_VERBAL = frozenset((tags.VERB, tags.AUX, tags.MODAL, tags.TO))


def chunk(tokens: Sequence[Token]) -> list[Chunk]:
    """Return the chunks of a sentence, in order and without gaps (adverbs in groups aside)."""
    out: list[Chunk] = []
    i = 0
    while i < len(tokens):
        token = tokens[i]
        tag = token.tag
        plain = _PLAIN.get(tag)
        if plain is not None:
            either = tag == tags.PREP_OR_CONJ
            out.append(Chunk(plain, token.start, token.end, token.low, either))
            i += 1
            continue
        if tag in _VERBAL:
            group = read_verb_group(tokens, i)
            if group is not None:
                verb, shape, i = group
                if out and out[-1].kind in _BEFORE_VERB and _negated(out):
                    verb = replace(verb, negated=True)  # "never arrived", "no longer takes place"
                start, end = verb.span.start, verb.span.end
                out.append(Chunk(kinds.VG, start, end, verb.lemma, verb=verb, shape=shape))
                continue
        nominal, after = read_noun_phrase(tokens, i)
        if nominal is not None:
            start, end = nominal.span.start, nominal.span.end
            if out and out[-1].kind == kinds.ADV:
                _drop_adverb(out)  # "for just 12 people"
            out.append(Chunk(kinds.NP, start, end, nominal.head, nominal=nominal))
            i = after
            continue
        if tag == tags.TIME:
            start, end = token.start, token.end
            if out and out[-1].kind == kinds.ADV:
                _drop_adverb(out)  # "until at least Thursday"
            elif out and out[-1].low in _PARTICLES and out[-1].kind == kinds.PREP:
                out[-1] = replace(out[-1], kind=kinds.ADV)  # "will be pulled down next spring"
            out.append(Chunk(kinds.TIME, start, end, token.low, mention=token.mention))
        elif tag == tags.TO:
            out.append(Chunk(kinds.PREP, token.start, token.end, token.low))
        i += 1  # over "Tuesday's" with nothing after it, too
    return _appositions(out)


_BEFORE_VERB = frozenset((kinds.NEG, kinds.ADV))
_PARTICLES = frozenset("down up off out away back".split())


def _drop_adverb(out: list[Chunk]) -> None:
    """Take out the adverb between a preposition and its phrase, but not in "as much as"."""
    if len(out) > 1 and out[-2].kind == kinds.PREP and out[-2].low not in ("as", "than"):
        del out[-1]


def _negated(out: Sequence[Chunk]) -> bool:
    """Whether the last chunk but adverbs is a negation."""
    for piece in reversed(out):
        if piece.kind != kinds.ADV:
            return piece.kind == kinds.NEG
    return False


def _appositions(chunks: list[Chunk]) -> list[Chunk]:
    """Give a description the name that follows it between commas: "the envoy, Kwon Min-ho,"."""
    for i, piece in enumerate(chunks):
        if piece.low == "whose" and piece.kind == kinds.REL:
            _own(chunks, i)
    for i, piece in enumerate(chunks):
        if piece.kind != kinds.COMMA or not 0 < i < len(chunks) - 1:
            continue
        described, name = chunks[i - 1].nominal, chunks[i + 1].nominal
        if described is None or name is None:
            continue
        closing = at(chunks, i + 2)
        closed = closing is None or closing.kind in _CLOSING
        if closed and _is_person(name) and not _is_person(described) and not described.pronoun:
            chunks[i - 1] = replace(chunks[i - 1], nominal=replace(described, apposition=name))
    return chunks


_CLOSING = frozenset((kinds.COMMA, kinds.STOP, kinds.CLOSE))


def _own(chunks: list[Chunk], whose: int) -> None:
    """Give the noun phrase after "whose" the owner that stands before it."""
    before = whose - 1
    if before >= 0 and chunks[before].kind == kinds.COMMA:
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
