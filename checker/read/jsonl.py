"""JSON Lines: each line is one article, ``{"id", "date", "title", "text"}``."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date

from checker.model.text import Article, Span, Unreadable
from checker.read._decode import MEGABYTE, decode
from checker.read._header import read_day

SUFFIXES = (".jsonl", ".ndjson")
LIMIT = 2_000 * MEGABYTE  # a whole archive may lie in one file

_SHAPE = 'a line is {"id": "...", "date": "YYYY-MM-DD" or null, "title": "...", "text": "..."}'


def read(raw: bytes, origin: str) -> Iterator[Article | Unreadable]:
    """Yield an article per line; a line that cannot be read does not stop the others.

    Lines are decoded one by one, so that a bad byte costs one article. Only ``text`` must be
    there; a missing ``id`` becomes "<origin>:<line>". Blank lines are skipped.
    """
    empty = True
    for number, line in enumerate(raw.split(b"\n"), start=1):
        if line.strip():
            empty = False
            yield _read_line(line, origin, number)
    if empty:
        yield Unreadable(origin, "the file is empty", _SHAPE)


def _read_line(raw: bytes, origin: str, number: int) -> Article | Unreadable:
    where = f"{origin}:{number}"
    line = decode(raw, where)
    if isinstance(line, Unreadable):
        return line
    try:
        row = json.loads(line)
    except json.JSONDecodeError as error:
        return Unreadable(f"{where}:{error.colno}", f"not JSON: {error.msg}", _SHAPE)
    except (RecursionError, ValueError):
        # ValueError: an integer of more digits than the interpreter converts
        return Unreadable(where, "not JSON that can be read: nested or numbered too deep", _SHAPE)
    if not isinstance(row, dict):
        return Unreadable(where, "not a JSON object", _SHAPE)
    for key in ("id", "date", "title"):
        if not isinstance(row.get(key), str | None):
            return Unreadable(where, f'"{key}" is not a text', _SHAPE)
    text = row.get("text")
    if not isinstance(text, str) or not text.strip():
        return Unreadable(where, '"text" is missing, empty or not a text', _SHAPE)
    if not _encodable(text) or not _encodable(row.get("title") or ""):
        return Unreadable(where, "a text holds half a surrogate pair", "escape it as one character")
    published: date | None = None
    if row.get("date"):
        published = read_day(row["date"].strip())
        if published is None:
            return Unreadable(where, f'"date" is no day: {row["date"][:40]!r}', _SHAPE)
    return Article(
        id=row.get("id") or where,
        text=text,
        body=Span(0, len(text)),
        title=row.get("title") or "",
        published=published,
        origin=origin,
    )


def _encodable(text: str) -> bool:
    """Tell whether the text can be written out again: JSON may escape what UTF-8 cannot hold."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
