"""Time limits measured from an event whose day may not be known yet (thời hạn tính từ một sự kiện)."""

from __future__ import annotations

from datetime import date
from enum import Enum
from typing import TYPE_CHECKING

import attrs

from emulation.core.fields import instance_of
from emulation.core.text import shown
from emulation.errors import InvalidValueError
from emulation.periods.days import add_days, checked_day
from emulation.periods.workdays import WorkCalendar, add_working_days

if TYPE_CHECKING:
    from emulation.i18n import Language

__all__ = ["DayOffset", "Direction"]

_MOST_DAYS = 100_000


class Direction(Enum):
    """On which side of the event a time limit runs (trước, sau)."""

    BEFORE = "before"
    AFTER = "after"


@attrs.frozen
class DayOffset:
    """A number of days before or after an event (số ngày trước hoặc sau một sự kiện).

    The day of the event is day 0 and not counted.

    Args:
        days: How many; 0 is the day of the event.
        direction: Before the event or after it.
        working: Whether only working days count (ngày làm việc).

    Raises:
        InvalidValueError: A number below 0 or above 100,000.

    >>> DayOffset(5, Direction.BEFORE).day_from(date(2021, 10, 30))
    datetime.date(2021, 10, 25)
    """

    days: int = attrs.field(validator=instance_of(int))
    direction: Direction = attrs.field(default=Direction.AFTER, validator=instance_of(Direction))
    working: bool = attrs.field(default=False, kw_only=True)

    def __attrs_post_init__(self) -> None:
        if not 0 <= self.days <= _MOST_DAYS:
            raise InvalidValueError(
                "periods.offset_out_of_range",
                "a number of days from 0 to {most} is expected, found {found}",
                path=("days",),
                most=_MOST_DAYS,
                found=shown(self.days, 20, by=str),
            )

    def day_from(self, event: date, calendar: WorkCalendar | None = None) -> date:
        """Give the day, once the day of the event is known.

        Args:
            event: Day of the event.
            calendar: Which days are working days; asked for when ``working`` is set.

        >>> from emulation.periods import WeekdayCalendar
        >>> DayOffset(10, working=True).day_from(date(2021, 6, 29), WeekdayCalendar())
        datetime.date(2021, 7, 13)

        Raises:
            InvalidValueError: Working days without a calendar, or a result outside the years 1 to 9999.
        """
        signed = self.days if self.direction is Direction.AFTER else -self.days
        if not self.working:
            return add_days(checked_day(event, "event"), signed)
        if calendar is None:
            raise InvalidValueError(
                "periods.calendar_needed", "working days need a calendar; pass one as the second argument"
            )
        return add_working_days(event, signed, calendar)

    def text(self, language: Language = "vi") -> str:
        """Say it.

        >>> DayOffset(10, working=True).text("vi"), DayOffset(5, Direction.BEFORE).text("en")
        ('10 ngày làm việc sau đó', '5 days before')
        """
        from emulation.i18n import say

        unit = "working_days" if self.working else "days"
        return say(f"periods.day_offset.{self.direction.value}.{unit}", language, days=self.days)
