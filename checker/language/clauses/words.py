"""The closed classes of English, as far as news prose needs them to be told apart.

Open classes (verbs, titles, kinds of event) are vocabulary files; these sets are grammar: they do
not grow with the subjects that articles are about.
"""

from __future__ import annotations

from checker.model.clauses import Modality, Tense

DETERMINERS = frozenset(
    "a an the this these those another each every any some no both either neither all".split()
)
POSSESSIVES = frozenset("his her its their our my your".split())
PRONOUNS = frozenset(
    "he she it they we i you him them us me himself herself itself themselves".split()
)

PREPOSITIONS = frozenset(
    "about above across against ahead along alongside amid among around at behind below beneath "
    "beside besides between beyond by despite down during following for from in inside into like "
    "near of off on onto out outside over past per regarding through throughout to toward "
    "towards under unlike up upon via with within without".split()
)
# These open a clause when a finite verb follows, and a phrase when none does.
PREPOSITION_OR_CONJUNCTION = frozenset("after before since until till as than".split())
CONJUNCTIONS = frozenset(
    "because if unless whether although though while whereas when whenever where once lest "
    "provided so".split()
)
COORDINATORS = frozenset("and or but nor".split())
RELATIVES = frozenset("who whom which that whose".split())
NEGATIONS = frozenset("not n't never".split())
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
    ("at", "age"),
    ("at", "the", "age", "of"),
)
# Before a number these tell an age, as "aged" does.
AGED = "aged"
AT_AGE = frozenset((("at", "age"), ("at", "the", "age", "of")))
COMPOUND_CONJUNCTIONS = (
    ("by", "the", "time"),
    ("as", "soon", "as"),
    ("as", "long", "as"),
    ("now", "that"),
)
NO_LONGER = ("no", "longer")
# Inside a verb group these are adverbs: "had at first planned".
COMPOUND_ADVERBS = (
    ("at", "first"),
    ("at", "last"),
    ("at", "once"),
    ("in", "fact"),
    ("of", "course"),
)
# Before a number these only say that it is not exact.
HEDGES = (
    ("more", "than"),
    ("less", "than"),
    ("fewer", "than"),
    ("no", "more", "than"),
    ("no", "fewer", "than"),
    ("at", "least"),
    ("at", "most"),
    ("up", "to"),
    ("as", "many", "as"),
    ("close", "to"),
)

# The forms of the auxiliaries, each with its tense.
BE = {
    "be": Tense.NONE,
    "am": Tense.PRESENT,
    "is": Tense.PRESENT,
    "are": Tense.PRESENT,
    "was": Tense.PAST,
    "were": Tense.PAST,
    "been": Tense.NONE,
    "being": Tense.NONE,
}
HAVE = {
    "have": Tense.PRESENT,
    "has": Tense.PRESENT,
    "had": Tense.PAST,
    "having": Tense.NONE,
}
DO = {"do": Tense.PRESENT, "does": Tense.PRESENT, "did": Tense.PAST}
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
# Of these a past before an infinitive is a participle: "the talks, scheduled to open".
PUT_DOWN = frozenset("schedule set slate suppose".split())
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
    "also already always again ago almost alone apart away back best early easily else even "
    "ever far first forward further hard here higher home however indeed instead just largely "
    "last late later least less likewise long lower meanwhile more most much nearby nearly next "
    "now nowhere often only otherwise overseas perhaps quite rather right sometimes "
    "soon still then there therefore thus together tomorrow too twice very well yet "
    "abroad straight".split()
)
NOT_ADVERBS_IN_LY = frozenset("july italy ally family reply supply rally assembly bully".split())

# Verbs of saying: what stands under them is somebody's word.
REPORTING = frozenset(
    "say tell report announce state add note warn claim argue insist confirm acknowledge admit "
    "explain declare maintain estimate predict suggest indicate believe think write describe "
    "stress reiterate reveal disclose conclude testify remark comment promise "
    "vow allege assert".split()
)
# Verbs of arranging: the day that follows is that of what was arranged, past or to come.
ARRANGING = frozenset(
    "schedule plan set postpone reschedule announce propose move delay expect slate fix book "
    "arrange designate target extend declare agree accept request seek".split()
)
# In the present tense these tell of a timetable: "she leaves on Tuesday".
TIMETABLE = frozenset(
    "leave arrive depart return fly open begin start end close finish conclude resume meet land "
    "travel head visit expire run wrap kick host go take".split()
)
# Verbs that nobody can be the object of, so that a form of theirs is never a passive participle.
INTRANSITIVE = frozenset(
    "arrive come go die rise appear disappear happen occur emerge exist belong resign depart "
    "collapse remain stay sit stand lie fall flee vanish".split()
)
DOCUMENTS = frozenset(
    "statement letter report interview speech memo e-mail email article post tweet note message "
    "book study filing document video ruling order broadcast bulletin paper poll survey affidavit "
    "complaint indictment lawsuit testimony remark comment".split()
)
# These may keep an object in the passive: "elected president in 2015".
NAMING = frozenset(
    "elect name appoint dub call give award nickname nominate crown declare grant offer deny pay "
    "title vote".split()
)
# A clause behind these says what they are of: "reports that the talks had begun" ...
CONTENT_ADJECTIVES = frozenset(
    "true untrue false correct clear likely unlikely sure certain possible".split()
)
CONTENT_NOUNS = frozenset(
    "report news claim fact belief hope fear sign evidence announcement statement allegation "
    "rumour rumor suggestion word warning idea speculation impression view conclusion assertion "
    "confirmation possibility chance".split()
)
# ... unless it says what was done with them: "the statement that they signed".
MADE = frozenset(
    "make issue sign publish release write give read hear send see receive leave get deliver file "
    "cite quote mention put use have hold commission order base accept share".split()
)
# What these tell is told of an event: "the talks in Oslo, which opened on Monday".
OF_EVENTS = frozenset(
    "begin,start,open,end,close,conclude,finish,last,run,resume,expire,continue,kick off,wrap up,"
    "hold,schedule,plan".split(",")
)
NEVER_NOUNS = frozenset(("says", "found"))
# Pasts that look like bases: of these "the price cut" is none.
HARDLY_NOUNS = frozenset("burst put shut quit let hurt hit".split())
# With "about" these tell of what they speak: "asked about 20 cases" is no estimate.
SPEAKING = frozenset(
    "talk speak ask know think worry complain warn learn hear write tell read inquire debate argue "
    "joke testify lie care say".split()
)
# Verbs of saying that stand before their subjects: ", said Kim".
INVERTED = frozenset("say add explain write recall reply insist note".split())
# "If elected", "once built", "as planned": these may stand before a participle.
BEFORE_PARTICIPLES = frozenset(
    "if when while once unless although though where whenever whether as than".split()
)
DENYING = frozenset("deny reject dispute refute dismiss disprove contradict".split())
# What a party holds out against others: its word and not the article's.
INSISTING = frozenset("insist contend maintain claim allege argue swear protest".split())
TRUE = frozenset("true correct accurate case".split())
TRUTHS = frozenset("truth evidence indication sign proof suggestion question".split())
# Words by which an article itself calls a statement wrong.
WRONG = frozenset(
    "wrong false incorrect untrue mistaken erroneous erroneously mistakenly wrongly falsely "
    "incorrectly inaccurate inaccurately misreported misstated unfounded baseless fake correction "
    "corrections corrected misprint misprinted typo mistake clarification "
    "clarifications amended updated".split()
)
EDITED = frozenset("amended updated".split())
ARTICLES = frozenset("story article version report headline caption post column".split())
# Before a noun these are said of it, and of what is told only if it is one of telling.
WRONG_THINGS = frozenset("wrong false fake mistaken incorrect inaccurate mistake".split())
TOLD = frozenset(
    "report claim statement information date day time name account story impression number figure "
    "rumour rumor year month age article version belief assumption accusation "
    "allegation".split()
)
CONDITIONAL_LINKS = frozenset(("if", "unless", "whether", "provided", "lest"))
LAPSED_VERBS = frozenset(
    "postpone delay cancel scrap reschedule defer abandon shelve suspend extend prolong lengthen "
    "shorten".split()
)
# "had planned", "originally", "initially": the plan of an earlier day.
LAPSED_ADVERBS = frozenset("originally initially previously".split())
# Verbs that are one with the particle after them.
LIGHT_OBJECTS = frozenset("effect place part shape office".split())
"""With these a verb says one thing: "takes effect", "takes place"."""

PHRASAL_VERBS = frozenset(
    "kick off|set off|take off|call off|fly out|fly in|fly back|break out|break down|"
    "break off|cut off|carry out|wind up|wrap up|touch down|set out|head out|check in|check out|"
    "pull out|step down|step in|go on|move in|move out|close down|shut down|open up|take over|"
    "get back|come back|go back|bring forward|put off|lift off|blast off|drop out|turn up|"
    "break up|run out|walk out|pull back|roll out|hold up|set up|call on|switch on|switch off|"
    "turn on|turn off|be over|cut back|call up|draw up|"
    "round off|"
    "head back|tip off|tee off|come in|go out|pass away|give up|hand over|lock down".split("|")
)
