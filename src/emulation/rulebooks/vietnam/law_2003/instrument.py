"""Law 15/2003/QH11 itself (văn bản)."""

from __future__ import annotations

from datetime import date

from emulation.law import (
    Instrument,
    Verification,
)
from emulation.periods import Period

__all__ = ["INSTRUMENT"]

INSTRUMENT = Instrument(
    id="T-01",
    name="Luật 15/2003/QH11",
    title_vi="Thi đua, khen thưởng",
    title_en="Emulation and commendation",
    issued=date(2003, 11, 26),
    in_force=Period(date(2004, 7, 1), date(2023, 12, 31)),
    verification=Verification.OFFICIAL,
)
