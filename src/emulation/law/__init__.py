"""Law as dated, cited data: instruments, citations, provisions, powers, rulings (pháp luật theo thời điểm).

Types and their rules only. The provisions themselves, one module for each instrument, stand in
``emulation.rulebooks``.
"""

from __future__ import annotations

from emulation.law.authority import AbolishedLevel, DecidingBar, DecidingPower, Unread
from emulation.law.book import LaunchLaw
from emulation.law.citation import POINT_LETTERS, Citation, CitationPart
from emulation.law.forms import AwardForm
from emulation.law.instrument import Instrument, Verification
from emulation.law.launching import LaunchElement, LaunchPower, LaunchRequirement, LaunchScope
from emulation.law.names import InstrumentKind
from emulation.law.offices import LEVEL_CODES, OfficeKind
from emulation.law.provision import (
    ConflictingProvisionsError,
    Matter,
    NoProvisionError,
    Provision,
    ProvisionSet,
    ProvisionValue,
)
from emulation.law.ruling import Ruling
from emulation.law.transition import GoverningText, TransitionalRule, UnreadAmendment

__all__ = [
    "LEVEL_CODES",
    "POINT_LETTERS",
    "AbolishedLevel",
    "AwardForm",
    "Citation",
    "CitationPart",
    "ConflictingProvisionsError",
    "DecidingBar",
    "DecidingPower",
    "GoverningText",
    "Instrument",
    "InstrumentKind",
    "LaunchElement",
    "LaunchLaw",
    "LaunchPower",
    "LaunchRequirement",
    "LaunchScope",
    "Matter",
    "NoProvisionError",
    "OfficeKind",
    "Provision",
    "ProvisionSet",
    "ProvisionValue",
    "Ruling",
    "TransitionalRule",
    "Unread",
    "UnreadAmendment",
    "Verification",
]
