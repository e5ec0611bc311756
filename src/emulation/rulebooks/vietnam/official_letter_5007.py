"""Official Letter 5007/BNV-TĐKT of 2023: an initiative is used once (công văn hướng dẫn).

Guidance of the Ministry of Home Affairs, no rule of law; its day within 2023 was not read, so it is held to be followed from
1 January 2024, when the law it explains began.
"""

from __future__ import annotations

from datetime import date

from emulation.awards import merit_facts as fm
from emulation.i18n.message import Message
from emulation.law import AwardForm, Instrument, Provision, ProvisionValue, Verification
from emulation.periods import Period
from emulation.rulebooks.vietnam.writing import Writer

__all__ = ["INSTRUMENT", "PROVISIONS"]

INSTRUMENT = Instrument(
    id="I-12",
    name="Công văn 5007/BNV-TĐKT",
    title_vi="Hướng dẫn về sáng kiến trong xét khen thưởng",
    title_en="Guidance on initiatives in the consideration of awards",
    in_force=Period(date(2024, 1, 1), None),
    verification=Verification.SECONDARY,
)

PROVISIONS: tuple[Provision[ProvisionValue], ...] = (
    Writer(INSTRUMENT, Verification.SECONDARY).restriction(
        "I-12",
        INSTRUMENT.cite(),
        fm.INITIATIVE_SCOPE.equals("none") | fm.INITIATIVE_USES.equals(0),
        "Một sáng kiến chỉ dùng một lần làm tiêu chuẩn khen thưởng",
        "An initiative is used once as a standard for an award",
        forms=(
            AwardForm.GRASSROOTS_FIGHTER,
            AwardForm.PROVINCIAL_FIGHTER,
            AwardForm.NATIONAL_FIGHTER,
            AwardForm.PROVINCIAL_DIPLOMA,
            AwardForm.PRIME_MINISTER_DIPLOMA,
            AwardForm.ORDER,
        ),
        note=Message("standards.note.guidance"),
    ),
)
