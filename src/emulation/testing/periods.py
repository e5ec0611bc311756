"""Strategies for periods: days, periods, sets, written periods, recurrences, time limits."""

from __future__ import annotations

from datetime import date, time

from hypothesis import strategies as st

from emulation.i18n import Message
from emulation.periods import (
    DayOffset,
    Direction,
    Frequency,
    Period,
    PeriodSet,
    Precision,
    Recurrence,
    Weekday,
    WrittenDate,
    WrittenPeriod,
)

__all__ = [
    "closed_periods",
    "dates",
    "day_offsets",
    "period_sets",
    "periods",
    "recurrences",
    "written_dates",
    "written_periods",
]

_FIRST, _LAST = date(2015, 1, 1), date(2030, 12, 31)
_MONTHS_WITH_30_DAYS = (4, 6, 9, 11)
_ASSUMPTIONS = (
    Message("periods.assumed.strict_before"),
    Message("periods.assumed.first_day_counts"),
    Message.of("periods.assumed.year_given", year="2021"),
)


def dates(first: date = _FIRST, last: date = _LAST) -> st.SearchStrategy[date]:
    """Days of the years about which campaigns are; give other bounds for other years."""
    return st.dates(first, last)


def closed_periods(
    first: date = _FIRST, last: date = _LAST, *, max_days: int = 2000
) -> st.SearchStrategy[Period]:
    """Periods with both ends, within the bounds and at most so long."""

    def cut(start: date, count: int) -> Period:
        return Period(start, date.fromordinal(min(start.toordinal() + count - 1, last.toordinal())))

    return st.builds(cut, st.dates(first, last), st.integers(1, max_days))


def periods(first: date = _FIRST, last: date = _LAST) -> st.SearchStrategy[Period]:
    """Periods of every kind: closed, of one day, open at either end or at both."""
    closed = closed_periods(first, last)
    return st.one_of(
        closed,
        st.dates(first, last).map(Period.of_day),
        closed.map(lambda period: Period(None, period.end)),
        closed.map(lambda period: Period(period.start, None)),
        st.just(Period.all_time()),
    )


def period_sets(first: date = _FIRST, last: date = _LAST) -> st.SearchStrategy[PeriodSet]:
    """Sets of up to five periods, the empty set among them."""
    return st.lists(periods(first, last), max_size=5).map(PeriodSet)


def written_dates() -> st.SearchStrategy[WrittenDate]:
    """Dates with the words that say them."""

    def write(day: date, assumptions: list[Message]) -> WrittenDate:
        return WrittenDate(f"ngày {day.day}/{day.month}/{day.year}", day, assumptions=tuple(assumptions))

    return st.builds(write, dates(), st.lists(st.sampled_from(_ASSUMPTIONS), max_size=2, unique=True))


@st.composite
def written_periods(draw: st.DrawFn) -> WrittenPeriod:
    """Written periods of every precision, with stated lengths, events, times and assumptions."""
    period = draw(periods())
    kinds = st.sampled_from(Precision)
    times = st.none() | st.builds(time, st.integers(1, 22), st.integers(0, 59))
    stated = draw(st.none() | st.integers(1, 400))
    return WrittenPeriod(
        str(period),
        period,
        start_precision=None if period.start is None else draw(kinds),
        end_precision=None if period.end is None else draw(kinds),
        stated_days=stated,
        working_days=stated is not None and draw(st.booleans()),
        start_event=draw(st.none() | st.just("ngày ký")) if period.start is None else None,
        end_event=draw(st.none() | st.just("khi kết thúc dịch")) if period.end is None else None,
        start_time=None if period.start is None else draw(times),
        end_time=None if period.end is None else draw(times),
        recurrence=draw(st.none() | recurrences()),
        assumptions=draw(st.lists(st.sampled_from(_ASSUMPTIONS), max_size=3, unique=True)),
    )


@st.composite
def recurrences(draw: st.DrawFn) -> Recurrence:
    """Recurrences of every frequency, with and without time, as deadlines and as days."""
    frequency = draw(st.sampled_from(Frequency))
    if frequency is Frequency.CONTINUOUS:
        return Recurrence(frequency=frequency)
    before = frequency is not Frequency.DAILY and draw(st.booleans())
    month = draw(st.integers(1, 12)) if frequency is Frequency.YEARLY else None
    most = 29 if month == 2 else 30 if month in _MONTHS_WITH_30_DAYS else 31  # noqa: PLR2004 - February
    has_day = frequency in {Frequency.MONTHLY, Frequency.YEARLY}
    weekdays = st.lists(st.sampled_from(Weekday), min_size=1, max_size=3)
    times = st.none() | st.builds(time, st.integers(0, 23), st.integers(0, 59))
    return Recurrence(
        frequency=frequency,
        interval=draw(st.just(1) | st.integers(2, 12)),
        weekdays=draw(weekdays) if frequency is Frequency.WEEKLY else (),
        day=draw(st.integers(1, most)) if has_day else None,
        month=month,
        at=None if before else draw(times),
        before=before,
    )


def day_offsets() -> st.SearchStrategy[DayOffset]:
    """Numbers of days or working days before or after an event."""
    return st.builds(DayOffset, st.integers(0, 400), st.sampled_from(Direction), working=st.booleans())
