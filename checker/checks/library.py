"""The rule library: every rule file of a folder, read, checked and put together.

    rules/vocab/<topic>.yaml            word lists and tables
    rules/claims/<topic>.yaml           kinds of claim
    rules/checks/<topic>/<fault>.yaml   checks; "<topic>/<fault>" is the rule's id

Nothing is registered anywhere: a file that stands in its place is read, and a file that stands
anywhere else is a fault, for an unread rule looks just like one that finds nothing.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from checker.checks.documents import Document, read_document
from checker.checks.kinds import read_kinds
from checker.checks.rulefile import read_rule
from checker.checks.words import Words
from checker.model.rules import ClaimKind, Fault, Place, Rule, RuleSet

_DEPTH: Final = {"vocab": 2, "claims": 2, "checks": 3}
"""The folders of the library, and how many parts a path in each has."""

_SHAPES: Final = {
    "vocab": "vocab/<topic>.yaml",
    "claims": "claims/<topic>.yaml",
    "checks": "checks/<topic>/<fault>.yaml",
}


def default_root() -> Path:
    """Return the rules folder: that of the checkout, else the copy inside the installed package."""
    package = Path(__file__).resolve().parent.parent
    checkout = package.parent / "rules"
    return checkout if (checkout / "checks").is_dir() else package / "_rules"


def load_rules(root: Path | None = None) -> tuple[RuleSet, tuple[Fault, ...]]:
    """Read the rules under ``root`` (default: `default_root`).

    Returns what could be read, and every fault in the order of the files. A check with a fault is
    left out of the set; a kind of claim keeps the patterns that could be read, so that one slip
    does not fault every check that uses it. Paths in places begin with ``root`` as given, or with
    "rules" for the default. No file and no fault raises.
    """
    folder = default_root() if root is None else root
    shown = "rules" if root is None else root.as_posix()
    faults: list[Fault] = []
    files: dict[str, list[tuple[Path, str]]] = {name: [] for name in _DEPTH}
    if not folder.is_dir():
        faults.append(Fault(Place(shown, 1, 1), "there is no such folder of rules"))
    for path in _files(folder):
        parts = path.relative_to(folder).parts
        name = "/".join((shown, *parts))
        trouble = _misplaced(parts)
        if trouble is None:
            files[parts[0]].append((path, name))
        else:
            faults.append(Fault(Place(name, 1, 1), "this file is not read", trouble))

    words = Words()
    for document in _documents(files["vocab"], faults):
        words.read(document)
    known: dict[str, ClaimKind] = {}
    kinds: list[ClaimKind] = []
    for document in _documents(files["claims"], faults):
        kinds += read_kinds(document, words, known)
    rules: list[Rule] = []
    for document in _documents(files["checks"], faults):
        id_ = document.path.removeprefix(f"{shown}/checks/").removesuffix(".yaml")
        rule = read_rule(document, id_, known)
        if rule is not None:
            rules.append(rule)
    ordered = sorted(faults, key=lambda f: (f.place.path, f.place.line, f.place.column))
    return RuleSet(words.vocabulary(), tuple(kinds), tuple(rules), str(folder)), tuple(ordered)


def _files(folder: Path) -> Iterator[Path]:
    """Yield every file below ``folder`` in the order of their paths, hidden ones left out."""
    found = []
    for directory, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        found += [Path(directory, name) for name in names if not name.startswith(".")]
    yield from sorted(found, key=lambda path: path.parts)


def _misplaced(parts: tuple[str, ...]) -> str | None:
    """Return how to mend the path of a file that would not be read, or None where it is read."""
    shape = _SHAPES.get(parts[0])
    if shape is None or len(parts) == 1:
        return f"rules stand in {', '.join(_SHAPES.values())}"
    if not parts[-1].endswith(".yaml"):
        return "the suffix is .yaml" if parts[-1].endswith(".yml") else f"expected {shape}"
    return None if len(parts) == _DEPTH[parts[0]] else f"expected {shape}"


def _documents(files: list[tuple[Path, str]], faults: list[Fault]) -> Iterator[Document]:
    for path, name in files:
        document = read_document(path, name, faults)
        if document is not None:
            yield document
