"""Recurring days and deadlines over a period (lịch định kỳ, thời hạn).

A :class:`Recurrence` is a value: "every Thursday 09:00", "before the 15th of each month". It is asked for its
days within a period; the counting is done by dateutil's ``rrule``, loaded on first use. A time limit
measured from an event is a :class:`~emulation.periods.offsets.DayOffset`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime, time
from enum import Enum
from typing import TYPE_CHECKING, Literal

import attrs

from emulation.core.fields import instance_of
from emulation.core.text import shown
from emulation.errors import InvalidValueError
from emulation.periods.days import add_days, checked_day
from emulation.periods.period import Period

if TYPE_CHECKING:
    from emulation.i18n import Language

__all__ = [
    "Frequency",
    "Recurrence",
    "Weekday",
    "before_date_each_year",
    "before_day_each_month",
    "continuous",
    "every_day",
    "every_month",
    "every_week",
    "every_year",
]

_MOST_INTERVAL = 1000
_SURE_DAYS = 28  # every month has them
_LONGEST = {2: 29, 4: 30, 6: 30, 9: 30, 11: 30}


class Frequency(Enum):
    """How often something recurs (tần suất)."""

    CONTINUOUS = "continuous"
    DAILY = "daily"
    WEEKLY = "weekly"
    MONTHLY = "monthly"
    YEARLY = "yearly"


class Weekday(Enum):
    """A day of the week (thứ)."""

    MONDAY = "monday"
    TUESDAY = "tuesday"
    WEDNESDAY = "wednesday"
    THURSDAY = "thursday"
    FRIDAY = "friday"
    SATURDAY = "saturday"
    SUNDAY = "sunday"

    @property
    def number(self) -> int:
        """Place in the week, 0 for Monday, as :meth:`datetime.date.weekday` counts."""
        return list(Weekday).index(self)

    @classmethod
    def of(cls, day: date) -> Weekday:
        """Give the day of the week of a day.

        >>> Weekday.of(date(2021, 9, 10))
        <Weekday.FRIDAY: 'friday'>
        """
        return list(cls)[checked_day(day, "day").weekday()]


def _weekdays(values: Iterable[Weekday]) -> tuple[Weekday, ...]:
    unique = set(values)
    # Kept in the order of the week, so that equal sets of days are equal values.
    return tuple(day for day in Weekday if day in unique)


@attrs.frozen(kw_only=True)
class Recurrence:
    """Days that come again (định kỳ).

    Make one with :func:`every_week`, :func:`before_day_each_month` and their like. A month that lacks the day
    (31 in April, 29 February in most years) has it on its last day, so that no deadline falls away.

    Args:
        frequency: How often.
        interval: Every how many weeks, months … ; at least 1.
        weekdays: For ``WEEKLY``: on which days.
        day: For ``MONTHLY`` and ``YEARLY``: day of the month, 1 to 31.
        month: For ``YEARLY``: the month.
        at: Time of day, where one is set; without a zone, since it is the campaign's.
        before: A deadline "before" the day: the day itself is out (the strict reading of "trước ngày").

    Raises:
        InvalidValueError: Parts that do not belong to the frequency, or a day that no year has.
    """

    frequency: Frequency = attrs.field(validator=instance_of(Frequency))
    interval: int = attrs.field(default=1, validator=instance_of(int))
    weekdays: tuple[Weekday, ...] = attrs.field(default=(), converter=_weekdays)
    day: int | None = attrs.field(default=None, validator=attrs.validators.optional(instance_of(int)))
    month: int | None = attrs.field(default=None, validator=attrs.validators.optional(instance_of(int)))
    at: time | None = attrs.field(default=None, validator=attrs.validators.optional(instance_of(time)))
    before: bool = False

    def __attrs_post_init__(self) -> None:
        _in_range(self.interval, _MOST_INTERVAL, "interval")
        takes_day = self.frequency in {Frequency.MONTHLY, Frequency.YEARLY}
        _belongs("weekdays", is_given=bool(self.weekdays), is_asked=self.frequency is Frequency.WEEKLY)
        _belongs("day", is_given=self.day is not None, is_asked=takes_day)
        _belongs("month", is_given=self.month is not None, is_asked=self.frequency is Frequency.YEARLY)
        if self.month is not None:
            _in_range(self.month, 12, "month")
        if self.day is not None:
            _in_range(self.day, _LONGEST.get(self.month or 0, 31), "day")
        if self.frequency is Frequency.CONTINUOUS and (self.at is not None or self.interval != 1):
            raise InvalidValueError(
                "periods.continuous_has_no_parts", "a continuous recurrence has no interval and no time"
            )
        if self.before and (self.at is not None or self.frequency in {Frequency.CONTINUOUS, Frequency.DAILY}):
            raise InvalidValueError(
                "periods.before_what",
                "a deadline before a day needs a day of the week, month or year, and has no time of day",
                path=("before",),
            )
        if self.at is not None and self.at.tzinfo is not None:
            raise InvalidValueError(
                "periods.time_with_zone",
                "a time of day without a zone is expected; the zone is the campaign's",
                path=("at",),
            )

    def occurrences(self, within: Period) -> Iterator[date]:
        """Go through the days it names that lie within a period, first to last.

        A continuous recurrence names every day. Counting in intervals above 1 begins with the first day of
        the period. With an open end there is no last one; take as many as you need.

        >>> september = Period.of_month(2021, 9)
        >>> [day.day for day in every_week(Weekday.THURSDAY).occurrences(september)]
        [2, 9, 16, 23, 30]

        Raises:
            InvalidValueError: The period has no start to count from.
        """
        if within.start is None:
            raise InvalidValueError(
                "periods.no_start", "{period} has no first day to begin from", period=within
            )
        if self.frequency in {Frequency.CONTINUOUS, Frequency.DAILY} and self.interval == 1:
            return within.each_day()
        return self._by_rule(within.start, within.end or date.max)

    def _by_rule(self, start: date, end: date) -> Iterator[date]:
        from dateutil import rrule

        if self.frequency is Frequency.YEARLY:
            frequency: Literal[0, 1, 2, 3] = rrule.YEARLY
        elif self.frequency is Frequency.MONTHLY:
            frequency = rrule.MONTHLY
        else:
            frequency = rrule.WEEKLY if self.frequency is Frequency.WEEKLY else rrule.DAILY
        # Of the days up to the one named the last that the month has: 31 becomes 30 in April.
        days = None if self.day is None else range(min(self.day, _SURE_DAYS), self.day + 1)
        rule = rrule.rrule(
            frequency,
            dtstart=datetime(start.year, start.month, start.day),  # noqa: DTZ001 - rrule counts days, not moments
            interval=self.interval,
            byweekday=[rrule.weekday(day.number) for day in self.weekdays] or None,
            bymonth=self.month,
            bymonthday=days,
            bysetpos=None if days is None else -1,
        )
        for moment in rule:
            day = moment.date()
            if day > end:
                return
            yield day

    def deadlines(self, within: Period) -> Iterator[date]:
        """Go through the last days on which one is in time, as far as they lie within the period.

        That is the day named or, for a deadline "before" it, the day that precedes it. Something continuous
        is never due, so it has none.

        >>> [str(day) for day in before_date_each_year(25, 11).deadlines(Period.of_years(2021, 2022))]
        ['2021-11-24', '2022-11-24']

        Raises:
            InvalidValueError: The period has no start to count from.
        """
        if self.frequency is Frequency.CONTINUOUS:
            self.occurrences(within)  # refuses what the others refuse
            return iter(())
        if not self.before:
            return self.occurrences(within)
        first, last = within.start, within.end
        end = None if last is None or last == date.max else add_days(last, 1)
        named = self.occurrences(Period(first, end))
        return (add_days(day, -1) for day in named if day != first)

    def text(self, language: Language = "vi") -> str:
        """Say it.

        >>> every_week(Weekday.THURSDAY, at=time(9)).text("vi"), before_day_each_month(15).text("en")
        ('09:00 thứ Năm hằng tuần', 'before day 15 of each month')
        """
        from emulation.i18n import say

        day, month = str(self.day), str(self.month)
        key = "every" if self.interval == 1 else "every_nth"
        words = say(
            f"periods.recurrence.{self.frequency.value}.{key}",
            language,
            interval=self.interval,
            weekdays=self.weekdays,
            day=day,
            month=month,
        )
        if self.before:
            words = say("periods.recurrence.before", language, when=words)
        if self.at is not None:
            words = say("periods.recurrence.at", language, when=words, time=self.at.strftime("%H:%M"))
        return words


def _in_range(number: int, most: int, name: str) -> None:
    if not 1 <= number <= most:
        raise InvalidValueError(
            "periods.out_of_range",
            "a number from 1 to {most} is expected, found {found}",
            path=(name,),
            most=most,
            found=shown(number, 20, by=str),
        )


def _belongs(name: str, *, is_given: bool, is_asked: bool) -> None:
    if is_asked and not is_given:
        raise InvalidValueError(
            "periods.recurrence_part_missing", "{part} must be given", path=(name,), part=name
        )
    if is_given and not is_asked:
        raise InvalidValueError(
            "periods.recurrence_part_not_used",
            "{part} does not belong to this frequency",
            path=(name,),
            part=name,
        )


def every_day(*, at: time | None = None) -> Recurrence:
    """Make "every day" (hằng ngày)."""
    return Recurrence(frequency=Frequency.DAILY, at=at)


def every_week(*weekdays: Weekday, at: time | None = None) -> Recurrence:
    """Make "every week on these days" (hằng tuần).

    >>> every_week(Weekday.MONDAY, Weekday.THURSDAY).text("en")
    'every Monday and Thursday'
    """
    return Recurrence(frequency=Frequency.WEEKLY, weekdays=weekdays, at=at)


def every_month(day: int, *, at: time | None = None) -> Recurrence:
    """Make "on this day of each month", the last one where the month is shorter (hằng tháng)."""
    return Recurrence(frequency=Frequency.MONTHLY, day=day, at=at)


def every_year(day: int, month: int, *, at: time | None = None) -> Recurrence:
    """Make "on this date each year" (hằng năm)."""
    return Recurrence(frequency=Frequency.YEARLY, day=day, month=month, at=at)


def before_day_each_month(day: int) -> Recurrence:
    """Make the deadline "before this day of each month", the day itself out (trước ngày … hằng tháng).

    >>> [str(last) for last in before_day_each_month(15).deadlines(Period.of_month(2021, 9))]
    ['2021-09-14']
    """
    return Recurrence(frequency=Frequency.MONTHLY, day=day, before=True)


def before_date_each_year(day: int, month: int) -> Recurrence:
    """Make the deadline "before this date each year", the day itself out (trước ngày … hằng năm)."""
    return Recurrence(frequency=Frequency.YEARLY, day=day, month=month, before=True)


def continuous() -> Recurrence:
    """Make "regularly and continuously": every day counts, nothing falls due (thường xuyên, liên tục)."""
    return Recurrence(frequency=Frequency.CONTINUOUS)
