"""Circular 15/2025/TT-BNV, measures for the 2022 law (Thông tư biện pháp thi hành).

In force from 5 August 2025. Only the rule on dissolved bodies was read; the articles on launching and summing up were not.
"""

from __future__ import annotations

from datetime import date

from emulation.awards import community_facts as fc
from emulation.law import Instrument, Provision, ProvisionValue, Verification
from emulation.parties import SubjectKind
from emulation.periods import Period
from emulation.rulebooks.vietnam.writing import Writer

__all__ = ["INSTRUMENT", "PROVISIONS"]

INSTRUMENT = Instrument(
    id="T-13",
    name="Thông tư 15/2025/TT-BNV",
    title_vi="Biện pháp thi hành Luật Thi đua, khen thưởng",
    title_en="Measures for the Law on emulation and commendation",
    issued=date(2025, 8, 4),
    in_force=Period(date(2025, 8, 5), None),
    verification=Verification.WEAK,
    replaces=("Thông tư 01/2024/TT-BNV",),
)

PROVISIONS: tuple[Provision[ProvisionValue], ...] = (
    Writer(INSTRUMENT, Verification.SECONDARY).restriction(
        "Z-11",
        INSTRUMENT.cite(),
        ~fc.DISSOLVED.is_true(),
        "Không xét cơ quan, đơn vị đã giải thể, kết thúc hoạt động khi sắp xếp tổ chức",
        "Not for bodies dissolved in a reorganisation",
        kinds=(SubjectKind.COLLECTIVE,),
    ),
)
