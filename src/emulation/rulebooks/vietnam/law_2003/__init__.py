"""Law 15/2003/QH11, as amended in 2005, 2009 and 2013 (Luật Thi đua, khen thưởng 2003).

Base law until the end of 2023. Read in the official codification of the Ministry of Justice.
"""

from __future__ import annotations

from emulation.law import Provision, ProvisionValue
from emulation.rulebooks.vietnam.law_2003 import launching, powers, prizes, procedure, standards
from emulation.rulebooks.vietnam.law_2003.instrument import INSTRUMENT

__all__ = ["INSTRUMENT", "PROVISIONS"]

PROVISIONS: tuple[Provision[ProvisionValue], ...] = (
    *launching.PROVISIONS,
    *powers.PROVISIONS,
    *standards.PROVISIONS,
    *prizes.PROVISIONS,
    *procedure.PROVISIONS,
)
