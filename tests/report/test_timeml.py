"""TimeML: valid XML, exact text, tags where the times are."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model.findings import Report
from checker.model.meaning import Number, Recurrence
from checker.model.text import Article, Mention, Span
from checker.model.time import ResolvedTime
from checker.report import renderer
from checker.report.look import Look


def time(start: int, end: int, value: str, modifier: str = "") -> ResolvedTime:
    mention = Mention(Span(start, end), Number(Decimal(1), Decimal(1)), "test")
    return ResolvedTime(mention, "DATE", value, modifier=modifier)


def document(text: str, *times: ResolvedTime, title: str = "", dated: bool = True) -> str:
    published = date(2023, 10, 15) if dated else None
    article = Article("a&1", text, Span(0, len(text)), title=title, published=published)
    return renderer("times", "timeml", Look()).article(Report(article, times=times))


def test_the_whole_document() -> None:
    text = "<b> & early Monday"
    assert document(text, time(6, 18, "2023-10-16", "START"), title="A & B") == (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<TimeML xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
        'xsi:noNamespaceSchemaLocation="http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd">\n'
        "<DOCID>a&amp;1</DOCID>\n"
        '<DCT><TIMEX3 tid="t0" type="DATE" value="2023-10-15" '
        'functionInDocument="CREATION_TIME">2023-10-15</TIMEX3></DCT>\n'
        "<TITLE>A &amp; B</TITLE>\n"
        '<TEXT>&lt;b&gt; &amp; <TIMEX3 tid="t1" type="DATE" value="2023-10-16" mod="START" '
        'functionInDocument="NONE">early Monday</TIMEX3></TEXT>\n'
        "</TimeML>\n"
    )


def test_without_a_publication_date_there_is_no_creation_time() -> None:
    assert "<DCT>" not in document("now", dated=False)


def test_sets_carry_quant_and_freq() -> None:
    mention = Mention(Span(0, 5), Recurrence("P1W", freq="2X", quant="EVERY"), "test")
    tree = ElementTree.fromstring(document("often", ResolvedTime(mention, "SET", "P1W")))
    tag = tree.find("./TEXT/TIMEX3")
    assert tag is not None
    assert (tag.get("quant"), tag.get("freq")) == ("EVERY", "2X")


def test_of_overlapping_times_the_longest_is_tagged() -> None:
    tree = ElementTree.fromstring(
        document("two days before Monday", time(0, 8, "P2D"), time(0, 22, "X"), time(16, 22, "Y"))
    )
    tags = tree.findall("./TEXT/TIMEX3")
    assert [(tag.text, tag.get("value")) for tag in tags] == [("two days before Monday", "X")]


# Everything that XML 1.0 can hold, with the characters that need escaping made frequent.
XML_TEXT = st.text(
    st.one_of(
        st.sampled_from("<>&\"'\r\n\t ]é金\u2028\x85"),
        st.characters(
            min_codepoint=32, exclude_categories=["Cs"], exclude_characters="\ufffe\uffff"
        ),
    )
)


@pytest.mark.slow
@given(XML_TEXT, st.integers(0, 50), st.integers(1, 9))
def test_the_text_comes_back_to_the_letter(text: str, start: int, length: int) -> None:
    end = min(len(text), start + length)
    times = [time(start, end, "2023")] if start < end else []
    body = ElementTree.fromstring(document(text, *times).encode()).find("TEXT")
    assert body is not None
    assert "".join(body.itertext()) == text
    assert [tag.text for tag in body] == [text[t.mention.span.start : end] for t in times]


def test_what_xml_cannot_hold_is_replaced_one_for_one() -> None:
    body = ElementTree.fromstring(document("a\x00b\x1bc\ud800d\r\n").encode()).find("TEXT")
    assert body is not None
    assert body.text == "a\ufffdb\ufffdc\ufffdd\r\n"
