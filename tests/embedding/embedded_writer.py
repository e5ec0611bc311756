"""What the writers of the tests do, each in a process of its own, until they are done or killed.

They tell of each thing that was committed through a pipe, after it was committed; what was told stays in the pipe when they die.
"""

from __future__ import annotations

import itertools
import time
from multiprocessing.connection import Connection
from typing import Any

from embedded_office import NAME, do, handler_of, walk

from embedding.database import open_engine
from embedding.handling import Done, Handler
from embedding.store import Store, Writing
from emulation.workflow import BlockerCode, Refusal

HAND_INS = 4


class Teller:
    """Tells what was done."""

    def __init__(self, pipe: Connection) -> None:
        self._pipe = pipe

    def __call__(self, **said: Any) -> None:
        self._pipe.send(said)


def crowd(handler: Handler, name: str, say: Teller) -> None:
    """Write on one case with all others, on cases of one's own, and race for one award."""
    # 1. The same case, taken as it is: whoever comes later is decided again.
    for number in range(HAND_INS):
        paper = f"blind-{name}-{number}"
        done = do(handler, "shared", "hand-in", "office", papers=[paper])
        assert isinstance(done, Done), done.text("en")
        say(kind="paper", paper=paper, tries=done.tries)
    # 2. The same case, as it was seen: whoever comes later is told who was first, and looks again.
    for number in range(HAND_INS):
        paper = f"seen-{name}-{number}"
        for asked in itertools.count(1):
            with handler.store.reading() as unit:
                found = unit.find("shared")
            assert found is not None
            done = do(
                handler, "shared", "hand-in", "office", papers=[paper], expected_version=found.case.version
            )
            if isinstance(done, Done):
                say(kind="paper", paper=paper, tries=done.tries, asked=asked)
                break
            assert done.codes == (BlockerCode.VERSION_CONFLICT,), done.text("en")
            (reason,) = done.blockers[0].reasons
            assert dict(reason.params)["actor"] == "office"
            say(kind="conflict")
    # 3. A case of one's own, all the way.
    for done in walk(handler, f"own-{name}", "announce"):
        say(kind="step", case=done.case.id, version=done.case.version, tries=done.tries)
    # 4. One achievement, a case each: it is rewarded once.
    case = f"race-{name}"
    for done in walk(handler, case, "review", achievement="the-same"):
        say(kind="raced", tries=done.tries)
    last = do(handler, case, "submit", "office")
    if isinstance(last, Done):
        say(kind="raced", tries=last.tries)
        last = do(handler, case, "decide", "chair")
    if isinstance(last, Refusal):
        assert last.codes == (BlockerCode.REWARDED_ALREADY,), last.text("en")
    say(kind="race", case=case, won=isinstance(last, Done))


def steady(handler: Handler, name: str, say: Teller) -> None:
    """Hand papers in for ever."""
    for number in itertools.count():
        paper = f"{name}-{number}"
        done = do(handler, "shared", "hand-in", "office", papers=[paper])
        assert isinstance(done, Done), done.text("en")
        say(kind="paper", paper=paper)


def hold(handler: Handler, name: str, say: Teller) -> None:
    """Write everything there is to write of a decision, and never commit it."""
    add = Writing.add

    def add_and_wait(*given: object) -> None:
        add(*given)  # type: ignore[arg-type]
        say(kind="holding")
        time.sleep(600)

    Writing.add = add_and_wait  # type: ignore[method-assign, assignment]
    do(handler, "shared", "hand-in", "office", papers=[name], reason=f"Nộp giấy tờ của {NAME}")


TASKS = {"crowd": crowd, "steady": steady, "hold": hold}


def write(url: str, begun: float, name: str, task: str, pipe: Connection) -> None:
    """Open the database, wait for the word, and do a task."""
    engine = open_engine(url)
    handler, say = handler_of(Store(engine), begun), Teller(pipe)
    with engine.connect():
        say(kind="ready")
    pipe.recv()
    TASKS[task](handler, name, say)
    say(kind="finished")
    engine.dispose()
