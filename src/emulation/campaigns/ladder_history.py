"""The history of a part on a ladder: which zone it was in, and since when (lịch sử chuyển vùng)."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

import attrs

from emulation.campaigns.content import Target
from emulation.campaigns.indicators import Ladder, LadderIndicator
from emulation.campaigns.intake import parts_of
from emulation.errors import InvalidValueError
from emulation.periods import Period

if TYPE_CHECKING:
    from emulation.campaigns.campaign import Campaign
    from emulation.campaigns.readings import Reading
    from emulation.campaigns.state import CampaignState

__all__ = ["ZoneHistory", "ZoneSpan", "ladder_of", "zone_histories", "zone_history"]


@attrs.frozen
class ZoneSpan:
    """Days a part stood on one step (thời gian ở một mức).

    Args:
        period: The days, both ends in; the last ends on the day asked about.
        step: The step; ``None`` when it was not known.
        entry: Id of the entry that set it.
    """

    period: Period
    step: str | None
    entry: str = attrs.field(kw_only=True)


@attrs.frozen(kw_only=True)
class ZoneHistory:
    """The steps one part stood on, oldest first (lịch sử mức).

    Args:
        target: Id of the target.
        territory: Id of the part; ``None`` for the whole.
        ladder: The ladder.
        spans: Neighbouring spans differ in their step. Before the first nothing is known.
    """

    target: str
    territory: str | None
    ladder: Ladder
    spans: tuple[ZoneSpan, ...]

    @property
    def transitions(self) -> tuple[tuple[str, str], ...]:
        """Moves from a known step to another known one, oldest first; what lies across unknown days is none."""
        steps = [each.step for each in self.spans]
        return tuple(
            (before, after) for before, after in pairwise(steps) if before is not None and after is not None
        )

    @property
    def improved(self) -> int:
        """Number of moves to a better step."""
        return sum(self.ladder.rank(after) < self.ladder.rank(before) for before, after in self.transitions)

    @property
    def worsened(self) -> int:
        """Number of moves to a worse step."""
        return len(self.transitions) - self.improved


def ladder_of(campaign: Campaign, target: Target) -> Ladder | None:
    """Give the ladder a target is measured on; ``None`` when it is on none, or on one the plan does not have."""
    if not isinstance(target.indicator, LadderIndicator):
        return None
    found = campaign.elements.get(target.indicator.ladder)
    return found if isinstance(found, Ladder) else None


def zone_history(campaign: Campaign, state: CampaignState, target: str, territory: str | None) -> ZoneHistory:
    """Give the history of one part up to the day of the state (lịch sử chuyển vùng).

    Args:
        campaign: The plan.
        state: Its state on the day.
        target: Id of a ladder target.
        territory: Id of the part; ``None`` for the whole.

    Raises:
        UnknownKeyError: The campaign has no such element.
        InvalidValueError: The element is no target on a ladder of the campaign.
    """
    found = campaign.find(target)
    ladder = ladder_of(campaign, found) if isinstance(found, Target) else None
    if ladder is None:
        raise InvalidValueError(
            "progress.no_ladder_target", "{target} is not a target on a ladder of the plan", target=target
        )
    series = state.series_of(target, territory).up_to(state.on)
    turns: list[Reading] = []
    for reading in series:
        if not turns or turns[-1].step != reading.step:
            turns.append(reading)
    ends = [after.on - timedelta(days=1) for after in turns[1:]] + [state.on]
    spans = [
        ZoneSpan(Period(turn.on, end), turn.step, entry=turn.entry)
        for turn, end in zip(turns, ends, strict=False)
    ]
    return ZoneHistory(target=target, territory=territory, ladder=ladder, spans=tuple(spans))


def zone_histories(campaign: Campaign, state: CampaignState, target: Target) -> tuple[ZoneHistory, ...]:
    """Give the history of every part of a ladder target, in the order of the plan."""
    parts: tuple[str | None, ...] = parts_of(campaign, target) or (None,)
    return tuple(zone_history(campaign, state, target.id, part) for part in parts)
