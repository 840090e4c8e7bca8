"""Who is who: full names, surnames, namesakes, titles."""

from __future__ import annotations

import pytest

from checker.model.meaning import PersonName, PlaceName
from checker.model.text import Mention, Span
from checker.resolve.persons import Identities, identify


def read(marked: str) -> tuple[Identities, list[Mention]]:
    """Read a text whose persons stand in brackets: "[Gen:Mark Milley]" has the title "Gen";
    an underscore joins the words of one name.
    """
    text, mentions = "", []
    for piece in marked.split("["):
        inside, bracket, rest = piece.partition("]")
        if not bracket:
            text += piece
            continue
        title, _, names = inside.rpartition(":")
        words = f"{title} {names}".strip().replace("_", " ")
        value = PersonName(title, tuple(name.replace("_", " ") for name in names.split()))
        mentions.append(Mention(Span(len(text), len(text) + len(words)), value, "person"))
        text += words + rest
    return identify(mentions, text), mentions


def who(marked: str) -> list[tuple[str, ...]]:
    found, mentions = read(marked)
    return [tuple(key.removeprefix("person:") for key in found.entity(m)) for m in mentions]


KIM = ("dana kim",)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[Dana Kim] came. [Kim] left. [Envoy:Dana Kim] spoke.", [KIM, KIM, KIM]),
        ("[George W. Bush], [George Bush], [President:Bush]", [("george w bush",)] * 3),
        (
            "[George Bush], [George W. Bush], [George H. Bush]",
            [("george bush",), ("george bush",), ("george h bush",)],
        ),
        ("[J. Bell], [John Bell]", [("j bell",)] * 2),
        (
            "[Ann Bell], [Bob Bell], [Bell], [Ann]",
            [("ann bell",), ("bob bell",), ("ann bell", "bob bell"), ("ann bell",)],
        ),
        (
            "[Moon Jae-in], [Moon], [Kim Bo-ram], [Kim]",
            [("moon jae-in",)] * 2 + [("kim bo-ram",)] * 2,
        ),
        (
            "[Dana Kim], [Kim], [Kim Bo-ram], [Kim]",
            [KIM, KIM, ("kim bo-ram",), ("dana kim", "kim bo-ram")],
        ),
        ("[Ursula von_der_Leyen], [von_der_Leyen]", [("ursula von der leyen",)] * 2),
        (
            "[Gabriel García Márquez], [García Márquez], [Márquez]",
            [("gabriel garcía márquez",)] * 3,
        ),
        (
            "[Mr:Smith], [Mrs:Smith], [Mr:Smith], [Smith]",
            [("smith",), ("smith 2",), ("smith",), ("smith", "smith 2")],
        ),
        (
            "[Bob Ray Jr.], [Bob Ray Sr.], [Ray]",
            [("bob ray jr",), ("bob ray sr",), ("bob ray jr", "bob ray sr")],
        ),
        ("[President:Bell], [Ann Bell], [Bell]", [("bell",)] * 3),
        (
            "[Bell] spoke before [Ann Bell] and [Bob Bell] did.",
            [("bell",), ("bell",), ("bob bell",)],
        ),
        ("[Ann Bell], [Ann Ray], [Ann]", [("ann bell",), ("ann ray",), ("ann bell", "ann ray")]),
        ("[Ryan Bell], [Paul Ryan], [Ryan]", [("ryan bell",), ("paul ryan",), ("paul ryan",)]),
    ],
)
def test_who_is_meant(text: str, expected: list[tuple[str, ...]]) -> None:
    assert [tuple(sorted(keys)) for keys in who(text)] == expected


def test_titles_and_appositions_name_their_holder() -> None:
    found, _ = read(
        "[Dana Kim], the Canadian special representative for fish, met the chief border envoy, "
        "[Kwon Min-ho], and [Deputy Foreign Minister:Ivar Solberg], said [Ann Bell], 34, chief "
        "economist at a bank. [Bob Ray], who is a lawyer, and the mayor of Bonn, [Eva Roth], left."
    )
    holders = {
        "representative": ("person:dana kim",),
        "envoy": ("person:kwon min-ho",),
        "minister": ("person:ivar solberg",),
        "lawyer": ("person:bob ray",),
        "mayor": ("person:eva roth",),
        "korea": (),
        "bank": (),
        "president": (),
    }
    assert {word: found.title_holder(word) for word in holders} == holders


def test_two_holders_are_two_candidates_in_order() -> None:
    found, _ = read("[President:Eva Roth] met [President:Ann Bell]. [Roth] left.")
    assert found.title_holder("President") == ("person:eva roth", "person:ann bell")


def test_a_place_is_nobody() -> None:
    place = Mention(Span(0, 4), PlaceName("bonn"), "place")
    assert identify([place], "Bonn").entity(place) == ()


def test_the_order_of_mentions_does_not_matter() -> None:
    _, mentions = read("[Dana Kim], [Kim], [Ann Bell]")
    text = "x" * 40
    forward, backward = identify(mentions, text), identify(mentions[::-1], text)
    assert forward == backward
