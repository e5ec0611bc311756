from __future__ import annotations

import importlib
import sys
from datetime import date, datetime
from importlib.machinery import ModuleSpec

import pytest

from emulation.calendars import VietnamCalendar
from emulation.errors import InvalidValueError, MissingExtraError
from emulation.i18n import say_error
from emulation.periods import Period, WorkCalendar, add_working_days, count_working_days

VIETNAM = VietnamCalendar()


@pytest.mark.parametrize(
    "day",
    [
        date(2021, 2, 10),  # eve of Tết
        date(2021, 2, 12),  # first day of Tết
        date(2021, 2, 16),  # fifth day
        date(2021, 4, 21),  # Hùng Kings
        date(2021, 4, 30),
        date(2021, 5, 3),  # in the stead of Saturday 1 May
        date(2021, 9, 2),
        date(2021, 9, 3),  # second day of the National Day, since 2021
        date(2024, 4, 29),  # swapped by decision
        date(2021, 9, 11),  # a Saturday
    ],
)
def test_days_off(day: date) -> None:
    assert not VIETNAM.is_working_day(day)


@pytest.mark.parametrize("day", [date(2021, 2, 17), date(2021, 9, 10), date(2020, 9, 3), date(2024, 5, 4)])
def test_working_days(day: date) -> None:
    assert VIETNAM.is_working_day(day)


def test_the_founding_period_has_no_holiday() -> None:
    founding = Period(date(2021, 9, 10), date(2021, 10, 30))
    assert count_working_days(founding, VIETNAM) == 36
    assert isinstance(VIETNAM, WorkCalendar)


def test_a_notice_of_ten_working_days_over_tet() -> None:
    assert add_working_days(date(2024, 2, 6), 10, VIETNAM) == date(2024, 2, 27)


def test_swapped_days_can_be_added() -> None:
    swapped = VIETNAM.with_swap(off=date(2030, 5, 2), working=date(2030, 5, 4))
    assert not swapped.is_working_day(date(2030, 5, 2))
    assert swapped.is_working_day(date(2030, 5, 4))
    assert VIETNAM.is_working_day(date(2030, 5, 2))
    back = swapped.with_swap(off=date(2030, 5, 4), working=date(2030, 5, 2))
    assert back.is_working_day(date(2030, 5, 2))
    assert not back.is_working_day(date(2030, 5, 4))


def test_names_of_holidays() -> None:
    assert VIETNAM.holiday_name(date(2021, 9, 2)) == "Quốc khánh"
    assert VIETNAM.holiday_name(date(2021, 9, 2), "en") == "National Day"
    assert VIETNAM.holiday_name(date(2021, 9, 11)) is None


def test_refusals() -> None:
    def code(call: object, *arguments: object, **named: object) -> str:
        assert callable(call)
        with pytest.raises(InvalidValueError) as caught:
            call(*arguments, **named)
        assert say_error(caught.value, "vi")
        return caught.value.code

    assert code(VIETNAM.is_working_day, date(1999, 12, 31)) == "calendars.year_not_covered"
    assert code(VIETNAM.is_working_day, date(2101, 1, 1)) == "calendars.year_not_covered"
    assert code(VIETNAM.is_working_day, datetime(2021, 9, 2)) == "core.not_a_day"
    assert code(VIETNAM.holiday_name, date(2021, 9, 2), "fr") == "i18n.unknown_language"
    both = [date(2021, 9, 4)]
    assert code(VietnamCalendar, days_off=both, working_days=both) == "calendars.day_in_both"
    assert code(VietnamCalendar, days_off=["2021-09-04"]) == "core.not_a_day"


def test_without_the_package_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def find_nothing(name: str, package: str | None = None) -> ModuleSpec | None:
        return None

    monkeypatch.setattr("emulation.core.extras.find_spec", find_nothing)
    monkeypatch.delitem(sys.modules, "emulation.calendars")
    with pytest.raises(MissingExtraError, match=r"emulation\[calendars\]"):
        importlib.import_module("emulation.calendars")
