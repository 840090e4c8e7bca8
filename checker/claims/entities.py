"""Who or what a noun phrase speaks of, as a key that is equal only where it is plainly the same.

An empty key means that it is not known who is meant: it is equal to nothing, so that two claims
are never joined on a guess.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from checker.model.clauses import Clause, Nominal
from checker.model.meaning import PersonName, PlaceName, ProperName
from checker.model.rules import Vocabulary
from checker.model.text import Dateline, Mention, Span
from checker.resolve.persons import Identities

PERSONAL = frozenset("he she him her his himself herself".split())
PLACES_BY_POINTING = frozenset("here there home".split())


class Entities:
    """The people and things of one article."""

    def __init__(
        self,
        text: str,
        starts: Sequence[int],
        names: Sequence[Mention],
        identities: Identities,
        vocabulary: Vocabulary,
        dateline: Dateline | None = None,
    ) -> None:
        self._text = text
        self._starts = starts
        self._identities = identities
        self._persons = [m for m in names if isinstance(m.value, PersonName)]
        self._vocabulary = vocabulary
        self._groups: dict[int, str] = {}
        self._here = self._place_of(dateline, names)
        given = vocabulary.tables.get("given-name", {})
        self._sexes: dict[str, str] = {}
        for mention in self._persons:
            words = mention.value.names if isinstance(mention.value, PersonName) else ()
            sexes = {given[word.lower()] for word in words if word.lower() in given}
            candidates = identities.entity(mention)
            if len(candidates) == 1 and len(sexes) == 1 and len(words) > 1:
                self._sexes.setdefault(candidates[0], next(iter(sexes)))

    def key(self, nominal: Nominal, clauses: Sequence[Clause], sentence: Span) -> str:
        """Return the key of a noun phrase that stands in a sentence with these clauses."""
        if nominal.parts:
            keys = [self.key(part, clauses, sentence) for part in nominal.parts]
            return "+".join(sorted(keys)) if all(keys) else ""
        if nominal.pronoun:
            return self._pronoun(nominal, clauses, sentence)
        if nominal.determiner == "another":
            return ""
        if nominal.apposition is not None:
            return self.key(nominal.apposition, clauses, sentence)
        name = self._named(nominal)
        if name is not None:
            return name
        if nominal.owner is not None and nominal.owner.pronoun:
            return ""
        if self._vocabulary.has("place-nouns", nominal.head.lower()):
            return ""  # "the capital": of which country is not read
        if nominal.determiner in _DEFINITE:
            holders = self._identities.title_holder(nominal.head)
            if len(holders) == 1:
                return holders[0]
            if len(holders) > 1:
                return ""
        elif nominal.determiner and not self._introduced(nominal):
            return ""  # "a minister": some minister or other
        described = (*sorted({word.lower() for word in nominal.modifiers}), nominal.head)
        return "thing:" + " ".join(described)

    def _introduced(self, nominal: Nominal) -> bool:
        """Tell whether a group is introduced here ("a team"), and no other of its kind anywhere."""
        head = nominal.head.lower()
        if nominal.determiner not in ("a", "an") or not self._vocabulary.has("groups", head):
            return False
        another = re.compile(
            rf"(?i)\b(?:an?|another|second|other)\s(?:[\w’'-]+\s){{0,3}}{head}s?\b"
        )
        return len(another.findall(self._text)) == 1

    def note_subject(self, nominal: Nominal, sentence: Span) -> None:
        """Remember a group that is the subject of a sentence, for "it" in the next."""
        if not nominal.pronoun and self._vocabulary.has("groups", nominal.head.lower()):
            key = self.key(nominal, (), sentence)
            if key:
                self._groups[bisect_left(self._starts, sentence.start)] = key

    def _group(self, sentence: Span) -> str:
        """Return the group that "it" or "they" means: the subject of the sentence before."""
        return self._groups.get(bisect_left(self._starts, sentence.start) - 1, "")

    def _place_of(self, dateline: Dateline | None, names: Sequence[Mention]) -> str:
        """Return the key of the place that "here" means: that of the dateline, else the city where
        the article's first sentence has people be ("are in Seoul").
        """
        if dateline is None or dateline.place is None:
            end = self._starts[1] if len(self._starts) > 1 else len(self._text)
            for mention in names:
                if mention.span.end > end:
                    break  # names come in text order
                inside = self._text.endswith(" in ", 0, mention.span.start)
                if inside and isinstance(mention.value, PlaceName):
                    return _place_key(mention.value) if mention.value.country else ""
            return ""
        for mention in names:
            if mention.span.overlaps(dateline.place) and isinstance(mention.value, PlaceName):
                return _place_key(mention.value)
        return f"name:{dateline.place.of(self._text).lower()}"

    def event(self, nominal: Nominal, words: str) -> str:
        """Return the key of an event noun: what its word list says it is a kind of."""
        table = self._vocabulary.tables.get(words, {})
        for name in (f"{(nominal.modifiers or ('',))[-1]} {nominal.head}", *nominal.nouns):
            if name in table:
                return f"event:{table[name]}"
        return f"event:{nominal.head}"

    def is_person(self, nominal: Nominal) -> bool:
        """Tell whether the phrase names a person or a group of persons."""
        if nominal.parts:
            return all(self.is_person(part) for part in nominal.parts)
        if nominal.apposition is not None:
            return self.is_person(nominal.apposition)
        if nominal.pronoun:
            return nominal.head in PERSONAL or nominal.head in ("they", "i", "we", "who")
        mention = self._head_mention(nominal)
        if mention is not None and isinstance(mention.value, PersonName):
            return True
        return self._vocabulary.has("people", nominal.head.lower())

    def names_place(self, nominal: Nominal) -> bool:
        """Tell whether the phrase is the name of a place."""
        mention = self._head_mention(nominal)
        return mention is not None and isinstance(mention.value, PlaceName)

    def head_place(self, nominal: Nominal) -> bool:
        """Tell whether the phrase names a place, or points to one ("here")."""
        mention = self._head_mention(nominal)
        if mention is not None:
            return isinstance(mention.value, PlaceName)
        low = nominal.head.lower()
        return low in PLACES_BY_POINTING or self._vocabulary.has("place-nouns", low)

    def _head_mention(self, nominal: Nominal) -> Mention | None:
        return next((m for m in nominal.mentions if m.span == nominal.head_span), None)

    def _named(self, nominal: Nominal) -> str | None:
        mention = self._head_mention(nominal)
        if mention is None:
            if nominal.head[:1].isupper():
                return f"name:{nominal.head.lower()}"
            return None
        if isinstance(mention.value, PersonName):
            candidates = self._identities.entity(mention)
            return candidates[0] if len(candidates) == 1 else ""
        if isinstance(mention.value, PlaceName):
            return _place_key(mention.value)
        if isinstance(mention.value, ProperName):
            return f"name:{mention.value.name.lower()}"
        return None

    def _pronoun(self, nominal: Nominal, clauses: Sequence[Clause], sentence: Span) -> str:
        """Return the one person whom a pronoun can mean: of its sentence, else of the one before.

        Persons of the other sex cannot be meant. Where two of the sentence before can be, a
        subject continues the subject that the sentence before began with; else nobody is meant.
        """
        if nominal.head == "here":
            return self._here
        if nominal.head in ("it", "they"):
            return self._group(sentence)
        if nominal.head not in PERSONAL:
            return ""
        at = nominal.span.start
        here = self._named_between(sentence.start, at, nominal.head)
        if here:
            return next(iter(here)) if len(here) == 1 else ""
        number = bisect_left(self._starts, sentence.start)
        keys: list[str] = []
        start = sentence.start
        for start in reversed(self._starts[max(0, number - _SENTENCES) : number]):
            keys = self._named_between(start, sentence.start, nominal.head)
            if keys:
                break  # the nearest sentence that names anybody
        if len(keys) == 1:
            return keys[0]
        subject = any(c.subject is not None and c.subject.span == nominal.span for c in clauses)
        opens = self._text[start:].lstrip()[:1].isupper() if keys else False
        return keys[0] if keys and subject and opens and at - sentence.start < _OPENING else ""

    def _named_between(self, start: int, end: int, pronoun: str) -> list[str]:
        """Return who is named there and can be meant, each once, in order; [""] in doubt."""
        named = [m for m in self._persons if start <= m.span.start and m.span.end <= end]
        keys: dict[str, None] = {}
        for mention in named:
            candidates = self._identities.entity(mention)
            if len(candidates) != 1:
                return [""]
            if not self._other_sex(candidates[0], pronoun):
                keys[candidates[0]] = None
        return list(keys)

    def _other_sex(self, key: str, pronoun: str) -> bool:
        wanted = "female" if pronoun in FEMALE else "male"
        return self._sexes.get(key, wanted) not in (wanted, "both")


def _place_key(place: PlaceName) -> str:
    """Return a key that begins with the country, so that a city can be told to lie in one."""
    country, name = place.country.lower(), place.name.lower()
    inside = f"{country}/" if country and country != name else ""
    return f"name:{inside}{name}"


FEMALE = frozenset("she her herself".split())
_SENTENCES = 3
_OPENING = 25
_DEFINITE = frozenset("the this that".split())
