"""Time limits of steps, and dates of the year by which files arrive (thời hạn, thời điểm nộp hồ sơ)."""

from __future__ import annotations

from datetime import date
from enum import Enum
from typing import ClassVar

import attrs

from emulation.core.fields import instance_of, is_not_negative
from emulation.errors import InvalidValueError
from emulation.law import Matter
from emulation.periods import DayOffset
from emulation.periods.days import add_days
from emulation.procedure.scope import ProcedureScope

__all__ = ["DayZero", "FilingDate", "ProcedureStep", "StepDeadline"]

_LEAP_YEAR = 2000


class ProcedureStep(Enum):
    """A step of the procedure that has a time limit (bước thủ tục)."""

    APPRAISAL = "appraisal"
    """The body that advises the deciding office examines a file and submits it (thẩm định, trình)."""
    FORWARD_STATE_FILE = "forward_state_file"
    """Ministry or province passes a State-level file on to the Prime Minister."""
    CENTRAL_APPRAISAL = "central_appraisal"
    """The central body examines a file (Ban Thi đua - Khen thưởng Trung ương, later the ministry)."""
    CENTRAL_APPRAISAL_WITH_CONSULTATION = "central_appraisal_with_consultation"
    CONSULTATION_ANSWER = "consultation_answer"
    """A consulted body answers (hiệp y)."""
    AFTER_CONSULTATION = "after_consultation"
    RETURN_INELIGIBLE = "return_ineligible"
    """A file that does not qualify is returned or its sender is told."""
    COPY_DECISION = "copy_decision"
    """The decision is copied to the proposing body."""
    NOTIFY_RECIPIENT = "notify_recipient"
    """The proposing body tells the recipients."""
    HAND_OVER_OBJECTS = "hand_over_objects"
    """Certificate and objects are handed over."""
    FILE_AFTER_MEETING = "file_after_meeting"
    """The village files what its meeting approved."""
    PUBLIC_LIST = "public_list"
    """A list is posted for everybody to see."""
    DECIDE = "decide"
    """The competent person decides."""
    FILE_BEFORE_EVENT = "file_before_event"
    """The file arrives before the conference at which the award is presented."""
    FORWARD_REISSUE = "forward_reissue"
    """The province forwards a request for objects anew (cấp đổi, cấp lại)."""
    ANSWER_REISSUE = "answer_reissue"
    PROPOSE_STRIPPING = "propose_stripping"
    """A State honour is proposed for stripping after a final judgment (tước danh hiệu)."""
    RECOVER_OBJECTS = "recover_objects"
    """What was handed over is taken back after the decision to strip."""


class DayZero(Enum):
    """The event a time limit is counted from; its own day is day 0 and not counted (mốc tính thời hạn)."""

    COMPLETE_FILE = "complete_file"
    """Receipt of a complete and valid file."""
    REQUEST = "request"
    """Receipt of a request."""
    FINDING = "finding"
    """The day on which the file was found not to qualify."""
    DECISION_RECEIVED = "decision_received"
    DECISION = "decision"
    """The day of the decision."""
    MEETING = "meeting"
    POSTING = "posting"
    EVENT = "event"
    """The conference or event."""
    OPINIONS = "opinions"
    """Receipt of the opinions asked for."""
    JUDGMENT = "judgment"
    """The day on which a judgment becomes final."""


@attrs.frozen(kw_only=True)
class StepDeadline:
    """How long a step may take (thời hạn của một bước).

    Args:
        step: The step.
        within: Number of days, before or after, working days or calendar days.
        day_zero: Event it is counted from. Its day is day 0 and not counted.
        scope: What it applies to; the levels are those of the body that takes the step.
        silence_means_yes: Whether the procedure goes on when nothing is answered in time.
    """

    matter: ClassVar[Matter] = Matter.DEADLINE

    step: ProcedureStep = attrs.field(validator=instance_of(ProcedureStep))
    within: DayOffset = attrs.field(validator=instance_of(DayOffset))
    day_zero: DayZero = attrs.field(validator=instance_of(DayZero))
    scope: ProcedureScope = attrs.field(factory=ProcedureScope, validator=instance_of(ProcedureScope))
    silence_means_yes: bool = attrs.field(default=False, validator=instance_of(bool))

    @property
    def question(self) -> tuple[str, ...]:
        """What it answers, for the cases of its scope: how long the step may take."""
        return (self.step.value,)


@attrs.frozen(kw_only=True)
class FilingDate:
    """A date of the year by which something is filed or finished (thời điểm nộp hồ sơ hằng năm).

    Args:
        day: Day of the month.
        month: Month.
        scope: What it applies to.
        before: Whether it says "before": the date itself is then too late.
        years_after: Years after the one that the award is for, or in which the title it builds on was decided;
            ``None`` when the text seen does not say.
        for_education: Whether it is the date of the education sector, which counts by school years.
        is_registration: Whether it is the date for registering, not for the file.

    >>> FilingDate(day=25, month=11, before=True).last_day(2024)
    datetime.date(2024, 11, 24)

    Raises:
        InvalidValueError: No year has that date.
    """

    matter: ClassVar[Matter] = Matter.FILING_DATE

    day: int = attrs.field(validator=instance_of(int))
    month: int = attrs.field(validator=instance_of(int))
    scope: ProcedureScope = attrs.field(factory=ProcedureScope, validator=instance_of(ProcedureScope))
    before: bool = attrs.field(default=False, validator=instance_of(bool))
    years_after: int | None = attrs.field(
        default=None, validator=attrs.validators.optional([instance_of(int), is_not_negative])
    )
    for_education: bool = attrs.field(default=False, validator=instance_of(bool))
    is_registration: bool = attrs.field(default=False, validator=instance_of(bool))

    def __attrs_post_init__(self) -> None:
        try:
            date(_LEAP_YEAR, self.month, self.day)
        except (ValueError, OverflowError):
            raise InvalidValueError(
                "procedure.no_such_date",
                "a day and month of the year are expected, found {day} and {month}",
                path=("day",),
                day=str(self.day)[:10],
                month=str(self.month)[:10],
            ) from None

    @property
    def question(self) -> tuple[str, ...]:
        """What it answers, for the cases of its scope: by which date of the year something is filed, or registered, in which sector."""
        return ("registration" if self.is_registration else "file", "education" if self.for_education else "")

    def last_day(self, year: int) -> date:
        """Give the last day in time, in the year in which it is filed.

        Raises:
            InvalidValueError: The year does not have that day.
        """
        try:
            named = date(year, self.month, self.day)
        except (ValueError, OverflowError):
            raise InvalidValueError(
                "procedure.no_such_date_in_year",
                "the year {year} has no day {day} in month {month}",
                year=str(year)[:10],
                day=str(self.day),
                month=str(self.month),
            ) from None
        return add_days(named, -1) if self.before else named
