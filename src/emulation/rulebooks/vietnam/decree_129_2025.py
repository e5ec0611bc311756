"""Decree 129/2025/NĐ-CP on powers moved when the district level ended (Nghị định về phân định thẩm quyền).

In force from 1 July 2025, in the field of the Ministry of Home Affairs. Read in a page that restates Article
59.
"""

from __future__ import annotations

from datetime import date

from emulation.law import (
    AbolishedLevel,
    AwardForm,
    Citation,
    DecidingPower,
    Instrument,
    OfficeKind,
    Provision,
    ProvisionValue,
    Verification,
)
from emulation.periods import Period

__all__ = ["INSTRUMENT", "PROVISIONS"]

INSTRUMENT = Instrument(
    id="T-12",
    name="Nghị định 129/2025/NĐ-CP",
    title_vi="Phân định thẩm quyền của chính quyền địa phương hai cấp thuộc lĩnh vực của Bộ Nội vụ",
    title_en="Powers of the two tiers of local government in the field of the Ministry of Home Affairs",
    in_force=Period(date(2025, 7, 1), None),
    verification=Verification.SECONDARY,
)

PROVISIONS: tuple[Provision[ProvisionValue], ...] = (
    Provision(
        id="A-02.P3",
        citation=INSTRUMENT.cite(59),
        in_force=INSTRUMENT.in_force,
        value=AbolishedLevel("district", frozenset({"commune"})),
        verification=Verification.SECONDARY,
    ),
    Provision(
        id="A-01.P3",
        citation=INSTRUMENT.cite(59),
        in_force=INSTRUMENT.in_force,
        value=DecidingPower(
            kinds={OfficeKind.PEOPLES_COMMITTEE_CHAIR},
            levels={"commune"},
            forms={
                AwardForm.CERTIFICATE_OF_COMMENDATION,
                AwardForm.ADVANCED_WORKER,
                AwardForm.CULTURED_FAMILY,
                AwardForm.CULTURED_VILLAGE,
                AwardForm.ADVANCED_COLLECTIVE,
                AwardForm.GRASSROOTS_FIGHTER,
            },
        ),
        verification=Verification.SECONDARY,
        also=(Citation("Luật 06/2022/QH15", 80, 3),),
    ),
)
