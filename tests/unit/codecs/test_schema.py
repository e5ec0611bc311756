"""The schema refuses what the reader refuses, as far as a schema can say it."""

from __future__ import annotations

import copy
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from emulation.campaigns import Campaign, Duty
from emulation.codecs import from_data, schema, to_data
from emulation.codecs.registry import values
from emulation.core import Timeline
from emulation.errors import InvalidDocumentError
from emulation.samples import dai_mach_2021

DATA = to_data(dai_mach_2021())
CAMPAIGN = Draft202012Validator(schema(Campaign))


def places(data: object, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    found = [path] if path else []
    if isinstance(data, dict):
        found += [each for key, value in data.items() for each in places(value, (*path, key))]
    elif isinstance(data, list):
        found += [each for index, value in enumerate(data) for each in places(value, (*path, index))]
    return found


PLACES = places(DATA)


def put(path: tuple[str | int, ...], change: Any) -> Any:
    data = copy.deepcopy(DATA)
    holder = data
    for part in path[:-1]:
        holder = holder[part]
    holder[path[-1]] = change(holder[path[-1]])
    return data


@pytest.mark.parametrize("name", sorted(values()))
def test_every_class_has_a_sound_schema(name: str) -> None:
    made = schema(values()[name])
    Draft202012Validator.check_schema(made)
    # A unit may stand there by its code, and a message has parameters of any kind.
    assert made.get("$ref") == (None if name in {"unit", "message", "assessment"} else f"#/$defs/{name}")


@given(
    st.sampled_from(PLACES),
    st.sampled_from([None, 5, 1.5, True, "x", [], {}, [1], {"type": "x"}, {"text": "x", "more": 1}]),
)
def test_what_the_schema_refuses_the_reader_refuses_too(path: tuple[str | int, ...], other: object) -> None:
    data = put(path, lambda _old: other)
    try:
        from_data(Campaign, data)
    except InvalidDocumentError as error:
        assert error.faults
    else:
        assert CAMPAIGN.is_valid(data)


@given(st.sampled_from([path for path in PLACES if isinstance(path[-1], str)]))
def test_a_key_too_many_is_refused_by_both(path: tuple[str | int, ...]) -> None:
    data = copy.deepcopy(DATA)
    holder = data
    for part in path[:-1]:
        holder = holder[part]
    holder["khoá lạ"] = 1
    assert not CAMPAIGN.is_valid(data)
    with pytest.raises(InvalidDocumentError) as caught:
        from_data(Campaign, data)
    assert [fault.code for fault in caught.value.faults] == ["codecs.unknown_key"]


def test_the_schema_says_what_is_needed() -> None:
    made = schema(Duty)["$defs"]["duty"]
    assert made["required"] == ["id", "clause", "verbs", "text"]
    assert made["additionalProperties"] is False


def test_a_timeline_may_hold_anything_of_ours() -> None:
    validator = Draft202012Validator(schema(Timeline))
    assert validator.is_valid(
        {"entries": [{"start": None, "end": None, "value": {"type": "number", "value": "1/3"}}]}
    )
    assert not validator.is_valid({"entries": [{"start": None, "end": None, "value": 1.5}]})
