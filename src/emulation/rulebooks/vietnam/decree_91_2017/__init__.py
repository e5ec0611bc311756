"""Decree 91/2017/NĐ-CP, details of the 2003 law (Nghị định quy định chi tiết).

In force from 1 October 2017 to the end of 2023. Read in the official text.
"""

from __future__ import annotations

from emulation.law import Provision, ProvisionValue
from emulation.rulebooks.vietnam.decree_91_2017 import launching, powers, prizes, procedure, standards
from emulation.rulebooks.vietnam.decree_91_2017.instrument import INSTRUMENT
from emulation.rulebooks.vietnam.decree_91_2017.prizes import INSTRUMENTS

__all__ = ["INSTRUMENT", "INSTRUMENTS", "PROVISIONS"]

PROVISIONS: tuple[Provision[ProvisionValue], ...] = (
    *launching.PROVISIONS,
    *powers.PROVISIONS,
    *standards.PROVISIONS,
    *prizes.PROVISIONS,
    *procedure.PROVISIONS,
)
