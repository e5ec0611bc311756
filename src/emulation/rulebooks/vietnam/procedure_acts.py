"""Acts on procedure of which one or two rules were read: objects, protocol, published procedures (văn bản về thủ tục)."""

from __future__ import annotations

from datetime import date

from emulation.law import AwardForm, Citation, Instrument, Provision, ProvisionValue, Verification
from emulation.periods import DayOffset, Period
from emulation.procedure import (
    AnnouncementPrinciple,
    AnnouncementRule,
    CertificateFormat,
    DayZero,
    DossierPaper,
    DossierRule,
    PaperKind,
    ProcedureScope,
    ProcedureStep,
    StepDeadline,
)

__all__ = ["INSTRUMENTS", "PROVISIONS"]

# Read as the law of the first period; when each of the three decrees ended was not read.
_UNTIL = date(2023, 12, 31)

_PROTOCOL = Instrument(
    id="T-06",
    name="Nghị định 145/2013/NĐ-CP",
    title_vi="Tổ chức ngày kỷ niệm; nghi thức trao tặng, đón nhận hình thức khen thưởng, danh hiệu thi đua",
    title_en="Commemorations; protocol of presenting commendations and titles",
    in_force=Period(date(2013, 12, 16), _UNTIL),
    verification=Verification.OFFICIAL,
)
_OBJECTS = Instrument(
    id="G-11",
    name="Nghị định 85/2014/NĐ-CP",
    title_vi="Mẫu huân chương, huy chương, huy hiệu, bằng, giấy khen; quản lý, cấp phát hiện vật khen thưởng",
    title_en="Patterns of orders, medals, diplomas and certificates; their supply",
    in_force=Period(date(2014, 11, 1), _UNTIL),
    verification=Verification.OFFICIAL,
)
# Issued in 2018; its first day was not read, so it is taken to be in force from the next year on.
_REISSUE = Instrument(
    id="L-15",
    name="Nghị định 101/2018/NĐ-CP",
    title_vi="Sửa đổi Nghị định 85/2014/NĐ-CP về hiện vật khen thưởng",
    title_en="Amendments to Decree 85/2014/NĐ-CP on objects of commendation",
    in_force=Period(date(2019, 1, 1), _UNTIL),
    verification=Verification.SECONDARY,
)
_PUBLISHED = Instrument(
    id="D-05",
    name="Quyết định 638/QĐ-BNV",
    title_vi="Công bố thủ tục hành chính lĩnh vực thi đua, khen thưởng",
    title_en="Administrative procedures of emulation and commendation, as published",
    in_force=Period(date(2025, 7, 1), None),
    verification=Verification.SECONDARY,
)

INSTRUMENTS: tuple[Instrument, ...] = (_PROTOCOL, _OBJECTS, _REISSUE, _PUBLISHED)
_LAW = "Luật 06/2022/QH15"
_FIGHTER = ProcedureScope(forms={AwardForm.GRASSROOTS_FIGHTER})


def _of(
    instrument: Instrument, id: str, place: Citation, value: ProvisionValue, *also: Citation
) -> Provision[ProvisionValue]:
    return Provision(
        id=id,
        citation=place,
        in_force=instrument.in_force,
        value=value,
        verification=instrument.verification,
        also=also,
    )


PROVISIONS: tuple[Provision[ProvisionValue], ...] = (
    _of(
        _PROTOCOL,
        "U-07",
        _PROTOCOL.cite(25),
        AnnouncementRule(
            principles=(
                AnnouncementPrinciple.NO_SEPARATE_CEREMONY,
                AnnouncementPrinciple.ANNOUNCED_ONCE,
                AnnouncementPrinciple.HIGHER_FIRST,
                AnnouncementPrinciple.COLLECTIVE_BEFORE_INDIVIDUAL,
                AnnouncementPrinciple.LIVING_BEFORE_POSTHUMOUS,
            ),
            scope=ProcedureScope(
                forms={
                    AwardForm.ORDER,
                    AwardForm.MEDAL,
                    AwardForm.STATE_HONOUR,
                    AwardForm.STATE_PRIZE,
                    AwardForm.NATIONAL_FIGHTER,
                    AwardForm.GOVERNMENT_FLAG,
                    AwardForm.PRIME_MINISTER_DIPLOMA,
                }
            ),
        ),
        _PROTOCOL.cite(26),
    ),
    _of(
        _OBJECTS,
        "G-11.P1",
        _OBJECTS.cite(31),
        CertificateFormat(
            width_mm=297,
            height_mm=210,
            national_emblem=True,
            background="trắng",
            scope=ProcedureScope(forms={AwardForm.CERTIFICATE_OF_COMMENDATION}, levels={"commune"}),
        ),
    ),
    *(
        _of(
            _REISSUE,
            f"L-15.{word}",
            _REISSUE.cite(),
            StepDeadline(
                step=step,
                within=DayOffset(days),
                day_zero=DayZero.REQUEST,
                scope=ProcedureScope(levels={level}),
            ),
        )
        for word, step, days, level in (
            ("forward", ProcedureStep.FORWARD_REISSUE, 15, "province"),
            ("answer", ProcedureStep.ANSWER_REISSUE, 30, "central"),
        )
    ),
    _of(
        _PUBLISHED,
        "D-05",
        Citation(_PUBLISHED.name, section="B.II"),
        DossierRule(
            papers=(
                DossierPaper(any_of={PaperKind.SUBMISSION}, form_number="01"),
                DossierPaper(any_of={PaperKind.REPORT}, form_number="05"),
                DossierPaper(any_of={PaperKind.MINUTES}),
                DossierPaper(any_of={PaperKind.VOTE_RESULT}),
                DossierPaper(any_of={PaperKind.COMPLETION_CONFIRMATION, PaperKind.INITIATIVE_CERTIFICATE}),
            ),
            scope=_FIGHTER,
        ),
        Citation(_LAW, 84, 1),
    ),
    _of(
        _PUBLISHED,
        "L-12",
        Citation(_PUBLISHED.name, section="B.II"),
        StepDeadline(
            step=ProcedureStep.APPRAISAL,
            within=DayOffset(20, working=True),
            day_zero=DayZero.COMPLETE_FILE,
            scope=ProcedureScope(forms={AwardForm.GRASSROOTS_FIGHTER}, levels={"commune"}),
        ),
    ),
)
