"""Assertions about the written form of values: what was written is read back, whole and exact."""

from __future__ import annotations

from emulation.codecs import SCHEMA_VERSION, dump_document, from_data, load_document, parse_json, to_data
from emulation.codecs.registry import type_name

__all__ = ["assert_round_trip"]


def assert_round_trip(value: object) -> str:
    """Assert that a value comes back from its document equal, of the same class, and is written the same again.

    Args:
        value: A value of a public class.

    Returns:
        The text of the document.

    Raises:
        AssertionError: Something was lost or changed on the way; the text says what.
        InvalidValueError: The value is of no public class.

    >>> from emulation.campaigns import Theme
    >>> from emulation.testing.codecs import assert_round_trip
    >>> '"text": "Đoàn kết"' in assert_round_trip(Theme("Đoàn kết"))
    True
    """
    data = to_data(value)
    if from_data(type(value), data) != value:
        raise AssertionError(f"came back changed from plain data:\n  wrote {value!r}\n  data  {data!r}")
    text = dump_document(value)
    if parse_json(text) != {
        "emulation": {"kind": type_name(type(value)), "version": SCHEMA_VERSION},
        "value": data,
    }:
        raise AssertionError(f"plain data that JSON changes: {data!r}")
    again = load_document(text)
    if type(again) is not type(value) or again != value:
        raise AssertionError(f"came back changed:\n  wrote {value!r}\n  read  {again!r}")
    rewritten = dump_document(again)
    if rewritten != text:
        raise AssertionError(f"equal, but written differently:\n  first {text}\n  then  {rewritten}")
    return text
