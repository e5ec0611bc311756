"""Facts that are not known, and why (dữ kiện chưa rõ).

In a record ``None`` says no more than "not known". An :class:`Unknown` says why, so that the clerk is told what
to do: ask, wait, bring the paper, or have the dispute settled.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

import attrs

from emulation.core.fields import instance_of, to_optional_text

if TYPE_CHECKING:
    from emulation.i18n import Language

__all__ = ["Unknown", "UnknownReason"]


class UnknownReason(Enum):
    """Why a fact is not known (lý do chưa rõ)."""

    NOT_ASKED = "not_asked"
    NOT_YET = "not_yet"
    DOCUMENT_MISSING = "document_missing"
    DISPUTED = "disputed"


@attrs.frozen
class Unknown:
    """A fact that is not known, in the place of its value (chưa rõ).

    Args:
        reason: Why it is not known.
        note: Which paper, which dispute; for the reader.

    >>> Unknown(UnknownReason.DOCUMENT_MISSING, "bản xác nhận công tác").text("en")
    'document missing (bản xác nhận công tác)'
    """

    reason: UnknownReason = attrs.field(default=UnknownReason.NOT_ASKED, validator=instance_of(UnknownReason))
    note: str | None = attrs.field(default=None, converter=to_optional_text)

    def text(self, language: Language = "vi") -> str:
        """Say why."""
        from emulation.i18n import label

        words = label(self.reason, language)
        return f"{words} ({self.note})" if self.note is not None else words
