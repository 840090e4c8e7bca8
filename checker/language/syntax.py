"""What the two small languages of the rule files share: how they say that a text is no sentence
of theirs.
"""

from __future__ import annotations

from collections.abc import Iterable


class RuleSyntaxError(ValueError):
    """A pattern or an expression that cannot be read.

    ``at`` is the offset, in code points of the source, at which reading stopped; ``message`` says
    what is wrong and ``remedy`` how to mend it ("" where there is nothing to suggest).
    """

    def __init__(self, at: int, message: str, remedy: str = "") -> None:
        super().__init__(message)
        self.at = at
        self.message = message
        self.remedy = remedy


def suggestion(word: str, known: Iterable[str]) -> str:
    """Return "did you mean ...?" for the known word most like ``word``, or else the known words
    if they are few.

    >>> suggestion("sumary", ["summary", "why"])
    "did you mean 'summary'?"
    >>> suggestion("x", ["b", "a"])
    'known: a, b'
    """
    import difflib  # a file without faults never needs it, and start-up time counts

    names = sorted(set(known))
    close = difflib.get_close_matches(word, names, n=1, cutoff=0.6)
    if close:
        return f"did you mean '{close[0]}'?"
    return f"known: {', '.join(names)}" if 0 < len(names) <= _FEW else ""


_FEW = 15
