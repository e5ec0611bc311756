"""Principles that two decrees state alike, Decree 98/2023/NĐ-CP and Decree 152/2025/NĐ-CP after it (nguyên tắc khen thưởng)."""

from __future__ import annotations

from emulation.awards import Restriction, RestrictionEffect
from emulation.awards import community_facts as fc
from emulation.eligibility import CompareFacts, Comparison, Implies
from emulation.law import AwardForm, Citation, Instrument, Provision, Verification
from emulation.rulebooks.vietnam.writing import Writer

__all__ = ["HIGHER_FORMS", "pending_matters", "thematic_results"]

HIGHER_FORMS = frozenset(
    {
        AwardForm.PROVINCIAL_DIPLOMA,
        AwardForm.PRIME_MINISTER_DIPLOMA,
        AwardForm.ORDER,
        AwardForm.PROVINCIAL_FIGHTER,
        AwardForm.NATIONAL_FIGHTER,
        AwardForm.PROVINCIAL_FLAG,
        AwardForm.GOVERNMENT_FLAG,
        AwardForm.EXCELLENT_COLLECTIVE,
    }
)
"""Titles and forms that a commune proposes to a level above."""


def pending_matters(row: str, instrument: Instrument, place: Citation) -> tuple[Provision[Restriction], ...]:
    """Write that nothing is awarded while a matter is pending, and from when achievements count after discipline."""
    write = Writer(instrument, Verification.SECONDARY)
    return (
        write.restriction(
            f"{row}.pending",
            place,
            fc.PENDING_MATTER.equals("none"),
            "Chưa xét khi đang xem xét kỷ luật, điều tra, thanh tra, kiểm tra, xác minh khiếu nại, tố cáo hoặc phản ánh của báo chí",
            "Nothing while discipline, an investigation, an inspection, a complaint or a press report of corruption is pending",
            effect=RestrictionEffect.HELD,
        ),
        write.restriction(
            f"{row}.after-discipline",
            place,
            Implies(
                fc.SERVED_DISCIPLINE.is_true(),
                CompareFacts(fc.ACHIEVEMENT_STARTED, Comparison.AT_LEAST, fc.DISCIPLINE_ENDED),
            ),
            "Sau khi hết thời hạn kỷ luật, thành tích được tính từ ngày hết thời hạn",
            "After discipline, achievements count from the end of the disciplinary term",
        ),
    )


def thematic_results(row: str, instrument: Instrument, place: Citation) -> Provision[Restriction]:
    """Write that awards for a theme or an unexpected achievement are no ground for a higher award of merit."""
    return Writer(instrument, Verification.SECONDARY).restriction(
        row,
        place,
        Implies(fc.COMMENDATION_KIND.equals("achievement"), ~fc.RESTS_ON_THEMATIC_AWARD.is_true()),
        "Không lấy kết quả khen thưởng đột xuất, chuyên đề làm căn cứ đề nghị cấp trên khen thưởng công trạng",
        "Awards for a theme or an unexpected achievement are no ground to propose an award of merit to a level above",
        forms=HIGHER_FORMS,
    )
