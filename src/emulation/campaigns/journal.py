"""The journal: what happened to a campaign, entry by entry (nhật ký đợt thi đua).

An entry says on which day something happened, when it was written down, by whom, and on which paper. Entries
are only added. How they make a state is the matter of :mod:`emulation.campaigns.state`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from typing import get_args

import attrs

from emulation.campaigns.occurrences import Occurrence
from emulation.core.fields import (
    instance_of,
    is_aware,
    is_day,
    one_of_types,
    to_key,
    to_optional_key,
    to_optional_text,
    to_tuple,
)
from emulation.parties import DocumentRef

__all__ = ["Entry", "Journal"]


@attrs.frozen(kw_only=True)
class Entry:
    """One entry of the journal (mục nhật ký).

    Args:
        id: Key within the journal; an entry that arrives twice keeps its id.
        on: The day it happened.
        recorded: The moment it was written down, with its zone.
        fact: What happened.
        actor: Id of the actor who recorded or ordered it.
        document: The paper it rests on.
        note: A remark.
    """

    id: str = attrs.field(converter=to_key)
    on: date = attrs.field(validator=is_day)
    recorded: datetime = attrs.field(validator=is_aware)
    fact: Occurrence = attrs.field(validator=instance_of(*get_args(Occurrence)))
    actor: str | None = attrs.field(default=None, converter=to_optional_key)
    document: DocumentRef | None = attrs.field(
        default=None, validator=attrs.validators.optional(instance_of(DocumentRef))
    )
    note: str | None = attrs.field(default=None, converter=to_optional_text)


@attrs.frozen
class Journal:
    """All entries, in the order they arrived (nhật ký)."""

    entries: tuple[Entry, ...] = attrs.field(default=(), converter=to_tuple, validator=one_of_types(Entry))

    def add(self, *entries: Entry) -> Journal:
        """Give a journal with entries added at its end; the old one stays as it was."""
        return Journal((*self.entries, *entries))

    def extend(self, entries: Iterable[Entry]) -> Journal:
        """Give a journal with many entries added at its end; cheaper than adding them one by one."""
        return Journal((*self.entries, *entries))

    def __len__(self) -> int:
        return len(self.entries)

    def __iter__(self) -> Iterator[Entry]:
        return iter(self.entries)
