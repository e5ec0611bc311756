"""Histories: what a subject was awarded, and when (quá trình khen thưởng).

A history is a tuple of :class:`Achievement`, with the day since which it is complete. What rules count in it is stated
as data by :class:`Derived`, and counted by the pure functions of :mod:`emulation.eligibility.counting`.
"""

from __future__ import annotations

from datetime import date
from enum import Enum

import attrs

from emulation.core.fields import (
    instance_of,
    is_day,
    one_of_types,
    to_frozenset,
    to_key,
    to_optional_key,
    to_tuple,
)
from emulation.errors import InvalidValueError
from emulation.periods import Duration, Period

__all__ = ["Achievement", "Derived", "History", "Measure"]


@attrs.frozen(kw_only=True)
class Achievement:
    """One award of a subject, and the time it was earned in (thành tích, khen thưởng đã có).

    Args:
        award: Code of the title or form, such as ``"advanced-worker"``.
        period: The days of the achievement, both ends in; not the day of the decision.
        decided: Day of the decision, if known.
        initiative: Id of the initiative or work it was granted for, if any.
    """

    award: str = attrs.field(converter=to_key)
    period: Period = attrs.field(validator=instance_of(Period))
    decided: date | None = attrs.field(default=None, validator=attrs.validators.optional(is_day))
    initiative: str | None = attrs.field(default=None, converter=to_optional_key)


@attrs.frozen
class History:
    """Every award of a subject since a day (quá trình khen thưởng).

    Args:
        achievements: In any order.
        complete_since: First day from which nothing is missing; ``None`` when the whole past is in it.
    """

    achievements: tuple[Achievement, ...] = attrs.field(
        default=(), converter=to_tuple, validator=one_of_types(Achievement)
    )
    complete_since: date | None = attrs.field(
        default=None, validator=attrs.validators.optional(is_day), kw_only=True
    )


class Measure(Enum):
    """What is counted in a history (đại lượng tính từ quá trình)."""

    YEARS_RUNNING = "years_running"
    LONGEST_RUN = "longest_run"
    COUNT = "count"
    YEARS_SINCE_LATEST = "years_since_latest"
    USES_OF_INITIATIVE = "uses_of_initiative"

    def __str__(self) -> str:
        return self.value


@attrs.frozen(kw_only=True)
class Derived:
    """How a count follows from a history (cách tính từ quá trình).

    Args:
        history: Name under which records hold the :class:`History`.
        measure: What is counted.
        awards: Codes of the awards that count; at least one.
        window: How far back from the day asked about, itself counted; ``None`` for the whole past.
        initiative: Name under which records hold the id of the initiative, for that measure.

    Raises:
        InvalidValueError: No award, or the name of the initiative where it does not belong or is needed.
    """

    history: str = attrs.field(converter=to_key)
    measure: Measure = attrs.field(validator=instance_of(Measure))
    awards: frozenset[str] = attrs.field(converter=to_frozenset, validator=one_of_types(str))
    window: Duration | None = attrs.field(
        default=None, validator=attrs.validators.optional(instance_of(Duration))
    )
    initiative: str | None = attrs.field(default=None, converter=to_optional_key)

    def __attrs_post_init__(self) -> None:
        if not self.awards:
            raise InvalidValueError(
                "eligibility.no_awards", "at least one award to count is expected", path=("awards",)
            )
        if (self.initiative is not None) is not (self.measure is Measure.USES_OF_INITIATIVE):
            raise InvalidValueError(
                "eligibility.initiative_misplaced",
                "the name of the initiative is needed for {expected} and for nothing else (found {measure})",
                path=("initiative",),
                expected=Measure.USES_OF_INITIATIVE,
                measure=self.measure,
            )
