"""Findings: what a check noticed, as a linter would say it (phát hiện khi rà soát).

A finding is no error. Real plans break most formal rules somewhere, so each finding carries a severity and
can be accepted with a reason; only true contradictions are errors of the plan.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

import attrs

from emulation.core.fields import instance_of, to_key, to_optional_text, to_text, to_tuple
from emulation.errors import PathPart, format_path
from emulation.i18n.message import Message
from emulation.law import Citation

if TYPE_CHECKING:
    from emulation.i18n import Language

__all__ = ["Acceptance", "Finding", "Severity"]


class Severity(Enum):
    """How grave a finding is (mức độ), gravest first."""

    ERROR = "error"
    WARNING = "warning"
    NOTICE = "notice"

    @property
    def rank(self) -> int:
        """Place in the order, 0 for the gravest."""
        return list(Severity).index(self)


@attrs.frozen
class Acceptance:
    """A finding that was looked at and is accepted (chấp nhận có lý do).

    Args:
        code: Code of the finding.
        reason: Why it is accepted.
        path: Written path it concerns; ``None`` for every finding of that code.
    """

    code: str = attrs.field(converter=to_key)
    reason: str = attrs.field(converter=to_text)
    path: str | None = attrs.field(default=None, converter=to_optional_text)

    def covers(self, finding: Finding) -> bool:
        """Say whether it speaks of this finding."""
        return self.code == finding.code and self.path in {None, finding.where}


@attrs.frozen
class Finding:
    """Something a check noticed (phát hiện).

    Args:
        code: Stable code, such as ``"PD101"``.
        severity: How grave it is.
        path: Where in the campaign.
        detail: Key of the words and their parameters.
        citations: Provisions it rests on; empty for a check of plain consistency.
        clause: Clause of the plan it concerns, where one is known.
        accepted: Reason why it was accepted; ``None`` while it is open.
    """

    code: str = attrs.field(converter=to_key)
    severity: Severity = attrs.field(validator=instance_of(Severity))
    path: tuple[PathPart, ...] = attrs.field(converter=to_tuple)
    detail: Message = attrs.field(validator=instance_of(Message))
    citations: tuple[Citation, ...] = attrs.field(default=(), converter=to_tuple, kw_only=True)
    clause: str | None = attrs.field(default=None, kw_only=True)
    accepted: str | None = attrs.field(default=None, converter=to_optional_text, kw_only=True)

    @property
    def where(self) -> str:
        """The path as people read it."""
        return format_path(self.path)

    def message(self, language: Language = "vi") -> str:
        """Say what was noticed, without code and place."""
        return self.detail.text(language)

    def text(self, language: Language = "vi") -> str:
        """Say the finding in one line: code, severity, place, words."""
        from emulation.i18n import label

        place = f" {self.where}" if self.path else ""
        return f"{self.code} {label(self.severity, language)}{place}: {self.message(language)}"

    def __str__(self) -> str:
        place = f" {self.where}" if self.path else ""
        return f"{self.code} {self.severity.value}{place}: {self.detail}"
