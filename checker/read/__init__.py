"""Bytes to articles: one module per input format, found by listing this folder.

A format is a module here whose name has no leading underscore. It offers

- ``SUFFIXES: tuple[str, ...]``, the file suffixes it reads (lower case, with the dot);
- ``LIMIT: int``, the largest input in bytes;
- ``read(raw: bytes, origin: str) -> Iterator[Article | Unreadable]``.

Nothing raises for a bad input: what cannot be read comes out as an `Unreadable` in its place, so
that one bad file in a thousand neither stops the others nor passes for a clean one.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import BinaryIO, Protocol, cast

from checker.model.text import Article, Unreadable

_STDIN = "-"
_STDIN_SUFFIX = ".txt"


class Format(Protocol):
    """What a module of this folder offers."""

    SUFFIXES: tuple[str, ...]
    LIMIT: int

    def read(self, raw: bytes, origin: str) -> Iterator[Article | Unreadable]:
        """Yield the articles of ``raw``; ``origin`` is the path they are reported under."""
        ...


@cache
def formats() -> dict[str, Format]:
    """Return the known suffixes in order, each with the module that reads it."""
    names = sorted(m.name for m in iter_modules(__path__) if not m.name.startswith("_"))
    modules = [cast(Format, import_module(f"{__name__}.{name}")) for name in names]
    return dict(sorted((suffix, module) for module in modules for suffix in module.SUFFIXES))


def read_paths(
    paths: Sequence[str], *, published: date | None = None, stdin: BinaryIO | None = None
) -> Iterator[Article | Unreadable]:
    """Yield every article below ``paths``, in the order given.

    A path is a file, a folder (every file below it with a known suffix, sorted; hidden files and
    folders are left out) or ``-`` for ``stdin``, which is read as plain text. ``published``, where
    given, wins over the date that an article carries.
    """
    for path in paths:
        for item in _read_path(path, stdin):
            if published is not None and isinstance(item, Article):
                yield replace(item, published=published)
            else:
                yield item


def _read_path(path: str, stdin: BinaryIO | None) -> Iterator[Article | Unreadable]:
    if path == _STDIN:
        yield from _read_stdin(stdin)
    elif Path(path).is_dir():
        yield from _read_folder(path)
    else:
        yield from _read_file(path)


def _read_stdin(stdin: BinaryIO | None) -> Iterator[Article | Unreadable]:
    if stdin is None:
        yield Unreadable(_STDIN, "there is no standard input", "give a path instead of -")
        return
    plain = formats()[_STDIN_SUFFIX]
    yield from _parse(plain, stdin.read(plain.LIMIT + 1), _STDIN)


def _read_folder(folder: str) -> Iterator[Article | Unreadable]:
    empty = True
    for path in _walk(folder):
        empty = False
        yield from _read_file(path)
    if empty:
        yield Unreadable(
            folder, "the folder holds no article", f"put files ending in {_known()} into it"
        )


def _walk(folder: str) -> Iterator[str]:
    """Yield the files below ``folder`` that have a known suffix, sorted by folder and name."""
    for root, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if not name.startswith(".") and Path(name).suffix.lower() in formats():
                yield str(Path(root, name))


def _read_file(path: str) -> Iterator[Article | Unreadable]:
    module = formats().get(Path(path).suffix.lower())
    try:
        exists, regular = Path(path).exists(), Path(path).is_file()
        if not exists:
            yield Unreadable(path, "no such file or folder", "check the path")
        elif not regular:
            yield Unreadable(path, "not a regular file", "give a file, a folder or -")
        elif module is None:
            yield Unreadable(path, "unknown kind of file", f"use one of the suffixes {_known()}")
        else:
            with Path(path).open("rb") as file:
                raw = file.read(module.LIMIT + 1)
            yield from _parse(module, raw, path)
    except (OSError, ValueError) as error:  # ValueError: a NUL in the path
        reason = getattr(error, "strerror", None) or str(error)
        yield Unreadable(path, f"cannot be opened: {reason}", "check the path and its permissions")


def _parse(module: Format, raw: bytes, origin: str) -> Iterator[Article | Unreadable]:
    if len(raw) > module.LIMIT:
        megabytes = module.LIMIT // 1_000_000
        yield Unreadable(
            origin, f"larger than {megabytes} MB", "one article is never so large; split the file"
        )
    else:
        yield from module.read(raw, origin)


def _known() -> str:
    return ", ".join(formats())
