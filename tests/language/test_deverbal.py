"""From nouns of deeds to the verbs that they come from."""

from __future__ import annotations

import pytest

from checker.language.deverbal import verbs_of

VERBS = frozenset(
    "erupt collide decide appoint arrive depart close bury land stab admit permit declare complete "
    "apply discover raid call".split()
)


@pytest.mark.parametrize(
    ("noun", "verbs"),
    [
        ("eruption", ("erupt",)),
        ("collision", ("collide",)),
        ("decision", ("decide",)),
        ("appointment", ("appoint",)),
        ("arrival", ("arrive",)),
        ("departure", ("depart",)),
        ("closure", ("close",)),
        ("burial", ("bury",)),
        ("landing", ("land",)),
        ("stabbing", ("stab",)),
        ("admission", ("admit",)),
        ("declaration", ("declare",)),
        ("completion", ("complete",)),
        ("application", ("apply",)),
        ("discovery", ("discover",)),
        ("raid", ("raid",)),
        ("call", ("call",)),
        ("table", ()),
        ("", ()),
        ("ion", ()),
        ("ing", ()),
    ],
)
def test_verbs_of(noun: str, verbs: tuple[str, ...]) -> None:
    assert verbs_of(noun, VERBS) == verbs
