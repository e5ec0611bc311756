"""Decree 98/2023/NĐ-CP: papers, deadlines, councils and votes, publicity, cancelling (trình tự, thủ tục)."""

from __future__ import annotations

from fractions import Fraction

from emulation.law import AwardForm, Citation, Provision, ProvisionValue, Verification
from emulation.periods import DayOffset
from emulation.procedure import (
    BallotRule,
    CertificateFormat,
    CouncilRule,
    DayZero,
    DossierPaper,
    DossierRule,
    DossierSets,
    FilingDate,
    PaperCondition,
    PaperKind,
    ProcedureScope,
    ProcedureStep,
    PublicNotice,
    QuorumRule,
    SessionPurpose,
    StepDeadline,
)
from emulation.rulebooks.vietnam.clauses import Clauses
from emulation.rulebooks.vietnam.decree_98_2023.instrument import INSTRUMENT

__all__ = ["PROVISIONS"]

_CLAUSE = Clauses(INSTRUMENT, Verification.SECONDARY)
_LAW = "Luật 06/2022/QH15"
_STATE_LEVEL = frozenset(
    {
        AwardForm.NATIONAL_FIGHTER,
        AwardForm.GOVERNMENT_FLAG,
        AwardForm.PRIME_MINISTER_DIPLOMA,
        AwardForm.ORDER,
        AwardForm.MEDAL,
        AwardForm.STATE_HONOUR,
    }
)
_MINUTES_WITH_VOTE = (
    DossierPaper(any_of={PaperKind.SUBMISSION}),
    DossierPaper(any_of={PaperKind.REPORT}),
    DossierPaper(any_of={PaperKind.MINUTES}),
    DossierPaper(any_of={PaperKind.VOTE_RESULT}),
)
_CENTRAL = ProcedureScope(levels={"central"}, forms=_STATE_LEVEL)


def _central(row: str, step: ProcedureStep, days: int, day_zero: DayZero) -> Provision[StepDeadline]:
    within = DayOffset(days, working=True)
    value = StepDeadline(step=step, within=within, day_zero=day_zero, scope=_CENTRAL)
    return _CLAUSE(f"L-11.{row}", INSTRUMENT.cite(32, 2), value)


_DOSSIERS: tuple[Provision[ProvisionValue], ...] = (
    # Article 34(2)(c), (d): minutes carry the vote; a grassroots fighter may show his level of completion instead.
    _CLAUSE(
        "D-04.grassroots",
        INSTRUMENT.cite(34, 2, "d"),
        DossierRule(
            papers=(
                *_MINUTES_WITH_VOTE,
                DossierPaper(any_of={PaperKind.INITIATIVE_CERTIFICATE, PaperKind.COMPLETION_CONFIRMATION}),
            ),
            scope=ProcedureScope(forms={AwardForm.GRASSROOTS_FIGHTER}),
        ),
        INSTRUMENT.cite(34, 2, "c"),
        Citation(_LAW, 84, 1),
    ),
    _CLAUSE(
        "D-04",
        INSTRUMENT.cite(34, 2, "c"),
        DossierRule(
            papers=(
                *_MINUTES_WITH_VOTE,
                DossierPaper(any_of={PaperKind.INITIATIVE_CERTIFICATE}, condition=PaperCondition.IF_ASKED),
            ),
            scope=ProcedureScope(forms={AwardForm.PROVINCIAL_FIGHTER, AwardForm.PROVINCIAL_FLAG}),
        ),
        Citation(_LAW, 84, 1),
    ),
    # Article 33: State-level files.
    _CLAUSE(
        "D-08.P2",
        INSTRUMENT.cite(33),
        DossierSets(sets=1, electronic=True, scope=ProcedureScope(forms=_STATE_LEVEL)),
    ),
)

_DEADLINES: tuple[Provision[ProvisionValue], ...] = (
    # Article 32(2): the ministry in charge, for State-level awards.
    _central("appraisal", ProcedureStep.CENTRAL_APPRAISAL, 20, DayZero.COMPLETE_FILE),
    _central("ineligible", ProcedureStep.RETURN_INELIGIBLE, 5, DayZero.FINDING),
    _central("copy", ProcedureStep.COPY_DECISION, 10, DayZero.DECISION_RECEIVED),
    _CLAUSE(
        "L-11.notice",
        INSTRUMENT.cite(32, 2),
        StepDeadline(
            step=ProcedureStep.NOTIFY_RECIPIENT,
            within=DayOffset(10, working=True),
            day_zero=DayZero.DECISION_RECEIVED,
            scope=ProcedureScope(forms=_STATE_LEVEL),
        ),
    ),
    _central("objects", ProcedureStep.HAND_OVER_OBJECTS, 10, DayZero.DECISION_RECEIVED),
    _central("consulted", ProcedureStep.AFTER_CONSULTATION, 10, DayZero.OPINIONS),
    # Article 32(1): dates of the year at the ministry.
    _CLAUSE(
        "L-10.national-fighter",
        INSTRUMENT.cite(32, 1),
        FilingDate(
            day=31,
            month=12,
            years_after=1,
            scope=ProcedureScope(forms={AwardForm.NATIONAL_FIGHTER}, levels={"central"}),
        ),
    ),
    *(
        _CLAUSE(
            row,
            INSTRUMENT.cite(32, 1),
            FilingDate(
                day=day,
                month=month,
                for_education=for_education,
                scope=ProcedureScope(forms={AwardForm.GOVERNMENT_FLAG}, levels={"central"}),
            ),
        )
        for row, day, month, for_education in (
            ("L-10.flag", 30, 6, False),
            ("L-10.flag-education", 31, 12, True),
        )
    ),
)

_COUNCILS: tuple[Provision[ProvisionValue], ...] = (
    # Article 30(7): votes at the council of the proposing level.
    _CLAUSE(
        "N-08",
        INSTRUMENT.cite(30, 7),
        BallotRule(
            at_least=Fraction(9, 10),
            written_opinions=True,
            scope=ProcedureScope(
                forms={AwardForm.STATE_HONOUR, AwardForm.NATIONAL_FIGHTER, AwardForm.PROVINCIAL_FIGHTER}
            ),
        ),
    ),
    _CLAUSE(
        "N-09",
        INSTRUMENT.cite(30, 7),
        BallotRule(
            at_least=Fraction(8, 10),
            written_opinions=True,
            scope=ProcedureScope(
                forms={AwardForm.GRASSROOTS_FIGHTER, AwardForm.PROVINCIAL_FLAG, AwardForm.GOVERNMENT_FLAG}
            ),
        ),
    ),
    # Article 47(4)(b): the central council.
    _CLAUSE("N-10.council", INSTRUMENT.cite(47, 4, "b"), CouncilRule(level="central", meets_each_months=6)),
    _CLAUSE(
        "N-10",
        INSTRUMENT.cite(47, 4, "b"),
        QuorumRule(at_least=Fraction(2, 3), scope=ProcedureScope(levels={"central"})),
    ),
    _CLAUSE(
        "N-10.hero-titles",
        INSTRUMENT.cite(47, 4, "b"),
        QuorumRule(
            at_least=Fraction(9, 10),
            session=SessionPurpose.HERO_TITLES,
            scope=ProcedureScope(levels={"central"}, forms={AwardForm.STATE_HONOUR}),
        ),
    ),
)

_PUBLICITY: tuple[Provision[ProvisionValue], ...] = (
    # Article 46: the media of the ministry or province, then those of the centre.
    _CLAUSE(
        "U-04",
        INSTRUMENT.cite(46, 2),
        PublicNotice(
            length=DayOffset(10, working=True),
            is_minimum=True,
            before_council=True,
            scope=ProcedureScope(forms={AwardForm.ORDER, AwardForm.STATE_HONOUR}, levels={"province"}),
        ),
    ),
    _CLAUSE(
        "U-05",
        INSTRUMENT.cite(46, 1),
        PublicNotice(
            length=DayOffset(10, working=True),
            scope=ProcedureScope(forms={AwardForm.STATE_HONOUR}, levels={"central"}),
        ),
    ),
    # Article 104: the certificate.
    _CLAUSE(
        "G-11.P2",
        INSTRUMENT.cite(104),
        CertificateFormat(
            width_mm=297,
            height_mm=210,
            national_emblem=True,
            scope=ProcedureScope(forms={AwardForm.CERTIFICATE_OF_COMMENDATION}, levels={"commune"}),
        ),
    ),
    _CLAUSE(
        "G-12",
        INSTRUMENT.cite(104, 2),
        CertificateFormat(
            golden_book_number=True,
            scope=ProcedureScope(forms={AwardForm.CERTIFICATE_OF_COMMENDATION}),
        ),
    ),
)

PROVISIONS: tuple[Provision[ProvisionValue], ...] = (*_DOSSIERS, *_DEADLINES, *_COUNCILS, *_PUBLICITY)
