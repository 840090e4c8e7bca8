"""Sentences into claims by their wordings, without their clauses: "X, 61,", "25 days before his".

Where a clause was read at the same place, it tells how sure the sentence is and whose word it is.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from checker.claims.entities import FEMALE, Entities
from checker.claims.signs import Signs, signs_of
from checker.language.clauses.nounphrases import singular
from checker.language.counts import SMALL_WORDS, count_value
from checker.language.modifiers import HEDGE, modifier
from checker.language.ordinals import any_ordinal_value
from checker.language.wordings import (
    DATE,
    LENGTH,
    NUMBER,
    ORDINAL,
    ORDINAL_PARTS,
    PERSON,
    PRONOUNS,
    WORDS,
)
from checker.model.claims import Claim, Slot
from checker.model.clauses import Clause, Modality, Nominal, Tense
from checker.model.meaning import Number, Period, PersonName, Shift
from checker.model.rules import ClaimKind, RuleSet, SlotType, Wording
from checker.model.text import Mention, Sentence, Span
from checker.model.time import ResolvedTime

LONGEST = 1_000
"""Code points of a sentence; what is longer is a table or a list."""

AROUND = 2
"""Sentences on either side in which a word sets what is told apart: "it was not held in 2020"."""

_FIGURE = re.compile(r"[0-9]{1,3}(?![\w%]|[.,][0-9])")
_BEFORE_FIGURE = ("", " ", "(", "\n", "\xa0", "-", '"', "\u201c")
# Counting words for which clauses are not read, see `checker.language.counted`.
_UNCOUNTED = ("second ", "centen", " jubilee")
_NEGATED = re.compile(r"(?i:\b(?:not|never|nor)\b|n['’]t\b)")
_HEDGED = re.compile(rf"(?i:{HEDGE})\W*$")
_TIMES = {"once": 1, "twice": 2, "both": 2, "thrice": 3, "other": 2, "second": 2}
_REACH = 24
_ANTECEDENT = re.compile(rf"(\bof\s+)?({PERSON}),?\s?(?:[0-9]{{1,3}},\s)?$")
_WOMEN = frozenset("daughter mother sister wife widow aunt niece grandmother mrs ms miss".split())
_MEN = frozenset("son father brother husband widower uncle nephew grandfather mr".split())
_SUFFIXES = frozenset("jr sr ii iii iv junior senior".split())
_RELATIVE = re.compile(
    r"(?i:(?<!said )(?<!says )\b(?:his|her|their|whose|['’]s)\s(?:[\w-]{1,20}\s){0,2}(?:brother"
    r"|sister|mother|father|wife|husband|son|daughter|uncle|aunt|cousin|friend|partner|grand\w{3,8}|twin"
    r"|nephew|niece|widow|widower|parents|child|predecessor|successor|boyfriend|girlfriend|baby)s?\b)"
)


class WordingIndex:
    """The wordings of a rule set by the words and signs that stand in whatever fits them.

    Signs are bits of a number, so that most wordings are refused by one operation.
    """

    def __init__(self, rules: RuleSet) -> None:
        self._by_key: dict[str, list[int]] = {}
        self._keyless: list[int] = []
        self._all: list[tuple[ClaimKind, Wording]] = []
        self._masks: list[int] = []
        self._words: list[tuple[frozenset[str], ...]] = []
        for kind in rules.claims:
            for wording in kind.wordings:
                number = len(self._all)
                self._all.append((kind, wording))
                self._masks.append(_mask(wording.needs))
                words = tuple(need for need in wording.needs if need.isdisjoint(_BITS))
                self._words.append(words[1:])
                if not words:
                    self._keyless.append(number)
                for key in sorted(words[0]) if words else ():
                    self._by_key.setdefault(key, []).append(number)
        self._keys = frozenset(self._by_key)

    def candidates(self, words: Set[str], signs: int) -> list[tuple[ClaimKind, Wording]]:
        """Return the wordings that a sentence with these words and signs may fit, in the order of
        the rule files.
        """
        if not words.isdisjoint(SMALL_WORDS):
            signs |= _BITS[NUMBER]
        if not words.isdisjoint(ORDINAL_PARTS):
            signs |= _BITS[ORDINAL]
        masks = self._masks
        numbers = {n for n in self._keyless if masks[n] & signs == masks[n]}
        for key in self._keys & words:
            numbers.update(n for n in self._by_key[key] if masks[n] & signs == masks[n])
        return [
            self._all[number]
            for number in sorted(numbers)
            if not any(need.isdisjoint(words) for need in self._words[number])
        ]


_BITS = {sign: 1 << number for number, sign in enumerate((DATE, LENGTH, PERSON, NUMBER, ORDINAL))}
RANGE = 1 << len(_BITS)


def _mask(needs: Iterable[frozenset[str]]) -> int:
    """Return the signs that are needed for themselves, not instead of a word."""
    return sum(_BITS[sign] for sign in _BITS if frozenset((sign,)) in needs)


@dataclass(frozen=True, slots=True)
class _Hit:
    """A wording that fits: the slots that it fills, and the words that it covers."""

    kind: ClaimKind
    wording: Wording
    slots: tuple[tuple[str, Slot], ...]
    span: Span


def worded_claims(
    text: str,
    sentences: Sequence[Sentence],
    clauses: Mapping[int, Sequence[Clause]],
    times: Mapping[Span, ResolvedTime],
    names: Sequence[Mention],
    entities: Entities,
    index: WordingIndex,
    known: Sequence[Claim],
) -> tuple[Claim, ...]:
    """Return the claims that wordings make, in text order and numbered on from those ``known``.

    What a clause has told of the same time or number is not told again.
    """
    read = {(c.kind, slot.span) for c in known for _, slot in c.slots if not slot.entity}
    inside, wanted = _mentions(text, sentences, clauses, times, names)
    claims: list[Claim] = []
    for number in sorted(wanted):
        sentence = sentences[number]
        span = sentence.span
        if span.end - span.start > LONGEST:
            continue
        words = WORDS.findall(text[span.start : span.end].lower())
        if wanted[number] & RANGE:
            words.append("to")  # whatever joins the ends of a range
        fitting = index.candidates(set(words), wanted[number])
        if not fitting:
            continue
        signs = signs_of(text, span, inside.get(number, ()), times)
        near = sentences[max(0, number - AROUND) : number + AROUND + 1]
        around = Span(near[0].span.start, near[-1].span.end)
        here = _Sentence(text, sentence, signs, clauses.get(number, ()), entities, around)
        for hit in here.hits(fitting):
            if not any((hit.kind.name, slot.span) in read for _, slot in hit.slots):
                claims.append(here.claim(hit, len(known) + len(claims)))
    return tuple(claims)


def _mentions(
    text: str,
    sentences: Sequence[Sentence],
    read: Iterable[int],
    times: Mapping[Span, ResolvedTime],
    names: Sequence[Mention],
) -> tuple[dict[int, list[Mention]], dict[int, int]]:
    """Return the mentions of each sentence, and the signs that stand in each of which wordings may
    tell anything: those whose clauses were ``read``, and those with a plain number.
    """
    inside: dict[int, list[Mention]] = {}
    wanted: dict[int, int] = dict.fromkeys(read, 0)
    for time in times.values():
        mention = time.mention
        inside.setdefault(mention.sentence, []).append(mention)
        length = time.type == "DURATION" or isinstance(mention.value, Shift)
        signs = (_BITS[LENGTH] if length else 0) | (_BITS[DATE] if time.readings else 0)
        signs |= RANGE if isinstance(mention.value, Period) else 0
        wanted[mention.sentence] = wanted.get(mention.sentence, 0) | signs
    starts = [sentence.span.start for sentence in sentences]
    for word in _UNCOUNTED:
        at = text.find(word)
        while at >= 0:
            wanted.setdefault(bisect_right(starts, at) - 1, 0)
            at = text.find(word, at + 1)
    for match in _FIGURE.finditer(text, starts[0] if starts else 0):
        at = match.start()
        if text[at - 1 : at] in _BEFORE_FIGURE:
            number = bisect_right(starts, at) - 1
            wanted[number] = wanted.get(number, 0) | _BITS[NUMBER]
    for name in names:
        inside.setdefault(name.sentence, []).append(name)
        if name.sentence in wanted and isinstance(name.value, PersonName):
            wanted[name.sentence] |= _BITS[PERSON]
    wanted.pop(-1, None)
    return inside, wanted


_WHOSE = re.compile(
    r"(?i)(?:his|her|their)\s(?:[\w-]+\s)?(?:half-|step)?(?:mother|father|sister|brother|wife|husband|son"
    r"|daughter|aunt|uncle|cousin|niece|nephew|grand\w+)(?:-in-law)?\b"
)
_ANOTHER = "another "


@lru_cache(maxsize=1024)
def _compiled(regex: str) -> re.Pattern[str]:
    """Compile a wording when it is first needed: all at once would slow each start."""
    return re.compile(regex)


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence with its signs and its clauses."""

    text: str
    sentence: Sentence
    signs: Signs
    clauses: Sequence[Clause]
    entities: Entities
    around: Span

    def hits(self, fitting: Sequence[tuple[ClaimKind, Wording]]) -> list[_Hit]:
        """Return what fits: of two readings of one place as the same kind, the fuller one."""
        found: list[_Hit] = []
        words = self.signs.text.lower()
        if len(words) != len(self.signs.text):
            return []  # a letter whose small one is two, as of Turkish: places would not agree
        for kind, wording in fitting:
            for match in _compiled(wording.regex).finditer(words):
                if match.start() and words[match.start() - 1].isalnum():
                    continue  # in the middle of a word
                hit = self._hit(kind, wording, match)
                if hit is not None:
                    found.append(hit)
        found.sort(key=lambda hit: (-len(hit.slots), hit.span.start - hit.span.end, hit.span))
        kept: list[_Hit] = []
        taken: dict[str, set[Span]] = {}
        for hit in found:
            spans = {slot.span for _, slot in hit.slots if not slot.entity}
            known = taken.setdefault(hit.kind.name, set())
            if not any(span.overlaps(other) for span in spans for other in known):
                known |= spans
                kept.append(hit)
        return sorted(kept, key=lambda hit: hit.span)

    def _hit(self, kind: ClaimKind, wording: Wording, match: re.Match[str]) -> _Hit | None:
        if _NEGATED.search(match[0]):
            return None
        slots: dict[str, Slot] = {}
        for group, words in match.groupdict().items():
            name = group.rpartition("__")[0]
            if words is None or name in slots:
                continue
            slot = self._slot(kind, name, match.start(group), match.end(group))
            if slot is None:
                return None
            slots[name] = slot
        if self._quoted(slots.values()):
            return None
        order = [spec.name for spec in kind.slots]
        filled = tuple(sorted(slots.items(), key=lambda item: order.index(item[0])))
        return _Hit(kind, wording, filled, self.signs.span(match.start(), match.end()))

    def _quoted(self, slots: Iterable[Slot]) -> bool:
        spans = [slot.span for slot in slots]
        return any(quote.span.overlaps(span) for quote in self.sentence.quotes for span in spans)

    def _slot(self, kind: ClaimKind, name: str, start: int, end: int) -> Slot | None:
        spec = kind.slot(name)
        if spec is None:
            return None
        words, span = self.signs.text[start:end], self.signs.span(start, end)
        said = span.of(self.text)
        match spec.type:
            case SlotType.DATE | SlotType.DURATION:
                sign = DATE if spec.type is SlotType.DATE else LENGTH
                at = words.find(sign)
                time = self.signs.times.get(start + at) if at >= 0 else None
                if time is None:
                    return None
                place = self.signs.span(start + at, start + at + 1)
                said = place.of(self.text)
                return Slot(place, said, time=time, value=time.mention.value)
            case SlotType.NUMBER if DATE in words:
                return self._count(words, start, span)
            case SlotType.NUMBER | SlotType.ORDINAL:
                value = self._number(words, span, ordinal=spec.type is SlotType.ORDINAL)
                return None if value is None else Slot(span, said, value=value)
            case SlotType.EVENT:
                return Slot(span, said, entity=f"event:{singular(words.lower().split()[-1])}")
        span = Span(span.start, span.end - len(re.search(r"(?:['’]s?)?$", said)[0]))  # type: ignore[index]
        return Slot(span, span.of(self.text), entity=self._entity(words, start, span))

    def _count(self, words: str, start: int, span: Span) -> Slot:
        """Return how many dates a list has, with the last of them."""
        listed = Decimal(words.count(DATE))
        last = self.signs.times[start + words.rindex(DATE)]
        return Slot(span, span.of(self.text), time=last, value=Number(listed, listed))

    def _number(self, words: str, span: Span, *, ordinal: bool) -> Number | None:
        plain = words.lower().strip()
        if ordinal:
            nth = any_ordinal_value(plain)
            return None if nth is None else Number(Decimal(nth), Decimal(nth), ordinal=True)
        value = Decimal(_TIMES[plain]) if plain in _TIMES else count_value(plain)
        if value is None:
            return None
        hedge = _HEDGED.search(self.text[max(0, span.start - _REACH) : span.start])
        told = modifier(hedge[0].strip()) if hedge is not None else modifier(None)
        return Number(value, value, told)

    def _entity(self, words: str, start: int, span: Span) -> str:
        """Return the key of a name or pronoun; "" where it is not plain who is meant."""
        mention = self.signs.names.get(start)
        if mention is not None:
            return self._person(mention)
        plain = words.lower()
        if plain in ("who", "whose"):
            return self._relative(start)
        if plain in PRONOUNS:
            if self._of_relative(start):
                return f"somebody:{span.start}"  # "her sister died before her birthday"
            key = self._key(Nominal(span, plain, span, pronoun=True))
            return "" if self._other_sex(key, plain) else key
        described = plain.removesuffix("'s").removesuffix("’s").split()[1:]
        return "thing:" + singular(described[-1]) if described else ""

    def _relative(self, start: int) -> str:
        """Return the person before "who" if nobody else can be meant: "Orr, 61, who turns"."""
        before = _ANTECEDENT.search(self.signs.text[:start])
        if before is None or before[1]:
            return ""
        mention = self.signs.names[before.start(2)]
        return self._person(mention)

    def _person(self, mention: Mention) -> str:
        """Return the key of a named person. One who has a first name is not the person of whom the
        article knows only the surname, or another first name.
        """
        start = mention.span.start
        if self.text[max(0, start - len(_ANOTHER)) : start].endswith(_ANOTHER):
            return ""  # "her aunt, another Agnes Orr"
        key = self._key(Nominal(mention.span, "", mention.span, mentions=(mention,)))
        names = mention.value.names if isinstance(mention.value, PersonName) else ()
        if names and key and names[-1].lower().strip(".") in _SUFFIXES:
            return f"{key}/{names[-1].lower()}"
        first = names[0].lower().replace(".", "") if len(names) > 1 else ""
        return f"{key}/{first}" if first and key and first not in key.split(":")[-1] else key

    def _other_sex(self, key: str, pronoun: str) -> bool:
        """Whether a pronoun cannot mean a person whom the sentence calls "his daughter Ann"."""
        others = _MEN if pronoun in FEMALE else _WOMEN
        return any(
            isinstance(mention.value, PersonName)
            and not others.isdisjoint(mention.value.title.lower().split())
            and self._person(mention) == key
            for mention in self.signs.names.values()
        )

    def _of_relative(self, start: int) -> bool:
        """Whether a person without a name stands before, who may be meant instead."""
        text = self.signs.text
        whose = _WHOSE.match(text, start) is not None  # "Her mother-in-law died"
        return whose or _RELATIVE.search(text, 0, start) is not None

    def _key(self, nominal: Nominal) -> str:
        return self.entities.key(nominal, self.clauses, self.sentence.span)

    def claim(self, hit: _Hit, number: int) -> Claim:
        """Return the claim that a wording makes."""
        spans = [slot.span for _, slot in hit.slots]
        told = self._clause([slot.span for _, slot in hit.slots if not slot.entity] or spans)
        verb = told.verb if told is not None else None
        supposed = "would" in hit.wording.source  # the wording itself says what would have been
        filled = {slot.span for _, slot in hit.slots}
        return Claim(
            index=number,
            kind=hit.kind.name,
            slots=hit.slots,
            span=hit.span,
            sentence=self.sentence.number,
            clause=told.index if told is not None else -1,
            speaker=told.speaker if told is not None else "",
            negated=False,
            modality=verb.modality if verb is not None and not supposed else Modality.FACT,
            tense=verb.tense if verb is not None else Tense.NONE,
            marks=hit.kind.apart.intersection(WORDS.findall(self.around.of(self.text).lower())),
            pattern=hit.wording.source,
            point=next((s.name for s in hit.kind.slots if s.type is SlotType.DATE), ""),
            frame=tuple(
                time
                for at, time in sorted(self.signs.times.items())
                if time.readings
                and self.signs.span(at, at + 1) not in filled
                and not self.signs.text[:at].lower().endswith("since ")
            ),
        )

    def _clause(self, spans: Sequence[Span]) -> Clause | None:
        """Return the smallest clause with a verb that holds the first of these places."""
        around = [c for c in self.clauses if c.verb is not None and c.span.contains(spans[0])]
        return min(around, key=lambda c: c.span.end - c.span.start, default=None)
