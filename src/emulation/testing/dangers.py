"""What must never be, whoever acts on whatever day: asked of every step that a walk sees allowed (những điều không được xảy ra)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from emulation.awards import AwardPurpose
from emulation.testing.guard_outcomes import REVIEWED
from emulation.workflow import Case, Command, CouncilAgreed, HasAuthority, Transition
from emulation.workflow.graph import GRANTING

__all__ = ["DANGERS"]

Test = Callable[[Case, Command, Transition, date], bool]


def _self_approval(case: Case, command: Command, transition: Transition, _on: date) -> bool:
    judges = transition.effect in GRANTING or any(
        isinstance(each, CouncilAgreed) for each in transition.guards
    )
    return judges and command.actor in case.file.proposed_by


def _too_early(case: Case, _command: Command, transition: Transition, on: date) -> bool:
    final = case.nomination.purpose is AwardPurpose.FINAL
    return transition.effect in GRANTING and final and on != REVIEWED


def _without_power(_case: Case, _command: Command, transition: Transition, _on: date) -> bool:
    return transition.effect in GRANTING and not any(
        isinstance(each, HasAuthority) for each in transition.guards
    )


DANGERS: tuple[tuple[Test, str], ...] = (
    (_self_approval, "is done by whoever proposed"),
    (_too_early, "gives a final award before the campaign has ended and was reviewed"),
    (_without_power, "gives an award without the power to decide it"),
)
