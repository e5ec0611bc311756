"""Circular 12/2019/TT-BNV: papers, deadlines, councils and votes, publicity, cancelling (trình tự, thủ tục)."""

from __future__ import annotations

from fractions import Fraction

from emulation.law import AwardForm, Provision, ProvisionValue, Verification
from emulation.procedure import CouncilRule, ProcedureScope, QuorumRule, ReportRule
from emulation.rulebooks.vietnam.circular_12_2019.instrument import INSTRUMENT
from emulation.rulebooks.vietnam.clauses import Clauses

__all__ = ["PROVISIONS"]

_CLAUSE = Clauses(INSTRUMENT, Verification.OFFICIAL)

PROVISIONS: tuple[Provision[ProvisionValue], ...] = (
    # Article 2(4): what a report quotes, and how old it may be.
    _CLAUSE("D-10", INSTRUMENT.cite(2, 4), ReportRule(quotes_decisions=True)),
    _CLAUSE(
        "D-11",
        INSTRUMENT.cite(2, 4),
        ReportRule(
            most_months_old=6,
            scope=ProcedureScope(
                forms={AwardForm.PRIME_MINISTER_DIPLOMA, AwardForm.ORDER},
                levels={"central"},
            ),
        ),
    ),
    # Article 11(2), (3): sessions of the councils of ministries and provinces.
    *(
        _CLAUSE(
            f"N-06.{level}",
            INSTRUMENT.cite(11, 2),
            QuorumRule(at_least=Fraction(2, 3), written_opinions=True, scope=ProcedureScope(levels={level})),
            INSTRUMENT.cite(11, 3),
        )
        for level in ("central", "province")
    ),
    *(
        _CLAUSE(
            f"N-06.chair.{level}",
            INSTRUMENT.cite(11, 3),
            CouncilRule(level=level, chair_votes_like_others=True),
        )
        for level in ("central", "province")
    ),
)
