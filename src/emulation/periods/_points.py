"""A point in time as precise as it was written, and the days it stands for once its year is known."""

from __future__ import annotations

from datetime import date, time
from enum import Enum

import attrs

from emulation.periods.days import add_days, last_day_of_month, make_day
from emulation.periods.period import Period
from emulation.periods.written import Precision

__all__ = ["Part", "Point"]

_TEN, _TWENTY = 10, 20


class Part(Enum):
    """Beginning, middle or end of a month, quarter or year (đầu, giữa, cuối)."""

    EARLY = "early"
    MIDDLE = "middle"
    LATE = "late"


@attrs.frozen
class Point:
    """One end of a period, or a period named by one word such as "quý III".

    Args:
        kind: How exact it is; ``DAY``, ``MONTH``, ``QUARTER``, ``HALF``, ``YEAR`` or ``SCHOOL_YEAR``.
        position: Where it begins in the text.
        year: The year; ``None`` where the text has none.
        number: Month, quarter or half; ``None`` for a lone number of a day, and for years.
        day: Day of the month.
        part: Part of the month, quarter or year.
        hour: Time of day; ``24`` is written as ``None`` with ``next_day``.
    """

    kind: Precision
    position: int
    year: int | None = attrs.field(default=None, kw_only=True)
    number: int | None = attrs.field(default=None, kw_only=True)
    day: int | None = attrs.field(default=None, kw_only=True)
    part: Part | None = attrs.field(default=None, kw_only=True)
    clock: time | None = attrs.field(default=None, kw_only=True)
    ends_day: bool = attrs.field(default=False, kw_only=True)

    @property
    def precision(self) -> Precision:
        """How exact the point is, its part of the month or year taken into account."""
        return self.kind if self.part is None else Precision.VAGUE

    @property
    def lacks_month(self) -> bool:
        """Whether it is the lone number of a day."""
        return self.kind is Precision.DAY and self.number is None

    def span(self, year: int) -> Period:
        """Give the days it stands for in a year.

        Raises:
            InvalidValueError: No such day in that year.
        """
        whole = self._whole(year)
        return whole if self.part is None else _third(whole, self.kind, self.part)

    def _whole(self, year: int) -> Period:
        number = self.number or 1
        if self.kind is Precision.DAY:
            return Period.of_day(make_day(year, number, self.day or 0))
        if self.kind is Precision.MONTH:
            return Period.of_month(year, number)
        if self.kind is Precision.QUARTER:
            return Period.of_quarter(year, number)
        if self.kind is Precision.HALF:
            return Period.of_half(year, number)
        return Period.school_year(year) if self.kind is Precision.SCHOOL_YEAR else Period.of_year(year)


def _third(whole: Period, kind: Precision, part: Part) -> Period:
    """Cut out the first, second or last third: of a month ten days, of a longer span whole months."""
    first, last = whole.start or date.min, whole.end or date.max
    if kind is Precision.MONTH:
        cuts = (first.replace(day=_TEN), first.replace(day=_TWENTY))
    else:
        step = (last.month - first.month + 1) // 3
        cuts = (
            last_day_of_month(first.year, first.month + step - 1),
            last_day_of_month(first.year, first.month + 2 * step - 1),
        )
    if part is Part.EARLY:
        return Period(first, cuts[0])
    if part is Part.MIDDLE:
        return Period(add_days(cuts[0], 1), cuts[1])
    return Period(add_days(cuts[1], 1), last)
