"""From what was written to days: missing years, lengths, named days that are out.

Every choice the text leaves open becomes an assumption of the result. Where nothing tells the year, the text is
refused.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterable
from datetime import date, time
from typing import TYPE_CHECKING, NoReturn

import attrs

from emulation.errors import InvalidValueError
from emulation.i18n.message import Message
from emulation.periods._forms import Bound, Form, Length
from emulation.periods._points import Point
from emulation.periods._tokens import Expected, Reader
from emulation.periods.days import add_days, add_months
from emulation.periods.period import Period
from emulation.periods.written import Precision, WrittenPeriod

if TYPE_CHECKING:
    from emulation.i18n import Language

__all__ = ["FROM_OTHER_END", "Settler"]

_WEEK = 7
_YEAR_MONTHS = 12
YEAR_FROM_END = "periods.assumed.year_from_end"
YEAR_FROM_START = "periods.assumed.year_from_start"
FROM_OTHER_END = frozenset({YEAR_FROM_END, YEAR_FROM_START})
_WHOLE_END = time(23, 59)


@attrs.define
class Settler:
    """Settles one form.

    Args:
        reader: The text, for errors.
        issued: Day of the document; ``None`` when not known.
        year: The year to take where the text names none.
    """

    reader: Reader
    issued: date | None
    year: int | None
    assumptions: list[Message] = attrs.field(factory=list[Message])

    def settle(self, form: Form, text: str) -> WrittenPeriod:
        """Give the days of a form.

        Raises:
            NotationError: The year cannot be known, or there is no such day.
        """
        self._note(form)
        start, end = self._points(form)
        years = self._years(start, end, single=form.single is not None)
        first = None if start is None else self._first(start, years[0], form)
        last = None if end is None else self._last(end, years[1], form)
        first = self._issue(form.start) if form.start is not None and form.start.at_issue else first
        last = self._issue(form.end) if form.end is not None and form.end.at_issue else last
        first, last, end_event = self._with_length(form, first, last)
        if first is not None and last is not None and last < first:
            place = 0 if end is None else end.position
            self.reader.refuse(
                "periods.written_end_before_start",
                "the end {end} lies before the start {start}",
                Expected.LATER_END,
                place,
                {"start": first, "end": last},
            )
        start_event = form.start.event if form.start is not None and first is None else None
        if form.delayed and start_event is not None and form.length is not None:
            start_event = f"sau {form.length.text} kể từ {start_event}"
        return WrittenPeriod(
            text,
            Period(first, last),
            start_precision=_precision(start, first, form),
            end_precision=_precision(end, last, form),
            stated_days=form.length.count if form.length is not None and form.length.unit == "ngay" else None,
            working_days=form.length is not None and form.length.working,
            start_event=start_event,
            end_event=end_event,
            start_time=None if start is None or start.clock == time(0) else start.clock,
            end_time=None if end is None or form.single is not None else _closing_time(end),
            assumptions=self.assumptions,
        )

    def _assume(self, key: str, **params: object) -> None:
        self.assumptions.append(Message.of(key, **params))

    def _note(self, form: Form) -> None:
        if form.notes.joined:
            self._assume("periods.assumed.digits_joined")
        if form.notes.short_year:
            self._assume("periods.assumed.century")
        if form.notes.alternatives:
            self._assume("periods.assumed.alternatives")

    # ------------------------------------------------------------------------------------------- years

    def _points(self, form: Form) -> tuple[Point | None, Point | None]:
        if form.single is not None:
            return form.single, form.single
        start = None if form.start is None else form.start.point
        end = None if form.end is None else form.end.point
        return self._with_month(start, end), self._with_month(end, start)

    def _with_month(self, point: Point | None, other: Point | None) -> Point | None:
        """Give a lone number of a day the month of the other end: "từ ngày 10 đến ngày 30 tháng 9"."""
        if point is None or not point.lacks_month:
            return point
        if other is None or other.lacks_month or other.kind is not Precision.DAY:
            self.reader.fail(Expected.MONTH, point.position)
        return attrs.evolve(point, number=other.number)

    def _years(self, start: Point | None, end: Point | None, *, single: bool) -> tuple[int, int]:
        known = (None if start is None else start.year, None if end is None else end.year)
        if start is None or end is None or single:
            point = start or end
            if point is None:
                return 0, 0
            year = point.year or self._lone_year(point, is_end=start is None)
            return year, year
        if known[0] is not None and known[1] is not None:
            return known[0], known[1]
        turn = int(_place_in_year(start) > _place_in_year(end))
        if known[1] is not None:
            self._assume(YEAR_FROM_END, year=str(known[1] - turn))
            return known[1] - turn, known[1]
        if known[0] is not None:
            self._assume(YEAR_FROM_START, year=str(known[0] + turn))
            return known[0], known[0] + turn
        first = self._range_year(start, end, turn)
        return first, first + turn

    def _lone_year(self, point: Point, *, is_end: bool) -> int:
        """Find the year of the only date there is."""
        if self.year is not None:
            self._assume("periods.assumed.year_given", year=str(self.year))
            return self.year
        issued = self._needed_issue(point)
        if point.kind is not Precision.DAY and not is_end:
            chosen = issued.year
        else:
            days = _in_years(point, (issued.year - 1, issued.year, issued.year + 1))
            if is_end:
                chosen = next((day.year for day in days if day >= issued), issued.year)
            else:
                chosen = min(days, key=lambda day: abs((day - issued).days), default=issued).year
        self._assume("periods.assumed.year_from_issue", year=str(chosen))
        return chosen

    def _range_year(self, start: Point, end: Point, turn: int) -> int:
        """Find the year of the start where neither end has one."""
        if self.year is not None:
            self._assume("periods.assumed.year_given", year=str(self.year))
            return self.year
        issued = self._needed_issue(start)
        days = _in_years(end, (issued.year, issued.year + 1))
        chosen = next((day.year for day in days if day >= issued), issued.year) - turn
        self._assume("periods.assumed.year_from_issue", year=str(chosen))
        return chosen

    def _needed_issue(self, point: Point) -> date:
        if self.issued is None:
            self.reader.refuse(
                "periods.year_missing",
                "the year is missing and nothing tells it; give the day of issue or the year",
                Expected.YEAR,
                point.position,
            )
        return self.issued

    def _issue(self, bound: Bound) -> date | None:
        if self.issued is None and bound.event is None:
            self.reader.refuse(
                "periods.issue_day_needed",
                "'nay' is the day of issue, which is not known; give it",
                Expected.ISSUE_DAY,
                0,
            )
        return self.issued

    # -------------------------------------------------------------------------------------------- days

    def _span(self, point: Point, year: int) -> Period:
        try:
            return point.span(year)
        except InvalidValueError as error:
            self._no_such_day(error, point.position)

    def _first(self, point: Point, year: int, form: Form) -> date | None:
        span = self._span(point, year)
        if point.kind is Precision.SCHOOL_YEAR:
            self._assume("periods.assumed.school_year")
        if point.part is not None and (form.single is not None or span.start != _whole_start(point, year)):
            self._assume("periods.assumed.part")
        if form.start is not None and form.start.excluded:
            self._assume("periods.assumed.strict_after")
            return self._moved(span.end, 1, point.position)
        if point.ends_day:
            return self._moved(span.start, 1, point.position)
        if point.clock is not None and point.clock != time(0):
            self._assume("periods.assumed.part_of_day")
        return span.start

    def _last(self, point: Point, year: int, form: Form) -> date | None:
        span = self._span(point, year)
        if form.single is not None:
            return span.end
        if form.end is not None and form.end.excluded:
            self._assume("periods.assumed.strict_before")
            return self._moved(span.start, -1, point.position)
        if point.clock == time(0):
            return self._moved(span.start, -1, point.position)
        if _closing_time(point) is not None:
            self._assume("periods.assumed.part_of_day")
        if point.part is not None and span.end != _whole_end(point, year):
            self._assume("periods.assumed.part")
        return span.end

    def _moved(self, day: date | None, count: int, position: int) -> date | None:
        try:
            return None if day is None else add_days(day, count)
        except InvalidValueError as error:
            self._no_such_day(error, position)

    def _no_such_day(self, error: InvalidValueError, position: int) -> NoReturn:
        self.reader.refuse(
            "periods.no_such_written_day", "{reason}", Expected.DATE, position, {"reason": _Reason(error)}
        )

    # ----------------------------------------------------------------------------------------- lengths

    def _with_length(
        self, form: Form, first: date | None, last: date | None
    ) -> tuple[date | None, date | None, str | None]:
        """Compute the end a length leaves open; the third value is what the end hangs on instead."""
        event = form.end.event if form.end is not None else None
        length = form.length
        if length is None or (first is not None and last is not None) or event is not None:
            return first, last, event
        if form.delayed:
            if length.working or first is None:
                return None, None, None
            self._assume("periods.assumed.first_day_not_counted")
            return self._after(first, length, 0), None, None
        if length.working:
            return first, last, length.text if form.start is not None else None
        if first is not None:
            self._assume("periods.assumed.first_day_counts")
            return first, self._after(first, length, -1), None
        if last is not None and length.unit == "ngay" and form.start is None:
            self._assume("periods.assumed.last_day_counts")
            return self._moved(last, 1 - length.count, 0), last, None
        return first, last, length.text if form.start is not None and last is None else None

    def _after(self, first: date, length: Length, more: int) -> date:
        try:
            if length.unit in {"ngay", "tuan"}:
                return add_days(first, length.count * (_WEEK if length.unit == "tuan" else 1) + more)
            months = length.count * (_YEAR_MONTHS if length.unit == "nam" else 1)
            return add_days(add_months(first, months), more)
        except InvalidValueError as error:
            self._no_such_day(error, 0)


@attrs.frozen
class _Reason:
    """Why there is no such day: an error that says itself in the reader's language."""

    error: InvalidValueError

    def __str__(self) -> str:
        return str(self.error)

    def text(self, language: Language = "vi") -> str:
        from emulation.i18n import say_error

        return say_error(self.error, language)


def _whole_start(point: Point, year: int) -> date | None:
    """First day of the month, quarter or year of which the point is a part."""
    return attrs.evolve(point, part=None).span(year).start


def _whole_end(point: Point, year: int) -> date | None:
    """Last day of the month, quarter or year of which the point is a part."""
    return attrs.evolve(point, part=None).span(year).end


def _closing_time(point: Point) -> time | None:
    """Time at which the last day ends early; 0:00 belongs to the day before, 23:59 to the whole day."""
    return None if point.clock in {None, time(0), _WHOLE_END} else point.clock


def _place_in_year(point: Point) -> tuple[int, int]:
    steps = {Precision.QUARTER: 3, Precision.HALF: 6}
    return (steps.get(point.kind, 1) * ((point.number or 1) - 1) + 1, point.day or 1)


def _in_years(point: Point, years: Iterable[int]) -> list[date]:
    """Give the last day of the point in each of the years that has it."""
    days: list[date | None] = []
    for year in years:
        with contextlib.suppress(InvalidValueError):
            days.append(point.span(year).end)
    return [day for day in days if day is not None]


def _precision(point: Point | None, day: date | None, form: Form) -> Precision | None:
    if day is None:
        return None
    if point is None:
        return Precision.DAY
    return Precision.TERM if form.term and point.kind is Precision.YEAR else point.precision
