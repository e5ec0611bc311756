"""Bắc Ninh: Decision 86/2025/QĐ-UBND, the full set of rules of a province since 15 December 2025 (tỉnh Bắc Ninh).

Read: the standards of Articles 3 and 4. The details of the advanced worker, which the law leaves to it too, were not read.
"""

from __future__ import annotations

import functools

from emulation.rulebooks.rulebook import Rulebook
from emulation.rulebooks.vietnam.provinces.bac_ninh import procedure, standards
from emulation.rulebooks.vietnam.provinces.bac_ninh.instruments import DECISION

__all__ = ["rulebook"]


@functools.cache
def rulebook() -> Rulebook:
    """Give the rulebook of the province (bộ quy tắc của tỉnh).

    >>> rulebook().instruments[0].number
    '86/2025/QĐ-UBND'
    """
    return Rulebook(
        key="bac-ninh",
        read=DECISION.in_force,
        instruments=(DECISION,),
        provisions=(*standards.PROVISIONS, *procedure.PROVISIONS),
    )
