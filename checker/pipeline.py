"""From an article to its report: the architecture on one screen.

Each step takes what the step before has made and adds to it; nothing is changed, nothing is read
from outside. `Engine` holds what is made of a rule set once; `check` is the whole of it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from checker.checks.judge import Rulebook, judge
from checker.checks.rows import timeline_rows
from checker.claims.index import PatternIndex
from checker.claims.understand import understand
from checker.claims.unread import unread
from checker.claims.worded import WordingIndex
from checker.language.clauses import ClauseGrammar, read_clauses
from checker.language.counted import counted_places
from checker.language.datelines import find_dateline
from checker.language.dates import phrases
from checker.language.names import find_names
from checker.language.quotes import find_quotes
from checker.language.scan import scan
from checker.language.sentences import split_sentences
from checker.language.series import spread
from checker.model.clauses import Clause
from checker.model.findings import Report
from checker.model.rules import RuleSet
from checker.model.text import Article, Dateline, Mention, Sentence, Span
from checker.model.time import ResolvedTime
from checker.resolve.cues import cue_for
from checker.resolve.leaning import leans
from checker.resolve.outlook import Outlook
from checker.resolve.reading import ArticleReading
from checker.resolve.times import resolve_times
from checker.resolve.written import day_written, days_of_writing

LONGEST_SENTENCE = 2_000
"""Code points. What is longer is a table or a list, and its clauses would cost the square of it."""


@dataclass(frozen=True)
class Engine:
    """A rule set made ready for reading: build it once, use it for many articles."""

    rules: RuleSet
    index: PatternIndex
    wordings: WordingIndex
    grammar: ClauseGrammar
    outlook: Outlook
    rulebook: Rulebook

    @classmethod
    def of(cls, rules: RuleSet) -> Engine:
        """Prepare a rule set."""
        index = PatternIndex(rules)
        grammar = ClauseGrammar.of(rules.vocabulary, index.nouns, index.lemmas)
        wordings = WordingIndex(rules)
        outlook = Outlook.of(rules.vocabulary)
        return cls(rules, index, wordings, grammar, outlook, Rulebook.of(rules))


def check(article: Article, rules: RuleSet, *, timeline: bool = False) -> Report:
    """Return the report of one article under a rule set.

    With ``timeline`` the resolved order of events is worked out too, which findings do not need.
    """
    engine = engine_of(rules)
    reading = read(article, engine)
    told = understand(reading, rules, engine.index, engine.wordings)
    findings, undecided = judge(article, (*told.events, *told.dates), engine.rulebook)
    report = Report(
        article=article,
        findings=findings,
        times=reading.times,
        claims=told.claims,
        events=told.events,
        dates=told.dates,
        timeline=timeline_rows(article, told.events, rules, engine.rulebook) if timeline else (),
        undecided=undecided,
    )
    left = unread(article.text, reading.sentences, reading.times, report.told)
    return replace(report, unread=left)


def read_times(article: Article, rules: RuleSet) -> tuple[ResolvedTime, ...]:
    """Return the time expressions of an article, resolved, in text order.

    Names and clauses are read only where a time may hang on a clause, see decision 23.
    """
    return read(article, engine_of(rules), times_only=True).times


def read(article: Article, engine: Engine, *, times_only: bool = False) -> ArticleReading:
    """Read an article: sentences, names, clauses, times.

    With ``times_only`` no more is read than the times need.
    """
    text, body = article.text, article.body
    vocabulary = engine.rules.vocabulary
    sentences = split_sentences(article, find_quotes(text, body.start, body.end), vocabulary)
    starts = [sentence.span.start for sentence in sentences]
    times = _placed(spread(scan(text, body.start, body.end, phrases())), starts)
    dateline = find_dateline(article)
    written = day_written(dateline, times, article.published)
    today, _ = days_of_writing(article.published, written)
    wanted = {
        time.sentence
        for time in times
        if time.sentence >= 0 and (not times_only or leans(time.value, today))
    }
    if not times_only:
        at = counted_places(text, body.start, body.end)
        wanted |= {bisect_right(starts, place) - 1 for place in at} - {-1}
    chosen = sorted(wanted)
    within = [sentences[number].span for number in chosen] if times_only else None
    found = find_names(text, body.start, body.end, vocabulary, within)
    names = _clear_of(_placed(found, starts), times)
    by_sentence: dict[int, list[Mention]] = {}
    for mention in (*times, *names):
        if dateline is None or not dateline.span.overlaps(mention.span):
            by_sentence.setdefault(mention.sentence, []).append(mention)
    clauses: dict[int, tuple[Clause, ...]] = {}
    for number in chosen:
        sentence = _behind(sentences[number], dateline)
        if sentence.span.end - sentence.span.start > LONGEST_SENTENCE:
            continue  # its times are read all the same, and listed as fed to no claim
        inside = sorted(by_sentence.get(number, ()), key=lambda mention: mention.span)
        clauses[number] = read_clauses(text, sentence, inside, engine.grammar)
    told = tuple(
        cue_for(
            mention, clauses[mention.sentence], sentences[mention.sentence], text, engine.outlook
        )
        if mention.sentence in clauses
        else None
        for mention in times
    )
    resolved = resolve_times(article, times, told, sentences, written)
    return ArticleReading(article, sentences, dateline, tuple(names), clauses, told, resolved)


def _behind(sentence: Sentence, dateline: Dateline | None) -> Sentence:
    """Return the sentence without the dateline that it may open with: that is no part of it."""
    if dateline is None or not sentence.span.contains(dateline.span):
        return sentence
    return replace(sentence, span=Span(dateline.span.end, sentence.span.end))


def _placed(mentions: Iterable[Mention], starts: Sequence[int]) -> list[Mention]:
    """Return the mentions with the numbers of their sentences."""
    return [
        Mention(
            mention.span,
            mention.value,
            mention.phrase,
            bisect_right(starts, mention.span.start) - 1,
        )
        for mention in mentions
    ]


def _clear_of(names: Sequence[Mention], times: Sequence[Mention]) -> list[Mention]:
    """Return the names that no time expression overlaps ("May", "Christmas Island on May 3")."""
    out: list[Mention] = []
    ahead = 0
    for name in names:
        while ahead < len(times) and times[ahead].span.end <= name.span.start:
            ahead += 1
        if ahead >= len(times) or not times[ahead].span.overlaps(name.span):
            out.append(name)
    return out


_ENGINES: list[Engine] = []


def engine_of(rules: RuleSet) -> Engine:
    """Return the engine of a rule set; that of the last one is kept."""
    if not _ENGINES or _ENGINES[0].rules is not rules:
        _ENGINES[:] = [Engine.of(rules)]
    return _ENGINES[0]
