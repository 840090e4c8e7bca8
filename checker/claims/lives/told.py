"""Ages as they are told, each with whom it is of and the days on which it may have been."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from checker.claims.lives.people import People
from checker.claims.lives.story import (
    FIGURE,
    Story,
    birthdays,
    first_day,
    last_day,
    number_of,
    years_earlier,
)
from checker.language.ordinals import ANY_ORDINAL, any_ordinal_value
from checker.model.text import Sentence, Span
from checker.model.time import ResolvedTime

OLDEST = 112
YOUNGEST = 5
TAKEN_DOWN = timedelta(weeks=4)
"""An age "now" may have been asked so long before."""
YEAR = 400
BESIDE = 12

_TOLD = re.compile(
    rf"""
      (?:^|(?<=[\w)’'.]))(?P<apposed>(?:,\s|\s\()(?:who\sis\s|is\s)?(?:now\s|aged\s|age\s)*)
        (?P<n1>{FIGURE})(?=[,;)]|\sand\b|\.\s|\.$)
    | \b(?P<turns>turn(?:s|ed|ing)?|be)\s(?P<n2>{FIGURE})(?=\s(?:on|in|last|this|next|today
        |yesterday|tomorrow|earlier|later|during|a|the|just|at|by|and|shortly|here|amid|with)\b|[,.;]|\s[—–-])
    | \b(?:was|is|were)\s(?P<hedge>only\s|just\s|barely\s|then\s|now\s|already\s|still\s)?
        (?P<n3>{FIGURE})
        (?:\syears\sold)?(?P<then>\swhen\b|\sat\sthe\stime\b|[.,;]\s|[.]$|\sin\b|\son\b)
    | (?:^|(?<=[.!?]\s)|(?<=[.!?]”\s)|(?<=\n))(?P<now>Now\s(?:aged\s)?)(?P<n5>{FIGURE})(?=,)
    | \b(?P<at>(?:[Aa]t\s(?:the\s(?:tender\s|ripe\s|grand\s)?age\sof\s|age\s|just\s|only\s
        |barely\s)?|[Aa]ged\s(?:just\s|only\s)?))(?P<n4>{FIGURE})(?=\s(?:he|she|in|when|on|by|to|and|after|the|from|as|had|was|became|is)\b
        |[,.;)]\s|[.]$|\s[—–-])
    """,
    re.VERBOSE,
)
# Only where one stands is the slower expression tried.
_FIGURE = re.compile(r"[1-9][0-9]{0,2}(?=[\s,.;)])")
_WORD = re.compile(
    r" (?:five|six|seven|eight|nine|ten|eleven|twelve|\w{4,5}teen|(?:twen|thir|for|fif)ty)\b"
)
_BIRTHDAY = re.compile(
    rf"\b(?:[Hh]is|[Hh]er|['’]s?)\s(?P<nth>{ANY_ORDINAL})(?:st|nd|rd|th)?\sbirthday\b"
)
_DIED = re.compile(r"\b(?:died|dead|passed away|death|was killed|were killed|was found)\b")
_OUTSIDE = re.compile(
    r"(?i)\b(?:would have|photograph|photo|footage|portrait|if|claims|claimed|joked"
    r"|according to|had (?:she|he) )\b"
)
_HEDGES = re.compile(
    r"(?i)(?:\b(?:about|around|almost|nearly|over|under|roughly|some|least|most|than"
    r"|approximately|early|late"
    r"|between|to|nor|not|minus|score)|[-–$£€]|\bor)\s?$"
)
_WHEN_VERB = re.compile(
    r"when\s(?:he|she|it|they|[A-Z]\w+)\s(\w{4,}ed|opened|won|began|took|left|came)\b"
)
_NAMESAKE = re.compile(r"\b(?:nephew|namesake|another)\b")
_TIED = re.compile(r"\s?[\w ]{0,30}?\bon (?:the (?:eve|day|morning|night|afternoon)|\w+ day)\b")
_FINAL = re.compile(r"(?:He|She) was [\w-]+(?: years old)?\.?")
_GOES_ON = re.compile(r"\s(?:in|on|the|from|as|to|and)\b")
_COUNTED = re.compile(r"(?i)\b(?:before|after|ahead|until|of|by|shy|short|to)\s(?:\w+\s)?$")


@dataclass(frozen=True, slots=True)
class Age:
    """How old somebody was on one of some days; ``sure`` tells that it was on the only one of them,
    ``slack`` how many years it may be off, ``now`` that it is the age in the article's own days.
    """

    who: str
    n: int
    span: Span
    sentence: int
    whens: tuple[ResolvedTime, ...]
    sure: bool
    now: bool = False
    slack: int = 0

    def fits(self, first: date, last: date) -> bool:
        """Whether somebody born between two days may have been so old then."""
        for when in self.whens:
            low = birthdays(last, first_day(when) - (TAKEN_DOWN if self.now else timedelta()))
            high = birthdays(first, last_day(when))
            if low - self.slack <= self.n <= high + self.slack:
                return True
        return False

    def born(self) -> tuple[date, date]:
        """Return the first and last day on which somebody of that age may have been born."""
        earliest = years_earlier(first_day(self.whens[0]), self.n + 1)
        latest = years_earlier(last_day(self.whens[0]), self.n)
        return earliest - (TAKEN_DOWN if self.now else timedelta()), latest


@dataclass(frozen=True, slots=True)
class _Place:
    """An age where it stands: its words, its number and the other dates of its sentence."""

    story: Story
    people: People
    match: re.Match[str]
    span: Span
    sentence: Sentence
    n: int
    dates: Sequence[ResolvedTime]

    @property
    def now(self) -> ResolvedTime:
        """The day of the article."""
        return self.story.now(self.span)

    def who(self) -> str:
        """Return whom the words before speak of."""
        return self.people.before(self.sentence, self.match.start())

    def age(self, who: str, whens: Sequence[ResolvedTime], *, sure: bool, now: bool = False) -> Age:
        """Return the age of somebody on one of some days."""
        return Age(who, self.n, self.span, self.sentence.number, tuple(whens), sure, now)


def _apposed(at: _Place) -> Age | None:
    """Read "Orr, 61,": a name has it."""
    text, match = at.story.text, at.match
    opening = Span(at.sentence.span.start, match.start("apposed"))
    named = at.people.named(at.sentence, opening)
    if not named or not 0 <= opening.end - named[-1].span.end <= 2:
        return None
    before = text[at.sentence.span.start : named[-1].span.start]
    if re.search(r"\d", text[at.span.end : at.span.end + 4]) or _NAMESAKE.search(before):
        return None
    past = any(
        last_day(t) < at.story.published - timedelta(days=300)
        and not text.endswith("since ", 0, t.mention.span.start)
        and not t.mention.span.of(text).startswith("since")
        for t in at.dates
    )
    who = at.people.key(named[-1])
    if past and "now" not in match["apposed"]:
        return at.age(who, (at.now, *at.dates), sure=False, now=True)
    return at.age(who, (at.now,), sure=True, now=True)


def _opening(at: _Place) -> Age | None:
    """Read "Now 72, he sells boats"."""
    who = at.people.behind(at.sentence, at.span.end)
    return at.age(who, (at.now, *at.dates), sure=not at.dates, now=True)


def _turned(at: _Place) -> Age | None:
    """Read "turns 29 on race day", "had turned 33 on the eve of the final"."""
    text, verb, dates = at.story.text, at.match["turns"], at.dates
    if verb == "be" and not (dates and text.endswith(("will ", "would "), 0, at.match.start())):
        return None
    now = verb == "turns" and "when" not in text[at.match.start() - 12 : at.match.start()]
    if now:
        dates = [t for t in dates if abs((first_day(t) - at.story.published).days) <= YEAR]
    if dates:
        return at.age(at.who(), dates, sure=len(dates) == 1)
    near = at.story.around(at.sentence.number, 1, 0)
    tied = _TIED.match(text, at.span.end) and not any(_far(t, at.story) for t in near)
    if not now and not tied:
        return None
    return replace(at.age(at.who(), (at.now,), sure=False), slack=1)


def _was(at: _Place) -> Age | None:
    """Read "was 43 when he was arrested on April 4, 2012", "is now 46", "He was 81"."""
    text, then = at.story.text, at.match["then"].strip()
    present = (at.match["hedge"] or "").strip() == "now" or at.match[0].startswith("is")
    if present and then != "when":
        whens = (at.now, *at.dates)
        stops = then in (".", ",", ";")
        return at.age(at.who(), whens, sure=not at.dates, now=True) if stops else None
    if then in ("when", "in", "on"):
        stop = text.find(",", at.match.end(), at.sentence.span.end)
        stop = stop if stop >= 0 else at.sentence.span.end
        behind = [t for t in at.dates if at.span.end <= t.mention.span.start < stop]
        if then != "when" and (not behind or behind[0].mention.span.start - at.span.end > BESIDE):
            return None
        if behind:
            return at.age(at.who(), (*behind, *at.dates), sure=len(behind) == 1)
        verb = _WHEN_VERB.match(text, at.match.start("then") + 1)
        same = _same_deed(at.story, verb[1], at.sentence.number) if verb is not None else ()
        return at.age(at.who(), same, sure=len(same) == 1) if same else None
    if then in (".", "") and _FINAL.fullmatch(at.sentence.span.of(text).strip()):
        died = _death(at.story, at.sentence.number)
        return at.age(at.who(), died, sure=len(died) == 1) if died else None
    return None


def _at(at: _Place) -> Age | None:
    """Read "at 24 she beat", "died in 1963 at the age of 81": some date of the sentence."""
    text, span, number = at.story.text, at.span, at.sentence.number
    if not at.dates:
        return None
    subject = re.compile(r"\s(he|she)\b").match(text, span.end)
    who = at.people.topic(number - 1, subject[1]) if subject is not None else at.who()
    beside = any(0 <= t.mention.span.start - span.end <= 5 for t in at.dates)
    bare = at.match["at"].strip().lower() == "at"
    opens = text.endswith(", ", 0, at.match.start())
    if bare and not beside and not opens and _GOES_ON.match(text, span.end):
        return None
    return at.age(who, (*at.dates, at.now), sure=False)


_READERS: Final = {"n1": _apposed, "n2": _turned, "n3": _was, "n4": _at, "n5": _opening}


def _far(time: ResolvedTime, story: Story) -> bool:
    """Whether a date is told of the past, and of no birth: "in 1944", but not "those of 2002"."""
    before = story.text[max(0, time.mention.span.start - 40) : time.mention.span.start]
    told = time.mention.span.of(story.text).startswith("in ") or re.search(
        r"(?:in|on|since) $", before
    )
    return (
        abs((first_day(time) - story.published).days) > 400
        and "born" not in before.lower()
        and bool(told)
    )


def _same_deed(story: Story, verb: str, number: int) -> tuple[ResolvedTime, ...]:
    """Return the dates of the sentences before that tell the same deed: "when he opened it"."""
    deed = re.compile(rf"\b{re.escape(verb)}\b")
    return tuple(
        time
        for other in range(max(0, number - 3), number)
        if deed.search(story.sentences[other].span.of(story.text))
        for time in story.dates.get(other, ())
    )


def _death(story: Story, number: int) -> tuple[ResolvedTime, ...]:
    """Return the dates of the sentence just before that tells a death."""
    for other in range(number - 1, max(-1, number - 3), -1):
        sentence = story.sentences[other]
        if _DIED.search(sentence.span.of(story.text)):
            return tuple(story.dates.get(other, ()))
    return ()


def ages_told(story: Story, people: People, born: Set[Span]) -> Iterator[Age]:
    """Yield every age that is told of somebody; the dates at ``born`` are those of births."""
    text = story.text
    ends = [m.end() for m in _FIGURE.finditer(text)]
    if born or "the age of" in text:
        ends += [m.end() for m in _WORD.finditer(text)]
    found = {s.number: s for end in ends if (s := story.sentence(end - 1))}
    places = [found[number] for number in sorted(found)]
    for match, sentence in _matches(text, places):
        group = next(name for name in _READERS if match[name])
        span = Span(match.start(group), match.end(group))
        n = number_of(match[group])
        if n is None or not YOUNGEST <= n <= OLDEST or sentence.quoted(span):
            continue
        around = sentence.span.of(text)
        if _OUTSIDE.search(around) or _HEDGES.search(text[max(0, span.start - 20) : span.start]):
            continue
        dates = [
            t
            for t in story.dates.get(sentence.number, ())
            if t.mention.span not in born and not t.mention.span.overlaps(span)
        ]
        made = _READERS[group](_Place(story, people, match, span, sentence, n, dates))
        if made is not None:
            yield made
    if "birthday" in text:
        yield from _birthdays(story, people, born)


def _matches(text: str, sentences: Iterable[Sentence]) -> Iterator[tuple[re.Match[str], Sentence]]:
    for sentence in sentences:
        for match in _TOLD.finditer(text, sentence.span.start, sentence.span.end):
            yield match, sentence


def _birthdays(story: Story, people: People, born: Set[Span]) -> Iterator[Age]:
    """Read "on Monday, his 71st birthday"."""
    text = story.text
    for match in _BIRTHDAY.finditer(text):
        sentence = story.sentence(match.start())
        nth = any_ordinal_value(match["nth"].lower()) or any_ordinal_value(
            text[match.start("nth") : match.end() - 9].lower()
        )
        if sentence is None or nth is None or sentence.quoted(Span(match.start(), match.end())):
            continue
        near = [
            t
            for t in story.dates.get(sentence.number, ())
            if t.mention.span not in born
            and (
                0 <= match.start() - t.mention.span.end <= 12
                or 0 <= t.mention.span.start - match.end() <= 24
            )
        ]
        if _COUNTED.search(text[max(0, match.start() - 30) : match.start()]):
            continue
        if near and not _OUTSIDE.search(sentence.span.of(text)):
            who = people.before(sentence, match.end() if match[0][0] in "'’" else match.start() + 4)
            span = Span(match.start("nth"), match.end() - 9)
            yield Age(who, nth, span, sentence.number, tuple(near), len(near) == 1)
