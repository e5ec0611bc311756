"""Law 06/2022/QH15 on emulation and commendation (Luật Thi đua, khen thưởng 2022).

Base law from 1 January 2024. Articles 17, 18 and 80 were read in transcriptions of the official gazette
(numbers 571 and 572 of 2022) and in pages that restate them. The articles on the powers of provinces,
ministries, the Prime Minister and the State President were not read: what one remembers of them is not coded,
and questions about them are answered with "not known".
"""

from __future__ import annotations

from datetime import date

from emulation.i18n.message import Message
from emulation.law import (
    AwardForm,
    DecidingPower,
    Instrument,
    LaunchElement,
    LaunchPower,
    LaunchRequirement,
    LaunchScope,
    Matter,
    OfficeKind,
    Provision,
    ProvisionValue,
    Unread,
    Verification,
)
from emulation.periods import Period

__all__ = ["INSTRUMENT", "PROVISIONS", "UNREAD"]

INSTRUMENT = Instrument(
    id="T-07",
    name="Luật 06/2022/QH15",
    title_vi="Thi đua, khen thưởng",
    title_en="Emulation and commendation",
    issued=date(2022, 6, 15),
    in_force=Period(date(2024, 1, 1), None),
    verification=Verification.SECONDARY,
    replaces=("Luật 15/2003/QH11",),
)

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

_CONTENTS = (
    (1, LaunchElement.OBJECTIVE),
    (1, LaunchElement.SCOPE),
    (1, LaunchElement.SUBJECTS),
    (1, LaunchElement.CONTENT),
    (1, LaunchElement.CRITERIA),
    (1, LaunchElement.TIME),
    (1, LaunchElement.PLAN),
    (1, LaunchElement.ORGANISING),
    (2, LaunchElement.LAUNCH_DIRECTION),
    (3, LaunchElement.INSPECTION),
    (4, LaunchElement.MODELS),
    (5, LaunchElement.REVIEW),
    (5, LaunchElement.SUMMING_UP),
    (5, LaunchElement.COMMENDATION),
)


def _launch(
    word: str, scope: LaunchScope, *kinds: OfficeKind, levels: tuple[str, ...]
) -> Provision[LaunchPower]:
    return Provision(
        id=f"M-17.{word}",
        citation=INSTRUMENT.cite(18),
        in_force=INSTRUMENT.in_force,
        value=LaunchPower(kinds=frozenset(kinds), scope=scope, levels=frozenset(levels)),
        verification=Verification.SECONDARY,
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
    # Article 17: what organising a movement consists of.
    *(
        Provision(
            id=f"L22-17.{element.value}",
            citation=INSTRUMENT.cite(17, clause),
            in_force=INSTRUMENT.in_force,
            value=LaunchRequirement(element),
            verification=Verification.SECONDARY,
        )
        for clause, element in _CONTENTS
    ),
    # Article 18: the ladder of the 2003 law is kept.
    _launch(
        "nationwide",
        LaunchScope.NATIONWIDE,
        OfficeKind.STATE_PRESIDENT,
        OfficeKind.PRIME_MINISTER,
        levels=("central",),
    ),
    _launch("sector", LaunchScope.SECTOR, OfficeKind.MINISTER, levels=("central",)),
    _launch(
        "locality",
        LaunchScope.LOCALITY,
        OfficeKind.PEOPLES_COMMITTEE_CHAIR,
        levels=("province", "district", "commune"),
    ),
    _launch("agency", LaunchScope.AGENCY, OfficeKind.AGENCY_HEAD, OfficeKind.DEPARTMENT_HEAD, levels=()),
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
