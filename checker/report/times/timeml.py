"""``times --format timeml``: the whole article as TimeML 1.2.1 with TIMEX3 tags.

The tags and attributes are those of the TimeML 1.2.1 specification. The character data of TEXT is
the article's text to the letter, a header that stood before it that of EXTRAINFO. Only what XML 1.0
cannot hold at all (section 2.2: most control characters, lone surrogates) is replaced, one for one,
by U+FFFD, so that offsets stay the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from xml.sax.saxutils import escape, quoteattr

from checker.model.findings import Report
from checker.model.meaning import Recurrence
from checker.model.time import ResolvedTime
from checker.report.base import Renderer

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
# A parser turns a bare CR into LF (section 2.11), so it is written as a reference.
_REFERENCES = {"\r": "&#13;"}

_OPENING = """<?xml version="1.0" encoding="UTF-8"?>
<TimeML xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
xsi:noNamespaceSchemaLocation="http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd">
"""


class Format(Renderer):
    """One document; XML has one root, so there can be one article only."""

    single = True

    def article(self, report: Report) -> str:
        """Return the document."""
        article = report.article
        parts = [_OPENING, f"<DOCID>{_data(article.id)}</DOCID>\n"]
        if article.published:
            day = article.published.isoformat()
            tag = _tag("t0", {"type": "DATE", "value": day}, "CREATION_TIME")
            parts.append(f"<DCT>{tag}{day}</TIMEX3></DCT>\n")
        if article.title:
            parts.append(f"<TITLE>{_data(article.title)}</TITLE>\n")
        times = [expression for time in report.times for expression in time.expressions]
        header = article.text[: article.body.start]
        if header.strip():  # what it says stands in DCT and TITLE, and is no text to be read again
            parts.append(f"<EXTRAINFO>{_data(header)}</EXTRAINFO>\n")
        body = article.text[article.body.start :]
        parts += ["<TEXT>", *_tagged(body, times, article.body.start), "</TEXT>\n</TimeML>\n"]
        return "".join(parts)


def _tagged(text: str, times: Sequence[ResolvedTime], skipped: int) -> Iterator[str]:
    """Yield the text with its tags. TIMEX3 holds character data only, so of times that overlap the
    longer is tagged, and of equally long ones the first. The places of the times count ``skipped``
    code points that stood before the text.
    """
    at = 0
    for number, time in enumerate(_apart(times), start=1):
        start, end = time.mention.span.start - skipped, time.mention.span.end - skipped
        yield _data(text[at:start])
        yield _tag(f"t{number}", _attributes(time), "NONE")
        yield f"{_data(text[start:end])}</TIMEX3>"
        at = end
    yield _data(text[at:])


def _apart(times: Sequence[ResolvedTime]) -> list[ResolvedTime]:
    kept: list[ResolvedTime] = []
    for time in sorted(times, key=lambda time: (time.mention.span.start, -time.mention.span.end)):
        span = time.mention.span
        if not kept or span.start >= kept[-1].mention.span.end:
            kept.append(time)
        elif span.end - span.start > kept[-1].mention.span.end - kept[-1].mention.span.start:
            kept[-1] = time
    return kept


def _attributes(time: ResolvedTime) -> dict[str, str]:
    meaning = time.mention.value
    recurrence = meaning if isinstance(meaning, Recurrence) else None
    return {
        "type": time.type,
        "value": time.value,
        "mod": time.modifier,
        "quant": recurrence.quant if recurrence else "",
        "freq": recurrence.freq if recurrence else "",
    }


def _tag(tid: str, attributes: dict[str, str], function: str) -> str:
    written = {"tid": tid, **attributes, "functionInDocument": function}
    pairs = (f"{name}={quoteattr(value)}" for name, value in written.items() if value)
    return f"<TIMEX3 {' '.join(pairs)}>"


def _data(text: str) -> str:
    return escape(_FORBIDDEN.sub("\ufffd", text), _REFERENCES)
