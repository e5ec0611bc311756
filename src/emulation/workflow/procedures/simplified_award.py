"""The simplified procedure for an unexpected achievement (thủ tục đơn giản).

Law 15/2003/QH11, Article 85(1): it serves a political need or prompt encouragement, the achievement is unexpected and excellent, and
the merit is clear. Law 06/2022/QH15, Article 85 keeps a simplified procedure; its details were not read.
"""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from emulation.awards import AwardPurpose
from emulation.workflow.builder import DefinitionBuilder
from emulation.workflow.definition import StateKind
from emulation.workflow.events import Effect
from emulation.workflow.guards import AuthorityOf, HasAuthority, RewardedOnce
from emulation.workflow.procedures.grounds import ONE_REWARD
from emulation.workflow.procedures.parts import (
    APART,
    COMPLETE,
    GIVE_DOCUMENT,
    GIVE_REASON,
    MERITED,
    add_after_decision,
    add_beginning,
    add_roles,
    add_side_ways,
    deciding_guards,
    passing_guards,
)

if TYPE_CHECKING:
    from emulation.workflow.definition import Definition

__all__ = ["simplified_award"]


@functools.cache
def simplified_award() -> Definition:
    """Give the simplified procedure for an unexpected achievement: no council, no publication (thủ tục đơn giản).

    Only nominations with the purpose ``UNEXPECTED`` go this way.

    >>> simplified_award().find("received", "submit", AwardPurpose.FINAL)
    ()
    """
    made = DefinitionBuilder(
        "simplified-award",
        1,
        vi="Khen thưởng đột xuất theo thủ tục đơn giản",
        en="Unexpected achievement, simplified procedure",
    )
    add_roles(made)
    add_beginning(made)
    made.state("submitted", vi="đã trình", en="submitted for decision", awaits=["decider"])
    made.state("passed-up", vi="đã trình cấp trên", en="passed up", kind=StateKind.WAITING, awaits=["clerk"])
    add_side_ways(made, until=("received", "submitted"))
    add_after_decision(made)
    _add_decision(made)
    return made.build()


def _add_decision(made: DefinitionBuilder) -> None:
    for id, vi, en in (
        ("submit", "trình", "submit"),
        ("decide", "quyết định", "decide"),
        ("pass-up", "đề nghị cấp trên", "pass up"),
        ("record-grant", "ghi nhận cấp trên khen thưởng", "record the award from above"),
        ("record-refusal", "ghi nhận cấp trên không khen thưởng", "record the refusal from above"),
    ):
        made.act(id, vi=vi, en=en)
    only = [AwardPurpose.UNEXPECTED]
    made.allow(
        "submit",
        "received",
        to="submitted",
        by=["clerk"],
        guards=[COMPLETE, *MERITED, *APART],
        purposes=only,
    )
    made.allow(
        "decide",
        "submitted",
        to="decided",
        by=["decider"],
        guards=deciding_guards(),
        effect=Effect.DECIDE,
        purposes=only,
    )
    made.allow(
        "pass-up",
        "submitted",
        "passed-up",
        to="passed-up",
        by=["decider"],
        guards=passing_guards(),
        effect=Effect.PASS_UP,
        purposes=only,
    )
    made.allow(
        "record-grant",
        "passed-up",
        to="decided",
        by=["clerk"],
        guards=[
            GIVE_DOCUMENT,
            RewardedOnce(grounds=ONE_REWARD),
            *APART,
            HasAuthority(whose=AuthorityOf.LEVEL),
        ],
        effect=Effect.GRANT_ABOVE,
        purposes=only,
    )
    made.allow(
        "record-refusal", "passed-up", to="rejected", by=["clerk"], guards=[GIVE_REASON, GIVE_DOCUMENT]
    )
    made.allow("reject", "received", to="rejected", by=["clerk"], guards=[GIVE_REASON, *APART])
    made.allow("reject", "submitted", to="rejected", by=["decider"], guards=[GIVE_REASON, *APART])
