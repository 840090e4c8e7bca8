"""Long sentences, as news has them, are read as a careful reader reads them.

They stand in ``readings.yaml`` with the clauses of their verbs; `test_clauses` shows a shorter
gallery, construction by construction.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.language.test_clauses import clauses, shown

ENTRIES: list[dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parent / "readings.yaml").read_text(encoding="utf-8")
)


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: str(entry["text"])[:50])
def test_reading(entry: dict[str, Any]) -> None:
    text = entry["text"]
    found = [shown(clause, text) for clause in clauses(text) if clause.verb is not None]
    assert found == entry["clauses"]


def test_no_sentence_is_told_twice() -> None:
    texts = [entry["text"] for entry in ENTRIES]
    assert len(texts) == len(set(texts))
