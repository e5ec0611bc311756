"""Dates as records law writes them on official documents (ngày, tháng, năm ban hành).

Running text is free in its dates; the line of place and date is not.
"""

from __future__ import annotations

from datetime import date

from emulation.core.fields import to_text
from emulation.periods.days import checked_day

__all__ = ["format_official_date", "format_place_and_date"]

_PADDED_MONTHS = 2


def format_official_date(day: date) -> str:
    """Write a date in the form of an official document (ngày … tháng … năm …).

    Days below 10 and the months 1 and 2 get a leading zero, the months 3 to 9 do not.

    Law:
        Decree 30/2020/NĐ-CP, Annex I, on place and date.

    >>> format_official_date(date(2020, 1, 5)), format_official_date(date(2019, 6, 29))
    ('ngày 05 tháng 01 năm 2020', 'ngày 29 tháng 6 năm 2019')

    Raises:
        InvalidValueError: Not a plain date.
    """
    checked_day(day, "day")
    month = f"{day.month:02d}" if day.month <= _PADDED_MONTHS else str(day.month)
    return f"ngày {day.day:02d} tháng {month} năm {day.year:04d}"


def format_place_and_date(place: str, day: date) -> str:
    """Write the line of place and date (địa danh và thời gian ban hành).

    Args:
        place: Official name of the unit in which the body sits.
        day: Day of issue.

    Law:
        Decree 30/2020/NĐ-CP, Annex I, on place and date.

    >>> format_place_and_date("Đại Mạch", date(2021, 9, 11))
    'Đại Mạch, ngày 11 tháng 9 năm 2021'

    Raises:
        InvalidValueError: An empty place, or not a plain date.
    """
    return f"{to_text(place)}, {format_official_date(day)}"
