"""Progress on a day: every target, part, phase and area against its goal (tiến độ).

A count that nobody gave is unknown and never zero, 99.6 % has not met 100 %, and nothing is scored in an area
before the order it waits for. A value is that of the latest reading that counts, of the day the target is due
at the latest. The readings themselves are sorted out by :mod:`emulation.campaigns.state`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from fractions import Fraction
from typing import TYPE_CHECKING

import attrs

from emulation.campaigns.content import ContentArea, Phase, Target
from emulation.campaigns.forecast import Forecast, Trend, forecast_of, trend_between
from emulation.campaigns.goals import About, BeYes, ReachStep
from emulation.campaigns.intake import area_of, parts_of
from emulation.campaigns.ladder_history import (
    ZoneHistory,
    ZoneSpan,
    ladder_of,
    zone_histories,
    zone_history,
)
from emulation.campaigns.measuring import Measurement, Measuring
from emulation.campaigns.progress_rows import AreaProgress, Cell, MilestoneProgress, TargetProgress
from emulation.campaigns.standing import AreaStanding, AreaState
from emulation.campaigns.state import CampaignState, fold_state
from emulation.core.text import near_names
from emulation.core.truth import Truth
from emulation.errors import UnknownKeyError
from emulation.i18n.message import Message

if TYPE_CHECKING:
    from emulation.campaigns.campaign import Campaign
    from emulation.campaigns.journal import Entry
    from emulation.i18n import Language, Table

__all__ = [
    "AreaProgress",
    "Forecast",
    "MilestoneProgress",
    "ProgressReport",
    "TargetProgress",
    "Trend",
    "ZoneHistory",
    "ZoneSpan",
    "measure_progress",
    "zone_histories",
    "zone_history",
]


@attrs.frozen(kw_only=True)
class ProgressReport:
    """How far a campaign has come at the end of a day (báo cáo tiến độ).

    Args:
        state: The state it was measured in; its remarks say what was decided about the journal.
        targets: One row a target, the whole.
        parts: One row for each part of each target that is broken down.
        phases: One row for each target and each phase that has begun, at the end of the phase.
        areas: One row a content area.
        zones: The history of each part on a ladder.
        low: The least share of the weight of all areas that is met; ``None`` when weights are missing.
        high: The most.
    """

    state: CampaignState
    targets: tuple[TargetProgress, ...]
    parts: tuple[TargetProgress, ...]
    phases: tuple[TargetProgress, ...]
    areas: tuple[AreaProgress, ...]
    zones: tuple[ZoneHistory, ...]
    low: Fraction | None
    high: Fraction | None

    @property
    def on(self) -> date:
        """The day."""
        return self.state.on

    def target(self, id: str, territory: str | None = None) -> TargetProgress:
        """Give the row of a target, or of one of its parts.

        Raises:
            UnknownKeyError: There is no such row.
        """
        rows = self.targets if territory is None else self.parts
        for row in rows:
            if row.target == id and row.territory == territory:
                return row
        raise _no_row(id if territory is None else f"{id}/{territory}", (each.target for each in rows))

    def area(self, id: str) -> AreaProgress:
        """Give the row of a content area.

        Raises:
            UnknownKeyError: There is no such row.
        """
        for row in self.areas:
            if row.area == id:
                return row
        raise _no_row(id, (each.area for each in self.areas))

    def rows(self) -> list[dict[str, Cell]]:
        """Give every row of a target as plain values: the whole, then parts, then phases."""
        return [{"on": self.on, **each.row()} for each in (*self.targets, *self.parts, *self.phases)]

    def tables(self, campaign: Campaign, language: Language = "vi") -> tuple[Table, ...]:
        """Give the report as tables: areas, targets, parts.

        Args:
            campaign: The plan, for the names of territories.
            language: Language of the words.
        """
        from emulation.campaigns import progress_tables

        return progress_tables.tables(self, campaign, language)

    def text(self, language: Language = "vi") -> str:
        """Say the report in a few lines: the day, each area, each target with its reasons and forecast."""
        from emulation.campaigns import progress_tables

        return progress_tables.in_words(self, language)


def _no_row(id: str, given: Iterable[str]) -> UnknownKeyError:
    return UnknownKeyError(
        "progress.unknown_row",
        "the report has no row {found!r}; near names: {near}",
        found=id,
        near=near_names(id, given),
    )


def measure_progress(
    campaign: Campaign, journal: Iterable[Entry], on: date, *, known_at: datetime | None = None
) -> ProgressReport:
    """Measure every target, part, phase and area at the end of a day (đo tiến độ).

    Args:
        campaign: The plan.
        journal: What happened, in any order of arrival.
        on: The day; entries of that day count.
        known_at: Only entries recorded up to this moment, that moment included; ``None`` for all.

    Raises:
        InvalidValueError: ``on`` is no plain day, ``known_at`` has no zone, or the campaign's zone is none.
    """
    state = fold_state(campaign, journal, on, known_at=known_at)
    return _Progress(campaign, state).report()


class _Progress:
    """Fills the rows of one report."""

    def __init__(self, campaign: Campaign, state: CampaignState) -> None:
        self._campaign = campaign
        self._state = state
        self._measuring = Measuring(campaign, state)
        self._standings = {each.area: each for each in state.areas}

    def report(self) -> ProgressReport:
        """Fill all of them."""
        campaign, state = self._campaign, self._state
        targets = tuple(self._row(each) for each in campaign.targets)
        areas = tuple(self._area(each, targets) for each in campaign.areas)
        begun = [
            each for each in campaign.phases if each.period.start is None or each.period.start <= state.on
        ]
        low, high = _weighted(
            (area.weight, row.verdict) for area, row in zip(campaign.areas, areas, strict=True) if row.scored
        )
        return ProgressReport(
            state=state,
            targets=targets,
            parts=tuple(
                self._row(each, part) for each in campaign.targets for part in parts_of(campaign, each)
            ),
            phases=tuple(self._row(each, phase=phase) for phase in begun for each in campaign.targets),
            areas=areas,
            zones=tuple(
                history
                for each in campaign.targets
                if ladder_of(campaign, each) is not None
                for history in zone_histories(campaign, state, each)
            ),
            low=low,
            high=high,
        )

    def _row(
        self, target: Target, territory: str | None = None, *, phase: Phase | None = None
    ) -> TargetProgress:
        area = area_of(self._campaign, target)
        due = self._state.period.end if target.due is None else target.due
        ends = (self._state.on, due, None if phase is None else phase.period.end)
        as_of = min(each for each in ends if each is not None)
        row = TargetProgress(
            target=target.id,
            title=target.title,
            area=None if area is None else area.id,
            territory=territory,
            phase=None if phase is None else phase.id,
            as_of=as_of,
            goal=target.goal,
            ladder=ladder_of(self._campaign, target),
            due=due,
        )
        closed_gate = self._gate(area)
        if closed_gate is not None:
            return attrs.evolve(row, scored=False, reasons=(closed_gate,))
        found = self._measuring.measure(target, territory, as_of)
        verdict = self._verdict(target, territory, found)
        milestones = self._milestones(target, as_of) if territory is None and phase is None else ()
        return attrs.evolve(
            row,
            verdict=verdict,
            value=found.value,
            low=found.bounds.low,
            high=found.bounds.high,
            unit=found.unit,
            milestones=milestones,
            on_track=_on_track(row, verdict, milestones, found),
            trend=self._trend(target, territory, found),
            forecast=self._forecast(target, territory, row) if phase is None else None,
            reasons=(*found.reasons, *self._doubts(target, area)),
            latest=found.latest,
            entries=found.entries,
        )

    def _gate(self, area: ContentArea | None) -> Message | None:
        """Say why nothing may be scored; ``None`` when it may."""
        if area is not None:
            standing = self._standings[area.id]
            return None if standing.scored else standing.reason
        start = self._state.period.start
        if start is not None and self._state.on < start:
            return Message.of("progress.area.waiting", start=start)
        return None

    def _verdict(self, target: Target, territory: str | None, found: Measurement) -> Truth:
        verdict = found.judge(target.goal)
        if territory is not None or not target.every_part:
            return verdict
        parts = (
            self._measuring.measure(target, part, found.on).judge(target.goal)
            for part in parts_of(self._campaign, target)
        )
        return verdict & Truth.all(parts)

    def _milestones(self, target: Target, as_of: date) -> tuple[MilestoneProgress, ...]:
        return tuple(
            MilestoneProgress(
                each.due, each.goal, self._measuring.measure(target, None, each.due).judge(each.goal)
            )
            for each in target.milestones
            if each.due <= as_of
        )

    def _trend(self, target: Target, territory: str | None, found: Measurement) -> Trend:
        if found.latest is None or found.latest == date.min:
            return Trend.UNKNOWN
        before = self._measuring.measure(target, territory, found.latest - timedelta(days=1))
        return trend_between(target.goal, before, found)

    def _forecast(self, target: Target, territory: str | None, row: TargetProgress) -> Forecast | None:
        goal = target.goal
        if row.due is None or row.due <= row.as_of or isinstance(goal, BeYes | ReachStep):
            return None
        parts = self._measuring.parts(target) if territory is None else (territory,)
        days = {
            reading.on
            for part in parts
            for reading in self._state.series_of(target.id, part).up_to(row.as_of)
        }
        return forecast_of(
            target.indicator, goal, row.due, days, lambda day: self._measuring.measure(target, territory, day)
        )

    def _doubts(self, target: Target, area: ContentArea | None) -> tuple[Message, ...]:
        """Say what leaves a verdict open beside the readings."""
        doubts: list[Message] = []
        if isinstance(target.goal, About) and target.goal.tolerance is None:
            doubts.append(Message("progress.reason.no_tolerance"))
        if area is not None and self._standings[area.id].state is AreaState.UNKNOWN:
            doubts.append(self._standings[area.id].reason)
        return tuple(doubts)

    def _area(self, area: ContentArea, targets: Sequence[TargetProgress]) -> AreaProgress:
        standing = self._standings[area.id]
        row = AreaProgress(
            area=area.id,
            title=area.title,
            state=standing.state,
            scored=standing.scored,
            verdict=Truth.UNKNOWN,
        )
        if not standing.scored:
            return attrs.evolve(row, reasons=(standing.reason,))
        pairs = [
            (target, found)
            for target, found in zip(self._campaign.targets, targets, strict=True)
            if found.area == area.id
        ]
        if not pairs:
            key = "progress.reason.qualitative" if area.qualitative else "progress.reason.no_target"
            return attrs.evolve(row, reasons=(Message(key),))
        verdict = Truth.all(found.verdict for _, found in pairs)
        low, high = _weighted((target.weight, found.verdict) for target, found in pairs)
        return attrs.evolve(
            row,
            verdict=verdict,
            still_open=all(found.still_open for _, found in pairs if found.verdict is Truth.NO),
            low=low,
            high=high,
            reasons=_area_reasons(standing, verdict, targets),
        )


def _on_track(
    row: TargetProgress, verdict: Truth, milestones: Sequence[MilestoneProgress], found: Measurement
) -> Truth:
    if verdict is Truth.YES or row.as_of == row.due:
        return verdict
    return found.judge(milestones[-1].goal) if milestones else Truth.UNKNOWN


def _area_reasons(
    standing: AreaStanding, verdict: Truth, targets: Sequence[TargetProgress]
) -> tuple[Message, ...]:
    """Name the targets a verdict hangs on, and the doubt about the area itself."""
    reasons: list[Message] = []
    hanging = tuple(each.title for each in targets if each.area == standing.area and each.verdict is verdict)
    if verdict is not Truth.YES:
        reasons.append(Message.of(f"progress.reason.targets_{verdict.value}", targets=hanging))
    if standing.state is AreaState.UNKNOWN:
        reasons.append(standing.reason)
    return tuple(reasons)


def _weighted(
    rows: Iterable[tuple[Fraction | None, Truth]],
) -> tuple[Fraction | None, Fraction | None]:
    """Give the least and the most share of the weight that is met.

    Without any weight all weigh the same; where only some have one there is no result.
    """
    pairs = list(rows)
    if all(weight is None for weight, _ in pairs):
        pairs = [(Fraction(1), verdict) for _, verdict in pairs]
    weights = [weight for weight, _ in pairs if weight is not None]
    total = sum(weights, Fraction(0))
    if len(weights) < len(pairs) or total == 0:
        return None, None
    met = sum(
        (w for w, (_, verdict) in zip(weights, pairs, strict=True) if verdict is Truth.YES), Fraction(0)
    )
    missed = sum(
        (w for w, (_, verdict) in zip(weights, pairs, strict=True) if verdict is Truth.NO), Fraction(0)
    )
    return met / total, (total - missed) / total
