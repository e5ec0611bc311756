"""Cancelling awards, what is given back, and who may ask for it (hủy bỏ quyết định khen thưởng)."""

from __future__ import annotations

from enum import Enum
from typing import ClassVar

import attrs

from emulation.core.fields import instance_of, one_of_types, to_frozenset
from emulation.errors import InvalidValueError
from emulation.law import Matter
from emulation.procedure.scope import ProcedureScope

__all__ = [
    "Returned",
    "ReviewAct",
    "ReviewHolder",
    "ReviewRight",
    "RevocationEffect",
    "RevocationGround",
    "RevocationRule",
]


class RevocationGround(Enum):
    """Why an award may be cancelled (căn cứ hủy bỏ)."""

    FALSE_DECLARATION = "false_declaration"
    """Achievements declared falsely or with deceit."""
    FALSE_PAPERS = "false_papers"
    """False information given or papers forged."""
    UNLAWFUL_PROCEDURE = "unlawful_procedure"
    """Appraised, approved or proposed against the law."""
    VIOLATION_CONCLUDED = "violation_concluded"
    """A competent body concluded on violations in the achievement period."""
    STANDARD_NOT_MET = "standard_not_met"
    """Evidence shows that the standard was not met."""


class RevocationEffect(Enum):
    """What follows (hệ quả)."""

    CANCEL = "cancel"
    LOWER_OR_CANCEL = "lower_or_cancel"
    """The award is lowered or cancelled."""


class Returned(Enum):
    """What is given back (hiện vật, tiền thưởng thu hồi)."""

    OBJECTS = "objects"
    """Certificate and objects, to the body for emulation and commendation of the same level."""
    MONEY = "money"
    """Prize money, to the budget or the fund."""


@attrs.frozen(kw_only=True)
class RevocationRule:
    """When an award is cancelled, by whom, and what is given back (hủy bỏ, thu hồi).

    Args:
        grounds: Grounds, any of which is enough.
        effect: What follows.
        returned: What is given back; empty when this rule is silent.
        by_awarding_authority: Whether the rule says that the office that made the award cancels it.
        is_closed_list: Whether there are no other grounds.
        not_for_deceased: Whether the deceased are spared.
        scope: What it applies to.

    Raises:
        InvalidValueError: A rule that says nothing.
    """

    matter: ClassVar[Matter] = Matter.REVOCATION

    grounds: frozenset[RevocationGround] = attrs.field(
        default=frozenset[RevocationGround](),
        converter=to_frozenset,
        validator=one_of_types(RevocationGround),
    )
    effect: RevocationEffect = attrs.field(
        default=RevocationEffect.CANCEL, validator=instance_of(RevocationEffect)
    )
    returned: frozenset[Returned] = attrs.field(
        default=frozenset[Returned](), converter=to_frozenset, validator=one_of_types(Returned)
    )
    by_awarding_authority: bool = attrs.field(default=False, validator=instance_of(bool))
    is_closed_list: bool = attrs.field(default=False, validator=instance_of(bool))
    not_for_deceased: bool = attrs.field(default=False, validator=instance_of(bool))
    scope: ProcedureScope = attrs.field(factory=ProcedureScope, validator=instance_of(ProcedureScope))

    def __attrs_post_init__(self) -> None:
        if not (self.grounds or self.returned or self.by_awarding_authority):
            raise InvalidValueError(
                "procedure.empty_revocation",
                "a rule on cancelling names a ground, what is given back, or who cancels",
                path=("grounds",),
            )


class ReviewHolder(Enum):
    """Who may act against an award or a decision on it (chủ thể)."""

    INDIVIDUAL = "individual"
    ORGANISATION = "organisation"
    ANYONE = "anyone"
    RECIPIENT = "recipient"


class ReviewAct(Enum):
    """What they may or must do (khiếu nại, tố cáo, kiến nghị, từ chối)."""

    COMPLAIN = "complain"
    DENOUNCE = "denounce"
    ASK_WITHDRAWAL = "ask_withdrawal"
    REFUSE_UNDESERVED = "refuse_undeserved"


@attrs.frozen(kw_only=True)
class ReviewRight:
    """A right or duty to act against an award (quyền khiếu nại, tố cáo, kiến nghị).

    Args:
        holder: Who.
        acts: What they may do.
        is_duty: Whether they must.
    """

    matter: ClassVar[Matter] = Matter.REVIEW_RIGHT

    holder: ReviewHolder = attrs.field(validator=instance_of(ReviewHolder))
    acts: frozenset[ReviewAct] = attrs.field(converter=to_frozenset, validator=one_of_types(ReviewAct))
    is_duty: bool = attrs.field(default=False, validator=instance_of(bool))
