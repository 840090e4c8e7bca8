"""Short articles in two versions: `{wrong|right}` marks what an edit has changed."""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from checker import pipeline
from checker.checks.library import load_rules
from checker.model.rules import RuleSet
from checker.model.text import Article, Span

_CHOICE = re.compile(r"\{([^|}]*)\|([^}]*)\}")


@cache
def _rules() -> RuleSet:
    return load_rules(None)[0]


def found(day: str, text: str) -> list[str]:
    """Return the rules that a text breaks."""
    published = date.fromisoformat(day)
    article = Article("a", text, Span(0, len(text)), published=published)
    return [finding.rule for finding in pipeline.check(article, _rules()).findings]


def both(day: str, text: str) -> tuple[list[str], list[str]]:
    """Return what is found in the wrong version of a text and in the right one."""
    return found(day, _CHOICE.sub(r"\1", text)), found(day, _CHOICE.sub(r"\2", text))
