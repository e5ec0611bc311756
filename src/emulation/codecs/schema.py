"""JSON Schema of the data, made from the classes themselves (lược đồ JSON)."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from datetime import date, datetime, time
from fractions import Fraction
from types import NoneType
from typing import Any, TypeVar, get_args, get_origin

import attrs

from emulation.codecs.converter import TAG, is_choice, is_enum, is_list, is_mixed, is_pair, is_set, members_of
from emulation.codecs.registry import resolve, type_name
from emulation.core.quantity import UNITS, Unit
from emulation.eligibility import Assessment, Ground
from emulation.i18n.message import Message

__all__ = ["schema"]

Schema = dict[str, Any]

_ANYTHING: Schema = {
    "anyOf": [
        {"type": ["string", "integer", "boolean", "null"]},
        {"type": "object", "required": [TAG], "properties": {TAG: {"type": "string"}}},
    ]
}
_SCALARS: dict[object, Schema] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    bool: {"type": "boolean"},
    NoneType: {"type": "null"},
    date: {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
    datetime: {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T.*[+-][0-9]{2}:[0-9]{2}(:.*)?$"},
    time: {"type": "string", "pattern": "^[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,6})?)?$"},
    Fraction: {"type": "string", "pattern": "^-?[0-9]+(/[0-9]+|\\.[0-9]+)?$"},
    Any: _ANYTHING,
    object: _ANYTHING,
}


def schema(cls: type) -> Schema:
    """Give the JSON Schema (draft 2020-12) of the data of a class.

    >>> from emulation.campaigns import Theme
    >>> schema(Theme)["$defs"]["theme"]["required"]
    ['text']
    """
    definitions: dict[str, Schema] = {}
    root = _of(cls, definitions)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **root, "$defs": definitions}


def _of(cls: Any, definitions: dict[str, Schema]) -> Schema:
    if cls in _SCALARS:
        return _SCALARS[cls]
    for applies, make in _MAKERS:
        if applies(cls):
            return make(cls, definitions)
    return _of_class(cls, definitions)


def _of_enum(cls: Any, _definitions: dict[str, Schema]) -> Schema:
    return {"enum": [member.value for member in cls]}


def _of_list(cls: Any, definitions: dict[str, Schema]) -> Schema:
    return {"type": "array", "items": _of(get_args(cls)[0], definitions)}


def _of_pair(cls: Any, definitions: dict[str, Schema]) -> Schema:
    parts = [_of(part, definitions) for part in get_args(cls)]
    return {"type": "array", "prefixItems": parts, "minItems": len(parts), "maxItems": len(parts)}


def _of_set(cls: Any, definitions: dict[str, Schema]) -> Schema:
    return {"type": "array", "items": _of(get_args(cls)[0], definitions), "uniqueItems": True}


def _of_choice(cls: Any, definitions: dict[str, Schema]) -> Schema:
    choices = [_of_class(member, definitions, tagged=True) for member in members_of(cls)]
    return {"oneOf": [*choices, *([_SCALARS[NoneType]] if NoneType in get_args(cls) else [])]}


def _of_optional(cls: Any, definitions: dict[str, Schema]) -> Schema:
    return {"anyOf": [_of(part, definitions) for part in get_args(cls)]}


def _of_message(_cls: Any, _definitions: dict[str, Schema]) -> Schema:
    params = {"type": "object", "additionalProperties": _ANYTHING}
    return {
        "type": "object",
        "properties": {"key": {"type": "string"}, "params": params},
        "required": ["key"],
        "additionalProperties": False,
    }


def _of_assessment(_cls: Any, definitions: dict[str, Schema]) -> Schema:
    return {
        "type": "object",
        "properties": {
            "ground": _of_class(Ground, definitions),
            "answers": {"type": "array", "items": _ANYTHING},
        },
        "required": ["ground", "answers"],
        "additionalProperties": False,
    }


def _of_unit(_cls: Any, definitions: dict[str, Schema]) -> Schema:
    return {"anyOf": [{"enum": sorted(UNITS)}, _of_class(Unit, definitions)]}


def _of_class(cls: Any, definitions: dict[str, Schema], *, tagged: bool = False) -> Schema:
    origin = get_origin(cls) or cls
    # Of a timeline, say, each kind of value makes a definition of its own.
    given = tuple(arg for arg in get_args(cls) if isinstance(arg, type) and arg is not object)
    name = ".".join([*map(type_name, (origin, *given)), *(["tagged"] if tagged else [])])
    if name not in definitions:
        definitions[name] = {}  # set first, so that a class that holds itself ends here
        definitions[name] = _object(cls, definitions, tagged=tagged)
    return {"$ref": f"#/$defs/{name}"}


def _filled(cls: Any, given: Mapping[object, object]) -> Any:
    """Put what is given in the place of the type variables of a type."""
    if isinstance(cls, TypeVar):
        return given.get(cls, object)
    open_parameters: tuple[object, ...] = getattr(cls, "__parameters__", ())
    if not open_parameters or isinstance(cls, type):
        return cls
    return cls[tuple(given.get(parameter, object) for parameter in open_parameters)]


def _object(of: Any, definitions: dict[str, Schema], *, tagged: bool) -> Schema:
    cls = get_origin(of) or of
    names: tuple[object, ...] = getattr(cls, "__parameters__", ())
    given: dict[object, object] = dict(zip(names, get_args(of), strict=False))
    resolve(cls)
    fields = [field for field in attrs.fields(cls) if field.init]
    properties: dict[str, Schema] = {TAG: {"const": type_name(cls)}} if tagged else {}
    properties |= {field.name: _of(_filled(field.type, given), definitions) for field in fields}
    required = [TAG] if tagged else []
    required += [field.name for field in fields if field.default is attrs.NOTHING]
    return {
        "type": "object",
        "title": cls.__name__,
        "description": (inspect.getdoc(cls) or "").partition("\n")[0],
        "properties": properties,
        "required": required,
        "additionalProperties": False,
    }


_Maker = Callable[[Any, dict[str, Schema]], Schema]
_MAKERS: tuple[tuple[Callable[[object], bool], _Maker], ...] = (
    (is_enum, _of_enum),
    (lambda cls: cls is Message, _of_message),
    (lambda cls: cls is Assessment, _of_assessment),
    (lambda cls: cls is Unit, _of_unit),
    (is_list, _of_list),
    (is_pair, _of_pair),
    (is_set, _of_set),
    (is_choice, _of_choice),
    (is_mixed, lambda _cls, _definitions: _ANYTHING),
    (lambda cls: bool(members_of(cls)), _of_optional),
)
