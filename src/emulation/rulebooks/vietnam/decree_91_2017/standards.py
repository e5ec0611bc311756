"""Decree 91/2017/NĐ-CP: what each title is given for, how many, and what stands in the way (tiêu chuẩn, hạn mức)."""

from __future__ import annotations

from emulation.awards import (
    CountedTime,
    CountedTimeKind,
    QuotaOf,
    ShareQuota,
    TenureCut,
    TiePreference,
)
from emulation.awards import facts as f
from emulation.awards import merit_facts as fm
from emulation.eligibility import AnyOf, Implies, Node
from emulation.law import AwardForm, Citation, Provision, ProvisionValue, Verification
from emulation.parties import SubjectKind
from emulation.rulebooks.vietnam.decree_91_2017 import forms
from emulation.rulebooks.vietnam.decree_91_2017.instrument import INSTRUMENT
from emulation.rulebooks.vietnam.writing import Writer, criterion, every

__all__ = ["PROVISIONS"]

PERSON, COLLECTIVE = SubjectKind.PERSON, SubjectKind.COLLECTIVE
ADVANCED_WORKER = frozenset({AwardForm.ADVANCED_WORKER})

_WRITE = Writer(INSTRUMENT, Verification.OFFICIAL)
_LAW = "Luật 15/2003/QH11"


def _effect(*scopes: str) -> Node:
    """An initiative or a topic whose effect reaches that far."""
    return fm.INITIATIVE_SCOPE.one_of(scopes) | fm.RESEARCH_SCOPE.one_of(scopes)


def _grassroots_fighter() -> Node:
    """Article 9(3): the standard of advanced worker, and an initiative."""
    place = INSTRUMENT.cite(9, 3)
    return every(
        place,
        (
            "I-05.advanced-worker",
            fm.MEETS_ADVANCED_WORKER.is_true(),
            "Đạt tiêu chuẩn Lao động tiên tiến",
            "Meets the standard of advanced worker",
        ),
        (
            "I-05.initiative",
            AnyOf(
                (
                    _effect("grassroots", "ministry_or_province", "nationwide"),
                    fm.COMBAT_RESOURCEFULNESS.is_true(),
                )
            ),
            "Có sáng kiến được cơ sở công nhận, đề tài được nghiệm thu áp dụng, hoặc mưu trí sáng tạo trong chiến đấu",
            "An initiative recognised by the grassroots unit, an accepted and applied topic, or resourcefulness in combat",
        ),
    )


def _provincial_fighter() -> Node:
    place = INSTRUMENT.cite(9, 2)
    return every(
        place,
        (
            "I-08.years",
            (fm.YEARS_GRASSROOTS_FIGHTER >= 3) & fm.CHOSEN_AMONG_HOLDERS.is_true(),
            "Tiêu biểu xuất sắc trong số người có 3 lần liên tục là Chiến sĩ thi đua cơ sở",
            "Outstanding among those who were grassroots fighters three times running",
        ),
        (
            "I-08.initiative",
            _effect("ministry_or_province", "nationwide"),
            "Có sáng kiến, đề tài được công nhận có ảnh hưởng trong bộ, ngành, tỉnh",
            "An initiative or topic of effect in the ministry or province, recognised by its head",
        ),
    )


def _national_fighter() -> Node:
    place = INSTRUMENT.cite(9, 1)
    return every(
        place,
        (
            "I-10.P1.years",
            (fm.YEARS_PROVINCIAL_FIGHTER >= 2) & fm.CHOSEN_AMONG_HOLDERS.is_true(),
            "Tiêu biểu xuất sắc nhất trong số người có 2 lần liên tục là Chiến sĩ thi đua bộ, ngành, tỉnh",
            "Best among those who were fighters of ministry or province twice running",
        ),
        (
            "I-10.P1.initiative",
            _effect("nationwide"),
            "Có sáng kiến, đề tài có phạm vi ảnh hưởng trong toàn quốc",
            "An initiative or topic of nationwide effect",
        ),
    )


def _government_flag() -> Node:
    place = INSTRUMENT.cite(11)
    return criterion(
        "C-07.way",
        AnyOf(
            (
                f.OUTSTANDING_AMONG_LEADERS.is_true(),
                f.LEADS_CENTRAL_CLUSTER.is_true(),
                f.MOST_TYPICAL_IN_MOVEMENT.is_true() & forms.movement_lasts(5),
            )
        ),
        "Được chọn trong số tập thể đủ tiêu chuẩn tặng cờ bộ, tỉnh; hoặc dẫn đầu khối trung ương; hoặc tiêu biểu nhất "
        "trong phong trào từ 5 năm do Chủ tịch nước, Thủ tướng phát động",
        "Chosen among those qualified for the flag of ministry or province; or leader of a central block; or most typical in a "
        "movement of 5 years or more of the State President or the Prime Minister",
        place,
    )


PROVISIONS: tuple[Provision[ProvisionValue], ...] = (
    # Article 9: fighters of the three levels.
    _WRITE.standard(
        "I-05",
        AwardForm.GRASSROOTS_FIGHTER,
        PERSON,
        INSTRUMENT.cite(9, 3),
        _grassroots_fighter(),
        also=(Citation(_LAW, 23),),
    ),
    _WRITE.standard(
        "I-08",
        AwardForm.PROVINCIAL_FIGHTER,
        PERSON,
        INSTRUMENT.cite(9, 2),
        _provincial_fighter(),
        also=(Citation(_LAW, 22),),
    ),
    _WRITE.standard(
        "I-10.P1",
        AwardForm.NATIONAL_FIGHTER,
        PERSON,
        INSTRUMENT.cite(9, 1),
        _national_fighter(),
        also=(Citation(_LAW, 21),),
    ),
    Provision(
        id="I-06",
        citation=INSTRUMENT.cite(9, 3),
        in_force=INSTRUMENT.in_force,
        value=ShareQuota(
            form=AwardForm.GRASSROOTS_FIGHTER,
            kind=PERSON,
            cap="0.15",
            of=QuotaOf.TITLE_HOLDERS,
            of_form=AwardForm.ADVANCED_WORKER,
        ),
        verification=Verification.OFFICIAL,
    ),
    # Article 10(2) to (6): time that counts for the advanced worker, and who is not considered.
    _WRITE.restriction(
        "I-02.recruited",
        INSTRUMENT.cite(10, 6),
        f.MONTHS_SINCE_RECRUITMENT >= 10,
        "Không xét người mới tuyển dụng dưới 10 tháng",
        "Not for those recruited less than 10 months ago",
        forms=ADVANCED_WORKER,
    ),
    _WRITE.restriction(
        "I-02.disciplined",
        INSTRUMENT.cite(10, 6),
        f.DISCIPLINE.equals("none"),
        "Không xét người bị kỷ luật từ khiển trách trở lên",
        "Not for those disciplined from a reprimand up",
        forms=ADVANCED_WORKER,
    ),
    _WRITE.restriction(
        "I-03.training",
        INSTRUMENT.cite(10, 2),
        Implies(f.TRAINING_MONTHS >= 12, f.STUDY_RESULT.equals("good_or_better")),
        "Người được đào tạo từ 1 năm trở lên phải có kết quả học tập từ loại khá",
        "Whoever trained for a year or more needs a study result of good or better",
        forms=ADVANCED_WORKER,
    ),
    _WRITE.restriction(
        "I-03.transfer",
        INSTRUMENT.cite(10, 5),
        Implies(f.MONTHS_AT_FORMER_UNIT >= 6, f.FORMER_UNIT_AGREES.is_true()),
        "Người chuyển công tác có từ 6 tháng ở đơn vị cũ cần ý kiến nhận xét của đơn vị cũ",
        "After a transfer, with 6 months or more at the former unit, that unit gives its opinion",
        forms=ADVANCED_WORKER,
    ),
    _WRITE.restriction(
        "I-03.secondment",
        INSTRUMENT.cite(10, 5),
        Implies(f.SECONDED.is_true(), f.RECEIVING_UNIT_CONFIRMS.is_true()),
        "Người được cử biệt phái cần xác nhận của đơn vị nhận",
        "Whoever is seconded needs the confirmation of the receiving unit",
        forms=ADVANCED_WORKER,
    ),
    *(
        Provision(
            id=id,
            citation=INSTRUMENT.cite(10, clause),
            in_force=INSTRUMENT.in_force,
            value=CountedTime(time=time, forms=counts_for),
            verification=Verification.OFFICIAL,
        )
        for id, clause, time, counts_for in (
            ("I-03.short-training", 2, CountedTimeKind.SHORT_TRAINING, ADVANCED_WORKER),
            ("I-03.treatment", 3, CountedTimeKind.TREATMENT_AFTER_RESCUE, ADVANCED_WORKER),
            ("Z-08.P1", 4, CountedTimeKind.MATERNITY_LEAVE, frozenset[AwardForm]()),
        )
    ),
    # Article 11: the flag of the Government, and how many may be proposed.
    _WRITE.standard(
        "C-07",
        AwardForm.GOVERNMENT_FLAG,
        COLLECTIVE,
        INSTRUMENT.cite(11),
        _government_flag(),
        also=(Citation(_LAW, 25),),
    ),
    Provision(
        id="C-07.share",
        citation=INSTRUMENT.cite(11),
        in_force=INSTRUMENT.in_force,
        value=ShareQuota(form=AwardForm.GOVERNMENT_FLAG, kind=COLLECTIVE, cap="0.2", of=QuotaOf.QUALIFIED),
        verification=Verification.OFFICIAL,
    ),
    # Article 3(2): among equals, and tenure of women in office.
    Provision(
        id="M-05",
        citation=INSTRUMENT.cite(3, 2),
        in_force=INSTRUMENT.in_force,
        value=TiePreference("0.7"),
        verification=Verification.OFFICIAL,
    ),
    Provision(
        id="M-07.P1",
        citation=INSTRUMENT.cite(3, 2),
        in_force=INSTRUMENT.in_force,
        value=TenureCut("1/3"),
        verification=Verification.OFFICIAL,
    ),
    *forms.PROVISIONS,
)
