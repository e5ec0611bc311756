"""The two ends of a period: what is kept, how it is made, how long it is, what lies in it.

:class:`Span` is the first half of :class:`~emulation.periods.period.Period`, kept apart so that both can be read
at one go. Nothing but ``Period`` is made of it, and the names are documented there.
"""

from __future__ import annotations

from datetime import date, datetime, tzinfo
from fractions import Fraction
from typing import Self

import attrs

from emulation.errors import InvalidValueError
from emulation.periods.days import add_days, checked_day, day_of, last_day_of_month, make_day

# Ordinals run from 1 to this; 0 and the number two above it stand for "no first day" and "no last day".
LAST_ORDINAL = date.max.toordinal()
_NO_END = LAST_ORDINAL + 2
_HALF_MONTHS = 6
_DECEMBER = 12
# Opening on 5 September and closing on 31 May is the custom; the ministry sets the days anew each year.
_SCHOOL_OPENS = (9, 5)
_SCHOOL_CLOSES = (5, 31)


@attrs.frozen(order=False)
class Span:
    """First and last day, checked (khoảng ngày); see ``Period``."""

    start: date | None
    end: date | None

    def __attrs_post_init__(self) -> None:
        if self.start is not None:
            checked_day(self.start, "start")
        if self.end is not None:
            checked_day(self.end, "end")
            if self.start is not None and self.end < self.start:
                raise InvalidValueError(
                    "periods.end_before_start",
                    "the period ends on {end}, before its start on {start}; change one of the two",
                    start=self.start,
                    end=self.end,
                )

    # ------------------------------------------------------------------------------------------- makers

    @classmethod
    def all_time(cls) -> Self:
        """Give the period without beginning and end (không giới hạn thời gian)."""
        return cls(None, None)

    @classmethod
    def of_day(cls, day: date) -> Self:
        """Give the period of one day.

        Raises:
            InvalidValueError: Not a plain date.
        """
        return cls(day, day)

    @classmethod
    def of_days(cls, start: date, count: int) -> Self:
        """Give ``count`` days, ``start`` being the first of them.

        >>> from emulation.periods import Period

        >>> Period.of_days(date(2022, 11, 9), 50).end
        datetime.date(2022, 12, 28)

        Raises:
            InvalidValueError: Fewer than one day, or past the year 9999.
        """
        if count < 1:
            raise InvalidValueError(
                "core.not_positive", "more than zero is expected, found {found}", path=("count",), found=count
            )
        return cls(checked_day(start, "start"), add_days(start, count - 1))

    @classmethod
    def of_month(cls, year: int, month: int) -> Self:
        """Give a month of the calendar (tháng).

        Raises:
            InvalidValueError: A month outside 1 to 12, or a year outside 1 to 9999.
        """
        return cls(make_day(year, month, 1), last_day_of_month(year, month))

    @classmethod
    def of_quarter(cls, year: int, quarter: int) -> Self:
        """Give a quarter of the calendar year, counted from 1 to 4 (quý).

        >>> from emulation.periods import Period

        >>> str(Period.of_quarter(2021, 3))
        '1/7/2021–30/9/2021'

        Raises:
            InvalidValueError: A quarter outside 1 to 4, or a year outside 1 to 9999.
        """
        _within(quarter, 4, "quarter")
        return cls(make_day(year, quarter * 3 - 2, 1), last_day_of_month(year, quarter * 3))

    @classmethod
    def of_half(cls, year: int, half: int) -> Self:
        """Give the first or second half of a year (6 tháng đầu năm, 6 tháng cuối năm).

        Raises:
            InvalidValueError: A half other than 1 and 2, or a year outside 1 to 9999.
        """
        _within(half, 2, "half")
        last = half * _HALF_MONTHS
        return cls(make_day(year, last - _HALF_MONTHS + 1, 1), last_day_of_month(year, last))

    @classmethod
    def of_year(cls, year: int) -> Self:
        """Give a calendar year (năm).

        Raises:
            InvalidValueError: A year outside 1 to 9999.
        """
        return cls.of_years(year, year)

    @classmethod
    def of_years(cls, first: int, last: int) -> Self:
        """Give the calendar years from ``first`` to ``last``, both in (giai đoạn).

        >>> from emulation.periods import Period

        >>> str(Period.of_years(2021, 2025))
        '1/1/2021–31/12/2025'

        Raises:
            InvalidValueError: The last year before the first, or a year outside 1 to 9999.
        """
        return cls(make_day(first, 1, 1), make_day(last, _DECEMBER, 31))

    @classmethod
    def school_year(
        cls,
        first_year: int,
        *,
        opens: tuple[int, int] = _SCHOOL_OPENS,
        closes: tuple[int, int] = _SCHOOL_CLOSES,
    ) -> Self:
        """Give a school year, from autumn of ``first_year`` to the next (năm học).

        No fixed rule gives the days: the ministry of education sets them each year and provinces adapt them.
        The defaults, 5 September and 31 May, are a custom; pass the days that were set.

        Args:
            first_year: The year in which it opens.
            opens: Month and day of the opening.
            closes: Month and day of the close, in the year after; that day is in.

        >>> from emulation.periods import Period

        >>> str(Period.school_year(2018))
        '5/9/2018–31/5/2019'

        Raises:
            InvalidValueError: No such day in those years.
        """
        return cls(make_day(first_year, *opens), make_day(first_year + 1, *closes))

    # ------------------------------------------------------------------------------------------- length

    @property
    def is_open(self) -> bool:
        """Whether an end is missing."""
        return self.start is None or self.end is None

    @property
    def days_or_none(self) -> int | None:
        """Number of days, both ends counted; ``None`` when an end is open."""
        if self.start is None or self.end is None:
            return None
        return (self.end - self.start).days + 1

    @property
    def days(self) -> int:
        """Number of days, both ends counted, at least 1 (số ngày).

        Raises:
            InvalidValueError: An end is open, so there is no number.
        """
        start, end = self._closed()
        return (end - start).days + 1

    def _closed(self) -> tuple[date, date]:
        if self.start is None or self.end is None:
            raise InvalidValueError(
                "periods.open_period", "{period} has an open end, so its days cannot be counted", period=self
            )
        return self.start, self.end

    def _ordinals(self) -> tuple[int, int]:
        first = 0 if self.start is None else self.start.toordinal()
        after = _NO_END if self.end is None else self.end.toordinal() + 1
        return first, after

    @classmethod
    def _of_ordinals(cls, first: int, after: int) -> Self:
        return cls(
            None if first == 0 else date.fromordinal(first),
            None if after == _NO_END else date.fromordinal(after - 1),
        )

    def share_elapsed(self, on: date) -> Fraction:
        """Share of the days that are over when ``on`` has ended (phần thời gian đã qua).

        The day ``on`` itself counts: 1/51 on the first of 51 days, 1 on the last day and after, 0 on every day
        before the first.

        >>> from emulation.periods import Period

        >>> Period(date(2021, 9, 10), date(2021, 10, 30)).share_elapsed(date(2021, 9, 30))
        Fraction(7, 17)

        Raises:
            InvalidValueError: An end is open, or ``on`` is not a plain date.
        """
        start, end = self._closed()
        passed = (min(checked_day(on, "on"), end) - start).days + 1
        return Fraction(max(passed, 0), self.days)

    # -------------------------------------------------------------------------------------- membership

    def __contains__(self, day: date) -> bool:
        """Say whether a day lies in the period, first and last day included.

        Raises:
            InvalidValueError: Not a plain date. A moment has a day only in a zone: ask :meth:`contains`.
        """
        if isinstance(day, datetime):
            raise InvalidValueError(
                "periods.moment_without_zone",
                "the day of a moment depends on the zone; write period.contains(moment, zone=...)",
            )
        checked_day(day, "day")
        return (self.start is None or self.start <= day) and (self.end is None or day <= self.end)

    def contains(self, moment: datetime, *, zone: tzinfo) -> bool:
        """Say whether a moment lies in the period, its day taken in ``zone``, the zone of the campaign.

        >>> from datetime import UTC
        >>> from emulation.periods import VIETNAM_ZONE, Period
        >>> late = datetime(2021, 9, 9, 17, 30, tzinfo=UTC)  # half past midnight in Việt Nam
        >>> Period.of_day(date(2021, 9, 10)).contains(late, zone=VIETNAM_ZONE)
        True

        Raises:
            InvalidValueError: A naive datetime, or one outside the years 1 to 9999 in that zone.
        """
        return day_of(moment, zone) in self


def _within(number: int, most: int, name: str) -> None:
    if not 1 <= number <= most:
        raise InvalidValueError(
            "periods.out_of_range",
            "a number from 1 to {most} is expected, found {found}",
            path=(name,),
            most=most,
            found=number,
        )
