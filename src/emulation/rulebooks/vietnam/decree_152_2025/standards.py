"""Decree 152/2025/NĐ-CP: what stands in the way of an award, and preference among equals (nguyên tắc, hạn chế)."""

from __future__ import annotations

from emulation.awards import CountedTime, CountedTimeKind, TenureCut, TiePreference
from emulation.law import Provision, ProvisionValue, Verification
from emulation.rulebooks.vietnam.decree_152_2025.instrument import INSTRUMENT
from emulation.rulebooks.vietnam.principles import pending_matters, thematic_results

__all__ = ["PROVISIONS"]

PROVISIONS: tuple[Provision[ProvisionValue], ...] = (
    *pending_matters("Z-04.P3", INSTRUMENT, INSTRUMENT.cite(4, 4)),
    thematic_results("X-07.P3", INSTRUMENT, INSTRUMENT.cite(4, 3)),
    Provision(
        id="M-06.P3",
        citation=INSTRUMENT.cite(4, 6),
        in_force=INSTRUMENT.in_force,
        value=TiePreference("0.7"),
        verification=Verification.SECONDARY,
    ),
    Provision(
        id="M-07.P3",
        citation=INSTRUMENT.cite(4, 7),
        in_force=INSTRUMENT.in_force,
        value=TenureCut("1/3"),
        verification=Verification.SECONDARY,
    ),
    Provision(
        id="Z-08.P3",
        citation=INSTRUMENT.cite(4, 5),
        in_force=INSTRUMENT.in_force,
        value=CountedTime(time=CountedTimeKind.MATERNITY_LEAVE),
        verification=Verification.SECONDARY,
    ),
)
