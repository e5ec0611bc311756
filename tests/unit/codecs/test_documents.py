"""Documents say of which kind and version they are; journals come line by line."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from emulation.campaigns import Activated, Entry, Journal, Theme
from emulation.codecs import (
    SCHEMA_VERSION,
    UPCASTS,
    Upcast,
    dump_document,
    dump_journal_lines,
    load_document,
    load_journal_lines,
)
from emulation.errors import EmulationError, InvalidDocumentError, InvalidValueError
from emulation.rulebooks.vietnam import national
from emulation.testing.codecs import assert_round_trip

THEME = Theme("Đoàn kết", wordings=["chung sức"])


def document(kind: object = "theme", version: object = 1, value: object = None, **more: object) -> str:
    return json.dumps({"emulation": {"kind": kind, "version": version}, "value": value, **more})


def only_fault(text: str, **options: Any) -> EmulationError:
    with pytest.raises(InvalidDocumentError) as caught:
        load_document(text, **options)
    (fault,) = caught.value.faults
    return fault


@pytest.mark.parametrize("value", [5, "text", national(), object(), EmulationError("a.b", "c")])
def test_only_public_values_become_documents(value: object) -> None:
    with pytest.raises(InvalidValueError) as caught:
        dump_document(value)
    assert caught.value.code == "codecs.cannot_write"


@pytest.mark.parametrize(
    "text",
    [
        "[]",
        "5",
        "{}",
        '{"emulation": 5, "value": {}}',
        '{"emulation": {"kind": "theme"}, "value": {}}',
        '{"emulation": {"kind": "theme", "version": 1}}',
        document(kind=5),
        document(version="1"),
        document(version=True),
        document(version=1.0),
        document(more=1),
    ],
)
def test_what_is_no_document(text: str) -> None:
    assert only_fault(text).code == "codecs.no_envelope"


def test_an_unknown_kind_is_refused_with_the_near_ones() -> None:
    fault = only_fault(document(kind="campain"))
    assert (fault.code, fault.path) == ("codecs.unknown_kind", ("emulation", "kind"))
    assert "campaign" in fault.params["near"]  # type: ignore[operator]


@pytest.mark.parametrize(
    ("version", "code"),
    [(0, "codecs.no_version"), (-1, "codecs.no_version"), (SCHEMA_VERSION + 1, "codecs.later_version")],
)
def test_a_version_that_cannot_be_read(version: int, code: str) -> None:
    fault = only_fault(document(version=version, value={"text": "x"}))
    assert (fault.code, fault.path) == (code, ("emulation", "version"))


def test_faults_stand_under_value() -> None:
    with pytest.raises(InvalidDocumentError) as caught:
        load_document(document(value={"text": 5, "wording": []}))
    assert {fault.path for fault in caught.value.faults} == {("value", "text"), ("value",)}


# ---- versions ----


def renamed(data: Mapping[str, Any]) -> Mapping[str, Any]:
    return {("text" if key == "slogan" else key): value for key, value in data.items()}


def wrapped(data: Mapping[str, Any]) -> Mapping[str, Any]:
    return {**data, "wordings": [data["wordings"]]} if "wordings" in data else data


STEPS = (Upcast("theme", 2, wrapped), Upcast("theme", 1, renamed), Upcast("duty", 1, renamed))


@pytest.mark.parametrize(
    ("version", "value"),
    [
        (1, {"slogan": "Đoàn kết", "wordings": "chung sức"}),
        (2, {"text": "Đoàn kết", "wordings": "chung sức"}),
        (3, {"text": "Đoàn kết", "wordings": ["chung sức"]}),
        (4, {"text": "Đoàn kết", "wordings": ["chung sức"]}),
    ],
)
def test_an_earlier_version_is_brought_up_step_by_step(version: int, value: object) -> None:
    assert load_document(document(version=version, value=value), upcasts=STEPS, version=4) == THEME


def test_without_its_step_the_old_shape_is_a_fault() -> None:
    fault = only_fault(
        document(version=2, value={"text": "x", "wordings": "y"}), upcasts=STEPS[2:], version=4
    )
    assert (fault.code, fault.path) == ("codecs.wrong_type", ("value", "wordings"))


def test_every_shipped_step_leads_to_a_version_there_is() -> None:
    assert all(1 <= step.version < SCHEMA_VERSION for step in UPCASTS)
    assert len({(step.kind, step.version) for step in UPCASTS}) == len(UPCASTS)


# ---- journals ----


def entries(count: int) -> list[Entry]:
    moment = datetime(2021, 9, 10, 9, tzinfo=UTC)
    return [
        Entry(id=f"e{number}", on=date(2021, 9, 10), recorded=moment, fact=Activated("area"))
        for number in range(count)
    ]


@given(st.sets(st.integers(0, 999), max_size=5), st.sampled_from(["{", '{"id": 5}', "null", "\ud800", "NaN"]))
def test_a_bad_line_leaves_the_others_whole(bad: set[int], text: str) -> None:
    lines = list(dump_journal_lines(Journal(tuple(entries(1000)))))
    for place in bad:
        lines[place] = text
    journal, faults = load_journal_lines(lines)
    assert [entry.id for entry in journal] == [f"e{number}" for number in range(1000) if number not in bad]
    assert {fault.path[:2] for fault in faults} == {("line", place + 1) for place in bad}


def test_blank_lines_count_and_hold_nothing() -> None:
    (line,) = dump_journal_lines(Journal(tuple(entries(1))))
    journal, faults = load_journal_lines(["", line + "\n", "   ", "{"])
    assert len(journal) == 1
    assert [fault.path for fault in faults] == [("line", 4)]
    assert "line[4]" in str(faults[0])


# ---- the assertion for those who embed the library ----


def test_the_assertion_sees_a_value_that_changes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("emulation.testing.codecs.load_document", lambda _text: Theme("khác"))
    with pytest.raises(AssertionError, match="came back changed"):
        assert_round_trip(THEME)


def test_the_assertion_sees_data_that_change(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("emulation.testing.codecs.from_data", lambda _cls, _data: Theme("khác"))
    with pytest.raises(AssertionError, match="from plain data"):
        assert_round_trip(THEME)


def test_the_assertion_sees_data_that_json_changes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        "emulation.testing.codecs.to_data", lambda _value: {"text": "Đoàn kết", "wordings": ("chung sức",)}
    )
    monkeypatch.setattr("emulation.testing.codecs.from_data", lambda _cls, _data: THEME)
    with pytest.raises(AssertionError, match="JSON changes"):
        assert_round_trip(THEME)


def test_the_assertion_sees_text_that_changes(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = iter([dump_document(THEME), dump_document(THEME, indent=None)])
    monkeypatch.setattr("emulation.testing.codecs.dump_document", lambda _value: next(texts))
    with pytest.raises(AssertionError, match="written differently"):
        assert_round_trip(THEME)
