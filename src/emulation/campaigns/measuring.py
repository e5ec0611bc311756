"""What the readings of all parts make of a target on a day (tổng hợp số liệu của chỉ tiêu).

A part nobody has read is unknown, which is not zero; the whole is then known between bounds, and a goal is
judged on the bounds. Words, trends and the report are made in :mod:`emulation.campaigns.progress`.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, TypeVar

import attrs

from emulation.campaigns.bounds import UNBOUNDED, Bounds, PartCount, share_bounds, sum_bounds
from emulation.campaigns.goals import AtLeast, AtMost, Between, BeYes, Goal, NumberGoal, ReachStep
from emulation.campaigns.indicators import (
    AmountIndicator,
    Ladder,
    LadderIndicator,
    MultipleIndicator,
    RateIndicator,
    ShareIndicator,
    YesNoIndicator,
)
from emulation.campaigns.intake import parts_of
from emulation.campaigns.overview import name_of
from emulation.campaigns.population_sizes import PopulationSizes
from emulation.core.quantity import UNITS, Quantity, Unit
from emulation.core.truth import Truth
from emulation.i18n.message import Message

if TYPE_CHECKING:
    from emulation.campaigns.campaign import Campaign
    from emulation.campaigns.content import Target
    from emulation.campaigns.readings import Reading
    from emulation.campaigns.state import CampaignState

__all__ = ["Measurement", "Measuring"]

V = TypeVar("V")
Part = str | None


@attrs.frozen(kw_only=True)
class Measurement:
    """What is known of a target, or of one part of it, at the end of a day (kết quả đo).

    Args:
        on: The day.
        bounds: The least and the most it can be, in base units; no bounds for answers and steps.
        unit: Unit in which the value is said; ``None`` for answers and steps.
        answer: To a yes-or-no question.
        ladder: The ladder of a step.
        step: The worst step any part is known to stand on.
        unknown: Ids of the parts nobody has read, ``None`` for the whole.
        reasons: Why it is not known exactly, and what contradicts itself.
        latest: Day of the latest reading used; ``None`` without one.
        entries: Ids of the entries used.
    """

    on: date
    bounds: Bounds = UNBOUNDED
    unit: Unit | None = None
    answer: Truth = Truth.UNKNOWN
    ladder: Ladder | None = None
    step: str | None = None
    unknown: tuple[Part, ...] = ()
    reasons: tuple[Message, ...] = ()
    latest: date | None = None
    entries: tuple[str, ...] = ()

    @property
    def value(self) -> Quantity | Truth | str | None:
        """The value when it is known exactly: a quantity, an answer or a step."""
        if self.unit is not None:
            exact = self.bounds.exact
            return None if exact is None else Quantity(exact / self.unit.factor, self.unit)
        if self.ladder is not None:
            worst_of_all = self.step == self.ladder.steps[-1]
            return self.step if worst_of_all or not self.unknown else None
        return None if self.answer is Truth.UNKNOWN else self.answer

    def judge(self, goal: Goal) -> Truth:
        """Hold it against a goal; unknown unless every value it can have gives the same answer."""
        match goal:
            case ReachStep():
                return self._judge_step(goal)
            case BeYes():
                return self.answer
            case _:
                return judge_bounds(goal, self.bounds)

    def _judge_step(self, goal: ReachStep) -> Truth:
        if self.ladder is None or goal.step not in self.ladder.steps:
            return Truth.UNKNOWN
        if self.step is not None and not self.ladder.is_at_least(self.step, goal.step):
            return Truth.NO
        every_step_will_do = goal.step == self.ladder.steps[-1]
        return Truth.YES if every_step_will_do or not self.unknown else Truth.UNKNOWN


def judge_bounds(goal: NumberGoal, bounds: Bounds) -> Truth:
    """Hold bounds against a goal of number.

    Where the upper bound is out of reach, a value just below it is the most there can be: nine of ten in one
    part and an unknown number in another never make 100 %.
    """
    high = bounds.high
    if bounds.high_open and high is not None:
        below = [each for each in (*_limits(goal), bounds.low) if each is not None and each < high]
        high = (max(below, default=high - 2) + high) / 2
    return goal.judge(bounds.low, high)


def _limits(goal: NumberGoal) -> tuple[Fraction, ...]:
    match goal:
        case AtLeast() | AtMost():
            return (goal.value.base_amount,)
        case Between():
            return goal.low.base_amount, goal.high.base_amount
        case _:
            if goal.tolerance is None:
                return ()
            return (goal.value - goal.tolerance).base_amount, (goal.value + goal.tolerance).base_amount


class Measuring:
    """Measures the targets of one campaign in one state, on its day or on an earlier one."""

    def __init__(self, campaign: Campaign, state: CampaignState) -> None:
        self._campaign = campaign
        self._state = state
        self._sizes = PopulationSizes(campaign, state)
        self._ladders = {each.id: each for each in campaign.ladders}

    def measure(self, target: Target, territory: Part, on: date) -> Measurement:
        """Measure one part of a target, or the whole of it, at the end of a day.

        Args:
            target: The target.
            territory: Id of the part; ``None`` for the whole.
            on: The day, no later than that of the state.
        """
        parts = self.parts(target) if territory is None else (territory,)
        latest = {part: self._state.series_of(target.id, part).latest(on) for part in parts}
        readings = [each for each in latest.values() if each is not None]
        made = self._made(target, territory, on, latest)
        unknown = tuple(part for part, each in latest.items() if each is None or each.said is None)
        return attrs.evolve(
            made,
            unknown=unknown,
            reasons=(*self._unread(unknown, len(parts)), *made.reasons),
            latest=max((each.on for each in readings), default=None),
            entries=tuple(each.entry for each in readings),
        )

    def parts(self, target: Target) -> tuple[Part, ...]:
        """Give the parts whose readings make the whole; ``None`` where the whole itself is read."""
        if isinstance(target.indicator, RateIndicator):
            return (None,)
        return parts_of(self._campaign, target) or (None,)

    def _made(
        self, target: Target, territory: Part, on: date, latest: dict[Part, Reading | None]
    ) -> Measurement:
        values = {part: None if each is None else each.value for part, each in latest.items()}
        indicator = target.indicator
        match indicator:
            case ShareIndicator():
                return self._share(indicator, territory, on, values)
            case AmountIndicator():
                return Measurement(on=on, unit=indicator.unit, bounds=_total(values, indicator.unit.factor))
            case RateIndicator():
                return Measurement(on=on, unit=indicator.unit, bounds=_read(values, indicator.unit.factor))
            case MultipleIndicator():
                return _multiple(indicator, on, values)
            case YesNoIndicator():
                return Measurement(on=on, answer=Truth.all(_answer(each) for each in latest.values()))
            case _:
                return self._worst(indicator, on, latest)

    def _share(
        self, indicator: ShareIndicator, territory: Part, on: date, values: dict[Part, Fraction | None]
    ) -> Measurement:
        name = indicator.population
        sizes = {part: self._sizes.size(name, part, on) for part in values}
        counts = _scaled(values, indicator.unit.factor)
        reasons = [each.reason for each in sizes.values() if each.reason is not None]
        whole = self._sizes.size(name, None, on).exact if territory is None else None
        sized = all(each.exact is not None for each in sizes.values())
        unsized = [part for part, each in sizes.items() if each.exact is None]
        if not sized and whole is None and not reasons:
            reasons.append(Message.of("progress.reason.population_unknown", parts=self._names(unsized)))
        above = [
            part
            for part, size in sizes.items()
            if (count := counts[part]) is not None and size.most is not None and count > size.most
        ]
        if above:
            reasons.append(Message.of("progress.reason.above_population", parts=self._names(above)))
        most = {part: each.most for part, each in sizes.items()}
        if whole is not None and not sized:
            bounds = _share_of_whole(counts, most, whole)
        else:
            bounds = share_bounds(
                [
                    PartCount(count=counts[part], least=size.least, most=size.most)
                    for part, size in sizes.items()
                ]
            )
        if bounds == UNBOUNDED:
            reasons.append(Message("progress.reason.population_zero"))
        return Measurement(on=on, unit=UNITS["percent"], bounds=bounds, reasons=_each_once(reasons))

    def _worst(self, indicator: LadderIndicator, on: date, latest: dict[Part, Reading | None]) -> Measurement:
        ladder = self._ladders.get(indicator.ladder)
        if ladder is None:
            return Measurement(
                on=on, reasons=(Message.of("progress.reason.no_ladder", ladder=indicator.ladder),)
            )
        steps = [each.step for each in latest.values() if each is not None and each.step is not None]
        return Measurement(on=on, ladder=ladder, step=max(steps, key=ladder.rank, default=None))

    def _unread(self, unknown: tuple[Part, ...], total: int) -> tuple[Message, ...]:
        if not unknown:
            return ()
        if len(unknown) == total:
            return (Message("progress.reason.not_measured"),)
        names = self._names(unknown)
        return (Message.of("progress.reason.parts_unknown", parts=names, count=len(unknown), total=total),)

    def _names(self, parts: list[Part] | tuple[Part, ...]) -> tuple[str, ...]:
        root = self._campaign.territory.id
        return tuple(name_of(self._campaign, root if part is None else part) for part in parts)


def _scaled(values: dict[Part, Fraction | None], factor: Fraction) -> dict[Part, Fraction | None]:
    return {part: None if each is None else each * factor for part, each in values.items()}


def _total(values: dict[Part, Fraction | None], factor: Fraction) -> Bounds:
    return sum_bounds(tuple(_scaled(values, factor).values()))


def _read(values: dict[Part, Fraction | None], factor: Fraction) -> Bounds:
    (value,) = _scaled(values, factor).values()
    return Bounds(value, value)


def _multiple(indicator: MultipleIndicator, on: date, values: dict[Part, Fraction | None]) -> Measurement:
    times = UNITS["times"]
    if indicator.base is None:
        reason = Message.of("progress.reason.base_unknown", year=str(indicator.base_year))
        return Measurement(on=on, unit=times, bounds=Bounds(Fraction(0), None), reasons=(reason,))
    return Measurement(
        on=on, unit=times, bounds=_total(values, indicator.unit.factor / indicator.base.base_amount)
    )


def _answer(reading: Reading | None) -> Truth:
    return Truth.UNKNOWN if reading is None or reading.answer is None else reading.answer


def _share_of_whole(
    counts: dict[Part, Fraction | None], most: dict[Part, Fraction | None], whole: Fraction
) -> Bounds:
    """Bound a share where only the size of the whole is known: unknown counts have what is left of it."""
    if whole == 0:
        return UNBOUNDED
    counted = sum((each for each in counts.values() if each is not None), Fraction(0))
    left = [most[part] for part, each in counts.items() if each is None]
    bounded = [each for each in left if each is not None]
    room = sum(bounded, Fraction(0)) if len(bounded) == len(left) else whole
    return Bounds(counted / whole, max(counted, min(counted + room, whole)) / whole)


def _each_once(messages: list[Message]) -> tuple[Message, ...]:
    return tuple(dict.fromkeys(messages))
