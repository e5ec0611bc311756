"""Law 06/2022/QH15: papers, deadlines, councils and votes, publicity, cancelling (trình tự, thủ tục).

The deadlines and votes stand in its decrees. A threshold for advanced workers, advanced collectives or
certificates was found in no text of any period.
"""

from __future__ import annotations

from datetime import date

from emulation.i18n.message import Message
from emulation.law import AwardForm, Matter, Provision, ProvisionValue, Unread, Verification
from emulation.periods import Period
from emulation.procedure import (
    DossierPaper,
    DossierRule,
    PaperCondition,
    PaperKind,
    RevocationGround,
    RevocationRule,
)
from emulation.rulebooks.vietnam.clauses import Clauses
from emulation.rulebooks.vietnam.law_2022.instrument import INSTRUMENT

__all__ = ["PROVISIONS", "UNREAD"]

_CLAUSE = Clauses(INSTRUMENT, Verification.SECONDARY)

PROVISIONS: tuple[Provision[ProvisionValue], ...] = (
    # Article 84(1): the papers, "submission" in the place of "written proposal".
    _CLAUSE(
        "D-03",
        INSTRUMENT.cite(84, 1),
        DossierRule(
            papers=(
                DossierPaper(any_of={PaperKind.SUBMISSION}),
                DossierPaper(any_of={PaperKind.REPORT}),
                DossierPaper(any_of={PaperKind.MINUTES}),
                DossierPaper(
                    any_of={PaperKind.INITIATIVE_CERTIFICATE, PaperKind.COMPLETION_CONFIRMATION},
                    condition=PaperCondition.IF_ASKED,
                ),
            ),
        ),
    ),
    # Article 93: four grounds and no others; who cancels.
    _CLAUSE(
        "R-06",
        INSTRUMENT.cite(93, 2),
        RevocationRule(
            grounds={
                RevocationGround.FALSE_DECLARATION,
                RevocationGround.FALSE_PAPERS,
                RevocationGround.UNLAWFUL_PROCEDURE,
                RevocationGround.VIOLATION_CONCLUDED,
            },
            is_closed_list=True,
        ),
    ),
    _CLAUSE("R-07", INSTRUMENT.cite(93, 8), RevocationRule(by_awarding_authority=True)),
)

_READ_SINCE = date(2017, 10, 1)
_BOTTOM = frozenset(
    {AwardForm.ADVANCED_WORKER, AwardForm.ADVANCED_COLLECTIVE, AwardForm.CERTIFICATE_OF_COMMENDATION}
)

UNREAD: tuple[Unread, ...] = (
    Unread(
        id="N-11",
        matter=Matter.BALLOT,
        in_force=Period(_READ_SINCE, None),
        forms=_BOTTOM,
        note=Message("rulebooks.note.no_threshold_found"),
    ),
    Unread(
        id="U-06",
        matter=Matter.PUBLIC_NOTICE,
        in_force=Period(_READ_SINCE, None),
        forms={
            AwardForm.ADVANCED_WORKER,
            AwardForm.GRASSROOTS_FIGHTER,
            AwardForm.CERTIFICATE_OF_COMMENDATION,
        },
        note=Message("rulebooks.note.no_notice_found"),
    ),
    # Article 84(6): details of files are set by ministries and provinces.
    Unread(
        id="A-15.files",
        matter=Matter.DOSSIER_SETS,
        in_force=INSTRUMENT.in_force,
        note=Message("rulebooks.note.files_left_to_provinces"),
    ),
    Unread(
        id="X-05",
        matter=Matter.SIMPLIFIED_DOSSIER,
        in_force=INSTRUMENT.in_force,
        note=Message("rulebooks.note.simplified_not_read"),
    ),
)
