"""Several periods at once: phases, interruptions, days on which something held (tập hợp các khoảng thời gian)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime, tzinfo
from typing import TYPE_CHECKING

import attrs

from emulation.core.fields import one_of_types, to_tuple
from emulation.errors import InvalidValueError
from emulation.periods.days import day_of
from emulation.periods.period import Period

if TYPE_CHECKING:
    from emulation.i18n import Language

__all__ = ["PeriodSet"]


def _merged(periods: Iterable[Period]) -> tuple[Period, ...]:
    given = to_tuple(periods)
    if not all(isinstance(each, Period) for each in given):
        return given  # the validator names the item
    merged: list[Period] = []
    for each in sorted(given):
        if merged and merged[-1].gap_to(each) is None:
            merged[-1] = merged[-1].join(each)
        else:
            merged.append(each)
    return tuple(merged)


@attrs.frozen
class PeriodSet:
    """A set of days kept as periods that neither overlap nor touch (tập hợp các khoảng thời gian).

    Periods may be given in any order; those that overlap or touch are joined, so that equal sets of days are equal values.

    Args:
        periods: The periods.

    >>> september, october = Period.of_month(2021, 9), Period.of_month(2021, 10)
    >>> PeriodSet([october, september]) == PeriodSet([Period(september.start, october.end)])
    True
    >>> (PeriodSet([Period.of_year(2021)]) - PeriodSet([september])).days
    335
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
    def is_empty(self) -> bool:
        """Whether it holds no day."""
        return not self.periods

    def __iter__(self) -> Iterator[Period]:
        return iter(self.periods)

    def __len__(self) -> int:
        return len(self.periods)

    def __contains__(self, day: date) -> bool:
        return any(day in period for period in self.periods)

    def contains(self, moment: datetime, *, zone: tzinfo) -> bool:
        """Say whether a moment lies in the set, its day taken in a zone.

        Raises:
            InvalidValueError: A naive datetime.
        """
        return day_of(moment, zone) in self

    def __or__(self, other: PeriodSet) -> PeriodSet:
        return PeriodSet((*self.periods, *other.periods))

    def __and__(self, other: PeriodSet) -> PeriodSet:
        found: list[Period] = []
        mine, its = list(self.periods), list(other.periods)
        while mine and its:
            common = mine[0].intersection(its[0])
            if common is not None:
                found.append(common)
            # What ends first meets nothing of what follows.
            (mine if _ends_first(mine[0], its[0]) else its).pop(0)
        return PeriodSet(tuple(found))

    def __sub__(self, other: PeriodSet) -> PeriodSet:
        return self & ~other

    def __invert__(self) -> PeriodSet:
        if not self.periods:
            return PeriodSet.all_time()
        free: list[Period] = []
        first, last = self.periods[0], self.periods[-1]
        if first.start is not None and first.start > date.min:
            free.append(Period(None, date.fromordinal(first.start.toordinal() - 1)))
        free += [
            gap
            for one, other in zip(self.periods, self.periods[1:], strict=False)
            if (gap := one.gap_to(other))
        ]
        if last.end is not None and last.end < date.max:
            free.append(Period(date.fromordinal(last.end.toordinal() + 1), None))
        return PeriodSet(tuple(free))

    def gaps(self) -> PeriodSet:
        """Give the days between its first and its last period that it does not hold."""
        return PeriodSet(
            tuple(
                gap
                for one, other in zip(self.periods, self.periods[1:], strict=False)
                if (gap := one.gap_to(other))
            )
        )

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

    def text(self, language: Language = "vi") -> str:
        """Say the periods one after another."""
        from emulation.i18n import format_list

        return format_list([period.text(language) for period in self.periods], language)


def _ends_first(one: Period, other: Period) -> bool:
    if one.end is None:
        return False
    return other.end is None or one.end <= other.end
