"""Who is acting: an actor of the plan, from a signed token that soon runs out (thẻ truy cập).

A token says one thing: which actor its bearer speaks for. What that actor may do is asked of the plan, each time. Whoever signs people
in hands tokens out; here the command line does so.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import Enum

import attrs
import jwt

__all__ = ["SECRET", "BadToken", "Keys", "TokenFault"]

SECRET = "EMBEDDING_SECRET"  # noqa: S105 - its name, not itself
"""Name of the environment variable that holds the secret."""

_FEWEST_BYTES = 32
_ALGORITHM = "HS256"
_AUDIENCE = "emulation"
_CLAIMS = ("sub", "iat", "exp", "aud")


class TokenFault(Enum):
    """Why a token says nothing (lỗi thẻ)."""

    MISSING = "missing"
    EXPIRED = "expired"
    INVALID = "invalid"


class BadToken(Exception):  # noqa: N818 - what the client sent
    """There is no token, or one that proves nothing."""

    def __init__(self, fault: TokenFault) -> None:
        super().__init__(fault.value)
        self.fault = fault


def _long_enough(_instance: object, _attribute: object, value: bytes) -> None:
    if len(value) < _FEWEST_BYTES:
        raise ValueError(
            f"a secret of at least {_FEWEST_BYTES} bytes is expected in {SECRET}, found {len(value)}; "
            "make one with: python -c 'import secrets; print(secrets.token_hex(32))'"
        )


@attrs.frozen
class Keys:
    """Makes and reads tokens (khóa ký thẻ).

    Args:
        secret: Shared by who signs and who reads; at least 32 bytes.
        lifetime: How long a token is good.

    Raises:
        ValueError: A secret that is too short.
    """

    secret: bytes = attrs.field(validator=_long_enough, repr=False)
    lifetime: timedelta = timedelta(minutes=15)

    def issue(self, actor: str, at: datetime) -> str:
        """Make a token for an actor.

        Args:
            actor: Id of the actor.
            at: The moment, with its zone.
        """
        claims = {"sub": actor, "iat": at, "exp": at + self.lifetime, "aud": _AUDIENCE}
        # Its types name those of a package that only other algorithms need.
        return jwt.encode(claims, self.secret, algorithm=_ALGORITHM)  # pyright: ignore[reportUnknownMemberType]

    def actor(self, token: str | None, at: datetime) -> str:
        """Read a token: give the id of the actor.

        Args:
            token: The token; ``None`` when there is none.
            at: The moment, with its zone.

        Raises:
            BadToken: None, one that has run out, or one that was not signed with this secret.
        """
        if not token:
            raise BadToken(TokenFault.MISSING)
        try:
            claims = jwt.decode(  # pyright: ignore[reportUnknownMemberType]
                token,
                self.secret,
                algorithms=[_ALGORITHM],  # and no other: that of the token's head is the sender's choice
                audience=_AUDIENCE,
                # The moments are held against the clock of the service, which need not be that of the machine.
                options={"require": list(_CLAIMS), "verify_exp": False, "verify_iat": False},
            )
            actor, issued, ends = claims["sub"], claims["iat"], claims["exp"]
        except jwt.InvalidTokenError:
            raise BadToken(TokenFault.INVALID) from None
        now = at.timestamp()
        if not (isinstance(actor, str) and isinstance(issued, int) and isinstance(ends, int)):
            raise BadToken(TokenFault.INVALID)
        # A token made tomorrow, or good for longer than tokens are, was not made by `issue`.
        if issued > now + 1 or ends - issued > self.lifetime.total_seconds():
            raise BadToken(TokenFault.INVALID)
        if ends <= now:
            raise BadToken(TokenFault.EXPIRED)
        return actor
