"""What is allowed in a rule library but not good: run by `factcheck rules lint`.

A rule that is loaded without a fault can still be one that nobody can trust: no look-alikes, no
reason, a message that shows nothing. Each note has the place where it is to be mended.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from checker.checks.kinds import terms
from checker.checks.linear import linearise
from checker.checks.typecheck import names
from checker.model.rules import Binary, Call, ClaimKind, Expr, Fault, Place, Rule, RuleSet, Unary

LEAST_PAIRS: Final = 3
LEAST_LOOK_ALIKES: Final = 3


def lint(rules: RuleSet) -> tuple[Fault, ...]:
    """Return a note for everything that ought to be better, in the order of the files."""
    notes = [
        *_kinds(rules),
        *(note for rule in rules.checks for note in _rule(rule)),
        *_lists(rules),
    ]
    return tuple(sorted(notes, key=lambda f: (f.place.path, f.place.line, f.place.column)))


def _kinds(rules: RuleSet) -> Iterator[Fault]:
    used = {kind for rule in rules.checks for _, kinds in rule.given for kind in kinds}
    for kind in rules.claims:
        if kind.name not in used:
            yield Fault(kind.place, f"no check uses the claim '{kind.name}'")
        yield from _examples(kind)


def _examples(kind: ClaimKind) -> Iterator[Fault]:
    read = sum(bool(example.claims) for example in kind.examples)
    if read == 0:
        yield Fault(kind.place, f"the claim '{kind.name}' has no example that it is read from")
    if read == len(kind.examples):
        remedy = "add an example with 'claims: []'"
        yield Fault(kind.place, f"the claim '{kind.name}' has no look-alike", remedy)


def _rule(rule: Rule) -> Iterator[Fault]:
    for name, text in (("summary", rule.summary), ("why", rule.why)):
        if not text:
            yield Fault(rule.place, f"the rule has no '{name}'")
    pairs = sum(bool(example.wrong) for example in rule.examples)
    alike = len(rule.examples) - pairs
    if pairs < LEAST_PAIRS:
        message = f"{pairs} of at least {LEAST_PAIRS} pairs of wrong and right"
        yield Fault(rule.place, message, "add to 'examples'")
    if alike < LEAST_LOOK_ALIKES:
        message = f"{alike} of at least {LEAST_LOOK_ALIKES} look-alikes"
        yield Fault(rule.place, message, "add to 'look_alikes'")
    if not rule.repairs and linearise(rule.assertion) is None:
        # a date of the timeline is repaired by the chain that it contradicts
        yield Fault(rule.place, "the rule offers no repair", "add 'repairs', one for either side")
    if isinstance(rule.assertion, Call) and rule.assertion.function in ("order", "clocks"):
        return  # quotes the words of order, or of distance, themselves
    quoted = {name for part in rule.message.parts if isinstance(part, Expr) for name in names(part)}
    if not quoted & set(rule.evidence):
        yield Fault(rule.place, "the message quotes no evidence", "name a slot: {v.start}")
    if len(rule.given) > 1 and not any(_ties(part) for part in rule.join):
        yield Fault(
            rule.place,
            "nothing in 'join' says that the claims speak of one thing",
            "join: a.who is b.who",
        )


def _ties(expression: Expr) -> bool:
    """Tell whether a join compares what the claims speak of, not only who says it or when."""
    if isinstance(expression, Binary):
        if expression.operator in ("is", "=="):
            return True
        return _ties(expression.left) or _ties(expression.right)
    if isinstance(expression, Call):
        return expression.function in _PLACES  # the article says how they stand to each other
    return isinstance(expression, Unary) and _ties(expression.operand)


_PLACES: Final = ("inside", "follows", "one_sentence", "adjacent")


def _lists(rules: RuleSet) -> Iterator[Fault]:
    used = {term.words for kind in rules.claims for p in kind.patterns for term in terms(p)}
    used |= {*rules.vocabulary.program, *rules.vocabulary.tables}
    for name in sorted(set(rules.vocabulary.lists) - used):
        if any(rules.vocabulary.lists[name] <= kind.apart for kind in rules.claims):
            continue  # named by an `apart`
        place = rules.vocabulary.places.get(name, Place(rules.root, 1, 1))
        yield Fault(place, f"no pattern uses the word list '{name}'")
