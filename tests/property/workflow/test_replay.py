"""A case is what its events say: replayed whole, in parts, and never out of order."""

from __future__ import annotations

import attrs
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from emulation.errors import InvalidValueError
from emulation.testing.workflow import histories_of_cases
from emulation.workflow import Event, Migrated, Moved, Opened, evolve, replay

Events = tuple[Event, ...]


@given(histories_of_cases(), st.data())
def test_a_snapshot_in_the_middle_changes_nothing(events: Events, data: st.DataObject) -> None:
    cut = data.draw(st.integers(1, len(events)))
    assert replay(events[cut:], start=replay(events[:cut])) == replay(events)


@given(histories_of_cases())
def test_the_case_is_where_its_last_event_left_it(events: Events) -> None:
    case, last = replay(events), events[-1]
    assert case.version == len(events) == last.sequence
    assert case.last is last
    assert case.state == (last.state if isinstance(last, Opened) else last.target)
    moves = [each for each in events if isinstance(each, Opened | Migrated) or each.source != each.target]
    assert case.since == moves[-1].at
    handed_in = [each.command.papers for each in events if isinstance(each, Opened | Moved)]
    assert case.file.papers == frozenset[str]().union(*handed_in)


@given(histories_of_cases(), st.data())
def test_an_event_left_out_doubled_or_displaced_is_refused(events: Events, data: st.DataObject) -> None:
    assume(len(events) > 1)
    place = data.draw(st.integers(0, len(events) - 1))
    spoiled = [
        (*events[:place], events[place], *events[place:]),
        tuple(reversed(events)),
    ]
    if place < len(events) - 1:
        spoiled.append((*events[:place], *events[place + 1 :]))
    for wrong in spoiled:
        with pytest.raises(InvalidValueError):
            replay(wrong)


@given(histories_of_cases())
def test_an_event_from_another_state_is_refused(events: Events) -> None:
    assume(isinstance(events[-1], Moved | Migrated))
    last = events[-1]
    assert isinstance(last, Moved | Migrated)
    with pytest.raises(InvalidValueError, match="does not follow"):
        evolve(replay(events[:-1]), attrs.evolve(last, source="elsewhere"))
