"""Law 06/2022/QH15: who decides which title or form (thẩm quyền)."""

from __future__ import annotations

from datetime import date

from emulation.i18n.message import Message
from emulation.law import (
    AwardForm,
    DecidingPower,
    Matter,
    OfficeKind,
    Provision,
    ProvisionValue,
    Unread,
    Verification,
)
from emulation.periods import Period
from emulation.rulebooks.vietnam.law_2022.instrument import INSTRUMENT

__all__ = ["PROVISIONS", "UNREAD"]

# The district decided until its level came to an end; the commune's list grew on the next day (Decree
# 129/2025/NĐ-CP).
_THREE_TIERS = Period(date(2024, 1, 1), date(2025, 6, 30))

_UNIT_FORMS = frozenset(
    {
        AwardForm.ADVANCED_COLLECTIVE,
        AwardForm.GRASSROOTS_FIGHTER,
        AwardForm.ADVANCED_WORKER,
        AwardForm.CERTIFICATE_OF_COMMENDATION,
    }
)


def _decide(
    row: str, clause: int, in_force: Period, power: DecidingPower, note: Message | None = None
) -> Provision[DecidingPower]:
    return Provision(
        id=row,
        citation=INSTRUMENT.cite(80, clause),
        in_force=in_force,
        value=power,
        verification=Verification.SECONDARY,
        note=note,
    )


PROVISIONS: tuple[Provision[ProvisionValue], ...] = (
    # Article 80: heads of units, districts, communes, enterprises.
    _decide(
        "A-03.P2.agency",
        1,
        INSTRUMENT.in_force,
        DecidingPower(kinds={OfficeKind.AGENCY_HEAD}, levels={"central"}, forms=_UNIT_FORMS),
        note=Message("rulebooks.note.legal_personality"),
    ),
    _decide(
        "A-03.P2.department",
        1,
        INSTRUMENT.in_force,
        DecidingPower(kinds={OfficeKind.DEPARTMENT_HEAD}, levels={"province"}, forms=_UNIT_FORMS),
    ),
    _decide(
        "A-02.P2",
        2,
        _THREE_TIERS,
        DecidingPower(
            kinds={OfficeKind.PEOPLES_COMMITTEE_CHAIR},
            levels={"district"},
            forms=_UNIT_FORMS | {AwardForm.CULTURED_VILLAGE},
        ),
    ),
    _decide(
        "A-01.P2",
        3,
        _THREE_TIERS,
        DecidingPower(
            kinds={OfficeKind.PEOPLES_COMMITTEE_CHAIR},
            levels={"commune"},
            forms={
                AwardForm.ADVANCED_WORKER,
                AwardForm.CERTIFICATE_OF_COMMENDATION,
                AwardForm.CULTURED_FAMILY,
            },
        ),
    ),
    _decide(
        "A-04.P2.head",
        4,
        INSTRUMENT.in_force,
        DecidingPower(kinds={OfficeKind.ENTERPRISE_HEAD}, forms=_UNIT_FORMS),
    ),
    _decide(
        "A-04.P2.board",
        4,
        INSTRUMENT.in_force,
        DecidingPower(kinds={OfficeKind.BOARD_CHAIR}, forms={AwardForm.CERTIFICATE_OF_COMMENDATION}),
    ),
)

UNREAD: tuple[Unread, ...] = tuple(
    Unread(
        id=row,
        matter=Matter.DECIDING_POWER,
        in_force=INSTRUMENT.in_force,
        kinds=kinds,
        levels=levels,
        note=Message(note),
    )
    for row, kinds, levels, note in (
        (
            "A-05.P2.province",
            frozenset({OfficeKind.PEOPLES_COMMITTEE_CHAIR}),
            frozenset({"province"}),
            "rulebooks.note.province_not_read",
        ),
        (
            "A-05.P2.minister",
            frozenset({OfficeKind.MINISTER}),
            frozenset[str](),
            "rulebooks.note.ministry_not_read",
        ),
        (
            "A-06.P2",
            frozenset({OfficeKind.PRIME_MINISTER}),
            frozenset[str](),
            "rulebooks.note.prime_minister_not_read",
        ),
        (
            "A-07.P2",
            frozenset({OfficeKind.STATE_PRESIDENT}),
            frozenset[str](),
            "rulebooks.note.state_president_not_read",
        ),
    )
)
