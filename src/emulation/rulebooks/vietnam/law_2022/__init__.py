"""Law 06/2022/QH15 on emulation and commendation (Luật Thi đua, khen thưởng 2022).

Base law from 1 January 2024. Articles 17, 18 and 80 were read in transcriptions of the official gazette
(numbers 571 and 572 of 2022) and in pages that restate them. The articles on the powers of provinces,
ministries, the Prime Minister and the State President were not read: what one remembers of them is not coded,
and questions about them are answered with "not known".
"""

from __future__ import annotations

from emulation.law import Provision, ProvisionValue, Unread
from emulation.rulebooks.vietnam.law_2022 import launching, powers, prizes, procedure, standards
from emulation.rulebooks.vietnam.law_2022.instrument import INSTRUMENT

__all__ = ["INSTRUMENT", "PROVISIONS", "UNREAD"]

PROVISIONS: tuple[Provision[ProvisionValue], ...] = (
    *launching.PROVISIONS,
    *powers.PROVISIONS,
    *standards.PROVISIONS,
    *prizes.PROVISIONS,
    *procedure.PROVISIONS,
)

UNREAD: tuple[Unread, ...] = (*powers.UNREAD, *procedure.UNREAD)
