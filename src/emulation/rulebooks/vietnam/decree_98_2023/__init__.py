"""Decree 98/2023/NĐ-CP, details of the 2022 law (Nghị định quy định chi tiết).

In force from 1 January 2024 to 30 June 2025. Read in pages that quote or restate its articles; what was not read there is not coded.
"""

from __future__ import annotations

from emulation.law import Provision, ProvisionValue
from emulation.rulebooks.vietnam.decree_98_2023 import prizes, procedure, standards
from emulation.rulebooks.vietnam.decree_98_2023.instrument import INSTRUMENT
from emulation.rulebooks.vietnam.decree_98_2023.prizes import UNREAD

__all__ = ["INSTRUMENT", "PROVISIONS", "UNREAD"]

PROVISIONS: tuple[Provision[ProvisionValue], ...] = (
    *standards.PROVISIONS,
    *prizes.PROVISIONS,
    *procedure.PROVISIONS,
)
