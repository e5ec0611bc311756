"""The state of a campaign on a day: a fold over its journal (trạng thái đợt thi đua).

The rules, in one place. Only entries recorded up to ``known_at`` are known. An entry that comes again counts
once; of two different ones under one id the first recorded is kept. Corrections and withdrawals work from the
moment they are recorded, on the day of what they correct. Facts take effect on their day; those of one day in
the order they were recorded, and of two readings of one part and day the later recorded is taken. Wherever a
rule had to decide, a :class:`~emulation.campaigns.remarks.Remark` says so.

What the readings make of the targets is measured in :mod:`emulation.campaigns.progress`.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

import attrs

from emulation.campaigns.course import Course
from emulation.campaigns.intake import CountFact, Intake, remark_late
from emulation.campaigns.occurrences import (
    Amended,
    Extended,
    Measured,
    PopulationSet,
    Registered,
    ReviewHeld,
    ZoneSet,
)
from emulation.campaigns.readings import PopulationSeries, Reading, ReadingSeries, WaitingTime
from emulation.campaigns.remarks import Remark
from emulation.campaigns.revisions import Fact, Remarks, standing_facts, zone_of
from emulation.campaigns.standing import AreaStanding, CampaignStatus, ConditionStanding, KnownFact
from emulation.core.text import near_names
from emulation.errors import InvalidValueError, UnknownKeyError
from emulation.periods import Period, PeriodSet
from emulation.periods.days import checked_day

if TYPE_CHECKING:
    from fractions import Fraction

    from emulation.campaigns.campaign import Campaign
    from emulation.campaigns.journal import Entry

__all__ = ["CampaignState", "fold_state"]

V = TypeVar("V")


@attrs.frozen(kw_only=True)
class CampaignState:
    """How a campaign stands at the end of a day, and how it came to that (trạng thái).

    Args:
        campaign: Id of the campaign.
        on: The day.
        known_at: The moment up to which entries were known; ``None`` for all of them.
        status: What the day is to the campaign.
        period: The days that count, after extensions and closure.
        closed: Day of the closure; ``None`` when it was not closed.
        suspensions: Days of interruption, open where nobody has resumed.
        phases: Ids of the phases the day lies in.
        areas: Each content area, in the order of the plan.
        conditions: Each condition, in the order of the plan.
        series: The readings, by target and part.
        populations: The sizes the journal gives, by population and part.
        waits: The rules of waiting the journal gives.
        amendments: Clauses amended, by day.
        extensions: New last days, by day.
        registrations: Who signed up, by day.
        reviews: Reviews held, by day.
        remarks: What was decided by rule, by the moment of recording.
    """

    campaign: str
    on: date
    known_at: datetime | None
    status: CampaignStatus
    period: Period
    closed: date | None
    suspensions: PeriodSet
    phases: tuple[str, ...]
    areas: tuple[AreaStanding, ...]
    conditions: tuple[ConditionStanding, ...]
    series: tuple[ReadingSeries, ...]
    populations: tuple[PopulationSeries, ...]
    waits: tuple[WaitingTime, ...]
    amendments: tuple[KnownFact[Amended], ...]
    extensions: tuple[KnownFact[Extended], ...]
    registrations: tuple[KnownFact[Registered], ...]
    reviews: tuple[KnownFact[ReviewHeld], ...]
    remarks: tuple[Remark, ...]

    @property
    def days_left(self) -> int | None:
        """Days of the period after this one; ``None`` for an open end."""
        if self.period.end is None:
            return None
        if self.period.start is not None and self.on < self.period.start:
            return self.period.days
        return max((self.period.end - self.on).days, 0)

    @property
    def share_elapsed(self) -> Fraction | None:
        """Share of the period that has passed at the end of the day; ``None`` for an open end."""
        return None if self.period.is_open else self.period.share_elapsed(self.on)

    @cached_property
    def _series_by_part(self) -> dict[tuple[str, str | None], ReadingSeries]:
        return {(each.target, each.territory): each for each in self.series}

    @cached_property
    def _populations_by_part(self) -> dict[tuple[str, str | None], PopulationSeries]:
        return {(each.population, each.territory): each for each in self.populations}

    def area(self, id: str) -> AreaStanding:
        """Give how a content area stands.

        Raises:
            UnknownKeyError: The plan has no such area.
        """
        return _one(id, {each.area: each for each in self.areas}, self.campaign)

    def condition(self, id: str) -> ConditionStanding:
        """Give how a condition stands.

        Raises:
            UnknownKeyError: The plan has no such condition.
        """
        return _one(id, {each.condition: each for each in self.conditions}, self.campaign)

    def series_of(self, target: str, territory: str | None = None) -> ReadingSeries:
        """Give the readings of one part of a target; an empty series when there are none."""
        found = self._series_by_part.get((target, territory))
        return ReadingSeries(target, territory, ()) if found is None else found

    def reading(self, target: str, territory: str | None = None) -> Reading | None:
        """Give the reading that holds at the end of the day; ``None`` when none counts."""
        return self.series_of(target, territory).latest(self.on)

    def sizes_of(self, population: str, territory: str | None = None) -> PopulationSeries:
        """Give the sizes of one part of a population; an empty series when the journal gives none."""
        found = self._populations_by_part.get((population, territory))
        return PopulationSeries(population, territory, ()) if found is None else found

    def is_registered(self, participant: str) -> bool:
        """Say whether a participant has signed up."""
        return any(each.fact.participant == participant for each in self.registrations)


def _one(id: str, given: dict[str, V], campaign: str) -> V:
    found = given.get(id)
    if found is None:
        raise UnknownKeyError(
            "progress.unknown_element",
            "the state of {campaign} has no {found!r}; near names: {near}",
            campaign=campaign,
            found=id,
            near=near_names(id, given),
        )
    return found


def fold_state(
    campaign: Campaign, journal: Iterable[Entry], on: date, *, known_at: datetime | None = None
) -> CampaignState:
    """Fold a journal into the state at the end of a day (tổng hợp nhật ký thành trạng thái).

    Args:
        campaign: The plan.
        journal: What happened, in any order of arrival.
        on: The day; entries of that day count.
        known_at: Only entries recorded up to this moment, that moment included; ``None`` for all.

    Raises:
        InvalidValueError: ``on`` is no plain day, ``known_at`` has no zone, or the campaign's zone is none.
    """
    checked_day(on, "on")
    if known_at is not None and known_at.utcoffset() is None:
        raise InvalidValueError(
            "core.not_aware",
            "a datetime with a zone is expected, found {found}; add tzinfo",
            path=("known_at",),
            found="a naive datetime",
        )
    zone = zone_of(campaign.zone)
    remarks = Remarks()
    facts = standing_facts(journal, on, known_at, remarks)
    remark_late(facts, campaign.territory.id, remarks)
    facts.sort(key=_day)  # stable: those of one day stay in the order they were recorded
    course = Course(campaign, remarks)
    counts: list[tuple[Entry, CountFact]] = []
    for entry, fact in facts:
        if isinstance(fact, Measured | ZoneSet | PopulationSet):
            counts.append((entry, fact))  # they wait until the course is known
        else:
            course.take(entry, fact)
    intake = Intake(campaign, course, zone, remarks)
    for entry, count in counts:
        intake.take(entry, count)
    return CampaignState(
        campaign=campaign.id,
        on=on,
        known_at=known_at,
        status=course.status(on),
        period=course.period,
        closed=None if course.closed is None else course.closed.on,
        suspensions=course.suspensions,
        phases=tuple(each.id for each in campaign.phases if on in each.period),
        areas=tuple(course.standing(each, on) for each in campaign.areas),
        conditions=tuple(course.conditions[each.id].standing(each.id, on) for each in campaign.conditions),
        series=intake.series(),
        populations=intake.sizes(),
        waits=intake.waits(),
        amendments=tuple(course.amendments),
        extensions=tuple(course.extensions),
        registrations=tuple(course.registrations),
        reviews=tuple(course.reviews),
        remarks=remarks.in_order(),
    )


def _day(fact: Fact) -> date:
    return fact[0].on
