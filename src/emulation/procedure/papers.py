"""Papers of a dossier, how many sets, what the report has to hold (hồ sơ).

What a dossier must hold for one award on one day is asked of the rulebook; whether a dossier at hand is whole is
worked out there too.
"""

from __future__ import annotations

from enum import Enum
from typing import ClassVar

import attrs

from emulation.core.fields import (
    instance_of,
    is_positive,
    one_of_types,
    to_frozenset,
    to_optional_text,
    to_tuple,
)
from emulation.errors import InvalidValueError
from emulation.law import Matter
from emulation.procedure.scope import ProcedureScope

__all__ = [
    "DossierPaper",
    "DossierRule",
    "DossierSets",
    "DossierVariant",
    "PaperCondition",
    "PaperKind",
    "ReportRule",
]


class PaperKind(Enum):
    """A paper that a dossier may hold (thành phần hồ sơ)."""

    PROPOSAL = "proposal"
    """Written proposal (văn bản đề nghị), the word of the law until the end of 2023."""
    SUBMISSION = "submission"
    """Submission (tờ trình)."""
    RECIPIENT_LIST = "recipient_list"
    """List of those proposed."""
    REPORT = "report"
    """Achievement report (báo cáo thành tích)."""
    SUMMARY = "summary"
    """Summary of the achievement by the managing or proposing body (tóm tắt thành tích)."""
    MINUTES = "minutes"
    """Minutes of the selection meeting or council (biên bản bình xét)."""
    VOTE_RESULT = "vote_result"
    """Result of the vote, in the minutes (kết quả bỏ phiếu)."""
    INITIATIVE_CERTIFICATE = "initiative_certificate"
    """Certificate of an initiative, invention or topic (giấy chứng nhận sáng kiến, đề tài)."""
    COMPLETION_CONFIRMATION = "completion_confirmation"
    """Confirmation of the level of completion (văn bản xác nhận mức độ hoàn thành nhiệm vụ)."""
    TAX_CONFIRMATION = "tax_confirmation"
    """Confirmation that duties to the budget are met (xác nhận nghĩa vụ nộp ngân sách)."""
    AUDIT_REPORTS = "audit_reports"
    """Audit reports (báo cáo kiểm toán)."""
    REGISTRATION_FORM = "registration_form"
    """Form by which a household or residential group registers (bản đăng ký)."""
    SELF_SCORE_FORM = "self_score_form"
    """Form by which it scores itself (bảng tự đánh giá)."""
    CONSULTATION_LIST = "consultation_list"
    """List of households with the result of the public consultation."""
    YEARLY_DECISIONS = "yearly_decisions"
    """Copies of the decisions of earlier years (bản sao quyết định công nhận)."""
    REASONS = "reasons"
    """Summary of the reasons for cancelling (báo cáo tóm tắt lý do hủy bỏ)."""


class PaperCondition(Enum):
    """When a paper has to be there (điều kiện phải có)."""

    ALWAYS = "always"
    IF_ANY = "if_any"
    """Where there is such an initiative or invention."""
    IF_ASKED = "if_asked"
    """Where the standard of the award asks for it."""
    IF_BUDGET_PAYER = "if_budget_payer"
    """For a unit that owes duties to the budget, and for its head."""
    IF_AUDITED = "if_audited"
    """For an enterprise that must have its accounts audited."""


class DossierVariant(Enum):
    """Which procedure a dossier belongs to (loại thủ tục)."""

    FULL = "full"
    SIMPLIFIED = "simplified"
    """Simplified procedure (thủ tục đơn giản)."""
    DISCOVERED = "discovered"
    """Ordinary people or collectives discovered by a leader (phát hiện qua thực tiễn)."""
    CANCELLATION = "cancellation"
    """Cancelling an award (hủy bỏ quyết định)."""


@attrs.frozen(kw_only=True)
class DossierPaper:
    """One paper of a dossier, or one of several that will do (thành phần hồ sơ).

    Args:
        any_of: The paper; several when one of them is enough.
        condition: When it has to be there.
        form_number: Number of the form in the annex of the instrument, such as ``"01"``.

    >>> DossierPaper(any_of=[PaperKind.REPORT], form_number="05").is_met_by({PaperKind.REPORT})
    True

    Raises:
        InvalidValueError: No paper is named.
    """

    any_of: frozenset[PaperKind] = attrs.field(converter=to_frozenset, validator=one_of_types(PaperKind))
    condition: PaperCondition = attrs.field(
        default=PaperCondition.ALWAYS, validator=instance_of(PaperCondition)
    )
    form_number: str | None = attrs.field(default=None, converter=to_optional_text)

    def __attrs_post_init__(self) -> None:
        if not self.any_of:
            raise InvalidValueError(
                "procedure.no_paper", "a kind of paper is expected, but none is named", path=("any_of",)
            )

    def is_met_by(self, papers: frozenset[PaperKind] | set[PaperKind]) -> bool:
        """Say whether one of the papers at hand is it."""
        return not self.any_of.isdisjoint(papers)


@attrs.frozen(kw_only=True)
class DossierRule:
    """What a dossier has to hold (thành phần hồ sơ khen thưởng).

    Args:
        papers: Its papers, in the order of the text.
        scope: What it applies to. A rule that names forms goes before one for every form.
        variant: Procedure it belongs to.
        adds: Whether its papers come on top of those of another rule.
    """

    matter: ClassVar[Matter] = Matter.DOSSIER

    papers: tuple[DossierPaper, ...] = attrs.field(converter=to_tuple, validator=one_of_types(DossierPaper))
    scope: ProcedureScope = attrs.field(factory=ProcedureScope, validator=instance_of(ProcedureScope))
    variant: DossierVariant = attrs.field(default=DossierVariant.FULL, validator=instance_of(DossierVariant))
    adds: bool = attrs.field(default=False, validator=instance_of(bool))

    @property
    def question(self) -> tuple[str, ...]:
        """What it answers, for the cases of its scope: the papers of the procedure, or those on top of them."""
        return (self.variant.value, "more" if self.adds else "")


@attrs.frozen(kw_only=True)
class DossierSets:
    """How many sets of a dossier are filed (số lượng bộ hồ sơ).

    Args:
        sets: Original sets on paper.
        scope: What it applies to.
        variant: Procedure it belongs to.
        electronic: Whether the files are sent electronically as well.
    """

    matter: ClassVar[Matter] = Matter.DOSSIER_SETS

    sets: int = attrs.field(validator=[instance_of(int), is_positive])
    scope: ProcedureScope = attrs.field(factory=ProcedureScope, validator=instance_of(ProcedureScope))
    variant: DossierVariant = attrs.field(default=DossierVariant.FULL, validator=instance_of(DossierVariant))
    electronic: bool = attrs.field(default=False, validator=instance_of(bool))

    @property
    def question(self) -> tuple[str, ...]:
        """What it answers, for the cases of its scope: how many sets the procedure asks for."""
        return (self.variant.value,)


@attrs.frozen(kw_only=True)
class ReportRule:
    """What an achievement report has to hold (yêu cầu đối với báo cáo thành tích).

    Args:
        scope: What it applies to.
        quotes_decisions: Whether it quotes number and date of the decisions on completion and initiatives.
        most_months_old: How many months may lie between the last day it covers and the submission; ``None`` when
            the rule is silent.
    """

    matter: ClassVar[Matter] = Matter.REPORT

    scope: ProcedureScope = attrs.field(factory=ProcedureScope, validator=instance_of(ProcedureScope))
    quotes_decisions: bool = attrs.field(default=False, validator=instance_of(bool))
    most_months_old: int | None = attrs.field(
        default=None, validator=attrs.validators.optional([instance_of(int), is_positive])
    )
