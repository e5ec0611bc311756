"""Law 15/2003/QH11: who decides which title or form (thẩm quyền)."""

from __future__ import annotations

from datetime import date

from emulation.i18n.message import Message
from emulation.law import (
    AwardForm,
    Citation,
    DecidingBar,
    DecidingPower,
    OfficeKind,
    Provision,
    ProvisionValue,
    Verification,
)
from emulation.periods import Period
from emulation.rulebooks.vietnam.law_2003.instrument import INSTRUMENT

__all__ = ["PROVISIONS"]

# The articles on powers stand as Law 39/2013/QH13 left them.
_AS_AMENDED_2013 = Period(date(2014, 6, 1), date(2023, 12, 31))
_DECREE_ON_TITLES = Citation("Nghị định 91/2017/NĐ-CP", 43)

_UNIT_FORMS = frozenset(
    {
        AwardForm.GRASSROOTS_FIGHTER,
        AwardForm.ADVANCED_WORKER,
        AwardForm.ADVANCED_COLLECTIVE,
        AwardForm.CERTIFICATE_OF_COMMENDATION,
    }
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
