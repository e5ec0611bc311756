"""Circular 12/2019/TT-BNV: levels of initiatives, and what stands in the way of an award (điều kiện, hạn chế)."""

from __future__ import annotations

from emulation.awards import CountingStart, RestrictionEffect
from emulation.awards import community_facts as fc
from emulation.awards import merit_facts as fm
from emulation.eligibility import UNDETERMINED, Implies
from emulation.law import AwardForm, Provision, ProvisionValue, Verification
from emulation.parties import SubjectKind
from emulation.periods import Duration
from emulation.rulebooks.vietnam.circular_12_2019.instrument import INSTRUMENT
from emulation.rulebooks.vietnam.writing import Writer

__all__ = ["PROVISIONS"]

STATE_FORMS = frozenset(
    {
        AwardForm.PRIME_MINISTER_DIPLOMA,
        AwardForm.ORDER,
        AwardForm.MEDAL,
        AwardForm.STATE_HONOUR,
        AwardForm.STATE_PRIZE,
    }
)
STATE_LEVEL = STATE_FORMS | {AwardForm.NATIONAL_FIGHTER, AwardForm.GOVERNMENT_FLAG}

_WRITE = Writer(INSTRUMENT, Verification.OFFICIAL)
_IS_THEMATIC = fc.COMMENDATION_KIND.equals("movement")

PROVISIONS: tuple[Provision[ProvisionValue], ...] = (
    # Article 2(5): nothing while a matter is pending. Press reports were added in 2024.
    _WRITE.restriction(
        "Z-03",
        INSTRUMENT.cite(2, 5),
        fc.PENDING_MATTER.one_of(["none", "press_report"]),
        "Chưa xét khi đang xem xét kỷ luật, điều tra, thanh tra có dấu hiệu vi phạm, xác minh khiếu nại, tố cáo",
        "Nothing while disciplinary handling, an investigation, an inspection or the verification of a complaint is pending",
        effect=RestrictionEffect.HELD,
    ),
    # Article 2(6): the next proposal counts from the period written in the last decision.
    Provision(
        id="Z-05",
        citation=INSTRUMENT.cite(2, 6),
        in_force=INSTRUMENT.in_force,
        value=CountingStart(from_decision=True),
        verification=Verification.OFFICIAL,
    ),
    # Article 2(7). For which awards was not read, so a failure is no refusal.
    _WRITE.restriction(
        "Z-06",
        INSTRUMENT.cite(2, 7),
        Implies(
            fc.HAS_PARTY_ORGANISATION.is_true(),
            fc.PARTY_ORGANISATION_EXCELLENT.is_true() | UNDETERMINED,
        ),
        "Tổ chức đảng, đoàn thể của tập thể được xếp loại hoàn thành xuất sắc nhiệm vụ",
        "The Party organisation and mass organisations of the collective are rated excellent",
        kinds=(SubjectKind.COLLECTIVE,),
    ),
    _WRITE.restriction(
        "Z-12",
        INSTRUMENT.cite(2, 8),
        Implies(fc.IS_EDUCATION_UNIT.is_true(), fc.SCHOOL_YEAR_ENDED.is_true()),
        "Ngành giáo dục được xét sau khi kết thúc năm học",
        "Education is judged after the school year",
        effect=RestrictionEffect.HELD,
    ),
    _WRITE.restriction(
        "X-08",
        INSTRUMENT.cite(2, 10),
        fc.OCCASION.equals("ordinary"),
        "Không đề nghị khen thưởng cấp Nhà nước dịp sơ kết, tổng kết luật, nghị định, hội nghị, diễn đàn",
        "No State-level proposal on the occasion of reviews of laws and decrees, conferences or forums",
        forms=STATE_LEVEL,
    ),
    # Article 3(3): one State-level form a year, with three types excepted.
    _WRITE.restriction(
        "Z-02",
        INSTRUMENT.cite(3, 3),
        fc.STATE_FORMS_THIS_YEAR.equals(0)
        | fc.COMMENDATION_KIND.one_of(["unexpected", "contribution", "service_years"]),
        "Mỗi năm không quá một hình thức khen thưởng cấp Nhà nước, trừ đột xuất, cống hiến, niên hạn",
        "At most one State-level form a year, unexpected achievement, contribution and long service excepted",
        forms=STATE_FORMS,
    ),
    # Article 4(2), (3): a thematic movement supports a State-level proposal only when it is long.
    _WRITE.restriction(
        "M-22.diploma",
        INSTRUMENT.cite(4, 2),
        Implies(_IS_THEMATIC, fc.MOVEMENT_PERIOD.lasts(Duration(years=3))),
        "Phong trào chuyên đề từ 3 năm trở lên mới đề nghị Bằng khen của Thủ tướng Chính phủ",
        "A thematic movement of 3 years or more may lead to the Prime Minister's diploma",
        forms=(AwardForm.PRIME_MINISTER_DIPLOMA,),
    ),
    _WRITE.restriction(
        "M-22.order",
        INSTRUMENT.cite(4, 3),
        Implies(
            _IS_THEMATIC,
            fc.MOVEMENT_PERIOD.lasts(Duration(years=5)) & fc.CENTRAL_BOARD_AGREES.is_true(),
        ),
        "Phong trào chuyên đề từ 5 năm trở lên mới đề nghị Huân chương Lao động hạng Ba, sau khi thống nhất với Ban Thi đua - "
        "Khen thưởng Trung ương",
        "A thematic movement of 5 years or more may lead to the Labour Order, third class, once the Central Board agrees",
        forms=(AwardForm.ORDER,),
    ),
    # Article 6(3): how far an initiative reaches decides which title it supports.
    *(
        _WRITE.restriction(
            f"I-11.{word}",
            INSTRUMENT.cite(6, 3),
            fm.INITIATIVE_SCOPE.one_of(scopes) | fm.RESEARCH_SCOPE.one_of(scopes),
            f"Phạm vi ảnh hưởng của sáng kiến, đề tài: {vi}",
            f"Effect of the initiative or topic: {en}",
            forms=(form,),
        )
        for word, form, scopes, vi, en in (
            (
                "province",
                AwardForm.PROVINCIAL_FIGHTER,
                ("ministry_or_province", "nationwide"),
                "trong bộ, ngành, tỉnh",
                "in the ministry or province",
            ),
            ("nation", AwardForm.NATIONAL_FIGHTER, ("nationwide",), "trong toàn quốc", "nationwide"),
        )
    ),
    # Article 8(3): no second flag.
    _WRITE.restriction(
        "C-06",
        INSTRUMENT.cite(8, 3),
        ~fc.QUALIFIES_FOR_GOVERNMENT_FLAG.is_true(),
        "Tập thể đủ tiêu chuẩn tặng Cờ thi đua của Chính phủ thì không quyết định tặng cờ bộ, ngành, tỉnh",
        "Who qualifies for the Government flag gets no decision on the flag of ministry or province",
        forms=(AwardForm.PROVINCIAL_FLAG,),
    ),
)
