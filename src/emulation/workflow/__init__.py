"""The way of a nomination: what may be done with it, by whom, and why not (quy trình khen thưởng)."""

from __future__ import annotations

from emulation.workflow.blockers import Blocker, BlockerCode, Refusal, explain
from emulation.workflow.builder import DefinitionBuilder
from emulation.workflow.case import Case, CaseFile, evolve, replay
from emulation.workflow.checks import check_definition
from emulation.workflow.commands import Command
from emulation.workflow.comparing import (
    DefinitionChange,
    DefinitionPart,
    compare_definitions,
    comparison_table,
)
from emulation.workflow.context import Answered, Context, Mandate, NoticeNeed, Setting
from emulation.workflow.deciding import Decision, decide, new_case
from emulation.workflow.definition import Act, Definition, Role, State, StateKind, Transition
from emulation.workflow.desk import DeskItem, Overdue, desk, desk_table, overdue
from emulation.workflow.drawing import to_svg
from emulation.workflow.events import DefinitionRef, Effect, Event, Migrated, Moved, Opened
from emulation.workflow.guards import (
    AuthorityOf,
    CampaignAt,
    CampaignMoment,
    CouncilAgreed,
    Deadline,
    DossierComplete,
    Guard,
    HasAuthority,
    InPhase,
    InTime,
    LegalGround,
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
    TimeLimit,
    Wanted,
    WithinQuota,
)
from emulation.workflow.lawful import context_of
from emulation.workflow.mermaid import to_mermaid
from emulation.workflow.migrating import MigrationProblem, MigrationProblemCode, MigrationRefusal, migrate
from emulation.workflow.options import Option, available
from emulation.workflow.procedures import campaign_award, simplified_award

__all__ = [
    "Act",
    "Answered",
    "AuthorityOf",
    "Blocker",
    "BlockerCode",
    "CampaignAt",
    "CampaignMoment",
    "Case",
    "CaseFile",
    "Command",
    "Context",
    "CouncilAgreed",
    "Deadline",
    "Decision",
    "Definition",
    "DefinitionBuilder",
    "DefinitionChange",
    "DefinitionPart",
    "DefinitionRef",
    "DeskItem",
    "DossierComplete",
    "Effect",
    "Event",
    "Guard",
    "HasAuthority",
    "InPhase",
    "InTime",
    "LegalGround",
    "LevelAbove",
    "Mandate",
    "Migrated",
    "MigrationProblem",
    "MigrationProblemCode",
    "MigrationRefusal",
    "Moved",
    "MustGive",
    "NoConflict",
    "NoRestriction",
    "NoticeGiven",
    "NoticeNeed",
    "OnlyForms",
    "OnlyProposer",
    "Opened",
    "Option",
    "Overdue",
    "Refusal",
    "RewardedOnce",
    "Role",
    "SeparateHands",
    "Setting",
    "StandardMet",
    "State",
    "StateKind",
    "TimeLimit",
    "Transition",
    "Wanted",
    "WithinQuota",
    "available",
    "campaign_award",
    "check_definition",
    "compare_definitions",
    "comparison_table",
    "context_of",
    "decide",
    "desk",
    "desk_table",
    "evolve",
    "explain",
    "migrate",
    "new_case",
    "overdue",
    "replay",
    "simplified_award",
    "to_mermaid",
    "to_svg",
]
