"""Counting what was found, for the closing line and the exit code."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from checker.model.findings import Report, Severity


@dataclass(frozen=True, slots=True)
class Tally:
    """What came of the articles so far. ``undated`` counts the checked articles that have no
    publication date, ``refused`` the inputs that could not be read, ``crashed`` the articles on
    which the program itself failed.
    """

    articles: int = 0
    errors: int = 0
    warnings: int = 0
    notes: int = 0
    undated: int = 0
    refused: int = 0
    crashed: int = 0

    @classmethod
    def of(cls, report: Report) -> Tally:
        """Return the tally of one article."""
        found = Counter(finding.severity for finding in report.findings)
        return cls(
            articles=1,
            errors=found[Severity.ERROR],
            warnings=found[Severity.WARNING],
            notes=found[Severity.NOTE],
            undated=report.article.published is None,
            refused=bool(report.errors),
        )

    def __add__(self, other: Tally) -> Tally:
        return Tally(
            self.articles + other.articles,
            self.errors + other.errors,
            self.warnings + other.warnings,
            self.notes + other.notes,
            self.undated + other.undated,
            self.refused + other.refused,
            self.crashed + other.crashed,
        )

    @property
    def findings(self) -> int:
        """The number of findings of any severity."""
        return self.errors + self.warnings + self.notes

    def at_least(self, severity: Severity) -> int:
        """Return the number of findings of that severity or a worse one."""
        found = {
            Severity.NOTE: self.notes,
            Severity.WARNING: self.warnings,
            Severity.ERROR: self.errors,
        }
        return sum(number for kind, number in found.items() if kind.rank >= severity.rank)


def count(number: int, noun: str) -> str:
    """Return a number with its noun.

    >>> count(1, "article"), count(2, "article")
    ('1 article', '2 articles')
    """
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
