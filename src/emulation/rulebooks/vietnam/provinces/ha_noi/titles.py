"""Hà Nội: titles of the city (danh hiệu riêng của thành phố)."""

from __future__ import annotations

from emulation.awards import LocalTitle
from emulation.law import Provision, ProvisionValue, Verification
from emulation.rulebooks.vietnam.provinces.ha_noi.instruments import DECISION_2020, DECISION_2025

__all__ = ["PROVISIONS"]

_EIGHT = (
    ("outstanding-citizen", "Công dân Thủ đô ưu tú", "Outstanding citizen of the capital"),
    ("honorary-citizen", "Công dân danh dự Thủ đô", "Honorary citizen of the capital"),
    ("for-building-the-capital", "Vì sự nghiệp xây dựng Thủ đô", "For the building of the capital"),
    ("good-deed", "Người tốt, việc tốt", "Good people, good deeds"),
    ("initiative-of-the-capital", "Sáng kiến Thủ đô", "Initiative of the capital"),
    ("first-graduate", "Thủ khoa xuất sắc", "Excellent first graduate"),
    ("plaque-on-works", "Gắn biển công trình", "Plaque on works"),
    ("enterprise", "Khen thưởng doanh nghiệp", "Commendation of enterprises"),
)

PROVISIONS: tuple[Provision[ProvisionValue], ...] = (
    *(
        Provision(
            id=f"T-18.{key}",
            citation=DECISION_2020.cite(),
            in_force=DECISION_2020.in_force,
            value=LocalTitle(key=key, vi=vi, en=en),
            verification=Verification.OFFICIAL,
        )
        for key, vi, en in _EIGHT
    ),
    Provision(
        id="T-19",
        citation=DECISION_2025.cite(),
        in_force=DECISION_2025.in_force,
        value=LocalTitle(
            key=_EIGHT[0][0],
            vi=_EIGHT[0][1],
            en=_EIGHT[0][2],
            most_a_year=10,
            council_share="0.9",
            notice_working_days=7,
        ),
        verification=Verification.OFFICIAL,
    ),
)
