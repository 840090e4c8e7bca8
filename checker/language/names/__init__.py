"""Names: persons with their titles, places, and other capitalised names.

One pass finds the runs of capitalised words (`tokens`); each run is read from left to right into
persons (`people`), places and other names, longest first; then what the whole text tells is used:
a surname that stands alone belongs to a person named in full elsewhere, and "Xxx Yyy" is a person
if the text later says just "Yyy".
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from checker.language.names.lexicon import Lexicon, lexicon_of
from checker.language.names.order import SUFFIXES, family_names, is_hyphenated_given
from checker.language.names.people import before as text_before
from checker.language.names.people import is_told, lower_title, person_at, untitled_at
from checker.language.names.tokens import Run, Token, find_runs
from checker.language.sentences import is_wrapped
from checker.model.meaning import PersonName, PlaceName, ProperName
from checker.model.rules import Vocabulary
from checker.model.text import Mention, Span

__all__ = ["find_names"]

_AFTER = 120
_LINE = re.compile(r"[^\r\n]+")
_PARTY = re.compile(r"[DRI]-[A-Z]")
_GAELIC = re.compile(r"(?:Mc|Mac|O['’])[A-Z]")
_HEADLINE_LENGTH = 160
_TITLE_CASE_SHARE, _TITLE_CASE_WORDS = 0.9, 5
_SMALL = frozenset("with from into over after amid than that upon".split())


def find_names(
    text: str,
    start: int,
    end: int,
    vocabulary: Vocabulary,
    within: Sequence[Span] | None = None,
) -> list[Mention]:
    """Return the names of ``text[start:end]`` in order; none overlap.

    Values are `PersonName` (the span covers title and names), `PlaceName` and `ProperName`; the
    phrase ids are "person", "place" and "name". Give it a whole article: a surname alone is read as
    a person's only if the range also has the person's full name or title. ``within`` limits what
    is read to some sentences, which is quicker and then tells persons from those alone.
    """
    lexicon = lexicon_of(vocabulary)
    headlines = _headlines(text, start, end)
    found: list[Mention] = []
    doubtful: set[int] = set()  # starts of names of one word that open a sentence
    wrapped = is_wrapped(text, start, end)
    stopped, small = lexicon.has_stop, lexicon.small
    for part in within if within is not None else (Span(start, end),):
        for run in find_runs(
            text, part.start, part.end, wrapped=wrapped, stopped=stopped, small=small
        ):
            _read_run(text, run, lexicon, found, doubtful)
    in_headline = _inside([mention.span.start for mention in found], headlines)
    found = _tell_persons(text, found, lexicon, in_headline)
    return _tell_surnames(text, found, lexicon, in_headline, doubtful)


def _read_run(
    text: str, run: Run, lexicon: Lexicon, found: list[Mention], doubtful: set[int]
) -> None:
    """Append the names of one run to ``found``."""
    tokens, at = run.tokens, 0
    while at < len(tokens):
        token = tokens[at]
        opens = run.opens and at == 0
        following = tokens[at + 1].word if at + 1 < len(tokens) else ""
        small = lexicon.is_function_word(token) and not is_hyphenated_given(following)
        if token.link or small or (opens and lexicon.is_ordinary(token)):
            # What follows an opener is no longer the start of the sentence but as doubtful.
            at += 1
            continue
        # the last word of a run is no person by itself
        person = person_at(tokens, at, lexicon, text) if at + 1 < len(tokens) else None
        if person is not None:
            title = person.title or lower_title(text, token.start, lexicon)
            begin = token.start if person.title or not title else _start_of(text, token, title)
            span = Span(begin, tokens[person.last - 1].end)
            found.append(Mention(span, PersonName(title, person.names), "person"))
            at = person.last
            continue
        at = _read_other(text, tokens, at, lexicon, found, doubtful, opens=opens)


def _start_of(text: str, token: Token, title: str) -> int:
    """Return the offset of the lower-case title that stands just before ``token``."""
    before = text_before(text, token.start)
    gap = len(before) - len(before.rstrip())
    return token.start - gap - len(title)


def _read_other(
    text: str,
    tokens: Sequence[Token],
    at: int,
    lexicon: Lexicon,
    found: list[Mention],
    doubtful: set[int],
    *,
    opens: bool,
) -> int:
    """Read the place, other name or nationality at ``at``; return the index after it."""
    token = tokens[at]
    if lexicon.is_calendar(token):
        return at + 1
    place = known = at
    if token.norm in lexicon.heads:
        place = lexicon.longest_place(tokens, at)
        nation = lexicon.longest_nationality(tokens, at)
        known = max(place, nation, lexicon.longest_title(tokens, at))
    end = _proper_end(tokens, at, lexicon, known)
    if end <= known:
        if place == known and place > at:
            _add_place(tokens, at, place, lexicon, found)
        return known
    words = [t for t in tokens[at:end] if not t.link]
    if words[-1].norm in lexicon.geographic and len(words) > 1:
        name = " ".join(t.norm for t in tokens[at:end])
        found.append(_mention(tokens, at, end, PlaceName(name)))
        return end
    if "-" in token.word and lexicon.place(token.norm.split("-")[0]):
        return end  # "US-led", "US-South Korea": a compound of places, not a name
    if len(words) == 1:
        if _PARTY.match(token.word):
            return end  # "D-Calif."
        if opens:
            doubtful.add(token.start)
    name = text[tokens[at].start : tokens[end - 1].end]
    found.append(_mention(tokens, at, end, ProperName(" ".join(name.split()))))
    return end


def _proper_end(tokens: Sequence[Token], at: int, lexicon: Lexicon, known: int) -> int:
    """Return the index after the capitalised name at ``at``, of which ``known`` is understood."""
    end = max(known, at + 1)
    here = end
    if tokens[end - 1].breaks:
        return end if known == at else known
    while here < len(tokens):
        token = tokens[here]
        if token.link:
            if token.norm not in {"of", "of the", "for"} or known == here == end > at:
                break
            here += 1
            continue
        linked = tokens[here - 1].link  # "Department of Justice": no title there
        if lexicon.is_calendar(token) or (not linked and _opens_other(tokens, here, lexicon)):
            break
        here += 1
        end = here
        if token.breaks:
            break
    if known > at and end > known and lexicon.longest_place(tokens, known) >= end:
        return known  # two places side by side
    return end if end > known or known == at else known


def _opens_other(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """Tell whether a title or a person begins at ``at``, so that the name before it is over."""
    if lexicon.longest_title(tokens, at) > at:
        return True
    return untitled_at(tokens, at, lexicon) is not None


def _add_place(
    tokens: Sequence[Token], at: int, end: int, lexicon: Lexicon, found: list[Mention]
) -> None:
    place = lexicon.place(" ".join(token.norm for token in tokens[at:end]))
    if place is not None:
        found.append(_mention(tokens, at, end, PlaceName(*place)))


def _mention(tokens: Sequence[Token], at: int, end: int, value: PlaceName | ProperName) -> Mention:
    phrase = "place" if isinstance(value, PlaceName) else "name"
    return Mention(Span(tokens[at].start, tokens[end - 1].end), value, phrase)


def _headlines(text: str, start: int, end: int) -> list[Span]:
    """Return the lines that are set In Title Case, where a capital tells nothing."""
    spans = []
    for match in _LINE.finditer(text, start, end):
        if match[0].rstrip()[-1:] in '.”",;':
            continue
        words = [
            word
            for word in match[0].split()
            if len(word) > 3 and word[0].isalpha() and word not in _SMALL
        ]
        capital = sum(word[0].isupper() for word in words)
        if len(words) >= _TITLE_CASE_WORDS and capital >= _TITLE_CASE_SHARE * len(words):
            spans.append(Span(match.start(), match.end()))
    return spans


def _inside(starts: Sequence[int], spans: Sequence[Span]) -> frozenset[int]:
    """Return those of the sorted ``starts`` that lie in one of the sorted ``spans``."""
    inside, number = set(), 0
    for at in starts:
        while number < len(spans) and spans[number].end <= at:
            number += 1
        if number < len(spans) and spans[number].start <= at:
            inside.add(at)
    return frozenset(inside)


def _tell_persons(
    text: str, found: Sequence[Mention], lexicon: Lexicon, in_headline: frozenset[int]
) -> list[Mention]:
    """Turn "Xxx Yyy" into a person where the text says so: by an age, a role, or "Yyy" alone."""
    alone = Counter(
        mention.value.name
        for mention in found
        if isinstance(mention.value, ProperName) and mention.span.start not in in_headline
    )
    known = {
        name
        for mention in found
        if isinstance(mention.value, PersonName) and not mention.value.lone
        for name in family_names(mention.value.names)
    }
    told: list[Mention] = []
    for mention in found:
        value = mention.value
        if isinstance(value, ProperName) and mention.span.start not in in_headline:
            words = value.name.split()
            if _like_person(words, lexicon):
                after = text[mention.span.end : mention.span.end + _AFTER]
                title = lower_title(text, mention.span.start, lexicon)
                # "Vote Bell" is no second person beside Ann Bell.
                called = alone[words[-1]] > alone[words[0]] and words[-1] not in known
                called = called or _GAELIC.match(words[-1]) is not None
                if title or called or is_told(after, lexicon):
                    begin = mention.span.start - (len(title) + 1 if title else 0)
                    span = Span(begin, mention.span.end)
                    told.append(Mention(span, PersonName(title, tuple(words)), "person"))
                    continue
        told.append(mention)
    return told


def _like_person(words: Sequence[str], lexicon: Lexicon) -> bool:
    """Tell whether a name of two or three words could be a person's."""
    if not 2 <= len(words) <= 3 or not all(word[0].isupper() for word in words):
        return False
    lower = [word.lower().replace(".", "") for word in words]
    if any("-" in word and word.split("-")[1][:1].islower() for word in words):
        return False  # "Flip-flopper Bell"
    return not any(
        (raw.isupper() and len(word) > 2)
        or word in lexicon.organisations
        or word in lexicon.nationalities
        or word in lexicon.titles
        for raw, word in zip(words, lower, strict=True)
    ) and all(lexicon.place(word) is None for word in (*lower, " ".join(lower[:2])))


def _tell_surnames(
    text: str,
    found: Sequence[Mention],
    lexicon: Lexicon,
    in_headline: frozenset[int],
    doubtful: set[int],
) -> list[Mention]:
    """Read single names that belong to a person of the text; drop what only looked like a name."""
    called: set[str] = set()
    firsts: set[str] = set()
    for mention in found:
        value = mention.value
        if isinstance(value, PersonName) and mention.span.start not in in_headline:
            called.update(name.lower() for name in family_names(value.names))
            if not value.lone and lexicon.given.get(value.names[0].lower()):
                firsts.add(value.names[0].lower())
    single = Counter(
        mention.value.name
        for mention in found
        if isinstance(mention.value, ProperName) and mention.span.start not in doubtful
    )
    kept: list[Mention] = []
    for mention in found:
        value = mention.value
        begin = mention.span.start
        if isinstance(value, PersonName):
            known = any(name.lower() in called for name in family_names(value.names))
            if begin in in_headline and not known:
                continue
        elif isinstance(value, ProperName):
            name = value.name.lower()
            if name in called or name in firsts:
                span, title = mention.span, lower_title(text, begin, lexicon)
                if title:
                    span = Span(begin - len(title) - 1, span.end)
                kept.append(Mention(span, PersonName(title, (value.name,)), "person"))
                continue
            if begin in in_headline or (begin in doubtful and not single[value.name]):
                continue
            if name in SUFFIXES:
                continue
        kept.append(mention)
    return kept
