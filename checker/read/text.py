"""Plain text: one article per file, with an optional header (see ``_header``)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath

from checker.model.text import Article, Span, Unreadable
from checker.read._decode import MEGABYTE, decode
from checker.read._header import HeaderError, read_header

SUFFIXES = (".txt",)
LIMIT = 50 * MEGABYTE


def read(raw: bytes, origin: str) -> Iterator[Article | Unreadable]:
    """Yield the one article of ``raw``.

    Its text is everything as it came, line ends included, so that offsets are those of the file;
    ``body`` leaves the header out. The id is the file's name without its suffix.
    """
    text = decode(raw, origin)
    if isinstance(text, Unreadable):
        yield text
        return
    try:
        header = read_header(text)
    except HeaderError as error:
        before = text[: error.at].replace("\r\n", "\n").replace("\r", "\n")
        line = before.count("\n") + 1
        column = len(before) - (before.rfind("\n") + 1) + 1
        yield Unreadable(
            f"{origin}:{line}:{column}", str(error), "write the header's date as YYYY-MM-DD, once"
        )
        return
    if not text[header.end :].strip():
        yield Unreadable(origin, "there is no text after the header", "add the article's text")
        return
    yield Article(
        id=PurePath(origin).stem,
        text=text,
        body=Span(header.end, len(text)),
        title=header.title,
        published=header.published,
        dateline=header.dateline,
        origin=origin,
    )
