"""Law 15/2003/QH11: papers, deadlines, councils and votes, publicity, cancelling (trình tự, thủ tục)."""

from __future__ import annotations

from datetime import date

from emulation.law import AwardForm, Citation, Provision, ProvisionValue, Verification
from emulation.periods import Period
from emulation.procedure import (
    DossierPaper,
    DossierRule,
    PaperCondition,
    PaperKind,
    PresentationRule,
    ProcedureScope,
    Returned,
    ReviewAct,
    ReviewHolder,
    ReviewRight,
    RevocationGround,
    RevocationRule,
)
from emulation.rulebooks.vietnam.clauses import Clauses
from emulation.rulebooks.vietnam.law_2003.instrument import INSTRUMENT

__all__ = ["PROVISIONS"]

_CLAUSE = Clauses(INSTRUMENT, Verification.OFFICIAL)
_AS_AMENDED_2013 = Clauses(INSTRUMENT, Verification.OFFICIAL, Period(date(2014, 6, 1), date(2023, 12, 31)))
_DECREE = "Nghị định 91/2017/NĐ-CP"

PROVISIONS: tuple[Provision[ProvisionValue], ...] = (
    # Article 81(1): who presents.
    _CLAUSE("A-14", INSTRUMENT.cite(81, 1), PresentationRule(by_competent_person=True, may_delegate=True)),
    # Article 84(2): papers for forms of commendation; those for titles stand in the decree.
    _AS_AMENDED_2013(
        "D-02",
        INSTRUMENT.cite(84, 2),
        DossierRule(
            papers=(
                DossierPaper(any_of={PaperKind.PROPOSAL}),
                DossierPaper(any_of={PaperKind.REPORT}),
                DossierPaper(any_of={PaperKind.MINUTES}),
                DossierPaper(any_of={PaperKind.INITIATIVE_CERTIFICATE}, condition=PaperCondition.IF_ANY),
            ),
            scope=ProcedureScope(
                forms={
                    AwardForm.CERTIFICATE_OF_COMMENDATION,
                    AwardForm.PROVINCIAL_DIPLOMA,
                    AwardForm.PRIME_MINISTER_DIPLOMA,
                    AwardForm.ORDER,
                    AwardForm.MEDAL,
                }
            ),
        ),
    ),
    # Article 96(1): false declaration.
    _CLAUSE(
        "R-03",
        INSTRUMENT.cite(96, 1),
        RevocationRule(
            grounds={RevocationGround.FALSE_DECLARATION}, returned={Returned.OBJECTS, Returned.MONEY}
        ),
        Citation(_DECREE, 78, 1),
    ),
    # Article 98: complaints and denunciations.
    _CLAUSE(
        "R-01.individual",
        INSTRUMENT.cite(98),
        ReviewRight(holder=ReviewHolder.INDIVIDUAL, acts={ReviewAct.COMPLAIN, ReviewAct.DENOUNCE}),
    ),
    _CLAUSE(
        "R-01.organisation",
        INSTRUMENT.cite(98),
        ReviewRight(holder=ReviewHolder.ORGANISATION, acts={ReviewAct.COMPLAIN}),
    ),
)
