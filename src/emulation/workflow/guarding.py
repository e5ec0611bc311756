"""How each guard is answered (xét điều kiện chuyển trạng thái).

One function for each kind of guard: those about the case stand in :mod:`emulation.workflow.guarding_cases`, those about who acts in
:mod:`emulation.workflow.guarding_hands`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from emulation.workflow.asking import Asked, Blockers
from emulation.workflow.blockers import Blocker
from emulation.workflow.guarding_cases import (
    campaign_at,
    council_agreed,
    dossier_complete,
    in_phase,
    in_time,
    no_restriction,
    notice_given,
    rewarded_once,
    standard_met,
    within_quota,
)
from emulation.workflow.guarding_hands import (
    has_authority,
    level_above,
    must_give,
    no_conflict,
    only_forms,
    only_proposer,
    separate_hands,
)
from emulation.workflow.guards import (
    CampaignAt,
    CouncilAgreed,
    DossierComplete,
    HasAuthority,
    InPhase,
    InTime,
    LevelAbove,
    MustGive,
    NoConflict,
    NoRestriction,
    NoticeGiven,
    OnlyForms,
    OnlyProposer,
    RewardedOnce,
    SeparateHands,
    StandardMet,
    WithinQuota,
)

__all__ = ["CHECKS", "guard_blockers"]


def guard_blockers(asked: Asked) -> list[Blocker]:
    """Give everything the guards of the transition find."""
    purpose = asked.case.file.nomination.purpose
    return [
        blocker
        for guard in asked.transition.guards
        if guard.applies(purpose)
        for blocker in CHECKS[type(guard)](guard, asked)
    ]


# Any: each function takes the guard of its own kind, and the table is read by that kind.
CHECKS: dict[type, Callable[[Any, Asked], Blockers]] = {
    CampaignAt: campaign_at,
    InPhase: in_phase,
    InTime: in_time,
    DossierComplete: dossier_complete,
    StandardMet: standard_met,
    NoRestriction: no_restriction,
    WithinQuota: within_quota,
    RewardedOnce: rewarded_once,
    CouncilAgreed: council_agreed,
    NoticeGiven: notice_given,
    NoConflict: no_conflict,
    SeparateHands: separate_hands,
    OnlyProposer: only_proposer,
    HasAuthority: has_authority,
    LevelAbove: level_above,
    MustGive: must_give,
    OnlyForms: only_forms,
}
"""The function for each kind of guard."""
