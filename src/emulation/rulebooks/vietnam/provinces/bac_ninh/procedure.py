"""Bắc Ninh: councils, deadlines, papers, publicity (trình tự, thủ tục)."""

from __future__ import annotations

from fractions import Fraction

from emulation.awards import CommendationKind
from emulation.i18n.message import Message
from emulation.law import Provision, ProvisionValue, Verification
from emulation.periods import DayOffset, Direction
from emulation.procedure import (
    BallotRule,
    CouncilRule,
    DayZero,
    FilingDate,
    ProcedureScope,
    ProcedureStep,
    QuorumRule,
    SessionPurpose,
    StepDeadline,
    VoteBase,
)
from emulation.rulebooks.vietnam.clauses import Clauses
from emulation.rulebooks.vietnam.provinces.bac_ninh.instruments import DECISION

__all__ = ["PROVISIONS"]

_CLAUSE = Clauses(DECISION, Verification.OFFICIAL)
_PROVINCE = ProcedureScope(levels={"province"})
_PLANNED = frozenset(CommendationKind) - {CommendationKind.UNEXPECTED}

PROVISIONS: tuple[Provision[ProvisionValue], ...] = (
    # Article 6: when files reach the department; unexpected achievements are exempt.
    _CLAUSE(
        "L-13.event",
        DECISION.cite(6),
        StepDeadline(
            step=ProcedureStep.FILE_BEFORE_EVENT,
            within=DayOffset(10, Direction.BEFORE),
            day_zero=DayZero.EVENT,
            scope=ProcedureScope(levels={"province"}, kinds=_PLANNED),
        ),
    ),
    _CLAUSE("L-13.yearly", DECISION.cite(6), FilingDate(day=10, month=12, scope=_PROVINCE)),
    _CLAUSE(
        "L-13.education",
        DECISION.cite(6),
        FilingDate(day=10, month=7, for_education=True, scope=_PROVINCE),
    ),
    # Article 8(4)(b): the council of the province.
    _CLAUSE("N-05.council", DECISION.cite(8, 4, "b"), CouncilRule(level="province", meets_each_months=6)),
    _CLAUSE("N-05", DECISION.cite(8, 4, "b"), QuorumRule(at_least=Fraction(2, 3), scope=_PROVINCE)),
    _CLAUSE(
        "N-05.awards",
        DECISION.cite(8, 4, "b"),
        QuorumRule(
            at_least=Fraction(8, 10),
            session=SessionPurpose.AWARDS,
            written_opinions=True,
            scope=_PROVINCE,
        ),
    ),
    # Article 9: councils at the grassroots.
    *(
        provision
        for level in ("commune", "grassroots")
        for provision in (
            _CLAUSE(
                f"N-04.{level}",
                DECISION.cite(9),
                CouncilRule(level=level, composed_by=level),
                note=Message("rulebooks.note.dissent_goes_to_the_chair"),
            ),
            _CLAUSE(
                f"N-04.{level}.majority",
                DECISION.cite(9),
                BallotRule(
                    at_least=Fraction(1, 2),
                    more_than=True,
                    base=VoteBase.UNSTATED,
                    scope=ProcedureScope(levels={level}),
                ),
            ),
        )
    ),
)
