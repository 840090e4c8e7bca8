"""The patterns of a rule set by the verb or the noun that sets them off.

A hundred more patterns cost nothing on clauses that have neither their verb nor their noun.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.language.clauses.nounphrases import singular
from checker.model.clauses import Clause
from checker.model.rules import ClaimKind, Pattern, RuleSet, SlotType, Vocabulary

Candidate = tuple[ClaimKind, Pattern]


class PatternIndex:
    """A rule set made ready for reading claims.

    ``heads`` are its word lists in the singular, ``contrast`` the words that set one event apart
    from another, ``lasting`` the patterns of event nouns, which fit whatever has a length too,
    ``own`` the event nouns that the patterns of each kind name, ``known`` those of any kind, and
    ``events`` all nouns that can have a time of their own.
    """

    def __init__(self, rules: RuleSet) -> None:
        self.heads = _head_lists(rules.vocabulary)
        self.contrast = rules.vocabulary.lists.get("contrast", frozenset())
        self.verbs: dict[str, list[Candidate]] = {}
        self.nouns: dict[str, list[Candidate]] = {}
        self.anything: list[Candidate] = []
        self.lasting: list[Candidate] = []
        self.fallbacks: list[Candidate] = []
        self.own: dict[str, frozenset[str]] = {}
        for kind in rules.claims:
            self.own[kind.name] = frozenset(
                noun for name in _lists(kind) for noun in self.words(name)
            )
            for pattern in kind.patterns:
                for entry in self._entries(kind, pattern):
                    entry.append((kind, pattern))
        self.known = frozenset(noun for nouns in self.own.values() for noun in nouns)
        self.events = frozenset((*self.nouns, *rules.vocabulary.tables.get("deed", {})))

    def _entries(self, kind: ClaimKind, pattern: Pattern) -> list[list[Candidate]]:
        """Return the lists that a pattern belongs to."""
        if kind.fallback:
            return [self.fallbacks]
        if pattern.verbs == ("*",):
            return [self.anything]
        if pattern.head is not None:
            spec = kind.slot(pattern.head.slot)
            if spec is not None and spec.type is SlotType.EVENT:
                self.lasting.append((kind, pattern))
            words = sorted(self.words(pattern.head.words))
            return [self.nouns.setdefault(word.split()[-1], []) for word in words]
        verbs = dict.fromkeys(verb.split()[0] for verb in pattern.verbs)
        return [self.verbs.setdefault(verb, []) for verb in verbs]

    @property
    def lemmas(self) -> frozenset[str]:
        """The verbs that patterns name, particles aside."""
        return frozenset(self.verbs)

    def words(self, name: str) -> frozenset[str]:
        """Return a word list in the singular; no words where there is no such list."""
        return self.heads.get(name, frozenset())

    def candidates(self, clause: Clause) -> Sequence[Candidate]:
        """Return the patterns that a clause may fit, in the order of the rule files."""
        if clause.head is not None:
            named = [item for noun in clause.head.nouns for item in self.nouns.get(noun, ())]
            return named if named or not clause.head.lasting else self.lasting
        if clause.verb is not None:
            found = self.verbs.get(clause.verb.lemma.split()[0], ())
            if self.anything and sum(a.time is not None for a in clause.adjuncts) > 1:
                return [*found, *self.anything]
            return found
        return ()


def _head_lists(vocabulary: Vocabulary) -> dict[str, frozenset[str]]:
    """Return every word list with its words in the singular, as `Nominal.head` has them."""
    return {
        name: frozenset(
            " ".join((*word.split()[:-1], singular(word.split()[-1]))) for word in words
        )
        for name, words in vocabulary.lists.items()
        if name != "verbs"
    }


def _lists(kind: ClaimKind) -> set[str]:
    """The word lists of event nouns that the patterns of a kind name."""
    found = set()
    for pattern in kind.patterns:
        beside = (adjunct.term for adjunct in pattern.adjuncts)
        for term in (pattern.subject, pattern.object, pattern.head, *beside):
            if term is not None and term.words:
                found.add(term.words)
    return found
