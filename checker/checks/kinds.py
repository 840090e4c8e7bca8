"""Claim files: ``rules/claims/<topic>.yaml``, each with one or more kinds of claim."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace
from typing import Final

from yaml.nodes import Node

from checker.checks.documents import Document
from checker.checks.examples import claim_examples
from checker.checks.words import Words
from checker.language.patterns import parse_pattern
from checker.language.syntax import RuleSyntaxError, suggestion
from checker.language.wordings import parse_wording
from checker.model.rules import ClaimKind, Pattern, Place, SlotSpec, SlotType, Term, Wording

KEYS: Final = (
    "summary", "slots", "same", "apart", "near", "span", "fallback", "patterns", "wordings",
    "examples",
)  # fmt: skip
ANY: Final = "any"
"""No kind may have this name: in ``given`` it stands for every kind."""


def read_kinds(
    document: Document, words: Words, known: dict[str, ClaimKind]
) -> tuple[ClaimKind, ...]:
    """Read the kinds of claim of one file; ``known`` are those of the files before, by name."""
    assert document.root is not None
    found = document.fields(document.root, ("summary", "claims"), ("claims",))
    kinds = []
    for name, key, node in document.entries(found["claims"]) if "claims" in found else ():
        if name in known:
            document.fault(
                key, f"the claim '{name}' is defined twice", f"first in {known[name].place}"
            )
        elif name == ANY or not name.replace("-", "_").isidentifier():
            document.fault(key, f"'{name}' cannot name a claim", "use letters, digits and '-'")
        else:
            known[name] = _kind(document, words, name, key, node)
            kinds.append(known[name])
    return tuple(kinds)


def _kind(document: Document, words: Words, name: str, key: Node, node: Node) -> ClaimKind:
    found = document.fields(node, KEYS, ("slots", "examples"))
    if not found.keys() & {"patterns", "wordings"}:
        document.fault(key, f"the claim '{name}' has no patterns")
    slots = _slots(document, found.get("slots"))
    kind = ClaimKind(
        name=name,
        slots=slots,
        patterns=tuple(_patterns(document, words, slots, found.get("patterns"))),
        same=_slot_names(document, slots, found.get("same")),
        apart=_apart(document, words, found.get("apart")),
        near=_near(document, found.get("near")),
        examples=claim_examples(document, found.get("examples"), slots),
        place=document.place(key),
        fallback=document.choice(found.get("fallback"), ("true", "false"), "false") == "true",
        span=_span(document, slots, found.get("span")),
        wordings=tuple(_wordings(document, slots, found.get("wordings"))),
    )
    if "examples" in found and not kind.examples:
        document.fault(found["examples"], f"the claim '{name}' has no examples")
    if "patterns" in found and not document.texts(found["patterns"]):
        document.fault(found["patterns"], f"the claim '{name}' has no patterns")
    return kind


def _slots(document: Document, node: Node | None) -> tuple[SlotSpec, ...]:
    slots = []
    types = tuple(SlotType)
    for name, key, value in document.entries(node) if node is not None else ():
        written = document.word(value)
        kind = written.removesuffix("?").strip()
        if not name.isidentifier() or name != name.lower():
            document.fault(key, f"'{name}' cannot name a slot", "use small letters and '_'")
        elif kind not in types:
            if written:
                document.fault(value, f"unknown type '{kind}'", suggestion(kind, types))
        else:
            slots.append(SlotSpec(name, SlotType(kind), written.endswith("?")))
    return tuple(slots)


def _slot_names(
    document: Document, slots: Collection[SlotSpec], node: Node | None
) -> tuple[str, ...]:
    names = [slot.name for slot in slots]
    found = []
    for item in document.texts(node):
        if item.value in names:
            found.append(item.value)
        else:
            document.fault(item, f"unknown slot '{item.value}'", suggestion(item.value, names))
    return tuple(found)


def _span(
    document: Document, slots: Collection[SlotSpec], node: Node | None
) -> tuple[str, str] | None:
    if node is None:
        return None
    names = _slot_names(document, slots, node)
    days = {slot.name for slot in slots if slot.type is SlotType.DATE}
    if len(names) != 2 or not days.issuperset(names):
        document.fault(node, "'span' names two date slots: the first day and the last")
        return None
    return names[0], names[1]


def _apart(document: Document, words: Words, node: Node | None) -> frozenset[str]:
    """Return the words that set events apart; ``%list`` stands for the words of a list."""
    found: set[str] = set()
    for item in document.texts(node):
        if not item.value.startswith("%"):
            found.add(item.value.lower())
        elif (name := item.value[1:]) in words.lists:
            found |= words.lists[name]
        else:
            document.fault(item, f"unknown word list '%{name}'", suggestion(name, words.lists))
    return frozenset(found)


def _near(document: Document, node: Node | None) -> int | None:
    text = document.word(node)
    if text.isdecimal() and len(text) < 6:
        return int(text)
    if node is not None and text:
        document.fault(node, f"'{text}' is no number of days")
    return None


def _patterns(
    document: Document, words: Words, slots: tuple[SlotSpec, ...], node: Node | None
) -> Iterator[Pattern]:
    seen: dict[str, Place] = {}
    for item in document.texts(node):
        place = document.place(item)
        if item.value in seen:
            document.fault(item, "the pattern stands here twice", f"first in {seen[item.value]}")
            continue
        seen[item.value] = place
        try:
            pattern = parse_pattern(item.value)
            check_pattern(pattern, slots, words.lists)
        except RuleSyntaxError as error:
            document.syntax(item, error)
            continue
        if pattern.passive:
            pattern = replace(pattern, verbs=words.lemmas(pattern.verbs))
        yield pattern


def _wordings(
    document: Document, slots: tuple[SlotSpec, ...], node: Node | None
) -> Iterator[Wording]:
    types = {slot.name: slot.type for slot in slots}
    for item in document.texts(node):
        try:
            yield parse_wording(item.value, types)
        except RuleSyntaxError as error:
            document.syntax(item, error)


def check_pattern(pattern: Pattern, slots: tuple[SlotSpec, ...], lists: Collection[str]) -> None:
    """Check a pattern against the slots of its kind and the word lists there are.

    Raises `RuleSyntaxError` at the first slot or list that is not known, and for a pattern that
    fills no slot. A slot that must be filled may be absent: "the visit ended Friday" points back to
    a claim that fills it.
    """
    names = [slot.name for slot in slots]
    filled: set[str] = set()
    for term in terms(pattern):
        if term.slot and term.slot not in names:
            at = _find(pattern.source, "{", term.slot)
            raise RuleSyntaxError(at, f"unknown slot '{term.slot}'", suggestion(term.slot, names))
        if term.words and term.words not in lists:
            at = _find(pattern.source, "%", term.words)
            raise RuleSyntaxError(
                at, f"unknown word list '%{term.words}'", suggestion(term.words, lists)
            )
        filled |= {term.slot} - {""}
    if not filled:
        raise RuleSyntaxError(0, "the pattern fills no slot")


def terms(pattern: Pattern) -> Iterator[Term]:
    """Yield every term of a pattern, with those inside others, in the order of the source."""
    outer = (pattern.subject, pattern.object, pattern.head, *(a.term for a in pattern.adjuncts))
    for term in outer:
        if term is not None:
            yield from _inside(term)


def _inside(term: Term) -> Iterator[Term]:
    if term.owner is not None:
        yield term.owner
    yield from term.parts
    yield term


def _find(source: str, sign: str, name: str) -> int:
    """Return the offset of a slot or list in the source, the sign before it included."""
    at = source.find(sign + name)
    return at if at >= 0 else max(source.find(name), 0)
