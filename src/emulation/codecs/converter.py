"""The converter: cattrs, made strict, with named alternatives (bộ chuyển đổi).

cattrs makes a function for each class; here stand only the hooks that differ from what it would do by itself: it would
turn ``"5"`` into 5 and tell union members apart by their fields.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping
from datetime import date, datetime, time
from enum import Enum
from fractions import Fraction
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, get_args, get_origin

import attrs
from cattrs import ClassValidationError, Converter
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn

from emulation.codecs import scalars
from emulation.codecs.anything import read_anything, write_anything
from emulation.codecs.assessments import read_assessment, write_assessment
from emulation.codecs.faults import field_faults
from emulation.codecs.registry import resolve, type_name
from emulation.core.quantity import Unit
from emulation.core.stack import has_stack
from emulation.core.text import near_names
from emulation.eligibility import Assessment
from emulation.errors import (
    EmulationError,
    InvalidDocumentError,
    InvalidValueError,
    PathPart,
    UnknownKeyError,
)
from emulation.i18n.message import Message

__all__ = [
    "TAG",
    "converter",
    "is_choice",
    "is_enum",
    "is_list",
    "is_mixed",
    "is_pair",
    "is_set",
    "members_of",
]

TAG = "type"
"""Key that names the class where several are possible."""

Read = Callable[[Any, Any], Any]
Write = Callable[[Any], Any]
T = TypeVar("T")


@functools.cache
def converter() -> Converter:
    """Give the one converter of the library; it is made when first asked for and never changed."""
    made = Converter(detailed_validation=True, forbid_extra_keys=True, omit_if_default=True)
    for cls, read, write in (
        (str, scalars.read_str, None),
        (int, scalars.read_int, None),
        (bool, scalars.read_bool, None),
        (date, scalars.read_date, date.isoformat),
        (datetime, scalars.read_datetime, datetime.isoformat),
        (time, scalars.read_time, time.isoformat),
        (Fraction, scalars.read_fraction, scalars.write_fraction),
    ):
        made.register_structure_hook(cls, read)
        if write is not None:
            made.register_unstructure_hook(cls, write)
    made.register_structure_hook_func(is_enum, scalars.read_enum)
    made.register_structure_hook(PathPart, scalars.read_path_part)
    for applies, make_reader, make_writer in (
        (is_list, _list_reader, None),
        (is_pair, _pair_reader, _pair_writer),
        (is_set, _set_reader, _set_writer),
        (is_choice, _choice_reader, _choice_writer),
        (is_mixed, _mixed_reader, _anything_writer),
        (_is_anything, _anything_reader, _anything_writer),
        (attrs.has, _class_reader, _class_writer),
    ):
        made.register_structure_hook_factory(applies, _bound(make_reader, made))
        if make_writer is not None:
            made.register_unstructure_hook_factory(applies, _bound(make_writer, made))
    # Asked first when a type is looked for: cattrs takes a predicate that ran out of stack for a no, and never asks again. The
    # answer is always no, so that the hook is never taken.
    made.register_structure_hook_func(_is_out_of_stack, scalars.read_str)
    made.register_unstructure_hook_func(_is_out_of_stack, str)
    plain_unit = made.get_structure_hook(Unit)
    made.register_structure_hook(
        Unit, lambda data, cls: scalars.read_unit(data) if isinstance(data, str) else plain_unit(data, cls)
    )
    made.register_unstructure_hook(Unit, scalars.write_unit)
    made.register_structure_hook(Message, lambda data, _cls: _read_message(data, made))
    made.register_unstructure_hook(Message, lambda message: _write_message(message, made))
    made.register_structure_hook(Assessment, lambda data, _cls: read_assessment(data, made))
    made.register_unstructure_hook(Assessment, lambda assessment: write_assessment(assessment, made))
    return made


def _bound(make: Callable[[Any, Converter], T], made: Converter) -> Callable[[Any], T]:
    def factory(cls: Any) -> T:
        return make(cls, made)

    return factory


def _is_out_of_stack(_cls: object) -> bool:
    has_stack()
    return False


# ---- which hook a type takes ----


def is_enum(cls: object) -> bool:
    """Say whether a type is an enum."""
    return isinstance(cls, type) and issubclass(cls, Enum)


def is_list(cls: object) -> bool:
    """Say whether a type is a tuple of any length, a list in data."""
    return get_origin(cls) is tuple and get_args(cls)[-1] is Ellipsis


def is_pair(cls: object) -> bool:
    """Say whether a type is a tuple of a fixed length."""
    return get_origin(cls) is tuple and get_args(cls)[-1] is not Ellipsis


def is_set(cls: object) -> bool:
    """Say whether a type is a frozen set."""
    return get_origin(cls) is frozenset


def members_of(cls: object) -> tuple[Any, ...]:
    """Give the members of a union, ``None`` left out; empty for what is no union."""
    if get_origin(cls) not in {Union, UnionType}:
        return ()
    return tuple(member for member in get_args(cls) if member is not NoneType)


def is_choice(cls: object) -> bool:
    """Say whether a type is a union of two or more value classes."""
    members = members_of(cls)
    return len(members) > 1 and all(attrs.has(get_origin(member) or member) for member in members)


def is_mixed(cls: object) -> bool:
    """Say whether a type is a union of a value class and something that is none, such as text."""
    classes = [attrs.has(get_origin(member) or member) for member in members_of(cls)]
    return len(classes) > 1 and any(classes) and not all(classes)


def _is_anything(cls: object) -> bool:
    return isinstance(cls, TypeVar) or cls is object or cls is Any


# ---- lists, pairs, sets ----


def _list_reader(cls: Any, made: Converter) -> Read:
    plain = made.get_structure_hook(list[get_args(cls)[0]])  # type: ignore[misc]  # the item type is known at run time only

    def read(data: object, _cls: object) -> tuple[object, ...]:
        return tuple(plain(scalars.read_list(data), list))

    return read


def _pair_reader(cls: Any, made: Converter) -> Read:
    hooks = [(made.get_structure_hook(part), part) for part in get_args(cls)]

    def read(data: object, _cls: object) -> tuple[object, ...]:
        items = scalars.read_list(data)
        if len(items) != len(hooks):
            raise InvalidValueError(
                "codecs.wrong_length",
                "a list of {expected} items is expected, found {found}",
                expected=len(hooks),
                found=len(items),
            )
        return tuple(hook(item, part) for item, (hook, part) in zip(items, hooks, strict=True))

    return read


def _pair_writer(cls: Any, made: Converter) -> Write:
    hooks = [made.get_unstructure_hook(part) for part in get_args(cls)]
    return lambda value: [hook(item) for item, hook in zip(value, hooks, strict=True)]


def _set_reader(cls: Any, made: Converter) -> Read:
    plain = made.get_structure_hook(list[get_args(cls)[0]])  # type: ignore[misc]  # the item type is known at run time only

    def read(data: object, _cls: object) -> frozenset[object]:
        items = plain(scalars.read_list(data), list)
        result = frozenset(items)
        if len(result) != len(items):
            raise InvalidValueError("codecs.repeated_item", "an item stands twice in a set; remove one")
        return result

    return read


def _set_writer(cls: Any, made: Converter) -> Write:
    item = made.get_unstructure_hook(get_args(cls)[0])
    return lambda value: sorted(item(each) for each in value)


# ---- classes and choices between classes ----


def _ready(cls: Any) -> Any:
    resolve(get_origin(cls) or cls)
    open_parameters: tuple[object, ...] = getattr(cls, "__parameters__", ())
    # What the values of a timeline or a provision are is written beside each, so any type will do.
    return cls[(object,) * len(open_parameters)] if open_parameters else cls


def _class_reader(cls: Any, made: Converter) -> Read:
    cls = _ready(cls)
    plain = make_dict_structure_fn(cls, made, _cattrs_forbid_extra_keys=True)

    def read(data: object, _cls: object) -> object:
        found = scalars.read_object(data)
        try:
            return plain(found, cls)
        except ClassValidationError as error:
            if any(
                isinstance(inner, EmulationError) and not hasattr(inner, "__notes__")
                for inner in error.exceptions
            ):
                # The fields were read, but making the value refused one and hid the others.
                faults = list(field_faults(cls, found, made))
                if faults:
                    raise InvalidDocumentError("the value cannot be made", faults) from None
            raise

    return read


def _class_writer(cls: Any, made: Converter) -> Write:
    return make_dict_unstructure_fn(_ready(cls), made, _cattrs_omit_if_default=True)


def _choice_reader(cls: Any, made: Converter) -> Read:
    members = {type_name(get_origin(member) or member): member for member in members_of(cls)}
    hooks: dict[str, Read] = {}
    takes_null = NoneType in get_args(cls)

    def read(data: object, _cls: object) -> object:
        if data is None and takes_null:
            return None
        found = scalars.read_object(data)
        name = read_tag(found, members)
        member = members[name]
        # Made when first needed, not before: a rule is made of rules.
        hook = hooks.get(name) or hooks.setdefault(name, made.get_structure_hook(member))
        return hook({key: value for key, value in found.items() if key != TAG}, member)

    return read


def read_tag(data: Mapping[str, object], names: Mapping[str, object]) -> str:
    """Read which of several classes an object is of.

    Raises:
        InvalidValueError: The object does not say.
        UnknownKeyError: It names a class that is not possible here.
    """
    tag = data.get(TAG)
    if isinstance(tag, str) and tag in names:
        return tag
    if not isinstance(tag, str):
        raise InvalidValueError(
            "codecs.no_type",
            'the key "type" must say which of {expected} it is',
            expected=tuple(sorted(names)),
        )
    raise UnknownKeyError(
        "codecs.unknown_type",
        "the type {found!r} does not belong here; expected one of {expected}; near: {near}",
        found=tag[:60],
        expected=tuple(sorted(names)),
        near=near_names(tag, names),
    )


def _choice_writer(cls: Any, made: Converter) -> Write:
    members = {get_origin(member) or member: member for member in members_of(cls)}
    names = {origin: type_name(origin) for origin in members}
    hooks: dict[type, Write] = {}

    def write(value: object) -> object:
        if value is None:
            return None
        origin = type(value)
        hook = hooks.get(origin) or hooks.setdefault(origin, made.get_unstructure_hook(members[origin]))
        return {TAG: names[origin], **hook(value)}

    return write


# ---- anything: the data say what it is ----


def _anything_reader(_cls: Any, made: Converter) -> Read:
    return lambda data, _type: read_anything(data, made)


def _mixed_reader(cls: Any, made: Converter) -> Read:
    expected = get_args(cls)
    names = tuple("null" if each is NoneType else type_name(each) for each in expected)

    def read(data: object, _type: object) -> object:
        value = read_anything(data, made)
        if type(value) in expected:
            return value
        raise InvalidValueError(
            "codecs.wrong_choice",
            "one of {expected} is expected, found {found}",
            expected=names,
            found=scalars.type_of(data),
        )

    return read


def _anything_writer(_cls: Any, made: Converter) -> Write:
    return lambda value: write_anything(value, made)


# ---- messages: parameters of any kind ----


def _write_message(message: Message, made: Converter) -> dict[str, object]:
    written: dict[str, object] = {"key": message.key}
    if message.params:
        written["params"] = {name: write_anything(value, made) for name, value in message.params}
    return written


def _read_message(data: object, made: Converter) -> Message:
    found = scalars.read_object(data)
    key, params = found.get("key"), found.get("params", {})
    if set(found) - {"key", "params"} or not isinstance(key, str):
        raise InvalidValueError(
            "codecs.not_a_message", 'a message has a "key" and, if it needs them, "params"; nothing else'
        )
    return Message(
        key, {name: read_anything(value, made) for name, value in scalars.read_object(params).items()}
    )
