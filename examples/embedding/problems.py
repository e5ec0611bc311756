"""What goes wrong, as problem details after RFC 9457 (chi tiết vấn đề).

A refusal is no fault of the program: it goes out with every blocker. Its status says what kind it is: 403 when somebody else would
have to do it, 409 when the case or its day does not allow it.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, Response
from starlette.exceptions import HTTPException
from starlette.routing import Match
from starlette.status import HTTP_400_BAD_REQUEST as BAD_REQUEST
from starlette.status import HTTP_405_METHOD_NOT_ALLOWED as METHOD_NOT_ALLOWED

from embedding.answers import blocker_answers
from embedding.forms import FaultAnswer, Problem
from embedding.handling import Busy, KeyReused
from embedding.store import Damaged, MovedOn, Unreachable
from embedding.tokens import BadToken
from embedding.words import language_of, word
from emulation.errors import EmulationError, InvalidDocumentError, format_path
from emulation.i18n import say_error
from emulation.workflow import BlockerCode, Refusal, explain

if TYPE_CHECKING:
    from emulation.i18n import Language
    from emulation.workflow import Setting

__all__ = ["MEDIA_TYPE", "DutyRefused", "NotFound", "Refused", "documented", "register"]

MEDIA_TYPE = "application/problem+json"
_LOG = logging.getLogger("embedding")
_TYPES = "tag:emulation.example,2026:"
_RETRY_AFTER = {"Retry-After": "1"}

# Somebody else would have to do it.
_OF_THE_ACTOR = frozenset(
    {
        BlockerCode.UNKNOWN_ACTOR,
        BlockerCode.NO_MANDATE,
        BlockerCode.NO_ROLE,
        BlockerCode.OUT_OF_SCOPE,
        BlockerCode.SCOPE_UNKNOWN,
        BlockerCode.OTHER_PROPOSER,
        BlockerCode.OWN_PROPOSAL,
        BlockerCode.OWN_CASE,
        BlockerCode.CONFLICT_OF_INTEREST,
    }
)
_MEANINGS = {
    401: "No token, or one that proves nothing",
    403: "Outside the duty of the actor",
    404: "Not there",
    409: "Refused, with every blocker",
    422: "The request cannot be read",
    503: "The database is busy or not there",
}


class Refused(Exception):  # noqa: N818 - an answer
    """The library refused a command."""

    def __init__(self, refusal: Refusal, setting: Setting) -> None:
        super().__init__(refusal.case)
        self.refusal = refusal
        self.setting = setting


class DutyRefused(Exception):  # noqa: N818 - an answer
    """The service refused what is no command: to read, to remove."""

    def __init__(self, key: str, **params: object) -> None:
        super().__init__(key)
        self.key = key
        self.params = params


class NotFound(Exception):  # noqa: N818 - an answer
    """What the request names is not there."""

    def __init__(self, key: str, **params: object) -> None:
        super().__init__(key)
        self.key = key
        self.params = params


def documented(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """Describe problems in the OpenAPI document of an operation."""
    schema = {"$ref": "#/components/schemas/Problem"}
    return {
        status: {"description": _MEANINGS[status], "content": {MEDIA_TYPE: {"schema": schema}}}
        for status in statuses
    }


def register(app: FastAPI) -> None:
    """Make the problems of a service answer as such."""
    handlers: dict[Any, Any] = {
        Refused: _refused,
        DutyRefused: _duty_refused,
        NotFound: _not_found,
        BadToken: _bad_token,
        KeyReused: _key_reused,
        RequestValidationError: _not_readable,
        EmulationError: _not_accepted,
        InvalidDocumentError: _not_accepted,
        Damaged: _damaged,
        Busy: _busy,
        MovedOn: _busy,
        Unreachable: _busy,
        HTTPException: _http,
    }
    for kind, handler in handlers.items():
        app.add_exception_handler(kind, handler)


def _answer(
    request: Request,
    status: int,
    kind: str,
    detail: str,
    *,
    headers: Mapping[str, str] | None = None,
    **more: Any,  # noqa: ANN401 - any field of a problem
) -> Response:
    language = _language(request)
    problem = Problem(
        type=f"{_TYPES}{kind}", title=word(kind, language), status=status, detail=detail, **more
    )
    return JSONResponse(
        problem.model_dump(mode="json", exclude_defaults=True),
        status,
        headers={"Content-Language": language, **(headers or {})},
        media_type=MEDIA_TYPE,
    )


def _language(request: Request) -> Language:
    return language_of(request.headers.get("accept-language"))


# ---- answers of the library and of the service ----


def _refused(request: Request, error: Refused) -> Response:
    refusal, setting, language = error.refusal, error.setting, _language(request)
    codes = frozenset(refusal.codes)
    if codes & _OF_THE_ACTOR:
        status, kind = 403, "outside-duty"
    elif BlockerCode.VERSION_CONFLICT in codes:
        status, kind = 409, "version-conflict"
    else:
        status, kind = 409, "refused"
    return _answer(
        request,
        status,
        kind,
        explain(refusal, setting.campaign, language, definition=setting.definition),
        case=refusal.case,
        version=refusal.version,
        state=refusal.state,
        blockers=blocker_answers(refusal, setting, language),
    )


def _duty_refused(request: Request, error: DutyRefused) -> Response:
    detail = word(f"detail.{error.key}", _language(request), **error.params)
    return _answer(request, 403, "outside-duty", detail)


def _not_found(request: Request, error: NotFound) -> Response:
    detail = word(f"detail.{error.key}", _language(request), **error.params)
    return _answer(request, 404, "not-found", detail)


def _bad_token(request: Request, error: BadToken) -> Response:
    challenge = {"WWW-Authenticate": 'Bearer realm="emulation"'}
    detail = word("detail.token", _language(request))
    return _answer(request, 401, f"token-{error.fault.value}", detail, headers=challenge)


def _key_reused(request: Request, _error: KeyReused) -> Response:
    detail = word("detail.key-reused", _language(request), id=request.headers.get("idempotency-key", ""))
    return _answer(request, 409, "key-reused", detail)


# ---- what the client sent ----


def _not_readable(request: Request, error: RequestValidationError) -> Response:
    faults = [
        FaultAnswer(path=format_path(each["loc"]), code=str(each["type"]), text=str(each["msg"]))
        for each in error.errors()
    ]
    return _unreadable(request, faults)


def _not_accepted(request: Request, error: EmulationError | InvalidDocumentError) -> Response:
    language = _language(request)
    found = error.faults if isinstance(error, InvalidDocumentError) else (error,)
    faults = [
        FaultAnswer(path=format_path(each.path), code=each.code, text=say_error(each, language))
        for each in found
    ]
    return _unreadable(request, faults)


def _unreadable(request: Request, faults: Sequence[FaultAnswer]) -> Response:
    detail = word("detail.not-readable", _language(request))
    return _answer(request, 422, "not-readable", detail, faults=faults)


# ---- the rest ----


def _busy(request: Request, _error: Exception) -> Response:
    detail = word("detail.busy", _language(request))
    return _answer(request, 503, "busy", detail, headers=_RETRY_AFTER)


def _damaged(request: Request, error: Damaged) -> Response:
    """Say that something is wrong here; what it is, the log of the service says."""
    _LOG.error("%s", error)
    return _answer(request, 500, "damaged", word("detail.damaged", _language(request)))


def _http(request: Request, error: HTTPException) -> Response:
    """Answer what the framework refuses: a body that is no JSON, no such path, no such method."""
    if error.status_code == BAD_REQUEST:
        return _unreadable(request, [FaultAnswer(path="body", code="not-json", text=str(error.detail))])
    headers = dict(error.headers or {})
    if error.status_code == METHOD_NOT_ALLOWED:
        headers["Allow"] = ", ".join(_methods(request))
    return _answer(request, error.status_code, "http", str(error.detail), headers=headers)


def _methods(request: Request) -> list[str]:
    """Give all methods of a path; the framework names those of one operation only."""
    app: FastAPI = request.app
    methods: set[str] = set()
    for route in app.routes:
        match, _ = route.matches(request.scope)
        if match is not Match.NONE:
            methods |= getattr(route, "methods", None) or set()
    return sorted(methods)
