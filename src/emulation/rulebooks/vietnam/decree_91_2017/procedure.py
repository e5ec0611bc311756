"""Decree 91/2017/NĐ-CP: papers, deadlines, councils and votes, publicity, cancelling (trình tự, thủ tục)."""

from __future__ import annotations

from fractions import Fraction

from emulation.awards import CommendationKind
from emulation.core.truth import Truth
from emulation.i18n.message import Message
from emulation.law import AwardForm, Citation, OfficeKind, Provision, ProvisionValue, Verification
from emulation.periods import DayOffset
from emulation.procedure import (
    BallotRule,
    CouncilRule,
    DayZero,
    DossierPaper,
    DossierRule,
    DossierSets,
    DossierVariant,
    FilingDate,
    PaperCondition,
    PaperKind,
    ProcedureScope,
    ProcedureStep,
    ProposalBasis,
    ProposalRule,
    PublicNotice,
    Returned,
    ReviewAct,
    ReviewHolder,
    ReviewRight,
    RevocationEffect,
    RevocationGround,
    RevocationRule,
    StepDeadline,
)
from emulation.rulebooks.vietnam.clauses import Clauses
from emulation.rulebooks.vietnam.decree_91_2017.instrument import INSTRUMENT

__all__ = ["PROVISIONS"]

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
_CONSULTED = frozenset({AwardForm.NATIONAL_FIGHTER, AwardForm.STATE_HONOUR})

_ALWAYS = tuple(
    DossierPaper(any_of={kind}) for kind in (PaperKind.PROPOSAL, PaperKind.REPORT, PaperKind.MINUTES)
)
_SUMMARY = (DossierPaper(any_of={PaperKind.SUBMISSION}), DossierPaper(any_of={PaperKind.SUMMARY}))


def _step(
    step: ProcedureStep,
    days: int,
    day_zero: DayZero,
    scope: ProcedureScope | None = None,
    *,
    working: bool = True,
    silence_means_yes: bool = False,
) -> StepDeadline:
    return StepDeadline(
        step=step,
        within=DayOffset(days, working=working),
        day_zero=day_zero,
        scope=scope or ProcedureScope(),
        silence_means_yes=silence_means_yes,
    )


_ROUTE: tuple[Provision[ProvisionValue], ...] = (
    # Article 46(1): who manages organisation, staff and payroll rewards or proposes.
    _CLAUSE(
        "A-12",
        INSTRUMENT.cite(46, 1),
        ProposalRule(
            basis=ProposalBasis.MANAGES_STAFF,
            beyond_own_powers=False,
        ),
        Citation(_CIRCULAR, 2, 9),
    ),
    # Article 46(4): Party and mass organisations go by the chair of their own level.
    *(
        _CLAUSE(
            f"A-13.{level}",
            INSTRUMENT.cite(46, 4),
            ProposalRule(
                basis=ProposalBasis.SAME_LEVEL_BODY,
                levels={level},
                kinds={OfficeKind.OTHER},
                to_level=level,
            ),
        )
        for level in ("district", "province")
    ),
)

_DOSSIERS: tuple[Provision[ProvisionValue], ...] = (
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

_DEADLINES: tuple[Provision[ProvisionValue], ...] = (
    # Article 48(2)(a): communes and districts, for achievements (công trạng) only.
    _CLAUSE(
        "L-01",
        INSTRUMENT.cite(48, 2, "a"),
        _step(
            ProcedureStep.APPRAISAL,
            20,
            DayZero.COMPLETE_FILE,
            ProcedureScope(levels={"commune", "district"}, kinds={CommendationKind.ACHIEVEMENT}),
        ),
    ),
    # Article 48(2)(b): ministries and provinces.
    _CLAUSE(
        "L-02",
        INSTRUMENT.cite(48, 2, "b"),
        _step(
            ProcedureStep.APPRAISAL, 25, DayZero.COMPLETE_FILE, ProcedureScope(levels={"province", "central"})
        ),
    ),
    # The text gives 30 days for the highest orders, which a form of award does not tell apart: orders are left out.
    _CLAUSE(
        "L-03.highest",
        INSTRUMENT.cite(48, 2, "b"),
        _step(
            ProcedureStep.FORWARD_STATE_FILE,
            30,
            DayZero.COMPLETE_FILE,
            ProcedureScope(levels={"province", "central"}, forms=_CONSULTED),
        ),
    ),
    _CLAUSE(
        "L-03",
        INSTRUMENT.cite(48, 2, "b"),
        _step(
            ProcedureStep.FORWARD_STATE_FILE,
            20,
            DayZero.COMPLETE_FILE,
            ProcedureScope(
                levels={"province", "central"},
                forms={AwardForm.PRIME_MINISTER_DIPLOMA, AwardForm.GOVERNMENT_FLAG},
                kinds={CommendationKind.ACHIEVEMENT},
            ),
        ),
    ),
    _CLAUSE(
        "L-04",
        INSTRUMENT.cite(48, 2),
        _step(ProcedureStep.CENTRAL_APPRAISAL, 20, DayZero.COMPLETE_FILE, ProcedureScope(levels={"central"})),
    ),
    _CLAUSE(
        "L-04.consultation",
        INSTRUMENT.cite(48, 2),
        _step(
            ProcedureStep.CENTRAL_APPRAISAL_WITH_CONSULTATION,
            30,
            DayZero.COMPLETE_FILE,
            ProcedureScope(levels={"central"}),
        ),
    ),
    _CLAUSE(
        "L-05",
        INSTRUMENT.cite(47, 5),
        _step(ProcedureStep.CONSULTATION_ANSWER, 20, DayZero.REQUEST, silence_means_yes=True),
    ),
    _CLAUSE(
        "L-06",
        INSTRUMENT.cite(48, 3, "b"),
        _step(ProcedureStep.NOTIFY_RECIPIENT, 10, DayZero.DECISION_RECEIVED),
    ),
    _CLAUSE(
        "L-07.copy",
        INSTRUMENT.cite(48, 3, "a"),
        _step(ProcedureStep.COPY_DECISION, 10, DayZero.DECISION_RECEIVED, ProcedureScope(levels={"central"})),
    ),
    _CLAUSE(
        "L-07.ineligible",
        INSTRUMENT.cite(48, 3, "c"),
        _step(ProcedureStep.RETURN_INELIGIBLE, 10, DayZero.FINDING, ProcedureScope(levels={"central"})),
    ),
    # Article 79: State honours stripped after a final judgment.
    _CLAUSE(
        "R-08.propose",
        INSTRUMENT.cite(79),
        _step(
            ProcedureStep.PROPOSE_STRIPPING,
            30,
            DayZero.JUDGMENT,
            ProcedureScope(forms={AwardForm.STATE_HONOUR}),
            working=False,
        ),
    ),
    _CLAUSE(
        "R-08.recover",
        INSTRUMENT.cite(79),
        _step(
            ProcedureStep.RECOVER_OBJECTS,
            15,
            DayZero.DECISION,
            ProcedureScope(forms={AwardForm.STATE_HONOUR}),
            working=False,
        ),
    ),
    # Article 48(1): dates of the year at the Central Board.
    _CLAUSE(
        "L-09.national-fighter",
        INSTRUMENT.cite(48, 1),
        FilingDate(
            day=31,
            month=10,
            years_after=1,
            scope=ProcedureScope(forms={AwardForm.NATIONAL_FIGHTER}, levels={"central"}),
        ),
    ),
    _CLAUSE(
        "L-09.flag",
        INSTRUMENT.cite(48, 1),
        FilingDate(
            day=31,
            month=3,
            before=True,
            scope=ProcedureScope(forms={AwardForm.GOVERNMENT_FLAG}, levels={"central"}),
        ),
    ),
    *(
        _CLAUSE(
            row,
            INSTRUMENT.cite(48, 1),
            FilingDate(
                day=day,
                month=month,
                for_education=for_education,
                scope=ProcedureScope(
                    forms={AwardForm.PRIME_MINISTER_DIPLOMA, AwardForm.ORDER},
                    levels={"central"},
                    kinds={CommendationKind.ACHIEVEMENT},
                ),
            ),
        )
        for row, day, month, for_education in (
            ("L-09.achievement", 30, 6, False),
            ("L-09.education", 15, 10, True),
        )
    ),
)

_COUNCILS: tuple[Provision[ProvisionValue], ...] = (
    # Articles 62 and 63: councils.
    _CLAUSE(
        "N-01",
        INSTRUMENT.cite(63, 2),
        CouncilRule(level="province", fewest_vice_chairs=3, most_vice_chairs=4, composed_by="province"),
    ),
    *(
        _CLAUSE(f"N-02.{level}", INSTRUMENT.cite(63, 4), CouncilRule(level=level, composed_by="province"))
        for level in ("district", "commune", "grassroots")
    ),
    _CLAUSE(
        "N-03",
        INSTRUMENT.cite(62),
        CouncilRule(level="central", fewest_vice_chairs=3, most_vice_chairs=4),
        note=Message("rulebooks.note.council_of_a_ministry"),
    ),
    # Article 45(8): the vote.
    _CLAUSE(
        "N-07",
        INSTRUMENT.cite(45, 8),
        BallotRule(
            at_least=Fraction(9, 10),
            secret=Truth.YES,
            written_opinions=True,
            scope=ProcedureScope(
                forms={AwardForm.PROVINCIAL_FIGHTER, AwardForm.NATIONAL_FIGHTER, AwardForm.STATE_HONOUR}
            ),
        ),
    ),
    # Article 45(9): councils that recognise initiatives.
    _CLAUSE(
        "N-13",
        INSTRUMENT.cite(45, 9),
        CouncilRule(level="grassroots", composed_by="grassroots", needs_expertise=True),
        note=Message("rulebooks.note.council_of_initiatives"),
    ),
)

_PUBLICITY: tuple[Provision[ProvisionValue], ...] = (
    # Article 45(10): the public is asked.
    _CLAUSE(
        "U-01",
        INSTRUMENT.cite(45, 10),
        PublicNotice(
            length=DayOffset(10, working=True), scope=ProcedureScope(forms=_CONSULTED, levels={"central"})
        ),
    ),
    _CLAUSE(
        "U-02",
        INSTRUMENT.cite(45, 10),
        PublicNotice(
            before_council=True,
            scope=ProcedureScope(forms=_CONSULTED | {AwardForm.ORDER}, levels={"province"}),
        ),
        Citation(_CIRCULAR, 2, 2),
        note=Message("rulebooks.note.length_is_local"),
    ),
)

_CANCELLING: tuple[Provision[ProvisionValue], ...] = (
    # Articles 76(4) and 77(3): anybody may ask; the recipient refuses what he does not deserve.
    _CLAUSE(
        "R-02.anyone",
        INSTRUMENT.cite(76, 4),
        ReviewRight(holder=ReviewHolder.ANYONE, acts={ReviewAct.ASK_WITHDRAWAL}),
    ),
    _CLAUSE(
        "R-02.recipient",
        INSTRUMENT.cite(77, 3),
        ReviewRight(holder=ReviewHolder.RECIPIENT, acts={ReviewAct.REFUSE_UNDESERVED}, is_duty=True),
    ),
    # Article 78: misconduct in the achievement period; where things go back to.
    _CLAUSE(
        "R-04",
        INSTRUMENT.cite(78, 4),
        RevocationRule(
            grounds={RevocationGround.VIOLATION_CONCLUDED},
            effect=RevocationEffect.LOWER_OR_CANCEL,
            not_for_deceased=True,
        ),
    ),
    _CLAUSE(
        "R-05.returned",
        INSTRUMENT.cite(78, 5),
        RevocationRule(returned={Returned.OBJECTS, Returned.MONEY}),
    ),
)

PROVISIONS: tuple[Provision[ProvisionValue], ...] = (
    *_ROUTE,
    *_DOSSIERS,
    *_DEADLINES,
    *_COUNCILS,
    *_PUBLICITY,
    *_CANCELLING,
)
