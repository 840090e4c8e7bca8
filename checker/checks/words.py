"""Vocabulary files: ``rules/vocab/<topic>.yaml``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from yaml.nodes import Node

from checker.checks.documents import Document
from checker.language.verbs import Form, VerbTable
from checker.model.rules import Place, Vocabulary


@dataclass(slots=True)
class Words:
    """The vocabulary while it is being read, file after file.

    ``places`` tells where each list and table stands, ``program`` which lists the program reads.
    A table is the list of its words too.
    """

    lists: dict[str, frozenset[str]] = field(default_factory=dict)
    tables: dict[str, Mapping[str, str]] = field(default_factory=dict)
    places: dict[str, Place] = field(default_factory=dict)
    program: set[str] = field(default_factory=set)
    _verbs: VerbTable | None = None

    def read(self, document: Document) -> None:
        """Add what a vocabulary file holds."""
        assert document.root is not None
        found = document.fields(document.root, ("summary", "used_by", "lists", "tables"), ())
        program = document.choice(found.get("used_by"), ("patterns", "program"), "patterns")
        before = set(self.lists)
        if "lists" in found:
            for name, key, node in document.entries(found["lists"]):
                if self._new(document, name, key):
                    self.lists[name] = _list(document, name, node)
        if "tables" in found:
            for name, key, node in document.entries(found["tables"]):
                if self._new(document, name, key):
                    entries = document.entries(node)
                    self.tables[name] = {word: document.word(value) for word, _, value in entries}
                    self.lists[name] = frozenset(self.tables[name])
        if program == "program":
            self.program |= set(self.lists) - before
        if "lists" not in found and "tables" not in found:
            document.fault(document.root, "holds neither 'lists' nor 'tables'")

    def _new(self, document: Document, name: str, key: Node) -> bool:
        if name in self.places:
            document.fault(key, f"'{name}' is defined twice", f"first in {self.places[name]}")
            return False
        self.places[name] = document.place(key)
        return True

    def vocabulary(self) -> Vocabulary:
        """Return what was read."""
        return Vocabulary(
            dict(self.lists), dict(self.tables), dict(self.places), frozenset(self.program)
        )

    def lemmas(self, participles: Sequence[str]) -> tuple[str, ...]:
        """Return the lemmas of past participles; a lemma is its own."""
        if self._verbs is None:
            self._verbs = VerbTable(
                self.lists.get("verbs", frozenset()), self.tables.get("irregular", {})
            )
        return tuple(dict.fromkeys(_lemma(self._verbs, word) for word in participles))


def _lemma(verbs: VerbTable, phrase: str) -> str:
    word, *particle = phrase.split()
    for kind in (Form.PARTICIPLE, Form.BASE):
        for form in verbs.forms(word):
            if form.form is kind:
                return " ".join([form.lemma, *particle])
    return phrase


def _list(document: Document, name: str, node: Node) -> frozenset[str]:
    words: set[str] = set()
    for item in document.texts(node):
        word = " ".join(item.value.lower().split())
        if word in words:
            document.fault(item, f"'{word}' is twice in the list '{name}'")
        words.add(word)
    if not words:
        document.fault(node, f"the list '{name}' is empty")
    return frozenset(words)
