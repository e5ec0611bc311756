"""Months added to days, as the solver is told of them (cộng tháng theo lịch).

A month later is not a fixed number of days later, and a day that the month lacks becomes its last one. The calendar repeats
after 400 years, so what a length does to a day follows from the day's place in that cycle. The solver is first told only
between which numbers of days a length lies, which is true everywhere; for a year in which that is not enough it is
told what happens in each month.
"""

from __future__ import annotations

import functools
from calendar import monthrange
from collections.abc import Iterator
from datetime import date

import attrs

from emulation.errors import InvalidValueError
from emulation.periods import Duration

__all__ = ["CYCLE", "LAST_DAY", "MonthBlock", "blocks_of_year", "last_start", "shift_bounds", "year_of_cycle"]

CYCLE = 146_097
"""Days of 400 years."""

LAST_DAY = date.max.toordinal()
"""Ordinal of the last day of the calendar."""

_YEARS = 400
_MONTHS = 12


@attrs.frozen
class MonthBlock:
    """The days of one month of the cycle, and where so many months later leads (khối ngày trong tháng).

    Args:
        first: Place of the first day in the cycle, from 0.
        days: How many days the month has.
        distance: Days from the first of the month to the first of the later month.
        later_days: How many days the later month has.
    """

    first: int
    days: int
    distance: int
    later_days: int

    def shift(self, place: int) -> int:
        """Give how many days later a day of the month ends up."""
        day = place - self.first
        return self.distance - max(0, day - self.later_days + 1)


def blocks_of_year(year: int, months: int) -> Iterator[MonthBlock]:
    """Give the months of a year of the cycle, 1 to 400.

    Args:
        year: Which year.
        months: How many months are added.
    """
    for month in range(1, _MONTHS + 1):
        later = month - 1 + months
        later_year, later_month = year + later // _MONTHS, later % _MONTHS + 1
        first, then = date(year, month, 1).toordinal(), date(later_year, later_month, 1).toordinal()
        yield MonthBlock(
            first - 1, monthrange(year, month)[1], then - first, monthrange(later_year, later_month)[1]
        )


def year_of_cycle(place: int) -> int:
    """Give the year of the cycle that a place lies in."""
    return date.fromordinal(place + 1).year


@functools.lru_cache(maxsize=256)
def shift_bounds(months: int) -> tuple[int, int]:
    """Give the fewest and the most days that so many months can be.

    >>> shift_bounds(1), shift_bounds(12), shift_bounds(60)
    ((28, 31), (365, 366), (1825, 1827))
    """
    found = [
        shift
        for year in range(1, _YEARS + 1)
        for block in blocks_of_year(year, months)
        for shift in (block.shift(block.first), block.shift(block.first + block.days - 1))
    ]
    return min(found), max(found)


@functools.lru_cache(maxsize=256)
def last_start(duration: Duration) -> int:
    """Give the ordinal of the last day from which a length still ends within the calendar."""
    # From `low` it does; from `high` it does not.
    low, high = 1, LAST_DAY + 1
    while high - low > 1:
        middle = (low + high) // 2
        try:
            duration.after(date.fromordinal(middle))
        except InvalidValueError:
            high = middle
        else:
            low = middle
    return low
