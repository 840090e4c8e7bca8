"""Chunks into clauses: which noun phrase is whose subject, and what stands round each verb.

Every verb group makes one clause. Its subject is found by going left over what prose puts in
between (appositives, relative clauses, parentheses, prepositional phrases); what stands to its
right, up to the next clause, are its objects and adjuncts.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from checker.language.clauses import words
from checker.language.clauses.chunks import Chunk, Kind
from checker.model.clauses import Adjunct, Clause, ClauseKind, Nominal, Tense, VerbGroup
from checker.model.meaning import Anchor, Shift
from checker.model.text import Span


@dataclass(slots=True)
class Draft:
    """A clause in the making. ``start`` is the first chunk that is no longer the clause before."""

    verb_at: int
    verb: VerbGroup
    kind: ClauseKind
    start: int
    subject: Nominal | None = None
    subject_at: int | None = None
    link: str = ""
    parent: int | None = None
    before: list[Adjunct] = field(default_factory=list)
    antecedent_object: Nominal | None = None
    antecedent_at: int | None = None
    reduced: bool = False
    own_fronted: bool = True
    objects: list[Nominal] = field(default_factory=list)
    after: list[Adjunct] = field(default_factory=list)
    shares_subject: bool = False


class Assembly:
    """The clauses of one sentence."""

    def __init__(self, chunks: Sequence[Chunk]) -> None:
        self.chunks = chunks
        self.drafts: list[Draft] = []

    def run(self) -> list[Draft]:
        """Return one draft per verb group, in order."""
        for k, piece in enumerate(self.chunks):
            if piece.kind is Kind.VG and piece.verb is not None:
                self.drafts.append(self._begin(k, piece.verb, piece.shape))
        self._share_subjects()
        self._front_clauses()
        for number, draft in enumerate(self.drafts):
            self._fill(number, draft)
        return self.drafts

    # --- the left side: kind, link and subject ----------------------------------------------------

    def _begin(self, k: int, verb: VerbGroup, shape: str) -> Draft:
        p, between = self._skip_left(k - 1)
        draft = Draft(k, verb, ClauseKind.MAIN, k, parent=self._parent())
        prev = self._at(p)
        if shape == "infinitive":
            self._infinitive(draft, p)
        elif shape in ("ing", "participle"):
            self._participle(draft, p)
        elif shape == "either" and self._reduced(draft, p):
            verb = replace(verb, passive=True, tense=Tense.NONE)
            draft.verb, draft.reduced = verb, True
            self._participle(draft, p)
        elif prev is not None and prev.kind is Kind.REL:
            self._relative(draft, p)
        elif prev is not None and prev.kind is Kind.CC and self.drafts:
            self._coordinate(draft, p)
        elif self._inverted(draft, p):
            pass
        else:
            self._finite(draft, p)
        found = draft.subject_at is not None and draft.subject_at <= p
        if found and draft.own_fronted and not draft.reduced:
            draft.before.extend(between)
        return draft

    def _reduced(self, draft: Draft, p: int) -> bool:
        """Whether "brokered", "held" here is a participle: "A truce, brokered by Turkey, held".

        It is one where the sentence goes on to another finite verb that would else have no
        subject: after a closing comma, or right after phrases that belong to the participle.
        """
        prev = self._at(p)
        if prev is None or draft.verb.lemma in words.REPORTING:
            return False
        if prev.kind is Kind.CONJ:
            return True  # "if elected on Nov. 6"
        if p > 0 and self.chunks[p - 1].kind is Kind.REL:
            return False  # "the talks that Lund opened on Monday ended"
        if prev.kind is Kind.NP and self._inside_clause(p):
            return True  # "for a three-day visit agreed under an old accord"
        comma = prev.kind is Kind.COMMA and p > 0 and self.chunks[p - 1].kind in _ENDS_PHRASE
        if not comma and prev.kind is not Kind.NP:
            return False
        i = draft.verb_at + 1
        while i < len(self.chunks):
            piece, before = self.chunks[i], self.chunks[i - 1]
            if piece.kind is Kind.VG:
                if piece.shape not in ("finite", "either"):
                    return False
                return before.kind is Kind.COMMA if comma else i > draft.verb_at + 1
            if piece.kind in (Kind.REL, Kind.CONJ, Kind.QUOTE) or piece.either:
                return False
            following = self._at(i + 1)
            if piece.kind is Kind.CC and following is not None and following.kind is Kind.VG:
                return False  # "arrived on May 3 and leaves on May 7"
            if piece.kind is Kind.COMMA:
                if not comma:
                    return False
            elif piece.kind is Kind.STOP:
                return not comma and self._verb_follows(i)
            elif piece.kind is Kind.NP and before.kind not in (Kind.PREP, Kind.CC):
                return False
            i += 1
        return False

    def _inside_clause(self, p: int) -> bool:
        """Whether the noun phrase at ``p`` is an adjunct or object of a finite verb before it."""
        if p < 2 or self.chunks[p - 1].kind is not Kind.PREP or self.chunks[p - 1].either:
            return False
        i = p - 2
        while i >= 0 and self.chunks[i].kind in (Kind.NP, Kind.PREP, Kind.TIME, Kind.ADV):
            if self.chunks[i].either:
                return False
            i -= 1
        draft = next((d for d in self.drafts if d.verb_at == i), None)
        if draft is None or not self._finite_shape(draft):
            return False
        if draft.kind is ClauseKind.RELATIVE:
            return False  # "the talks that Lund opened in Oslo ended": the main verb is still due
        return draft.verb.lemma not in words.REPORTING

    def _verb_follows(self, i: int) -> bool:
        following = self._at(i + 1)
        return following is not None and following.shape == "finite"

    def _at(self, i: int) -> Chunk | None:
        return self.chunks[i] if 0 <= i < len(self.chunks) else None

    def _parent(self) -> int | None:
        return len(self.drafts) - 1 if self.drafts else None

    def _skip_left(self, p: int) -> tuple[int, list[Adjunct]]:
        """Step over adverbs and time adjuncts that stand right before a verb."""
        found: list[Adjunct] = []
        while p >= 0:
            piece = self.chunks[p]
            if piece.kind in (Kind.ADV, Kind.NEG):
                p -= 1
            elif piece.kind is Kind.TIME and piece.mention is not None:
                before = self._at(p - 1)
                preposition = before is not None and before.kind is Kind.PREP
                at = p - 1 if preposition else p
                if at == 0:
                    return p, []
                low = self.chunks[p - 1].low if preposition else ""
                span = self.chunks[at].span.cover(piece.span)
                found.append(Adjunct(span, low, time=piece.mention))
                p = at - 1
            else:
                break
        return p, found

    def _infinitive(self, draft: Draft, p: int) -> None:
        draft.kind, draft.link = ClauseKind.COMPLEMENT, "to"
        prev = self._at(p)
        if self.drafts:
            last = self.drafts[-1]
            asked = prev is not None and prev.kind is Kind.NP and p == last.verb_at + 1
            if asked and prev is not None:
                draft.subject = prev.nominal
            else:
                draft.shares_subject = True

    def _participle(self, draft: Draft, p: int) -> None:
        prev = self._at(p)
        draft.kind = ClauseKind.PARTICIPLE
        if prev is not None and prev.kind is Kind.COMMA and draft.reduced:
            draft.subject, draft.subject_at = self.chunks[p - 1].nominal, p - 1
            draft.antecedent_at = p - 1
        elif prev is not None and prev.kind in (Kind.PREP, Kind.CONJ):
            draft.kind, draft.link, draft.start = ClauseKind.ADVERBIAL, prev.low, p
            draft.shares_subject = True
        elif prev is not None and prev.kind is Kind.NP:
            draft.subject, draft.subject_at = prev.nominal, p
            draft.antecedent_at = p
        else:
            draft.shares_subject = True

    def _relative(self, draft: Draft, p: int) -> None:
        draft.kind, draft.link, draft.start = ClauseKind.RELATIVE, self.chunks[p].low, p
        q = p - 1
        while q >= 0 and self.chunks[q].kind in (Kind.COMMA, Kind.ADV, Kind.CC, Kind.CLOSE):
            if self.chunks[q].kind is Kind.CLOSE:
                q = self._open(q)
            q -= 1
        piece = self._at(q)
        if piece is not None and piece.kind is Kind.NP:
            draft.subject, draft.subject_at = piece.nominal, q
            draft.antecedent_at = q

    def _coordinate(self, draft: Draft, p: int) -> None:
        draft.link, draft.start = self.chunks[p].low, p
        if self._at(p - 1) is not None and self.chunks[p - 1].kind is Kind.COMMA:
            draft.start = p - 1
        finite = [d for d in self.drafts if self._finite_shape(d)]
        comma = draft.start < p  # "opened, and end": on from the main clause
        main = [
            d for d in finite if not comma or d.kind in (ClauseKind.MAIN, ClauseKind.COMPLEMENT)
        ]
        mate = (main or finite or self.drafts)[-1]
        draft.kind = mate.kind
        draft.parent = mate.parent
        draft.subject, draft.subject_at = mate.subject, mate.subject_at
        if mate.verb.passive and self.chunks[draft.verb_at].shape == "either":
            draft.verb = replace(draft.verb, passive=True)  # "was held and followed by"

    def _finite_shape(self, draft: Draft) -> bool:
        return self.chunks[draft.verb_at].shape in ("finite", "either") and not draft.reduced

    def _inverted(self, draft: Draft, p: int) -> bool:
        """ "...," said Kim: the subject follows a verb of saying."""
        prev, following = self._at(p), self._at(draft.verb_at + 1)
        if draft.verb.lemma not in words.REPORTING or following is None:
            return False
        if following.kind is not Kind.NP or prev is None:
            return False
        if prev.kind is Kind.QUOTE or (
            prev.kind is Kind.COMMA and self._bracket(p) is None and self.drafts
        ):
            draft.subject, draft.subject_at = following.nominal, draft.verb_at + 1
            return True
        return False

    def _finite(self, draft: Draft, p: int) -> None:
        head = self._subject_left(p)
        if head is None:
            return
        j, bracketed = head
        draft.subject, draft.subject_at = self._joined(j), j
        begin = self._link(draft, j)
        draft.start = begin
        if bracketed:
            # what stands between belongs to the clause that it opened
            closes = self.chunks[p].kind in (Kind.COMMA, Kind.CLOSE, Kind.STOP)
            draft.start = p if closes else draft.verb_at
            draft.own_fronted = closes

    def _subject_left(self, p: int) -> tuple[int, bool] | None:
        """Find the head noun phrase of the subject that ends at chunk ``p``."""
        bracketed = False
        for _ in range(len(self.chunks)):
            piece = self._at(p)
            if piece is None:
                return None
            if piece.kind is Kind.CLOSE:
                p, bracketed = self._open(p) - 1, True
            elif piece.kind is Kind.COMMA:
                opening = self._bracket(p)
                if opening is None:
                    return None
                p, bracketed = opening - 1, True
            elif piece.kind is Kind.STOP:
                opening = self._dash(p)
                if opening is None:
                    return None
                p, bracketed = opening - 1, True
            elif piece.kind in (Kind.QUOTE, Kind.ADV):
                p -= 1
            elif piece.kind is Kind.TIME and p > 0:
                inner = self._inside(p)
                if inner is not None and inner.antecedent_at is not None:
                    p, bracketed = inner.antecedent_at, True
                    continue
                p -= 2 if self.chunks[p - 1].kind is Kind.PREP else 1
            elif piece.kind is Kind.NP:
                inner = self._inside(p)
                if inner is not None and inner.antecedent_at is not None:
                    p, bracketed = inner.antecedent_at, True
                    continue
                return self._head_of(p), bracketed
            elif piece.kind is Kind.VG:
                inner = self._inside(p)
                if inner is None or inner.antecedent_at is None:
                    return None
                p, bracketed = inner.antecedent_at, True
            else:
                return None
        return None

    def _inside(self, p: int) -> Draft | None:
        """Return the relative or participle clause, without commas, that chunk ``p`` ends.

        "The drills that the allies began on Monday will run": from "Monday" to "The drills".
        """
        i = p
        while i >= 0 and self.chunks[i].kind in (Kind.NP, Kind.PREP, Kind.TIME, Kind.ADV, Kind.CC):
            i -= 1
        if i < 0 or self.chunks[i].kind is not Kind.VG:
            return None
        draft = next((d for d in self.drafts if d.verb_at == i), None)
        if draft is None or draft.kind not in (ClauseKind.RELATIVE, ClauseKind.PARTICIPLE):
            return None
        direct = (
            i == p
            or self.chunks[p - 1].kind in (Kind.PREP, Kind.CC)
            or (self.chunks[p].kind is not Kind.NP)
        )
        return draft if direct else None

    def _head_of(self, j: int) -> int:
        """From the last noun phrase of a subject back over "of ..." and other phrases."""
        while j >= 2:
            before, earlier = self.chunks[j - 1], self.chunks[j - 2]
            if before.kind is Kind.PREP and not before.either and earlier.kind is Kind.NP:
                if j >= 3 and self.chunks[j - 3].kind is Kind.VG and before.low != "of":
                    break  # the phrase belongs to the verb before: "met Noh in Seoul Kim"
                j -= 2
            elif (
                before.kind is Kind.CC
                and before.low in ("and", "or")
                and earlier.kind is Kind.NP
                and j >= 3
                and self.chunks[j - 3].kind is Kind.PREP
                and not self.chunks[j - 3].either
                and not self._pronoun(j)
            ):
                j -= 2  # "envoys of the US and Russia": inside the phrase
            else:
                break
        return j

    def _pronoun(self, j: int) -> bool:
        nominal = self.chunks[j].nominal
        return nominal is not None and nominal.pronoun

    def _joined(self, j: int) -> Nominal | None:
        """Return the subject at ``j``, with the members that "and" adds before it."""
        last = self.chunks[j].nominal
        if last is None or j < 2:
            return last
        members = [last]
        i = j
        while i >= 2 and self.chunks[i - 1].kind in (Kind.CC, Kind.COMMA):
            earlier = self.chunks[i - 2]
            joins = self.chunks[i - 1].low == "and" or (
                len(members) > 1 and self.chunks[i - 1].kind is Kind.COMMA
            )
            if earlier.kind is not Kind.NP or earlier.nominal is None or not joins:
                break
            if i >= 3 and self.chunks[i - 3].kind in (Kind.VG, Kind.PREP):
                break  # "met Noh and Morgulov left", "with Noh and Morgulov left"
            members.append(earlier.nominal)
            i -= 2
        if len(members) == 1:
            return last
        members.reverse()
        return Nominal(
            span=members[0].span.cover(last.span),
            head=last.head,
            head_span=last.head_span,
            parts=tuple(members),
        )

    def _link(self, draft: Draft, begin: int) -> int:
        """Find what ties a finite clause to what stands before it; return where it starts."""
        i = begin - 1
        fronted: list[Adjunct] = []
        while i >= 0:
            piece = self.chunks[i]
            before = self._at(i - 1)
            if piece.kind is Kind.COMMA or piece.kind is Kind.ADV:
                i -= 1
            elif self._fronted_shift(i) and before is not None and before.mention is not None:
                span = before.span.cover(piece.span)
                fronted.append(Adjunct(span, "", nominal=piece.nominal, time=before.mention))
                i -= 2
            elif piece.kind is Kind.TIME and piece.mention is not None:
                if piece.from_event:
                    break  # "days after Pyongyang warned": the clause hangs on the shift
                preposition = before is not None and before.kind is Kind.PREP
                at = i - 1 if preposition else i
                low = self.chunks[at].low if preposition else ""
                span = self.chunks[at].span.cover(piece.span)
                fronted.append(Adjunct(span, low, time=piece.mention))
                i = at - 1
            elif (
                piece.kind is Kind.NP
                and before is not None
                and before.kind is Kind.PREP
                and piece.nominal is not None
                and self.chunks[i + 1].kind in (Kind.COMMA, Kind.PREP, Kind.TIME, Kind.NP)
            ):
                span = before.span.cover(piece.span)
                fronted.append(Adjunct(span, before.low, nominal=piece.nominal))
                i -= 2
            else:
                break
        piece_at = self._at(i)
        boundary = piece_at is None or piece_at.kind in (
            Kind.CC,
            Kind.CONJ,
            Kind.REL,
            Kind.STOP,
            Kind.QUOTE,
            Kind.OPEN,
        )
        if boundary and piece_at is not None and piece_at.kind is Kind.CC and i > 0:
            # "between Wednesday and July 3, the paper said": two times, not a clause of its own
            boundary = not (fronted and self.chunks[i - 1].kind is Kind.TIME)
        if boundary:
            draft.before.extend(reversed(fronted))
            begin = i + 1
        direct = self._at(begin - 1)
        if direct is None:
            return begin
        if direct.kind is Kind.CONJ or (direct.kind is Kind.PREP and direct.either):
            draft.kind, draft.link = ClauseKind.ADVERBIAL, direct.low
            return begin - 1
        if _from_event(direct):
            draft.kind, draft.link = ClauseKind.ADVERBIAL, "shift"
        elif direct.kind is Kind.REL:
            self._under_relative(draft, begin - 1)
            return begin - 1
        elif direct.kind is Kind.CC:
            draft.link = direct.low
            if self.drafts:
                draft.parent = self.drafts[-1].parent
            return begin - 1
        elif direct.kind is Kind.VG or (
            not boundary and self.drafts and self.drafts[-1].verb.lemma in words.REPORTING
        ):
            draft.kind = ClauseKind.COMPLEMENT
        return begin

    def _fronted_shift(self, i: int) -> bool:
        """Whether chunk ``i`` closes "The day after the landing," in front of a clause."""
        if i < 1 or self.chunks[i].kind is not Kind.NP or not _from_event(self.chunks[i - 1]):
            return False
        following = self._at(i + 1)
        return following is not None and following.kind is Kind.COMMA

    def _under_relative(self, draft: Draft, at: int) -> None:
        before = self._at(at - 1)
        if before is not None and before.kind is Kind.NP and before.nominal is not None:
            saying = self.drafts and self.drafts[-1].verb.lemma in words.REPORTING
            draft.kind = ClauseKind.COMPLEMENT if saying else ClauseKind.RELATIVE
            if not saying:
                draft.antecedent_object, draft.antecedent_at = before.nominal, at - 1
        else:
            draft.kind = ClauseKind.COMPLEMENT
        draft.link = self.chunks[at].low

    # --- brackets ---------------------------------------------------------------------------------

    def _open(self, close: int) -> int:
        for i in range(close - 1, -1, -1):
            if self.chunks[i].kind is Kind.OPEN:
                return i
        return close

    def _dash(self, close: int) -> int | None:
        for i in range(close - 1, 0, -1):
            if self.chunks[i].kind is Kind.STOP and self.chunks[i - 1].kind is Kind.NP:
                return i
        return None

    def _bracket(self, close: int) -> int | None:
        """Return the comma that opens the parenthesis which the comma at ``close`` closes.

        What stands between is an appositive, a relative clause, a participle, an age or an
        attribution; a noun phrase stands before it.
        """
        for i in range(close - 1, 0, -1):
            piece = self.chunks[i]
            if piece.kind in (Kind.STOP, Kind.QUOTE):
                return None
            if piece.kind is not Kind.COMMA or self.chunks[i - 1].kind not in _ENDS_PHRASE:
                continue
            if self._parenthetical(i + 1, close):
                return i
        return None

    def _parenthetical(self, begin: int, end: int) -> bool:
        while begin < end and self.chunks[begin].kind is Kind.ADV:
            begin += 1  # "originally planned for Monday"
        inner = self.chunks[begin:end]
        if not inner:
            return False
        first = inner[0]
        finite = any(c.kind is Kind.VG and c.shape in ("finite", "either") for c in inner)
        if first.kind in (Kind.REL, Kind.CONJ):
            return True
        if first.kind is Kind.PREP and inner[1:] and inner[1].kind is Kind.REL:
            return True
        if first.kind is Kind.VG:
            draft = next((d for d in self.drafts if self.chunks[d.verb_at] is first), None)
            reduced = draft is not None and draft.reduced
            return (
                reduced
                or first.shape in ("ing", "participle")
                or (first.verb is not None and first.verb.lemma in words.REPORTING)
            )
        if first.kind is Kind.NP and finite:
            # "a veteran who led the talks" is still an appositive
            return any(c.kind is Kind.REL for c in inner)
        return not finite and first.kind in (Kind.NP, Kind.PREP, Kind.ADV, Kind.TIME)

    # --- sharing ----------------------------------------------------------------------------------

    def _share_subjects(self) -> None:
        for number, draft in enumerate(self.drafts):
            if draft.shares_subject and draft.subject is None:
                before = [d for d in self.drafts[:number] if d.subject is not None]
                after = [d for d in self.drafts[number + 1 :] if self._finite_shape(d)]
                source = before[-1] if before else (after[0] if after else None)
                if source is not None:
                    draft.subject = source.subject

    def _front_clauses(self) -> None:
        """Read "Two days after the summit ended, he left": the leading clause dates the next."""
        for number, draft in enumerate(self.drafts[:-1]):
            shift = self._at(draft.start - 1)
            opens = draft.start < 2 or self.chunks[draft.start - 2].kind is Kind.QUOTE
            if draft.link != "shift" or shift is None or shift.mention is None or not opens:
                continue
            main = self.drafts[number + 1]
            comma = any(c.kind is Kind.COMMA for c in self.chunks[draft.verb_at : main.verb_at])
            if comma and main.kind is ClauseKind.MAIN:
                main.before.append(Adjunct(shift.span, "", time=shift.mention, clause=number))

    # --- the right side ---------------------------------------------------------------------------

    def _fill(self, number: int, draft: Draft) -> None:
        end = self._territory(number)
        i = draft.verb_at + 1
        after_comma = False
        while i < end:
            piece = self.chunks[i]
            following = self._at(i + 1) if i + 1 < end else None
            subject = piece.kind is Kind.TIME and self.chunks[i - 1].kind is Kind.REL
            if piece.kind is Kind.TIME and piece.mention is not None and not subject:
                i = self._time(draft, number, i, "", piece.span)
                continue
            if piece.low == "of" and following is not None and following.nominal is not None:
                self._extend(draft, i, following.nominal)
            if piece.kind is Kind.PREP and following is not None:
                if following.kind is Kind.TIME and following.mention is not None:
                    i = self._time(draft, number, i + 1, piece.low, piece.span)
                    continue
                if following.kind is Kind.NP and following.nominal is not None:
                    i = self._phrase(draft, i, end)
                    after_comma = False
                    continue
            elif piece.kind is Kind.NP and piece.nominal is not None:
                if not after_comma and i != draft.subject_at:
                    nominal, i = self._coordinated(i, end)
                    draft.objects.append(nominal)
                    continue
            elif piece.kind is Kind.COMMA:
                after_comma = True
            elif piece.kind is Kind.ADV and piece.low in ("here", "there", "home"):
                place = Nominal(piece.span, piece.low, piece.span, pronoun=True)
                draft.after.append(Adjunct(piece.span, "", nominal=place))
            elif piece.kind is Kind.STOP:
                break
            i += 1
        if draft.antecedent_object is not None:
            draft.objects.insert(0, draft.antecedent_object)

    def _territory(self, number: int) -> int:
        draft = self.drafts[number]
        for later in self.drafts[number + 1 :]:
            if later.start > draft.verb_at:
                return later.start
        return len(self.chunks)

    def _time(self, draft: Draft, number: int, i: int, preposition: str, begin: Span) -> int:
        """Add the time at ``i``; a shift takes with it what it counts from."""
        piece = self.chunks[i]
        mention = piece.mention
        assert mention is not None
        span = begin.cover(piece.span)
        if piece.from_event:
            clause = next(
                (n for n, d in enumerate(self.drafts) if n > number and d.start == i + 1), None
            )
            following = self._at(i + 1)
            if clause is not None:
                draft.after.append(Adjunct(span, preposition, time=mention, clause=clause))
                return i + 1
            if following is not None and following.nominal is not None:
                draft.after.append(
                    Adjunct(
                        span.cover(following.span),
                        preposition,
                        nominal=following.nominal,
                        time=mention,
                    )
                )
                return i + 2
        draft.after.append(Adjunct(span, preposition, time=mention))
        return i + 1

    def _extend(self, draft: Draft, i: int, nominal: Nominal) -> None:
        """Let an object reach over the "of" that belongs to it: "the port of Callao"."""
        if draft.objects and draft.objects[-1].span == self.chunks[i - 1].span:
            last = draft.objects[-1]
            draft.objects[-1] = replace(last, span=last.span.cover(nominal.span))

    def _phrase(self, draft: Draft, i: int, end: int) -> int:
        """Add the prepositional phrase at ``i``."""
        preposition = self.chunks[i]
        nominal, after = self._coordinated(i + 1, end)
        if preposition.low != "of":
            span = preposition.span.cover(nominal.span)
            draft.after.append(Adjunct(span, preposition.low, nominal=nominal))
        return after

    def _coordinated(self, i: int, end: int) -> tuple[Nominal, int]:
        """Read the noun phrase at ``i`` with those that "and" joins to it."""
        first = self.chunks[i].nominal
        assert first is not None
        members = [first]
        j = i + 1
        while j + 1 < end and self.chunks[j].low == "and":
            following = self.chunks[j + 1]
            if following.kind is not Kind.NP or following.nominal is None:
                break
            members.append(following.nominal)
            j += 2
        if len(members) == 1:
            return first, i + 1
        joined = Nominal(
            span=first.span.cover(members[-1].span),
            head=first.head,
            head_span=first.head_span,
            parts=tuple(members),
        )
        return joined, j


def _from_event(piece: Chunk) -> bool:
    """Whether a chunk is a shift that counts from what stands next: "two days after"."""
    value = piece.mention.value if piece.mention is not None else None
    return isinstance(value, Shift) and value.anchor is Anchor.EVENT


_ENDS_PHRASE = frozenset((Kind.NP, Kind.CLOSE))


def finish(drafts: Sequence[Draft], sentence: int) -> list[Clause]:
    """Turn drafts into clauses."""
    out = []
    for number, draft in enumerate(drafts):
        adjuncts = (*draft.before, *draft.after)
        span = draft.verb.span
        for part in (draft.subject, *draft.objects, *adjuncts):
            if part is not None and part.span.start >= 0:
                span = span.cover(part.span)
        out.append(
            Clause(
                sentence=sentence,
                index=number,
                kind=draft.kind,
                span=span,
                subject=draft.subject,
                verb=draft.verb,
                objects=tuple(draft.objects),
                adjuncts=adjuncts,
                link=draft.link,
                parent=draft.parent,
            )
        )
    return out
