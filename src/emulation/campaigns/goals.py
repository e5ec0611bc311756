"""Goals: what a measured value is held against (mức phấn đấu).

A goal judges an interval of knowledge, from the least to the most the value can be. When the whole interval
lies on one side the answer is yes or no even though parts are unknown; else it is unknown. Nothing is
rounded: 99.6 % has not met 100 %.
"""

from __future__ import annotations

from enum import Enum
from fractions import Fraction
from typing import TYPE_CHECKING

import attrs

from emulation.core.fields import instance_of, to_key
from emulation.core.quantity import Quantity
from emulation.core.truth import Truth
from emulation.errors import InvalidValueError

if TYPE_CHECKING:
    from emulation.i18n import Language

__all__ = [
    "About",
    "AtLeast",
    "AtMost",
    "BeYes",
    "Between",
    "Goal",
    "GoalDirection",
    "NumberGoal",
    "ReachStep",
]


class GoalDirection(Enum):
    """Which way is better (chiều phấn đấu)."""

    HIGHER = "higher"
    LOWER = "lower"
    WITHIN = "within"


@attrs.frozen
class AtLeast:
    """No less than a quantity (ít nhất, tối thiểu); with ``strict``, more than it (trên).

    >>> from emulation.core import percent
    >>> AtLeast(percent(100)).judge(percent("99.6").base_amount, percent("99.6").base_amount)
    <Truth.NO: 'no'>
    """

    value: Quantity = attrs.field(validator=instance_of(Quantity))
    strict: bool = attrs.field(default=False, kw_only=True)

    @property
    def direction(self) -> GoalDirection:
        """Higher is better."""
        return GoalDirection.HIGHER

    @property
    def dimension(self) -> str:
        """What the goal measures."""
        return self.value.unit.dimension

    def judge(self, low: Fraction | None, high: Fraction | None) -> Truth:
        """Judge a value known to lie from ``low`` to ``high`` (base units; ``None``: no bound known)."""
        return _above(self.value.base_amount, low, high, strict=self.strict)

    def text(self, language: Language = "vi") -> str:
        """Say the goal."""
        return _say("more_than" if self.strict else "at_least", language, value=self.value)


@attrs.frozen
class AtMost:
    """No more than a quantity (không quá, tối đa); with ``strict``, less than it (dưới)."""

    value: Quantity = attrs.field(validator=instance_of(Quantity))
    strict: bool = attrs.field(default=False, kw_only=True)

    @property
    def direction(self) -> GoalDirection:
        """Lower is better."""
        return GoalDirection.LOWER

    @property
    def dimension(self) -> str:
        """What the goal measures."""
        return self.value.unit.dimension

    def judge(self, low: Fraction | None, high: Fraction | None) -> Truth:
        """Judge a value known to lie from ``low`` to ``high`` (base units; ``None``: no bound known)."""
        return ~_above(self.value.base_amount, low, high, strict=not self.strict)

    def text(self, language: Language = "vi") -> str:
        """Say the goal."""
        return _say("less_than" if self.strict else "at_most", language, value=self.value)


@attrs.frozen
class Between:
    """Within a range, both ends in (từ … đến …).

    Raises:
        InvalidValueError: The low end is above the high end, or the two measure different things.
    """

    low: Quantity = attrs.field(validator=instance_of(Quantity))
    high: Quantity = attrs.field(validator=instance_of(Quantity))

    def __attrs_post_init__(self) -> None:
        if self.high < self.low:
            raise InvalidValueError(
                "campaigns.range_reversed",
                "the range ends at {high}, below its start {low}",
                low=self.low,
                high=self.high,
            )

    @property
    def direction(self) -> GoalDirection:
        """Neither: a range is to be kept."""
        return GoalDirection.WITHIN

    @property
    def dimension(self) -> str:
        """What the goal measures."""
        return self.low.unit.dimension

    def judge(self, low: Fraction | None, high: Fraction | None) -> Truth:
        """Judge a value known to lie from ``low`` to ``high`` (base units; ``None``: no bound known)."""
        return AtLeast(self.low).judge(low, high) & AtMost(self.high).judge(low, high)

    def text(self, language: Language = "vi") -> str:
        """Say the goal."""
        return _say("between", language, low=self.low, high=self.high)


@attrs.frozen
class About:
    """Around a quantity (khoảng): a plan's word that sets no bound until a tolerance is given.

    Without a tolerance the answer stays unknown, since no text says how far "about" reaches.

    Args:
        value: The quantity.
        tolerance: How far off still counts, both ways and both ends in; zero or more.

    Raises:
        InvalidValueError: A tolerance below zero or of another dimension.
    """

    value: Quantity = attrs.field(validator=instance_of(Quantity))
    tolerance: Quantity | None = attrs.field(
        default=None, validator=instance_of(Quantity, type(None)), kw_only=True
    )

    def __attrs_post_init__(self) -> None:
        if self.tolerance is not None and self.tolerance.base_amount < 0:
            raise InvalidValueError(
                "core.negative",
                "zero or more is expected, found {found}",
                path=("tolerance",),
                found=self.tolerance,
            )
        if self.tolerance is not None:
            _ = self.value + self.tolerance  # refuses another dimension

    @property
    def direction(self) -> GoalDirection:
        """Neither: the value is to be met, not passed."""
        return GoalDirection.WITHIN

    @property
    def dimension(self) -> str:
        """What the goal measures."""
        return self.value.unit.dimension

    def judge(self, low: Fraction | None, high: Fraction | None) -> Truth:
        """Judge a value known to lie from ``low`` to ``high`` (base units; ``None``: no bound known)."""
        if self.tolerance is None:
            return Truth.UNKNOWN
        return Between(self.value - self.tolerance, self.value + self.tolerance).judge(low, high)

    def text(self, language: Language = "vi") -> str:
        """Say the goal."""
        return _say("about", language, value=self.value)


@attrs.frozen
class BeYes:
    """A yes to a yes-or-no question (đạt/không đạt)."""

    @property
    def direction(self) -> GoalDirection:
        """Yes is better."""
        return GoalDirection.HIGHER

    def text(self, language: Language = "vi") -> str:
        """Say the goal."""
        return _say("be_yes", language)


@attrs.frozen
class ReachStep:
    """A step of an ordinal ladder, or a better one (đạt mức).

    Args:
        step: Key of the step on the indicator's ladder.
    """

    step: str = attrs.field(converter=to_key)

    @property
    def direction(self) -> GoalDirection:
        """Better steps are higher here, whatever their order of risk."""
        return GoalDirection.HIGHER

    def text(self, language: Language = "vi") -> str:
        """Say the goal."""
        return _say("reach_step", language, step=self.step)


NumberGoal = AtLeast | AtMost | Between | About
"""A goal that is a number."""

Goal = AtLeast | AtMost | Between | About | BeYes | ReachStep
"""Any goal."""


def _above(limit: Fraction, low: Fraction | None, high: Fraction | None, *, strict: bool) -> Truth:
    if low is not None and (low > limit or (low == limit and not strict)):
        return Truth.YES
    if high is not None and (high < limit or (high == limit and strict)):
        return Truth.NO
    return Truth.UNKNOWN


def _say(which: str, language: Language, **params: object) -> str:
    from emulation.i18n import say

    return say(f"campaigns.goal.{which}", language, **params)
