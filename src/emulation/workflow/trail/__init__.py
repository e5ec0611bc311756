"""The trail of a case: what was done, by whom, in which role, and proof that nothing was changed (nhật ký xử lý hồ sơ)."""

from __future__ import annotations

from emulation.workflow.trail.canonical import canonical_json, text_digest
from emulation.workflow.trail.chain import Checkpoint, Snapshot, Trail, resume
from emulation.workflow.trail.entries import RecordedEvent, Sealed, TrailEntry, origin_digest
from emulation.workflow.trail.signing import (
    SignedCheckpoint,
    Signer,
    Verifier,
    check_signature,
    sign,
    signed_bytes,
)
from emulation.workflow.trail.vault import (
    Vault,
    VaultItem,
    commitment_of,
    seal,
    seal_fields,
    unseal_fields,
)
from emulation.workflow.trail.verifying import TrailCheck, TrailFault, TrailFaultKind, verify
from emulation.workflow.trail.views import (
    FULL_VIEW,
    PUBLISHED,
    Audience,
    TrailLine,
    TrailView,
    ViewRule,
    proposer_view,
    public_view,
    published_view,
)

__all__ = [
    "FULL_VIEW",
    "PUBLISHED",
    "Audience",
    "Checkpoint",
    "RecordedEvent",
    "Sealed",
    "SignedCheckpoint",
    "Signer",
    "Snapshot",
    "Trail",
    "TrailCheck",
    "TrailEntry",
    "TrailFault",
    "TrailFaultKind",
    "TrailLine",
    "TrailView",
    "Vault",
    "VaultItem",
    "Verifier",
    "ViewRule",
    "canonical_json",
    "check_signature",
    "commitment_of",
    "origin_digest",
    "proposer_view",
    "public_view",
    "published_view",
    "resume",
    "seal",
    "seal_fields",
    "sign",
    "signed_bytes",
    "text_digest",
    "unseal_fields",
    "verify",
]
