"""The store: what was decided is there, once, and verifies; what is personal can be removed."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from embedded_office import CAMPAIGN, NAME, WAY, do, handler_of, nomination, walk
from sqlalchemy import delete, update
from sqlalchemy.exc import IntegrityError

from embedding.database import open_engine
from embedding.handling import Busy, Done, Handler, KeyReused
from embedding.sealing import REMOVED
from embedding.store import Damaged, MovedOn, Store, Unreachable, Writing
from embedding.tables import CASES, ENTRIES
from emulation.parties import DocumentRef
from emulation.workflow import BlockerCode, Effect, Refusal

pytestmark = pytest.mark.embedding


def test_a_way_is_there_as_it_was_decided(store: Store, handler: Handler) -> None:
    done = list(walk(handler, "c-1", "announce"))
    with store.reading() as unit:
        found = unit.find("c-1")
        assert unit.find("c-2") is None
    assert found is not None
    assert found.case == done[-1].case
    assert found.case.nomination == nomination("c-1")
    assert [each.activity for each in found.trail] == ["propose", *(act for act, _ in WAY)]
    assert [each.role for each in found.trail] == [
        None, "proposer", "clerk", "clerk", "council", "clerk", "decider", "clerk",
    ]  # fmt: skip


def test_it_is_the_same_in_another_process_later(database: str, store: Store, handler: Handler) -> None:
    (*_, last) = walk(handler, "c-1", "decide")
    engine = open_engine(database)
    with Store(engine).reading() as unit:
        found = unit.find("c-1")
        assert [each.case.id for each in unit.cases(CAMPAIGN)] == ["c-1"]
        assert unit.cases(CAMPAIGN, after="c-1") == []
        assert unit.granted(CAMPAIGN, besides="c-1") == ()
        assert unit.granted(CAMPAIGN, besides="c-2") == (last.case,)
    engine.dispose()
    assert found is not None
    assert found.case == last.case


def test_preparing_twice_changes_nothing(store: Store, handler: Handler) -> None:
    list(walk(handler, "c-1", "receive"))
    store.prepare(CAMPAIGN)
    with store.reading() as unit:
        assert unit.find("c-1") is not None


def test_a_refusal_leaves_nothing(store: Store, handler: Handler) -> None:
    refused = do(handler, "c-1", "propose", "school")
    assert isinstance(refused, Refusal)
    assert refused.codes == (BlockerCode.OUT_OF_SCOPE,)
    with store.reading() as unit:
        assert unit.find("c-1") is None


def test_what_is_raised_within_leaves_nothing(store: Store, handler: Handler) -> None:
    (*_, last) = walk(handler, "c-1", "receive")

    def fail(*_given: object) -> str:
        raise ZeroDivisionError

    broken = Handler(store, handler.office, clock=handler.clock, salt=fail)
    with pytest.raises(ZeroDivisionError):
        do(broken, "c-1", "hand-in", "office", reason="Bổ sung")
    with store.reading() as unit:
        found = unit.find("c-1")
    assert found is not None
    assert found.case == last.case


# ---- two at once ----


def test_who_comes_later_is_told_who_was_first(handler: Handler) -> None:
    list(walk(handler, "c-1", "receive"))
    assert isinstance(do(handler, "c-1", "hand-in", "office", papers=["report"], expected_version=3), Done)
    late = do(handler, "c-1", "compile", "office", expected_version=3)
    assert isinstance(late, Refusal)
    assert late.codes == (BlockerCode.VERSION_CONFLICT,)
    assert "hand-in" in late.text("en")
    assert "office" in late.blockers[0].reasons[0].text("en")


def test_two_cannot_add_to_the_same_version(store: Store, handler: Handler) -> None:
    list(walk(handler, "c-1", "receive"))
    with store.reading() as unit:
        before = unit.find("c-1")
    assert before is not None
    assert isinstance(do(handler, "c-1", "compile", "office"), Done)
    with store.reading() as unit:
        after = unit.find("c-1")
    assert after is not None
    with pytest.raises(MovedOn), store.writing(CAMPAIGN) as unit:
        unit.add(before, after.case, after.trail, [])


def test_two_cannot_open_the_same_case(store: Store, handler: Handler) -> None:
    (*_, done) = walk(handler, "c-1", "propose")
    with store.reading() as unit:
        found = unit.find("c-1")
    assert found is not None
    with pytest.raises(MovedOn), store.writing(CAMPAIGN) as unit:
        unit.add(None, done.case, found.trail, [])


def test_who_lost_decides_again(handler: Handler, monkeypatch: pytest.MonkeyPatch) -> None:
    list(walk(handler, "c-1", "receive"))
    add, late = Writing.add, iter([True])

    def add_late(self: Writing, *given: Any) -> None:
        if next(late, False):
            raise MovedOn
        add(self, *given)

    monkeypatch.setattr(Writing, "add", add_late)
    done = do(handler, "c-1", "compile", "office")
    assert isinstance(done, Done)
    assert done.tries == 2


def test_who_always_loses_gives_up(handler: Handler, monkeypatch: pytest.MonkeyPatch) -> None:
    def add_late(_self: Writing, *_given: Any) -> None:
        raise MovedOn

    monkeypatch.setattr(Writing, "add", add_late)
    with pytest.raises(Busy):
        do(handler, "c-1", "propose", "station-head")


# ---- once for each key of a client ----


def test_asked_again_under_its_key_nothing_is_done_twice(store: Store, handler: Handler) -> None:
    first = do(handler, "c-1", "propose", "station-head", key="k-1")
    assert isinstance(first, Done)
    assert isinstance(do(handler, "c-1", "receive", "office"), Done)
    again = do(handler, "c-1", "propose", "station-head", key="k-1")
    assert isinstance(again, Done)
    assert again.is_repeated
    assert (again.case, again.events) == (first.case, first.events)
    with store.reading() as unit:
        found = unit.find("c-1")
    assert found is not None
    assert [each.activity for each in found.trail] == ["propose", "propose", "receive"]


def test_a_key_stands_for_one_request(handler: Handler) -> None:
    assert isinstance(do(handler, "c-1", "propose", "station-head", key="k-1"), Done)
    with pytest.raises(KeyReused):
        do(handler, "c-1", "receive", "office", key="k-1")


def test_what_was_refused_may_be_asked_again_under_its_key(handler: Handler) -> None:
    assert isinstance(do(handler, "c-1", "receive", "office", key="k-1"), Refusal)
    assert isinstance(do(handler, "c-1", "propose", "station-head"), Done)
    again = do(handler, "c-1", "receive", "office", key="k-1")
    assert isinstance(again, Done)
    assert not again.is_repeated


# ---- nobody can change what is stored unnoticed ----


@pytest.mark.parametrize("harm", ["changed", "cut", "cut-with-row", "missing"])
def test_what_was_changed_does_not_load(database: str, store: Store, handler: Handler, harm: str) -> None:
    list(walk(handler, "c-1", "compile"))
    engine = open_engine(database)
    with engine.connect() as connection:
        if harm == "changed":
            row = ENTRIES.c.entry.like('%"activity": "receive"%')
            text = connection.execute(ENTRIES.select().where(row)).mappings().one()["entry"]
            changed = update(ENTRIES).where(row).values(entry=text.replace('"receive"', '"approve"'))
            connection.execute(changed)
        elif harm == "missing":
            connection.execute(delete(ENTRIES).where(ENTRIES.c.sequence == 2))
        else:
            connection.execute(delete(ENTRIES).where(ENTRIES.c.sequence == 4))
            if harm == "cut-with-row":
                connection.execute(update(CASES).values(version=3))
        connection.commit()
    engine.dispose()
    with store.reading() as unit, pytest.raises(Damaged, match=r"c-1: .*does not verify"):
        unit.find("c-1")


def test_a_doubled_entry_is_refused_by_the_database(database: str, store: Store, handler: Handler) -> None:
    list(walk(handler, "c-1", "receive"))
    engine = open_engine(database)
    with engine.connect() as connection:
        row = dict(connection.execute(ENTRIES.select().where(ENTRIES.c.sequence == 3)).mappings().one())
        for changes in ({}, {"sequence": 4}):
            with pytest.raises(IntegrityError), connection.begin_nested():
                connection.execute(ENTRIES.insert().values(**{**row, **changes}))
    engine.dispose()


# ---- personal data ----


def test_personal_data_are_apart_and_can_be_removed(
    database: str, store: Store, handler: Handler, tmp_path: Path
) -> None:
    list(walk(handler, "c-1", "receive"))
    assert isinstance(do(handler, "c-1", "return", "office", reason=f"{NAME} chưa nộp giấy"), Done)
    with store.reading() as unit:
        before = unit.find("c-1")
    assert before is not None
    assert before.case.nomination.subject.name == NAME
    assert not any(NAME in each.content() or "Tiêm" in each.content() for each in before.trail)
    assert stored_bytes(database, NAME, tmp_path) is not False

    removed = store.erase(CAMPAIGN, "c-1", actor="office", at=datetime(2021, 12, 1, tzinfo=UTC))
    # Name and achievement when it was opened, and the reason of the return.
    assert removed == 3
    with store.reading() as unit:
        after = unit.find("c-1")
        assert unit.erasures("c-1") == 1
    assert after is not None
    assert after.trail == before.trail
    assert after.case.state == "returned"
    assert after.case.nomination.subject.name == REMOVED
    assert after.case.last is not None
    assert after.case.last.reason == REMOVED
    assert stored_bytes(database, NAME, tmp_path) is not True
    # Work goes on.
    assert isinstance(do(handler, "c-1", "complete", "station-head"), Done)


def stored_bytes(database: str, text: str, folder: Path) -> bool | None:
    """Say whether a text is anywhere in the files of SQLite, the log that is written ahead included."""
    if not database.startswith("sqlite"):
        return None
    return any(text.encode() in each.read_bytes() for each in folder.iterdir())


def test_there_is_nothing_to_remove_of_a_case_that_is_not_there(store: Store) -> None:
    assert store.erase(CAMPAIGN, "c-9", actor="office", at=datetime(2021, 12, 1, tzinfo=UTC)) is None


def test_corrections_and_revocations_say_what_they_correct(store: Store, handler: Handler) -> None:
    list(walk(handler, "c-1", "receive"))
    for _ in range(2):
        corrected = do(
            handler, "c-1", "correct", "office", reason="Đính chính", nomination=nomination("c-1", "a-other")
        )
        assert isinstance(corrected, Done), corrected.text("en")
    for act, actor in WAY[2:6]:
        assert isinstance(do(handler, "c-1", act, actor), Done)
    revoked = do(
        handler, "c-1", "revoke", "chair", reason="Khai sai", document=DocumentRef(title="Quyết định hủy")
    )
    assert isinstance(revoked, Done), revoked.text("en")
    with store.reading() as unit:
        found = unit.find("c-1")
    assert found is not None
    assert {each.sequence: each.corrects for each in found.trail if each.corrects} == {4: 1, 5: 4, 10: 9}
    assert found.case.last is not None
    assert getattr(found.case.last, "effect", None) is Effect.REVOKE
    assert not found.case.is_granted


# ---- databases ----


def test_another_kind_of_database_is_refused() -> None:
    with pytest.raises(ValueError, match="sqlite or postgresql is expected, found mysql"):
        open_engine("mysql://host/cases")


def test_a_database_that_is_not_there(tmp_path: Path) -> None:
    nowhere = Store(open_engine(f"postgresql://nobody@/cases?host={tmp_path}"))
    with pytest.raises(Unreachable), nowhere.reading():
        pass


def test_a_case_cannot_be_written_twice_even_past_the_store(
    tmp_path: Path, open_store: Callable[[str], Store]
) -> None:
    list(walk(handler_of(open_store(f"sqlite:///{tmp_path / 'cases.db'}")), "c-1", "receive"))
    raw = sqlite3.connect(tmp_path / "cases.db")
    with pytest.raises(sqlite3.IntegrityError):
        raw.execute(
            "INSERT INTO entries SELECT case_id, sequence, 'x', entry FROM entries WHERE sequence = 1"
        )
    raw.close()
