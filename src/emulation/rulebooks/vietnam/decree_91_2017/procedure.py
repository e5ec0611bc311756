"""Decree 91/2017/NĐ-CP: the way of a proposal, councils and votes, publicity, cancelling (trình tự, thủ tục)."""

from __future__ import annotations

from fractions import Fraction

from emulation.core.truth import Truth
from emulation.i18n.message import Message
from emulation.law import AwardForm, Citation, OfficeKind, Provision, ProvisionValue, Verification
from emulation.periods import DayOffset
from emulation.procedure import (
    BallotRule,
    CouncilRule,
    ProcedureScope,
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
)
from emulation.rulebooks.vietnam.clauses import Clauses
from emulation.rulebooks.vietnam.decree_91_2017.deadlines import DEADLINES
from emulation.rulebooks.vietnam.decree_91_2017.dossiers import DOSSIERS
from emulation.rulebooks.vietnam.decree_91_2017.instrument import INSTRUMENT

__all__ = ["PROVISIONS"]

_CLAUSE = Clauses(INSTRUMENT, Verification.OFFICIAL)
_CIRCULAR = "Thông tư 12/2019/TT-BNV"
_CONSULTED = frozenset({AwardForm.NATIONAL_FIGHTER, AwardForm.STATE_HONOUR})

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
    *DOSSIERS,
    *DEADLINES,
    *_COUNCILS,
    *_PUBLICITY,
    *_CANCELLING,
)
