"""Documents: values with a name of their kind and a version of the schema (tài liệu có phiên bản).

A document written by an earlier release is brought up to date by upcasts, pure functions on data, one version at a time.
A document of a later release is refused with advice.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

import attrs

from emulation.campaigns import Entry, Journal
from emulation.codecs.data import from_data, loads, parse_json, to_data
from emulation.codecs.registry import type_name, values
from emulation.codecs.scalars import fields_of
from emulation.core.text import near_names
from emulation.errors import EmulationError, InvalidDocumentError, InvalidValueError, UnknownKeyError

__all__ = [
    "SCHEMA_VERSION",
    "UPCASTS",
    "Upcast",
    "dump_document",
    "dump_journal_lines",
    "load_document",
    "load_journal_lines",
]

SCHEMA_VERSION = 1
"""Version of the shape of the data this release writes."""


@attrs.frozen
class Upcast:
    """A step from one version of a kind to the next (nâng phiên bản).

    Args:
        kind: Kind of document, such as ``"campaign"``.
        version: The version it takes; it gives the next one.
        change: From data of that version to data of the next; it changes nothing in place.
    """

    kind: str
    version: int
    change: Callable[[Mapping[str, Any]], Mapping[str, Any]]


UPCASTS: tuple[Upcast, ...] = ()
"""Steps from earlier versions; the first version has none."""


def dump_document(value: object, *, indent: int | None = 2) -> str:
    """Write a value as a document of its own.

    >>> from emulation.campaigns import Theme
    >>> dump_document(Theme("Đoàn kết"), indent=None)
    '{"emulation": {"kind": "theme", "version": 1}, "value": {"text": "Đoàn kết"}}'

    Raises:
        InvalidValueError: The value is of no public class.
    """
    kind = type_name(type(value))
    if values().get(kind) is not type(value):
        raise InvalidValueError(
            "codecs.cannot_write", "a value of type {found} cannot be written", found=type(value).__name__
        )
    envelope = {"emulation": {"kind": kind, "version": SCHEMA_VERSION}, "value": to_data(value)}
    return json.dumps(envelope, ensure_ascii=False, allow_nan=False, indent=indent)


def load_document(text: str, *, upcasts: Iterable[Upcast] = UPCASTS, version: int = SCHEMA_VERSION) -> object:
    """Read a document of any public kind.

    Args:
        text: What :func:`dump_document` wrote, in this release or an earlier one.
        upcasts: Steps from earlier versions.
        version: The version that is read in the end.

    Raises:
        InvalidDocumentError: No document, of a later version, of an earlier one without a step, or with faults.
    """
    try:
        kind, found, value = _opened(parse_json(text))
        value = brought_up(kind, found, value, version, tuple(upcasts))
    except EmulationError as fault:
        raise InvalidDocumentError("the document cannot be read", (fault,)) from None
    cls: type[object] = values()[kind]
    try:
        return from_data(cls, value)
    except InvalidDocumentError as error:
        raise InvalidDocumentError(error.message, [fault.at("value") for fault in error.faults]) from None


def _opened(data: object) -> tuple[str, int, Any]:
    whole = fields_of(data)
    head = fields_of(whole.get("emulation"))
    kind, version = head.get("kind"), head.get("version")
    if (
        set(whole) != {"emulation", "value"}
        or set(head) != {"kind", "version"}
        or not isinstance(kind, str)
        or type(version) is not int
    ):
        raise InvalidValueError(
            "codecs.no_envelope",
            'a document has "emulation" with "kind" and "version", and "value"; nothing else',
        )
    if kind not in values():
        raise UnknownKeyError(
            "codecs.unknown_kind",
            "there is no kind {found!r}; near names: {near}",
            path=("emulation", "kind"),
            found=kind[:60],
            near=near_names(kind, values()),
        )
    return kind, version, whole["value"]


def brought_up(kind: str, found: int, value: Any, version: int, upcasts: tuple[Upcast, ...]) -> Any:
    """Take data through the upcasts of its kind, from the version it was written in to another.

    Raises:
        InvalidValueError: A later version, or one that never was.
    """
    if found > version:
        raise InvalidValueError(
            "codecs.later_version",
            "the document is of version {found}; this release reads up to {version}: update the library",
            path=("emulation", "version"),
            found=found,
            version=version,
        )
    steps = {upcast.version: upcast for upcast in upcasts if upcast.kind == kind}
    # A kind that did not change between two versions has no step there.
    if found < 1:
        raise InvalidValueError(
            "codecs.no_version", "there is no version {found}", path=("emulation", "version"), found=found
        )
    for each in range(found, version):
        if each in steps:
            value = steps[each].change(value)
    return value


def dump_journal_lines(journal: Journal) -> Iterator[str]:
    """Give a journal as JSON lines, one entry a line."""
    for entry in journal:
        yield json.dumps(to_data(entry), ensure_ascii=False, allow_nan=False)


def load_journal_lines(lines: Iterable[str]) -> tuple[Journal, tuple[EmulationError, ...]]:
    """Read a journal from JSON lines; a bad line leaves the others whole.

    Returns:
        The journal of every good line, and each fault with the number of its line, counted from 1, first in its path.
    """
    entries: list[Entry] = []
    faults: list[EmulationError] = []
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            entries.append(loads(Entry, line))
        except InvalidDocumentError as error:
            faults += [fault.at("line", number) for fault in error.faults]
    return Journal(tuple(entries)), tuple(faults)
