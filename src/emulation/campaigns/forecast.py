"""Trend and forecast of a target, out of its own readings (xu hướng, dự báo).

A forecast is no measurement and never enters a verdict. It is a band: what comes out if the slowest, or the
fastest, pace between two of the last readings goes on until the day the target is due.
"""

from __future__ import annotations

from datetime import date
from enum import Enum
from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING

import attrs

from emulation.campaigns.bounds import Bounds
from emulation.campaigns.goals import About, Between, Goal, GoalDirection, NumberGoal, ReachStep
from emulation.campaigns.indicators import Indicator, RateIndicator, ShareIndicator
from emulation.campaigns.measuring import Measurement, judge_bounds
from emulation.core.quantity import Quantity, Unit
from emulation.core.truth import Truth

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from emulation.i18n import Language

__all__ = ["Forecast", "Trend", "forecast_of", "trend_between"]

FEWEST_READINGS = 3
MOST_READINGS = 10


class Trend(Enum):
    """Where a value is going, seen from the goal (xu hướng)."""

    BETTER = "better"
    WORSE = "worse"
    STEADY = "steady"
    UNKNOWN = "unknown"


@attrs.frozen(kw_only=True)
class Forecast:
    """A band in which the value may lie on the day it is due: an estimate, no measurement (dự báo).

    Args:
        due: The day.
        low: What the slowest of the observed paces leads to, in base units.
        high: What the fastest leads to.
        unit: Unit in which it is said.
        readings: How many days with a known value it rests on.
        since: First of those days.
        until: Last of them.
        likely: The goal judged on the band; still an estimate.
        method: How it was made; so far only ``"paces"``, the slowest and the fastest pace between neighbours.
    """

    due: date
    low: Fraction
    high: Fraction
    unit: Unit
    readings: int
    since: date
    until: date
    likely: Truth
    method: str = "paces"

    def text(self, language: Language = "vi") -> str:
        """Say it, first of all that it is a forecast."""
        from emulation.i18n import say

        return say(
            "progress.forecast",
            language,
            due=self.due,
            low=Quantity(self.low / self.unit.factor, self.unit),
            high=Quantity(self.high / self.unit.factor, self.unit),
            readings=self.readings,
        )


def trend_between(goal: Goal, before: Measurement, now: Measurement) -> Trend:
    """Say whether a value came nearer to its goal.

    Unknown unless both are known well enough to tell one from the other.
    """
    if isinstance(goal, ReachStep):
        return _step_trend(before, now)
    if before.unit is None or now.unit is None:
        return _answer_trend(before, now)
    return _number_trend(goal, before.bounds, now.bounds)


def _step_trend(before: Measurement, now: Measurement) -> Trend:
    one, other = before.value, now.value
    if now.ladder is None or not isinstance(one, str) or not isinstance(other, str):
        return Trend.UNKNOWN
    return _compared(Fraction(now.ladder.rank(one)), Fraction(now.ladder.rank(other)))


def _answer_trend(before: Measurement, now: Measurement) -> Trend:
    if Truth.UNKNOWN in {before.answer, now.answer}:
        return Trend.UNKNOWN
    return _compared(Fraction(before.answer is Truth.NO), Fraction(now.answer is Truth.NO))


def _number_trend(goal: Goal, before: Bounds, now: Bounds) -> Trend:
    if isinstance(goal, Between | About):
        one, other = before.exact, now.exact
        if one is None or other is None:
            return Trend.UNKNOWN
        return _compared(_distance(goal, one), _distance(goal, other))
    up = _moved(before, now)
    if goal.direction is GoalDirection.HIGHER or up in {Trend.STEADY, Trend.UNKNOWN}:
        return up
    return Trend.WORSE if up is Trend.BETTER else Trend.BETTER


def _moved(before: Bounds, now: Bounds) -> Trend:
    """Take more for better."""
    if before.exact is not None and before.exact == now.exact:
        return Trend.STEADY
    if before.high is not None and now.low is not None and now.low > before.high:
        return Trend.BETTER
    if before.low is not None and now.high is not None and now.high < before.low:
        return Trend.WORSE
    return Trend.UNKNOWN


def _distance(goal: Between | About, value: Fraction) -> Fraction:
    """How far a value lies from a range, or from what is to be met."""
    if isinstance(goal, Between):
        low, high = goal.low.base_amount, goal.high.base_amount
    else:
        spare = Fraction(0) if goal.tolerance is None else goal.tolerance.base_amount
        low, high = goal.value.base_amount - spare, goal.value.base_amount + spare
    return max(low - value, value - high, Fraction(0))


def _compared(before: Fraction, now: Fraction) -> Trend:
    """Take less for better."""
    if before == now:
        return Trend.STEADY
    return Trend.BETTER if now < before else Trend.WORSE


def forecast_of(
    indicator: Indicator,
    goal: NumberGoal,
    due: date,
    days: Iterable[date],
    measure: Callable[[date], Measurement],
) -> Forecast | None:
    """Make a forecast out of the values on the last days that had readings.

    Args:
        indicator: What is measured; a share stays within 0 to 100 %, a number of things above 0.
        goal: The goal.
        due: The day to forecast.
        days: Days with a reading, oldest first.
        measure: Gives the value at the end of a day.

    Returns:
        ``None`` when fewer than three of the last ten such days have a known value, or the day is not ahead.
    """
    points: list[tuple[date, Fraction]] = []
    unit: Unit | None = None
    for day in sorted(days)[-MOST_READINGS:]:
        found = measure(day)
        exact = found.bounds.exact
        if exact is not None:
            unit = found.unit
            points.append((day, exact))
    if unit is None or len(points) < FEWEST_READINGS or due <= points[-1][0]:
        return None
    paces = [(after - before) / (later - day).days for (day, before), (later, after) in pairwise(points)]
    last_day, last = points[-1]
    ahead = (due - last_day).days
    low, high = (_possible(indicator, last, last + pace * ahead) for pace in (min(paces), max(paces)))
    return Forecast(
        due=due,
        low=low,
        high=high,
        unit=unit,
        readings=len(points),
        since=points[0][0],
        until=last_day,
        likely=judge_bounds(goal, Bounds(low, high)),
    )


def _possible(indicator: Indicator, last: Fraction, value: Fraction) -> Fraction:
    """Keep an estimate within what the indicator can show."""
    if isinstance(indicator, RateIndicator):
        return value
    if isinstance(indicator, ShareIndicator):
        value = min(value, max(last, Fraction(1)))
    return max(value, Fraction(0))
