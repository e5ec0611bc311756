"""The rows of a progress report (dòng báo cáo tiến độ).

Plain values and how they are shown; :mod:`emulation.campaigns.progress` fills them.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

import attrs

from emulation.campaigns.forecast import Forecast, Trend
from emulation.campaigns.goals import Goal, ReachStep
from emulation.campaigns.indicators import Ladder
from emulation.campaigns.standing import AreaState
from emulation.core.quantity import Quantity, Unit
from emulation.core.truth import Truth
from emulation.i18n.message import Message

if TYPE_CHECKING:
    from emulation.i18n import Language

__all__ = ["AreaProgress", "Cell", "MilestoneProgress", "TargetProgress"]

Cell = str | int | float | bool | date | None


@attrs.frozen
class MilestoneProgress:
    """A milestone that is due, judged on its day (mốc đã đến hạn).

    Args:
        due: The day it was due.
        goal: Its goal.
        verdict: Whether the goal was met at the end of that day.
    """

    due: date
    goal: Goal
    verdict: Truth


@attrs.frozen(kw_only=True)
class TargetProgress:
    """How far a target has come, as a whole or in one part (tiến độ chỉ tiêu).

    Args:
        target: Id of the target.
        title: Its name.
        area: Id of the content area it is placed in; ``None`` when it serves tasks only.
        territory: Id of the part; ``None`` for the whole.
        phase: Id of the phase the row is about; ``None`` for the campaign.
        as_of: The day the readings are taken of: no later than the target is due.
        goal: What is to be reached.
        due: Last day to reach it; ``None`` while there is none.
        scored: Whether anything here may be scored; not before the order the area waits for.
        verdict: Whether the goal is met as of that day. Before it is due, no means "not yet".
        value: The value when it is known exactly.
        low: The least it can be, in base units (1 for 100 %); ``None`` without a bound.
        high: The most it can be.
        unit: Unit of the value; ``None`` for answers and steps.
        ladder: Ladder of the value; ``None`` for all others.
        milestones: Milestones that are due, oldest first; those of the whole only.
        on_track: Whether the last milestone that is due still holds as of that day, or the goal itself once it
            is met or due; unknown when no milestone has come.
        trend: Against the day before the latest reading.
        forecast: An estimate for the day it is due; ``None`` where there is too little to go by.
        reasons: Why it is not known or not scored, and what contradicts itself.
        latest: Day of the latest reading used.
        entries: Ids of the entries used.
    """

    target: str
    title: str
    area: str | None
    territory: str | None = None
    phase: str | None = None
    as_of: date
    goal: Goal
    due: date | None
    scored: bool = True
    verdict: Truth = Truth.UNKNOWN
    value: Quantity | Truth | str | None = None
    low: Fraction | None = None
    high: Fraction | None = None
    unit: Unit | None = None
    ladder: Ladder | None = None
    milestones: tuple[MilestoneProgress, ...] = ()
    on_track: Truth = Truth.UNKNOWN
    trend: Trend = Trend.UNKNOWN
    forecast: Forecast | None = None
    reasons: tuple[Message, ...] = ()
    latest: date | None = None
    entries: tuple[str, ...] = ()

    @property
    def still_open(self) -> bool:
        """Whether a no may yet become a yes, the day it is due not having come."""
        return self.due is None or self.as_of < self.due

    def value_text(self, language: Language = "vi") -> str:
        """Say the value, or the bounds it lies within, or that it is unknown."""
        from emulation.i18n import label, say

        if isinstance(self.value, Quantity):
            return self.value.text(language)
        if isinstance(self.value, Truth):
            return label(self.value, language)
        if self.value is not None:
            return self.value if self.ladder is None else self.ladder.name(self.value, language)
        low, high = self._quantity(self.low), self._quantity(self.high)
        if low is not None and high is not None:
            return say("progress.value.between", language, low=low, high=high)
        if low is not None and low.amount > 0:
            return say("progress.value.at_least", language, low=low)
        return label(Truth.UNKNOWN, language)

    def goal_text(self, language: Language = "vi") -> str:
        """Say the goal, a step by its name on the ladder."""
        from emulation.i18n import say

        if self.ladder is None or not isinstance(self.goal, ReachStep):
            return self.goal.text(language)
        return say("campaigns.goal.reach_step", language, step=self.ladder.name(self.goal.step, language))

    def _quantity(self, amount: Fraction | None) -> Quantity | None:
        if amount is None or self.unit is None:
            return None
        return Quantity(amount / self.unit.factor, self.unit)

    def reason_text(self, language: Language = "vi") -> str:
        """Say the reasons in one line; empty when there are none."""
        return "; ".join(each.text(language) for each in self.reasons)

    def verdict_text(self, language: Language = "vi") -> str:
        """Say the verdict: met, not met, not yet met, unknown, not scored."""
        return _verdict_text(self.verdict, language, scored=self.scored, still_open=self.still_open)

    def row(self) -> dict[str, Cell]:
        """Give the row as plain values for a data frame; numbers are rounded to floats there, and only there."""
        return {
            "target": self.target,
            "area": self.area,
            "territory": self.territory,
            "phase": self.phase,
            "as_of": self.as_of,
            "due": self.due,
            "scored": self.scored,
            "verdict": self.verdict.value,
            "on_track": self.on_track.value,
            "low": None if self.low is None else float(self.low),
            "high": None if self.high is None else float(self.high),
            "step": self.value if isinstance(self.value, str) else None,
            "unit": None if self.unit is None else self.unit.code,
            "trend": self.trend.value,
            "forecast_low": None if self.forecast is None else float(self.forecast.low),
            "forecast_high": None if self.forecast is None else float(self.forecast.high),
            "latest": self.latest,
            "readings": len(self.entries),
        }


@attrs.frozen(kw_only=True)
class AreaProgress:
    """How far a content area has come: all of its targets together (tiến độ nội dung).

    Args:
        area: Id of the content area.
        title: Its name.
        state: How it stands.
        scored: Whether anything in it may be scored.
        verdict: Whether all of its targets are met; unknown when it has none, since people judge it then.
        still_open: Whether a no may yet become a yes, no target that is not met being due.
        low: The least share of the weight of its targets that is met; ``None`` when weights are missing.
        high: The most.
        reasons: Why the verdict is unknown or not made.
    """

    area: str
    title: str
    state: AreaState
    scored: bool
    verdict: Truth
    still_open: bool = True
    low: Fraction | None = None
    high: Fraction | None = None
    reasons: tuple[Message, ...] = ()

    def verdict_text(self, language: Language = "vi") -> str:
        """Say the verdict: met, not met, not yet met, unknown, not scored."""
        return _verdict_text(self.verdict, language, scored=self.scored, still_open=self.still_open)

    def reason_text(self, language: Language = "vi") -> str:
        """Say the reasons in one line; empty when there are none."""
        return "; ".join(each.text(language) for each in self.reasons)


def _verdict_text(verdict: Truth, language: Language, *, scored: bool, still_open: bool) -> str:
    from emulation.i18n import say

    if not scored:
        return say("progress.verdict.not_scored", language)
    if verdict is Truth.NO and still_open:
        return say("progress.verdict.not_yet", language)
    return say(f"progress.verdict.{verdict.value}", language)
