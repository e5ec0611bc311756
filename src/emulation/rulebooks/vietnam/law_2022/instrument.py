"""Law 06/2022/QH15 itself (văn bản)."""

from __future__ import annotations

from datetime import date

from emulation.law import (
    Instrument,
    Verification,
)
from emulation.periods import Period

__all__ = ["INSTRUMENT"]

INSTRUMENT = Instrument(
    id="T-07",
    name="Luật 06/2022/QH15",
    title_vi="Thi đua, khen thưởng",
    title_en="Emulation and commendation",
    issued=date(2022, 6, 15),
    in_force=Period(date(2024, 1, 1), None),
    verification=Verification.SECONDARY,
    replaces=("Luật 15/2003/QH11",),
)
