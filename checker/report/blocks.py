"""Blocks that the text reports share: where something is, messages, notes under an excerpt."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath

from checker.model.text import Article
from checker.report.cells import visible, wrap
from checker.report.lines import Lines
from checker.report.look import Look, Role


def origin(article: Article) -> str:
    """Return the article's path, with its id where the path alone does not tell (a ``.jsonl``).

    >>> from checker.model.text import Span
    >>> origin(Article("a7", "", Span(0, 0), origin="day.jsonl"))
    'day.jsonl[a7]'
    >>> origin(Article("day", "", Span(0, 0), origin="news/day.txt"))
    'news/day.txt'
    """
    path = PurePath(article.origin)
    if article.origin in ("", article.id):
        return visible(article.id)
    if path.name == article.id or path.stem == article.id:
        return visible(article.origin)
    return visible(f"{article.origin}[{article.id}]")


def place(lines: Lines, offset: int) -> str:
    """Return "line:column", both counted from 1."""
    line, column = lines.place(offset)
    return f"{line}:{column}"


def headline(kind: str, role: Role, message: str, look: Look) -> Iterator[str]:
    """Yield "kind: message", wrapped under itself."""
    first, *others = wrap(message, max(20, look.width - len(kind) - 2))
    yield f"{look.paint(kind, role)}: {look.paint(first, Role.STRONG)}"
    for line in others:
        yield " " * (len(kind) + 2) + look.paint(line, Role.STRONG)


def hung(lead: str, text: str, look: Look) -> Iterator[str]:
    """Yield ``text`` behind ``lead``, wrapped, with its later lines under its first."""
    for number, line in enumerate(wrap(text, max(20, look.width - len(lead)))):
        yield (" " * len(lead) if number else lead) + line


def note(word: str, texts: tuple[str, ...], margin: int, look: Look) -> Iterator[str]:
    """Yield "= word: text", one line per text, wrapped and aligned, below an excerpt."""
    lead = f"{' ' * (margin + 1)}= {word}: "
    for number, text in enumerate(texts):
        yield from hung(" " * len(lead) if number else lead, text, look)


def trouble(where: str, message: str, remedy: str, look: Look) -> str:
    """Return a message for standard error: what is wrong, where, and how to mend it.

    >>> print(trouble("a.txt", "no such file", "check the path", Look()), end="")
    error: a.txt: no such file
      help: check the path
    """
    text = f"{look.paint('error', Role.ERROR)}: {visible(where)}: {visible(message)}\n"
    if remedy:
        text += f"  {look.paint('help', Role.HELP)}: {visible(remedy)}\n"
    return text
