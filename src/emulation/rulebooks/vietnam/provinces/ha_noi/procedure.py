"""Hà Nội: councils, deadlines, papers, publicity (trình tự, thủ tục)."""

from __future__ import annotations

from emulation.law import AwardForm, Provision, ProvisionValue, Verification
from emulation.periods import DayOffset
from emulation.procedure import ProcedureScope, PublicNotice
from emulation.rulebooks.vietnam.clauses import Clauses
from emulation.rulebooks.vietnam.provinces.ha_noi.instruments import DECISION_2020

__all__ = ["PROVISIONS"]

_CLAUSE = Clauses(DECISION_2020, Verification.SECONDARY)

PROVISIONS: tuple[Provision[ProvisionValue], ...] = (
    # Article 10(1)(e): the law of that time left the length to the city.
    _CLAUSE(
        "U-03",
        DECISION_2020.cite(10, 1, "e"),
        PublicNotice(
            length=DayOffset(7),
            before_council=True,
            scope=ProcedureScope(
                forms={AwardForm.ORDER, AwardForm.STATE_HONOUR, AwardForm.NATIONAL_FIGHTER},
                levels={"province"},
            ),
        ),
    ),
)
