"""Rule files as YAML nodes that know where they stand, so that every fault has its place.

YAML is read only as far as its nodes: every scalar is the text as written (``no`` is a word, a date
is ten characters), no tag makes an object, and an alias, which could make a small file mean a
huge one, is refused.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from checker.language.syntax import RuleSyntaxError, suggestion
from checker.model.rules import Fault, Place

LARGEST: Final = 1_000_000
"""Bytes; no rule file written by hand comes near it."""

_BASE: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_ALIAS = re.compile(r"(?:^|[\s\[{,:-])[*&]\w")


class _Loader(_BASE):  # type: ignore[misc]  # the compiled loader has no types
    """Gives every node its plain tag: nothing here asks whether "12" is a number, and asking takes
    a third of the time of reading.
    """

    def resolve(self, kind: type[Node], value: object, implicit: object) -> str:
        return _TAGS[kind]


_TAGS: Final = {
    ScalarNode: "tag:yaml.org,2002:str",
    SequenceNode: "tag:yaml.org,2002:seq",
    MappingNode: "tag:yaml.org,2002:map",
}


@dataclass(slots=True)
class Document:
    """A rule file: its path as shown, its root node, and the faults found so far.

    ``faults`` is one list shared by all files of a library, to which the readers add.
    """

    path: str
    text: str
    faults: list[Fault]
    root: MappingNode | None = None
    _lines: list[str] = field(default_factory=list)

    def place(self, node: Node, offset: int | None = None) -> Place:
        """Return the place of a node, or of the character ``offset`` of a scalar's text."""
        start = node.start_mark
        line, column = start.line + 1, start.column + 1
        if isinstance(node, ScalarNode) and offset is not None and _on_one_line(node):
            column += self._written(node, offset)
        return Place(self.path, line, column)

    def _written(self, node: ScalarNode, offset: int) -> int:
        """Return how far into the scalar as written its character ``offset`` stands."""
        if not self._lines:
            self._lines = self.text.split("\n")
        raw = self._lines[node.start_mark.line][node.start_mark.column : node.end_mark.column]
        if node.style not in ("'", '"'):
            return offset
        written = 1
        for _ in range(offset):
            doubled = node.style == "'" and raw[written : written + 2] == "''"
            escaped = node.style == '"' and raw[written : written + 1] == "\\"
            written += 2 if doubled or escaped else 1
        return min(written, len(raw))

    def fault(self, node: Node, message: str, remedy: str = "", offset: int | None = None) -> None:
        """Add a fault at a node."""
        self.faults.append(Fault(self.place(node, offset), message, remedy))

    def syntax(self, node: Node, error: RuleSyntaxError) -> None:
        """Add a fault of one of the two small languages, which stands inside a scalar."""
        self.fault(node, error.message, error.remedy, error.at)

    def entries(self, node: Node) -> Iterator[tuple[str, Node, Node]]:
        """Yield each key of a mapping with its node and its value's; a key given twice counts once.

        Anything but a mapping is a fault and yields nothing.
        """
        if not isinstance(node, MappingNode):
            self.fault(node, f"expected 'key: value' lines and found {_shape(node)}")
            return
        seen: dict[str, Node] = {}
        for key, value in node.value:
            if not isinstance(key, ScalarNode):
                self.fault(key, f"a key is a word, not {_shape(key)}")
                continue
            name: str = key.value
            if name in seen:
                line = seen[name].start_mark.line + 1
                self.fault(key, f"'{name}' is given twice", f"the first is in line {line}")
                continue
            seen[name] = key
            yield name, key, value

    def fields(
        self, node: Node, known: Collection[str], needed: Collection[str]
    ) -> dict[str, Node]:
        """Return the fields of a mapping by name; others than the ``known`` are faults, and so are
        ``needed`` ones that are absent.
        """
        found: dict[str, Node] = {}
        for name, key, value in self.entries(node):
            if name in known:
                found[name] = value
            else:
                self.fault(key, f"unknown key '{name}'", suggestion(name, known))
        if isinstance(node, MappingNode):
            for name in needed:
                if name not in found:
                    self.fault(node, f"the key '{name}' is missing")
        return found

    def word(self, node: Node | None) -> str:
        """Return a scalar's text without spaces round it; "" where there is none, a fault where
        there is something else.
        """
        if node is None:
            return ""
        if not isinstance(node, ScalarNode):
            self.fault(node, f"expected a text and found {_shape(node)}")
            return ""
        if not node.value.strip():
            self.fault(node, "expected a text and found nothing")
        text: str = node.value.strip()
        return text

    def items(self, node: Node | None) -> list[Node]:
        """Return the members of a list; none where there is no list, which is a fault."""
        if node is None:
            return []
        if not isinstance(node, SequenceNode):
            self.fault(node, f"expected a list and found {_shape(node)}")
            return []
        return list(node.value)

    def texts(self, node: Node | None) -> list[ScalarNode]:
        """Return the texts of a list, or of a single text."""
        members = [node] if isinstance(node, ScalarNode) else self.items(node)
        return [item for item in members if self.word(item) and isinstance(item, ScalarNode)]

    def choice(self, node: Node | None, options: Collection[str], default: str) -> str:
        """Return a text that is one of ``options``, else a fault and the default."""
        found = self.word(node)
        if node is not None and found and found not in options:
            self.fault(node, f"'{found}' is not one of {', '.join(options)}")
        return found if found in options else default


def _on_one_line(node: ScalarNode) -> bool:
    return bool(node.end_mark.line == node.start_mark.line)


def _shape(node: Node) -> str:
    if isinstance(node, ScalarNode):
        return f"'{node.value[:30]}'" if node.value else "nothing"
    return "a list" if isinstance(node, SequenceNode) else "a mapping"


def read_document(path: Path, shown: str, faults: list[Fault]) -> Document | None:
    """Read a rule file; None and a fault in ``faults`` where it is no YAML mapping."""
    try:
        data = path.read_bytes()
        text = data.decode("utf-8-sig") if len(data) <= LARGEST else ""
    except OSError as error:
        faults.append(Fault(Place(shown, 1, 1), f"cannot be read: {error.strerror}"))
        return None
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        column = error.start - data.rfind(b"\n", 0, error.start)
        faults.append(Fault(Place(shown, line, column), "is not UTF-8", "save it as UTF-8"))
        return None
    if len(data) > LARGEST:
        faults.append(Fault(Place(shown, 1, 1), f"is larger than {LARGEST:,} bytes", "split it"))
        return None
    document = Document(shown, text, faults)
    try:
        if _ALIAS.search(text) and (mark := _anchor(text)) is not None:
            place = Place(shown, mark.line + 1, mark.column + 1)
            faults.append(Fault(place, "anchors and aliases are not read", "write it out"))
            return None
        root = yaml.compose(text, Loader=_Loader)
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        faults.append(_broken(shown, text, error))
        return None
    if root is None:
        faults.append(Fault(Place(shown, 1, 1), "the file is empty"))
        return None
    if not isinstance(root, MappingNode):
        document.fault(root, f"expected 'key: value' lines and found {_shape(root)}")
        return None
    document.root = root
    return document


def _anchor(text: str) -> Any:
    """Return the mark of the first anchor or alias, or None."""
    for event in yaml.parse(text, Loader=_Loader):
        if getattr(event, "anchor", None):
            return event.start_mark
    return None


def _broken(shown: str, text: str, error: Exception) -> Fault:
    """Return the fault for text that is no YAML."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    position = getattr(error, "position", None)
    if mark is None and isinstance(position, int):
        before = text[:position]
        line, column = before.count("\n") + 1, position - before.rfind("\n")
    problem = getattr(error, "problem", None) or getattr(error, "reason", None)
    if isinstance(error, RecursionError):
        problem = "nested too deeply"
    remedy = "put quotes round a text that holds ': ' or begins with one of %{[&*!|>@`'"
    return Fault(Place(shown, line, column), f"is not YAML: {problem or error}", remedy)
