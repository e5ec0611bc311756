from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, time
from itertools import islice

import pytest

from emulation.errors import InvalidValueError
from emulation.i18n import LANGUAGES, label, say_error
from emulation.periods import (
    DayOffset,
    Direction,
    Frequency,
    Period,
    Precision,
    Recurrence,
    Weekday,
    WeekdayCalendar,
    WorkCalendar,
    add_working_days,
    before_date_each_year,
    before_day_each_month,
    continuous,
    count_working_days,
    every_day,
    every_month,
    every_week,
    every_year,
    next_working_day,
)

FOUNDING = Period(date(2021, 9, 10), date(2021, 10, 30))
YEARS = Period.of_years(2021, 2024)
OFFICE = WeekdayCalendar()


def refusal(call: Callable[..., object], *arguments: object, **named: object) -> str:
    with pytest.raises(InvalidValueError) as caught:
        call(*arguments, **named)
    assert "{" not in str(caught.value) + say_error(caught.value, "vi")
    return caught.value.code


def test_every_thursday_of_the_founding_campaign() -> None:
    days = list(every_week(Weekday.THURSDAY, at=time(9)).occurrences(FOUNDING))
    assert (days[0], days[-1], len(days)) == (date(2021, 9, 16), date(2021, 10, 28), 7)


def test_several_weekdays_are_in_the_order_of_the_week() -> None:
    rule = every_week(Weekday.FRIDAY, Weekday.MONDAY, Weekday.FRIDAY)
    assert rule == every_week(Weekday.MONDAY, Weekday.FRIDAY)
    days = list(rule.occurrences(Period.of_days(date(2021, 9, 10), 8)))
    assert days == [date(2021, 9, 10), date(2021, 9, 13), date(2021, 9, 17)]


def test_before_the_15th_of_each_month() -> None:
    rule = before_day_each_month(15)
    assert list(rule.occurrences(FOUNDING)) == [date(2021, 9, 15), date(2021, 10, 15)]
    assert list(rule.deadlines(FOUNDING)) == [date(2021, 9, 14), date(2021, 10, 14)]


def test_before_the_25th_of_november_each_year() -> None:
    days = [str(day) for day in before_date_each_year(25, 11).deadlines(YEARS)]
    assert days == ["2021-11-24", "2022-11-24", "2023-11-24", "2024-11-24"]


def test_a_deadline_lies_within_though_its_named_day_does_not() -> None:
    new_year = before_date_each_year(1, 1)
    assert list(new_year.deadlines(Period.of_year(2021))) == [date(2021, 12, 31)]
    assert list(new_year.occurrences(Period.of_year(2021))) == [date(2021, 1, 1)]
    assert list(before_day_each_month(10).deadlines(Period.of_day(date(2021, 9, 10)))) == []


def test_a_month_without_the_day_has_it_on_its_last() -> None:
    last = [day.day for day in every_month(31).occurrences(Period.of_half(2021, 1))]
    assert last == [31, 28, 31, 30, 31, 30]
    leap = [day.isoformat() for day in every_year(29, 2).occurrences(YEARS)]
    assert leap == ["2021-02-28", "2022-02-28", "2023-02-28", "2024-02-29"]


def test_a_month_begun_after_its_day_waits_for_the_next() -> None:
    assert next(every_month(5).occurrences(Period(date(2021, 9, 10), None))) == date(2021, 10, 5)
    assert next(every_month(30).occurrences(Period(date(2021, 2, 28), None))) == date(2021, 2, 28)


def test_intervals_count_from_the_first_day() -> None:
    def days(rule: Recurrence, period: Period) -> list[str]:
        return [day.isoformat() for day in rule.occurrences(period)]

    week = Period.of_days(date(2021, 9, 1), 7)
    assert [d[-2:] for d in days(Recurrence(frequency=Frequency.DAILY, interval=3), week)] == [
        "01",
        "04",
        "07",
    ]
    quarterly = Recurrence(frequency=Frequency.MONTHLY, interval=3, day=10)
    assert days(quarterly, Period.of_year(2021)) == ["2021-01-10", "2021-04-10", "2021-07-10", "2021-10-10"]
    fortnightly = Recurrence(frequency=Frequency.WEEKLY, interval=2, weekdays=(Weekday.MONDAY,))
    assert days(fortnightly, Period.of_month(2021, 9)) == ["2021-09-13", "2021-09-27"]
    two_years = Recurrence(frequency=Frequency.YEARLY, interval=2, day=2, month=9)
    assert days(two_years, YEARS) == ["2021-09-02", "2023-09-02"]


def test_daily_and_continuous() -> None:
    assert list(every_day(at=time(17)).occurrences(FOUNDING)) == list(FOUNDING.each_day())
    assert list(every_day().deadlines(FOUNDING)) == list(FOUNDING.each_day())
    assert len(list(continuous().occurrences(FOUNDING))) == 51
    assert list(continuous().deadlines(FOUNDING)) == []


def test_periods_with_an_open_end() -> None:
    endless = every_month(1).occurrences(Period(date(2021, 9, 10), None))
    assert [day.month for day in islice(endless, 4)] == [10, 11, 12, 1]
    last = Period(date(9999, 11, 15), None)
    assert list(every_month(1).occurrences(last)) == [date(9999, 12, 1)]
    assert list(before_day_each_month(1).deadlines(last)) == [date(9999, 11, 30)]
    assert list(before_day_each_month(1).deadlines(Period(last.start, date.max))) == [date(9999, 11, 30)]


@pytest.mark.parametrize("rule", [every_day(), continuous(), every_month(1), before_day_each_month(1)])
def test_a_period_without_a_start_is_refused(rule: Recurrence) -> None:
    for ask in (rule.occurrences, rule.deadlines):
        assert refusal(ask, Period(None, date(2021, 9, 10))) == "periods.no_start"


@pytest.mark.parametrize(
    ("parts", "code"),
    [
        ({"frequency": Frequency.WEEKLY}, "periods.recurrence_part_missing"),
        ({"frequency": Frequency.MONTHLY}, "periods.recurrence_part_missing"),
        ({"frequency": Frequency.YEARLY, "day": 1}, "periods.recurrence_part_missing"),
        ({"frequency": Frequency.DAILY, "day": 1}, "periods.recurrence_part_not_used"),
        ({"frequency": Frequency.DAILY, "weekdays": [Weekday.MONDAY]}, "periods.recurrence_part_not_used"),
        ({"frequency": Frequency.MONTHLY, "day": 1, "month": 2}, "periods.recurrence_part_not_used"),
        ({"frequency": Frequency.MONTHLY, "day": 32}, "periods.out_of_range"),
        ({"frequency": Frequency.MONTHLY, "day": 0}, "periods.out_of_range"),
        ({"frequency": Frequency.YEARLY, "day": 31, "month": 4}, "periods.out_of_range"),
        ({"frequency": Frequency.YEARLY, "day": 30, "month": 2}, "periods.out_of_range"),
        ({"frequency": Frequency.YEARLY, "day": 1, "month": 13}, "periods.out_of_range"),
        ({"frequency": Frequency.DAILY, "interval": 0}, "periods.out_of_range"),
        ({"frequency": Frequency.DAILY, "interval": 1001}, "periods.out_of_range"),
        ({"frequency": Frequency.DAILY, "interval": True}, "core.wrong_type"),
        ({"frequency": "daily"}, "core.wrong_type"),
        ({"frequency": Frequency.CONTINUOUS, "at": time(9)}, "periods.continuous_has_no_parts"),
        ({"frequency": Frequency.CONTINUOUS, "interval": 2}, "periods.continuous_has_no_parts"),
        ({"frequency": Frequency.CONTINUOUS, "before": True}, "periods.before_what"),
        ({"frequency": Frequency.DAILY, "before": True}, "periods.before_what"),
        ({"frequency": Frequency.MONTHLY, "day": 1, "before": True, "at": time(9)}, "periods.before_what"),
        ({"frequency": Frequency.DAILY, "at": time(9, tzinfo=UTC)}, "periods.time_with_zone"),
    ],
)
def test_recurrences_that_cannot_be(parts: dict[str, object], code: str) -> None:
    assert refusal(Recurrence, **parts) == code


@pytest.mark.parametrize(
    ("rule", "vi", "en"),
    [
        (every_week(Weekday.THURSDAY, at=time(9)), "09:00 thứ Năm hằng tuần", "09:00 every Thursday"),
        (before_day_each_month(15), "trước ngày 15 hằng tháng", "before day 15 of each month"),
        (before_date_each_year(25, 11), "trước ngày 25/11 hằng năm", "before 25/11 of each year"),
        (every_day(), "hằng ngày", "every day"),
        (continuous(), "thường xuyên, liên tục", "continuously"),
        (
            Recurrence(frequency=Frequency.MONTHLY, interval=3, day=1),
            "ngày 1, 3 tháng một lần",
            "day 1, every 3 months",
        ),
    ],
)
def test_words(rule: Recurrence, vi: str, en: str) -> None:
    assert (rule.text("vi"), rule.text("en")) == (vi, en)


def test_every_enum_has_labels() -> None:
    for member in (*Frequency, *Weekday, *Direction, *Precision):
        assert all(label(member, language) for language in LANGUAGES)


def test_weekdays() -> None:
    assert Weekday.of(date(2021, 9, 12)) is Weekday.SUNDAY
    assert [day.number for day in Weekday] == list(range(7))
    assert refusal(Weekday.of, datetime(2021, 9, 12)) == "core.not_a_day"


# ---------------------------------------------------------------------------------------------- working days


def test_working_days_skip_the_weekend() -> None:
    friday, saturday = date(2021, 9, 10), date(2021, 9, 11)
    assert add_working_days(friday, 1, OFFICE) == add_working_days(saturday, 1, OFFICE) == date(2021, 9, 13)
    assert add_working_days(saturday, -1, OFFICE) == friday
    assert add_working_days(saturday, 0, OFFICE) == saturday
    assert next_working_day(friday, OFFICE) == friday
    assert next_working_day(friday, OFFICE, count_day=False) == date(2021, 9, 13)
    assert count_working_days(Period.of_month(2021, 9), OFFICE) == 22
    assert isinstance(OFFICE, WorkCalendar)


class Holiday:
    def is_working_day(self, day: date, /) -> bool:
        return False


def test_what_working_days_refuse() -> None:
    assert refusal(next_working_day, date(2021, 9, 10), Holiday()) == "periods.no_working_day"
    assert refusal(next_working_day, date(9999, 12, 31), Holiday()) == "periods.out_of_calendar"
    assert refusal(add_working_days, date(2021, 9, 10), 10**9, OFFICE) == "periods.too_many_days"
    assert refusal(add_working_days, date(9999, 12, 31), 1, OFFICE) == "periods.out_of_calendar"
    assert refusal(add_working_days, datetime(2021, 9, 10), 1, OFFICE) == "core.not_a_day"
    assert refusal(count_working_days, Period.all_time(), OFFICE) == "periods.open_period"
    assert refusal(count_working_days, Period(date(2021, 9, 10), None), OFFICE) == "periods.open_period"
    assert refusal(OFFICE.is_working_day, datetime(2021, 9, 10)) == "core.not_a_day"


def test_offsets() -> None:
    event = date(2021, 10, 30)
    assert DayOffset(0).day_from(event) == event
    assert DayOffset(5, Direction.BEFORE).day_from(event) == date(2021, 10, 25)
    assert DayOffset(5, Direction.BEFORE, working=True).day_from(event, OFFICE) == date(2021, 10, 25)
    assert DayOffset(10, working=True).day_from(date(2021, 6, 29), OFFICE) == date(2021, 7, 13)
    assert DayOffset(10, working=True).text("en") == "10 working days after"
    assert DayOffset(3, Direction.BEFORE).text("vi") == "trước đó 3 ngày"
    assert DayOffset(3, Direction.BEFORE, working=True).text("vi") == "trước đó 3 ngày làm việc"
    assert DayOffset(3).text("vi") == "3 ngày sau đó"


def test_what_offsets_refuse() -> None:
    assert refusal(DayOffset, -1) == "periods.offset_out_of_range"
    assert refusal(DayOffset, 10**30) == "periods.offset_out_of_range"
    assert refusal(DayOffset, "5") == "core.wrong_type"
    assert refusal(DayOffset, 5, "before") == "core.wrong_type"
    assert refusal(DayOffset(1, working=True).day_from, date(2021, 9, 10)) == "periods.calendar_needed"
    assert refusal(DayOffset(1).day_from, datetime(2021, 9, 10)) == "core.not_a_day"
    assert refusal(DayOffset(1).day_from, date.max) == "periods.out_of_calendar"
