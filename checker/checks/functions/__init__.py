"""The functions of the check language: a closed list, each with its types and its meaning.

An entry is a Python function under `@function("parameters -> result")`, in the file of its subject.
A parameter is one of the types of `checker.checks.typecheck`; "... slot" takes the statements
themselves instead of their value, so that the function sees the words ("slot" alone: a slot of any
type). The docstring's first line is what `docs/rule-languages.md` says of the function.
"""

from checker.checks.functions import clocks, days, events, nearness, weekdays, years
from checker.checks.functions.registry import FUNCTIONS, Function, Parameter
from checker.checks.functions.slots import agree_as

__all__ = [
    "FUNCTIONS",
    "Function",
    "Parameter",
    "agree_as",
    "clocks",
    "days",
    "events",
    "nearness",
    "weekdays",
    "years",
]
