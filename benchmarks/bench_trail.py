"""Trails: what an entry costs by the length of the trail, and what verifying and reading cost.

The limit for an entry is what cannot be spared: to make a frozen entry without checks, write its content as JSON and
hash it. A trail that keeps its entries in one tuple is the other comparison: it copies all of them at each step.
"""

from __future__ import annotations

import hashlib
import json
import tracemalloc
from datetime import UTC, date, datetime

import attrs

from emulation.codecs import append_event, read_event, record_event
from emulation.workflow import Command, DefinitionRef, Effect, Moved
from emulation.workflow.trail import RecordedEvent, Trail, TrailEntry, verify
from harness import Bench

AT = datetime(2021, 11, 2, 8, tzinfo=UTC)
DAY = date(2021, 11, 2)
DEFINITION = DefinitionRef("own", 1, "ab")
EVENT = RecordedEvent("own-event", 1, '{"act":"propose"}')
_WRITE = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode


@attrs.frozen
class Bare:
    """An entry without checks: what a hand-written chain would keep."""

    case: str
    sequence: int
    activity: str
    event: RecordedEvent
    actor: str
    at: datetime
    previous: str
    digest: str


def by_hand(sequence: int, previous: str) -> Bare:
    """Make one entry of a hand-written chain."""
    content = {
        "activity": "propose",
        "actor": "station-head",
        "at": AT.isoformat(),
        "case": "case-1",
        "event": {"data": EVENT.data, "kind": EVENT.kind, "version": EVENT.version},
        "previous": previous,
        "sequence": sequence,
    }
    digest = hashlib.sha256(_WRITE(content).encode()).hexdigest()
    return Bare("case-1", sequence, "propose", EVENT, "station-head", AT, previous, digest)


def appended(trail: Trail) -> Trail:
    """Give a trail with one more entry."""
    return trail.append(
        EVENT,
        activity="propose",
        actor="station-head",
        at=AT,
        definition=DEFINITION,
        rulebook_day=DAY,
        role="proposer",
    )


def of_length(count: int) -> Trail:
    """Make a trail of so many entries."""
    trail = Trail("case-1")
    for _ in range(count):
        trail = appended(trail)
    return trail


def copied(entries: tuple[TrailEntry, ...], entry: TrailEntry) -> tuple[TrailEntry, ...]:
    """Add an entry to a tuple, as a naive trail would."""
    return (*entries, entry)


def bytes_of_one_more(trail: Trail) -> int:
    """Measure what a trail with one more entry holds besides the old one."""
    appended(trail)  # what is made once is made
    tracemalloc.start()
    before = tracemalloc.get_traced_memory()[0]
    longer = appended(trail)
    size = tracemalloc.get_traced_memory()[0] - before
    tracemalloc.stop()
    return size if len(longer) else 0


def main() -> None:
    """Measure and write."""
    bench = Bench("trail")
    short, middle = of_length(10), of_length(1_000)
    long = of_length(1_000 if bench.quick else 10_000)
    name = f"{len(long):,}"
    bench.compare(
        f"append to a trail of {name} entries",
        lambda: appended(long),
        {
            "append to a trail of 10": lambda: appended(short),
            "append to a trail of 1,000": lambda: appended(middle),
            "hand-written frozen entry with its hash": lambda: by_hand(11, short.head),
        },
        unit="entry",
    )
    last = long.entry(len(long))
    ten, many = tuple(short), tuple(long)
    bench.compare(
        f"place an entry in a trail of {name}, without making it",
        lambda: long._added(last),  # noqa: SLF001 - the part that depends on the length
        {
            "in a trail of 10": lambda: short._added(last),  # noqa: SLF001
            f"copy a tuple of {name}": lambda: copied(many, last),
            "copy a tuple of 10": lambda: copied(ten, last),
        },
        unit="entry",
    )
    for label, trail in (("10", short), (name, long)):
        bench.row(f"memory of one more entry, trail of {label}", bytes_of_one_more(trail), unit="byte")
    command = Command(act="receive", actor="office", at=AT, reason="Đủ hồ sơ")
    event = Moved(len(long) + 1, command, "proposed", "received", Effect.NONE, "own@1")
    recorded = record_event(event)
    bench.compare(
        "append an event of the workflow, written down",
        lambda: append_event(long, event, definition=DEFINITION, rulebook_day=DAY),
        {
            "write the event down": lambda: record_event(event),
            "read the event back": lambda: read_event(recorded),
        },
        unit="event",
    )
    bench.compare("verify a trail of 1,000 entries", lambda: verify(middle), {}, unit="trail", rounds=5)
    bench.compare(
        f"read entry {len(long) // 2} of {name}", lambda: long.entry(len(long) // 2), {}, unit="entry"
    )
    bench.write()


if __name__ == "__main__":
    main()
