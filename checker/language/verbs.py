"""Verb forms: from lemmas to every form that news prose uses, and back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum

from checker.language.pasts import verb_of_past
from checker.model.frozen import frozen

VOWELS = "aeiou"


class Form(StrEnum):
    """The shape of a verb form."""

    BASE = "base"
    THIRD = "third person"
    PAST = "past"
    PARTICIPLE = "past participle"
    ING = "-ing"


@frozen
class VerbForm:
    """One way to take a word as a verb."""

    lemma: str
    form: Form


def inflect(lemma: str, irregular: str = "") -> Mapping[str, tuple[Form, ...]]:
    """Return the forms of a verb, each with what it can be.

    ``irregular`` is "past participle" for a verb that has its own ("began begun"), with "|" between
    two of a kind ("proved proved|proven"). The spelling rules are those of any English grammar: -e
    dropped, -y to -ie, a single final consonant doubled in a one-syllable verb (both spellings are
    given for longer ones: "cancelled", "canceled").

    >>> sorted(inflect("stop"))
    ['stop', 'stopped', 'stopping', 'stops']
    >>> inflect("begin", "began begun")["begun"]
    (<Form.PARTICIPLE: 'past participle'>,)
    """
    forms: dict[str, list[Form]] = {}

    def add(word: str, form: Form) -> None:
        kinds = forms.setdefault(word, [])
        if form not in kinds:
            kinds.append(form)

    add(lemma, Form.BASE)
    add(_third(lemma), Form.THIRD)
    for stem in _stems(lemma):
        add(stem + "ing", Form.ING)
    if irregular:
        pasts, participles = irregular.split()
        for past in pasts.split("|"):
            add(past, Form.PAST)
        for participle in participles.split("|"):
            add(participle, Form.PARTICIPLE)
    else:
        for stem in _stems(lemma):
            word = _past(stem)
            add(word, Form.PAST)
            add(word, Form.PARTICIPLE)
    return {word: tuple(kinds) for word, kinds in forms.items()}


def _third(lemma: str) -> str:
    if lemma == "have":
        return "has"
    if lemma.endswith(("s", "x", "z", "ch", "sh", "o")):
        return lemma + "es"
    if lemma.endswith("y") and lemma[-2] not in VOWELS:
        return lemma[:-1] + "ies"
    return lemma + "s"


def _stems(lemma: str) -> tuple[str, ...]:
    """Return the stems to which -ing is added (and -ed, after `_past` has had its say)."""
    if lemma.endswith("ie"):
        return (lemma[:-2] + "y",)
    if lemma.endswith("e") and not lemma.endswith(("ee", "ye", "oe")):
        return (lemma[:-1],)
    closed = (
        len(lemma) > 2
        and lemma[-1] not in VOWELS + "wxyh"
        and lemma[-2] in VOWELS
        and (lemma[-3] not in VOWELS or lemma[-3:-1] == "ui")
    )
    if not closed:
        return (lemma,)
    syllables = sum(
        letter in VOWELS and (place == 0 or lemma[place - 1] not in VOWELS)
        for place, letter in enumerate(lemma)
    )
    if syllables == 1:
        return (lemma + lemma[-1],)
    return (lemma, lemma + lemma[-1])


def _past(stem: str) -> str:
    if stem.endswith("y") and len(stem) > 1 and stem[-2] not in VOWELS:
        return stem[:-1] + "ied"
    if stem.endswith("ee"):
        return stem + "d"
    return stem + "ed"


class VerbTable:
    """Every form of every known verb."""

    def __init__(self, regular: Iterable[str], irregular: Mapping[str, str]) -> None:
        self._forms: dict[str, tuple[VerbForm, ...]] = {}
        for lemma in sorted(set(regular) - set(irregular)):
            self._add(lemma, "")
        for lemma in sorted(irregular):
            self._add(lemma, irregular[lemma])

    def _add(self, lemma: str, irregular: str) -> None:
        for word, kinds in inflect(lemma, irregular).items():
            known = self._forms.get(word, ())
            self._forms[word] = (*known, *(VerbForm(lemma, kind) for kind in kinds))

    def forms(self, word: str) -> tuple[VerbForm, ...]:
        """Return every way to take a lower-case word as a verb; () where it is none.

        A word in -ed that no list holds is taken as a past form of a verb of its own.

        >>> VerbTable(["land"], {}).forms("landed")[0].lemma
        'land'
        """
        known = self._forms.get(word)
        if known:
            return known
        if len(word) > 4 and word.endswith("ed") and not word.endswith(("eed", "-led", "-based")):
            lemma = verb_of_past(word)
            return (VerbForm(lemma, Form.PAST), VerbForm(lemma, Form.PARTICIPLE))
        return ()
