"""Circular 12/2019/TT-BNV itself (văn bản)."""

from __future__ import annotations

from datetime import date

from emulation.law import (
    Instrument,
    Verification,
)
from emulation.periods import Period

__all__ = ["INSTRUMENT"]

INSTRUMENT = Instrument(
    id="T-04",
    name="Thông tư 12/2019/TT-BNV",
    title_vi="Quy định chi tiết một số điều của Nghị định 91/2017/NĐ-CP",
    title_en="Details of Decree 91/2017/NĐ-CP",
    in_force=Period(date(2020, 1, 1), date(2023, 12, 31)),
    verification=Verification.OFFICIAL,
    replaces=("Thông tư 08/2017/TT-BNV",),
)
