"""Entries of a trail: what happened, who did it, and the digest that links it to the entry before (mục nhật ký xử lý).

An entry keeps its event as text, the way it was written on the day; it is never written anew. So a later release,
whose events have other fields, still finds the digest it found then, and reads the event through upcasts.
"""

from __future__ import annotations

import copy
import re
from datetime import date, datetime
from hashlib import sha256
from json.encoder import encode_basestring
from typing import Any

import attrs

from emulation.core.fields import (
    instance_of,
    is_aware,
    is_day,
    is_positive,
    to_key,
    to_optional_key,
    to_text,
)
from emulation.errors import InvalidValueError
from emulation.workflow.commands import Command
from emulation.workflow.events import DefinitionRef
from emulation.workflow.trail.canonical import canonical_json, is_whole, text_digest

__all__ = ["FORMAT", "RecordedEvent", "Sealed", "TrailEntry", "is_digest", "origin_digest"]

FORMAT = 1
"""Version of the form that digests of entries are made of; part of that form."""

_DIGEST = re.compile(r"[0-9a-f]{64}")


def is_digest(_instance: object, attribute: attrs.Attribute[Any], value: object) -> None:
    """Refuse what is not a SHA-256 digest in small hexadecimal letters."""
    if not isinstance(value, str) or _DIGEST.fullmatch(value) is None:
        raise InvalidValueError(
            "trail.not_a_digest",
            "a digest of 64 hexadecimal letters is expected, found {found!r}",
            path=(attribute.name,),
            found=str(value)[:70],
        )


@attrs.frozen
class Sealed:
    """Text that is kept elsewhere; here stands only what binds it (dữ liệu được niêm giữ).

    Args:
        commitment: Digest of the text with its salt. Without the salt nothing can be learnt from it.
    """

    commitment: str = attrs.field(validator=is_digest)


def _is_whole_text(_instance: object, attribute: attrs.Attribute[Any], value: str) -> None:
    if not is_whole(value):
        raise InvalidValueError(
            "trail.no_canonical_form",
            "{found} has no canonical form; use text, whole numbers, true, false, null, lists and objects",
            path=(attribute.name,),
            found="text with half a character",
        )


class _Referable:
    """Holds the slot for weak references: only so are a frozen class and its draft laid out alike."""

    __slots__ = ("__weakref__",)


@attrs.frozen
class RecordedEvent(_Referable):
    """An event as it was written down (sự kiện đã ghi).

    Args:
        kind: Name of its class in data, such as ``"moved"``.
        version: Version of the shape of the data it was written in.
        data: Its data as canonical JSON.
    """

    kind: str = attrs.field(converter=to_key)
    version: int = attrs.field(validator=[instance_of(int), is_positive])
    data: str = attrs.field(validator=[instance_of(str), _is_whole_text])


@attrs.define(eq=False, init=False)
class _EventDraft(_Referable):
    """A :class:`RecordedEvent` before it is frozen; see :class:`_Draft`."""

    kind: str
    version: int
    data: str


_EVENT: Any = RecordedEvent  # Any: type checkers let no object change its class


def recorded_event(kind: str, version: int, data: str) -> RecordedEvent:
    """Make a :class:`RecordedEvent` of what is known to be right; no different from one made by its own name."""
    made: Any = _EventDraft()
    made.kind, made.version, made.data = kind, version, data
    made.__class__ = _EVENT
    return made  # type: ignore[no-any-return]


def _to_reason(value: str | Sealed | None) -> str | Sealed | None:
    return value if value is None or isinstance(value, Sealed) else to_text(value)


@attrs.frozen(kw_only=True)
class TrailEntry(_Referable):
    """One entry of a trail (mục nhật ký xử lý).

    Args:
        case: Id of the case.
        sequence: Its number, from 1.
        activity: What was done, such as ``"propose"``.
        event: What happened.
        actor: Id of who did it. Ids are keys without meaning outside the system that keeps the names.
        role: The role in which it was done; ``None`` when the definition names none.
        on_behalf_of: Id of the one in whose name it was done; ``None`` when in the actor's own.
        at: The moment, with its zone.
        reason: Why, in words, or sealed.
        definition: The definition it was decided by.
        rulebook_day: The day whose law was applied.
        corrects: Number of the earlier entry this one corrects or revokes; ``None`` for none.
        previous: Digest of the entry before; of the case for the first one.
        digest: Digest of all the above.
    """

    case: str = attrs.field(converter=to_key)
    sequence: int = attrs.field(validator=[instance_of(int), is_positive])
    activity: str = attrs.field(converter=to_key)
    event: RecordedEvent = attrs.field(validator=instance_of(RecordedEvent))
    actor: str = attrs.field(converter=to_key)
    role: str | None = attrs.field(default=None, converter=to_optional_key)
    on_behalf_of: str | None = attrs.field(default=None, converter=to_optional_key)
    at: datetime = attrs.field(validator=is_aware)
    reason: str | Sealed | None = attrs.field(default=None, converter=_to_reason)
    definition: DefinitionRef = attrs.field(validator=instance_of(DefinitionRef))
    rulebook_day: date = attrs.field(validator=is_day)
    corrects: int | None = attrs.field(
        default=None, validator=attrs.validators.optional([instance_of(int), is_positive])
    )
    previous: str = attrs.field(validator=is_digest)
    digest: str = attrs.field(validator=is_digest)

    def content(self) -> str:
        """Write what the digest is made of: everything but the digest, in the canonical form.

        ``None`` stands as null, a sealed reason as ``{"sealed": …}``, the event with its data as text.
        """
        return _content(self, datetime.isoformat(self.at))

    def content_digest(self) -> str:
        """Work the digest out anew; it differs from :attr:`digest` when the entry was changed."""
        return text_digest(self.content())

    def with_own_digest(self) -> TrailEntry:
        """Give the entry with the digest that its content has."""
        return copy.copy(self).take_own_digest()

    def take_own_digest(self) -> TrailEntry:
        """Put the digest of its content into an entry that was just made and that nobody else has seen."""
        object.__setattr__(self, "digest", self.content_digest())
        return self


def _content(entry: TrailEntry, at: str) -> str:
    """Write the content of an entry whose moment is written already."""
    # Put together by hand, with the keys in order: an encoder for the whole takes three times as long, and a
    # test says that both write the same. Keys and digests are letters that need no quoting. Pieces are joined, not
    # formatted: a key of a class of its own, such as a member of an enum, is written as the text it is.
    event, definition = entry.event, entry.definition
    return "".join(
        (
            '{"activity":"',
            entry.activity,
            '","actor":"',
            entry.actor,
            '","at":"',
            at,
            '","case":"',
            entry.case,
            '","corrects":',
            "null" if entry.corrects is None else f"{entry.corrects}",
            ',"definition":{"digest":"',
            definition.digest,
            '","key":"',
            definition.key,
            f'","version":{definition.version}}},"event":{{"data":',
            encode_basestring(event.data),
            ',"kind":"',
            event.kind,
            f'","version":{event.version}}},"format":{FORMAT},"on_behalf_of":',
            _text(entry.on_behalf_of),
            ',"previous":"',
            entry.previous,
            '","reason":',
            _reason(entry.reason),
            ',"role":',
            _text(entry.role),
            ',"rulebook_day":"',
            date.isoformat(entry.rulebook_day),
            f'","sequence":{entry.sequence}}}',
        )
    )


def _reason(value: str | Sealed | None) -> str:
    return f'{{"sealed":"{value.commitment}"}}' if isinstance(value, Sealed) else _text(value)


def _text(value: str | None) -> str:
    return "null" if value is None else encode_basestring(value)


@attrs.define(eq=False, init=False)
class _Draft(_Referable):
    """A :class:`TrailEntry` before it is frozen: the same fields, so that it may become one without checks made before."""

    case: str
    sequence: int
    activity: str
    event: RecordedEvent
    actor: str
    role: str | None
    on_behalf_of: str | None
    at: datetime
    reason: str | Sealed | None
    definition: DefinitionRef
    rulebook_day: date
    corrects: int | None
    previous: str
    digest: str


_ENTRY: Any = TrailEntry  # Any: type checkers let no object change its class


def entry_of(
    case: str,
    sequence: int,
    event: RecordedEvent,
    command: Command,
    at: str,
    *,
    definition: DefinitionRef,
    rulebook_day: date,
    role: str | None,
    reason: str | Sealed | None,
    previous: str,
) -> TrailEntry:
    """Make the entry of a command with its digest; no different from one made by its own name.

    What is not the command's own is checked here, as far as its type does not say that it is right. ``at`` is the moment of the
    command as text.
    """
    made: Any = _Draft()
    made.case, made.sequence, made.event = case, sequence, event
    made.activity, made.actor, made.at = command.act, command.actor, command.at
    made.on_behalf_of = command.on_behalf_of
    made.role = None if role is None else to_key(role)
    made.reason = command.reason if reason is None else _to_reason(reason)
    made.definition, made.rulebook_day, made.corrects, made.previous = (
        definition,
        rulebook_day,
        None,
        previous,
    )
    made.digest = sha256(_content(made, at).encode()).hexdigest()
    made.__class__ = _ENTRY
    return made  # type: ignore[no-any-return]


def origin_digest(case: str) -> str:
    """Give the digest that the first entry of a case is linked to, so that no entry fits into another trail.

    >>> origin_digest("case-1")[:12]
    '32f12debf1b3'
    """
    if not is_whole(case):
        canonical_json(case)  # refuses it
    return text_digest(f'{{"case":{encode_basestring(case)},"format":{FORMAT}}}')
