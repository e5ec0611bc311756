"""How large a population is on a day, as far as it is known (quy mô đối tượng theo ngày).

A size comes from the journal, else from the plan. A delayed population holds on a day as many as its source
had counted when the waiting time began; nothing is assumed where the rule of waiting is not fixed.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

import attrs

from emulation.campaigns.indicators import CountedPopulation, DelayedPopulation, ShareIndicator
from emulation.campaigns.intake import parts_of
from emulation.errors import InvalidValueError
from emulation.i18n.message import Message
from emulation.periods.days import add_days

if TYPE_CHECKING:
    from emulation.campaigns.campaign import Campaign
    from emulation.campaigns.content import Target
    from emulation.campaigns.state import CampaignState

__all__ = ["PopulationSizes", "SizeBounds"]


@attrs.frozen
class SizeBounds:
    """The least and the most a population can be (khoảng quy mô).

    Args:
        least: No fewer than these.
        most: No more than these; ``None`` where there is no bound.
        reason: Why it is not known exactly; ``None`` when it is, or when it was just not counted.
    """

    least: Fraction
    most: Fraction | None
    reason: Message | None = attrs.field(default=None, kw_only=True)

    @property
    def exact(self) -> Fraction | None:
        """The size when only one is possible, else ``None``."""
        return self.least if self.least == self.most else None


NOBODY = Fraction(0)
NOT_COUNTED = SizeBounds(NOBODY, None)


def _exactly(size: int | Fraction) -> SizeBounds:
    return SizeBounds(Fraction(size), Fraction(size))


class PopulationSizes:
    """The sizes of every population of a campaign, from the plan and from a state."""

    def __init__(self, campaign: Campaign, state: CampaignState) -> None:
        self._state = state
        self._root = campaign.territory.id
        self._populations = {each.id: each for each in campaign.populations}
        self._targets = {each.id: each for each in campaign.targets}
        self._parts = {each.id: parts_of(campaign, each) for each in campaign.targets}
        self._in_plan = {
            each.id: dict(each.sizes) for each in campaign.populations if isinstance(each, CountedPopulation)
        }

    def size(self, population: str, territory: str | None, day: date) -> SizeBounds:
        """Bound the size of one part of a population on a day.

        Args:
            population: Id of the population; an unknown one is of unknown size.
            territory: Id of the part; ``None`` for the whole.
            day: The day.
        """
        counted = self._counted(population, territory, day)
        if counted is not None:
            return counted
        found = self._populations.get(population)
        return self._due(found, territory, day) if isinstance(found, DelayedPopulation) else NOT_COUNTED

    def _counted(self, population: str, territory: str | None, day: date) -> SizeBounds | None:
        said = self._state.sizes_of(population, territory).latest(day)
        if said is not None:
            return _exactly(said.size)
        found = self._populations.get(population)
        if not isinstance(found, CountedPopulation):
            return None
        if territory is None and found.size is not None:
            return _exactly(found.size)
        size = self._in_plan[population].get(self._root if territory is None else territory)
        return None if size is None else _exactly(size)

    def waiting_days(self, population: DelayedPopulation, day: date) -> int | None:
        """Days of waiting by the rule that holds on a day; ``None`` while none is fixed."""
        rules = [
            each.days for each in self._state.waits if each.population == population.id and each.on <= day
        ]
        return rules[-1] if rules else population.wait_days

    def _due(self, population: DelayedPopulation, territory: str | None, day: date) -> SizeBounds:
        wait = self.waiting_days(population, day)
        if wait is None:
            reason = Message.of("progress.reason.wait_unknown", population=population.text)
            return attrs.evolve(NOT_COUNTED, reason=reason)
        source = self._targets.get(population.source)
        if source is None:
            return NOT_COUNTED
        parts = self._parts[source.id]
        if territory is None:
            wanted: tuple[str | None, ...] = parts or (None,)
        elif territory in parts:
            wanted = (territory,)
        else:
            return NOT_COUNTED
        try:
            begun = add_days(day, -wait)
        except InvalidValueError:  # before the calendar begins nobody was counted
            return NOT_COUNTED
        bounds = [self._done(source, each, begun) for each in wanted]
        most = [each.most for each in bounds if each.most is not None]
        return SizeBounds(
            sum((each.least for each in bounds), NOBODY),
            sum(most, NOBODY) if len(most) == len(bounds) else None,
        )

    def _done(self, source: Target, territory: str | None, day: date) -> SizeBounds:
        """Bound how many the source had counted: no more than its own population, where that is known."""
        reading = self._state.series_of(source.id, territory).latest(day)
        if reading is not None and reading.value is not None:
            return _exactly(reading.value)
        if not isinstance(source.indicator, ShareIndicator):
            return NOT_COUNTED
        everybody = self._counted(source.indicator.population, territory, day)
        return NOT_COUNTED if everybody is None else SizeBounds(NOBODY, everybody.most)
