"""The procedure of a campaign's awards, from the discovery to the file (quy trình khen thưởng của đợt thi đua).

Discovered, proposed, received, compiled, published where required, reviewed by the council, submitted, decided, announced,
conferred, publicised, archived; sideways: returned, lowered, passed up, rejected, withdrawn, complained of, corrected, revoked.
"""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from emulation.law import AwardForm
from emulation.workflow.builder import DefinitionBuilder
from emulation.workflow.definition import StateKind
from emulation.workflow.events import Effect
from emulation.workflow.guards import (
    CouncilAgreed,
    HasAuthority,
    NoticeGiven,
    OnlyForms,
    RewardedOnce,
    WithinQuota,
)
from emulation.workflow.procedures.grounds import ONE_REWARD
from emulation.workflow.procedures.parts import (
    AFTER_REVIEW,
    APART,
    COMPLETE,
    GIVE_REASON,
    IN_SEASON,
    add_after_decision,
    add_beginning,
    add_deciding,
    add_roles,
    add_side_ways,
)

if TYPE_CHECKING:
    from emulation.workflow.definition import Definition

__all__ = ["campaign_award"]

_UNDER_REVIEW = ("received", "compiled", "published", "reviewed", "submitted")


@functools.cache
def campaign_award() -> Definition:
    """Give the procedure of a campaign's awards, interim and final (quy trình khen thưởng của đợt thi đua).

    Interim awards are decided while the campaign runs, final ones only after its period has ended and the final review was held.
    Whoever proposed takes no part in receiving, reviewing or deciding.

    >>> campaign_award().name, len(campaign_award().states)
    ('campaign-award@1', 20)
    """
    made = DefinitionBuilder(
        "campaign-award", 1, vi="Khen thưởng đợt thi đua", en="Awards of an emulation campaign"
    )
    add_roles(made)
    add_beginning(made)
    _add_review(made)
    add_deciding(made, "reviewed", passing=IN_SEASON, granting=AFTER_REVIEW)
    _add_praise(made)
    _add_ways_back(made)
    add_side_ways(made, until=_UNDER_REVIEW)
    add_after_decision(made)
    return made.build()


def _add_review(made: DefinitionBuilder) -> None:
    made.state("compiled", vi="đã tổng hợp", en="compiled", awaits=["council"])
    made.state(
        "published",
        vi="đang công khai lấy ý kiến",
        en="published for comment",
        kind=StateKind.WAITING,
        awaits=["council"],
    )
    made.state("reviewed", vi="đã xét duyệt", en="reviewed", awaits=["clerk"])
    made.act("compile", vi="tổng hợp", en="compile")
    made.act("publish", vi="công khai", en="publish")
    made.act("review", vi="xét duyệt", en="review")
    made.allow("compile", "received", to="compiled", by=["clerk"], guards=[COMPLETE, *APART])
    made.allow("return", "compiled", to="returned", by=["clerk", "council"], guards=[GIVE_REASON])
    made.allow("publish", "compiled", to="published", by=["clerk"], effect=Effect.PUBLISH)
    made.allow(
        "review",
        "compiled",
        "published",
        to="reviewed",
        by=["council"],
        guards=[NoticeGiven(), CouncilAgreed(), *APART],
    )


def _add_praise(made: DefinitionBuilder) -> None:
    made.act("praise", vi="biểu dương", en="praise")
    made.allow(
        "praise",
        "discovered",
        to="announced",
        by=["praiser"],
        guards=[
            OnlyForms(forms=[AwardForm.PRAISE]),
            *IN_SEASON,
            RewardedOnce(grounds=ONE_REWARD),
            WithinQuota(),
            *APART,
            HasAuthority(),
        ],
        effect=Effect.DECIDE,
    )


def _add_ways_back(made: DefinitionBuilder) -> None:
    made.act("lower", vi="hạ hình thức", en="lower the form")
    made.allow(
        "lower",
        "reviewed",
        "submitted",
        to="compiled",
        by=["council", "decider"],
        guards=[GIVE_REASON, *APART],
        effect=Effect.LOWER,
    )
    made.allow("return", "passed-up", to="returned", by=["clerk"], guards=[GIVE_REASON])
    made.allow(
        "reject",
        "received",
        "compiled",
        "published",
        "reviewed",
        to="rejected",
        by=["council", "clerk"],
        guards=[GIVE_REASON, *APART],
    )
