"""Sentences into clauses: a gallery to read, and what every reading must keep to."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.checks.library import load_rules
from checker.language.clauses import ClauseGrammar, read_clauses
from checker.language.dates import phrases
from checker.language.names import find_names
from checker.language.quotes import find_quotes
from checker.language.scan import scan
from checker.language.sentences import split_sentences
from checker.model.clauses import Adjunct, Clause, ClauseKind, Modality, Nominal, VerbGroup
from checker.model.rules import RuleSet
from checker.model.text import Article, Span

# A sentence, and below it its clauses as `shown` prints them:
#     kind link: subject [verb, tense modality voice] objects + adjunct + adjunct (speaker)
# "fact" and the active voice go without saying. After the verbs' clauses come the nouns'.
GALLERY = """
# --- the plain order, and what stands between a subject and its verb

Ana Lund arrived in Oslo on Saturday.
    main: Ana Lund [arrive, past] + in Oslo + on Saturday
Ana Lund arrived here Saturday for a four-day visit.
    main: Ana Lund [arrive, past] + here + Saturday + for a four-day visit
    noun: a four-day visit
Ana Lund gave Jens Borg a letter on Monday.
    main: Ana Lund [give, past] Jens Borg; a letter + on Monday
In Oslo on Monday, Ana Lund left for Lima.
    main: Ana Lund [leave, past] + in Oslo + on Monday + for Lima
Ana Lund, the Norwegian envoy for fisheries, arrived on Saturday.
    main: Ana Lund [arrive, past] + on Saturday
The Norwegian envoy, Ana Lund, arrived on Saturday.
    main: The Norwegian envoy = Ana Lund [arrive, past] + on Saturday
Ana Lund, 54, will leave on Tuesday.
    main: Ana Lund [leave, future plan] + aged 54 + on Tuesday
Ana Lund (right) left on Monday.
    main: Ana Lund [leave, past] + on Monday
The ferry — the last of the day — sailed at noon on Monday.
    main: The ferry [sail, past] + at noon on Monday
The summit of the US and Russia opened on Monday.
    main: The summit [open, past] + on Monday
    noun: The summit + of the US and Russia
The visit, the first by a Norwegian envoy since 2019, ends on Friday.
    main: The visit [end, present plan] + on Friday
    noun: The visit
Ana Lund's visit ends on Friday.
    main: Ana Lund's visit [end, present plan] + on Friday
    noun: Ana Lund's visit
There will be a meeting on Monday.
    main: - [be, future plan] a meeting + on Monday
    noun: a meeting + on Monday
It was on Monday that Ana Lund left.
    main: It [be, past] + on Monday
    complement that: Ana Lund [leave, past]

# --- relative clauses know what they speak of

Ana Lund, who landed on Saturday, will leave on Tuesday.
    relative who: Ana Lund [land, past] + on Saturday
    main: Ana Lund [leave, future plan] + on Tuesday
Ana Lund met Jens Borg, who had flown in on Friday.
    main: Ana Lund [meet, past] Jens Borg
    relative who: Jens Borg [fly in, past] + on Friday
The drills that the navy began on Monday will run until Friday.
    relative that: the navy [begin, past] The drills + on Monday
    main: The drills [run, future plan] + until Friday
    noun: The drills
The three-week strike that began on Monday ended on Friday.
    relative that: The three-week strike [begin, past] + on Monday
    main: The three-week strike [end, past] + on Friday
    noun: The three-week strike
The minister will visit Lima, where the talks opened on Monday.
    main: The minister [visit, future plan] Lima
    adverbial where: the talks [open, past] + on Monday
    noun: the talks
Ana Lund, who won the vote on Monday, takes office in May.
    relative who: Ana Lund [win, past] the vote + on Monday
    main: Ana Lund [take, present plan] office + in May
    noun: the vote
Residents who lost power on Saturday may leave on Monday.
    relative who: Residents [lose, past] power + on Saturday
    main: Residents [leave, future possible] + on Monday
The envoy who takes office on Monday will leave on Tuesday.
    relative who: The envoy [take, present plan] office + on Monday
    main: The envoy [leave, future plan] + on Tuesday

# --- participles know whose they are

A truce brokered by Turkey began on Friday.
    participle: A truce [broker, none passive] + by Turkey
    main: A truce [begin, past] + on Friday
    noun: A truce
A truce, brokered by Turkey in May, held until Friday.
    participle: A truce [broker, none passive] + by Turkey + in May
    main: A truce [hold, past] + until Friday
    noun: A truce
Arriving on Monday, Ana Lund met Jens Borg.
    participle: Ana Lund [arrive, none] + on Monday
    main: Ana Lund [meet, past] Jens Borg
Ana Lund left on Friday, ending a three-day visit.
    main: Ana Lund [leave, past] + on Friday
    participle: Ana Lund [end, none] a three-day visit
    noun: a three-day visit
After holding talks on Monday, Ana Lund flew home on Tuesday.
    adverbial after: Ana Lund [hold, none] talks + on Monday
    main: Ana Lund [fly, past] + home + on Tuesday
    noun: talks + on Monday
The vote, originally planned for Monday, will be held on Friday.
    participle: The vote [plan, none passive] + for Monday
    main: The vote [hold, future plan passive] + on Friday
    noun: The vote
A man accused of shooting Ana Lund on Saturday will appear in court on Monday.
    participle: A man [accuse, none passive]
    adverbial of: A man [shoot, none] Ana Lund + on Saturday
    main: A man [appear, future plan] + in court + on Monday
The suspect charged with killing two people on Sunday left on Monday.
    participle: The suspect [charge, none passive]
    adverbial with: The suspect [kill, none] two people + on Sunday
    main: The suspect [leave, past] + on Monday
Troops from Norway ended a ten-day drill on Friday by clearing a bridge held by Borg.
    main: Troops [end, past] a ten-day drill + on Friday
    adverbial by: Troops [clear, none]
    complement: a bridge [hold, past] + by Borg
    noun: a ten-day drill + on Friday

# --- what "and" joins

Ana Lund came on Monday and left on Friday.
    main: Ana Lund [come, past] + on Monday
    main and: Ana Lund [leave, past] + on Friday
Ana Lund arrived on Monday, and Jens Borg left on Friday.
    main: Ana Lund [arrive, past] + on Monday
    main and: Jens Borg [leave, past] + on Friday
The bridge was opened on Monday and closed on Tuesday.
    main: The bridge [open, past passive] + on Monday
    main and: The bridge [close, past passive] + on Tuesday
Ana Lund, who was accompanied by Jens Borg, arrived on Monday and will stay until Friday.
    relative who: Ana Lund [accompany, past passive] + by Jens Borg
    main: Ana Lund [arrive, past] + on Monday
    main and: Ana Lund [stay, future plan] + until Friday

# --- words before the verb that say how sure it is

The drills are due to end on Thursday.
    main: The drills [end, future plan] + on Thursday
    noun: The drills
Ana Lund is set to meet Jens Borg on Monday.
    main: Ana Lund [meet, future plan] Jens Borg + on Monday
The drills had been due to end on Thursday.
    main: The drills [end, past lapsed plan] + on Thursday
    noun: The drills
Ana Lund was to have met Jens Borg on Monday.
    main: Ana Lund [meet, past lapsed plan] Jens Borg + on Monday
Ana Lund was originally scheduled to leave on Monday.
    main: Ana Lund [leave, past lapsed plan] + on Monday
Ana Lund plans to visit Lima in June.
    main: Ana Lund [visit, future plan] Lima + in June
Ana Lund hopes to visit Lima in June.
    main: Ana Lund [visit, future possible] Lima + in June
Ana Lund may leave on Friday.
    main: Ana Lund [leave, future possible] + on Friday
Ana Lund is not due to arrive until Friday.
    main: Ana Lund [arrive, future plan negated] + until Friday
The drills, due to end Thursday, angered the fishermen.
    participle: The drills [end, future plan] + Thursday
    main: The drills [anger, past] the fishermen
    noun: The drills
The train did not arrive on Friday.
    main: The train [arrive, past negated] + on Friday
The summit had been planned for May but opened in June.
    main: The summit [be, past lapsed plan] + for May
    main but: The summit [open, past] + in June
    noun: The summit
The ferry has sailed since Monday.
    main: The ferry [sail, past present-perfect] + since Monday
Ana Lund has been staying in Oslo since Monday.
    main: Ana Lund [stay, past present-perfect progressive] + in Oslo + since Monday
We'll meet Ana Lund on Monday.
    main: We [meet, future plan] Ana Lund + on Monday
They're leaving on Monday.
    main: They [leave, present plan progressive] + on Monday
She's leaving on Monday.
    main: She [leave, present plan progressive] + on Monday
Ana Lund has agreed to leave on Monday.
    main: Ana Lund [leave, future plan] + on Monday
The vote has been scheduled for Monday.
    main: The vote [be, future plan] + for Monday
    noun: The vote
The Jaguars open their season on Sunday.
    main: The Jaguars [open, present plan] their season + on Sunday

# --- "to" and its verb

Ana Lund flew to Oslo to meet Jens Borg on Monday.
    main: Ana Lund [fly, past] + to Oslo
    complement to: Ana Lund [meet, none plan] Jens Borg + on Monday
The minister asked Ana Lund to leave on Friday.
    main: The minister [ask, past] Ana Lund
    complement to: Ana Lund [leave, none possible] + on Friday

# --- the passive, and verbs of two words

The trawler was sunk by a submarine on Friday.
    main: The trawler [sink, past passive] + by a submarine + on Friday
The summit will be held in June.
    main: The summit [hold, future plan passive] + in June
    noun: The summit
The navy kicked off an exercise on Aug. 10.
    main: The navy [kick off, past] an exercise + on Aug. 10
    noun: an exercise + on Aug. 10
The drills will be over by Friday.
    main: The drills [be over, future plan] + by Friday
    noun: The drills

# --- whose word it is

“The drills end on Friday,” said Jens Borg.
    main: The drills [end, present plan] + on Friday (a quotation)
    main: Jens Borg [say, past] (Jens Borg)
    noun: The drills (a quotation)
Jens Borg said the drills end on Friday.
    main: Jens Borg [say, past]
    complement: the drills [end, present plan] + on Friday (Jens Borg)
    noun: the drills (Jens Borg)
Jens Borg said on Monday that the drills end on Friday.
    main: Jens Borg [say, past] + on Monday
    complement that: the drills [end, present plan] + on Friday (Jens Borg)
    noun: the drills (Jens Borg)
The drills end on Friday, Jens Borg said.
    main: The drills [end, present plan] + on Friday (Jens Borg)
    main: Jens Borg [say, past] (Jens Borg)
    noun: The drills (Jens Borg)
The drills end on Friday, according to the navy.
    main: The drills [end, present plan] + on Friday + according to the navy (the navy)
    noun: The drills (the navy)
The navy said the army had told Jens Borg that the drills end on Friday.
    main: The navy [say, past]
    complement: the army [tell, past] Jens Borg (The navy)
    complement that: the drills [end, present plan] + on Friday (the army)
    noun: the drills (the army)
Jens Borg denied that the drills end on Friday.
    main: Jens Borg [deny, past]
    complement that: the drills [end, present disputed] + on Friday
    noun: the drills
If Ana Lund comes on Monday, the talks will open on Tuesday.
    adverbial if: Ana Lund [come, present condition] + on Monday
    main: the talks [open, future condition] + on Tuesday
    noun: the talks
The talks will open unless Ana Lund leaves on Friday.
    main: The talks [open, future condition]
    adverbial unless: Ana Lund [leave, present condition] + on Friday
    noun: The talks

# --- clauses that hang on others, and nouns that are events

Ana Lund left before the vote took place on Sunday.
    main: Ana Lund [leave, past]
    adverbial before: the vote [take, past] place + on Sunday
    noun: the vote
The ferry sank when a storm struck on Friday.
    main: The ferry [sink, past]
    adverbial when: a storm [strike, past] + on Friday
    noun: a storm
Ana Lund left two days after the summit ended.
    main: Ana Lund [leave, past] + two days after (clause 1)
    adverbial shift: the summit [end, past]
    noun: the summit
Ana Lund left two days after the summit.
    main: Ana Lund [leave, past] + two days after the summit
    noun: the summit
During her last visit in June, Ana Lund met Jens Borg.
    main: Ana Lund [meet, past] Jens Borg + during her last visit + in June
    noun: her last visit + in June
Jens Borg welcomed the four-day visit by Ana Lund.
    main: Jens Borg [welcome, past] the four-day visit + by Ana Lund
    noun: the four-day visit + by Ana Lund
The meeting between Ana Lund and Jens Borg on Monday was cancelled.
    main: The meeting [cancel, past passive] + on Monday
    noun: The meeting + between Ana Lund and Jens Borg + on Monday
"""


def gallery() -> list[tuple[str, list[str]]]:
    """Return each sentence of the gallery with its clauses."""
    rows: list[tuple[str, list[str]]] = []
    for line in GALLERY.splitlines():
        if line.startswith("    "):
            rows[-1][1].append(line.strip())
        elif line and not line.startswith("#"):
            rows.append((line, []))
    return rows


@cache
def rules() -> RuleSet:
    """Return the rules that are shipped."""
    loaded, faults = load_rules(None)
    assert not faults
    return loaded


@cache
def grammar() -> ClauseGrammar:
    """Return a grammar that knows the shipped verbs, and a few nouns as events."""
    nouns = "drill exercise storm strike summit talk truce visit vote meeting".split()
    return ClauseGrammar.of(rules().vocabulary, nouns)


def clauses(text: str) -> Iterator[Clause]:
    """Yield the clauses of every sentence, with the times and names that the real scan finds."""
    article = Article("test", text, Span(0, len(text)))
    times = scan(text, 0, len(text), phrases())
    names = [
        name
        for name in find_names(text, 0, len(text), rules().vocabulary)
        if not any(name.span.overlaps(time.span) for time in times)
    ]
    mentions = sorted((*times, *names), key=lambda mention: mention.span)
    quotes = find_quotes(text, 0, len(text))
    for sentence in split_sentences(article, quotes, rules().vocabulary):
        inside = [m for m in mentions if sentence.span.contains(m.span)]
        yield from read_clauses(text, sentence, inside, grammar())


def shown(clause: Clause, text: str) -> str:
    """Return a clause in one line, as the gallery has it."""
    parts = [" ".join(filter(None, (str(clause.kind), clause.link))) + ":"]
    if clause.head is not None:
        parts.append(phrase(clause.head, text))
    if clause.verb is not None:
        parts.append(phrase(clause.subject, text) if clause.subject is not None else "-")
        parts.append(f"[{clause.verb.lemma}, {flags(clause.verb)}]")
    parts.append("; ".join(phrase(nominal, text) for nominal in clause.objects))
    parts += [f"+ {adjunct_shown(adjunct, text)}" for adjunct in clause.adjuncts]
    parts.append(f"({clause.speaker})" if clause.speaker else "")
    return " ".join(filter(None, parts))


def flags(verb: VerbGroup) -> str:
    """Return what a verb group says besides its verb."""
    marks = (
        ("passive", verb.passive),
        ("negated", verb.negated),
        ("present-perfect", verb.perfect),
        ("progressive", verb.progressive),
    )
    modality = "" if verb.modality is Modality.FACT else str(verb.modality)
    return " ".join(filter(None, (verb.tense, modality, *(word for word, on in marks if on))))


def phrase(nominal: Nominal, text: str) -> str:
    """Return a noun phrase's words, with the name that stands beside it."""
    words = nominal.span.of(text)
    return words if nominal.apposition is None else f"{words} = {phrase(nominal.apposition, text)}"


def adjunct_shown(adjunct: Adjunct, text: str) -> str:
    """Return an adjunct: its preposition, and what stands under it, each from its own field."""
    return " ".join(
        filter(
            None,
            (
                adjunct.preposition,
                adjunct.time.span.of(text) if adjunct.time is not None else "",
                phrase(adjunct.nominal, text) if adjunct.nominal is not None else "",
                f"(clause {adjunct.clause})" if adjunct.clause is not None else "",
            ),
        )
    )


@pytest.mark.parametrize(("text", "expected"), gallery(), ids=lambda value: str(value)[:50])
def test_gallery(text: str, expected: list[str]) -> None:
    assert [shown(clause, text) for clause in clauses(text)] == expected


def only(text: str) -> Clause:
    """Return the one clause of a text that has one."""
    (clause,) = clauses(text)
    return clause


@pytest.mark.parametrize(
    ("subject", "members"),
    [
        ("Ana Lund and Jens Borg", ["Ana Lund", "Jens Borg"]),
        ("Ana Lund, Jens Borg and Pia Holm", ["Ana Lund", "Jens Borg", "Pia Holm"]),
        ("Farmers, teachers and nurses", ["Farmers", "teachers", "nurses"]),
    ],
)
def test_a_joined_subject_has_its_members(subject: str, members: list[str]) -> None:
    text = f"{subject} met on Monday."
    found = only(text).subject
    assert found is not None
    assert found.span.of(text) == subject
    assert [part.span.of(text) for part in found.parts] == members


def test_a_noun_phrase_is_taken_apart() -> None:
    text = "Ana Lund's second four-day visit to Lima ended on Friday."
    head = next(clause.head for clause in clauses(text) if clause.head is not None)
    assert (head.head, head.head_span.of(text)) == ("visit", "visit")
    assert head.owner is not None
    assert head.owner.span.of(text) == "Ana Lund"
    assert "second" in head.modifiers
    assert [mention.span.of(text) for mention in head.mentions if mention.span.start > 10] == [
        "four-day"
    ]


@pytest.mark.parametrize(
    ("noun", "head", "determiner"),
    [
        ("The drills", "drill", "the"),
        ("Another joint drill", "drill", "another"),
        ("Such talks", "talk", ""),
        ("Their visit", "visit", ""),
    ],
)
def test_nouns_are_singular_and_know_their_determiner(
    noun: str, head: str, determiner: str
) -> None:
    found = next(c.head for c in clauses(f"{noun} ended on Friday.") if c.head is not None)
    assert found.head == head
    if determiner:
        assert found.determiner == determiner


def test_a_clause_hangs_on_its_parent() -> None:
    text = "Jens Borg said the drills will end on Friday before the summit opened."
    by_verb = {c.verb.lemma: c for c in clauses(text) if c.verb is not None}
    assert by_verb["say"].parent is None
    assert by_verb["end"].parent == by_verb["say"].index
    assert by_verb["open"].parent == by_verb["end"].index


def test_an_event_noun_is_as_sure_as_its_verb() -> None:
    text = "Ana Lund may begin a four-day visit on Monday."
    verb, noun = clauses(text)
    assert noun.kind is ClauseKind.NOUN
    assert noun.parent == verb.index
    assert verb.verb is not None
    assert verb.verb.modality is Modality.POSSIBLE


def test_no_verb_no_clause() -> None:
    assert list(clauses("Monday, Aug. 23.")) == []
    assert list(clauses("")) == []


WORDS = st.sampled_from(
    "Ana Lund|Jens Borg|the drills|a four-day visit|talks|Oslo|who|which|that|and|but|,|(|)|—|“|”|"
    "said|arrived|is|was|had been|due|to|to end|leave|held|holding|will|not|on Monday|in June|"
    "two days after|before|after|if|by|of|her|'s|.|?|according to|denied|originally".split("|")
)


@given(st.lists(WORDS, max_size=14).map(" ".join))
def test_any_words_make_clauses_inside_their_text(text: str) -> None:
    found = list(clauses(text))
    assert found == list(clauses(text))
    for clause in found:
        assert 0 <= clause.span.start < clause.span.end <= len(text)
        assert (clause.verb is None) == (clause.kind is ClauseKind.NOUN)
        assert (clause.head is None) == (clause.kind is not ClauseKind.NOUN)
        for nominal in (clause.subject, clause.head, *clause.objects):
            assert nominal is None or nominal.span.contains(nominal.head_span)
        for adjunct in clause.adjuncts:
            assert clause.span.contains(adjunct.span)
            kinds = (adjunct.nominal is not None, adjunct.clause is not None)
            assert any(kinds) or adjunct.time is not None
            assert not all(kinds)


def test_indices_count_within_each_sentence() -> None:
    text = "Ana Lund came on Monday and left on Friday. Jens Borg met Pia Holm on Sunday."
    assert [(c.sentence, c.index) for c in clauses(text)] == [(0, 0), (0, 1), (1, 0)]
