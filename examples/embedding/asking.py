"""What every operation of the service is given: who asks, in which language, under which key (thông tin của mỗi yêu cầu)."""

from __future__ import annotations

from typing import Annotated, cast

import attrs
from fastapi import Depends, Header, Path, Request, Response
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer

from embedding import forms
from embedding.handling import Handler
from embedding.tokens import Keys
from embedding.words import language_of
from emulation.i18n import Language

__all__ = ["Actor", "CaseId", "RequestKey", "Service", "Serving", "Tongue"]

_BEARER = HTTPBearer(auto_error=False, description="A short-lived token of an actor of the plan.")


@attrs.frozen
class Service:
    """What the operations share (dịch vụ).

    Args:
        handler: Handles commands.
        keys: Read tokens.
    """

    handler: Handler
    keys: Keys


def service_of(request: Request) -> Service:
    """Give the service of an application."""
    return cast("Service", request.app.state.service)


Serving = Annotated[Service, Depends(service_of)]


def actor_of(
    service: Serving, given: Annotated[HTTPAuthorizationCredentials | None, Depends(_BEARER)]
) -> str:
    """Give the actor that the token names.

    Raises:
        BadToken: There is none, or it proves nothing.
    """
    at, _ = service.handler.today()
    return service.keys.actor(None if given is None else given.credentials, at)


def language(
    response: Response, accept_language: Annotated[str | None, Header(description="vi or en")] = None
) -> Language:
    """Give the language of the answer, and say it in its head."""
    found = language_of(accept_language)
    response.headers["Content-Language"] = found
    return found


Actor = Annotated[str, Depends(actor_of)]
Tongue = Annotated[Language, Depends(language)]
CaseId = Annotated[forms.Key, Path(description="Id of the case", examples=["c-1"])]
RequestKey = Annotated[
    forms.Key | None,
    Header(
        alias="Idempotency-Key", description="Asked again under its key, a command is not carried out twice."
    ),
]
