"""Periods in whole days: values, written forms, schedules, working days (thời gian).

A :class:`Period` is days; a :class:`WrittenPeriod` is what a text said about them; a :class:`Recurrence` is days
that come again. Holidays are data and live in :mod:`emulation.calendars`.
"""

from __future__ import annotations

from emulation.periods.days import VIETNAM_ZONE
from emulation.periods.duration import Duration
from emulation.periods.notation import parse_date, parse_period
from emulation.periods.official import format_official_date, format_place_and_date
from emulation.periods.offsets import DayOffset, Direction
from emulation.periods.period import Period
from emulation.periods.period_set import PeriodSet
from emulation.periods.relation import Relation
from emulation.periods.schedule import (
    Frequency,
    Recurrence,
    Weekday,
    before_date_each_year,
    before_day_each_month,
    continuous,
    every_day,
    every_month,
    every_week,
    every_year,
)
from emulation.periods.workdays import (
    WeekdayCalendar,
    WorkCalendar,
    add_working_days,
    count_working_days,
    next_working_day,
)
from emulation.periods.written import Precision, WrittenDate, WrittenPeriod

__all__ = [
    "VIETNAM_ZONE",
    "DayOffset",
    "Direction",
    "Duration",
    "Frequency",
    "Period",
    "PeriodSet",
    "Precision",
    "Recurrence",
    "Relation",
    "Weekday",
    "WeekdayCalendar",
    "WorkCalendar",
    "WrittenDate",
    "WrittenPeriod",
    "add_working_days",
    "before_date_each_year",
    "before_day_each_month",
    "continuous",
    "count_working_days",
    "every_day",
    "every_month",
    "every_week",
    "every_year",
    "format_official_date",
    "format_place_and_date",
    "next_working_day",
    "parse_date",
    "parse_period",
]
