"""Truth of a rule for given values: the plain definition of every node (định nghĩa ba trị).

The compiled code, the columns and the solver are held against this module. It looks at every node, stops nowhere early, and
is as short as it can be; speed is the matter of :mod:`emulation.eligibility.compiling`.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, cast

from emulation.core.truth import Truth
from emulation.eligibility.conditions import FactCondition, IsKnown
from emulation.eligibility.connectives import (
    All,
    AnyOf,
    AtLeastOf,
    ConditionNode,
    Constant,
    Criterion,
    Implies,
    Node,
    Not,
    Unless,
)
from emulation.eligibility.unknown import Unknown

if TYPE_CHECKING:
    from emulation.eligibility.reading import Values

__all__ = ["at_least", "combined", "condition_truth", "truth_of", "unless"]


def truth_of(node: Node, values: Values, on: date | None) -> Truth:
    """Give the truth of a rule."""
    if isinstance(node, FactCondition):
        return condition_truth(node, values, on)
    return combined(node, [truth_of(part, values, on) for part in node.parts])


def condition_truth(condition: ConditionNode, values: Values, on: date | None) -> Truth:
    """Give the truth of a condition: unknown if an answer it reads is not known."""
    limits = condition.fixed_limits(on)
    answers = [values[fact.key] for fact in condition.own_facts]
    known = not any(answer is None or isinstance(answer, Unknown) for answer in answers)
    if known:
        return Truth.of(condition.holds(cast("list[Any]", answers), limits))
    return Truth.NO if isinstance(condition, IsKnown) else Truth.UNKNOWN


def combined(node: Node, truths: list[Truth]) -> Truth:
    """Give the truth of a connective from the truths of its parts."""
    match node:
        case All():
            return Truth.all(truths)
        case AnyOf():
            return Truth.any(truths)
        case AtLeastOf():
            return at_least(node.count, truths)
        case Not():
            return ~truths[0]
        case Implies():
            return ~truths[0] | truths[1]
        case Unless():
            return unless(*truths)
        case Criterion():
            return truths[0]
        case Constant():
            return node.value
        case _:
            msg = f"{type(node).__name__} is a condition"
            raise AssertionError(msg)


def at_least(count: int, truths: list[Truth]) -> Truth:
    """Give whether at least ``count`` are yes: no once too many are no."""
    if truths.count(Truth.YES) >= count:
        return Truth.YES
    return Truth.NO if len(truths) - truths.count(Truth.NO) < count else Truth.UNKNOWN


def unless(general: Truth, exception: Truth, instead: Truth) -> Truth:
    """Give what the exception decides, or the general rule; either, where both say the same."""
    if exception is Truth.UNKNOWN:
        return general if general is instead else Truth.UNKNOWN
    return instead if exception is Truth.YES else general
