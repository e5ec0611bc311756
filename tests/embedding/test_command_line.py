"""The command line: tokens, verifying, signed checkpoints."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import attrs
import httpx
import pytest
from embedded_client import NOMINATION, Clock, serving
from sqlalchemy import delete, update

from embedding.__main__ import app, clock_of, main
from embedding.database import open_engine
from embedding.office import commune_office
from embedding.signing import SharedSecret
from embedding.store import Store
from embedding.tables import CASES, ENTRIES
from embedding.tokens import Keys
from emulation.codecs import dumps, loads
from emulation.core import Truth
from emulation.workflow.trail import SignedCheckpoint, Trail, check_signature, sign

pytestmark = pytest.mark.embedding

SECRET = "s" * 32
DAY = "2021-11-08"


@pytest.fixture
def url(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, open_store: Callable[[str], Store]) -> str:
    """Give a database with one case."""
    monkeypatch.setenv("EMBEDDING_SECRET", SECRET)
    monkeypatch.setenv("EMBEDDING_SIGNING_SECRET", "of the level above")
    found = f"sqlite:///{tmp_path / 'cases.db'}"
    office = commune_office()
    store = open_store(found)
    store.prepare(office.setting.campaign.id)
    with serving(store, office, Clock(datetime(2021, 10, 18, 9, tzinfo=UTC))) as client:
        form = {"id": "c-1", "subject": "nurse", "nomination": NOMINATION}
        assert client.ask("POST", "/cases", "health-station-head", json=form).status_code == 201
    return found


def test_a_token_is_one_of_the_service(url: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["token", "chair", "--day", DAY]) == 0
    token = capsys.readouterr().out.strip()
    assert Keys(SECRET.encode()).actor(token, clock_of(date.fromisoformat(DAY))()) == "chair"


def test_no_token_for_somebody_the_plan_does_not_know(url: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["token", "nobody"]) == 1
    assert "the plan knows no nobody; its actors: chair," in capsys.readouterr().err


def test_a_secret_is_asked_for(
    url: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("EMBEDDING_SECRET")
    monkeypatch.delenv("EMBEDDING_SIGNING_SECRET")
    assert main(["token", "chair"]) == 1
    assert "at least 32 bytes is expected in EMBEDDING_SECRET, found 0" in capsys.readouterr().err
    assert main(["sign", "--database", url]) == 1
    assert "EMBEDDING_SIGNING_SECRET" in capsys.readouterr().err


def test_the_clock_runs_on_another_day() -> None:
    assert abs(clock_of(None)() - datetime.now(UTC)) < timedelta(seconds=5)
    shifted = clock_of(date(2021, 11, 8))
    assert shifted().date() in {date(2021, 11, 8), date(2021, 11, 9)}


def test_the_application_from_the_environment(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EMBEDDING_DATABASE", url)
    monkeypatch.setenv("EMBEDDING_DAY", DAY)
    made = app()
    handler = made.state.service.handler
    assert handler.today()[1] in {date(2021, 11, 8), date(2021, 11, 9)}
    with handler.store.reading() as unit:
        assert unit.find("c-1") is not None
    handler.store.close()


def test_serving(url: str, tmp_path: Path) -> None:
    """The service in a process of its own, asked over a socket, and killed: what it had committed is there."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [
        sys.executable,
        "-m",
        "embedding",
        "serve",
        "--day",
        DAY,
        "--database",
        url,
        "--port",
        str(port),
    ]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
    log = (tmp_path / "log").open("wb")
    with log, subprocess.Popen(command, env=environment, stdout=log, stderr=log) as running:
        try:
            token = Keys(SECRET.encode()).issue("office-statistics", clock_of(date.fromisoformat(DAY))())
            asking = httpx.Client(
                base_url=f"http://127.0.0.1:{port}", headers={"Authorization": f"Bearer {token}"}, timeout=30
            )
            with asking:
                answer = first_answer(running, asking, tmp_path / "log")
                assert answer.json()["state"]["id"] == "proposed"
                done = asking.post("/cases/c-1/commands", json={"act": "receive"})
                assert (done.status_code, done.json()["events"]) == (200, [3])
        finally:
            running.kill()
    assert main(["verify", "--database", url]) == 0


def first_answer(running: subprocess.Popen[bytes], asking: httpx.Client, log: Path) -> httpx.Response:
    """Ask until somebody is there."""
    ends = time.monotonic() + 60
    while running.poll() is None and time.monotonic() < ends:
        try:
            return asking.get("/cases/c-1")
        except httpx.ConnectError:
            time.sleep(0.1)
    pytest.fail(f"the service does not answer: {log.read_text()}")


def test_a_database_without_cases_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("EMBEDDING_SIGNING_SECRET", "of the level above")
    for part in ("verify", "sign"):
        assert main([part, "--database", f"sqlite:///{tmp_path / 'none.db'}"]) == 1
        assert "holds no cases yet" in capsys.readouterr().err


def test_verifying(url: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["verify", "--database", url]) == 0
    name, entries, head = capsys.readouterr().out.split()
    assert (name, entries, len(head)) == ("c-1", "2", 64)
    engine = open_engine(url)
    with engine.begin() as connection:
        connection.execute(update(ENTRIES).where(ENTRIES.c.sequence == 1).values(entry="{}"))
    engine.dispose()
    assert main(["verify", "--database", url]) == 1
    assert capsys.readouterr().err


def cut(url: str) -> None:
    """Cut the end off, as one could who may write everything."""
    engine = open_engine(url)
    with engine.begin() as connection:
        first = connection.execute(ENTRIES.select().where(ENTRIES.c.sequence == 1)).mappings().one()
        connection.execute(delete(ENTRIES).where(ENTRIES.c.sequence == 2))
        connection.execute(update(CASES).values(version=1, head=first["digest"]))
    engine.dispose()


@pytest.mark.parametrize(
    ("harm", "said"),
    [
        (None, ""),
        ("cut", "the end is missing"),
        ("forged", "the signature of the checkpoint is not right"),
        ("other-key", "of another key"),
        ("gone", "the case is not there any more"),
    ],
)
def test_signed_checkpoints_show_what_the_chain_cannot(
    url: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], harm: str | None, said: str
) -> None:
    assert main(["sign", "--database", url]) == 0
    (line,) = capsys.readouterr().out.splitlines()
    signed = loads(SignedCheckpoint, line)
    if harm == "cut":
        cut(url)
        assert main(["verify", "--database", url]) == 0  # by itself the shorter trail is right
    elif harm == "forged":
        signed = attrs.evolve(signed, checkpoint=attrs.evolve(signed.checkpoint, sequence=1))
    elif harm == "other-key":
        signed = attrs.evolve(signed, key="commune-0")
    elif harm == "gone":
        keys = SharedSecret("commune-1", b"of the level above")
        signed = sign(attrs.evolve(signed.checkpoint, case="c-0"), keys)
    kept = tmp_path / "checkpoints.jsonl"
    kept.write_text(f"{dumps(signed)}\n\n", encoding="utf-8")
    assert main(["verify", "--database", url, "--against", str(kept)]) == (0 if harm is None else 1)
    printed = capsys.readouterr()
    assert said in printed.err
    assert bool(printed.err) is (harm is not None)
    assert json.loads(line)["key"] == "commune-1"


def test_a_secret_that_is_not_known_says_nothing() -> None:
    mine, other = SharedSecret("a", b"1"), SharedSecret("b", b"1")
    assert check_signature(sign(Trail("c").checkpoint, mine), other) is Truth.UNKNOWN
    assert "1" not in repr(mine)
