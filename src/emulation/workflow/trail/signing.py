"""Signing checkpoints: left to whoever holds the keys (ký xác nhận mốc).

A checkpoint stands for all entries before it, so to sign one is to sign them all. This library makes no signatures;
it says which bytes to sign and asks two small protocols.
"""

from __future__ import annotations

from typing import Protocol

import attrs

from emulation.core.fields import instance_of, to_key, to_text
from emulation.core.truth import Truth
from emulation.workflow.trail.canonical import canonical_json
from emulation.workflow.trail.chain import Checkpoint
from emulation.workflow.trail.entries import FORMAT

__all__ = ["SignedCheckpoint", "Signer", "Verifier", "check_signature", "sign", "signed_bytes"]


class Signer(Protocol):
    """Makes signatures with one key (người ký)."""

    @property
    def key(self) -> str:
        """Id of the key, by which a verifier finds it again."""
        ...

    def sign(self, message: bytes) -> str:
        """Sign a message; the signature is text, such as hexadecimal or Base64."""
        ...


class Verifier(Protocol):
    """Checks signatures (người kiểm tra chữ ký)."""

    def verify(self, key: str, message: bytes, signature: str) -> bool | None:
        """Say whether a signature is of this key and message; ``None`` when the key is not known."""
        ...


@attrs.frozen
class SignedCheckpoint:
    """A checkpoint with a signature (mốc đã ký).

    Args:
        checkpoint: The checkpoint.
        key: Id of the key.
        signature: The signature as the signer gave it.
    """

    checkpoint: Checkpoint = attrs.field(validator=instance_of(Checkpoint))
    key: str = attrs.field(converter=to_key)
    signature: str = attrs.field(converter=to_text)


def signed_bytes(checkpoint: Checkpoint) -> bytes:
    """Give the bytes that are signed: the checkpoint in canonical JSON, in UTF-8.

    >>> signed_bytes(Checkpoint("c1", 0, "0" * 64))[:40]
    b'{"case":"c1","digest":"00000000000000000'
    """
    return canonical_json(
        {
            "case": checkpoint.case,
            "digest": checkpoint.digest,
            "format": FORMAT,
            "sequence": checkpoint.sequence,
        }
    ).encode("utf-8")


def sign(checkpoint: Checkpoint, signer: Signer) -> SignedCheckpoint:
    """Have a checkpoint signed."""
    return SignedCheckpoint(checkpoint, signer.key, signer.sign(signed_bytes(checkpoint)))


def check_signature(signed: SignedCheckpoint, verifier: Verifier) -> Truth:
    """Say whether a signature is right; unknown when the verifier does not know the key.

    It says nothing of the trail: verify that against the checkpoint.
    """
    return Truth.of(verifier.verify(signed.key, signed_bytes(signed.checkpoint), signed.signature))
