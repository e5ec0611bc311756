"""What a plan promises: award provisions, quotas, benefits (quy định khen thưởng trong kế hoạch).

The law of titles and forms is elsewhere; here stands only what the plan itself says.
"""

from __future__ import annotations

from enum import Enum

import attrs

from emulation.campaigns.procedure import AwardProcedure
from emulation.core.fields import (
    instance_of,
    is_not_negative,
    is_positive,
    one_of_types,
    to_frozenset,
    to_key,
    to_optional_key,
    to_optional_text,
    to_text,
    to_tuple,
)
from emulation.core.quantity import Quantity
from emulation.errors import InvalidValueError
from emulation.law import AwardForm
from emulation.parties import DocumentRef, Level, SubjectKind

__all__ = ["AwardMoment", "AwardProvision", "Benefit", "Quota", "QuotaBase", "QuotaPart"]


class AwardMoment(Enum):
    """When awards are given (thời điểm khen thưởng)."""

    DURING = "during"
    AT_END = "at-end"
    YEARLY = "yearly"
    AFTER_PHASE = "after-phase"


class QuotaBase(Enum):
    """What a number of places is counted for (phạm vi phân bổ)."""

    WHOLE = "whole"
    PER_UNIT = "per-unit"
    PER_TERRITORY = "per-territory"
    PER_CLUSTER = "per-cluster"


@attrs.frozen
class QuotaPart:
    """A part of a fixed total (cơ cấu): 85 chosen by bodies, 15 by the organisers.

    Args:
        text: Who fills it.
        places: How many; zero or more.
    """

    text: str = attrs.field(converter=to_text)
    places: int = attrs.field(validator=[instance_of(int), is_not_negative])


@attrs.frozen
class Quota:
    """How many may be put forward or awarded (chỉ tiêu, số lượng khen thưởng).

    Args:
        id: Key within the campaign.
        kinds: Kinds of subject it counts; empty for all.
        base: What the numbers are counted for.
        minimum: Fewest places.
        maximum: Most places.
        cap: Most places as a share of ``cap_of``; fractions of a place are cut, so that the cap is never
            passed.
        cap_of: Population of the cap, in words or as an id; needed with ``cap``.
        parts: How a fixed total is split; together they must make ``maximum``.
        precondition: What must hold before a place counts, in words.
        excludes_winners_of: Ids of award provisions whose winners do not compete again.

    >>> from emulation.core import percent
    >>> quota = Quota("persons", maximum=40, cap=percent(50), cap_of="participants")
    >>> quota.most(population=61), quota.most(population=None), quota.most(population=1000)
    (30, None, 40)

    Raises:
        InvalidValueError: Minimum above maximum, parts that do not add up, a cap without its population, or
            one that is no share or below zero.
    """

    id: str = attrs.field(converter=to_key)
    kinds: frozenset[SubjectKind] = attrs.field(
        default=frozenset[SubjectKind](),
        converter=to_frozenset,
        validator=one_of_types(SubjectKind),
        kw_only=True,
    )
    base: QuotaBase = attrs.field(default=QuotaBase.WHOLE, validator=instance_of(QuotaBase), kw_only=True)
    minimum: int | None = attrs.field(
        default=None, validator=attrs.validators.optional([instance_of(int), is_not_negative]), kw_only=True
    )
    maximum: int | None = attrs.field(
        default=None, validator=attrs.validators.optional([instance_of(int), is_positive]), kw_only=True
    )
    cap: Quantity | None = attrs.field(
        default=None, validator=instance_of(Quantity, type(None)), kw_only=True
    )
    cap_of: str | None = attrs.field(default=None, converter=to_optional_text, kw_only=True)
    parts: tuple[QuotaPart, ...] = attrs.field(
        default=(), converter=to_tuple, validator=one_of_types(QuotaPart), kw_only=True
    )
    precondition: str | None = attrs.field(default=None, converter=to_optional_text, kw_only=True)
    excludes_winners_of: tuple[str, ...] = attrs.field(default=(), converter=to_tuple, kw_only=True)

    def __attrs_post_init__(self) -> None:
        if self.minimum is not None and self.maximum is not None and self.minimum > self.maximum:
            raise InvalidValueError(
                "campaigns.quota_reversed",
                "the quota {quota} asks for {minimum} at least and {maximum} at most",
                quota=self.id,
                minimum=self.minimum,
                maximum=self.maximum,
            )
        if self.parts and sum(part.places for part in self.parts) != self.maximum:
            raise InvalidValueError(
                "campaigns.quota_parts",
                "the parts of quota {quota} make {found}, its total is {expected}",
                quota=self.id,
                found=sum(part.places for part in self.parts),
                expected=self.maximum,
            )
        if (self.cap is None) != (self.cap_of is None):
            raise InvalidValueError(
                "campaigns.cap_without_population",
                "the quota {quota} needs both the cap and what it is a share of",
                quota=self.id,
            )
        if self.cap is not None and (self.cap.unit.dimension != "share" or self.cap.amount < 0):
            raise InvalidValueError(
                "campaigns.cap_not_share",
                "the cap of quota {quota} is a share, zero or more; found {found}",
                quota=self.id,
                found=self.cap,
            )

    def most(self, *, population: int | None = None) -> int | None:
        """Most places there are; ``None`` when it is not known, or when the quota sets no upper limit.

        Args:
            population: Size of ``cap_of``, zero or more; ``None`` when it is not known.

        Raises:
            InvalidValueError: A population below zero.
        """
        if population is not None and population < 0:
            raise InvalidValueError(
                "core.negative",
                "zero or more is expected, found {found}",
                path=("population",),
                found=population,
            )
        if self.cap is None:
            return self.maximum
        if population is None:
            return None
        capped = int(self.cap.base_amount * population)
        return capped if self.maximum is None else min(capped, self.maximum)


@attrs.frozen
class Benefit:
    """What comes with an honour (quyền lợi kèm theo).

    Args:
        text: What it is.
        amount: Sum or number, where the plan states one.
    """

    text: str = attrs.field(converter=to_text)
    amount: Quantity | None = attrs.field(default=None, validator=instance_of(Quantity, type(None)))


@attrs.frozen(kw_only=True)
class AwardProvision:
    """Who may be recognised, when, by whom, and how far up it may go (khen thưởng).

    Args:
        id: Key within the campaign.
        clause: Clause of the plan.
        moment: During the campaign, at its end, every year, or after a phase.
        text: What it says.
        forms: Forms and titles named; empty when the plan leaves them to the law.
        kinds: Kinds of subject.
        recognises: What may be recognised, in words.
        proposers: Ids of actors who may propose; empty when the duties say it.
        proposed_to: Id of the actor proposals go to.
        deciding: Ids of the actors who evaluate and decide.
        escalates_to: Levels above that are asked to commend, nearest first (tuyến trình).
        quotas: How many.
        benefits: What comes with the honour.
        guidance: A later document that says more; ``None`` when there is none.
        guidance_expected: Whether the plan leaves the details to later guidance.
        priority: Who is to be favoured, in words.
        bars: What bars a subject, in words.
        paid_from: Fund or budget line that pays, in words.
        procedure: What the plan says of the way to the award.
        after_final_review: Whether it is given only after the campaign has ended and was reviewed.
    """

    id: str = attrs.field(converter=to_key)
    clause: str = attrs.field(converter=to_key)
    moment: AwardMoment = attrs.field(validator=instance_of(AwardMoment))
    text: str = attrs.field(converter=to_text)
    forms: tuple[AwardForm, ...] = attrs.field(
        default=(), converter=to_tuple, validator=one_of_types(AwardForm)
    )
    kinds: frozenset[SubjectKind] = attrs.field(
        default=frozenset[SubjectKind](), converter=to_frozenset, validator=one_of_types(SubjectKind)
    )
    recognises: tuple[str, ...] = attrs.field(default=(), converter=to_tuple)
    proposers: tuple[str, ...] = attrs.field(default=(), converter=to_tuple)
    proposed_to: str | None = attrs.field(default=None, converter=to_optional_key)
    deciding: tuple[str, ...] = attrs.field(default=(), converter=to_tuple)
    escalates_to: tuple[Level, ...] = attrs.field(
        default=(), converter=to_tuple, validator=one_of_types(Level)
    )
    quotas: tuple[Quota, ...] = attrs.field(default=(), converter=to_tuple, validator=one_of_types(Quota))
    benefits: tuple[Benefit, ...] = attrs.field(
        default=(), converter=to_tuple, validator=one_of_types(Benefit)
    )
    guidance: DocumentRef | None = None
    guidance_expected: bool = False
    priority: tuple[str, ...] = attrs.field(default=(), converter=to_tuple)
    bars: tuple[str, ...] = attrs.field(default=(), converter=to_tuple)
    paid_from: str | None = attrs.field(default=None, converter=to_optional_text)
    procedure: AwardProcedure | None = None
    after_final_review: bool = False
