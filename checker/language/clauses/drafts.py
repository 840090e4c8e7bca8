"""Clauses in the making: what is known of each while its sentence is still being read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from checker.language.clauses import shapes, words
from checker.model.clauses import Adjunct, Clause, ClauseKind, Nominal, VerbGroup
from checker.model.text import Span


@dataclass(slots=True)
class Draft:
    """A clause in the making; places are numbers of chunks.

    ``start`` is the first chunk that is no longer the clause before; where other clauses stand
    among what opens it, it ``opens`` earlier. ``antecedent_at`` is what a
    relative clause or a participle is said of. ``shares_subject`` tells that the subject is that
    of another clause of the sentence.
    """

    verb_at: int
    verb: VerbGroup
    shape: shapes.Shape
    start: int
    opens: int | None = None
    kind: ClauseKind = ClauseKind.MAIN
    link: str = ""
    parent: int | None = None
    subject: Nominal | None = None
    subject_at: int | None = None
    shares_subject: bool = False
    antecedent_at: int | None = None
    objects: list[Nominal] = field(default_factory=list)
    before: list[Adjunct] = field(default_factory=list)
    after: list[Adjunct] = field(default_factory=list)

    @property
    def finite(self) -> bool:
        """Whether its verb can stand alone."""
        return self.shape in shapes.CAN_STAND_ALONE

    @property
    def reports(self) -> bool:
        """Whether its verb is one of saying."""
        return self.verb.lemma in words.REPORTING


def draft_at(drafts: Sequence[Draft], i: int) -> Draft | None:
    """Return the draft whose verb group is chunk ``i``, or None."""
    return next((draft for draft in drafts if draft.verb_at == i), None)


def cover(spans: Sequence[Span]) -> Span:
    """Return the smallest span that holds them all."""
    start, end = spans[0].start, spans[0].end
    for span in spans:
        if span.start < start:
            start = span.start
        if span.end > end:
            end = span.end
    return Span(start, end)


def finish(drafts: Sequence[Draft], sentence: int) -> list[Clause]:
    """Return the clauses that the drafts of a sentence have become."""
    out = []
    for number, draft in enumerate(drafts):
        adjuncts = (*draft.before, *draft.after)
        parts: list[Nominal | Adjunct] = [*draft.objects, *adjuncts]
        if draft.subject is not None:
            parts.append(draft.subject)
        start, end = draft.verb.span.start, draft.verb.span.end
        for part in parts:
            span = part.span
            if span.start < start:
                start = span.start
            if span.end > end:
                end = span.end
        out.append(
            Clause(
                sentence=sentence,
                index=number,
                kind=draft.kind,
                span=Span(start, end),
                subject=draft.subject,
                verb=draft.verb,
                objects=tuple(draft.objects),
                adjuncts=adjuncts,
                link=draft.link,
                parent=draft.parent,
            )
        )
    return out
