"""Trails as data: events written down and read again, entries as JSON lines (nhật ký xử lý thành dữ liệu).

An event is written once, in the version of that day, and stays so in its entry, since the digest is made of it. Read
by a later release it goes through the upcasts of its kind, and the entry keeps what it was.
"""

from __future__ import annotations

import functools
import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from types import MappingProxyType
from typing import get_args

from emulation.codecs.data import from_data, loads, parse_json, to_data
from emulation.codecs.documents import SCHEMA_VERSION, UPCASTS, Upcast, brought_up
from emulation.codecs.event_text import event_text
from emulation.codecs.registry import values
from emulation.core.text import near_names
from emulation.errors import EmulationError, InvalidDocumentError, InvalidValueError, UnknownKeyError
from emulation.workflow import DefinitionRef, Event, Moved, Opened
from emulation.workflow.trail import (
    RecordedEvent,
    Sealed,
    Trail,
    TrailEntry,
)
from emulation.workflow.trail.chain import append_written
from emulation.workflow.trail.entries import recorded_event

__all__ = ["append_event", "dump_trail_lines", "load_trail_lines", "read_event", "record_event"]

_EVENTS = get_args(Event)
_moment = datetime.isoformat


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
    return _recorded(event)


def _recorded(event: object, at: str | None = None) -> RecordedEvent:
    kind = _kinds().get(type(event))
    if kind is None:
        raise InvalidValueError(
            "codecs.cannot_write", "a value of type {found} cannot be written", found=type(event).__name__
        )
    return recorded_event(kind, SCHEMA_VERSION, event_text(event, at))


@functools.cache
def _kinds() -> Mapping[type, str]:
    """Give the name of every public class in data."""
    return MappingProxyType({cls: kind for kind, cls in values().items()})


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
    at = _moment(event.command.at)  # written once: it takes longer than the rest of a command
    return append_written(
        trail,
        _recorded(event, at) if recorded is None else recorded,
        event.command,
        at,
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
