"""Law 06/2026/QH16, which amends Law 06/2022/QH15 from 1 October 2026 (Luật sửa đổi 2026).

Its text was not read. That it exists, its first day and its transitional rule were found in one weak source; a
draft of December 2025 is known from the press and is no law, so nothing of it is coded.
"""

from __future__ import annotations

from datetime import date

from emulation.i18n.message import Message
from emulation.law import (
    Instrument,
    Provision,
    ProvisionValue,
    TransitionalRule,
    UnreadAmendment,
    Verification,
)
from emulation.periods import Period

__all__ = ["AMENDMENT", "INSTRUMENT", "PROVISIONS"]

INSTRUMENT = Instrument(
    id="T-15",
    name="Luật 06/2026/QH16",
    title_vi="Sửa đổi, bổ sung một số điều của Luật Thi đua, khen thưởng",
    title_en="Amendments to the Law on emulation and commendation",
    issued=date(2026, 4, 23),
    in_force=Period(date(2026, 10, 1), None),
    verification=Verification.WEAK,
    amends=("Luật 06/2022/QH15",),
)

AMENDMENT = UnreadAmendment(
    id="T-15",
    instrument=INSTRUMENT.name,
    amends=INSTRUMENT.amends,
    since=date(2026, 10, 1),
    note=Message("rulebooks.note.law_2026_not_read"),
)
"""What closes the provisions of Law 06/2022/QH15."""

PROVISIONS: tuple[Provision[ProvisionValue], ...] = (
    # Reported as Article 4: dossiers accepted for appraisal before the first day stay under the old text.
    Provision(
        id="T-16",
        citation=INSTRUMENT.cite(4),
        in_force=INSTRUMENT.in_force,
        value=TransitionalRule(
            amended="Luật 06/2022/QH15", since=date(2026, 10, 1), unless_more_favourable=True
        ),
        verification=Verification.WEAK,
    ),
)
