"""Decree 152/2025/NĐ-CP: papers, deadlines, councils and votes, publicity, cancelling (trình tự, thủ tục).

Its votes and most of its deadlines were not read: what one remembers of them is not coded.
"""

from __future__ import annotations

from datetime import date

from emulation.i18n.message import Message
from emulation.law import AwardForm, Matter, Provision, ProvisionValue, Unread, Verification
from emulation.periods import DayOffset, Period
from emulation.procedure import ProcedureScope, PublicNotice
from emulation.rulebooks.vietnam.clauses import Clauses
from emulation.rulebooks.vietnam.decree_152_2025.instrument import INSTRUMENT

__all__ = ["PROVISIONS", "UNREAD"]

# Seen in use in 2025 under the transitional clause; nothing was found of the years after.
_IN_2025 = Clauses(INSTRUMENT, Verification.SECONDARY, Period(date(2025, 7, 1), date(2025, 12, 31)))

PROVISIONS: tuple[Provision[ProvisionValue], ...] = (
    # Article 60(3): hero titles are still published for ten working days.
    _IN_2025(
        "U-05.P3",
        INSTRUMENT.cite(60, 3),
        PublicNotice(
            length=DayOffset(10, working=True),
            scope=ProcedureScope(forms={AwardForm.STATE_HONOUR}, levels={"central"}),
        ),
    ),
)

UNREAD: tuple[Unread, ...] = tuple(
    Unread(id=row, matter=matter, in_force=INSTRUMENT.in_force, forms=forms, note=Message(note))
    for row, matter, forms, note in (
        (
            "O-04",
            Matter.BALLOT,
            frozenset(
                {
                    AwardForm.GRASSROOTS_FIGHTER,
                    AwardForm.PROVINCIAL_FIGHTER,
                    AwardForm.NATIONAL_FIGHTER,
                    AwardForm.PROVINCIAL_FLAG,
                    AwardForm.GOVERNMENT_FLAG,
                    AwardForm.STATE_HONOUR,
                }
            ),
            "rulebooks.note.votes_of_decree_152",
        ),
        ("A-16", Matter.DEADLINE, frozenset[AwardForm](), "rulebooks.note.procedure_left_to_provinces"),
        ("A-16", Matter.DOSSIER_SETS, frozenset[AwardForm](), "rulebooks.note.procedure_left_to_provinces"),
    )
)
