"""Bắc Ninh: the decision itself (văn bản)."""

from __future__ import annotations

from datetime import date

from emulation.law import Instrument, Verification
from emulation.periods import Period

__all__ = ["DECISION"]

DECISION = Instrument(
    id="T-20",
    name="Quyết định 86/2025/QĐ-UBND",
    title_vi="Quy định thi đua, khen thưởng trên địa bàn tỉnh Bắc Ninh",
    title_en="Rules of Bắc Ninh on emulation and commendation",
    in_force=Period(date(2025, 12, 15), None),
    verification=Verification.OFFICIAL,
    issuer="UBND tỉnh Bắc Ninh",
)
