"""Law 15/2003/QH11, as amended in 2005, 2009 and 2013 (Luật Thi đua, khen thưởng 2003).

Base law until the end of 2023. Read in the official codification of the Ministry of Justice.
"""

from __future__ import annotations

from datetime import date

from emulation.i18n.message import Message
from emulation.law import (
    AwardForm,
    Citation,
    DecidingBar,
    DecidingPower,
    Instrument,
    LaunchElement,
    LaunchPower,
    LaunchRequirement,
    LaunchScope,
    OfficeKind,
    Provision,
    ProvisionValue,
    Verification,
)
from emulation.periods import Period

__all__ = ["INSTRUMENT", "PROVISIONS"]

INSTRUMENT = Instrument(
    id="T-01",
    name="Luật 15/2003/QH11",
    title_vi="Thi đua, khen thưởng",
    title_en="Emulation and commendation",
    issued=date(2003, 11, 26),
    in_force=Period(date(2004, 7, 1), date(2023, 12, 31)),
    verification=Verification.OFFICIAL,
)

# The articles on powers stand as Law 39/2013/QH13 left them.
_AS_AMENDED_2013 = Period(date(2014, 6, 1), date(2023, 12, 31))
_DECREE_ON_TITLES = Citation("Nghị định 91/2017/NĐ-CP", 43)

_CONTENTS = (
    LaunchElement.OBJECTIVE,
    LaunchElement.SCOPE,
    LaunchElement.SUBJECTS,
    LaunchElement.CONTENT,
    LaunchElement.TARGETS,
    LaunchElement.SLOGAN,
    LaunchElement.TIME_LIMIT,
    LaunchElement.ORGANISING,
    LaunchElement.LAUNCH_DIRECTION,
    LaunchElement.REVIEW,
    LaunchElement.SUMMING_UP,
    LaunchElement.COMMENDATION,
)

_UNIT_FORMS = frozenset(
    {
        AwardForm.GRASSROOTS_FIGHTER,
        AwardForm.ADVANCED_WORKER,
        AwardForm.ADVANCED_COLLECTIVE,
        AwardForm.CERTIFICATE_OF_COMMENDATION,
    }
)


def _launch(
    word: str, scope: LaunchScope, *kinds: OfficeKind, levels: tuple[str, ...]
) -> Provision[LaunchPower]:
    return Provision(
        id=f"M-16.{word}",
        citation=INSTRUMENT.cite(18),
        in_force=INSTRUMENT.in_force,
        value=LaunchPower(kinds=frozenset(kinds), scope=scope, levels=frozenset(levels)),
        verification=Verification.OFFICIAL,
    )


def _decide(
    row: str, article: int, power: DecidingPower, also: tuple[Citation, ...] = ()
) -> Provision[DecidingPower]:
    return Provision(
        id=row,
        citation=INSTRUMENT.cite(article),
        in_force=_AS_AMENDED_2013,
        value=power,
        verification=Verification.OFFICIAL,
        also=also,
    )


PROVISIONS: tuple[Provision[ProvisionValue], ...] = (
    # Article 16: what organising a movement consists of.
    *(
        Provision(
            id=f"M-13.{element.value}",
            citation=INSTRUMENT.cite(16),
            in_force=INSTRUMENT.in_force,
            value=LaunchRequirement(element),
            verification=Verification.OFFICIAL,
            also=(Citation("Nghị định 91/2017/NĐ-CP", 5),),
        )
        for element in _CONTENTS
    ),
    # Article 18: who launches, and how far.
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
    # Articles 77 to 80: who decides what.
    _decide(
        "A-07.P1",
        77,
        DecidingPower(
            kinds={OfficeKind.STATE_PRESIDENT},
            levels={"central"},
            forms={AwardForm.ORDER, AwardForm.MEDAL, AwardForm.STATE_HONOUR, AwardForm.STATE_PRIZE},
        ),
    ),
    Provision(
        id="A-06.P1",
        citation=INSTRUMENT.cite(78),
        in_force=_AS_AMENDED_2013,
        value=DecidingPower(
            kinds={OfficeKind.PRIME_MINISTER},
            levels={"central"},
            forms={AwardForm.NATIONAL_FIGHTER, AwardForm.PRIME_MINISTER_DIPLOMA, AwardForm.GOVERNMENT_FLAG},
        ),
        verification=Verification.OFFICIAL,
        note=Message("rulebooks.note.flag_delegated"),
    ),
    *(
        _decide(
            row,
            79,
            DecidingPower(
                kinds={kind},
                levels={level},
                forms={
                    AwardForm.PROVINCIAL_DIPLOMA,
                    AwardForm.PROVINCIAL_FLAG,
                    AwardForm.EXCELLENT_COLLECTIVE,
                    AwardForm.PROVINCIAL_FIGHTER,
                },
            ),
        )
        for row, kind, level in (
            ("A-05.P1.minister", OfficeKind.MINISTER, "central"),
            ("A-05.P1.province", OfficeKind.PEOPLES_COMMITTEE_CHAIR, "province"),
        )
    ),
    *(
        _decide(
            row, 80, DecidingPower(kinds={kind}, levels={level}, forms=_UNIT_FORMS), also=(_DECREE_ON_TITLES,)
        )
        for row, kind, level in (
            ("A-03.P1.agency", OfficeKind.AGENCY_HEAD, "central"),
            ("A-03.P1.department", OfficeKind.DEPARTMENT_HEAD, "province"),
        )
    ),
    _decide(
        "A-04.P1",
        80,
        DecidingPower(kinds={OfficeKind.ENTERPRISE_HEAD, OfficeKind.BOARD_CHAIR}, forms=_UNIT_FORMS),
        also=(_DECREE_ON_TITLES,),
    ),
    _decide(
        "A-02.P1",
        80,
        DecidingPower(
            kinds={OfficeKind.PEOPLES_COMMITTEE_CHAIR},
            levels={"district"},
            forms=_UNIT_FORMS | {AwardForm.CULTURED_VILLAGE},
        ),
        also=(_DECREE_ON_TITLES,),
    ),
    _decide(
        "A-01.P1",
        80,
        DecidingPower(
            kinds={OfficeKind.PEOPLES_COMMITTEE_CHAIR},
            levels={"commune"},
            forms={
                AwardForm.CERTIFICATE_OF_COMMENDATION,
                AwardForm.ADVANCED_WORKER,
                AwardForm.CULTURED_FAMILY,
            },
        ),
        also=(_DECREE_ON_TITLES,),
    ),
    # Articles 70 and 74: diplomas are of the province and above, certificates of the units below.
    Provision(
        id="A-11",
        citation=INSTRUMENT.cite(70),
        in_force=INSTRUMENT.in_force,
        value=DecidingBar(
            kinds={OfficeKind.PEOPLES_COMMITTEE_CHAIR},
            levels={"commune"},
            forms={AwardForm.PROVINCIAL_DIPLOMA, AwardForm.PRIME_MINISTER_DIPLOMA},
        ),
        verification=Verification.OFFICIAL,
        also=(INSTRUMENT.cite(74),),
    ),
    # Article 101(2): encouragement in other forms, as long as it follows the principles.
    Provision(
        id="M-27",
        citation=INSTRUMENT.cite(101, 2),
        in_force=INSTRUMENT.in_force,
        value=DecidingPower(forms={AwardForm.PRAISE}, is_whole_list=False),
        verification=Verification.OFFICIAL,
    ),
)
