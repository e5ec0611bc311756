"""Decree 152/2025/NĐ-CP itself (văn bản)."""

from __future__ import annotations

from datetime import date

from emulation.law import Instrument, Verification
from emulation.periods import Period

__all__ = ["INSTRUMENT"]

INSTRUMENT = Instrument(
    id="T-11",
    name="Nghị định 152/2025/NĐ-CP",
    title_vi="Phân cấp, phân quyền và quy định chi tiết trong lĩnh vực thi đua, khen thưởng",
    title_en="Decentralisation and details in emulation and commendation",
    issued=date(2025, 6, 14),
    in_force=Period(date(2025, 7, 1), None),
    verification=Verification.SECONDARY,
    replaces=("Nghị định 98/2023/NĐ-CP",),
)
