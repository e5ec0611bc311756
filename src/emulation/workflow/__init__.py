"""The way of a nomination: what may be done with it, by whom, and why not (quy trình khen thưởng)."""

from __future__ import annotations

from emulation.workflow.case import Case, CaseFile, evolve, replay
from emulation.workflow.commands import Command
from emulation.workflow.events import DefinitionRef, Effect, Event, Migrated, Moved, Opened

__all__ = [
    "Case",
    "CaseFile",
    "Command",
    "DefinitionRef",
    "Effect",
    "Event",
    "Migrated",
    "Moved",
    "Opened",
    "evolve",
    "replay",
]
