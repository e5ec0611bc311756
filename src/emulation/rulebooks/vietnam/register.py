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
    Instrument(
        id="T-05",
        name="Nghị định 122/2018/NĐ-CP",
        title_vi="Xét tặng danh hiệu Gia đình văn hóa, Khu dân cư văn hóa",
        title_en="Titles of cultured family and cultured residential area",
        in_force=Period(date(2018, 11, 5), date(2024, 1, 29)),
        verification=Verification.SECONDARY,
    ),
    Instrument(
        id="T-09",
        name="Nghị định 86/2023/NĐ-CP",
        title_vi="Khung tiêu chuẩn Gia đình, Thôn, tổ dân phố văn hóa và Xã, phường, thị trấn tiêu biểu",
        title_en="Framework standards of cultured families, cultured villages and exemplary communes",
        issued=date(2023, 12, 7),
        in_force=Period(date(2024, 1, 30), None),
        verification=Verification.SECONDARY,
        replaces=("Nghị định 122/2018/NĐ-CP",),
    ),
    Instrument(
        id="T-13",
        name="Thông tư 15/2025/TT-BNV",
        title_vi="Biện pháp thi hành Luật Thi đua, khen thưởng",
        title_en="Measures for the Law on emulation and commendation",
        issued=date(2025, 8, 4),
        in_force=Period(date(2025, 8, 5), None),
        verification=Verification.WEAK,
        replaces=("Thông tư 01/2024/TT-BNV",),
    ),
)
