"""A prize that cannot be told, and why (chưa xác định được tiền thưởng)."""

from __future__ import annotations

from datetime import date
from enum import Enum
from typing import TYPE_CHECKING

import attrs

from emulation.core.fields import instance_of, is_day, to_key, to_tuple
from emulation.law import NoProvisionError
from emulation.parties import SubjectKind

if TYPE_CHECKING:
    from emulation.i18n import Language

__all__ = ["PrizeGap", "PrizeGapReason"]


class PrizeGapReason(Enum):
    """Why a prize cannot be told (lý do)."""

    DAY_NOT_READ = "day_not_read"
    """The law of the day was not read."""
    NOT_LISTED = "not_listed"
    """The award is not on the list of the day."""
    WRONG_RECIPIENT = "wrong_recipient"
    """The award does not go to such a subject."""
    NOT_READ = "not_read"
    """The figure stands in a text that was not read."""
    NO_RULE = "no_rule"
    """No provision that was read speaks of it."""


@attrs.frozen(kw_only=True)
class PrizeGap:
    """A prize that cannot be told (chưa xác định được tiền thưởng).

    Args:
        award: Key of the award.
        recipient: Kind of subject.
        on: Day of the decision.
        reason: Why.
        rows: Rows of facts that are marked as not verified.
    """

    award: str = attrs.field(converter=to_key)
    recipient: SubjectKind = attrs.field(validator=instance_of(SubjectKind))
    on: date = attrs.field(validator=is_day)
    reason: PrizeGapReason = attrs.field(validator=instance_of(PrizeGapReason))
    rows: tuple[str, ...] = attrs.field(default=(), converter=to_tuple)

    def to_error(self) -> NoProvisionError:
        """Give the error that says so."""
        return NoProvisionError(
            "awards.prize_not_known",
            "the prize of {award} for a {recipient} on {day} is not known: {reason}; rows not read: {rows}",
            award=self.award,
            recipient=self.recipient.value,
            day=self.on,
            reason=self.reason.value,
            rows=", ".join(self.rows) or "-",
        )

    def text(self, language: Language = "vi") -> str:
        """Say why the prize cannot be told."""
        from emulation.awards.catalogue import find_award
        from emulation.i18n import say

        return say(
            "awards.prize_gap.text",
            language,
            award=find_award(self.award).name(language),
            recipient=self.recipient,
            on=self.on,
            reason=self.reason,
            rows=self.rows,
        )
