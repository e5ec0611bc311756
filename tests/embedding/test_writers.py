"""Eight writers at once, a writer killed, a database that crashed: nothing lost, nothing doubled, every chain verifies."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, suppress
from multiprocessing.context import ForkServerContext
from pathlib import Path
from typing import Any

import pytest
from embedded_office import CAMPAIGN, do, handler_of, walk
from embedded_writer import HAND_INS, write
from postgres_cluster import Cluster
from sqlalchemy import func, select

from embedding.database import open_engine
from embedding.handling import Done, Handler
from embedding.sealing import event_of
from embedding.store import Store, StoredCase, Unreachable
from embedding.tables import CASES, ENTRIES, REQUESTS
from emulation.workflow import BlockerCode, Refusal, WithinQuota

pytestmark = pytest.mark.embedding
WRITERS = 8
Said = dict[str, Any]


# ---- processes of their own ----


@pytest.fixture(scope="module")
def processes() -> Iterator[ForkServerContext]:
    """Give what starts processes: from a small server that has imported all they need, so that they begin at once."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTHONPATH", os.pathsep.join(path for path in sys.path if path))
        context = multiprocessing.get_context("forkserver")
        context.set_forkserver_preload(["__main__", "embedded_writer"])
        yield context


class Writer:
    """A process that writes, and what it tells."""

    def __init__(self, context: ForkServerContext, url: str, begun: float, name: str, task: str) -> None:
        self._pipe, end = context.Pipe()
        self.process = context.Process(target=write, args=(url, begun, name, task, end), daemon=True)
        self.process.start()
        end.close()

    def hear(self) -> Said:
        """Wait for the next thing it tells."""
        said: Said = self._pipe.recv()
        return said

    def begin(self) -> None:
        self._pipe.send("begin")

    def rest(self) -> list[Said]:
        """Give all that it still told before it ended."""
        told: list[Said] = []
        with suppress(EOFError, ConnectionResetError):
            while True:
                told.append(self.hear())
        return told

    def kill(self) -> None:
        """End it with no time for anything."""
        self.process.kill()
        self.process.join()
        assert self.process.exitcode == -signal.SIGKILL

    def close(self) -> None:
        self.process.kill()
        self.process.join()
        self.process.close()
        self._pipe.close()


Start = Callable[[str, Sequence[str], str], list[Writer]]


@pytest.fixture
def start(processes: ForkServerContext, begun: float) -> Iterator[Start]:
    """Give a function that starts writers on a database and lets them begin at once; they are ended with the test."""
    with ExitStack() as started:

        def start_all(url: str, names: Sequence[str], task: str) -> list[Writer]:
            writers = [Writer(processes, url, begun, name, task) for name in names]
            for each in writers:
                started.callback(each.close)
            assert [each.hear() for each in writers] == [{"kind": "ready"}] * len(names)
            for each in writers:
                each.begin()
            return writers

        yield start_all


# ---- what must hold ----


def whole(url: str) -> dict[str, StoredCase]:
    """Load everything with a new engine, so that each chain is verified, and look for what is too much."""
    engine = open_engine(url)
    with Store(engine).reading() as unit:
        found = {each.case.id: each for each in unit.cases(CAMPAIGN, most=1000)}
    with engine.connect() as connection:
        entries = connection.execute(select(func.count()).select_from(ENTRIES)).scalar_one()
        versions = connection.execute(select(func.sum(CASES.c.version))).scalar_one()
    engine.dispose()
    assert entries == versions == sum(len(each.trail) for each in found.values())
    return found


def papers_in(found: StoredCase) -> Counter[str]:
    """Count the papers of the events, each as often as an event handed it in."""
    return Counter(paper for entry in found.trail for paper in event_of(entry, found.vault).command.papers)


@pytest.fixture
def begun() -> float:
    return time.time()


@pytest.fixture
def shared(store: Store, begun: float) -> Handler:
    """Give a handler of a store with a case on which everybody may write."""
    handler = handler_of(store, begun)
    list(walk(handler, "shared", "receive"))
    return handler


def test_eight_processes_at_once(
    database: str, shared: Handler, start: Start, tell: Callable[[str], None]
) -> None:
    started = time.perf_counter()
    writers = start(database, [f"w{number}" for number in range(WRITERS)], "crowd")
    said = [each for writer in writers for each in writer.rest()]
    seconds = time.perf_counter() - started
    assert sum(each["kind"] == "finished" for each in said) == WRITERS
    found = whole(database)

    # On the same case: what was said to be committed is there once, and nothing else is.
    papers = [each["paper"] for each in said if each["kind"] == "paper"]
    assert len(papers) == 2 * HAND_INS * WRITERS
    assert papers_in(found["shared"]) == Counter(papers)
    # On cases of one's own: each went all the way, alone.
    own = [each for name, each in found.items() if name.startswith("own-")]
    assert [each.case.state for each in own] == ["announced"] * WRITERS
    assert {len(each.trail) for each in own} == {8}
    steps = Counter((each["case"], each["version"]) for each in said if each["kind"] == "step")
    assert steps == Counter((each.case.id, number) for each in own for number in range(2, 9))
    # One achievement under eight nominations: one was rewarded.
    won = {each["case"]: each["won"] for each in said if each["kind"] == "race"}
    assert len(won) == WRITERS
    assert {name: each.case.is_granted for name, each in found.items() if name in won} == won
    assert sum(won.values()) == 1

    again = sum(each["tries"] - 1 for each in said if "tries" in each)
    conflicts = sum(each["kind"] == "conflict" for each in said)
    committed = sum(each["kind"] in {"paper", "step", "raced"} for each in said) + sum(won.values())
    tell(f"{committed} decisions in {seconds:.1f} s, {again} decided again, {conflicts} told of a conflict")


def test_eight_threads_race_for_one_award(shared: Handler, database: str) -> None:
    """The same within one program, where the writers come closer to each other."""
    names = [f"race-{number}" for number in range(WRITERS)]
    for name in names:
        list(walk(shared, name, "submit", achievement="the-same"))
    line = threading.Barrier(WRITERS)
    answers: dict[str, Done | Refusal] = {}

    def race(name: str) -> None:
        line.wait()
        answers[name] = do(shared, name, "decide", "chair")

    threads = [threading.Thread(target=race, args=(name,)) for name in names]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    won = [name for name, each in answers.items() if isinstance(each, Done)]
    lost = [each for each in answers.values() if isinstance(each, Refusal)]
    assert len(won) == 1
    assert [each.codes for each in lost] == [(BlockerCode.REWARDED_ALREADY,)] * (WRITERS - 1)
    assert {name for name, each in whole(database).items() if each.case.is_granted} == set(won)


def test_the_steps_that_look_at_others_are_those_of_the_definition(shared: Handler) -> None:
    definition = shared.office.setting.definition
    alone = {
        each.act for each in definition.transitions if any(isinstance(it, WithinQuota) for it in each.guards)
    }
    assert alone == {"decide", "praise"}
    assert {act.id for act in definition.acts if shared.looks_at_others(act.id)} == {
        *alone, "submit", "record-grant",
    }  # fmt: skip


# ---- killed ----


def test_a_writer_killed_in_the_middle_leaves_nothing(database: str, shared: Handler, start: Start) -> None:
    before = whole(database)["shared"]
    (writer,) = start(database, ["half"], "hold")
    assert writer.hear() == {"kind": "holding"}
    # What it has written is seen by nobody.
    assert whole(database)["shared"] == before
    writer.kill()
    assert whole(database)["shared"] == before
    # It holds nothing up either.
    assert isinstance(do(shared, "shared", "hand-in", "office", papers=["half"]), Done)
    after = whole(database)["shared"]
    assert len(after.trail) == len(before.trail) + 1
    assert papers_in(after) == Counter({"half": 1})


def test_writers_killed_at_any_moment(database: str, shared: Handler, start: Start) -> None:
    acknowledged: list[str] = []
    for number, writer in enumerate(start(database, [f"k{number}" for number in range(4)], "steady")):
        acknowledged += [writer.hear()["paper"] for _ in range(3 + 2 * number)]
        writer.kill()
        acknowledged += [each["paper"] for each in writer.rest()]
    found = papers_in(whole(database)["shared"])
    assert set(found.values()) == {1}
    assert set(acknowledged) <= found.keys()
    # Each may have committed one more that it had no time to tell of.
    more = Counter(paper.split("-")[0] for paper in found.keys() - set(acknowledged))
    assert set(more.values()) <= {1}
    assert isinstance(do(shared, "shared", "compile", "office"), Done)


# ---- restarted ----


def test_sqlite_opened_again_after_a_kill(
    tmp_path: Path, begun: float, open_store: Callable[[str], Store], start: Start
) -> None:
    url = f"sqlite:///{tmp_path / 'cases.db'}"
    store = open_store(url)
    list(walk(handler_of(store, begun), "shared", "receive"))
    (writer,) = start(url, ["k"], "steady")
    acknowledged = [writer.hear()["paper"] for _ in range(10)]
    writer.kill()
    acknowledged += [each["paper"] for each in writer.rest()]
    store.close()
    assert set(acknowledged) <= papers_in(whole(url)["shared"]).keys()


def test_a_database_that_crashes_under_its_writers(
    cluster: Cluster, begun: float, open_store: Callable[[str], Store], tell: Callable[[str], None]
) -> None:
    url = cluster.new_database()
    handler = handler_of(open_store(url), begun)
    list(walk(handler, "shared", "receive"))
    asked, lost, stop = Counter[str](), Counter[str](), threading.Event()

    def write(name: str) -> None:
        number = 0
        while not stop.is_set():
            key, number = f"{name}-{number}", number + 1
            while True:
                # Asked again under the same key until there is an answer: whether it was done before the crash is not known.
                try:
                    done = do(handler, "shared", "hand-in", "office", papers=[key], key=key)
                except Unreachable:
                    lost[name] += 1
                    time.sleep(0.2)
                    continue
                assert isinstance(done, Done)
                asked[key] += 1
                break

    threads = [threading.Thread(target=write, args=(f"t{number}",)) for number in range(WRITERS)]
    for each in threads:
        each.start()
    for _ in range(2):
        time.sleep(0.7)
        cluster.crash_and_restart()
    time.sleep(0.5)
    stop.set()
    for each in threads:
        each.join()
    found = whole(url)["shared"]
    assert papers_in(found) == asked
    assert set(asked.values()) == {1}
    assert lost  # the crash was noticed
    engine = open_engine(url)
    with engine.connect() as connection:
        assert connection.execute(select(func.count()).select_from(REQUESTS)).scalar_one() == len(asked)
    engine.dispose()
    tell(f"{len(asked)} decisions, {sum(lost.values())} times no connection")
