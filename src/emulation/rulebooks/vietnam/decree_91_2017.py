"""Decree 91/2017/NĐ-CP, details of the 2003 law (Nghị định quy định chi tiết).

In force from 1 October 2017 to the end of 2023. Read in the official text.
"""

from __future__ import annotations

from datetime import date

from emulation.law import (
    AwardForm,
    DecidingBar,
    Instrument,
    LaunchElement,
    LaunchRequirement,
    OfficeKind,
    Provision,
    ProvisionValue,
    Verification,
)
from emulation.periods import Period

__all__ = ["INSTRUMENT", "PROVISIONS"]

INSTRUMENT = Instrument(
    id="T-03",
    name="Nghị định 91/2017/NĐ-CP",
    title_vi="Quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng",
    title_en="Details of the Law on emulation and commendation",
    in_force=Period(date(2017, 10, 1), date(2023, 12, 31)),
    verification=Verification.OFFICIAL,
)

PROVISIONS: tuple[Provision[ProvisionValue], ...] = (
    # Article 4(2): a movement by period or theme is launched only once these are fixed.
    *(
        Provision(
            id=f"M-12.{element.value}",
            citation=INSTRUMENT.cite(4, 2),
            in_force=INSTRUMENT.in_force,
            value=LaunchRequirement(element, before_launch=True),
            verification=Verification.OFFICIAL,
        )
        for element in (
            LaunchElement.TIME,
            LaunchElement.PURPOSE,
            LaunchElement.REQUIREMENTS,
            LaunchElement.TARGETS,
            LaunchElement.CONTENT,
            LaunchElement.SOLUTIONS,
        )
    ),
    # Article 43(2)(a): the commune proposes its grassroots fighters to the district.
    Provision(
        id="A-10",
        citation=INSTRUMENT.cite(43, 2, "a"),
        in_force=INSTRUMENT.in_force,
        value=DecidingBar(
            kinds={OfficeKind.PEOPLES_COMMITTEE_CHAIR},
            levels={"commune"},
            forms={AwardForm.GRASSROOTS_FIGHTER},
            proposes_to="district",
        ),
        verification=Verification.OFFICIAL,
    ),
)
