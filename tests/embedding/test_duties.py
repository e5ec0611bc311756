"""Nobody acts outside their duty: every actor of the plan gives every command, and reads, and removes.

Who may is worked out here from the definition and the responsibility matrix alone; the service is held against it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any

import attrs
import pytest
from embedded_client import DOCUMENT, NOMINATION, Client, Clock, codes, serving

from embedding.office import CommuneOffice, commune_office
from embedding.sealing import add_event
from embedding.store import Store
from emulation.awards import AwardPurpose, ClaimedAchievement, Nomination
from emulation.core.truth import Truth
from emulation.eligibility import ALWAYS
from emulation.law import AwardForm
from emulation.parties import DocumentRef, Level
from emulation.testing.workflow import Agreed
from emulation.workflow import (
    Case,
    Command,
    Context,
    Effect,
    Event,
    Moved,
    NoticeNeed,
    Opened,
    Transition,
    available,
    evolve,
    new_case,
)
from emulation.workflow.trail import Audience, Trail

pytestmark = pytest.mark.embedding


@attrs.frozen(kw_only=True, eq=False)
class OpenOffice(CommuneOffice):
    """The office of the commune, but nothing is in the way except who acts."""

    def known(self, case: Case, on: date, others: Iterable[Case], papers: Iterable[str] = ()) -> Context:
        return Context(
            setting=self.setting,
            state=state_on(on),
            assessment=ALWAYS.assess({}),
            restrictions=(),
            needed_papers=frozenset(),
            notice=NoticeNeed(Truth.NO),
            council=Agreed(),
            others=others,
        )


COMMUNE = commune_office()
OFFICE = OpenOffice(setting=COMMUNE.setting, subjects=COMMUNE.subjects, journal=COMMUNE.journal)
SETTING = OFFICE.setting
DEFINITION = SETTING.definition
NURSE = OFFICE.subjects["nurse"]
AT = datetime(2021, 11, 8, 9, tzinfo=SETTING.zone)
ACTORS = tuple(sorted(SETTING.actors))
PROPOSER = "health-station-head"
ROLE_CODES = {"no-role", "out-of-scope", "scope-unknown"}
# All a command may bring, so that nothing is refused for what it lacks.
FORM: dict[str, Any] = {
    "reason": "Theo quy định",
    "papers": ["report"],
    "form": "praise",
    "level": "district",
    "document": DOCUMENT,
    "correction": NOMINATION,
}


@cache
def state_on(on: date) -> Any:
    return SETTING.campaign.state(OFFICE.journal, on)


def nomination() -> Nomination:
    period = SETTING.campaign.days
    return Nomination(
        id="n-1",
        campaign=SETTING.campaign.id,
        subject=NURSE,
        form=AwardForm.CERTIFICATE_OF_COMMENDATION,
        achievement=ClaimedAchievement("a-1", "Tổ chức tiêm chủng an toàn", period),
        purpose=AwardPurpose.FINAL,
        provision="award-at-end",
    )


def one_of_each_kind() -> list[Transition]:
    """Give one transition for each act and each group of roles that may take it."""
    found: dict[tuple[str, frozenset[str]], Transition] = {}
    for each in DEFINITION.transitions:
        found.setdefault((each.act, frozenset(each.roles)), each)
    return list(found.values())


KINDS = one_of_each_kind()


def may(actor: str, transition: Transition) -> bool:
    """Say from the definition and the plan alone whether an actor has one of the roles of a transition, for the nurse."""
    matrix = SETTING.campaign.matrix
    roles = [DEFINITION.role(each) for each in transition.roles]
    return any(
        actor in SETTING.holders[role.id]
        or any(matrix.may(actor, verb, NURSE, AT.date()).truth is Truth.YES for verb in role.verbs)
        for role in roles
    )


# ---- cases in every state, without asking anybody ----


@cache
def way_to(state: str) -> tuple[Transition, ...]:
    """Give the shortest way to a state."""
    ways: dict[str, tuple[Transition, ...]] = {DEFINITION.initial: ()}
    pending = [DEFINITION.initial]
    for source in pending:
        for each in DEFINITION.out_of(source):
            if each.target not in ways:
                ways[each.target] = (*ways[source], each)
                pending.append(each.target)
    return ways[state]


def put(store: Store, case_id: str, state: str) -> None:
    """Put a case into a state by entries that say it went there."""
    case, trail = new_case(case_id, nomination(), SETTING), Trail(case_id)
    items: list[Any] = []
    for event in history(case, state):
        trail, taken = add_event(trail, event, case=case, setting=SETTING, on=AT.date())
        case = evolve(case, event)
        items += taken
    assert case.state == state
    with store.writing(SETTING.campaign.id) as unit:
        unit.add(None, case, trail, items)


def history(case: Case, state: str) -> Iterator[Event]:
    for place, step in enumerate(way_to(state)):
        command = Command(
            act=step.act,
            actor=PROPOSER if step.effect is Effect.PROPOSE else "office-statistics",
            at=AT,
            level=Level.DISTRICT,
            document=DocumentRef(issued=AT.date()),
        )
        if place == 0:
            yield Opened(1, command, case.id, case.nomination, case.definition, case.state)
        yield Moved(place + 2, command, step.source, step.target, step.effect, DEFINITION.name)


@pytest.fixture
def client(tmp_path: Path, open_store: Callable[[str], Store]) -> Iterator[Client]:
    store = open_store(f"sqlite:///{tmp_path / 'cases.db'}")
    store.prepare(SETTING.campaign.id)
    with serving(store, OFFICE, Clock(AT)) as made:
        yield made


# ---- every actor, every command ----


def give(client: Client, case: str, transition: Transition, actor: str) -> Any:
    if transition.source == DEFINITION.initial:
        form = {"id": case, "subject": NURSE.id, "nomination": NOMINATION, "act": transition.act}
        return client.ask("POST", "/cases", actor, json=form)
    return client.give(case, transition.act, actor, **FORM)


def test_every_actor_gives_every_command(client: Client, tell: Callable[[str], None]) -> None:
    seen = Counter[str]()
    for number, transition in enumerate(KINDS):
        allowed = {actor for actor in ACTORS if may(actor, transition)}
        assert allowed, transition
        assert allowed < set(ACTORS), transition
        case, made = "", 0
        for actor in ACTORS:
            if not case:
                case, made = f"c-{number}-{made}", made + 1
                if transition.source != DEFINITION.initial:
                    put(client.handler.store, case, transition.source)
                before = client.version(case)
            answer = give(client, case, transition, actor)
            where = (transition.act, transition.source, actor, answer.text)
            found = set(codes(answer))
            if actor not in allowed:
                assert answer.status_code == 403, where
                assert found & ROLE_CODES, where
                # The refusal names who could instead.
                named = {
                    who
                    for each in answer.json()["blockers"]
                    for who in (*each["holders"], *(other["actor"] for other in each["others"]))
                }
                assert allowed <= named, where
                assert client.version(case) == before, where
                seen["outside their duty"] += 1
            elif answer.status_code in {200, 201}:
                assert_done_by(client, case, actor, transition)
                seen["done"] += 1
                case = ""
            else:
                assert not found & ROLE_CODES, where
                assert answer.status_code == (403 if found & {"own-proposal", "other-proposer"} else 409), (
                    where
                )
                assert client.version(case) == before, where
                seen["within their duty, refused for another reason"] += 1
    assert sum(seen.values()) == len(ACTORS) * len(KINDS)
    assert len({each.act for each in KINDS}) == len(DEFINITION.acts)
    assert min(seen.values()) > 0
    tell(f"{len(ACTORS)} actors × {len(KINDS)} commands: {dict(seen)}")


def assert_done_by(client: Client, case: str, actor: str, transition: Transition) -> None:
    with client.handler.store.reading() as unit:
        found = unit.find(case)
    assert found is not None
    last = found.trail.entry(len(found.trail))
    assert (last.actor, last.activity) == (actor, transition.act)
    assert last.role in transition.roles
    assert found.case.state == transition.target


def test_the_service_says_what_the_library_says_may_be_done(client: Client) -> None:
    """Options over HTTP are those of ``available``, for each actor in one state or another."""
    states = sorted({each.source for each in DEFINITION.transitions} - {DEFINITION.initial})
    for state in states:
        put(client.handler.store, f"in-{state}", state)
    for place, actor in enumerate(ACTORS):
        case = f"in-{states[place % len(states)]}"
        answer = client.ask("GET", f"/cases/{case}/options", actor)
        if answer.status_code == 403:
            assert not any(may(actor, each) for each in DEFINITION.transitions), actor
            continue
        with client.handler.store.reading() as unit:
            found = unit.find(case)
            others = unit.granted(SETTING.campaign.id, besides=case)
        assert found is not None
        expected = available(found.case, actor, AT, OFFICE.known(found.case, AT.date(), others))
        assert [
            (each["act"]["id"], each["allowed"], each["to_give"], [it["code"] for it in each["blockers"]])
            for each in answer.json()["options"]
        ] == [
            (
                each.act.id,
                each.is_allowed,
                [code.value for code in each.to_give],
                [it.code.value for it in each.blockers],
            )
            for each in expected
        ]


def test_nobody_acts_in_the_name_of_another_without_a_mandate(client: Client) -> None:
    put(client.handler.store, "c-1", "submitted")
    for actor in ACTORS:
        if actor != "chair":
            answer = client.give("c-1", "decide", actor, on_behalf_of="chair", document=DOCUMENT)
            assert answer.status_code == 403
            assert "no-mandate" in codes(answer), actor
    assert client.give("c-1", "decide", "chair", document=DOCUMENT).status_code == 200


def test_a_command_in_another_state_is_refused_for_that(client: Client) -> None:
    put(client.handler.store, "c-1", "withdrawn")
    for act in DEFINITION.acts:
        answer = client.give("c-1", act.id, "office-statistics", **FORM)
        assert (answer.status_code, codes(answer)) == (409, ["wrong-state"])
    unknown = client.give("c-1", "approve", "office-statistics")
    assert (unknown.status_code, codes(unknown)) == (409, ["unknown-act"])


def test_somebody_the_plan_does_not_know(client: Client) -> None:
    put(client.handler.store, "c-1", "proposed")
    for method, path, body in (
        ("GET", "/plan", None),
        ("GET", "/cases", None),
        ("GET", "/cases/c-1", None),
        ("GET", "/cases/c-1/options", None),
        ("GET", "/cases/c-1/assessment", None),
        ("GET", "/cases/c-1/trail?view=public", None),
        ("DELETE", "/cases/c-1/personal-data", None),
        ("POST", "/cases/c-1/commands", {"act": "receive"}),
        ("POST", "/cases", {"id": "c-2", "subject": "nurse", "nomination": NOMINATION}),
    ):
        answer = client.ask(method, path, "retired-chair", json=body)
        assert answer.status_code == 403, (method, path)
        assert NURSE.name not in answer.text


# ---- every actor reads and removes ----


def test_every_actor_reads_within_their_duty(client: Client) -> None:
    put(client.handler.store, "c-1", "decided")
    verbs = {verb for role in DEFINITION.roles for verb in role.verbs}
    matrix = SETTING.campaign.matrix
    inspectors = {
        actor
        for actor in ACTORS
        for role in ("clerk", "council", "decider")
        if actor in SETTING.holders[role]
    }
    readers = Counter[str]()
    for actor in ACTORS:
        is_theirs = actor in {PROPOSER, "office-statistics"}
        has_duty = (
            actor in inspectors
            or is_theirs
            or any(matrix.may(actor, verb, NURSE, AT.date()).truth is not Truth.NO for verb in verbs)
        )
        for path in ("", "/assessment"):
            answer = client.ask("GET", f"/cases/c-1{path}", actor)
            assert answer.status_code == (200 if has_duty else 403), (actor, path)
            assert (NURSE.name in answer.text) is (has_duty and not path)
        for view in Audience:
            allowed = (
                view is Audience.PUBLIC
                or actor in inspectors
                or (view is Audience.PROPOSER and actor == PROPOSER)
            )
            answer = client.ask("GET", f"/cases/c-1/trail?view={view.value}", actor)
            assert answer.status_code == (200 if allowed else 403), (actor, view)
            readers[view.value] += allowed
    assert readers["full"] < readers["proposer"] < readers["public"] == len(ACTORS)


def test_nobody_but_the_standing_office_removes_personal_data(client: Client) -> None:
    put(client.handler.store, "c-1", "decided")
    removed = {actor: client.ask("DELETE", "/cases/c-1/personal-data", actor).status_code for actor in ACTORS}
    assert {actor for actor, status in removed.items() if status == 200} == {"office-statistics"}
    assert set(removed.values()) == {200, 403}
