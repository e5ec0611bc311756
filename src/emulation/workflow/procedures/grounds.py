"""Provisions that steps of the procedure rest on, with the days they are in force (căn cứ của quy trình)."""

from __future__ import annotations

from datetime import date

from emulation.law import Citation
from emulation.periods import Period
from emulation.workflow.guards import LegalGround

__all__ = ["DOSSIER", "NOTICE_OF_DECISION", "ONE_REWARD", "PENDING_MATTERS", "REVOCATION"]

_LAW_2003, _LAW_2022 = "Luật 15/2003/QH11", "Luật 06/2022/QH15"
_P1_LAW = Period(date(2004, 7, 1), date(2023, 12, 31))
_P1_AMENDED = Period(date(2014, 6, 1), date(2023, 12, 31))
_P1_DECREE = Period(date(2017, 10, 1), date(2023, 12, 31))
_P1_CIRCULAR = Period(date(2020, 1, 1), date(2023, 12, 31))
_P2_DECREE = Period(date(2024, 1, 1), date(2025, 6, 30))
_P2_LAW = Period(date(2024, 1, 1), None)
_P3_DECREE = Period(date(2025, 7, 1), None)

ONE_REWARD = (
    LegalGround(Citation(_LAW_2003, 6, 2, "b"), _P1_AMENDED),
    LegalGround(Citation(_LAW_2022, 5, 2, "c"), _P2_LAW),
)
"""One achievement is rewarded once."""

PENDING_MATTERS = (
    LegalGround(Citation("Thông tư 12/2019/TT-BNV", 2, 5), _P1_CIRCULAR),
    LegalGround(Citation("Nghị định 98/2023/NĐ-CP", 4), _P2_DECREE),
    LegalGround(Citation("Nghị định 152/2025/NĐ-CP", 4, 4), _P3_DECREE),
)
"""Nothing is proposed or awarded while a matter is pending."""

DOSSIER = (
    LegalGround(Citation(_LAW_2003, 84), _P1_AMENDED),
    LegalGround(Citation(_LAW_2022, 84, 1), _P2_LAW),
)
"""What a dossier holds."""

NOTICE_OF_DECISION = LegalGround(Citation("Nghị định 91/2017/NĐ-CP", 48, 3, "b"), _P1_DECREE)
"""The proposing body tells the recipients within ten working days of the decision."""

REVOCATION = (
    LegalGround(Citation(_LAW_2003, 96, 1), _P1_LAW),
    LegalGround(Citation(_LAW_2022, 93), _P2_LAW),
)
"""An award is cancelled, and objects and money are recovered."""
