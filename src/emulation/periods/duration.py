"""Lengths of time in years, months and days, as standards state them (thời hạn).

"Five years" is no fixed number of days. It is counted in the calendar: five years from 29 February 2016 end on 28
February 2021, since a month that lacks the day ends with its last one. The whole question "have five years passed?" is asked
through :meth:`Duration.latest_start`, so that it has one answer everywhere.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import attrs

from emulation.core.text import shown
from emulation.errors import InvalidValueError
from emulation.periods.days import checked_day

if TYPE_CHECKING:
    from dateutil.relativedelta import relativedelta

    from emulation.i18n import Language

__all__ = ["Duration"]

_MOST_YEARS, _MOST_MONTHS, _MOST_DAYS = 1_000, 12_000, 366_000


@attrs.frozen(kw_only=True)
class Duration:
    """A length of time in the calendar (thời hạn, khoảng thời gian theo lịch).

    Years and months are added first, then days; a day the month lacks becomes its last day.

    Args:
        years: Whole years, 0 to 1,000.
        months: Whole months, 0 to 12,000.
        days: Whole days, 0 to 366,000.

    Raises:
        InvalidValueError: A part below zero, above its bound, or no whole number.

    >>> Duration(years=5).after(date(2016, 2, 29))
    datetime.date(2021, 2, 28)
    >>> str(Duration(years=1, months=6))
    '1 year 6 months'
    """

    years: int = 0
    months: int = 0
    days: int = 0

    def __attrs_post_init__(self) -> None:
        for name, most in (("years", _MOST_YEARS), ("months", _MOST_MONTHS), ("days", _MOST_DAYS)):
            value: object = getattr(self, name)
            if type(value) is not int or not 0 <= value <= most:
                raise InvalidValueError(
                    "periods.duration_out_of_range",
                    "a whole number from 0 to {most} is expected, found {found}",
                    path=(name,),
                    most=most,
                    found=shown(value, 20, by=str),
                )

    @staticmethod
    def between(first: date, last: date) -> Duration:
        """Give how long it is from one day to another, in whole years, months and days; the first day is not counted.

        >>> str(Duration.between(date(2020, 2, 29), date(2021, 3, 1)))
        '1 year 1 day'

        Raises:
            InvalidValueError: The second day lies before the first, or one is no plain date.
        """
        from dateutil.relativedelta import relativedelta

        if checked_day(last, "last") < checked_day(first, "first"):
            raise InvalidValueError(
                "periods.duration_reversed",
                "the second day {last} lies before the first {first}",
                path=("last",),
                first=first,
                last=last,
            )
        passed = relativedelta(last, first)
        return Duration(years=passed.years, months=passed.months, days=passed.days)

    @property
    def is_zero(self) -> bool:
        """Whether it has no length: the day itself."""
        return not (self.years or self.months or self.days)

    def after(self, day: date) -> date:
        """Give the day this long after another.

        Raises:
            InvalidValueError: The result lies outside the years 1 to 9999, or the day is no plain date.
        """
        return _moved(day, self._delta())

    def before(self, day: date) -> date:
        """Give the day this long before another: years and months are taken off first, then days.

        >>> Duration(years=1).before(date(2021, 2, 28))
        datetime.date(2020, 2, 28)

        Raises:
            InvalidValueError: The result lies outside the years 1 to 9999, or the day is no plain date.
        """
        return _moved(day, -self._delta())

    def latest_start(self, on: date) -> date:
        """Give the latest day from which this length has passed by ``on``.

        It is the latest ``day`` with ``after(day) <= on``; :meth:`before` can differ at month ends.

        >>> Duration(years=1).latest_start(date(2021, 2, 28))
        datetime.date(2020, 2, 29)

        Raises:
            InvalidValueError: The result lies outside the years 1 to 9999, or the day is no plain date.
        """
        day = timedelta(days=1)
        found = self.before(on)
        # Months of unequal length let it miss by some days, to either side.
        while self.after(found) > on:
            found -= day
        while self.after(found + day) <= on:
            found += day
        return found

    def has_passed(self, since: date, on: date) -> bool:
        """Say whether this length has passed from ``since`` to ``on``: on the anniversary itself it has.

        >>> Duration(years=5).has_passed(date(2016, 9, 10), date(2021, 9, 10))
        True

        Raises:
            InvalidValueError: As :meth:`latest_start`.
        """
        return checked_day(since, "since") <= self.latest_start(on)

    def text(self, language: Language = "vi") -> str:
        """Say it.

        >>> Duration(years=5).text("vi"), Duration(months=1, days=2).text("en")
        ('5 năm', '1 month 2 days')
        """
        from emulation.i18n import say

        parts = [
            say(f"periods.duration.{name}.{'one' if count == 1 else 'more'}", language, count=count)
            for name, count in (("years", self.years), ("months", self.months), ("days", self.days))
            if count
        ]
        return " ".join(parts) or say("periods.duration.days.more", language, count=0)

    def __str__(self) -> str:
        return self.text("en")

    def _delta(self) -> relativedelta:
        from dateutil.relativedelta import relativedelta

        return relativedelta(years=self.years, months=self.months, days=self.days)


def _moved(day: date, by: relativedelta) -> date:
    try:
        return checked_day(day, "day") + by
    except (ValueError, OverflowError):
        raise InvalidValueError(
            "periods.out_of_calendar", "the day lies outside the years 1 to 9999"
        ) from None
