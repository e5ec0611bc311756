"""The service: the way of one nomination over HTTP, refusals as problem details, tokens, views, personal data."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import jwt
import pytest
from embedded_client import DOCUMENT, KEYS, NOMINATION, PROBLEM, Client, Clock, codes, serving

from embedding.database import open_engine
from embedding.office import commune_office
from embedding.sealing import REMOVED
from embedding.store import Store
from embedding.tokens import Keys
from embedding.words import language_of
from emulation.workflow.trail import Checkpoint, published_view, verify

pytestmark = pytest.mark.embedding

OFFICE = commune_office()
NURSE = OFFICE.subjects["nurse"].name


def at(month: int, day: int, hour: int = 9) -> datetime:
    return datetime(2021, month, day, hour, tzinfo=OFFICE.setting.zone)


@pytest.fixture
def client(tmp_path: Path, open_store: Callable[[str], Store]) -> Iterator[Client]:
    store = open_store(f"sqlite:///{tmp_path / 'cases.db'}")
    store.prepare(OFFICE.setting.campaign.id)
    with serving(store, OFFICE, Clock(at(10, 18))) as made:
        yield made


@pytest.fixture
def proposed(client: Client) -> Client:
    assert client.open("c-1", "health-station-head", papers=["proposal", "report"]).status_code == 201
    return client


@pytest.fixture
def decided(proposed: Client) -> Client:
    for moment, act, actor, form in (
        (at(10, 25), "receive", "office-statistics", {"papers": ["minutes"]}),
        (at(10, 27), "compile", "office-statistics", {}),
        (at(10, 28), "review", "emulation-council", {}),
        (at(10, 28, 15), "submit", "office-statistics", {}),
        (at(11, 8), "decide", "chair", {"document": DOCUMENT}),
    ):
        proposed.clock.at = moment
        answer = proposed.give("c-1", act, actor, **form)
        assert answer.status_code == 200, answer.text
    return proposed


# ---- the way of a nomination ----


def test_the_way_to_the_decision(decided: Client) -> None:
    found = decided.ask("GET", "/cases/c-1", "chair", headers={"Accept-Language": "vi"})
    assert found.headers["content-language"] == "vi"
    case = found.json()
    assert (case["state"], case["version"]) == ({"id": "decided", "name": "đã quyết định"}, 7)
    assert case["granted"] == "2021-11-08T09:00:00+07:00"
    assert case["proposed_by"] == ["health-station-head"]


def test_whoever_opens_is_told_where_it_is(client: Client) -> None:
    answer = client.open("c-1", "health-station-head")
    assert answer.status_code == 201
    assert answer.headers["location"] == "/cases/c-1"
    assert (answer.json()["events"], answer.json()["repeated"]) == ([1, 2], False)


def test_the_moment_is_that_of_the_clock_and_the_actor_that_of_the_token(proposed: Client) -> None:
    lines = proposed.ask("GET", "/cases/c-1/trail?view=full", "office-statistics").json()["lines"]
    assert {each["actor"] for each in lines} == {"health-station-head"}
    assert {each["at"] for each in lines} == {"2021-10-18T09:00:00+07:00"}
    for field, value in (("actor", "chair"), ("at", "2021-10-01T09:00:00+07:00")):
        form = {"act": "receive", field: value}
        answer = proposed.ask("POST", "/cases/c-1/commands", "office-statistics", json=form)
        assert answer.status_code == 422
        assert [each["path"] for each in answer.json()["faults"]] == [f"body.{field}"]
    assert proposed.version("c-1") == 2


# ---- refusals ----


def test_a_refusal_holds_every_reason_and_who_could(client: Client) -> None:
    answer = client.open("c-2", "health-station-head", subject="teacher")
    assert (answer.status_code, answer.headers["content-type"]) == (403, PROBLEM)
    problem = answer.json()
    assert problem["type"].endswith(":outside-duty")
    (blocker,) = problem["blockers"]
    assert blocker["code"] == "out-of-scope"
    assert blocker["clauses"] == ["VII.2c", "VI.a"]
    assert {
        "actor": "primary-principal",
        "name": "Hiệu trưởng Trường Tiểu học",
        "clause": "VII.3b",
    } in blocker["others"]
    assert "Trạm trưởng Trạm Y tế" in blocker["text"]
    assert client.version("c-2") == 0
    assert client.ask("GET", "/cases/c-2", "chair").status_code == 404


@pytest.mark.parametrize(
    ("wanted", "language", "title", "words"),
    [
        ("vi", "vi", "Chưa thực hiện được", "phải nêu lý do"),
        ("en", "en", "Not carried out", "reason"),
        ("fr, en;q=0.4, vi;q=0.3", "en", "Not carried out", "reason"),
        ("", "vi", "Chưa thực hiện được", "lý do"),
    ],
)
def test_it_speaks_both_languages(
    proposed: Client, wanted: str, language: str, title: str, words: str
) -> None:
    proposed.clock.at = at(10, 25)
    assert proposed.give("c-1", "receive", "office-statistics").status_code == 200
    answer = proposed.ask(
        "POST",
        "/cases/c-1/commands",
        "office-statistics",
        json={"act": "return"},
        headers={"Accept-Language": wanted},
    )
    assert (answer.status_code, answer.headers["content-language"]) == (409, language)
    assert answer.json()["title"] == title
    assert codes(answer) == ["reason-missing"]
    assert words in answer.json()["blockers"][0]["text"].lower()


def test_a_refusal_by_the_law_cites_it(proposed: Client) -> None:
    for act, actor in (
        ("receive", "office-statistics"),
        ("compile", "office-statistics"),
        ("review", "emulation-council"),
        ("submit", "office-statistics"),
    ):
        proposed.clock.at = at(10, 28)
        assert proposed.give("c-1", act, actor, papers=["minutes"]).status_code == 200
    early = proposed.give("c-1", "decide", "chair")
    assert early.status_code == 409
    assert codes(early) == ["not-ended", "review-not-held"]
    cited = [place for each in early.json()["blockers"] for place in each["citations"]]
    assert all(each["instrument"] in each["text"] for each in cited)


def test_who_comes_later_is_told_who_was_first(proposed: Client) -> None:
    assert proposed.give("c-1", "receive", "office-statistics", expected_version=2).status_code == 200
    late = proposed.give("c-1", "hand-in", "office-statistics", expected_version=2, papers=["minutes"])
    assert (late.status_code, codes(late)) == (409, ["version-conflict"])
    assert late.json()["type"].endswith(":version-conflict")
    assert late.json()["version"] == 3
    assert "receive" in late.json()["blockers"][0]["reasons"][0]
    again = proposed.open("c-1", "health-station-head")
    assert again.status_code == 409
    assert "version-conflict" in codes(again)


def test_under_one_key_it_is_done_once(proposed: Client) -> None:
    def ask(act: str) -> Any:
        return proposed.ask(
            "POST",
            "/cases/c-1/commands",
            "office-statistics",
            json={"act": act},
            headers={"Idempotency-Key": "k-1"},
        )

    first, again, other = ask("receive"), ask("receive"), ask("compile")
    assert (first.status_code, again.status_code, other.status_code) == (200, 200, 409)
    assert (first.json()["repeated"], again.json()["repeated"]) == (False, True)
    assert first.json()["case"] == again.json()["case"]
    assert other.json()["type"].endswith(":key-reused")
    assert proposed.version("c-1") == 3


def test_a_case_is_opened_once_under_its_key(client: Client) -> None:
    form = {"id": "c-1", "subject": "nurse", "nomination": NOMINATION}
    answers = [
        client.ask("POST", "/cases", actor, json=form, headers={"Idempotency-Key": "k-1"})
        for actor in ("health-station-head", "health-station-head", "chair")
    ]
    # The key is of who asks, too.
    assert [each.status_code for each in answers] == [201, 201, 409]
    assert [each.json().get("repeated") for each in answers] == [False, True, None]
    assert client.version("c-1") == 2


@pytest.mark.parametrize(
    ("form", "paths"),
    [
        ({"act": ""}, ["body.act"]),
        ({"act": "receive", "papers": ["no key!"]}, ["body.papers[0]"]),
        ({"act": "receive", "level": "galaxy"}, ["body.level"]),
        ({"act": "correct", "correction": {"form": "praise"}}, ["body.correction.purpose", "body.correction.achievement"]),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_named(proposed: Client, form: dict[str, Any], paths: list[str]) -> None:
    answer = proposed.ask("POST", "/cases/c-1/commands", "office-statistics", json=form)
    assert (answer.status_code, answer.headers["content-type"]) == (422, PROBLEM)
    assert [each["path"] for each in answer.json()["faults"]] == paths


def test_what_the_library_does_not_take_is_named_too(client: Client) -> None:
    achievement = {**NOMINATION["achievement"], "end": "2021-09-01"}  # type: ignore[dict-item]
    answer = client.open("c-1", "health-station-head", nomination={**NOMINATION, "achievement": achievement})
    assert answer.status_code == 422
    assert [each["code"] for each in answer.json()["faults"]] == ["periods.end_before_start"]


def test_what_is_not_there(client: Client) -> None:
    for answer in (
        client.ask("GET", "/cases/c-9", "chair"),
        client.give("c-9", "receive", "office-statistics"),
        client.ask("DELETE", "/cases/c-9/personal-data", "office-statistics"),
        client.open("c-9", "health-station-head", subject="nobody"),
        client.open("c-9", "health-station-head", nomination={**NOMINATION, "provision": "none"}),
        client.ask("GET", "/nowhere", "chair"),
    ):
        assert (answer.status_code, answer.headers["content-type"]) == (404, PROBLEM)


# ---- reading ----


def test_the_plan(client: Client) -> None:
    plan = client.ask("GET", "/plan", "chair").json()
    assert (plan["id"], len(plan["actors"]), len(plan["acts"])) == ("dai-mach-2021", 35, 30)
    assert plan["document"]["id"] == "dai-mach-2021"
    assert plan["digest"] == OFFICE.setting.definition.digest


def test_options_say_what_may_be_done_and_what_is_in_the_way(proposed: Client) -> None:
    answer = proposed.ask("GET", "/cases/c-1/options", "office-statistics").json()
    options = {each["act"]["id"]: each for each in answer["options"]}
    assert len(options) == len(OFFICE.setting.definition.acts)
    assert {id for id, each in options.items() if each["allowed"]} == {"receive", "hand-in", "correct"}
    assert options["correct"]["to_give"] == ["correction-missing", "reason-missing"]
    assert [each["code"] for each in options["decide"]["blockers"]] == ["wrong-state"]


def test_the_assessment(proposed: Client) -> None:
    answer = proposed.ask("GET", "/cases/c-1/assessment", "office-statistics").json()
    assert answer["standard"]["verdict"] == {"id": "eligible", "name": "eligible"}
    assert answer["needed_papers"] == ["minutes", "proposal", "report"]
    # Of somebody else nothing is on record: not known is neither yes nor no.
    assert proposed.open("c-2", "primary-principal", subject="teacher").status_code == 201
    other = proposed.ask("GET", "/cases/c-2/assessment", "office-statistics").json()
    assert other["standard"]["verdict"]["id"] == "undetermined"
    assert other["standard"]["missing"]


def test_cases_page_by_page(proposed: Client) -> None:
    assert proposed.open("c-2", "primary-principal", subject="teacher").status_code == 201
    first = proposed.ask("GET", "/cases?most=1", "office-statistics").json()
    rest = proposed.ask("GET", f"/cases?most=1&after={first['after']}", "office-statistics").json()
    last = proposed.ask("GET", "/cases?after=c-2", "office-statistics").json()
    assert [each["id"] for page in (first, rest, last) for each in page["cases"]] == ["c-1", "c-2"]
    assert last["after"] is None
    # Each proposer sees their own.
    own = proposed.ask("GET", "/cases", "health-station-head").json()
    assert [each["id"] for each in own["cases"]] == ["c-1"]


def test_each_reader_has_a_view(decided: Client) -> None:
    decided.clock.at = at(11, 10)
    assert decided.ask("GET", "/public/cases/c-1/trail").status_code == 404  # nothing is published yet
    assert decided.give("c-1", "announce", "office-statistics").status_code == 200
    full = decided.ask("GET", "/cases/c-1/trail?view=full", "chair").json()
    own = decided.ask("GET", "/cases/c-1/trail", "health-station-head").json()
    public = decided.ask("GET", "/public/cases/c-1/trail").json()
    assert [each["audience"] for each in (full, own, public)] == ["full", "proposer", "public"]
    assert {each["actor"] for each in own["lines"]} == {None, "health-station-head"}
    assert all(each["event"] is None for each in own["lines"])
    assert [(each["activity"]["id"], each["on"], each["at"], each["actor"]) for each in public["lines"]] == [
        ("announce", "2021-11-10", None, None)
    ]
    assert public["left_out"]
    # What is published is the library's choice, and says so; the other two views choose nothing.
    published = published_view(decided.handler.office.setting.campaign)
    assert published.basis is not None
    assert public["basis"] == published.basis.text("en")
    assert (full["basis"], own["basis"]) == (None, None)
    assert full["head"] == public["head"]
    assert NURSE not in decided.ask("GET", "/public/cases/c-1/trail").text
    for actor in ("health-station-head", "primary-principal"):
        assert decided.ask("GET", "/cases/c-1/trail?view=full", actor).status_code == 403
    assert decided.ask("GET", "/cases/c-1/trail?view=proposer", "primary-principal").status_code == 403
    assert decided.ask("GET", "/cases/c-1/trail?view=public", "primary-principal").status_code == 200
    # What a reader has kept shows later that nothing was changed.
    with decided.handler.store.reading() as unit:
        found = unit.find("c-1")
    assert found is not None
    assert verify(found.trail, checkpoint=Checkpoint("c-1", public["entries"], public["head"])).holds


def test_a_name_that_was_put_up_for_comment_is_public(proposed: Client) -> None:
    proposed.clock.at = at(10, 25)
    assert proposed.give("c-1", "receive", "office-statistics", papers=["minutes"]).status_code == 200
    assert proposed.give("c-1", "compile", "office-statistics").status_code == 200
    assert proposed.ask("GET", "/public/cases/c-1/trail").status_code == 404
    assert proposed.give("c-1", "publish", "office-statistics").status_code == 200
    public = proposed.ask("GET", "/public/cases/c-1/trail").json()
    assert [each["activity"]["id"] for each in public["lines"]] == ["publish"]


def test_personal_data_are_removed(decided: Client) -> None:
    before = decided.ask("GET", "/cases/c-1/trail?view=full", "chair").json()
    refused = decided.ask("DELETE", "/cases/c-1/personal-data", "chair")
    assert refused.status_code == 403
    assert "office-statistics" in refused.json()["detail"]
    done = decided.ask("DELETE", "/cases/c-1/personal-data", "office-statistics")
    # Name, achievement, and the title of the decision.
    assert done.json() == {"case": "c-1", "removed": 3}
    case = decided.ask("GET", "/cases/c-1", "chair")
    assert NURSE not in case.text
    assert case.json()["subject"] == {"id": "nurse", "name": REMOVED}
    assert decided.ask("GET", "/cases/c-1/trail?view=full", "chair").json() == before


# ---- tokens ----


def signed(**changes: Any) -> str:
    now = at(10, 18)
    claims = {"sub": "chair", "iat": now, "exp": now + timedelta(minutes=5), "aud": "emulation", **changes}
    kept = {name: value for name, value in claims.items() if value is not None}
    return jwt.encode(kept, changes.pop("secret", KEYS.secret), algorithm="HS256")


NOT_GOOD = {
    "missing": None,
    "empty": "",
    "no token": "chair",
    "expired": KEYS.issue("chair", at(10, 18) - timedelta(minutes=15)),
    "of tomorrow": KEYS.issue("chair", at(10, 19)),
    "another secret": Keys(b"another secret of thirty-two bytes!").issue("chair", at(10, 18)),
    "not signed": jwt.encode(
        {"sub": "chair", "iat": at(10, 18), "exp": at(10, 19), "aud": "emulation"}, None, algorithm="none"
    ),
    "another algorithm": jwt.encode(
        {"sub": "chair", "iat": at(10, 18), "exp": at(10, 18, 10), "aud": "emulation"},
        KEYS.secret * 2,
        algorithm="HS512",
    ),
    "for another": signed(aud="elsewhere"),
    "for nobody": signed(aud=None),
    "without an end": signed(exp=None),
    "without a beginning": signed(iat=None),
    "without an actor": signed(sub=None),
    "a beginning that is no whole second": signed(iat=at(10, 18).timestamp() - 0.5),
    "good for too long": signed(exp=at(11, 18)),
    "changed": KEYS.issue("office-statistics", at(10, 18))[:-3] + "abc",
}


@pytest.mark.parametrize("kind", NOT_GOOD)
def test_without_a_good_token_nothing_is_said_or_done(proposed: Client, kind: str) -> None:
    for method, path in (
        ("GET", "/plan"),
        ("GET", "/cases"),
        ("GET", "/cases/c-1"),
        ("GET", "/cases/c-1/options"),
        ("GET", "/cases/c-1/assessment"),
        ("GET", "/cases/c-1/trail"),
        ("POST", "/cases"),
        ("POST", "/cases/c-1/commands"),
        ("DELETE", "/cases/c-1/personal-data"),
    ):
        body = {"json": {"act": "receive"}} if path.endswith("commands") else {}
        answer = proposed.ask(method, path, token=NOT_GOOD[kind], **body)
        assert answer.status_code == 401, (method, path, answer.text)
        assert answer.headers["content-type"] == PROBLEM
        assert answer.headers["www-authenticate"].startswith("Bearer")
        assert NURSE not in answer.text
    assert proposed.version("c-1") == 2


def test_a_token_is_good_until_it_runs_out(proposed: Client) -> None:
    token = KEYS.issue("chair", proposed.clock())
    start = proposed.clock.at
    for seconds, status in ((0, 200), (15 * 60 - 1, 200), (15 * 60, 401), (15 * 60 + 1, 401)):
        proposed.clock.at = start + timedelta(seconds=seconds)
        assert proposed.ask("GET", "/cases/c-1", token=token).status_code == status
    assert proposed.ask("GET", "/cases/c-1", token=token).json()["type"].endswith(":token-expired")


def test_a_short_secret_is_refused() -> None:
    with pytest.raises(ValueError, match="at least 32 bytes is expected in EMBEDDING_SECRET, found 5"):
        Keys(b"short")


def test_a_secret_is_not_shown() -> None:
    assert "thirty" not in repr(KEYS)


# ---- the database is not there, or not whole ----


def test_a_trail_that_was_changed_is_no_fault_of_the_client(proposed: Client, tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "cases.db")) as raw, raw:
        raw.execute("UPDATE entries SET entry = replace(entry, 'health-station-head', 'chair')")
    answers = [
        proposed.ask("GET", "/cases/c-1", "chair"),
        proposed.give("c-1", "receive", "office-statistics"),
    ]
    for answer in answers:
        assert (answer.status_code, answer.headers["content-type"]) == (500, PROBLEM)
        assert answer.json()["type"].endswith(":damaged")
        assert "verify" in answer.json()["detail"]


def test_a_database_that_is_not_there(tmp_path: Path) -> None:
    store = Store(open_engine(f"postgresql://nobody@/cases?host={tmp_path}"))
    with serving(store, OFFICE, Clock(at(10, 18))) as client:
        for answer in (
            client.ask("GET", "/cases/c-1", "chair"),
            client.give("c-1", "receive", "office-statistics"),
        ):
            assert (answer.status_code, answer.headers["content-type"]) == (503, PROBLEM)
            assert answer.headers["retry-after"] == "1"
    store.close()


@pytest.mark.parametrize(
    ("header", "language"),
    [
        (None, "vi"),
        ("", "vi"),
        ("*", "vi"),
        ("en", "en"),
        ("EN-us", "en"),
        ("en;q=0", "vi"),
        ("vi;q=0.1,en;q=0.2", "en"),
        ("vi,en", "vi"),
        ("en;q=odd", "vi"),
        ("en;x=1", "en"),
        (",;,=", "vi"),
    ],
)
def test_the_language_a_reader_likes_best(header: str | None, language: str) -> None:
    assert language_of(header) == language
