"""Circular 12/2019/TT-BNV, guidance on Decree 91/2017/NĐ-CP (Thông tư hướng dẫn).

In force from 1 January 2020 to the end of 2023; it replaced Circular 08/2017/TT-BNV, whose text was not read.
Read in the official text.
"""

from __future__ import annotations

from emulation.law import Provision, ProvisionValue
from emulation.rulebooks.vietnam.circular_12_2019 import launching, procedure, standards
from emulation.rulebooks.vietnam.circular_12_2019.instrument import INSTRUMENT

__all__ = ["INSTRUMENT", "PROVISIONS"]

PROVISIONS: tuple[Provision[ProvisionValue], ...] = (
    *launching.PROVISIONS,
    *standards.PROVISIONS,
    *procedure.PROVISIONS,
)
