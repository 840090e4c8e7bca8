"""The tag that a word suggests by itself: from closed classes, verb forms and capitals.

News repeats its words, so each is looked at once and remembered.
"""

from __future__ import annotations

from typing import NamedTuple

from checker.language.clauses import tags, words
from checker.language.verbs import Form, VerbForm, VerbTable

LIMIT, LONGEST = 50_000, 40
"""Words that are remembered, and code points of one: a bound for hostile text."""

NUMBER_WORDS = frozenset(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety "
    "hundred thousand million billion dozen several few many".split()
)


class WordTag(NamedTuple):
    """What is known of a word wherever it stands.

    ``low`` is the word in lower case with plain apostrophes. ``forms`` are its verb forms, where
    it has any, and ``can_be`` what they are.
    """

    low: str
    tag: tags.Tag
    forms: tuple[VerbForm, ...] = ()
    can_be: frozenset[Form] = frozenset()


class WordTags(dict[str, WordTag]):
    """The tags of words inside a sentence, found when first asked for: ``word_tags["drills"]``."""

    def __init__(self, verbs: VerbTable) -> None:
        super().__init__()
        self._verbs = verbs
        self._opening: dict[str, WordTag] = {}

    def __missing__(self, word: str) -> WordTag:
        return _kept(self, word, self._tag(word, first=False))

    def opening(self, word: str) -> WordTag:
        """Return the tag of the first word of a sentence, where a capital tells nothing."""
        found = self._opening.get(word)
        return found or _kept(self._opening, word, self._tag(word, first=True))

    def _tag(self, word: str, *, first: bool) -> WordTag:
        low = word.lower().replace("’", "'")
        tag = _CLOSED.get(low)
        initials = len(word) > 1 and word.isupper()  # "US" is not "us", "WHO" not "who"
        if tag is not None and not initials and (first or low == word or tag != tags.MODAL):
            return WordTag(low, tag)
        if initials or (word[0].isupper() and not first):
            return WordTag(low, tags.NAME)
        if low in words.VERBAL_ADJECTIVES:
            forms: tuple[VerbForm, ...] = (VerbForm(low, Form.PARTICIPLE),)
            return WordTag(low, tags.VERB, forms, frozenset((Form.PARTICIPLE,)))
        if low in NUMBER_WORDS:
            return WordTag(low, tags.NUM)
        forms = self._verbs.forms(low)
        if forms:
            return WordTag(low, tags.VERB, forms, frozenset(form.form for form in forms))
        adverb = low.endswith("ly") and low not in words.NOT_ADVERBS_IN_LY
        return WordTag(low, tags.ADV if adverb else tags.NOUN)


def _kept(known: dict[str, WordTag], word: str, found: WordTag) -> WordTag:
    """Remember what a word is, within bounds."""
    if len(known) < LIMIT and len(word) <= LONGEST:
        known[word] = found
    return found


def _closed() -> dict[str, tags.Tag]:
    table: dict[str, tags.Tag] = {}
    for group, tag in (
        (words.ADVERBS, tags.ADV),
        (words.PREPOSITIONS, tags.PREP),
        (words.CONJUNCTIONS, tags.CONJ),
        (words.PREPOSITION_OR_CONJUNCTION, tags.PREP_OR_CONJ),
        (words.COORDINATORS, tags.CC),
        (words.DETERMINERS, tags.DET),
        (words.POSSESSIVES, tags.POSS),
        (words.PRONOUNS, tags.PRON),
        (words.RELATIVES, tags.REL),
        (words.NEGATIONS, tags.NEG),
        (words.BE, tags.AUX),
        (words.HAVE, tags.AUX),
        (words.DO, tags.AUX),
        (words.MODALS, tags.MODAL),
    ):
        table.update(dict.fromkeys(group, tag))
    return table


_CLOSED = _closed()
