"""Sentences into clauses: deterministic, by closed classes, verb forms and position.

Parts of speech come from closed classes, from the known forms of verbs and from what stands round
a word; there is no trained model. `read_clauses` is the whole of it: tokens, chunks, assembly,
nouns that are events, voices.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from checker.language.clauses.assembly import assemble
from checker.language.clauses.chunks import chunk
from checker.language.clauses.drafts import finish
from checker.language.clauses.nominals import noun_clauses
from checker.language.clauses.tagging import settle_tags
from checker.language.clauses.tokens import tokenise
from checker.language.clauses.voices import voice
from checker.language.clauses.wordtags import WordTags
from checker.language.verbs import VerbTable
from checker.model.clauses import Clause
from checker.model.rules import Vocabulary
from checker.model.text import Mention, Sentence


@dataclass(frozen=True, slots=True)
class ClauseGrammar:
    """What the clause reader knows of words: their tags, and the nouns that name events."""

    word_tags: WordTags
    event_nouns: frozenset[str]

    @classmethod
    def of(
        cls, vocabulary: Vocabulary, event_nouns: Iterable[str], verbs: Iterable[str] = ()
    ) -> ClauseGrammar:
        """Build the grammar from the rule files' vocabulary.

        ``event_nouns`` are the nouns, in the singular, that head noun phrases which name events.
        ``verbs`` are lemmas known from elsewhere, such as those that patterns name.
        """
        lists = vocabulary.lists
        irregular = vocabulary.tables.get("irregular", {})
        known = {*lists.get("verbs", ()), *verbs}
        return cls(WordTags(VerbTable(known, irregular)), frozenset(event_nouns))


def read_clauses(
    text: str, sentence: Sentence, mentions: Sequence[Mention], grammar: ClauseGrammar
) -> tuple[Clause, ...]:
    """Return the clauses of a sentence: first one per verb group, then one per event noun.

    ``mentions`` are the times and names inside the sentence, in text order, not overlapping.
    """
    tokens = settle_tags(tokenise(text, sentence.span, mentions, grammar.word_tags))
    chunks = chunk(tokens)
    drafts, silent = assemble(chunks)
    clauses = finish([*drafts, *silent], sentence.number)
    clauses += noun_clauses(chunks, drafts, sentence.number, grammar.event_nouns, len(clauses))
    return voice(clauses, tokens, sentence, text)
