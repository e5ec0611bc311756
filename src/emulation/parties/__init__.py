"""Parties: levels, territory, bodies, offices, subjects, scopes and documents (chủ thể và văn bản)."""

from __future__ import annotations

from emulation.parties.body import Actor, Bloc, Body, BodyKind, JointBody, Office, Sector
from emulation.parties.document import Document, DocumentIdentity, DocumentRef
from emulation.parties.document_type import DocumentType
from emulation.parties.level import (
    GOVERNMENT_ORDERS,
    GovernmentOrder,
    Level,
    level_above,
    levels_on,
    require_level,
)
from emulation.parties.number import DocumentNumber, NumberFamily, parse_number
from emulation.parties.recipients import Recipient, Recipients
from emulation.parties.scope import Coverage, Scope
from emulation.parties.signature import Signature, SignatureAuthority, SignatureLine
from emulation.parties.subject import (
    NOWHERE,
    Collective,
    Household,
    Person,
    PersonCategory,
    Poverty,
    Subject,
    SubjectKind,
)
from emulation.parties.territory import Territory, TerritoryKind

__all__ = [
    "GOVERNMENT_ORDERS",
    "NOWHERE",
    "Actor",
    "Bloc",
    "Body",
    "BodyKind",
    "Collective",
    "Coverage",
    "Document",
    "DocumentIdentity",
    "DocumentNumber",
    "DocumentRef",
    "DocumentType",
    "GovernmentOrder",
    "Household",
    "JointBody",
    "Level",
    "NumberFamily",
    "Office",
    "Person",
    "PersonCategory",
    "Poverty",
    "Recipient",
    "Recipients",
    "Scope",
    "Sector",
    "Signature",
    "SignatureAuthority",
    "SignatureLine",
    "Subject",
    "SubjectKind",
    "Territory",
    "TerritoryKind",
    "level_above",
    "levels_on",
    "parse_number",
    "require_level",
]
