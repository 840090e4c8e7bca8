"""The closed classes of English, as far as news prose needs them to be told apart.

Open classes (verbs, titles, kinds of event) are vocabulary files; these sets are grammar: they do
not grow with the subjects that articles are about.
"""

from __future__ import annotations

from checker.model.clauses import Modality

DETERMINERS = frozenset(
    "a an the this that these those another each every any some no both either neither all".split()
)
POSSESSIVES = frozenset("his her its their our my your whose".split())
SUBJECT_PRONOUNS = frozenset("he she it they we i you who".split())
PRONOUNS = SUBJECT_PRONOUNS | frozenset("him them us me himself herself itself themselves".split())

PREPOSITIONS = frozenset(
    "about above across against ahead along alongside amid among around at behind below beneath "
    "beside besides between beyond by despite down during following for from in inside into like "
    "near of off on onto out outside over past per regarding through throughout till to toward "
    "towards under until unlike up upon via with within without".split()
)
# These open a clause when a finite verb follows, and a phrase when none does.
PREPOSITION_OR_CONJUNCTION = frozenset("after before since until till as than".split())
CONJUNCTIONS = frozenset(
    "because if unless whether although though while whereas when whenever where once lest "
    "provided so".split()
)
COORDINATORS = frozenset("and or but nor".split())
RELATIVES = frozenset("who whom which that whose".split())
NEGATIONS = frozenset("not n't never no-longer".split())
COMPOUND_PREPOSITIONS = (
    ("ahead", "of"),
    ("because", "of"),
    ("out", "of"),
    ("prior", "to"),
    ("according", "to"),
    ("due", "to"),
    ("instead", "of"),
    ("as", "of"),
    ("together", "with"),
    ("along", "with"),
    ("as", "part", "of"),
    ("in", "front", "of"),
    ("on", "behalf", "of"),
)

BE = {
    "be": "base",
    "am": "present",
    "is": "present",
    "are": "present",
    "was": "past",
    "were": "past",
    "been": "participle",
    "being": "ing",
}
HAVE = {"have": "present", "has": "present", "had": "past", "having": "ing"}
DO = {"do": "present", "does": "present", "did": "past"}
MODALS = {
    "will": Modality.PLAN,
    "'ll": Modality.PLAN,
    "shall": Modality.PLAN,
    "wo": Modality.PLAN,  # won't
    "would": Modality.CONDITION,
    "'d": Modality.CONDITION,
    "may": Modality.POSSIBLE,
    "might": Modality.POSSIBLE,
    "can": Modality.POSSIBLE,
    "ca": Modality.POSSIBLE,  # can't
    "could": Modality.POSSIBLE,
    "must": Modality.POSSIBLE,
    "should": Modality.POSSIBLE,
}

# "is due to end", "agreed to meet": words before an infinitive that say how sure it is. The
# infinitive carries the meaning of the whole group.
RAISING_ADJECTIVES = {
    "due": Modality.PLAN,
    "set": Modality.PLAN,
    "scheduled": Modality.PLAN,
    "slated": Modality.PLAN,
    "expected": Modality.PLAN,
    "supposed": Modality.PLAN,
    "about": Modality.PLAN,
    "poised": Modality.PLAN,
    "ready": Modality.PLAN,
    "planning": Modality.PLAN,
    "planned": Modality.PLAN,
    "going": Modality.PLAN,
    "preparing": Modality.PLAN,
    "bound": Modality.PLAN,
    "meant": Modality.PLAN,
    "likely": Modality.POSSIBLE,
    "unlikely": Modality.POSSIBLE,
    "hoping": Modality.POSSIBLE,
    "able": Modality.POSSIBLE,
    "unable": Modality.POSSIBLE,
    "free": Modality.POSSIBLE,
    "allowed": Modality.POSSIBLE,
    "willing": Modality.POSSIBLE,
    "required": Modality.POSSIBLE,
    "invited": Modality.POSSIBLE,
    "asked": Modality.POSSIBLE,
    "ordered": Modality.POSSIBLE,
    "said": Modality.FACT,
    "believed": Modality.FACT,
    "reported": Modality.FACT,
    "thought": Modality.FACT,
    "known": Modality.FACT,
}
SCHEDULED = frozenset("due set scheduled slated planned expected".split())
RAISING_VERBS = {
    "plan": Modality.PLAN,
    "intend": Modality.PLAN,
    "agree": Modality.PLAN,
    "decide": Modality.PLAN,
    "vow": Modality.PLAN,
    "mean": Modality.PLAN,
    "pledge": Modality.PLAN,
    "promise": Modality.PLAN,
    "expect": Modality.PLAN,
    "prepare": Modality.PLAN,
    "hope": Modality.POSSIBLE,
    "want": Modality.POSSIBLE,
    "wish": Modality.POSSIBLE,
    "aim": Modality.POSSIBLE,
    "try": Modality.POSSIBLE,
    "seek": Modality.POSSIBLE,
    "attempt": Modality.POSSIBLE,
    "need": Modality.POSSIBLE,
    "offer": Modality.POSSIBLE,
    "threaten": Modality.POSSIBLE,
    "continue": Modality.FACT,
    "seem": Modality.FACT,
    "appear": Modality.FACT,
    "manage": Modality.FACT,
    "use": Modality.FACT,
    "have": Modality.POSSIBLE,
}
# Adjectives that stand for a verb group of their own: "the drills, due to end Thursday".
VERBAL_ADJECTIVES = frozenset("due slated poised".split())
# Words in -ing that are nouns unless an object follows.
NOUNS_IN_ING = frozenset(
    "meeting hearing opening closing training ruling shooting bombing killing building briefing "
    "gathering filing landing sitting wedding beginning screening reading crossing sentencing "
    "offering funding testing voting counting sighting posting".split()
)

ADVERBS = frozenset(
    "also already always again ago almost alone apart away back below best early easily else even "
    "ever far first forward further hard here higher home however indeed instead just largely "
    "last late later least less likewise long lower meanwhile more most much nearby nearly next "
    "now nowhere often once only otherwise out overseas perhaps quite rather right so sometimes "
    "soon still then there therefore though thus together tomorrow too twice very well yet "
    "abroad".split()
)
NOT_ADVERBS_IN_LY = frozenset("july italy ally family reply supply rally assembly bully".split())

# Verbs of saying: what stands under them is somebody's word.
REPORTING = frozenset(
    "say tell report announce state add note warn claim argue insist confirm acknowledge admit "
    "explain declare maintain estimate predict suggest indicate believe think write describe "
    "stress reiterate reveal disclose conclude testify reply answer remark comment recall promise "
    "vow allege assert show".split()
)
# Verbs of arranging: the day that follows is that of what was arranged, past or to come.
ARRANGING = frozenset(
    "schedule plan set postpone reschedule announce propose move delay expect slate fix book "
    "arrange designate target put-off push-back extend declare agree accept request seek".split()
)
# In the present tense these tell of a timetable: "she leaves on Tuesday".
TIMETABLE = frozenset(
    "leave arrive depart return fly open begin start end close finish conclude resume meet land "
    "travel head visit expire run wrap kick host go take".split()
)
DENYING = frozenset("deny reject dispute refute dismiss disprove contradict".split())
# Words by which an article itself calls a statement wrong.
WRONG = frozenset(
    "wrong false incorrect untrue mistaken erroneous erroneously mistakenly wrongly falsely "
    "incorrectly inaccurate inaccurately misreported misstated unfounded baseless fake correction "
    "corrections corrected clarification clarifications amended updated".split()
)
CONDITIONAL_LINKS = frozenset(("if", "unless", "whether", "provided", "lest"))
LAPSED_VERBS = frozenset(
    "postpone delay cancel scrap reschedule defer abandon shelve suspend bring-forward".split()
)
# "had planned", "originally", "initially": the plan of an earlier day.
LAPSED_ADVERBS = frozenset("originally initially previously earlier-than-planned".split())
PARTICLES = frozenset("off out up down back away in on over forward".split())
