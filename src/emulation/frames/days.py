"""Day columns, periods as two of them, and how long a period lasts (cột ngày, khoảng thời gian).

A column of moments without a zone stands for the days they fall on. A moment with a zone is refused by the gate, since which day
it falls on depends on the zone.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import cast

import narwhals as nw
from narwhals.dtypes import DType

from emulation.eligibility import Fact, Lasts, PeriodIs, PeriodRelation
from emulation.eligibility.limits import Limit
from emulation.frames.columns import PeriodColumns
from emulation.frames.operands import Operand, OrderedColumn
from emulation.frames.pieces import NO, YES, Piece, all_of, both, either, filled

__all__ = ["DayColumn", "PeriodColumn"]

_DAY = timedelta(days=1)
# Spark is handed days as they are written, and a year before 1000 is written with too few digits.
_WRITTEN = 1000
# Days that moments in nanoseconds of 64 bits can hold wholly.
_NANO_FIRST, _NANO_LAST = date(1677, 9, 22), date(2262, 4, 10)


class DayColumn(OrderedColumn):
    """A column of days, or of moments without a zone.

    Args:
        fact: The fact.
        name: The column.
        dtype: Its type.
        null_tells: Whether a comparison is null exactly where the day is.
    """

    def __init__(self, fact: Fact, name: str, dtype: DType, *, null_tells: bool = False) -> None:
        super().__init__(fact, Piece(nw.col(name).is_null(), size=1), null_tells=null_tells)
        self.value = nw.col(name)
        self.moments = isinstance(dtype, nw.Datetime)
        nano = isinstance(dtype, nw.Datetime) and dtype.time_unit == "ns"
        self.first, self.last = (_NANO_FIRST, _NANO_LAST) if nano else (date.min, date.max)

    @property
    def day(self) -> nw.Expr:
        """The days in a form in which any two day columns compare."""
        if self.moments:
            return self.value.dt.truncate("1d").cast(nw.Datetime("us"))
        return self.value

    @property
    def comparable_day(self) -> nw.Expr:
        """The days as moments."""
        return self.day if self.moments else self.value.cast(nw.Datetime("us"))

    def at_least(self, limit: Limit, *, strict: bool = False) -> Piece:
        day = cast("date", limit)
        if strict:
            if day >= self.last:
                return NO
            day += _DAY
        if day <= self.first:
            return self.known
        if day.year < _WRITTEN:
            return both(filled(self._number >= _number(day), 9), self.known)
        return NO if day > self.last else filled(self.value >= self._literal(day))

    def at_most(self, limit: Limit, *, strict: bool = False) -> Piece:
        day = cast("date", limit)
        if strict:
            if day <= self.first:
                return NO
            day -= _DAY
        if day >= self.last:
            return self.known
        if day < self.first:
            return NO
        if day.year < _WRITTEN:
            return both(filled(self._number <= _number(day), 9), self.known)
        return filled(
            self.value < self._literal(day + _DAY) if self.moments else self.value <= self._literal(day)
        )

    def same(self, limit: Limit) -> Piece:
        day = cast("date", limit)
        if self.moments or day.year < _WRITTEN:
            return both(self.at_least(day), self.at_most(day))
        return filled(self.value == self._literal(day))

    def within(self, low: Limit, high: Limit) -> Piece:
        if self.moments or min(cast("date", low), cast("date", high)).year < _WRITTEN:
            return super().within(low, high)
        return filled(
            self.value.is_between(self._literal(cast("date", low)), self._literal(cast("date", high)))
        )

    @property
    def _number(self) -> nw.Expr:
        year, month, day = _parts(self)
        return year * 10_000 + month * 100 + day

    def _literal(self, day: date) -> date:
        return datetime.combine(day, time.min) if self.moments else day


class PeriodColumn(Operand):
    """A period in two columns. An end before the start is unreadable.

    Args:
        fact: The fact.
        columns: The names.
        start: Type of the column of first days.
        end: Type of the column of last days.
    """

    def __init__(self, fact: Fact, columns: PeriodColumns, start: DType, end: DType) -> None:
        self.start = DayColumn(fact, columns.start, start)
        self.end = DayColumn(fact, columns.end, end)
        self.no_start = self.start.missing if columns.open_start else NO
        self.no_end = self.end.missing if columns.open_end else NO
        if self.start.moments or self.end.moments:
            reversed_ = filled(self.end.comparable_day < self.start.comparable_day, 4)
        else:
            reversed_ = filled(self.end.day < self.start.day)
        unknown = either(
            NO if columns.open_start else self.start.missing, NO if columns.open_end else self.end.missing
        )
        super().__init__(fact, either(unknown, reversed_), reversed_)

    def lies(self, node: PeriodIs, limits: tuple[Limit | None, ...]) -> Piece:
        """Give where the period lies so to another one."""
        first = cast("date", limits[0] or date.min)
        last = cast("date", limits[1] or date.max)
        if node.relation is PeriodRelation.WITHIN:
            found = both(self._starts_from(first), self._ends_by(last))
        elif node.relation is PeriodRelation.COVERS:
            found = both(self._starts_by(first), self._ends_from(last))
        elif first > last:
            return NO
        else:
            found = both(self._starts_by(last), self._ends_from(first))
        return both(found, self.known)

    def _starts_from(self, day: date) -> Piece:
        return YES if day == date.min else self.start.at_least(day)

    def _starts_by(self, day: date) -> Piece:
        return YES if day == date.max else either(self.no_start, self.start.at_most(day))

    def _ends_by(self, day: date) -> Piece:
        return YES if day == date.max else self.end.at_most(day)

    def _ends_from(self, day: date) -> Piece:
        return YES if day == date.min else either(self.no_end, self.end.at_least(day))

    def lasts(self, node: Lasts) -> Piece:
        """Give where the period lasts at least so long; an open one lasts for ever."""
        is_open = either(
            either(self.no_start, self.start.at_most(date.min) if self.start.first == date.min else NO),
            either(self.no_end, self.end.at_least(date.max) if self.end.last == date.max else NO),
        )
        length = node.at_least
        first_year, first_month, first_day = _parts(self.start)
        months = first_year * 12 + first_month - 1 + (length.years * 12 + length.months)
        year = months // 12
        month = months - year * 12 + 1
        most = _days_of(year, month)
        day = nw.when(first_day > most).then(most).otherwise(first_day)
        after = _ordinal(year, month, day) + length.days
        # What would end after the year 9999 is not reached.
        reached = all_of(
            (
                filled(year <= date.max.year, 8),
                filled(after <= date.max.toordinal(), 40),
                filled(after - 1 <= _ordinal(*_parts(self.end)), 60),
            )
        )
        return both(either(is_open, reached), self.known)


def _number(day: date) -> int:
    return day.year * 10_000 + day.month * 100 + day.day


def _parts(column: DayColumn) -> tuple[nw.Expr, nw.Expr, nw.Expr]:
    """Give year, month and day in 64 bits; some day where there is none, for that is looked at elsewhere."""
    day = column.value.dt
    year, month, number = (each.fill_null(1).cast(nw.Int64) for each in (day.year(), day.month(), day.day()))
    return year, month, number


def _days_of(year: nw.Expr, month: nw.Expr) -> nw.Expr:
    """Give the number of days of a month."""
    # Not every backend has a remainder.
    fourth, hundredth, four_hundredth = (year // each * each == year for each in (4, 100, 400))
    leap = (fourth & ~hundredth) | four_hundredth
    february = nw.when(leap).then(nw.lit(29)).otherwise(nw.lit(28))
    short = (month == 4) | (month == 6) | (month == 9) | (month == 11)  # noqa: PLR2004 - April to November
    longer = nw.when(short).then(nw.lit(30)).otherwise(nw.lit(31))
    return nw.when(month == 2).then(february).otherwise(longer)  # noqa: PLR2004 - February


def _ordinal(year: nw.Expr, month: nw.Expr, day: nw.Expr) -> nw.Expr:
    """Give the number of a day as ``date.toordinal`` counts; years begin with March here, so leap days come last."""
    early = month <= 2  # noqa: PLR2004 - January and February
    shifted = nw.when(early).then(year - 1).otherwise(year)
    since_march = nw.when(early).then(month + 9).otherwise(month - 3)
    before = (since_march * 153 + 2) // 5
    return shifted * 365 + shifted // 4 - shifted // 100 + shifted // 400 + before + day - 306
