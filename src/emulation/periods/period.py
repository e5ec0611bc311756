"""A period: whole days, both ends in, either end open.

Plans and laws count both the first and the last day ("từ ngày 10/9/2021 đến ngày 30/10/2021" is 51 days), so a
period keeps both. How a period was *written* is the matter of :mod:`emulation.periods.written`; several periods
together are a :class:`~emulation.periods.period_set.PeriodSet`.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator
from datetime import date
from typing import TYPE_CHECKING

import attrs

from emulation.errors import InvalidValueError
from emulation.periods._span import LAST_ORDINAL, Span
from emulation.periods.days import add_days, checked_day, last_day_of_month
from emulation.periods.relation import Relation, relation_of

if TYPE_CHECKING:
    from emulation.i18n import Language

__all__ = ["Period"]


@functools.total_ordering
@attrs.frozen(order=False)
class Period(Span):
    """Days from a first to a last, both in; ``None`` leaves an end open (thời gian thực hiện, khoảng thời gian).

    Periods sort by their start, then by their end; an open start comes first, an open end last.

    Args:
        start: First day; ``None`` for no beginning.
        end: Last day, itself in; ``None`` for no end.

    Raises:
        InvalidValueError: The end lies before the start, or an end is a ``datetime`` or no date at all.

    Examples:
        >>> founding = Period(date(2021, 9, 10), date(2021, 10, 30))
        >>> founding.days
        51
        >>> date(2021, 10, 30) in founding, date(2021, 10, 31) in founding
        (True, False)
        >>> str(founding)
        '10/9/2021–30/10/2021'
    """

    @staticmethod
    def parse(text: str) -> Period:
        """Read a written period whose days the text itself settles.

        A year written at one end only counts for both, as everybody writes it; any other assumption is
        refused here, and :func:`~emulation.periods.notation.parse_period` returns it with the value.
        ``Period.parse(str(period)) == period`` for every period.

        >>> Period.parse("Từ ngày 10/9/2021 đến ngày 30/10/2021") == Period.parse("10/9-30/10/2021")
        True

        Raises:
            NotationError: The text cannot be read, or only by assuming something.
        """
        from emulation.periods.notation import read_plain_period

        return read_plain_period(text)

    # ----------------------------------------------------------------------------------- two periods

    def relation_to(self, other: Period) -> Relation:
        """Say how this period lies to the other; exactly one of Allen's thirteen relations.

        >>> Period.of_month(2021, 9).relation_to(Period.of_month(2021, 10))
        <Relation.MEETS: 'meets'>
        """
        return relation_of(self._ordinals(), other._ordinals())

    def overlaps(self, other: Period) -> bool:
        """Say whether both have a day in common."""
        return self.relation_to(other).shares_days

    def touches(self, other: Period) -> bool:
        """Say whether one begins on the day after the other ends: 30/9 and 1/10 touch."""
        return self.relation_to(other) in {Relation.MEETS, Relation.MET_BY}

    def covers(self, other: Period) -> bool:
        """Say whether every day of the other lies in this one.

        >>> Period.of_year(2021).covers(Period.of_quarter(2021, 3))
        True
        """
        mine, its = self._ordinals(), other._ordinals()
        return mine[0] <= its[0] and its[1] <= mine[1]

    def intersection(self, other: Period) -> Period | None:
        """Give the days in both; ``None`` when there are none."""
        mine, its = self._ordinals(), other._ordinals()
        first, after = max(mine[0], its[0]), min(mine[1], its[1])
        return self._of_ordinals(first, after) if first < after else None

    def gap_to(self, other: Period) -> Period | None:
        """Give the days between two periods; ``None`` when they touch or overlap.

        >>> str(Period.of_month(2021, 7).gap_to(Period.of_month(2021, 9)))
        '1/8/2021–31/8/2021'
        """
        mine, its = self._ordinals(), other._ordinals()
        first, after = min(mine[1], its[1]), max(mine[0], its[0])
        return self._of_ordinals(first, after) if first < after else None

    def join(self, other: Period) -> Period:
        """Give one period out of two that overlap or touch.

        >>> str(Period.of_month(2021, 9).join(Period.of_month(2021, 10)))
        '1/9/2021–31/10/2021'

        Raises:
            InvalidValueError: Days lie between them; a ``PeriodSet`` holds both.
        """
        gap = self.gap_to(other)
        if gap is not None:
            raise InvalidValueError(
                "periods.gap_between",
                "{one} and {other} do not join: {gap} lies between them; a PeriodSet holds both",
                one=self,
                other=other,
                gap=gap,
            )
        mine, its = self._ordinals(), other._ordinals()
        return self._of_ordinals(min(mine[0], its[0]), max(mine[1], its[1]))

    # ---------------------------------------------------------------------------------------- changes

    def extend_to(self, end: date) -> Period:
        """Give the period with a later last day, or the same (gia hạn).

        Raises:
            InvalidValueError: The new end is earlier than the old one, or the period has no end to extend.
        """
        if self.end is None:
            raise InvalidValueError("periods.no_end_to_extend", "{period} has no end to extend", period=self)
        if checked_day(end, "end") < self.end:
            raise InvalidValueError(
                "periods.extension_is_earlier",
                "an extension to {end} would end before {old}; use shorten_to",
                end=end,
                old=self.end,
            )
        return attrs.evolve(self, end=end)

    def shorten_to(self, end: date) -> Period:
        """Give the period with an earlier last day, or the same (rút ngắn); an open end gets a day.

        Raises:
            InvalidValueError: The new end is later than the old one, or before the start.
        """
        if self.end is not None and checked_day(end, "end") > self.end:
            raise InvalidValueError(
                "periods.shortening_is_later",
                "a shortening to {end} would end after {old}; use extend_to",
                end=end,
                old=self.end,
            )
        return attrs.evolve(self, end=end)

    def shift(self, days: int) -> Period:
        """Move both ends by a number of days; an open end stays open.

        Raises:
            InvalidValueError: An end would leave the years 1 to 9999.
        """
        return Period(
            None if self.start is None else add_days(self.start, days),
            None if self.end is None else add_days(self.end, days),
        )

    # ---------------------------------------------------------------------------------------- parts

    def each_day(self) -> Iterator[date]:
        """Go through the days, first to last; without end when the end is open.

        >>> [day.day for day in Period.of_days(date(2021, 9, 29), 3).each_day()]
        [29, 30, 1]

        Raises:
            InvalidValueError: The start is open.
        """
        if self.start is None:
            raise InvalidValueError(
                "periods.no_start", "{period} has no first day to begin from", period=self
            )
        last = LAST_ORDINAL if self.end is None else self.end.toordinal()
        return map(date.fromordinal, range(self.start.toordinal(), last + 1))

    def split_by_day(self) -> tuple[Period, ...]:
        """Give each day as a period.

        Raises:
            InvalidValueError: An end is open.
        """
        return self._split(lambda day: day)

    def split_by_week(self) -> tuple[Period, ...]:
        """Give the parts in each week, Monday to Sunday; the first and the last part may be short.

        >>> [part.days for part in Period.of_month(2021, 9).split_by_week()]
        [5, 7, 7, 7, 4]

        Raises:
            InvalidValueError: An end is open.
        """
        return self._split(
            lambda day: date.fromordinal(min(day.toordinal() + 6 - day.weekday(), LAST_ORDINAL))
        )

    def split_by_month(self) -> tuple[Period, ...]:
        """Give the parts in each calendar month.

        Raises:
            InvalidValueError: An end is open.
        """
        return self._split(lambda day: last_day_of_month(day.year, day.month))

    def split_by_quarter(self) -> tuple[Period, ...]:
        """Give the parts in each quarter of the calendar year.

        Raises:
            InvalidValueError: An end is open.
        """
        return self._split(lambda day: last_day_of_month(day.year, (day.month + 2) // 3 * 3))

    def split_by_year(self) -> tuple[Period, ...]:
        """Give the parts in each calendar year.

        Raises:
            InvalidValueError: An end is open.
        """
        return self._split(lambda day: date(day.year, 12, 31))

    def _split(self, last_of: Callable[[date], date]) -> tuple[Period, ...]:
        start, end = self._closed()
        parts: list[Period] = []
        while True:
            last = min(last_of(start), end)
            parts.append(Period(start, last))
            if last == end:
                return tuple(parts)
            start = date.fromordinal(last.toordinal() + 1)

    # ---------------------------------------------------------------------------------------- words

    def __lt__(self, other: object) -> bool:
        if not isinstance(other, Period):
            return NotImplemented
        return self._ordinals() < other._ordinals()

    def __str__(self) -> str:
        if self.start is None:
            return "không giới hạn thời gian" if self.end is None else f"đến hết ngày {_written(self.end)}"
        if self.end is None:
            return f"từ ngày {_written(self.start)}"
        if self.start == self.end:
            return f"ngày {_written(self.start)}"
        return f"{_written(self.start)}–{_written(self.end)}"

    def text(self, language: Language = "vi") -> str:
        """Say the period in a sentence of the language.

        >>> Period(date(2021, 9, 10), date(2021, 10, 30)).text("vi")
        'từ ngày 10/9/2021 đến hết ngày 30/10/2021'
        >>> Period(date(2021, 9, 10), None).text("en")
        'from 10 September 2021'
        """
        from emulation.i18n import say

        if self.start is None and self.end is None:
            return say("periods.period.all_time", language)
        if self.start is None:
            return say("periods.period.open_start", language, end=self.end)
        if self.end is None:
            return say("periods.period.open_end", language, start=self.start)
        if self.start == self.end:
            return say("periods.period.day", language, day=self.start)
        return say("periods.period.closed", language, start=self.start, end=self.end)


def _written(day: date) -> str:
    # Four digits, so that the year 21 is never read as 2021.
    return f"{day.day}/{day.month}/{day.year:04d}"
