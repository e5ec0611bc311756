"""From what cattrs reports to faults of ours: all of them, each with its path."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, get_origin

import attrs
from cattrs.errors import (
    AttributeValidationNote,
    BaseValidationError,
    ClassValidationError,
    ForbiddenExtraKeysError,
    IterableValidationError,
    IterableValidationNote,
)

from emulation.core.text import near_names
from emulation.errors import EmulationError, InvalidDocumentError, InvalidValueError, UnknownKeyError

if TYPE_CHECKING:
    from cattrs import Converter

    from emulation.errors import PathPart

__all__ = ["faults_of", "field_faults"]

_MOST_SHOWN = 60


def faults_of(error: BaseException, path: tuple[PathPart, ...] = ()) -> Iterator[EmulationError]:
    """Go through the faults that an error of structuring holds, in the order of the document."""
    if isinstance(error, InvalidDocumentError):
        for fault in error.faults:
            yield fault.at(*path)
    elif isinstance(error, ClassValidationError | IterableValidationError):
        for inner, note in _noted(error):
            step: tuple[PathPart, ...] = ()
            if isinstance(note, AttributeValidationNote):
                step = (note.name,)
            elif isinstance(note, IterableValidationNote):
                step = (note.index,)
            yield from _of_inner(inner, (*path, *step), error)
    else:
        yield from _of_inner(error, path, None)


def _noted(
    error: ClassValidationError | IterableValidationError,
) -> Iterator[tuple[BaseException, AttributeValidationNote | IterableValidationNote | None]]:
    with_notes, without = error.group_exceptions()
    yield from with_notes
    for inner in without:
        yield inner, None


def _of_inner(
    error: BaseException, path: tuple[PathPart, ...], group: BaseValidationError | None
) -> Iterator[EmulationError]:
    if isinstance(error, EmulationError):
        yield error.at(*path)
    elif isinstance(error, InvalidDocumentError | BaseValidationError):
        yield from faults_of(error, path)
    elif isinstance(error, ForbiddenExtraKeysError):
        known = _keys_of(error.cl)
        for key in sorted(map(str, error.extra_fields)):
            yield UnknownKeyError(
                "codecs.unknown_key",
                "the key {found!r} is not known; near names: {near}",
                path=path,
                found=key[:_MOST_SHOWN],
                near=near_names(key, known),
            )
    elif isinstance(error, KeyError) and group is not None:
        # cattrs names the missing key in the note, which is the last part of the path already.
        yield InvalidValueError("codecs.missing_key", "this key is missing", path=path)
    else:
        yield InvalidValueError(
            "codecs.cannot_read", "this cannot be read: {reason}", path=path, reason=str(error)[:_MOST_SHOWN]
        )


def _keys_of(cls: Any) -> tuple[str, ...]:
    return tuple(field.name for field in attrs.fields(cls) if field.init)


def field_faults(cls: Any, data: Mapping[str, object], made: Converter) -> Iterator[EmulationError]:
    """Try every field of a class by itself, since making the value stops at the first field that is refused."""
    origin = get_origin(cls) or cls
    for field in attrs.fields(origin):
        if field.name not in data:
            continue
        try:
            value = made.structure(data[field.name], field.type or object)
            if callable(field.converter):
                value = field.converter(value)
            if field.validator is not None:
                field.validator(None, field, value)
        except EmulationError as error:
            yield error if error.path[:1] == (field.name,) else error.at(field.name)
