"""Checkpoints signed and kept elsewhere (ký mốc đối chiếu).

Whoever may write the whole database can make all of it anew, digests and all. Against that helps a checkpoint of each trail, signed with
a key that the database's keepers do not have, and kept where they cannot write: printed in the minutes, sent to the level above.

Here the signature is made with a shared secret. A system with certificates puts an object of its own in its place; the library asks for
``key`` and ``sign`` from who signs, and for ``verify`` from who checks.
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Iterable, Iterator

import attrs

from embedding.store import StoredCase
from emulation.codecs import dumps, loads
from emulation.core.truth import Truth
from emulation.workflow.trail import SignedCheckpoint, Verifier, check_signature, sign, verify

__all__ = ["SharedSecret", "check_against", "signed_lines"]


@attrs.frozen
class SharedSecret:
    """Signs and checks with one secret, in the protocols of the library (ký bằng khóa chung).

    Args:
        key: Name of the key, kept with each signature, so that a secret can be changed.
        secret: The secret.
    """

    key: str
    secret: bytes = attrs.field(repr=False)

    def sign(self, message: bytes) -> str:
        """Sign a message."""
        return hmac.new(self.secret, message, hashlib.sha256).hexdigest()

    def verify(self, key: str, message: bytes, signature: str) -> bool | None:
        """Say whether a signature is right; ``None`` when it was made with another key."""
        return hmac.compare_digest(self.sign(message), signature) if key == self.key else None


def signed_lines(cases: Iterable[StoredCase], signer: SharedSecret) -> Iterator[str]:
    """Give the checkpoint of each trail, signed, as a JSON line."""
    for each in cases:
        yield dumps(sign(each.trail.checkpoint, signer))


def check_against(lines: Iterable[str], cases: Iterable[StoredCase], verifier: Verifier) -> Iterator[str]:
    """Hold trails against checkpoints that were kept; give one sentence for each that does not hold.

    Args:
        lines: The checkpoints, as :func:`signed_lines` gave them.
        cases: The cases as they are now.
        verifier: Knows the key.
    """
    found = {each.case.id: each.trail for each in cases}
    for line in filter(str.strip, lines):
        signed = loads(SignedCheckpoint, line)
        point = signed.checkpoint
        if check_signature(signed, verifier) is not Truth.YES:
            yield f"{point.case}: the signature of the checkpoint is not right, or of another key"
        elif point.case not in found:
            yield f"{point.case}: the case is not there any more"
        else:
            check = verify(found[point.case], checkpoint=point)
            if not check.holds:
                yield check.text("en")
