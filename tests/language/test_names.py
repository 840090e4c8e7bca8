"""Names: one line of text, and what must be read in it ("title|name|name", place, "=name")."""

from __future__ import annotations

import time
from itertools import pairwise
from pathlib import Path

import pytest
import yaml

from checker.language.names import find_names
from checker.language.names.order import family_names
from checker.model.meaning import PersonName, PlaceName, ProperName
from checker.model.rules import Vocabulary

RULES = Path(__file__).parents[2] / "rules" / "vocab"
FILES = ("titles", "given-names", "places", "abbreviations", "organisations")


def load() -> Vocabulary:
    lists: dict[str, frozenset[str]] = {}
    tables: dict[str, dict[str, str]] = {}
    for name in FILES:
        data = yaml.safe_load((RULES / f"{name}.yaml").read_text(encoding="utf-8"))
        lists |= {key: frozenset(words) for key, words in data.get("lists", {}).items()}
        tables |= data.get("tables", {})
    return Vocabulary(lists, tables)


WORDS = load()


def read(text: str) -> list[tuple[str, str]]:
    """Return each name's words with a short form of its value."""
    found = []
    for mention in find_names(text, 0, len(text), WORDS):
        value = mention.value
        if isinstance(value, PersonName):
            short = "|".join((value.title, *value.names))
        elif isinstance(value, PlaceName):
            short = value.name
        else:
            assert isinstance(value, ProperName)
            short = f"={value.name}"
        found.append((mention.span.of(text), short))
    return found


@pytest.mark.parametrize(
    ("text", "spans", "values"),
    [
        ("Ann Lee arrived.", ["Ann Lee"], ["|Ann|Lee"]),
        ("He met Gen. Mark Milley.", ["Gen. Mark Milley"], ["Gen|Mark|Milley"]),
        (
            "Norway’s Deputy Foreign Minister Ivar Solberg, who came",
            ["Norway", "Deputy Foreign Minister Ivar Solberg"],
            ["norway", "Deputy Foreign Minister|Ivar|Solberg"],
        ),
        ("the envoy, Ji Min-ho, left", ["Ji Min-ho"], ["|Ji|Min-ho"]),
        ("Sen. Elizabeth Warren, D-Mass., left", ["Sen. Elizabeth Warren"], None),
        ("On Monday, Angela Merkel left", ["Angela Merkel"], ["|Angela|Merkel"]),
        ("Yesterday Angela Merkel left", ["Angela Merkel"], None),
        ("Top nuclear envoys met in the US.", ["US"], ["united states"]),
        ("Let us go. Us too.", [], []),
        (
            "Russian President Vladimir Putin left",
            ["President Vladimir Putin"],
            ["President|Vladimir|Putin"],
        ),
        ("Ursula von der Leyen left", ["Ursula von der Leyen"], ["|Ursula|von der Leyen"]),
        ("Bashar al-Assad and Osama bin Laden", None, ["|Bashar|al-Assad", "|Osama|bin Laden"]),
        ("J. K. Rowling met George W. Bush.", None, ["|J|K|Rowling", "|George|W|Bush"]),
        ("J.K. Rowling met Conan O’Brien.", None, ["|J.K|Rowling", "|Conan|O’Brien"]),
        ("Martin Luther King Jr. spoke.", ["Martin Luther King Jr."], None),
        ("Robert Downey, Jr. spoke.", ["Robert Downey, Jr."], ["|Robert|Downey|Jr"]),
        ("António Guterres of Portugal", ["António Guterres", "Portugal"], None),
        ("Jean-Claude Juncker left", None, ["|Jean-Claude|Juncker"]),
        (
            "Secretary of State John Kerry later told Lt. Gov. Ann Bell",
            ["Secretary of State John Kerry", "Lt. Gov. Ann Bell"],
            ["Secretary of State|John|Kerry", "Lt Gov|Ann|Bell"],
        ),
        ("Texas Gov. Greg Abbott", None, ["texas", "Gov|Greg|Abbott"]),
        ("said foreign minister Ann Bell", ["foreign minister Ann Bell"], None),
        ("Mr. Smith and Mrs. Jones left", None, ["Mr|Smith", "Mrs|Jones"]),
        ("He met Xi Jinping, and Ma Ying-jeou left", None, ["|Xi|Jinping", "|Ma|Ying-jeou"]),
        ("on the Korean Peninsula", ["Korean Peninsula"], ["korean peninsula"]),
        ("in St. Louis and New York City.", None, ["st louis", "new york city"]),
        ("at the Foreign Ministry", None, ["=Foreign Ministry"]),
        ("at the European Union", None, ["=European Union"]),
        ("the Department of Justice said", None, ["=Department of Justice"]),
        ("at the New York Times", None, ["=New York Times"]),
        ("at General Motors and Carnegie Hall", None, ["=General Motors", "=Carnegie Hall"]),
        ("North Korean drills in North Korea", None, ["north korea"]),
        ("US-led drills, the US-South Korea talks", None, []),
        ("in Jackson County on Friday", None, ["jackson county"]),
        ("He met Gen. Mark A. Bell", None, ["Gen|Mark|A|Bell"]),
        ("In May, Theresa May left", None, ["|Theresa|May"]),
        ("Samantha Power left", None, ["|Samantha|Power"]),
        ("He left the U.S. But Ann Bell stayed", None, ["united states", "|Ann|Bell"]),
        ("He met Ann Bell. She left Bonn. The end", ["Ann Bell", "Bonn"], None),
        ("He said I’m here.", None, []),
    ],
)
def test_names(text: str, spans: list[str] | None, values: list[str] | None) -> None:
    found = read(text)
    if spans is not None:
        assert [words for words, _ in found] == spans
    if values is not None:
        assert [short for _, short in found] == values


def test_a_surname_alone_is_the_person_of_the_text() -> None:
    text = "Ann Bell left. Bell smiled. He met Ring. In the Bell Company"
    assert read(text) == [
        ("Ann Bell", "|Ann|Bell"),
        ("Bell", "|Bell"),
        ("Ring", "=Ring"),
        ("Bell Company", "=Bell Company"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "He met Zorvik Qualm. Later, Qualm left.",
        "He met Zorvik Qualm, 34, in town.",
        "He met Zorvik Qualm, the bank's chief economist, in town.",
        "He met spokesman Zorvik Qualm.",
        "He met Zorvik McQualm.",
    ],
)
def test_an_unknown_given_name_is_told_by_its_surroundings(text: str) -> None:
    value = next(m.value for m in find_names(text, 0, len(text), WORDS))
    assert isinstance(value, PersonName) and value.names[0] == "Zorvik"


def test_without_a_sign_two_capitals_are_no_person() -> None:
    assert read("He met Zorvik Qualm in town.") == [("Zorvik Qualm", "=Zorvik Qualm")]


def test_a_headline_in_title_case_makes_no_persons() -> None:
    text = "Grant Money Runs Dry As Bell Leaves Town\n\nAnn Bell left the town on Friday."
    assert read(text) == [("Ann Bell", "|Ann|Bell")]


def test_names_go_over_line_ends_only_in_wrapped_text() -> None:
    wrapped = (
        "The council met on Tuesday to hear what Ann\nBell had found under the old road bridge.\n"
    )
    assert ("Ann\nBell", "|Ann|Bell") in read(wrapped + wrapped)
    long = "The council met. " * 12
    assert all("\n" not in words for words, _ in read(f"{long}He saw Ann\nBell {long}"))


def test_only_the_range_asked_for_is_read_and_names_do_not_overlap() -> None:
    text = "Paris Title\nAnn Bell went to Rome with Sen. Bob Ray of Ohio."
    found = find_names(text, 12, len(text), WORDS)
    assert [m.span.of(text) for m in found] == ["Ann Bell", "Rome", "Sen. Bob Ray", "Ohio"]
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))


@pytest.mark.parametrize(
    ("names", "family"),
    [
        (("Ann", "Bell"), ("Bell",)),
        (("Martin", "Luther", "King", "Jr"), ("King",)),
        (("Moon", "Jae-in"), ("Moon",)),
        (("Li", "Keqiang"), ("Li",)),
        (("Sung", "Kim"), ("Kim",)),
        (("Kim", "Davis"), ("Davis", "Kim")),
        (("Ann", "Day-Lewis"), ("Day-Lewis",)),
    ],
)
def test_family_names(names: tuple[str, ...], family: tuple[str, ...]) -> None:
    assert family_names(names) == family


@pytest.mark.parametrize("piece", ["A ", "Ann ", "A.", "A-a", "de ", "Ann de ", "Sen. ", "a'A"])
def test_hostile_text_stays_linear(piece: str) -> None:
    text = piece * 30_000
    begin = time.process_time()
    find_names(text, 0, len(text), WORDS)
    assert time.process_time() - begin < 6
