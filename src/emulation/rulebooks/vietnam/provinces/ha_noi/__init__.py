"""Hà Nội: the rules of the city beside the law (thành phố Hà Nội).

Read: the eight titles of Decision 09/2020/QĐ-UBND, and Decision 71/2025/QĐ-UBND on one of them. What the city laid down for the
certificate of commendation since 2024 was not read.
"""

from __future__ import annotations

import functools
from datetime import date

from emulation.periods import Period
from emulation.rulebooks.rulebook import Rulebook
from emulation.rulebooks.vietnam.provinces.ha_noi import procedure, titles
from emulation.rulebooks.vietnam.provinces.ha_noi.instruments import INSTRUMENTS

__all__ = ["rulebook"]


@functools.cache
def rulebook() -> Rulebook:
    """Give the rulebook of the city (bộ quy tắc của thành phố)."""
    return Rulebook(
        key="ha-noi",
        read=Period(date(2020, 5, 8), None),
        instruments=INSTRUMENTS,
        provisions=(*titles.PROVISIONS, *procedure.PROVISIONS),
    )
