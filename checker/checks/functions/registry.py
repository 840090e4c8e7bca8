"""What a function of the check language is, and the list in which each enters itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from checker.checks.values import Truth, Value
from checker.model.claims import Slot

Facts = tuple[Slot, ...]


@dataclass(frozen=True, slots=True)
class Parameter:
    """What a function takes: a type ("" for any), and whether it wants the slot itself."""

    type: str
    slot: bool = False


@dataclass(frozen=True, slots=True)
class Function:
    """A function with its types. An unknown value never reaches ``call``: it gives unknown."""

    name: str
    parameters: tuple[Parameter, ...]
    gives: str
    call: Callable[..., Value | Truth]

    @property
    def signature(self) -> str:
        """How the function is called: "count_days(date, date)"."""
        words = (" ".join(filter(None, (p.type, "slot" * p.slot))) for p in self.parameters)
        return f"{self.name}({', '.join(words)})"


FUNCTIONS: Final[dict[str, Function]] = {}


def function(signature: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Enter the decorated function in the list, under its own name without a final "_"."""
    takes, _, gives = signature.partition("->")
    parameters = []
    for word in takes.split(","):
        kind = word.strip()
        parameters.append(Parameter(kind.removesuffix("slot").strip(), kind.endswith("slot")))

    def enter(call: Callable[..., Any]) -> Callable[..., Any]:
        name = call.__name__.removesuffix("_")
        FUNCTIONS[name] = Function(name, tuple(parameters), gives.strip(), call)
        return call

    return enter
