"""Single values to and from plain data: strict both ways, nothing is converted by guess.

``"5"`` is not 5, ``1.0`` is not 1 and ``true`` is not 1. A refusal says what was found and what was expected.
"""

from __future__ import annotations

import re
from datetime import date, datetime, time
from enum import Enum
from fractions import Fraction
from typing import Any, NoReturn, cast

from emulation.core.quantity import UNITS, Unit, exact, plain_number, unit
from emulation.core.text import near_names
from emulation.errors import InvalidValueError, UnknownKeyError
from emulation.i18n import label

__all__ = [
    "DataType",
    "fields_of",
    "read_bool",
    "read_date",
    "read_datetime",
    "read_enum",
    "read_fraction",
    "read_int",
    "read_list",
    "read_object",
    "read_path_part",
    "read_str",
    "read_time",
    "read_unit",
    "type_of",
    "write_fraction",
    "write_unit",
    "wrong_type",
]

_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_TIME = re.compile(r"[0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{1,6})?)?")
_FRACTION = re.compile(r"(-?[0-9]{1,100})(?:/([0-9]{1,100})|\.([0-9]{1,20}))?")
_MOST_SHOWN = 60


class DataType(Enum):
    """What a piece of data is (kiểu dữ liệu); the words are in the catalogues."""

    NULL = "null"
    BOOLEAN = "boolean"
    WHOLE_NUMBER = "whole-number"
    BROKEN_NUMBER = "broken-number"
    TEXT = "text"
    LIST = "list"
    OBJECT = "object"
    TEXT_OR_WHOLE_NUMBER = "text-or-whole-number"

    def __str__(self) -> str:
        return label(self, "en")


_TYPES: dict[type, DataType] = {
    type(None): DataType.NULL,
    bool: DataType.BOOLEAN,
    int: DataType.WHOLE_NUMBER,
    float: DataType.BROKEN_NUMBER,
    str: DataType.TEXT,
    list: DataType.LIST,
    dict: DataType.OBJECT,
}


def wrong_type(expected: DataType, found: object) -> NoReturn:
    """Refuse a value of another type."""
    raise InvalidValueError(
        "codecs.wrong_type", "{expected} is expected, found {found}", expected=expected, found=type_of(found)
    )


def type_of(found: object) -> DataType | str:
    """Say what a piece of data is; what is no data at all is called by its class."""
    return _TYPES.get(type(found), type(found).__name__)


def read_str(data: object, _cls: object = None) -> str:
    """Read text."""
    return data if isinstance(data, str) else wrong_type(DataType.TEXT, data)


def read_int(data: object, _cls: object = None) -> int:
    """Read a whole number; a boolean or a broken number is none."""
    return data if type(data) is int else wrong_type(DataType.WHOLE_NUMBER, data)


def read_bool(data: object, _cls: object = None) -> bool:
    """Read a boolean."""
    return data if isinstance(data, bool) else wrong_type(DataType.BOOLEAN, data)


def read_path_part(data: object, _cls: object = None) -> str | int:
    """Read a part of a path: the name of a field or a position in a list."""
    return (
        data
        if isinstance(data, str) or type(data) is int
        else wrong_type(DataType.TEXT_OR_WHOLE_NUMBER, data)
    )


def read_list(data: object) -> list[object]:
    """Read a list, its items as they are."""
    return cast("list[object]", data) if isinstance(data, list) else wrong_type(DataType.LIST, data)


def read_object(data: object) -> dict[str, object]:
    """Read an object, its values as they are."""
    return cast("dict[str, object]", data) if isinstance(data, dict) else wrong_type(DataType.OBJECT, data)


def fields_of(data: object) -> dict[str, object]:
    """Give the fields of an object, none for anything else: for what says itself what is wrong."""
    return cast("dict[str, object]", data) if isinstance(data, dict) else {}


def read_date(data: object, _cls: object = None) -> date:
    """Read a day written ``YYYY-MM-DD``, the only form.

    >>> read_date("2021-09-10")
    datetime.date(2021, 9, 10)
    """
    text = read_str(data)
    try:
        if _DATE.fullmatch(text):
            return date.fromisoformat(text)
    except ValueError:
        pass
    raise InvalidValueError(
        "codecs.not_a_date", "a day written YYYY-MM-DD is expected, found {found!r}", found=text[:_MOST_SHOWN]
    )


def read_datetime(data: object, _cls: object = None) -> datetime:
    """Read a moment in ISO form with its offset."""
    text = read_str(data)
    try:
        moment = datetime.fromisoformat(text) if len(text) <= _MOST_SHOWN else None
    except ValueError:
        moment = None
    if moment is None or moment.tzinfo is None:
        raise InvalidValueError(
            "codecs.not_a_moment",
            "a moment such as 2021-09-10T09:00:00+07:00 is expected, found {found!r}",
            found=text[:_MOST_SHOWN],
        )
    return moment


def read_time(data: object, _cls: object = None) -> time:
    """Read a clock time without a zone, written ``HH:MM`` or with seconds."""
    text = read_str(data)
    try:
        if _TIME.fullmatch(text):
            return time.fromisoformat(text)
    except ValueError:
        pass
    raise InvalidValueError(
        "codecs.not_a_time",
        "a clock time written HH:MM is expected, found {found!r}",
        found=text[:_MOST_SHOWN],
    )


def read_fraction(data: object, _cls: object = None) -> Fraction:
    """Read an exact number written as text: ``"12"``, ``"0.15"`` or ``"1/3"``.

    >>> read_fraction("1/3")
    Fraction(1, 3)
    """
    text = read_str(data)
    match = _FRACTION.fullmatch(text)
    if match is None or (match[2] is not None and not int(match[2])):
        raise InvalidValueError(
            "codecs.not_a_fraction",
            'an exact number written as text ("12", "0.15", "1/3") is expected, found {found!r}',
            found=text[:_MOST_SHOWN],
        )
    whole, below, broken = match.groups()
    if below is not None:
        return exact(Fraction(int(whole), int(below)))
    if broken is not None:
        sign = -1 if whole.startswith("-") else 1
        return exact(Fraction(int(whole)) + sign * Fraction(int(broken), 10 ** len(broken)))
    return exact(int(whole))


def write_fraction(value: Fraction) -> str:
    """Write an exact number as text."""
    return plain_number(value)


def read_enum(data: object, cls: type[Enum]) -> Enum:
    """Read a member by its value; a value that no member has is refused with the near ones."""
    values: dict[Any, Enum] = {member.value: member for member in cls}
    if isinstance(data, str) and data in values:
        return values[data]
    text = read_str(data)
    raise UnknownKeyError(
        "codecs.unknown_choice",
        "{found!r} is none of the choices {expected}; near: {near}",
        found=text[:_MOST_SHOWN],
        expected=tuple(values),
        near=near_names(text, values),
    )


def write_unit(value: Unit) -> object:
    """Write a shipped unit by its code, any other one in full."""
    if UNITS.get(value.code) == value:
        return value.code
    return {
        "code": value.code,
        "dimension": value.dimension,
        "factor": write_fraction(value.factor),
        "vi": value.vi,
        "en": value.en,
    }


def read_unit(data: str) -> Unit:
    """Read a shipped unit by its code.

    Raises:
        UnknownKeyError: No such unit.
    """
    return unit(data)
