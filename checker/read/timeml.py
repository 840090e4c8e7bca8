"""TimeML: the plain text of ``<TEXT>``, published on the document creation time (``<DCT>``)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePath
from typing import TYPE_CHECKING

from checker.model.text import Article, Span, Unreadable
from checker.read._decode import MEGABYTE, decode
from checker.read._header import read_day

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

SUFFIXES = (".tml",)
LIMIT = 50 * MEGABYTE

_BARE_AMPERSAND = re.compile(
    r"&(?!(?:amp|lt|gt|quot|apos|#[0-9]{1,8}|#x[0-9a-fA-F]{1,8});)", re.ASCII
)


def read(raw: bytes, origin: str) -> Iterator[Article | Unreadable]:
    """Yield the one article of a TimeML file; its id is the file's name without the suffix.

    Line ends come out as line feeds, as XML 1.0 (2.11) has it. A bare ``&``, common in the TimeML
    corpora, is taken as itself. Documents that declare entities are refused: no corpus needs them,
    and they are how a small file grows without bound when parsed.
    """
    text = decode(raw, origin)
    if isinstance(text, Unreadable):
        yield text
        return
    if "<!ENTITY" in text:
        yield Unreadable(origin, "the XML declares entities", "write the characters out")
        return
    root = _parse(text)
    if isinstance(root, str):
        yield Unreadable(origin, f"not XML: {root}", "correct the mark-up at that place")
        return
    body = root.find(".//TEXT")
    words = "".join(body.itertext()) if body is not None else ""
    if not words.strip():
        yield Unreadable(origin, "there is no <TEXT> with words in it", "give a TimeML document")
        return
    stamp = root.find(".//DCT//TIMEX3")
    yield Article(
        id=PurePath(origin).stem,
        text=words,
        body=Span(0, len(words)),
        published=read_day(stamp.get("value", "")) if stamp is not None else None,
        origin=origin,
    )


def _parse(text: str) -> Element | str:
    """Return the document's root, or what the parser says against it."""
    from xml.etree import ElementTree  # imported here: a run on plain text does without it

    try:
        return ElementTree.fromstring(text)
    except ElementTree.ParseError:
        try:
            return ElementTree.fromstring(_BARE_AMPERSAND.sub("&amp;", text))
        except ElementTree.ParseError as error:
            return str(error)
