"""Which part of a name is the family's: last in the West, first in much of East Asia."""

from __future__ import annotations

import re
from functools import lru_cache

# Family names that open a Chinese, Korean or Vietnamese name and are hardly given names or words
# elsewhere. Source: the most frequent ones of the three countries' censuses, romanised as in news.
_CLEAR = frozenset(
    """xi li wang zhang liu chen yang zhao huang zhou wu xu hu zhu gao guo luo liang zheng xie tang
    feng deng cao peng zeng xiao tian dong pan yuan cai jiang cheng shen yao jia qin tsai hua geng
    choi jeong kang cho yoon jang seo shin kwon hwang ahn yoo noh roh hong chung suh nguyen tran
    pham phan vo dang bui qiu meng zhong qian lai hou""".split()
)
# Such family names that are also given names, words or Western family names.
_SHARED = frozenset(
    """kim lee park moon jung lim han oh song ri pak ban chun ma he lu su yu ye du sun wei ding ren
    le song an min bae ko ha nam son sim yun cha na chang lin fan dai jin bo""".split()
)
_EITHER = _CLEAR | _SHARED
_GIVEN = re.compile(r"[A-Z][a-z]{1,6}[-‑][A-Za-z][a-z]{0,6}")
# "Trump-backed", "Kim-led" are no given names.
_COMPOUND = re.compile(
    r"[-‑](?:led|based|backed|style|era|born|owned|run|held|elect|general|wide|class|bound|free"
    r"|only|day|year|out|off|level|type|turned|area|linked)\Z",
    re.IGNORECASE,
)
SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})


def opens_east_asian(word: str) -> bool:
    """Tell whether ``word`` is a family name that plainly opens an East Asian name."""
    return word.lower() in _CLEAR


def may_open_east_asian(word: str) -> bool:
    """Tell whether ``word`` can be a family name that opens an East Asian name."""
    return word.lower() in _EITHER


def is_hyphenated_given(word: str) -> bool:
    """Tell whether ``word`` has the shape of an East Asian given name: "Kyu-duk", "Ying-jeou".

    >>> is_hyphenated_given("Kyu-duk"), is_hyphenated_given("Kim-led")
    (True, False)
    """
    if "-" not in word and "‑" not in word:  # as in nearly all
        return False
    return _GIVEN.fullmatch(word) is not None and _COMPOUND.search(word) is None


@lru_cache(maxsize=4_096)
def family_names(names: tuple[str, ...]) -> tuple[str, ...]:
    """Return the part of a full name that the bearer may be called by alone.

    Two parts are returned where the order cannot be told ("Kim Davis", "Park Chan"): the text may
    then use either.

    >>> family_names(("Ann", "Lee")), family_names(("Kwon", "Min-ho"))
    (('Lee',), ('Kwon',))
    >>> family_names(("Ursula", "von der Leyen")), family_names(("Kim", "Davis"))
    (('von der Leyen',), ('Davis', 'Kim'))
    """
    parts = names
    while len(parts) > 1 and parts[-1].lower().rstrip(".") in SUFFIXES:
        parts = parts[:-1]
    first, last = parts[0], parts[-1]
    if len(parts) == 1:
        return (last,)
    hyphenated = [part for part in parts[1:] if is_hyphenated_given(part)]
    if any(re.split("[-‑]", part)[-1][:1].islower() for part in hyphenated):
        return (first,)
    if hyphenated and may_open_east_asian(first):  # "Kim Day-Lewis", or "Kim Jong-Un"
        return first, last
    if first.lower() in _CLEAR and last.lower() not in _EITHER:
        return (first,)
    if first.lower() in _EITHER:
        return (last, first)
    return (last,)
