"""Verifying stored entries: the first bad one, and what is wrong with it (kiểm tra tính toàn vẹn).

The digests show what was changed, left out, moved or put in. They cannot show that the end was cut off, nor that
somebody who may write everything made all of it anew: for that a checkpoint is needed that was kept elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import Enum
from typing import TYPE_CHECKING

import attrs

from emulation.core.fields import instance_of, is_not_negative, one_of_types, to_key, to_tuple
from emulation.errors import InvalidValueError
from emulation.i18n.message import Message
from emulation.workflow.trail.chain import Checkpoint
from emulation.workflow.trail.entries import TrailEntry, origin_digest

if TYPE_CHECKING:
    from emulation.i18n import Language

__all__ = ["TrailCheck", "TrailFault", "TrailFaultKind", "verify"]


class TrailFaultKind(Enum):
    """What is wrong with an entry (loại sai lệch)."""

    CHANGED = "changed"
    """Its content is not what its digest was made of."""
    FOREIGN = "foreign"
    """It belongs to another case."""
    MISSING = "missing"
    """Entries before it are not there."""
    REORDERED = "reordered"
    """It stands before entries that come first."""
    DUPLICATED = "duplicated"
    """An entry with its number stood before."""
    UNLINKED = "unlinked"
    """It is not linked to the entry before: one of the two was made anew."""
    TRUNCATED = "truncated"
    """The end is missing: the checkpoint stands further on."""
    REWRITTEN = "rewritten"
    """All links hold, but the checkpoint knows another entry in this place."""


@attrs.frozen
class TrailFault:
    """The first thing that is wrong (sai lệch đầu tiên).

    Args:
        kind: What is wrong.
        place: Position in what was given, from 0; the number of entries when the end is missing.
        reason: The same in words to be.
    """

    kind: TrailFaultKind = attrs.field(validator=instance_of(TrailFaultKind))
    place: int = attrs.field(validator=[instance_of(int), is_not_negative])
    reason: Message = attrs.field(validator=instance_of(Message))


@attrs.frozen(kw_only=True)
class TrailCheck:
    """What verifying found (kết quả kiểm tra).

    Args:
        case: Id of the case.
        entries: How many entries were given.
        fault: The first fault; ``None`` when there is none.
        head: Checkpoint of the last entry that is right.
        notes: What the answer does not cover.
    """

    case: str = attrs.field(converter=to_key)
    entries: int = attrs.field(validator=[instance_of(int), is_not_negative])
    fault: TrailFault | None = attrs.field(default=None, validator=instance_of(TrailFault, type(None)))
    head: Checkpoint = attrs.field(validator=instance_of(Checkpoint))
    notes: tuple[Message, ...] = attrs.field(default=(), converter=to_tuple, validator=one_of_types(Message))

    @property
    def holds(self) -> bool:
        """Say whether no fault was found."""
        return self.fault is None

    def text(self, language: Language = "vi") -> str:
        """Say what was found, and what it does not cover."""
        from emulation.i18n import say

        words = (
            say("trail.check.holds", language, case=self.case, entries=self.entries)
            if self.fault is None
            else say("trail.check.fails", language, case=self.case, fault=self.fault.reason)
        )
        return ". ".join([words, *(note.text(language) for note in self.notes)])


def verify(
    entries: Iterable[TrailEntry], *, case: str | None = None, checkpoint: Checkpoint | None = None
) -> TrailCheck:
    """Look for the first bad entry.

    Args:
        entries: A trail, or stored entries in the order they were found.
        case: Id of the case; that of the checkpoint, else of the first entry, when it is not given.
        checkpoint: How far the trail is known to have come.

    Raises:
        InvalidValueError: There is neither an entry nor a case to tell whose trail it is.
    """
    found = tuple(entries)
    if case is None:
        if checkpoint is None and not found:
            raise InvalidValueError(
                "trail.whose", "there is no entry to tell which case this is the trail of; give the case"
            )
        case = found[0].case if checkpoint is None else checkpoint.case
    head = Checkpoint(case, 0, origin_digest(case))
    fault: TrailFault | None = None
    if checkpoint is not None:
        fault = _against(checkpoint, head, 0)
    for place, entry in enumerate(found):
        fault = fault or _fault(entry, place, head, found)
        if fault is not None:
            break
        head = Checkpoint(case, entry.sequence, entry.digest)
        if checkpoint is not None:
            fault = _against(checkpoint, head, place)
    if fault is None and checkpoint is not None and checkpoint.sequence > head.sequence:
        fault = TrailFault(
            TrailFaultKind.TRUNCATED,
            len(found),
            Message.of("trail.fault.truncated", last=head.sequence, expected=checkpoint.sequence),
        )
    notes: tuple[Message, ...] = ()
    if checkpoint is None:
        notes = (Message.of("trail.note.no_checkpoint"),)
    elif fault is None and checkpoint.sequence < head.sequence:
        notes = (Message.of("trail.note.after_checkpoint", sequence=checkpoint.sequence),)
    return TrailCheck(case=case, entries=len(found), fault=fault, head=head, notes=notes)


def _fault(entry: TrailEntry, place: int, head: Checkpoint, found: Sequence[TrailEntry]) -> TrailFault | None:
    expected = head.sequence + 1
    kind: TrailFaultKind | None = None
    if entry.content_digest() != entry.digest:
        kind = TrailFaultKind.CHANGED
    elif entry.case != head.case:
        kind = TrailFaultKind.FOREIGN
    elif entry.sequence < expected:
        kind = TrailFaultKind.DUPLICATED
    elif entry.sequence > expected:
        later = any(each.sequence == expected for each in found[place + 1 :])
        kind = TrailFaultKind.REORDERED if later else TrailFaultKind.MISSING
    elif entry.previous != head.digest:
        kind = TrailFaultKind.UNLINKED
    if kind is None:
        return None
    reason = Message.of(
        f"trail.fault.{kind.value}",
        place=place + 1,
        sequence=entry.sequence,
        expected=expected,
        case=entry.case,
    )
    return TrailFault(kind, place, reason)


def _against(checkpoint: Checkpoint, head: Checkpoint, place: int) -> TrailFault | None:
    """Say whether the checkpoint knows another entry in this place, or is of another case."""
    if checkpoint.case == head.case and (
        checkpoint.sequence != head.sequence or checkpoint.digest == head.digest
    ):
        return None
    return TrailFault(
        TrailFaultKind.REWRITTEN,
        place,
        Message.of("trail.fault.rewritten", sequence=checkpoint.sequence, case=checkpoint.case),
    )
