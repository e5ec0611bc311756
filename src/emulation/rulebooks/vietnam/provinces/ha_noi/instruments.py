"""Hà Nội: the decisions themselves (văn bản)."""

from __future__ import annotations

from datetime import date

from emulation.law import Instrument, Verification
from emulation.periods import Period

__all__ = ["DECISION_2020", "DECISION_2025", "INSTRUMENTS"]

DECISION_2020 = Instrument(
    id="T-18",
    name="Quyết định 09/2020/QĐ-UBND",
    title_vi="Quy định thi đua, khen thưởng của thành phố Hà Nội",
    title_en="Rules of Hà Nội on emulation and commendation",
    # When it was replaced was not read; it rests on the law that ended with 2023.
    in_force=Period(date(2020, 5, 8), date(2023, 12, 31)),
    verification=Verification.OFFICIAL,
    issuer="UBND thành phố Hà Nội",
)
DECISION_2025 = Instrument(
    id="T-19",
    name="Quyết định 71/2025/QĐ-UBND",
    title_vi="Danh hiệu Công dân Thủ đô ưu tú",
    title_en="Title of outstanding citizen of the capital",
    in_force=Period(date(2025, 12, 6), None),
    verification=Verification.OFFICIAL,
    issuer="UBND thành phố Hà Nội",
)
INSTRUMENTS: tuple[Instrument, ...] = (DECISION_2020, DECISION_2025)
