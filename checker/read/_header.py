"""The optional header of a plain text: publication date, title, dateline.

    header   = { blank | field EOL } [ "date" DATE before the text on the same line ]
    field    = "Date:" DATE | "date" DATE | "Title:" words | "Dateline:" words

Fields stand in any order, in any case, each at most once.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

# "Date" without a colon is a header only before something shaped like a date: an article may well
# begin with "Date palms".
_FIELD = re.compile(
    r"[^\S\r\n]{0,40}(?:(?P<key>date|title|dateline)[^\S\r\n]{0,40}:"
    r"|(?P<bare>date)(?=[^\S\r\n]{1,40}\d{4}-\d))[^\S\r\n]{0,40}",
    re.IGNORECASE,
)
_BLANK = re.compile(r"[^\S\r\n]*(?:\r\n|\r|\n)")
_LINE = re.compile(r"(?P<words>[^\r\n]*)(?P<end>\r\n|\r|\n|\Z)")
_DAY = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?![\d-])(?:T[\d:.,+Z-]{1,30})?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Header:
    """What the header says, and the offset at which the article itself begins."""

    published: date | None = None
    title: str = ""
    dateline: str = ""
    end: int = 0


class HeaderError(ValueError):
    """A header that cannot be right; ``at`` is the offset of the fault."""

    def __init__(self, at: int, message: str) -> None:
        super().__init__(message)
        self.at = at


def read_header(text: str) -> Header:
    """Read the header of ``text``; without one, ``end`` is 0.

    Raises `HeaderError` for a date that is none, and for a field given twice.
    """
    published: date | None = None
    words: dict[str, str] = {}
    at = 0
    while True:
        start = _skip_blank(text, at)
        field = _FIELD.match(text, start)
        if field is None:
            return Header(
                published, words.get("title", ""), words.get("dateline", ""), start if words else 0
            )
        key = (field["key"] or field["bare"]).lower()
        if key in words:
            raise HeaderError(start, f"the header gives its {key} twice")
        line = _LINE.match(text, field.end())
        assert line is not None  # it matches the empty string
        words[key] = line["words"].strip()
        at = line.end()
        if key == "date":
            published, after = _read_date(text, field.end())
            if text[after : line.end("words")].strip():
                return Header(
                    published,
                    words.get("title", ""),
                    words.get("dateline", ""),
                    _skip_spaces(text, after),
                )


def read_day(words: str) -> date | None:
    """Return the day that ``words`` begin with in ISO form, a time after it ignored, or None.

    >>> read_day("2021-08-22T10:00:00Z")
    datetime.date(2021, 8, 22)
    >>> read_day("2021-13-40") is None
    True
    """
    match = _DAY.match(words)
    if match is None:
        return None
    try:
        return date(int(match[1]), int(match[2]), int(match[3]))
    except ValueError:
        return None


def _read_date(text: str, at: int) -> tuple[date, int]:
    """Return the date at ``at`` and the offset after it."""
    match = _DAY.match(text, at)
    day = read_day(match[0]) if match else None
    if match is None or day is None:
        found = re.compile(r"\S{0,20}").match(text, at)
        shown = found[0] if found else ""
        raise HeaderError(at, f"the header's date is no day of the calendar: {shown!r}")
    return day, match.end()


def _skip_blank(text: str, at: int) -> int:
    while (blank := _BLANK.match(text, at)) is not None:
        at = blank.end()
    return at


def _skip_spaces(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at
