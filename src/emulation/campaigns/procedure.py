"""What a plan says of the way to an award: papers, deadlines, votes, notices (thủ tục khen thưởng).

The procedure the law sets is elsewhere; here stands only what the plan itself adds. ``None`` means that the
plan does not say.
"""

from __future__ import annotations

from datetime import date

import attrs

from emulation.core.fields import instance_of, is_day, is_positive, one_of_types, to_text, to_tuple
from emulation.core.quantity import Quantity
from emulation.errors import InvalidValueError
from emulation.periods import DayOffset, Recurrence

__all__ = ["AwardProcedure", "Paper"]


@attrs.frozen
class Paper:
    """A paper of the dossier (thành phần hồ sơ).

    Args:
        text: What it is.
        originals: How many originals.
    """

    text: str = attrs.field(converter=to_text)
    originals: int = attrs.field(default=1, validator=[instance_of(int), is_positive])


def _is_share(_instance: object, attribute: attrs.Attribute[Quantity | None], value: Quantity | None) -> None:
    if value is None:
        return
    if value.unit.dimension != "share" or not 0 <= value.base_amount <= 1:
        raise InvalidValueError(
            "campaigns.not_a_share",
            "a share from 0 to 100 % is expected, found {found}",
            path=(attribute.name,),
            found=value,
        )


@attrs.frozen(kw_only=True)
class AwardProcedure:
    """The way to an award, as far as the plan sets it (trình tự, thủ tục).

    Args:
        papers: The dossier.
        due: Last day to propose, the day itself counting.
        due_each_year: The deadline when it repeats.
        vote_share: Share of the council's members who must agree.
        secret_ballot: Whether the vote is secret.
        notice: How long the list is published before the decision.
        objections: How long objections are taken.
        simplified: Whether a short way is open for unexpected achievement.
        returns_incomplete: Whether an incomplete dossier is sent back for completion.
        refusal_in_writing: Whether those who are refused are told in writing.

    Raises:
        InvalidValueError: The vote share is no share, or not within 0 to 100 %.
    """

    papers: tuple[Paper, ...] = attrs.field(default=(), converter=to_tuple, validator=one_of_types(Paper))
    due: date | None = attrs.field(default=None, validator=attrs.validators.optional(is_day))
    due_each_year: Recurrence | None = None
    vote_share: Quantity | None = attrs.field(
        default=None, validator=[instance_of(Quantity, type(None)), _is_share]
    )
    secret_ballot: bool | None = None
    notice: DayOffset | None = None
    objections: DayOffset | None = None
    simplified: bool | None = None
    returns_incomplete: bool | None = None
    refusal_in_writing: bool | None = None
