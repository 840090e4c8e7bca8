"""Who is who: which mentions of a name are one person.

A full name names a person; the same name with or without its title, middle names and initials is
the same one. A surname alone is the person of that surname introduced before it. Where two persons
of one surname are in play (families, namesakes) both are candidates, and a check treats a mention
with two candidates as unknown: by surname alone, most "contradictions" in news are two people.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from checker.language.names.order import SUFFIXES, family_names
from checker.model.meaning import PersonName
from checker.model.text import Mention, Span

_FEMALE = frozenset(
    """mrs ms miss mme mlle madame frau lady dame queen princess duchess countess baroness empress
    sister congresswoman chairwoman councilwoman assemblywoman spokeswoman businesswoman mother
    daughter wife widow aunt niece grandmother granddaughter actress""".split()
)
_MALE = frozenset(
    """mr messrs monsieur herr sir lord king prince duke count baron emperor brother father
    congressman councilman assemblyman spokesman businessman son husband widower uncle nephew
    grandfather grandson actor""".split()
)

# ", the US special representative for North Korea, ..."
_AFTER = re.compile(r"\s?[,(—–]\s?(?:who (?:is|was|serves as|doubles as) )?([^,;.()—–\n]{2,120})")
_OPENS_ROLE = re.compile(r"(?:the|a|an|his|her|its|their|our|my|one of|[A-Z\w.-]{2,24}['’]s?)\s")
_BARE_ROLE = re.compile(r"(?:[\w'’.-]{1,24}\s){0,4}[a-z-]{3,24}\b")
_NOT_ROLE = re.compile(
    r"(?:and|or|but|said|says|told|who|which|while|when|where|as|after|before|in|on|at|with|for|to"
    r"|from|of|by|has|had|was|is|were|are|will|\w{1,20}ing)\b"
)
_END_OF_HEAD = re.compile(r"\s(?:for|of|in|at|on|to|from|with|who|whom|whose|that|which|and)\s")
_WORD = re.compile(r"[\w-]{2,40}")
_PARTS = ",;.()—–\n"  # no apposition reaches over one of these
_WINDOW, _LONGEST = 130, 100


@dataclass(frozen=True, slots=True)
class Identities:
    """The persons of an article.

    ``entities`` gives each person mention's candidates by its span, in order of introduction;
    ``roles`` gives each person's titles and appositions as lower-case words.
    """

    entities: Mapping[Span, tuple[str, ...]]
    roles: Mapping[str, frozenset[str]]

    def entity(self, mention: Mention) -> tuple[str, ...]:
        """Return the candidate keys ("person:sung kim") of a mention; empty if it is no person."""
        return self.entities.get(mention.span, ())

    def title_holder(self, word: str) -> tuple[str, ...]:
        """Return the persons whose title or apposition has ``word`` ("envoy"), in order of
        introduction.
        """
        wanted = word.lower()
        return tuple(key for key, words in self.roles.items() if wanted in words)


@dataclass(slots=True)
class _Person:
    """A person while the article is read."""

    key: str
    names: tuple[str, ...]
    called: frozenset[str]
    sex: str = ""
    titles: str = ""


def identify(mentions: Sequence[Mention], text: str) -> Identities:
    """Tell who the persons of ``mentions`` are; ``text`` is the text that their spans count in.

    Mentions of other kinds are passed over. The order of the mentions does not matter.
    """
    taken: set[str] = set()
    by_call: dict[str, list[_Person]] = {}
    entities: dict[Span, tuple[str, ...]] = {}
    roles: dict[str, set[str]] = {}
    for mention in sorted(mentions, key=lambda m: m.span):
        value = mention.value
        if not isinstance(value, PersonName):
            continue
        names = tuple(map(_plain, value.names))
        sex = _sex(value.title)
        found = _candidates(names, sex, by_call)
        if not found:
            found = [_introduce(value.names, names, sex, taken, by_call)]
        entities[mention.span] = tuple(person.key for person in found)
        if len(found) == 1:
            (person,) = found
            person.sex = person.sex or sex
            if _fuller(names, person.names):
                _call(person, value.names, by_call)
            roles.setdefault(person.key, set()).update(_roles(value.title, mention.span, text))
    return Identities(entities, {key: frozenset(words) for key, words in roles.items()})


def _candidates(
    names: tuple[str, ...], sex: str, by_call: Mapping[str, Sequence[_Person]]
) -> list[_Person]:
    """Return the persons introduced so far whom these names may mean."""
    found: list[_Person] = []
    for call in sorted({names[-1], names[0], *_families(names)}):
        for person in by_call.get(call, ()):
            clash = sex and person.sex and sex != person.sex
            if not clash and person not in found and _same(names, person):
                found.append(person)
    exact = [person for person in found if person.names == names]
    # "Ryan" is Paul Ryan rather than Ryan Bell: news calls people by the surname.
    by_surname = [person for person in found if names[-1] in person.called]
    return exact or by_surname or found


def _same(names: tuple[str, ...], person: _Person) -> bool:
    """Tell whether ``names`` may be said of ``person``."""
    bare, known = _bare(names), _bare(person.names)
    if len(bare) == 1 or len(known) == 1:
        short, full = (bare, known) if len(bare) == 1 else (known, bare)
        called = person.called if short is bare else frozenset(_families(names))
        return short[0] in called or short[0] == full[0] or short == full
    if _suffix(names) != _suffix(person.names) and _suffix(names) and _suffix(person.names):
        return False
    if bare[-1] != known[-1]:
        return False
    # "Garcia Marquez" of "Gabriel Garcia Marquez"
    if len(bare) < len(known) and known[-len(bare) :] == bare:
        return True
    if not _agree(bare[0], known[0]):
        return False
    middle, other = bare[1:-1], known[1:-1]
    return not middle or not other or all(_agree(a, b) for a, b in zip(middle, other, strict=False))


def _agree(one: str, other: str) -> bool:
    """Tell whether two given names may be one: equal, or the one the other's initial."""
    if len(one) == 1 or len(other) == 1:
        return one[0] == other[0]
    return one == other


def _introduce(
    written: tuple[str, ...],
    names: tuple[str, ...],
    sex: str,
    taken: set[str],
    by_call: dict[str, list[_Person]],
) -> _Person:
    key = f"person:{' '.join(names)}"
    number = 2
    unique = key
    while unique in taken:  # Mr. Smith and Mrs. Smith
        unique = f"{key} {number}"
        number += 1
    person = _Person(unique, names, frozenset(), sex)
    taken.add(unique)
    _call(person, written, by_call)
    return person


def _call(person: _Person, written: tuple[str, ...], by_call: dict[str, list[_Person]]) -> None:
    """Record the fullest name of a person and what it lets the text call them."""
    person.names = tuple(map(_plain, written))
    person.called = person.called | frozenset(map(_plain, family_names(written)))
    for call in sorted(person.called | {person.names[0], _bare(person.names)[-1]}):
        known = by_call.setdefault(call, [])
        if person not in known:
            known.append(person)


def _fuller(names: tuple[str, ...], known: tuple[str, ...]) -> bool:
    return len(names) > len(known)


@lru_cache(maxsize=4_096)
def _families(names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(map(_plain, family_names(names)))


def _bare(names: tuple[str, ...]) -> tuple[str, ...]:
    """Return the names without "Jr." and the like."""
    return names[:-1] if len(names) > 1 and names[-1] in SUFFIXES else names


def _suffix(names: tuple[str, ...]) -> str:
    return names[-1] if len(names) > 1 and names[-1] in SUFFIXES else ""


def _plain(name: str) -> str:
    return name.lower().replace(".", "").replace("’", "'").replace("‑", "-")


def _sex(title: str) -> str:
    words = title.lower().replace(".", "").split()
    if any(word in _FEMALE for word in words):
        return "female"
    return "male" if any(word in _MALE for word in words) else ""


def _roles(title: str, span: Span, text: str) -> Iterable[str]:
    """Return the words of a mention's title and of the appositions on either side of it."""
    phrases = [title]
    after = _AFTER.match(text, span.end, min(len(text), span.end + _WINDOW))
    if after is not None:
        phrases.append(_head(after[1], bare=True))
    before = _before(text, span.start)
    if len(before) > 1:
        phrases.append(_head(before, bare=False))
    return [word.lower() for phrase in phrases for word in _WORD.findall(phrase)]


def _before(text: str, at: int) -> str:
    """Return what an apposition before a name may be: "the bank's chief economist, Ann Bell"."""
    if at < 2 or text[at - 2] != "," or not text[at - 1].isspace():
        return ""
    window = text[max(0, at - _WINDOW) : at - 2]
    begin = max(window.rfind(mark) for mark in _PARTS) + 1
    return window[begin:][-_LONGEST:]


def _head(phrase: str, *, bare: bool) -> str:
    """Return an apposition up to its head noun ("the US special representative"), or "".

    After a name an apposition may do without an article ("Ann Bell, chief economist at the bank");
    before one it must have one, and it begins at its last.
    """
    words = phrase.strip()
    if bare:
        if _NOT_ROLE.match(words) or not (_OPENS_ROLE.match(words) or _BARE_ROLE.match(words)):
            return ""
    else:
        opened = list(_OPENS_ROLE.finditer(words))
        if not opened:
            return ""
        words = words[opened[-1].start() :]
    return _END_OF_HEAD.split(words, maxsplit=1)[0]
