"""Decree 98/2023/NĐ-CP itself (văn bản)."""

from __future__ import annotations

from datetime import date

from emulation.law import Instrument, Verification
from emulation.periods import Period

__all__ = ["INSTRUMENT"]

INSTRUMENT = Instrument(
    id="T-08",
    name="Nghị định 98/2023/NĐ-CP",
    title_vi="Quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng",
    title_en="Details of the Law on emulation and commendation",
    issued=date(2023, 12, 31),
    in_force=Period(date(2024, 1, 1), date(2025, 6, 30)),
    verification=Verification.SECONDARY,
)
