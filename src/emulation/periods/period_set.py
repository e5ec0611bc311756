"""Several periods as one set of days: phases, interruptions, what is left between them.

Members are kept sorted, apart and as few as can be, so two sets with the same days are equal. A row of phases
whose *division* matters is a tuple of periods, not a set.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime, tzinfo
from typing import TYPE_CHECKING

import attrs

from emulation.core.fields import one_of_types, to_tuple
from emulation.errors import InvalidValueError
from emulation.periods.days import add_days, day_of
from emulation.periods.period import Period

if TYPE_CHECKING:
    from emulation.i18n import Language

__all__ = ["PeriodSet"]


def _merged(periods: Iterable[Period]) -> tuple[Period, ...]:
    given = to_tuple(periods)
    if not all(isinstance(each, Period) for each in given):
        return given  # the validator names the item
    merged: list[Period] = []
    for each in sorted(map(_to_the_edges, given)):
        if merged and merged[-1].gap_to(each) is None:
            merged[-1] = merged[-1].join(each)
        else:
            merged.append(each)
    return tuple(merged)


def _to_the_edges(period: Period) -> Period:
    # No day can be named before the first of the calendar: to begin there is to have no beginning.
    start = None if period.start == date.min else period.start
    end = None if period.end == date.max else period.end
    return Period(start, end)


@attrs.frozen
class PeriodSet:
    """A set of days, kept as periods that neither overlap nor touch (tập hợp các khoảng thời gian).

    The operators are those of sets: ``|`` union, ``&`` intersection, ``-`` difference, ``~`` complement; the
    other operand may be a single period. A period that begins on the first day of the calendar (year 1) is
    kept with an open start, one that ends on its last day (year 9999) with an open end, so that every
    complement can be written.

    Args:
        periods: The periods, in any order; they may overlap.

    Raises:
        InvalidValueError: A member is not a period.

    Examples:
        >>> campaign = PeriodSet([Period.parse("10/9/2021–30/10/2021")])
        >>> pause = Period.parse("1/10/2021–10/10/2021")
        >>> str(campaign - pause), (campaign - pause).days
        ('10/9/2021–30/9/2021; 11/10/2021–30/10/2021', 41)
    """

    periods: tuple[Period, ...] = attrs.field(default=(), converter=_merged, validator=one_of_types(Period))

    @classmethod
    def all_time(cls) -> PeriodSet:
        """Give the set of all days."""
        return cls((Period.all_time(),))

    @property
    def days(self) -> int:
        """Number of days.

        Raises:
            InvalidValueError: An end is open.
        """
        return sum(period.days for period in self.periods)

    @property
    def days_or_none(self) -> int | None:
        """Number of days, 0 for the empty set; ``None`` when an end is open."""
        return None if any(period.is_open for period in self.periods) else self.days

    @property
    def is_empty(self) -> bool:
        """Whether it holds no day."""
        return not self.periods

    def __iter__(self) -> Iterator[Period]:
        return iter(self.periods)

    def __len__(self) -> int:
        return len(self.periods)

    def __contains__(self, day: date) -> bool:
        """Say whether a day lies in the set.

        Raises:
            InvalidValueError: Not a plain date; for a moment ask :meth:`contains`.
        """
        # Asked of all time first, so that the empty set refuses a moment too.
        return Period.all_time().__contains__(day) and any(day in period for period in self.periods)

    def contains(self, moment: datetime, *, zone: tzinfo) -> bool:
        """Say whether a moment lies in the set, its day taken in a zone.

        Raises:
            InvalidValueError: A naive datetime.
        """
        return day_of(moment, zone) in self

    def covers(self, other: Period | PeriodSet) -> bool:
        """Say whether every day of the other lies in the set."""
        return (_as_set(other) - self).is_empty

    def __or__(self, other: Period | PeriodSet) -> PeriodSet:
        return PeriodSet((*self.periods, *_as_set(other).periods))

    def __and__(self, other: Period | PeriodSet) -> PeriodSet:
        found: list[Period] = []
        mine, its = list(self.periods), list(_as_set(other).periods)
        while mine and its:
            common = mine[-1].intersection(its[-1])
            if common is not None:
                found.append(common)
            # What starts last meets nothing of what comes before.
            (mine if _starts_last(mine[-1], its[-1]) else its).pop()
        return PeriodSet(found)

    def __sub__(self, other: Period | PeriodSet) -> PeriodSet:
        return self & ~_as_set(other)

    def __invert__(self) -> PeriodSet:
        free: list[Period] = []
        start: date | None = None
        for period in self.periods:
            if period.start is not None:
                free.append(Period(start, add_days(period.start, -1)))
            if period.end is None:
                return PeriodSet(free)
            start = add_days(period.end, 1)
        return PeriodSet((*free, Period(start, None)))

    def gaps(self) -> PeriodSet:
        """Give the days between its first and its last period that it does not hold."""
        return PeriodSet((self.hull(),)) - self if self.periods else self

    def within(self, period: Period) -> PeriodSet:
        """Give the part of it that lies in a period."""
        return self & PeriodSet((period,))

    def hull(self) -> Period:
        """Give the period from its first to its last day.

        Raises:
            InvalidValueError: The set is empty.
        """
        if not self.periods:
            raise InvalidValueError("periods.empty_set", "an empty set of periods has no first and last day")
        return Period(self.periods[0].start, self.periods[-1].end)

    def __str__(self) -> str:
        return "; ".join(map(str, self.periods))

    def text(self, language: Language = "vi") -> str:
        """Say the periods one after another.

        >>> PeriodSet([Period.of_day(date(2021, 9, 10))]).text("en")
        'on 10 September 2021'
        """
        from emulation.i18n import format_list, say

        if not self.periods:
            return say("periods.period_set.empty", language)
        return format_list([period.text(language) for period in self.periods], language)


def _as_set(other: Period | PeriodSet) -> PeriodSet:
    return other if isinstance(other, PeriodSet) else PeriodSet((other,))


def _starts_last(one: Period, other: Period) -> bool:
    return one.start is not None and (other.start is None or one.start >= other.start)
