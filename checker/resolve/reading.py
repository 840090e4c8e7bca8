"""What the language floor and the resolver make of an article, before anything is claimed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from checker.model.clauses import Clause
from checker.model.text import Article, Dateline, Mention, Sentence, Span
from checker.model.time import ResolvedTime
from checker.resolve.direction import Cue


@dataclass(frozen=True)
class ArticleReading:
    """An article with its sentences, names, clauses (by the number of their sentence) and times.

    ``cues`` are what the words round each time say of which way it looks, in the order of
    ``times``.
    """

    article: Article
    sentences: tuple[Sentence, ...]
    dateline: Dateline | None
    names: tuple[Mention, ...]
    clauses: Mapping[int, tuple[Clause, ...]]
    cues: tuple[Cue | None, ...]
    times: tuple[ResolvedTime, ...]

    @cached_property
    def by_span(self) -> Mapping[Span, ResolvedTime]:
        """The times by where they stand."""
        return {time.mention.span: time for time in self.times}
