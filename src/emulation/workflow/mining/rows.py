"""Rows of events: a trail as the plain tables that process mining reads (bảng sự kiện).

A row says which case, what, when, in which place of the case, by whom and in which role, and which objects took part.
Moments may be equal and clocks may differ, so the sequence is what orders a case. Rows hold ids, no names and no reasons.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime

import attrs

from emulation.core.fields import (
    instance_of,
    is_aware,
    is_positive,
    one_of_types,
    to_key,
    to_optional_key,
    to_text,
    to_tuple,
)
from emulation.errors import InvalidValueError
from emulation.workflow.trail import TrailEntry

__all__ = ["EventRow", "ObjectLink", "event_columns", "event_rows", "link_columns", "ordered"]


@attrs.frozen
class ObjectLink:
    """An object that took part in an event (đối tượng liên quan).

    Args:
        id: Id of the object, one over all kinds.
        kind: Its kind, such as ``"case"`` or ``"decision"``.
        qualifier: As what it took part.
    """

    id: str = attrs.field(converter=to_text)
    kind: str = attrs.field(converter=to_key)
    qualifier: str = attrs.field(converter=to_key)


@attrs.frozen(kw_only=True)
class EventRow:
    """One event as a row (dòng sự kiện).

    Args:
        case: Id of the case.
        sequence: Its number in the case, from 1.
        activity: What was done: the id, or words for readers.
        at: The moment, with its zone.
        resource: Id of who did it.
        role: In which role.
        on_behalf_of: Id of the one in whose name.
        objects: The objects that took part, the case itself not among them.
    """

    case: str = attrs.field(converter=to_key)
    sequence: int = attrs.field(validator=[instance_of(int), is_positive])
    activity: str = attrs.field(converter=to_text)
    at: datetime = attrs.field(validator=is_aware)
    resource: str = attrs.field(converter=to_key)
    role: str | None = attrs.field(default=None, converter=to_optional_key)
    on_behalf_of: str | None = attrs.field(default=None, converter=to_optional_key)
    objects: tuple[ObjectLink, ...] = attrs.field(
        default=(), converter=to_tuple, validator=one_of_types(ObjectLink)
    )

    @property
    def id(self) -> str:
        """Id of the event: case and sequence."""
        return f"{self.case}#{self.sequence}"


def event_rows(
    entries: Iterable[TrailEntry],
    *,
    objects: Callable[[TrailEntry], Iterable[ObjectLink]] | None = None,
    words: Callable[[TrailEntry], str] | None = None,
) -> Iterator[EventRow]:
    """Make rows of entries, of one trail or of many one after the other.

    Args:
        entries: The entries.
        objects: Which objects took part in an entry besides its case; none by default.
        words: What the activity is called; its id by default.
    """
    for entry in entries:
        yield EventRow(
            case=entry.case,
            sequence=entry.sequence,
            activity=entry.activity if words is None else words(entry),
            at=entry.at,
            resource=entry.actor,
            role=entry.role,
            on_behalf_of=entry.on_behalf_of,
            objects=() if objects is None else objects(entry),
        )


def ordered(rows: Iterable[EventRow]) -> tuple[EventRow, ...]:
    """Give rows case by case, each case by its sequence.

    Raises:
        InvalidValueError: Two rows bear the same number in one case.
    """
    found = tuple(sorted(rows, key=lambda row: (row.case, row.sequence)))
    for one, other in itertools.pairwise(found):
        if one.id == other.id:
            raise InvalidValueError(
                "trail.row_twice", "the event {found} stands twice; keep one", found=one.id
            )
    return found


def event_columns(rows: Iterable[EventRow]) -> dict[str, list[object]]:
    """Give rows as columns under the names of XES, as ``pandas.DataFrame`` or ``polars.DataFrame`` take them.

    >>> sorted(event_columns([]))[:3]
    ['case:concept:name', 'concept:name', 'event_id']
    """
    found = ordered(rows)
    return {
        "event_id": [row.id for row in found],
        "case:concept:name": [row.case for row in found],
        "concept:name": [row.activity for row in found],
        "time:timestamp": [row.at for row in found],
        "sequence": [row.sequence for row in found],
        "org:resource": [row.resource for row in found],
        "org:role": [row.role for row in found],
        "on_behalf_of": [row.on_behalf_of for row in found],
    }


def link_columns(rows: Iterable[EventRow]) -> dict[str, list[object]]:
    """Give the relations between events and objects as columns, the case of each event among them."""
    links = [
        (row.id, each)
        for row in ordered(rows)
        for each in (ObjectLink(row.case, "case", "case"), *row.objects)
    ]
    return {
        "event_id": [event for event, _ in links],
        "object_id": [each.id for _, each in links],
        "object_type": [each.kind for _, each in links],
        "qualifier": [each.qualifier for _, each in links],
    }
