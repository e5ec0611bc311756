"""Values whose type only the data can tell: parameters of messages, values of timelines and provisions.

Text, whole numbers, booleans and null stand for themselves. Everything else is an object with the key ``type``.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time
from enum import Enum
from fractions import Fraction
from typing import TYPE_CHECKING, cast

import attrs

from emulation.codecs import scalars
from emulation.codecs.registry import enums, type_name, values
from emulation.core.text import near_names
from emulation.errors import InvalidValueError, UnknownKeyError

if TYPE_CHECKING:
    from cattrs import Converter

__all__ = ["read_anything", "write_anything"]

_SCALARS: dict[str, Callable[[object], object]] = {
    "day": scalars.read_date,
    "moment": scalars.read_datetime,
    "clock": scalars.read_time,
    "number": scalars.read_fraction,
}
_MOST_DEPTH = 40


def write_anything(value: object, made: Converter) -> object:
    """Write a value together with its type.

    Raises:
        InvalidValueError: A value that is none of the library's.
    """
    if value is None or isinstance(value, bool | str) or type(value) is int:
        return value
    if isinstance(value, Enum):
        return {"type": type_name(type(value)), "value": value.value}
    if isinstance(value, tuple):
        items = cast("tuple[object, ...]", value)
        return {"type": "list", "items": [write_anything(item, made) for item in items]}
    if isinstance(value, frozenset):
        members = cast("frozenset[object]", value)
        return {"type": "set", "items": sorted((write_anything(item, made) for item in members), key=str)}
    if isinstance(value, datetime):
        return {"type": "moment", "value": value.isoformat()}
    if isinstance(value, date | time):
        return {"type": "day" if isinstance(value, date) else "clock", "value": value.isoformat()}
    if isinstance(value, Fraction):
        return {"type": "number", "value": scalars.write_fraction(value)}
    cls = type(value)
    if attrs.has(cls) and values().get(type_name(cls)) is cls:
        return {"type": type_name(cls), **made.unstructure(value)}
    raise InvalidValueError(
        "codecs.cannot_write", "a value of type {found} cannot be written", found=cls.__name__
    )


def read_anything(data: object, made: Converter, depth: int = 0) -> object:
    """Read a value that carries its type.

    Raises:
        InvalidValueError: A broken number, an object without a type, or lists nested too deeply.
        UnknownKeyError: A type that there is not.
    """
    if data is None or isinstance(data, bool | str) or type(data) is int:
        return data
    rest = dict(scalars.fields_of(data))
    name = rest.pop("type", None)
    if not isinstance(name, str):
        raise InvalidValueError(
            "codecs.no_type_here",
            'text, a whole number, a boolean, null or an object with a "type" is expected',
        )
    if depth > _MOST_DEPTH:
        raise InvalidValueError("codecs.too_deep", "the document is nested too deeply")
    if name in {"list", "set"}:
        if set(rest) != {"items"}:
            raise InvalidValueError("codecs.no_items", 'an object with "type" and "items" is expected')
        read = [read_anything(item, made, depth + 1) for item in scalars.read_list(rest["items"])]
        return tuple(read) if name == "list" else frozenset(read)
    if name in _SCALARS or name in enums():
        if set(rest) != {"value"}:
            raise InvalidValueError("codecs.no_value", 'an object with "type" and "value" is expected')
        return (
            _SCALARS[name](rest["value"])
            if name in _SCALARS
            else scalars.read_enum(rest["value"], enums()[name])
        )
    if name not in values():
        raise UnknownKeyError(
            "codecs.unknown_type",
            "the type {found!r} does not belong here; expected one of {expected}; near: {near}",
            found=name[:60],
            expected="the public values",
            near=near_names(name, values()),
        )
    cls: type[object] = values()[name]
    return made.structure(rest, cls)
