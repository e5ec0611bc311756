"""Working days in Việt Nam: weekends, public holidays with Tết, days swapped by decision (ngày làm việc).

Public holidays, the days off in their stead and the swaps decided by the Government come from the package
``holidays``. It knows the swaps that were published when it was released: for later ones, and for those of one
office, give the days yourself.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable, Mapping
from datetime import date
from importlib import import_module
from typing import TYPE_CHECKING, Protocol, cast

import attrs

from emulation.core.fields import to_frozenset
from emulation.errors import InvalidValueError
from emulation.periods.days import checked_day

if TYPE_CHECKING:
    from emulation.i18n import Language

__all__ = ["VietnamCalendar"]

# The five-day week of offices is younger than 2000; the lunar calendar of the package ends with 2100.
_FIRST_YEAR, _LAST_YEAR = 2000, 2100
_NAMES_IN = {"vi": "vi", "en": "en_US"}


class _Holidays(Protocol):
    def is_working_day(self, key: date) -> bool: ...

    def get(self, key: date) -> str | None: ...


class _Maker(Protocol):
    def __call__(self, country: str, *, years: int, language: str) -> _Holidays: ...


@functools.cache
def _year(year: int, language: str) -> _Holidays:
    maker = cast("_Maker", import_module("holidays").country_holidays)
    return maker("VN", years=year, language=language)


def _days(values: Iterable[date]) -> frozenset[date]:
    return frozenset(checked_day(day, "days") for day in to_frozenset(values))


@attrs.frozen(kw_only=True)
class VietnamCalendar:
    """Working days of offices in Việt Nam, Monday to Friday but for holidays (lịch làm việc của cơ quan).

    Covers the years 2000 to 2100. What you add stands above what the data says.

    Args:
        days_off: Further days off, such as a swap decided later.
        working_days: Further working days, such as the Saturday given in its stead.

    Raises:
        InvalidValueError: A day stands in both, or is no plain date.

    Examples:
        >>> calendar = VietnamCalendar()
        >>> calendar.is_working_day(date(2024, 2, 12)), calendar.is_working_day(date(2024, 5, 4))
        (False, True)
        >>> from emulation.periods import add_working_days
        >>> add_working_days(date(2024, 2, 6), 10, calendar)
        datetime.date(2024, 2, 27)
    """

    days_off: frozenset[date] = attrs.field(default=frozenset[date](), converter=_days)
    working_days: frozenset[date] = attrs.field(default=frozenset[date](), converter=_days)

    def __attrs_post_init__(self) -> None:
        both = self.days_off & self.working_days
        if both:
            raise InvalidValueError(
                "calendars.day_in_both", "{day} is given as a day off and as a working day", day=min(both)
            )

    def with_swap(self, off: date, working: date) -> VietnamCalendar:
        """Give the calendar with one more swap: one day off, another worked for it (hoán đổi ngày làm việc).

        >>> swapped = VietnamCalendar().with_swap(off=date(2024, 4, 29), working=date(2024, 5, 4))
        >>> swapped.is_working_day(date(2024, 4, 29))
        False
        """
        return VietnamCalendar(
            days_off=(self.days_off | {off}) - {working}, working_days=(self.working_days | {working}) - {off}
        )

    def is_working_day(self, day: date, /) -> bool:
        """Say whether offices work on a day.

        Raises:
            InvalidValueError: A year outside 2000 to 2100, or not a plain date.
        """
        data = _data(day, "vi")
        return day in self.working_days or (day not in self.days_off and data.is_working_day(day))

    def holiday_name(self, day: date, language: Language = "vi") -> str | None:
        """Give the name of a public holiday; ``None`` on other days, weekends and added days off included.

        >>> VietnamCalendar().holiday_name(date(2021, 9, 2))
        'Quốc khánh'

        Raises:
            InvalidValueError: A year outside 2000 to 2100, or a language that is not known.
        """
        return _data(day, language).get(day)


def _data(day: date, language: str) -> _Holidays:
    if not _FIRST_YEAR <= checked_day(day, "day").year <= _LAST_YEAR:
        raise InvalidValueError(
            "calendars.year_not_covered",
            "the calendar covers the years {first} to {last}, not {found}",
            first=str(_FIRST_YEAR),
            last=str(_LAST_YEAR),
            found=str(day.year),
        )
    names: Mapping[str, str] = _NAMES_IN
    if language not in names:
        raise InvalidValueError(
            "i18n.unknown_language",
            "the language {found!r} is not known; use one of {expected}",
            found=language,
            expected=tuple(names),
        )
    return _year(day.year, names[language])
