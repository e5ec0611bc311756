"""The course of a campaign: its period, interruptions, orders, conditions, reviews (diễn biến đợt thi đua).

Facts are taken in the order of their days; what contradicts an earlier one is decided by a rule and remarked
upon. Readings are taken in by :mod:`emulation.campaigns.intake`.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, TypeVar

from emulation.campaigns.occurrences import (
    Activated,
    Amended,
    Closed,
    ConditionBegan,
    ConditionEnded,
    Extended,
    Registered,
    Resumed,
    ReviewHeld,
    ReviewKind,
    Suspended,
)
from emulation.campaigns.remarks import RemarkCode
from emulation.campaigns.standing import AreaStanding, AreaState, CampaignStatus, ConditionStanding, KnownFact
from emulation.core.timeline import Timeline, TimelineEntry
from emulation.core.truth import Truth
from emulation.i18n.message import Message
from emulation.periods import Period, PeriodSet

if TYPE_CHECKING:
    from emulation.campaigns.campaign import Campaign
    from emulation.campaigns.content import ContentArea
    from emulation.campaigns.journal import Entry
    from emulation.campaigns.revisions import Remarks

__all__: list[str] = []

F = TypeVar("F")
ONE_DAY = timedelta(days=1)

CourseFact = (
    Activated
    | Amended
    | Closed
    | ConditionBegan
    | ConditionEnded
    | Extended
    | Registered
    | Resumed
    | ReviewHeld
    | Suspended
)


def _later(one: date | None, other: date | None) -> date | None:
    """The later of two first days; ``None`` is no first day."""
    return max((each for each in (one, other) if each is not None), default=None)


def _earlier(one: date | None, other: date | None) -> date | None:
    """The earlier of two last days; ``None`` is no last day."""
    return min((each for each in (one, other) if each is not None), default=None)


class ConditionCourse:
    """The turns of one condition: from each day on it holds or does not."""

    def __init__(self) -> None:
        self.turns: list[tuple[date, Truth, str]] = []

    def _now(self) -> Truth:
        return self.turns[-1][1] if self.turns else Truth.UNKNOWN

    def begin(self, entry: Entry, remarks: Remarks) -> None:
        """It holds from the day of the entry on."""
        if self._now() is Truth.YES:
            remarks.add(RemarkCode.CONDITION_HELD_ALREADY, entry, day=entry.on)
            return
        if self.turns and self.turns[-1][0] >= entry.on:
            self.turns.pop()  # an end on that day or the day before leaves no day between
        if self._now() is not Truth.YES:
            self.turns.append((entry.on, Truth.YES, entry.id))

    def end(self, entry: Entry, remarks: Remarks) -> None:
        """The day of the entry is the last on which it holds."""
        if self._now() is Truth.NO:
            remarks.add(RemarkCode.CONDITION_OFF_ALREADY, entry, day=entry.on)
            return
        if self._now() is Truth.UNKNOWN:
            self.turns.append((entry.on, Truth.YES, entry.id))
        if entry.on < date.max:
            self.turns.append((entry.on + ONE_DAY, Truth.NO, entry.id))

    def standing(self, condition: str, on: date) -> ConditionStanding:
        """Give how it stands at the end of a day."""
        turns = [each for each in self.turns if each[0] <= on]
        ends = [start - ONE_DAY for start, _, _ in turns[1:]] + [on]
        spans = [
            TimelineEntry(start, end, truth) for (start, truth, _), end in zip(turns, ends, strict=False)
        ]
        if not turns:
            return ConditionStanding(condition=condition, truth=Truth.UNKNOWN, timeline=Timeline(()))
        since, truth, entry = turns[-1]
        return ConditionStanding(
            condition=condition, truth=truth, since=since, entry=entry, timeline=Timeline(spans)
        )


class Course:
    """What happened to one campaign, taken in fact by fact."""

    def __init__(self, campaign: Campaign, remarks: Remarks) -> None:
        self._remarks = remarks
        self._areas = {each.id: each for each in campaign.areas}
        self._circumstances = {each.id: each.text for each in campaign.conditions}
        self._registration = campaign.registration
        self.start = campaign.days.start
        self.end = campaign.days.end
        self.closed: Entry | None = None
        self._suspended: tuple[Entry, Suspended] | None = None
        self._interruptions: list[Period] = []
        self.activated: dict[str, Entry] = {}
        self.doubtful: dict[str, Entry] = {}
        self.conditions = {each.id: ConditionCourse() for each in campaign.conditions}
        self.amendments: list[KnownFact[Amended]] = []
        self.extensions: list[KnownFact[Extended]] = []
        self.registrations: list[KnownFact[Registered]] = []
        self.reviews: list[KnownFact[ReviewHeld]] = []
        self._registered: set[str] = set()

    # ------------------------------------------------------------------------------------ taking facts in

    def take(self, entry: Entry, fact: CourseFact) -> None:
        """Take in the next fact by day."""
        match fact:
            case Activated():
                self._activate(entry, fact)
            case ConditionBegan() | ConditionEnded():
                self._turn(entry, fact)
            case Extended():
                self._extend(entry, fact)
            case Suspended():
                self._suspend(entry, fact)
            case Resumed():
                self._resume(entry)
            case Closed():
                self._close(entry)
            case Amended():
                self.amendments.append(_known(entry, fact))
            case Registered():
                self._register(entry, fact)
            case _:
                self._review(entry, fact)

    def _activate(self, entry: Entry, fact: Activated) -> None:
        area = self._areas.get(fact.area)
        if area is None:
            self._remarks.add(RemarkCode.UNKNOWN_AREA, entry, area=fact.area)
        elif area.waits_for is None:
            self._remarks.add(RemarkCode.NEEDS_NO_ORDER, entry, area=area.title)
        elif area.waits_for.given_by and entry.actor is None:
            self._remarks.add(RemarkCode.ORDER_GIVER_UNKNOWN, entry, area=area.title)
            self.doubtful.setdefault(area.id, entry)
        elif area.waits_for.given_by and entry.actor not in area.waits_for.given_by:
            self._remarks.add(RemarkCode.MAY_NOT_ORDER, entry, area=area.title, actor=entry.actor)
        elif area.id in self.activated:
            self._remarks.add(RemarkCode.ACTIVATED_AGAIN, entry, day=self.activated[area.id].on)
        else:
            self.activated[area.id] = entry

    def _turn(self, entry: Entry, fact: ConditionBegan | ConditionEnded) -> None:
        course = self.conditions.get(fact.condition)
        if course is None:
            self._remarks.add(RemarkCode.UNKNOWN_CONDITION, entry, condition=fact.condition)
        elif isinstance(fact, ConditionBegan):
            course.begin(entry, self._remarks)
        else:
            course.end(entry, self._remarks)

    def _extend(self, entry: Entry, fact: Extended) -> None:
        if self.closed is not None:
            self._remarks.add(RemarkCode.AFTER_CLOSURE, entry, day=self.closed.on)
        elif self.start is not None and fact.until < self.start:
            self._remarks.add(RemarkCode.EXTENSION_BEFORE_START, entry, until=fact.until, start=self.start)
        else:
            if self.end is not None and entry.on > self.end:
                self._remarks.add(RemarkCode.EXTENDED_AFTER_END, entry, end=self.end, until=fact.until)
            self.end = fact.until
            self.extensions.append(_known(entry, fact))

    def _suspend(self, entry: Entry, fact: Suspended) -> None:
        if self.closed is not None:
            self._remarks.add(RemarkCode.AFTER_CLOSURE, entry, day=self.closed.on)
        elif self._suspended is not None:
            self._remarks.add(RemarkCode.SUSPENDED_ALREADY, entry, day=self._suspended[0].on)
        else:
            self._suspended = entry, fact

    def _resume(self, entry: Entry) -> None:
        if self.closed is not None:
            self._remarks.add(RemarkCode.AFTER_CLOSURE, entry, day=self.closed.on)
        elif self._suspended is None:
            self._remarks.add(RemarkCode.NOT_SUSPENDED, entry)
        else:
            first = self._suspended[0].on
            if first < entry.on:
                self._interruptions.append(Period(first, entry.on - ONE_DAY))
            self._suspended = None

    def _close(self, entry: Entry) -> None:
        if self.closed is not None:
            self._remarks.add(RemarkCode.CLOSED_AGAIN, entry, day=self.closed.on)
            return
        if self.start is not None and entry.on < self.start:
            self._remarks.add(RemarkCode.CLOSED_BEFORE_START, entry, start=self.start)
        self.closed = entry
        if self._suspended is not None:
            self._interruptions.append(Period(self._suspended[0].on, entry.on))
            self._suspended = None

    def _register(self, entry: Entry, fact: Registered) -> None:
        for area in fact.areas:
            if area not in self._areas:
                self._remarks.add(RemarkCode.UNKNOWN_AREA, entry, area=area)
        until = None if self._registration is None else self._registration.until
        if until is not None and entry.on > until:
            self._remarks.add(RemarkCode.LATE_REGISTRATION, entry, until=until)
        if fact.participant in self._registered:
            self._remarks.add(RemarkCode.REGISTERED_AGAIN, entry, participant=fact.participant)
        self._registered.add(fact.participant)
        self.registrations.append(_known(entry, fact))

    def _review(self, entry: Entry, fact: ReviewHeld) -> None:
        last = self.last_day
        if fact.kind is ReviewKind.FINAL and self.closed is None and last is not None and entry.on <= last:
            self._remarks.add(RemarkCode.EARLY_FINAL_REVIEW, entry, end=last)
        self.reviews.append(_known(entry, fact))

    # ------------------------------------------------------------------------------------ telling the state

    @property
    def last_day(self) -> date | None:
        """Last day that counts, after extensions and closure; ``None`` for an open end."""
        return _earlier(self.end, None if self.closed is None else self.closed.on)

    @property
    def period(self) -> Period:
        """The days that count; what the plan says when a closure before the start left none."""
        last = self.last_day
        if last is not None and self.start is not None and last < self.start:
            return Period(self.start, self.end)
        return Period(self.start, last)

    @property
    def suspensions(self) -> PeriodSet:
        """The days of interruption; open where nobody has resumed."""
        open_one = [] if self._suspended is None else [Period(self._suspended[0].on, None)]
        return PeriodSet((*self._interruptions, *open_one))

    def status(self, on: date) -> CampaignStatus:
        """Say what a day is to the campaign."""
        ended = self.end is not None and on > self.end
        if self.closed is not None and (on > self.closed.on or ended):
            return CampaignStatus.CLOSED
        if self.start is not None and on < self.start:
            return CampaignStatus.NOT_STARTED
        if ended:
            return CampaignStatus.ENDED
        return CampaignStatus.SUSPENDED if on in self.suspensions else CampaignStatus.RUNNING

    def window(self, area: ContentArea | None) -> tuple[date | None, date | None]:
        """First and last day that count for an area, or for the campaign; the first may pass the last."""
        if area is None or area.period is None:
            return self.start, self.last_day
        return _later(self.start, area.period.start), _earlier(self.last_day, area.period.end)

    def standing(self, area: ContentArea, on: date) -> AreaStanding:
        """Say how an area stands at the end of a day."""
        start, end = self.window(area)
        ordered = self.activated.get(area.id)
        if area.waits_for is not None and ordered is None:
            return self._without_order(area)
        if end is not None and on > end:
            reason = Message.of("progress.area.ended", end=end)
            return AreaStanding(area=area.id, state=AreaState.ENDED, reason=reason, since=end + ONE_DAY)
        if start is not None and on < start:
            reason = Message.of("progress.area.waiting", start=start)
            return AreaStanding(area=area.id, state=AreaState.WAITING, reason=reason, scored=False)
        if self._suspended is not None:
            entry, fact = self._suspended
            reason = Message.of("progress.area.suspended", since=entry.on, reason=fact.reason)
            return AreaStanding(
                area=area.id, state=AreaState.SUSPENDED, reason=reason, since=entry.on, entry=entry.id
            )
        return self._running(area, on, start, ordered)

    def _without_order(self, area: ContentArea) -> AreaStanding:
        doubtful = self.doubtful.get(area.id)
        if doubtful is None:
            reason = Message.of("progress.area.dormant")
            return AreaStanding(area=area.id, state=AreaState.DORMANT, reason=reason, scored=False)
        reason = Message.of("progress.area.giver_unknown", day=doubtful.on)
        return AreaStanding(
            area=area.id, state=AreaState.UNKNOWN, reason=reason, entry=doubtful.id, scored=False
        )

    def _running(
        self, area: ContentArea, on: date, start: date | None, ordered: Entry | None
    ) -> AreaStanding:
        since = start if ordered is None else _later(start, ordered.on)
        if area.during is None:
            entry = None if ordered is None or since != ordered.on else ordered.id
            reason = (
                Message("progress.area.active_always")
                if since is None
                else Message.of("progress.area.active", since=since)
            )
            return AreaStanding(area=area.id, state=AreaState.ACTIVE, reason=reason, since=since, entry=entry)
        condition = self.conditions.get(area.during, ConditionCourse()).standing(area.during, on)
        text = self._circumstances.get(area.during, area.during)
        if condition.since is None:
            reason = Message.of("progress.area.condition_unknown", condition=text)
            return AreaStanding(area=area.id, state=AreaState.UNKNOWN, reason=reason)
        held = condition.truth is Truth.YES
        return AreaStanding(
            area=area.id,
            state=AreaState.ACTIVE if held else AreaState.CONDITION_OFF,
            reason=Message.of(
                "progress.area.condition_on" if held else "progress.area.condition_off",
                condition=text,
                since=condition.since,
            ),
            since=_later(since, condition.since) if held else condition.since,
            entry=condition.entry,
        )


def _known(entry: Entry, fact: F) -> KnownFact[F]:
    return KnownFact(entry=entry.id, on=entry.on, actor=entry.actor, fact=fact)
