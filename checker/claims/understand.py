"""Everything that an article says of time: claims from clauses, from words, and from whole pages.

The order matters only where one reader takes what another has made; each adds to it.
"""

from __future__ import annotations

from dataclasses import dataclass

from checker.claims.beside import Beside
from checker.claims.clocks import clock_events
from checker.claims.countdown import Countdown
from checker.claims.dates import date_events
from checker.claims.deeds import settled
from checker.claims.ends_told import apposed, ends_told
from checker.claims.entities import Entities
from checker.claims.extract import read_claims
from checker.claims.frames import Frames
from checker.claims.identity import join_claims
from checker.claims.index import PatternIndex
from checker.claims.lives import Story, life_events
from checker.claims.obituaries import name_subject
from checker.claims.referents import Referents
from checker.claims.twice import Page, events_told_twice
from checker.claims.window_text import WindowText
from checker.claims.windows import Windows
from checker.claims.worded import WordingIndex, worded_claims
from checker.model.claims import Claim, Event
from checker.model.rules import RuleSet
from checker.resolve.persons import identify
from checker.resolve.reading import ArticleReading


@dataclass(frozen=True)
class Understood:
    """The claims of an article, the events that they were joined into, and the events of single
    dates, of what is told twice, of windows and of times of the clock.
    """

    claims: tuple[Claim, ...]
    events: tuple[Event, ...]
    dates: tuple[Event, ...]


def understand(
    reading: ArticleReading, rules: RuleSet, index: PatternIndex, wordings: WordingIndex
) -> Understood:
    """Return all that is claimed in an article that was read."""
    article, sentences, clauses = reading.article, reading.sentences, reading.clauses
    text, times = article.text, reading.times
    identities = identify(reading.names, text)
    entities = Entities(
        text,
        [sentence.span.start for sentence in sentences],
        reading.names,
        identities,
        rules.vocabulary,
        reading.dateline,
    )
    claims = read_claims(
        text, sentences, clauses, reading.by_span, entities, rules, index, article.published
    )
    referents = Referents(claims, clauses, entities, rules, text)
    today = article.published.toordinal() if article.published else None
    ties = (
        Beside(text, sentences, times, clauses, referents, rules).relations,
        Frames(text, times, clauses, claims, entities, rules).relations,
        Countdown(text, sentences, times, today).relations,
    )
    worded = worded_claims(
        text, sentences, clauses, reading.by_span, reading.names, entities, wordings, claims
    )
    claims = apposed(name_subject((*claims, *worded)), rules, text)
    claims += ends_told(claims, clauses, sentences, times, entities, rules, text)
    dates = date_events(times, reading.cues, clauses, text, rules, first=len(claims), beside=ties)
    claims = settled(claims, dates)
    events = join_claims(claims, rules)
    page = Page(text, times, clauses, (*events, *dates), article.published, rules)
    near = WindowText(text, sentences, times, clauses, claims, dates, today)
    dates += events_told_twice(page, first=len(claims) + len(dates))
    dates += Windows(near, referents, rules).events(first=len(claims) + len(dates))
    dates += clock_events(
        text, sentences, times, clauses, entities, rules, first=len(claims) + len(dates)
    )
    if article.published is not None:
        lives = Story(
            text, sentences, times, reading.names, identities, article.published, rules, claims
        )
        dates += life_events(lives, first=len(claims) + len(dates))
    return Understood(claims, events, dates)
