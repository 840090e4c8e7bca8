"""Noun phrases that "and" joins into one: "the US, Russia and South Korea"."""

from __future__ import annotations

from collections.abc import Sequence

from checker.language.clauses import kinds
from checker.language.clauses.chunks import Chunk
from checker.model.clauses import Nominal
from checker.model.meaning import PersonName


def joined_before(chunks: Sequence[Chunk], i: int) -> tuple[Nominal | None, int]:
    """Return the subject at chunk ``i``, with the members that "and" adds before it, and where it
    begins.
    """
    last = chunks[i].nominal
    if last is None:
        return None, i
    members = [last]
    while i >= 2 and chunks[i - 1].kind in (kinds.CC, kinds.COMMA):
        earlier = chunks[i - 2].nominal
        listed = len(members) > 1 and chunks[i - 1].kind == kinds.COMMA
        if earlier is None or not (listed or chunks[i - 1].low == "and"):
            break
        if i >= 3 and chunks[i - 3].kind in (kinds.VG, kinds.PREP):
            break  # "met Lund and Dusek left", "with Lund and Dusek left"
        members.append(earlier)
        i -= 2
    return _whole(members[::-1], last), i


def joined_after(chunks: Sequence[Chunk], i: int, end: int) -> tuple[Nominal, int]:
    """Read the noun phrase at ``i`` with those that "and" joins to it, up to ``end``.

    Returns it and where it ends.
    """
    members = [_nominal(chunks[i])]
    i += 1
    while i + 1 < end and (
        chunks[i].low == "and" or (chunks[i].kind == kinds.COMMA and _listed(chunks, i, end))
    ):
        following = chunks[i + 1].nominal
        if following is None:
            break
        members.append(following)
        i += 2
    return _whole(members, members[0]), i


def _listed(chunks: Sequence[Chunk], i: int, end: int) -> bool:
    """Whether a comma at ``i`` stands in a list that "and" closes before ``end``."""
    first = chunks[i - 1].nominal
    while i + 2 < end and chunks[i].kind == kinds.COMMA and first is not None:
        member = chunks[i + 1].nominal
        if member is None or not _alike(first, member):
            return False  # "met Ana Lund, a lawyer and banker"
        i += 2
        if chunks[i].low == "and":
            return i + 1 < end and chunks[i + 1].kind == kinds.NP
    return False


def _alike(first: Nominal, member: Nominal) -> bool:
    """Whether two noun phrases may be of one list, and the second is no apposition to the first."""
    if member.determiner in _ONE and first.determiner not in _ONE:
        return False
    return _named(member) or not _named(first)


_ONE = frozenset(("a", "an", "one"))


def _named(nominal: Nominal) -> bool:
    return any(isinstance(mention.value, PersonName) for mention in nominal.mentions)


def listed(chunks: Sequence[Chunk], i: int) -> tuple[Nominal, int]:
    """Read the list at ``i``, in which commas may stand for "and"; return it and where it ends."""
    members = [_nominal(chunks[i])]
    i += 1
    while i + 1 < len(chunks) and chunks[i].kind in (kinds.CC, kinds.COMMA):
        following = chunks[i + 1].nominal
        if following is None or (chunks[i].kind == kinds.COMMA and not _list_goes_on(chunks, i)):
            break
        members.append(following)
        i += 2
    return _whole(members, members[0]), i


def _nominal(piece: Chunk) -> Nominal:
    assert piece.nominal is not None
    return piece.nominal


def _whole(members: Sequence[Nominal], lead: Nominal) -> Nominal:
    """Return the members as one phrase, which has the head of ``lead``."""
    if len(members) == 1:
        return lead
    return Nominal(
        span=members[0].span.cover(members[-1].span),
        head=lead.head,
        head_span=lead.head_span,
        parts=tuple(members),
    )


def _list_goes_on(chunks: Sequence[Chunk], comma: int) -> bool:
    """Whether the comma stands in a list that "and" closes."""
    i = comma
    while i + 1 < len(chunks) and chunks[i].kind == kinds.COMMA:
        if chunks[i + 1].kind != kinds.NP:
            return False
        i += 2
    return i + 1 < len(chunks) and chunks[i].low == "and" and chunks[i + 1].kind == kinds.NP
