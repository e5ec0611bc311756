"""The proof of a verdict: the tree of a rule with what was read and what came of it (cây lập luận)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

import attrs

from emulation.core.truth import Truth
from emulation.eligibility.conditions import FactCondition
from emulation.eligibility.connectives import Constant, Criterion, Unless
from emulation.eligibility.logic import combined, condition_truth
from emulation.eligibility.unknown import Unknown

if TYPE_CHECKING:
    from emulation.eligibility.connectives import Node
    from emulation.eligibility.fact import Fact
    from emulation.eligibility.limits import Limit
    from emulation.eligibility.reading import Answer, Values

__all__ = ["Proof", "prove"]


@attrs.frozen
class Proof:
    """A node of a rule, how it came out, and why (bước lập luận).

    Args:
        node: The condition or connective.
        truth: How it came out.
        answers: What a condition read, one for each of its facts; empty for connectives.
        limits: What a condition compared with, moving days fixed; empty for connectives.
        parts: Proofs of the rules below.
    """

    node: Node
    truth: Truth
    answers: tuple[Answer, ...] = ()
    limits: tuple[Limit | None, ...] = ()
    parts: tuple[Proof, ...] = ()

    def walk(self) -> Iterator[Proof]:
        """Give this step and every one below, parents first."""
        yield self
        for part in self.parts:
            yield from part.walk()

    @property
    def conditions(self) -> tuple[Proof, ...]:
        """The steps at the leaves that ask a condition, in order."""
        return tuple(step for step in self.walk() if isinstance(step.node, FactCondition))

    def missing(self) -> tuple[Fact, ...]:
        """Facts that are not known and could still change how this came out, in the order of the rule.

        An unknown below a step that is settled does not matter, nor what applies in an exception that is not met.
        """
        found: dict[str, Fact] = {}
        for step in self.open_steps():
            for fact, answer in zip(step.node.own_facts, step.answers, strict=True):
                if answer is None or isinstance(answer, Unknown):
                    found[fact.key] = fact
        return tuple(found.values())

    def failed_criteria(self) -> tuple[Criterion, ...]:
        """Named criteria that are not met, outermost first, in the order of the rule."""
        return tuple(
            step.node for step in self.walk() if isinstance(step.node, Criterion) and step.truth is Truth.NO
        )

    def open_steps(self) -> Iterator[Proof]:
        """Give the leaves that are not known and could still matter."""
        if self.truth is not Truth.UNKNOWN:
            return
        if isinstance(self.node, FactCondition | Constant):
            yield self
        parts = self.parts
        if isinstance(self.node, Unless):
            general, exception, instead = parts
            # Of the two rules only the one that applies matters; both do while that is open.
            applies = {Truth.YES: (instead,), Truth.NO: (general,), Truth.UNKNOWN: (general, instead)}
            parts = (exception, *applies[exception.truth])
        for part in parts:
            yield from part.open_steps()

    @property
    def rests_on_unknown_law(self) -> bool:
        """Whether the verdict is open, among others, because the rule itself says that nobody knows."""
        return any(isinstance(step.node, Constant) for step in self.open_steps())


def prove(node: Node, values: Values, on: date | None) -> Proof:
    """Work out every node of a rule for values that were read and checked.

    Raises:
        InvalidValueError: The rule looks at the day asked about and none was given.
    """
    if isinstance(node, FactCondition):
        return Proof(
            node,
            condition_truth(node, values, on),
            tuple(values[fact.key] for fact in node.own_facts),
            node.fixed_limits(on),
        )
    parts = tuple(prove(part, values, on) for part in node.parts)
    return Proof(node, combined(node, [part.truth for part in parts]), parts=parts)
