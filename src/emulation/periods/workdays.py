"""Working days, through any calendar that can say whether a day is one (ngày làm việc).

Which days are working days is data: weekends, Tết, days swapped by decision. This module only counts. The
calendar of Việt Nam is an extra, :class:`emulation.calendars.VietnamCalendar`.
"""

from __future__ import annotations

from datetime import date
from typing import Protocol, runtime_checkable

import attrs

from emulation.core.text import shown
from emulation.errors import InvalidValueError
from emulation.periods.days import add_days, checked_day
from emulation.periods.period import Period

__all__ = [
    "WeekdayCalendar",
    "WorkCalendar",
    "add_working_days",
    "count_working_days",
    "next_working_day",
]

_SATURDAY = 5
# No holiday lasts this long; a calendar that has no working day for so long is broken.
_MOST_DAYS_OFF = 400
_MOST_DAYS = 100_000


@runtime_checkable
class WorkCalendar(Protocol):
    """Anything that knows working days (lịch làm việc)."""

    def is_working_day(self, day: date, /) -> bool:
        """Say whether people work on that day."""
        ...


@attrs.frozen
class WeekdayCalendar:
    """Monday to Friday, no holidays: a lower bound when no better calendar is at hand.

    >>> WeekdayCalendar().is_working_day(date(2021, 9, 11))
    False
    """

    def is_working_day(self, day: date, /) -> bool:
        """Say whether the day is none of Saturday and Sunday."""
        return checked_day(day, "day").weekday() < _SATURDAY


def next_working_day(day: date, calendar: WorkCalendar, *, count_day: bool = True) -> date:
    """Give the first working day from ``day`` on.

    Args:
        day: Where to begin.
        calendar: Which days are working days.
        count_day: Whether ``day`` itself may be the answer.

    >>> next_working_day(date(2021, 9, 11), WeekdayCalendar())
    datetime.date(2021, 9, 13)

    Raises:
        InvalidValueError: The calendar has no working day in the next 400 days, or the year 9999 ends first.
    """
    return _step(add_days(checked_day(day, "day"), 0 if count_day else 1), 1, calendar)


def _step(day: date, direction: int, calendar: WorkCalendar) -> date:
    for _ in range(_MOST_DAYS_OFF):
        if calendar.is_working_day(day):
            return day
        day = add_days(day, direction)
    raise InvalidValueError(
        "periods.no_working_day", "the calendar has no working day within {most} days", most=_MOST_DAYS_OFF
    )


def add_working_days(start: date, count: int, calendar: WorkCalendar) -> date:
    """Give the day that is ``count`` working days after ``start``, or before it when ``count`` is negative.

    ``start`` is day 0 and never counted, whether people work on it or not: one working day after a Friday or
    a Saturday is the Monday. With ``count`` 0 the answer is ``start`` itself.

    >>> add_working_days(date(2021, 9, 10), 10, WeekdayCalendar())
    datetime.date(2021, 9, 24)

    Raises:
        InvalidValueError: More than 100,000 days, or past the ends of the calendar.
    """
    if abs(count) > _MOST_DAYS:
        raise InvalidValueError(
            "periods.too_many_days",
            "at most {most} days are expected, found {found}",
            most=_MOST_DAYS,
            found=shown(count, 20, by=str),
        )
    day, direction = checked_day(start, "start"), 1 if count > 0 else -1
    for _ in range(abs(count)):
        day = _step(add_days(day, direction), direction, calendar)
    return day


def count_working_days(period: Period, calendar: WorkCalendar) -> int:
    """Count the working days of a period, both ends in.

    >>> count_working_days(Period(date(2021, 9, 10), date(2021, 10, 30)), WeekdayCalendar())
    36

    Raises:
        InvalidValueError: An end is open.
    """
    _ = period.days  # refuses an open end, which would never be counted through
    return sum(calendar.is_working_day(day) for day in period.each_day())
