"""Which facts of a journal stand, as known at a moment (sự kiện còn hiệu lực trong nhật ký).

Entries that came twice are taken once, corrections and withdrawals are worked in, and what remains is the
order in which things were written down. What the facts make of a campaign is told by
:mod:`emulation.campaigns.state`.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from functools import lru_cache
from operator import attrgetter
from zoneinfo import ZoneInfo

from emulation.campaigns.journal import Entry
from emulation.campaigns.occurrences import Corrected, PlainOccurrence, Withdrawn
from emulation.campaigns.remarks import Remark, RemarkCode
from emulation.errors import InvalidValueError

__all__: list[str] = []

Fact = tuple[Entry, PlainOccurrence]
"""An entry and what it says after corrections."""

_recorded = attrgetter("recorded")


class Remarks:
    """Gathers remarks and gives them in an order that does not depend on how entries arrived."""

    def __init__(self) -> None:
        self._made: list[tuple[datetime, Remark]] = []

    def add(self, code: RemarkCode, entry: Entry, /, **params: object) -> None:
        """Note a remark on an entry."""
        self._made.append((entry.recorded, Remark.of(code, entry.id, **params)))

    def in_order(self) -> tuple[Remark, ...]:
        """By the moment of recording, then by entry and rule."""
        made = sorted(self._made, key=lambda each: (each[0], each[1].entry, each[1].code.value))
        return tuple(remark for _, remark in made)


@lru_cache(maxsize=32)
def zone_of(name: str) -> ZoneInfo:
    """Give the time zone of a campaign by its name.

    Raises:
        InvalidValueError: No such zone in the data of time zones.
    """
    try:
        return ZoneInfo(name)
    except (ValueError, OSError, LookupError):
        # ZoneInfo answers names it cannot take with several kinds: a bad path, a missing key, a directory.
        raise InvalidValueError(
            "progress.unknown_zone", "there is no time zone {found!r}", path=("zone",), found=name
        ) from None


def standing_facts(
    entries: Iterable[Entry], on: date, known_at: datetime | None, remarks: Remarks
) -> list[Fact]:
    """Give the facts up to a day that stand, in the order they were written down.

    Args:
        entries: In the order they arrived.
        on: Facts of later days are left out.
        known_at: Entries recorded later are left out; ``None`` for none.
        remarks: Where to say what was decided.
    """
    known = [each for each in entries if known_at is None or each.recorded <= known_at]
    known.sort(key=_recorded)  # stable: what was recorded at one moment stays as it arrived
    kept = _once_each(known, remarks)
    decided = _decided(kept, remarks)
    facts: list[Fact] = []
    for entry in kept.values():
        said = entry.fact
        if isinstance(said, Corrected | Withdrawn) or entry.on > on:
            continue
        fact = decided.get(entry.id, said)
        if fact is not None:
            facts.append((entry, fact))
    return facts


def _once_each(known: Iterable[Entry], remarks: Remarks) -> dict[str, Entry]:
    kept: dict[str, Entry] = {}
    for entry in known:
        first = kept.get(entry.id)
        if first is None:
            kept[entry.id] = entry
        elif _content(first) == _content(entry):
            remarks.add(RemarkCode.DUPLICATE, entry)
        else:
            remarks.add(RemarkCode.CONFLICTING_DUPLICATE, entry)
    return kept


def _content(entry: Entry) -> tuple[object, ...]:
    """What makes two arrivals of one entry the same: all but the moment it was written down."""
    return entry.on, entry.fact, entry.actor, entry.document, entry.note


def _decided(kept: dict[str, Entry], remarks: Remarks) -> dict[str, PlainOccurrence | None]:
    """Give for each corrected entry what it says now; ``None`` when it was withdrawn.

    Corrections come after what they correct, so going backwards each is settled before it is needed, and a
    chain of any length takes one step a link.
    """
    decided: dict[str, PlainOccurrence | None] = {}
    revisions: list[tuple[int, Entry, Corrected | Withdrawn]] = []
    for place, entry in enumerate(kept.values()):
        if isinstance(entry.fact, Corrected | Withdrawn):
            revisions.append((place, entry, entry.fact))
    if not revisions:
        return decided
    places = {id: place for place, id in enumerate(kept)}
    for place, entry, revision in reversed(revisions):
        target = revision.entry
        if places.get(target, place) >= place:
            remarks.add(RemarkCode.CORRECTS_UNKNOWN, entry, earlier=target)
            continue
        if isinstance(kept[target].fact, Corrected | Withdrawn):
            remarks.add(RemarkCode.CORRECTS_CORRECTION, entry, earlier=target)
        said = revision.fact if isinstance(revision, Corrected) else None
        if entry.id in decided:
            said = decided[entry.id]
            if said is None:  # withdrawn itself, so it says nothing
                continue
        if target in decided:
            remarks.add(RemarkCode.CORRECTED_AGAIN, entry, earlier=target)
        else:
            decided[target] = said
    return decided
