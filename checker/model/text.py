"""Text and places in it: spans, articles, sentences, mentions."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from checker.model.frozen import frozen

if TYPE_CHECKING:
    from checker.model.meaning import Meaning


@frozen(order=True)
class Span:
    """A half-open range of code points, ``start`` included and ``end`` not."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the words of ``text`` that the span covers."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Tell whether the two spans share at least one code point."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Tell whether ``other`` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def cover(self, other: Span) -> Span:
        """Return the smallest span that holds both."""
        return Span(min(self.start, other.start), max(self.end, other.end))


@frozen
class Article:
    """One article as it came.

    ``text`` is the source text unchanged, header included; every offset in the program counts code
    points of it. ``body`` is the part that is the article itself, without the header. ``title`` is
    the headline where one was given apart from the text, else ``""``. ``published`` is the
    publication date or None: nothing guesses it. ``origin`` is the path (or ``-``) it was read
    from.
    """

    id: str
    text: str
    body: Span
    title: str = ""
    published: date | None = None
    dateline: str = ""
    origin: str = ""


@frozen
class Unreadable:
    """An input that could not be read, in place of its article.

    ``origin`` is the path, with ":line" or ":line:column" (from 1) where the fault has a place.
    ``message`` says what is wrong, ``remedy`` how to mend it. Never a clean result: exit code 2.
    """

    origin: str
    message: str
    remedy: str


@frozen
class Quote:
    """A stretch of direct speech. ``span`` includes the marks; a quotation that runs over several
    paragraphs is one Quote per paragraph, all with the same ``number``.
    """

    span: Span
    number: int


@frozen
class Dateline:
    """``SEOUL, Aug. 22 (Reuters) -``: where and when a report was written.

    ``place`` and ``date`` are the spans of those words inside ``span`` (None where absent).
    """

    span: Span
    place: Span | None
    date: Span | None


@frozen
class Sentence:
    """A sentence: its number in the article, its paragraph's number, its words, and what part of
    it is quoted (each part clipped to the sentence).
    """

    number: int
    paragraph: int
    span: Span
    quotes: tuple[Quote, ...] = ()

    def quoted(self, span: Span) -> bool:
        """Tell whether a part of the sentence is direct speech."""
        return any(quote.span.contains(span) for quote in self.quotes)


@frozen
class Mention:
    """A phrase that the grammar read: where it stands, what it means, which entry read it."""

    span: Span
    value: Meaning
    phrase: str
    sentence: int = -1
