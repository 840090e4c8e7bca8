"""An article cut into paragraphs and sentences, with exact spans.

A stop ends a sentence unless what stands around it says otherwise; the rules are in `_ends`, in
order. Each is decided from a bounded window, so the whole is linear in the text.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise

from checker.model.rules import Vocabulary
from checker.model.text import Article, Quote, Sentence, Span

# A stop with the marks that close over it, before a space; or a stop whose space was lost. Both
# begin with the stop itself, which `re` skips to.
_STOP = re.compile(
    r"[.!?…](?:(?P<spaced>[.!?…]{0,7}[\"'”’»)\]]{0,4})(?=\s)"
    r"|(?<=[a-z]{3}[.!?])”?(?=[\"“]?[A-Z][a-z’']{1,20}[ ,.!?]))"
)
_LINE = re.compile(r"[^\r\n]+")
_NEXT = re.compile(r"\s{1,40}([\"'“‘«(\[—–-]{0,4})\s{0,4}([^\s,;:.!?\"”’)\]]{0,24})(.?)")
_DOTTED = re.compile(r"(?:[A-Za-z]{1,2}\.){1,5}[A-Za-z]{1,2}|[A-Z]|[a-z]\.[a-z]")
_SPEAKER = re.compile(
    r"\s{1,3}(?:[A-Z][\w.’'-]{0,24} ){1,4}"
    r"(?:said|says|asked|asks|told|added|replied|wrote|tweeted|shouted|recalled|wondered)\b"
)
_OPENING = "\"'“‘«([—–- "

_BARE_WORD = re.compile(r"[A-Z][a-z]{1,20}")
_DOMAINS = frozenset({"Com", "Net", "Org", "Gov", "Edu", "Io", "Js", "Tv"})

# The longest line of text that was wrapped by hand or by an editor at 60 to 80 columns, with room
# for ragged editors.
_WRAP_COLUMNS = 100
_WRAP_SHARE = 0.7

# Words that open a sentence and, capitalised, hardly ever continue one.
STARTERS = frozenset(
    """a after all also although an and another any as at because before both but by can could did
    do does during each earlier even every few following for from had has have he her here his
    how however i if in instead is it it's its just last later many meanwhile more most my never no
    nobody none nor not nothing now of on once one only or other others our over perhaps she since
    so some soon still such that that's the their then there there's these they they're this those
    though through thus to today tomorrow two under unlike until we we're were what when where
    whether which while who whoever whose why will with within without would yesterday yet you
    your""".split()
)
# Behind "p.m." they do so as well, where a number may not: "at 8 p.m. Twelve minutes later".
_BEHIND_CLOCK = frozenset(
    """three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty half
    minutes hours moments seconds nearly almost about around shortly less barely""".split()
)
_HALF_DAY = re.compile(r"(?i)(?:[0-9.:]{1,5})?[ap]\.?m")
_AT_CLOCK = re.compile(
    r"(?i)\b(?:at|by|until|till|to|around|about|before|after|since|from|and|or|was|is)\s"
    r"[0-9]{1,2}(?:[:.][0-9]{2})?\s?[ap]\.?m\.?\W*$"
)
_FRONTED = frozenset(
    """at by on in from around about shortly just soon until before after between since as when
    beginning starting moments minutes hours early late then""".split()
)
_CLOCK_GOES_ON = re.compile(
    r"\s*(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)(?:day|\b)|Sept?\b|Jan|Feb|Mar\b|March|Apr"
    r"|May\b|June?\b|July?\b|Aug|Oct|Nov|Dec|Eastern|Central|Pacific|Mountain|Greenwich|Atlantic"
    r"|Christmas|Easter|New Year|Thanksgiving|Election|Memorial|Labou?r|Daylight|Standard"
    r"|(?:\w+ ){1,2}(?:[Tt]ime|Day|Eve)\b)"
)


def split_sentences(
    article: Article, quotes: Sequence[Quote], vocabulary: Vocabulary
) -> tuple[Sentence, ...]:
    """Return the sentences of the article's body in order.

    ``quotes`` are those of `find_quotes`, in order. ``vocabulary`` gives the abbreviations. A span
    has no white space at its ends; a stop and the marks that close over it belong to the
    sentence. A sentence never runs over the end of a paragraph.
    """
    text = article.text
    starts = [quote.span.start for quote in quotes]
    sentences: list[Sentence] = []
    spans = paragraphs(text, article.body.start, article.body.end)
    for number, paragraph in enumerate(spans):
        for span in _cut(text, paragraph, vocabulary):
            inside = _quotes_in(span, quotes, starts)
            sentences.append(Sentence(len(sentences), number, span, inside))
    return tuple(sentences)


def paragraphs(text: str, start: int, end: int) -> list[Span]:
    """Return the paragraphs of ``text[start:end]``.

    A line is a paragraph, as in most news feeds, unless the text is wrapped (`is_wrapped`). In
    wrapped text a paragraph goes on to a blank line, to an indented one, or to a short line that
    ends with a stop.
    """
    lines = list(_lines(text, start, end))
    if not _wrapped(text, lines):
        return lines
    width = max(line.end - line.start for line in lines)
    found: list[Span] = []
    open_from = lines[0].start
    for line, following in pairwise(lines):
        stopped = text[line.end - 1] in '.!?…"”’)'
        indented = text[following.start - 1] in " \t\u00a0" and following.start > line.end + 1
        room = _fits(text, line, following, width)
        if _blank_between(text, line, following) or indented or (stopped and room):
            found.append(Span(open_from, line.end))
            open_from = following.start
    found.append(Span(open_from, lines[-1].end))
    return found


def is_wrapped(text: str, start: int, end: int) -> bool:
    """Tell whether the lines of ``text[start:end]`` were broken to fit a width.

    They were if no line is longer than 100 characters and at seven in ten of the breaks within a
    block the next word would not have fitted into the width of the longest line.
    """
    lines = []
    for line in _lines(text, start, end):
        if line.end - line.start > _WRAP_COLUMNS:
            return False
        lines.append(line)
    return _wrapped(text, lines)


def _wrapped(text: str, lines: Sequence[Span]) -> bool:
    if len(lines) < 2 or any(line.end - line.start > _WRAP_COLUMNS for line in lines):
        return False
    width = max(line.end - line.start for line in lines)
    breaks = [pair for pair in pairwise(lines) if not _blank_between(text, *pair)]
    full = sum(not _fits(text, line, following, width) for line, following in breaks)
    # Four tenths of a line is the least that makes a block of lines a wrapped text at all.
    return bool(breaks) and width >= 0.4 * _WRAP_COLUMNS and full >= _WRAP_SHARE * len(breaks)


def _lines(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield the lines that are not blank, without the white space at their ends."""
    for match in _LINE.finditer(text, start, end):
        words = match[0]
        first = match.start() + len(words) - len(words.lstrip())
        last = match.start() + len(words.rstrip())
        if first < last:
            yield Span(first, last)


def _blank_between(text: str, line: Span, following: Span) -> bool:
    gap = text[line.end : following.start]
    return gap.replace("\r\n", "\n").replace("\r", "\n").count("\n") > 1


def _fits(text: str, line: Span, following: Span, width: int) -> bool:
    """Tell whether the first word of ``following`` would have fitted into ``line``."""
    word = text[following.start : following.start + width].split(maxsplit=1)[0]
    return line.end - line.start + 1 + len(word) <= width


def _cut(text: str, paragraph: Span, vocabulary: Vocabulary) -> Iterator[Span]:
    start = paragraph.start
    for match in _STOP.finditer(text, paragraph.start, paragraph.end):
        if _ends(text, start, match, paragraph.end, vocabulary):
            yield Span(start, match.end())
            start = match.end()
            while start < paragraph.end and text[start].isspace():
                start += 1
    if start < paragraph.end:
        yield Span(start, paragraph.end)


def _ends(text: str, start: int, match: re.Match[str], limit: int, vocabulary: Vocabulary) -> bool:
    """Tell whether the stop at ``match`` ends the sentence that began at ``start``."""
    if match["spaced"] is None:  # "ties.The": the space was lost; "Amazon.Com" is a name
        glued = _BARE_WORD.match(text, match.end())
        return glued is None or glued[0].lower() in STARTERS or glued[0] not in _DOMAINS
    coming = _NEXT.match(text, match.end(), limit)
    if coming is None:
        return True
    opening, word = coming[1], coming[2]
    if not word:
        return coming[3] not in {".", "…"}  # ". . ." is one ellipsis
    if word[0].islower() and not opening:
        return False
    stop = match[0]
    before = text[max(start, match.start() - 24) : match.start()].split()
    last = before[-1].lstrip(_OPENING) if before else ""
    if stop[0] in "!?":
        name = f"{last}{stop[0]}".lower()
        if vocabulary.has("name-with-mark", name) and word.lower() not in STARTERS:
            return False
        return len(stop) == 1 or _SPEAKER.match(text, match.end(), limit) is None
    if stop != ".":
        return not word[0].islower()
    if _HALF_DAY.fullmatch(last) and _behind_clock(text, start, match.end(), opening, word):
        return True
    return _full_stop_ends(last, opening, word, match.start() - start, vocabulary)


def _behind_clock(text: str, start: int, at: int, opening: str, word: str) -> bool:
    """Tell whether a sentence ends with "p.m.", though a name may follow it: "by 9 p.m. Police".

    It may go on with its day or zone ("9 p.m. Friday", "5 p.m. Eastern"), and with anything where
    it began with the time ("At 9 p.m. Police") or has it before a noun ("the 9 p.m. Hofstra
    debate").
    """
    if not opening and word.lower().partition("-")[0] in _BEHIND_CLOCK:
        return True
    first = _BARE_WORD.match(text, start)
    if opening or word[1:2].isupper() or not word[:1].isupper() or _CLOCK_GOES_ON.match(text, at):
        return False
    fronted = first is None or first[0].lower() in _FRONTED
    return not fronted and _AT_CLOCK.search(text, max(start, at - 24), at) is not None


def _full_stop_ends(
    last: str, opening: str, word: str, length: int, vocabulary: Vocabulary
) -> bool:
    """Decide a bare full stop after the word ``last`` and before ``word``.

    ``length`` is how much of the sentence stands before the stop.
    """
    lower = last.lower().rpartition("-")[2]
    if last.isdigit() and length == len(last):
        return False  # the number of a list's item
    if vocabulary.has("abbreviation-before", lower) and (
        last[0].isupper() or lower in {"v", "vs", "cf"}
    ):
        return False
    if vocabulary.has("abbreviation-numbered", lower):
        return not word[0].isdigit()
    either = _DOTTED.fullmatch(last) is not None or (
        vocabulary.has("abbreviation-either", lower) and (last[0].isupper() or lower == "etc")
    )
    if either:
        quoting = bool(opening) and opening[0] not in "([—–-" and len(last) > 1
        return word.lower() in STARTERS or quoting
    return True


def _quotes_in(span: Span, quotes: Sequence[Quote], starts: Sequence[int]) -> tuple[Quote, ...]:
    """Return the parts of ``quotes`` inside ``span``."""
    inside = []
    # By number: a slice of the rest, for each sentence, would cost the square of the quotations.
    for number in range(max(0, bisect_left(starts, span.start) - 1), len(quotes)):
        quote = quotes[number]
        if quote.span.start >= span.end:
            break
        if quote.span.overlaps(span):
            clipped = Span(max(quote.span.start, span.start), min(quote.span.end, span.end))
            inside.append(Quote(clipped, quote.number))
    return tuple(inside)
