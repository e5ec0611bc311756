"""Texts of ministries for their own sectors, as examples of what the law leaves to them (quy định của bộ, ngành).

Circular 08/2019/TT-BLĐTBXH and Circular 151/2018/TT-BQP set quotas with different denominators; Circular 15/2025/TT-BXD is the rule of one
ministry on its commemorative medal. The days in force of the first two were not read: they are held to be in force from 1 July 2020, when
both had long been issued, to the end of the decree they detail.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from emulation.awards import FractionRule, QuotaOf, ShareQuota
from emulation.awards import community_facts as fc
from emulation.awards.standard import Standard
from emulation.core.quantity import Exact, exact
from emulation.eligibility import Implies, Unless
from emulation.i18n.message import Message
from emulation.law import AwardForm, Instrument, Provision, ProvisionValue, Verification
from emulation.parties import SubjectKind
from emulation.periods import Period
from emulation.rulebooks.vietnam.writing import Writer, every

__all__ = ["INSTRUMENTS", "PROVISIONS", "service_years"]

_AS_FAR_AS_KNOWN = Period(date(2020, 7, 1), date(2023, 12, 31))

LABOUR = Instrument(
    id="Z-10.labour",
    name="Thông tư 08/2019/TT-BLĐTBXH",
    title_vi="Thi đua, khen thưởng ngành Lao động - Thương binh và Xã hội",
    title_en="Emulation and commendation in the labour sector",
    in_force=_AS_FAR_AS_KNOWN,
    verification=Verification.SECONDARY,
)
ARMY = Instrument(
    id="Z-10.army",
    name="Thông tư 151/2018/TT-BQP",
    title_vi="Thi đua, khen thưởng trong Quân đội nhân dân",
    title_en="Emulation and commendation in the army",
    in_force=_AS_FAR_AS_KNOWN,
    verification=Verification.SECONDARY,
)
CONSTRUCTION = Instrument(
    id="F-15.circular",
    name="Thông tư 15/2025/TT-BXD",
    title_vi="Thi đua, khen thưởng ngành Xây dựng",
    title_en="Emulation and commendation in the construction sector",
    issued=date(2025, 6, 30),
    in_force=Period(date(2025, 6, 30), None),
    verification=Verification.SECONDARY,
)
INSTRUMENTS: tuple[Instrument, ...] = (LABOUR, ARMY, CONSTRUCTION)


def service_years(*, ordinary: Exact, hard: Exact = 0) -> Fraction:
    """Count years of service for the medal of the Ministry of Construction, hard areas one and a half times (Article 10).

    Time under discipline is not counted: leave it out of both.

    Args:
        ordinary: Years in ordinary areas.
        hard: Years in hard areas.

    >>> service_years(ordinary=0, hard=14)
    Fraction(21, 1)
    """
    return exact(ordinary) + exact(hard) * Fraction(3, 2)


def _medal() -> Provision[Standard]:
    place = CONSTRUCTION.cite(10)
    rule = every(
        place,
        (
            "F-15.years",
            Unless(fc.SERVICE_YEARS >= 20, fc.IS_WOMAN.is_true(), fc.SERVICE_YEARS >= 15),
            "Từ 20 năm công tác đối với nam, 15 năm đối với nữ, đã nhân hệ số vùng khó khăn",
            "20 years of service for men, 15 for women, hard areas multiplied",
        ),
        (
            "F-15.once",
            ~fc.HAS_THIS_MEDAL.is_true(),
            "Mỗi loại Kỷ niệm chương chỉ tặng một lần cho một cá nhân",
            "Each medal once per person",
        ),
        (
            "F-15.second",
            Implies(fc.HAS_ANOTHER_MEDAL.is_true(), fc.YEARS_SINCE_OTHER_MEDAL >= 3),
            "Loại Kỷ niệm chương thứ hai sau loại thứ nhất từ 3 năm",
            "A second medal 3 years or more after the first",
        ),
    )
    return Writer(CONSTRUCTION, Verification.SECONDARY).standard(
        "F-15",
        AwardForm.COMMEMORATIVE_MEDAL,
        SubjectKind.PERSON,
        place,
        rule,
        variety="construction",
    )


PROVISIONS: tuple[Provision[ProvisionValue], ...] = (
    Provision(
        id="Z-10.labour",
        citation=LABOUR.cite(10),
        in_force=LABOUR.in_force,
        value=ShareQuota(
            form=AwardForm.GRASSROOTS_FIGHTER,
            kind=SubjectKind.PERSON,
            cap="0.15",
            of=QuotaOf.TITLE_HOLDERS,
            of_form=AwardForm.ADVANCED_WORKER,
            fractions=FractionRule.NOT_READ,
            sector="labour",
        ),
        verification=Verification.SECONDARY,
        note=Message("standards.note.days_not_read"),
    ),
    Provision(
        id="Z-10.army",
        citation=ARMY.cite(12, 3),
        in_force=ARMY.in_force,
        value=ShareQuota(
            form=AwardForm.GRASSROOTS_FIGHTER,
            kind=SubjectKind.PERSON,
            cap="0.1",
            of=QuotaOf.HEADCOUNT,
            sector="army",
        ),
        verification=Verification.SECONDARY,
        note=Message("standards.note.days_not_read"),
    ),
    _medal(),
)
