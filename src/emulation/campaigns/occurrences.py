"""What can happen to a campaign (diễn biến): the facts that journal entries carry.

Each is a small frozen value; who recorded it, when and on which paper stands in the entry around it.
"""

from __future__ import annotations

from datetime import date
from enum import Enum
from fractions import Fraction
from typing import get_args

import attrs

from emulation.core.fields import (
    instance_of,
    is_day,
    is_not_negative,
    is_positive,
    to_key,
    to_optional_key,
    to_optional_text,
    to_text,
    to_tuple,
)
from emulation.core.quantity import exact
from emulation.core.truth import Truth
from emulation.periods import Period

__all__ = [
    "Activated",
    "Amended",
    "Closed",
    "ConditionBegan",
    "ConditionEnded",
    "Corrected",
    "Extended",
    "Measured",
    "Occurrence",
    "PlainOccurrence",
    "PopulationSet",
    "Registered",
    "Resumed",
    "ReviewHeld",
    "ReviewKind",
    "Suspended",
    "Withdrawn",
    "ZoneSet",
]

_optional_count = attrs.validators.optional([instance_of(int), is_not_negative])


class ReviewKind(Enum):
    """Interim or final review (sơ kết, tổng kết)."""

    INTERIM = "interim"
    FINAL = "final"


@attrs.frozen
class Activated:
    """The order a dormant content area waits for was given (phát lệnh).

    Args:
        area: Id of the content area, which counts from the day of the entry on.
    """

    area: str = attrs.field(converter=to_key)


@attrs.frozen
class Measured:
    """A reading of a target as it stands at the end of the day (số liệu, kết quả).

    Readings are cumulative: the latest reading of a part is its state.

    Args:
        target: Id of the target.
        territory: Id of the part; ``None`` for the whole.
        value: The reading in the unit of the indicator; ``None`` when it was looked at and is not known.
        population: Size of the population of that part, where it was counted with it.
        answer: For a yes-or-no target.
    """

    target: str = attrs.field(converter=to_key)
    territory: str | None = attrs.field(default=None, converter=to_optional_key)
    value: Fraction | None = attrs.field(
        default=None, converter=attrs.converters.optional(exact), kw_only=True
    )
    population: int | None = attrs.field(default=None, validator=_optional_count, kw_only=True)
    answer: Truth | None = attrs.field(
        default=None, validator=attrs.validators.optional(instance_of(Truth)), kw_only=True
    )


@attrs.frozen
class ZoneSet:
    """A part was moved to a step of a ladder (chuyển vùng).

    Args:
        target: Id of the ladder target.
        territory: Id of the part.
        step: Key of the step it stands on from that day; ``None`` when it is not known any more.
    """

    target: str = attrs.field(converter=to_key)
    territory: str = attrs.field(converter=to_key)
    step: str | None = attrs.field(converter=to_optional_key)


@attrs.frozen
class PopulationSet:
    """A population was counted or a rule for it was fixed (xác định đối tượng).

    Args:
        population: Id of the population.
        territory: Id of the part; ``None`` for the whole.
        size: Its size; ``None`` when only the waiting time was fixed.
        wait_days: Days of waiting for a delayed population.
    """

    population: str = attrs.field(converter=to_key)
    territory: str | None = attrs.field(default=None, converter=to_optional_key)
    size: int | None = attrs.field(default=None, validator=_optional_count, kw_only=True)
    wait_days: int | None = attrs.field(
        default=None, validator=attrs.validators.optional([instance_of(int), is_positive]), kw_only=True
    )


@attrs.frozen
class ConditionBegan:
    """A condition holds from the day of the entry on, that day included (bắt đầu áp dụng)."""

    condition: str = attrs.field(converter=to_key)


@attrs.frozen
class ConditionEnded:
    """The day of the entry is the last on which a condition held (kết thúc áp dụng).

    An end without a beginning says that the condition did not hold afterwards and leaves open what was
    before.
    """

    condition: str = attrs.field(converter=to_key)


@attrs.frozen
class Extended:
    """The campaign's last day was moved, later or earlier (gia hạn, rút ngắn).

    Args:
        until: The new last day, which still counts.
    """

    until: date = attrs.field(validator=is_day)


@attrs.frozen
class Suspended:
    """The campaign is interrupted from the day of the entry on (tạm dừng)."""

    reason: str = attrs.field(converter=to_text)


@attrs.frozen
class Resumed:
    """The campaign goes on from the day of the entry on (tiếp tục)."""


@attrs.frozen
class Amended:
    """A clause of the plan was amended or repealed by a later document (sửa đổi, bổ sung).

    Args:
        clause: Clause of the plan.
        text: What it says now; ``None`` when it was repealed.
    """

    clause: str = attrs.field(converter=to_key)
    text: str | None = attrs.field(converter=to_optional_text)


@attrs.frozen
class Registered:
    """A participant signed up, with or without a pledge (đăng ký thi đua, ký giao ước).

    Args:
        participant: Id of the subject or actor.
        areas: Ids of content areas; empty for all.
        pledge: What was pledged, in words.
    """

    participant: str = attrs.field(converter=to_key)
    areas: tuple[str, ...] = attrs.field(default=(), converter=to_tuple)
    pledge: str | None = attrs.field(default=None, converter=to_optional_text)


@attrs.frozen
class ReviewHeld:
    """A review was held (sơ kết, tổng kết).

    Args:
        kind: Interim or final.
        covers: The days it looks at; ``None`` for the campaign so far.
        summary: Its conclusion, in words.
    """

    kind: ReviewKind = attrs.field(validator=instance_of(ReviewKind))
    covers: Period | None = attrs.field(
        default=None, validator=attrs.validators.optional(instance_of(Period))
    )
    summary: str | None = attrs.field(default=None, converter=to_optional_text)


@attrs.frozen
class Closed:
    """The campaign was closed; the day of the entry is its last (kết thúc)."""


PlainOccurrence = (
    Activated
    | Measured
    | ZoneSet
    | PopulationSet
    | ConditionBegan
    | ConditionEnded
    | Extended
    | Suspended
    | Resumed
    | Amended
    | Registered
    | ReviewHeld
    | Closed
)
"""What can be said of a campaign but for corrections and withdrawals of earlier entries."""


@attrs.frozen
class Corrected:
    """An earlier entry was wrong; this is what it should have said (đính chính).

    The corrected fact stands on the day of the earlier entry. As it was known before the correction was
    recorded, the earlier entry still stands.

    Args:
        entry: Id of the earlier entry.
        fact: What it should have said.
    """

    entry: str = attrs.field(converter=to_key)
    fact: PlainOccurrence = attrs.field(validator=instance_of(*get_args(PlainOccurrence)))


@attrs.frozen
class Withdrawn:
    """An earlier entry should not have been made (hủy bỏ ghi nhận).

    Args:
        entry: Id of the earlier entry.
        reason: Why.
    """

    entry: str = attrs.field(converter=to_key)
    reason: str = attrs.field(converter=to_text)


"""Anything that happens, corrections aside."""

Occurrence = PlainOccurrence | Corrected | Withdrawn
"""Anything a journal entry may say."""
