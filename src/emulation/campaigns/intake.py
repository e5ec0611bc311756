"""Taking readings and sizes in: what they are about, and whether they count (tiếp nhận số liệu).

The course of the campaign is known by then, so each reading can be held against the days on which its area
counts. Nothing is added up here; that is :mod:`emulation.campaigns.measuring`.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Hashable, Iterable
from datetime import date
from operator import itemgetter
from typing import TYPE_CHECKING

from emulation.campaigns.content import ContentArea, Target
from emulation.campaigns.course import Course
from emulation.campaigns.indicators import (
    DelayedPopulation,
    LadderIndicator,
    RateIndicator,
    ShareIndicator,
    YesNoIndicator,
)
from emulation.campaigns.occurrences import Measured, PopulationSet, ZoneSet
from emulation.campaigns.readings import (
    PopulationSeries,
    PopulationSize,
    Reading,
    ReadingSeries,
    WaitingTime,
)
from emulation.campaigns.remarks import RemarkCode
from emulation.core.truth import Truth
from emulation.periods.days import day_of

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    from emulation.campaigns.campaign import Campaign
    from emulation.campaigns.journal import Entry
    from emulation.campaigns.revisions import Remarks

__all__: list[str] = []

ReadingFact = Measured | ZoneSet
CountFact = Measured | ZoneSet | PopulationSet
Part = tuple[str, str | None]


def area_of(campaign: Campaign, target: Target) -> ContentArea | None:
    """Give the content area a target is placed in: the first it serves; ``None`` when it serves tasks only."""
    elements = campaign.elements
    served = (elements.get(each) for each in target.serves)
    return next((each for each in served if isinstance(each, ContentArea)), None)


def parts_of(campaign: Campaign, target: Target) -> tuple[str, ...]:
    """Give the ids of the parts that report on a target; none when the whole territory does."""
    return tuple(each for each in dict.fromkeys(target.territories) if each != campaign.territory.id)


class _Slot:
    """What a reading of one target is held against."""

    def __init__(self, campaign: Campaign, target: Target, course: Course) -> None:
        self.target = target
        self.parts = frozenset(parts_of(campaign, target))
        self.is_rate = isinstance(target.indicator, RateIndicator)
        self.population = (
            target.indicator.population if isinstance(target.indicator, ShareIndicator) else None
        )
        ladders = {each.id: frozenset(each.steps) for each in campaign.ladders}
        self.steps = (
            ladders.get(target.indicator.ladder, frozenset[str]())
            if isinstance(target.indicator, LadderIndicator)
            else None
        )
        area = area_of(campaign, target)
        self.start, self.end = course.window(area)
        self.needs_order = area is not None and area.waits_for is not None
        order = course.activated.get(area.id) if area is not None else None
        self.ordered = None if order is None else order.on
        during = None if area is None or area.during is None else course.conditions.get(area.during)
        self._turns = [] if during is None else [turn[:2] for turn in during.turns]

    def fits(self, fact: ReadingFact) -> bool:
        """Say whether the reading is what the indicator measures."""
        if isinstance(fact, ZoneSet):
            return self.steps is not None and (fact.step is None or fact.step in self.steps)
        if isinstance(self.target.indicator, YesNoIndicator):
            return fact.value is None
        return (
            self.steps is None
            and fact.answer is None
            and (fact.value is None or self.is_rate or fact.value >= 0)
        )

    def verdict(self, day: date) -> tuple[bool, RemarkCode | None]:
        """Say whether a reading of a day counts, and which rule spoke."""
        if self.needs_order and (self.ordered is None or day < self.ordered):
            return False, RemarkCode.IN_DORMANT_AREA
        if self.end is not None and day > self.end:
            return False, RemarkCode.AFTER_END
        turn = bisect_right(self._turns, day, key=itemgetter(0))
        if turn and self._turns[turn - 1][1] is Truth.NO:
            return False, RemarkCode.CONDITION_OFF
        if self.start is not None and day < self.start:
            return True, RemarkCode.BEFORE_START
        return True, None


class Intake:
    """The readings and sizes of one campaign, taken in day by day."""

    def __init__(self, campaign: Campaign, course: Course, zone: ZoneInfo, remarks: Remarks) -> None:
        self._remarks = remarks
        self._zone = zone
        self._root = campaign.territory.id
        self._territories = frozenset(each.id for each in campaign.territory.walk())
        self._slots = {each.id: _Slot(campaign, each, course) for each in campaign.targets}
        self._populations = {each.id: each for each in campaign.populations}
        self._series: dict[Part, list[Reading]] = {}
        self._read_in: dict[Part, Entry] = {}
        self._sizes: dict[Part, list[PopulationSize]] = {}
        self._counted_in: dict[Part, Entry] = {}
        self._waits: list[WaitingTime] = []
        self._fixed_in: dict[str, Entry] = {}

    def take(self, entry: Entry, fact: CountFact) -> None:
        """Take in the next reading or size by day."""
        if isinstance(fact, PopulationSet):
            self._count(entry, fact)
        else:
            self._read(entry, fact)

    # ------------------------------------------------------------------------------------ readings

    def _read(self, entry: Entry, fact: ReadingFact) -> None:
        slot = self._slots.get(fact.target)
        if slot is None:
            self._remarks.add(RemarkCode.UNKNOWN_TARGET, entry, target=fact.target)
            return
        territory = None if fact.territory == self._root else fact.territory
        if not self._is_placed(entry, slot, territory):
            return
        if not slot.fits(fact):
            self._remarks.add(RemarkCode.WRONG_VALUE, entry, target=slot.target.title)
            return
        counted, code = slot.verdict(entry.on)
        if code is not None:
            self._remarks.add(code, entry, day=entry.on, target=slot.target.title)
        if entry.recorded.date() <= entry.on and day_of(entry.recorded, self._zone) < entry.on:
            self._remarks.add(RemarkCode.RECORDED_AHEAD, entry, day=entry.on)
        if isinstance(fact, ZoneSet):
            reading = Reading(entry.on, entry.id, step=fact.step, counted=counted)
        else:
            reading = Reading(entry.on, entry.id, value=fact.value, answer=fact.answer, counted=counted)
            if fact.population is not None:
                self._size_with_reading(entry, slot, territory, fact.population)
        self._keep(entry, (fact.target, territory), reading)

    def _is_placed(self, entry: Entry, slot: _Slot, territory: str | None) -> bool:
        if territory is None:
            if not slot.parts or slot.is_rate:
                return True
            self._remarks.add(RemarkCode.WHOLE_OF_PARTS, entry, target=slot.target.title)
        elif territory not in self._territories:
            self._remarks.add(RemarkCode.UNKNOWN_TERRITORY, entry, territory=territory)
        elif territory in slot.parts:
            return True
        else:
            self._remarks.add(RemarkCode.NOT_A_PART, entry, territory=territory, target=slot.target.title)
        return False

    def _keep(self, entry: Entry, part: Part, reading: Reading) -> None:
        series = self._series.setdefault(part, [])
        if series and series[-1].on == reading.on:
            if series[-1].said != reading.said:
                self._overruled(self._read_in[part], entry)
            series[-1] = reading
        else:
            series.append(reading)
        self._read_in[part] = entry

    # ------------------------------------------------------------------------------------ sizes

    def _count(self, entry: Entry, fact: PopulationSet) -> None:
        population = self._populations.get(fact.population)
        territory = None if fact.territory == self._root else fact.territory
        if population is None:
            self._remarks.add(RemarkCode.UNKNOWN_POPULATION, entry, population=fact.population)
            return
        if territory is not None and territory not in self._territories:
            self._remarks.add(RemarkCode.UNKNOWN_TERRITORY, entry, territory=territory)
            return
        if fact.wait_days is not None:
            if isinstance(population, DelayedPopulation):
                self._wait(entry, population.id, fact.wait_days)
            else:
                self._remarks.add(RemarkCode.WAIT_NOT_EXPECTED, entry, population=fact.population)
        if fact.size is not None:
            self._size(entry, (population.id, territory), fact.size)

    def _size_with_reading(self, entry: Entry, slot: _Slot, territory: str | None, size: int) -> None:
        if slot.population is None:
            self._remarks.add(RemarkCode.POPULATION_IGNORED, entry, target=slot.target.title)
        else:
            self._size(entry, (slot.population, territory), size)

    def _size(self, entry: Entry, part: Part, size: int) -> None:
        sizes = self._sizes.setdefault(part, [])
        made = PopulationSize(entry.on, size, entry.id)
        if sizes and sizes[-1].on == entry.on:
            if sizes[-1].size != size:
                self._overruled(self._counted_in[part], entry)
            sizes[-1] = made
        else:
            sizes.append(made)
        self._counted_in[part] = entry

    def _wait(self, entry: Entry, population: str, days: int) -> None:
        before = self._fixed_in.get(population)
        if before is not None and before.on == entry.on:
            self._overruled(before, entry)
        self._waits.append(WaitingTime(population, entry.on, days, entry.id))
        self._fixed_in[population] = entry

    def _overruled(self, earlier: Entry, later: Entry) -> None:
        self._remarks.add(RemarkCode.SAME_DAY, earlier, day=earlier.on, later=later.id)

    # ------------------------------------------------------------------------------------ results

    def series(self) -> tuple[ReadingSeries, ...]:
        """Every series, by target and part."""
        return tuple(
            ReadingSeries(target, territory, tuple(self._series[target, territory]))
            for target, territory in sorted(self._series, key=_by_part)
        )

    def sizes(self) -> tuple[PopulationSeries, ...]:
        """Every series of sizes, by population and part."""
        return tuple(
            PopulationSeries(population, territory, tuple(self._sizes[population, territory]))
            for population, territory in sorted(self._sizes, key=_by_part)
        )

    def waits(self) -> tuple[WaitingTime, ...]:
        """Every rule of waiting, oldest first."""
        return tuple(self._waits)


def _by_part(part: Part) -> tuple[str, str]:
    return part[0], part[1] or ""


def remark_late(facts: Iterable[tuple[Entry, object]], root: str, remarks: Remarks) -> None:
    """Remark on facts written down after something of a later day on the same part.

    Args:
        facts: In the order they were written down.
        root: Id of the whole territory.
        remarks: Where to say so.
    """
    latest: dict[Hashable, date] = {}
    for entry, fact in facts:
        stream: Hashable
        if isinstance(fact, Measured | ZoneSet):
            stream = (fact.target, None if fact.territory == root else fact.territory)
        elif isinstance(fact, PopulationSet):
            stream = (fact.population, None if fact.territory == root else fact.territory)
        else:
            stream = None  # the course of the campaign is one part
        last = latest.get(stream)
        if last is None or entry.on >= last:
            latest[stream] = entry.on
        else:
            remarks.add(RemarkCode.LATE, entry, day=entry.on, last=last)
