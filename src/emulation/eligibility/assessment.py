"""What judging a record gives: the verdict and the answers it rests on (kết quả đánh giá).

Only these are kept; proof, reasons and words are made from them when asked for.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, cast

import attrs

from emulation.eligibility.reading import RecordForm, read_values
from emulation.eligibility.verdict import Verdict

if TYPE_CHECKING:
    from emulation.eligibility.connectives import Node
    from emulation.eligibility.reading import Answer

__all__ = ["Assessment", "Draft", "Ground", "assessed"]


@attrs.frozen
class Ground:
    """What many assessments share: the rule, the day and the verdict (căn cứ kết luận).

    Args:
        rule: The rule.
        on: The day asked about; ``None`` where the rule does not look at it.
        verdict: Eligible, ineligible, or undetermined.
    """

    rule: Node
    on: date | None
    verdict: Verdict


@attrs.define(eq=False)
class Draft:
    """An assessment before it is frozen.

    A frozen attrs class sets its fields through ``object.__setattr__``, which costs more than judging the record. The compiled
    code makes a draft, which has the fields of :class:`Assessment`, and changes its class.

    Args:
        ground: The rule, the day and the verdict.
        held: The answers as a tuple, or the frozen record they can be read from.
    """

    ground: Ground
    held: object


@attrs.frozen(eq=False, init=False)
class Assessment(Draft):
    """A verdict on a record, with the answers it rests on (kết quả đánh giá).

    Made by :meth:`.Rule.assess`. Two assessments are equal when they judge the same answers by the same rule for the same day.
    """

    @property
    def rule(self) -> Node:
        """The rule."""
        return self.ground.rule

    @property
    def on(self) -> date | None:
        """The day asked about; ``None`` where the rule does not look at it."""
        return self.ground.on

    @property
    def verdict(self) -> Verdict:
        """Eligible, ineligible, or undetermined."""
        return self.ground.verdict

    @property
    def answers(self) -> tuple[Answer, ...]:
        """The answers in the order of the rule's facts, each checked.

        Raises:
            InvalidValueError: A frozen record holds an answer of the wrong kind that the verdict did not need.
            UnknownKeyError: A frozen record lacks an attribute, or holds a choice that is not on offer.
        """
        if type(self.held) is tuple:
            return cast("tuple[Answer, ...]", self.held)
        return tuple(read_values(self.rule.facts, self.held, self.on, RecordForm.FROZEN).values())

    @property
    def values(self) -> dict[str, Answer]:
        """The answers by the keys of their facts."""
        return {fact.key: answer for fact, answer in zip(self.rule.facts, self.answers, strict=True)}

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Assessment):
            return NotImplemented
        return self.ground == other.ground and self.answers == other.answers

    def __hash__(self) -> int:
        return hash((self.ground, self.answers))


def assessed(ground: Ground, held: object) -> Assessment:
    """Make an assessment of a verdict that was worked out."""
    made = Draft(ground, held)
    made.__class__ = Assessment
    return cast("Assessment", made)
