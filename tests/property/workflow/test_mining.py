"""Rows of events and what is written of them: whole, in order, and well formed whatever the words are."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from datetime import UTC, datetime

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from emulation.errors import InvalidValueError
from emulation.testing.trails import event_rows, trails
from emulation.workflow.mining import (
    EventRow,
    ObjectLink,
    event_columns,
    link_columns,
    ordered,
    write_ocel,
    write_xes,
)
from emulation.workflow.mining import event_rows as rows_of
from emulation.workflow.trail import Trail

ROWS = st.lists(event_rows(), max_size=5, unique_by=lambda row: row.id).map(
    # One kind for an object of one id.
    lambda rows: [
        attrs.evolve(row, objects=[attrs.evolve(link, kind="session") for link in row.objects])
        for row in rows
    ]
)
NAMESPACE = "{http://www.xes-standard.org/}"


def xml_of(text: str) -> str:
    """Give what XML can hold of a text: the rest is marked as lost."""
    return "".join(letter if letter not in "\ufffe\uffff" else "\ufffd" for letter in text)


@given(ROWS)
def test_xes_is_well_formed_and_says_every_event(rows: list[EventRow]) -> None:
    log = ET.fromstring(write_xes(rows))  # noqa: S314 - our own text
    found = []
    for trace in log.iter(f"{NAMESPACE}trace"):
        case = trace.find(f"{NAMESPACE}string")
        assert case is not None
        for event in trace.iter(f"{NAMESPACE}event"):
            values = {each.get("key"): each.get("value") for each in event}
            found.append((case.get("value"), int(values["sequence"] or 0), values))
    expected = ordered(rows)
    assert [each[:2] for each in found] == [(row.case, row.sequence) for row in expected]
    for (_, _, values), row in zip(found, expected, strict=True):
        assert values["concept:name"] == xml_of(row.activity)
        assert values["org:resource"] == row.resource
        assert values.get("org:role") == row.role
        assert values.get("on_behalf_of") == row.on_behalf_of
        moment = datetime.fromisoformat(values["time:timestamp"] or "")
        assert abs((moment - row.at).total_seconds()) < 0.001
        assert moment.utcoffset() == row.at.utcoffset()


@given(ROWS)
def test_ocel_refers_only_to_what_it_declares(rows: list[EventRow]) -> None:
    log = json.loads(write_ocel(rows))
    kinds = {each["name"] for each in log["objectTypes"]}
    objects = {each["id"]: each["type"] for each in log["objects"]}
    activities = {each["name"] for each in log["eventTypes"]}
    assert set(objects.values()) == kinds
    assert [each["id"] for each in log["events"]] == [row.id for row in ordered(rows)]
    for event in log["events"]:
        assert event["type"] in activities
        assert {each["objectId"] for each in event["relationships"]} <= set(objects)
        assert sum(each["qualifier"] == "case" for each in event["relationships"]) >= 1


@given(ROWS)
def test_columns_are_of_one_length_and_order(rows: list[EventRow]) -> None:
    columns = event_columns(rows)
    assert {len(column) for column in columns.values()} == {len(rows)}
    assert columns["event_id"] == [row.id for row in ordered(rows)]
    links = link_columns(rows)
    assert {len(column) for column in links.values()} == {sum(1 + len(row.objects) for row in rows)}


@given(trails())
def test_a_row_for_each_entry(trail: Trail) -> None:
    rows = list(rows_of(trail))
    assert [(row.case, row.sequence, row.activity, row.at, row.resource) for row in rows] == [
        (entry.case, entry.sequence, entry.activity, entry.at, entry.actor) for entry in trail
    ]
    said = list(rows_of(trail, words=lambda entry: f"Bước {entry.sequence}", objects=lambda _entry: []))
    assert [row.activity for row in said] == [f"Bước {row.sequence}" for row in rows]


def row(**more: object) -> EventRow:
    given = {
        "case": "c",
        "sequence": 1,
        "activity": "a",
        "at": datetime(2021, 1, 1, tzinfo=UTC),
        "resource": "r",
        **more,
    }
    return EventRow(**given)  # type: ignore[arg-type]


def test_what_cannot_be_written() -> None:
    with pytest.raises(InvalidValueError, match="the event c#1 stands twice"):
        write_xes([row(), row(activity="b")])
    with pytest.raises(InvalidValueError, match="the object d is a decision and a session"):
        write_ocel([row(objects=[ObjectLink("d", "decision", "x"), ObjectLink("d", "session", "x")])])
    with pytest.raises(InvalidValueError, match="the object c is a case and a session"):
        write_ocel([row(objects=[ObjectLink("c", "session", "x")])])
    with pytest.raises(InvalidValueError, match="with a zone"):
        row(at=datetime(2021, 1, 1))
