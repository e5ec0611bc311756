"""The service asked within the process: no socket, no port."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any

import attrs
import httpx
from anyio.from_thread import BlockingPortal, start_blocking_portal
from fastapi import FastAPI

from embedding.handling import Handler
from embedding.office import Office
from embedding.service import make_app
from embedding.store import Store
from embedding.tokens import Keys

KEYS = Keys(b"a secret of thirty-two bytes, or more")
PROBLEM = "application/problem+json"
NOMINATION = {
    "form": "certificate_of_commendation",
    "purpose": "final",
    "achievement": {
        "id": "a-1",
        "text": "Tổ chức tiêm chủng an toàn",
        "start": "2021-09-10",
        "end": "2021-10-30",
    },
    "provision": "award-at-end",
}
DOCUMENT = {"title": "Quyết định khen thưởng", "number": "95/QĐ-UBND", "issued": "2021-11-08"}


@attrs.define
class Clock:
    """A clock that stands still until it is set."""

    at: datetime

    def __call__(self) -> datetime:
        return self.at


@attrs.frozen
class Client:
    """Asks a service in the name of actors."""

    app: FastAPI
    handler: Handler
    clock: Clock
    _portal: BlockingPortal
    _client: httpx.AsyncClient

    def ask(
        self, method: str, path: str, actor: str | None = None, *, token: str | None = None, **more: Any
    ) -> httpx.Response:
        """Ask, with a new token of the actor unless one is given."""
        headers = {"Accept-Language": "en", **more.pop("headers", {})}
        if actor is not None:
            token = KEYS.issue(actor, self.clock())
        if token is not None:
            headers["Authorization"] = f"Bearer {token}"

        async def send() -> httpx.Response:
            return await self._client.request(method, path, headers=headers, **more)

        return self._portal.call(send)

    def open(self, case: str, actor: str, **form: Any) -> httpx.Response:
        body = {"id": case, "subject": "nurse", "nomination": NOMINATION, **form}
        return self.ask("POST", "/cases", actor, json=body)

    def give(self, case: str, act: str, actor: str, **form: Any) -> httpx.Response:
        return self.ask("POST", f"/cases/{case}/commands", actor, json={"act": act, **form})

    def version(self, case: str) -> int:
        """Give the version of a case as it is stored."""
        with self.handler.store.reading() as unit:
            found = unit.find(case)
        return 0 if found is None else found.case.version


@contextmanager
def serving(store: Store, office: Office, clock: Clock) -> Iterator[Client]:
    """Give a client of a service over a store."""
    handler = Handler(store, office, clock=clock)
    app = make_app(handler, KEYS)
    asking = httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://commune.example")
    with start_blocking_portal() as portal:
        yield Client(app, handler, clock, portal, asking)
        portal.call(asking.aclose)


def codes(response: httpx.Response) -> list[str]:
    """Give the codes of the blockers of a problem."""
    return [each["code"] for each in response.json().get("blockers", [])]
