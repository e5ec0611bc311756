"""Registration, clusters and scoring scales (đăng ký thi đua, cụm khối thi đua, thang điểm).

Who signed up is a journal entry; who led which cluster with how many points is computed in
:mod:`emulation.campaigns.scoring`.
"""

from __future__ import annotations

from datetime import date
from enum import Enum
from fractions import Fraction

import attrs

from emulation.core.fields import (
    instance_of,
    is_day,
    is_positive,
    one_of_types,
    to_frozenset,
    to_key,
    to_optional_key,
    to_text,
    to_tuple,
)
from emulation.core.quantity import exact
from emulation.errors import InvalidValueError
from emulation.parties import BodyKind

__all__ = ["Cluster", "CriterionKind", "RegistrationRule", "ScoreCriterion", "ScoreScale", "TieRule"]


@attrs.frozen(kw_only=True)
class RegistrationRule:
    """Whether and until when subjects register (đăng ký thi đua, ký giao ước).

    Args:
        required: Whether those who did not register get no award.
        until: Last day, the day itself counting; ``None`` when none is set.
        clause: Clause of the plan.
    """

    required: bool
    until: date | None = attrs.field(default=None, validator=attrs.validators.optional(is_day))
    clause: str | None = attrs.field(default=None, converter=to_optional_key)


class CriterionKind(Enum):
    """How a criterion counts (loại tiêu chí): within the scale, on top of it, or taken off."""

    REGULAR = "regular"
    BONUS = "bonus"
    DEDUCTION = "deduction"


class TieRule(Enum):
    """What equal totals lead to in a ranking (xử lý bằng điểm).

    ``SHARED``: the same rank, the next one is skipped (1, 1, 3). ``DENSE``: the same rank, none is skipped
    (1, 1, 2). ``BY_CRITERIA``: the points of the scale's ``tie_breakers`` decide in turn; what still ties is
    shared.
    """

    SHARED = "shared"
    DENSE = "dense"
    BY_CRITERIA = "by-criteria"


@attrs.frozen
class ScoreCriterion:
    """A criterion with points (tiêu chí chấm điểm).

    Args:
        id: Key within the scale.
        text: What is judged.
        maximum: Most points to be gained, or taken off by a deduction; more than zero.
        kind: How it counts.
        area: Id of the content area.
        only_for: Kinds of body it applies to; empty for all.
    """

    id: str = attrs.field(converter=to_key)
    text: str = attrs.field(converter=to_text)
    maximum: Fraction = attrs.field(converter=exact, validator=is_positive, kw_only=True)
    kind: CriterionKind = attrs.field(
        default=CriterionKind.REGULAR, validator=instance_of(CriterionKind), kw_only=True
    )
    area: str | None = attrs.field(default=None, converter=to_optional_key, kw_only=True)
    only_for: frozenset[BodyKind] = attrs.field(
        default=frozenset[BodyKind](), converter=to_frozenset, validator=one_of_types(BodyKind), kw_only=True
    )


@attrs.frozen
class ScoreScale:
    """A scale of points (thang điểm).

    Args:
        id: Key within the campaign.
        criteria: The criteria, in the order of the plan.
        tie_rule: How equal totals rank.
        tie_breakers: Ids of criteria that decide ties in turn, for ``TieRule.BY_CRITERIA``.
        clause: Clause of the plan.

    Raises:
        InvalidValueError: A criterion twice, or tie breakers that are not criteria or do not fit the tie
            rule.
    """

    id: str = attrs.field(converter=to_key)
    criteria: tuple[ScoreCriterion, ...] = attrs.field(
        converter=to_tuple, validator=one_of_types(ScoreCriterion)
    )
    tie_rule: TieRule = attrs.field(default=TieRule.SHARED, validator=instance_of(TieRule), kw_only=True)
    tie_breakers: tuple[str, ...] = attrs.field(default=(), converter=to_tuple, kw_only=True)
    clause: str | None = attrs.field(default=None, converter=to_optional_key, kw_only=True)

    def __attrs_post_init__(self) -> None:
        ids = [each.id for each in self.criteria]
        if len(set(ids)) != len(ids):
            raise InvalidValueError(
                "campaigns.repeated_criterion", "a criterion stands twice in scale {scale}", scale=self.id
            )
        unknown = tuple(each for each in self.tie_breakers if each not in ids)
        if unknown or bool(self.tie_breakers) != (self.tie_rule is TieRule.BY_CRITERIA):
            raise InvalidValueError(
                "campaigns.tie_breakers",
                "the tie breakers of scale {scale} are criteria of it and go with the rule 'by-criteria'",
                scale=self.id,
            )


@attrs.frozen
class Cluster:
    """A cluster or block whose members compete with each other (cụm thi đua, khối thi đua).

    Args:
        id: Key within the campaign.
        name: Its name.
        members: Ids of actors.
        head: Id of the leading actor.
        deputies: Ids of the deputies.
        scale: Id of its own scale of points.
    """

    id: str = attrs.field(converter=to_key)
    name: str = attrs.field(converter=to_text)
    members: tuple[str, ...] = attrs.field(converter=to_tuple, kw_only=True)
    head: str | None = attrs.field(default=None, converter=to_optional_key, kw_only=True)
    deputies: tuple[str, ...] = attrs.field(default=(), converter=to_tuple, kw_only=True)
    scale: str | None = attrs.field(default=None, converter=to_optional_key, kw_only=True)
