"""Trails as data: events written down and read again, entries as JSON lines (nhật ký xử lý thành dữ liệu).

An event is written once, in the version of that day, and stays so in its entry, since the digest is made of it. Read
by a later release it goes through the upcasts of its kind, and the entry keeps what it was.
"""

from __future__ import annotations

import functools
import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from json.encoder import encode_basestring as _quoted
from types import MappingProxyType
from typing import get_args

from emulation.codecs.data import from_data, loads, parse_json, to_data
from emulation.codecs.documents import SCHEMA_VERSION, UPCASTS, Upcast, brought_up
from emulation.codecs.registry import values
from emulation.core.text import near_names
from emulation.errors import EmulationError, InvalidDocumentError, InvalidValueError, UnknownKeyError
from emulation.workflow import DefinitionRef, Event, Moved, Opened
from emulation.workflow.trail import (
    RecordedEvent,
    Sealed,
    Trail,
    TrailEntry,
    canonical_json,
)
from emulation.workflow.trail.canonical import is_whole, write_plain
from emulation.workflow.trail.entries import recorded_event

__all__ = ["append_event", "dump_trail_lines", "load_trail_lines", "read_event", "record_event"]

_EVENTS = get_args(Event)
_MOST = 2**53 - 1


def record_event(event: object) -> RecordedEvent:
    """Write an event down for a trail: kind, version of the schema, canonical JSON.

    Args:
        event: A value of a public class, such as what ``decide`` gives.

    >>> from emulation.campaigns import Theme
    >>> record_event(Theme("Đoàn kết"))
    RecordedEvent(kind='theme', version=1, data='{"text":"Đoàn kết"}')

    Raises:
        InvalidValueError: The value is of no public class.
    """
    kind = _kinds().get(type(event))
    if kind is None:
        raise InvalidValueError(
            "codecs.cannot_write", "a value of type {found} cannot be written", found=type(event).__name__
        )
    return recorded_event(kind, SCHEMA_VERSION, _written(event))


def _written(event: object) -> str:
    """Write an event in the canonical form; for those of every case, whose data hold only what has one, without looking at each."""
    if type(event) is Moved:
        text = _moved(event)
    elif type(event) is Opened and (event.command.expected_version or 0) <= _MOST:
        text = write_plain(to_data(event))
    else:
        text = None
    return canonical_json(to_data(event)) if text is None or not is_whole(text) else text


@functools.cache
def _kinds() -> Mapping[type, str]:
    """Give the name of every public class in data."""
    return MappingProxyType({cls: kind for kind, cls in values().items()})


def _moved(event: Moved) -> str | None:
    """Write a step whose command brings no values of other rooms, the keys in order; ``None`` for one that does.

    Nearly all entries are such. Put together by hand it takes a third of the time, and a test says that both write the same.
    """
    command = event.command
    if command.form is not None or command.level is not None:
        return None
    if command.document is not None or command.nomination is not None:
        return None
    if type(event.sequence) is not int or event.sequence > _MOST or (command.expected_version or 0) > _MOST:
        return None
    parts = [f'"act":"{command.act}","actor":"{command.actor}","at":"{command.at.isoformat()}"']
    if command.expected_version is not None:
        parts.append(f'"expected_version":{command.expected_version}')
    if command.on_behalf_of is not None:
        parts.append(f'"on_behalf_of":"{command.on_behalf_of}"')
    if command.papers:
        parts.append(f'"papers":{canonical_json(to_data(command)["papers"])}')
    if command.reason is not None:
        parts.append(f'"reason":{_quoted(command.reason)}')
    return (
        f'{{"command":{{{",".join(parts)}}},"definition":{_quoted(event.definition)},"effect":"{event.effect.value}",'
        f'"sequence":{event.sequence},"source":{_quoted(event.source)},"target":{_quoted(event.target)}}}'
    )


def read_event(
    event: RecordedEvent, *, upcasts: Iterable[Upcast] = UPCASTS, version: int = SCHEMA_VERSION
) -> object:
    """Read an event of a trail, of this release or an earlier one.

    Args:
        event: What the entry holds; sealed texts must be put back before.
        upcasts: Steps from earlier versions.
        version: The version that is read in the end.

    Raises:
        InvalidDocumentError: Of no kind that is known, of a later version, or with faults.
    """
    try:
        if event.kind not in values():
            raise UnknownKeyError(
                "codecs.unknown_kind",
                "there is no kind {found!r}; near names: {near}",
                path=("kind",),
                found=event.kind,
                near=near_names(event.kind, values()),
            )
        data = brought_up(event.kind, event.version, parse_json(event.data), version, tuple(upcasts))
    except EmulationError as fault:
        raise InvalidDocumentError("the event cannot be read", (fault,)) from None
    cls: type[object] = values()[event.kind]
    return from_data(cls, data)


def append_event(
    trail: Trail,
    event: Event,
    *,
    definition: DefinitionRef,
    rulebook_day: date,
    role: str | None = None,
    corrects: int | None = None,
    reason: str | Sealed | None = None,
    recorded: RecordedEvent | None = None,
) -> Trail:
    """Give the trail with an event of the workflow at its end; the rest is taken from its command.

    Args:
        trail: The trail of the case.
        event: What happened.
        definition: The definition it was decided by.
        rulebook_day: The day whose law was applied.
        role: The role in which it was done.
        corrects: Number of the entry it corrects or revokes.
        reason: The reason sealed, where the command's own words must not stand in the trail.
        recorded: The event as written down, where texts were taken out of it; written down here by default.

    Raises:
        InvalidValueError: The event is not the next one of this trail, or opens another case.
    """
    fits = type(event) is Moved or (
        isinstance(event, _EVENTS) and (type(event) is not Opened or event.case == trail.case)
    )
    if not fits or event.sequence != len(trail) + 1:
        raise InvalidValueError(
            "trail.not_next",
            "event {found} does not follow entry {last} of the trail of {case}",
            path=("event", "sequence"),
            found=getattr(event, "sequence", type(event).__name__),
            last=len(trail),
            case=trail.case,
        )
    return trail.append_command(
        record_event(event) if recorded is None else recorded,
        event.command,
        definition=definition,
        rulebook_day=rulebook_day,
        role=role,
        reason=reason,
        corrects=corrects,
    )


def dump_trail_lines(trail: Iterable[TrailEntry]) -> Iterator[str]:
    """Give a trail as JSON lines, one entry a line."""
    for entry in trail:
        yield json.dumps(to_data(entry), ensure_ascii=False, allow_nan=False)


def load_trail_lines(lines: Iterable[str]) -> tuple[tuple[TrailEntry, ...], tuple[EmulationError, ...]]:
    """Read the entries of a trail from JSON lines; a bad line leaves the others whole.

    The entries are not verified: :meth:`emulation.workflow.trail.Trail.of` does so and makes a trail of them.

    Returns:
        Every entry that can be read, and each fault with the number of its line, counted from 1, first in its path.
    """
    entries: list[TrailEntry] = []
    faults: list[EmulationError] = []
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            entries.append(loads(TrailEntry, line))
        except InvalidDocumentError as error:
            faults += [fault.at("line", number) for fault in error.faults]
    return tuple(entries), tuple(faults)
