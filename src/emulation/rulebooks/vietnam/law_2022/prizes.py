"""Law 06/2022/QH15: prize money: who pays; kinds of commendation (tiền thưởng).

Article 11(4) was read in the official text, Article 8 in a page that restates it.
"""

from __future__ import annotations

from emulation.awards import CommendationKind
from emulation.awards.money_rules import CommendationRule, Payer, PayerRule
from emulation.law import Provision, ProvisionValue, Verification
from emulation.parties import SubjectKind
from emulation.rulebooks.vietnam.law_2022.instrument import INSTRUMENT

__all__ = ["PROVISIONS"]

_EITHER = frozenset({SubjectKind.PERSON, SubjectKind.COLLECTIVE})
_ALL = _EITHER | {SubjectKind.HOUSEHOLD}

PROVISIONS: tuple[Provision[ProvisionValue], ...] = (
    # Article 11(4): whoever issues the decision pays, from the fund of that level.
    Provision(
        id="K-14",
        citation=INSTRUMENT.cite(11, 4),
        in_force=INSTRUMENT.in_force,
        value=PayerRule(payer=Payer.DECIDING_LEVEL),
        verification=Verification.OFFICIAL,
    ),
    # Article 8: a household may be commended in a movement or for the unexpected, not for merit of office.
    *(
        Provision(
            id=f"M-24.P2.{kind.value}" if recipients is None else f"M-26.P2.{kind.value}",
            citation=INSTRUMENT.cite(8) if clause is None else INSTRUMENT.cite(8, clause),
            in_force=INSTRUMENT.in_force,
            value=CommendationRule(kind=kind, recipients=recipients),
            verification=Verification.SECONDARY,
        )
        for clause, kind, recipients in (
            (1, CommendationKind.ACHIEVEMENT, _EITHER),
            (2, CommendationKind.UNEXPECTED, _ALL),
            (3, CommendationKind.MOVEMENT, _ALL),
            (None, CommendationKind.CONTRIBUTION, None),
            (None, CommendationKind.SERVICE_YEARS, None),
            (None, CommendationKind.EXTERNAL, None),
        )
    ),
)
