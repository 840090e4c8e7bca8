"""The vocabulary as the name reader asks it, and the words that open sentences."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain

from checker.language.names.order import SUFFIXES
from checker.language.names.tokens import Token
from checker.language.sentences import STARTERS
from checker.model.rules import Vocabulary

WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
MONTHS = frozenset(
    """january february march april may june july august september october november december jan
    feb mar apr jun jul aug sept sep oct nov dec""".split()
)
# Words that open a sentence with a capital and are then followed by a name ("Police Chief ..." is
# a title and stands in the vocabulary). Kept beside the closed classes of `STARTERS`.
_OPENERS = frozenset(
    """according again ahead along amid among anti are around based besides beyond briefly can
    clearly currently despite due even except former fellow finally first former given hence here
    inside including initially like longtime nearby next no off officials once one or out outside
    over per plus police previously public recently regarding reportedly residents rumors second
    several similarly speaking sources supporters third throughout together top toward towards two
    three four five six seven eight nine ten upon using vs via was wednesday's were within exclusive
    breaking update updated read watch related photo photos video image images caption copyright
    story editor's note correction opinion analysis live join follow sign click subscribe by thank
    thanks dear yes hello good great new old young big many much lawyers attorneys voters critics
    researchers scientists investigators authorities experts analysts economists prosecutors
    lawmakers leaders members people men women children students teachers workers doctors soldiers
    troops rebels protesters demonstrators activists ask asked tell told meet call calls let get
    got go see say says said think want know give take make put keep bring come came went is am be
    been being has had will may might must shall should rising falling early late mid nor too very
    well oh ok okay""".split()
)


class Lexicon:
    """The word lists for names, with an index of the words that phrases begin with."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        lists, tables = vocabulary.lists, vocabulary.tables
        empty: frozenset[str] = frozenset()
        self.titles = lists.get("title", empty)
        self.modifiers = lists.get("title-modifier", empty)
        self.roles = lists.get("role", empty)
        self.given = tables.get("given-name", {})
        self.doubtful_given = lists.get("given-name-or-word", empty)
        self.nationalities = lists.get("nationality", empty)
        self.geographic = lists.get("geographic-head", empty)
        self.organisations = lists.get("organisation-word", empty)
        self.org_surnames = lists.get("organisation-word-or-surname", empty)
        self.stopped = lists.get("abbreviation-before", empty)
        self.areas = (
            lists.get("country", empty),
            lists.get("region", empty),
            lists.get("us-state", empty),
        )
        self.cities = tables.get("city", {})
        self.aliases = tables.get("place-alias", {})
        places = (*self.areas, self.cities, self.aliases)
        self._title_heads = _heads(self.titles)
        self._nation_heads = _heads(self.nationalities)
        self._place_heads = _heads(*places)
        self.heads = frozenset(
            (*self._title_heads, *self._nation_heads, *self._place_heads, *self.modifiers)
        )
        """The words with which a known title, nationality or place may begin."""
        self.small = frozenset(
            word.capitalize() for word in (*STARTERS, "i") if word not in self.given
        )
        """Those of the small words (see `is_function_word`) that open sentences, as written."""

    def is_ordinary(self, token: Token) -> bool:
        """Tell whether a capital at the start of a sentence tells nothing about the word."""
        word = token.norm
        return word in STARTERS or word in _OPENERS or word.endswith(("ing", "ly"))

    def is_function_word(self, token: Token) -> bool:
        """Tell whether the word is one of the language's small words, capitalised anywhere."""
        word = token.norm
        if word in STARTERS and word not in self.given and not token.acronym:
            return True
        return word == "i" or word.startswith("i'")

    def is_calendar(self, token: Token) -> bool:
        """Tell whether the word is a weekday or month (the month may still be a given name)."""
        return token.norm in WEEKDAYS or token.norm in MONTHS

    def is_organisation(self, token: Token) -> bool:
        """Tell whether the word makes a name an organisation's, building's or event's."""
        return token.norm in self.organisations

    def is_given(self, token: Token) -> bool:
        """Tell whether the word is a known given name."""
        word = token.norm
        return word in self.given or ("-" in word and word.split("-")[0] in self.given)

    def has_stop(self, word: str) -> bool:
        """Tell whether the word, in lower case, is written with a full stop: "gen", "jr"."""
        return word in self.stopped or word in SUFFIXES

    def is_suffix(self, token: Token) -> bool:
        """Tell whether the word is "Jr.", "III" or the like."""
        return token.norm in SUFFIXES

    def place(self, phrase: str) -> tuple[str, str] | None:
        """Return a place's name and country by its normal spelling, or None."""
        name = self.aliases.get(phrase, phrase)
        if name in self.cities:
            return name, self.cities[name]
        countries, regions, states = self.areas
        if name in countries:
            return name, name
        if name in states:
            return name, "united states"
        return (name, "") if name in regions else None

    def longest_place(self, tokens: Sequence[Token], at: int) -> int:
        """Return the index after the longest known place that begins at ``at`` (or ``at``)."""
        if tokens[at].norm not in self._place_heads:
            return at
        for end, phrase in _phrases(tokens, at, self._place_heads):
            if phrase == "us" and tokens[at].word == "Us":
                continue
            if self.place(phrase) is not None:
                return end
        return at

    def longest_nationality(self, tokens: Sequence[Token], at: int) -> int:
        """Return the index after the nationality that begins at ``at`` (or ``at``)."""
        if tokens[at].norm not in self._nation_heads:
            return at
        for end, phrase in _phrases(tokens, at, self._nation_heads):
            if phrase in self.nationalities:
                return end
        return at

    def longest_title(self, tokens: Sequence[Token], at: int) -> int:
        """Return the index after the titles that begin at ``at`` (or ``at``), modifiers included:
        "Deputy Foreign Minister", "Vice Adm.", "Chairman Gen.".
        """
        here = at
        while here < len(tokens):
            norm = tokens[here].norm
            step = self._title_at(tokens, here) if norm in self._title_heads else here
            if step == here and norm in self.modifiers:
                ahead = self._title_at(tokens, here + 1)
                step = ahead if ahead > here + 1 else here
            if step == here or tokens[step - 1].breaks:
                return step
            here = step
        return here

    def _title_at(self, tokens: Sequence[Token], at: int) -> int:
        for end, phrase in _phrases(tokens, at, self._title_heads):
            if phrase in self.titles:
                return end
        return at


_latest: list[tuple[Vocabulary, Lexicon]] = []


def lexicon_of(vocabulary: Vocabulary) -> Lexicon:
    """Return the lexicon of ``vocabulary``; the latest one is kept, as a run has just one."""
    if not _latest or _latest[0][0] is not vocabulary:
        _latest[:] = [(vocabulary, Lexicon(vocabulary))]
    return _latest[0][1]


def _heads(*phrases: Iterable[str]) -> dict[str, int]:
    """Return the first word of each phrase with the length in words of its longest phrase."""
    longest: dict[str, int] = {}
    for phrase in chain.from_iterable(phrases):
        words = phrase.split(" ")
        longest[words[0]] = max(longest.get(words[0], 0), len(words))
    return longest


def _phrases(tokens: Sequence[Token], at: int, heads: Mapping[str, int]) -> list[tuple[int, str]]:
    """Return the phrases that begin at ``at``, longest first, each with the index after it.

    A link such as "of the" is one token of several words, so phrases may come out longer than need
    be, never shorter.
    """
    longest = heads.get(tokens[at].norm, 0) if at < len(tokens) else 0
    if not longest:
        return []
    found = []
    words: list[str] = []
    for end in range(at, min(len(tokens), at + longest)):
        words.append(tokens[end].norm)
        if not tokens[end].link:
            found.append((end + 1, " ".join(words)))
        if tokens[end].breaks:
            break
    found.reverse()
    return found
