"""Whole days: the small arithmetic that periods, schedules and notations share.

A day is a plain :class:`datetime.date`. A :class:`~datetime.datetime` is a subclass of ``date`` in Python and
would slip through most checks; here it is refused, because the day of a moment depends on a zone.
"""

from __future__ import annotations

import calendar
from datetime import date, datetime, timedelta, timezone, tzinfo

from emulation.core.text import shown
from emulation.errors import InvalidValueError

__all__ = ["VIETNAM_ZONE", "add_days", "add_months", "checked_day", "day_of", "last_day_of_month", "make_day"]

VIETNAM_ZONE: tzinfo = timezone(timedelta(hours=7), "UTC+07:00")
"""The zone of every Vietnamese campaign (giờ Việt Nam): seven hours ahead of UTC, without summer time.

It is a fixed offset, so no data of time zones has to be installed.
"""


def checked_day(value: date, name: str) -> date:
    """Give the day back, refusing what is not a plain date.

    Args:
        value: The day.
        name: Name of the argument or field, for the path of the error.

    Raises:
        InvalidValueError: A ``datetime`` or anything that is no date.
    """
    if type(value) is date:
        return value
    found: object = value
    if not isinstance(found, date) or isinstance(found, datetime):
        raise InvalidValueError(
            "core.not_a_day",
            "a whole day is expected, found {found}; of a datetime take .date() in the zone you mean",
            path=(name,),
            found=type(value).__name__,
        )
    return value


def make_day(year: int, month: int, day: int) -> date:
    """Make a date, turning what Python refuses into an error of the library.

    >>> make_day(2021, 9, 10)
    datetime.date(2021, 9, 10)

    Raises:
        InvalidValueError: No such day in the calendar, or a year outside 1 to 9999.
    """
    try:
        return date(year, month, day)
    except (ValueError, OverflowError):
        raise InvalidValueError(
            "periods.no_such_day",
            "there is no day {day}/{month}/{year}",
            day=shown(day, 20),
            month=shown(month, 20),
            year=shown(year, 20),
        ) from None


def add_days(day: date, count: int) -> date:
    """Go ``count`` days on, or back when it is negative.

    >>> add_days(date(2021, 9, 30), 1)
    datetime.date(2021, 10, 1)

    Raises:
        InvalidValueError: The result lies outside the years 1 to 9999.
    """
    try:
        return day + timedelta(days=count)
    except OverflowError:
        raise InvalidValueError(
            "periods.out_of_calendar", "the day lies outside the years 1 to 9999", path=()
        ) from None


def last_day_of_month(year: int, month: int) -> date:
    """Give the last day of a month.

    Raises:
        InvalidValueError: No such month, or a year outside 1 to 9999.
    """
    first = make_day(year, month, 1)
    return first.replace(day=calendar.monthrange(year, month)[1])


def add_months(day: date, count: int) -> date:
    """Go ``count`` months on; a day the month does not have becomes its last day.

    >>> add_months(date(2021, 1, 31), 1)
    datetime.date(2021, 2, 28)

    Raises:
        InvalidValueError: The result lies outside the years 1 to 9999.
    """
    index = day.year * 12 + day.month - 1 + count
    year, month = divmod(index, 12)
    last = last_day_of_month(year, month + 1)
    return last if day.day > last.day else last.replace(day=day.day)


def day_of(moment: datetime, zone: tzinfo) -> date:
    """Give the day of a moment in a zone.

    >>> from datetime import UTC
    >>> day_of(datetime(2021, 9, 9, 17, 0, tzinfo=UTC), VIETNAM_ZONE)
    datetime.date(2021, 9, 10)

    Raises:
        InvalidValueError: The moment is naive (it names no zone), or falls outside the years 1 to 9999 there.
    """
    found: object = moment
    is_moment = isinstance(found, datetime)
    if not is_moment or moment.utcoffset() is None:
        raise InvalidValueError(
            "core.not_aware",
            "a datetime with a zone is expected, found {found}; add tzinfo",
            found="a naive datetime" if is_moment else type(moment).__name__,
        )
    try:
        return moment.astimezone(zone).date()
    except OverflowError:
        raise InvalidValueError(
            "periods.out_of_calendar", "the day lies outside the years 1 to 9999"
        ) from None
