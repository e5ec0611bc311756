"""What is asked of a guard, and how its answer is cited (câu hỏi của điều kiện)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import cached_property

import attrs

from emulation.workflow.blockers import Blocker
from emulation.workflow.case import Case
from emulation.workflow.commands import Command
from emulation.workflow.context import Context, Setting
from emulation.workflow.definition import Transition
from emulation.workflow.guards import Guard

__all__ = ["Asked", "Blockers", "cited"]

Blockers = Iterable[Blocker]


@attrs.define(eq=False, slots=False)
class Asked:
    """What is asked: a case, a command, the transition it means, and what is known (câu hỏi).

    Args:
        case: The case.
        command: The command.
        transition: What it would do.
        context: What is known.
    """

    case: Case
    command: Command
    transition: Transition
    context: Context

    @cached_property
    def on(self) -> date:
        """The day of the command where the campaign is."""
        return self.command.at.astimezone(self.context.setting.zone).date()

    @property
    def setting(self) -> Setting:
        """What lasts."""
        return self.context.setting


def cited(blocker: Blocker, guard: Guard, asked: Asked) -> Blocker:
    """Give a blocker with the provisions of its guard that are in force on the day."""
    citations = guard.citations(asked.on)
    return blocker.resting_on(citations=citations) if citations else blocker
