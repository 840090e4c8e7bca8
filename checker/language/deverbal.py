"""Nouns of deeds and the verbs that they come from: "eruption" and "erupt", "call" and "call".

Only regular formations; what has no such form ("death", "flight") stands in a word table.
"""

from __future__ import annotations

from collections.abc import Container, Iterator

# What a noun ends in, and what its verb ends in instead.
_ENDINGS = (
    ("ication", ("y",)),
    ("ation", ("ate", "e", "")),
    ("ition", ("e", "ish", "")),
    ("ption", ("be", "pt", "ve", "eem")),
    ("ssion", ("t", "ss", "de")),
    ("sion", ("de", "d", "se", "t")),
    ("ion", ("", "e")),
    ("ment", ("",)),
    ("ial", ("y",)),
    ("al", ("", "e")),
    ("ure", ("", "e")),
    ("ance", ("", "e")),
    ("ence", ("", "e")),
    ("ery", ("er", "e")),
    ("y", ("",)),
    ("ing", ("", "e")),
)
_SHORTEST = 3


def verbs_of(noun: str, verbs: Container[str]) -> tuple[str, ...]:
    """Return those of the known ``verbs`` that a noun in lower case may be formed from.

    >>> verbs_of("collision", {"collide"}), verbs_of("stabbing", {"stab"})
    (('collide',), ('stab',))
    """
    return tuple(dict.fromkeys(verb for verb in _formed(noun) if verb in verbs))


def _formed(noun: str) -> Iterator[str]:
    yield noun
    for ending, others in _ENDINGS:
        stem = noun.removesuffix(ending)
        if stem == noun or len(stem) < _SHORTEST - 1:
            continue
        yield from (stem + other for other in others)
        if ending == "ing" and stem[-1] == stem[-2]:
            yield stem[:-1]
