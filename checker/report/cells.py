"""Text as a terminal shows it: nothing hidden, measured in cells, wrapped at spaces.

An article is somebody else's text. It may hold escape sequences that would repaint the terminal,
or bidirectional controls that would make an excerpt read differently from what was checked; both
are made visible here, and no report prints a word of an article without passing through.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

# `wcwidth` is imported where it is asked: its tables take time to load, and most articles show
# nothing that needs them.
TAB = "    "
_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
# The joiners shape the letters next to them (Persian, emoji); they hide nothing.
_JOINERS = frozenset("\u200c\u200d")


def visible(text: str) -> str:
    r"""Return ``text`` with everything that a terminal would obey or hide spelled out.

    >>> visible("a\x1b[2Jb\u202ec\td")
    'a␛[2Jb<U+202E>c    d'
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(map(_shown, text))


def _shown(char: str) -> str:
    if char == "\t":
        return TAB
    if char in _JOINERS or unicodedata.category(char) not in _HIDDEN:
        return char
    code = ord(char)
    if code < 0x20:
        return chr(0x2400 + code)  # Unicode's "control pictures"
    return "␡" if code == 0x7F else f"<U+{code:04X}>"


def width(text: str) -> int:
    r"""Return the number of terminal cells that printable ``text`` takes.

    >>> width("Kim 金"), width("e\u0301")
    (6, 1)
    """
    if text.isascii() and text.isprintable():
        return len(text)

    import wcwidth

    return max(0, wcwidth.wcswidth(text))


@dataclass(frozen=True, slots=True)
class Cell:
    """What one user-perceived character looks like: ``start`` and ``end`` count code points of the
    text it came from, ``width`` counts terminal cells.
    """

    start: int
    end: int
    shown: str
    width: int


def cells(text: str, start: int, end: int) -> Iterator[Cell]:
    """Yield the characters of ``text[start:end]`` as they are shown, in order.

    A letter and the combining marks on it are one character, so an underline never falls between
    them (Unicode Standard Annex 29).
    """
    import wcwidth

    at = start
    for cluster in wcwidth.iter_graphemes(text[start:end]):
        shown = visible(cluster)
        yield Cell(at, at + len(cluster), shown, width(shown))
        at += len(cluster)


def wrap(text: str, room: int) -> list[str]:
    """Return ``text``, made visible, in lines of at most ``room`` cells, broken at spaces.

    A word longer than a line is broken where the line is full. There is always one line at least.

    >>> wrap("that is seven days, not four", 12)
    ['that is', 'seven days,', 'not four']
    """
    lines: list[str] = []
    line = ""
    for word in visible(text).split():
        if line and width(line) + 1 + width(word) <= room:
            line = f"{line} {word}"
            continue
        if line:
            lines.append(line)
        *full, line = _pieces(word, room)
        lines += full
    return [*lines, line] if line or not lines else lines


def _pieces(word: str, room: int) -> list[str]:
    """Return ``word`` in pieces of at most ``room`` cells."""
    if width(word) <= room:
        return [word]
    pieces, piece, taken = [], "", 0
    for cell in cells(word, 0, len(word)):
        if piece and taken + cell.width > room:
            pieces.append(piece)
            piece, taken = "", 0
        piece += cell.shown
        taken += cell.width
    return [*pieces, piece]
