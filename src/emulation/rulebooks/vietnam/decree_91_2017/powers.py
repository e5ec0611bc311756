"""Decree 91/2017/NĐ-CP: who decides which title or form (thẩm quyền)."""

from __future__ import annotations

from emulation.law import (
    AwardForm,
    DecidingBar,
    OfficeKind,
    Provision,
    ProvisionValue,
    Verification,
)
from emulation.rulebooks.vietnam.decree_91_2017.instrument import INSTRUMENT

__all__ = ["PROVISIONS"]

PROVISIONS: tuple[Provision[ProvisionValue], ...] = (
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
