"""Content areas, tasks and targets (nội dung thi đua, nhiệm vụ, chỉ tiêu)."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import attrs

from emulation.campaigns.goals import About, AtLeast, AtMost, Between, BeYes, Goal, ReachStep
from emulation.campaigns.indicators import (
    AmountIndicator,
    Indicator,
    LadderIndicator,
    MultipleIndicator,
    RateIndicator,
    ShareIndicator,
    YesNoIndicator,
)
from emulation.core.fields import (
    instance_of,
    is_day,
    is_not_negative,
    one_of_types,
    to_key,
    to_optional_key,
    to_text,
    to_tuple,
)
from emulation.core.quantity import exact
from emulation.errors import InvalidValueError
from emulation.parties import TerritoryKind
from emulation.periods import Period

__all__ = ["Condition", "ContentArea", "Milestone", "Order", "Phase", "Target", "Task"]


@attrs.frozen
class Condition:
    """A circumstance that content depends on, such as social distancing (điều kiện).

    Whether it held on a day is said by the journal; until it is said, that is unknown.

    Args:
        id: Key within the campaign.
        text: What must be the case.
    """

    id: str = attrs.field(converter=to_key)
    text: str = attrs.field(converter=to_text)


@attrs.frozen
class Order:
    """The order a dormant content area waits for (lệnh phát động).

    Args:
        text: What the plan says of it.
        given_by: Ids of the actors who may give it; empty when the plan does not say.
    """

    text: str = attrs.field(converter=to_text)
    given_by: tuple[str, ...] = attrs.field(default=(), converter=to_tuple)


@attrs.frozen
class ContentArea:
    """What is emulated in (nội dung thi đua).

    Args:
        id: Key within the campaign.
        clause: Clause of the plan.
        title: Short name.
        text: What it says.
        waits_for: The order it waits for; dormant until then, and nothing in it is scored before.
        during: Id of a condition; the area counts on the days on which it holds.
        period: The part of the campaign it lasts; ``None`` for all of it.
        weight: Share in an overall result, where the plan sets one; zero or more.
        purposes: Ids of the purposes it serves.
        qualitative: Set where the plan means it to have no target, so that its absence is no finding.
    """

    id: str = attrs.field(converter=to_key)
    clause: str = attrs.field(converter=to_key)
    title: str = attrs.field(converter=to_text, kw_only=True)
    text: str = attrs.field(converter=to_text, kw_only=True)
    waits_for: Order | None = attrs.field(
        default=None, validator=instance_of(Order, type(None)), kw_only=True
    )
    during: str | None = attrs.field(default=None, converter=to_optional_key, kw_only=True)
    period: Period | None = attrs.field(default=None, validator=instance_of(Period, type(None)), kw_only=True)
    weight: Fraction | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(exact),
        validator=attrs.validators.optional(is_not_negative),
        kw_only=True,
    )
    purposes: tuple[str, ...] = attrs.field(default=(), converter=to_tuple, kw_only=True)
    qualitative: bool = attrs.field(default=False, kw_only=True)


@attrs.frozen
class Task:
    """A main task (nhiệm vụ chủ yếu).

    Args:
        id: Key within the campaign.
        clause: Clause of the plan.
        text: What is to be done.
        areas: Ids of the content areas it serves.
        purposes: Ids of the purposes it serves.
        groups: Ids of the subject groups it is addressed to.
        actors: Ids of the actors it is addressed to.
        priority: Those to be cared for first, in words (người có công, người có hoàn cảnh khó khăn).
        breakdown: Kinds of territory it is broken down to, outermost first.
    """

    id: str = attrs.field(converter=to_key)
    clause: str = attrs.field(converter=to_key)
    text: str = attrs.field(converter=to_text, kw_only=True)
    areas: tuple[str, ...] = attrs.field(default=(), converter=to_tuple, kw_only=True)
    purposes: tuple[str, ...] = attrs.field(default=(), converter=to_tuple, kw_only=True)
    groups: tuple[str, ...] = attrs.field(default=(), converter=to_tuple, kw_only=True)
    actors: tuple[str, ...] = attrs.field(default=(), converter=to_tuple, kw_only=True)
    priority: tuple[str, ...] = attrs.field(default=(), converter=to_tuple, kw_only=True)
    breakdown: tuple[TerritoryKind, ...] = attrs.field(
        default=(), converter=to_tuple, validator=one_of_types(TerritoryKind), kw_only=True
    )


@attrs.frozen
class Milestone:
    """A goal for a day on the way, cumulative (mốc).

    Args:
        due: Last day to reach it; the day itself counts.
        goal: What is to be reached by then.
    """

    due: date = attrs.field(validator=is_day)
    goal: Goal = attrs.field(validator=instance_of(AtLeast, AtMost, Between, About, BeYes, ReachStep))


@attrs.frozen
class Target:
    """A target (chỉ tiêu): an indicator, a goal, a day.

    Args:
        id: Key within the campaign.
        clause: Clause of the plan.
        title: Short name.
        indicator: What is measured.
        goal: What is to be reached.
        serves: Ids of the content areas and tasks it belongs to; the first content area gives its place in
            reports.
        due: Last day to reach the goal, the day itself counting; ``None`` for the end of the campaign.
        milestones: Goals for days on the way, by day.
        territories: Ids of the parts that report; empty when only the whole does.
        every_part: Whether every part must reach the goal for itself, not only the whole.
        weight: Share in its content area, zero or more.

    Raises:
        InvalidValueError: The goal does not measure what the indicator does, or milestones are out of order.
    """

    id: str = attrs.field(converter=to_key)
    clause: str = attrs.field(converter=to_key)
    title: str = attrs.field(converter=to_text, kw_only=True)
    indicator: Indicator = attrs.field(
        kw_only=True,
        validator=instance_of(
            ShareIndicator,
            AmountIndicator,
            RateIndicator,
            MultipleIndicator,
            YesNoIndicator,
            LadderIndicator,
        ),
    )
    goal: Goal = attrs.field(
        kw_only=True, validator=instance_of(AtLeast, AtMost, Between, About, BeYes, ReachStep)
    )
    serves: tuple[str, ...] = attrs.field(default=(), converter=to_tuple, kw_only=True)
    due: date | None = attrs.field(default=None, validator=attrs.validators.optional(is_day), kw_only=True)
    milestones: tuple[Milestone, ...] = attrs.field(
        default=(), converter=to_tuple, validator=one_of_types(Milestone), kw_only=True
    )
    territories: tuple[str, ...] = attrs.field(default=(), converter=to_tuple, kw_only=True)
    every_part: bool = attrs.field(default=False, kw_only=True)
    weight: Fraction | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(exact),
        validator=attrs.validators.optional(is_not_negative),
        kw_only=True,
    )

    def __attrs_post_init__(self) -> None:
        for where, goal in (("goal", self.goal), *(("milestones", each.goal) for each in self.milestones)):
            _check_goal(where, goal, self.indicator)
        days = [each.due for each in self.milestones]
        if days != sorted(set(days)):
            raise InvalidValueError(
                "campaigns.milestones_out_of_order",
                "milestones stand by day, each day once; found {found}",
                path=("milestones",),
                found=tuple(days),
            )


def _check_goal(where: str, goal: Goal, indicator: Indicator) -> None:
    if isinstance(indicator, LadderIndicator):
        expected, fits = "a step", isinstance(goal, ReachStep)
    elif isinstance(indicator, YesNoIndicator):
        expected, fits = "yes", isinstance(goal, BeYes)
    else:
        expected = indicator.dimension
        fits = isinstance(goal, AtLeast | AtMost | Between | About) and goal.dimension == indicator.dimension
    if not fits:
        raise InvalidValueError(
            "campaigns.goal_does_not_fit",
            "the indicator measures {expected}; the goal {found} does not",
            path=(where,),
            expected=expected,
            found=type(goal).__name__,
        )


@attrs.frozen
class Phase:
    """A stage of the campaign (giai đoạn, đợt).

    Args:
        id: Key within the campaign.
        name: Its name.
        period: Its days, both ends in.
        clause: Clause of the plan.
    """

    id: str = attrs.field(converter=to_key)
    name: str = attrs.field(converter=to_text)
    period: Period = attrs.field(validator=instance_of(Period), kw_only=True)
    clause: str | None = attrs.field(default=None, converter=to_optional_key, kw_only=True)

    @property
    def has_days(self) -> bool:
        """Whether the plan gives its first or its last day; without either nothing is known of when it is."""
        return self.period.start is not None or self.period.end is not None
