"""Quotas of the law (hạn mức, tỷ lệ khen thưởng).

A quota of a plan is an :class:`emulation.campaigns.Quota`; here stand the shares that laws, decrees and circulars set, each with
its own denominator. Who gets one of the places, of either, says :func:`.share_places`.
"""

from __future__ import annotations

from enum import Enum
from fractions import Fraction
from typing import ClassVar

import attrs

from emulation.awards.places import Places
from emulation.core.fields import (
    instance_of,
    to_optional_key,
)
from emulation.core.quantity import Exact, exact
from emulation.errors import InvalidValueError
from emulation.law import AwardForm, Matter
from emulation.parties import SubjectKind

__all__ = ["FractionRule", "QuotaOf", "ShareQuota"]


class QuotaOf(Enum):
    """What a share is a share of: the denominator (mẫu số của tỷ lệ)."""

    TITLE_HOLDERS = "title_holders"
    """Those who hold the next lower title."""
    HEADCOUNT = "headcount"
    """Everybody in the unit."""
    QUALIFIED = "qualified"
    """Those who meet the standard."""


class FractionRule(Enum):
    """What becomes of a fraction of a place (làm tròn số lượng)."""

    CUT = "cut"
    """It is cut: one more would pass the cap. This follows from the cap where the law says nothing else."""
    NOT_READ = "not_read"
    """The rule says that fractions are rounded as prescribed, and the prescription was not read."""


def _share(value: Exact | None) -> Fraction | None:
    return None if value is None else exact(value)


@attrs.frozen(kw_only=True)
class ShareQuota:
    """At most such a share may get a title or form (hạn mức theo tỷ lệ).

    Args:
        form: The title or form.
        kind: Kind of subject.
        cap: Most, as a share; ``None`` where the law was read and sets no cap.
        of: The denominator.
        of_form: Title whose holders are counted, for :attr:`QuotaOf.TITLE_HOLDERS`.
        variety: Which of several awards of one form; ``None`` for the form as such.
        fractions: What becomes of a fraction of a place.
        sector: Key of the sector it was laid down for, such as ``"army"``; ``None`` for everybody.

    >>> quota = ShareQuota(
    ...     form=AwardForm.GRASSROOTS_FIGHTER,
    ...     kind=SubjectKind.PERSON,
    ...     cap="0.15",
    ...     of=QuotaOf.TITLE_HOLDERS,
    ...     of_form=AwardForm.ADVANCED_WORKER,
    ... )
    >>> quota.most(population=33), quota.most(population=None)
    (Places(certain=4, possible=4), Places(certain=0, possible=None))

    Raises:
        InvalidValueError: No share between 0 and 1, or the title of the denominator where it does not belong or is needed.
    """

    matter: ClassVar[Matter] = Matter.QUOTA

    form: AwardForm = attrs.field(validator=instance_of(AwardForm))
    kind: SubjectKind = attrs.field(validator=instance_of(SubjectKind))
    cap: Fraction | None = attrs.field(converter=_share)
    of: QuotaOf = attrs.field(validator=instance_of(QuotaOf))
    of_form: AwardForm | None = attrs.field(
        default=None, validator=attrs.validators.optional(instance_of(AwardForm))
    )
    variety: str | None = attrs.field(default=None, converter=to_optional_key)
    fractions: FractionRule = attrs.field(default=FractionRule.CUT, validator=instance_of(FractionRule))
    sector: str | None = attrs.field(default=None, converter=to_optional_key)

    def __attrs_post_init__(self) -> None:
        if self.cap is not None and not 0 <= self.cap <= 1:
            raise InvalidValueError(
                "awards.no_share_or_whole",
                "a share from 0 to 1 is expected, found {found}",
                path=("cap",),
                found=self.cap,
            )
        if (self.of is QuotaOf.TITLE_HOLDERS) is (self.of_form is None):
            raise InvalidValueError(
                "awards.denominator_unclear",
                "the title whose holders are counted is needed for {expected.value} and for nothing else (found {of.value})",
                path=("of_form",),
                expected=QuotaOf.TITLE_HOLDERS,
                of=self.of,
            )

    @property
    def question(self) -> tuple[str, ...]:
        """What it answers: form, kind of subject, variety and sector."""
        return (self.form.value, self.kind.value, self.variety or "", self.sector or "")

    def covers(
        self, form: AwardForm, kind: SubjectKind, variety: str | None = None, sector: str | None = None
    ) -> bool:
        """Say whether it concerns that award for that kind of subject, in that sector or in every one."""
        return self.question[:3] == (form.value, kind.value, variety or "") and self.sector in {None, sector}

    def most(self, *, population: int | None) -> Places:
        """Give how many places there are.

        Args:
            population: Size of the denominator, zero or more; ``None`` when it is not known.

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
            return Places(0 if population is None else population, population)
        if population is None:
            return Places(0, None)
        exactly = self.cap * population
        whole = exactly.numerator // exactly.denominator
        is_open = self.fractions is FractionRule.NOT_READ and exactly.denominator != 1
        return Places(whole, whole + 1 if is_open else whole)
