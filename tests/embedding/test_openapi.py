"""The service against its own OpenAPI document: whatever is sent, the answer is one that the document describes."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import schemathesis
from embedded_client import KEYS
from hypothesis import HealthCheck, Phase, settings
from schemathesis.specs.openapi.checks import positive_data_acceptance
from test_duties import AT, DEFINITION, OFFICE, SETTING, put

from embedding.database import open_engine
from embedding.handling import Handler
from embedding.service import make_app
from embedding.store import Store

pytestmark = pytest.mark.embedding

STATES = ("proposed", "received", "compiled", "reviewed", "submitted", "decided", "passed-up", "rejected")
ASKING = ("office-statistics", "chair", "emulation-council", "health-station-head")
KNOWN = {
    "act": tuple(each.id for each in DEFINITION.acts),
    "subject": ("nurse", "teacher"),
    "on_behalf_of": ASKING,
    "provision": ("award-at-end", "award-during"),
}
SEEN: Counter[tuple[str, int]] = Counter()
_KEY = re.compile(r"[A-Za-z0-9][A-Za-z0-9._+-]{0,79}")


# The document is there before any database is; the fixture gives the service one.
HANDLER = Handler(Store(open_engine("sqlite://")), OFFICE, clock=lambda: AT)
schema = schemathesis.openapi.from_asgi("/openapi.json", make_app(HANDLER, KEYS))


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    folder: Path = tmp_path_factory.mktemp("fuzz")
    made = HANDLER.store = Store(open_engine(f"sqlite:///{folder / 'cases.db'}"))
    made.prepare(SETTING.campaign.id)
    put(made, "c-1", "received")  # the one of which the document speaks in its examples
    for state in STATES:
        put(made, f"in-{state}", state)
    yield made
    made.close()


# Most keys are put in the place of keys that mean something; what is no key stays what it is.


def is_key(value: object) -> bool:
    return isinstance(value, str) and _KEY.fullmatch(value) is not None


def pick(value: str, known: tuple[str, ...]) -> str:
    weight = sum(map(ord, value))
    return known[weight // 8 % len(known)] if weight % 8 else value


@schemathesis.hook
def map_path_parameters(_context: schemathesis.HookContext, value: Any) -> Any:
    if isinstance(value, dict) and is_key(value.get("id")):
        return {**value, "id": pick(value["id"], tuple(f"in-{state}" for state in STATES))}
    return value


@schemathesis.hook
def map_body(_context: schemathesis.HookContext, value: Any) -> Any:
    if not isinstance(value, dict):
        return value
    return {
        name: pick(each, KNOWN[name])
        if name in KNOWN and is_key(each)
        else map_body(_context, each)  # within a nomination
        for name, each in value.items()
    }


@schema.parametrize()
@settings(
    max_examples=20,
    deadline=None,
    derandomize=True,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)
def test_every_answer_is_described(case: schemathesis.Case, store: Store) -> None:
    actor = ASKING[len(repr(case.body)) % len(ASKING)]
    headers = {"Authorization": f"Bearer {KEYS.issue(actor, AT)}"}
    response = case.call_and_validate(headers=headers, excluded_checks=[positive_data_acceptance])
    SEEN[case.operation.label, response.status_code] += 1
    if case.meta is not None and case.meta.generation.mode.is_positive:
        # What fits the document is refused only for what no schema can say: that one field goes before another.
        assert response.status_code != 422 or faults(response) == {"periods.end_before_start"}, response.text


def faults(response: schemathesis.Response) -> set[str]:
    return {each["code"] for each in response.json()["faults"]}


def test_what_was_written_meanwhile_is_whole(store: Store, tell: Callable[[str], None]) -> None:
    """Runs after the others: every chain verifies, and answers of every kind were seen."""
    with store.reading() as unit:
        found = unit.cases(SETTING.campaign.id, most=10_000)
    assert len(found) >= len(STATES)
    statuses = Counter[int]()
    for (_, status), times in SEEN.items():
        statuses[status] += times
    assert {200, 401, 403, 404, 405, 409, 422} <= statuses.keys()
    assert max(statuses) < 500
    tell(f"{sum(statuses.values())} requests: {json.dumps(dict(sorted(statuses.items())))}")
