"""The examples that stand with claims and checks, read from their files."""

from __future__ import annotations

from datetime import date

from yaml.nodes import Node

from checker.checks.documents import Document
from checker.language.syntax import suggestion
from checker.model.rules import CheckExample, ClaimExample, SlotSpec


def claim_examples(
    document: Document, node: Node | None, slots: tuple[SlotSpec, ...]
) -> tuple[ClaimExample, ...]:
    """Read ``examples`` of a kind of claim: a text, and the claims that it makes."""
    examples = []
    names = [slot.name for slot in slots]
    for item in document.items(node):
        found = document.fields(item, ("text", "date", "claims"), ("text", "claims"))
        text = document.word(found.get("text"))
        claims = []
        for claim in document.items(found.get("claims")):
            values: dict[str, str] = {}
            for name, key, value in document.entries(claim):
                if name not in names:
                    document.fault(key, f"unknown slot '{name}'", suggestion(name, names))
                values[name] = document.word(value)
            claims.append(values)
        if text and "claims" in found:
            published = published_on(document, found.get("date"))
            examples.append(ClaimExample(text, published, tuple(claims), document.place(item)))
    return tuple(examples)


def check_examples(
    document: Document, examples: Node | None, look_alikes: Node | None
) -> tuple[CheckExample, ...]:
    """Read ``examples`` (minimal pairs) and ``look_alikes`` (that must stay silent) of a check."""
    read = []
    for item in document.items(examples):
        found = document.fields(item, ("date", "wrong", "right"), ("wrong", "right"))
        wrong, right = document.word(found.get("wrong")), document.word(found.get("right"))
        if wrong and wrong == right:
            document.fault(item, "'wrong' and 'right' are the same text")
        elif wrong and right:
            published = published_on(document, found.get("date"))
            read.append(CheckExample(published, wrong, right, document.place(item)))
    for item in document.items(look_alikes):
        found = document.fields(item, ("date", "text"), ("text",))
        if text := document.word(found.get("text")):
            published = published_on(document, found.get("date"))
            read.append(CheckExample(published, "", text, document.place(item)))
    return tuple(read)


def published_on(document: Document, node: Node | None) -> str:
    """Return a publication date in ISO form, "" where the example has none."""
    text = document.word(node)
    if node is None or not text:
        return ""
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        document.fault(node, f"'{text}' is no date", "a date is written 2021-08-22")
        return ""
