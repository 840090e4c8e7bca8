"""Check files: ``rules/checks/<topic>/<fault>.yaml``, one rule each; the path is its id."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import reduce
from typing import Final, TypeVar

from yaml.nodes import Node, ScalarNode

from checker.checks.documents import Document
from checker.checks.examples import check_examples
from checker.checks.kinds import ANY
from checker.checks.typecheck import Scope, condition, names, template, typed
from checker.language.expressions import parse_expression, parse_template
from checker.language.syntax import RuleSyntaxError, suggestion
from checker.model.findings import Confidence, Severity
from checker.model.rules import Binary, ClaimKind, Expr, Name, Rule, Template

KEYS: Final = (
    "summary", "severity", "confidence", "given", "join", "where", "unless", "assert", "message",
    "evidence", "repairs", "why", "examples", "look_alikes",
)  # fmt: skip
NEEDED: Final = (
    "severity", "confidence", "given", "assert", "message", "evidence", "examples"
)  # fmt: skip

_T = TypeVar("_T")


def read_rule(document: Document, id_: str, kinds: Mapping[str, ClaimKind]) -> Rule | None:
    """Read a check. None where it has a fault: a rule runs as it was meant, or not at all."""
    assert document.root is not None
    before = len(document.faults)
    found = document.fields(document.root, KEYS, NEEDED)
    given = _given(document, found.get("given"), kinds)
    if given is None:
        return None
    scope = Scope({name: tuple(kinds[kind] for kind in of) for name, of in given.items()})
    reader = _Reader(document, scope)
    join = reader.conditions(found.get("join"))
    assertions = reader.conditions(found.get("assert"))
    message = reader.templates(found.get("message"))
    rule = Rule(
        id=id_,
        summary=document.word(found.get("summary")),
        severity=Severity(document.choice(found.get("severity"), tuple(Severity), "error")),
        confidence=Confidence(document.choice(found.get("confidence"), tuple(Confidence), "low")),
        given=tuple(given.items()),
        join=join,
        where=reader.conditions(found.get("where")),
        unless=reader.conditions(found.get("unless")),
        assertion=reduce(_and, assertions) if assertions else Name("published"),
        message=message[0] if message else Template("", ()),
        evidence=reader.evidence(found.get("evidence")),
        repairs=reader.templates(found.get("repairs"), arrow=True),
        why=document.word(found.get("why")),
        examples=check_examples(document, found.get("examples"), found.get("look_alikes")),
        place=document.place(document.root),
    )
    if len(document.faults) == before:
        _check_join(document, found, rule)
        if not any(example.wrong for example in rule.examples):
            document.fault(found["examples"], "a rule needs an example of what is wrong")
    return rule if len(document.faults) == before else None


def _and(left: Expr, right: Expr) -> Expr:
    return Binary("and", left, right, at=right.at, type="bool")


def _given(
    document: Document, node: Node | None, kinds: Mapping[str, ClaimKind]
) -> dict[str, tuple[str, ...]] | None:
    """Return each variable with the kinds it ranges over; None where a fault makes it useless."""
    if node is None:
        return None
    before = len(document.faults)
    given: dict[str, tuple[str, ...]] = {}
    for name, key, value in document.entries(node):
        if name == "published" or not name.isidentifier():
            document.fault(key, f"'{name}' cannot name a variable")
        named: list[str] = []
        for item in document.texts(value):
            if item.value == ANY:
                named += sorted(kinds)
            elif item.value in kinds:
                named.append(item.value)
            else:
                known = [*kinds, ANY]
                document.fault(item, f"unknown claim '{item.value}'", suggestion(item.value, known))
        given[name] = tuple(dict.fromkeys(named))
        if not named and len(document.faults) == before:
            document.fault(key, f"'{name}' ranges over no claim")
    if not given and len(document.faults) == before:
        document.fault(node, "'given' names no claim")
    return given if len(document.faults) == before else None


def _check_join(document: Document, found: Mapping[str, Node], rule: Rule) -> None:
    """Demand that the join ties every variable to the others.

    Without one, a rule over two claims compares each with every other: in a trial that gave 92
    false findings in 1,000 articles, and none with a join.
    """
    variables = [name for name, _ in rule.given]
    if len(variables) < 2:
        if rule.join:
            document.fault(
                found["join"], "a rule over one claim has nothing to join", "use 'where'"
            )
        return
    if not rule.join:
        document.fault(
            found["given"],
            f"{len(variables)} claims and no 'join'",
            "say what makes them speak of one thing: join: a.who is b.who",
        )
        return
    tied = {variables[0]}
    groups = [
        {name.variable for name in names(part)} & set(variables) for part in _parts(rule.join)
    ]
    for _ in variables:
        for group in groups:
            if group & tied:
                tied |= group
    for variable in variables:
        if variable not in tied:
            document.fault(
                found["join"], f"nothing in 'join' ties '{variable}' to '{variables[0]}'"
            )


def _parts(conditions: tuple[Expr, ...]) -> list[Expr]:
    """Return the members of all conjunctions."""
    parts: list[Expr] = []
    for expression in conditions:
        if isinstance(expression, Binary) and expression.operator == "and":
            parts += _parts((expression.left, expression.right))
        else:
            parts.append(expression)
    return parts


class _Reader:
    """Reads what stands in the texts of one rule, in the scope of its variables."""

    def __init__(self, document: Document, scope: Scope) -> None:
        self._document = document
        self._scope = scope

    def conditions(self, node: Node | None) -> tuple[Expr, ...]:
        """Return the conditions of a text or a list of texts, all of which must hold."""
        return self._each(node, lambda text: condition(parse_expression(text), self._scope))

    def templates(self, node: Node | None, *, arrow: bool = False) -> tuple[Template, ...]:
        """Return the templates of a text or a list; with ``arrow`` each must be a repair."""

        def read(text: str) -> Template:
            if arrow and text.count("->") != 1:
                raise RuleSyntaxError(0, "a repair is written 'what stands there -> what fits'")
            return template(parse_template(text), self._scope)

        return self._each(node, read)

    def evidence(self, node: Node | None) -> tuple[Name, ...]:
        """Return the slots that a finding quotes."""

        def read(text: str) -> Name:
            name = typed(parse_expression(text), self._scope)
            if not isinstance(name, Name) or name.variable not in self._scope.variables:
                raise RuleSyntaxError(0, "evidence is a slot, such as v.start, or a variable")
            return name

        return self._each(node, read)

    def _each(self, node: Node | None, read: Callable[[str], _T]) -> tuple[_T, ...]:
        found = []
        for item in self._document.texts(node):
            assert isinstance(item, ScalarNode)
            try:
                found.append(read(item.value))
            except RuleSyntaxError as error:
                self._document.syntax(item, error)
        if node is not None and not found and isinstance(node.value, list) and not node.value:
            self._document.fault(node, "the list is empty")
        return tuple(found)
