"""Values whose type only the data can tell carry it with them."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from emulation.campaigns import Theme
from emulation.codecs import from_data, to_data
from emulation.codecs.anything import read_anything, write_anything
from emulation.codecs.converter import converter
from emulation.core import Truth, percent
from emulation.errors import EmulationError, InvalidDocumentError, InvalidValueError
from emulation.i18n import Message
from emulation.testing.core import exact_numbers, quantities, truths

SINGLE = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.text(),
    st.dates(),
    st.datetimes(timezones=st.just(UTC)),
    st.times(),
    exact_numbers(),
    truths(),
    quantities(),
)
ANYTHING = st.recursive(
    SINGLE, lambda inner: st.lists(inner).map(tuple) | st.frozensets(inner), max_leaves=10
)


@given(ANYTHING)
def test_anything_comes_back_with_its_type(value: object) -> None:
    again = read_anything(write_anything(value, converter()), converter())
    assert again == value
    assert type(again) is type(value)


@pytest.mark.parametrize(
    ("value", "data"),
    [
        (5, 5),
        (True, True),
        (Fraction(1, 3), {"type": "number", "value": "1/3"}),
        (date(2021, 9, 10), {"type": "day", "value": "2021-09-10"}),
        (datetime(2021, 9, 10, tzinfo=UTC), {"type": "moment", "value": "2021-09-10T00:00:00+00:00"}),
        (time(9), {"type": "clock", "value": "09:00:00"}),
        (Truth.NO, {"type": "truth", "value": "no"}),
        ((1,), {"type": "list", "items": [1]}),
        (frozenset({"b", "a"}), {"type": "set", "items": ["a", "b"]}),
        (percent(15), {"type": "quantity", "amount": "15", "unit": "percent"}),
    ],
)
def test_how_it_is_written(value: object, data: object) -> None:
    assert write_anything(value, converter()) == data


@pytest.mark.parametrize("value", [1.5, [1], {"a": 1}, object(), ValueError("x"), EmulationError("a.b", "c")])
def test_what_is_none_of_ours_is_not_written(value: object) -> None:
    with pytest.raises(InvalidValueError) as caught:
        write_anything(value, converter())
    assert caught.value.code == "codecs.cannot_write"
    assert caught.value.params["found"] == type(value).__name__


def deep(levels: int) -> object:
    data: object = 1
    for _ in range(levels):
        data = {"type": "list", "items": [data]}
    return data


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (1.5, "codecs.no_type_here"),
        ([1], "codecs.no_type_here"),
        ({}, "codecs.no_type_here"),
        ({"type": 5}, "codecs.no_type_here"),
        ({"type": "list"}, "codecs.no_items"),
        ({"type": "set", "items": [], "more": 1}, "codecs.no_items"),
        ({"type": "list", "items": "abc"}, "codecs.wrong_type"),
        ({"type": "day"}, "codecs.no_value"),
        ({"type": "day", "value": "2021-13-01"}, "codecs.not_a_date"),
        ({"type": "truth", "value": "maybe"}, "codecs.unknown_choice"),
        ({"type": "truth", "value": "no", "more": 1}, "codecs.no_value"),
        ({"type": "quantiti", "amount": "15"}, "codecs.unknown_type"),
        ({"type": "rulebook"}, "codecs.unknown_type"),
        (deep(50), "codecs.too_deep"),
    ],
)
def test_what_is_refused(data: object, code: str) -> None:
    with pytest.raises(EmulationError) as caught:
        read_anything(data, converter())
    assert caught.value.code == code


def test_the_deepest_that_is_read() -> None:
    value = read_anything(deep(40), converter())
    assert write_anything(value, converter()) == deep(40)


def test_a_message_keeps_the_types_of_its_parameters() -> None:
    message = Message.of("a.b", count=5, name="5", share=percent(15), theme=Theme("x"), day=date(2021, 9, 10))
    assert from_data(Message, to_data(message)) == message
    assert to_data(Message("a.b")) == {"key": "a.b"}


@pytest.mark.parametrize(
    ("data", "code"),
    [
        ("a.b", "codecs.wrong_type"),
        ({}, "codecs.not_a_message"),
        ({"key": 5}, "codecs.not_a_message"),
        ({"key": "a.b", "more": 1}, "codecs.not_a_message"),
        ({"key": "a.b", "params": []}, "codecs.wrong_type"),
        ({"key": "a.b", "params": {"x": 1.5}}, "codecs.no_type_here"),
    ],
)
def test_what_is_no_message(data: object, code: str) -> None:
    with pytest.raises(InvalidDocumentError) as caught:
        from_data(Message, data)
    assert [fault.code for fault in caught.value.faults] == [code]
