"""Measure the values that a check would act on: days of which one reading is left.

usage: python -m tests.measure_days GOLD_DIR...

GOLD_DIR holds TimeML documents with TIMEX3 tags made by hand. For each folder it prints how many
DATEs given to the day with a single reading overlap an expression of the gold, how many of them
have its value, and lists the others. It is a measurement, not a test; the data is not ours.
"""

from __future__ import annotations

import re
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

from checker.checks.library import load_rules
from checker.model.text import Article, Span
from checker.model.time import ResolvedTime
from checker.pipeline import read_times
from checker.read import read_paths

_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def gold_of(path: Path) -> list[tuple[Span, str]]:
    """Return the spans, counted in the text of TEXT, and values of a document's TIMEX3 tags."""
    found: list[tuple[Span, str]] = []
    at = 0

    def walk(element: ET.Element) -> None:
        nonlocal at
        start = at
        at += len(element.text or "")
        for child in element:
            walk(child)
            at += len(child.tail or "")
        if element.tag == "TIMEX3":
            found.append((Span(start, at), element.get("value", "")))

    text = ET.parse(path).getroot().find(".//TEXT")
    assert text is not None
    walk(text)
    return found


def acted_on(times: tuple[ResolvedTime, ...]) -> Iterator[ResolvedTime]:
    """Yield the days of which one reading is left."""
    for time in times:
        for part in time.expressions:
            if part.type == "DATE" and len(part.readings) == 1 and _DAY.fullmatch(part.value):
                yield part


def main(folders: list[str]) -> None:
    """Print the figures for each folder."""
    rules, _ = load_rules()
    for folder in folders:
        right, wrong = 0, []
        for path in sorted(Path(folder).glob("*.tml")):
            (article,) = read_paths([str(path)])
            assert isinstance(article, Article)
            gold = gold_of(path)
            for time in acted_on(read_times(article, rules)):
                span = time.mention.span
                values = [value for place, value in gold if place.overlaps(span)]
                if time.value in values:
                    right += 1
                elif values:
                    words = span.of(article.text)
                    wrong.append(f"{path.stem}: {words!r} {time.value}, gold {values}")
        share = 100 * right / (right + len(wrong)) if right or wrong else 0.0
        print(f"{folder}: {right} of {right + len(wrong)} right, {share:.1f} %")
        print(*wrong, sep="\n")


if __name__ == "__main__":
    main(sys.argv[1:])
