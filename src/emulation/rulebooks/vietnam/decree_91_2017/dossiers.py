"""Decree 91/2017/NĐ-CP: papers of dossiers, and how many sets (thành phần, số lượng hồ sơ)."""

from __future__ import annotations

from emulation.i18n.message import Message
from emulation.law import AwardForm, Citation, Provision, ProvisionValue, Verification
from emulation.procedure import (
    DossierPaper,
    DossierRule,
    DossierSets,
    DossierVariant,
    PaperCondition,
    PaperKind,
    ProcedureScope,
)
from emulation.rulebooks.vietnam.clauses import Clauses
from emulation.rulebooks.vietnam.decree_91_2017.instrument import INSTRUMENT

__all__ = ["DOSSIERS"]

_CLAUSE = Clauses(INSTRUMENT, Verification.OFFICIAL)
_LAW = "Luật 15/2003/QH11"
_CIRCULAR = "Thông tư 12/2019/TT-BNV"

_FIGHTERS = frozenset(
    {AwardForm.GRASSROOTS_FIGHTER, AwardForm.PROVINCIAL_FIGHTER, AwardForm.NATIONAL_FIGHTER}
)
_OTHER_TITLES = frozenset(
    {
        AwardForm.ADVANCED_WORKER,
        AwardForm.ADVANCED_COLLECTIVE,
        AwardForm.EXCELLENT_COLLECTIVE,
        AwardForm.PROVINCIAL_FLAG,
        AwardForm.GOVERNMENT_FLAG,
    }
)
_OF_TWO_SETS = frozenset(
    {AwardForm.NATIONAL_FIGHTER, AwardForm.GOVERNMENT_FLAG, AwardForm.PRIME_MINISTER_DIPLOMA}
)
_OF_THREE_SETS = frozenset({AwardForm.ORDER, AwardForm.MEDAL, AwardForm.STATE_HONOUR})
_STATE_LEVEL = _OF_TWO_SETS | _OF_THREE_SETS

_ALWAYS = tuple(
    DossierPaper(any_of={kind}) for kind in (PaperKind.PROPOSAL, PaperKind.REPORT, PaperKind.MINUTES)
)
_SUMMARY = (DossierPaper(any_of={PaperKind.SUBMISSION}), DossierPaper(any_of={PaperKind.SUMMARY}))

DOSSIERS: tuple[Provision[ProvisionValue], ...] = (
    # Article 50(2): titles.
    _CLAUSE(
        "D-01.fighters",
        INSTRUMENT.cite(50, 2),
        DossierRule(
            papers=(*_ALWAYS, DossierPaper(any_of={PaperKind.INITIATIVE_CERTIFICATE})),
            scope=ProcedureScope(forms=_FIGHTERS),
        ),
        Citation(_LAW, 84, 1),
    ),
    _CLAUSE(
        "D-01.titles",
        INSTRUMENT.cite(50, 2),
        DossierRule(papers=_ALWAYS, scope=ProcedureScope(forms=_OTHER_TITLES)),
        Citation(_LAW, 84, 1),
    ),
    _CLAUSE(
        "D-01.sets",
        INSTRUMENT.cite(50, 2),
        DossierSets(sets=1, scope=ProcedureScope(forms=(_FIGHTERS | _OTHER_TITLES) - _OF_TWO_SETS)),
    ),
    # Articles 49, 51, 54 to 57: State-level files.
    _CLAUSE(
        "D-08.two",
        INSTRUMENT.cite(49),
        DossierSets(sets=2, scope=ProcedureScope(forms=_OF_TWO_SETS)),
        INSTRUMENT.cite(51),
        INSTRUMENT.cite(54),
    ),
    _CLAUSE(
        "D-08.three",
        INSTRUMENT.cite(55),
        DossierSets(sets=3, scope=ProcedureScope(forms=_OF_THREE_SETS)),
        INSTRUMENT.cite(56),
        INSTRUMENT.cite(57),
    ),
    # Article 55(3): simplified procedure at State level; the managing unit writes the summary.
    _CLAUSE(
        "X-02",
        INSTRUMENT.cite(55, 3),
        DossierRule(
            papers=_SUMMARY,
            scope=ProcedureScope(forms=_STATE_LEVEL),
            variant=DossierVariant.SIMPLIFIED,
        ),
    ),
    _CLAUSE(
        "X-02.sets",
        INSTRUMENT.cite(55, 3),
        DossierSets(sets=3, scope=ProcedureScope(forms=_STATE_LEVEL), variant=DossierVariant.SIMPLIFIED),
    ),
    # Article 45(6): ordinary people and collectives that a leader discovered.
    _CLAUSE(
        "X-03",
        INSTRUMENT.cite(45, 6),
        DossierRule(
            papers=(
                DossierPaper(any_of={PaperKind.SUBMISSION}),
                DossierPaper(any_of={PaperKind.RECIPIENT_LIST}),
                DossierPaper(any_of={PaperKind.SUMMARY}),
            ),
            variant=DossierVariant.DISCOVERED,
        ),
    ),
    # Article 45(7): those who owe duties to the budget.
    _CLAUSE(
        "D-09",
        INSTRUMENT.cite(45, 7),
        DossierRule(
            papers=(
                DossierPaper(any_of={PaperKind.TAX_CONFIRMATION}, condition=PaperCondition.IF_BUDGET_PAYER),
                DossierPaper(any_of={PaperKind.AUDIT_REPORTS}, condition=PaperCondition.IF_AUDITED),
            ),
            scope=ProcedureScope(
                forms={
                    AwardForm.PROVINCIAL_FLAG,
                    AwardForm.PROVINCIAL_DIPLOMA,
                    AwardForm.PROVINCIAL_FIGHTER,
                    AwardForm.EXCELLENT_COLLECTIVE,
                    *_STATE_LEVEL,
                }
            ),
            adds=True,
        ),
        Citation(_CIRCULAR, 10, 3),
        note=Message("rulebooks.note.audits_of_five_years"),
    ),
    # Article 78(3): the file by which an award is cancelled.
    _CLAUSE(
        "R-05",
        INSTRUMENT.cite(78, 3),
        DossierRule(
            papers=(
                DossierPaper(any_of={PaperKind.SUBMISSION}),
                DossierPaper(any_of={PaperKind.REASONS}),
            ),
            variant=DossierVariant.CANCELLATION,
        ),
    ),
)
