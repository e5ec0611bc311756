"""What a text said about time, kept beside the days that were read from it.

Plans are imprecise in known ways: a year is missing, "60 ngày đêm" names dates that make 62, an end hangs on an
event. :class:`WrittenPeriod` keeps the words, the days, how exact each end is, and every assumption that was
needed. Reading itself is done in :mod:`emulation.periods.notation`.
"""

from __future__ import annotations

from datetime import date, time
from enum import Enum

import attrs

from emulation.core.fields import (
    instance_of,
    is_day,
    is_positive,
    one_of_types,
    to_optional_text,
    to_text,
    to_tuple,
)
from emulation.errors import InvalidValueError
from emulation.i18n.message import Message
from emulation.periods.period import Period
from emulation.periods.schedule import Recurrence
from emulation.periods.workdays import WorkCalendar, add_working_days

__all__ = ["Precision", "WrittenDate", "WrittenPeriod"]


class Precision(Enum):
    """How exactly an end was written (độ chính xác)."""

    DAY = "day"
    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"
    SCHOOL_YEAR = "school-year"
    TERM = "term"
    VAGUE = "vague"


@attrs.frozen
class WrittenDate:
    """A date as written and as read (ngày được ghi).

    Args:
        text: The words, in NFC.
        day: The day.
        assumptions: What had to be assumed, such as the year.
    """

    text: str = attrs.field(converter=to_text)
    day: date = attrs.field(validator=is_day)
    assumptions: tuple[Message, ...] = attrs.field(
        default=(), converter=to_tuple, validator=one_of_types(Message), kw_only=True
    )

    def __str__(self) -> str:
        return self.text


@attrs.frozen
class WrittenPeriod:
    """A period as written and as read (thời gian được ghi trong văn bản).

    Args:
        text: The words, in NFC; never replaced by what was read.
        period: The days; an end is open where the text gives none or hangs it on an event.
        start_precision: How exactly the start was written; ``None`` when no date was.
        end_precision: The same for the end.
        stated_days: A length the text names ("60 ngày đêm"), whatever the dates make.
        working_days: Whether ``stated_days`` are working days; the end is then known with a calendar only.
        start_event: What the start hangs on, in the words of the text ("ngày ký").
        end_event: What the end hangs on ("khi kết thúc dịch").
        start_time: Time of day at which the first day begins, when not at 0:00.
        end_time: Time of day at which the last day ends, when not at 24:00.
        recurrence: The rule, when the text names days that come again ("trước ngày 25/11 hằng năm").
        assumptions: What had to be assumed, in the order of the text.

    Examples:
        >>> from emulation.periods import parse_period
        >>> drive = parse_period("60 ngày đêm, từ 15/10 đến 15/12/2024")
        >>> drive.stated_days, drive.period.days, drive.day_count_mismatch
        (60, 62, -2)
    """

    text: str = attrs.field(converter=to_text)
    period: Period = attrs.field(validator=instance_of(Period))
    start_precision: Precision | None = attrs.field(
        default=None, validator=instance_of(Precision, type(None)), kw_only=True
    )
    end_precision: Precision | None = attrs.field(
        default=None, validator=instance_of(Precision, type(None)), kw_only=True
    )
    stated_days: int | None = attrs.field(
        default=None, validator=attrs.validators.optional([instance_of(int), is_positive]), kw_only=True
    )
    working_days: bool = attrs.field(default=False, kw_only=True)
    start_event: str | None = attrs.field(default=None, converter=to_optional_text, kw_only=True)
    end_event: str | None = attrs.field(default=None, converter=to_optional_text, kw_only=True)
    start_time: time | None = attrs.field(default=None, kw_only=True)
    end_time: time | None = attrs.field(default=None, kw_only=True)
    recurrence: Recurrence | None = attrs.field(default=None, kw_only=True)
    assumptions: tuple[Message, ...] = attrs.field(
        default=(), converter=to_tuple, validator=one_of_types(Message), kw_only=True
    )

    @classmethod
    def exact(cls, period: Period) -> WrittenPeriod:
        """Write a period that is known to the day.

        >>> WrittenPeriod.exact(Period.of_days(date(2021, 9, 10), 51)).text
        '10/9/2021–30/10/2021'
        """
        return cls(
            str(period),
            period,
            start_precision=None if period.start is None else Precision.DAY,
            end_precision=None if period.end is None else Precision.DAY,
        )

    @property
    def is_exact(self) -> bool:
        """Whether both ends are known to the day and nothing was assumed."""
        return (
            self.start_precision is Precision.DAY
            and self.end_precision is Precision.DAY
            and not self.assumptions
        )

    @property
    def day_count_mismatch(self) -> int | None:
        """Stated length less the length of the dates: 0 when they agree.

        ``None`` when it cannot be known: no length stated, an end open, or working days stated.

        A length from which the end was computed agrees by itself.
        """
        derived = self.period.days_or_none
        if self.stated_days is None or derived is None or self.working_days:
            return None
        return self.stated_days - derived

    def end_by(self, calendar: WorkCalendar) -> date:
        """Give the last day of a length stated in working days, counted from the day after the start.

        Raises:
            InvalidValueError: The text states no working days, or names no first day.
        """
        if not self.working_days or self.stated_days is None or self.period.start is None:
            raise InvalidValueError(
                "periods.no_working_days_stated",
                "{text!r} names no number of working days from a known day",
                text=self.text,
            )
        return add_working_days(self.period.start, self.stated_days, calendar)

    def __str__(self) -> str:
        return self.text
