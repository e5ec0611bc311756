"""Entries and the journal they are added to."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

import attrs
import pytest

from emulation.campaigns import Closed, Corrected, Entry, Journal, Suspended, Withdrawn
from emulation.errors import InvalidValueError

MOMENT = datetime(2021, 9, 10, 8, 0, tzinfo=timezone(timedelta(hours=7)))
FIRST = Entry(id="e1", on=date(2021, 9, 10), recorded=MOMENT, fact=Suspended("bão"))
SECOND = attrs.evolve(FIRST, id="e2", fact=Closed())


def test_a_journal_only_grows_and_the_old_one_stays() -> None:
    empty = Journal()
    one = empty.add(FIRST)
    both = one.extend(iter([SECOND]))
    assert (len(empty), len(one), len(both)) == (0, 1, 2)
    assert list(both) == [FIRST, SECOND]
    assert both == Journal([FIRST, SECOND]) == empty.add(FIRST, SECOND)
    assert empty.add() == empty


def test_a_journal_keeps_the_order_of_arrival_and_takes_an_entry_twice() -> None:
    assert Journal([SECOND, FIRST, SECOND]).entries == (SECOND, FIRST, SECOND)


@pytest.mark.parametrize("bad", ["e1", [FIRST, "e2"], [Closed()], None])
def test_a_journal_holds_entries(bad: object) -> None:
    with pytest.raises(InvalidValueError):
        Journal(bad)  # type: ignore[arg-type]


@pytest.mark.parametrize("fact", [Closed(), Corrected("e0", Closed()), Withdrawn("e0", "nhầm")])
def test_an_entry_takes_every_kind_of_fact(fact: Closed | Corrected | Withdrawn) -> None:
    assert attrs.evolve(FIRST, fact=fact).fact == fact


@pytest.mark.parametrize(
    ("field", "bad"),
    [
        ("id", ""),
        ("on", MOMENT),
        ("on", "2021-09-10"),
        ("recorded", datetime(2021, 9, 10, 8)),
        ("recorded", date(2021, 9, 10)),
        ("fact", "closed"),
        ("fact", None),
        ("actor", "ủy ban"),
        ("note", ""),
    ],
)
def test_an_entry_refuses(field: str, bad: object) -> None:
    with pytest.raises(InvalidValueError) as refused:
        attrs.evolve(FIRST, **{field: bad})
    assert refused.value.code.startswith("core.")
