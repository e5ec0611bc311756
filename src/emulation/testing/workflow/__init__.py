"""Strategies for the way of a nomination: nominations, commands, events, cases, definitions, and a small world to try them in."""

from __future__ import annotations

from emulation.testing.workflow.drawn_definitions import definition_changes, definitions, guards
from emulation.testing.workflow.findings import (
    desk_items,
    migration_refusals,
    options,
    overdue_cases,
    refusals,
)
from emulation.testing.workflow.moves import (
    cases,
    claimed_achievements,
    commands,
    definition_refs,
    histories_of_cases,
    nominations,
)
from emulation.testing.workflow.small_world import (
    Agreed,
    carry_out,
    minimal_nomination,
    minimal_setting,
    open_context,
)

__all__ = [
    "Agreed",
    "carry_out",
    "cases",
    "claimed_achievements",
    "commands",
    "definition_changes",
    "definition_refs",
    "definitions",
    "desk_items",
    "guards",
    "histories_of_cases",
    "migration_refusals",
    "minimal_nomination",
    "minimal_setting",
    "nominations",
    "open_context",
    "options",
    "overdue_cases",
    "refusals",
]
