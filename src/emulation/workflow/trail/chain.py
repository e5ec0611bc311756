"""Trails: entries only added, each linked to the one before (nhật ký xử lý hồ sơ).

A trail is right by construction: it is empty, or made by adding to one, or made of stored entries that were
verified. Stored entries that do not verify make no trail; :func:`emulation.workflow.trail.verify` says what is
wrong with them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime
from typing import Any, TypeVar

import attrs

from emulation.core.fields import instance_of, is_not_negative, to_key
from emulation.core.text import near_names
from emulation.errors import InvalidValueError, UnknownKeyError
from emulation.workflow.commands import Command
from emulation.workflow.events import DefinitionRef
from emulation.workflow.trail.chunks import Chunks
from emulation.workflow.trail.entries import (
    RecordedEvent,
    Sealed,
    TrailEntry,
    entry_of,
    is_digest,
    origin_digest,
)

__all__ = ["Checkpoint", "Snapshot", "Trail", "resume"]

S = TypeVar("S")

_NO_DIGEST = "0" * 64
_put = object.__setattr__


@attrs.frozen
class Checkpoint:
    """How far a trail had come: kept elsewhere, it shows that nothing was cut off or made anew (mốc đối chiếu).

    Args:
        case: Id of the case.
        sequence: Number of the last entry; 0 for none.
        digest: Digest of the last entry; of the case when there is none.
    """

    case: str = attrs.field(converter=to_key)
    sequence: int = attrs.field(validator=[instance_of(int), is_not_negative])
    digest: str = attrs.field(validator=is_digest)


@attrs.frozen
class Snapshot:
    """The state of a case after an entry, so that not all of the trail is replayed (ảnh chụp trạng thái).

    Args:
        checkpoint: The entry it stands after.
        state: The state, a value of a public class.
    """

    checkpoint: Checkpoint = attrs.field(validator=instance_of(Checkpoint))
    # Any: whatever the embedder folds its events into.
    state: Any


class Trail:
    """The trail of one case (nhật ký xử lý hồ sơ).

    It is a frozen value: to add an entry gives a new trail and leaves this one as it was. Both share what they have
    in common, so that an entry costs the same however long the trail is.

    Args:
        case: Id of the case.

    >>> len(Trail("case-1")), Trail("case-1") == Trail("case-1")
    (0, True)
    """

    __slots__ = ("_entries", "_head", "case")

    case: str
    _entries: Chunks[TrailEntry]
    _head: str

    def __init__(self, case: str) -> None:
        _put(self, "case", to_key(case))
        _put(self, "_entries", Chunks())
        _put(self, "_head", origin_digest(case))

    @classmethod
    def of(cls, case: str, entries: Iterable[TrailEntry], *, checkpoint: Checkpoint | None = None) -> Trail:
        """Make a trail of stored entries.

        Args:
            case: Id of the case.
            entries: The entries in their order.
            checkpoint: How far the trail is known to have come.

        Raises:
            InvalidValueError: They do not verify; the first bad entry is named.
        """
        from emulation.workflow.trail.verifying import verify

        found = tuple(entries)
        check = verify(found, case=case, checkpoint=checkpoint)
        if check.fault is not None:
            raise InvalidValueError(
                "trail.does_not_verify",
                "the trail of {case} does not verify: {fault}",
                path=("entries", check.fault.place),
                case=case,
                fault=check.fault.reason.text("en"),
            )
        trail = cls(case)
        for entry in found:
            trail = trail._added(entry)
        return trail

    # ------------------------------------------------------------------------------------------ adding

    def append(
        self,
        event: RecordedEvent,
        *,
        activity: str,
        actor: str,
        at: datetime,
        definition: DefinitionRef,
        rulebook_day: date,
        role: str | None = None,
        on_behalf_of: str | None = None,
        reason: str | Sealed | None = None,
        corrects: int | None = None,
    ) -> Trail:
        """Give the trail with one more entry; the arguments are the fields of :class:`TrailEntry`.

        Raises:
            InvalidValueError: A field that cannot be, or a correction of an entry that is not there.
        """
        if corrects is not None and corrects > len(self):
            raise InvalidValueError(
                "trail.corrects_nothing",
                "there is no entry {found} to correct; the last one is {last}",
                path=("corrects",),
                found=corrects,
                last=len(self),
            )
        entry = TrailEntry(
            case=self.case,
            sequence=len(self) + 1,
            activity=activity,
            event=event,
            actor=actor,
            role=role,
            on_behalf_of=on_behalf_of,
            at=at,
            reason=reason,
            definition=definition,
            rulebook_day=rulebook_day,
            corrects=corrects,
            previous=self._head,
            digest=_NO_DIGEST,
        )
        return self._added(entry.take_own_digest())

    def append_command(
        self,
        event: RecordedEvent,
        command: Command,
        *,
        definition: DefinitionRef,
        rulebook_day: date,
        role: str | None = None,
        reason: str | Sealed | None = None,
        corrects: int | None = None,
    ) -> Trail:
        """Give the trail with one more entry, of what a command did; who, what, when and why are those of the command.

        Args:
            event: What happened.
            command: The command it came from. Its fields were checked when it was made and are not checked again.
            definition: The definition it was decided by.
            rulebook_day: The day whose law was applied.
            role: The role in which it was done.
            reason: The reason sealed, or other words than the command's own.
            corrects: Number of the entry it corrects or revokes.

        Raises:
            InvalidValueError: A field that cannot be, or a correction of an entry that is not there.
        """
        return self._with_command(
            event,
            command,
            datetime.isoformat(command.at),
            definition=definition,
            rulebook_day=rulebook_day,
            role=role,
            reason=reason,
            corrects=corrects,
        )

    def _with_command(
        self,
        event: RecordedEvent,
        command: Command,
        at: str,
        *,
        definition: DefinitionRef,
        rulebook_day: date,
        role: str | None,
        reason: str | Sealed | None,
        corrects: int | None,
    ) -> Trail:
        if (
            type(event) is not RecordedEvent
            or type(definition) is not DefinitionRef
            or type(rulebook_day) is not date
            or corrects is not None
        ):
            # Something that is to be looked at, or refused.
            return self.append(
                event,
                activity=command.act,
                actor=command.actor,
                at=command.at,
                definition=definition,
                rulebook_day=rulebook_day,
                role=role,
                on_behalf_of=command.on_behalf_of,
                reason=command.reason if reason is None else reason,
                corrects=corrects,
            )
        entry = entry_of(
            self.case,
            len(self._entries) + 1,
            event,
            command,
            at,
            definition=definition,
            rulebook_day=rulebook_day,
            role=role,
            reason=reason,
            previous=self._head,
        )
        return self._added(entry)

    def _added(self, entry: TrailEntry) -> Trail:
        made: Any = _Draft()
        made.case, made._entries = self.case, self._entries.add(entry)  # noqa: SLF001 - its own slots
        made._head = entry.digest  # noqa: SLF001
        made.__class__ = _TRAIL
        return made  # type: ignore[no-any-return]

    # ------------------------------------------------------------------------------------------ asking

    @property
    def head(self) -> str:
        """Digest of the last entry; of the case while there is none."""
        return self._head

    @property
    def checkpoint(self) -> Checkpoint:
        """How far it has come, to be kept elsewhere."""
        return Checkpoint(self.case, len(self), self._head)

    def entry(self, sequence: int) -> TrailEntry:
        """Give an entry by its number.

        Raises:
            UnknownKeyError: There is none with this number.
        """
        if not 1 <= sequence <= len(self):
            numbers = tuple(near_names(str(sequence), map(str, range(1, len(self) + 1)[-200:])))
            raise UnknownKeyError(
                "trail.unknown_entry",
                "the trail of {case} has no entry {found}; its entries are 1 to {last}; near: {near}",
                case=self.case,
                found=sequence,
                last=len(self),
                near=numbers,
            )
        return self._entries[sequence - 1]

    def since(self, sequence: int) -> Iterator[TrailEntry]:
        """Give the entries from a number on, which may lie past the end."""
        return self._entries.since(max(0, sequence - 1))

    def corrections(self, sequence: int) -> tuple[TrailEntry, ...]:
        """Give the later entries that correct or revoke an entry."""
        return tuple(each for each in self.since(sequence + 1) if each.corrects == sequence)

    def __len__(self) -> int:
        return len(self._entries)

    def __iter__(self) -> Iterator[TrailEntry]:
        return iter(self._entries)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Trail):
            return NotImplemented
        # The head stands for all before it: equal digests, equal entries.
        return (self.case, len(self), self._head) == (other.case, len(other), other._head)

    def __hash__(self) -> int:
        return hash((self.case, self._head))

    def __repr__(self) -> str:
        return f"Trail(case={self.case!r}, entries={len(self)}, head={self._head[:12]!r}…)"

    def __setattr__(self, name: str, value: object) -> None:
        raise attrs.exceptions.FrozenInstanceError

    def __delattr__(self, name: str) -> None:
        raise attrs.exceptions.FrozenInstanceError

    def __reduce__(self) -> tuple[object, ...]:
        return (Trail.of, (self.case, tuple(self)))


class _Draft:
    """A :class:`Trail` before it is frozen: the same slots, so that it may become one."""

    __slots__ = Trail.__slots__


_TRAIL: Any = Trail  # Any: type checkers let no object change its class
# For the codecs, which have the moment as text already.
append_written = Trail._with_command  # noqa: SLF001  # pyright: ignore[reportPrivateUsage]


def resume(snapshot: Snapshot, trail: Trail, evolve: Callable[[S, TrailEntry], S]) -> S:
    """Make the state of a case from a snapshot and the entries after it.

    Args:
        snapshot: A state and where it stands.
        trail: The trail of the same case.
        evolve: Gives the state after an entry.

    Raises:
        InvalidValueError: The snapshot is not of this trail: of another case, past its end, or of other entries.
    """
    point = snapshot.checkpoint
    at = point.sequence
    head = origin_digest(trail.case) if at == 0 else trail.entry(at).digest if at <= len(trail) else ""
    if (point.case, point.digest) != (trail.case, head):
        raise InvalidValueError(
            "trail.other_snapshot",
            "the snapshot after entry {sequence} of {found} does not belong to this trail of {case}, which has "
            "{last} entries; replay the trail from its beginning",
            path=("checkpoint",),
            sequence=at,
            found=point.case,
            case=trail.case,
            last=len(trail),
        )
    state: S = snapshot.state
    for entry in trail.since(at + 1):
        state = evolve(state, entry)
    return state
