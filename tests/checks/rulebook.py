"""A small rule library in a folder, of which each test replaces what it is about."""

from __future__ import annotations

from pathlib import Path

from checker.checks.library import load_rules
from checker.model.rules import Fault, RuleSet

VOCAB = """\
summary: Kinds of visit
lists:
  visit: [visit, trip]
  order: [last, previous]
tables:
  irregular: {hold: held held}
"""

CLAIMS = """\
summary: Visits and talks
claims:
  visit:
    slots: {who: person, place: place?, start: date?, end: date?, length: duration?}
    same: [who, place]
    apart: [another, "%order"]
    near: 20
    patterns:
      - "{who} <arrive> & [in|at {place}] & [on {start}] & [for a {length} %visit]"
      - '{who} <leave> & [{place}] & [on {end}]'
    examples:
      - text: "Ana Prado arrived Saturday for a four-day visit."
        date: 2021-08-22
        claims: [{who: Ana Prado, start: 2021-08-21, length: four-day}]
      - {text: "The visit was long.", claims: []}
  talks:
    slots: {who: person, with: person?, when: date?, hurt: number?, act: verb?}
    patterns: ["{who} <meet> {with} & [on {when}]"]
    examples: [{text: "Prado met Lund.", claims: [{who: Prado, with: Lund}]}]
  toll:
    slots: {what: thing, hurt: number}
    fallback: true
    patterns: "{hurt} <be held> & in {what}"
    examples: [{text: "Twelve were held in the raid.", claims: [{hurt: "12", what: raid}]}]
"""

CHECK = """\
summary: A visit's length does not fit its days
severity: error
confidence: high
given: {v: visit}
assert: count_days(v.start, v.end) in stay(v.length)
message: "a {v.length} visit that starts {v.start} cannot end {v.end}"
evidence: [v.length, v.start, v.end]
repairs: ["{v.end} -> {v.start + v.length - 1 day}"]
why: Day one counts.
examples:
  - {date: 2025-05-06, wrong: "From Monday to Friday, four days.", right: "Five days."}
look_alikes:
  - {date: 2025-05-06, text: "Four days, give or take."}
"""


def write(root: Path, files: dict[str, str] | None = None) -> Path:
    """Write the library into ``root``, with ``files`` (path: text) on top; return the root."""
    library = {
        "vocab/visits.yaml": VOCAB,
        "claims/visits.yaml": CLAIMS,
        "checks/time/length.yaml": CHECK,
    }
    for name, text in (library | (files or {})).items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return root


def load(root: Path, files: dict[str, str] | None = None) -> tuple[RuleSet, tuple[Fault, ...]]:
    """Write a library and load it."""
    return load_rules(write(root, files))


def edited(text: str, old: str, new: str) -> str:
    """Replace ``old``, which must stand in ``text`` exactly once."""
    assert text.count(old) == 1, old
    return text.replace(old, new)
