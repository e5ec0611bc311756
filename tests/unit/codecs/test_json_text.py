"""JSON text is read strictly: one meaning, no guesses, the place of every fault."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from emulation.campaigns import Campaign, Theme
from emulation.codecs import dumps, load_document, loads, parse_json
from emulation.errors import EmulationError, InvalidDocumentError
from emulation.i18n import say_error
from emulation.samples import dai_mach_2021
from emulation.testing.text import hostile_text

PLAN = dumps(dai_mach_2021())


def only_fault(text: str) -> EmulationError:
    with pytest.raises(InvalidDocumentError) as caught:
        parse_json(text)
    (fault,) = caught.value.faults
    return fault


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "codecs.not_json"),
        ("{", "codecs.not_json"),
        ('{"a": 1,}', "codecs.not_json"),
        ("\ufeff{}", "codecs.not_json"),
        ('{"a": 1, "a": 1}', "codecs.repeated_key"),
        ('{"b": [{"a": 1, "a": 2}]}', "codecs.repeated_key"),
        ("NaN", "codecs.no_number"),
        ('{"a": [Infinity]}', "codecs.no_number"),
        ("-Infinity", "codecs.no_number"),
        ("9" * 5000, "codecs.number_too_long"),
        ("[" * 201 + "]" * 201, "codecs.too_deep"),
        ("[" * 100_000, "codecs.too_deep"),
        ('{"a":' * 201 + "1" + "}" * 201, "codecs.too_deep"),
    ],
)
def test_a_text_that_is_refused(text: str, code: str) -> None:
    fault = only_fault(text)
    assert fault.code == code
    assert say_error(fault, "vi") != say_error(fault, "en")


def test_the_place_is_named() -> None:
    fault = only_fault('{\n  "a": 1\n  "b": 2\n}')
    assert (fault.params["line"], fault.params["column"]) == (3, 3)


@pytest.mark.parametrize("depth", [1, 200])
def test_the_deepest_text_that_is_read(depth: int) -> None:
    assert parse_json("[" * depth + "]" * depth) == json.loads("[" * depth + "]" * depth)


def test_brackets_inside_text_do_not_count_as_depth() -> None:
    text = json.dumps(["[{" * 150, 'say "[[" and \\', *["]"] * 150])
    assert parse_json(text) == json.loads(text)


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    )
)
def test_what_is_json_is_read_as_json_reads_it(data: object) -> None:
    assert parse_json(json.dumps(data)) == data


@given(hostile_text('{"', '":', "[", "]", "}", ",", "1", "true", "null", '"text"', "\\"))
def test_any_text_ends_in_data_or_in_faults(text: str) -> None:
    try:
        data = parse_json(text)
    except InvalidDocumentError as error:
        assert error.faults
    else:
        assert data == json.loads(text)


@given(hostile_text('{"emulation": {"kind": "theme", "version": 1}, "value": {"text": "', '"}}', '{"', "}"))
def test_any_text_ends_in_a_document_or_in_faults(text: str) -> None:
    try:
        value = load_document(text)
    except InvalidDocumentError as error:
        assert error.faults
    else:
        assert isinstance(value, Theme)


@given(st.integers(0, len(PLAN) - 1), st.sampled_from(["", '"', "0", "null", "[", "}", ",", "x", "\\", "é"]))
def test_a_plan_with_one_letter_changed_ends_in_a_plan_or_in_faults(place: int, letter: str) -> None:
    try:
        plan = loads(Campaign, PLAN[:place] + letter + PLAN[place + 1 :])
    except InvalidDocumentError as error:
        assert error.faults
        assert all(str(fault) and say_error(fault, "vi") for fault in error.faults)
    else:
        assert loads(Campaign, dumps(plan)) == plan


@given(st.integers(0, len(PLAN) - 1))
def test_a_plan_that_is_cut_off_is_refused(end: int) -> None:
    with pytest.raises(InvalidDocumentError):
        loads(Campaign, PLAN[:end])


def test_half_a_surrogate_pair_comes_back_from_escaped_text() -> None:
    # Text that no file can hold in UTF-8 is legal in JSON; what it means is for the field to say.
    assert parse_json('"\\ud800"') == "\ud800"
