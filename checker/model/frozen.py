"""The types that flow: dataclasses that nobody changes, to which the type checker sees.

A dataclass that is frozen while the program runs, too, takes four times as long to make, and an
article makes ten thousand of them: it was a twelfth of all the time. So `frozen` makes a class
that `make types` takes for a frozen one, with its equality and hash, and that costs no more than
any other.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar, dataclass_transform, overload

T = TypeVar("T")


@overload
def frozen(cls: type[T], /) -> type[T]: ...


@overload
def frozen(*, order: bool = False) -> Callable[[type[T]], type[T]]: ...


@dataclass_transform(frozen_default=True)
def frozen(
    cls: type[T] | None = None, /, *, order: bool = False
) -> type[T] | Callable[[type[T]], type[T]]:
    """Return the class as a slotted dataclass that is frozen for the type checker."""
    made = dataclass(slots=True, unsafe_hash=True, order=order)
    return made if cls is None else made(cls)
