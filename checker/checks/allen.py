"""Allen's interval relations as comparisons between first and last days.

J. F. Allen, "Maintaining knowledge about temporal intervals", Communications of the ACM 26 (1983).
Time is counted in whole days, so an interval that `meets` another ends on the day on which the
other begins, or on the day before. `within` (not Allen's) is during, starts, finishes or equals.
"""

from __future__ import annotations

from checker.model.rules import Binary, Expr, Literal, Name


def ends(operand: Expr) -> tuple[Expr, Expr]:
    """Return the first and last day of a typed event or date: a date is one day, or some day."""
    if isinstance(operand, Name) and operand.type == "event":
        if operand.extent is None:
            raise TypeError(f"'{operand.variable}' has no extent: the type checker refuses it")
        first, last = operand.extent
        return (
            Name(operand.variable, first, at=operand.at, type="date"),
            Name(operand.variable, last, at=operand.at, type="date"),
        )
    return operand, operand


def comparisons(relation: Binary) -> tuple[Binary, ...]:
    """Return the comparisons, all of which must hold, that a typed Allen relation stands for."""
    (a1, a2), (b1, b2) = ends(relation.left), ends(relation.right)
    next_day = Binary(
        "+", a2, Literal("1", "day", at=relation.at, type="duration"), at=relation.at, type="date"
    )
    pairs: dict[str, tuple[tuple[Expr, str, Expr], ...]] = {
        "before": ((a2, "<", b1),),
        "after": ((a1, ">", b2),),
        "meets": ((a2, "<=", b1), (b1, "<=", next_day)),
        "overlaps": ((a1, "<", b1), (b1, "<=", a2), (a2, "<", b2)),
        "during": ((a1, ">", b1), (a2, "<", b2)),
        "starts": ((a1, "==", b1), (a2, "<", b2)),
        "finishes": ((a1, ">", b1), (a2, "==", b2)),
        "equals": ((a1, "==", b1), (a2, "==", b2)),
        "within": ((b1, "<=", a1), (a2, "<=", b2)),
    }
    return tuple(
        Binary(sign, left, right, at=relation.at, type="bool")
        for left, sign, right in dict.fromkeys(pairs[relation.operator])
    )
