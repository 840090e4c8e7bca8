"""Bytes to text, for every format alike."""

from __future__ import annotations

from checker.model.text import Unreadable

MEGABYTE = 1_000_000


def decode(raw: bytes, origin: str) -> str | Unreadable:
    """Return ``raw`` as text, or say why it is none.

    UTF-8 only, because a guess at the encoding could give other words than were written. A byte
    order mark is dropped: it belongs to the encoding and is no code point of the text.
    """
    if not raw.strip():
        return Unreadable(origin, "the file is empty", "give a file with an article in it")
    if (at := raw.find(0)) >= 0:
        return Unreadable(origin, f"not a text: NUL at byte {at}", "give plain text in UTF-8")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        mark = 3 if raw.startswith(b"\xef\xbb\xbf") else 0
        return Unreadable(
            origin, f"not UTF-8: byte {error.start + mark} cannot be read", "save it as UTF-8"
        )
