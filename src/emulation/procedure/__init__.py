"""Rules of procedure as values: papers, deadlines, councils and votes, publicity, cancelling (thủ tục).

Types only, with what can be worked out from one rule alone. The rules themselves stand in the rulebooks, where
they are asked by day: ``national().on(day).procedure``.
"""

from __future__ import annotations

from emulation.procedure.answers import DueDay, Grounds, MissingPapers, RequiredDossier
from emulation.procedure.councils import (
    BallotRule,
    CouncilRule,
    QuorumRule,
    SessionPurpose,
    VoteBase,
    VoteTieRule,
)
from emulation.procedure.deadlines import DayZero, FilingDate, ProcedureStep, StepDeadline
from emulation.procedure.papers import (
    DossierPaper,
    DossierRule,
    DossierSets,
    DossierVariant,
    PaperCondition,
    PaperKind,
    ReportRule,
)
from emulation.procedure.proposing import ProposalBasis, ProposalRule
from emulation.procedure.publicity import (
    AnnouncementPrinciple,
    AnnouncementRule,
    CertificateFormat,
    PresentationRule,
    PublicNotice,
)
from emulation.procedure.revocation import (
    Returned,
    ReviewAct,
    ReviewHolder,
    ReviewRight,
    RevocationEffect,
    RevocationGround,
    RevocationRule,
)
from emulation.procedure.routes import Decider, Deciders, Route, RouteAct, RouteStep
from emulation.procedure.scope import ProcedureScope

__all__ = [
    "AnnouncementPrinciple",
    "AnnouncementRule",
    "BallotRule",
    "CertificateFormat",
    "CouncilRule",
    "DayZero",
    "Decider",
    "Deciders",
    "DossierPaper",
    "DossierRule",
    "DossierSets",
    "DossierVariant",
    "DueDay",
    "FilingDate",
    "Grounds",
    "MissingPapers",
    "PaperCondition",
    "PaperKind",
    "PresentationRule",
    "ProcedureScope",
    "ProcedureStep",
    "ProposalBasis",
    "ProposalRule",
    "PublicNotice",
    "QuorumRule",
    "ReportRule",
    "RequiredDossier",
    "Returned",
    "ReviewAct",
    "ReviewHolder",
    "ReviewRight",
    "RevocationEffect",
    "RevocationGround",
    "RevocationRule",
    "Route",
    "RouteAct",
    "RouteStep",
    "SessionPurpose",
    "StepDeadline",
    "VoteBase",
    "VoteTieRule",
]
