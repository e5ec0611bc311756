"""Decree 91/2017/NĐ-CP: time limits of each step, and dates of the year (thời hạn, thời điểm nộp hồ sơ)."""

from __future__ import annotations

from emulation.awards import CommendationKind
from emulation.law import AwardForm, Provision, ProvisionValue, Verification
from emulation.periods import DayOffset
from emulation.procedure import (
    DayZero,
    FilingDate,
    ProcedureScope,
    ProcedureStep,
    StepDeadline,
)
from emulation.rulebooks.vietnam.clauses import Clauses
from emulation.rulebooks.vietnam.decree_91_2017.instrument import INSTRUMENT

__all__ = ["DEADLINES"]

_CLAUSE = Clauses(INSTRUMENT, Verification.OFFICIAL)
_CONSULTED = frozenset({AwardForm.NATIONAL_FIGHTER, AwardForm.STATE_HONOUR})


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


DEADLINES: tuple[Provision[ProvisionValue], ...] = (
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
