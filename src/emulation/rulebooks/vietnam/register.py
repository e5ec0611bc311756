"""Further instruments of the field, of which no provision is coded here (danh mục văn bản liên quan).

They are known by number and days, so that citations to them can be checked.
"""

from __future__ import annotations

from datetime import date

from emulation.law import Instrument, Verification
from emulation.periods import Period

__all__ = ["INSTRUMENTS"]

INSTRUMENTS: tuple[Instrument, ...] = (
    Instrument(
        id="T-02",
        name="Luật 39/2013/QH13",
        title_vi="Sửa đổi, bổ sung một số điều của Luật Thi đua, khen thưởng",
        title_en="Amendments to the Law on emulation and commendation",
        in_force=Period(date(2014, 6, 1), date(2023, 12, 31)),
        verification=Verification.OFFICIAL,
        amends=("Luật 15/2003/QH11",),
    ),
)
