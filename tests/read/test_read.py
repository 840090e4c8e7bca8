"""The reader: every input is an article or says why it is none; offsets are those of the source."""

from __future__ import annotations

import io
import json
from datetime import date
from pathlib import Path

import pytest

from checker.model.text import Article, Unreadable
from checker.read import formats, read_paths


def only(path: Path | str, **options: object) -> Article | Unreadable:
    (item,) = read_paths([str(path)], **options)  # type: ignore[arg-type]
    return item


def plain(tmp_path: Path, raw: bytes | str) -> Article | Unreadable:
    path = tmp_path / "story.txt"
    path.write_bytes(raw if isinstance(raw, bytes) else raw.encode())
    return only(path)


def article(item: Article | Unreadable) -> Article:
    assert isinstance(item, Article), item
    return item


def unreadable(item: Article | Unreadable) -> Unreadable:
    assert isinstance(item, Unreadable), item
    assert item.message and item.remedy
    return item


@pytest.mark.parametrize(
    ("text", "day", "title", "dateline", "body"),
    [
        ("Just text.", None, "", "", "Just text."),
        ("date 2021-08-22\nThe text.", date(2021, 8, 22), "", "", "The text."),
        (" date 2021-08-22 The text.", date(2021, 8, 22), "", "", "The text."),
        ("\r\nTitle: T\r\nDate: 2021-8-2\r\n\r\nText.\r\n", date(2021, 8, 2), "T", "", "Text.\r\n"),
        ("DATELINE: Bonn\ntitle: T\n\nText", None, "T", "Bonn", "Text"),
        ("Date: 2021-08-22T23:59:00+02:00\nText", date(2021, 8, 22), "", "", "Text"),
        ("Date palms grow.", None, "", "", "Date palms grow."),
        ("Title fights pay.", None, "", "", "Title fights pay."),
        ("\n\nText first.\nTitle: not a header", None, "", "", None),
    ],
)
def test_plain_text_and_its_header(
    tmp_path: Path, text: str, day: date | None, title: str, dateline: str, body: str | None
) -> None:
    got = article(plain(tmp_path, text))
    assert got.text == text
    assert (got.published, got.title, got.dateline) == (day, title, dateline)
    assert got.body.of(text) == (text if body is None else body)
    assert got.id == "story"


def test_a_byte_order_mark_is_no_part_of_the_text(tmp_path: Path) -> None:
    assert article(plain(tmp_path, "\ufeffdate 2021-08-22\nText.")).text.startswith("date")


@pytest.mark.parametrize(
    ("raw", "where", "words"),
    [
        ("Title: T\n date 2021-13-40\nText.", ":2:7", "2021-13-40"),
        ("Date: tomorrow\nText.", ":1:7", "tomorrow"),
        ("date 2021-02-30 Text.", ":1:6", "2021-02-30"),
        ("Date: 2021-02-03\r\nDate: 2021-02-03\r\nText.", ":2:1", "twice"),
        ("Date: 2021-02-03\n\n", "", "no text"),
        ("", "", "empty"),
        (" \r\n ", "", "empty"),
        (b"abc \xff def", "", "byte 4"),
        (b"\xef\xbb\xbfabc \xff", "", "byte 7"),
        (b"PK\x03\x04\x00\x00", "", "NUL"),
    ],
)
def test_what_is_no_article_says_where_and_why(
    tmp_path: Path, raw: bytes | str, where: str, words: str
) -> None:
    item = unreadable(plain(tmp_path, raw))
    assert item.origin == f"{tmp_path / 'story.txt'}{where}"
    assert words in item.message


def test_published_wins_over_the_header() -> None:
    day = date(2020, 1, 2)
    item = only("-", published=day, stdin=io.BytesIO(b"date 2021-08-22 Text."))
    assert article(item).published == day


def test_standard_input() -> None:
    assert article(only("-", stdin=io.BytesIO(b"Text."))).origin == "-"
    assert "empty" in unreadable(only("-", stdin=io.BytesIO(b""))).message
    unreadable(only("-"))


def test_a_folder_is_read_in_order_without_hidden_or_unknown_files(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.TXT", "a/.hidden.txt", ".git/c.txt", "a/notes.doc", "c.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("Text.")
    names = [Path(article(i).origin).relative_to(tmp_path) for i in read_paths([str(tmp_path)])]
    assert names == [Path("b.txt"), Path("c.txt"), Path("a/z.TXT")]


def test_no_article_is_never_silence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "no article" in unreadable(only(tmp_path)).message
    assert "no such" in unreadable(only(tmp_path / "missing.txt")).message
    unreadable(only("bad\0path.txt"))
    (tmp_path / "story.doc").write_text("Text.")
    remedy = unreadable(only(tmp_path / "story.doc")).remedy
    assert all(suffix in remedy for suffix in (".txt", ".jsonl", ".tml"))
    monkeypatch.setattr(formats()[".txt"], "LIMIT", 4)
    assert "larger" in unreadable(plain(tmp_path, "Text.")).message


def test_jsonl_reads_the_good_lines_and_names_the_bad(tmp_path: Path) -> None:
    rows: list[object] = [
        {"id": "a", "date": "2021-08-22T10:00:00Z", "title": "T", "text": "One.\r\nTwo."},
        {"date": None, "text": "Three."},
        {"id": "c"},
        {"id": "d", "text": "x", "date": "2021-02-30"},
        {"id": 5, "text": "x"},
        {"id": "e", "text": "\ud800"},
        ["x"],
    ]
    path = tmp_path / "all.jsonl"
    lines = [json.dumps(row).encode() for row in rows]
    path.write_bytes(b"\n".join([*lines, b"{", b"\xff", b"[" * 100_000, b""]))
    items = list(read_paths([str(path)]))
    first, second = article(items[0]), article(items[1])
    assert (first.id, first.title, first.published) == ("a", "T", date(2021, 8, 22))
    assert first.body.of(first.text) == "One.\r\nTwo."
    assert (second.id, second.published) == (f"{path}:2", None)
    where = [unreadable(item).origin.removeprefix(str(path)) for item in items[2:]]
    assert where == [":3", ":4", ":5", ":6", ":7", ":8:2", ":9", ":10"]


TIMEML = """<?xml version="1.0" ?>
<TimeML><DCT><TIMEX3 tid="t0" value="1999-03-12T08:00">12 March</TIMEX3></DCT>
<TEXT>
R&D at <b>Smith &amp; Sons</b> rose<TIMEX3>\r\nFriday</TIMEX3>.
</TEXT></TimeML>"""


def test_timeml(tmp_path: Path) -> None:
    path = tmp_path / "A19.tml"
    path.write_bytes(TIMEML.encode())
    got = article(only(path))
    assert got.text == "\nR&D at Smith & Sons rose\nFriday.\n"
    assert (got.id, got.published) == ("A19", date(1999, 3, 12))


@pytest.mark.parametrize(
    "text",
    [
        '<!DOCTYPE x [<!ENTITY a "aaaa">]><TimeML><TEXT>&a;</TEXT></TimeML>',
        "<TimeML><TEXT>unclosed</TimeML>",
        "<TimeML><TEXT> </TEXT></TimeML>",
        "<TimeML></TimeML>",
    ],
)
def test_timeml_that_cannot_be_read(tmp_path: Path, text: str) -> None:
    path = tmp_path / "bad.tml"
    path.write_text(text)
    unreadable(only(path))
